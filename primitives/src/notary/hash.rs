//! The hash of every tree here: SHA-256, a host function in the runtime.

use sp_core::H256;

/// First byte of what is hashed for a node.
pub const NODE_PREFIX: u8 = 0x01;

/// SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> H256 {
	sp_io::hashing::sha2_256(bytes).into()
}

/// A node over two others: SHA-256(0x01 ‖ left ‖ right), as RFC 6962 §2.1 has it.
pub fn node(left: &H256, right: &H256) -> H256 {
	let mut bytes = [NODE_PREFIX; 65];
	bytes[1..33].copy_from_slice(left.as_bytes());
	bytes[33..].copy_from_slice(right.as_bytes());
	sha256(&bytes)
}
