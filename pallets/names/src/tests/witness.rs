use crate::{mock::*, Error, Event, HoldReason, Labels, Shown, Witnessed};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{Fuses, Label, Record, RecordKey},
	siblings::{sample::SampleState, WitnessedName, PROFILE_KEY},
};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};
use std::{cell::RefCell, collections::BTreeMap};

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

/// A sibling where account 3 had `alice.mmt` and released it; and what a proof of each of `names`
/// shows.
fn released(names: &[&str]) -> (SampleState, Vec<Vec<Vec<u8>>>) {
	let keys = RefCell::new(vec![]);
	let state = sibling(|| {
		register(1, "eve.mmt");
		register(3, "alice.mmt");
		assert_ok!(Names::release(by(3), t("alice.mmt")));
		keys.replace(names.iter().map(|name| proof_keys(name)).collect());
	});
	let proofs = keys.into_inner().iter().map(|keys| state.prove(keys)).collect();
	(state, proofs)
}

/// The state of a sibling where account 3 passed `alice.mmt` on to account 6, with a proof of it.
fn passed_on() -> (SampleState, Vec<Vec<u8>>) {
	let keys = RefCell::new(vec![]);
	let state = sibling(|| {
		register(3, "alice.mmt");
		assert_ok!(Names::transfer(by(3), t("alice.mmt"), account(6)));
		keys.replace(proof_keys("alice.mmt"));
	});
	let proof = state.prove(&keys.into_inner());
	(state, proof)
}

/// The call that forgets `alice.mmt` of [`SIBLING`].
fn forget(who: u8) -> DispatchResult {
	Names::forget_witness(by(who), SIBLING, t("alice.mmt"))
}

/// What the last proof of a name of [`SIBLING`] showed, if it is kept.
fn kept(name: &str) -> Option<Shown> {
	let key = BlakeTwo256::hash(name.as_bytes());
	Witnessed::<Test>::get(SIBLING, key).map(|witness| witness.shown)
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
fn whoever_brought_it_forgets_it_once_its_head_is_forgotten() {
	let (state, proofs) = alices(&["alice.mmt"]);
	chain().execute_with(|| {
		for number in [9, 10] {
			Siblings::know(SIBLING, number, &state);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_noop!(forget(2), Error::<Test>::NotWitness);
		assert_noop!(forget(1), Error::<Test>::StillProvable);
		Siblings::outgrow(SIBLING, 10);
		assert_noop!(forget(2), Error::<Test>::NotWitness);
		assert_ok!(forget(1));
		let event = Event::WitnessRemoved {
			para: SIBLING,
			name: t("alice.mmt"),
			payer: account(1),
			deposit: WITNESS,
		};
		System::assert_last_event(event.into());
		assert_eq!((kept("alice.mmt"), all_held(1)), (None, 0));
		assert_noop!(forget(1), Error::<Test>::WitnessNotFound);
		assert_ok!(witness(1, 10, "alice.mmt", &proofs[0]));
		check();
	});
}

#[test]
fn a_former_owner_does_not_come_back_when_the_next_is_forgotten() {
	let (before, old) = alices(&["alice.mmt"]);
	let (after, new) = passed_on();
	chain().execute_with(|| {
		for number in [9, 10, 11] {
			Siblings::know(SIBLING, number, &before);
		}
		for number in [12, 13] {
			Siblings::know(SIBLING, number, &after);
		}
		assert_ok!(witness(1, 12, "alice.mmt", &new));
		for oldest in [9, 11, 12] {
			Siblings::outgrow(SIBLING, oldest);
			assert_noop!(forget(1), Error::<Test>::StillProvable);
			assert!(witness(1, 11, "alice.mmt", &old[0]).is_err());
		}
		Siblings::outgrow(SIBLING, 13);
		assert_ok!(forget(1));
		assert_noop!(witness(1, 11, "alice.mmt", &old[0]), Error::<Test>::StaleHead);
		assert_ok!(witness(1, 13, "alice.mmt", &new));
		assert_eq!(witnessed("alice.mmt").map(|known| known.owner), Some(account(6)));
		check();
	});
}

/// A name that was released, one that never was, and one under a name that never was.
#[test]
fn a_proof_that_a_name_is_gone_takes_the_place_of_what_was_known() {
	let names = ["alice.mmt", "frank.mmt", "book.frank.mmt"];
	let (gone, absences) = released(&names);
	let (state, proofs) = alices(&["alice.mmt"]);
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		Siblings::know(SIBLING, 12, &gone);
		for (name, absence) in names.iter().zip(&absences) {
			assert_noop!(witness(2, 12, name, absence), Error::<Test>::NotThere);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_ok!(witness(2, 12, "alice.mmt", &absences[0]));
		let event = Event::NameGone { para: SIBLING, name: t("alice.mmt"), at: 12, by: account(2) };
		System::assert_last_event(event.into());
		assert_eq!(witnessed("alice.mmt"), None);
		assert_eq!(kept("alice.mmt"), Some(Shown::Gone { at: 12 }));
		assert_eq!((held(1, HoldReason::Witness), all_held(2)), (WITNESS, 0));
		check();
	});
}

#[test]
fn a_former_owner_does_not_come_back_after_the_name_is_gone() {
	let (state, proofs) = alices(&["alice.mmt"]);
	let (gone, absences) = released(&["alice.mmt"]);
	chain().execute_with(|| {
		for number in [9, 10, 11] {
			Siblings::know(SIBLING, number, &state);
		}
		for number in [12, 13] {
			Siblings::know(SIBLING, number, &gone);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_ok!(witness(2, 12, "alice.mmt", &absences[0]));
		for oldest in [9, 11, 12] {
			Siblings::outgrow(SIBLING, oldest);
			assert_noop!(forget(1), Error::<Test>::StillProvable);
			assert!(witness(1, 11, "alice.mmt", &proofs[0]).is_err());
		}
		Siblings::outgrow(SIBLING, 13);
		assert_ok!(forget(1));
		assert_noop!(witness(1, 11, "alice.mmt", &proofs[0]), Error::<Test>::StaleHead);
		assert_eq!((kept("alice.mmt"), all_held(1)), (None, 0));
		check();
	});
}

#[test]
fn nobody_puts_off_when_the_deposit_of_a_name_that_is_gone_comes_back() {
	let (state, proofs) = alices(&["alice.mmt"]);
	let (gone, absences) = released(&["alice.mmt"]);
	chain().execute_with(|| {
		Siblings::know(SIBLING, 9, &state);
		for number in [12, 13] {
			Siblings::know(SIBLING, number, &gone);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_ok!(witness(2, 12, "alice.mmt", &absences[0]));
		assert_noop!(witness(2, 12, "alice.mmt", &absences[0]), Error::<Test>::NotNewer);
		assert_noop!(witness(2, 13, "alice.mmt", &absences[0]), Error::<Test>::NotThere);
		Siblings::outgrow(SIBLING, 13);
		assert_noop!(forget(2), Error::<Test>::NotWitness);
		assert_ok!(forget(1));
		assert_eq!(all_held(1), 0);
		check();
	});
}

#[test]
fn a_name_that_was_gone_is_known_again_by_a_newer_proof() {
	let (state, proofs) = alices(&["alice.mmt"]);
	let (gone, absences) = released(&["alice.mmt"]);
	chain().execute_with(|| {
		for (number, state) in [(9, &state), (12, &gone), (15, &state)] {
			Siblings::know(SIBLING, number, state);
		}
		assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
		assert_ok!(witness(2, 12, "alice.mmt", &absences[0]));
		assert_ok!(witness(4, 15, "alice.mmt", &proofs[0]));
		assert_eq!(witnessed("alice.mmt"), Some(alice(15)));
		assert_eq!((all_held(1), all_held(2), all_held(4)), (0, 0, WITNESS));
		check();
	});
}

/// Numbers begin again: what was shown before is of blocks that are no more.
#[test]
fn after_a_sibling_was_taken_back_every_block_of_it_counts() {
	let (state, proofs) = alices(&["alice.mmt"]);
	let (gone, absences) = released(&["alice.mmt"]);
	let back = |at: &[u32]| {
		Siblings::forget(SIBLING);
		at.iter().for_each(|number| Siblings::know(SIBLING, *number, &state));
	};
	for was_gone in [false, true] {
		chain().execute_with(|| {
			Siblings::know(SIBLING, 89, &state);
			assert_ok!(witness(1, 89, "alice.mmt", &proofs[0]));
			if was_gone {
				Siblings::know(SIBLING, 90, &gone);
				assert_ok!(witness(1, 90, "alice.mmt", &absences[0]));
			}
			back(&[9, 10]);
			assert_ok!(witness(2, 10, "alice.mmt", &proofs[0]));
			assert_eq!(witnessed("alice.mmt"), Some(alice(10)));
			assert_eq!((all_held(1), all_held(2)), (0, WITNESS));
			// From here on it is as ever.
			assert_noop!(witness(2, 9, "alice.mmt", &proofs[0]), Error::<Test>::NotNewer);
			assert_noop!(forget(2), Error::<Test>::StillProvable);
			check();
		});
	}
	chain().execute_with(|| {
		Siblings::know(SIBLING, 20, &state);
		assert_ok!(witness(1, 20, "alice.mmt", &proofs[0]));
		// The new chain is past the number, and had no head with it.
		back(&[19, 21]);
		assert_ok!(witness(1, 19, "alice.mmt", &proofs[0]));
		// It has a head with the same number: what comes after that counts.
		back(&[18, 19, 20]);
		assert_noop!(witness(1, 18, "alice.mmt", &proofs[0]), Error::<Test>::NotNewer);
		assert_noop!(witness(1, 19, "alice.mmt", &proofs[0]), Error::<Test>::NotNewer);
		assert_ok!(witness(1, 20, "alice.mmt", &proofs[0]));
		check();
	});
}

#[test]
fn what_is_known_of_a_sibling_that_is_no_longer_there_is_forgotten_at_will() {
	let (state, proofs) = alices(&["alice.mmt"]);
	chain().execute_with(|| {
		// Taken back, and followed no longer.
		for then in [Some(5), None] {
			Siblings::know(SIBLING, 9, &state);
			assert_ok!(witness(1, 9, "alice.mmt", &proofs[0]));
			Siblings::forget(SIBLING);
			if let Some(number) = then {
				Siblings::know(SIBLING, number, &state);
			}
			assert_ok!(forget(1));
			assert_eq!(all_held(1), 0);
		}
		check();
	});
}

/// A sibling of which a name is under itself, or under a younger one.
#[test]
fn a_proof_does_not_go_round_in_circles() {
	for (under, name) in
		[("alice.mmt", "alice.".repeat(8) + "mmt"), ("eve.mmt", "alice.alice.mmt".into())]
	{
		let keys = RefCell::new(vec![]);
		let state = sibling(|| {
			register(1, "eve.mmt");
			let top = register(3, "alice.mmt");
			Labels::<Test>::insert(top, Label::truncate_from(t("alice")), id(under));
			keys.replace(proof_keys(&name));
		});
		let mut keys = keys.into_inner();
		let all = state.prove(&keys);
		// What is read before it is found out: profile, label and node of the first, label of the
		// second.
		keys.truncate(4);
		let enough = state.prove(&keys);
		chain().execute_with(|| {
			Siblings::know(SIBLING, 9, &state);
			for proof in [all, enough] {
				assert_noop!(witness(1, 9, &name, &proof), Error::<Test>::SiblingDiffers);
			}
		});
	}
}

#[test]
fn an_expired_name_is_not_taken_and_is_gone() {
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
			assert_eq!((witnessed(name), kept(name)), (None, Some(Shown::Gone { at: 105 })));
		}
		assert_eq!(held(1, HoldReason::Witness), 2 * WITNESS);
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

/// Proofs come, newer ones replace them, heads are forgotten, people forget names: deposits add up
/// and come back, and no proof is taken that is older than one that was.
#[test]
fn deposits_of_witnesses_add_up_and_no_name_goes_back_in_time() {
	use proptest::prelude::*;
	let names = ["alice.mmt", "book.alice.mmt", "frank.mmt"];
	let (state, proofs) = alices(&names);
	proptest!(ProptestConfig { failure_persistence: None, ..Default::default() }, |(
		steps in prop::collection::vec((1..5u8, 0..3usize, 1..130u32, 0..6u8), 1..60),
	)| {
		chain().execute_with(|| {
			for number in 1..130 {
				Siblings::know(SIBLING, number, &state);
			}
			let mut oldest = 1u32;
			let mut newest = BTreeMap::new();
			for (who, name, number, what) in steps {
				let text = names[name];
				if what == 0 {
					oldest = (oldest + number / 8).min(129);
					Siblings::outgrow(SIBLING, oldest);
				}
				// Heads that are stale prove nothing.
				let number = number.max(oldest);
				let before = kept(text);
				let done = frame_support::storage::with_storage_layer(|| if what < 3 {
					Names::forget_witness(by(who), SIBLING, t(text))
				} else {
					witness(who, number, text, &proofs[name])
				});
				let after = kept(text);
				assert_eq!(done.is_ok(), before != after);
				match after {
					Some(after) if done.is_ok() => {
						assert_eq!(after.at(), number);
						let former = newest.insert(text, number);
						assert!(former.is_none_or(|former| former < number));
						assert_eq!(witnessed(text).is_some(), number < 105);
					},
					None if done.is_ok() => {
						assert!(before.is_some_and(|before| before.at() < oldest));
						assert_eq!(witnessed(text), None);
					},
					_ => {},
				}
				check();
				let held: u128 = (1..5).map(|n| held(n, HoldReason::Witness)).sum();
				assert_eq!(held, WITNESS * Witnessed::<Test>::iter().count() as u128);
			}
		});
	});
}
