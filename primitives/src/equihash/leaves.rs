//! The hashes that a solution is made of.

use super::Params;
use core::ops::BitXorAssign;

/// Words of a row: 512 bits.
const WORDS: usize = 8;

/// A hash, or the exclusive or of some: as many bits as the parameters say, and zeros after them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Row([u64; WORDS]);

impl Row {
	/// The exclusive or of nothing.
	pub(super) const ZERO: Self = Self([0; WORDS]);

	/// How many bits are zero before the first that is one: 512 if none is.
	pub(super) fn leading_zeros(&self) -> u32 {
		let mut zeros = 0;
		for word in self.0 {
			zeros += word.leading_zeros();
			if word != 0 {
				break;
			}
		}
		zeros
	}
}

impl BitXorAssign<&Row> for Row {
	fn bitxor_assign(&mut self, other: &Row) {
		for (word, other) in self.0.iter_mut().zip(other.0) {
			*word ^= other;
		}
	}
}

/// The hashes for an input and a nonce.
///
/// BLAKE2b of input ‖ nonce ‖ g (32 bits, little-endian) gives as many hashes as fit into 512 bits,
/// one after the other: those of the indices from g·⌊512/n⌋ on.
#[derive(Clone, Debug)]
pub struct Leaves {
	params: Params,
	state: blake2b_simd::State,
}

impl Leaves {
	/// Those for `input` and `nonce`, see [`verify`](super::verify).
	pub fn new(params: Params, personal: &[u8; 8], input: &[u8], nonce: &[u8]) -> Self {
		let mut state = blake2b(params, personal).to_state();
		state.update(input).update(nonce);
		Self { params, state }
	}

	/// BLAKE2b number `g`: [`Params::output_len`] bytes, the hashes of [`Params::rows_per_output`]
	/// indices.
	pub fn output(&self, g: u32) -> blake2b_simd::Hash {
		self.state.clone().update(&g.to_le_bytes()).finalize()
	}

	/// The hash of an index. Two of a solution's come from one BLAKE2b by chance only (with our
	/// parameters in one solution of 1,400), so that it is not worth while to look for them.
	pub(super) fn row(&self, index: u32) -> Row {
		let per_output = self.params.rows_per_output();
		let output = self.output(index / per_output);
		let start = (index % per_output) as usize * self.params.row_len();
		let mut bytes = [0; 8 * WORDS];
		let (row, _) = bytes.split_at_mut(self.params.row_len());
		row.copy_from_slice(&output.as_bytes()[start..start + row.len()]);
		let mut words = [0; WORDS];
		for (word, bytes) in words.iter_mut().zip(bytes.as_chunks().0) {
			*word = u64::from_be_bytes(*bytes);
		}
		Row(words)
	}
}

/// BLAKE2b with the personalization and the length of the puzzle's: what a solver begins with.
pub fn blake2b(params: Params, personal: &[u8; 8]) -> blake2b_simd::Params {
	let mut blake2b = blake2b_simd::Params::new();
	blake2b.hash_length(params.output_len()).personal(&params.personalization(personal));
	blake2b
}
