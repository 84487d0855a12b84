//! Slots, sessions and the relay chain.
//!
//! A slot lasts 10 seconds and the relay chain's 6, so slot = ⌊relay slot × 6 / 10⌋: blocks come
//! 12, 12 and 6 seconds apart, one in each slot.

use super::{
	xcm::{PriceForSibling, XcmOriginToTransactDispatchOrigin},
	RuntimeBlockWeights, MAXIMUM_BLOCK_WEIGHT,
};
use crate::{
	AccountId, Aura, AuraId, Balances, BlockRewards, Delegates, Hash, MessageQueue, ParachainInfo,
	ParachainSystem, PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent, SessionKeys, XcmpQueue,
};
use codec::{Decode, Encode};
use cumulus_pallet_parachain_system::{
	OnSystemEvent, RelayChainStateProof, RelayNumberMonotonicallyIncreases,
};
use cumulus_primitives_core::{
	relay_chain::well_known_keys, AggregateMessageOrigin, ParaId, PersistedValidationData,
};
use frame_support::{
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, EnqueueWithOrigin, TransformOrigin},
	weights::Weight,
};
use frame_system::EnsureRoot;
use mmt_primitives::{MAX_DELEGATES, RELAY_SLOT_MILLIS, SLOT_MILLIS};
use pallet_mmt_delegates::EndedByRounds;
use parachains_common::message_queue::{NarrowOriginToSibling, ParaIdToSibling};
use sp_consensus_aura::Slot;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::ConvertInto, Perbill};

/// Blocks that may be built on one relay block.
const VELOCITY: u32 = 1;
/// Blocks that may wait for their inclusion in the relay chain.
const UNINCLUDED_SEGMENT_CAPACITY: u32 = 3;

/// Checks a block's slot against the relay chain's, and how many blocks wait for inclusion.
pub type ConsensusHook = cumulus_pallet_aura_ext::FixedVelocityConsensusHook<
	Runtime,
	{ RELAY_SLOT_MILLIS as u32 },
	VELOCITY,
	UNINCLUDED_SEGMENT_CAPACITY,
>;

/// Whether a collator may build on this state at `relay_slot`. Two relay slots can fall into one
/// slot, which has one block: without this, collators would build blocks that Aura refuses.
pub fn can_build_upon(included: Hash, relay_slot: Slot) -> bool {
	let slot = Slot::from(relay_slot.saturating_mul(RELAY_SLOT_MILLIS) / SLOT_MILLIS);
	slot > pallet_aura::CurrentSlot::<Runtime>::get()
		&& ConsensusHook::can_build_upon(included, relay_slot)
}

/// Takes the relay chain's randomness out of each block's proof: that of an epoch ago, which nobody
/// who acts now could choose, and with it the relay block's, which makes it new in every block.
///
/// A block whose proof says nothing about either is invalid: who builds a block could otherwise
/// leave a key out of the proof and so choose among several randomnesses.
pub struct RelayRandomness;

impl RelayRandomness {
	/// The value under `key`, or none where the proof shows that there is none. Panics where the proof
	/// shows neither, and the block that brings it is invalid.
	fn read<T: Decode>(proof: &RelayChainStateProof, key: &[u8], name: &str) -> Option<T> {
		proof.read_optional_entry(key).unwrap_or_else(|_| {
			panic!(
				"the relay chain's state proof must show {name}: whoever builds a block may not leave \
				 it out"
			)
		})
	}
}

impl OnSystemEvent for RelayRandomness {
	fn on_validation_data(_: &PersistedValidationData) {}

	fn on_validation_code_applied() {}

	fn on_relay_state_proof(proof: &RelayChainStateProof) -> Weight {
		let epoch: Option<H256> = Self::read(
			proof,
			well_known_keys::ONE_EPOCH_AGO_RANDOMNESS,
			"the randomness of one epoch ago",
		);
		let block: Option<H256> = Self::read::<Option<H256>>(
			proof,
			well_known_keys::CURRENT_BLOCK_RANDOMNESS,
			"the randomness of the relay block",
		)
		.flatten();
		// A relay chain without either leaves the last one: an order must be drawn from something.
		if epoch.is_some() || block.is_some() {
			Delegates::note_relay_randomness((epoch, block).using_encoded(blake2_256).into());
		}
		<pallet_mmt_delegates::weights::SubstrateWeight<Runtime> as pallet_mmt_delegates::WeightInfo>::note_relay_randomness()
	}
}

parameter_types! {
	pub const RelayOrigin: AggregateMessageOrigin = AggregateMessageOrigin::Parent;
	pub const ReservedMessageWeight: Weight = MAXIMUM_BLOCK_WEIGHT.saturating_div(4);
	pub MessageQueueServiceWeight: Weight =
		Perbill::from_percent(35) * RuntimeBlockWeights::get().max_block;
}

impl cumulus_pallet_parachain_system::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnSystemEvent = RelayRandomness;
	type SelfParaId = ParachainInfo;
	type OutboundXcmpMessageSource = XcmpQueue;
	type DmpQueue = EnqueueWithOrigin<MessageQueue, RelayOrigin>;
	type ReservedDmpWeight = ReservedMessageWeight;
	type XcmpMessageHandler = XcmpQueue;
	type ReservedXcmpWeight = ReservedMessageWeight;
	type CheckAssociatedRelayNumber = RelayNumberMonotonicallyIncreases;
	type ConsensusHook = ConsensusHook;
	type RelayParentOffset = ConstU32<0>;
	// Version 3 of scheduling is not ready in the SDK; turned on, it stalls a chain.
	type SchedulingSignatureVerifier = ();
	type WeightInfo = cumulus_pallet_parachain_system::weights::SubstrateWeight<Self>;
}

impl staging_parachain_info::Config for Runtime {}

impl cumulus_pallet_aura_ext::Config for Runtime {}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<MAX_DELEGATES>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_MILLIS>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = BlockRewards;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = EndedByRounds;
	type NextSessionRotation = ();
	type SessionManager = Delegates;
	type SessionHandler = <SessionKeys as sp_runtime::traits::OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = ();
	type Currency = Balances;
	type KeyDeposit = ();
	type WeightInfo = pallet_session::weights::SubstrateWeight<Self>;
}

impl pallet_message_queue::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type MessageProcessor = staging_xcm_builder::ProcessXcmMessage<
		AggregateMessageOrigin,
		staging_xcm_executor::XcmExecutor<super::xcm::XcmConfig>,
		RuntimeCall,
	>;
	type Size = u32;
	type QueueChangeHandler = NarrowOriginToSibling<XcmpQueue>;
	type QueuePausedQuery = NarrowOriginToSibling<XcmpQueue>;
	type HeapSize = ConstU32<{ 103 * 1024 }>;
	type MaxStale = ConstU32<8>;
	type ServiceWeight = MessageQueueServiceWeight;
	type IdleMaxServiceWeight = ();
	type WeightInfo = pallet_message_queue::weights::SubstrateWeight<Self>;
}

impl cumulus_pallet_xcmp_queue::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ChannelInfo = ParachainSystem;
	type VersionWrapper = PolkadotXcm;
	type XcmpQueue = TransformOrigin<MessageQueue, AggregateMessageOrigin, ParaId, ParaIdToSibling>;
	type MaxInboundSuspended = ConstU32<1_000>;
	type MaxActiveOutboundChannels = ConstU32<128>;
	type MaxPageSize = ConstU32<{ 103 * 1024 }>;
	type ControllerOrigin = EnsureRoot<AccountId>;
	type ControllerOriginConverter = XcmOriginToTransactDispatchOrigin;
	type PriceForSiblingDelivery = PriceForSibling;
	type WeightInfo = cumulus_pallet_xcmp_queue::weights::SubstrateWeight<Self>;
}
