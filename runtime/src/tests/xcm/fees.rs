//! What messages cost.

use super::*;
use crate::{
	configs::{
		xcm::{DeliveryBase, DeliveryByte, MessagePrice, Trader, XcmRouter},
		LengthPrice, WeightPrice,
	},
	PolkadotXcm,
};
use codec::Encode;
use frame_support::{
	storage::{storage_prefix, unhashed},
	traits::Get,
	weights::WeightToFee,
	StorageHasher, Twox64Concat,
};
use polkadot_runtime_common::xcm_sender::PriceForMessageDelivery;
use proptest::{prelude::*, test_runner::TestRunner};
use sp_runtime::{FixedPointNumber, FixedU128};

#[test]
fn delivery_is_in_proportion_to_a_transaction() {
	let prices = |mut chain: TestExternalities| {
		chain.execute_with(|| (DeliveryBase::get(), DeliveryByte::get()))
	};
	// 0.5 MMT a transaction, and 50 a MiB.
	assert_eq!(prices(hub()), (MMT / 20, 50 * MMT / (1024 * 1024)));
	let cheap = preset_with(DEV_RUNTIME_PRESET, |config| {
		config["chainProfile"]["profile"]["fees"]["transaction"] = json!((MMT / 50).to_string());
	});
	assert_eq!(prices(cheap), (MMT / 500, 2 * MMT / (1024 * 1024)));
}

/// What is charged for a message to a sibling, before the topic that the router adds.
fn price(to: Location, message: Xcm<()>) -> Asset {
	let (_, price) = validate_send::<XcmRouter>(to, message).expect("it can be sent");
	assert_eq!(price.len(), 1);
	price.get(0).expect("there is one").clone()
}

#[test]
fn delivery_costs_its_base_and_its_bytes_in_the_token() {
	for (mut chain, to) in [(hub(), sibling(ANNEX)), (annex(), sibling(HUB))] {
		chain.execute_with(|| {
			let message = Xcm::<()>(vec![ClearOrigin, SetTopic([1; 32])]);
			let bytes = message.encoded_size() as u128;
			let expected = DeliveryBase::get() + bytes * DeliveryByte::get();
			assert_eq!(price(to, message), token(expected));
		});
	}
}

#[test]
fn delivery_gets_dearer_while_messages_wait() {
	type Prices = crate::configs::xcm::PriceForSibling;
	hub().execute_with(|| {
		let message = Xcm::<()>(vec![ClearOrigin]);
		let price = || match Prices::price_for_delivery(ANNEX.into(), &message).get(0) {
			Some(Asset { fun: Fungible(amount), .. }) => *amount,
			other => panic!("{other:?}"),
		};
		let before = price();
		let factor = FixedU128::saturating_from_rational(5, 2);
		let to_annex = Twox64Concat::hash(&ANNEX.encode());
		let key =
			[storage_prefix(b"XcmpQueue", b"DeliveryFeeFactor").as_slice(), &to_annex].concat();
		unhashed::put(&key, &factor);
		assert_eq!(price(), before * 5 / 2);
		let other = Prices::price_for_delivery(2_200.into(), &message);
		assert_eq!(other.get(0), Some(&token(before)), "another channel is not full");
	});
}

#[test]
fn the_api_names_the_token_and_what_it_buys() {
	annex().execute_with(|| {
		let asset = AssetId(TokenLocation::get());
		assert_eq!(
			PolkadotXcm::query_acceptable_payment_assets(XCM_VERSION, vec![asset.clone()]),
			Ok(vec![asset.clone().into()])
		);
		let weight = Weight::from_parts(1_000_000_000, 4_096);
		assert_eq!(
			PolkadotXcm::query_weight_to_asset_fee::<Trader>(weight, asset.into()),
			Ok(MessagePrice::weight_to_fee(&weight))
		);
		assert!(PolkadotXcm::query_weight_to_asset_fee::<Trader>(
			weight,
			AssetId(BmmLocation::get()).into()
		)
		.is_err());
	});
}

#[test]
fn computing_and_proof_are_paid_together() {
	hub().execute_with(|| {
		let (second, mib) = (1_000_000_000_000, 1024 * 1024);
		let price = |time, proof| MessagePrice::weight_to_fee(&Weight::from_parts(time, proof));
		assert_eq!(price(second, 0), 50 * MMT);
		assert_eq!(price(0, mib), 10 * MMT);
		assert_eq!(price(second, mib), 60 * MMT);
		// A transaction pays the dearer.
		assert_eq!(WeightPrice::weight_to_fee(&Weight::from_parts(second, mib)), 50 * MMT);
		assert_eq!(LengthPrice::weight_to_fee(&Weight::from_parts(mib, 0)), 50 * MMT);
	});
}

#[test]
fn what_is_given_back_is_never_more_than_what_is_unused() {
	let weight = || (0..1_000_000_000_000u64, 0..5_000_000u64);
	let check = |((time, proof), unused): ((u64, u64), (u64, u64))| {
		let used = Weight::from_parts(time, proof);
		let unused = Weight::from_parts(unused.0, unused.1);
		let paid = MessagePrice::weight_to_fee(&used.saturating_add(unused));
		let kept = paid - MessagePrice::weight_to_fee(&unused);
		prop_assert!(kept >= MessagePrice::weight_to_fee(&used));
		prop_assert!(kept >= WeightPrice::weight_to_fee(&used));
		Ok(())
	};
	// One chain for all cases: it is the price that is tried.
	hub().execute_with(|| {
		if let Err(error) = TestRunner::default().run(&(weight(), weight()), check) {
			panic!("{error}");
		}
	});
}
