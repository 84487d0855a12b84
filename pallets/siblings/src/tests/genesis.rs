use crate::{mock::*, Error, Event};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{hooks::SiblingState, siblings::SiblingError};

const NUMBER: u32 = 50;

/// A sibling whose state with its genesis is under the last head; and the proof.
fn story(then: impl FnOnce(Vec<Vec<u8>>)) {
	chain().execute_with(|| {
		assert_ok!(Siblings::follow(by(1), 2100));
		let state = state(Some(genesis().encode()));
		head(2100, NUMBER, state.root);
		then(state.prove(&[Siblings::genesis_key()]));
	});
}

#[test]
fn a_genesis_is_proven_once() {
	story(|proof| {
		assert_eq!(Siblings::genesis(2100), Err(SiblingError::GenesisUnknown));
		assert_ok!(prove(2100, NUMBER, &proof));
		let event = Event::GenesisProven { para: 2100, genesis: genesis(), by: account(1) };
		System::assert_last_event(event.into());
		assert_eq!(Siblings::genesis(2100), Ok(genesis()));
		assert_noop!(prove(2100, NUMBER, &proof), Error::<Test>::GenesisKnown);
		// Newer heads leave it.
		head(2100, NUMBER + 1, genesis());
		assert_eq!(Siblings::genesis(2100), Ok(genesis()));
		check();
	});
}

#[test]
fn it_is_forgotten_with_the_sibling() {
	story(|proof| {
		assert_ok!(prove(2100, NUMBER, &proof));
		assert_ok!(Siblings::unfollow(by(1), 2100));
		assert_ok!(Siblings::follow(by(2), 2100));
		assert_eq!(Siblings::genesis(2100), Err(SiblingError::GenesisUnknown));
	});
}

#[test]
fn and_when_the_relay_chain_takes_the_sibling_back() {
	story(|proof| {
		assert_ok!(prove(2100, NUMBER, &proof));
		head(2100, 0, genesis());
		assert_eq!(Siblings::genesis(2100), Err(SiblingError::GenesisUnknown));
		assert_eq!(Siblings::head(2100, NUMBER), Err(SiblingError::UnknownHead));
		check();
	});
}

#[test]
fn heads_that_are_not_known_prove_nothing() {
	story(|proof| {
		assert_noop!(prove(2200, NUMBER, &proof), Error::<Test>::NotFollowed);
		assert_noop!(prove(2100, NUMBER - 1, &proof), Error::<Test>::StaleHead);
		assert_noop!(prove(2100, NUMBER + 1, &proof), Error::<Test>::UnknownHead);
	});
}

#[test]
fn a_state_without_a_genesis_hash_proves_none() {
	for value in [None, Some(vec![]), Some(vec![1; 31]), Some(vec![1; 33])] {
		chain().execute_with(|| {
			assert_ok!(Siblings::follow(by(1), 2100));
			let state = state(value);
			head(2100, NUMBER, state.root);
			let proof = state.prove(&[Siblings::genesis_key()]);
			assert_noop!(prove(2100, NUMBER, &proof), Error::<Test>::NoGenesisHash);
		});
	}
}

#[test]
fn another_chains_proof_is_refused() {
	story(|_| {
		let other = state(Some(vec![3; 32])).prove(&[Siblings::genesis_key()]);
		assert_noop!(prove(2100, NUMBER, &other), Error::<Test>::BadProof);
	});
}

#[test]
fn a_proof_has_all_nodes_once_and_no_others() {
	story(|proof| {
		assert!(proof.len() > 3);
		for at in 0..proof.len() {
			let mut short = proof.clone();
			let node = short.remove(at);
			assert_noop!(prove(2100, NUMBER, &short), Error::<Test>::BadProof);
			let twice = [&proof[..], &[node]].concat();
			assert_noop!(prove(2100, NUMBER, &twice), Error::<Test>::BadProof);
		}
		let other = state(Some(vec![3; 32])).prove(&[Siblings::genesis_key()]);
		for foreign in other.into_iter().chain([vec![], vec![0], vec![9; 1025]]) {
			if !proof.contains(&foreign) {
				let bloated = [&proof[..], &[foreign]].concat();
				assert_noop!(prove(2100, NUMBER, &bloated), Error::<Test>::BadProof);
			}
		}
		assert_noop!(prove(2100, NUMBER, &[]), Error::<Test>::BadProof);
		let nodes: Vec<Vec<u8>> = (0..257u32).map(|n| n.encode()).collect();
		assert_noop!(prove(2100, NUMBER, &nodes), Error::<Test>::BadProof);
		// The order says nothing.
		let backwards: Vec<_> = proof.iter().rev().cloned().collect();
		assert_ok!(prove(2100, NUMBER, &backwards));
	});
}

#[test]
fn one_bit_flipped_anywhere_is_refused() {
	story(|proof| {
		for node in 0..proof.len() {
			for bit in 0..proof[node].len() * 8 {
				let mut flipped = proof.clone();
				flipped[node][bit / 8] ^= 1 << (bit % 8);
				assert_noop!(prove(2100, NUMBER, &flipped), Error::<Test>::BadProof);
			}
		}
	});
}
