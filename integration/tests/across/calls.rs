//! Which calls of `pallet-xcm` a person has, and that what they carry to another chain breaks nothing
//! there.

use crate::{
	ledger::{check, issued, money, sovereign},
	messages::*,
	network::{blocks, fresh, news, Hub, Member, B, C},
};
use frame_support::{assert_err, assert_ok, weights::Weight};
use mmt_runtime::{Runtime, RuntimeCall};
use staging_xcm::prelude::*;
use staging_xcm_executor::traits::TransferType;

/// Sends 20 sums in this way to the chain `To`, where these instructions have them.
fn then<From: Member, To: Member>(how: TransferType, on_dest: Vec<Instruction<()>>) -> RuntimeCall {
	pallet_xcm::Call::transfer_assets_using_type_and_then {
		dest: Box::new(sibling(To::PARA).into()),
		assets: Box::new(mmt::<From>(20 * SUM).into()),
		assets_transfer_type: Box::new(how.clone()),
		remote_fees_id: Box::new(mmt_id::<From>().into()),
		fees_transfer_type: Box::new(how),
		custom_xcm_on_dest: Box::new(VersionedXcm::from(Xcm(on_dest))),
		weight_limit: Unlimited,
	}
	.into()
}

#[test]
fn calls_that_nobody_needs_are_closed() {
	fresh();
	let dest = || Box::new(VersionedLocation::from(sibling(B::PARA)));
	let beneficiary = || Box::new(VersionedLocation::from(person(&bob())));
	let assets = || Box::new(VersionedAssets::from(Assets::from(mmt::<Hub>(SUM))));
	let calls: [pallet_xcm::Call<Runtime>; 6] = [
		pallet_xcm::Call::execute {
			message: Box::new(VersionedXcm::from(Xcm(vec![ClearOrigin]))),
			max_weight: Weight::MAX,
		},
		pallet_xcm::Call::teleport_assets {
			dest: dest(),
			beneficiary: beneficiary(),
			assets: assets(),
			fee_asset_item: 0,
		},
		pallet_xcm::Call::limited_teleport_assets {
			dest: dest(),
			beneficiary: beneficiary(),
			assets: assets(),
			fee_asset_item: 0,
			weight_limit: Unlimited,
		},
		pallet_xcm::Call::reserve_transfer_assets {
			dest: dest(),
			beneficiary: beneficiary(),
			assets: assets(),
			fee_asset_item: 0,
		},
		pallet_xcm::Call::add_authorized_alias { aliaser: dest(), expires: None },
		pallet_xcm::Call::remove_all_authorized_aliases {},
	];
	for call in calls {
		let closed = || frame_system::Error::<Runtime>::CallFiltered;
		assert_err!(make::<Hub>(&alice(), call.clone().into()), closed());
		assert_err!(make::<B>(&alice(), call.into()), closed());
	}
	assert_eq!(issued::<B>().0, 0);
	check();
}

#[test]
fn a_limited_reserve_transfer_goes_as_well() {
	fresh();
	let call = pallet_xcm::Call::limited_reserve_transfer_assets {
		dest: Box::new(sibling(B::PARA).into()),
		beneficiary: Box::new(person(&bob()).into()),
		assets: Box::new(mmt::<Hub>(5 * SUM).into()),
		fee_asset_item: 0,
		weight_limit: Unlimited,
	};
	assert_ok!(make::<Hub>(&alice(), call.into()));
	assert_eq!(carried_out(&news::<B>()), [true]);
	assert!(money::<B>(&bob()).0 > 4 * SUM);
	check();
}

#[test]
fn no_transfer_may_be_called_a_teleport_or_name_another_reserve() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &alice(), vec![mmt::<Hub>(100 * SUM)]));
	fn refused<From: Member, To: Member>(how: TransferType) {
		let had = money::<From>(&alice()).0;
		let exist = (issued::<B>(), issued::<C>());
		let give = DepositAsset { assets: Wild(All), beneficiary: person(&bob()) };
		let made = make::<From>(&alice(), then::<From, To>(how.clone(), vec![give]));
		blocks();
		assert_eq!((issued::<B>(), issued::<C>()), exist, "{how:?}");
		assert!(made.is_err(), "{how:?}");
		assert_eq!(money::<From>(&alice()).0, had, "{how:?}");
		check();
	}
	let remote = |at: Location| TransferType::RemoteReserve(at.into());
	refused::<Hub, B>(TransferType::Teleport);
	refused::<Hub, B>(TransferType::DestinationReserve);
	refused::<Hub, B>(remote(sibling(C::PARA)));
	refused::<Hub, B>(remote(sibling(B::PARA)));
	refused::<Hub, B>(remote(Location::parent()));
	refused::<B, Hub>(TransferType::Teleport);
	refused::<B, Hub>(TransferType::LocalReserve);
	refused::<B, C>(TransferType::LocalReserve);
	refused::<B, C>(TransferType::DestinationReserve);
	refused::<B, C>(remote(sibling(C::PARA)));
	refused::<B, C>(remote(Location::parent()));
}

#[test]
fn what_a_person_orders_elsewhere_moves_only_what_came_along() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
	assert_ok!(send::<Hub, B>(&alice(), &sovereign(C::PARA), vec![mmt::<Hub>(100 * SUM)]));
	let had = (money::<B>(&bob()).0, money::<B>(&sovereign(C::PARA)).0);
	let all = || Wild(All);
	let give = || DepositAsset { assets: all(), beneficiary: person(&charlie()) };
	let elsewhere = |to| vec![BuyExecution { fees: mmt::<B>(SUM), weight_limit: Unlimited }, to];
	for on_dest in [
		// As if it were still there: the origin is gone.
		vec![WithdrawAsset(mmt::<B>(SUM).into()), give()],
		vec![AliasOrigin(person(&bob())), WithdrawAsset(mmt::<B>(SUM).into()), give()],
		// More of it than came.
		vec![ReserveAssetDeposited(mmt::<B>(SUM).into()), give()],
		vec![ReceiveTeleportedAsset(mmt::<B>(SUM).into()), give()],
		// On to the others as what it is not.
		vec![InitiateTeleport {
			assets: all(),
			dest: sibling(C::PARA),
			xcm: Xcm(elsewhere(give())),
		}],
		vec![InitiateTeleport {
			assets: all(),
			dest: sibling(Hub::PARA),
			xcm: Xcm(elsewhere(give())),
		}],
		vec![DepositReserveAsset {
			assets: all(),
			dest: sibling(C::PARA),
			xcm: Xcm(elsewhere(give())),
		}],
	] {
		assert_ok!(make::<Hub>(
			&alice(),
			then::<Hub, B>(TransferType::LocalReserve, on_dest.clone())
		));
		blocks();
		check();
		assert_eq!(money::<B>(&bob()).0, had.0, "{on_dest:?}");
		assert_eq!(money::<C>(&charlie()).0, 0, "{on_dest:?}");
		assert_eq!(issued::<C>().0, 0, "{on_dest:?}");
	}
	assert!(money::<B>(&sovereign(C::PARA)).0 >= had.1);
}
