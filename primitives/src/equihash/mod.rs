//! Equihash: proof of work that is hard on memory and quick to verify.
//!
//! Of 2^(c+1) hashes of n bits, c = n/(k+1), a solution names 2^k whose exclusive or is zero, in the
//! order in which Wagner's algorithm finds them: at every level i the 2^i hashes under a node agree
//! to zero in their first i·c bits. Alex Biryukov and Dmitry Khovratovich, *Equihash: Asymmetric
//! Proof-of-Work Based on the Generalized Birthday Problem*, NDSS 2016; hashes, order and encoding
//! are those of the Zcash Protocol Specification, §7.7.1, with the personalization's first eight
//! bytes as a parameter.
//!
//! | step | module |
//! |---|---|
//! | n and k, and all that follows from them | [`params`] |
//! | 2^k indices ↔ bytes | [`encoding`] |
//! | index → hash | [`leaves`] |
//! | every rule, and which one is broken | [`verify`], [`EquihashError`] |
//!
//! An account, a chain and a time are bound to a solution by the input alone. `input` and `nonce`
//! are hashed as one message, so one of them must have a length that is known beforehand.

pub mod encoding;
mod error;
pub mod leaves;
pub mod params;
#[cfg(test)]
mod tests;

pub use error::{EquihashError, ParamsError};
pub use leaves::Leaves;
pub use params::{Params, BMM, BMM_PERSONAL};

use alloc::vec::Vec;
use leaves::Row;
use params::MAX_K;

/// Checks that `solution` solves the puzzle of `params` for `input` and `nonce`.
///
/// `personal` is the first eight bytes of BLAKE2b's personalization: [`BMM_PERSONAL`] on our chains,
/// `ZcashPoW` on Zcash.
///
/// What can be told without hashing is checked first. Then each of the 2^k indices is hashed once,
/// from the first to the last, and checking stops at the first node that breaks a rule. Memory: two
/// lists of the indices and k + 1 hashes.
///
/// Errors: the first rule of [`EquihashError`]'s that is broken.
pub fn verify(
	params: Params,
	personal: &[u8; 8],
	input: &[u8],
	nonce: &[u8],
	solution: &[u8],
) -> Result<(), EquihashError> {
	let indices = encoding::unpack(params, solution)?;
	verify_indices(params, personal, input, nonce, &indices)
}

/// The same as [`verify`] of a solution that is not encoded.
///
/// Errors: the same; another number of indices than 2^k is [`EquihashError::Length`] in bytes.
pub fn verify_indices(
	params: Params,
	personal: &[u8; 8],
	input: &[u8],
	nonce: &[u8],
	indices: &[u32],
) -> Result<(), EquihashError> {
	check_indices(params, indices)?;
	check_hashes(params, &Leaves::new(params, personal, input, nonce), indices)
}

/// All that the indices alone show: how many, how large, distinct, and the smaller subtree first.
fn check_indices(params: Params, indices: &[u32]) -> Result<(), EquihashError> {
	if indices.len() != params.indices() {
		let found = indices.len() * params.index_bits() as usize / 8;
		return Err(EquihashError::Length { expected: params.solution_len(), found });
	}
	let mut sorted = indices.to_vec();
	sorted.sort_unstable();
	if let Some(index) = sorted.last().copied().filter(|last| *last >= params.leaves()) {
		return Err(EquihashError::Index { index });
	}
	if let Some(pair) = sorted.windows(2).find(|pair| pair[0] == pair[1]) {
		return Err(EquihashError::Duplicate { index: pair[0] });
	}
	// No index is there twice, so that the first one decides which of two subtrees is smaller.
	for level in 1..=params.k() {
		let in_order = |node: &[u32]| node[0] < node[node.len() / 2];
		if !indices.chunks_exact(1 << level).all(in_order) {
			return Err(EquihashError::Order { level });
		}
	}
	Ok(())
}

/// Merges from the bottom up, as a counter adds: before leaf number `at` a left subtree of height h
/// is pending for each bit h of `at`.
fn check_hashes(params: Params, leaves: &Leaves, indices: &[u32]) -> Result<(), EquihashError> {
	let mut pending = [Row::ZERO; MAX_K as usize + 1];
	for (at, index) in indices.iter().enumerate() {
		let mut row = leaves.row(*index);
		let height = at.trailing_ones();
		for (level, left) in (1..=height).zip(&pending) {
			row ^= left;
			let zeros = row.leading_zeros();
			if zeros < level * params.collision_bits() {
				return Err(EquihashError::Collision { level });
			}
			if level == params.k() && zeros < params.n() {
				return Err(EquihashError::RootNotZero);
			}
		}
		if let Some(left) = pending.get_mut(height as usize) {
			*left = row;
		}
	}
	Ok(())
}

/// Puts the indices of a tree into the order that is demanded, from the pairs up. Which two subtrees
/// are siblings does not change, so that a solution in another order becomes one in order.
pub fn sort_tree(indices: &mut [u32]) {
	let mut half = 1;
	while half < indices.len() {
		for node in indices.chunks_exact_mut(2 * half) {
			let (left, right) = node.split_at_mut(half);
			if left[0] > right[0] {
				left.swap_with_slice(right);
			}
		}
		half *= 2;
	}
}

/// A solution in order, encoded: what [`verify`] reads.
///
/// Errors: another number of indices than 2^k, or one too large to be encoded.
pub fn solution_of(params: Params, mut indices: Vec<u32>) -> Result<Vec<u8>, EquihashError> {
	sort_tree(&mut indices);
	encoding::pack(params, &indices)
}
