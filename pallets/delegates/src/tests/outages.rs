//! A threshold never halts the chain.

use crate::{mock::*, Standing};
use frame_support::assert_ok;

#[test]
fn with_fewer_candidates_than_seats_the_last_set_stays() {
	chain(5, 5).execute_with(|| {
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(4))));
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(5))));
		forge_until_round(6, &[]);
		assert_eq!(seated(), [1, 2, 3, 4, 5].map(account));
		// A fifth candidate fills the seats again.
		for n in [10, 11] {
			assert_ok!(Delegates::register(RuntimeOrigin::signed(account(n)), Default::default()));
		}
		forge_until_round(8, &[]);
		assert_eq!(seated(), [1, 2, 3, 10, 11].map(account));
	});
}

#[test]
fn a_network_starts_with_fewer_delegates_than_seats() {
	chain(10, 2).execute_with(|| {
		forge_until_round(20, &[]);
		assert_eq!(seated(), [1, 2].map(account));
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
