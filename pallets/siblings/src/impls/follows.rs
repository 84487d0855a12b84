//! Which siblings are followed, and by whom.

use crate::{
	pallet::{Config, Error, Event, Followed, HoldReason, Known, Pallet},
	types::Follow,
};
use alloc::vec::Vec;
use frame_support::{
	ensure,
	traits::{fungible::MutateHold, tokens::Precision::BestEffort, Get},
};
use mmt_primitives::{
	siblings::{ParaId, MAX_FOLLOWED},
	AccountId,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// All siblings that are followed, the hub first, at most [`MAX_FOLLOWED`].
	pub fn followed() -> Vec<ParaId> {
		let hub = T::Hub::get();
		let others = Followed::<T>::get().into_iter().map(|follow| follow.para);
		// A runtime that names a hub which somebody follows already leaves that one its place.
		let others = others.filter(|para| Some(*para) != hub);
		hub.into_iter().chain(others).take(MAX_FOLLOWED as usize).collect()
	}

	/// Whether a sibling is followed.
	pub(crate) fn is_followed(para: ParaId) -> bool {
		T::Hub::get() == Some(para) || Followed::<T>::get().iter().any(|one| one.para == para)
	}

	pub(crate) fn do_follow(by: AccountId, para: ParaId) -> DispatchResult {
		ensure!(para != T::SelfParaId::get(), Error::<T>::OwnParaId);
		ensure!(!Self::is_followed(para), Error::<T>::AlreadyFollowed);
		let deposit = T::FollowDeposit::get();
		Followed::<T>::try_mutate(|follows| {
			let places = MAX_FOLLOWED.saturating_sub(u32::from(T::Hub::get().is_some()));
			ensure!((follows.len() as u32) < places, Error::<T>::TooMany);
			follows
				.try_push(Follow { para, by: by.clone(), deposit })
				.map_err(|_| Error::<T>::TooMany)
		})?;
		T::Token::hold(&HoldReason::Follow.into(), &by, deposit)
			.map_err(|_| Error::<T>::InsufficientBalance)?;
		Self::deposit_event(Event::Followed { para, by, deposit });
		Ok(())
	}

	/// `who` is nobody if root does it.
	pub(crate) fn do_unfollow(who: Option<AccountId>, para: ParaId) -> DispatchResult {
		ensure!(Self::is_followed(para), Error::<T>::NotFollowed);
		let Follow { by, deposit, .. } = Followed::<T>::try_mutate(|follows| {
			let place = follows
				.iter()
				.position(|one| one.para == para && who.as_ref().is_none_or(|who| *who == one.by))
				.ok_or(Error::<T>::NotFollower)?;
			Ok::<_, Error<T>>(follows.remove(place))
		})?;
		if T::Hub::get() != Some(para) {
			Known::<T>::remove(para);
		}
		// Best effort: if a runtime ever took held tokens away, the place would still be free.
		T::Token::release(&HoldReason::Follow.into(), &by, deposit, BestEffort)?;
		Self::deposit_event(Event::Unfollowed { para, by, deposit });
		Ok(())
	}
}
