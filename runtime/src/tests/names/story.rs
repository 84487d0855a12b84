//! From a commitment to the last deposit that is given back.

use super::*;
use crate::{Balances, BlockRewards, Names};
use frame_support::{
	assert_noop,
	traits::{fungible::InspectHold, BuildGenesisConfig},
};
use mmt_primitives::names::{
	consent_message, rules::NameRent, NameError, COMMIT_MAX, GRACE, PREMIUM,
};
use pallet_mmt_chain_profile::Profile;
use pallet_mmt_names::Error;

const NAME: &str = "alice.mmt";
const BOOK: &str = "book.alice.mmt";

fn reclaim(id: NameId, key: Option<RecordKey>) -> Call<Runtime> {
	Call::reclaim_deposit { id, key }
}

#[test]
fn a_name_is_registered_and_its_rent_goes_to_the_rounds_pot() {
	development().execute_with(|| {
		let issued = Balances::total_issuance();
		let rent = 5 * MMT;
		assert_eq!(quote(NAME).total, rent);
		assert_eq!(availability("alice"), Availability::Free { yearly_rent: rent });
		assert_ok!(call(alice(), commit(NAME, &alice(), rent)));
		for _ in 0..COMMIT_MIN {
			assert_noop!(
				call(alice(), register(NAME, &alice(), rent)),
				Error::<Runtime>::CommitmentTooNew
			);
			blocks_pass(1);
		}
		// Bob saw the registration in the pool. The commitment is Alice's, and names her.
		for owner in [alice(), bob()] {
			assert_noop!(
				call(bob(), register(NAME, &owner, rent)),
				Error::<Runtime>::CommitmentNotFound
			);
		}
		let before = (Balances::total_balance(&alice()), BlockRewards::emission().fee_pot);
		assert_ok!(call(alice(), register(NAME, &alice(), rent)));
		assert_eq!(Balances::total_balance(&alice()), before.0 - rent);
		assert_eq!(BlockRewards::emission().fee_pot, before.1 + rent);
		assert_eq!(Balances::total_issuance(), issued);
		let expires = System::block_number() + YEAR;
		assert_eq!(availability("alice"), Availability::Taken { owner: alice(), expires });
		// It was used up.
		assert_noop!(
			call(alice(), register(NAME, &alice(), rent)),
			Error::<Runtime>::CommitmentNotFound
		);
		assert_ok!(Names::do_try_state());
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn a_price_above_the_cap_costs_nothing() {
	development().execute_with(|| {
		let cap = quote(NAME).total;
		assert_ok!(call(alice(), commit(NAME, &alice(), cap)));
		blocks_pass(COMMIT_MIN);
		// As an upgrade might, or a premium that begins.
		Profile::<Runtime>::mutate(|profile| profile.names.rent.five += 1);
		assert_noop!(call(alice(), register(NAME, &alice(), cap)), Error::<Runtime>::PriceAboveCap);
		Profile::<Runtime>::mutate(|profile| profile.names.rent.five -= 1);
		assert_ok!(call(alice(), register(NAME, &alice(), cap)));
	});
}

#[test]
fn a_commitment_is_worth_nothing_after_a_day() {
	development().execute_with(|| {
		assert_ok!(call(alice(), commit(NAME, &alice(), MMT * 5)));
		blocks_pass(COMMIT_MAX + 1);
		assert_noop!(
			call(alice(), register(NAME, &alice(), MMT * 5)),
			Error::<Runtime>::CommitmentTooOld
		);
		assert_ok!(call(bob(), Call::reclaim_commitments { who: alice() }));
		assert_eq!(Balances::total_balance_on_hold(&alice()), 0);
	});
}

#[test]
fn what_a_transfer_ends_and_who_gets_the_deposits() {
	development().execute_with(|| {
		registered(NAME, &alice());
		assert_ok!(call(alice(), set(NAME, Record::Account(alice()))));
		assert_ok!(call(alice(), set(NAME, Record::Work(7))));
		assert_ok!(call(alice(), Call::set_primary { name: Some(NAME.into()) }));
		assert_ok!(call(alice(), subname(NAME, "book", &charlie())));
		assert_ok!(call(charlie(), set(BOOK, Record::Account(charlie()))));
		let old = resolve(NAME, &[RecordKey::Account]).expect("it is active");
		assert!(old.records[0].verified);
		assert_eq!(records(BOOK), [Record::Account(charlie())]);
		assert_eq!(reverse(alice()), Some(NAME.into()));
		assert_eq!(names_of(charlie(), None, 10).names[0].name, BOOK);
		let book = names_of(charlie(), None, 10).names[0].id;

		assert_ok!(call(alice(), Call::transfer { name: NAME.into(), to: bob() }));
		let new = resolve(NAME, &[]).expect("it is active");
		assert_ne!(new.id, old.id);
		assert_eq!((new.owner, new.records.len()), (bob(), 0));
		assert_eq!(resolve(BOOK, &[]), Err(ResolveError::NotFound));
		assert_eq!(reverse(alice()), None);
		assert_eq!(names_of(charlie(), None, 10).names, []);
		assert_ok!(Names::do_try_state());

		// Whoever paid is paid, whoever asks. What is alive stays.
		assert_noop!(call(charlie(), reclaim(new.id, None)), Error::<Runtime>::StillAlive);
		for (id, key) in [
			(old.id, Some(RecordKey::Account)),
			(old.id, Some(RecordKey::Work)),
			(book, Some(RecordKey::Account)),
			(book, None),
		] {
			assert_ok!(call(bob(), reclaim(id, key)));
		}
		assert_ok!(call(alice(), Call::set_primary { name: None }));
		assert_eq!(Balances::total_balance_on_hold(&alice()), 0);
		assert_eq!(Balances::total_balance_on_hold(&charlie()), 0);
		assert!(Balances::total_balance_on_hold(&bob()) > 0);
		assert_ok!(Names::do_try_state());
	});
}

#[test]
fn a_name_is_sold_for_its_price_or_not_at_all() {
	development().execute_with(|| {
		registered(NAME, &alice());
		let price = 250 * MMT;
		assert_ok!(call(
			alice(),
			Call::set_price { name: NAME.into(), price: Some(price), buyer: None }
		));
		let buy = |max_price| Call::buy { name: NAME.into(), max_price };
		assert_noop!(call(bob(), buy(price - 1)), Error::<Runtime>::PriceAboveCap);
		let before = [alice(), bob()].map(|who| Balances::total_balance(&who));
		let held = Balances::total_balance_on_hold(&alice());
		assert_ok!(call(bob(), buy(price)));
		assert_eq!(resolve(NAME, &[]).expect("it is active").owner, bob());
		// The deposit goes along, as the price includes it.
		assert_eq!(Balances::total_balance(&alice()), before[0] + price - held);
		assert_eq!(Balances::total_balance(&bob()), before[1] - price + held);
		assert_ok!(Names::do_try_state());
	});
}

#[test]
fn an_account_that_signs_is_verified() {
	development().execute_with(|| {
		registered(NAME, &alice());
		let genesis = System::block_hash(0);
		let point = |consent| Call::set_records {
			name: NAME.into(),
			records: vec![(Record::Account(bob()), consent)],
		};
		let verified = || {
			let resolution = resolve(NAME, &[RecordKey::Account]).expect("it is active");
			resolution.records[0].verified
		};
		assert_ok!(call(alice(), point(None)));
		assert!(!verified());
		let message = consent_message(&genesis, NAME, &alice());
		let forged = Sr25519Keyring::Alice.sign(&message);
		assert_noop!(call(alice(), point(Some(forged.into()))), Error::<Runtime>::BadConsent);
		let signed = Sr25519Keyring::Bob.sign(&message);
		assert_ok!(call(alice(), point(Some(signed.into()))));
		assert!(verified());
	});
}

#[test]
fn a_name_runs_out_comes_back_and_is_lost() {
	development().execute_with(|| {
		registered(NAME, &alice());
		assert_ok!(call(alice(), set(NAME, Record::Account(alice()))));
		let renew = |max_price| Call::renew { name: NAME.into(), duration: YEAR, max_price };
		blocks_pass(YEAR);
		let until = System::block_number() + GRACE;
		assert_eq!(resolve(NAME, &[]), Err(ResolveError::InGrace { until }));
		assert_noop!(call(alice(), set(NAME, Record::Work(1))), Error::<Runtime>::NameInGrace);
		blocks_pass(GRACE - 1);
		assert_ok!(call(bob(), renew(5 * MMT)));
		assert_eq!(records(NAME), [Record::Account(alice())]);

		blocks_pass(YEAR + 1);
		assert_eq!(resolve(NAME, &[]), Err(ResolveError::NotFound));
		assert_noop!(call(alice(), renew(5 * MMT)), Error::<Runtime>::NameLapsed);
		let Availability::Premium { premium, until, .. } = availability(NAME) else {
			panic!("it costs a premium")
		};
		assert!(premium > 990_000 * MMT, "{premium}");
		assert_eq!(until, System::block_number() + PREMIUM);
		blocks_pass(PREMIUM / 21);
		let Quote { rent, premium, total } = quote(NAME);
		assert!((499_000 * MMT..501_000 * MMT).contains(&premium), "{premium}");
		assert_eq!(total, rent + premium);

		blocks_pass(PREMIUM);
		assert_eq!(quote(NAME).total, 5 * MMT);
		registered(NAME, &bob());
		assert_eq!(records(NAME), []);
		assert_ok!(Names::do_try_state());
	});
}

#[test]
fn a_chain_has_its_own_suffix_and_prices() {
	development().execute_with(|| {
		Profile::<Runtime>::mutate(|profile| {
			profile.names.suffix = b"acme".to_vec().try_into().expect("it is short");
			profile.names.rent = NameRent { three: 9 * MMT, four: 8 * MMT, five: MMT };
		});
		assert_eq!(quote("bob.acme").total, 9 * MMT);
		assert_eq!(quote("书.acme").total, 9 * MMT);
		assert_eq!(quote("alice.acme").total, MMT);
		registered("alice.acme", &alice());
		assert_eq!(
			resolve(NAME, &[]),
			Err(ResolveError::BadName { error: NameError::ForeignSuffix })
		);
	});
}

#[test]
fn names_of_the_genesis_point_at_their_owners() {
	development().execute_with(|| {
		let names = vec![(NAME.into(), alice(), YEAR), ("名字.mmt".into(), bob(), YEAR)];
		pallet_mmt_names::GenesisConfig::<Runtime> { names }.build();
		for (name, owner) in [(NAME, alice()), ("名字.mmt", bob())] {
			let resolution = resolve(name, &[RecordKey::Account]).expect("it is active");
			assert_eq!(resolution.owner, owner);
			assert_eq!(resolution.records[0].record, Record::Account(owner));
			assert!(resolution.records[0].verified);
		}
		assert_ok!(Names::do_try_state());
	});
}
