//! Weights of `pallet_mmt_resource`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

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
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:2 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn register() -> Weight {
		// Proof measured: 892, estimated: 6694 bytes.
		// Minimum execution time: 87_026_000 picoseconds.
		Weight::from_parts(93_827_000, 6694)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	fn declare_class() -> Weight {
		// Proof measured: 1042, estimated: 3842 bytes.
		// Minimum execution time: 23_229_000 picoseconds.
		Weight::from_parts(25_934_000, 3842)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
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
		// Proof measured: 1543, estimated: 6694 bytes.
		// Minimum execution time: 67_803_000 picoseconds.
		Weight::from_parts(63_972_105, 6694)
			.saturating_add(Weight::from_parts(13_573_595, 0).saturating_mul(s.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:0 w:1)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	fn commit_root() -> Weight {
		// Proof measured: 1309, estimated: 3842 bytes.
		// Minimum execution time: 95_696_000 picoseconds.
		Weight::from_parts(109_155_000, 3842)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:2 w:2)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn answer_samples() -> Weight {
		// Proof measured: 2071, estimated: 6694 bytes.
		// Minimum execution time: 656_920_000 picoseconds.
		Weight::from_parts(739_409_000, 6694)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:1 w:1)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:1 w:1)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	fn expire_commitment() -> Weight {
		// Proof measured: 1583, estimated: 6196 bytes.
		// Minimum execution time: 95_198_000 picoseconds.
		Weight::from_parts(107_651_000, 6196)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `Resource::Workers` (r:2 w:2)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
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
		// Proof measured: 2644, estimated: 21862 bytes.
		// Minimum execution time: 241_820_000 picoseconds.
		Weight::from_parts(277_496_000, 21862)
			.saturating_add(T::DbWeight::get().reads(23_u64))
			.saturating_add(T::DbWeight::get().writes(21_u64))
	}
	/// Storage: `Resource::Workers` (r:1 w:0)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Destinations` (r:0 w:1)
	/// Proof: `Resource::Destinations` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	fn bind_rewards() -> Weight {
		// Proof measured: 323, estimated: 3842 bytes.
		// Minimum execution time: 16_824_000 picoseconds.
		Weight::from_parts(18_815_000, 3842)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
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
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn retire() -> Weight {
		// Proof measured: 2911, estimated: 24417 bytes.
		// Minimum execution time: 322_613_000 picoseconds.
		Weight::from_parts(363_403_000, 24417)
			.saturating_add(T::DbWeight::get().reads(25_u64))
			.saturating_add(T::DbWeight::get().writes(24_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	fn quiet_block() -> Weight {
		// Proof measured: 428, estimated: 1811 bytes.
		// Minimum execution time: 6_407_000 picoseconds.
		Weight::from_parts(7_634_000, 1811)
			.saturating_add(T::DbWeight::get().reads(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `System::ParentHash` (r:1 w:0)
	/// Proof: `System::ParentHash` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Epochs` (r:2 w:2)
	/// Proof: `Resource::Epochs` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Mint` (r:1 w:1)
	/// Proof: `Resource::Mint` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:0 w:2)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	fn start_window() -> Weight {
		// Proof measured: 864, estimated: 6070 bytes.
		// Minimum execution time: 36_286_000 picoseconds.
		Weight::from_parts(39_747_000, 6070)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Seeds` (r:1 w:0)
	/// Proof: `Resource::Seeds` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Delegates::RelayRandomness` (r:1 w:0)
	/// Proof: `Delegates::RelayRandomness` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Resource::SampleSeed` (r:0 w:1)
	/// Proof: `Resource::SampleSeed` (`max_values`: Some(1), `max_size`: Some(36), added: 531, mode: `MaxEncodedLen`)
	fn draw_samples() -> Weight {
		// Proof measured: 746, estimated: 3509 bytes.
		// Minimum execution time: 21_812_000 picoseconds.
		Weight::from_parts(25_018_000, 3509)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Resource::SweepFrom` (r:1 w:0)
	/// Proof: `Resource::SweepFrom` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Commitments` (r:33 w:32)
	/// Proof: `Resource::Commitments` (`max_values`: None, `max_size`: Some(121), added: 2596, mode: `MaxEncodedLen`)
	/// Storage: `Resource::Workers` (r:32 w:32)
	/// Proof: `Resource::Workers` (`max_values`: None, `max_size`: Some(377), added: 2852, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:32 w:32)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:33 w:33)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn sweep(n: u32, ) -> Weight {
		// Proof measured: 1361 + n * 351, estimated: 3593 + n * 2852 bytes.
		// Minimum execution time: 12_244_000 picoseconds.
		Weight::from_parts(37_035_203, 3593)
			.saturating_add(Weight::from_parts(72_845_223, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(2_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2852).saturating_mul(n.into()))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(93_827_000, 6694)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn declare_class() -> Weight {
		Weight::from_parts(25_934_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn submit_shares(s: u32, ) -> Weight {
		Weight::from_parts(63_972_105, 6694)
			.saturating_add(Weight::from_parts(13_573_595, 0).saturating_mul(s.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn commit_root() -> Weight {
		Weight::from_parts(109_155_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn answer_samples() -> Weight {
		Weight::from_parts(739_409_000, 6694)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	fn expire_commitment() -> Weight {
		Weight::from_parts(107_651_000, 6196)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn claim() -> Weight {
		Weight::from_parts(277_496_000, 21862)
			.saturating_add(ParityDbWeight::get().reads(23_u64))
			.saturating_add(ParityDbWeight::get().writes(21_u64))
	}
	fn bind_rewards() -> Weight {
		Weight::from_parts(18_815_000, 3842)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn retire() -> Weight {
		Weight::from_parts(363_403_000, 24417)
			.saturating_add(ParityDbWeight::get().reads(25_u64))
			.saturating_add(ParityDbWeight::get().writes(24_u64))
	}
	fn quiet_block() -> Weight {
		Weight::from_parts(7_634_000, 1811)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
	}
	fn start_window() -> Weight {
		Weight::from_parts(39_747_000, 6070)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn draw_samples() -> Weight {
		Weight::from_parts(25_018_000, 3509)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn sweep(n: u32, ) -> Weight {
		Weight::from_parts(37_035_203, 3593)
			.saturating_add(Weight::from_parts(72_845_223, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 2852).saturating_mul(n.into()))
	}
}
