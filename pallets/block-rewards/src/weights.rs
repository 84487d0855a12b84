//! bootstrap
#![allow(missing_docs)]
use frame_support::weights::Weight;
pub trait WeightInfo {
	fn note_author() -> Weight;
	fn claim(p: u32) -> Weight;
}
impl WeightInfo for () {
	fn note_author() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn claim(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
pub struct SubstrateWeight<T>(core::marker::PhantomData<T>);
impl<T> WeightInfo for SubstrateWeight<T> {
	fn note_author() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn claim(_: u32) -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
