use crate::{mock::*, Approval, Approvals, Error, Event};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::hooks::Permission;
use proptest::prelude::*;
use sp_runtime::DispatchError;
use std::collections::BTreeMap;

#[test]
fn the_approver_lets_a_stranger_in_and_out_again() {
	consortium().execute_with(|| {
		let approver = RuntimeOrigin::signed(APPROVER);
		assert_ok!(ChainProfile::approve(approver.clone(), STRANGER, true, false));
		System::assert_last_event(
			Event::ApprovalSet { account: STRANGER, transact: true, stand: false }.into(),
		);
		assert_eq!(ChainProfile::permissions(&STRANGER), (true, false));

		assert_ok!(ChainProfile::approve(approver.clone(), STRANGER, false, true));
		assert_eq!(ChainProfile::permissions(&STRANGER), (false, true));

		assert_ok!(ChainProfile::approve(approver, STRANGER, false, false));
		assert_eq!(ChainProfile::permissions(&STRANGER), (false, false));
		assert!(!Approvals::<Test>::contains_key(STRANGER));
		ChainProfile::do_try_state().unwrap();
	});
}

#[test]
fn nobody_else_approves() {
	consortium().execute_with(|| {
		for who in [MEMBER, DELEGATE, STRANGER] {
			assert_noop!(
				ChainProfile::approve(RuntimeOrigin::signed(who), STRANGER, true, true),
				Error::<Test>::NotApprover
			);
		}
		assert_noop!(
			ChainProfile::approve(RuntimeOrigin::root(), STRANGER, true, true),
			DispatchError::BadOrigin
		);
	});
}

#[test]
fn the_approver_cannot_lock_itself_out() {
	consortium().execute_with(|| {
		let approver = RuntimeOrigin::signed(APPROVER);
		assert_ok!(ChainProfile::approve(approver, APPROVER, false, false));
		assert!(ChainProfile::may_transact(&APPROVER));
	});
}

#[test]
fn a_public_chain_has_nothing_to_approve() {
	public_chain().execute_with(|| {
		assert_noop!(
			ChainProfile::approve(RuntimeOrigin::signed(APPROVER), STRANGER, true, true),
			Error::<Test>::NotPermissioned
		);
	});
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Whoever tries to approve whom: the approvals are what the approver said last.
	#[test]
	fn approvals_are_what_the_approver_said_last(
		steps in prop::collection::vec((1u64..4, 1u64..8, any::<bool>(), any::<bool>()), 1..40),
	) {
		consortium().execute_with(|| {
			let mut expected = BTreeMap::from([(MEMBER, (true, false)), (DELEGATE, (true, true))]);
			for (who, account, transact, stand) in steps {
				let done =
					ChainProfile::approve(RuntimeOrigin::signed(who), account, transact, stand);
				assert_eq!(done.is_ok(), who == APPROVER);
				if done.is_ok() {
					expected.insert(account, (transact, stand));
				}
				ChainProfile::do_try_state().unwrap();
				for account in 1..8 {
					let (transact, stand) = expected.get(&account).copied().unwrap_or_default();
					assert_eq!(
						Approvals::<Test>::get(account),
						Approval { transact, stand },
						"account {account}"
					);
				}
			}
		});
	}
}
