//! Footstones, and their bets on checkpoints of data chains.

use super::{
	bmm::Bmm,
	money::{deposit, Tokens},
};
use crate::{Balances, ChainProfile, Resource, Runtime, RuntimeHoldReason};
use frame_support::traits::{ConstU32, Get};
use mmt_primitives::Balance;

/// Blocks of each phase of a round: five minutes.
const PHASE: u32 = 30;
/// Blocks that a bond can still be lost in after its footstone left: seven days.
const UNBONDING: u32 = 60_480;

/// What the profile has a footstone bond.
pub struct BondPerSol;
impl Get<Option<Balance>> for BondPerSol {
	fn get() -> Option<Balance> {
		ChainProfile::profile().resource.map(|rules| rules.bond_per_sol)
	}
}

impl pallet_mmt_footstones::Config for Runtime {
	type Bmm = Bmm;
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Power = Resource;
	type BondPerSol = BondPerSol;
	// A data chain, and its round.
	type ChainDeposit = Tokens<{ deposit(2, 400) }>;
	type ProposePeriod = ConstU32<PHASE>;
	type BetPeriod = ConstU32<PHASE>;
	type RevealPeriod = ConstU32<PHASE>;
	type UnbondingPeriod = ConstU32<UNBONDING>;
	type MaxChains = ConstU32<1_024>;
	type WeightInfo = pallet_mmt_footstones::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Prepare;
}

/// Makes accounts that may be footstones.
#[cfg(feature = "runtime-benchmarks")]
pub struct Prepare;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_footstones::BenchmarkHelper for Prepare {
	fn fund(who: &crate::AccountId, bmm: Balance, token: Balance) {
		use frame_support::traits::fungible::Mutate;
		Bmm::mint_into(who, bmm).expect("it is less than there may be; qed");
		Balances::mint_into(who, token).expect("it is less than there may be; qed");
	}

	fn set_power(who: &crate::AccountId, power: u128) {
		<Resource as mmt_primitives::hooks::PersistentPower<crate::AccountId>>::set_power(
			who, power,
		);
	}
}
