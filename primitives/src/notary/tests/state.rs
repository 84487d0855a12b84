//! The proof of a value in state.

use super::*;
use crate::notary::{
	state::{sort, value_at},
	ProofError,
};
use proptest::prelude::*;

fn proven() -> (H256, Vec<Vec<u8>>) {
	let (root, nodes) = state_with(Some(hash("head").encode()));
	let sorted = sort(root, &HEAD_KEY, &nodes).unwrap();
	(root, sorted)
}

#[test]
fn the_head_is_read_from_a_proof_as_a_node_makes_it() {
	let (root, nodes) = proven();
	assert!(nodes.len() > 2);
	assert_eq!(value_at(root, &HEAD_KEY, &nodes), Ok(hash("head").encode()));
}

#[test]
fn the_key_is_that_of_the_pallets_head() {
	let mut key = sp_crypto_hashing::twox_128(b"Notary").to_vec();
	key.extend(sp_crypto_hashing::twox_128(b"Head"));
	assert_eq!(key, HEAD_KEY);
}

#[test]
fn sorting_leaves_out_what_leads_elsewhere() {
	let (root, nodes) = proven();
	let mut more = vec![vec![], vec![1, 2, 3]];
	more.extend(nodes.iter().rev().cloned());
	more.extend(nodes.iter().cloned());
	assert_eq!(sort(root, &HEAD_KEY, &more), Ok(nodes.clone()));
	assert_eq!(sort(root, &HEAD_KEY, &nodes[1..]), Err(ProofError::StateNodeMissing { index: 0 }));
}

#[test]
fn every_node_stands_in_its_place_once() {
	let (root, nodes) = proven();
	let read = |nodes: &[Vec<u8>]| value_at(root, &HEAD_KEY, nodes);
	for at in 0..nodes.len() {
		let index = at as u32;
		let mut changed = nodes.clone();
		changed.remove(at);
		let expected = if at + 1 == nodes.len() {
			ProofError::StateNodeMissing { index }
		} else {
			ProofError::StateNodeMismatch { index }
		};
		assert_eq!(read(&changed), Err(expected));
		let mut changed = nodes.clone();
		changed.insert(at, nodes[at].clone());
		assert!(matches!(
			read(&changed),
			Err(ProofError::StateNodeMismatch { .. } | ProofError::StateNodeExtra { .. })
		));
		for other in 0..at {
			let mut changed = nodes.clone();
			changed.swap(at, other);
			assert_eq!(read(&changed), Err(ProofError::StateNodeMismatch { index: other as u32 }));
		}
		let mut changed = nodes.clone();
		changed[at].push(0);
		assert_eq!(read(&changed), Err(ProofError::StateNodeMismatch { index }));
	}
	let mut padded = nodes.clone();
	padded.push(nodes[0].clone());
	let index = nodes.len() as u32;
	assert_eq!(read(&padded), Err(ProofError::StateNodeExtra { index }));
	assert_eq!(read(&[]), Err(ProofError::StateNodeMissing { index: 0 }));
	assert_eq!(
		value_at(hash("another root"), &HEAD_KEY, &nodes),
		Err(ProofError::StateNodeMismatch { index: 0 })
	);
}

#[test]
fn absence_is_not_a_value() {
	let (root, nodes) = state_with(None);
	assert_eq!(sort(root, &HEAD_KEY, &nodes), Err(ProofError::NoHead));
	let (root, nodes) = proven();
	// A key that ends in a branch, one that goes on below a leaf, and one beside the leaf.
	for key in [&HEAD_KEY[..1], &[&HEAD_KEY[..], &[0]].concat(), &[&HEAD_KEY[..31], &[0]].concat()]
	{
		assert!(value_at(root, key, &nodes).is_err());
	}
}

#[test]
fn a_value_in_a_node_of_its_own_is_no_head() {
	let (root, nodes) = state_with(Some(vec![1; 33]));
	assert_eq!(sort(root, &HEAD_KEY, &nodes), Err(ProofError::HeadMalformed));
}

/// Keys that end in branches, and values short enough to stand in the parent of their node.
#[test]
fn values_in_branches_and_inside_parents_are_read() {
	let pairs: BTreeMap<Vec<u8>, Vec<u8>> = [
		(&b"a"[..], 1),
		(b"ab", 2),
		(b"abc", 3),
		(b"abd", 4),
		(b"b", 0),
		(b"bcdefghijklmnopqrstuvwxyz", 32),
	]
	.into_iter()
	.map(|(key, length)| (key.to_vec(), vec![7; length]))
	.collect();
	let backend = || InMemoryBackend::<Blake2Hasher>::from((pairs.clone(), StateVersion::V1));
	let root = *backend().root();
	for (key, value) in pairs.clone() {
		let nodes: Vec<Vec<u8>> =
			prove_read(backend(), [&key]).unwrap().into_iter_nodes().collect();
		let sorted = sort(root, &key, &nodes).unwrap();
		assert_eq!(sorted.len(), nodes.len());
		assert_eq!(value_at(root, &key, &sorted), Ok(value));
	}
}

#[test]
fn nodes_that_no_trie_has_are_refused() {
	let refused = |node: &[u8]| {
		let root = sp_crypto_hashing::blake2_256(node).into();
		value_at(root, &HEAD_KEY, &[node]).unwrap_err()
	};
	assert_eq!(refused(&[0]), ProofError::NoHead);
	for node in [&[][..], &[1], &[0x7f; 9], &[0xff; 40], &[0x40], &[0x80, 0, 0], &[0xc0, 1, 0]] {
		assert_eq!(refused(node), ProofError::StateNodeMalformed { index: 0 }, "{node:?}");
	}
	// A branch whose child on the way is 33 bytes long and stands inside it.
	let mut node = vec![0x80, 0x00, 0x08, 33 << 2];
	node.extend([0x42; 33]);
	assert_eq!(HEAD_KEY[0] >> 4, 11);
	assert_eq!(refused(&node), ProofError::StateNodeMalformed { index: 0 });
}

proptest! {
	#[test]
	fn arbitrary_nodes_never_panic(
		node in prop::collection::vec(any::<u8>(), 0..200),
		header in 0..=255u8,
	) {
		let mut node = node;
		node.insert(0, header);
		let root = sp_crypto_hashing::blake2_256(&node).into();
		let _ = value_at(root, &HEAD_KEY, &[&node]);
	}
}
