//! The relay chain's randomness, out of proofs of its state.

use crate::{configs::RelayRandomness, Delegates};
use codec::Encode;
use cumulus_pallet_parachain_system::{OnSystemEvent, RelayChainStateProof};
use cumulus_primitives_core::relay_chain::well_known_keys::{
	CURRENT_BLOCK_RANDOMNESS, CURRENT_SLOT, ONE_EPOCH_AGO_RANDOMNESS,
};
use sp_core::H256;
use sp_io::{hashing::blake2_256, TestExternalities};
use sp_runtime::{traits::BlakeTwo256, StateVersion};
use sp_state_machine::{prove_read, InMemoryBackend};

const EPOCH: H256 = H256::repeat_byte(7);
const BLOCK: H256 = H256::repeat_byte(8);
/// What was noted before.
const LAST: H256 = H256::repeat_byte(1);

/// A relay chain with `epoch` and `block`, and a proof that answers for `keys`.
fn proof(epoch: Option<H256>, block: Option<H256>, keys: &[&[u8]]) -> RelayChainStateProof {
	let mut state = vec![(CURRENT_SLOT.to_vec(), Some(5u64.encode()))];
	state.extend(epoch.map(|value| (ONE_EPOCH_AGO_RANDOMNESS.to_vec(), Some(value.encode()))));
	state
		.extend(block.map(|value| (CURRENT_BLOCK_RANDOMNESS.to_vec(), Some(Some(value).encode()))));
	let backend: InMemoryBackend<BlakeTwo256> = (vec![(None, state)], StateVersion::V1).into();
	let root = *backend.root();
	let proof = prove_read(backend, keys).expect("the state is whole");
	RelayChainStateProof::new(2000.into(), root, proof).expect("the root is the proof's")
}

/// What is noted after a block with `proof`.
fn noted(proof: RelayChainStateProof) -> H256 {
	TestExternalities::default().execute_with(|| {
		Delegates::note_relay_randomness(LAST);
		RelayRandomness::on_relay_state_proof(&proof);
		Delegates::relay_randomness()
	})
}

const BOTH: [&[u8]; 2] = [ONE_EPOCH_AGO_RANDOMNESS, CURRENT_BLOCK_RANDOMNESS];

#[test]
fn what_the_proof_shows_is_noted() {
	for (epoch, block) in [(Some(EPOCH), Some(BLOCK)), (Some(EPOCH), None), (None, Some(BLOCK))] {
		let expected: H256 = (epoch, block).using_encoded(blake2_256).into();
		assert_eq!(noted(proof(epoch, block, &BOTH)), expected);
	}
}

#[test]
fn a_relay_chain_without_randomness_leaves_the_last() {
	assert_eq!(noted(proof(None, None, &BOTH)), LAST);
}

#[test]
#[should_panic(expected = "must show the randomness of one epoch ago")]
fn a_block_that_leaves_the_epochs_randomness_out_is_invalid() {
	noted(proof(Some(EPOCH), Some(BLOCK), &[CURRENT_SLOT, CURRENT_BLOCK_RANDOMNESS]));
}

#[test]
#[should_panic(expected = "must show the randomness of the relay block")]
fn a_block_that_leaves_the_relay_blocks_randomness_out_is_invalid() {
	noted(proof(Some(EPOCH), Some(BLOCK), &[CURRENT_SLOT, ONE_EPOCH_AGO_RANDOMNESS]));
}

#[test]
#[should_panic(expected = "must show the randomness")]
fn a_block_that_shows_none_of_it_is_invalid() {
	noted(proof(Some(EPOCH), Some(BLOCK), &[CURRENT_SLOT]));
}
