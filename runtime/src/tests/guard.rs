//! Which calls are open: none writes raw storage, however it is wrapped and whoever makes it.

use super::{alice, preset};
use crate::{
	configs::{OpenCalls, ProxyType, RuntimeCallGroups},
	Runtime, RuntimeCall,
};
use frame_support::traits::{Contains, InstanceFilter};
use mmt_primitives::profile::TransactionGroup;
use pallet_mmt_chain_profile::{CallGroups, CallKind};
use sp_genesis_builder::DEV_RUNTIME_PRESET;

fn raw() -> Vec<RuntimeCall> {
	vec![
		frame_system::Call::set_storage { items: vec![] }.into(),
		frame_system::Call::kill_storage { keys: vec![] }.into(),
		frame_system::Call::kill_prefix { prefix: vec![], subkeys: 1 }.into(),
	]
}

fn wrapped(call: RuntimeCall) -> Vec<RuntimeCall> {
	let boxed = || Box::new(call.clone());
	let origin = || Box::new(frame_system::RawOrigin::Root.into());
	let remark = || Box::new(frame_system::Call::remark { remark: vec![] }.into());
	vec![
		pallet_sudo::Call::sudo { call: boxed() }.into(),
		pallet_sudo::Call::sudo_unchecked_weight { call: boxed(), weight: Default::default() }
			.into(),
		pallet_sudo::Call::sudo_as { who: alice().into(), call: boxed() }.into(),
		pallet_utility::Call::batch { calls: vec![call.clone()] }.into(),
		pallet_utility::Call::batch_all { calls: vec![call.clone()] }.into(),
		pallet_utility::Call::force_batch { calls: vec![call.clone()] }.into(),
		pallet_utility::Call::as_derivative { index: 0, call: boxed() }.into(),
		pallet_utility::Call::with_weight { call: boxed(), weight: Default::default() }.into(),
		pallet_proxy::Call::proxy { real: alice().into(), force_proxy_type: None, call: boxed() }
			.into(),
		pallet_proxy::Call::proxy_announced {
			delegate: alice().into(),
			real: alice().into(),
			force_proxy_type: None,
			call: boxed(),
		}
		.into(),
		pallet_utility::Call::dispatch_as { as_origin: origin(), call: boxed() }.into(),
		pallet_utility::Call::dispatch_as_fallible { as_origin: origin(), call: boxed() }.into(),
		pallet_utility::Call::if_else { main: boxed(), fallback: remark() }.into(),
		pallet_utility::Call::if_else { main: remark(), fallback: boxed() }.into(),
		pallet_multisig::Call::as_multi_threshold_1 { other_signatories: vec![], call: boxed() }
			.into(),
		pallet_multisig::Call::as_multi {
			threshold: 2,
			other_signatories: vec![alice()],
			maybe_timepoint: None,
			call: boxed(),
			max_weight: Default::default(),
		}
		.into(),
	]
}

#[test]
fn raw_storage_is_closed_at_every_depth() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		for call in raw() {
			assert!(!OpenCalls::contains(&call));
			for outer in wrapped(call) {
				assert!(!OpenCalls::contains(&outer), "{outer:?}");
				for outermost in wrapped(outer) {
					assert!(!OpenCalls::contains(&outermost), "{outermost:?}");
				}
			}
		}
	});
}

#[test]
fn an_ordinary_call_is_open_at_every_depth() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let call: RuntimeCall = frame_system::Call::remark { remark: vec![] }.into();
		for outer in wrapped(call) {
			assert!(OpenCalls::contains(&outer), "{outer:?}");
		}
	});
}

#[test]
fn session_keys_cannot_be_purged_from_a_seat() {
	assert!(!OpenCalls::contains(&pallet_session::Call::purge_keys {}.into()));
}

/// A registration's fee is shared by other delegates, with whom a proxy may be in league.
#[test]
fn a_proxy_that_moves_no_tokens_pays_no_registration() {
	let register: RuntimeCall = pallet_mmt_delegates::Call::register { commission: 0 }.into();
	let resign: RuntimeCall = pallet_mmt_delegates::Call::resign {}.into();
	for (proxy, may_register) in
		[(ProxyType::Any, true), (ProxyType::Delegates, true), (ProxyType::NonTransfer, false)]
	{
		assert_eq!(proxy.filter(&register), may_register, "{proxy:?}");
		assert!(proxy.filter(&resign), "{proxy:?}");
	}
	// It cannot appoint one that may.
	assert!(!ProxyType::NonTransfer.is_superset(&ProxyType::Delegates));
	assert!(ProxyType::NonTransfer.is_superset(&ProxyType::CancelProxy));
}

#[test]
fn what_vests_is_freed_on_every_chain() {
	let group = |call: pallet_vesting::Call<Runtime>| {
		let mut found = Vec::new();
		RuntimeCallGroups::visit(&call.into(), &mut |kind| found.push(kind));
		found
	};
	assert_eq!(group(pallet_vesting::Call::vest {}), [CallKind::Free]);
	assert_eq!(
		group(pallet_vesting::Call::vest_other { target: alice().into() }),
		[CallKind::Free]
	);
	let schedule = pallet_vesting::VestingInfo::new(1, 1, 0);
	let gift = pallet_vesting::Call::vested_transfer { target: alice().into(), schedule };
	assert_eq!(group(gift), [CallKind::Group(TransactionGroup::Transfers)]);
}
