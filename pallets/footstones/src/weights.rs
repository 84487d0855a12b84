//! Weights of `pallet_mmt_footstones`: bounds to build with, in the shape of what
//! `scripts/benchmark.sh` writes, which replaces this file.

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

/// The weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_chain() -> Weight {
		Weight::from_parts(152_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn retire_chain() -> Weight {
		Weight::from_parts(130_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn set_consensus() -> Weight {
		Weight::from_parts(22_000_000, 16000)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(260_000_000, 48000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn reweigh() -> Weight {
		Weight::from_parts(160_000_000, 40000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(40_000_000, 20000)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(120_000_000, 28000)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn open_round() -> Weight {
		Weight::from_parts(420_000_000, 40000)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn propose() -> Weight {
		Weight::from_parts(440_000_000, 32000)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn bet() -> Weight {
		Weight::from_parts(120_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(110_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn follow() -> Weight {
		Weight::from_parts(115_000_000, 24000)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	fn resolve() -> Weight {
		Weight::from_parts(9_000_000_000, 1092000)
			.saturating_add(T::DbWeight::get().reads(270_u64))
			.saturating_add(T::DbWeight::get().writes(270_u64))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(1_100_000_000, 52000)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

impl WeightInfo for () {
	fn register_chain() -> Weight {
		Weight::from_parts(152_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn retire_chain() -> Weight {
		Weight::from_parts(130_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn set_consensus() -> Weight {
		Weight::from_parts(22_000_000, 16000)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn join() -> Weight {
		Weight::from_parts(260_000_000, 48000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn reweigh() -> Weight {
		Weight::from_parts(160_000_000, 40000)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn leave() -> Weight {
		Weight::from_parts(40_000_000, 20000)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn withdraw() -> Weight {
		Weight::from_parts(120_000_000, 28000)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn open_round() -> Weight {
		Weight::from_parts(420_000_000, 40000)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn propose() -> Weight {
		Weight::from_parts(440_000_000, 32000)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn bet() -> Weight {
		Weight::from_parts(120_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn reveal() -> Weight {
		Weight::from_parts(110_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn follow() -> Weight {
		Weight::from_parts(115_000_000, 24000)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn resolve() -> Weight {
		Weight::from_parts(9_000_000_000, 1092000)
			.saturating_add(ParityDbWeight::get().reads(270_u64))
			.saturating_add(ParityDbWeight::get().writes(270_u64))
	}
	fn report_equivocation() -> Weight {
		Weight::from_parts(1_100_000_000, 52000)
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
}
