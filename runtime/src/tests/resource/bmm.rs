//! BMM: how many there are, whose they are, and that only a pallet issues them.

use super::*;
use crate::{
	configs::Bmm, genesis_config_presets::MAIN_RUNTIME_PRESET, Assets, AssetsHolder, ChainProfile,
	Resource, RuntimeHoldReason,
};
use frame_support::{
	assert_noop,
	traits::{
		fungible::{hold, Inspect, InspectHold, Mutate, MutateHold},
		fungibles::{metadata::Inspect as _, roles::Inspect as _},
		tokens::{Fortitude, Precision, Preservation},
	},
};
use mmt_primitives::resource::emission::{BMM, PREMINE};
use sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET;
use sp_runtime::{traits::StaticLookup, AccountId32, DispatchError, TokenError};

type AssetsError = pallet_assets::Error<Runtime>;
type Lookup = <Runtime as frame_system::Config>::Lookup;

const REASON: RuntimeHoldReason =
	RuntimeHoldReason::Resource(pallet_mmt_resource::HoldReason::Worker);

/// The account of `modl` and eight letters.
fn keyless(letters: &[u8; 8]) -> AccountId {
	let mut bytes = [0; 32];
	bytes[..4].copy_from_slice(b"modl");
	bytes[4..12].copy_from_slice(letters);
	AccountId32::new(bytes)
}

#[test]
fn a_tenth_is_there_at_genesis_in_three_accounts() {
	let test = [alice(), bob(), charlie()];
	let main = [keyless(b"bmm/drop"), keyless(b"bmm/devs"), keyless(b"bmm/dapp")];
	for (name, holders) in [
		(DEV_RUNTIME_PRESET, test.clone()),
		(LOCAL_TESTNET_RUNTIME_PRESET, test),
		(MAIN_RUNTIME_PRESET, main),
	] {
		preset(name).execute_with(|| {
			assert_eq!(Bmm::total_issuance(), 139_000_000 * BMM, "{name}");
			assert_eq!(PREMINE, 139_000_000 * BMM);
			let amounts = holders.clone().map(|who| Bmm::balance(&who) / BMM);
			assert_eq!(amounts, [27_800_000, 27_800_000, 83_400_000], "{name}");
			assert_ok!(Resource::do_try_state());
		});
	}
}

#[test]
fn it_is_an_asset_that_no_key_controls() {
	development().execute_with(|| {
		assert_eq!(Assets::symbol(BMM_ASSET), b"BMM");
		assert_eq!(
			<Assets as frame_support::traits::fungibles::metadata::Inspect<_>>::name(BMM_ASSET),
			b"BMM"
		);
		assert_eq!(Assets::decimals(BMM_ASSET), 12);
		assert_eq!(Bmm::minimum_balance(), BMM / 100);
		let nobody = Some(keyless(b"bmm/mint"));
		for role in [
			Assets::owner(BMM_ASSET),
			Assets::issuer(BMM_ASSET),
			Assets::admin(BMM_ASSET),
			Assets::freezer(BMM_ASSET),
		] {
			assert_eq!(role, nobody);
		}
		// Whoever has BMM needs no MMT to have them.
		let new = AccountId32::new([9; 32]);
		let to = Lookup::unlookup(new.clone());
		let sent = pallet_assets::Call::transfer { id: BMM_ASSET.into(), target: to, amount: BMM };
		assert_ok!(call(alice(), sent));
		assert_eq!((Bmm::balance(&new), Balances::free_balance(&new)), (BMM, 0));
	});
}

/// Every call of `pallet-assets` by which an asset's supply, rights or accounts are changed, about
/// BMM.
fn calls_of_the_owner() -> Vec<pallet_assets::Call<Runtime>> {
	use pallet_assets::Call;
	let id = || BMM_ASSET.into();
	let to = || Lookup::unlookup(bob());
	vec![
		Call::mint { id: id(), beneficiary: to(), amount: BMM },
		Call::burn { id: id(), who: to(), amount: BMM },
		Call::force_transfer { id: id(), source: to(), dest: to(), amount: BMM },
		Call::freeze { id: id(), who: to() },
		Call::freeze_asset { id: id() },
		Call::thaw_asset { id: id() },
		Call::block { id: id(), who: to() },
		Call::transfer_ownership { id: id(), owner: to() },
		Call::set_team { id: id(), issuer: to(), admin: to(), freezer: to() },
		Call::set_min_balance { id: id(), min_balance: 1 },
		Call::set_metadata { id: id(), name: vec![], symbol: vec![], decimals: 0 },
		Call::clear_metadata { id: id() },
		Call::start_destroy { id: id() },
	]
}

#[test]
fn nobody_else_issues_burns_or_freezes_any() {
	development().execute_with(|| {
		for owned in calls_of_the_owner() {
			let name = format!("{owned:?}");
			assert_eq!(call(alice(), owned), Err(AssetsError::NoPermission.into()), "{name}");
		}
		let id = || BMM_ASSET.into();
		for call_of_root in [
			pallet_assets::Call::force_create {
				id: id(),
				owner: Lookup::unlookup(alice()),
				is_sufficient: true,
				min_balance: 1,
			},
			pallet_assets::Call::force_asset_status {
				id: id(),
				owner: Lookup::unlookup(alice()),
				issuer: Lookup::unlookup(alice()),
				admin: Lookup::unlookup(alice()),
				freezer: Lookup::unlookup(alice()),
				min_balance: 1,
				is_sufficient: true,
				is_frozen: false,
			},
		] {
			assert_eq!(call(alice(), call_of_root), Err(DispatchError::BadOrigin));
		}
		assert_eq!(Bmm::total_issuance(), PREMINE);
	});
}

#[test]
fn nothing_else_is_registered_under_its_number() {
	let create = |id: u32| pallet_assets::Call::create {
		id: id.into(),
		admin: Lookup::unlookup(alice()),
		min_balance: 1,
	};
	development().execute_with(|| {
		assert_noop!(call(alice(), create(BMM_ASSET)), DispatchError::BadOrigin);
	});
	without_resource().execute_with(|| {
		assert_noop!(call(alice(), create(BMM_ASSET)), DispatchError::BadOrigin);
		for other in [0, 2, u32::MAX] {
			assert_ok!(call(alice(), create(other)));
		}
	});
}

#[test]
fn a_chain_without_rules_has_none() {
	without_resource().execute_with(|| {
		assert_eq!(ChainProfile::profile().check(), Ok(()));
		assert_eq!(Bmm::total_issuance(), 0);
		assert!(!pallet_assets::Asset::<Runtime>::contains_key(BMM_ASSET));
		assert_eq!(Resource::resource_status(), None);
		assert_ok!(Resource::do_try_state());
		let register = Call::register { class: 0, referrer: None };
		assert_noop!(call(alice(), register), pallet_mmt_resource::Error::<Runtime>::NoResource);
	});
}

#[test]
#[should_panic(expected = "the chain's profile has no rules for it")]
fn a_chain_without_rules_is_not_launched_with_any() {
	super::super::preset_with(DEV_RUNTIME_PRESET, |config| {
		let profile = &mut config["chainProfile"]["profile"];
		profile["resource"] = Value::Null;
		let open = profile["open"].as_array_mut().expect("it is a list");
		open.retain(|group| *group != "resource");
	});
}

#[test]
fn what_is_on_hold_is_nobodys_to_spend() {
	development().execute_with(|| {
		let all = Bmm::balance(&alice());
		assert_ok!(Bmm::hold(&REASON, &alice(), 300 * BMM));
		assert_eq!(Bmm::balance(&alice()), all - 300 * BMM);
		assert_eq!(Bmm::total_balance(&alice()), all);
		assert_eq!(Bmm::balance_on_hold(&REASON, &alice()), 300 * BMM);
		assert_eq!(Bmm::total_balance_on_hold(&alice()), 300 * BMM);
		assert_eq!(Bmm::total_issuance(), PREMINE);

		// The account cannot be emptied while some of it is on hold.
		let transfer = |amount| pallet_assets::Call::transfer {
			id: BMM_ASSET.into(),
			target: Lookup::unlookup(bob()),
			amount,
		};
		assert!(call(alice(), transfer(all)).is_err());
		assert!(call(alice(), transfer(all - 300 * BMM)).is_err());
		assert_ok!(call(alice(), transfer(all - 301 * BMM)));
		assert_eq!(Bmm::balance(&alice()), BMM);
		assert!(Bmm::hold(&REASON, &alice(), BMM).is_err());

		// Burned, released, and given to somebody.
		assert_ok!(Bmm::burn_held(
			&REASON,
			&alice(),
			50 * BMM,
			Precision::Exact,
			Fortitude::Force
		));
		assert_eq!(Bmm::total_issuance(), PREMINE - 50 * BMM);
		assert_ok!(Bmm::release(&REASON, &alice(), 100 * BMM, Precision::Exact));
		assert_eq!(Bmm::balance(&alice()), 101 * BMM);
		let before = Bmm::balance(&charlie());
		assert_ok!(Bmm::transfer_on_hold(
			&REASON,
			&alice(),
			&charlie(),
			150 * BMM,
			Precision::Exact,
			frame_support::traits::tokens::Restriction::Free,
			Fortitude::Force,
		));
		assert_eq!(Bmm::balance(&charlie()), before + 150 * BMM);
		assert_eq!(<AssetsHolder as frame_support::traits::fungibles::InspectHold<_>>::total_balance_on_hold(BMM_ASSET, &alice()), 0);
		assert_eq!(
			Bmm::release(&REASON, &alice(), 1, Precision::Exact),
			Err(TokenError::FundsUnavailable.into())
		);
	});
}

#[test]
fn it_moves_and_burns_as_one_token() {
	development().execute_with(|| {
		let all = Bmm::balance(&alice());
		assert_ok!(Bmm::transfer(&alice(), &bob(), 5 * BMM, Preservation::Preserve));
		assert_ok!(Bmm::mint_into(&alice(), 7 * BMM));
		assert_eq!(Bmm::balance(&alice()), all + 2 * BMM);
		assert_eq!(Bmm::total_issuance(), PREMINE + 7 * BMM);
		assert_ok!(Bmm::burn_from(
			&alice(),
			7 * BMM,
			Preservation::Preserve,
			Precision::Exact,
			Fortitude::Polite
		));
		assert_eq!(Bmm::total_issuance(), PREMINE);
		assert_eq!(
			Bmm::reducible_balance(&alice(), Preservation::Preserve, Fortitude::Polite),
			all - 5 * BMM - BMM / 100
		);
		assert!(<Bmm as hold::Inspect<_>>::can_hold(&REASON, &alice(), BMM));
	});
}
