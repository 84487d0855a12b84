//! What a message brought and nobody got is kept, and given to whom it belongs.

use crate::{
	ledger::{check, everybody, issued, least, money, pot, sovereign},
	messages::*,
	network::{block, fresh, news, Hub, Member, B},
};
use frame_support::{assert_err, assert_ok};
use mmt_primitives::{resource::emission::BMM, AccountId, Balance};
use mmt_runtime::{RuntimeCall, RuntimeEvent, RuntimeOrigin};
use sp_runtime::DispatchError;
use staging_xcm::prelude::*;
use staging_xcm_executor::traits::TransferType;

/// What these events say was trapped, and for whom.
fn trapped(events: &[RuntimeEvent]) -> Vec<(Location, Assets)> {
	events
		.iter()
		.filter_map(|event| match event {
			RuntimeEvent::PolkadotXcm(pallet_xcm::Event::AssetsTrapped {
				origin, assets, ..
			}) => Some((origin.clone(), assets.clone().try_into().expect("the version is known"))),
			_ => None,
		})
		.collect()
}

fn claim(assets: Assets, to: &AccountId) -> RuntimeCall {
	pallet_xcm::Call::claim_assets {
		assets: Box::new(assets.into()),
		beneficiary: Box::new(person(to).into()),
	}
	.into()
}

/// Traps what is left of 10 MMT on B, for Bob.
fn trap_for_bob() -> Assets {
	let call = pallet_xcm::Call::transfer_assets_using_type_and_then {
		dest: Box::new(sibling(B::PARA).into()),
		assets: Box::new(mmt::<Hub>(10 * SUM).into()),
		assets_transfer_type: Box::new(TransferType::LocalReserve),
		remote_fees_id: Box::new(mmt_id::<Hub>().into()),
		fees_transfer_type: Box::new(TransferType::LocalReserve),
		custom_xcm_on_dest: Box::new(VersionedXcm::from(Xcm(vec![SetHints {
			hints: vec![AssetClaimer { location: person(&bob()) }].try_into().expect("it is one"),
		}]))),
		weight_limit: Unlimited,
	};
	assert_ok!(make::<Hub>(&alice(), call.into()));
	let events = news::<B>();
	assert_eq!(carried_out(&events), [true]);
	let found = trapped(&events);
	let [(claimer, assets)] = &found[..] else { panic!("{events:?}") };
	assert_eq!(*claimer, person(&bob()));
	check();
	assets.clone()
}

/// Planck of MMT in `assets` on B.
fn amount(assets: &Assets) -> Balance {
	let [Asset { id, fun: Fungible(amount) }] = &assets.inner()[..] else { panic!("{assets:?}") };
	assert_eq!(*id, mmt_id::<B>());
	*amount
}

#[test]
fn who_was_named_claims_what_was_trapped_once() {
	fresh();
	let assets = trap_for_bob();
	let trapped = amount(&assets);
	assert!((9 * SUM..10 * SUM).contains(&trapped), "{trapped}");
	// It exists, and nobody has it.
	assert_eq!(issued::<B>().0, 10 * SUM);
	let had: Balance = everybody::<B>().into_values().map(|of_one| of_one.0).sum();
	assert_eq!(had, 10 * SUM - trapped);

	// Not more than there is, and nobody else.
	assert!(make::<B>(&bob(), claim(mmt::<B>(trapped + 1).into(), &bob())).is_err());
	assert!(make::<B>(&charlie(), claim(assets.clone(), &charlie())).is_err());
	assert_ok!(make::<B>(&bob(), claim(assets.clone(), &bob())));
	assert_eq!(money::<B>(&bob()).0, trapped);
	assert_eq!(issued::<B>().0, 10 * SUM);
	check();
	assert!(make::<B>(&bob(), claim(assets, &bob())).is_err());
	check();
}

#[test]
fn the_same_trapped_twice_is_claimed_twice() {
	fresh();
	let assets = trap_for_bob();
	assert_eq!(trap_for_bob(), assets);
	assert_ok!(make::<B>(&bob(), claim(assets.clone(), &bob())));
	assert_ok!(make::<B>(&bob(), claim(assets.clone(), &charlie())));
	assert_eq!(money::<B>(&charlie()).0, amount(&assets));
	assert!(make::<B>(&bob(), claim(assets, &bob())).is_err());
	check();
}

#[test]
fn too_little_for_the_fee_is_trapped_for_the_hub_which_gives_it_back() {
	fresh();
	// The hub has money on B, to pay what it does there.
	assert_ok!(send::<Hub, B>(&alice(), &sovereign(Hub::PARA), vec![mmt::<Hub>(10 * SUM)]));
	let came = news::<B>();
	assert_eq!(carried_out(&came), [true]);
	let little = fees_in(&came) / 2;
	assert!(little >= least::<B>(), "a message costs less than twice what an account must have");
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(little)]));
	let events = news::<B>();
	assert_eq!(carried_out(&events), [false]);
	let found = trapped(&events);
	let [(claimer, assets)] = &found[..] else { panic!("{events:?}") };
	assert_eq!((claimer.clone(), amount(assets)), (sibling(Hub::PARA), little));
	assert_eq!(money::<B>(&bob()).0, 0);
	assert_eq!(issued::<B>().0, money::<Hub>(&sovereign(B::PARA)).0);
	check();

	// Nobody on B can claim it, the hub's own account neither.
	assert!(make::<B>(&bob(), claim(assets.clone(), &bob())).is_err());
	let pays: Asset = mmt::<B>(SUM);
	let message = Xcm(vec![
		WithdrawAsset(pays.clone().into()),
		BuyExecution { fees: pays, weight_limit: Unlimited },
		ClaimAsset { assets: assets.clone(), ticket: Location::here() },
		DepositAsset { assets: Wild(AllCounted(1)), beneficiary: person(&bob()) },
	]);
	let send = pallet_xcm::Call::send {
		dest: Box::new(sibling(B::PARA).into()),
		message: Box::new(VersionedXcm::from(message)),
	};
	let send = RuntimeCall::from(send);
	// No account of the hub may: only its root.
	assert_err!(make::<Hub>(&alice(), send.clone()), DispatchError::BadOrigin);
	assert_ok!(block::<Hub, _>(|| dispatch(RuntimeOrigin::root(), send)));
	let events = news::<B>();
	assert_eq!(carried_out(&events), [true]);
	assert_eq!(money::<B>(&bob()).0, SUM + little - fees_in(&events));
	assert!(trapped(&events).is_empty());
	check();
}

#[test]
fn nothing_is_claimed_where_nothing_was_trapped() {
	fresh();
	assert!(make::<B>(&bob(), claim(mmt::<B>(SUM).into(), &bob())).is_err());
	assert!(make::<Hub>(&bob(), claim(mmt::<Hub>(SUM).into(), &bob())).is_err());
	check();
}

#[test]
fn what_is_too_little_for_an_account_is_a_fee() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	news::<B>();
	let (had, exists) = (money::<B>(&pot()).0, issued::<B>());
	let dust = least::<B>() - 1;
	let assets = vec![mmt::<Hub>(dust), bmm::<Hub>(BMM / 100 - 1)];
	// The hub keeps nothing for an account that could not hold it.
	assert!(send::<Hub, B>(&alice(), &bob(), assets).is_err());
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(dust)]));
	let events = news::<B>();
	assert_eq!(carried_out(&events), [false]);
	assert!(trapped(&events).is_empty());
	assert_eq!(money::<B>(&pot()).0, had + dust);
	assert_eq!(issued::<B>(), (exists.0 + dust, exists.1));
	check();
}
