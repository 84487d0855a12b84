//! BMM that a chain is launched with.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod resource_genesis {
	/// Who has the BMM that are not mined: all three on a chain with rules for it, none on another.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Has 2 % of the cap, for the airdrop.
		pub airdrop: Option<T::AccountId>,
		/// Has 2 % of the cap, for the developers.
		pub developers: Option<T::AccountId>,
		/// Has 6 % of the cap, for the applications.
		pub ecosystem: Option<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let holders = [&self.airdrop, &self.developers, &self.ecosystem];
			if let Err(reason) = Pallet::<T>::launch(holders.map(Option::as_ref)) {
				panic!("BMM cannot be in the genesis: {reason}");
			}
		}
	}
}
