//! Whose word on reserves is taken, and which messages are let in.

use super::*;
use crate::{configs::xcm::XcmRouter, PolkadotXcm};
use codec::Encode;
use frame_support::assert_noop;
use pallet_xcm::Call;
use staging_xcm::{VersionedAsset, VersionedLocation};

fn is_reserve(asset: &Asset, at: Location) -> bool {
	PolkadotXcm::is_trusted_reserve(
		VersionedAsset::from(asset.clone()),
		VersionedLocation::from(at),
	)
	.expect("both are of this version")
}

fn places() -> [Location; 5] {
	let hub_account = AccountId32 { network: None, id: alice().into() };
	[
		Location::here(),
		Location::parent(),
		sibling(ANNEX),
		sibling(2_200),
		Location::new(1, [Parachain(HUB), hub_account]),
	]
}

#[test]
fn the_annex_takes_the_hub_s_word_and_nobody_else_s() {
	annex().execute_with(|| {
		for asset in [token(MMT), bmm(1)] {
			assert!(is_reserve(&asset, sibling(HUB)));
			for place in places() {
				assert!(!is_reserve(&asset, place.clone()), "{place:?}");
			}
		}
		let other = Location::new(1, [Parachain(HUB), PalletInstance(12), GeneralIndex(2)]);
		for asset in [
			(other, 1u128).into(),
			(sibling(2_200), 1u128).into(),
			(Location::parent(), 1u128).into(),
			Asset { id: AssetId(sibling(HUB)), fun: NonFungible(Index(1)) },
		] {
			assert!(!is_reserve(&asset, sibling(HUB)), "{asset:?}");
		}
	});
}

#[test]
fn the_hub_takes_nobody_s_word() {
	hub().execute_with(|| {
		for asset in [token(MMT), bmm(1), (sibling(ANNEX), 1u128).into()] {
			for place in places().into_iter().chain([sibling(HUB)]) {
				assert!(!is_reserve(&asset, place.clone()), "{place:?}");
			}
		}
	});
}

#[test]
fn nothing_is_teleported() {
	for mut chain in [hub(), annex()] {
		chain.execute_with(|| {
			for asset in [token(MMT), bmm(1)] {
				for place in places().into_iter().chain([sibling(HUB)]) {
					let asset = VersionedAsset::from(asset.clone());
					assert_eq!(PolkadotXcm::is_trusted_teleporter(asset, place.into()), Ok(false));
				}
			}
		});
	}
}

/// A message that pays and then does `then`.
fn paid(then: Vec<Instruction<RuntimeCall>>) -> Vec<Instruction<RuntimeCall>> {
	let fees = token(MMT);
	let mut message =
		vec![WithdrawAsset(fees.clone().into()), BuyExecution { fees, weight_limit: Unlimited }];
	message.extend(then);
	message
}

#[test]
fn who_pays_is_let_in_and_nobody_else() {
	let subscribe = || SubscribeVersion { query_id: 1, max_response_weight: Weight::zero() };
	let unpaid = || UnpaidExecution { weight_limit: Unlimited, check_origin: None };
	let accepted = || HrmpChannelAccepted { recipient: ANNEX };
	hub().execute_with(|| {
		let somebody = Location::new(1, [Parachain(ANNEX), PalletInstance(3)]);
		for from in [sibling(ANNEX), Location::parent(), somebody.clone(), account(alice())] {
			assert!(is_let_in(from.clone(), paid(vec![])), "{from:?}");
			assert!(!is_let_in(from.clone(), vec![unpaid()]), "{from:?}");
			assert!(!is_let_in(from.clone(), vec![ClearOrigin]), "{from:?}");
			assert!(!is_let_in(from.clone(), vec![unpaid(), subscribe()]), "{from:?}");
			let transact = Transact {
				origin_kind: OriginKind::Superuser,
				fallback_max_weight: None,
				call: RuntimeCall::System(frame_system::Call::remark { remark: vec![] })
					.encode()
					.into(),
			};
			assert!(!is_let_in(from, vec![unpaid(), transact]));
		}
		// More than two kinds of assets pay nothing.
		let three: Vec<Asset> =
			(0..3u128).map(|n| (Location::new(0, GeneralIndex(n)), 1u128).into()).collect();
		let message = vec![
			WithdrawAsset(three.into()),
			BuyExecution { fees: token(MMT), weight_limit: Unlimited },
		];
		assert!(!is_let_in(sibling(ANNEX), message));

		for from in [sibling(ANNEX), Location::parent()] {
			assert!(is_let_in(from.clone(), vec![subscribe()]));
			assert!(is_let_in(from, vec![UnsubscribeVersion]));
		}
		assert!(!is_let_in(somebody, vec![subscribe()]));
		assert!(is_let_in(Location::parent(), vec![accepted()]));
		assert!(!is_let_in(sibling(ANNEX), vec![accepted()]));
		let answer = QueryResponse {
			query_id: 0,
			response: Response::Null,
			max_weight: Weight::zero(),
			querier: Some(Location::here()),
		};
		assert!(!is_let_in(sibling(ANNEX), vec![answer]), "nobody asked");
	});
}

#[test]
fn the_relay_chain_is_given_nothing_at_any_depth() {
	fn deposit(dest: Location) -> Instruction<RuntimeCall> {
		DepositReserveAsset { assets: AllCounted(1).into(), dest, xcm: Xcm(vec![]) }
	}
	fn transfer(dest: Location) -> Instruction<RuntimeCall> {
		TransferReserveAsset { assets: token(1).into(), dest, xcm: Xcm(vec![]) }
	}
	hub().execute_with(|| {
		for given in [deposit as fn(_) -> _, transfer] {
			for (to, let_in) in [(Location::parent(), false), (sibling(ANNEX), true)] {
				let mut message = vec![given(to.clone())];
				for depth in 0..4 {
					let from = sibling(ANNEX);
					assert_eq!(is_let_in(from, paid(message.clone())), let_in, "{depth}, {to:?}");
					message = match depth % 2 {
						0 => vec![SetAppendix(Xcm(message))],
						_ => vec![SetErrorHandler(Xcm(message))],
					};
				}
			}
		}
	});
}

#[test]
fn no_word_of_a_reserve_goes_to_the_relay_chain() {
	hub().execute_with(|| {
		let message = Xcm(vec![ReserveAssetDeposited(token(1).into()), ClearOrigin]);
		assert_eq!(
			validate_send::<XcmRouter>(Location::parent(), message.clone()).map(drop),
			Err(SendError::Unroutable)
		);
		assert!(validate_send::<XcmRouter>(sibling(ANNEX), message).is_ok());

		// A transfer by a call, which the barrier does not see.
		let before = Balances::free_balance(alice());
		let transfer = Call::limited_reserve_transfer_assets {
			dest: Box::new(Location::parent().into()),
			beneficiary: Box::new(account(alice()).into()),
			assets: Box::new(vec![token(MMT)].into()),
			fee_asset_item: 0,
			weight_limit: Unlimited,
		};
		let result = frame_support::storage::with_storage_layer(|| call(alice(), transfer));
		assert!(result.is_err());
		assert_eq!(Balances::free_balance(alice()), before);
	});
}

#[test]
fn a_chain_that_is_closed_lets_nothing_in() {
	let mut closed = preset_with(DEV_RUNTIME_PRESET, |config| {
		let open = config["chainProfile"]["profile"]["open"].as_array_mut().expect("it is a list");
		open.retain(|group| *group != "cross_chain");
	});
	closed.execute_with(|| {
		for from in [sibling(ANNEX), Location::parent(), account(alice())] {
			assert!(!is_let_in(from, paid(vec![])));
		}
		let subscribe = SubscribeVersion { query_id: 1, max_response_weight: Weight::zero() };
		assert!(!is_let_in(sibling(ANNEX), vec![subscribe]));
	});
}

#[test]
fn a_call_from_another_chain_is_refused_though_it_pays() {
	hub().execute_with(|| {
		let there = account_of(sibling(ANNEX));
		assert_ok!(call(
			alice(),
			pallet_balances::Call::transfer_keep_alive { dest: there.into(), value: 10 * MMT }
		));
		for origin_kind in [OriginKind::SovereignAccount, OriginKind::Superuser, OriginKind::Native]
		{
			let call = frame_system::Call::<Runtime>::remark_with_event { remark: vec![1] };
			let transact = Transact {
				origin_kind,
				fallback_max_weight: None,
				call: RuntimeCall::System(call).encode().into(),
			};
			let outcome = arrive(sibling(ANNEX), paid(vec![transact]));
			let error = InstructionError { index: 2, error: XcmError::NoPermission };
			assert!(
				matches!(&outcome, Outcome::Incomplete { error: found, .. } if *found == error),
				"{outcome:?}"
			);
		}
	});
}

#[test]
fn root_alone_sends_what_it_likes() {
	hub().execute_with(|| {
		let send = || Call::<Runtime>::send {
			dest: Box::new(sibling(ANNEX).into()),
			message: Box::new(staging_xcm::VersionedXcm::from(Xcm(vec![ClearOrigin]))),
		};
		assert_noop!(call(alice(), send()), sp_runtime::DispatchError::BadOrigin);
		let before = Balances::total_issuance();
		let sent: RuntimeCall = send().into();
		assert_ok!(sent.dispatch(RuntimeOrigin::root()));
		assert_eq!((fees_taken(), Balances::total_issuance()), (0, before));
	});
}
