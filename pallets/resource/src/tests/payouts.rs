//! Where rewards go.

use crate::{mock::*, Destinations, Error, Ledger, Mint};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	resource::{
		emission::{epoch_emission, MAX_MINED},
		BMM_ASSET,
	},
	Balance,
};

/// Worker 1 is owed so much, and something is left of an epoch.
fn owed(amount: Balance, test: impl FnOnce()) {
	chain().execute_with(|| {
		register(1);
		let mut record = worker(1);
		record.owed = amount;
		crate::Workers::<Test>::insert(account(1), record);
		let remaining = MAX_MINED - amount;
		Mint::<Test>::put(Ledger { owed: amount, remaining, ..Default::default() });
		test();
		check();
	});
}

fn bind(destinations: &[(u8, u16)]) -> frame_support::dispatch::DispatchResult {
	let destinations = destinations.iter().map(|(n, parts)| (account(*n), *parts)).collect();
	Resource::bind_rewards(by(1), destinations)
}

#[test]
fn rewards_are_split_by_parts_to_the_planck() {
	owed(10 * GRAIN + 1, || {
		assert_ok!(bind(&[(5, 1), (6, 2), (1, 3)]));
		assert_ok!(claim(1));
		let whole = 10 * GRAIN + 1;
		assert_eq!((bmm(6), bmm(1)), (whole / 3, whole / 2));
		// What is left over is the first one's.
		assert_eq!(bmm(5), whole - whole / 3 - whole / 2);
	});
}

#[test]
fn destinations_are_few_distinct_and_have_parts() {
	owed(0, || {
		let nine: Vec<_> = (1..=9).map(|n| (n, 1)).collect();
		assert_noop!(bind(&nine), Error::<Test>::TooManyDestinations);
		assert_noop!(bind(&[(5, 1), (6, 0)]), Error::<Test>::NoParts);
		assert_noop!(bind(&[(5, 1), (6, 2), (5, 3)]), Error::<Test>::DuplicateDestination);
		let other = Resource::bind_rewards(by(2), vec![]);
		assert_noop!(other, Error::<Test>::NotWorker);
		assert_ok!(bind(&nine[..8]));
		assert_ok!(bind(&[(5, u16::MAX)]));
		assert_eq!(Destinations::<Test>::get(account(1)).to_vec(), [(account(5), u16::MAX)]);
	});
}

#[test]
fn without_destinations_rewards_are_the_worker_s_again() {
	owed(GRAIN, || {
		assert_ok!(bind(&[(5, 1)]));
		assert_ok!(bind(&[]));
		assert!(!Destinations::<Test>::contains_key(account(1)));
		assert_ok!(claim(1));
		assert_eq!((bmm(1), bmm(5)), (GRAIN, 0));
	});
}

#[test]
fn all_is_paid_or_nothing() {
	owed(2 * GRAIN, || {
		// A part would be under the minimum balance of an account without BMM.
		assert_ok!(bind(&[(5, 9), (6, 1)]));
		assert_noop!(claim(1), Error::<Test>::PayoutRefused);
		assert_eq!((bmm(5), bmm(6), worker(1).owed), (0, 0, 2 * GRAIN));
		assert_ok!(bind(&[(5, 1), (6, 1)]));
		assert_ok!(claim(1));
		assert_eq!((bmm(5), bmm(6)), (GRAIN, GRAIN));
	});
}

#[test]
fn a_part_that_is_rounded_to_nothing_keeps_nobody_from_the_rest() {
	owed(GRAIN, || {
		crate::Workers::<Test>::mutate_extant(account(1), |worker| worker.owed = 1);
		Mint::<Test>::mutate(|mint| {
			mint.give_back(GRAIN - 1);
		});
		assert_ok!(Assets::transfer(by(AIRDROPPER), BMM_ASSET, account(5), GRAIN));
		assert_ok!(bind(&[(5, 1), (6, u16::MAX)]));
		assert_ok!(claim(1));
		assert_eq!((bmm(5), bmm(6)), (GRAIN + 1, 0));
	});
}

#[test]
fn dust_keeps_nobody_from_retiring() {
	owed(GRAIN - 1, || {
		assert_noop!(claim(1), Error::<Test>::PayoutRefused);
		assert_ok!(retire(1));
		assert_eq!((bmm(1), free(1)), (0, ENDOWMENT));
		assert_eq!(Mint::<Test>::get(), Ledger::full());
	});
	owed(GRAIN - 1, || {
		// Who has BMM takes dust.
		assert_ok!(Assets::transfer(by(AIRDROPPER), BMM_ASSET, account(1), GRAIN));
		assert_ok!(retire(1));
		assert_eq!(bmm(1), 2 * GRAIN - 1);
	});
}

#[test]
fn more_than_dust_is_not_given_up() {
	owed(2 * GRAIN, || {
		assert_ok!(bind(&[(5, 9), (6, 1)]));
		assert_noop!(retire(1), Error::<Test>::PayoutRefused);
		assert_ok!(bind(&[(5, 9)]));
		assert_ok!(retire(1));
		assert_eq!(bmm(5), 2 * GRAIN);
	});
}

#[test]
fn not_a_planck_over_the_cap_is_mined() {
	owed(GRAIN, || {
		let sound = Mint::<Test>::get();
		Mint::<Test>::put(Ledger { mined: MAX_MINED - GRAIN + 1, ..sound.clone() });
		assert_noop!(claim(1), Error::<Test>::CapReached);
		// Nor over what is issued in all.
		Mint::<Test>::put(sound);
		let mut rest = Assets::total_supply(BMM_ASSET);
		rest = mmt_primitives::resource::emission::CAP - rest - GRAIN + 1;
		assert_ok!(Assets::mint(by(30), BMM_ASSET, account(9), rest));
		assert_noop!(claim(1), Error::<Test>::CapReached);
		assert_ok!(Assets::burn(by(30), BMM_ASSET, account(9), 1));
		assert_ok!(claim(1));
	});
}

#[test]
fn the_last_planck_can_be_mined() {
	chain().execute_with(|| {
		register(1);
		// What is left is so little that an epoch pays nothing.
		let remaining = 50_000;
		assert_eq!(epoch_emission(remaining), 0);
		Mint::<Test>::put(Ledger { mined: MAX_MINED - remaining, remaining, ..Default::default() });
		until_window(5);
		credit(1, 100);
		until_settled(1);
		assert_noop!(claim(1), Error::<Test>::NothingToClaim);
		check();
		assert_ok!(retire(1));
	});
}
