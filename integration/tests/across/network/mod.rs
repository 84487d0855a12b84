//! The network of the tests: the hub, and two chains that have its token, on a relay chain that only
//! carries messages.
//!
//! Each test has a network of its own, which begins with [`fresh`]: the emulator keeps it with the
//! thread.

// The emulator's macros write items that not every network uses.
#![allow(dead_code)]

mod genesis;
mod relay;

use cumulus_primitives_core::AggregateMessageOrigin;
use mmt_runtime::{
	BlockRewards, PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, Session, System,
};
use pallet_authorship::EventHandler;
use relay::Relay;
use staging_xcm::latest::{Junction, Location, VERSION as XCM_VERSION};
use xcm_emulator::{
	decl_test_networks, decl_test_parachains, Chain, Network, OnInitialize, Parachain,
};

decl_test_parachains! {
	pub struct HubChain {
		genesis = genesis::hub(),
		on_init = first_block(),
		runtime = mmt_runtime,
		core = {
			XcmpMessageHandler: mmt_runtime::XcmpQueue,
			LocationToAccountId: mmt_runtime::configs::xcm::LocationToAccountId,
			ParachainInfo: mmt_runtime::ParachainInfo,
			MessageOrigin: AggregateMessageOrigin,
		},
		pallets = {}
	},
	pub struct ChainB {
		genesis = genesis::b(),
		on_init = first_block(),
		runtime = mmt_runtime,
		core = {
			XcmpMessageHandler: mmt_runtime::XcmpQueue,
			LocationToAccountId: mmt_runtime::configs::xcm::LocationToAccountId,
			ParachainInfo: mmt_runtime::ParachainInfo,
			MessageOrigin: AggregateMessageOrigin,
		},
		pallets = {}
	},
	pub struct ChainC {
		genesis = genesis::c(),
		on_init = first_block(),
		runtime = mmt_runtime,
		core = {
			XcmpMessageHandler: mmt_runtime::XcmpQueue,
			LocationToAccountId: mmt_runtime::configs::xcm::LocationToAccountId,
			ParachainInfo: mmt_runtime::ParachainInfo,
			MessageOrigin: AggregateMessageOrigin,
		},
		pallets = {}
	},
}

decl_test_networks! {
	pub struct Net {
		relay_chain = Relay,
		parachains = vec![HubChain, ChainB, ChainC,],
		bridge = ()
	}
}

/// The chain that issues MMT and BMM.
pub type Hub = HubChain<Net>;
/// A chain that has the hub's token.
pub type B = ChainB<Net>;
/// Another one, where all costs twice as much.
pub type C = ChainC<Net>;

/// A chain of this network.
pub trait Member:
	Parachain
	+ Chain<
		Runtime = Runtime,
		RuntimeCall = RuntimeCall,
		RuntimeOrigin = RuntimeOrigin,
		RuntimeEvent = RuntimeEvent,
	>
{
	/// Its id on the relay chain.
	const PARA: u32;
}

impl Member for Hub {
	const PARA: u32 = genesis::HUB;
}

impl Member for B {
	const PARA: u32 = genesis::B;
}

impl Member for C {
	const PARA: u32 = genesis::C;
}

/// The emulator begins with block 2: this is what block 1 would have minted.
fn first_block() {
	System::set_block_number(1);
	let author = Session::validators().into_iter().next().expect("genesis seats delegates");
	BlockRewards::note_author(author);
}

/// Begins a network whose chains know each other's version of XCM.
pub fn fresh() {
	strangers();
	introduce::<Hub>(&[B::PARA, C::PARA]);
	introduce::<B>(&[Hub::PARA, C::PARA]);
	introduce::<C>(&[Hub::PARA, B::PARA]);
}

/// Begins a network whose chains know nothing of each other.
pub fn strangers() {
	Net::reset();
	Net::init();
}

fn introduce<M: Member>(others: &[u32]) {
	M::ext_wrapper(|| {
		for para in others {
			let location = Location::new(1, [Junction::Parachain(*para)]);
			let known = PolkadotXcm::force_xcm_version(
				RuntimeOrigin::root(),
				Box::new(location),
				XCM_VERSION,
			);
			assert_eq!(known, Ok(()));
		}
	});
}

/// What `f` says in a new block of a chain. What its messages bring about elsewhere has happened when
/// this returns, but for messages that those chains send: they go with their own next block.
pub fn block<M: Member, R>(f: impl FnOnce() -> R) -> R {
	M::ext_wrapper(System::reset_events);
	// A slot lasts longer than the relay chain's: two of its blocks for each of ours.
	Net::set_relay_block_number(Net::relay_block_number() + 1);
	M::execute_with(f)
}

/// What happened on a chain since its last block, and since this was asked.
pub fn news<M: Member>() -> Vec<RuntimeEvent> {
	M::ext_wrapper(|| {
		let events = events();
		System::reset_events();
		events
	})
}

/// Events on the chain that runs.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// An empty block of every chain, so that all messages arrive.
pub fn blocks() {
	block::<Hub, _>(|| ());
	block::<B, _>(|| ());
	block::<C, _>(|| ());
}
