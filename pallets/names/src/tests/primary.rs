use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::names::RecordKey;

fn go_by(who: u8, name: &str) -> sp_runtime::DispatchResult {
	Names::set_primary(by(who), Some(t(name)))
}

#[test]
fn an_account_goes_by_a_name_that_points_at_it() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		assert_noop!(go_by(1, "alice.mmt"), Error::<Test>::ForwardMismatch);
		// It may be somebody else's name, as long as both say so.
		assert_ok!(point(1, "alice.mmt", 2));
		assert_noop!(go_by(1, "alice.mmt"), Error::<Test>::ForwardMismatch);
		assert_ok!(go_by(2, "alice.mmt"));
		System::assert_last_event(
			Event::PrimarySet { who: account(2), id: Some(id), deposit: PRIMARY }.into(),
		);
		assert_eq!(Names::reverse(account(2)), Some("alice.mmt".into()));
		assert_eq!(Names::reverse(account(1)), None);
		assert_eq!(all_held(2), PRIMARY);
		// Another name for the same deposit.
		register(2, "bella.mmt");
		assert_ok!(point(2, "bella.mmt", 2));
		assert_ok!(go_by(2, "bella.mmt"));
		assert_eq!(held(2, HoldReason::Primary), PRIMARY);
		assert_eq!(Names::reverse(account(2)), Some("bella.mmt".into()));
		check();
		assert_ok!(Names::set_primary(by(2), None));
		assert_eq!(held(2, HoldReason::Primary), 0);
		assert_eq!(Names::reverse(account(2)), None);
		let none = Names::set_primary(by(2), None);
		assert_noop!(none, Error::<Test>::NoPrimaryName);
		check();
	});
}

#[test]
fn it_counts_only_while_the_name_points_back() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_ok!(go_by(1, "alice.mmt"));
		let name = || Names::reverse(account(1));
		assert!(name().is_some());
		assert_ok!(point(1, "alice.mmt", 2));
		assert_eq!(name(), None);
		check();
		assert_ok!(point(1, "alice.mmt", 1));
		assert!(name().is_some());
		assert_ok!(Names::clear_records(by(1), t("alice.mmt"), vec![RecordKey::Account]));
		assert_eq!(name(), None);
		assert_ok!(point(1, "alice.mmt", 1));
		assert!(name().is_some());
		// The next owner's name is none of the account's, even if it points at it.
		assert_ok!(Names::transfer(by(1), t("alice.mmt"), account(2)));
		assert_eq!(name(), None);
		assert_ok!(point(2, "alice.mmt", 1));
		assert_eq!(name(), None);
		check();
		// Its deposit is there for whoever paid it.
		assert_ok!(Names::set_primary(by(1), None));
		assert_eq!(held(1, HoldReason::Primary), 0);
		check();
	});
}

#[test]
fn a_name_of_another_state_than_active_is_none() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 1);
		assert_ok!(point(1, "book.alice.mmt", 1));
		assert_ok!(go_by(1, "book.alice.mmt"));
		assert_eq!(Names::reverse(account(1)), Some("book.alice.mmt".into()));
		skip_to(expires("alice.mmt"));
		assert_eq!(Names::reverse(account(1)), None);
		skip(GRACE + FALL);
		assert!(reclaim_all() > 0);
		assert_eq!(Names::reverse(account(1)), None);
		assert_ok!(Names::set_primary(by(1), None));
		assert_eq!(all_held(1), 0);
		check();
	});
}

#[test]
fn who_has_too_little_goes_by_no_name() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		leave(1, PRIMARY - 1);
		assert_noop!(go_by(1, "alice.mmt"), Error::<Test>::InsufficientBalance);
		leave(1, PRIMARY);
		assert_ok!(go_by(1, "alice.mmt"));
	});
}
