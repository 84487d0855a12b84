//! What an epoch pays, by power.

use crate::{mock::*, Epochs, Error, Event, Mint};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::resource::{
	emission::{epoch_emission, MAX_MINED},
	power,
};

#[test]
fn rewards_are_in_proportion_to_power() {
	chain().execute_with(|| {
		register(3);
		until_window(5);
		credit(1, 100);
		credit(2, 200);
		credit(3, 300);
		until_settled(1);
		for n in 1..=3 {
			assert_ok!(claim(n));
		}
		let emission = epoch_emission(MAX_MINED);
		for n in 1..=3 {
			assert_eq!(bmm(n), emission * u128::from(n) / 6);
		}
		let mint = Mint::<Test>::get();
		assert!(mint.open < 3 && mint.owed == 0);
		assert_eq!(mint.mined, bmm(1) + bmm(2) + bmm(3));
		check();
	});
}

#[test]
fn nothing_is_paid_before_the_epoch_is_settled_and_nothing_twice() {
	chain().execute_with(|| {
		register(1);
		assert_noop!(claim(1), Error::<Test>::NothingToClaim);
		assert_noop!(claim(2), Error::<Test>::NotWorker);
		until_window(5);
		credit(1, 100);
		while window() < 9 {
			assert_noop!(claim(1), Error::<Test>::NothingToClaim);
			skip(1);
		}
		assert_ok!(claim(1));
		assert_eq!(bmm(1), epoch_emission(MAX_MINED));
		assert_noop!(claim(1), Error::<Test>::NothingToClaim);
		// The next credit does not allot it again.
		credit(1, 100);
		assert_eq!(worker(1).owed, 0);
		until_settled(2);
		let paid = bmm(1);
		assert_ok!(claim(1));
		assert_eq!(bmm(1) - paid, epoch_emission(MAX_MINED - paid));
		check();
	});
}

#[test]
fn work_in_an_epoch_is_rewarded_once_however_it_came_in() {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		for _ in 0..4 {
			credit(1, 25);
			skip(WINDOW);
		}
		// The last was in window 8, the first of the next epoch.
		assert_eq!(window(), 9);
		assert_eq!(worker(1).credits[..2], [100, 0]);
		let record = Epochs::<Test>::get(1).expect("it was active");
		assert_eq!((record.workers, record.power), (1, 50_000_000));
		check();
	});
}

#[test]
fn rewards_are_kept_while_a_worker_goes_on() {
	chain().execute_with(|| {
		register(1);
		let mut earned = 0;
		let mut left = MAX_MINED;
		for epoch in 1..20 {
			until_window(4 * epoch + 1);
			credit(1, 10);
			until_settled(epoch);
			let emission = epoch_emission(left);
			(earned, left) = (earned + emission, left - emission);
			check();
		}
		assert_ok!(claim(1));
		assert_eq!(bmm(1), earned);
	});
}

#[test]
fn who_was_away_has_nothing_of_the_epochs_between() {
	chain().execute_with(|| {
		register(2);
		for epoch in 1..10 {
			until_window(4 * epoch + 1);
			credit(2, 10);
			if epoch == 1 || epoch == 9 {
				credit(1, 10);
			}
		}
		until_settled(9);
		assert_ok!(claim(1));
		let rewarded = System::events().into_iter().any(|record| {
			matches!(record.event, RuntimeEvent::Resource(Event::Rewarded { epoch: 9, .. }))
		});
		assert!(rewarded);
		let record = Epochs::<Test>::get(5).expect("one was active");
		assert_eq!(record.workers, 1);
		// A streak of 1, halved seven times.
		assert_eq!((worker(1).streak, worker(2).streak), (0, 8));
		check();
	});
}

#[test]
fn a_referrer_has_its_part_of_the_worker_s_reward_and_nothing_is_added() {
	chain().execute_with(|| {
		register(1);
		assert_ok!(Resource::register(by(2), 0, Some(account(1))));
		// It refers nobody's referrer: one level only.
		assert_ok!(Resource::register(by(3), 0, Some(account(2))));
		until_window(5);
		credit(3, 100);
		until_settled(1);
		let emission = epoch_emission(MAX_MINED);
		assert_ok!(claim(3));
		let part = power::referral(emission);
		assert_eq!(part, emission / 20);
		assert_eq!((bmm(3), worker(2).owed, worker(1).owed), (emission - part, part, 0));
		assert_ok!(claim(2));
		assert_eq!(bmm(2), part);
		assert_eq!(Mint::<Test>::get().mined, emission);
		check();
	});
}

#[test]
fn a_referrer_that_retired_has_nothing() {
	chain().execute_with(|| {
		register(1);
		assert_ok!(Resource::register(by(2), 0, Some(account(1))));
		until_window(5);
		credit(2, 100);
		assert_ok!(retire(1));
		until_settled(1);
		assert_ok!(claim(2));
		assert_eq!(bmm(2), epoch_emission(MAX_MINED));
		check();
	});
}

#[test]
fn to_refer_each_other_gains_nothing() {
	chain().execute_with(|| {
		register(1);
		assert_ok!(Resource::register(by(2), 0, Some(account(1))));
		assert_ok!(retire(1));
		assert_ok!(Resource::register(by(1), 0, Some(account(2))));
		until_window(5);
		credit(1, 100);
		credit(2, 100);
		until_settled(1);
		for n in [1, 2, 1] {
			let _ = claim(n);
		}
		let emission = epoch_emission(MAX_MINED);
		assert_eq!(bmm(1) + bmm(2), emission / 2 * 2);
		check();
	});
}
