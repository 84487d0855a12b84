#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod config;
mod errors;
mod events;
mod genesis;
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

#[cfg(any(feature = "runtime-benchmarks", test))]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

/// Target of log lines.
pub(crate) const LOG: &str = "runtime::resource";

#[import_section(config::resource_config)]
#[import_section(errors::resource_errors)]
#[import_section(events::resource_events)]
#[import_section(genesis::resource_genesis)]
#[import_section(storage::resource_storage)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{BalancedHold, Credit, Mutate, MutateHold},
			OnUnbalanced,
		},
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		resource::{
			EpochIndex, ResourceRules, Sample, Share, Sol, WindowIndex, MAX_SHARES, SAMPLES,
		},
		AccountId, Balance,
	};
	use sp_core::H256;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::begin_block()
		}

		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			Self::sweep(limit)
		}

		fn integrity_test() {
			assert!(
				T::ClaimEpochs::get() > 1,
				"an epoch must be there to be claimed when it is settled"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Become a worker.
		///
		/// ## Dispatch Origin
		/// Signed by the account that will work.
		///
		/// ## Details
		/// A share of class c is worth 2^c sol. The class holds from the next epoch on.
		/// [`Config::WorkerDeposit`] is held. 5 % of the worker's rewards are the referrer's, as
		/// long as that is a worker.
		///
		/// ## Errors
		/// [`Error::NoResource`], [`Error::AlreadyWorker`], [`Error::ClassOutOfRange`],
		/// [`Error::BadReferrer`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Registered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			class: u8,
			referrer: Option<T::AccountId>,
		) -> DispatchResult {
			Self::do_register(ensure_signed(origin)?, class, referrer)
		}

		/// Work in another class from the next epoch on.
		///
		/// ## Dispatch Origin
		/// Signed by the worker.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::ClassOutOfRange`], [`Error::SameClass`].
		///
		/// ## Events
		/// [`Event::ClassDeclared`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::declare_class())]
		pub fn declare_class(origin: OriginFor<T>, class: u8) -> DispatchResult {
			Self::do_declare(ensure_signed(origin)?, class)
		}

		/// Prove work of the window before, by up to 32 shares.
		///
		/// ## Dispatch Origin
		/// Signed by the worker. Free if it succeeds.
		///
		/// ## Details
		/// The shares are in strictly ascending order of their ids. A worker submits one batch or
		/// root for a window.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::WindowOpen`], [`Error::WindowClosed`],
		/// [`Error::AlreadySubmitted`], [`Error::NoClassYet`]. About the shares:
		/// [`Error::NoShares`], [`Error::ShareBelowTarget`], [`Error::ShareOrder`],
		/// [`Error::BadSolution`].
		///
		/// ## Events
		/// [`Event::Credited`], after [`Event::Rewarded`] for the epoch before.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::submit_shares(shares.len() as u32))]
		pub fn submit_shares(
			origin: OriginFor<T>,
			window: WindowIndex,
			shares: BoundedVec<Share, ConstU32<MAX_SHARES>>,
		) -> DispatchResultWithPostInfo {
			Self::do_submit(ensure_signed(origin)?, window, &shares)?;
			Ok(Pays::No.into())
		}

		/// Commit to more than 32 shares of the window before, by their root.
		///
		/// ## Dispatch Origin
		/// Signed by the worker. Free if it succeeds.
		///
		/// ## Details
		/// `root` is that of [`mmt_primitives::resource::SumTree`] over `count` shares, 33 to 4,096,
		/// which are worth `sum` sol. Counts once its samples are answered with
		/// [`Pallet::answer_samples`], in an epoch after that of the window.
		/// [`Config::CommitmentDeposit`] is held, and lost if they are not.
		///
		/// ## Errors
		/// Those of [`Pallet::submit_shares`] that are not about the shares,
		/// [`Error::CountOutOfRange`], [`Error::BadSum`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Committed`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::commit_root())]
		pub fn commit_root(
			origin: OriginFor<T>,
			window: WindowIndex,
			root: H256,
			count: u32,
			sum: Sol,
		) -> DispatchResultWithPostInfo {
			Self::do_commit(ensure_signed(origin)?, window, root, count, sum)?;
			Ok(Pays::No.into())
		}

		/// Answer the samples of a root.
		///
		/// ## Dispatch Origin
		/// Signed by the worker. Free if it succeeds.
		///
		/// ## Details
		/// One for each point that the runtime API `ResourceApi` tells, from the second block of the
		/// second window after the root's epoch to the end of the epoch after it. A wrong answer
		/// changes nothing, and another may be given.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::CommitmentNotFound`], [`Error::SamplesNotDrawn`],
		/// [`Error::AnswerTooLate`], [`Error::SampleCount`], [`Error::SamplePath`],
		/// [`Error::SampleOrder`], [`Error::ShareBelowTarget`], [`Error::BadSolution`].
		///
		/// ## Events
		/// [`Event::Credited`], after [`Event::Rewarded`] for the epoch before.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::answer_samples())]
		pub fn answer_samples(
			origin: OriginFor<T>,
			window: WindowIndex,
			samples: BoundedVec<Sample, ConstU32<SAMPLES>>,
		) -> DispatchResultWithPostInfo {
			Self::do_answer(ensure_signed(origin)?, window, &samples)?;
			Ok(Pays::No.into())
		}

		/// Remove a root that can no longer be answered. Its deposit goes where fees go.
		///
		/// ## Dispatch Origin
		/// Signed by anybody. Idle blocks do it too.
		///
		/// ## Errors
		/// [`Error::CommitmentNotFound`], [`Error::StillAnswerable`].
		///
		/// ## Events
		/// [`Event::CommitmentExpired`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::expire_commitment())]
		pub fn expire_commitment(
			origin: OriginFor<T>,
			worker: T::AccountId,
			window: WindowIndex,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_expire(worker, window)
		}

		/// Be paid all that was earned in epochs that are settled.
		///
		/// ## Dispatch Origin
		/// Signed by the worker.
		///
		/// ## Details
		/// Goes to the accounts of [`Pallet::bind_rewards`], or to the worker: all of it, or nothing
		/// if one of them does not take its part.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::NothingToClaim`], [`Error::PayoutRefused`],
		/// [`Error::CapReached`].
		///
		/// ## Events
		/// [`Event::Claimed`], after [`Event::Rewarded`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>) -> DispatchResult {
			Self::do_claim(ensure_signed(origin)?)
		}

		/// Let rewards go to other accounts, up to 8, by parts; without any, to the worker again.
		///
		/// ## Dispatch Origin
		/// Signed by the worker.
		///
		/// ## Details
		/// Each has its parts of their sum, rounded down; what is left over is the first one's.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::TooManyDestinations`], [`Error::NoParts`],
		/// [`Error::DuplicateDestination`].
		///
		/// ## Events
		/// [`Event::RewardsBound`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::bind_rewards())]
		pub fn bind_rewards(
			origin: OriginFor<T>,
			destinations: Vec<(T::AccountId, u16)>,
		) -> DispatchResult {
			Self::do_bind(ensure_signed(origin)?, destinations)
		}

		/// Be a worker no more. What is owed is paid, and the deposit released.
		///
		/// ## Dispatch Origin
		/// Signed by the worker.
		///
		/// ## Details
		/// What is under BMM's minimum balance and cannot be paid is given up. Who works again begins
		/// without a past.
		///
		/// ## Errors
		/// [`Error::NotWorker`], [`Error::StillCounting`], [`Error::CommitmentsOpen`],
		/// [`Error::PayoutRefused`].
		///
		/// ## Events
		/// [`Event::Retired`], after [`Event::Rewarded`] and [`Event::Claimed`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>) -> DispatchResult {
			Self::do_retire(ensure_signed(origin)?)
		}
	}
}
