use crate::{mock::*, Error, Event};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	notary::proof::{Header, Proof, HEAD_KEY},
	siblings::{sample::SampleState, ParaId, SiblingError, SiblingHead},
};
use sp_core::H256;
use sp_runtime::{BoundedVec, DispatchResult};
use std::collections::BTreeMap;

const SIBLING: ParaId = 2100;
const NUMBER: u32 = 700;

fn genesis() -> H256 {
	H256::repeat_byte(0x9e)
}

/// What account 3 notarized on a sibling, some batches ago, and the head that shows it.
fn notarized() -> (Proof, SiblingHead) {
	chain().execute_with(|| {
		frame_system::BlockHash::<Test>::insert(0, genesis());
		notarize(4, 1);
		let leaf = notarize(3, 2);
		notarize(5, 3);
		let head = crate::Head::<Test>::get().expect("something was anchored");
		let mut pairs: BTreeMap<Vec<u8>, Vec<u8>> = (0..300u32)
			.map(|n| (sp_io::hashing::blake2_256(&n.encode()).to_vec(), vec![n as u8; 20]))
			.collect();
		pairs.insert(HEAD_KEY.to_vec(), head.encode());
		let state = SampleState::new(&pairs);
		let header = Header {
			parent_hash: H256::repeat_byte(1),
			number: NUMBER,
			state_root: state.root,
			extrinsics_root: H256::repeat_byte(2),
			digest: Default::default(),
		};
		let mmr = leaf.mmr();
		let nodes = state.prove(&[HEAD_KEY]);
		let proof =
			Proof::assemble(genesis(), leaf.preimage, leaf.path, leaf.entry, mmr, &header, &nodes)
				.expect("it was anchored");
		let (hash, state_root) = (header.hash(), header.state_root);
		(proof, SiblingHead { number: NUMBER, hash, state_root })
	})
}

/// The same, known here.
fn story(then: impl FnOnce(Proof, SiblingHead)) {
	let (proof, head) = notarized();
	chain().execute_with(|| {
		Siblings::know(SIBLING, head);
		Siblings::prove(SIBLING, genesis());
		then(proof, head);
	});
}

fn witness(para: ParaId, proof: &Proof) -> DispatchResult {
	Notary::witness(by(1), para, Box::new(proof.clone()))
}

#[test]
fn what_was_notarized_on_a_sibling_is_verified_here() {
	story(|proof, head| {
		assert_ok!(witness(SIBLING, &proof));
		let verified = Notary::verify_of_sibling(SIBLING, &proof).expect("it was just verified");
		assert_eq!(verified.owner, account(3));
		assert_eq!(verified.digest, preimage(3, 2).digest);
		assert_eq!((verified.size, verified.anchored_index), (preimage(3, 2).size, 1));
		assert_eq!((verified.block_hash, verified.block_number), (head.hash, NUMBER));
		System::assert_last_event(
			Event::Witnessed { para: SIBLING, by: account(1), verified }.into(),
		);
		check();
	});
}

#[test]
fn the_sibling_is_followed_and_its_genesis_proven() {
	let (proof, head) = notarized();
	chain().execute_with(|| {
		assert_noop!(witness(SIBLING, &proof), Error::<Test>::NotFollowed);
		Siblings::know(SIBLING, head);
		assert_noop!(witness(SIBLING, &proof), Error::<Test>::GenesisUnknown);
		Siblings::prove(SIBLING, H256::repeat_byte(1));
		assert_noop!(witness(SIBLING, &proof), Error::<Test>::OtherGenesis);
		Siblings::prove(SIBLING, genesis());
		assert_ok!(witness(SIBLING, &proof));
	});
}

#[test]
fn the_header_is_of_a_head_that_is_known() {
	for (known, error) in [
		(
			SiblingHead { number: NUMBER + 1, hash: H256::zero(), state_root: H256::zero() },
			Error::<Test>::StaleHead,
		),
		(
			SiblingHead { number: NUMBER - 1, hash: H256::zero(), state_root: H256::zero() },
			Error::<Test>::UnknownHead,
		),
		(
			SiblingHead { number: NUMBER, hash: H256::zero(), state_root: H256::zero() },
			Error::<Test>::UnknownHead,
		),
	] {
		let (proof, _) = notarized();
		chain().execute_with(|| {
			Siblings::know(SIBLING, known);
			Siblings::prove(SIBLING, genesis());
			assert_noop!(witness(SIBLING, &proof), error);
		});
	}
}

/// A header of one's own, with a state of one's own under it.
#[test]
fn a_forged_header_is_no_head() {
	story(|proof, _| {
		let mut header = proof.header.to_vec();
		// The parent's hash says nothing to the proof.
		header[0] ^= 1;
		let forged = Proof { header: BoundedVec::truncate_from(header), ..proof.clone() };
		assert!(forged.verify_offline().is_ok());
		assert_noop!(witness(SIBLING, &forged), Error::<Test>::UnknownHead);
		let empty = Proof { header: Default::default(), ..proof };
		assert_noop!(witness(SIBLING, &empty), Error::<Test>::BadProof);
	});
}

#[test]
fn a_proof_of_one_sibling_is_none_of_another() {
	story(|proof, head| {
		Siblings::know(SIBLING + 1, head);
		Siblings::prove(SIBLING + 1, H256::repeat_byte(1));
		assert_noop!(witness(SIBLING + 1, &proof), Error::<Test>::OtherGenesis);
		let relabelled = Proof { genesis: H256::repeat_byte(1), ..proof };
		assert_noop!(witness(SIBLING + 1, &relabelled), Error::<Test>::BadProof);
	});
}

#[test]
fn one_bit_flipped_anywhere_is_refused() {
	use codec::DecodeAll;
	story(|proof, _| {
		let bytes = proof.encode();
		for bit in 0..bytes.len() * 8 {
			let mut flipped = bytes.clone();
			flipped[bit / 8] ^= 1 << (bit % 8);
			if let Ok(flipped) = Proof::decode_all(&mut &flipped[..]) {
				assert!(witness(SIBLING, &flipped).is_err(), "bit {bit}");
				assert!(Notary::verify_of_sibling(SIBLING, &flipped).is_err());
			}
		}
		for end in 0..bytes.len() {
			assert!(Proof::decode_all(&mut &bytes[..end]).is_err());
		}
	});
}

#[test]
fn the_query_says_why() {
	story(|proof, _| {
		let asked = |para, proof: &Proof| Notary::verify_of_sibling(para, proof).map(drop);
		assert_eq!(asked(SIBLING, &proof), Ok(()));
		assert_eq!(asked(SIBLING + 1, &proof), Err(SiblingError::NotFollowed));
		let other = Proof { genesis: H256::zero(), ..proof };
		assert_eq!(asked(SIBLING, &other), Err(SiblingError::OtherGenesis));
	});
}
