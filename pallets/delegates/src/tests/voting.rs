use crate::{mock::*, weights::WeightInfo, Error, Event, Voters};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchClass, weights::Weight};

fn vote(n: u8, list: &[(u8, u128)]) -> frame_support::dispatch::DispatchResult {
	Delegates::vote(RuntimeOrigin::signed(account(n)), votes(list))
}

fn unvote(n: u8, list: &[(u8, u128)]) -> frame_support::dispatch::DispatchResult {
	Delegates::unvote(RuntimeOrigin::signed(account(n)), votes(list))
}

#[test]
fn votes_freeze_tokens_and_rank_delegates() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(4, 300), (2, 100)]));
		assert_ok!(vote(21, &[(2, 150)]));
		assert_eq!(ranking(), [4, 2, 1, 3, 5].map(account));
		assert_eq!(spendable(&account(20)), ENDOWMENT - 400);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn one_call_moves_a_vote() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(4, 300), (2, 100)]));
		assert_ok!(vote(20, &[(5, 390), (2, 10)]));
		assert_eq!(ranking(), [5, 2, 1, 3, 4].map(account));
		assert_eq!(spendable(&account(20)), ENDOWMENT - 400);
		assert!(Voters::<Test>::get(account(20)).unlocking.is_empty());
		let seen = CHANGES.with_borrow(Clone::clone);
		assert_eq!(
			seen[2..],
			[
				(account(20), account(2), 100, 10),
				(account(20), account(4), 300, 0),
				(account(20), account(5), 0, 390)
			]
		);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn what_is_frozen_is_written_only_when_it_changes() {
	use pallet_balances::Event::{Frozen, Thawed};
	chain(3, 5).execute_with(|| {
		forge();
		let written = || {
			let frozen = |event: &RuntimeEvent| {
				matches!(event, RuntimeEvent::Balances(Frozen { .. } | Thawed { .. }))
			};
			System::events().iter().filter(|record| frozen(&record.event)).count()
		};
		assert_ok!(vote(20, &[(4, 300)]));
		assert_eq!(written(), 1);
		// To another delegate, and from there into the queue.
		assert_ok!(vote(20, &[(5, 300)]));
		assert_ok!(unvote(20, &[(5, 100)]));
		assert_ok!(vote(20, &[(2, 150)]));
		assert_eq!(written(), 1);
		assert_eq!(spendable(&account(20)), ENDOWMENT - 300);
		assert_ok!(vote(20, &[(2, 250)]));
		assert_eq!(written(), 2);
		assert_eq!(spendable(&account(20)), ENDOWMENT - 400);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn who_is_left_out_of_a_vote_weighs_in_the_block() {
	chain(3, 5).execute_with(|| {
		let weight = || System::block_weight().get(DispatchClass::Normal).to_owned();
		assert_ok!(vote(20, &[(1, 10), (2, 10), (3, 10)]));
		assert_ok!(vote(20, &[(3, 10), (4, 10), (5, 10)]));
		assert_eq!(weight(), Weight::zero(), "what a call names is weighed with it");
		assert_ok!(vote(20, &[(1, 30)]));
		assert_eq!(weight(), <Test as crate::Config>::WeightInfo::unvote(2));
		assert!(weight().all_gt(Weight::zero()));
	});
}

#[test]
fn a_lower_vote_unlocks_the_difference() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(4, 300)]));
		assert_ok!(vote(20, &[(4, 100)]));
		let unlocks_at = System::block_number() + 10;
		System::assert_last_event(
			Event::Unvoted {
				voter: account(20),
				votes: votes(&[(4, 200)]),
				amount: 200,
				unlocks_at,
			}
			.into(),
		);
		assert_eq!(spendable(&account(20)), ENDOWMENT - 300);
		let withdraw = || Delegates::withdraw(RuntimeOrigin::signed(account(20)));
		System::set_block_number(unlocks_at - 1);
		assert_noop!(withdraw(), Error::<Test>::StillUnlocking);
		System::set_block_number(unlocks_at);
		assert_ok!(withdraw());
		assert_eq!(spendable(&account(20)), ENDOWMENT - 100);
		assert_noop!(withdraw(), Error::<Test>::NothingToWithdraw);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn unvoting_everything_leaves_nothing_behind() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(4, 300), (2, 100)]));
		assert_ok!(unvote(20, &[(2, 100), (4, 300)]));
		assert_eq!(ranking(), [1, 2, 3, 4, 5].map(account));
		System::set_block_number(100);
		assert_ok!(Delegates::withdraw(RuntimeOrigin::signed(account(20))));
		assert!(!Voters::<Test>::contains_key(account(20)));
		assert_eq!(spendable(&account(20)), ENDOWMENT);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn bad_votes_are_named_and_change_nothing() {
	chain(3, 5).execute_with(|| {
		assert_noop!(vote(20, &[]), Error::<Test>::NoVotes);
		let many: Vec<_> = (1..=34).map(|n| (n, 10)).collect();
		assert_noop!(vote(20, &many), Error::<Test>::TooManyTargets);
		assert_noop!(vote(20, &[(1, 10), (2, 10), (1, 10)]), Error::<Test>::DuplicateTarget);
		assert_noop!(vote(20, &[(1, 0)]), Error::<Test>::AmountTooSmall);
		assert_noop!(vote(20, &[(1, 9)]), Error::<Test>::AmountTooSmall);
		assert_noop!(vote(20, &[(30, 10)]), Error::<Test>::UnknownDelegate);
		assert_noop!(vote(20, &[(1, ENDOWMENT + 1)]), Error::<Test>::InsufficientBalance);
		assert_noop!(
			vote(20, &[(1, u128::MAX), (2, u128::MAX)]),
			sp_runtime::ArithmeticError::Overflow
		);
		assert_noop!(unvote(20, &[(1, 10)]), Error::<Test>::VoteNotFound);

		assert_ok!(vote(20, &[(1, ENDOWMENT)]));
		assert_noop!(unvote(20, &[(1, ENDOWMENT + 1)]), Error::<Test>::VoteTooLarge);
		assert_noop!(unvote(20, &[(1, ENDOWMENT - 5)]), Error::<Test>::AmountTooSmall);
		assert_ok!(unvote(20, &[(1, 400)]));
		// The balance would do, but 400 of it are on their way out.
		assert_noop!(vote(20, &[(1, ENDOWMENT - 399)]), Error::<Test>::FundsUnlocking);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn a_vote_for_one_who_left_can_only_shrink() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(1, 100), (2, 100)]));
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(1))));
		assert_noop!(vote(20, &[(1, 110), (2, 100)]), Error::<Test>::UnknownDelegate);
		// What stays as it was does not stand in the way of another change.
		assert_ok!(vote(20, &[(1, 100), (2, 150)]));
		assert_ok!(vote(20, &[(2, 250)]));
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn frozen_tokens_cannot_be_spent() {
	chain(3, 5).execute_with(|| {
		assert_ok!(vote(20, &[(1, ENDOWMENT - 10)]));
		let spend = |amount| {
			Balances::transfer_allow_death(RuntimeOrigin::signed(account(20)), account(1), amount)
		};
		assert!(spend(11).is_err());
		assert_ok!(spend(10));
	});
}
