//! Proofs of a sibling's state: what they show, and what is refused.

use super::{sample::SampleState, *};
use codec::Encode;
use proptest::prelude::*;
use sp_core::{storage::StateVersion, Blake2Hasher, H256};
use sp_state_machine::{prove_read, InMemoryBackend};
use std::collections::BTreeMap;

type Pairs = BTreeMap<Vec<u8>, Vec<u8>>;

/// A few hundred items with values of all lengths, some in nodes of their own.
fn pairs() -> Pairs {
	(0..400u32)
		.map(|n| {
			let key = sp_crypto_hashing::blake2_256(&n.encode());
			(key[..4 + n as usize % 28].to_vec(), vec![n as u8; n as usize % 80])
		})
		.collect()
}

fn some_keys(pairs: &Pairs) -> Vec<Vec<u8>> {
	let mut keys: Vec<Vec<u8>> = pairs.keys().step_by(37).cloned().collect();
	// And two that are not there.
	keys.extend([vec![], vec![1, 2, 3]]);
	keys
}

/// The state of `pairs` as a node has it, with the proof that it gives.
fn nodes_of(pairs: &Pairs, keys: &[Vec<u8>]) -> (H256, Vec<Vec<u8>>) {
	let backend = InMemoryBackend::<Blake2Hasher>::from((pairs.clone(), StateVersion::V1));
	let root = *backend.root();
	(root, prove_read(backend, keys).unwrap().into_iter_nodes().collect())
}

/// What a proof shows at `keys`.
fn read_all(
	root: H256,
	keys: &[Vec<u8>],
	proof: &[Vec<u8>],
) -> Result<Vec<Option<Vec<u8>>>, SiblingProofError> {
	let mut state = ProvenState::open(root, proof)?;
	let values = keys.iter().map(|key| state.read(key)).collect::<Result<_, _>>()?;
	state.close()?;
	Ok(values)
}

#[test]
fn a_nodes_answer_is_a_proof_in_any_order() {
	let pairs = pairs();
	let keys = some_keys(&pairs);
	let (root, mut proof) = nodes_of(&pairs, &keys);
	let values: Vec<_> = keys.iter().map(|key| pairs.get(key).cloned()).collect();
	assert!(values.iter().flatten().any(|value| value.len() > 32));
	assert_eq!(read_all(root, &keys, &proof), Ok(values.clone()));
	proof.reverse();
	assert_eq!(read_all(root, &keys, &proof), Ok(values));
}

#[test]
fn each_value_alone_is_what_state_has() {
	let pairs = pairs();
	for (key, value) in pairs.iter().step_by(11) {
		let (root, proof) = nodes_of(&pairs, std::slice::from_ref(key));
		assert_eq!(read_one(root, key, &proof), Ok(Some(value.clone())));
		let mut beside = key.clone();
		beside.push(0);
		let (_, proof) = nodes_of(&pairs, std::slice::from_ref(&beside));
		assert_eq!(read_one(root, &beside, &proof), Ok(pairs.get(&beside).cloned()));
	}
}

#[test]
fn an_empty_state_has_nothing() {
	let (root, proof) = nodes_of(&Pairs::new(), &[vec![1]]);
	assert_eq!(read_one(root, &[1], &proof), Ok(None));
}

#[test]
fn every_node_is_needed_once() {
	let pairs = pairs();
	let keys = some_keys(&pairs);
	let (root, proof) = nodes_of(&pairs, &keys);
	for at in 0..proof.len() {
		let mut changed = proof.clone();
		let node = changed.remove(at);
		assert_eq!(read_all(root, &keys, &changed), Err(SiblingProofError::NodeMissing));
		changed.extend([node.clone(), node]);
		assert_eq!(read_all(root, &keys, &changed), Err(SiblingProofError::SameNode));
	}
	for extra in [vec![], vec![0], vec![7; 40]] {
		let more = [&proof[..], &[extra]].concat();
		assert_eq!(read_all(root, &keys, &more), Err(SiblingProofError::NodeUnused));
	}
	let fewer = &keys[..keys.len() / 2];
	assert_eq!(read_all(root, fewer, &proof), Err(SiblingProofError::NodeUnused));
	let other = read_all(H256::repeat_byte(1), &keys, &proof);
	assert_eq!(other, Err(SiblingProofError::NodeMissing));
}

#[test]
fn nodes_are_bounded() {
	let root = H256::zero();
	let open = |proof: &[Vec<u8>]| ProvenState::open(root, proof).map(drop);
	let many = |count: u32| (0..count).map(|n| n.encode()).collect::<Vec<_>>();
	assert_eq!(open(&many(MAX_NODES)), Ok(()));
	assert_eq!(open(&many(MAX_NODES + 1)), Err(SiblingProofError::TooManyNodes));
	assert_eq!(open(&[vec![0; MAX_NODE as usize]]), Ok(()));
	assert_eq!(open(&[vec![0; MAX_NODE as usize + 1]]), Err(SiblingProofError::NodeTooLong));
}

#[test]
fn nodes_that_no_trie_has_are_refused() {
	for node in [&[][..], &[1], &[0x7f; 9], &[0xff; 40], &[0x40], &[0x80, 0, 0], &[0xc0, 1, 0]] {
		let root = sp_crypto_hashing::blake2_256(node).into();
		let read = read_one(root, &PROFILE_KEY, &[node.to_vec()]);
		assert_eq!(read, Err(SiblingProofError::NodeMalformed), "{node:?}");
	}
}

#[test]
fn errors_say_what_to_do() {
	use SiblingError::*;
	for error in [NotFollowed, StaleHead, UnknownHead, GenesisUnknown, OtherGenesis, BadProof] {
		assert!(error.to_string().len() > 20);
		let json = serde_json::to_string(&error).unwrap();
		assert_eq!(serde_json::from_str::<SiblingError>(&json).unwrap(), error);
	}
	use SiblingProofError::*;
	for error in [TooManyNodes, NodeTooLong, SameNode, NodeMissing, NodeMalformed, NodeUnused] {
		assert!(error.to_string().len() > 20);
		assert_eq!(SiblingError::from(error), BadProof);
	}
}

#[test]
fn a_sample_is_the_state_that_a_node_would_have() {
	let pairs = pairs();
	let keys = some_keys(&pairs);
	let (root, mut nodes) = nodes_of(&pairs, &keys);
	let sample = SampleState::new(&pairs);
	assert_eq!(sample.root, root);
	let mut proof = sample.prove(&keys);
	nodes.sort_unstable();
	proof.sort_unstable();
	assert_eq!(proof, nodes);
}

#[test]
fn a_crowded_sample_has_proofs_of_any_length() {
	let key = |n: u8| sp_crypto_hashing::blake2_256(&[n]).to_vec();
	let long = [&key(1)[..], &key(2), &key(3)].concat();
	let pairs = Pairs::from([
		(key(0), vec![7; 32]),
		(long, vec![1; 8]),
		([&key(1)[..], &key(4)].concat(), vec![9; 200]),
	]);
	let keys: Vec<_> = pairs.keys().cloned().collect();
	let plain = SampleState::new(&pairs).prove(&keys).len() as u32;
	for nodes in plain..=MAX_NODES {
		let state = SampleState::crowded(&pairs, nodes);
		let proof = state.prove(&keys);
		assert_eq!(proof.len() as u32, nodes);
		let values = read_all(state.root, &keys, &proof).unwrap();
		assert!(values.into_iter().flatten().eq(pairs.values().cloned()));
	}
}

proptest! {
	/// One byte changed anywhere: nothing else is ever read.
	#[test]
	fn a_changed_proof_shows_nothing(node: prop::sample::Index, at: prop::sample::Index, xor in 1..=255u8) {
		let pairs = pairs();
		let keys = some_keys(&pairs);
		let (root, mut proof) = nodes_of(&pairs, &keys);
		let node = node.index(proof.len());
		let at = at.index(proof[node].len());
		proof[node][at] ^= xor;
		prop_assert!(read_all(root, &keys, &proof).is_err());
	}

	/// A state that somebody made up whole, with a root that fits.
	#[test]
	fn arbitrary_nodes_never_panic(
		nodes in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 1..5),
		key in prop::collection::vec(any::<u8>(), 0..10),
	) {
		let root = sp_crypto_hashing::blake2_256(&nodes[0]).into();
		let _ = read_one(root, &key, &nodes);
	}
}
