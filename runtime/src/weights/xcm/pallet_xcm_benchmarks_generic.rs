//! Weights of `pallet_xcm_benchmarks::generic`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// What instructions of a message cost, as measured in this runtime.
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo<T> {
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_holding() -> Weight {
		// Proof measured: 769, estimated: 6196 bytes.
		// Minimum execution time: 135_346_000 picoseconds.
		Weight::from_parts(146_552_000, 6196)
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	pub fn buy_execution() -> Weight {
		// Proof measured: 428, estimated: 3675 bytes.
		// Minimum execution time: 17_847_000 picoseconds.
		Weight::from_parts(19_408_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	pub fn pay_fees() -> Weight {
		// Proof measured: 428, estimated: 3675 bytes.
		// Minimum execution time: 17_719_000 picoseconds.
		Weight::from_parts(19_697_000, 3675)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	pub fn asset_claimer() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 793_000 picoseconds.
		Weight::from_parts(922_000, 0)
	}
	/// Storage: `PolkadotXcm::Queries` (r:1 w:1)
	/// Proof: `PolkadotXcm::Queries` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn query_response() -> Weight {
		// Proof measured: 25, estimated: 3490 bytes.
		// Minimum execution time: 47_574_000 picoseconds.
		Weight::from_parts(52_119_000, 3490)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	pub fn transact() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 6_973_000 picoseconds.
		Weight::from_parts(8_032_000, 0)
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	pub fn refund_surplus() -> Weight {
		// Proof measured: 428, estimated: 3675 bytes.
		// Minimum execution time: 11_105_000 picoseconds.
		Weight::from_parts(12_506_000, 3675)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	pub fn set_error_handler() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 776_000 picoseconds.
		Weight::from_parts(954_000, 0)
	}
	pub fn set_appendix() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 784_000 picoseconds.
		Weight::from_parts(951_000, 0)
	}
	pub fn clear_error() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 775_000 picoseconds.
		Weight::from_parts(940_000, 0)
	}
	pub fn descend_origin() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 792_000 picoseconds.
		Weight::from_parts(943_000, 0)
	}
	/// Storage: `Benchmark::Override` (r:0 w:0)
	/// Proof: `Benchmark::Override` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn execute_with_origin() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 18_446_744_073_709_551_000 picoseconds.
		Weight::from_parts(18_446_744_073_709_551_000, 0)
	}
	pub fn clear_origin() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 774_000 picoseconds.
		Weight::from_parts(918_000, 0)
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_error() -> Weight {
		// Proof measured: 769, estimated: 6196 bytes.
		// Minimum execution time: 106_697_000 picoseconds.
		Weight::from_parts(120_496_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `PolkadotXcm::AssetTraps` (r:1 w:1)
	/// Proof: `PolkadotXcm::AssetTraps` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	pub fn claim_asset() -> Weight {
		// Proof measured: 804, estimated: 4269 bytes.
		// Minimum execution time: 45_940_000 picoseconds.
		Weight::from_parts(51_597_000, 4269)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	pub fn trap() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 3_272_000 picoseconds.
		Weight::from_parts(3_871_000, 0)
	}
	/// Storage: `PolkadotXcm::VersionNotifyTargets` (r:1 w:1)
	/// Proof: `PolkadotXcm::VersionNotifyTargets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn subscribe_version() -> Weight {
		// Proof measured: 488, estimated: 3953 bytes.
		// Minimum execution time: 40_229_000 picoseconds.
		Weight::from_parts(46_928_000, 3953)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `PolkadotXcm::VersionNotifyTargets` (r:0 w:1)
	/// Proof: `PolkadotXcm::VersionNotifyTargets` (`max_values`: None, `max_size`: None, mode: `Measured`)
	pub fn unsubscribe_version() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 3_106_000 picoseconds.
		Weight::from_parts(3_855_000, 0)
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	pub fn burn_asset() -> Weight {
		// Proof measured: 352, estimated: 3675 bytes.
		// Minimum execution time: 24_966_000 picoseconds.
		Weight::from_parts(27_532_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	pub fn expect_asset() -> Weight {
		// Proof measured: 0, estimated: 3675 bytes.
		// Minimum execution time: 2_014_000 picoseconds.
		Weight::from_parts(2_472_000, 3675)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	pub fn expect_origin() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 3_394_000 picoseconds.
		Weight::from_parts(3_961_000, 0)
	}
	pub fn expect_error() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 3_403_000 picoseconds.
		Weight::from_parts(3_992_000, 0)
	}
	pub fn expect_transact_status() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 987_000 picoseconds.
		Weight::from_parts(1_139_000, 0)
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn query_pallet() -> Weight {
		// Proof measured: 769, estimated: 6196 bytes.
		// Minimum execution time: 115_190_000 picoseconds.
		Weight::from_parts(131_964_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	pub fn expect_pallet() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 5_281_000 picoseconds.
		Weight::from_parts(5_946_000, 0)
	}
	/// Storage: `ParachainInfo::ParachainId` (r:1 w:0)
	/// Proof: `ParachainInfo::ParachainId` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::DeliveryFeeFactor` (r:1 w:0)
	/// Proof: `XcmpQueue::DeliveryFeeFactor` (`max_values`: None, `max_size`: Some(28), added: 2503, mode: `MaxEncodedLen`)
	/// Storage: `PolkadotXcm::SupportedVersion` (r:1 w:0)
	/// Proof: `PolkadotXcm::SupportedVersion` (`max_values`: None, `max_size`: None, mode: `Measured`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `BlockRewards::Totals` (r:1 w:1)
	/// Proof: `BlockRewards::Totals` (`max_values`: Some(1), `max_size`: Some(64), added: 559, mode: `MaxEncodedLen`)
	/// Storage: `XcmpQueue::OutboundXcmpStatus` (r:1 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpStatus` (`max_values`: Some(1), `max_size`: Some(2306), added: 2801, mode: `MaxEncodedLen`)
	/// Storage: `ParachainSystem::RelevantMessagingState` (r:1 w:0)
	/// Proof: `ParachainSystem::RelevantMessagingState` (`max_values`: Some(1), `max_size`: None, mode: `Measured`)
	/// Storage: `XcmpQueue::OutboundXcmpMessages` (r:0 w:1)
	/// Proof: `XcmpQueue::OutboundXcmpMessages` (`max_values`: None, `max_size`: Some(105506), added: 107981, mode: `MaxEncodedLen`)
	pub fn report_transact_status() -> Weight {
		// Proof measured: 769, estimated: 6196 bytes.
		// Minimum execution time: 105_725_000 picoseconds.
		Weight::from_parts(119_663_000, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	pub fn clear_transact_status() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 840_000 picoseconds.
		Weight::from_parts(985_000, 0)
	}
	pub fn set_topic() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 750_000 picoseconds.
		Weight::from_parts(888_000, 0)
	}
	pub fn clear_topic() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 758_000 picoseconds.
		Weight::from_parts(894_000, 0)
	}
	pub fn set_fees_mode() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 744_000 picoseconds.
		Weight::from_parts(870_000, 0)
	}
	pub fn unpaid_execution() -> Weight {
		// Proof measured: 0, estimated: 0 bytes.
		// Minimum execution time: 727_000 picoseconds.
		Weight::from_parts(831_000, 0)
	}
}
