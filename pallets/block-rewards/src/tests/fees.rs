use crate::{mock::*, DealWithFees, Event, Totals};
use frame_support::{
	assert_ok,
	traits::{
		fungible::Balanced,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		OnUnbalanced,
	},
};
use pallet_balances::Event as BalancesEvent;

/// Account 20 pays a fee and a tip.
fn pay(fee: u128, tip: u128) {
	let take = |amount| {
		Balances::withdraw(&account(20), amount, Exact, Preserve, Polite).expect("20 is rich")
	};
	DealWithFees::<Test>::on_unbalanceds([take(fee), take(tip)].into_iter());
}

#[test]
fn fees_are_shared_by_blocks_forged_and_the_rest_is_carried() {
	chain().execute_with(|| {
		forge(1);
		forge(2);
		forge(2);
		pay(500, 0);
		assert_eq!(BlockRewards::emission().fee_pot, 500);
		end_round(&[(1, 1), (2, 2), (3, 0)]);
		System::assert_last_event(
			Event::FeesShared { round: 0, blocks: 3, per_block: 166, carried: 2 }.into(),
		);
		assert_eq!(claimable(1), (5_166, 0));
		assert_eq!(claimable(2), (10_332, 0));
		assert_eq!(claimable(3), (0, 0));
		assert_eq!(Totals::<Test>::get().fee_pot, 2);
		pay(1, 0);
		end_round(&[(1, 1)]);
		assert_eq!(claimable(1), (5_169, 0));
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn a_round_without_blocks_keeps_its_fees() {
	chain().execute_with(|| {
		forge(1);
		pay(500, 0);
		end_round(&[(1, 0)]);
		assert_eq!(Totals::<Test>::get().fee_pot, 500);
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn tips_are_the_authors_at_once() {
	chain().execute_with(|| {
		forge(1);
		pay(500, 70);
		assert_eq!(Balances::free_balance(account(1)), ENDOWMENT + 70);
		assert_eq!(Totals::<Test>::get().fees, 500);
	});
}

#[test]
fn a_tip_that_its_author_cannot_hold_is_a_fee() {
	chain().execute_with(|| {
		forge(1);
		// Under the existential deposit, to an account that does not exist.
		Author::set(Some(account(99)));
		pay(500, 5);
		assert_eq!(Totals::<Test>::get().fees, 505);
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn voters_share_fees_too() {
	chain().execute_with(|| {
		change(11, 1, 0, 1 << 40);
		end_round(&[]);
		forge(1);
		pay(1_000, 0);
		end_round(&[(1, 1)]);
		assert_eq!(claimable(1), (600, 0));
		assert_eq!(claimable(11), (0, 5_400));
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn no_tip_is_no_event() {
	chain().execute_with(|| {
		forge(1);
		System::reset_events();
		pay(500, 0);
		let author = account(1);
		let told = |event: &RuntimeEvent| {
			matches!(event, RuntimeEvent::Balances(BalancesEvent::Deposit { who, .. }) if *who == author)
		};
		assert!(!System::events().iter().any(|record| told(&record.event)));
		pay(500, 1);
		assert!(System::events().iter().any(|record| told(&record.event)));
	});
}
