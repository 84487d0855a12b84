use crate::{mock::*, Delegates as Records, Error, Event, Standing};
use codec::{Decode, Encode};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::delegates::DelegateStatus;
use sp_runtime::Perbill;

/// A commission as a client may send it: the type's own constructors cannot make it.
fn over_whole() -> Perbill {
	Perbill::decode(&mut &1_000_000_001u32.encode()[..]).expect("four bytes are a Perbill")
}

fn register(n: u8) -> frame_support::dispatch::DispatchResult {
	Delegates::register(RuntimeOrigin::signed(account(n)), Perbill::from_percent(20))
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
			Delegates::register(RuntimeOrigin::signed(account(6)), over_whole()),
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
		let set = |percent| {
			Delegates::set_commission(
				RuntimeOrigin::signed(account(1)),
				Perbill::from_percent(percent),
			)
		};
		let commission = || Delegates::delegate_info(account(1)).unwrap().commission;
		assert_ok!(set(90));
		forge_until_round(1, &[]);
		assert_eq!(commission(), Perbill::from_percent(10));
		forge_until_round(2, &[]);
		assert_eq!(commission(), Perbill::from_percent(90));
		assert_noop!(
			Delegates::set_commission(RuntimeOrigin::signed(account(1)), over_whole()),
			Error::<Test>::CommissionTooHigh
		);
		assert_noop!(
			Delegates::set_commission(RuntimeOrigin::signed(account(9)), Perbill::one()),
			Error::<Test>::NotRegistered
		);
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
