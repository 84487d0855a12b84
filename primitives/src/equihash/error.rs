//! Why parameters or a solution were refused.

use core::fmt;

/// Why there is no Equihash of these parameters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParamsError {
	/// The hash is no whole number of bytes, or longer than one BLAKE2b gives.
	HashLength {
		/// Bits of the hash.
		n: u32,
	},
	/// Outside of 3..=10: below, a solution is no whole number of bytes; above, it is too long.
	Levels {
		/// Levels of the tree.
		k: u32,
	},
	/// The hash does not fall into k + 1 equal parts.
	NotDivisible {
		/// Bits of the hash.
		n: u32,
		/// Levels of the tree.
		k: u32,
	},
	/// Outside of k..=24: below, hardly more hashes than a solution names; above, a list of more
	/// than 2^25.
	CollisionBits {
		/// n / (k + 1).
		bits: u32,
	},
}

impl fmt::Display for ParamsError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::HashLength { n } => {
				write!(f, "n is {n}: it must be a multiple of 8, from 8 to 512")
			},
			Self::Levels { k } => write!(f, "k is {k}: it must be from 3 to 10"),
			Self::NotDivisible { n, k } => write!(f, "n is {n}: it must be a multiple of {k} + 1"),
			Self::CollisionBits { bits } => {
				write!(f, "n / (k + 1) is {bits}: it must be from k to 24")
			},
		}
	}
}

impl core::error::Error for ParamsError {}

/// Why a solution was refused: one variant for each rule. The bytes have no unused bits and an index
/// none too many, so that there is one encoding of a solution and no rule about it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EquihashError {
	/// Longer or shorter than every solution of the parameters.
	Length {
		/// Bytes of a solution.
		expected: usize,
		/// Bytes there are.
		found: usize,
	},
	/// An index that no hash has. Encoded solutions have none.
	Index {
		/// Which.
		index: u32,
	},
	/// An index that is there twice.
	Duplicate {
		/// Which.
		index: u32,
	},
	/// Of two subtrees the one with the smaller first index does not come first.
	Order {
		/// Height of their parent, from 1.
		level: u32,
	},
	/// The hashes under a node do not agree in as many bits as they must at its height.
	Collision {
		/// Height of the node, from 1.
		level: u32,
	},
	/// The exclusive or of all hashes is zero in all parts but the last.
	RootNotZero,
}

impl fmt::Display for EquihashError {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Length { expected, found } => {
				write!(f, "a solution has {expected} bytes, and this one {found}")
			},
			Self::Index { index } => write!(f, "there is no hash of index {index}"),
			Self::Duplicate { index } => write!(f, "index {index} is there twice"),
			Self::Order { level } => {
				write!(f, "two subtrees under a node of height {level} are in the wrong order")
			},
			Self::Collision { level } => {
				write!(f, "the hashes under a node of height {level} do not agree")
			},
			Self::RootNotZero => f.write_str("the hashes do not add up to zero"),
		}
	}
}

impl core::error::Error for EquihashError {}
