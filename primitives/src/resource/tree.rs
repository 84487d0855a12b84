//! The tree that stands for more shares than a batch holds, and the samples that are asked of it.
//!
//! Its leaves are the ids of shares in strictly ascending order; its shape is that of RFC 6962 §2.1:
//! on each level neighbours are hashed in pairs, and the last of an odd number goes up as it is. Each
//! node has the sum of the sols under it, and names its **split**: the first id on its right, which
//! is the right neighbour of everything on its left. A path is refused where the leaf is not on its
//! side of a split.
//!
//! **What a sample shows.** Take two leaves whose paths are both accepted. The node where they part
//! has one split, that is above the one's id and not above the other's. So all leaves that could be
//! shown at all have ids that strictly ascend: none of them is there twice, wherever it stands. Who
//! has only a part r of the shares that it committed to can show at most a part r of the leaves, and
//! answers [`SAMPLES`] random points with a chance of at most r^32: with one share in ten false, or
//! one in ten there twice, it is caught in 96.57 of 100 cases. To compare a leaf with the next one
//! alone would not do: shares written twice, one sorted list after the other, have a single pair of
//! neighbours in the wrong order.

use super::{
	hash::blake2,
	share::{self, worth, INPUT, MAX_CLASS, MAX_SHARES},
	SampleError, Share, ShareError, Sol, TreeError, WindowIndex,
};
use crate::AccountId;
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ConstU32, H256};
use sp_runtime::BoundedVec;

/// Fewest leaves of a commitment: fewer shares are a batch.
pub const MIN_LEAVES: u32 = MAX_SHARES + 1;

/// Most leaves of a tree.
pub const MAX_LEAVES: u32 = 1 << MAX_DEPTH;

/// Most steps of a path: the levels above [`MAX_LEAVES`].
pub const MAX_DEPTH: u32 = 12;

/// Points that a commitment has to answer.
pub const SAMPLES: u32 = 32;

/// First bytes of what is hashed for the points of a commitment.
pub const SAMPLE_PREFIX: &[u8] = b"mmt/resource/sample/1";

/// First byte of what is hashed for a leaf.
pub const LEAF_PREFIX: u8 = 0x00;

/// First byte of what is hashed for a node.
pub const NODE_PREFIX: u8 = 0x01;

/// A leaf or a node: its hash, and the sols under it.
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
pub struct Sum {
	/// Its hash.
	pub hash: H256,
	/// Sols under it.
	pub sum: Sol,
}

impl Sum {
	/// The leaf of a share: BLAKE2b-256(0x00 ‖ sols (u64, little-endian) ‖ id).
	pub fn leaf(id: &H256, sols: Sol) -> Self {
		let mut bytes = [LEAF_PREFIX; 41];
		bytes[1..9].copy_from_slice(&sols.to_le_bytes());
		bytes[9..].copy_from_slice(id.as_bytes());
		Self { hash: blake2(&bytes), sum: sols }
	}

	/// The node over two others: BLAKE2b-256(0x01 ‖ left's sum ‖ left's hash ‖ split ‖ right's sum ‖
	/// right's hash), sums u64, little-endian.
	///
	/// Errors: the sums do not fit into 64 bits.
	pub fn node(left: &Sum, split: &H256, right: &Sum) -> Result<Self, TreeError> {
		let sum = left.sum.checked_add(right.sum).ok_or(TreeError::Overflow)?;
		let mut bytes = [NODE_PREFIX; 113];
		bytes[1..9].copy_from_slice(&left.sum.to_le_bytes());
		bytes[9..41].copy_from_slice(left.hash.as_bytes());
		bytes[41..73].copy_from_slice(split.as_bytes());
		bytes[73..81].copy_from_slice(&right.sum.to_le_bytes());
		bytes[81..].copy_from_slice(right.hash.as_bytes());
		Ok(Self { hash: blake2(&bytes), sum })
	}
}

/// A step of a path: what stands beside the way from a leaf to the root.
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
pub struct Step {
	/// The other node under the same one.
	pub sibling: Sum,
	/// First id on the right of the node above both.
	pub split: H256,
}

/// Steps from a leaf to the root, the leaf's first.
pub type SumPath = BoundedVec<Step, ConstU32<MAX_DEPTH>>;

/// Sols of a commitment to `count` shares of `class`.
///
/// Errors: a count that no tree has.
pub fn sum_of(count: u32, class: u8) -> Result<Sol, TreeError> {
	check_count(count)?;
	// At most 2^12 shares of 2^40 sol.
	Ok(Sol::from(count) * worth(class.min(MAX_CLASS)))
}

fn check_count(count: u32) -> Result<(), TreeError> {
	match count {
		1..=MAX_LEAVES => Ok(()),
		_ => Err(TreeError::Count { count }),
	}
}

/// Each level's sibling of the leaf at `index` among `count`, from the leaf up: which level, which
/// node of it, and whether that is on the left. A level on which the way has no sibling is left out.
fn siblings(index: u32, count: u32) -> impl Iterator<Item = (usize, u32, bool)> {
	let (mut index, mut width, mut level) = (index, count, 0);
	core::iter::from_fn(move || {
		while width > 1 {
			let sibling = index ^ 1;
			let step = (level, sibling, sibling < index);
			let exists = sibling < width;
			index /= 2;
			width = width.div_ceil(2);
			level += 1;
			if exists {
				return Some(step);
			}
		}
		None
	})
}

/// Steps in the path of the leaf at `index` among `count`. The only length that is accepted.
///
/// Errors: a count that no tree has, and an index outside of it.
pub fn path_length(index: u32, count: u32) -> Result<u32, TreeError> {
	check_count(count)?;
	if index >= count {
		return Err(TreeError::Index { index, count });
	}
	Ok(siblings(index, count).count() as u32)
}

/// Root of the tree in which `path` places the share `id` of `sols` at `index` among `count`, and
/// the sols on the left of it.
///
/// Errors: a count that no tree has, an index outside of it, a path that is longer or shorter than
/// these demand, an id on the wrong side of a split, and sums that do not fit into 64 bits.
pub fn root_of(
	id: &H256,
	sols: Sol,
	index: u32,
	count: u32,
	path: &[Step],
) -> Result<(Sum, Sol), TreeError> {
	let expected = path_length(index, count)?;
	if expected as usize != path.len() {
		return Err(TreeError::PathLength { expected, found: path.len() as u32 });
	}
	let (mut node, mut offset) = (Sum::leaf(id, sols), 0u64);
	for ((level, _, sibling_is_left), Step { sibling, split }) in siblings(index, count).zip(path) {
		if sibling_is_left != (split <= id) {
			return Err(TreeError::Split { level: level as u32 + 1 });
		}
		node = if sibling_is_left {
			offset = offset.checked_add(sibling.sum).ok_or(TreeError::Overflow)?;
			Sum::node(sibling, split, &node)?
		} else {
			Sum::node(&node, split, sibling)?
		};
	}
	Ok((node, offset))
}

/// All nodes of a tree: some 150 bytes a leaf.
#[derive(Clone, Debug)]
pub struct SumTree {
	/// The leaves, then each level above them, each node with the first id under it; the last is the
	/// root alone.
	levels: Vec<Vec<(Sum, H256)>>,
}

impl SumTree {
	/// The tree over the ids of shares of `class`, in strictly ascending order. O(n) hashes.
	///
	/// Errors: no ids or more than [`MAX_LEAVES`], and an id that is not above the one before.
	pub fn new(ids: &[H256], class: u8) -> Result<Self, TreeError> {
		check_count(u32::try_from(ids.len()).unwrap_or(u32::MAX))?;
		if let Some(at) = ids.windows(2).position(|pair| pair[0] >= pair[1]) {
			return Err(TreeError::Unsorted { index: at as u32 + 1 });
		}
		let sols = worth(class);
		let mut levels = vec![ids.iter().map(|id| (Sum::leaf(id, sols), *id)).collect::<Vec<_>>()];
		while let Some(below) = levels.last().filter(|level| level.len() > 1) {
			let level = below.chunks(2).map(|pair| match pair {
				[(left, first), (right, split)] => Ok((Sum::node(left, split, right)?, *first)),
				alone => Ok(alone[0]),
			});
			let level = level.collect::<Result<_, _>>()?;
			levels.push(level);
		}
		Ok(Self { levels })
	}

	/// Its root. Sum of the sols of all shares.
	pub fn root(&self) -> Sum {
		// `new` refuses an empty tree, and its last level is one node.
		let root = self.levels.last().and_then(|level| level.first());
		root.map_or(Sum { hash: H256::zero(), sum: 0 }, |(root, _)| *root)
	}

	/// Leaves in it.
	pub fn count(&self) -> u32 {
		// At most `MAX_LEAVES`, by `new`.
		self.levels.first().map_or(0, |leaves| leaves.len() as u32)
	}

	/// Path of the leaf at `index`. O(log n), hashes nothing.
	///
	/// Errors: no leaf at `index`.
	pub fn path(&self, index: u32) -> Result<SumPath, TreeError> {
		let count = self.count();
		path_length(index, count)?;
		let path = siblings(index, count).filter_map(|(level, at, is_left)| {
			let level = self.levels.get(level)?;
			let (sibling, first) = *level.get(at as usize)?;
			// The sibling is on the right, or the way to the leaf is.
			let split = if is_left { level.get(at as usize + 1)?.1 } else { first };
			Some(Step { sibling, split })
		});
		// A count up to `MAX_LEAVES` has at most `MAX_DEPTH` levels above the leaves.
		Ok(BoundedVec::truncate_from(path.collect()))
	}
}

/// What answers a point: the share whose sols it falls on, and the way from there to the root.
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
pub struct Sample {
	/// The share.
	pub share: Share,
	/// Its path.
	pub path: SumPath,
}

/// Points that a commitment has to answer: [`SAMPLES`] numbers below its sum. They may repeat.
///
/// Of each j from 0 to 15, BLAKE2b-256 of the following gives two numbers of 128 bits,
/// little-endian; a point is the remainder of one by the sum.
///
/// | bytes | what |
/// |---|---|
/// | 21 | `mmt/resource/sample/1`, ASCII |
/// | 32 | sample seed of the commitment's epoch |
/// | 32 | the account |
/// | 4 | window, u32, little-endian |
/// | 32 | hash of the root |
/// | 8 | sum of the root, u64, little-endian |
/// | 4 | j, u32, little-endian |
pub fn sample_points(
	seed: &H256,
	account: &AccountId,
	window: WindowIndex,
	root: &Sum,
) -> [u64; SAMPLES as usize] {
	let mut points = [0; SAMPLES as usize];
	for (j, pair) in (0u32..).zip(points.chunks_mut(2)) {
		let mut bytes = SAMPLE_PREFIX.to_vec();
		(seed, account, window, root, j).encode_to(&mut bytes);
		let hash = blake2(&bytes);
		for (point, half) in pair.iter_mut().zip(hash.0.as_chunks().0) {
			let number = u128::from_le_bytes(*half);
			// Below a u64.
			*point = number.checked_rem(root.sum.into()).unwrap_or_default() as u64;
		}
	}
	points
}

/// Checks the answers to `points`, one for each and in their order, of a commitment to `count`
/// shares of `class` under `root`, whose sum is that of [`sum_of`]. `input` is that of the shares.
/// What costs some hashes is checked of all of them before the first puzzle.
///
/// Errors: the first rule that is broken, and by which sample.
pub fn check_samples(
	input: &[u8; INPUT],
	class: u8,
	root: &Sum,
	count: u32,
	points: &[u64; SAMPLES as usize],
	samples: &[Sample],
) -> Result<(), SampleError> {
	if samples.len() != points.len() {
		return Err(SampleError::Number { found: samples.len() as u32 });
	}
	let sols = worth(class);
	for (sample, (point, Sample { share, path })) in (0..).zip(points.iter().zip(samples)) {
		let id = share::id(input, share);
		if !share::reaches(&id, class) {
			return Err(SampleError::Share { sample, error: ShareError::BelowTarget });
		}
		let index = u32::try_from(point / sols).map_err(|_| SampleError::Point { sample })?;
		if index >= count {
			return Err(SampleError::Point { sample });
		}
		let (found, offset) = root_of(&id, sols, index, count, path)
			.map_err(|error| SampleError::Tree { sample, error })?;
		// Every leaf is worth the same, so that its place says what is on its left.
		if found != *root || offset != Sol::from(index) * sols {
			return Err(SampleError::Root { sample });
		}
	}
	for (sample, Sample { share, .. }) in (0..).zip(samples) {
		share::check_solution(input, share)
			.map_err(|error| SampleError::Share { sample, error })?;
	}
	Ok(())
}
