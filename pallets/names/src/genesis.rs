//! Names that a chain is launched with.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod names_genesis {
	/// Names that are registered from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Top names with their suffix, their owners, and blocks until they expire.
		pub names: Vec<(String, T::AccountId, BlockNumber)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (name, owner, duration) in &self.names {
				if let Err(error) = Pallet::<T>::launch(name.as_bytes(), owner, *duration) {
					panic!("name {name:?} of {owner:?} cannot be in the genesis: {error:?}");
				}
			}
		}
	}
}
