//! Weights of `pallet_mmt_delegates`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn register() -> Weight;
	fn resign() -> Weight;
	fn rejoin() -> Weight;
	fn set_commission() -> Weight;
	fn vote(n: u32, ) -> Weight;
	fn unvote(n: u32, ) -> Weight;
	fn withdraw() -> Weight;
	fn on_slot(m: u32, ) -> Weight;
	fn end_round(n: u32, ) -> Weight;
	fn note_relay_randomness() -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Delegates::Delegates` (r:1 w:1)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Approvals` (r:1 w:0)
	/// Proof: `ChainProfile::Approvals` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Round` (r:1 w:0)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Standing` (r:1 w:1)
	/// Proof: `Delegates::Standing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:1 w:1)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:1)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof measured: 1937, estimated: 5402 bytes.
		// Minimum execution time: 153_819_000 picoseconds.
		Weight::from_parts(249_302_000, 5402)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Delegates::Delegates` (r:1 w:1)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Standing` (r:1 w:1)
	/// Proof: `Delegates::Standing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:1)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn resign() -> Weight {
		// Proof measured: 668, estimated: 3543 bytes.
		// Minimum execution time: 23_565_000 picoseconds.
		Weight::from_parts(40_771_000, 3543)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Delegates::Delegates` (r:1 w:1)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Approvals` (r:1 w:0)
	/// Proof: `ChainProfile::Approvals` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:1 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::Standing` (r:1 w:1)
	/// Proof: `Delegates::Standing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:1 w:1)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:1)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn rejoin() -> Weight {
		// Proof measured: 1813, estimated: 5278 bytes.
		// Minimum execution time: 51_377_000 picoseconds.
		Weight::from_parts(87_671_000, 5278)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Delegates::Delegates` (r:1 w:1)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Round` (r:1 w:0)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	fn set_commission() -> Weight {
		// Proof measured: 668, estimated: 3555 bytes.
		// Minimum execution time: 17_566_000 picoseconds.
		Weight::from_parts(32_529_000, 3555)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Delegates::Voters` (r:1 w:1)
	/// Proof: `Delegates::Voters` (`max_values`: None, `max_size`: Some(2274), added: 4749, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Delegates` (r:66 w:66)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Round` (r:1 w:0)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Positions` (r:1 w:1)
	/// Proof: `BlockRewards::Positions` (`max_values`: None, `max_size`: Some(5594), added: 8069, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Pools` (r:66 w:66)
	/// Proof: `BlockRewards::Pools` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Cohorts` (r:33 w:99)
	/// Proof: `BlockRewards::Cohorts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Owed` (r:1 w:1)
	/// Proof: `BlockRewards::Owed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Freezes` (r:1 w:1)
	/// Proof: `Balances::Freezes` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Locks` (r:1 w:0)
	/// Proof: `Balances::Locks` (`max_values`: None, `max_size`: Some(1299), added: 3774, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:132)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 33]`.
	fn vote(n: u32, ) -> Weight {
		// Proof measured: 1874 + n * 553, estimated: 9059 + n * 5222 bytes.
		// Minimum execution time: 220_259_000 picoseconds.
		Weight::from_parts(191_459_224, 9059)
			.saturating_add(Weight::from_parts(97_342_289, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((11_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5222).saturating_mul(n.into()))
	}
	/// Storage: `Delegates::Voters` (r:1 w:1)
	/// Proof: `Delegates::Voters` (`max_values`: None, `max_size`: Some(2274), added: 4749, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Delegates` (r:33 w:33)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Round` (r:1 w:0)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Positions` (r:1 w:1)
	/// Proof: `BlockRewards::Positions` (`max_values`: None, `max_size`: Some(5594), added: 8069, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Pools` (r:33 w:33)
	/// Proof: `BlockRewards::Pools` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Cohorts` (r:33 w:66)
	/// Proof: `BlockRewards::Cohorts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Owed` (r:1 w:1)
	/// Proof: `BlockRewards::Owed` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:66)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 33]`.
	fn unvote(n: u32, ) -> Weight {
		// Proof measured: 1450 + n * 457, estimated: 9059 + n * 2611 bytes.
		// Minimum execution time: 128_181_000 picoseconds.
		Weight::from_parts(101_404_965, 9059)
			.saturating_add(Weight::from_parts(56_649_055, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2611).saturating_mul(n.into()))
	}
	/// Storage: `Delegates::Voters` (r:1 w:1)
	/// Proof: `Delegates::Voters` (`max_values`: None, `max_size`: Some(2274), added: 4749, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Freezes` (r:1 w:1)
	/// Proof: `Balances::Freezes` (`max_values`: None, `max_size`: Some(67), added: 2542, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Locks` (r:1 w:0)
	/// Proof: `Balances::Locks` (`max_values`: None, `max_size`: Some(1299), added: 3774, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof measured: 1415, estimated: 5739 bytes.
		// Minimum execution time: 60_490_000 picoseconds.
		Weight::from_parts(112_848_000, 5739)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::Round` (r:1 w:1)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:512 w:512)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[0, 512]`.
	fn on_slot(m: u32, ) -> Weight {
		// Proof measured: 18747, estimated: 20232 + m * 2534 bytes.
		// Minimum execution time: 82_814_000 picoseconds.
		Weight::from_parts(91_842_892, 20232)
			.saturating_add(Weight::from_parts(6_346_137, 0).saturating_mul(m.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2534).saturating_mul(m.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:171 w:171)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Standing` (r:1 w:1)
	/// Proof: `Delegates::Standing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Delegates` (r:1039 w:698)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Round` (r:1 w:1)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2070), added: 2565, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Pools` (r:341 w:341)
	/// Proof: `BlockRewards::Pools` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:1)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedChanged` (r:1 w:1)
	/// Proof: `Session::QueuedChanged` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::QueuedKeys` (r:1 w:1)
	/// Proof: `Session::QueuedKeys` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::Ranking` (r:528 w:698)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Approvals` (r:1040 w:0)
	/// Proof: `ChainProfile::Approvals` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
	/// Storage: `Session::NextKeys` (r:1040 w:0)
	/// Proof: `Session::NextKeys` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::RelayRandomness` (r:1 w:0)
	/// Proof: `Delegates::RelayRandomness` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Aura::Authorities` (r:1 w:1)
	/// Proof: `Aura::Authorities` (`max_values`: Some(1), `max_size`: Some(16386), added: 16881, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Cohorts` (r:0 w:341)
	/// Proof: `BlockRewards::Cohorts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:0 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:0 w:1)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `n` is `[27, 512]`.
	fn end_round(n: u32, ) -> Weight {
		// Proof measured: 7583 + n * 533, estimated: 48045 + n * 5484 bytes.
		// Minimum execution time: 2_784_994_000 picoseconds.
		Weight::from_parts(2_803_170_000, 48045)
			.saturating_add(Weight::from_parts(119_633_955, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(73_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(40_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5484).saturating_mul(n.into()))
	}
	/// Storage: `Delegates::RelayRandomness` (r:0 w:1)
	/// Proof: `Delegates::RelayRandomness` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn note_relay_randomness() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 1_051_000 picoseconds.
		Weight::from_parts(2_103_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(249_302_000, 5402)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(40_771_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn rejoin() -> Weight {
		Weight::from_parts(87_671_000, 5278)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn set_commission() -> Weight {
		Weight::from_parts(32_529_000, 3555)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn vote(n: u32, ) -> Weight {
		Weight::from_parts(191_459_224, 9059)
			.saturating_add(Weight::from_parts(97_342_289, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((11_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5222).saturating_mul(n.into()))
	}
	fn unvote(n: u32, ) -> Weight {
		Weight::from_parts(101_404_965, 9059)
			.saturating_add(Weight::from_parts(56_649_055, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2611).saturating_mul(n.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(112_848_000, 5739)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn on_slot(m: u32, ) -> Weight {
		Weight::from_parts(91_842_892, 20232)
			.saturating_add(Weight::from_parts(6_346_137, 0).saturating_mul(m.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2534).saturating_mul(m.into()))
	}
	fn end_round(n: u32, ) -> Weight {
		Weight::from_parts(2_803_170_000, 48045)
			.saturating_add(Weight::from_parts(119_633_955, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(73_u64))
			.saturating_add(ParityDbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(40_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5484).saturating_mul(n.into()))
	}
	fn note_relay_randomness() -> Weight {
		Weight::from_parts(2_103_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
