//! Weights of `pallet-mmt-chain-profile`.

#![allow(missing_docs)]

use core::marker::PhantomData;
use frame_support::weights::Weight;

/// Weights of the pallet's call and of its transaction extension.
pub trait WeightInfo {
	fn approve() -> Weight;
	fn check() -> Weight;
}

/// Weights of this pallet on the reference machine.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn approve() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn check() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}

impl WeightInfo for () {
	fn approve() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
	fn check() -> Weight {
		Weight::from_parts(10_000_000, 0)
	}
}
