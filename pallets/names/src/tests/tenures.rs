//! Names that are given up.

use crate::{mock::*, EndReason, Error, Event, Nodes};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::names::{Availability, ResolveError, BLOCKS_PER_YEAR};

#[test]
fn a_name_that_is_given_up_is_free_at_once_at_the_ordinary_price() {
	chain().execute_with(|| {
		let first = register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_noop!(Names::release(by(2), t("alice.mmt")), Error::<Test>::NotOwner);
		assert_ok!(Names::release(by(1), t("alice.mmt")));
		System::assert_last_event(
			Event::TenureEnded {
				id: first,
				reason: EndReason::Released,
				payer: account(1),
				deposit: NAME,
			}
			.into(),
		);
		assert_eq!(resolve("alice.mmt"), Err(ResolveError::NotFound));
		assert_eq!(
			Names::availability(t("alice")),
			Availability::Free { yearly_rent: BLOCKS_PER_YEAR.into() }
		);
		let taken = fees();
		register(2, "alice.mmt");
		assert_eq!(fees() - taken, 100);
		assert_eq!(records("alice.mmt"), []);
		check();
		assert_eq!(reclaim_all(), 1);
		assert_eq!(all_held(1), 0);
		check();
	});
}

#[test]
fn what_was_under_a_name_that_is_given_up_is_dead() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		give(2, "book.alice.mmt", "page", 3);
		// A subname may be given up as well; its deposit is its payer's.
		give(3, "page.book.alice.mmt", "line", 4);
		assert_ok!(Names::release(by(4), t("line.page.book.alice.mmt")));
		assert_eq!(all_held(3), 0);
		assert_ok!(Names::release(by(1), t("alice.mmt")));
		register(5, "alice.mmt");
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		assert_noop!(point(2, "book.alice.mmt", 2), Error::<Test>::NameNotFound);
		check();
		assert_eq!(reclaim_all(), 2);
		assert_eq!(Nodes::<Test>::iter().count(), 1);
		check();
	});
}

#[test]
fn every_tenure_has_a_number_of_its_own() {
	chain().execute_with(|| {
		let mut seen = vec![register(1, "alice.mmt")];
		assert_ok!(Names::transfer(by(1), t("alice.mmt"), account(2)));
		seen.push(id("alice.mmt"));
		assert_ok!(Names::release(by(2), t("alice.mmt")));
		seen.push(register(1, "alice.mmt"));
		seen.push(give(1, "alice.mmt", "book", 1));
		seen.push(give(1, "alice.mmt", "book", 1));
		assert_ok!(Names::set_price(by(1), t("alice.mmt"), Some(0), None));
		assert_ok!(Names::buy(by(3), t("alice.mmt"), 0));
		seen.push(id("alice.mmt"));
		assert_eq!(seen, [1, 2, 3, 4, 5, 6]);
	});
}
