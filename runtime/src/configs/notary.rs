//! Notarization, works and licences.

use super::money::{deposit, Tokens};
use crate::{AccountId, Assets, Balances, Runtime, RuntimeHoldReason, Siblings, Timestamp};
use frame_support::{parameter_types, traits::fungible::UnionOf, PalletId};
use mmt_primitives::notary::Asset;
#[cfg(feature = "runtime-benchmarks")]
use mmt_primitives::siblings::{ParaId, SiblingHead};
use pallet_mmt_chain_profile::UnlockPeriod;
use pallet_mmt_notary::NativeOrRegistered;

parameter_types! {
	pub const ProceedsId: PalletId = PalletId(*b"mmt/ntry");
}

impl pallet_mmt_notary::Config for Runtime {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Assets = UnionOf<Balances, Assets, NativeOrRegistered, Asset, AccountId>;
	type Time = Timestamp;
	type PotId = ProceedsId;
	// A chain says once how long its people have to notice something: three days on the main chain.
	type ChallengeWindow = UnlockPeriod<Runtime>;
	// A work, its content's index and what may wait for it.
	type WorkDeposit = Tokens<{ deposit(3, 800) }>;
	type TermsDeposit = Tokens<{ deposit(1, 130) }>;
	// A licence and its holder's index.
	type LicenceDeposit = Tokens<{ deposit(2, 250) }>;
	type Siblings = Siblings;
	type WeightInfo = pallet_mmt_notary::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Prepare;
}

/// Registers assets, for benchmarks of prices in them, and knows siblings, for those of proofs.
#[cfg(feature = "runtime-benchmarks")]
pub struct Prepare;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_notary::BenchmarkHelper for Prepare {
	fn create_asset(id: u32, owner: &AccountId) {
		use frame_support::traits::fungibles::Create;
		<Assets as Create<AccountId>>::create(id, owner.clone(), false, 1)
			.expect("the id is free; qed");
	}

	fn follow(para: ParaId, head: SiblingHead, genesis: sp_core::H256) {
		Siblings::follow_for_benchmarks(para, head, genesis);
	}
}
