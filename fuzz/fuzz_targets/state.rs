//! Reads bytes as the trie nodes of a state proof. Each node's hash is put where its parent names
//! it, as one who makes up a header and its whole state would do.

#![no_main]

use codec::Decode;
use libfuzzer_sys::fuzz_target;
use mmt_primitives::notary::{
	proof::HEAD_KEY,
	state::{sort, value_at},
};
use sp_crypto_hashing::blake2_256;

/// Where in a node the hash of the next one is written.
const PLACEHOLDER: [u8; 32] = [0xaa; 32];

fuzz_target!(|data: &[u8]| {
	let Ok(mut nodes) = Vec::<Vec<u8>>::decode(&mut &data[..]) else { return };
	for index in (1..nodes.len()).rev() {
		let hash = blake2_256(&nodes[index]);
		let parent = &mut nodes[index - 1];
		if let Some(at) = parent.windows(32).position(|window| window == PLACEHOLDER) {
			parent[at..at + 32].copy_from_slice(&hash);
		}
	}
	let Some(root) = nodes.first().map(|node| blake2_256(node).into()) else { return };
	let value = value_at(root, &HEAD_KEY, &nodes);
	let sorted = sort(root, &HEAD_KEY, &nodes);
	if let Ok(value) = value {
		let sorted = sorted.expect("what is proven in order is proven in any");
		assert_eq!(sorted, nodes, "nothing but the way to the value is accepted");
		assert_eq!(value_at(root, &HEAD_KEY, &sorted), Ok(value));
	}
});
