//! Weights of `pallet_mmt_resource`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-21, 50 steps × 20 repeats, on
//! AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn register() -> Weight;
	fn declare_class() -> Weight;
	fn submit_shares(s: u32, ) -> Weight;
	fn commit_root() -> Weight;
	fn answer_samples() -> Weight;
	fn expire_commitment() -> Weight;
	fn claim() -> Weight;
	fn bind_rewards() -> Weight;
	fn retire() -> Weight;
	fn quiet_block() -> Weight;
	fn start_window() -> Weight;
	fn draw_samples() -> Weight;
	fn sweep(n: u32, ) -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:2 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof measured: 858, estimated: 6694 bytes.
		// Minimum execution time: 118_126_000 picoseconds.
		Weight::from_parts(130_214_000, 6694)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	fn declare_class() -> Weight {
		// Proof measured: 1008, estimated: 3842 bytes.
		// Minimum execution time: 29_063_000 picoseconds.
		Weight::from_parts(30_976_000, 3842)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:1 w:0)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:2 w:2)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `s` is `[1, 32]`.
	fn submit_shares(s: u32, ) -> Weight {
		// Proof measured: 1509, estimated: 6694 bytes.
		// Minimum execution time: 100_460_000 picoseconds.
		Weight::from_parts(70_400_061, 6694)
			.saturating_add(Weight::from_parts(33_090_954, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:0 w:1)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	fn commit_root() -> Weight {
		// Proof measured: 1275, estimated: 3842 bytes.
		// Minimum execution time: 129_423_000 picoseconds.
		Weight::from_parts(141_120_000, 3842)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:1 w:1)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Resource::SampleSeed` (r:1 w:0)
	/// Proof: `Resource::SampleSeed` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:1 w:0)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:2 w:2)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn answer_samples() -> Weight {
		// Proof measured: 2037, estimated: 6694 bytes.
		// Minimum execution time: 1_433_048_000 picoseconds.
		Weight::from_parts(1_536_272_000, 6694)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:1 w:1)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn expire_commitment() -> Weight {
		// Proof measured: 1549, estimated: 6196 bytes.
		// Minimum execution time: 126_799_000 picoseconds.
		Weight::from_parts(134_220_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:1 w:1)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Destinations` (r:1 w:0)
	/// Proof: `Resource::Destinations` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:8 w:8)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:8 w:8)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn claim() -> Weight {
		// Proof measured: 2610, estimated: 21862 bytes.
		// Minimum execution time: 339_526_000 picoseconds.
		Weight::from_parts(374_980_000, 21862)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Resource::Workers` (r:1 w:0)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Destinations` (r:0 w:1)
	/// Proof: `Resource::Destinations` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn bind_rewards() -> Weight {
		// Proof measured: 323, estimated: 3842 bytes.
		// Minimum execution time: 19_599_000 picoseconds.
		Weight::from_parts(21_853_000, 3842)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:1 w:1)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Destinations` (r:1 w:1)
	/// Proof: `Resource::Destinations` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:8 w:8)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:9 w:9)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof measured: 2877, estimated: 24417 bytes.
		// Minimum execution time: 429_110_000 picoseconds.
		Weight::from_parts(469_130_000, 24417)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(24_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	fn quiet_block() -> Weight {
		// Proof measured: 394, estimated: 1806 bytes.
		// Minimum execution time: 7_912_000 picoseconds.
		Weight::from_parts(8_573_000, 1806)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:2 w:2)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:0 w:2)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn start_window() -> Weight {
		// Proof measured: 830, estimated: 6070 bytes.
		// Minimum execution time: 43_134_000 picoseconds.
		Weight::from_parts(46_589_000, 6070)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:1 w:0)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::RelayRandomness` (r:1 w:0)
	/// Proof: `Delegates::RelayRandomness` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Resource::SampleSeed` (r:0 w:1)
	/// Proof: `Resource::SampleSeed` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	fn draw_samples() -> Weight {
		// Proof measured: 712, estimated: 3509 bytes.
		// Minimum execution time: 25_427_000 picoseconds.
		Weight::from_parts(29_224_000, 3509)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(321), added: 816, mode: `MaxEncodedLen`)
	/// Storage: `Resource::SweepFrom` (r:1 w:0)
	/// Proof: `Resource::SweepFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:33 w:32)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:32 w:32)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:32 w:32)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(265), added: 2740, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn sweep(n: u32, ) -> Weight {
		// Proof measured: 1332 + n * 350, estimated: 3593 + n * 2852 bytes.
		// Minimum execution time: 14_772_000 picoseconds.
		Weight::from_parts(15_262_000, 3593)
			.saturating_add(Weight::from_parts(112_174_939, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2852).saturating_mul(n.into()))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(130_214_000, 6694)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn declare_class() -> Weight {
		Weight::from_parts(30_976_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn submit_shares(s: u32, ) -> Weight {
		Weight::from_parts(70_400_061, 6694)
			.saturating_add(Weight::from_parts(33_090_954, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn commit_root() -> Weight {
		Weight::from_parts(141_120_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn answer_samples() -> Weight {
		Weight::from_parts(1_536_272_000, 6694)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn expire_commitment() -> Weight {
		Weight::from_parts(134_220_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(374_980_000, 21862)
			.saturating_add(ParityDbWeight::get().reads(23_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	fn bind_rewards() -> Weight {
		Weight::from_parts(21_853_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(469_130_000, 24417)
			.saturating_add(ParityDbWeight::get().reads(25_u64))
			.saturating_add(ParityDbWeight::get().writes(24_u64))
	}
	fn quiet_block() -> Weight {
		Weight::from_parts(8_573_000, 1806)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn start_window() -> Weight {
		Weight::from_parts(46_589_000, 6070)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn draw_samples() -> Weight {
		Weight::from_parts(29_224_000, 3509)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sweep(n: u32, ) -> Weight {
		Weight::from_parts(15_262_000, 3593)
			.saturating_add(Weight::from_parts(112_174_939, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2852).saturating_mul(n.into()))
	}
}
