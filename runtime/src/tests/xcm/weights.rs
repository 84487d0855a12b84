//! What messages weigh.

use super::*;
use crate::{
	configs::{
		xcm::{MaxInstructions, MessagePrice, Weigher},
		RuntimeBlockWeights,
	},
	weights::xcm::KINDS,
};
use frame_support::{dispatch::GetDispatchInfo, weights::WeightToFee, BoundedVec};
use sp_runtime::traits::Zero;
use staging_xcm::latest::AssetTransferFilter;
use staging_xcm_executor::traits::WeightBounds;

/// What one instruction weighs.
fn weight(instruction: Instruction<RuntimeCall>) -> Weight {
	Weigher::instr_weight(&mut instruction.clone())
		.unwrap_or_else(|error| panic!("{instruction:?}: {error:?}"))
}

fn deposit(assets: impl Into<AssetFilter>) -> Weight {
	weight(DepositAsset { assets: assets.into(), beneficiary: account(bob()) })
}

fn unknown(index: u128) -> Asset {
	(GeneralIndex(index), 1u128).into()
}

fn response() -> QueryResponseInfo {
	QueryResponseInfo {
		destination: sibling(ANNEX),
		query_id: 0,
		max_weight: Weight::from_parts(0, 0),
	}
}

/// What a message does with a list of assets, or with what it holds, of nothing.
fn of_nothing() -> Vec<Instruction<RuntimeCall>> {
	let none = Assets::new;
	let (dest, xcm) = (sibling(ANNEX), Xcm::<()>::new());
	vec![
		WithdrawAsset(none()),
		ReserveAssetDeposited(none()),
		ReceiveTeleportedAsset(none()),
		TransferAsset { assets: none(), beneficiary: account(bob()) },
		TransferReserveAsset { assets: none(), dest: dest.clone(), xcm: xcm.clone() },
		DepositAsset { assets: none().into(), beneficiary: account(bob()) },
		DepositAsset { assets: AllCounted(0).into(), beneficiary: account(bob()) },
		DepositReserveAsset { assets: none().into(), dest: dest.clone(), xcm: xcm.clone() },
		InitiateReserveWithdraw { assets: none().into(), reserve: dest.clone(), xcm: xcm.clone() },
		InitiateTeleport { assets: none().into(), dest: dest.clone(), xcm: xcm.clone() },
		InitiateTransfer {
			destination: dest,
			remote_fees: None,
			preserve_origin: false,
			assets: BoundedVec::new(),
			remote_xcm: xcm,
		},
		ReportHolding { response_info: response(), assets: none().into() },
		ClaimAsset { assets: none(), ticket: Here.into() },
		BurnAsset(none()),
		ExpectAsset(none()),
		SetHints { hints: BoundedVec::new() },
		SetAppendix(Xcm::new()),
	]
}

/// What this chain has not.
fn refused() -> Vec<Instruction<RuntimeCall>> {
	let asset = || token(1);
	vec![
		ReceiveTeleportedAsset(asset().into()),
		HrmpNewChannelOpenRequest { sender: 1, max_message_size: 1, max_capacity: 1 },
		HrmpChannelAccepted { recipient: 1 },
		HrmpChannelClosing { initiator: 1, sender: 1, recipient: 1 },
		ExchangeAsset { give: asset().into(), want: asset().into(), maximal: true },
		UniversalOrigin(GlobalConsensus(Polkadot)),
		ExportMessage { network: Polkadot, destination: Here, xcm: Xcm::new() },
		LockAsset { asset: asset(), unlocker: sibling(ANNEX) },
		UnlockAsset { asset: asset(), target: sibling(ANNEX) },
		NoteUnlockable { asset: asset(), owner: sibling(ANNEX) },
		RequestUnlock { asset: asset(), locker: sibling(ANNEX) },
		AliasOrigin(account(bob())),
		ExecuteWithOrigin { descendant_origin: None, xcm: Xcm(vec![ClearOrigin]) },
	]
}

#[test]
fn nothing_is_for_free_and_nothing_too_dear_to_be_paid_for() {
	hub().execute_with(|| {
		let block = RuntimeBlockWeights::get().max_block;
		for instruction in of_nothing().into_iter().chain(refused()) {
			let name = format!("{instruction:?}");
			let weight = weight(instruction);
			assert!(!weight.ref_time().is_zero(), "{name} is for free");
			assert!(MessagePrice::weight_to_fee(&weight) > 0, "{name} is for free");
			assert!(weight.all_lt(block / 20), "{name} costs {weight:?}");
		}
	});
}

#[test]
fn what_is_refused_leaves_what_was_brought_along_to_be_claimed() {
	for instruction in annex().execute_with(refused) {
		annex().execute_with(|| {
			// Only these are nobody's business: they do nothing.
			let notice = matches!(
				instruction,
				HrmpNewChannelOpenRequest { .. }
					| HrmpChannelAccepted { .. }
					| HrmpChannelClosing { .. }
			);
			let name = format!("{instruction:?}");
			let mut message = from_hub(vec![token(100 * MMT)], bob());
			message.insert(3, instruction);
			match arrive(sibling(HUB), message) {
				Outcome::Complete { .. } if notice => {},
				Outcome::Incomplete { error, .. } if error.index == 3 && !notice => {
					let trapped = System::events().into_iter().any(|it| {
						matches!(
							it.event,
							crate::RuntimeEvent::PolkadotXcm(
								pallet_xcm::Event::AssetsTrapped { .. }
							)
						)
					});
					assert!(trapped, "{name} loses what was sent");
				},
				other => panic!("{name}: {other:?}"),
			}
		});
	}
}

#[test]
fn each_asset_costs_and_no_more_than_can_be_held() {
	hub().execute_with(|| {
		let (one, two) = (vec![token(1)], vec![token(1), bmm(1)]);
		assert_eq!(
			weight(WithdrawAsset(two.clone().into())),
			weight(WithdrawAsset(one.into())) * 2
		);
		let single = deposit(AllCounted(1));
		assert_eq!(deposit(token(1)), single);
		assert_eq!(deposit(AllOf { id: token(1).id, fun: WildFungible }), single);
		assert_eq!(deposit(AllOfCounted { id: token(1).id, fun: WildFungible, count: 9 }), single);
		let most = single * u64::from(KINDS);
		assert_eq!(deposit(Definite(two.into())), most);
		assert_eq!(deposit(All), most);
		assert_eq!(deposit(AllCounted(u32::MAX)), most);
		let many: Vec<Asset> = (0..20).map(unknown).collect();
		assert_eq!(deposit(Definite(many.into())), most);
	});
}

#[test]
fn each_part_of_a_transfer_costs() {
	hub().execute_with(|| {
		let transfer = |fees: bool, parts: usize| {
			let part = || AssetTransferFilter::ReserveDeposit(token(1).into());
			weight(InitiateTransfer {
				destination: sibling(ANNEX),
				remote_fees: fees.then(part),
				preserve_origin: false,
				assets: BoundedVec::truncate_from(vec![part(); parts]),
				remote_xcm: Xcm::new(),
			})
		};
		assert_eq!(transfer(false, 0), transfer(true, 0));
		assert_eq!(transfer(false, 1), transfer(true, 0));
		assert_eq!(transfer(true, 2), transfer(true, 0) * 3);
	});
}

#[test]
fn a_call_weighs_beside_its_instruction() {
	let call: RuntimeCall =
		frame_system::Call::<Runtime>::remark_with_event { remark: vec![0; 1_000] }.into();
	let transact = |call: &RuntimeCall| Transact {
		origin_kind: OriginKind::SovereignAccount,
		fallback_max_weight: None,
		call: codec::Encode::encode(call).into(),
	};
	let none: RuntimeCall = frame_system::Call::<Runtime>::remark { remark: vec![] }.into();
	let more = call.get_dispatch_info().call_weight - none.get_dispatch_info().call_weight;
	assert_eq!(weight(transact(&call)), weight(transact(&none)) + more);
}

#[test]
fn what_is_within_another_instruction_weighs() {
	let inner = || Xcm(vec![ClearOrigin, Trap(1)]);
	let weighs = weight(ClearOrigin) + weight(Trap(1));
	assert_eq!(weight(SetAppendix(inner())), weight(SetAppendix(Xcm::new())) + weighs);
	assert_eq!(weight(SetErrorHandler(inner())), weight(SetErrorHandler(Xcm::new())) + weighs);
}

#[test]
fn a_message_has_no_more_than_the_most_instructions() {
	let most = MaxInstructions::get() as usize;
	let weigh = |count| Weigher::weight(&mut Xcm(vec![ClearTopic; count]), Weight::MAX);
	assert_eq!(weigh(most), Ok(weight(ClearTopic) * most as u64));
	assert_eq!(weigh(most + 1).map_err(|it| it.error), Err(XcmError::ExceedsStackLimit));
}

#[test]
fn a_transfer_fits_many_times_in_what_messages_have_of_a_block() {
	annex().execute_with(|| {
		let mut message = Xcm(from_hub(vec![token(1), bmm(1)], bob()));
		let weight = Weigher::weight(&mut message, Weight::MAX).expect("it can be weighed");
		let room = <Runtime as pallet_message_queue::Config>::ServiceWeight::get();
		assert!((weight * 20).all_lt(room), "a transfer weighs {weight:?} of {room:?}");
	});
}

#[test]
fn the_open_calls_have_a_weight() {
	use pallet_xcm::WeightInfo;
	type Weights = <Runtime as pallet_xcm::Config>::WeightInfo;
	let block = RuntimeBlockWeights::get().max_block;
	for (name, weight) in [
		("send", Weights::send()),
		("reserve_transfer_assets", Weights::reserve_transfer_assets()),
		("transfer_assets", Weights::transfer_assets()),
		("claim_assets", Weights::claim_assets(20)),
	] {
		assert!(!weight.ref_time().is_zero() && weight.all_lt(block / 20), "{name}: {weight:?}");
	}
}
