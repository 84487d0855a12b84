use crate::{mock::*, Error};
use frame_support::assert_noop;
use mmt_primitives::names::{Record, RecordKey};

#[test]
fn names_of_the_genesis_point_at_their_owners() {
	chain_with(&[("alice.mmt", 1, 100), ("文字号.mmt", 2, 28), ("a1ice.mmt", 1, 50)]).execute_with(
		|| {
			for (name, owner, end) in [("alice.mmt", 1, 100), ("文字号.mmt", 2, 28)] {
				let found = resolve(name).expect("it is active");
				assert_eq!((found.owner, found.active_until), (account(owner), end));
				assert_eq!(found.records[0].record, Record::Account(account(owner)));
				assert!(found.records[0].verified);
			}
			assert_eq!(all_held(2), NAME + RECORD + 34);
			assert_eq!(fees(), 0);
			check();
			skip_to(28);
			assert_noop!(point(2, "文字号.mmt", 1), Error::<Test>::NameInGrace);
			skip_to(28 + GRACE + FALL);
			let record = Some(RecordKey::Account);
			frame_support::assert_ok!(Names::reclaim_deposit(by(3), 2, record));
			frame_support::assert_ok!(Names::reclaim_deposit(by(3), 2, None));
			assert_eq!(all_held(2), 0);
			check();
		},
	);
}

#[test]
#[should_panic(expected = "LooksLikeAnother")]
fn look_alikes_of_two_owners_are_no_genesis() {
	chain_with(&[("alice.mmt", 1, 100), ("a1ice.mmt", 2, 100)]);
}

#[test]
#[should_panic(expected = "NameTaken")]
fn a_name_is_in_the_genesis_once() {
	chain_with(&[("alice.mmt", 1, 100), ("alice.mmt", 1, 100)]);
}

#[test]
#[should_panic(expected = "ForeignSuffix")]
fn names_of_the_genesis_have_the_suffix() {
	chain_with(&[("alice", 1, 100)]);
}

#[test]
#[should_panic(expected = "DurationTooLong")]
fn names_of_the_genesis_do_not_last_for_ever() {
	chain_with(&[("alice.mmt", 1, LONGEST + 1)]);
}

#[test]
#[should_panic(expected = "InsufficientBalance")]
fn owners_of_the_genesis_have_their_deposits() {
	chain_with(&[("alice.mmt", 77, 100)]);
}
