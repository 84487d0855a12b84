//! Weights of `pallet_mmt_delegates`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

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
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::Standing` (r:1 w:1)
	/// Proof: `Delegates::Standing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:1 w:1)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Ranking` (r:0 w:1)
	/// Proof: `Delegates::Ranking` (`max_values`: None, `max_size`: Some(48), added: 2523, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof measured: 2355, estimated: 5820 bytes.
		// Minimum execution time: 107_164_000 picoseconds.
		Weight::from_parts(122_423_000, 5820)
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
		// Minimum execution time: 17_036_000 picoseconds.
		Weight::from_parts(19_579_000, 3543)
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
		// Minimum execution time: 40_767_000 picoseconds.
		Weight::from_parts(44_741_000, 5278)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Delegates::Delegates` (r:1 w:1)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	fn set_commission() -> Weight {
		// Proof measured: 1206, estimated: 3543 bytes.
		// Minimum execution time: 16_859_000 picoseconds.
		Weight::from_parts(18_826_000, 3543)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Delegates::Voters` (r:1 w:1)
	/// Proof: `Delegates::Voters` (`max_values`: None, `max_size`: Some(2274), added: 4749, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Delegates` (r:66 w:66)
	/// Proof: `Delegates::Delegates` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
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
		// Proof measured: 1981 + n * 553, estimated: 9059 + n * 5222 bytes.
		// Minimum execution time: 124_329_000 picoseconds.
		Weight::from_parts(88_546_532, 9059)
			.saturating_add(Weight::from_parts(41_730_655, 0).saturating_mul(n.into()))
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
	/// Storage: `Session::CurrentIndex` (r:1 w:0)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
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
		// Proof measured: 1557 + n * 457, estimated: 9059 + n * 2611 bytes.
		// Minimum execution time: 71_675_000 picoseconds.
		Weight::from_parts(54_578_133, 9059)
			.saturating_add(Weight::from_parts(24_637_516, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 44_157_000 picoseconds.
		Weight::from_parts(51_466_000, 5739)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Session::Validators` (r:1 w:0)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Delegates::Round` (r:1 w:1)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2066), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::Performances` (r:512 w:512)
	/// Proof: `Delegates::Performances` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// The range of component `m` is `[0, 512]`.
	fn on_slot(m: u32, ) -> Weight {
		// Proof measured: 18743, estimated: 20228 + m * 2534 bytes.
		// Minimum execution time: 44_202_000 picoseconds.
		Weight::from_parts(53_174_036, 20228)
			.saturating_add(Weight::from_parts(2_624_174, 0).saturating_mul(m.into()))
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
	/// Storage: `Session::CurrentIndex` (r:1 w:1)
	/// Proof: `Session::CurrentIndex` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Pools` (r:341 w:341)
	/// Proof: `BlockRewards::Pools` (`max_values`: None, `max_size`: Some(136), added: 2611, mode: `MaxEncodedLen`)
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
	/// Storage: `Delegates::Round` (r:0 w:1)
	/// Proof: `Delegates::Round` (`max_values`: Some(1), `max_size`: Some(2066), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Cohorts` (r:0 w:341)
	/// Proof: `BlockRewards::Cohorts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Session::DisabledValidators` (r:0 w:1)
	/// Proof: `Session::DisabledValidators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Session::Validators` (r:0 w:1)
	/// Proof: `Session::Validators` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// The range of component `n` is `[27, 512]`.
	fn end_round(n: u32, ) -> Weight {
		// Proof measured: 7152 + n * 533, estimated: 47614 + n * 5484 bytes.
		// Minimum execution time: 1_619_575_000 picoseconds.
		Weight::from_parts(1_710_796_000, 47614)
			.saturating_add(Weight::from_parts(52_187_289, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(72_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(40_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5484).saturating_mul(n.into()))
	}
	/// Storage: `Delegates::RelayRandomness` (r:0 w:1)
	/// Proof: `Delegates::RelayRandomness` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn note_relay_randomness() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 581_000 picoseconds.
		Weight::from_parts(757_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(122_423_000, 5820)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn resign() -> Weight {
		Weight::from_parts(19_579_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn rejoin() -> Weight {
		Weight::from_parts(44_741_000, 5278)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn set_commission() -> Weight {
		Weight::from_parts(18_826_000, 3543)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn vote(n: u32, ) -> Weight {
		Weight::from_parts(88_546_532, 9059)
			.saturating_add(Weight::from_parts(41_730_655, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((11_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5222).saturating_mul(n.into()))
	}
	fn unvote(n: u32, ) -> Weight {
		Weight::from_parts(54_578_133, 9059)
			.saturating_add(Weight::from_parts(24_637_516, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((6_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2611).saturating_mul(n.into()))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(51_466_000, 5739)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn on_slot(m: u32, ) -> Weight {
		Weight::from_parts(53_174_036, 20228)
			.saturating_add(Weight::from_parts(2_624_174, 0).saturating_mul(m.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(m.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(m.into())))
			.saturating_add(Weight::from_parts(0, 2534).saturating_mul(m.into()))
	}
	fn end_round(n: u32, ) -> Weight {
		Weight::from_parts(1_710_796_000, 47614)
			.saturating_add(Weight::from_parts(52_187_289, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(72_u64))
			.saturating_add(ParityDbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(40_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 5484).saturating_mul(n.into()))
	}
	fn note_relay_randomness() -> Weight {
		Weight::from_parts(757_000, 0)
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
}
