use crate::{mock::*, EndReason, Error, Event, HoldReason, Nodes, Owned, Records};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{Fuses, RecordKey},
	Balance,
};

fn reclaim(id: u64, key: Option<RecordKey>) -> sp_runtime::DispatchResult {
	Names::reclaim_deposit(by(9), id, key)
}

#[test]
fn a_premium_cannot_be_avoided_by_reclaiming_early() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		let end = expires("alice.mmt");
		for block in [end - 1, end, end + GRACE - 1, end + GRACE, end + GRACE + FALL - 1] {
			skip_to(block);
			assert_noop!(reclaim(id, None), Error::<Test>::StillAlive);
			assert_noop!(Names::reclaim_deposit(by(1), id, None), Error::<Test>::StillAlive);
		}
		assert_eq!(Names::price(t("alice.mmt"), 100).map(|quote| quote.premium), Ok(2));
		skip_to(end + GRACE + FALL);
		assert_ok!(reclaim(id, None));
		System::assert_last_event(
			Event::TenureEnded {
				id,
				reason: EndReason::Reclaimed,
				payer: account(1),
				deposit: NAME,
			}
			.into(),
		);
		assert_eq!((all_held(1), free(9)), (0, ENDOWMENT));
		assert_noop!(reclaim(id, None), Error::<Test>::NothingToReclaim);
		assert_eq!(Names::price(t("alice.mmt"), 100).map(|quote| quote.premium), Ok(0));
		check();
	});
}

#[test]
fn records_and_subnames_are_dead_once_the_grace_is_over() {
	chain().execute_with(|| {
		let top = register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		let sub = give(1, "alice.mmt", "book", 2);
		assert_ok!(point(2, "book.alice.mmt", 2));
		let end = expires("alice.mmt");
		let account_of = |id| reclaim(id, Some(RecordKey::Account));
		for block in [end - 1, end, end + GRACE - 1] {
			skip_to(block);
			for call in [account_of(top), account_of(sub), reclaim(sub, None), reclaim(top, None)] {
				assert_noop!(call, Error::<Test>::StillAlive);
			}
		}
		skip_to(end + GRACE);
		assert_ok!(account_of(top));
		assert_eq!(Nodes::<Test>::get(top).map(|node| node.records), Some(0));
		// The node first, then what hung on it.
		assert_ok!(reclaim(sub, None));
		assert_ok!(account_of(sub));
		assert_noop!(account_of(sub), Error::<Test>::NothingToReclaim);
		assert_noop!(reclaim(top, None), Error::<Test>::StillAlive);
		assert_eq!((held(1, HoldReason::Name), all_held(2)), (NAME, 0));
		check();
		skip_to(end + GRACE + FALL);
		assert_ok!(reclaim(top, None));
		assert_eq!(all_held(1), 0);
		check();
	});
}

#[test]
fn deposits_go_to_the_payer_whoever_calls() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt") - 10;
		assert_ok!(set_subname(1, "alice.mmt", "book", 2, Some(end), Fuses::NONE));
		let sub = id("book.alice.mmt");
		assert_ok!(Names::set_records(by(2), t("book.alice.mmt"), vec![(text("a", "b"), None)]));
		let key = text("a", "b").key();
		let before = (free(1), free(2), free(9));
		let due = held(2, HoldReason::Record);
		skip_to(end);
		assert_ok!(reclaim(sub, Some(key)));
		assert_ok!(reclaim(sub, None));
		assert_eq!((free(1), free(2), free(9)), (before.0 + NAME, before.1 + due, before.2));
		check();
	});
}

#[test]
fn there_is_nothing_where_nothing_was() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		for id in [0, 2, u64::MAX] {
			assert_noop!(reclaim(id, None), Error::<Test>::NothingToReclaim);
			let record = reclaim(id, Some(RecordKey::Account));
			assert_noop!(record, Error::<Test>::NothingToReclaim);
		}
		assert_noop!(reclaim(1, Some(RecordKey::A)), Error::<Test>::NothingToReclaim);
	});
}

#[test]
fn what_was_registered_again_keeps_nothing_of_before() {
	chain().execute_with(|| {
		let first = register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		give(1, "alice.mmt", "book", 2);
		assert_ok!(point(2, "book.alice.mmt", 2));
		skip_to(expires("alice.mmt") + GRACE);
		// By the same owner, at a premium.
		assert_ok!(try_register(1, "alice.mmt", 100));
		assert_ne!(id("alice.mmt"), first);
		assert_eq!(records("alice.mmt"), []);
		assert_eq!(records("book.alice.mmt"), []);
		give(1, "alice.mmt", "book", 2);
		assert_eq!(records("book.alice.mmt"), []);
		check();
		assert_eq!(reclaim_all(), 3);
		assert_eq!((all_held(1), all_held(2)), (2 * NAME, 0));
		check();
	});
}

#[test]
fn in_the_end_everybody_has_everything_back() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let mut parent = "alice.mmt".to_string();
		for n in 2..=8u8 {
			let label = format!("level{n}");
			give(n - 1, &parent, &label, n);
			parent = format!("{label}.{parent}");
			assert_ok!(point(n, &parent, n));
		}
		assert_ok!(Names::commit(by(3), sp_core::H256::zero()));
		skip_to(expires("alice.mmt") + GRACE + FALL);
		// From the top down or from below: all the same.
		assert_eq!(reclaim_all(), 7 + 8 + 1);
		let sum: Balance = (1..=ACCOUNTS).map(all_held).sum();
		assert_eq!(sum, 0);
		assert_eq!(Nodes::<Test>::iter().count() + Records::<Test>::iter().count(), 0);
		assert_eq!(Owned::<Test>::iter().count(), 0);
		check();
	});
}
