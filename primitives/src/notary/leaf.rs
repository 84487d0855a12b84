//! What is hashed for one notarized item.

use crate::{notary::hash::sha256, AccountId};
use alloc::{
	string::{String, ToString},
	vec::Vec,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// First bytes of a leaf's preimage: no node, entry or head begins like it, nor a leaf of another
/// version.
pub const LEAF_PREFIX: &[u8] = b"\x00mmt/notary/1";

/// Bytes that are hashed for a leaf.
pub const LEAF_LEN: usize = LEAF_PREFIX.len() + 32 + 32 + 1 + 32 + 8 + 32 + 32;

/// A hash function that a file's digest may be made with. All give 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Algorithm {
	/// SHA-256 (FIPS 180-4), code 0.
	Sha256,
	/// BLAKE3 with its default output of 32 bytes, code 1.
	Blake3,
	/// BLAKE2b with an output of 32 bytes (RFC 7693), code 2.
	Blake2b256,
}

impl Algorithm {
	/// Every algorithm, by its code.
	pub const ALL: [Algorithm; 3] = [Algorithm::Sha256, Algorithm::Blake3, Algorithm::Blake2b256];

	/// Its code in a leaf, a call and a proof.
	pub fn code(self) -> u8 {
		match self {
			Algorithm::Sha256 => 0,
			Algorithm::Blake3 => 1,
			Algorithm::Blake2b256 => 2,
		}
	}

	/// Its name, as [`FromStr`] reads it.
	pub fn name(self) -> &'static str {
		match self {
			Algorithm::Sha256 => "sha256",
			Algorithm::Blake3 => "blake3",
			Algorithm::Blake2b256 => "blake2b-256",
		}
	}
}

impl fmt::Display for Algorithm {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.name())
	}
}

/// A code or a name that is no [`Algorithm`]'s.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownAlgorithm(pub String);

impl fmt::Display for UnknownAlgorithm {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let Self(name) = self;
		let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
		if ["md5", "sha1"].contains(&plain.to_ascii_lowercase().as_str()) {
			write!(f, "{name} is refused, because two files of the same digest can be made; ")?;
		} else {
			write!(f, "'{name}' is no algorithm of the notary; ")?;
		}
		f.write_str("use sha256, blake3 or blake2b-256")
	}
}

impl core::error::Error for UnknownAlgorithm {}

impl TryFrom<u8> for Algorithm {
	type Error = UnknownAlgorithm;

	fn try_from(code: u8) -> Result<Self, Self::Error> {
		Self::ALL
			.into_iter()
			.find(|algorithm| algorithm.code() == code)
			.ok_or_else(|| UnknownAlgorithm(alloc::format!("code {code}")))
	}
}

impl FromStr for Algorithm {
	type Err = UnknownAlgorithm;

	fn from_str(name: &str) -> Result<Self, Self::Err> {
		match name.to_ascii_lowercase().as_str() {
			"sha256" | "sha-256" => Ok(Algorithm::Sha256),
			"blake3" => Ok(Algorithm::Blake3),
			"blake2b-256" | "blake2b256" => Ok(Algorithm::Blake2b256),
			_ => Err(UnknownAlgorithm(name.to_string())),
		}
	}
}

/// What is notarized: whose, which bytes, and what is said about them. Only its hash, the leaf, goes
/// into a batch, and nobody can guess what stands behind a leaf because of the salt.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Preimage {
	/// Whose item it is.
	pub owner: AccountId,
	/// Code of the [`Algorithm`]. Any byte can be written here, so that a code that is refused is
	/// refused by name.
	pub algorithm: u8,
	/// Digest of the item's bytes.
	pub digest: H256,
	/// Length of the item in bytes.
	pub size: u64,
	/// 32 random bytes, another 32 for each leaf.
	pub salt: H256,
	/// SHA-256 of a description that stays with the owner; 32 zero bytes where there is none.
	pub metadata: H256,
}

impl Preimage {
	/// The leaf on the chain whose genesis block has the hash `genesis`: SHA-256 of
	/// 0x00 ‖ "mmt/notary/1" ‖ genesis ‖ owner ‖ algorithm ‖ digest ‖ size (u64, little-endian) ‖
	/// salt ‖ metadata. A leaf of one chain is none on another.
	pub fn leaf(&self, genesis: &H256) -> H256 {
		let mut bytes = Vec::with_capacity(LEAF_LEN);
		bytes.extend_from_slice(LEAF_PREFIX);
		bytes.extend_from_slice(genesis.as_bytes());
		bytes.extend_from_slice(self.owner.as_ref());
		bytes.push(self.algorithm);
		bytes.extend_from_slice(self.digest.as_bytes());
		bytes.extend_from_slice(&self.size.to_le_bytes());
		bytes.extend_from_slice(self.salt.as_bytes());
		bytes.extend_from_slice(self.metadata.as_bytes());
		sha256(&bytes)
	}
}
