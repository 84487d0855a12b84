//! The hash of everything here: BLAKE2b with 32 bytes of output, a host function in the runtime.

use sp_core::H256;

/// BLAKE2b-256 of `bytes`.
pub fn blake2(bytes: &[u8]) -> H256 {
	sp_io::hashing::blake2_256(bytes).into()
}
