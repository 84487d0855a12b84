use crate::{
	main_profile, mock::*, CheckChainProfile, OpenCalls, SafeCalls, ACCOUNT_NOT_APPROVED,
	GROUP_CLOSED, WRITES_RAW_STORAGE,
};
use codec::Encode;
use frame_support::{assert_ok, traits::Contains, weights::Weight};
use mmt_primitives::profile::{ChainProfile as Profile, TransactionGroup};
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension, TxBaseImplication},
	transaction_validity::{InvalidTransaction, TransactionSource, TransactionValidityError},
};

fn remark() -> RuntimeCall {
	frame_system::Call::remark { remark: vec![] }.into()
}

fn transfer() -> RuntimeCall {
	pallet_balances::Call::transfer_allow_death { dest: MEMBER, value: 1 }.into()
}

fn raw_writes() -> [RuntimeCall; 3] {
	[
		frame_system::Call::set_storage { items: vec![] }.into(),
		frame_system::Call::kill_storage { keys: vec![] }.into(),
		frame_system::Call::kill_prefix { prefix: vec![], subkeys: 0 }.into(),
	]
}

fn wrap(calls: &[RuntimeCall]) -> RuntimeCall {
	wrapper::Call::wrap { calls: calls.to_vec() }.into()
}

fn validate(origin: RuntimeOrigin, call: &RuntimeCall) -> Result<(), TransactionValidityError> {
	CheckChainProfile::<Test>::new()
		.validate(
			origin,
			call,
			&Default::default(),
			0,
			(),
			&TxBaseImplication(call),
			TransactionSource::External,
		)
		.map(|_| ())
}

fn refused(code: u8) -> Result<(), TransactionValidityError> {
	Err(InvalidTransaction::Custom(code).into())
}

/// The main chain, open for nothing but `open`.
fn chain_open_for(open: &[TransactionGroup]) -> sp_io::TestExternalities {
	let open = open.iter().copied().collect::<std::collections::BTreeSet<_>>();
	let profile = Profile { open: open.try_into().unwrap(), ..main_profile() };
	started(genesis(profile, &[], &[]))
}

#[test]
fn everybody_transacts_on_a_public_chain() {
	public_chain().execute_with(|| {
		assert_ok!(validate(RuntimeOrigin::signed(STRANGER), &wrap(&[transfer(), remark()])));
	});
}

#[test]
fn only_members_transact_in_a_consortium() {
	consortium().execute_with(|| {
		for who in [APPROVER, MEMBER, DELEGATE] {
			assert_ok!(validate(RuntimeOrigin::signed(who), &transfer()));
		}
		assert_eq!(
			validate(RuntimeOrigin::signed(STRANGER), &remark()),
			refused(ACCOUNT_NOT_APPROVED)
		);
		assert_ok!(ChainProfile::approve(RuntimeOrigin::signed(APPROVER), MEMBER, false, true));
		assert_eq!(
			validate(RuntimeOrigin::signed(MEMBER), &remark()),
			refused(ACCOUNT_NOT_APPROVED)
		);
	});
}

#[test]
fn a_closed_group_is_closed_inside_wrappers_too() {
	chain_open_for(&[TransactionGroup::Accounts]).execute_with(|| {
		let signed = || RuntimeOrigin::signed(MEMBER);
		assert_ok!(validate(signed(), &wrap(&[wrap(&[remark()])])));
		assert_eq!(validate(signed(), &transfer()), refused(GROUP_CLOSED));
		let nested = wrap(&[remark(), wrap(&[transfer()])]);
		assert_eq!(validate(signed(), &nested), refused(GROUP_CLOSED));
		assert!(!OpenCalls::<Test>::contains(&nested));
		assert!(SafeCalls::<Test>::contains(&nested));
	});
	chain_open_for(&[TransactionGroup::Transfers]).execute_with(|| {
		let signed = || RuntimeOrigin::signed(MEMBER);
		assert_ok!(validate(signed(), &transfer()));
		assert_eq!(validate(signed(), &wrap(&[remark()])), refused(GROUP_CLOSED));
	});
}

#[test]
fn a_closed_group_is_closed_for_unsigned_transactions() {
	chain_open_for(&[]).execute_with(|| {
		let info = Default::default();
		let bare = |call| CheckChainProfile::<Test>::bare_validate(call, &info, 0).map(|_| ());
		assert_eq!(bare(&transfer()), refused(GROUP_CLOSED));
		assert_eq!(
			CheckChainProfile::<Test>::bare_validate_and_prepare(&transfer(), &info, 0),
			refused(GROUP_CLOSED)
		);
		assert_ok!(bare(&remark()));
	});
}

#[test]
fn nobody_writes_raw_storage() {
	for mut chain in [public_chain(), consortium(), chain_open_for(&[])] {
		chain.execute_with(|| {
			for call in raw_writes() {
				let nested = wrap(&[remark(), wrap(std::slice::from_ref(&call))]);
				for call in [call, nested] {
					for origin in [RuntimeOrigin::signed(APPROVER), RuntimeOrigin::root()] {
						assert_eq!(validate(origin, &call), refused(WRITES_RAW_STORAGE));
					}
					assert!(!SafeCalls::<Test>::contains(&call));
					assert!(!OpenCalls::<Test>::contains(&call));
				}
			}
		});
	}
}

#[test]
fn the_base_filter_stops_raw_writes_that_come_another_way() {
	public_chain().execute_with(|| {
		for call in raw_writes() {
			let error = call.dispatch(RuntimeOrigin::signed(MEMBER)).unwrap_err().error;
			assert_eq!(error, frame_system::Error::<Test>::CallFiltered.into());
		}
	});
}

#[test]
fn the_extension_carries_nothing_and_costs_something() {
	assert!(CheckChainProfile::<Test>::new().encode().is_empty());
	assert_eq!(CheckChainProfile::<Test>::IDENTIFIER, "CheckChainProfile");
	assert!(CheckChainProfile::<Test>::new().weight(&remark()).any_gt(Weight::zero()));
}
