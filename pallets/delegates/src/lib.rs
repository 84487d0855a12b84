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
pub use impls::EndedByRounds;
pub use pallet::*;
pub use types::{Commission, Delegate, Performance, RankKey, RoundState, Voter};
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, Credit, MutateFreeze},
			OnUnbalanced,
		},
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		delegates::Vote,
		hooks::{OnRoundEnd, OnVoteChange, Permission},
		Balance, BlockNumber, RoundIndex,
	};
	use sp_core::H256;
	use sp_runtime::Perbill;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs from the runtime.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>>
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
	{
		/// The token that is voted with.
		type Token: MutateFreeze<Self::AccountId, Id = Self::RuntimeFreezeReason, Balance = Balance>
			+ Balanced<Self::AccountId>;

		/// The runtime's reasons to freeze tokens.
		type RuntimeFreezeReason: From<FreezeReason>;

		/// Where registration fees go.
		type FeeDestination: OnUnbalanced<Credit<Self::AccountId, Self::Token>>;

		/// Seats in a round, [`mmt_primitives::MIN_DELEGATES`] to
		/// [`mmt_primitives::MAX_DELEGATES`].
		type Seats: Get<u32>;

		/// Price of a registration, in planck.
		type RegistrationFee: Get<Balance>;

		/// Smallest vote for one delegate, in planck. It keeps the reward accumulators, which
		/// divide by votes, far from overflow.
		type MinVote: Get<Balance>;

		/// Blocks from unvoting until withdrawal.
		type UnlockPeriod: Get<BlockNumber>;

		/// The slot of the block being built, set before this pallet's `on_initialize`.
		type CurrentSlot: Get<u64>;

		/// Who may stand.
		type Permission: Permission<Self::AccountId>;

		/// Told of every change of a vote.
		type OnVoteChange: OnVoteChange<Self::AccountId>;

		/// Told of the end of every round.
		type OnRoundEnd: OnRoundEnd<Self::AccountId>;

		/// Rounds in a row in which a delegate had a slot and forged nothing, after which it is
		/// benched.
		#[pallet::constant]
		type MaxIdleRounds: Get<u32>;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::BenchmarkHelper<Self::AccountId>;
	}

	/// Why this pallet freezes tokens.
	#[pallet::composite_enum]
	pub enum FreezeReason {
		/// Voted for delegates, or unlocking after a vote.
		Voting,
	}

	/// Every delegate that ever registered. An account is chosen by its owner, so the hasher is a
	/// cryptographic one.
	#[pallet::storage]
	pub type Delegates<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Delegate, OptionQuery>;

	/// Blocks forged and slots missed. Apart from [`Delegates`], so that a vote does not read what
	/// every block writes.
	#[pallet::storage]
	pub type Performances<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Performance, ValueQuery>;

	/// Delegates that stand, ordered by the trie itself: the key is the inverted big-endian votes
	/// and the account, unhashed, so that iteration yields the ranking and a vote touches two keys
	/// however many delegates there are. A key cannot be made to collide, only to share a prefix
	/// with another, which costs its owner a vote and others a trie node.
	#[pallet::storage]
	pub type Ranking<T: Config> = StorageMap<_, Identity, RankKey, (), OptionQuery>;

	/// Number of delegates in [`Ranking`].
	#[pallet::storage]
	pub type Standing<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// What each account has voted and is unlocking.
	#[pallet::storage]
	pub type Voters<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Voter<T::AccountId>, ValueQuery>;

	/// The round that is running.
	#[pallet::storage]
	pub type Round<T: Config> = StorageValue<_, RoundState, ValueQuery>;

	/// Randomness of the relay chain, as of the last block.
	#[pallet::storage]
	pub type RelayRandomness<T: Config> = StorageValue<_, H256, ValueQuery>;

	/// Delegates that stand from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Accounts with their commissions.
		pub delegates: Vec<(T::AccountId, Perbill)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (account, commission) in &self.delegates {
				assert!(*commission <= Perbill::one(), "commission of {account:?} is over 100 %");
				assert!(
					!Delegates::<T>::contains_key(account),
					"delegate {account:?} stands in the genesis twice"
				);
				Pallet::<T>::insert_delegate(account, Delegate::new(*commission));
			}
		}
	}

	/// What happened. Everything but the ranking's keys can be rebuilt from these.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// `delegate` stands for election and keeps `commission` of its earnings. If it was
		/// registered before, [`Event::CommissionSet`] follows and says from when on.
		Registered {
			/// The delegate.
			delegate: T::AccountId,
			/// Parts per billion.
			commission: Perbill,
		},
		/// `delegate` no longer stands, by its own call.
		Resigned {
			/// The delegate.
			delegate: T::AccountId,
		},
		/// A benched `delegate` stands again.
		Rejoined {
			/// The delegate.
			delegate: T::AccountId,
		},
		/// `delegate` will keep another part of its earnings.
		CommissionSet {
			/// The delegate.
			delegate: T::AccountId,
			/// Parts per billion.
			commission: Perbill,
			/// First round in which it holds.
			from_round: RoundIndex,
		},
		/// `voter`'s whole vote is now this.
		Voted {
			/// The voter.
			voter: T::AccountId,
			/// By delegate, in planck.
			votes: Vec<Vote<T::AccountId>>,
			/// Their sum, in planck.
			total: Balance,
		},
		/// Part of a vote was taken back.
		Unvoted {
			/// The voter.
			voter: T::AccountId,
			/// Taken from each delegate, in planck.
			votes: Vec<Vote<T::AccountId>>,
			/// Their sum, in planck.
			amount: Balance,
			/// First block in which it may be withdrawn.
			unlocks_at: BlockNumber,
		},
		/// Unlocked tokens are free again.
		Withdrawn {
			/// The voter.
			voter: T::AccountId,
			/// In planck.
			amount: Balance,
		},
		/// `delegate` lost its place in the ranking.
		Benched {
			/// The delegate.
			delegate: T::AccountId,
			/// Why.
			reason: BenchReason,
		},
		/// A round began.
		RoundStarted {
			/// Its number.
			round: RoundIndex,
			/// Delegates that forge in it.
			seats: u32,
		},
	}

	/// Why a delegate was benched.
	#[derive(
		Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo,
	)]
	pub enum BenchReason {
		/// It had slots in [`Config::MaxIdleRounds`] rounds in a row and forged nothing.
		Idle,
		/// It has no session keys.
		NoSessionKeys,
		/// The chain no longer approves of it.
		NotApproved,
	}

	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// The account is a delegate already. A benched one stands again with `rejoin`.
		AlreadyRegistered,
		/// The account is not a delegate. Register first.
		NotRegistered,
		/// The delegate has resigned already.
		AlreadyResigned,
		/// The delegate is not benched, so there is nothing to rejoin.
		NotBenched,
		/// The account has no session keys. Call `session.set_keys` with the keys of its node.
		NoSessionKeys,
		/// This chain admits approved delegates only. Ask the approver of its chain profile.
		NotApproved,
		/// A commission is at most 100 %, 1,000,000,000 parts per billion.
		CommissionTooHigh,
		/// The free balance does not cover the registration fee or the vote.
		InsufficientBalance,
		/// The balance would do, but part of it is unlocking. Withdraw it first, or vote less.
		FundsUnlocking,
		/// The list of votes is empty. To take a vote back, call `unvote`.
		NoVotes,
		/// A vote names at most 33 delegates.
		TooManyTargets,
		/// The list names a delegate twice.
		DuplicateTarget,
		/// An amount is zero, or leaves a vote below the smallest one, a whole token.
		AmountTooSmall,
		/// No delegate that stands has this account, so a vote for it cannot grow.
		UnknownDelegate,
		/// The caller has no vote for this delegate.
		VoteNotFound,
		/// More would be taken back than was voted.
		VoteTooLarge,
		/// Nothing was taken back, so there is nothing to withdraw.
		NothingToWithdraw,
		/// What was taken back is still unlocking. The voter's record says until which block.
		StillUnlocking,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Books this block's slot and those skipped before it, and ends the round when its slots
		/// are used up.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Self::on_slot(T::CurrentSlot::get())
		}

		fn integrity_test() {
			assert!(T::MaxIdleRounds::get() > 0, "a delegate must be allowed an idle round");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Stand for election.
		///
		/// ## Dispatch Origin
		/// Signed by an account with session keys, on a permissioned chain an approved one.
		///
		/// ## Details
		/// Costs [`Config::RegistrationFee`], which goes to the fee pot. The delegate starts with
		/// the votes it had when it resigned, else with none, and keeps `commission` (parts per
		/// billion) of what it earns. One that was registered before keeps what it kept until the
		/// round after the next, as with [`Pallet::set_commission`]. Its idle rounds count on,
		/// unless it had been benched for them.
		///
		/// ## Errors
		/// [`Error::AlreadyRegistered`], [`Error::NoSessionKeys`], [`Error::NotApproved`],
		/// [`Error::CommissionTooHigh`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Registered`], and [`Event::CommissionSet`] for one that was registered before.
		#[pallet::call_index(0)]
		#[pallet::weight(<T as Config>::WeightInfo::register())]
		pub fn register(origin: OriginFor<T>, commission: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register(who, Self::commission_of(commission)?)
		}

		/// Stop standing.
		///
		/// ## Dispatch Origin
		/// Signed by a delegate.
		///
		/// ## Details
		/// A seat in this round and the next is kept, for their orders are fixed, and longer while nobody
		/// stands for it. Votes stay until
		/// their voters take them back, and what was earned can still be claimed.
		///
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::AlreadyResigned`].
		///
		/// ## Events
		/// [`Event::Resigned`].
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_resign(who)
		}

		/// Stand again after having been benched.
		///
		/// ## Dispatch Origin
		/// Signed by a benched delegate.
		///
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::NotBenched`], [`Error::NoSessionKeys`],
		/// [`Error::NotApproved`].
		///
		/// ## Events
		/// [`Event::Rejoined`].
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::rejoin())]
		pub fn rejoin(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_rejoin(who)
		}

		/// Keep another part of one's earnings.
		///
		/// ## Dispatch Origin
		/// Signed by a delegate.
		///
		/// ## Details
		/// `commission` is in parts per billion. It holds from the round after the next, so that
		/// voters can leave before it does. Another change that was due in the next round does not
		/// come then; if it was to a lower one, that holds at once and until this one does.
		///
		/// ## Errors
		/// [`Error::NotRegistered`], [`Error::CommissionTooHigh`].
		///
		/// ## Events
		/// [`Event::CommissionSet`].
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::set_commission())]
		pub fn set_commission(origin: OriginFor<T>, commission: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_commission(who, Self::commission_of(commission)?)
		}

		/// Vote: freeze tokens for delegates.
		///
		/// ## Dispatch Origin
		/// Signed.
		///
		/// ## Details
		/// `votes` is the caller's whole vote from now on, in planck by delegate; a delegate left
		/// out loses the caller's vote. One call moves a vote from one delegate to another. What
		/// the new sum is lower by starts to unlock. Every token counts once.
		///
		/// ## Errors
		/// [`Error::NoVotes`], [`Error::TooManyTargets`], [`Error::DuplicateTarget`],
		/// [`Error::AmountTooSmall`], [`Error::UnknownDelegate`], [`Error::InsufficientBalance`],
		/// [`Error::FundsUnlocking`].
		///
		/// ## Events
		/// [`Event::Voted`], and [`Event::Unvoted`] when the sum fell.
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::vote(votes.len() as u32))]
		pub fn vote(origin: OriginFor<T>, votes: Vec<Vote<T::AccountId>>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let dropped = Self::do_vote(who, votes)?;
			if dropped > 0 {
				// Who is left out is not in the call, so the weight before it cannot know. It counts in
				// the block from here on, which may exceed its limit by this one call.
				frame_system::Pallet::<T>::register_extra_weight_unchecked(
					<T as Config>::WeightInfo::unvote(dropped),
					DispatchClass::Normal,
				);
			}
			Ok(())
		}

		/// Take votes back.
		///
		/// ## Dispatch Origin
		/// Signed by a voter.
		///
		/// ## Details
		/// `votes` says how much to take from each delegate, in planck. It may be withdrawn
		/// [`Config::UnlockPeriod`] blocks later. At most 32 parts unlock at a time: one more joins
		/// the youngest and unlocks with it.
		///
		/// ## Errors
		/// [`Error::NoVotes`], [`Error::TooManyTargets`], [`Error::DuplicateTarget`],
		/// [`Error::VoteNotFound`], [`Error::VoteTooLarge`], [`Error::AmountTooSmall`].
		///
		/// ## Events
		/// [`Event::Unvoted`].
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::unvote(votes.len() as u32))]
		pub fn unvote(origin: OriginFor<T>, votes: Vec<Vote<T::AccountId>>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unvote(who, votes)
		}

		/// Free what has unlocked.
		///
		/// ## Dispatch Origin
		/// Signed by a voter.
		///
		/// ## Errors
		/// [`Error::NothingToWithdraw`], [`Error::StillUnlocking`].
		///
		/// ## Events
		/// [`Event::Withdrawn`].
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(who)
		}
	}
}
