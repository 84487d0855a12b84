//! Delegates and rewards, by the chain profile.

use crate::{
	AccountId, Authorship, Balances, BlockRewards, ChainProfile, Delegates, Runtime,
	RuntimeFreezeReason,
};
use frame_support::{
	parameter_types,
	traits::{ConstU32, Get},
	PalletId,
};
#[cfg(feature = "runtime-benchmarks")]
use mmt_primitives::profile::ChainKind;
use mmt_primitives::profile::RewardSchedule;
use pallet_mmt_block_rewards::DealWithFees;
use pallet_mmt_chain_profile::{DelegateCount, MinVote, RegistrationFee, UnlockPeriod};

/// The slot of the block being built.
pub struct CurrentSlot;
impl Get<u64> for CurrentSlot {
	fn get() -> u64 {
		pallet_aura::CurrentSlot::<Runtime>::get().into()
	}
}

impl pallet_mmt_delegates::Config for Runtime {
	type Token = Balances;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type FeeDestination = DealWithFees<Runtime>;
	type Seats = DelegateCount<Runtime>;
	type RegistrationFee = RegistrationFee<Runtime>;
	type MinVote = MinVote<Runtime>;
	type UnlockPeriod = UnlockPeriod<Runtime>;
	type CurrentSlot = CurrentSlot;
	type Permission = ChainProfile;
	type OnVoteChange = BlockRewards;
	type OnRoundEnd = BlockRewards;
	type MaxIdleRounds = ConstU32<3>;
	type WeightInfo = pallet_mmt_delegates::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = BenchmarkedChain;
}

/// Writes another number of seats into the profile, and what makes the chain ask whether somebody may
/// stand, for benchmarks of larger and permissioned chains.
#[cfg(feature = "runtime-benchmarks")]
pub struct BenchmarkedChain;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_delegates::BenchmarkHelper<AccountId> for BenchmarkedChain {
	fn set_seats(seats: u32) {
		pallet_mmt_chain_profile::Profile::<Runtime>::mutate(|profile| profile.delegates = seats);
	}
	fn approve(who: &AccountId) {
		use pallet_mmt_chain_profile::{Approval, Approvals, Profile};
		Profile::<Runtime>::mutate(|profile| profile.kind = ChainKind::Consortium);
		Approvals::<Runtime>::insert(who, Approval { transact: true, stand: true });
	}
}

parameter_types! {
	pub const RewardPotId: PalletId = PalletId(*b"mmt/rwrd");
}

/// The profile's block rewards.
pub struct Schedule;
impl Get<RewardSchedule> for Schedule {
	fn get() -> RewardSchedule {
		ChainProfile::profile().rewards
	}
}

/// The author of the block being built.
pub struct Author;
impl Get<Option<AccountId>> for Author {
	fn get() -> Option<AccountId> {
		Authorship::author()
	}
}

impl pallet_mmt_block_rewards::Config for Runtime {
	type Token = Balances;
	type PotId = RewardPotId;
	type Schedule = Schedule;
	type Terms = Delegates;
	type Author = Author;
	type WeightInfo = pallet_mmt_block_rewards::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SetRound;
}

/// Lets rounds go by, for benchmarks of what is settled later.
#[cfg(feature = "runtime-benchmarks")]
pub struct SetRound;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_block_rewards::BenchmarkHelper for SetRound {
	fn set_round(round: mmt_primitives::RoundIndex) {
		pallet_session::CurrentIndex::<Runtime>::put(round);
	}
}
