use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::names::{Fuses, Record, ResolveError};

const PCC: Fuses = Fuses::PARENT_CANNOT_CONTROL;
const KEEP: Fuses = Fuses::CANNOT_TRANSFER;

/// `alice.mmt` of 1, which stays; `book.alice.mmt` of 2, which is emancipated until 10 blocks
/// before, and points at 2.
fn emancipated() -> u32 {
	register(1, "alice.mmt");
	let end = expires("alice.mmt") - 10;
	assert_ok!(burn(1, "alice.mmt", KEEP));
	assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(end), PCC));
	assert_ok!(point(2, "book.alice.mmt", 2));
	end
}

fn still_there() -> bool {
	records("book.alice.mmt") == [Record::Account(account(2))]
}

#[test]
fn an_emancipated_subname_is_its_owners_against_the_parents() {
	chain().execute_with(|| {
		let end = emancipated();
		let parent = || t("alice.mmt");
		assert_noop!(remove(1, "alice.mmt", "book"), Error::<Test>::FuseBurned);
		for owner in [1, 2, 3] {
			let replaced = set_subname(1, "alice.mmt", "book", owner, None, Fuses::NONE);
			assert_noop!(replaced, Error::<Test>::FuseBurned);
		}
		assert_noop!(Names::transfer(by(1), parent(), account(3)), Error::<Test>::FuseBurned);
		assert_noop!(Names::release(by(1), parent()), Error::<Test>::FuseBurned);
		let sale = Names::set_price(by(1), parent(), Some(1), None);
		assert_noop!(sale, Error::<Test>::FuseBurned);
		assert_noop!(Names::buy(by(3), parent(), 1), Error::<Test>::NotForSale);
		for fuse in [1, 2, 4 + 2, 8 + 2, 16, 31] {
			let fuses = burn(1, "book.alice.mmt", Fuses(fuse));
			assert_noop!(fuses, Error::<Test>::NotOwner);
		}
		let early = Names::reclaim_deposit(by(1), id("book.alice.mmt"), None);
		assert_noop!(early, Error::<Test>::StillAlive);
		assert!(still_there());
		check();
		// It may be extended by the parent's owner, which takes nothing away; and only extended.
		let extend = |expires| Names::extend_subname(by(1), t("book.alice.mmt"), expires);
		assert_noop!(extend(end - 1), Error::<Test>::ExpiryPassed);
		assert_ok!(extend(end + 1));
		skip_to(end);
		assert!(still_there());
		// Once it has expired, it is the parent's owner's again.
		skip_to(end + 1);
		assert!(!still_there());
		assert_ok!(set_subname(1, "alice.mmt", "book", 3, None, Fuses::NONE));
		assert_eq!(records("book.alice.mmt"), []);
		check();
	});
}

#[test]
fn a_listing_from_before_does_not_sell_what_stays() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(Names::set_price(by(1), t("alice.mmt"), Some(1_000), None));
		assert_ok!(burn(1, "alice.mmt", KEEP));
		assert_noop!(Names::buy(by(3), t("alice.mmt"), 1_000), Error::<Test>::NotForSale);
		check();
	});
}

#[test]
fn emancipation_is_only_where_nobody_above_can_break_it() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = Some(expires("alice.mmt") - 10);
		let set = |fuses, end| set_subname(1, "alice.mmt", "book", 2, end, fuses);
		// The parent could be given away or released.
		assert_noop!(set(PCC, end), Error::<Test>::ParentTransferable);
		assert_ok!(burn(1, "alice.mmt", KEEP));
		// It would last as long as its parent, which its owner cannot rely on.
		assert_noop!(set(PCC, None), Error::<Test>::NoFixedExpiry);
		assert_noop!(set(Fuses(32), end), Error::<Test>::UnknownFuse);
		assert_noop!(set(Fuses(255), end), Error::<Test>::UnknownFuse);
		assert_ok!(set(Fuses::NONE, end));

		// The parent could be taken back by the grandparent.
		let below = |fuses| set_subname(2, "book.alice.mmt", "page", 3, end, fuses);
		assert_noop!(below(PCC), Error::<Test>::ParentNotEmancipated);
		assert_noop!(below(PCC.with(KEEP)), Error::<Test>::ParentNotEmancipated);
		assert_ok!(burn(1, "book.alice.mmt", PCC));
		assert_noop!(below(PCC), Error::<Test>::ParentTransferable);
		assert_ok!(burn(2, "book.alice.mmt", KEEP));
		assert_ok!(below(PCC));
		assert_ok!(point(3, "page.book.alice.mmt", 3));
		check();

		// Neither the grandparent nor the parent ends it, in any way.
		assert_noop!(remove(1, "alice.mmt", "book"), Error::<Test>::FuseBurned);
		assert_noop!(remove(2, "book.alice.mmt", "page"), Error::<Test>::FuseBurned);
		for (owner, name) in [(1, "alice.mmt"), (2, "book.alice.mmt")] {
			let give = Names::transfer(by(owner), t(name), account(9));
			assert_noop!(give, Error::<Test>::FuseBurned);
			assert_noop!(Names::release(by(owner), t(name)), Error::<Test>::FuseBurned);
			let sale = Names::set_price(by(owner), t(name), Some(1), None);
			assert_noop!(sale, Error::<Test>::FuseBurned);
		}
		assert_eq!(records("page.book.alice.mmt"), [Record::Account(account(3))]);
		check();
	});
}

#[test]
fn only_a_lapse_ends_it_early_and_anybody_can_prevent_that() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(burn(1, "alice.mmt", KEEP));
		let top = expires("alice.mmt");
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(top), PCC));
		assert_ok!(point(2, "book.alice.mmt", 2));
		// Its owner renews the name above, which is not its own.
		assert_ok!(Names::renew(by(2), t("alice.mmt"), 100, 100));
		skip_to(top - 1);
		assert!(still_there());
		// A lapse unburns everything, as all of it is over.
		skip_to(top + 100 + GRACE);
		assert_ok!(try_register(1, "alice.mmt", 100));
		assert_eq!(node("alice.mmt").fuses, Fuses::NONE);
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		assert_ok!(set_subname(1, "alice.mmt", "book", 5, None, Fuses::NONE));
		assert_eq!(records("book.alice.mmt"), []);
		check();
	});
}

#[test]
fn each_fuse_has_its_owner() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = Some(expires("alice.mmt") - 10);
		// A top name has no parent.
		for fuse in [PCC, Fuses::CAN_EXTEND, Fuses::ALL] {
			assert_noop!(burn(1, "alice.mmt", fuse), Error::<Test>::NotASubname);
		}
		for fuse in [0, 32, 33, 64, 128, 255] {
			assert_noop!(burn(1, "alice.mmt", Fuses(fuse)), Error::<Test>::UnknownFuse);
		}
		assert_noop!(burn(2, "alice.mmt", KEEP), Error::<Test>::NotOwner);
		assert_ok!(burn(1, "alice.mmt", KEEP));

		assert_ok!(set_subname(1, "alice.mmt", "book", 2, end, Fuses::NONE));
		// Until it is emancipated the parent's owner decides, then its own.
		assert_noop!(burn(2, "book.alice.mmt", KEEP), Error::<Test>::NotEmancipated);
		assert_noop!(burn(2, "book.alice.mmt", PCC), Error::<Test>::NotEmancipated);
		assert_noop!(burn(3, "book.alice.mmt", KEEP), Error::<Test>::NotParentOwner);
		assert_ok!(burn(1, "book.alice.mmt", PCC));
		assert_noop!(burn(1, "book.alice.mmt", KEEP), Error::<Test>::NotOwner);
		// It cannot give itself what is the parent's to give.
		let more = burn(2, "book.alice.mmt", Fuses::CAN_EXTEND);
		assert_noop!(more, Error::<Test>::NotParentOwner);
		assert_ok!(burn(2, "book.alice.mmt", KEEP));
		let id = id("book.alice.mmt");
		System::assert_last_event(Event::FusesBurned { id, fuses: PCC.with(KEEP) }.into());
		// Burned twice is burned.
		assert_ok!(burn(2, "book.alice.mmt", KEEP));
		assert_eq!(node("book.alice.mmt").fuses, PCC.with(KEEP));
		check();
	});
}

#[test]
fn what_keeps_records_and_subnames_keeps_the_name() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		for fuse in [Fuses::CANNOT_SET_RECORDS, Fuses::CANNOT_SET_SUBNAMES] {
			// Else its owner gave it to itself, and set others.
			assert_noop!(burn(1, "alice.mmt", fuse), Error::<Test>::StillTransferable);
			let below = set_subname(1, "alice.mmt", "book", 2, None, fuse);
			assert_noop!(below, Error::<Test>::StillTransferable);
		}
		give(1, "alice.mmt", "book", 2);
		assert_ok!(burn(1, "alice.mmt", KEEP.with(Fuses::CANNOT_SET_SUBNAMES)));
		let refused = set_subname(1, "alice.mmt", "page", 2, None, Fuses::NONE);
		assert_noop!(refused, Error::<Test>::FuseBurned);
		assert_noop!(remove(1, "alice.mmt", "book"), Error::<Test>::FuseBurned);
		assert_ok!(point(1, "alice.mmt", 1));
		assert_ok!(burn(1, "alice.mmt", Fuses::CANNOT_SET_RECORDS));
		assert_noop!(point(1, "alice.mmt", 2), Error::<Test>::FuseBurned);
		check();
	});
}

#[test]
fn a_subname_that_must_stay_can_still_be_taken_by_whom_it_depends_on() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, None, KEEP));
		let name = || t("book.alice.mmt");
		assert_noop!(Names::transfer(by(2), name(), account(3)), Error::<Test>::FuseBurned);
		assert_noop!(Names::release(by(2), name()), Error::<Test>::FuseBurned);
		assert_ok!(remove(1, "alice.mmt", "book"));
		check();
	});
}

#[test]
fn only_active_names_have_fuses_to_burn() {
	chain().execute_with(|| {
		emancipated();
		skip_to(expires("book.alice.mmt"));
		assert_noop!(burn(2, "book.alice.mmt", KEEP), Error::<Test>::SubnameExpired);
		assert_noop!(burn(1, "page.alice.mmt", KEEP), Error::<Test>::NameNotFound);
		skip_to(expires("alice.mmt"));
		assert_noop!(burn(1, "alice.mmt", KEEP), Error::<Test>::NameInGrace);
	});
}
