//! The token and BMM going out and coming in, to the planck.

use super::*;
use crate::{
	configs::{
		xcm::{MessagePrice, XcmRouter},
		Bmm, ExistentialDeposit,
	},
	OriginCaller, PolkadotXcm, RuntimeEvent,
};
use frame_support::{storage::with_storage_layer, traits::fungible::Inspect, weights::WeightToFee};
use mmt_primitives::resource::emission::BMM;
use pallet_xcm::Call;
use staging_xcm::{VersionedAssets, VersionedXcm};
use staging_xcm_builder::InspectMessageQueues;

fn transfer(to: Location, assets: Vec<Asset>) -> Call<Runtime> {
	Call::transfer_assets {
		dest: Box::new(to.into()),
		beneficiary: Box::new(account(bob()).into()),
		assets: Box::new(assets.into()),
		fee_asset_item: 0,
		weight_limit: Unlimited,
	}
}

/// What a message was charged for its delivery.
fn delivery() -> u128 {
	let fees = System::events().into_iter().filter_map(|record| match record.event {
		RuntimeEvent::PolkadotXcm(pallet_xcm::Event::FeesPaid { fees, .. }) => Some(fees),
		_ => None,
	});
	let fees: Vec<_> = fees.collect();
	match fees[..].first().and_then(|fees| fees.get(0)) {
		Some(Asset { fun: Fungible(amount), .. }) if fees.len() == 1 => *amount,
		_ => panic!("{fees:?}"),
	}
}

fn used(outcome: Outcome) -> Weight {
	match outcome {
		Outcome::Complete { used } => used,
		other => panic!("{other:?}"),
	}
}

fn trapped() -> Vec<(Location, VersionedAssets)> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::PolkadotXcm(pallet_xcm::Event::AssetsTrapped {
				origin, assets, ..
			}) => Some((origin, assets)),
			_ => None,
		})
		.collect()
}

#[test]
fn the_hub_puts_aside_what_it_sends() {
	hub().execute_with(|| {
		System::set_block_number(1);
		let there = account_of(sibling(ANNEX));
		let (tokens, bmms) = (Balances::free_balance(alice()), Bmm::balance(&alice()));
		let issued = (Balances::total_issuance(), Bmm::total_issuance());
		assert_ok!(call(alice(), transfer(sibling(ANNEX), vec![token(10 * MMT), bmm(3 * BMM)])));
		let fee = delivery();
		assert_eq!(Balances::free_balance(alice()), tokens - 10 * MMT - fee);
		assert_eq!(Bmm::balance(&alice()), bmms - 3 * BMM);
		assert_eq!((Balances::free_balance(&there), Bmm::balance(&there)), (10 * MMT, 3 * BMM));
		assert_eq!(fees_taken(), fee);
		assert_eq!((Balances::total_issuance(), Bmm::total_issuance()), issued);
		System::set_block_number(0);
		check_state();
	});
}

#[test]
fn the_annex_mints_what_the_hub_put_aside() {
	annex().execute_with(|| {
		let weight =
			used(arrive(sibling(HUB), from_hub(vec![token(10 * MMT), bmm(3 * BMM)], bob())));
		let fee = MessagePrice::weight_to_fee(&weight);
		assert!(fee > ExistentialDeposit::get());
		assert_eq!(Balances::free_balance(bob()), 10 * MMT - fee);
		assert_eq!(Bmm::balance(&bob()), 3 * BMM);
		assert_eq!((Balances::total_issuance(), Bmm::total_issuance()), (10 * MMT, 3 * BMM));
		assert_eq!(fees_taken(), fee);
		check_state();
	});
}

#[test]
fn the_annex_burns_what_it_sends_back() {
	annex().execute_with(|| {
		used(arrive(sibling(HUB), from_hub(vec![token(100 * MMT), bmm(3 * BMM)], alice())));
		System::reset_events();
		let (tokens, taken) = (Balances::free_balance(alice()), fees_taken());
		assert_ok!(call(alice(), transfer(sibling(HUB), vec![token(10 * MMT), bmm(BMM)])));
		let fee = delivery();
		assert_eq!(Balances::free_balance(alice()), tokens - 10 * MMT - fee);
		assert_eq!((Balances::total_issuance(), Bmm::total_issuance()), (90 * MMT, 2 * BMM));
		assert_eq!(fees_taken(), taken + fee);
		check_state();
	});
}

#[test]
fn the_hub_gives_back_no_more_than_it_put_aside() {
	hub().execute_with(|| {
		assert_ok!(call(alice(), transfer(sibling(ANNEX), vec![token(50 * MMT), bmm(3 * BMM)])));
		let there = account_of(sibling(ANNEX));
		let back = |tokens, bmms| {
			vec![
				WithdrawAsset(vec![token(tokens), bmm(bmms)].into()),
				ClearOrigin,
				BuyExecution { fees: token(tokens), weight_limit: Unlimited },
				DepositAsset { assets: AllCounted(2).into(), beneficiary: account(bob()) },
			]
		};
		for (tokens, bmms) in [(50 * MMT + 1, BMM), (MMT, 3 * BMM + 1)] {
			let outcome = arrive(sibling(ANNEX), back(tokens, bmms));
			assert!(matches!(outcome, Outcome::Incomplete { .. }), "{outcome:?}");
		}
		assert_eq!((Balances::free_balance(&there), Bmm::balance(&there)), (50 * MMT, 3 * BMM));
		let (tokens, bmms) = (Balances::free_balance(bob()), Bmm::balance(&bob()));
		let issued = Balances::total_issuance();
		let weight = used(arrive(sibling(ANNEX), back(20 * MMT, BMM)));
		let fee = MessagePrice::weight_to_fee(&weight);
		assert_eq!(Balances::free_balance(bob()), tokens + 20 * MMT - fee);
		assert_eq!(Bmm::balance(&bob()), bmms + BMM);
		assert_eq!((Balances::free_balance(&there), Bmm::balance(&there)), (30 * MMT, 2 * BMM));
		assert_eq!(Balances::total_issuance(), issued);
		check_state();
	});
}

#[test]
fn a_word_that_is_not_the_hub_s_mints_nothing() {
	let with = |from: Location| {
		annex().execute_with(|| {
			let outcome = arrive(from, from_hub(vec![token(10 * MMT)], bob()));
			let error = InstructionError { index: 0, error: XcmError::UntrustedReserveLocation };
			assert!(
				matches!(&outcome, Outcome::Incomplete { error: found, .. } if *found == error),
				"{outcome:?}"
			);
			assert_eq!(Balances::total_issuance(), 0);
			assert_eq!(Balances::free_balance(bob()), 0);
		});
	};
	with(sibling(2_200));
	with(Location::parent());
}

#[test]
fn assets_that_are_none_of_ours_do_not_move() {
	hub().execute_with(|| {
		assert_ok!(call(
			alice(),
			pallet_assets::Call::create { id: 2.into(), admin: alice().into(), min_balance: 1 }
		));
		assert_ok!(call(
			alice(),
			pallet_assets::Call::mint { id: 2.into(), beneficiary: alice().into(), amount: 100 }
		));
		let other = (Location::new(0, [PalletInstance(12), GeneralIndex(2)]), 50u128);
		let before = Balances::free_balance(alice());
		let sent = with_storage_layer(|| {
			call(alice(), transfer(sibling(ANNEX), vec![token(MMT), other.into()]))
		});
		let unknown = pallet_xcm::Error::<Runtime>::LocalExecutionIncompleteWithError {
			index: 0,
			error: XcmError::AssetNotFound.into(),
		};
		assert_eq!(sent, Err(unknown.into()));
		assert_eq!(Balances::free_balance(alice()), before);
		assert_eq!(crate::Assets::balance(2, alice()), 100);
	});
	let mut alone = preset_with(DEV_RUNTIME_PRESET, |config| {
		let profile = &mut config["chainProfile"]["profile"];
		profile["resource"] = json!(null);
		let open = profile["open"].as_array_mut().expect("it is a list");
		open.retain(|group| *group != "resource");
		config["resource"] = json!({});
	});
	alone.execute_with(|| {
		let message = vec![
			WithdrawAsset(bmm(1).into()),
			BuyExecution { fees: token(1), weight_limit: Unlimited },
		];
		let outcome = arrive(account(alice()), message);
		let error = InstructionError { index: 0, error: XcmError::AssetNotFound };
		assert!(matches!(&outcome, Outcome::Incomplete { error: found, .. } if *found == error));
	});
}

#[test]
fn what_could_not_be_put_down_is_kept_for_who_may_claim_it() {
	annex().execute_with(|| {
		let message = |claimer: Option<Location>| {
			let mut message = from_hub(vec![token(100 * MMT), bmm(BMM)], bob());
			if let Some(location) = claimer {
				let hints = vec![AssetClaimer { location }].try_into().expect("it is one");
				message.insert(3, SetHints { hints });
			}
			// No account is there.
			let nowhere = Location::new(2, []);
			message.pop();
			message.push(DepositAsset { assets: AllCounted(2).into(), beneficiary: nowhere });
			message
		};
		let outcome = arrive(sibling(HUB), message(Some(account(bob()))));
		assert!(matches!(outcome, Outcome::Incomplete { .. }), "{outcome:?}");
		let (whose, kept) = trapped().pop().expect("it is kept");
		assert_eq!(whose, account(bob()));
		assert_eq!((Balances::free_balance(bob()), Bmm::balance(&bob())), (0, 0));
		assert_eq!((Balances::total_issuance(), Bmm::total_issuance()), (100 * MMT, BMM));
		let claim = || Call::<Runtime>::claim_assets {
			assets: Box::new(kept.clone()),
			beneficiary: Box::new(account(bob()).into()),
		};
		assert!(with_storage_layer(|| call(alice(), claim())).is_err());
		assert_ok!(call(bob(), claim()));
		assert_eq!(Balances::free_balance(bob()), 100 * MMT - fees_taken());
		assert_eq!(Bmm::balance(&bob()), BMM);
		assert_eq!((Balances::total_issuance(), Bmm::total_issuance()), (100 * MMT, BMM));
		assert!(with_storage_layer(|| call(bob(), claim())).is_err(), "once");
		check_state();

		// Who names nobody leaves it to the chain.
		arrive(sibling(HUB), message(None));
		assert_eq!(trapped().pop().expect("it is kept").0, sibling(HUB));
	});
}

#[test]
fn less_than_an_account_may_hold_is_not_kept() {
	annex().execute_with(|| {
		// The account on the hub could not hold what would be left here.
		let (least, least_bmm) = (ExistentialDeposit::get(), Bmm::minimum_balance());
		used(arrive(sibling(HUB), from_hub(vec![token(100 * MMT)], alice())));
		let (issued, taken) = (Balances::total_issuance(), fees_taken());
		let left_over = |tokens: u128, bmms: u128| {
			System::reset_events();
			let assets = vec![token(tokens), bmm(bmms)];
			let outcome = arrive(
				sibling(HUB),
				vec![
					ReserveAssetDeposited(assets.into()),
					BuyExecution { fees: token(1_000_000 * MMT), weight_limit: Unlimited },
				],
			);
			assert!(matches!(outcome, Outcome::Incomplete { .. }), "{outcome:?}");
			trapped()
		};
		assert_eq!(left_over(least - 1, least_bmm - 1), vec![]);
		assert_eq!(Balances::total_issuance(), issued + least - 1);
		assert_eq!(fees_taken(), taken + least - 1);
		assert_eq!(Bmm::total_issuance(), 0);
		check_state();

		let kept = |assets: Vec<Asset>| vec![(sibling(HUB), VersionedAssets::from(assets))];
		assert_eq!(left_over(least - 1, least_bmm), kept(vec![bmm(least_bmm)]));
		assert_eq!(left_over(least, least_bmm - 1), kept(vec![token(least)]));
		assert_eq!(Bmm::total_issuance(), least_bmm);
	});
}

#[test]
fn a_dry_run_tells_what_comes_of_a_transfer() {
	hub().execute_with(|| {
		System::set_block_number(1);
		let it = || RuntimeCall::from(transfer(sibling(ANNEX), vec![token(10 * MMT)]));
		let origin = OriginCaller::system(frame_system::RawOrigin::Signed(alice()));
		let told = PolkadotXcm::dry_run_call::<Runtime, XcmRouter, OriginCaller, RuntimeCall>(
			origin,
			it(),
			XCM_VERSION,
		)
		.expect("it is told");
		assert!(told.execution_result.is_ok(), "{told:?}");
		let (to, messages) = told.forwarded_xcms.first().expect("a message goes out").clone();
		assert_eq!(to, sibling(ANNEX).into());
		assert_eq!(fees_taken(), 0, "nothing was done");

		assert_ok!(call(alice(), it()));
		assert_eq!(XcmRouter::get_messages(), vec![(to, messages.clone())]);
		let asset = AssetId(TokenLocation::get()).into();
		let message = VersionedXcm::from(match Xcm::<()>::try_from(messages[0].clone()) {
			Ok(message) => message,
			Err(()) => panic!("it is of this version"),
		});
		let fee = PolkadotXcm::query_delivery_fees::<()>(sibling(ANNEX).into(), message, asset);
		assert_eq!(fee, Ok(vec![token(delivery())].into()));
	});
}
