//! A share: a solution of the puzzle that reaches a class.
//!
//! A share is bound to what it was found for by the [input](Binding::input) of the puzzle, so that
//! it counts for one account, on one chain, in one window, at one class. It has a fixed length, a
//! solution has one encoding, and its [id] is over all of its bytes: there is no second
//! share in a first one.

use super::{hash::blake2, BatchError, ShareError, Sol};
use crate::{
	equihash::{verify, BMM, BMM_PERSONAL},
	AccountId,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{de::Error, Deserialize, Deserializer, Serialize, Serializer};
use sp_core::{
	bytes::{self, ExpectedLen},
	H256,
};

/// Bytes of a solution of the puzzle, Equihash(120,5).
pub const SOLUTION: usize = 84;

/// Bytes of a share.
pub const SHARE: usize = 8 + SOLUTION;

/// Bytes of the puzzle's input.
pub const INPUT: usize = 32 + 4 + 32 + 32 + 1;

/// Most shares in a batch.
pub const MAX_SHARES: u32 = 32;

/// Highest class: a share is worth 2^40 sol.
pub const MAX_CLASS: u8 = 40;

/// What a share of `class` is worth, in sol: 2^class. Classes over [`MAX_CLASS`] are worth as much as
/// that one.
pub fn worth(class: u8) -> Sol {
	1 << class.min(MAX_CLASS)
}

/// A nonce and a solution for it, see [`Binding`]: 92 bytes, the nonce first and little-endian. In
/// JSON those bytes in hexadecimal.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Share {
	/// The nonce.
	pub nonce: u64,
	/// The solution, as [`equihash::encoding`](crate::equihash::encoding) has it.
	pub solution: [u8; SOLUTION],
}

impl Share {
	/// Its bytes: nonce, little-endian, and solution.
	pub fn to_bytes(&self) -> [u8; SHARE] {
		let mut bytes = [0; SHARE];
		bytes[..8].copy_from_slice(&self.nonce.to_le_bytes());
		bytes[8..].copy_from_slice(&self.solution);
		bytes
	}
}

impl From<[u8; SHARE]> for Share {
	fn from(bytes: [u8; SHARE]) -> Self {
		let (mut nonce, mut solution) = ([0; 8], [0; SOLUTION]);
		nonce.copy_from_slice(&bytes[..8]);
		solution.copy_from_slice(&bytes[8..]);
		Self { nonce: u64::from_le_bytes(nonce), solution }
	}
}

impl Serialize for Share {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		bytes::serialize(&self.to_bytes(), serializer)
	}
}

impl<'de> Deserialize<'de> for Share {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let mut share = [0; SHARE];
		let read = bytes::deserialize_check_len(deserializer, ExpectedLen::Exact(&mut share[..]))?;
		if read != SHARE {
			return Err(D::Error::invalid_length(read, &"92 bytes of a share"));
		}
		Ok(share.into())
	}
}

/// What a share is bound to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding<'a> {
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// The chain's parachain id.
	pub para: u32,
	/// Seed of the window that the share is found in.
	pub seed: H256,
	/// Whose share it is.
	pub account: &'a AccountId,
	/// Class that it reaches.
	pub class: u8,
}

impl Binding<'_> {
	/// The puzzle's input.
	///
	/// | bytes | what |
	/// |---|---|
	/// | 32 | hash of the chain's genesis block |
	/// | 4 | parachain id, u32, little-endian |
	/// | 32 | seed of the window |
	/// | 32 | the account |
	/// | 1 | the class |
	///
	/// The nonce follows it: 8 bytes, little-endian.
	pub fn input(&self) -> [u8; INPUT] {
		let account: &[u8; 32] = self.account.as_ref();
		let mut input = [self.class; INPUT];
		input[..32].copy_from_slice(self.genesis.as_bytes());
		input[32..36].copy_from_slice(&self.para.to_le_bytes());
		input[36..68].copy_from_slice(self.seed.as_bytes());
		input[68..100].copy_from_slice(account);
		input
	}
}

/// Id of a share: BLAKE2b-256 of input ‖ nonce ‖ solution.
pub fn id(input: &[u8; INPUT], share: &Share) -> H256 {
	let mut bytes = [0; INPUT + SHARE];
	bytes[..INPUT].copy_from_slice(input);
	bytes[INPUT..].copy_from_slice(&share.to_bytes());
	blake2(&bytes)
}

/// Whether a share of this id reaches `class`: the id's first `class` bits are zero, so that as a
/// number, big-endian, it is below 2^256 / 2^class.
pub fn reaches(id: &H256, class: u8) -> bool {
	let zero_bytes = id.0.iter().take_while(|byte| **byte == 0).count();
	let zeros = match id.0.get(zero_bytes) {
		Some(byte) => 8 * zero_bytes as u32 + byte.leading_zeros(),
		None => 256,
	};
	zeros >= u32::from(class)
}

/// Checks that a solution solves the puzzle of `input` and `nonce`, and nothing about its class:
/// 33 hashes at most.
///
/// Errors: the rule of Equihash that is broken.
pub fn check_solution(input: &[u8; INPUT], share: &Share) -> Result<(), ShareError> {
	verify(BMM, &BMM_PERSONAL, input, &share.nonce.to_le_bytes(), &share.solution)
		.map_err(ShareError::Puzzle)
}

/// Checks a share and gives its id. What costs one hash is checked before the puzzle.
///
/// Errors: it does not reach `class`, or does not solve the puzzle.
pub fn check(input: &[u8; INPUT], class: u8, share: &Share) -> Result<H256, ShareError> {
	let id = id(input, share);
	if !reaches(&id, class) {
		return Err(ShareError::BelowTarget);
	}
	check_solution(input, share)?;
	Ok(id)
}

/// Checks a batch: 1 to [`MAX_SHARES`] shares in strictly ascending order of their ids, so that none
/// is there twice. What costs one hash a share is checked of all of them before the first puzzle.
///
/// Errors: the first share that is wrong, counted from 0, and why; of too few or too many, 0.
pub fn check_batch(
	input: &[u8; INPUT],
	class: u8,
	shares: &[Share],
) -> Result<(), (u32, BatchError)> {
	if shares.is_empty() {
		return Err((0, BatchError::Empty));
	}
	if shares.len() > MAX_SHARES as usize {
		return Err((0, BatchError::TooMany { found: shares.len() as u32 }));
	}
	let mut before = None;
	for (at, share) in (0..).zip(shares) {
		let id = id(input, share);
		if !reaches(&id, class) {
			return Err((at, BatchError::BelowTarget));
		}
		if before.is_some_and(|before| before >= id) {
			return Err((at, BatchError::Order));
		}
		before = Some(id);
	}
	for (at, share) in (0..).zip(shares) {
		check_solution(input, share).map_err(|error| (at, error.into()))?;
	}
	Ok(())
}
