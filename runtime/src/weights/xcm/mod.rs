//! What the instructions of a message between chains cost here.
//!
//! `scripts/benchmark.sh xcm` measures them and writes the two modules below. What is measured for
//! one asset counts for each asset that an instruction can lay hands on; what goes through all that is
//! held is measured with as many assets as an instruction may name.
//!
//! BMM is the asset that is measured: the token costs less, as it is looked for first and has no
//! record of its own beside the account.

pub mod pallet_xcm_benchmarks_fungible;
pub mod pallet_xcm_benchmarks_generic;

use crate::Runtime;
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{weights::Weight, BoundedVec};
use staging_xcm::{
	latest::{prelude::*, AssetTransferFilter, MaxAssetTransferFilters},
	DoubleEncoded,
};

/// Instructions that handle the token and BMM, measured for one of them.
type OfAsset = pallet_xcm_benchmarks_fungible::WeightInfo<Runtime>;
/// The other instructions.
type Of = pallet_xcm_benchmarks_generic::WeightInfo<Runtime>;
/// What taking a transaction's fee costs.
type OfFee = super::pallet_transaction_payment::WeightInfo<Runtime>;

/// Kinds of assets that a message can ever hold here: the token and BMM. Whatever else it names is
/// neither withdrawn nor minted nor claimed.
pub const KINDS: u32 = 2;

/// How many assets an instruction handles that names these: an empty list costs as one of one asset,
/// so that nothing is for free.
fn named(assets: &Assets) -> u64 {
	// At most `MAX_ITEMS_IN_ASSETS`, as a longer list is not decoded.
	assets.len().max(1) as u64
}

/// How many held assets `filter` can let through, likewise at least one.
fn held(filter: &AssetFilter) -> u64 {
	let assets = match filter {
		Definite(assets) => u32::try_from(assets.len()).unwrap_or(u32::MAX),
		Wild(All) => KINDS,
		Wild(AllCounted(count)) => *count,
		// Nothing that is held here comes in several instances.
		Wild(AllOf { .. } | AllOfCounted { .. }) => 1,
	};
	assets.clamp(1, KINDS).into()
}

/// What an instruction costs that this chain has not: it goes through what is held, reads where the
/// chain is, and refuses. Were its weight infinite, the message would be refused whole, and what it
/// brought along would be lost instead of trapped for its owner.
fn refused() -> Weight {
	Of::expect_asset().saturating_add(<Runtime as frame_system::Config>::DbWeight::get().reads(1))
}

/// What it costs to take a fee to where fees go.
fn fee() -> Weight {
	use pallet_transaction_payment::WeightInfo;
	OfFee::charge_transaction_payment()
}

/// What the end of a message costs, for whoever pays for it: what it paid is taken, and what it leaves
/// behind is trapped, which is to claim it the other way round.
fn end_of_message() -> Weight {
	fee().saturating_add(Of::claim_asset())
}

/// Weights of instructions, for the runtime's weigher.
pub struct MmtXcmWeight<Call>(PhantomData<Call>);

impl<Call> XcmWeightInfo<Call> for MmtXcmWeight<Call> {
	fn withdraw_asset(assets: &Assets) -> Weight {
		OfAsset::withdraw_asset().saturating_mul(named(assets))
	}

	fn reserve_asset_deposited(assets: &Assets) -> Weight {
		OfAsset::reserve_asset_deposited().saturating_mul(named(assets))
	}

	/// Nothing is teleported to this chain.
	fn receive_teleported_asset(_: &Assets) -> Weight {
		refused()
	}

	fn query_response(_: &QueryId, _: &Response, _: &Weight, _: &Option<Location>) -> Weight {
		Of::query_response()
	}

	fn transfer_asset(assets: &Assets, _: &Location) -> Weight {
		OfAsset::transfer_asset().saturating_mul(named(assets))
	}

	fn transfer_reserve_asset(assets: &Assets, _: &Location, _: &Xcm<()>) -> Weight {
		OfAsset::transfer_reserve_asset().saturating_mul(named(assets))
	}

	/// Beside the weight of the call itself, which the weigher adds.
	fn transact(_: &OriginKind, _: &Option<Weight>, _: &DoubleEncoded<Call>) -> Weight {
		Of::transact()
	}

	fn hrmp_new_channel_open_request(_: &u32, _: &u32, _: &u32) -> Weight {
		refused()
	}

	fn hrmp_channel_accepted(_: &u32) -> Weight {
		refused()
	}

	fn hrmp_channel_closing(_: &u32, _: &u32, _: &u32) -> Weight {
		refused()
	}

	fn clear_origin() -> Weight {
		Of::clear_origin()
	}

	fn descend_origin(_: &InteriorLocation) -> Weight {
		Of::descend_origin()
	}

	fn report_error(_: &QueryResponseInfo) -> Weight {
		Of::report_error()
	}

	fn deposit_asset(assets: &AssetFilter, _: &Location) -> Weight {
		OfAsset::deposit_asset().saturating_mul(held(assets))
	}

	/// It is measured for the chain itself, which alone pays nothing for the delivery.
	fn deposit_reserve_asset(assets: &AssetFilter, _: &Location, _: &Xcm<()>) -> Weight {
		OfAsset::deposit_reserve_asset().saturating_mul(held(assets)).saturating_add(fee())
	}

	fn exchange_asset(_: &AssetFilter, _: &Assets, _: &bool) -> Weight {
		refused()
	}

	fn initiate_reserve_withdraw(_: &AssetFilter, _: &Location, _: &Xcm<()>) -> Weight {
		OfAsset::initiate_reserve_withdraw()
	}

	/// It teleports nothing, but if there is nothing to teleport it sends a message all the same.
	fn initiate_teleport(assets: &AssetFilter, _: &Location, _: &Xcm<()>) -> Weight {
		OfAsset::initiate_teleport().saturating_mul(held(assets)).saturating_add(fee())
	}

	fn initiate_transfer(
		_: &Location,
		fees: &Option<AssetTransferFilter>,
		_: &bool,
		assets: &BoundedVec<AssetTransferFilter, MaxAssetTransferFilters>,
		_: &Xcm<()>,
	) -> Weight {
		// At least one, as a message is sent even of nothing.
		let transfers: u64 = fees.iter().chain(assets).map(|filter| held(filter.inner())).sum();
		OfAsset::initiate_transfer().saturating_mul(transfers.max(1))
	}

	fn report_holding(_: &QueryResponseInfo, _: &AssetFilter) -> Weight {
		Of::report_holding()
	}

	fn buy_execution(_: &Asset, _: &WeightLimit) -> Weight {
		Of::buy_execution().saturating_add(end_of_message())
	}

	fn pay_fees(_: &Asset) -> Weight {
		Of::pay_fees().saturating_add(end_of_message())
	}

	fn refund_surplus() -> Weight {
		Of::refund_surplus()
	}

	fn set_error_handler(_: &Xcm<Call>) -> Weight {
		Of::set_error_handler()
	}

	fn set_appendix(_: &Xcm<Call>) -> Weight {
		Of::set_appendix()
	}

	fn clear_error() -> Weight {
		Of::clear_error()
	}

	fn set_hints(hints: &BoundedVec<Hint, HintNumVariants>) -> Weight {
		Of::asset_claimer().saturating_mul(hints.len().max(1) as u64)
	}

	fn claim_asset(_: &Assets, _: &Location) -> Weight {
		Of::claim_asset()
	}

	fn trap(_: &u64) -> Weight {
		Of::trap()
	}

	fn subscribe_version(_: &QueryId, _: &Weight) -> Weight {
		Of::subscribe_version()
	}

	fn unsubscribe_version() -> Weight {
		Of::unsubscribe_version()
	}

	fn burn_asset(_: &Assets) -> Weight {
		Of::burn_asset()
	}

	fn expect_asset(_: &Assets) -> Weight {
		Of::expect_asset()
	}

	fn expect_origin(_: &Option<Location>) -> Weight {
		Of::expect_origin()
	}

	fn expect_error(_: &Option<(u32, XcmError)>) -> Weight {
		Of::expect_error()
	}

	fn expect_transact_status(_: &MaybeErrorCode) -> Weight {
		Of::expect_transact_status()
	}

	fn query_pallet(_: &Vec<u8>, _: &QueryResponseInfo) -> Weight {
		Of::query_pallet()
	}

	fn expect_pallet(_: &u32, _: &Vec<u8>, _: &Vec<u8>, _: &u32, _: &u32) -> Weight {
		Of::expect_pallet()
	}

	fn report_transact_status(_: &QueryResponseInfo) -> Weight {
		Of::report_transact_status()
	}

	fn clear_transact_status() -> Weight {
		Of::clear_transact_status()
	}

	fn universal_origin(_: &Junction) -> Weight {
		refused()
	}

	fn export_message(_: &NetworkId, _: &InteriorLocation, _: &Xcm<()>) -> Weight {
		refused()
	}

	fn lock_asset(_: &Asset, _: &Location) -> Weight {
		refused()
	}

	fn unlock_asset(_: &Asset, _: &Location) -> Weight {
		refused()
	}

	fn note_unlockable(_: &Asset, _: &Location) -> Weight {
		refused()
	}

	fn request_unlock(_: &Asset, _: &Location) -> Weight {
		refused()
	}

	fn set_fees_mode(_: &bool) -> Weight {
		Of::set_fees_mode()
	}

	fn set_topic(_: &[u8; 32]) -> Weight {
		Of::set_topic()
	}

	fn clear_topic() -> Weight {
		Of::clear_topic()
	}

	fn alias_origin(_: &Location) -> Weight {
		refused()
	}

	fn unpaid_execution(_: &WeightLimit, _: &Option<Location>) -> Weight {
		Of::unpaid_execution()
	}

	/// The executor knows no such instruction: what is in it never runs.
	fn execute_with_origin(_: &Option<InteriorLocation>, _: &Xcm<Call>) -> Weight {
		refused()
	}
}
