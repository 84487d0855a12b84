//! Weights of `pallet_mmt_names`. Not measured yet: reads and writes are counted, the rest is
//! guessed. `scripts/benchmark.sh` writes this file.

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
	fn transfer_subname(_d: u32) -> Weight;
	fn set_price(_d: u32) -> Weight;
	fn buy_top() -> Weight;
	fn buy_subname(_d: u32) -> Weight;
	fn release_top() -> Weight;
	fn release_subname(_d: u32) -> Weight;
	fn set_records(_d: u32, r: u32) -> Weight;
	fn clear_records(_d: u32, r: u32) -> Weight;
	fn set_subname(_d: u32) -> Weight;
	fn extend_subname(_d: u32) -> Weight;
	fn burn_fuse(_d: u32) -> Weight;
	fn set_primary(_d: u32) -> Weight;
	fn reclaim_top() -> Weight;
	fn reclaim_subname() -> Weight;
	fn reclaim_record() -> Weight;
	fn reclaim_commitments() -> Weight;
}

/// The weights, with the runtime's database.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn commit() -> Weight {
		Weight::from_parts(180_000_000, 4200)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(420_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(150_000_000, 4600)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn transfer_top() -> Weight {
		Weight::from_parts(260_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	fn transfer_subname(_d: u32) -> Weight {
		Weight::from_parts(220_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(18_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn set_price(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn buy_top() -> Weight {
		Weight::from_parts(330_000_000, 9000)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	fn buy_subname(_d: u32) -> Weight {
		Weight::from_parts(300_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	fn release_top() -> Weight {
		Weight::from_parts(180_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn release_subname(_d: u32) -> Weight {
		Weight::from_parts(240_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn set_records(_d: u32, r: u32) -> Weight {
		Weight::from_parts(250_000_000, 22000)
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(20_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(r.into()))
	}
	fn clear_records(_d: u32, r: u32) -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(T::DbWeight::get().writes(4_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(r.into()))
	}
	fn set_subname(_d: u32) -> Weight {
		Weight::from_parts(260_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	fn extend_subname(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn burn_fuse(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(17_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	fn set_primary(_d: u32) -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(4_u64))
	}
	fn reclaim_top() -> Weight {
		Weight::from_parts(150_000_000, 6200)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
	}
	fn reclaim_subname() -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	fn reclaim_record() -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	fn reclaim_commitments() -> Weight {
		Weight::from_parts(350_000_000, 4200)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// For tests, with the database that a node has by default.
impl WeightInfo for () {
	fn commit() -> Weight {
		Weight::from_parts(180_000_000, 4200)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	fn register() -> Weight {
		Weight::from_parts(420_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn renew() -> Weight {
		Weight::from_parts(150_000_000, 4600)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn transfer_top() -> Weight {
		Weight::from_parts(260_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	fn transfer_subname(_d: u32) -> Weight {
		Weight::from_parts(220_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(18_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn set_price(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn buy_top() -> Weight {
		Weight::from_parts(330_000_000, 9000)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	fn buy_subname(_d: u32) -> Weight {
		Weight::from_parts(300_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn release_top() -> Weight {
		Weight::from_parts(180_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn release_subname(_d: u32) -> Weight {
		Weight::from_parts(240_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn set_records(_d: u32, r: u32) -> Weight {
		Weight::from_parts(250_000_000, 22000)
			.saturating_add(Weight::from_parts(30_000_000, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(20_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(r.into()))
	}
	fn clear_records(_d: u32, r: u32) -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(Weight::from_parts(20_000_000, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().reads((1_u64).saturating_mul(r.into())))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(r.into())))
			.saturating_add(Weight::from_parts(0, 3200).saturating_mul(r.into()))
	}
	fn set_subname(_d: u32) -> Weight {
		Weight::from_parts(260_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	fn extend_subname(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn burn_fuse(_d: u32) -> Weight {
		Weight::from_parts(140_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(17_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	fn set_primary(_d: u32) -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().writes(4_u64))
	}
	fn reclaim_top() -> Weight {
		Weight::from_parts(150_000_000, 6200)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
	}
	fn reclaim_subname() -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	fn reclaim_record() -> Weight {
		Weight::from_parts(200_000_000, 22000)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	fn reclaim_commitments() -> Weight {
		Weight::from_parts(350_000_000, 4200)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
