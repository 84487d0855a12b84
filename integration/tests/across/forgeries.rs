//! What a chain sends whose code may be any, or the relay chain: nothing of it makes money, takes
//! another's, acts as another, or is carried out for nothing.

use crate::{
	ledger::{check, check_where_b_forges, everybody, issued, money, sovereign},
	messages::*,
	network::{block, fresh, news, Hub, Member, B, C},
};
use codec::Encode;
use frame_support::assert_ok;
use mmt_primitives::{AccountId, MMT};
use mmt_runtime::RuntimeCall;
use staging_xcm::{latest::Error as XcmError, prelude::*};

/// Each sibling has 100 MMT, on Bob's account.
fn begin() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
	assert_ok!(send::<Hub, C>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
	check();
}

/// The chain `To` refuses `message` of the chain `From` for this reason, and nobody's money moves.
fn refused<From: Member, To: Member>(message: Xcm<()>, reason: XcmError) {
	assert_eq!(why_not::<To>(sibling(From::PARA), message.clone()), Some(reason), "{message:?}");
	let before = (everybody::<To>(), issued::<To>());
	assert_eq!(carried_out(&forge::<From, To>(message.clone())), [false], "{message:?}");
	assert_eq!((everybody::<To>(), issued::<To>()), before, "{message:?}");
	check();
}

/// Instructions that pay with `first`, which brings `fees`, and give the rest to Charlie.
fn paying(first: Instruction<()>, fees: Asset, rest: Vec<Instruction<()>>) -> Xcm<()> {
	let pay = BuyExecution { fees, weight_limit: Unlimited };
	let give = DepositAsset { assets: Wild(All), beneficiary: person(&charlie()) };
	Xcm([first, pay].into_iter().chain(rest).chain([give]).collect())
}

/// The same, paid out of the sender's own account of the chain `To`.
fn from_own<To: Member>(rest: Vec<Instruction<()>>) -> Xcm<()> {
	let fees = mmt::<To>(10 * SUM);
	paying(WithdrawAsset(fees.clone().into()), fees, rest)
}

#[test]
fn only_the_hub_sends_what_the_hub_keeps() {
	begin();
	let lie = |asset: Asset| paying(ReserveAssetDeposited(asset.clone().into()), asset, vec![]);
	let reason = XcmError::UntrustedReserveLocation;
	// The hub trusts nobody with its own tokens.
	refused::<B, Hub>(lie(mmt::<Hub>(SUM)), reason);
	refused::<B, Hub>(lie(bmm::<Hub>(SUM)), reason);
	// A sibling is not the hub.
	refused::<C, B>(lie(mmt::<B>(SUM)), reason);
	refused::<C, B>(lie(bmm::<B>(SUM)), reason);
	refused::<B, C>(lie(mmt::<C>(SUM)), reason);
	// Nor does it have a token of its own that anybody takes.
	refused::<C, B>(lie((sibling(C::PARA), SUM).into()), reason);
	refused::<C, Hub>(lie((sibling(C::PARA), SUM).into()), reason);
	// And the hub sends MMT and BMM, nothing else.
	let mut other = sibling(Hub::PARA);
	other.append_with([PalletInstance(12), GeneralIndex(2)]).expect("it is short");
	refused::<Hub, B>(lie((other, SUM).into()), reason);
	refused::<Hub, B>(lie((Parent, SUM).into()), reason);
	refused::<Hub, B>(lie((Location::here(), SUM).into()), reason);
}

#[test]
fn nothing_is_teleported_either_way() {
	begin();
	let teleport =
		|asset: Asset| paying(ReceiveTeleportedAsset(asset.clone().into()), asset, vec![]);
	let reason = XcmError::UntrustedTeleportLocation;
	refused::<B, Hub>(teleport(mmt::<Hub>(SUM)), reason);
	refused::<B, Hub>(teleport(bmm::<Hub>(SUM)), reason);
	refused::<Hub, B>(teleport(mmt::<B>(SUM)), reason);
	refused::<Hub, B>(teleport(bmm::<B>(SUM)), reason);
	refused::<C, B>(teleport(mmt::<B>(SUM)), reason);
	refused::<C, B>(teleport((sibling(C::PARA), SUM).into()), reason);
}

#[test]
fn a_chain_takes_out_no_more_than_the_hub_keeps_for_it() {
	begin();
	let take = |amount| {
		let asset = mmt::<Hub>(amount);
		paying(WithdrawAsset(asset.clone().into()), asset, vec![])
	};
	let had = money::<Hub>(&charlie()).0;
	for too_much in [100 * SUM + 1, 200 * SUM, u128::MAX] {
		let failed = XcmError::FailedToTransactAsset("");
		let reason = why_not::<Hub>(sibling(B::PARA), take(too_much)).expect("there is less");
		assert_eq!(reason.encode()[0], failed.encode()[0], "{reason:?}");
		assert_eq!(carried_out(&forge::<B, Hub>(take(too_much))), [false]);
	}
	assert_eq!(money::<Hub>(&charlie()).0, had);
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 100 * SUM);
	assert_eq!(money::<Hub>(&sovereign(C::PARA)).0, 100 * SUM);
	check();
	// Nothing at all of BMM.
	let asset = bmm::<Hub>(1);
	let take = paying(WithdrawAsset(asset.clone().into()), asset, vec![]);
	assert_eq!(carried_out(&forge::<B, Hub>(take)), [false]);
	check();
}

#[test]
fn an_asset_that_nobody_knows_is_nowhere() {
	begin();
	let unknown: Asset = (Location::new(0, [PalletInstance(12), GeneralIndex(7)]), SUM).into();
	let take = paying(WithdrawAsset(unknown.clone().into()), unknown.clone(), vec![]);
	refused::<B, Hub>(take, XcmError::AssetNotFound);
	// Nor does it pay for anything.
	let fees = mmt::<Hub>(SUM);
	let message = Xcm(vec![
		WithdrawAsset(fees.into()),
		BuyExecution { fees: unknown, weight_limit: Unlimited },
	]);
	assert!(why_not::<Hub>(sibling(B::PARA), message).is_some());
	// A person cannot send what the chain does not know.
	let foreign: Asset = (sibling(2300), SUM).into();
	assert!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(SUM), foreign]).is_err());
	let local: Asset = (Location::new(0, [PalletInstance(12), GeneralIndex(7)]), 1u128).into();
	assert!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(SUM), local]).is_err());
	check();
}

#[test]
fn nothing_is_carried_out_for_nothing() {
	begin();
	let give = || DepositAsset { assets: Wild(All), beneficiary: person(&charlie()) };
	let take = || WithdrawAsset(mmt::<Hub>(SUM).into());
	let unpaid = || UnpaidExecution { weight_limit: Unlimited, check_origin: None };
	let barrier = XcmError::Barrier;
	refused::<B, Hub>(Xcm(vec![take(), give()]), barrier);
	refused::<B, Hub>(Xcm(vec![unpaid(), take(), give()]), barrier);
	refused::<B, Hub>(Xcm(vec![ClearOrigin]), barrier);
	refused::<B, Hub>(Xcm(vec![DescendOrigin(Here), unpaid(), take(), give()]), barrier);
	// The hub has no privilege on the others.
	let deposited = || ReserveAssetDeposited(mmt::<B>(SUM).into());
	refused::<Hub, B>(Xcm(vec![unpaid(), deposited(), give()]), barrier);
	refused::<Hub, B>(Xcm(vec![deposited(), ClearOrigin, give()]), barrier);
	// Nor has the relay chain anywhere.
	for message in [Xcm(vec![unpaid(), ClearOrigin]), Xcm(vec![unpaid(), take(), give()])] {
		assert_eq!(why_not::<Hub>(Parent.into(), message.clone()), Some(barrier));
		assert_eq!(carried_out(&forge_from_relay::<Hub>(message)), [false]);
	}
	check();
}

#[test]
fn a_limit_under_the_weight_buys_nothing() {
	begin();
	let fees = mmt::<Hub>(10 * SUM);
	let message = Xcm(vec![
		WithdrawAsset(fees.clone().into()),
		BuyExecution {
			fees,
			weight_limit: Limited(frame_support::weights::Weight::from_parts(1, 1)),
		},
		DepositAsset { assets: Wild(All), beneficiary: person(&charlie()) },
	]);
	refused::<B, Hub>(message, XcmError::Barrier);
}

#[test]
fn no_call_is_made_for_another_chain() {
	begin();
	let had = money::<Hub>(&charlie()).0;
	let calls = [
		RuntimeCall::System(frame_system::Call::remark { remark: vec![] }),
		RuntimeCall::Balances(pallet_balances::Call::transfer_allow_death {
			dest: charlie().into(),
			value: SUM,
		}),
		RuntimeCall::Balances(pallet_balances::Call::force_transfer {
			source: alice().into(),
			dest: charlie().into(),
			value: SUM,
		}),
	];
	for call in calls {
		for origin_kind in [
			OriginKind::SovereignAccount,
			OriginKind::Native,
			OriginKind::Superuser,
			OriginKind::Xcm,
		] {
			let transact =
				Transact { origin_kind, fallback_max_weight: None, call: call.encode().into() };
			let fees = mmt::<Hub>(SUM);
			let message = Xcm(vec![
				WithdrawAsset(fees.clone().into()),
				BuyExecution { fees, weight_limit: Unlimited },
				transact.clone(),
			]);
			let reason = why_not::<Hub>(sibling(B::PARA), message.clone());
			assert_eq!(reason, Some(XcmError::NoPermission), "{origin_kind:?}");
			assert_eq!(carried_out(&forge::<B, Hub>(message)), [false]);
			let unpaid = UnpaidExecution { weight_limit: Unlimited, check_origin: None };
			let of_relay = Xcm(vec![unpaid, transact]);
			assert_eq!(carried_out(&forge_from_relay::<Hub>(of_relay)), [false]);
			check_where_b_forges();
		}
	}
	assert_eq!(money::<Hub>(&charlie()).0, had);
}

#[test]
fn nobody_acts_as_another() {
	begin();
	let fees = mmt::<Hub>(10 * SUM);
	let message = |origin: Instruction<()>| {
		Xcm(vec![
			WithdrawAsset(fees.clone().into()),
			BuyExecution { fees: fees.clone(), weight_limit: Unlimited },
			origin,
			WithdrawAsset(mmt::<Hub>(SUM).into()),
			DepositAsset { assets: Wild(All), beneficiary: person(&charlie()) },
		])
	};
	let had = money::<Hub>(&alice()).0;
	for other in [person(&alice()), sibling(C::PARA), Parent.into()] {
		let alias = message(AliasOrigin(other));
		assert_eq!(why_not::<Hub>(sibling(B::PARA), alias.clone()), Some(XcmError::NoPermission));
		assert_eq!(carried_out(&forge::<B, Hub>(alias)), [false]);
	}
	let universal = message(UniversalOrigin(GlobalConsensus(NetworkId::Polkadot)));
	assert_eq!(carried_out(&forge::<B, Hub>(universal)), [false]);
	assert_eq!(money::<Hub>(&alice()).0, had);
	assert_eq!(money::<Hub>(&sovereign(C::PARA)).0, 100 * SUM);
	check_where_b_forges();
}

/// `inside` under `depth` layers of instructions that carry others.
fn nested(inside: Instruction<()>, depth: usize) -> Instruction<()> {
	(0..depth).fold(inside, |inside, layer| match layer % 3 {
		0 => SetAppendix(Xcm(vec![inside])),
		1 => SetErrorHandler(Xcm(vec![inside])),
		_ => ExecuteWithOrigin { descendant_origin: None, xcm: Xcm(vec![inside]) },
	})
}

#[test]
fn the_relay_chain_keeps_nothing_for_anybody_at_any_depth() {
	begin();
	let fees = mmt::<Hub>(10 * SUM);
	let all = || Wild(All);
	let to_relay = [
		InitiateReserveWithdraw { assets: all(), reserve: Parent.into(), xcm: Xcm(vec![]) },
		DepositReserveAsset { assets: all(), dest: Parent.into(), xcm: Xcm(vec![]) },
		TransferReserveAsset { assets: fees.clone().into(), dest: Parent.into(), xcm: Xcm(vec![]) },
	];
	for instruction in to_relay {
		for depth in 0..4 {
			let message = from_own::<Hub>(vec![nested(instruction.clone(), depth)]);
			refused::<B, Hub>(message, XcmError::Barrier);
		}
	}
	// The same to nowhere in particular is carried out.
	let harmless =
		from_own::<Hub>(vec![SetAppendix(Xcm(vec![SetAppendix(Xcm(vec![RefundSurplus]))]))]);
	assert_eq!(why_not::<Hub>(sibling(B::PARA), harmless.clone()), None);
	assert_eq!(carried_out(&forge::<B, Hub>(harmless)), [true]);
}

#[test]
fn a_message_that_nests_or_counts_too_much_is_not_weighed() {
	begin();
	let many = from_own::<Hub>(vec![ClearError; 150]);
	assert_eq!(carried_out(&forge::<B, Hub>(many)), [false]);
	let deep = from_own::<Hub>(vec![nested(ClearError, 12)]);
	assert_eq!(carried_out(&forge::<B, Hub>(deep)), [false]);
	// No more instructions inside another than beside it.
	let inside = from_own::<Hub>(vec![SetAppendix(Xcm(vec![ClearError; 99]))]);
	assert_eq!(carried_out(&forge::<B, Hub>(inside)), [false]);
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 100 * SUM);
	check();
}

#[test]
fn a_chain_that_lies_about_its_own_money_robs_only_its_own() {
	begin();
	// B tells the hub that it withdraws what its people have: it may, and its people lose.
	let thief: AccountId = charlie();
	let asset = mmt::<Hub>(100 * SUM);
	let take = paying(WithdrawAsset(asset.clone().into()), asset, vec![]);
	assert_eq!(carried_out(&forge::<B, Hub>(take)), [true]);
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 0);
	assert!(money::<Hub>(&thief).0 > 5_000_000 * MMT);
	// C's people have what they had, and may leave with it.
	assert_eq!(money::<Hub>(&sovereign(C::PARA)).0, 100 * SUM);
	assert_ok!(send::<C, Hub>(&bob(), &bob(), vec![mmt::<C>(90 * SUM)]));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	// And B's cannot leave with what they no longer have.
	assert_ok!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(50 * SUM)]));
	assert_eq!(carried_out(&news::<Hub>()), [false]);
	block::<Hub, _>(|| ());
}
