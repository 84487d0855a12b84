//! Weights of `pallet_mmt_names`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-21, 20 steps × 10 repeats, on
//! AMD EPYC.

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
		// Minimum execution time: 790_048_000 picoseconds.
		Weight::from_parts(1_312_778_000, 3930)
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
		// Minimum execution time: 431_303_000 picoseconds.
		Weight::from_parts(548_668_000, 9318)
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
		// Minimum execution time: 132_377_000 picoseconds.
		Weight::from_parts(158_466_000, 3685)
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
		// Minimum execution time: 171_486_000 picoseconds.
		Weight::from_parts(261_910_000, 6542)
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
		// Minimum execution time: 63_885_000 picoseconds.
		Weight::from_parts(71_583_515, 1811)
			.saturating_add(Weight::from_parts(19_796_515, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 34_842_000 picoseconds.
		Weight::from_parts(44_531_927, 1811)
			.saturating_add(Weight::from_parts(19_891_837, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 266_638_000 picoseconds.
		Weight::from_parts(289_802_000, 6542)
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
		// Minimum execution time: 165_417_000 picoseconds.
		Weight::from_parts(206_195_854, 3593)
			.saturating_add(Weight::from_parts(19_839_039, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 121_982_000 picoseconds.
		Weight::from_parts(201_250_000, 3766)
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
		// Minimum execution time: 145_126_000 picoseconds.
		Weight::from_parts(194_441_332, 3766)
			.saturating_add(Weight::from_parts(20_480_063, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 427_407_000 picoseconds.
		Weight::from_parts(248_081_983, 3766)
			.saturating_add(Weight::from_parts(47_641_837, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(31_513_976, 0).saturating_mul(r.into()))
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
		// Minimum execution time: 236_773_000 picoseconds.
		Weight::from_parts(243_514_000, 3766)
			.saturating_add(Weight::from_parts(14_477_563, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(91_055_217, 0).saturating_mul(r.into()))
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
		// Minimum execution time: 307_919_000 picoseconds.
		Weight::from_parts(388_379_090, 6542)
			.saturating_add(Weight::from_parts(21_754_281, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 47_672_000 picoseconds.
		Weight::from_parts(48_808_535, 1811)
			.saturating_add(Weight::from_parts(19_498_326, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 35_163_000 picoseconds.
		Weight::from_parts(31_068_141, 1811)
			.saturating_add(Weight::from_parts(12_163_573, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 140_079_000 picoseconds.
		Weight::from_parts(171_957_982, 4092)
			.saturating_add(Weight::from_parts(17_639_460, 0).saturating_mul(d.into()))
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
		// Minimum execution time: 125_577_000 picoseconds.
		Weight::from_parts(208_260_000, 3766)
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
		// Minimum execution time: 232_567_000 picoseconds.
		Weight::from_parts(281_931_000, 22550)
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
		// Minimum execution time: 184_185_000 picoseconds.
		Weight::from_parts(277_443_000, 22550)
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
		// Minimum execution time: 979_371_000 picoseconds.
		Weight::from_parts(1_171_037_000, 3930)
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
		// Minimum execution time: 735_457_000 picoseconds.
		Weight::from_parts(595_518_619, 7864)
			.saturating_add(Weight::from_parts(5_171_927, 0).saturating_mul(n.into()))
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
		// Minimum execution time: 117_946_000 picoseconds.
		Weight::from_parts(139_208_000, 7864)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn commit() -> Weight {
		Weight::from_parts(1_312_778_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(548_668_000, 9318)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(158_466_000, 3685)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn transfer_top() -> Weight {
		Weight::from_parts(261_910_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn transfer_subname(d: u32, ) -> Weight {
		Weight::from_parts(71_583_515, 1811)
			.saturating_add(Weight::from_parts(19_796_515, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_price(d: u32, ) -> Weight {
		Weight::from_parts(44_531_927, 1811)
			.saturating_add(Weight::from_parts(19_891_837, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn buy_top() -> Weight {
		Weight::from_parts(289_802_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn buy_subname(d: u32, ) -> Weight {
		Weight::from_parts(206_195_854, 3593)
			.saturating_add(Weight::from_parts(19_839_039, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn release_top() -> Weight {
		Weight::from_parts(201_250_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn release_subname(d: u32, ) -> Weight {
		Weight::from_parts(194_441_332, 3766)
			.saturating_add(Weight::from_parts(20_480_063, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(248_081_983, 3766)
			.saturating_add(Weight::from_parts(47_641_837, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(31_513_976, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn clear_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(243_514_000, 3766)
			.saturating_add(Weight::from_parts(14_477_563, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(91_055_217, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn set_subname(d: u32, ) -> Weight {
		Weight::from_parts(388_379_090, 6542)
			.saturating_add(Weight::from_parts(21_754_281, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn extend_subname(d: u32, ) -> Weight {
		Weight::from_parts(48_808_535, 1811)
			.saturating_add(Weight::from_parts(19_498_326, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn burn_fuse(d: u32, ) -> Weight {
		Weight::from_parts(31_068_141, 1811)
			.saturating_add(Weight::from_parts(12_163_573, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_primary(d: u32, ) -> Weight {
		Weight::from_parts(171_957_982, 4092)
			.saturating_add(Weight::from_parts(17_639_460, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn reclaim_top() -> Weight {
		Weight::from_parts(208_260_000, 3766)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reclaim_subname() -> Weight {
		Weight::from_parts(281_931_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn reclaim_record() -> Weight {
		Weight::from_parts(277_443_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn reclaim_commitments() -> Weight {
		Weight::from_parts(1_171_037_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn witness(n: u32, ) -> Weight {
		Weight::from_parts(595_518_619, 7864)
			.saturating_add(Weight::from_parts(5_171_927, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn forget_witness() -> Weight {
		Weight::from_parts(139_208_000, 7864)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
}
