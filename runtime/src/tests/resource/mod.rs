//! Computing power in the real runtime: BMM and who may issue it, what proofs cost, and how many of
//! them a block takes.

mod bmm;
mod fees;
mod guard;

use super::{alice, bob, preset};
use crate::{AccountId, Balances, Runtime, RuntimeCall, RuntimeOrigin, System, MMT};
use frame_support::{assert_ok, dispatch::PostDispatchInfo};
use mmt_primitives::{
	equihash,
	profile::TransactionGroup,
	resource::{
		share,
		time::{first_block, first_window},
		Binding, Share, WindowIndex, BMM_ASSET, MAX_SHARES,
	},
};
use mmt_solver::Solver;
use pallet_mmt_resource::{Call, Seeds};
use serde_json::Value;
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::Dispatchable, DispatchResult};
use std::sync::atomic::AtomicBool;

/// Blocks in a window of the development chain.
const WINDOW: u32 = 6;

fn development() -> TestExternalities {
	preset(DEV_RUNTIME_PRESET)
}

fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

/// A development chain whose profile has no rules for computing power.
fn without_resource() -> TestExternalities {
	super::preset_with(DEV_RUNTIME_PRESET, |config| {
		let profile = &mut config["chainProfile"]["profile"];
		profile["resource"] = Value::Null;
		let open = profile["open"].as_array_mut().expect("it is a list");
		open.retain(|group| *group != "resource");
		config["resource"] = serde_json::json!({});
	})
}

fn call(who: AccountId, call: impl Into<RuntimeCall>) -> DispatchResult {
	let call: RuntimeCall = call.into();
	call.dispatch(RuntimeOrigin::signed(who))
		.map(|_: PostDispatchInfo| ())
		.map_err(|error| error.error)
}

/// The first window in which a class holds that was declared at genesis.
fn first_working_window() -> WindowIndex {
	first_window(1)
}

/// A chain on which Alice is a worker of class 0, while the window runs in which her first work is
/// taken.
fn working() -> TestExternalities {
	let mut ext = development();
	ext.execute_with(|| {
		assert_ok!(call(alice(), Call::register { class: 0, referrer: None }));
		let window = first_working_window();
		Seeds::<Runtime>::insert(window, H256::repeat_byte(0x5e));
		System::set_block_number(first_block(window + 1, WINDOW));
	});
	ext
}

/// `count` shares of Alice's in her first window, in order.
fn shares(count: usize) -> Vec<Share> {
	let window = first_working_window();
	let input = Binding {
		genesis: System::block_hash(0),
		para: 2_000,
		seed: Seeds::<Runtime>::get(window).expect("it was inserted"),
		account: &alice(),
		class: 0,
	}
	.input();
	let mut solver =
		Solver::new(equihash::BMM, equihash::BMM_PERSONAL).expect("it is what the solver is for");
	let mut found = Vec::new();
	for nonce in 0u64.. {
		let solutions = solver.solve(&input, &nonce.to_le_bytes(), &AtomicBool::new(false));
		found.extend(solutions.expect("nobody stopped it").into_iter().map(|solution| Share {
			nonce,
			solution: solution.try_into().expect("solutions have 84 bytes"),
		}));
		if found.len() >= count {
			break;
		}
	}
	found.truncate(count);
	found.sort_by_key(|found| share::id(&input, found));
	found
}

fn submit(shares: Vec<Share>) -> Call<Runtime> {
	let shares = shares.try_into().expect("a batch has room for them");
	Call::submit_shares { window: first_working_window(), shares }
}
