//! Siblings: their heads, out of the relay chain's state.

use super::money::{deposit, Tokens};
use crate::{Balances, ChainProfile, ParachainInfo, Runtime, RuntimeHoldReason, Siblings};
use alloc::vec::Vec;
use cumulus_pallet_parachain_system::{OnSystemEvent, RelayChainStateProof};
use cumulus_primitives_core::{
	relay_chain::{well_known_keys::para_head, HeadData},
	PersistedValidationData, RelayProofRequest, RelayStorageKey,
};
use frame_support::{traits::Get, weights::Weight};
use mmt_primitives::{
	siblings::{ParaId, MAX_HEADS},
	Balance,
};
use pallet_mmt_chain_profile::RegistrationFee;
use pallet_mmt_siblings::{weights::SubstrateWeight, WeightInfo};

/// Least that is held for following a sibling, whatever the profile asks of delegates: as for each
/// head that is remembered by itself, a number and two hashes.
type LeastFollowDeposit = Tokens<{ deposit(MAX_HEADS, MAX_HEADS * 68) }>;

/// Following a sibling costs every block something: as much is held as for five delegates'
/// registrations. Where those are cheap or free, the few places must not be.
pub struct FollowDeposit;
impl Get<Balance> for FollowDeposit {
	fn get() -> Balance {
		// A profile's amounts are at most 2^100.
		let registrations = <RegistrationFee<Runtime> as Get<Balance>>::get().saturating_mul(5);
		registrations.max(LeastFollowDeposit::get())
	}
}

/// This chain's number on the relay chain.
pub struct OwnParaId;
impl Get<ParaId> for OwnParaId {
	fn get() -> ParaId {
		ParachainInfo::parachain_id().into()
	}
}

/// The chain that issues this one's token.
pub struct Hub;
impl Get<Option<ParaId>> for Hub {
	fn get() -> Option<ParaId> {
		ChainProfile::profile().hub
	}
}

impl pallet_mmt_siblings::Config for Runtime {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SelfParaId = OwnParaId;
	type Hub = Hub;
	type FollowDeposit = FollowDeposit;
	type WeightInfo = SubstrateWeight<Self>;
}

/// What collators are asked to prove of the relay chain's state besides what every block needs: the
/// heads of the siblings. The randomness is part of every proof.
pub fn keys_to_prove() -> RelayProofRequest {
	let key = |para: ParaId| RelayStorageKey::Top(para_head(para.into()));
	RelayProofRequest { keys: Siblings::followed().into_iter().map(key).collect() }
}

/// Takes the heads of siblings out of each block's proof of the relay chain's state.
///
/// A proof that lacks one leaves what was known, where one that lacks the randomness makes a block
/// invalid: an older head harms nobody, and a chain must not stop because its collators run an
/// older node.
pub struct SiblingHeads;

impl OnSystemEvent for SiblingHeads {
	fn on_validation_data(_: &PersistedValidationData) {}

	fn on_validation_code_applied() {}

	fn on_relay_state_proof(proof: &RelayChainStateProof) -> Weight {
		let read = |para: ParaId| -> Option<Vec<u8>> {
			let head = proof.read_optional_entry::<HeadData>(&para_head(para.into()));
			head.ok().flatten().map(|head| head.0)
		};
		let count = Siblings::note_heads(read);
		SubstrateWeight::<Runtime>::note_heads(count)
	}
}
