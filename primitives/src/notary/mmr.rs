//! The chain's Merkle Mountain Range: every batch, in the order they were anchored.
//!
//! `n` entries stand under one perfect tree ("peak") for each 1 among the bits of `n`, the largest
//! first. State keeps the peaks and the head, a hash of the number of entries and all peaks. Trees,
//! positions and bagging are those of `polkadot-ckb-merkle-mountain-range`, with [`node`] as the
//! hash of two.

use crate::{
	notary::{
		error::ProofError,
		hash::{node, sha256},
	},
	BlockNumber,
};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use polkadot_ckb_merkle_mountain_range as ckb;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ConstU32, H256};
use sp_runtime::BoundedVec;

pub use ckb::{leaf_index_to_pos as position, MMRStoreReadOps, MMRStoreWriteOps, MMR};

/// First bytes of what is hashed for an entry.
pub const ENTRY_PREFIX: &[u8] = b"\x00mmt/batch/1";

/// First bytes of what is hashed for a head.
pub const HEAD_PREFIX: &[u8] = b"\x02mmt/mmr/1";

/// Most entries: with more, positions of nodes no longer fit into 64 bits.
pub const MAX_ENTRIES: u64 = 1 << 63;

/// Room for peaks: more than [`MAX_ENTRIES`] entries can have (63).
pub const MAX_PEAKS: u32 = 64;

/// Most items in a proof. An entry under a peak of height h ≤ 62 has h siblings, one item for each
/// of at most 62 − h peaks on the left, and one for all peaks on the right; under a peak of height
/// 63, which is alone, it has 63 siblings.
pub const MAX_ITEMS: u32 = 63;

/// An anchored batch.
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
	Serialize,
	Deserialize,
)]
pub struct Entry {
	/// Root of the batch.
	pub root: H256,
	/// Leaves in the batch.
	pub count: u32,
	/// Block that anchored it.
	pub block: BlockNumber,
	/// Timestamp of that block, in milliseconds since 1970.
	pub time: u64,
}

impl Entry {
	/// Its hash, a leaf of the range: SHA-256 of 0x00 ‖ "mmt/batch/1" ‖ root ‖ count ‖ block ‖
	/// time, numbers little-endian.
	pub fn hash(&self) -> H256 {
		let mut bytes = Vec::with_capacity(ENTRY_PREFIX.len() + 48);
		bytes.extend_from_slice(ENTRY_PREFIX);
		bytes.extend_from_slice(self.root.as_bytes());
		bytes.extend_from_slice(&self.count.to_le_bytes());
		bytes.extend_from_slice(&self.block.to_le_bytes());
		bytes.extend_from_slice(&self.time.to_le_bytes());
		sha256(&bytes)
	}
}

/// Hashes two nodes of the range: [`node`]. Two peaks are bagged with the right one first, as the
/// crate does it: SHA-256(0x01 ‖ right ‖ left).
pub struct Merge;

impl ckb::Merge for Merge {
	type Item = H256;

	fn merge(left: &H256, right: &H256) -> ckb::Result<H256> {
		Ok(node(left, right))
	}
}

/// Nodes of a range of `entries`, at most [`MAX_ENTRIES`].
pub fn size(entries: u64) -> u64 {
	match entries.min(MAX_ENTRIES).checked_sub(1) {
		Some(last) => ckb::leaf_index_to_mmr_size(last),
		None => 0,
	}
}

/// Head of a range: SHA-256 of 0x02 ‖ "mmt/mmr/1" ‖ entries (u64, little-endian) ‖ bagged peaks.
pub fn head_of(entries: u64, bagged: &H256) -> H256 {
	let mut bytes = Vec::with_capacity(HEAD_PREFIX.len() + 40);
	bytes.extend_from_slice(HEAD_PREFIX);
	bytes.extend_from_slice(&entries.to_le_bytes());
	bytes.extend_from_slice(bagged.as_bytes());
	sha256(&bytes)
}

/// What state keeps of a range: enough to append to it.
#[derive(
	Clone, Default, PartialEq, Eq, Debug, Encode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Peaks {
	entries: u64,
	/// One for each 1 among the bits of `entries`, largest first.
	peaks: BoundedVec<H256, ConstU32<MAX_PEAKS>>,
}

impl Decode for Peaks {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		let (entries, peaks) = Decode::decode(input)?;
		Self::from_parts(entries, peaks)
			.map_err(|_| "as many peaks as there are ones among the bits of entries".into())
	}
}

impl Peaks {
	/// A range of `entries` under `peaks`, largest first.
	///
	/// Errors: more entries than [`MAX_ENTRIES`], or another number of peaks than that many entries
	/// have.
	pub fn from_parts(
		entries: u64,
		peaks: BoundedVec<H256, ConstU32<MAX_PEAKS>>,
	) -> Result<Self, ProofError> {
		if entries > MAX_ENTRIES {
			return Err(ProofError::TooManyEntries { entries });
		}
		let (expected, found) = (entries.count_ones(), peaks.len() as u32);
		if expected != found {
			return Err(ProofError::PeaksLength { expected, found });
		}
		Ok(Self { entries, peaks })
	}

	/// Entries of the range.
	pub fn entries(&self) -> u64 {
		self.entries
	}

	/// The peaks, largest first.
	pub fn peaks(&self) -> &[H256] {
		&self.peaks
	}

	/// Appends an entry by its hash, and gives its index. At most 63 hashes.
	///
	/// Errors: the range is full.
	pub fn push(&mut self, entry: H256) -> Result<u64, ProofError> {
		let index = self.entries;
		if index >= MAX_ENTRIES {
			return Err(ProofError::TooManyEntries { entries: index });
		}
		let full = |_| ProofError::TooManyEntries { entries: index };
		let store = PeakStore { positions: positions_of(index), peaks: &self.peaks };
		let mut range = MMR::<H256, Merge, _>::new(size(index), store);
		// A range finds all it needs for an append among its peaks, so that neither fails.
		range.push(entry).map_err(full)?;
		let peaks = ckb::helper::get_peaks(range.mmr_size())
			.into_iter()
			.map(|position| range.batch().get_elem(position))
			.collect::<ckb::Result<Option<Vec<H256>>>>()
			.map_err(full)?
			.unwrap_or_default();
		*self = Self::from_parts(index + 1, BoundedVec::truncate_from(peaks))?;
		Ok(index)
	}

	/// The head, or nothing while there are no entries. At most 63 hashes.
	pub fn head(&self) -> Option<H256> {
		let (last, rest) = self.peaks.split_last()?;
		let bagged = rest.iter().rev().fold(*last, |right, left| node(&right, left));
		Some(head_of(self.entries, &bagged))
	}
}

fn positions_of(entries: u64) -> Vec<u64> {
	ckb::helper::get_peaks(size(entries))
}

/// The peaks alone, as a store: an append reads nothing else.
struct PeakStore<'a> {
	positions: Vec<u64>,
	peaks: &'a [H256],
}

impl MMRStoreReadOps<H256> for PeakStore<'_> {
	fn get_elem(&self, position: u64) -> ckb::Result<Option<H256>> {
		let found = self.positions.binary_search(&position).ok();
		Ok(found.and_then(|at| self.peaks.get(at)).copied())
	}
}

/// That an entry stands at an index of a range of so many entries.
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
pub struct MmrProof {
	/// Index of the entry, from 0.
	pub index: u64,
	/// Entries of the range whose head it leads to.
	pub entries: u64,
	/// Peaks on the left of the entry's, largest first; the siblings from the entry up to its peak;
	/// and, where there are peaks on the right of it, those bagged into one.
	pub items: BoundedVec<H256, ConstU32<MAX_ITEMS>>,
}

impl MmrProof {
	/// The proof for the entry at `index` in the range of `entries` that `store` has the nodes of,
	/// by their positions. It may have more.
	///
	/// Errors: no such entry, or a node that the store does not have.
	pub fn generate(
		store: impl MMRStoreReadOps<H256>,
		index: u64,
		entries: u64,
	) -> Result<Self, ProofError> {
		check_index(index, entries)?;
		let proof = MMR::<H256, Merge, _>::new(size(entries), store)
			.gen_proof(vec![position(index)])
			.map_err(|_| ProofError::StoreIncomplete)?;
		let items = BoundedVec::try_from(proof.proof_items().to_vec())
			.map_err(|_| ProofError::StoreIncomplete)?;
		Ok(Self { index, entries, items })
	}

	/// Head of the range in which the entry of this hash stands at `index`.
	///
	/// Errors: an index outside of the entries, too many entries, and another number of items than
	/// index and entries demand.
	pub fn head_of(&self, entry: H256) -> Result<H256, ProofError> {
		let Self { index, entries, ref items } = *self;
		let expected = check_index(index, entries)?;
		let found = items.len() as u32;
		// The crate also accepts peaks on the right that are not bagged, or not all.
		if expected != found {
			return Err(ProofError::MmrLength { expected, found });
		}
		let bagged = ckb::MerkleProof::<H256, Merge>::new(size(entries), items.to_vec())
			.calculate_root(vec![(position(index), entry)])
			.map_err(|_| ProofError::MmrLength { expected, found })?;
		Ok(head_of(entries, &bagged))
	}
}

/// Items in the proof of the entry at `index` among `entries`. The only length that is accepted.
pub fn proof_length(index: u64, entries: u64) -> Result<u32, ProofError> {
	check_index(index, entries)
}

fn check_index(index: u64, entries: u64) -> Result<u32, ProofError> {
	if entries > MAX_ENTRIES {
		return Err(ProofError::TooManyEntries { entries });
	}
	if index >= entries {
		return Err(ProofError::EntryOutOfRange { index, entries });
	}
	// The entry's peak is where its index first has a 0 and the entries a 1, from the top: the
	// peaks before it begin with the same bits.
	let height = (index ^ entries).ilog2();
	let on_the_left = (entries >> height).count_ones() - 1;
	let on_the_right = u32::from(entries & ((1 << height) - 1) != 0);
	Ok(on_the_left + height + on_the_right)
}
