//! A work passes on in two steps: its owner offers it, another account accepts.

use crate::pallet::{Config, Error, Event, HoldReason, Pallet, Works};
use frame_support::ensure;
use mmt_primitives::{notary::WorkId, AccountId};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_offer(who: AccountId, id: WorkId, to: AccountId) -> DispatchResult {
		let mut work = Self::owned_work(&who, id)?;
		ensure!(to != who, Error::<T>::OfferToSelf);
		work.offered_to = Some(to.clone());
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::Offered { work: id, to, previous });
		Ok(())
	}

	pub(crate) fn do_cancel(who: AccountId, id: WorkId) -> DispatchResult {
		let mut work = Self::work(id)?;
		let to = work.offered_to.take().ok_or(Error::<T>::NotOffered)?;
		ensure!(who == work.owner || who == to, Error::<T>::NotOwner);
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::OfferCancelled { work: id, to, previous });
		Ok(())
	}

	pub(crate) fn do_accept(who: AccountId, id: WorkId, revision: u64) -> DispatchResult {
		let mut work = Self::work(id)?;
		ensure!(work.offered_to.take().as_ref() == Some(&who), Error::<T>::NotOffered);
		ensure!(work.revision == revision, Error::<T>::WorkChanged);
		Self::hold(HoldReason::Work, &who, work.deposit)?;
		Self::release(HoldReason::Work, &work.owner, work.deposit)?;
		let from = core::mem::replace(&mut work.owner, who.clone());
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::Transferred { work: id, from, to: who, previous });
		Ok(())
	}
}
