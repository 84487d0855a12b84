//! A threshold never halts the chain.

use crate::{mock::*, Standing};
use frame_support::assert_ok;

#[test]
fn seats_that_nobody_stands_for_stay_with_the_last_set() {
	chain(5, 5).execute_with(|| {
		for n in [4, 5] {
			assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(n))));
		}
		forge_until_round(6, &[]);
		assert_eq!(seated(), [1, 2, 3, 4, 5].map(account));

		// Whoever stands has a seat, though four candidates do not fill five seats.
		assert_ok!(Delegates::register(RuntimeOrigin::signed(account(10)), Default::default()));
		forge_until_round(8, &[]);
		let seats = seated();
		assert_eq!(seats.len(), 5);
		assert!([1, 2, 3, 10].iter().all(|n| seats.contains(&account(*n))), "{seats:?}");

		assert_ok!(Delegates::register(RuntimeOrigin::signed(account(11)), Default::default()));
		forge_until_round(10, &[]);
		assert_eq!(seated(), [1, 2, 3, 10, 11].map(account));
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn who_may_not_stand_keeps_no_seat_even_if_nobody_else_does() {
	chain(5, 4).execute_with(|| {
		forge_until_round(2, &[]);
		for n in [2, 3] {
			assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(n))));
		}
		pallet_session::NextKeys::<Test>::remove(account(1));
		Unapproved::set(Some(account(2)));
		forge_until_round(4, &[]);
		assert_eq!(seated(), [3, 4].map(account));
		// Nor does the last one leave nobody.
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(4))));
		Unapproved::set(Some(account(4)));
		forge_until_round(6, &[]);
		assert_eq!(seated(), [account(3)]);
		Unapproved::set(Some(account(3)));
		forge_until_round(10, &[]);
		assert_eq!(seated(), [account(3)]);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn a_network_starts_with_fewer_delegates_than_seats_and_grows() {
	chain(10, 2).execute_with(|| {
		forge_until_round(20, &[]);
		assert_eq!(seated(), [1, 2].map(account));
		assert_ok!(Delegates::register(RuntimeOrigin::signed(account(10)), Default::default()));
		forge_until_round(22, &[]);
		assert_eq!(seated(), [1, 2, 10].map(account));
		// A set never shrinks while nobody stands for the seat.
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(2))));
		forge_until_round(30, &[]);
		assert_eq!(seated(), [1, 2, 10].map(account));
	});
}

#[test]
fn with_all_but_one_away_the_chain_goes_on() {
	chain(9, 12).execute_with(|| {
		let away: Vec<_> = (2..=12).map(account).collect();
		forge_until_round(40, &away);
		// Two thirds of the seats can always be filled.
		assert_eq!(Standing::<Test>::get(), 6);
		assert!(!seated().is_empty());
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn an_outage_replaces_at_most_a_third_of_the_seats_at_once() {
	chain(9, 40).execute_with(|| {
		forge_until_round(2, &[]);
		let before = seated();
		let away: Vec<_> = (2..=9).map(account).collect();
		for round in 3..=12 {
			let seats = seated();
			forge_until_round(round, &away);
			let stayed = seated().iter().filter(|who| seats.contains(who)).count();
			assert!(stayed >= 6, "only {stayed} of 9 stayed in round {round}");
		}
		assert_ne!(before, seated());
		assert_ok!(Delegates::do_try_state());
	});
}
