//! Weights of `pallet_mmt_names`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-21, 50 steps × 20 repeats, on
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
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	fn commit() -> Weight {
		// Proof measured: 1030, estimated: 3930 bytes.
		// Minimum execution time: 720_725_000 picoseconds.
		Weight::from_parts(762_217_000, 3930)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Names::Commitments` (r:1 w:1)
	/// Proof: `Names::Commitments` (`max_values`: None, `max_size`: Some(465), added: 2940, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:3 w:3)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
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
		// Proof measured: 2150, estimated: 8994 bytes.
		// Minimum execution time: 426_096_000 picoseconds.
		Weight::from_parts(459_716_000, 8994)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
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
		// Proof measured: 1190, estimated: 3685 bytes.
		// Minimum execution time: 118_106_000 picoseconds.
		Weight::from_parts(131_726_000, 3685)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn transfer_top() -> Weight {
		// Proof measured: 1277, estimated: 6326 bytes.
		// Minimum execution time: 158_887_000 picoseconds.
		Weight::from_parts(167_740_000, 6326)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
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
		// Proof measured: 599 + d * 234, estimated: 1784 + d * 2695 bytes.
		// Minimum execution time: 58_368_000 picoseconds.
		Weight::from_parts(41_430_675, 1784)
			.saturating_add(Weight::from_parts(10_129_150, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn set_price(d: u32, ) -> Weight {
		// Proof measured: 595 + d * 234, estimated: 1784 + d * 2695 bytes.
		// Minimum execution time: 33_480_000 picoseconds.
		Weight::from_parts(25_826_536, 1784)
			.saturating_add(Weight::from_parts(10_854_866, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn buy_top() -> Weight {
		// Proof measured: 1360, estimated: 6326 bytes.
		// Minimum execution time: 246_958_000 picoseconds.
		Weight::from_parts(275_962_000, 6326)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
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
		// Proof measured: 823 + d * 234, estimated: 3593 + d * 2695 bytes.
		// Minimum execution time: 160_640_000 picoseconds.
		Weight::from_parts(149_487_578, 3593)
			.saturating_add(Weight::from_parts(10_824_152, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:1 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:1 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Skeletons` (r:1 w:1)
	/// Proof: `Names::Skeletons` (`max_values`: None, `max_size`: Some(197), added: 2672, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn release_top() -> Weight {
		// Proof measured: 1136, estimated: 3685 bytes.
		// Minimum execution time: 116_994_000 picoseconds.
		Weight::from_parts(124_095_000, 3685)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn release_subname(d: u32, ) -> Weight {
		// Proof measured: 828 + d * 234, estimated: 3658 + d * 2695 bytes.
		// Minimum execution time: 136_243_000 picoseconds.
		Weight::from_parts(120_477_385, 3658)
			.saturating_add(Weight::from_parts(11_091_569, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:32 w:32)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	/// The range of component `r` is `[1, 32]`.
	fn set_records(d: u32, r: u32, ) -> Weight {
		// Proof measured: 509 + d * 234 + r * 364, estimated: 3658 + d * 2695 + r * 3102 bytes.
		// Minimum execution time: 243_843_000 picoseconds.
		Weight::from_parts(273_991_650, 3658)
			.saturating_add(Weight::from_parts(8_470_362, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(24_191_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:32 w:32)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	/// The range of component `r` is `[1, 32]`.
	fn clear_records(d: u32, r: u32, ) -> Weight {
		// Proof measured: 1519 + d * 234 + r * 594, estimated: 3658 + d * 2695 + r * 3102 bytes.
		// Minimum execution time: 205_897_000 picoseconds.
		Weight::from_parts(37_994_569, 3658)
			.saturating_add(Weight::from_parts(12_811_684, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(88_406_316, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:2)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::NextId` (r:1 w:1)
	/// Proof: `Names::NextId` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:2)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn set_subname(d: u32, ) -> Weight {
		// Proof measured: 944 + d * 234, estimated: 6326 + d * 2695 bytes.
		// Minimum execution time: 243_062_000 picoseconds.
		Weight::from_parts(229_210_289, 6326)
			.saturating_add(Weight::from_parts(12_172_552, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[2, 8]`.
	fn extend_subname(d: u32, ) -> Weight {
		// Proof measured: 599 + d * 234, estimated: 1784 + d * 2695 bytes.
		// Minimum execution time: 44_797_000 picoseconds.
		Weight::from_parts(27_135_816, 1784)
			.saturating_add(Weight::from_parts(10_586_890, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn burn_fuse(d: u32, ) -> Weight {
		// Proof measured: 595 + d * 234, estimated: 1784 + d * 2695 bytes.
		// Minimum execution time: 33_170_000 picoseconds.
		Weight::from_parts(25_986_422, 1784)
			.saturating_add(Weight::from_parts(10_945_201, 0).saturating_mul(d.into()))
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	/// Storage: `Names::Primary` (r:1 w:1)
	/// Proof: `Names::Primary` (`max_values`: None, `max_size`: Some(72), added: 2547, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:8 w:0)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Names::Nodes` (r:8 w:0)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `Names::Records` (r:1 w:0)
	/// Proof: `Names::Records` (`max_values`: None, `max_size`: Some(627), added: 3102, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// The range of component `d` is `[1, 8]`.
	fn set_primary(d: u32, ) -> Weight {
		// Proof measured: 802 + d * 234, estimated: 4092 + d * 2695 bytes.
		// Minimum execution time: 134_391_000 picoseconds.
		Weight::from_parts(130_307_863, 4092)
			.saturating_add(Weight::from_parts(10_956_808, 0).saturating_mul(d.into()))
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
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:0 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn reclaim_top() -> Weight {
		// Proof measured: 1158, estimated: 3685 bytes.
		// Minimum execution time: 109_834_000 picoseconds.
		Weight::from_parts(116_394_000, 3685)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Names::Nodes` (r:8 w:1)
	/// Proof: `Names::Nodes` (`max_values`: None, `max_size`: Some(220), added: 2695, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	/// Storage: `Names::Owned` (r:0 w:1)
	/// Proof: `Names::Owned` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Names::Labels` (r:0 w:1)
	/// Proof: `Names::Labels` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	fn reclaim_subname() -> Weight {
		// Proof measured: 2023, estimated: 22550 bytes.
		// Minimum execution time: 146_649_000 picoseconds.
		Weight::from_parts(154_671_000, 22550)
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
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	fn reclaim_record() -> Weight {
		// Proof measured: 2695, estimated: 22550 bytes.
		// Minimum execution time: 147_580_000 picoseconds.
		Weight::from_parts(157_165_000, 22550)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Names::Commitments` (r:1 w:1)
	/// Proof: `Names::Commitments` (`max_values`: None, `max_size`: Some(465), added: 2940, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(299), added: 794, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(193), added: 2668, mode: `MaxEncodedLen`)
	fn reclaim_commitments() -> Weight {
		// Proof measured: 1208, estimated: 3930 bytes.
		// Minimum execution time: 648_027_000 picoseconds.
		Weight::from_parts(680_205_000, 3930)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn witness(n: u32, ) -> Weight {
		// Provisional: to be measured.
		Weight::from_parts(900_000_000, 6196)
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn forget_witness() -> Weight {
		// Provisional: to be measured.
		Weight::from_parts(120_000_000, 3842)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn commit() -> Weight {
		Weight::from_parts(762_217_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(459_716_000, 8994)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(131_726_000, 3685)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn transfer_top() -> Weight {
		Weight::from_parts(167_740_000, 6326)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn transfer_subname(d: u32, ) -> Weight {
		Weight::from_parts(41_430_675, 1784)
			.saturating_add(Weight::from_parts(10_129_150, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_price(d: u32, ) -> Weight {
		Weight::from_parts(25_826_536, 1784)
			.saturating_add(Weight::from_parts(10_854_866, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn buy_top() -> Weight {
		Weight::from_parts(275_962_000, 6326)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	fn buy_subname(d: u32, ) -> Weight {
		Weight::from_parts(149_487_578, 3593)
			.saturating_add(Weight::from_parts(10_824_152, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn release_top() -> Weight {
		Weight::from_parts(124_095_000, 3685)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn release_subname(d: u32, ) -> Weight {
		Weight::from_parts(120_477_385, 3658)
			.saturating_add(Weight::from_parts(11_091_569, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(273_991_650, 3658)
			.saturating_add(Weight::from_parts(8_470_362, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(24_191_000, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn clear_records(d: u32, r: u32, ) -> Weight {
		Weight::from_parts(37_994_569, 3658)
			.saturating_add(Weight::from_parts(12_811_684, 0).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(88_406_316, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
			.saturating_add(Weight::from_parts(0, 3102).saturating_mul(r.into()))
	}
	fn set_subname(d: u32, ) -> Weight {
		Weight::from_parts(229_210_289, 6326)
			.saturating_add(Weight::from_parts(12_172_552, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn extend_subname(d: u32, ) -> Weight {
		Weight::from_parts(27_135_816, 1784)
			.saturating_add(Weight::from_parts(10_586_890, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn burn_fuse(d: u32, ) -> Weight {
		Weight::from_parts(25_986_422, 1784)
			.saturating_add(Weight::from_parts(10_945_201, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn set_primary(d: u32, ) -> Weight {
		Weight::from_parts(130_307_863, 4092)
			.saturating_add(Weight::from_parts(10_956_808, 0).saturating_mul(d.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((2_u64).saturating_mul(d.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(Weight::from_parts(0, 2695).saturating_mul(d.into()))
	}
	fn reclaim_top() -> Weight {
		Weight::from_parts(116_394_000, 3685)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reclaim_subname() -> Weight {
		Weight::from_parts(154_671_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn reclaim_record() -> Weight {
		Weight::from_parts(157_165_000, 22550)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn reclaim_commitments() -> Weight {
		Weight::from_parts(680_205_000, 3930)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn witness(n: u32, ) -> Weight {
		// Provisional: to be measured.
		Weight::from_parts(900_000_000, 6196)
			.saturating_add(Weight::from_parts(14_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn forget_witness() -> Weight {
		// Provisional: to be measured.
		Weight::from_parts(120_000_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
