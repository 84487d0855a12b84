use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::names::{Fuses, Record, ResolveError};

#[test]
fn a_name_passes_on_with_its_deposit_and_without_its_past() {
	chain().execute_with(|| {
		let former = register(1, "alice.mmt");
		let end = expires("alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_ok!(Names::set_price(by(1), t("alice.mmt"), Some(5), None));
		assert_ok!(Names::set_primary(by(1), Some(t("alice.mmt"))));
		give(1, "alice.mmt", "book", 3);
		assert_ok!(point(3, "book.alice.mmt", 3));
		skip(7);
		assert_ok!(Names::transfer(by(1), t("alice.mmt"), account(2)));
		let now = id("alice.mmt");
		System::assert_last_event(
			Event::Transferred { id: now, former, from: account(1), to: account(2) }.into(),
		);
		assert!(now > former);
		let node = node("alice.mmt");
		assert_eq!((node.owner, node.expires, node.records), (account(2), Some(end), 0));
		assert_eq!(node.price, None);
		assert_eq!((held(1, HoldReason::Name), held(2, HoldReason::Name)), (NAME, NAME));
		// Nothing old resolves, and nothing under it.
		assert_eq!(records("alice.mmt"), []);
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		assert_eq!(Names::reverse(account(1)), None);
		assert_noop!(Names::release(by(1), t("alice.mmt")), Error::<Test>::NotOwner);
		check();

		// The new owner gives out the same subname: nothing old resolves under it either.
		give(2, "alice.mmt", "book", 4);
		assert_eq!(records("book.alice.mmt"), []);
		check();
		// What the first paid for its records and its subname is its own.
		assert_eq!(reclaim_all(), 3);
		assert_ok!(Names::set_primary(by(1), None));
		assert_eq!(all_held(1), 0);
		assert_eq!(all_held(3), 0);
		assert_eq!(all_held(2), 2 * NAME);
		check();
	});
}

#[test]
fn a_name_that_comes_back_has_nothing_of_what_it_had() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		give(1, "alice.mmt", "book", 3);
		assert_ok!(point(3, "book.alice.mmt", 3));
		assert_ok!(Names::transfer(by(1), t("alice.mmt"), account(2)));
		assert_ok!(Names::transfer(by(2), t("alice.mmt"), account(1)));
		assert_eq!(records("alice.mmt"), []);
		assert_eq!(records("book.alice.mmt"), []);
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		check();
	});
}

#[test]
fn a_transfer_has_its_conditions() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let give = |who, to| Names::transfer(by(who), t("alice.mmt"), account(to));
		assert_noop!(give(2, 2), Error::<Test>::NotOwner);
		assert_noop!(give(1, 1), Error::<Test>::TransferToSelf);
		assert_noop!(give(1, 77), Error::<Test>::RecipientCannotHold);
		assert_ok!(burn(1, "alice.mmt", Fuses::CANNOT_TRANSFER));
		assert_noop!(give(1, 2), Error::<Test>::FuseBurned);
		assert_noop!(Names::release(by(1), t("alice.mmt")), Error::<Test>::FuseBurned);
		check();
	});
}

#[test]
fn a_subname_is_given_by_its_owner_and_its_deposit_stays_the_payers() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		assert_ok!(point(2, "book.alice.mmt", 2));
		// Even to an account that does not exist: nothing is held from it.
		assert_ok!(Names::transfer(by(2), t("book.alice.mmt"), account(77)));
		assert_eq!(records("book.alice.mmt"), []);
		assert_eq!(node("book.alice.mmt").deposit.payer, account(1));
		check();
		// The parent's owner may take it back all the same.
		assert_ok!(remove(1, "alice.mmt", "book"));
		assert_eq!(held(1, HoldReason::Name), NAME);
		assert_eq!(reclaim_all(), 1);
		assert_eq!(all_held(2), 0);
		check();
	});
}

#[test]
fn what_was_promised_stays_promised() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(burn(1, "alice.mmt", Fuses::CANNOT_TRANSFER));
		let end = Some(expires("alice.mmt"));
		let fuses = Fuses::PARENT_CANNOT_CONTROL.with(Fuses::CAN_EXTEND);
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, end, fuses));
		assert_ok!(Names::transfer(by(2), t("book.alice.mmt"), account(3)));
		let node = node("book.alice.mmt");
		assert_eq!((node.fuses, node.expires), (fuses, end));
		// Its parent's owner can take it back no more than before.
		assert_noop!(remove(1, "alice.mmt", "book"), Error::<Test>::FuseBurned);
		check();
	});
}

#[test]
fn who_sends_a_name_to_nobody_in_particular_keeps_it() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		let before = records("alice.mmt");
		let lost = Names::transfer(by(1), t("alice.mmt"), account(99));
		assert_noop!(lost, Error::<Test>::RecipientCannotHold);
		assert_eq!(records("alice.mmt"), before);
		assert_eq!(before, [Record::Account(account(1))]);
	});
}
