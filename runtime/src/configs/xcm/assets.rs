//! What goes between chains: the token and BMM, and nothing else.
//!
//! Both are issued on the hub and kept there, in the account of each chain that has some of them. A
//! chain with a hub mints what the hub says it has put aside, and burns what it sends back.

use super::{fees::to_fee_pot, routes::LocationToAccountId};
use crate::{
	configs::{bmm::Bmm, ExistentialDeposit},
	AccountId, Assets as AssetsPallet, Balance, Balances, ChainProfile, PolkadotXcm,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::Inspect, fungibles::Inspect as InspectAssets, ContainsPair, Get, PalletInfoAccess,
	},
	weights::Weight,
};
use mmt_primitives::resource::BMM_ASSET;
use staging_xcm::latest::prelude::*;
use staging_xcm_builder::{FungibleAdapter, FungiblesAdapter, IsConcrete, NoChecking};
use staging_xcm_executor::{
	traits::{ClaimAssets, DropAssets, Error as MatchError, MatchesFungibles},
	AssetsInHolding,
};

/// Where the hub is, if this chain has one.
fn hub() -> Option<Location> {
	ChainProfile::profile().hub.map(|para| Location::new(1, Parachain(para)))
}

/// The token, seen from here: it is the hub's, or this chain's own.
pub struct TokenLocation;
impl Get<Location> for TokenLocation {
	fn get() -> Location {
		hub().unwrap_or_default()
	}
}

/// BMM, seen from here: the asset 1 of the hub, which has the same pallets.
pub struct BmmLocation;
impl Get<Location> for BmmLocation {
	fn get() -> Location {
		// An index of a pallet in the runtime is a u8.
		let bmm = [PalletInstance(AssetsPallet::index() as u8), GeneralIndex(BMM_ASSET.into())];
		match ChainProfile::profile().hub {
			Some(para) => Location::new(1, [Parachain(para), bmm[0], bmm[1]]),
			None => Location::new(0, bmm),
		}
	}
}

/// BMM, on a chain that has them. Every other asset is none of ours.
pub struct IsBmm;
impl MatchesFungibles<u32, Balance> for IsBmm {
	fn matches_fungibles(asset: &Asset) -> Result<(u32, Balance), MatchError> {
		match (&asset.id, &asset.fun) {
			(AssetId(location), Fungible(amount))
				if *location == BmmLocation::get()
					&& <AssetsPallet as InspectAssets<AccountId>>::asset_exists(BMM_ASSET) =>
			{
				Ok((BMM_ASSET, *amount))
			},
			_ => Err(MatchError::AssetNotHandled),
		}
	}
}

parameter_types! {
	/// Would hold what was teleported, which is nothing.
	pub CheckingAccount: AccountId = PolkadotXcm::check_account();
}

/// Moves the token, and BMM.
pub type AssetTransactor = (
	FungibleAdapter<Balances, IsConcrete<TokenLocation>, LocationToAccountId, AccountId, ()>,
	FungiblesAdapter<
		AssetsPallet,
		IsBmm,
		LocationToAccountId,
		AccountId,
		NoChecking,
		CheckingAccount,
	>,
);

/// Whose word it is that an asset was put aside: the hub's, of the token and of BMM. A chain that is a
/// hub, or stands alone, takes nobody's.
pub struct ReservedAtHub;
impl ContainsPair<Asset, Location> for ReservedAtHub {
	fn contains(asset: &Asset, origin: &Location) -> bool {
		hub().is_some_and(|hub| *origin == hub)
			&& matches!(asset.fun, Fungible(_))
			&& (asset.id.0 == TokenLocation::get() || asset.id.0 == BmmLocation::get())
	}
}

/// What a message leaves over is kept by `pallet-xcm` for who may claim it, but not less of an asset
/// than an account may hold. Whoever could claim so little could put it nowhere; and if it were all
/// that a chain has left, its account on the hub could not hold as much for it.
///
/// So little of the token is a fee, and of BMM it is burned.
pub struct TrapAboveDust;

impl TrapAboveDust {
	/// Least of the asset that an account may hold.
	fn least(id: &AssetId) -> Balance {
		if id.0 == TokenLocation::get() {
			ExistentialDeposit::get()
		} else {
			Bmm::minimum_balance()
		}
	}
}

impl DropAssets for TrapAboveDust {
	fn drop_assets(
		origin: &Location,
		mut holding: AssetsInHolding,
		context: &XcmContext,
	) -> Weight {
		let mut dust = AssetsInHolding::new();
		for (id, amount) in core::mem::take(&mut holding.fungible) {
			let into = if amount.amount() < Self::least(&id) { &mut dust } else { &mut holding };
			into.fungible.insert(id, amount);
		}
		drop(to_fee_pot(dust));
		PolkadotXcm::drop_assets(origin, holding, context)
	}
}

impl ClaimAssets for TrapAboveDust {
	fn claim_assets(
		origin: &Location,
		ticket: &Location,
		what: &Assets,
		context: &XcmContext,
	) -> Option<AssetsInHolding> {
		<PolkadotXcm as ClaimAssets>::claim_assets(origin, ticket, what, context)
	}
}
