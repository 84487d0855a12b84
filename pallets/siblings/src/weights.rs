//! Weights of `pallet_mmt_siblings`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn follow() -> Weight;
	fn unfollow() -> Weight;
	fn prove_genesis(n: u32, ) -> Weight;
	fn note_heads(n: u32, ) -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:1)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn follow() -> Weight {
		// Proof measured: 1361, estimated: 3766 bytes.
		// Minimum execution time: 92_186_000 picoseconds.
		Weight::from_parts(102_051_000, 3766)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:1)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:0 w:1)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	fn unfollow() -> Weight {
		// Proof measured: 1381, estimated: 3766 bytes.
		// Minimum execution time: 80_285_000 picoseconds.
		Weight::from_parts(91_585_000, 3766)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:0)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:1 w:1)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[1, 89]`.
	fn prove_genesis(n: u32, ) -> Weight {
		// Proof measured: 6089, estimated: 7864 bytes.
		// Minimum execution time: 60_723_000 picoseconds.
		Weight::from_parts(65_597_985, 7864)
			.saturating_add(Weight::from_parts(1_571_051, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:0)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:16 w:16)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 16]`.
	fn note_heads(n: u32, ) -> Weight {
		// Proof measured: 4804 + n * 99, estimated: 2318 + n * 6874 bytes.
		// Minimum execution time: 8_426_000 picoseconds.
		Weight::from_parts(9_487_000, 2318)
			.saturating_add(Weight::from_parts(1_157_797_774, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6874).saturating_mul(n.into()))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn follow() -> Weight {
		Weight::from_parts(102_051_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn unfollow() -> Weight {
		Weight::from_parts(91_585_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn prove_genesis(n: u32, ) -> Weight {
		Weight::from_parts(65_597_985, 7864)
			.saturating_add(Weight::from_parts(1_571_051, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn note_heads(n: u32, ) -> Weight {
		Weight::from_parts(9_487_000, 2318)
			.saturating_add(Weight::from_parts(1_157_797_774, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6874).saturating_mul(n.into()))
	}
}
