//! Why a share, a batch, a tree or a sample was refused.

use super::{share::MAX_SHARES, tree::MAX_LEAVES, SAMPLES};
use crate::equihash::EquihashError;
use core::fmt;

/// Why a share was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareError {
	/// Its id does not reach the class.
	BelowTarget,
	/// It does not solve the puzzle.
	Puzzle(EquihashError),
}

impl fmt::Display for ShareError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			ShareError::BelowTarget => f.write_str(
				"the share does not reach the class: leave out those whose id has too few zero bits, \
				 and look that genesis, parachain id, window seed, account and class are right",
			),
			ShareError::Puzzle(error) => write!(f, "the share does not solve the puzzle: {error}"),
		}
	}
}

impl core::error::Error for ShareError {}

/// Why a batch was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BatchError {
	/// There is no share in it.
	Empty,
	/// There are more than [`MAX_SHARES`] in it.
	TooMany {
		/// How many.
		found: u32,
	},
	/// A share's id is not above the one before.
	Order,
	/// A share's id does not reach the class.
	BelowTarget,
	/// A share does not solve the puzzle.
	Puzzle(EquihashError),
}

impl fmt::Display for BatchError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match *self {
			BatchError::Empty => f.write_str("a batch holds one share or more"),
			BatchError::TooMany { found } => {
				write!(f, "a batch holds at most {MAX_SHARES} shares, and this one {found}")
			},
			BatchError::Order => f.write_str(
				"shares stand in ascending order of their ids, each once: sort them, and leave out \
				 what is there twice",
			),
			BatchError::BelowTarget => ShareError::BelowTarget.fmt(f),
			BatchError::Puzzle(error) => ShareError::Puzzle(error).fmt(f),
		}
	}
}

impl core::error::Error for BatchError {}

impl From<ShareError> for BatchError {
	fn from(error: ShareError) -> Self {
		match error {
			ShareError::BelowTarget => BatchError::BelowTarget,
			ShareError::Puzzle(error) => BatchError::Puzzle(error),
		}
	}
}

/// Why there is no such tree, or no such place in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TreeError {
	/// No leaves, or more than [`MAX_LEAVES`].
	Count {
		/// How many.
		count: u32,
	},
	/// No leaf has that index.
	Index {
		/// Which.
		index: u32,
		/// Leaves of the tree.
		count: u32,
	},
	/// The path is longer or shorter than one at that index among that count.
	PathLength {
		/// Steps such a path has.
		expected: u32,
		/// Steps it has.
		found: u32,
	},
	/// Of a tree that is made: the id at this place is not above the one before.
	Unsorted {
		/// The place.
		index: u32,
	},
	/// Of a path: the leaf's id is on the wrong side of a split.
	Split {
		/// Height of the node, from 1.
		level: u32,
	},
	/// The sums do not fit into 64 bits.
	Overflow,
}

impl fmt::Display for TreeError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match *self {
			TreeError::Count { count } => {
				write!(f, "a tree has 1 to {MAX_LEAVES} leaves, and this one {count}")
			},
			TreeError::Index { index, count } => {
				write!(f, "there is no leaf {index} among {count}")
			},
			TreeError::PathLength { expected, found } => {
				write!(f, "the path to this leaf has {expected} steps, and this one {found}")
			},
			TreeError::Unsorted { index } => {
				write!(f, "ids ascend, each once: the one at place {index} is not above the last")
			},
			TreeError::Split { level } => {
				write!(f, "the leaf's id is on the wrong side of the node at height {level}")
			},
			TreeError::Overflow => f.write_str("the sums do not fit into 64 bits"),
		}
	}
}

impl core::error::Error for TreeError {}

/// Why an answer to samples was refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SampleError {
	/// Not one sample for each point.
	Number {
		/// How many.
		found: u32,
	},
	/// A point that no leaf has.
	Point {
		/// Which sample, from 0.
		sample: u32,
	},
	/// A path does not fit its place, or the leaf stands on the wrong side of a split.
	Tree {
		/// Which sample, from 0.
		sample: u32,
		/// Why.
		error: TreeError,
	},
	/// A path leads to another root, sum included.
	Root {
		/// Which sample, from 0.
		sample: u32,
	},
	/// A share does not reach the class, or does not solve the puzzle.
	Share {
		/// Which sample, from 0.
		sample: u32,
		/// Why.
		error: ShareError,
	},
}

impl fmt::Display for SampleError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match *self {
			SampleError::Number { found } => {
				write!(f, "{SAMPLES} samples answer the {SAMPLES} points, and there are {found}")
			},
			SampleError::Point { sample } => {
				write!(f, "sample {sample}: no leaf of the commitment is at its point")
			},
			SampleError::Tree { sample, error } => write!(f, "sample {sample}: {error}"),
			SampleError::Root { sample } => {
				write!(f, "sample {sample}: its path does not lead to the root that was committed")
			},
			SampleError::Share { sample, error } => write!(f, "sample {sample}: {error}"),
		}
	}
}

impl core::error::Error for SampleError {}
