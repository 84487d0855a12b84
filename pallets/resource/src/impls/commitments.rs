//! Roots over more shares than a batch has, and the samples that they are checked by.

use crate::{
	pallet::{Commitments, Config, Error, Event, HoldReason, Pallet, SampleSeed, Workers},
	types::{Clock, Commitment, Worker},
};
use frame_support::{
	ensure,
	traits::{fungible::BalancedHold, Get, OnUnbalanced},
};
use mmt_primitives::{
	resource::{
		time::epoch_of,
		tree::{check_samples, sample_points, sum_of, MAX_LEAVES, MIN_LEAVES},
		Sample, SampleError, Sol, Sum, TreeError, WindowIndex, SAMPLES,
	},
	AccountId,
};
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(
		who: AccountId,
		window: WindowIndex,
		root: H256,
		count: u32,
		sum: Sol,
	) -> DispatchResult {
		let mut worker = Self::worker(&who)?;
		let clock = Self::ensure_clock()?;
		let class = Self::ensure_open(&clock, &worker, window)?;
		ensure!((MIN_LEAVES..=MAX_LEAVES).contains(&count), Error::<T>::CountOutOfRange);
		ensure!(sum_of(count, class) == Ok(sum), Error::<T>::BadSum);
		let deposit = T::CommitmentDeposit::get();
		Self::hold(HoldReason::Commitment, &who, deposit)?;
		let commitment = Commitment { root: Sum { hash: root, sum }, count, class, deposit };
		Commitments::<T>::insert(window, &who, commitment);
		worker.submitted = Some(window);
		// Saturating: one a window, and they are removed some windows later.
		worker.commitments = worker.commitments.saturating_add(1);
		Workers::<T>::insert(&who, worker);
		Self::deposit_event(Event::Committed { worker: who, window, root, count, sum });
		Ok(())
	}

	/// The points that a root has to answer now, if they are drawn and it is not too late.
	pub(crate) fn points(
		clock: &Clock,
		who: &AccountId,
		window: WindowIndex,
		root: &Sum,
	) -> Result<[u64; SAMPLES as usize], Error<T>> {
		ensure!(!clock.is_void(window), Error::<T>::AnswerTooLate);
		let (epoch, seed) = SampleSeed::<T>::get().ok_or(Error::<T>::SamplesNotDrawn)?;
		// A seed of a later epoch is drawn when this one's roots are void.
		ensure!(epoch == epoch_of(window), Error::<T>::SamplesNotDrawn);
		Ok(sample_points(&seed, who, window, root))
	}

	pub(crate) fn do_answer(
		who: AccountId,
		window: WindowIndex,
		samples: &[Sample],
	) -> DispatchResult {
		let worker = Self::worker(&who)?;
		let clock = Self::ensure_clock()?;
		let commitment =
			Commitments::<T>::get(window, &who).ok_or(Error::<T>::CommitmentNotFound)?;
		let Commitment { root, count, class, .. } = &commitment;
		let points = Self::points(&clock, &who, window, root)?;
		let input = Self::input(&who, window, *class).ok_or(Error::<T>::AnswerTooLate)?;
		check_samples(&input, *class, root, *count, &points, samples).map_err(Error::<T>::from)?;
		Self::accept(&clock, who, worker, window, commitment)
	}

	/// A root counts that was answered, and its deposit is the worker's again.
	pub(crate) fn accept(
		clock: &Clock,
		who: AccountId,
		mut worker: Worker<AccountId>,
		window: WindowIndex,
		commitment: Commitment,
	) -> DispatchResult {
		Commitments::<T>::remove(window, &who);
		Self::unhold(HoldReason::Commitment, &who, commitment.deposit)?;
		// Saturating: it was counted when it was committed.
		worker.commitments = worker.commitments.saturating_sub(1);
		Self::take(clock, who, worker, window, commitment.root.sum);
		Ok(())
	}

	pub(crate) fn do_expire(who: AccountId, window: WindowIndex) -> DispatchResult {
		let clock = Self::ensure_clock()?;
		let found = Commitments::<T>::contains_key(window, &who);
		ensure!(found, Error::<T>::CommitmentNotFound);
		ensure!(clock.is_void(window), Error::<T>::StillAnswerable);
		Self::expire(&who, window);
		Ok(())
	}

	/// Removes a root that is void. Its deposit goes where fees go.
	pub(crate) fn expire(who: &AccountId, window: WindowIndex) {
		let Some(commitment) = Commitments::<T>::take(window, who) else { return };
		// A worker stays while it has roots.
		Workers::<T>::mutate_extant(who, |worker| {
			worker.commitments = worker.commitments.saturating_sub(1);
		});
		let reason = HoldReason::Commitment.into();
		let (lost, _) = T::Token::slash(&reason, who, commitment.deposit);
		T::FeeDestination::on_unbalanced(lost);
		let lost = commitment.deposit;
		Self::deposit_event(Event::CommitmentExpired { worker: who.clone(), window, lost });
	}
}

impl<T: Config> From<SampleError> for Error<T> {
	fn from(error: SampleError) -> Self {
		match error {
			SampleError::Number { .. } => Error::SampleCount,
			SampleError::Tree { error: TreeError::Split { .. }, .. } => Error::SampleOrder,
			SampleError::Tree { .. } | SampleError::Root { .. } | SampleError::Point { .. } => {
				Error::SamplePath
			},
			SampleError::Share { error, .. } => error.into(),
		}
	}
}
