//! Guards an upgrade of the runtime. The pallet has had no migration yet.

#[cfg(any(feature = "std", feature = "try-runtime"))]
use {
	alloc::vec::Vec,
	codec::{Decode, Encode},
	mmt_primitives::profile::ChainProfile,
	sp_core::H256,
	sp_runtime::TryRuntimeError,
};

use crate::{Config, Pallet, Profile, ProfileHash};
use core::marker::PhantomData;
use frame_support::{
	traits::{Get, OnRuntimeUpgrade},
	weights::Weight,
};

/// Says so when an upgrade finds or leaves a chain profile that is not the one of genesis. Stands
/// last among the migrations.
///
/// On chain it logs an error: halting would hurt the users of the chain, not whoever changed the
/// profile. In a dry run (`try-runtime`) it fails.
pub struct ProfileGuard<T>(PhantomData<T>);

impl<T: Config> ProfileGuard<T> {
	/// Whether the stored profile is the one of genesis.
	pub fn is_intact() -> bool {
		Pallet::<T>::hash_of(&Profile::<T>::get()) == ProfileHash::<T>::get()
	}

	/// What a dry run keeps from before the upgrade.
	#[cfg(any(feature = "std", feature = "try-runtime"))]
	pub fn snapshot() -> Vec<u8> {
		(Profile::<T>::get(), ProfileHash::<T>::get()).encode()
	}

	/// Fails if the upgrade changed what [`Self::snapshot`] kept, or if that was not the profile of
	/// genesis.
	#[cfg(any(feature = "std", feature = "try-runtime"))]
	pub fn compare(before: &[u8]) -> Result<(), TryRuntimeError> {
		let before = <(ChainProfile<T::AccountId>, H256)>::decode(&mut &before[..])
			.map_err(|_| "the state of pre_upgrade does not decode")?;
		if before != (Profile::<T>::get(), ProfileHash::<T>::get()) {
			return Err("the upgrade changed the chain profile or its hash".into());
		}
		if !Self::is_intact() {
			return Err("the chain profile is not the one of genesis".into());
		}
		Ok(())
	}
}

impl<T: Config> OnRuntimeUpgrade for ProfileGuard<T> {
	fn on_runtime_upgrade() -> Weight {
		if !Self::is_intact() {
			log::error!(
				target: crate::LOG,
				"the chain profile is not the one of genesis, whose hash is {:?}",
				ProfileHash::<T>::get(),
			);
		}
		T::DbWeight::get().reads(2)
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, TryRuntimeError> {
		Ok(Self::snapshot())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: Vec<u8>) -> Result<(), TryRuntimeError> {
		Self::compare(&before)
	}
}
