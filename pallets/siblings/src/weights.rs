//! Weights of `pallet_mmt_siblings`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, provisional: to be measured.

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
	fn follow() -> Weight {
		Weight::from_parts(120_000_000, 3842)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn unfollow() -> Weight {
		Weight::from_parts(120_000_000, 7905)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn prove_genesis(n: u32, ) -> Weight {
		Weight::from_parts(100_000_000, 7905)
			.saturating_add(Weight::from_parts(12_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn note_heads(n: u32, ) -> Weight {
		Weight::from_parts(10_000_000, 2522)
			.saturating_add(Weight::from_parts(1_500_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6915).saturating_mul(n.into()))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn follow() -> Weight {
		Weight::from_parts(120_000_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn unfollow() -> Weight {
		Weight::from_parts(120_000_000, 7905)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn prove_genesis(n: u32, ) -> Weight {
		Weight::from_parts(100_000_000, 7905)
			.saturating_add(Weight::from_parts(12_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn note_heads(n: u32, ) -> Weight {
		Weight::from_parts(10_000_000, 2522)
			.saturating_add(Weight::from_parts(1_500_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 6915).saturating_mul(n.into()))
	}
}
