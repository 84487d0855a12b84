use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{Fuses, Record, RecordKey, ResolveError},
	Balance,
};
use sp_runtime::DispatchError;

#[test]
fn anybody_renews_from_the_old_expiry() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		let end = expires("alice.mmt");
		assert_ok!(Names::renew(by(2), t("alice.mmt"), 30, 30));
		System::assert_last_event(
			Event::Renewed { id, by: account(2), expires: end + 30, price: 30 }.into(),
		);
		assert_eq!(free(2), ENDOWMENT - 30);
		assert_eq!(node("alice.mmt").owner, account(1));
		assert_eq!(fees(), 130);
		check();
	});
}

#[test]
fn a_renewal_has_a_cap_and_an_end() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let renew = |duration, cap| Names::renew(by(1), t("alice.mmt"), duration, cap);
		assert_noop!(renew(30, 29), Error::<Test>::PriceAboveCap);
		assert_noop!(renew(0, 30), Error::<Test>::DurationTooShort);
		assert_noop!(renew(LONGEST - 99, Balance::MAX), Error::<Test>::DurationTooLong);
		assert_noop!(renew(u32::MAX, Balance::MAX), Error::<Test>::DurationTooLong);
		assert_ok!(renew(LONGEST - 100, Balance::MAX));
		assert_noop!(renew(1, Balance::MAX), Error::<Test>::DurationTooLong);
		let other = Names::renew(by(1), t("bella.mmt"), 30, 30);
		assert_noop!(other, Error::<Test>::NameNotFound);
		give(1, "alice.mmt", "book", 2);
		let sub = Names::renew(by(1), t("book.alice.mmt"), 30, 30);
		assert_noop!(sub, Error::<Test>::NotATopName);
		leave(3, 29);
		let poor = Names::renew(by(3), t("alice.mmt"), 30, 30);
		skip(30);
		assert_noop!(poor, Error::<Test>::DurationTooLong);
		let poor = Names::renew(by(3), t("alice.mmt"), 30, 30);
		assert_noop!(poor, Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn everything_comes_back_by_a_renewal_in_grace() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_ok!(Names::set_primary(by(1), Some(t("alice.mmt"))));
		give(1, "alice.mmt", "book", 2);
		assert_ok!(Names::set_records(by(2), t("book.alice.mmt"), vec![(text("a", "b"), None)]));
		let end = expires("alice.mmt");
		skip_to(end - 1);
		assert_eq!(records("book.alice.mmt"), [text("a", "b")]);
		skip_to(end);
		for name in ["alice.mmt", "book.alice.mmt"] {
			assert_eq!(resolve(name), Err(ResolveError::InGrace { until: end + GRACE }));
		}
		assert_eq!(Names::reverse(account(1)), None);
		skip_to(end + GRACE - 1);
		// It must last until after now.
		let renew = |duration| Names::renew(by(3), t("alice.mmt"), duration, Balance::MAX);
		assert_noop!(renew(GRACE - 1), Error::<Test>::DurationTooShort);
		assert_ok!(renew(GRACE));
		assert_eq!(crate::mock::id("alice.mmt"), id);
		assert_eq!(records("alice.mmt"), [Record::Account(account(1))]);
		assert_eq!(records("book.alice.mmt"), [text("a", "b")]);
		assert_eq!(Names::reverse(account(1)), Some("alice.mmt".into()));
		check();
	});
}

#[test]
fn after_the_grace_nobody_renews() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt") + GRACE;
		for block in [end, end + FALL - 1, end + FALL, end + 10_000] {
			skip_to(block);
			let renew = Names::renew(by(1), t("alice.mmt"), LONGEST, Balance::MAX);
			assert_noop!(renew, Error::<Test>::NameLapsed);
			assert_eq!(resolve("alice.mmt"), Err(ResolveError::NotFound));
		}
	});
}

#[test]
fn in_grace_a_name_can_do_nothing_but_be_renewed() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_ok!(Names::set_price(by(1), t("alice.mmt"), Some(5), None));
		let end = expires("alice.mmt");
		let limited = Some(end - 1);
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, None, Fuses::CAN_EXTEND));
		assert_ok!(set_subname(1, "alice.mmt", "page", 2, limited, Fuses::CAN_EXTEND));
		let id = id("alice.mmt");
		for (block, error) in
			[(end, Error::<Test>::NameInGrace), (end + GRACE, Error::<Test>::NameLapsed)]
		{
			skip_to(block);
			let error: DispatchError = error.into();
			for name in ["alice.mmt", "book.alice.mmt", "page.alice.mmt"] {
				let owner = if name == "alice.mmt" { 1 } else { 2 };
				let name = || t(name);
				let o = || by(owner);
				for call in [
					Names::transfer(o(), name(), account(3)),
					Names::set_price(o(), name(), Some(1), None),
					Names::buy(by(4), name(), Balance::MAX),
					Names::release(o(), name()),
					Names::set_records(o(), name(), vec![(text("a", "b"), None)]),
					Names::clear_records(o(), name(), vec![])
						.map(drop)
						.map_err(|refused| refused.error),
					Names::set_subname(o(), name(), t("new"), Some(account(1)), None, 0),
					Names::set_subname(o(), name(), t("book"), None, None, 0),
					Names::extend_subname(o(), name(), end + 1),
					Names::burn_fuse(o(), name(), Fuses::CANNOT_TRANSFER.0),
					Names::set_primary(by(1), Some(name())),
				] {
					assert_noop!(call, error);
				}
			}
			let early = Names::reclaim_deposit(by(1), id, None);
			assert_noop!(early, Error::<Test>::StillAlive);
		}
		skip_to(end);
		let record = Names::reclaim_deposit(by(1), id, Some(RecordKey::Account));
		assert_noop!(record, Error::<Test>::StillAlive);
		check();
	});
}
