//! 2^k indices of c + 1 bits each, one after the other, the highest bit first.
//!
//! Every string of [`Params::solution_len`] bytes is the encoding of one list of indices, and every
//! such list has one encoding.

use super::{EquihashError, Params};
use alloc::vec::Vec;

/// The indices of an encoded solution.
///
/// Errors: another length than that of a solution.
pub fn unpack(params: Params, solution: &[u8]) -> Result<Vec<u32>, EquihashError> {
	if solution.len() != params.solution_len() {
		return Err(EquihashError::Length {
			expected: params.solution_len(),
			found: solution.len(),
		});
	}
	let mut indices = Vec::with_capacity(params.indices());
	// The bits that were read and belong to no index yet are the lowest ones of `buffer`: fewer than
	// the 25 of an index, and with another byte fewer than 33.
	let (mut buffer, mut bits) = (0u64, 0);
	for byte in solution {
		buffer = buffer << 8 | u64::from(*byte);
		bits += 8;
		while bits >= params.index_bits() {
			bits -= params.index_bits();
			indices.push((buffer >> bits) as u32 & (params.leaves() - 1));
		}
	}
	Ok(indices)
}

/// The encoding of a solution's indices, in the order they have.
///
/// Errors: another number of indices than 2^k, or one that has too many bits.
pub fn pack(params: Params, indices: &[u32]) -> Result<Vec<u8>, EquihashError> {
	if indices.len() != params.indices() {
		let found = indices.len() * params.index_bits() as usize / 8;
		return Err(EquihashError::Length { expected: params.solution_len(), found });
	}
	let mut solution = Vec::with_capacity(params.solution_len());
	let (mut buffer, mut bits) = (0u64, 0);
	for index in indices {
		if *index >= params.leaves() {
			return Err(EquihashError::Index { index: *index });
		}
		buffer = buffer << params.index_bits() | u64::from(*index);
		bits += params.index_bits();
		while bits >= 8 {
			bits -= 8;
			solution.push((buffer >> bits) as u8);
		}
	}
	Ok(solution)
}
