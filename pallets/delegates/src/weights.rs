//! bootstrap
#![allow(missing_docs)]
use frame_support::weights::Weight;
pub trait WeightInfo {
	fn register() -> Weight;
	fn resign() -> Weight;
	fn rejoin() -> Weight;
	fn set_commission() -> Weight;
	fn vote(n: u32) -> Weight;
	fn unvote(n: u32) -> Weight;
	fn withdraw() -> Weight;
	fn on_slot(m: u32) -> Weight;
	fn end_round(n: u32) -> Weight;
	fn note_relay_randomness() -> Weight;
}
impl WeightInfo for () {
	fn register() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn resign() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn rejoin() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_commission() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn vote(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn unvote(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_slot(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn end_round(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn note_relay_randomness() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn register() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn resign() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn rejoin() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn set_commission() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn vote(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn unvote(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn withdraw() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn on_slot(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn end_round(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn note_relay_randomness() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
