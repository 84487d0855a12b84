//! The name registry.

use super::money::{deposit, Tokens};
use crate::{Balances, ChainProfile, Runtime, RuntimeHoldReason, Siblings};
use frame_support::traits::{ConstU32, Get};
#[cfg(feature = "runtime-benchmarks")]
use mmt_primitives::siblings::{ParaId, SiblingHead};
use mmt_primitives::{
	names::{COMMIT_MAX, COMMIT_MIN, GRACE, MAX_DURATION, MIN_DURATION, PREMIUM},
	profile::NameRules,
};
use pallet_mmt_block_rewards::DealWithFees;

/// The profile's suffix and prices.
pub struct Rules;
impl Get<NameRules> for Rules {
	fn get() -> NameRules {
		ChainProfile::profile().names
	}
}

impl pallet_mmt_names::Config for Runtime {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type FeeDestination = DealWithFees<Runtime>;
	type Rules = Rules;
	type MinDuration = ConstU32<MIN_DURATION>;
	type MaxDuration = ConstU32<MAX_DURATION>;
	type GracePeriod = ConstU32<GRACE>;
	type PremiumPeriod = ConstU32<PREMIUM>;
	type MinCommitmentAge = ConstU32<COMMIT_MIN>;
	type MaxCommitmentAge = ConstU32<COMMIT_MAX>;
	type CommitmentDeposit = Tokens<{ deposit(1, 60) }>;
	// A label, its tenure, its owner's index and its look-alikes.
	type NameDeposit = Tokens<{ deposit(4, 500) }>;
	type RecordDeposit = Tokens<{ deposit(1, 100) }>;
	type ByteDeposit = Tokens<{ deposit(0, 1) }>;
	type PrimaryDeposit = Tokens<{ deposit(1, 80) }>;
	// A name of a sibling: owner, account, two blocks, and who pays.
	type WitnessDeposit = Tokens<{ deposit(1, 160) }>;
	type Siblings = Siblings;
	type WeightInfo = pallet_mmt_names::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = FollowSibling;
}

/// Knows siblings, for benchmarks of proofs of their state.
#[cfg(feature = "runtime-benchmarks")]
pub struct FollowSibling;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_names::BenchmarkHelper for FollowSibling {
	fn follow(para: ParaId, head: SiblingHead) {
		Siblings::follow_for_benchmarks(para, head, Default::default());
	}
}
