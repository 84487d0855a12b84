//! A relay chain that only counts blocks: messages between chains pass beside it, and what is sent
//! to itself it leaves unread. Its types are those of our runtime, and its state has nothing else.

use cumulus_primitives_core::ParaId;
use frame_support::{
	traits::{ProcessMessage, ProcessMessageError, ServiceQueues},
	weights::{Weight, WeightMeter},
};
use mmt_primitives::AccountId;
use mmt_runtime::{OriginCaller, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System};
use sp_runtime::Storage;
use staging_xcm_builder::ChildParachainConvertsVia;
use std::{cell::RefCell, marker::PhantomData};
use xcm_emulator::{
	AccountData, AccountIdOf, Balance, Chain, Network, RelayChain, TestExt, TestExternalities,
};

thread_local! {
	static STATE: RefCell<TestExternalities> = RefCell::new(begin(Storage::default()));
}

fn begin(storage: Storage) -> TestExternalities {
	let mut state = TestExternalities::new(storage);
	state.execute_with(|| System::set_block_number(1));
	state
}

/// The relay chain of the network `N`.
#[derive(Clone)]
pub struct Relay<N>(PhantomData<N>);

impl<N: Network> TestExt for Relay<N> {
	fn build_new_ext(storage: Storage) -> TestExternalities {
		begin(storage)
	}

	fn new_ext() -> TestExternalities {
		begin(Storage::default())
	}

	fn move_ext_out(_: &'static str) {
		unreachable!("every test keeps to its thread")
	}

	fn move_ext_in(_: &'static str) {
		unreachable!("every test keeps to its thread")
	}

	fn reset_ext() {
		STATE.with(|state| *state.borrow_mut() = Self::new_ext());
	}

	fn execute_with<R>(f: impl FnOnce() -> R) -> R {
		N::init();
		Self::ext_wrapper(f)
	}

	fn ext_wrapper<R>(f: impl FnOnce() -> R) -> R {
		STATE.with(|state| state.borrow_mut().execute_with(f))
	}
}

impl<N: Network> Chain for Relay<N> {
	type Network = N;
	type Runtime = Runtime;
	type RuntimeCall = RuntimeCall;
	type RuntimeOrigin = RuntimeOrigin;
	type RuntimeEvent = RuntimeEvent;
	type System = System;
	type OriginCaller = OriginCaller;

	fn account_data_of(_: AccountIdOf<Runtime>) -> AccountData<Balance> {
		AccountData::default()
	}

	fn events() -> Vec<RuntimeEvent> {
		super::events()
	}

	fn native_total_issuance_source_of_truth() -> bool {
		false
	}
}

impl<N: Network> RelayChain for Relay<N> {
	type SovereignAccountOf = ChildParachainConvertsVia<ParaId, AccountId>;
	type MessageProcessor = Unread;

	fn init() {
		Self::reset_ext();
	}
}

/// Takes messages and does nothing.
pub struct Unread;

impl ProcessMessage for Unread {
	type Origin = ParaId;

	fn process_message(
		_: &[u8],
		_: ParaId,
		_: &mut WeightMeter,
		_: &mut [u8; 32],
	) -> Result<bool, ProcessMessageError> {
		Ok(true)
	}
}

impl ServiceQueues for Unread {
	type OverweightMessageAddress = ();

	fn service_queues(_: Weight) -> Weight {
		Weight::zero()
	}
}
