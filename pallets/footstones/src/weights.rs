//! Weights of `pallet_mmt_footstones`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-21, 20 steps × 10 repeats, on
//! AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn register_chain() -> Weight;
	fn retire_chain() -> Weight;
	fn set_consensus() -> Weight;
	fn join() -> Weight;
	fn reweigh() -> Weight;
	fn leave() -> Weight;
	fn withdraw() -> Weight;
	fn open_round() -> Weight;
	fn propose() -> Weight;
	fn bet() -> Weight;
	fn reveal() -> Weight;
	fn follow() -> Weight;
	fn resolve() -> Weight;
	fn report_equivocation() -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::CounterForChains` (r:1 w:1)
	/// Proof: `Footstones::CounterForChains` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::NextChain` (r:1 w:1)
	/// Proof: `Footstones::NextChain` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	fn register_chain() -> Weight {
		// Proof measured: 432, estimated: 3766 bytes.
		// Minimum execution time: 120_639_000 picoseconds.
		Weight::from_parts(129_032_000, 3766)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Rounds` (r:1 w:0)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::CounterForChains` (r:1 w:1)
	/// Proof: `Footstones::CounterForChains` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	fn retire_chain() -> Weight {
		// Proof measured: 661, estimated: 17539 bytes.
		// Minimum execution time: 106_109_000 picoseconds.
		Weight::from_parts(188_871_000, 17539)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	fn set_consensus() -> Weight {
		// Proof measured: 178, estimated: 3645 bytes.
		// Minimum execution time: 19_319_000 picoseconds.
		Weight::from_parts(40_159_000, 3645)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:0)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Convicted` (r:1 w:0)
	/// Proof: `Footstones::Convicted` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:2 w:2)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn join() -> Weight {
		// Proof measured: 7804, estimated: 6416 bytes.
		// Minimum execution time: 195_732_000 picoseconds.
		Weight::from_parts(258_445_000, 6416)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:0)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn reweigh() -> Weight {
		// Proof measured: 7558, estimated: 4559 bytes.
		// Minimum execution time: 182_973_000 picoseconds.
		Weight::from_parts(339_707_000, 4559)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof measured: 4039, estimated: 4559 bytes.
		// Minimum execution time: 55_713_000 picoseconds.
		Weight::from_parts(121_161_000, 4559)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	fn withdraw() -> Weight {
		// Proof measured: 6757, estimated: 4559 bytes.
		// Minimum execution time: 211_155_000 picoseconds.
		Weight::from_parts(265_516_000, 4559)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:0)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn open_round() -> Weight {
		// Proof measured: 4258, estimated: 17539 bytes.
		// Minimum execution time: 230_144_000 picoseconds.
		Weight::from_parts(321_349_000, 17539)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:0)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Chains` (r:1 w:0)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn propose() -> Weight {
		// Proof measured: 11968, estimated: 17539 bytes.
		// Minimum execution time: 259_487_000 picoseconds.
		Weight::from_parts(300_929_000, 17539)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	fn bet() -> Weight {
		// Proof measured: 15103, estimated: 17539 bytes.
		// Minimum execution time: 102_432_000 picoseconds.
		Weight::from_parts(172_347_000, 17539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reveal() -> Weight {
		// Proof measured: 7584, estimated: 17539 bytes.
		// Minimum execution time: 95_553_000 picoseconds.
		Weight::from_parts(121_341_000, 17539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	fn follow() -> Weight {
		// Proof measured: 15103, estimated: 17539 bytes.
		// Minimum execution time: 110_675_000 picoseconds.
		Weight::from_parts(155_472_000, 17539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:64 w:64)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:63 w:63)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:63 w:63)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	fn resolve() -> Weight {
		// Proof measured: 27022, estimated: 177138 bytes.
		// Minimum execution time: 4_063_070_000 picoseconds.
		Weight::from_parts(4_365_902_000, 177138)
			.saturating_add(T::DbWeight::get().reads(195_u64))
			.saturating_add(T::DbWeight::get().writes(195_u64))
	}
	/// Storage: `Footstones::NextChain` (r:1 w:0)
	/// Proof: `Footstones::NextChain` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Chains` (r:1 w:0)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Convicted` (r:0 w:1)
	/// Proof: `Footstones::Convicted` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	fn report_equivocation() -> Weight {
		// Proof measured: 6966, estimated: 4559 bytes.
		// Minimum execution time: 419_185_000 picoseconds.
		Weight::from_parts(479_636_000, 4559)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register_chain() -> Weight {
		Weight::from_parts(129_032_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn retire_chain() -> Weight {
		Weight::from_parts(188_871_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_consensus() -> Weight {
		Weight::from_parts(40_159_000, 3645)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(258_445_000, 6416)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn reweigh() -> Weight {
		Weight::from_parts(339_707_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(121_161_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(265_516_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn open_round() -> Weight {
		Weight::from_parts(321_349_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn propose() -> Weight {
		Weight::from_parts(300_929_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn bet() -> Weight {
		Weight::from_parts(172_347_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(121_341_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn follow() -> Weight {
		Weight::from_parts(155_472_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resolve() -> Weight {
		Weight::from_parts(4_365_902_000, 177138)
			.saturating_add(ParityDbWeight::get().reads(195_u64))
			.saturating_add(ParityDbWeight::get().writes(195_u64))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(479_636_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
}
