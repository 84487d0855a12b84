//! The runtime APIs say beforehand what a transfer brings about, and then it is so.

use crate::{
	ledger::{check, everybody, money},
	messages::*,
	network::{fresh, news, Hub, Member, B, C},
};
use frame_support::assert_ok;
use mmt_primitives::MMT;
use mmt_runtime::{OriginCaller, Runtime, RuntimeCall, RuntimeEvent};
use staging_xcm::prelude::*;
use xcm_emulator::TestExt;
use xcm_runtime_apis::{
	conversions::runtime_decl_for_location_to_account_api::LocationToAccountApiV1,
	dry_run::runtime_decl_for_dry_run_api::DryRunApiV2,
	fees::runtime_decl_for_xcm_payment_api::XcmPaymentApiV2,
};

type Block = mmt_runtime::Block;

/// Transfers among these events, without the hooks' and the queue's.
fn of_money(events: &[RuntimeEvent]) -> Vec<RuntimeEvent> {
	let of_money = |event: &&RuntimeEvent| {
		matches!(event, RuntimeEvent::Balances(_) | RuntimeEvent::Assets(_))
	};
	events.iter().filter(of_money).cloned().collect()
}

#[test]
fn a_transfer_does_what_its_dry_run_says() {
	fresh();
	// B's pot exists, as it does after a first fee.
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(5 * SUM)]));
	news::<B>();
	let before = (everybody::<Hub>(), everybody::<B>());
	let call = transfer(B::PARA, &charlie(), vec![mmt::<Hub>(20 * SUM)]);
	let effects = what_if::<Hub>(&alice(), call.clone());
	assert_ok!(effects.execution_result);
	assert!(effects.local_xcm.is_some());
	let sent = effects.forwarded_xcms.iter().find(|(_, messages)| !messages.is_empty());
	let (dest, messages) = sent.expect("it sends one");
	assert_eq!((dest, messages.len()), (&VersionedLocation::from(sibling(B::PARA)), 1));

	// What the message will do over there.
	let message: Xcm<()> = messages[0].clone().try_into().expect("the version is known");
	let foretold = tried::<B, _>(|| {
		<Runtime as DryRunApiV2<Block, RuntimeCall, RuntimeEvent, OriginCaller>>::dry_run_xcm(
			sibling(Hub::PARA).into(),
			VersionedXcm::from(Xcm::<RuntimeCall>::from(message)),
		)
		.expect("the version is known")
	});
	assert!(matches!(foretold.execution_result, Outcome::Complete { .. }), "{foretold:?}");
	// Nothing of it has happened yet.
	assert_eq!((everybody::<Hub>(), everybody::<B>()), before);

	let here = make::<Hub>(&alice(), call).expect("the dry run says so");
	assert_eq!(of_money(&here), of_money(&effects.emitted_events));
	let there = news::<B>();
	assert!(!of_money(&there).is_empty());
	assert_eq!(of_money(&there), of_money(&foretold.emitted_events));
	assert_eq!(money::<B>(&charlie()).0, 20 * SUM - fees_in(&there));
	check();
}

#[test]
fn a_transfer_that_cannot_be_fails_in_its_dry_run() {
	fresh();
	let too_much = transfer(B::PARA, &bob(), vec![mmt::<Hub>(6_000_000 * MMT)]);
	assert!(what_if::<Hub>(&alice(), too_much).execution_result.is_err());
	let nowhere = transfer(2300, &bob(), vec![mmt::<Hub>(SUM)]);
	assert!(what_if::<Hub>(&alice(), nowhere).execution_result.is_err());
	check();
}

#[test]
fn only_mmt_pay() {
	fresh();
	fn payable<M: Member>() -> Vec<AssetId> {
		M::ext_wrapper(|| {
			<Runtime as XcmPaymentApiV2<Block>>::query_acceptable_payment_assets(XCM_VERSION)
				.expect("the version is known")
				.into_iter()
				.map(|id| id.try_into().expect("the version is known"))
				.collect()
		})
	}
	assert_eq!(payable::<Hub>(), [mmt_id::<Hub>()]);
	assert_eq!(payable::<B>(), [mmt_id::<B>()]);
	let bmm = bmm::<Hub>(1).id;
	Hub::ext_wrapper(|| {
		let asked = <Runtime as XcmPaymentApiV2<Block>>::query_weight_to_asset_fee(
			frame_support::weights::Weight::from_parts(1, 1),
			bmm.into(),
		);
		assert_eq!(asked, Err(xcm_runtime_apis::fees::Error::AssetNotFound));
	});
}

#[test]
fn the_accounts_of_others_are_those_that_the_api_says() {
	fresh();
	let account = |location: Location| {
		Hub::ext_wrapper(|| {
			<Runtime as LocationToAccountApiV1<Block, _>>::convert_location(location.into())
		})
	};
	assert_eq!(account(sibling(B::PARA)), Ok(crate::ledger::sovereign(B::PARA)));
	assert_eq!(account(person(&bob())), Ok(bob()));
	// A person of another chain has an account here, another one for each chain.
	let of =
		|para| Location::new(1, [Parachain(para), AccountId32 { network: None, id: bob().into() }]);
	let accounts = [B::PARA, C::PARA].map(|para| account(of(para)).expect("it has one"));
	assert_ne!(accounts[0], accounts[1]);
	assert!(!accounts.contains(&bob()));
	assert_eq!(money::<Hub>(&accounts[0]), (0, 0));
}
