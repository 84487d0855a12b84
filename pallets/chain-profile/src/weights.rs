//! Weights of `pallet_mmt_chain_profile`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn approve() -> Weight;
	fn check() -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Approvals` (r:0 w:1)
	/// Proof: `ChainProfile::Approvals` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
	fn approve() -> Weight {
		// Proof measured: 460, estimated: 1811 bytes.
		// Minimum execution time: 12_673_000 picoseconds.
		Weight::from_parts(14_489_000, 1811)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Approvals` (r:1 w:0)
	/// Proof: `ChainProfile::Approvals` (`max_values`: None, `max_size`: Some(50), added: 2525, mode: `MaxEncodedLen`)
	fn check() -> Weight {
		// Proof measured: 532, estimated: 3515 bytes.
		// Minimum execution time: 9_055_000 picoseconds.
		Weight::from_parts(10_142_000, 3515)
			.saturating_add(T::DbWeight::get().reads(2_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn approve() -> Weight {
		Weight::from_parts(14_489_000, 1811)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn check() -> Weight {
		Weight::from_parts(10_142_000, 3515)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
	}
}
