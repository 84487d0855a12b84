//! Weights of `pallet_mmt_notary`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-21, 20 steps × 10 repeats, on
//! AMD EPYC.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// What each call and hook costs at most.
pub trait WeightInfo {
	fn anchor_batch() -> Weight;
	fn claim(p: u32, ) -> Weight;
	fn challenge(p: u32, ) -> Weight;
	fn transfer_offer() -> Weight;
	fn transfer_accept() -> Weight;
	fn transfer_cancel() -> Weight;
	fn set_terms() -> Weight;
	fn close_terms() -> Weight;
	fn buy(a: u32, ) -> Weight;
	fn buy_paid(a: u32, ) -> Weight;
	fn collect(a: u32, ) -> Weight;
	fn collect_paid(a: u32, ) -> Weight;
	fn revoke() -> Weight;
	fn transfer_licence() -> Weight;
	fn burn() -> Weight;
	fn witness() -> Weight;
}

/// The measured weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Peaks` (r:1 w:1)
	/// Proof: `Notary::Peaks` (`max_values`: Some(1), `max_size`: Some(2058), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Heads` (r:1 w:1)
	/// Proof: `Notary::Heads` (`max_values`: Some(1), `max_size`: Some(2566), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Head` (r:0 w:1)
	/// Proof: `Notary::Head` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	fn anchor_batch() -> Weight {
		// Proof measured: 4725, estimated: 4051 bytes.
		// Minimum execution time: 63_364_000 picoseconds.
		Weight::from_parts(70_535_000, 4051)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Heads` (r:1 w:0)
	/// Proof: `Notary::Heads` (`max_values`: Some(1), `max_size`: Some(2566), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `Notary::WorkOf` (r:1 w:1)
	/// Proof: `Notary::WorkOf` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:8 w:9)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::NextWork` (r:1 w:1)
	/// Proof: `Notary::NextWork` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 8]`.
	fn claim(p: u32, ) -> Weight {
		// Proof measured: 3186 + p * 582, estimated: 4051 + p * 3240 bytes.
		// Minimum execution time: 173_588_000 picoseconds.
		Weight::from_parts(188_985_561, 4051)
			.saturating_add(Weight::from_parts(16_242_365, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Heads` (r:1 w:0)
	/// Proof: `Notary::Heads` (`max_values`: Some(1), `max_size`: Some(2566), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:16 w:16)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 8]`.
	fn challenge(p: u32, ) -> Weight {
		// Proof measured: 9149 + p * 549, estimated: 42414 + p * 3153 bytes.
		// Minimum execution time: 344_984_000 picoseconds.
		Weight::from_parts(377_451_324, 42414)
			.saturating_add(Weight::from_parts(15_281_745, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(28_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(p.into()))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn transfer_offer() -> Weight {
		// Proof measured: 481, estimated: 4143 bytes.
		// Minimum execution time: 18_357_000 picoseconds.
		Weight::from_parts(20_110_000, 4143)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_accept() -> Weight {
		// Proof measured: 1136, estimated: 6542 bytes.
		// Minimum execution time: 197_485_000 picoseconds.
		Weight::from_parts(214_440_000, 6542)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	fn transfer_cancel() -> Weight {
		// Proof measured: 513, estimated: 4143 bytes.
		// Minimum execution time: 17_906_000 picoseconds.
		Weight::from_parts(20_070_000, 4143)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:0 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn set_terms() -> Weight {
		// Proof measured: 1950, estimated: 4143 bytes.
		// Minimum execution time: 140_109_000 picoseconds.
		Weight::from_parts(161_952_000, 4143)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:1 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn close_terms() -> Weight {
		// Proof measured: 1098, estimated: 4143 bytes.
		// Minimum execution time: 113_079_000 picoseconds.
		Weight::from_parts(123_314_000, 4143)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:1 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:19 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:18 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Proceeds` (r:17 w:17)
	/// Proof: `Notary::Proceeds` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Notary::NextLicence` (r:1 w:1)
	/// Proof: `Notary::NextLicence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:1)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Licences` (r:0 w:1)
	/// Proof: `Notary::Licences` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 16]`.
	fn buy(a: u32, ) -> Weight {
		// Proof measured: 2177 + a * 410, estimated: 8817 + a * 3153 bytes.
		// Minimum execution time: 263_773_000 picoseconds.
		Weight::from_parts(285_768_140, 8817)
			.saturating_add(Weight::from_parts(111_056_357, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(a.into()))
	}
	fn buy_paid(a: u32, ) -> Weight {
		Self::buy(a)
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Proceeds` (r:17 w:17)
	/// Proof: `Notary::Proceeds` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:18 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:17 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 16]`.
	fn collect(a: u32, ) -> Weight {
		// Proof measured: 1800 + a * 411, estimated: 6208 + a * 3153 bytes.
		// Minimum execution time: 155_512_000 picoseconds.
		Weight::from_parts(155_277_412, 6208)
			.saturating_add(Weight::from_parts(48_145_195, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(a.into()))
	}
	fn collect_paid(a: u32, ) -> Weight {
		Self::collect(a)
	}
	/// Storage: `Notary::Licences` (r:1 w:1)
	/// Proof: `Notary::Licences` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:1)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof measured: 1266, estimated: 4143 bytes.
		// Minimum execution time: 110_896_000 picoseconds.
		Weight::from_parts(124_846_000, 4143)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `Notary::Licences` (r:1 w:1)
	/// Proof: `Notary::Licences` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:2)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn transfer_licence() -> Weight {
		// Proof measured: 1305, estimated: 6542 bytes.
		// Minimum execution time: 132_648_000 picoseconds.
		Weight::from_parts(141_751_000, 6542)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Notary::Works` (r:9 w:9)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(678), added: 3153, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:16 w:16)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::WorkOf` (r:0 w:1)
	/// Proof: `Notary::WorkOf` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn burn() -> Weight {
		// Proof measured: 6259, estimated: 42414 bytes.
		// Minimum execution time: 177_084_000 picoseconds.
		Weight::from_parts(196_413_000, 42414)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(27_u64))
	}
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Followed` (r:1 w:0)
	/// Proof: `Siblings::Followed` (`max_values`: Some(1), `max_size`: Some(833), added: 1328, mode: `MaxEncodedLen`)
	/// Storage: `Siblings::Known` (r:1 w:0)
	/// Proof: `Siblings::Known` (`max_values`: None, `max_size`: Some(4399), added: 6874, mode: `MaxEncodedLen`)
	fn witness() -> Weight {
		// Proof measured: 4933, estimated: 7864 bytes.
		// Minimum execution time: 5_554_014_000 picoseconds.
		Weight::from_parts(5_879_259_000, 7864)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn anchor_batch() -> Weight {
		Weight::from_parts(70_535_000, 4051)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn claim(p: u32, ) -> Weight {
		Weight::from_parts(188_985_561, 4051)
			.saturating_add(Weight::from_parts(16_242_365, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3240).saturating_mul(p.into()))
	}
	fn challenge(p: u32, ) -> Weight {
		Weight::from_parts(377_451_324, 42414)
			.saturating_add(Weight::from_parts(15_281_745, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(28_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(p.into()))
	}
	fn transfer_offer() -> Weight {
		Weight::from_parts(20_110_000, 4143)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn transfer_accept() -> Weight {
		Weight::from_parts(214_440_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn transfer_cancel() -> Weight {
		Weight::from_parts(20_070_000, 4143)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_terms() -> Weight {
		Weight::from_parts(161_952_000, 4143)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn close_terms() -> Weight {
		Weight::from_parts(123_314_000, 4143)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn buy(a: u32, ) -> Weight {
		Weight::from_parts(285_768_140, 8817)
			.saturating_add(Weight::from_parts(111_056_357, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(a.into()))
	}
	fn buy_paid(a: u32, ) -> Weight {
		Self::buy(a)
	}
	fn collect(a: u32, ) -> Weight {
		Weight::from_parts(155_277_412, 6208)
			.saturating_add(Weight::from_parts(48_145_195, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3153).saturating_mul(a.into()))
	}
	fn collect_paid(a: u32, ) -> Weight {
		Self::collect(a)
	}
	fn revoke() -> Weight {
		Weight::from_parts(124_846_000, 4143)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn transfer_licence() -> Weight {
		Weight::from_parts(141_751_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn burn() -> Weight {
		Weight::from_parts(196_413_000, 42414)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(27_u64))
	}
	fn witness() -> Weight {
		Weight::from_parts(5_879_259_000, 7864)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
