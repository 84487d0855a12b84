//! The proof file, `.mmtproof`: everything that is needed to check an item against a finalized
//! block without the chain.
//!
//! ```text
//! "mmtproof" ‖ version u8 ‖ the fields of [`Proof`] in SCALE ‖ first 4 bytes of SHA-256 of it all
//! ```

use crate::{
	notary::{batch, error::ProofError, hash::sha256, leaf::Algorithm, leaf::Preimage, mmr, state},
	AccountId, BlockNumber,
};
use alloc::vec::Vec;
use codec::{Decode, DecodeAll, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ConstU32, H256};
use sp_io::hashing::blake2_256;
use sp_runtime::{generic, traits::BlakeTwo256, BoundedVec};

/// First bytes of a proof file.
pub const MAGIC: &[u8; 8] = b"mmtproof";

/// Version of the format described here.
pub const VERSION: u8 = 1;

/// Bytes of the checksum at the end of a file.
pub const CHECKSUM_LEN: usize = 4;

/// Bytes that a file may have: more than one with the longest of every field.
pub const MAX_FILE: usize = 160 * 1024;

/// Bytes before the fields.
const PREFIX_LEN: usize = MAGIC.len() + 1;

/// Most bytes in a header: more than the 16 KiB that a change of 512 authorities takes.
pub const MAX_HEADER: u32 = 64 * 1024;

/// Most bytes in a node of the state trie: those of a branch with 16 children are under 600.
pub const MAX_STATE_NODE: u32 = 1024;

/// Most nodes in a state proof: a branch for each of the key's 64 nibbles, and a leaf.
pub const MAX_STATE_NODES: u32 = 65;

/// Storage key of the notary's head: twox128("Notary") ‖ twox128("Head").
pub const HEAD_KEY: [u8; 32] = [
	0xbb, 0xc4, 0x86, 0x22, 0xe8, 0x7c, 0x90, 0xb9, 0x7c, 0x3b, 0x65, 0xa5, 0x70, 0xd9, 0xc7, 0x3c,
	0x05, 0xfe, 0x52, 0xc2, 0x04, 0x57, 0x50, 0xc3, 0xc4, 0x92, 0xcc, 0xdc, 0xf6, 0x2e, 0x2b, 0x9c,
];

/// Header of a block, as every chain of the network has it.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

/// A node of the state trie.
pub type StateNode = BoundedVec<u8, ConstU32<MAX_STATE_NODE>>;

/// Proof that an item existed, and whose it was, when its batch was anchored.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Proof {
	/// Hash of the chain's genesis block, which every leaf is bound to.
	pub genesis: H256,
	/// The item.
	pub preimage: Preimage,
	/// Its place in the batch.
	pub path: batch::Path,
	/// The anchored batch.
	pub entry: mmr::Entry,
	/// The batch's place on the chain, at the header's block.
	pub mmr: mmr::MmrProof,
	/// Header of a finalized block, in SCALE.
	pub header: BoundedVec<u8, ConstU32<MAX_HEADER>>,
	/// Trie nodes from the header's state root to the head, the root's first.
	pub state: BoundedVec<StateNode, ConstU32<MAX_STATE_NODES>>,
}

/// What a proof shows, as long as the block it names is a finalized block of the chain it names.
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
#[serde(rename_all = "camelCase")]
pub struct Verified {
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// Whose item it was.
	pub owner: AccountId,
	/// What the digest was made with: a code of [`Algorithm`].
	pub algorithm: u8,
	/// Digest of the item.
	pub digest: H256,
	/// Length of the item in bytes.
	pub size: u64,
	/// Hash of the item's description, or zeros.
	pub metadata: H256,
	/// Index of the batch on the chain. Of two, the lower was anchored first.
	pub anchored_index: u64,
	/// Block that anchored the batch.
	pub anchored_block: BlockNumber,
	/// Timestamp of that block, in milliseconds since 1970.
	pub anchored_time: u64,
	/// Block whose state has the batch: it must be finalized for the proof to hold.
	pub block_hash: H256,
	/// Its number.
	pub block_number: BlockNumber,
}

impl Proof {
	/// Most bytes in a proof file: [`MAX_FILE`].
	pub const fn max_file_len() -> usize {
		MAX_FILE
	}

	/// Puts a proof together from what a node answers, and checks it. `read_proof` are trie nodes
	/// in any order, as `state_getReadProof` gives them; those that are not needed are left out.
	///
	/// Errors: as [`Proof::verify_offline`], and a header or trie node longer than one may be.
	pub fn assemble(
		genesis: H256,
		preimage: Preimage,
		path: batch::Path,
		entry: mmr::Entry,
		mmr: mmr::MmrProof,
		header: &Header,
		read_proof: &[Vec<u8>],
	) -> Result<Self, ProofError> {
		let nodes = state::sort(header.state_root, &HEAD_KEY, read_proof)?
			.into_iter()
			.enumerate()
			.map(|(index, node)| {
				let extra = ProofError::StateNodeExtra { index: index as u32 };
				BoundedVec::try_from(node).map_err(|_| extra)
			})
			.collect::<Result<Vec<StateNode>, _>>()?;
		let proof = Self {
			genesis,
			preimage,
			path,
			entry,
			mmr,
			header: BoundedVec::try_from(header.encode())
				.map_err(|_| ProofError::HeaderMalformed)?,
			state: BoundedVec::try_from(nodes)
				.map_err(|_| ProofError::StateNodeExtra { index: MAX_STATE_NODES })?,
		};
		proof.verify_offline()?;
		Ok(proof)
	}

	/// The bytes of its file.
	pub fn to_bytes(&self) -> Vec<u8> {
		let mut bytes = Vec::with_capacity(PREFIX_LEN + self.encoded_size() + CHECKSUM_LEN);
		bytes.extend_from_slice(MAGIC);
		bytes.push(VERSION);
		self.encode_to(&mut bytes);
		let checksum = sha256(&bytes);
		bytes.extend_from_slice(&checksum[..CHECKSUM_LEN]);
		bytes
	}

	/// Reads the bytes of a file. Never panics, and needs memory in proportion to `bytes` only.
	///
	/// Errors: the bytes are no file of this version, were changed, end too early or too late.
	pub fn from_bytes(bytes: &[u8]) -> Result<Self, ProofError> {
		let length = bytes.len();
		let common = length.min(MAGIC.len());
		if bytes[..common] != MAGIC[..common] {
			return Err(ProofError::NotAProof);
		}
		if let Some(version) = bytes.get(MAGIC.len()).filter(|version| **version != VERSION) {
			return Err(ProofError::UnknownVersion { version: *version });
		}
		if length > MAX_FILE {
			return Err(ProofError::TooLong { length });
		}
		let (body, checksum) = length
			.checked_sub(CHECKSUM_LEN)
			.filter(|end| *end >= PREFIX_LEN)
			.map(|end| bytes.split_at(end))
			.ok_or(ProofError::TooShort { length })?;
		if sha256(body)[..CHECKSUM_LEN] != *checksum {
			return Err(ProofError::Checksum);
		}
		let mut fields = &body[PREFIX_LEN..];
		let proof = Self::decode(&mut fields).map_err(|_| ProofError::Malformed)?;
		if !fields.is_empty() {
			return Err(ProofError::TrailingBytes { count: fields.len() });
		}
		Ok(proof)
	}

	/// Checks everything but that the header is of a finalized block of the chain, which is for the
	/// caller to know: compare [`Verified::block_hash`] with a block that is.
	///
	/// Errors: the first step that does not match, from the item to the state root.
	pub fn verify_offline(&self) -> Result<Verified, ProofError> {
		let Preimage { ref owner, algorithm, digest, size, metadata, .. } = self.preimage;
		if Algorithm::try_from(algorithm).is_err() {
			return Err(ProofError::UnsupportedAlgorithm { code: algorithm });
		}
		let head = self.head()?;
		let header =
			Header::decode_all(&mut &self.header[..]).map_err(|_| ProofError::HeaderMalformed)?;
		if header.number < self.entry.block {
			return Err(ProofError::HeaderBeforeAnchor {
				header: header.number,
				anchored: self.entry.block,
			});
		}
		let value = state::value_at(header.state_root, &HEAD_KEY, &self.state)?;
		let in_state =
			H256(<[u8; 32]>::try_from(&value[..]).map_err(|_| ProofError::HeadMalformed)?);
		if head != in_state {
			return Err(ProofError::HeadMismatch { computed: head, state: in_state });
		}
		Ok(Verified {
			genesis: self.genesis,
			owner: owner.clone(),
			algorithm,
			digest,
			size,
			metadata,
			anchored_index: self.mmr.index,
			anchored_block: self.entry.block,
			anchored_time: self.entry.time,
			block_hash: blake2_256(&self.header).into(),
			block_number: header.number,
		})
	}

	/// The head that the item leads to.
	fn head(&self) -> Result<H256, ProofError> {
		head_of(&self.preimage.leaf(&self.genesis), &self.path, &self.entry, &self.mmr)
	}
}

/// The head that `leaf` leads to, by its place in a batch and the batch's place on the chain.
///
/// Errors: as [`batch::root_of`] and [`mmr::MmrProof::head_of`]; the path is of a batch of another
/// count or root than `entry`.
pub fn head_of(
	leaf: &H256,
	path: &batch::Path,
	entry: &mmr::Entry,
	proof: &mmr::MmrProof,
) -> Result<H256, ProofError> {
	let computed = batch::root_of(path, *leaf)?;
	if path.count != entry.count {
		return Err(ProofError::CountMismatch { path: path.count, entry: entry.count });
	}
	if computed != entry.root {
		return Err(ProofError::RootMismatch { computed, anchored: entry.root });
	}
	proof.head_of(entry.hash())
}
