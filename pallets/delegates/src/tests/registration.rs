use crate::{mock::*, Delegates as Records, Error, Event, Performances, Standing};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::delegates::DelegateStatus;
use sp_runtime::Perbill;

/// One part per billion over the whole.
const OVER_WHOLE: u32 = 1_000_000_001;

fn register(n: u8) -> frame_support::dispatch::DispatchResult {
	Delegates::register(RuntimeOrigin::signed(account(n)), 200_000_000)
}

#[test]
fn a_delegate_pays_once_and_is_ranked_without_votes() {
	chain(3, 3).execute_with(|| {
		assert_ok!(register(4));
		assert_eq!(Balances::free_balance(account(4)), ENDOWMENT - 200);
		assert_eq!(FeesTaken::get(), 200);
		assert_eq!(ranking(), [1, 2, 3, 4].map(account));
		System::assert_last_event(
			Event::Registered { delegate: account(4), commission: Perbill::from_percent(20) }
				.into(),
		);
		assert_noop!(register(4), Error::<Test>::AlreadyRegistered);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn who_cannot_stand_is_told_why() {
	chain(3, 3).execute_with(|| {
		assert_noop!(register(55), Error::<Test>::NoSessionKeys);
		Unapproved::set(Some(account(5)));
		assert_noop!(register(5), Error::<Test>::NotApproved);
		assert_noop!(
			Delegates::register(RuntimeOrigin::signed(account(6)), OVER_WHOLE),
			Error::<Test>::CommissionTooHigh
		);
		let poor = account(50);
		assert_ok!(Balances::transfer_allow_death(
			RuntimeOrigin::signed(poor.clone()),
			account(1),
			ENDOWMENT - 200
		));
		// The fee would take the existential deposit with it.
		assert_noop!(register(50), Error::<Test>::InsufficientBalance);
		assert_noop!(Delegates::resign(RuntimeOrigin::signed(poor)), Error::<Test>::NotRegistered);
	});
}

#[test]
fn who_resigns_keeps_its_votes_and_may_come_back_for_another_fee() {
	chain(3, 3).execute_with(|| {
		assert_ok!(Delegates::vote(RuntimeOrigin::signed(account(20)), votes(&[(2, 500)])));
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(2))));
		assert_noop!(
			Delegates::resign(RuntimeOrigin::signed(account(2))),
			Error::<Test>::AlreadyResigned
		);
		assert_eq!(ranking(), [1, 3].map(account));
		assert_eq!(Standing::<Test>::get(), 2);
		assert_ok!(Delegates::do_try_state());

		assert_ok!(register(2));
		assert_eq!(ranking(), [2, 1, 3].map(account));
		assert_eq!(Records::<Test>::get(account(2)).unwrap().votes, 500);
		assert_eq!(FeesTaken::get(), 200);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn a_commission_changes_two_rounds_later() {
	chain(3, 3).execute_with(|| {
		let set = |percent: u32| {
			Delegates::set_commission(RuntimeOrigin::signed(account(1)), percent * 10_000_000)
		};
		let commission = || Delegates::delegate_info(account(1)).unwrap().commission;
		assert_ok!(set(90));
		forge_until_round(1, &[]);
		assert_eq!(commission(), Perbill::from_percent(10));
		forge_until_round(2, &[]);
		assert_eq!(commission(), Perbill::from_percent(90));
		assert_noop!(
			Delegates::set_commission(RuntimeOrigin::signed(account(1)), OVER_WHOLE),
			Error::<Test>::CommissionTooHigh
		);
		assert_noop!(
			Delegates::set_commission(RuntimeOrigin::signed(account(9)), 0),
			Error::<Test>::NotRegistered
		);
	});
}

/// Votes and seat outlast a resignation, so voters need the same time to leave.
#[test]
fn a_commission_given_when_registering_again_holds_two_rounds_later_too() {
	chain(3, 3).execute_with(|| {
		let info = || Delegates::delegate_info(account(1)).unwrap();
		let (low, high) = (Perbill::from_percent(10), Perbill::from_percent(90));
		assert_ok!(Delegates::vote(RuntimeOrigin::signed(account(20)), votes(&[(1, 500)])));
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(1))));
		assert_ok!(Delegates::register(RuntimeOrigin::signed(account(1)), 900_000_000));
		System::assert_has_event(
			Event::Registered { delegate: account(1), commission: high }.into(),
		);
		System::assert_last_event(
			Event::CommissionSet { delegate: account(1), commission: high, from_round: 2 }.into(),
		);
		assert_eq!((info().commission, info().next_commission), (low, Some((2, high))));
		forge_until_round(1, &[]);
		assert_eq!((info().commission, info().next_commission), (low, Some((2, high))));
		forge_until_round(2, &[]);
		assert_eq!((info().commission, info().next_commission), (high, None));
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn a_change_of_commission_is_not_hurried_by_registering_again() {
	chain(3, 3).execute_with(|| {
		let commission = || Delegates::delegate_info(account(1)).unwrap().commission;
		let signed = || RuntimeOrigin::signed(account(1));
		assert_ok!(Delegates::set_commission(signed(), 500_000_000));
		forge_until_round(1, &[]);
		assert_ok!(Delegates::resign(signed()));
		assert_ok!(Delegates::register(signed(), 900_000_000));
		// The change before never holds, as with one `set_commission` after another.
		forge_until_round(2, &[]);
		assert_eq!(commission(), Perbill::from_percent(10));
		forge_until_round(3, &[]);
		assert_eq!(commission(), Perbill::from_percent(90));
	});
}

#[test]
fn registering_again_does_not_put_off_the_bench() {
	chain(3, 6).execute_with(|| {
		forge_until_round(2, &[]);
		let away = [account(2)];
		forge_until_round(4, &away);
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(2))));
		assert_ok!(register(2));
		assert_eq!(Performances::<Test>::get(account(2)).idle_rounds, 2);
		forge_until_round(5, &away);
		assert_eq!(Records::<Test>::get(account(2)).unwrap().status, DelegateStatus::Benched);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn who_was_benched_and_registers_again_begins_anew() {
	chain(3, 6).execute_with(|| {
		forge_until_round(2, &[]);
		let away = [account(2)];
		forge_until_round(5, &away);
		assert_eq!(Records::<Test>::get(account(2)).unwrap().status, DelegateStatus::Benched);
		let missed = Performances::<Test>::get(account(2)).missed;
		assert_ok!(Delegates::resign(RuntimeOrigin::signed(account(2))));
		assert_ok!(register(2));
		assert_eq!(Performances::<Test>::get(account(2)).idle_rounds, 0);
		assert_eq!(Performances::<Test>::get(account(2)).missed, missed);
		forge_until_round(6, &away);
		assert_eq!(Records::<Test>::get(account(2)).unwrap().status, DelegateStatus::Active);
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn only_the_benched_rejoin() {
	chain(3, 3).execute_with(|| {
		let rejoin = |n| Delegates::rejoin(RuntimeOrigin::signed(account(n)));
		assert_noop!(rejoin(9), Error::<Test>::NotRegistered);
		assert_noop!(rejoin(1), Error::<Test>::NotBenched);
		Delegates::bench(&account(1), crate::BenchReason::Idle);
		assert_eq!(Records::<Test>::get(account(1)).unwrap().status, DelegateStatus::Benched);
		assert_noop!(register(1), Error::<Test>::AlreadyRegistered);
		assert_ok!(Delegates::do_try_state());
		assert_ok!(rejoin(1));
		assert_eq!(ranking(), [1, 2, 3].map(account));
		assert_ok!(Delegates::do_try_state());
	});
}
