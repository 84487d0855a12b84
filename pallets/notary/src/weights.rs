//! Weights of `pallet_mmt_notary`, measured. Do not edit: `scripts/benchmark.sh` writes this file.
//!
//! SDK benchmark 64.0.0, 2026-11-22, 20 steps × 10 repeats, on
//! Intel(R) Xeon(R) Processor.

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
		// Minimum execution time: 47_545_000 picoseconds.
		Weight::from_parts(54_322_000, 4051)
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
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::NextWork` (r:1 w:1)
	/// Proof: `Notary::NextWork` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 8]`.
	fn claim(p: u32, ) -> Weight {
		// Proof measured: 3186 + p * 602, estimated: 4051 + p * 3260 bytes.
		// Minimum execution time: 129_989_000 picoseconds.
		Weight::from_parts(148_926_190, 4051)
			.saturating_add(Weight::from_parts(13_431_501, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3260).saturating_mul(p.into()))
	}
	/// Storage: `System::BlockHash` (r:1 w:0)
	/// Proof: `System::BlockHash` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Heads` (r:1 w:0)
	/// Proof: `Notary::Heads` (`max_values`: Some(1), `max_size`: Some(2566), added: 3061, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:16 w:16)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::NextLicence` (r:1 w:0)
	/// Proof: `Notary::NextLicence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// The range of component `p` is `[0, 8]`.
	fn challenge(p: u32, ) -> Weight {
		// Proof measured: 9329 + p * 569, estimated: 42414 + p * 3173 bytes.
		// Minimum execution time: 279_236_000 picoseconds.
		Weight::from_parts(306_673_819, 42414)
			.saturating_add(Weight::from_parts(13_044_733, 0).saturating_mul(p.into()))
			.saturating_add(T::DbWeight::get().reads(32_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(T::DbWeight::get().writes(28_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(p.into()))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	fn transfer_offer() -> Weight {
		// Proof measured: 501, estimated: 4163 bytes.
		// Minimum execution time: 15_238_000 picoseconds.
		Weight::from_parts(16_710_000, 4163)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:2 w:2)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_accept() -> Weight {
		// Proof measured: 1156, estimated: 6542 bytes.
		// Minimum execution time: 153_372_000 picoseconds.
		Weight::from_parts(162_489_000, 6542)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	fn transfer_cancel() -> Weight {
		// Proof measured: 533, estimated: 4163 bytes.
		// Minimum execution time: 14_040_000 picoseconds.
		Weight::from_parts(16_222_000, 4163)
			.saturating_add(T::DbWeight::get().reads(1_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:0 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	fn set_terms() -> Weight {
		// Proof measured: 1970, estimated: 4163 bytes.
		// Minimum execution time: 113_046_000 picoseconds.
		Weight::from_parts(124_367_000, 4163)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:1 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	fn close_terms() -> Weight {
		// Proof measured: 1118, estimated: 4163 bytes.
		// Minimum execution time: 86_238_000 picoseconds.
		Weight::from_parts(95_092_000, 4163)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
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
		// Proof measured: 2197 + a * 430, estimated: 8817 + a * 3173 bytes.
		// Minimum execution time: 213_015_000 picoseconds.
		Weight::from_parts(232_190_963, 8817)
			.saturating_add(Weight::from_parts(77_098_559, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:1 w:1)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:19 w:18)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:0)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:18 w:17)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Proceeds` (r:1 w:1)
	/// Proof: `Notary::Proceeds` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Notary::NextLicence` (r:1 w:1)
	/// Proof: `Notary::NextLicence` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:1)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Licences` (r:0 w:1)
	/// Proof: `Notary::Licences` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 16]`.
	fn buy_paid(a: u32, ) -> Weight {
		// Proof measured: 2196 + a * 499, estimated: 8817 + a * 3173 bytes.
		// Minimum execution time: 205_222_000 picoseconds.
		Weight::from_parts(227_134_523, 8817)
			.saturating_add(Weight::from_parts(70_284_029, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(11_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
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
		// Proof measured: 1820 + a * 431, estimated: 6208 + a * 3173 bytes.
		// Minimum execution time: 125_113_000 picoseconds.
		Weight::from_parts(125_919_704, 6208)
			.saturating_add(Weight::from_parts(35_838_831, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	/// Storage: `Notary::Works` (r:17 w:17)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Proceeds` (r:1 w:1)
	/// Proof: `Notary::Proceeds` (`max_values`: None, `max_size`: Some(61), added: 2536, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:18 w:18)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:18 w:18)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(321), added: 2796, mode: `MaxEncodedLen`)
	/// The range of component `a` is `[0, 16]`.
	fn collect_paid(a: u32, ) -> Weight {
		// Proof measured: 1925 + a * 499, estimated: 6208 + a * 3173 bytes.
		// Minimum execution time: 119_091_000 picoseconds.
		Weight::from_parts(134_395_019, 6208)
			.saturating_add(Weight::from_parts(72_856_162, 0).saturating_mul(a.into()))
			.saturating_add(T::DbWeight::get().reads(10_u64))
			.saturating_add(T::DbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(T::DbWeight::get().writes(9_u64))
			.saturating_add(T::DbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	/// Storage: `Notary::Licences` (r:1 w:1)
	/// Proof: `Notary::Licences` (`max_values`: None, `max_size`: Some(151), added: 2626, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Works` (r:1 w:1)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:1)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn revoke() -> Weight {
		// Proof measured: 1286, estimated: 4163 bytes.
		// Minimum execution time: 84_298_000 picoseconds.
		Weight::from_parts(95_909_000, 4163)
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
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `Notary::LicencesOf` (r:0 w:2)
	/// Proof: `Notary::LicencesOf` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	fn transfer_licence() -> Weight {
		// Proof measured: 1325, estimated: 6542 bytes.
		// Minimum execution time: 96_803_000 picoseconds.
		Weight::from_parts(111_524_000, 6542)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	/// Storage: `Notary::Works` (r:9 w:9)
	/// Proof: `Notary::Works` (`max_values`: None, `max_size`: Some(698), added: 3173, mode: `MaxEncodedLen`)
	/// Storage: `Notary::Listings` (r:16 w:16)
	/// Proof: `Notary::Listings` (`max_values`: None, `max_size`: Some(114), added: 2589, mode: `MaxEncodedLen`)
	/// Storage: `ChainProfile::Profile` (r:1 w:0)
	/// Proof: `ChainProfile::Profile` (`max_values`: Some(1), `max_size`: Some(326), added: 821, mode: `MaxEncodedLen`)
	/// Storage: `Balances::Holds` (r:1 w:1)
	/// Proof: `Balances::Holds` (`max_values`: None, `max_size`: Some(301), added: 2776, mode: `MaxEncodedLen`)
	/// Storage: `Notary::WorkOf` (r:0 w:1)
	/// Proof: `Notary::WorkOf` (`max_values`: None, `max_size`: Some(65), added: 2540, mode: `MaxEncodedLen`)
	fn burn() -> Weight {
		// Proof measured: 6439, estimated: 42414 bytes.
		// Minimum execution time: 146_879_000 picoseconds.
		Weight::from_parts(168_829_000, 42414)
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
		// Minimum execution time: 3_779_083_000 picoseconds.
		Weight::from_parts(4_159_393_000, 7864)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
}

/// The same with ParityDB, for tests.
impl WeightInfo for () {
	fn anchor_batch() -> Weight {
		Weight::from_parts(54_322_000, 4051)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn claim(p: u32, ) -> Weight {
		Weight::from_parts(148_926_190, 4051)
			.saturating_add(Weight::from_parts(13_431_501, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3260).saturating_mul(p.into()))
	}
	fn challenge(p: u32, ) -> Weight {
		Weight::from_parts(306_673_819, 42414)
			.saturating_add(Weight::from_parts(13_044_733, 0).saturating_mul(p.into()))
			.saturating_add(ParityDbWeight::get().reads(32_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(p.into())))
			.saturating_add(ParityDbWeight::get().writes(28_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(p.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(p.into()))
	}
	fn transfer_offer() -> Weight {
		Weight::from_parts(16_710_000, 4163)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn transfer_accept() -> Weight {
		Weight::from_parts(162_489_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn transfer_cancel() -> Weight {
		Weight::from_parts(16_222_000, 4163)
			.saturating_add(ParityDbWeight::get().reads(1_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_terms() -> Weight {
		Weight::from_parts(124_367_000, 4163)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn close_terms() -> Weight {
		Weight::from_parts(95_092_000, 4163)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn buy(a: u32, ) -> Weight {
		Weight::from_parts(232_190_963, 8817)
			.saturating_add(Weight::from_parts(77_098_559, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	fn buy_paid(a: u32, ) -> Weight {
		Weight::from_parts(227_134_523, 8817)
			.saturating_add(Weight::from_parts(70_284_029, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	fn collect(a: u32, ) -> Weight {
		Weight::from_parts(125_919_704, 6208)
			.saturating_add(Weight::from_parts(35_838_831, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	fn collect_paid(a: u32, ) -> Weight {
		Weight::from_parts(134_395_019, 6208)
			.saturating_add(Weight::from_parts(72_856_162, 0).saturating_mul(a.into()))
			.saturating_add(ParityDbWeight::get().reads(10_u64))
			.saturating_add(ParityDbWeight::get().reads((3_u64).saturating_mul(a.into())))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
			.saturating_add(ParityDbWeight::get().writes((3_u64).saturating_mul(a.into())))
			.saturating_add(Weight::from_parts(0, 3173).saturating_mul(a.into()))
	}
	fn revoke() -> Weight {
		Weight::from_parts(95_909_000, 4163)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn transfer_licence() -> Weight {
		Weight::from_parts(111_524_000, 6542)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn burn() -> Weight {
		Weight::from_parts(168_829_000, 42414)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(27_u64))
	}
	fn witness() -> Weight {
		Weight::from_parts(4_159_393_000, 7864)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
}
