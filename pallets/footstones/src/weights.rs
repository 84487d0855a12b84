//! Weights of `pallet_mmt_footstones`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

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
		// Minimum execution time: 86_634_000 picoseconds.
		Weight::from_parts(98_428_000, 3766)
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
		// Minimum execution time: 75_556_000 picoseconds.
		Weight::from_parts(87_510_000, 17539)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Footstones::Chains` (r:1 w:1)
	/// Proof: `Footstones::Chains` (`max_values`: None, `max_size`: Some(180), added: 2655, mode: `MaxEncodedLen`)
	fn set_consensus() -> Weight {
		// Proof measured: 178, estimated: 3645 bytes.
		// Minimum execution time: 14_536_000 picoseconds.
		Weight::from_parts(16_768_000, 3645)
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
		// Minimum execution time: 158_928_000 picoseconds.
		Weight::from_parts(184_492_000, 6416)
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
		// Minimum execution time: 141_133_000 picoseconds.
		Weight::from_parts(161_754_000, 4559)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Active` (r:1 w:1)
	/// Proof: `Footstones::Active` (`max_values`: Some(1), `max_size`: Some(3074), added: 3569, mode: `MaxEncodedLen`)
	fn leave() -> Weight {
		// Proof measured: 4039, estimated: 4559 bytes.
		// Minimum execution time: 45_364_000 picoseconds.
		Weight::from_parts(56_081_000, 4559)
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
		// Minimum execution time: 116_045_000 picoseconds.
		Weight::from_parts(134_364_000, 4559)
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
		// Proof measured: 4225, estimated: 17539 bytes.
		// Minimum execution time: 235_922_000 picoseconds.
		Weight::from_parts(252_476_000, 17539)
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
		// Minimum execution time: 237_642_000 picoseconds.
		Weight::from_parts(261_644_000, 17539)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	fn bet() -> Weight {
		// Proof measured: 15103, estimated: 17539 bytes.
		// Minimum execution time: 96_413_000 picoseconds.
		Weight::from_parts(116_503_000, 17539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn reveal() -> Weight {
		// Proof measured: 7584, estimated: 17539 bytes.
		// Minimum execution time: 73_620_000 picoseconds.
		Weight::from_parts(89_641_000, 17539)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Footstones::Rounds` (r:1 w:1)
	/// Proof: `Footstones::Rounds` (`max_values`: None, `max_size`: Some(14074), added: 16549, mode: `MaxEncodedLen`)
	/// Storage: `Footstones::Footstones` (r:1 w:1)
	/// Proof: `Footstones::Footstones` (`max_values`: None, `max_size`: Some(238), added: 2713, mode: `MaxEncodedLen`)
	fn follow() -> Weight {
		// Proof measured: 15103, estimated: 17539 bytes.
		// Minimum execution time: 96_767_000 picoseconds.
		Weight::from_parts(115_261_000, 17539)
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
		// Minimum execution time: 2_598_163_000 picoseconds.
		Weight::from_parts(2_769_539_000, 177138)
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
		// Proof measured: 6768, estimated: 4559 bytes.
		// Minimum execution time: 378_959_000 picoseconds.
		Weight::from_parts(413_655_000, 4559)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register_chain() -> Weight {
		Weight::from_parts(98_428_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn retire_chain() -> Weight {
		Weight::from_parts(87_510_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn set_consensus() -> Weight {
		Weight::from_parts(16_768_000, 3645)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(184_492_000, 6416)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn reweigh() -> Weight {
		Weight::from_parts(161_754_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(56_081_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(134_364_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn open_round() -> Weight {
		Weight::from_parts(252_476_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn propose() -> Weight {
		Weight::from_parts(261_644_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn bet() -> Weight {
		Weight::from_parts(116_503_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(89_641_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn follow() -> Weight {
		Weight::from_parts(115_261_000, 17539)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resolve() -> Weight {
		Weight::from_parts(2_769_539_000, 177138)
			.saturating_add(ParityDbWeight::get().reads(195_u64))
			.saturating_add(ParityDbWeight::get().writes(195_u64))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(413_655_000, 4559)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
}
