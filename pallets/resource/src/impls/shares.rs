//! Batches of shares.

use crate::{
	pallet::{Config, Error, Event, Pallet, Seeds, Workers},
	types::{Clock, Worker},
};
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	resource::{
		share::{check_batch, worth, INPUT},
		time::{epoch_of, open_window},
		BatchError, Binding, Share, ShareError, Sol, WindowIndex,
	},
	AccountId,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// What shares of a worker in a window are bound to; nothing if the window's seed is not kept.
	pub(crate) fn input(who: &AccountId, window: WindowIndex, class: u8) -> Option<[u8; INPUT]> {
		let seed = Seeds::<T>::get(window)?;
		let genesis = Self::genesis_hash();
		Some(Binding { genesis, para: T::ParaId::get(), seed, account: who, class }.input())
	}

	/// Whether a worker may submit for a window now; its class in it.
	pub(crate) fn ensure_open(
		clock: &Clock,
		worker: &Worker<AccountId>,
		window: WindowIndex,
	) -> Result<u8, Error<T>> {
		ensure!(window < clock.window, Error::<T>::WindowOpen);
		ensure!(open_window(clock.window) == Some(window), Error::<T>::WindowClosed);
		ensure!(worker.submitted != Some(window), Error::<T>::AlreadySubmitted);
		worker.class_in(epoch_of(window)).ok_or(Error::<T>::NoClassYet)
	}

	pub(crate) fn do_submit(
		who: AccountId,
		window: WindowIndex,
		shares: &[Share],
	) -> DispatchResult {
		let mut worker = Self::worker(&who)?;
		let clock = Self::ensure_clock()?;
		let class = Self::ensure_open(&clock, &worker, window)?;
		let input = Self::input(&who, window, class).ok_or(Error::<T>::WindowClosed)?;
		check_batch(&input, class, shares).map_err(|(_, error)| Error::<T>::from(error))?;
		worker.submitted = Some(window);
		// Saturating: 32 shares of at most 2^40 sol.
		let sol = worth(class).saturating_mul(shares.len() as u64);
		Self::take(&clock, who, worker, window, sol);
		Ok(())
	}

	/// Credits and stores a worker that proved work of a window.
	pub(crate) fn take(
		clock: &Clock,
		who: AccountId,
		mut worker: Worker<AccountId>,
		window: WindowIndex,
		sol: Sol,
	) {
		let epoch = Self::credit(clock, &who, &mut worker, sol);
		let power = worker.power;
		Workers::<T>::insert(&who, worker);
		Self::deposit_event(Event::Credited { worker: who, window, epoch, sol, power });
	}
}

impl<T: Config> From<BatchError> for Error<T> {
	fn from(error: BatchError) -> Self {
		match error {
			// The call takes no more shares than a batch may have.
			BatchError::Empty | BatchError::TooMany { .. } => Error::NoShares,
			BatchError::Order => Error::ShareOrder,
			BatchError::BelowTarget => Error::ShareBelowTarget,
			BatchError::Puzzle(_) => Error::BadSolution,
		}
	}
}

impl<T: Config> From<ShareError> for Error<T> {
	fn from(error: ShareError) -> Self {
		BatchError::from(error).into()
	}
}
