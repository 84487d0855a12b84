#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod config;
mod errors;
mod events;
mod impls;
mod settlement;
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

#[import_section(config::footstones_config)]
#[import_section(errors::footstones_errors)]
#[import_section(events::footstones_events)]
#[import_section(storage::footstones_storage)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{pallet_prelude::*, traits::fungible::MutateHold};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		footstones::{ChainId, Checkpoint, Consensus, Round},
		hooks::PersistentPower,
		AccountId, Balance, BlockNumber,
	};
	use sp_core::H256;
	use sp_runtime::MultiSignature;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let periods = [T::ProposePeriod::get(), T::BetPeriod::get(), T::RevealPeriod::get()];
			assert!(periods.iter().all(|period| *period > 0), "every phase needs a block");
			let round: BlockNumber = periods.iter().sum();
			assert!(
				T::UnbondingPeriod::get() > round,
				"a bond must not leave before the round that it was in is over"
			);
			assert!(T::MaxChains::get() > 0, "some must be allowed");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Register a data chain, whose checkpoints can be bet on from then.
		///
		/// ## Dispatch Origin
		/// Signed by whoever will manage it.
		///
		/// ## Details
		/// [`Config::ChainDeposit`] is held until it is retired. `genesis` tells which chain is
		/// meant; nobody is asked whether the caller speaks for it, so look at who manages it.
		///
		/// ## Errors
		/// [`Error::NoFootstones`], [`Error::TooManyChains`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::ChainRegistered`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_chain())]
		pub fn register_chain(
			origin: OriginFor<T>,
			genesis: H256,
			consensus: Consensus,
		) -> DispatchResult {
			Self::do_register_chain(ensure_signed(origin)?, genesis, consensus)
		}

		/// Retire a data chain. Its deposit is released, and its number is never used again.
		///
		/// ## Dispatch Origin
		/// Signed by the manager.
		///
		/// ## Errors
		/// [`Error::ChainNotFound`], [`Error::NotManager`], [`Error::RoundOpen`].
		///
		/// ## Events
		/// [`Event::ChainRetired`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retire_chain())]
		pub fn retire_chain(origin: OriginFor<T>, chain: ChainId) -> DispatchResult {
			Self::do_retire_chain(ensure_signed(origin)?, chain)
		}

		/// Announce another consensus of a data chain, or with the one that it has, that it stays.
		///
		/// ## Dispatch Origin
		/// Signed by the manager.
		///
		/// ## Details
		/// It comes with the checkpoint of the next round that is opened. A round that is open is
		/// settled under what was announced when it was opened.
		///
		/// ## Errors
		/// [`Error::ChainNotFound`], [`Error::NotManager`], [`Error::SameConsensus`].
		///
		/// ## Events
		/// [`Event::ConsensusAnnounced`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_consensus())]
		pub fn set_consensus(
			origin: OriginFor<T>,
			chain: ChainId,
			consensus: Consensus,
		) -> DispatchResult {
			Self::do_set_consensus(ensure_signed(origin)?, chain, consensus)
		}

		/// Become a footstone.
		///
		/// ## Dispatch Origin
		/// Signed by a contributor with persistent power.
		///
		/// ## Details
		/// The bond is exactly the power in whole sols times [`Config::BondPerSol`]; what is still
		/// held from an earlier one counts. If all seats are taken, the footstone with the smallest
		/// bond gives way to a larger one: its bets go on, and its bond is held as if it had left.
		///
		/// ## Errors
		/// [`Error::NoFootstones`], [`Error::Convicted`], [`Error::AlreadyFootstone`],
		/// [`Error::NoPower`], [`Error::Full`], [`Error::InsufficientBmm`].
		///
		/// ## Events
		/// [`Event::Joined`], after [`Event::Left`] of who gives way.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::join())]
		pub fn join(origin: OriginFor<T>) -> DispatchResult {
			Self::do_join(ensure_signed(origin)?)
		}

		/// Fit the bond of a footstone to its power.
		///
		/// ## Dispatch Origin
		/// Signed by anybody if its power fell, and by itself if it rose.
		///
		/// ## Details
		/// What is too much stays held for [`Config::UnbondingPeriod`] blocks, and can be lost in
		/// them. What left the bond before is free when it would have been, unless
		/// [`MAX_TRANCHES`] parts wait already: then the last of them waits with what leaves now.
		/// Without power it is no footstone any more.
		///
		/// ## Errors
		/// [`Error::NoFootstones`], [`Error::NotAFootstone`], [`Error::NothingToReweigh`],
		/// [`Error::OnlyItselfRaises`], [`Error::InsufficientBmm`].
		///
		/// ## Events
		/// [`Event::Reweighed`] or [`Event::Left`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reweigh())]
		pub fn reweigh(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			Self::do_reweigh(ensure_signed(origin)?, who)
		}

		/// Be a footstone no more.
		///
		/// ## Dispatch Origin
		/// Signed by a footstone.
		///
		/// ## Details
		/// The seat is free at once. The bond stays held for [`Config::UnbondingPeriod`] blocks and
		/// until its bets are resolved, and can be lost until it is withdrawn.
		///
		/// ## Errors
		/// [`Error::NotAFootstone`].
		///
		/// ## Events
		/// [`Event::Left`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			Self::do_leave(ensure_signed(origin)?)
		}

		/// Have back what left the bond and can be lost no more.
		///
		/// ## Dispatch Origin
		/// Signed by whose it is.
		///
		/// ## Details
		/// Each part is free [`Config::UnbondingPeriod`] blocks after it left. What is not free yet
		/// stays held.
		///
		/// ## Errors
		/// [`Error::NothingToWithdraw`], [`Error::StillUnbonding`], [`Error::BetsOpen`].
		///
		/// ## Events
		/// [`Event::Withdrawn`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>) -> DispatchResult {
			Self::do_withdraw(ensure_signed(origin)?)
		}

		/// Sign a checkpoint of a data chain, and open a round if none is open.
		///
		/// ## Dispatch Origin
		/// Signed by a footstone.
		///
		/// ## Details
		/// `signature` is over [`mmt_primitives::footstones::Statement::message`] with the number of
		/// the open round, or of the next. A footstone signs one checkpoint a round: two are an
		/// equivocation, which anybody may report. A refused call shows its statement to everybody,
		/// so look before signing whether it will be taken, and send the same one if it is sent
		/// again. Who signs what another has proposed puts its bond behind that; the 8 candidates
		/// with the most are bet on.
		///
		/// ## Errors
		/// [`Error::NotAFootstone`], [`Error::ChainNotFound`], [`Error::NotHigher`],
		/// [`Error::BadStatement`], [`Error::AlreadyProposed`]. Of who opens a round:
		/// [`Error::AlreadyOpened`]. In an open one: [`Error::NotProposing`], [`Error::NotInRound`].
		///
		/// ## Events
		/// [`Event::RoundOpened`] if it opens one, [`Event::Proposed`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::open_round().max(T::WeightInfo::propose()))]
		pub fn propose(
			origin: OriginFor<T>,
			chain: ChainId,
			checkpoint: Checkpoint,
			signature: MultiSignature,
		) -> DispatchResult {
			Self::do_propose(ensure_signed(origin)?, chain, checkpoint, signature)
		}

		/// Bet on a candidate without saying which.
		///
		/// ## Dispatch Origin
		/// Signed by a footstone of the round.
		///
		/// ## Details
		/// `commitment` is [`mmt_primitives::footstones::commitment()`] of the caller, `amount` and a
		/// candidate. What is not revealed afterwards is lost as if it was on a wrong one.
		///
		/// ## Errors
		/// [`Error::ChainNotFound`], [`Error::NoRound`], [`Error::WrongRound`],
		/// [`Error::NotBetting`], [`Error::NotAFootstone`], [`Error::NotInRound`],
		/// [`Error::AlreadyBet`], [`Error::NoBet`], [`Error::BetAboveBond`].
		///
		/// ## Events
		/// [`Event::BetPlaced`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::bet())]
		pub fn bet(
			origin: OriginFor<T>,
			chain: ChainId,
			round: Round,
			amount: Balance,
			commitment: H256,
		) -> DispatchResult {
			Self::do_bet(ensure_signed(origin)?, chain, round, amount, commitment)
		}

		/// Say what was bet on.
		///
		/// ## Dispatch Origin
		/// Signed by who bet.
		///
		/// ## Errors
		/// [`Error::ChainNotFound`], [`Error::NoRound`], [`Error::WrongRound`],
		/// [`Error::NotRevealing`], [`Error::NothingToReveal`], [`Error::BadReveal`],
		/// [`Error::UnknownCandidate`].
		///
		/// ## Events
		/// [`Event::Revealed`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::reveal())]
		pub fn reveal(
			origin: OriginFor<T>,
			chain: ChainId,
			round: Round,
			candidate: H256,
			salt: H256,
		) -> DispatchResult {
			Self::do_reveal(ensure_signed(origin)?, chain, round, candidate, salt)
		}

		/// Bet openly while others reveal. It counts and can be lost, and earns nothing.
		///
		/// ## Dispatch Origin
		/// Signed by a footstone of the round.
		///
		/// ## Errors
		/// Those of [`Pallet::bet`], with [`Error::NotRevealing`] in place of
		/// [`Error::NotBetting`], and [`Error::UnknownCandidate`].
		///
		/// ## Events
		/// [`Event::Followed`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::follow())]
		pub fn follow(
			origin: OriginFor<T>,
			chain: ChainId,
			round: Round,
			candidate: H256,
			amount: Balance,
		) -> DispatchResult {
			Self::do_follow(ensure_signed(origin)?, chain, round, candidate, amount)
		}

		/// End a round.
		///
		/// ## Dispatch Origin
		/// Signed by anybody, who pays nothing if it ends.
		///
		/// ## Details
		/// A candidate with ⌈2/3⌉ of the bond that all footstones had when the round was opened is
		/// the data chain's checkpoint. Then bets on others and bets that were not revealed lose
		/// bet × min(1, (3x)²), where x is their part of that bond: half of it is burned, and half
		/// goes to those who had committed to the winner, by their bets. Without such a candidate
		/// nobody loses. A round without bets ends as soon as there can be none.
		///
		/// ## Errors
		/// [`Error::ChainNotFound`], [`Error::NoRound`], [`Error::TooEarly`].
		///
		/// ## Events
		/// [`Event::Lost`] and [`Event::Earned`] for each, [`Event::Left`] of who has lost all;
		/// [`Event::ConsensusChanged`] and [`Event::Settled`], or [`Event::Undecided`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::resolve())]
		pub fn resolve(origin: OriginFor<T>, chain: ChainId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_resolve(chain)?;
			Ok(Pays::No.into())
		}

		/// Report two checkpoints that an account signed for one round of a data chain.
		///
		/// ## Dispatch Origin
		/// Signed by anybody, who gets 5 % of what the account loses. The rest is burned.
		///
		/// ## Details
		/// The account loses its bond and all that has left it and is still held, and is never a
		/// footstone again. Its open bets decide nothing any more.
		///
		/// ## Errors
		/// [`Error::SameCheckpoint`], [`Error::ChainNotFound`], [`Error::WrongRound`],
		/// [`Error::NotAFootstone`], [`Error::BadStatement`].
		///
		/// ## Events
		/// [`Event::Equivocated`], after [`Event::Left`] if it was active.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::report_equivocation())]
		pub fn report_equivocation(
			origin: OriginFor<T>,
			chain: ChainId,
			round: Round,
			accused: T::AccountId,
			one: (Checkpoint, MultiSignature),
			other: (Checkpoint, MultiSignature),
		) -> DispatchResult {
			let reporter = ensure_signed(origin)?;
			Self::do_report_equivocation(reporter, chain, round, accused, one, other)
		}
	}
}
