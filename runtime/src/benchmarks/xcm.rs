//! What the SDK's benchmarks of messages between chains need to know of this runtime.
//!
//! They run on a chain that issues its token itself, as the hub does, and send to a sibling that has
//! never received anything. [`FromHub`] alone makes it a chain with a hub, for what only such a
//! chain does: to take in what the hub sends. The asset is BMM, which costs more than the token.

use crate::{
	configs::xcm::{BmmLocation, LocationToAccountId, TokenLocation, XcmConfig},
	AccountId, Balance, Balances, ParachainSystem, PolkadotXcm, Runtime, RuntimeCall,
};
use alloc::{boxed::Box, vec, vec::Vec};
use frame_benchmarking::{whitelisted_caller, BenchmarkError};
use frame_support::{
	traits::{
		fungible::{Inspect, Mutate},
		Get,
	},
	weights::Weight,
	BoundedVec,
};
use pallet_xcm_benchmarks::generate_holding_assets;
use staging_xcm::latest::{prelude::*, MAX_ITEMS_IN_ASSETS};
use staging_xcm_builder::EnsureDelivery;
use staging_xcm_executor::{
	traits::{ConvertLocation, FeeReason, QueryHandler, TransactAsset},
	AssetsInHolding, Config as ExecutorConfig, FeesMode,
};

/// The calls of `pallet_xcm`.
pub type Calls = pallet_xcm::benchmarking::Pallet<Runtime>;
/// Instructions that handle assets.
pub type Fungible = pallet_xcm_benchmarks::fungible::Pallet<Runtime>;
/// The other instructions.
pub type Generic = pallet_xcm_benchmarks::generic::Pallet<Runtime>;

type Transactor = <XcmConfig as ExecutorConfig>::AssetTransactor;

/// Para ids that are not this chain's.
const SIBLING: u32 = 2100;
const HUB: u32 = 1000;

fn sibling() -> Location {
	Location::new(1, Parachain(SIBLING))
}

/// Enough of the token for any fee, in planck.
fn plenty() -> Balance {
	<Balances as Inspect<AccountId>>::minimum_balance().saturating_mul(1_000_000)
}

fn token() -> Asset {
	(TokenLocation::get(), plenty()).into()
}

fn bmm() -> Asset {
	let minimum = <crate::configs::Bmm as Inspect<AccountId>>::minimum_balance();
	(BmmLocation::get(), minimum.saturating_mul(1_000)).into()
}

fn context() -> XcmContext {
	XcmContext { origin: None, message_id: XcmHash::default(), topic: None }
}

fn mint(asset: &Asset) -> AssetsInHolding {
	Transactor::mint_asset(asset, &context()).expect("the transactor knows the token and BMM")
}

/// Gives the account at `who` `asset`.
fn give(who: &Location, asset: &Asset) {
	Transactor::deposit_asset(mint(asset), who, Some(&context()))
		.unwrap_or_else(|(_, error)| panic!("{who:?} can hold {asset:?}: {error:?}"));
}

fn location_of(who: &AccountId) -> Location {
	AccountId32 { network: None, id: who.clone().into() }.into()
}

/// Opens the channel to the sibling; whoever has an account here pays out of it for what it sends.
pub struct Deliver;

impl EnsureDelivery for Deliver {
	fn ensure_successful_delivery(
		origin: &Location,
		_: &Location,
		_: FeeReason,
	) -> (Option<FeesMode>, Option<Assets>) {
		ParachainSystem::open_outbound_hrmp_channel_for_benchmarks_or_tests(SIBLING.into());
		match LocationToAccountId::convert_location(origin) {
			Some(payer) => {
				Balances::mint_into(&payer, plenty()).expect("there is room for more tokens");
				(Some(FeesMode { jit_withdraw: true }), None)
			},
			None => (None, None),
		}
	}
}

/// Makes the chain one with a hub, and says what the hub sends.
pub struct FromHub;

impl Get<Option<(Location, Asset)>> for FromHub {
	fn get() -> Option<(Location, Asset)> {
		pallet_mmt_chain_profile::Profile::<Runtime>::mutate(|profile| profile.hub = Some(HUB));
		Some((Location::new(1, Parachain(HUB)), bmm()))
	}
}

/// No chain teleports to this one, and no account would keep a check on it.
pub struct Nothing;

impl<T> Get<Option<T>> for Nothing {
	fn get() -> Option<T> {
		None
	}
}

impl pallet_xcm_benchmarks::Config for Runtime {
	type XcmConfig = XcmConfig;
	type AccountIdConverter = LocationToAccountId;
	type DeliveryHelper = Deliver;

	fn valid_destination() -> Result<Location, BenchmarkError> {
		Ok(sibling())
	}

	/// The token and BMM, and as many assets that only the benchmarks know as one instruction could
	/// name beside them. More than those two are never held here.
	fn worst_case_holding(depositable: u32) -> AssetsInHolding {
		let others = (MAX_ITEMS_IN_ASSETS as u32).saturating_sub(depositable.saturating_add(1));
		let mut holding = generate_holding_assets(others);
		// It is not the real token: to drop it would cost nothing.
		holding.fungible.remove(&AssetId(Here.into()));
		holding.subsume_assets(mint(&token()));
		holding.subsume_assets(mint(&bmm()));
		holding
	}
}

impl pallet_xcm_benchmarks::fungible::Config for Runtime {
	type TransactAsset = Balances;
	type CheckedAccount = Nothing;
	type TrustedTeleporter = Nothing;
	type TrustedReserve = FromHub;

	fn get_asset() -> Asset {
		bmm()
	}
}

impl pallet_xcm_benchmarks::generic::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type TransactAsset = Balances;

	/// The longest answer, to a question that was asked.
	fn worst_case_response() -> (u64, Response) {
		let query = PolkadotXcm::new_query(Here, 100, Here);
		let name = || vec![b'a'; 48];
		let pallet = PalletInfo::new(u32::MAX, name(), name(), u32::MAX, u32::MAX, u32::MAX)
			.expect("a pallet's name has at most 48 bytes");
		(query, Response::PalletsInfo(BoundedVec::truncate_from(vec![pallet; 64])))
	}

	fn worst_case_asset_exchange() -> Result<(Assets, Assets), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn universal_alias() -> Result<(Location, Junction), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn transact_origin_and_runtime_call() -> Result<(Location, RuntimeCall), BenchmarkError> {
		Ok((sibling(), frame_system::Call::remark_with_event { remark: vec![] }.into()))
	}

	fn subscribe_origin() -> Result<Location, BenchmarkError> {
		Ok(sibling())
	}

	fn claimable_asset() -> Result<(Location, Location, Assets), BenchmarkError> {
		Ok((sibling(), Here.into(), vec![token(), bmm()].into()))
	}

	fn worst_case_for_trader() -> Result<(Asset, WeightLimit), BenchmarkError> {
		Ok((token(), Limited(Weight::from_parts(1_000_000_000, 64 * 1024))))
	}

	fn unlockable_asset() -> Result<(Location, Location, Asset), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn export_message_origin_and_destination(
	) -> Result<(Location, NetworkId, InteriorLocation), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}

	fn alias_origin() -> Result<(Location, Location), BenchmarkError> {
		Err(BenchmarkError::Skip)
	}
}

impl pallet_xcm::benchmarking::Config for Runtime {
	type DeliveryHelper = Deliver;

	fn reachable_dest() -> Option<Location> {
		Some(sibling())
	}

	fn reserve_transferable_asset_and_dest() -> Option<(Asset, Location)> {
		Some((bmm(), sibling()))
	}

	/// BMM, and the token that pays.
	fn set_up_complex_asset_transfer() -> Option<(Assets, u32, Location, Box<dyn FnOnce()>)> {
		let caller: AccountId = whitelisted_caller();
		for asset in [token(), token(), bmm()] {
			give(&location_of(&caller), &asset);
		}
		let arrived = || {
			for asset in [token(), bmm()] {
				Transactor::withdraw_asset(&asset, &sibling(), None)
					.unwrap_or_else(|error| panic!("{asset:?} is the sibling's: {error:?}"));
			}
		};
		// The token comes first among assets, wherever it is issued.
		Some((vec![token(), bmm()].into(), 0, sibling(), Box::new(arrived)))
	}

	fn get_asset() -> Asset {
		bmm()
	}

	/// Both assets there are, however many are asked for.
	fn get_assets(_: u32) -> Assets {
		vec![token(), bmm()].into()
	}

	fn batch_call(calls: Vec<RuntimeCall>) -> Option<RuntimeCall> {
		Some(pallet_utility::Call::batch { calls }.into())
	}
}
