//! Who works, and in which class.

use crate::{
	pallet::{Config, Destinations, Error, Event, HoldReason, Mint, Pallet, Workers},
	types::{Clock, Worker},
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::{Inspect, MutateHold},
		tokens::Precision::BestEffort,
		Get,
	},
};
use mmt_primitives::{resource::MAX_CLASS, AccountId, Balance, BlockNumber};
use sp_core::H256;
use sp_runtime::{traits::Zero, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Hash of the chain's genesis block, which shares are bound to.
	pub fn genesis_hash() -> H256 {
		frame_system::Pallet::<T>::block_hash(
			frame_system::pallet_prelude::BlockNumberFor::<T>::zero(),
		)
	}

	/// Where this block is, for a call.
	pub(crate) fn ensure_clock() -> Result<Clock, Error<T>> {
		Self::clock().ok_or(Error::<T>::NoResource)
	}

	pub(crate) fn worker(who: &AccountId) -> Result<Worker<AccountId>, Error<T>> {
		Workers::<T>::get(who).ok_or(Error::<T>::NotWorker)
	}

	pub(crate) fn hold(
		reason: HoldReason,
		who: &AccountId,
		amount: Balance,
	) -> Result<(), Error<T>> {
		T::Token::hold(&reason.into(), who, amount).map_err(|_| Error::<T>::InsufficientBalance)
	}

	pub(crate) fn unhold(reason: HoldReason, who: &AccountId, amount: Balance) -> DispatchResult {
		// Best effort: if a runtime ever took held tokens away, work could still be credited.
		T::Token::release(&reason.into(), who, amount, BestEffort).map(drop)
	}

	fn ensure_class(clock: &Clock, class: u8) -> DispatchResult {
		let allowed = clock.rules.min_class..=MAX_CLASS;
		ensure!(allowed.contains(&class), Error::<T>::ClassOutOfRange);
		Ok(())
	}

	pub(crate) fn do_register(
		who: AccountId,
		class: u8,
		referrer: Option<AccountId>,
	) -> DispatchResult {
		let clock = Self::ensure_clock()?;
		ensure!(!Workers::<T>::contains_key(&who), Error::<T>::AlreadyWorker);
		Self::ensure_class(&clock, class)?;
		if let Some(referrer) = &referrer {
			let known = *referrer != who && Workers::<T>::contains_key(referrer);
			ensure!(known, Error::<T>::BadReferrer);
		}
		let deposit = T::WorkerDeposit::get();
		Self::hold(HoldReason::Worker, &who, deposit)?;
		let mut worker = Worker::new(referrer.clone(), deposit);
		let from = worker.declare(clock.epoch(), class);
		Workers::<T>::insert(&who, worker);
		Self::deposit_event(Event::Registered { worker: who, class, from, referrer });
		Ok(())
	}

	pub(crate) fn do_declare(who: AccountId, class: u8) -> DispatchResult {
		let clock = Self::ensure_clock()?;
		let mut worker = Self::worker(&who)?;
		Self::ensure_class(&clock, class)?;
		let last = worker.classes.last().map(|(_, class)| *class);
		ensure!(last != Some(class), Error::<T>::SameClass);
		let from = worker.declare(clock.epoch(), class);
		Workers::<T>::insert(&who, worker);
		Self::deposit_event(Event::ClassDeclared { worker: who, class, from });
		Ok(())
	}

	/// Ends a worker that has nothing to come. While an epoch that it was active in counts, it
	/// stays: so nobody is counted twice who registers again.
	pub(crate) fn do_retire(who: AccountId) -> DispatchResult {
		let clock = Self::ensure_clock()?;
		let mut worker = Self::worker(&who)?;
		let settled = worker.epoch.is_none_or(|epoch| clock.is_settled(epoch));
		ensure!(settled, Error::<T>::StillCounting);
		ensure!(worker.commitments == 0, Error::<T>::CommitmentsOpen);
		Self::allot(&clock, &who, &mut worker);
		let owed = worker.owed;
		let mut returned = 0;
		if owed > 0 {
			let paid = with_storage_layer(|| Self::pay(&who, owed));
			if paid.is_err() {
				// Too little for an account without BMM: nobody is kept from its deposit by that.
				ensure!(owed < T::Bmm::minimum_balance(), Error::<T>::PayoutRefused);
				Mint::<T>::mutate(|mint| mint.give_back(owed));
				returned = owed;
			}
		}
		Self::unhold(HoldReason::Worker, &who, worker.deposit)?;
		Workers::<T>::remove(&who);
		Destinations::<T>::remove(&who);
		Self::deposit_event(Event::Retired { worker: who, returned });
		Ok(())
	}
}
