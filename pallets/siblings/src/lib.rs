#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod config;
mod errors;
mod events;
mod impls;
mod storage;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;

#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

#[import_section(config::siblings_config)]
#[import_section(errors::siblings_errors)]
#[import_section(events::siblings_events)]
#[import_section(storage::siblings_storage)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Mutate, MutateHold},
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{siblings::ParaId, AccountId, Balance, BlockNumber};
	use sp_core::H256;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Follow a sibling: know its heads from the next block on.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Details
		/// `para` is its number on the relay chain. [`Config::FollowDeposit`] is held until
		/// [`Pallet::unfollow`]. Any chain of the relay chain can be followed; only of one that runs
		/// this runtime something can be read. The hub is followed by itself.
		///
		/// ## Errors
		/// [`Error::OwnParaId`], [`Error::AlreadyFollowed`], [`Error::TooMany`],
		/// [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Followed`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::follow())]
		pub fn follow(origin: OriginFor<T>, para: ParaId) -> DispatchResult {
			Self::do_follow(ensure_signed(origin)?, para)
		}

		/// Follow a sibling no longer. Its heads and its genesis are forgotten at once.
		///
		/// ## Dispatch Origin
		/// Signed by who follows it, or root.
		///
		/// ## Errors
		/// [`Error::NotFollowed`], [`Error::NotFollower`].
		///
		/// ## Events
		/// [`Event::Unfollowed`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::unfollow())]
		pub fn unfollow(origin: OriginFor<T>, para: ParaId) -> DispatchResult {
			Self::do_unfollow(ensure_signed_or_root(origin)?, para)
		}

		/// Prove the hash of a sibling's genesis block, which tells its proof files from those of
		/// other chains. It is kept as long as the sibling is followed.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Details
		/// `number` is that of a head that this chain remembers, and `proof` all nodes that the
		/// sibling's node gives for `System::BlockHash(0)`, with `state_getReadProof` at the hash of
		/// that head.
		///
		/// ## Errors
		/// [`Error::NotFollowed`], [`Error::StaleHead`], [`Error::UnknownHead`],
		/// [`Error::GenesisKnown`], [`Error::BadProof`], [`Error::NoGenesisHash`].
		///
		/// ## Events
		/// [`Event::GenesisProven`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::prove_genesis(proof.len() as u32))]
		pub fn prove_genesis(
			origin: OriginFor<T>,
			para: ParaId,
			number: BlockNumber,
			proof: Vec<Vec<u8>>,
		) -> DispatchResult {
			Self::do_prove_genesis(ensure_signed(origin)?, para, number, proof)
		}
	}
}
