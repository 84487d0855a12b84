use crate::{mock::*, Error, Event, HoldReason, Witnessed};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{Fuses, Record, RecordKey},
	siblings::{sample::SampleState, WitnessedName, PROFILE_KEY},
};
use std::cell::RefCell;

/// A sibling where account 3 has `alice.mmt`, which points at account 4, and account 5 has
/// `book.alice.mmt`; and what a proof of each of `names` shows.
fn alices(names: &[&str]) -> (SampleState, Vec<Vec<Vec<u8>>>) {
	let keys = RefCell::new(vec![]);
	let state = sibling(|| {
		// Other names, so that numbers are not those of this chain.
		register(1, "eve.mmt");
		register(3, "alice.mmt");
		assert_ok!(point(3, "alice.mmt", 4));
		give(3, "alice.mmt", "book", 5);
		keys.replace(names.iter().map(|name| proof_keys(name)).collect());
	});
	let proofs = keys.into_inner().iter().map(|keys| state.prove(keys)).collect();
	(state, proofs)
}

/// The same of `alice.mmt`, known as block `number` of the sibling.
fn story(number: u32, then: impl FnOnce(Vec<Vec<u8>>)) {
	let (state, mut proofs) = alices(&["alice.mmt"]);
	chain().execute_with(|| {
		Siblings::know(SIBLING, number, &state);
		then(proofs.remove(0));
	});
}

fn alice(at: u32) -> WitnessedName {
	WitnessedName {
		owner: account(3),
		account: Some(account(4)),
		verified: false,
		// Registered in block 5 for a hundred blocks.
		expires: 105,
		at,
	}
}

#[test]
fn a_name_of_a_sibling_is_what_its_state_says() {
	story(9, |proof| {
		assert_ok!(witness(1, 9, "alice.mmt", &proof));
		assert_eq!(witnessed("alice.mmt"), Some(alice(9)));
		let event = Event::NameWitnessed {
			para: SIBLING,
			name: t("alice.mmt"),
			witness: alice(9),
			by: account(1),
			deposit: WITNESS,
		};
		System::assert_last_event(event.into());
		assert_eq!(held(1, HoldReason::Witness), WITNESS);
		// It is the sibling's, and nothing here.
		assert!(resolve("alice.mmt").is_err());
		assert_eq!(Names::witnessed_name(SIBLING + 1, b"alice.mmt"), None);
		check();
	});
}

#[test]
fn a_subname_needs_all_that_is_above_it() {
	let (state, proofs) = alices(&["alice.mmt", "book.alice.mmt"]);
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		assert_noop!(witness(1, 9, "book.alice.mmt", &proofs[0]), Error::<Test>::BadProof);
		assert_ok!(witness(1, 9, "book.alice.mmt", &proofs[1]));
		let known = witnessed("book.alice.mmt").expect("it was proven");
		assert_eq!((known.owner, known.account, known.expires), (account(5), None, 105));
		assert_noop!(witness(1, 9, "alice.mmt", &proofs[1]), Error::<Test>::BadProof);
		check();
	});
}

#[test]
fn the_suffix_is_the_siblings() {
	let keys = RefCell::new(vec![]);
	let state = sibling_of(b"annex", || {
		register(3, "alice.mmt");
		keys.replace(proof_keys("alice.mmt"));
	});
	let proof = state.prove(&keys.into_inner());
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		assert_noop!(witness(1, 9, "alice.mmt", &proof), Error::<Test>::ForeignSuffix);
		assert_ok!(witness(1, 9, "alice.annex", &proof));
		assert_eq!(witnessed("alice.annex").map(|known| known.owner), Some(account(3)));
	});
}

#[test]
fn an_account_that_agreed_counts_as_verified() {
	let keys = RefCell::new(vec![]);
	let state = sibling(|| {
		register(3, "alice.mmt");
		assert_ok!(point(3, "alice.mmt", 3));
		keys.replace(proof_keys("alice.mmt"));
	});
	let proof = state.prove(&keys.into_inner());
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		assert_ok!(witness(1, 9, "alice.mmt", &proof));
		assert!(witnessed("alice.mmt").is_some_and(|known| known.verified));
	});
}

#[test]
fn only_what_is_newer_counts() {
	let (state, proofs) = alices(&["alice.mmt"]);
	let proof = &proofs[0];
	chain().execute_with(|| {
		for number in [9, 10, 12] {
			Siblings::know(SIBLING, number, &state);
		}
		assert_ok!(witness(1, 10, "alice.mmt", proof));
		for (who, number) in [(1, 9), (1, 10), (2, 10)] {
			assert_noop!(witness(who, number, "alice.mmt", proof), Error::<Test>::NotNewer);
		}
		assert_ok!(witness(2, 12, "alice.mmt", proof));
		assert_eq!(witnessed("alice.mmt"), Some(alice(12)));
		assert_eq!(held(1, HoldReason::Witness), 0);
		assert_eq!(held(2, HoldReason::Witness), WITNESS);
		check();
	});
}

#[test]
fn whoever_brought_it_forgets_it() {
	story(9, |proof| {
		assert_ok!(witness(1, 9, "alice.mmt", &proof));
		let forget = |who| Names::forget_witness(by(who), SIBLING, t("alice.mmt"));
		assert_noop!(forget(2), Error::<Test>::NotWitness);
		assert_ok!(forget(1));
		let event = Event::WitnessRemoved {
			para: SIBLING,
			name: t("alice.mmt"),
			gone_at: None,
			payer: account(1),
			deposit: WITNESS,
		};
		System::assert_last_event(event.into());
		assert_eq!(all_held(1), 0);
		assert_noop!(forget(1), Error::<Test>::WitnessNotFound);
		assert_ok!(witness(1, 9, "alice.mmt", &proof));
		check();
	});
}

/// A name that was released, one that never was, and one under a name that never was.
#[test]
fn a_proof_that_a_name_is_gone_removes_it() {
	let names = ["alice.mmt", "frank.mmt", "book.frank.mmt"];
	let keys = RefCell::new(vec![]);
	let gone = sibling(|| {
		register(1, "eve.mmt");
		register(3, "alice.mmt");
		assert_ok!(Names::release(by(3), t("alice.mmt")));
		keys.replace(names.iter().map(|name| proof_keys(name)).collect::<Vec<_>>());
	});
	let keys = keys.into_inner();
	let (state, proofs) = alices(&["alice.mmt"]);
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		Siblings::know(SIBLING, 12, &gone);
		for (name, keys) in names.iter().zip(&keys) {
			let absence = gone.prove(keys);
			assert_noop!(witness(2, 12, name, &absence), Error::<Test>::NotThere);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_ok!(witness(2, 12, "alice.mmt", &gone.prove(&keys[0])));
		let event = Event::WitnessRemoved {
			para: SIBLING,
			name: t("alice.mmt"),
			gone_at: Some(12),
			payer: account(1),
			deposit: WITNESS,
		};
		System::assert_last_event(event.into());
		assert_eq!(witnessed("alice.mmt"), None);
		assert_eq!((all_held(1), all_held(2)), (0, 0));
		check();
	});
}

#[test]
fn an_expired_name_is_not_taken_and_removes_what_was_known() {
	let (state, proofs) = alices(&["alice.mmt", "book.alice.mmt"]);
	chain().execute_with(|| {
		for number in [9, 104, 105] {
			Siblings::know(SIBLING, number, &state);
		}
		for (name, proof) in ["alice.mmt", "book.alice.mmt"].iter().zip(&proofs) {
			assert_noop!(witness(1, 105, name, proof), Error::<Test>::NotThere);
			assert_ok!(witness(1, 9, name, proof));
			assert_ok!(witness(1, 104, name, proof));
			assert_ok!(witness(1, 105, name, proof));
			assert_eq!(witnessed(name), None);
		}
		assert_eq!(all_held(1), 0);
		check();
	});
}

#[test]
fn a_subname_expires_with_what_is_above_it() {
	let keys = RefCell::new(vec![]);
	let state = sibling(|| {
		register(3, "alice.mmt");
		assert_ok!(set_subname(3, "alice.mmt", "book", 5, Some(50), Fuses::NONE));
		give(5, "book.alice.mmt", "page", 6);
		keys.replace(proof_keys("page.book.alice.mmt"));
	});
	let proof = state.prove(&keys.into_inner());
	chain().execute_with(|| {
		for number in [49, 50] {
			Siblings::know(SIBLING, number, &state);
		}
		let name = "page.book.alice.mmt";
		assert_noop!(witness(1, 50, name, &proof), Error::<Test>::NotThere);
		assert_ok!(witness(1, 49, name, &proof));
		assert_eq!(witnessed(name).map(|known| known.expires), Some(50));
	});
}

#[test]
fn heads_that_are_not_known_prove_nothing() {
	story(9, |proof| {
		assert_noop!(witness(1, 8, "alice.mmt", &proof), Error::<Test>::StaleHead);
		assert_noop!(witness(1, 10, "alice.mmt", &proof), Error::<Test>::UnknownHead);
		let call = Names::witness(by(1), SIBLING + 1, 9, t("alice.mmt"), proof);
		assert_noop!(call, Error::<Test>::NotFollowed);
	});
}

#[test]
fn a_proof_is_whole_and_of_this_sibling_and_nothing_more() {
	let (other, _) = alices(&[]);
	let others = other.prove(&[vec![]]);
	story(9, |proof| {
		let refused = |proof: &[Vec<u8>]| {
			assert_noop!(witness(1, 9, "alice.mmt", proof), Error::<Test>::BadProof);
		};
		for at in 0..proof.len() {
			let mut short = proof.clone();
			let node = short.remove(at);
			refused(&short);
			refused(&[&proof[..], &[node]].concat());
		}
		refused(&[]);
		refused(&[&proof[..], &[vec![1, 2, 3]]].concat());
		refused(&(0..300u32).map(|n| n.encode()).collect::<Vec<_>>());
		assert_eq!(others.len(), 1);
		assert_noop!(witness(1, 9, "eve.mmt", &proof), Error::<Test>::BadProof);
		assert_noop!(witness(1, 9, "alice", &proof), Error::<Test>::ForeignSuffix);
		assert_noop!(witness(1, 9, "Alice.mmt", &proof), Error::<Test>::BadCharacter);
	});
}

#[test]
fn one_bit_flipped_anywhere_is_refused() {
	story(9, |proof| {
		for node in 0..proof.len() {
			for bit in 0..proof[node].len() * 8 {
				let mut flipped = proof.clone();
				flipped[node][bit / 8] ^= 1 << (bit % 8);
				assert_noop!(witness(1, 9, "alice.mmt", &flipped), Error::<Test>::BadProof);
			}
		}
	});
}

/// A sibling whose state is not what this runtime writes.
#[test]
fn a_sibling_of_another_runtime_is_not_read() {
	let keys = RefCell::new(vec![]);
	sibling(|| {
		register(3, "alice.mmt");
		keys.replace(proof_keys("alice.mmt"));
	});
	let keys = keys.into_inner();
	let profile =
		mmt_primitives::siblings::sample::profile(<Rules as frame_support::traits::Get<_>>::get())
			.encode();
	let states = [
		vec![],
		vec![(PROFILE_KEY.to_vec(), vec![7; 40])],
		vec![(PROFILE_KEY.to_vec(), profile.clone()), (keys[1].clone(), vec![1; 7])],
		vec![
			(PROFILE_KEY.to_vec(), profile.clone()),
			(keys[1].clone(), 1u64.encode()),
			(keys[2].clone(), vec![1; 50]),
		],
		vec![(PROFILE_KEY.to_vec(), [&profile[..], &[0]].concat())],
	];
	for pairs in states {
		let read = pairs.len().max(1);
		let state = SampleState::new(&pairs.into_iter().collect());
		let proof = state.prove(&keys[..read]);
		chain().execute_with(|| {
			Siblings::know(SIBLING, 9, &state);
			assert_noop!(witness(1, 9, "alice.mmt", &proof), Error::<Test>::SiblingDiffers);
		});
	}
}

#[test]
fn who_cannot_pay_the_deposit_brings_nothing() {
	story(9, |proof| {
		leave(1, WITNESS - 1);
		assert_noop!(witness(1, 9, "alice.mmt", &proof), Error::<Test>::InsufficientBalance);
		leave(1, WITNESS);
		assert_ok!(witness(1, 9, "alice.mmt", &proof));
	});
}

#[test]
fn keys_of_a_name_that_is_not_there_end_where_it_does() {
	chain().execute_with(|| {
		register(3, "alice.mmt");
		give(3, "alice.mmt", "book", 5);
		for (name, count) in
			[("frank.mmt", 2), ("alice.mmt", 4), ("page.alice.mmt", 4), ("book.alice.mmt", 6)]
		{
			assert_eq!(proof_keys(name).len(), count, "{name}");
		}
		assert!(Names::name_proof_keys(b"alice.eth").is_err());
		let record = crate::Records::<Test>::hashed_key_for(id("alice.mmt"), RecordKey::Account);
		assert_eq!(proof_keys("alice.mmt").last(), Some(&record));
		assert!(!sp_io::storage::exists(&record));
		assert_ok!(Names::set_records(
			by(3),
			t("alice.mmt"),
			vec![(Record::Account(account(9)), None)]
		));
		assert!(sp_io::storage::exists(&record));
	});
}

/// Proofs come, newer ones replace them, people forget them: deposits add up and come back.
#[test]
fn deposits_of_witnesses_add_up() {
	use proptest::prelude::*;
	let names = ["alice.mmt", "book.alice.mmt", "frank.mmt"];
	let (state, proofs) = alices(&names);
	proptest!(ProptestConfig { failure_persistence: None, ..Default::default() }, |(
		steps in prop::collection::vec((1..5u8, 0..3usize, 1..130u32, any::<bool>()), 1..60),
	)| {
		chain().execute_with(|| {
			for number in 1..130 {
				Siblings::know(SIBLING, number, &state);
			}
			for (who, name, number, forgets) in steps {
				let before = witnessed(names[name]);
				let done = frame_support::storage::with_storage_layer(|| if forgets {
					Names::forget_witness(by(who), SIBLING, t(names[name]))
				} else {
					witness(who, number, names[name], &proofs[name])
				});
				let after = witnessed(names[name]);
				match (&before, &after) {
					(Some(before), Some(after)) => assert!(before.at <= after.at),
					_ => assert_eq!(done.is_ok(), before != after),
				}
				if let Some(after) = after {
					assert!(after.at < after.expires);
				}
				check();
				let held: u128 = (1..5).map(|n| held(n, HoldReason::Witness)).sum();
				assert_eq!(held, WITNESS * Witnessed::<Test>::iter().count() as u128);
			}
		});
	});
}
