//! What messages cost: to carry out, and to deliver. Both in the token, and in proportion to the
//! profile's flat fee.

use super::assets::TokenLocation;
use crate::{
	configs::{LengthPrice, WeightPrice},
	AccountId, Balance, Balances, ParachainSystem, Runtime, XcmpQueue,
};
use frame_support::{
	parameter_types,
	traits::{
		fungible::Credit, tokens::imbalance::UnsafeManualAccounting, Equals, Get, Imbalance,
		OnUnbalanced,
	},
	weights::{Weight, WeightToFee},
};
use pallet_mmt_block_rewards::DealWithFees;
use pallet_mmt_chain_profile::TransactionFee;
use polkadot_runtime_common::xcm_sender::ExponentialPrice;
use staging_xcm::latest::prelude::*;
use staging_xcm_builder::{HandleFee, UsingComponents, XcmFeeManagerFromComponents};
use staging_xcm_executor::{traits::FeeReason, AssetsInHolding};

/// Price of a message's weight: what its computing costs and what its proof costs, together.
///
/// A transaction pays the dearer of the two. A message is paid for beforehand and gets back the price
/// of what it did not use: with the dearer of the two, one that uses proof and leaves computing unused
/// would get back all that it paid.
pub struct MessagePrice;
impl WeightToFee for MessagePrice {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let computing = WeightPrice::weight_to_fee(&weight.set_proof_size(0));
		let proof = WeightPrice::weight_to_fee(&weight.set_ref_time(0));
		// Saturating: a weight that would cost more than there is cannot be paid anyway.
		computing.saturating_add(proof)
	}
}

/// Sells weight for the token, to where transaction fees go.
pub type Trader =
	UsingComponents<MessagePrice, TokenLocation, AccountId, Balances, DealWithFees<Runtime>>;

/// Gives the token among `assets` to where transaction fees go, and returns the rest.
pub fn to_fee_pot(mut assets: AssetsInHolding) -> AssetsInHolding {
	if let Some(amount) = assets.fungible.remove(&AssetId(TokenLocation::get())) {
		let mut fee = Credit::<AccountId, Balances>::zero();
		// What stands under the token's id was taken from `Balances`.
		fee.saturating_subsume(amount);
		DealWithFees::<Runtime>::on_unbalanced(fee);
	}
	assets
}

/// Takes fees of delivery.
pub struct ToFeePot;
impl HandleFee for ToFeePot {
	fn handle_fee(
		fee: AssetsInHolding,
		_context: Option<&XcmContext>,
		_reason: FeeReason,
	) -> AssetsInHolding {
		to_fee_pot(fee)
	}
}

parameter_types! {
	/// This chain itself: only root sends in its name.
	pub const ThisChain: Location = Location::here();
}

/// Everybody pays for delivery. The chain would pay itself, so what root sends is free.
pub type FeeManager = XcmFeeManagerFromComponents<Equals<ThisChain>, ToFeePot>;

/// What delivery is paid in: the token.
pub struct FeeAsset;
impl Get<AssetId> for FeeAsset {
	fn get() -> AssetId {
		AssetId(TokenLocation::get())
	}
}

/// Delivery of a message without a byte: a tenth of an ordinary transaction.
pub struct DeliveryBase;
impl Get<Balance> for DeliveryBase {
	fn get() -> Balance {
		TransactionFee::<Runtime>::get() / 10
	}
}

/// Delivery of each byte: as much as a byte of a transaction.
pub struct DeliveryByte;
impl Get<Balance> for DeliveryByte {
	fn get() -> Balance {
		LengthPrice::weight_to_fee(&Weight::from_parts(1, 0))
	}
}

/// Delivery to a sibling. The price rises while messages wait to be delivered to it.
pub type PriceForSibling = ExponentialPrice<FeeAsset, DeliveryBase, DeliveryByte, XcmpQueue>;
/// Delivery to the relay chain. The price rises while messages wait to be delivered.
pub type PriceForRelay = ExponentialPrice<FeeAsset, DeliveryBase, DeliveryByte, ParachainSystem>;
