//! Which calls about messages may be made.

use super::*;
use crate::configs::OpenCalls;
use frame_support::traits::{Contains, GetCallName};
use mmt_primitives::profile::TransactionGroup;
use pallet_mmt_chain_profile::{CallGroups, CallKind};
use pallet_xcm::Call;
use staging_xcm::{VersionedAssets, VersionedLocation, VersionedXcm};
use staging_xcm_executor::traits::TransferType;

/// Every call of `pallet-xcm`, and whether it is open.
#[allow(deprecated)]
fn every_call() -> Vec<(Call<Runtime>, bool)> {
	let dest = || Box::new(VersionedLocation::from(sibling(ANNEX)));
	let beneficiary = || Box::new(VersionedLocation::from(account(bob())));
	let assets = || Box::new(VersionedAssets::from(vec![Asset::from((Location::here(), 1u128))]));
	let reserve = || Box::new(TransferType::LocalReserve);
	let (fee_asset_item, weight_limit) = (0, Unlimited);
	vec![
		(Call::send { dest: dest(), message: Box::new(VersionedXcm::from(Xcm(vec![]))) }, true),
		(
			Call::teleport_assets {
				dest: dest(),
				beneficiary: beneficiary(),
				assets: assets(),
				fee_asset_item,
			},
			false,
		),
		(
			Call::reserve_transfer_assets {
				dest: dest(),
				beneficiary: beneficiary(),
				assets: assets(),
				fee_asset_item,
			},
			false,
		),
		(
			Call::execute {
				message: Box::new(VersionedXcm::from(Xcm(vec![]))),
				max_weight: Weight::zero(),
			},
			false,
		),
		(Call::force_xcm_version { location: Box::new(sibling(ANNEX)), version: 4 }, true),
		(Call::force_default_xcm_version { maybe_xcm_version: None }, true),
		(Call::force_subscribe_version_notify { location: dest() }, true),
		(Call::force_unsubscribe_version_notify { location: dest() }, true),
		(
			Call::limited_reserve_transfer_assets {
				dest: dest(),
				beneficiary: beneficiary(),
				assets: assets(),
				fee_asset_item,
				weight_limit: weight_limit.clone(),
			},
			true,
		),
		(
			Call::limited_teleport_assets {
				dest: dest(),
				beneficiary: beneficiary(),
				assets: assets(),
				fee_asset_item,
				weight_limit: weight_limit.clone(),
			},
			false,
		),
		(Call::force_suspension { suspended: true }, true),
		(
			Call::transfer_assets {
				dest: dest(),
				beneficiary: beneficiary(),
				assets: assets(),
				fee_asset_item,
				weight_limit: weight_limit.clone(),
			},
			true,
		),
		(Call::claim_assets { assets: assets(), beneficiary: beneficiary() }, true),
		(
			Call::transfer_assets_using_type_and_then {
				dest: dest(),
				assets: assets(),
				assets_transfer_type: reserve(),
				remote_fees_id: Box::new(AssetId(Location::here()).into()),
				fees_transfer_type: reserve(),
				custom_xcm_on_dest: Box::new(VersionedXcm::from(Xcm(vec![]))),
				weight_limit,
			},
			true,
		),
		(Call::add_authorized_alias { aliaser: dest(), expires: None }, false),
		(Call::remove_authorized_alias { aliaser: dest() }, false),
		(Call::remove_all_authorized_aliases {}, false),
	]
}

#[test]
fn every_call_is_known_here() {
	use frame_support::traits::GetCallIndex;
	let known: Vec<_> = every_call().iter().map(|(call, _)| call.get_call_name()).collect();
	assert_eq!(known, Call::<Runtime>::get_call_names());
	assert_eq!(known.len(), Call::<Runtime>::get_call_indices().len());
}

#[test]
fn what_sends_assets_and_claims_them_is_open() {
	hub().execute_with(|| {
		for (call, open) in every_call() {
			let name = call.get_call_name();
			let call: RuntimeCall = call.into();
			assert_eq!(OpenCalls::contains(&call), open, "{name}");
			let mut kinds = Vec::new();
			crate::configs::RuntimeCallGroups::visit(&call, &mut |kind| kinds.push(kind));
			assert_eq!(kinds, [CallKind::Group(TransactionGroup::CrossChain)], "{name}");
		}
	});
}

#[test]
fn what_is_root_s_is_nobody_else_s() {
	hub().execute_with(|| {
		for (it, _) in every_call() {
			let name = it.get_call_name();
			if name == "send" || name.starts_with("force_") {
				assert_eq!(call(alice(), it), Err(sp_runtime::DispatchError::BadOrigin), "{name}");
			}
		}
	});
}

#[test]
fn what_is_closed_does_nothing_even_by_root() {
	hub().execute_with(|| {
		for (it, open) in every_call() {
			let name = it.get_call_name();
			let it: RuntimeCall = it.into();
			if !open {
				let state = sp_io::storage::root(Default::default());
				assert!(it.dispatch(RuntimeOrigin::root()).is_err(), "{name}");
				assert_eq!(sp_io::storage::root(Default::default()), state, "{name}");
			}
		}
	});
}

fn type_and_then(dest: Location, how: TransferType, fees: TransferType) -> RuntimeCall {
	Call::transfer_assets_using_type_and_then {
		dest: Box::new(dest.into()),
		assets: Box::new(vec![token(MMT)].into()),
		assets_transfer_type: Box::new(how),
		remote_fees_id: Box::new(AssetId(TokenLocation::get()).into()),
		fees_transfer_type: Box::new(fees),
		custom_xcm_on_dest: Box::new(VersionedXcm::from(Xcm(vec![]))),
		weight_limit: Unlimited,
	}
	.into()
}

#[test]
fn assets_go_to_siblings_and_nowhere_else() {
	hub().execute_with(|| {
		let places = [
			(sibling(ANNEX), true),
			(Location::parent(), false),
			(Location::here(), false),
			(account(bob()), false),
			(Location::new(1, [Parachain(ANNEX), PalletInstance(1)]), false),
			(Location::new(2, GlobalConsensus(NetworkId::Polkadot)), false),
		];
		for (place, open) in places {
			let dest = || Box::new(VersionedLocation::from(place.clone()));
			let beneficiary = || Box::new(VersionedLocation::from(account(bob())));
			let assets = || Box::new(VersionedAssets::from(vec![token(MMT)]));
			let calls: [RuntimeCall; 3] = [
				Call::transfer_assets {
					dest: dest(),
					beneficiary: beneficiary(),
					assets: assets(),
					fee_asset_item: 0,
					weight_limit: Unlimited,
				}
				.into(),
				Call::limited_reserve_transfer_assets {
					dest: dest(),
					beneficiary: beneficiary(),
					assets: assets(),
					fee_asset_item: 0,
					weight_limit: Unlimited,
				}
				.into(),
				type_and_then(
					place.clone(),
					TransferType::LocalReserve,
					TransferType::LocalReserve,
				),
			];
			for call in calls {
				assert_eq!(OpenCalls::contains(&call), open, "{call:?}");
			}
		}
	});
}

#[test]
fn nobody_but_the_hub_is_said_to_keep_assets() {
	use TransferType::*;
	let remote = |para| RemoteReserve(sibling(para).into());
	let is_open = |how: &TransferType, fees: &TransferType| {
		OpenCalls::contains(&type_and_then(sibling(2_200), how.clone(), fees.clone()))
	};
	let check = |mut chain: TestExternalities, open: TransferType, closed: [TransferType; 3]| {
		chain.execute_with(|| {
			assert!(is_open(&open, &open));
			// Who keeps them is asked by the call itself.
			assert!(is_open(&DestinationReserve, &DestinationReserve));
			for closed in closed {
				assert!(!is_open(&closed, &open), "{closed:?}");
				assert!(!is_open(&open, &closed), "{closed:?}");
			}
		});
	};
	let parent = || RemoteReserve(Location::parent().into());
	check(hub(), LocalReserve, [remote(HUB), remote(ANNEX), parent()]);
	check(annex(), remote(HUB), [LocalReserve, remote(2_200), parent()]);
}
