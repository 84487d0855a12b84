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

/// Sends 20 MMT of Alice's to B, where these instructions have them.
fn then(transfer_type: TransferType, on_dest: Vec<Instruction<()>>) -> pallet_xcm::Call<Runtime> {
	pallet_xcm::Call::transfer_assets_using_type_and_then {
		dest: Box::new(sibling(B::PARA).into()),
		assets: Box::new(mmt::<Hub>(20 * SUM).into()),
		assets_transfer_type: Box::new(transfer_type.clone()),
		remote_fees_id: Box::new(mmt_id::<Hub>().into()),
		fees_transfer_type: Box::new(transfer_type),
		custom_xcm_on_dest: Box::new(VersionedXcm::from(Xcm(on_dest))),
		weight_limit: Unlimited,
	}
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
		let closed = frame_system::Error::<Runtime>::CallFiltered;
		assert_err!(make::<Hub>(&alice(), call.clone().into()), closed);
		assert_err!(make::<B>(&alice(), call.into()), closed);
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
	let give = || DepositAsset { assets: Wild(All), beneficiary: person(&bob()) };
	for transfer_type in [
		TransferType::Teleport,
		TransferType::DestinationReserve,
		TransferType::RemoteReserve(sibling(C::PARA).into()),
		TransferType::RemoteReserve(Location::parent().into()),
	] {
		let had = (money::<Hub>(&alice()).0, issued::<B>(), issued::<C>());
		let call: RuntimeCall = then(transfer_type.clone(), vec![give()]).into();
		let made = make::<Hub>(&alice(), call);
		blocks();
		// Where it is not refused at once, it must have brought nothing into being.
		assert_eq!((issued::<B>(), issued::<C>()), (had.1, had.2), "{transfer_type:?}");
		assert!(made.is_err(), "{transfer_type:?}");
		assert_eq!(money::<Hub>(&alice()).0, had.0, "{transfer_type:?}");
		check();
	}
}

#[test]
fn what_a_person_orders_elsewhere_moves_only_what_came_along() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
	assert_ok!(send::<Hub, B>(&alice(), &sovereign(C::PARA), vec![mmt::<Hub>(100 * SUM)]));
	let had = (money::<B>(&bob()).0, money::<B>(&sovereign(C::PARA)).0);
	let all = || AssetFilter::from(Wild(All));
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
		assert_ok!(make::<Hub>(&alice(), then(TransferType::LocalReserve, on_dest.clone()).into()));
		blocks();
		check();
		assert_eq!(money::<B>(&bob()).0, had.0, "{on_dest:?}");
		assert_eq!(money::<C>(&charlie()).0, 0, "{on_dest:?}");
		assert_eq!(issued::<C>().0, 0, "{on_dest:?}");
	}
	assert!(money::<B>(&sovereign(C::PARA)).0 >= had.1);
}
