//! A batch: the Merkle tree of RFC 6962 §2.1 over the leaves that one call anchors.
//!
//! `n` leaves make ⌈log₂ n⌉ levels above them. On each level, neighbours are hashed in pairs; the
//! last one of an odd number goes up as it is. So a leaf at an index among a count has exactly one
//! number of siblings on its way to the root, and a path of another length is refused.

use crate::notary::{error::ProofError, hash::node};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ConstU32, H256};
use sp_runtime::BoundedVec;

/// Most leaves in a batch.
pub const MAX_COUNT: u32 = 1 << 24;

/// Most siblings in a path: the levels of a batch of [`MAX_COUNT`].
pub const MAX_PATH: u32 = 24;

/// Siblings on the way from a leaf to the root, the leaf's first.
pub type Siblings = BoundedVec<H256, ConstU32<MAX_PATH>>;

/// Whether a batch may have `count` leaves.
pub fn check_count(count: u32) -> Result<(), ProofError> {
	match count {
		0 => Err(ProofError::EmptyBatch),
		1..=MAX_COUNT => Ok(()),
		_ => Err(ProofError::TooManyItems { count }),
	}
}

/// Where a leaf stands in its batch, and what it is hashed with up to the root.
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
pub struct Path {
	/// Place of the leaf, from 0.
	pub index: u32,
	/// Leaves in the batch.
	pub count: u32,
	/// Siblings, the leaf's first.
	pub siblings: Siblings,
}

/// Each level's siblings of the leaf at `index` among `count`, from the leaf up: which node of the
/// level stands beside the way to the root, if one does, and whether it is on the left.
fn steps(index: u32, count: u32) -> impl Iterator<Item = Option<(u32, bool)>> {
	let (mut index, mut width) = (index, count);
	core::iter::from_fn(move || {
		if width < 2 {
			return None;
		}
		let sibling = index ^ 1;
		let step = (sibling < width).then_some((sibling, sibling < index));
		index /= 2;
		width = width.div_ceil(2);
		Some(step)
	})
}

/// Siblings in the path of the leaf at `index` among `count`. The only length that is accepted.
pub fn path_length(index: u32, count: u32) -> u32 {
	// At most 31: a step per level, and 2^31 ≥ any width halved once.
	steps(index, count).flatten().count() as u32
}

/// Root of the batch in which `path` places `leaf`. Accepts what the verification of RFC 9162
/// §2.1.3.2 accepts.
///
/// Errors: a count of 0 or over [`MAX_COUNT`], an index outside of the count, and a path that is
/// longer or shorter than index and count demand.
pub fn root_of(path: &Path, leaf: H256) -> Result<H256, ProofError> {
	let Path { index, count, ref siblings } = *path;
	check_count(count)?;
	if index >= count {
		return Err(ProofError::IndexOutOfRange { index, count });
	}
	let (expected, found) = (path_length(index, count), siblings.len() as u32);
	if expected != found {
		return Err(ProofError::PathLength { expected, found });
	}
	Ok(steps(index, count).flatten().zip(siblings).fold(
		leaf,
		|hash, ((_, on_the_left), sibling)| {
			if on_the_left {
				node(sibling, &hash)
			} else {
				node(&hash, sibling)
			}
		},
	))
}

/// All nodes of a batch: 64 bytes a leaf.
#[derive(Clone, Debug)]
pub struct Tree {
	/// The leaves, then each level above them; the last is the root alone.
	levels: Vec<Vec<H256>>,
}

impl Tree {
	/// The tree over `leaves`, in their order. O(n) hashes, one allocation a level.
	///
	/// Errors: no leaves, or more than [`MAX_COUNT`].
	pub fn new(leaves: Vec<H256>) -> Result<Self, ProofError> {
		check_count(u32::try_from(leaves.len()).unwrap_or(u32::MAX))?;
		let mut levels = vec![leaves];
		while let Some(below) = levels.last().filter(|level| level.len() > 1) {
			let mut level = Vec::with_capacity(below.len().div_ceil(2));
			level.extend(below.chunks(2).map(|pair| match pair {
				[left, right] => node(left, right),
				alone => alone[0],
			}));
			levels.push(level);
		}
		Ok(Self { levels })
	}

	/// Its root.
	pub fn root(&self) -> H256 {
		// `new` refuses an empty tree, and its last level is one node.
		self.levels.last().and_then(|level| level.first()).copied().unwrap_or_default()
	}

	/// Leaves in it.
	pub fn count(&self) -> u32 {
		// At most `MAX_COUNT`, by `new`.
		self.levels.first().map_or(0, |leaves| leaves.len() as u32)
	}

	/// Path of the leaf at `index`. O(log n), hashes nothing.
	///
	/// Errors: no leaf at `index`.
	pub fn path(&self, index: u32) -> Result<Path, ProofError> {
		let count = self.count();
		if index >= count {
			return Err(ProofError::IndexOutOfRange { index, count });
		}
		let siblings = steps(index, count).zip(&self.levels).filter_map(|(step, level)| {
			let (sibling, _) = step?;
			level.get(sibling as usize).copied()
		});
		// A count up to `MAX_COUNT` has at most `MAX_PATH` levels above the leaves.
		Ok(Path { index, count, siblings: BoundedVec::truncate_from(siblings.collect()) })
	}
}
