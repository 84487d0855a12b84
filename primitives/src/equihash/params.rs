//! n and k, and all that follows from them.

use super::ParamsError;

/// Fewest levels: with fewer, a solution is no whole number of bytes.
pub const MIN_K: u32 = 3;

/// Most levels: a solution of 1024 indices. Zcash has 9.
pub const MAX_K: u32 = 10;

/// Most bits of a hash: what one BLAKE2b gives.
pub const MAX_N: u32 = 512;

/// Most bits that two hashes agree in at each level, so that an index has at most 25.
pub const MAX_COLLISION_BITS: u32 = 24;

/// The puzzle that proves resources (BMM): 2^21 hashes of 120 bits, solutions of 32 indices in 84
/// bytes, two of them for a nonce on average.
pub const BMM: Params = Params { n: 120, k: 5 };

/// First bytes of the personalization of our puzzle: what was solved for another chain's does not
/// solve it, and its machines are not built for it.
pub const BMM_PERSONAL: [u8; 8] = *b"BMM_PoR1";

/// Parameters of a puzzle.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Params {
	n: u32,
	k: u32,
}

impl Params {
	/// Hashes of `n` bits, under a tree of `k` levels.
	///
	/// Errors: one for each bound, see [`ParamsError`].
	pub const fn new(n: u32, k: u32) -> Result<Self, ParamsError> {
		if n == 0 || n > MAX_N || !n.is_multiple_of(8) {
			return Err(ParamsError::HashLength { n });
		}
		if k < MIN_K || k > MAX_K {
			return Err(ParamsError::Levels { k });
		}
		if !n.is_multiple_of(k + 1) {
			return Err(ParamsError::NotDivisible { n, k });
		}
		let bits = n / (k + 1);
		if bits < k || bits > MAX_COLLISION_BITS {
			return Err(ParamsError::CollisionBits { bits });
		}
		Ok(Self { n, k })
	}

	/// Bits of a hash.
	pub const fn n(self) -> u32 {
		self.n
	}

	/// Levels of the tree: a solution has 2^k indices.
	pub const fn k(self) -> u32 {
		self.k
	}

	/// Bits that the hashes under a node agree in more than those under its children: c = n/(k+1).
	pub const fn collision_bits(self) -> u32 {
		self.n / (self.k + 1)
	}

	/// Bits of an index: c + 1.
	pub const fn index_bits(self) -> u32 {
		self.collision_bits() + 1
	}

	/// Hashes that there are: 2^(c+1). Indices are below.
	pub const fn leaves(self) -> u32 {
		1 << self.index_bits()
	}

	/// Indices of a solution: 2^k.
	pub const fn indices(self) -> usize {
		1 << self.k
	}

	/// Bytes of a solution. It fills them to the last bit.
	pub const fn solution_len(self) -> usize {
		self.indices() * self.index_bits() as usize / 8
	}

	/// Bytes of a hash.
	pub const fn row_len(self) -> usize {
		self.n as usize / 8
	}

	/// Hashes that one BLAKE2b gives: as many as fit into 512 bits.
	pub const fn rows_per_output(self) -> u32 {
		MAX_N / self.n
	}

	/// Bytes that one BLAKE2b gives.
	pub const fn output_len(self) -> usize {
		self.rows_per_output() as usize * self.row_len()
	}

	/// BLAKE2b's personalization: `personal` ‖ n ‖ k, numbers as 32 bits, little-endian.
	pub fn personalization(self, personal: &[u8; 8]) -> [u8; 16] {
		let mut bytes = [0; 16];
		bytes[..8].copy_from_slice(personal);
		bytes[8..12].copy_from_slice(&self.n.to_le_bytes());
		bytes[12..].copy_from_slice(&self.k.to_le_bytes());
		bytes
	}
}
