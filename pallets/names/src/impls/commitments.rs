//! Commitments hide what is registered until it is too late to be faster.

use crate::{
	pallet::{Commitments, Config, Error, Event, HoldReason, Pallet},
	types::{Commitment, OpenCommitments},
};
use frame_support::{ensure, traits::Get};
use mmt_primitives::AccountId;
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_commit(who: AccountId, hash: H256) -> DispatchResult {
		let mut open = Commitments::<T>::get(&who);
		Self::drop_old(&who, &mut open)?;
		// While it lives it cannot be made anew: its age is that of the first.
		ensure!(open.iter().all(|other| other.hash != hash), Error::<T>::AlreadyCommitted);
		let deposit = T::CommitmentDeposit::get();
		open.try_push(Commitment { hash, at: Self::now(), deposit })
			.map_err(|_| Error::<T>::TooManyCommitments)?;
		Self::hold(HoldReason::Commitment, &who, deposit)?;
		Commitments::<T>::insert(&who, open);
		Self::deposit_event(Event::Committed { who, hash, deposit });
		Ok(())
	}

	pub(crate) fn do_reclaim_commitments(who: AccountId) -> DispatchResult {
		let mut open = Commitments::<T>::get(&who);
		ensure!(Self::drop_old(&who, &mut open)? > 0, Error::<T>::NothingToReclaim);
		Self::put_commitments(&who, open);
		Ok(())
	}

	/// Uses a commitment of `who` up.
	pub(crate) fn use_commitment(who: &AccountId, hash: H256) -> DispatchResult {
		let mut open = Commitments::<T>::get(who);
		let place = open.iter().position(|commitment| commitment.hash == hash);
		// A position of the list, so there is something to remove.
		let used = open.remove(place.ok_or(Error::<T>::CommitmentNotFound)?);
		let age = Self::age(&used);
		ensure!(age >= T::MinCommitmentAge::get(), Error::<T>::CommitmentTooNew);
		ensure!(age <= T::MaxCommitmentAge::get(), Error::<T>::CommitmentTooOld);
		Self::put_commitments(who, open);
		Self::release(HoldReason::Commitment, who, used.deposit)
	}

	/// Blocks since a commitment was made.
	fn age(commitment: &Commitment) -> u32 {
		// Saturating: none was made in the future.
		Self::now().saturating_sub(commitment.at)
	}

	/// Drops those that are too old to be used, and says how many.
	fn drop_old(who: &AccountId, open: &mut OpenCommitments) -> Result<usize, DispatchError> {
		let oldest = T::MaxCommitmentAge::get();
		let old: alloc::vec::Vec<Commitment> =
			open.iter().filter(|commitment| Self::age(commitment) > oldest).copied().collect();
		for Commitment { hash, deposit, .. } in &old {
			Self::release(HoldReason::Commitment, who, *deposit)?;
			Self::deposit_event(Event::CommitmentDropped { who: who.clone(), hash: *hash });
		}
		open.retain(|commitment| Self::age(commitment) <= oldest);
		Ok(old.len())
	}

	fn put_commitments(who: &AccountId, open: OpenCommitments) {
		if open.is_empty() {
			Commitments::<T>::remove(who);
		} else {
			Commitments::<T>::insert(who, open);
		}
	}
}
