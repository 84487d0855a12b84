//! Weights of `pallet_mmt_names`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn commit() -> Weight;
	fn register() -> Weight;
	fn renew() -> Weight;
	fn transfer_top() -> Weight;
	fn transfer_subname(d: u32, ) -> Weight;
	fn set_price(d: u32, ) -> Weight;
	fn buy_top() -> Weight;
	fn buy_subname(d: u32, ) -> Weight;
	fn release_top() -> Weight;
	fn release_subname(d: u32, ) -> Weight;
	fn set_records(d: u32, r: u32, ) -> Weight;
	fn clear_records(d: u32, r: u32, ) -> Weight;
	fn set_subname(d: u32, ) -> Weight;
	fn extend_subname(d: u32, ) -> Weight;
	fn burn_fuse(d: u32, ) -> Weight;
	fn set_primary(d: u32, ) -> Weight;
	fn reclaim_top() -> Weight;
	fn reclaim_subname() -> Weight;
	fn reclaim_record() -> Weight;
	fn reclaim_commitments() -> Weight;
	fn witness(n: u32, ) -> Weight;
	fn forget_witness() -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Names::Commitments` (r:1 w:1)
	/// Proof: `Names::Commitments` (`max_values`: None, `max_size`: Some(465), added: 2940, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Proof measured: 1086, estimated: 3930 bytes.
		// Minimum execution time: 515_723_000 picoseconds.
		Weight::from_parts(591_180_000, 3930)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Names::Commitments` (r:1 w:1)
	/// Proof: `Names::Commitments` (`max_values`: None, `max_size`: Some(465), added: 2940, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:3 w:3)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof measured: 2206, estimated: 9318 bytes.
		// Minimum execution time: 318_212_000 picoseconds.
		Weight::from_parts(363_222_000, 9318)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	fn renew() -> Weight {
		// Proof measured: 1246, estimated: 3685 bytes.
		// Minimum execution time: 94_731_000 picoseconds.
		Weight::from_parts(109_088_000, 3685)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn transfer_top() -> Weight {
		// Proof measured: 1333, estimated: 6542 bytes.
		// Minimum execution time: 123_088_000 picoseconds.
		Weight::from_parts(138_338_000, 6542)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn transfer_subname(d: u32, ) -> Weight {
		// Proof measured: 655 + d * 234, estimated: 1811 + d * 2695 bytes.
		// Minimum execution time: 49_637_000 picoseconds.
		Weight::from_parts(39_075_287, 1811)
			.saturating_add(Weight::from_parts(8_225_007, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn set_price(d: u32, ) -> Weight {
		// Proof measured: 650 + d * 234, estimated: 1811 + d * 2695 bytes.
		// Minimum execution time: 28_110_000 picoseconds.
		Weight::from_parts(24_024_594, 1811)
			.saturating_add(Weight::from_parts(8_951_353, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn buy_top() -> Weight {
		// Proof measured: 1416, estimated: 6542 bytes.
		// Minimum execution time: 194_188_000 picoseconds.
		Weight::from_parts(215_969_000, 6542)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn buy_subname(d: u32, ) -> Weight {
		// Proof measured: 879 + d * 234, estimated: 3593 + d * 2695 bytes.
		// Minimum execution time: 121_212_000 picoseconds.
		Weight::from_parts(117_946_938, 3593)
			.saturating_add(Weight::from_parts(9_027_567, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn release_top() -> Weight {
		// Proof measured: 1192, estimated: 3766 bytes.
		// Minimum execution time: 91_307_000 picoseconds.
		Weight::from_parts(102_344_000, 3766)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn release_subname(d: u32, ) -> Weight {
		// Proof measured: 884 + d * 234, estimated: 3766 + d * 2695 bytes.
		// Minimum execution time: 101_075_000 picoseconds.
		Weight::from_parts(96_499_113, 3766)
			.saturating_add(Weight::from_parts(8_800_407, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:32 w:32)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	/// The range of component `r` is `[1, 32]`.
	fn set_records(d: u32, r: u32, ) -> Weight {
		// Proof measured: 562 + d * 235 + r * 364, estimated: 3766 + d * 2695 + r * 3102 bytes.
		// Minimum execution time: 227_285_000 picoseconds.
		Weight::from_parts(286_753_846, 3766)
			.saturating_add(Weight::from_parts(720_287, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(20_001_751, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:32 w:32)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	/// The range of component `r` is `[1, 32]`.
	fn clear_records(d: u32, r: u32, ) -> Weight {
		// Proof measured: 1558 + d * 235 + r * 595, estimated: 3766 + d * 2695 + r * 3102 bytes.
		// Minimum execution time: 164_429_000 picoseconds.
		Weight::from_parts(38_642_745, 3766)
			.saturating_add(Weight::from_parts(9_470_241, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(64_667_382, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn set_subname(d: u32, ) -> Weight {
		// Proof measured: 1000 + d * 234, estimated: 6542 + d * 2695 bytes.
		// Minimum execution time: 182_026_000 picoseconds.
		Weight::from_parts(184_938_652, 6542)
			.saturating_add(Weight::from_parts(9_483_434, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn extend_subname(d: u32, ) -> Weight {
		// Proof measured: 655 + d * 234, estimated: 1811 + d * 2695 bytes.
		// Minimum execution time: 35_547_000 picoseconds.
		Weight::from_parts(23_893_482, 1811)
			.saturating_add(Weight::from_parts(8_102_055, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn burn_fuse(d: u32, ) -> Weight {
		// Proof measured: 650 + d * 234, estimated: 1811 + d * 2695 bytes.
		// Minimum execution time: 26_864_000 picoseconds.
		Weight::from_parts(22_635_505, 1811)
			.saturating_add(Weight::from_parts(8_532_217, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `Names::Primary` (r:1 w:1)
	/// Proof: `Names::Primary` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:0)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:1 w:0)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn set_primary(d: u32, ) -> Weight {
		// Proof measured: 857 + d * 234, estimated: 4092 + d * 2695 bytes.
		// Minimum execution time: 98_391_000 picoseconds.
		Weight::from_parts(100_992_646, 4092)
			.saturating_add(Weight::from_parts(8_834_099, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `Names::Nodes` (r:1 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:0 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn reclaim_top() -> Weight {
		// Proof measured: 1214, estimated: 3766 bytes.
		// Minimum execution time: 84_833_000 picoseconds.
		Weight::from_parts(95_419_000, 3766)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:0 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn reclaim_subname() -> Weight {
		// Proof measured: 2079, estimated: 22550 bytes.
		// Minimum execution time: 112_146_000 picoseconds.
		Weight::from_parts(126_908_000, 22550)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Names::Records` (r:1 w:1)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn reclaim_record() -> Weight {
		// Proof measured: 2751, estimated: 22550 bytes.
		// Minimum execution time: 110_173_000 picoseconds.
		Weight::from_parts(124_752_000, 22550)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Names::Commitments` (r:1 w:1)
	/// Proof: `Names::Commitments` (`max_values`: None, `max_size`: Some(465), added: 2940, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn reclaim_commitments() -> Weight {
		// Proof measured: 1264, estimated: 3930 bytes.
		// Minimum execution time: 449_583_000 picoseconds.
		Weight::from_parts(505_041_000, 3930)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:0)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:1 w:0)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	/// Storage: `Names::Witnessed` (r:1 w:1)
	/// Proof: `Names::Witnessed` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[48, 256]`.
	fn witness(n: u32, ) -> Weight {
		// Proof measured: 5591, estimated: 7864 bytes.
		// Minimum execution time: 314_298_000 picoseconds.
		Weight::from_parts(218_853_222, 7864)
			.saturating_add(Weight::from_parts(3_201_031, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Names::Witnessed` (r:1 w:1)
	/// Proof: `Names::Witnessed` (`max_values`: None, `max_size`: Some(167), added: 2642, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:0)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:1 w:0)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn forget_witness() -> Weight {
		// Proof measured: 5407, estimated: 7864 bytes.
		// Minimum execution time: 88_453_000 picoseconds.
		Weight::from_parts(96_382_000, 7864)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn commit() -> Weight {
		Weight::from_parts(591_180_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(363_222_000, 9318)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(109_088_000, 3685)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn transfer_top() -> Weight {
		Weight::from_parts(138_338_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn transfer_subname(d: u32, ) -> Weight {
		Weight::from_parts(39_075_287, 1811)
			.saturating_add(Weight::from_parts(8_225_007, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_price(d: u32, ) -> Weight {
		Weight::from_parts(24_024_594, 1811)
			.saturating_add(Weight::from_parts(8_951_353, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn buy_top() -> Weight {
		Weight::from_parts(215_969_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn buy_subname(d: u32, ) -> Weight {
		Weight::from_parts(117_946_938, 3593)
			.saturating_add(Weight::from_parts(9_027_567, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn release_top() -> Weight {
		Weight::from_parts(102_344_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn release_subname(d: u32, ) -> Weight {
		Weight::from_parts(96_499_113, 3766)
			.saturating_add(Weight::from_parts(8_800_407, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(286_753_846, 3766)
			.saturating_add(Weight::from_parts(720_287, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(20_001_751, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn clear_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(38_642_745, 3766)
			.saturating_add(Weight::from_parts(9_470_241, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(64_667_382, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn set_subname(d: u32, ) -> Weight {
		Weight::from_parts(184_938_652, 6542)
			.saturating_add(Weight::from_parts(9_483_434, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn extend_subname(d: u32, ) -> Weight {
		Weight::from_parts(23_893_482, 1811)
			.saturating_add(Weight::from_parts(8_102_055, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn burn_fuse(d: u32, ) -> Weight {
		Weight::from_parts(22_635_505, 1811)
			.saturating_add(Weight::from_parts(8_532_217, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_primary(d: u32, ) -> Weight {
		Weight::from_parts(100_992_646, 4092)
			.saturating_add(Weight::from_parts(8_834_099, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn reclaim_top() -> Weight {
		Weight::from_parts(95_419_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reclaim_subname() -> Weight {
		Weight::from_parts(126_908_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn reclaim_record() -> Weight {
		Weight::from_parts(124_752_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn reclaim_commitments() -> Weight {
		Weight::from_parts(505_041_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn witness(n: u32, ) -> Weight {
		Weight::from_parts(218_853_222, 7864)
			.saturating_add(Weight::from_parts(3_201_031, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn forget_witness() -> Weight {
		Weight::from_parts(96_382_000, 7864)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
