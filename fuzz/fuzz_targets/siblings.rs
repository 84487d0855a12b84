//! Reads bytes as keys and as the trie nodes of a proof of a sibling's state, and compares with the
//! SDK's own reader. Each node's hash is put where an earlier one has room for it, as one who makes up
//! a head and its whole state would do.

#![no_main]

use codec::Decode;
use libfuzzer_sys::fuzz_target;
use mmt_primitives::siblings::{ProvenState, MAX_NODE, MAX_NODES};
use sp_core::H256;
use sp_crypto_hashing::blake2_256;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{read_trie_value, LayoutV1, StorageProof};

/// Where in a node the hash of another one is written.
const PLACEHOLDER: [u8; 32] = [0xaa; 32];
/// Most keys that are read of one proof.
const MAX_KEYS: usize = 32;

/// Writes hashes into earlier nodes, so that nodes by level, each level from left to right, become a
/// trie.
fn link(nodes: &mut [Vec<u8>]) {
	for index in (1..nodes.len()).rev() {
		let hash = blake2_256(&nodes[index]);
		let room = nodes[..index].iter_mut().rev().find_map(|parent| {
			let at = parent.windows(32).rposition(|window| window == PLACEHOLDER)?;
			Some(&mut parent[at..at + 32])
		});
		if let Some(room) = room {
			room.copy_from_slice(&hash);
		}
	}
}

/// The values at all keys, if nothing else is proven.
fn read(root: H256, keys: &[Vec<u8>], nodes: &[Vec<u8>]) -> Option<Vec<Option<Vec<u8>>>> {
	let mut state = ProvenState::open(root, nodes).ok()?;
	let values = keys.iter().map(|key| state.read(key)).collect::<Result<_, _>>().ok()?;
	state.close().ok()?;
	Some(values)
}

fuzz_target!(|data: &[u8]| {
	let Ok((keys, mut nodes)) = <(Vec<Vec<u8>>, Vec<Vec<u8>>)>::decode(&mut &data[..]) else { return };
	if keys.len() > MAX_KEYS || nodes.len() > 2 * MAX_NODES as usize {
		return;
	}
	link(&mut nodes);
	let Some(root) = nodes.first().map(|node| H256(blake2_256(node))) else { return };
	let Some(values) = read(root, &keys, &nodes) else { return };
	assert!(nodes.len() <= MAX_NODES as usize);
	assert!(nodes.iter().all(|node| node.len() <= MAX_NODE as usize));

	let db = StorageProof::new(nodes.clone()).into_memory_db::<BlakeTwo256>();
	for (key, value) in keys.iter().zip(&values) {
		let theirs = read_trie_value::<LayoutV1<BlakeTwo256>, _>(&db, &root, key, None, None);
		assert_eq!(theirs.as_ref().ok(), Some(value), "what the SDK reads from the same nodes");
	}
	nodes.reverse();
	assert_eq!(read(root, &keys, &nodes), Some(values), "in any order");
	nodes.push(vec![0xff]);
	assert_eq!(read(root, &keys, &nodes), None, "and with nothing beside it");
});
