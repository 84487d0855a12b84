#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod impls;
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
pub use impls::DealWithFees;
pub use pallet::*;
pub use types::{Cohort, Ledger, Pool, Position};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::fungible::{Balanced, Mutate},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		hooks::DelegateTerms, profile::RewardSchedule, Balance, RoundIndex, MAX_VOTE_TARGETS,
	};

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// Most positions of a voter: in the middle of a call that moves a whole vote, the old and the
	/// new ones.
	pub const MAX_POSITIONS: u32 = 2 * MAX_VOTE_TARGETS;

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs from the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The token that is minted and paid.
		type Token: Mutate<Self::AccountId, Balance = Balance> + Balanced<Self::AccountId>;

		/// Names the account that holds what is not claimed yet.
		#[pallet::constant]
		type PotId: Get<PalletId>;

		/// Reward of every block.
		type Schedule: Get<RewardSchedule>;

		/// The running round, and what each delegate keeps.
		type Terms: DelegateTerms<Self::AccountId>;

		/// The author of the block being built, who receives the tips.
		type Author: Get<Option<Self::AccountId>>;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::BenchmarkHelper;
	}

	/// Each delegate's pool. An account is chosen by its owner, so the hasher is a cryptographic
	/// one, here and below.
	#[pallet::storage]
	pub type Pools<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Pool, ValueQuery>;

	/// What a delegate's accumulator was at the end of a round in which votes joined, kept until
	/// the last of those voters was settled.
	#[pallet::storage]
	pub type Cohorts<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		RoundIndex,
		Cohort,
		OptionQuery,
	>;

	/// Each voter's shares in pools, sorted by delegate. One record, so that a claim reads one key
	/// for all of them.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		BoundedVec<(T::AccountId, Position), ConstU32<MAX_POSITIONS>>,
		ValueQuery,
	>;

	/// Settled and not yet claimed, in planck.
	#[pallet::storage]
	pub type Owed<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Balance, ValueQuery>;

	/// Running totals.
	#[pallet::storage]
	pub type Totals<T: Config> = StorageValue<_, Ledger, ValueQuery>;

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A block's reward was minted.
		Rewarded {
			/// Author of the block.
			author: T::AccountId,
			/// In planck.
			reward: Balance,
			/// Part of it that the author keeps, in planck; the rest is its voters'.
			kept: Balance,
		},
		/// The fees of a round were shared by blocks forged.
		FeesShared {
			/// The round.
			round: RoundIndex,
			/// Blocks forged in it.
			blocks: u32,
			/// For each block, in planck.
			per_block: Balance,
			/// Left for the next round, in planck.
			carried: Balance,
		},
		/// `account` was paid what it was owed.
		Claimed {
			/// Who.
			account: T::AccountId,
			/// In planck.
			amount: Balance,
		},
	}

	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// Nothing is owed to the caller. Votes earn from the round after they were given.
		NothingToClaim,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Receive everything owed: as a delegate and as a voter.
		///
		/// ## Dispatch Origin
		/// Signed.
		///
		/// ## Details
		/// Amounts are rounded down to whole planck. The pot keeps the existential deposit; should
		/// it hold no more than that, the rest stays owed.
		///
		/// ## Errors
		/// [`Error::NothingToClaim`].
		///
		/// ## Events
		/// [`Event::Claimed`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::claim(MAX_VOTE_TARGETS))]
		pub fn claim(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let positions = Self::do_claim(who)?;
			Ok(Some(T::WeightInfo::claim(positions)).into())
		}
	}
}
