//! Messages between chains, as one chain sees them: a hub, and a chain that takes its token.

mod calls;
mod fees;
mod filters;
mod locations;
mod transfers;
mod weights;

use super::{alice, bob, preset, preset_with};
use crate::{
	configs::xcm::{BmmLocation, LocationToAccountId, TokenLocation, XcmConfig},
	AccountId, Balances, BlockRewards, ParachainSystem, Resource, Runtime, RuntimeCall,
	RuntimeOrigin, System, MMT,
};
use frame_support::{assert_ok, dispatch::PostDispatchInfo, traits::Get, weights::Weight};
use serde_json::json;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_io::TestExternalities;
use sp_runtime::{traits::Dispatchable, DispatchResult};
use staging_xcm::latest::prelude::*;
use staging_xcm_executor::{traits::ConvertLocation, XcmExecutor};

/// Para ids: of the hub, and of the chain that takes its token.
const HUB: u32 = 2_000;
const ANNEX: u32 = 2_100;

fn sibling(para: u32) -> Location {
	Location::new(1, Parachain(para))
}

/// Somebody here, as messages name them.
fn account(who: AccountId) -> Location {
	AccountId32 { network: None, id: who.into() }.into()
}

/// The development chain, with a channel to the annex. It is at block 0, before any reward, so that
/// the rewards' invariants can be checked.
fn hub() -> TestExternalities {
	let mut chain = preset(DEV_RUNTIME_PRESET);
	chain.execute_with(|| {
		System::set_block_number(0);
		ParachainSystem::open_outbound_hrmp_channel_for_benchmarks_or_tests(ANNEX.into());
	});
	chain
}

/// A chain whose token is that of the hub, with a channel to it.
fn annex() -> TestExternalities {
	let mut chain = preset_with(DEV_RUNTIME_PRESET, |config| {
		config["parachainInfo"]["parachainId"] = json!(ANNEX);
		config["balances"]["balances"] = json!([]);
		config["resource"] = json!({});
		let profile = &mut config["chainProfile"]["profile"];
		profile["hub"] = json!(HUB);
		profile["token"]["initial_supply"] = json!("0");
		profile["rewards"] = json!({ "first": "0", "step": "0", "floor": "0", "period": 1 });
		profile["resource"] = json!(null);
		let open = profile["open"].as_array_mut().expect("it is a list");
		open.retain(|group| *group != "resource");
	});
	chain.execute_with(|| {
		ParachainSystem::open_outbound_hrmp_channel_for_benchmarks_or_tests(HUB.into());
	});
	chain
}

fn token(amount: u128) -> Asset {
	(TokenLocation::get(), amount).into()
}

fn bmm(amount: u128) -> Asset {
	(BmmLocation::get(), amount).into()
}

/// The account of who is at `location`.
fn account_of(location: Location) -> AccountId {
	LocationToAccountId::convert_location(&location).expect("it has an account")
}

/// What comes of a message that `from` sends here.
fn arrive(from: Location, message: Vec<Instruction<RuntimeCall>>) -> Outcome {
	XcmExecutor::<XcmConfig>::prepare_and_execute(
		from,
		Xcm(message),
		&mut [7; 32],
		Weight::MAX,
		Weight::zero(),
	)
}

/// Whether the barrier lets a message in.
fn is_let_in(from: Location, message: Vec<Instruction<RuntimeCall>>) -> bool {
	let refused = InstructionError { index: 0, error: XcmError::Barrier };
	!matches!(arrive(from, message), Outcome::Incomplete { error, .. } if error == refused)
}

/// A transfer out of the reserve on the hub, as it comes to the annex.
fn from_hub(assets: Vec<Asset>, to: AccountId) -> Vec<Instruction<RuntimeCall>> {
	vec![
		ReserveAssetDeposited(assets.into()),
		ClearOrigin,
		BuyExecution { fees: token(10 * MMT), weight_limit: Unlimited },
		DepositAsset { assets: AllCounted(2).into(), beneficiary: account(to) },
	]
}

fn call(who: AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call: RuntimeCall = call.into();
	call.dispatch(RuntimeOrigin::signed(who))
		.map(|_: PostDispatchInfo| ())
		.map_err(|error| error.error)
}

/// What was taken in fees here.
fn fees_taken() -> u128 {
	BlockRewards::emission().fee_pot
}

fn check_state() {
	assert_ok!(BlockRewards::do_try_state());
	assert_ok!(Resource::do_try_state());
	assert_eq!(
		frame_system::Account::<Runtime>::iter()
			.map(|(_, it)| it.data.free + it.data.reserved)
			.sum::<u128>(),
		Balances::total_issuance(),
		"what accounts have is what is issued, while nothing is trapped"
	);
}
