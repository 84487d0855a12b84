//! What goes out.

use crate::pallet::{Config, Error, Event, Owed, Pallet, Pools, Positions, Totals};
use frame_support::{
	ensure,
	storage::with_transaction,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude::Polite, Preservation::Preserve},
	},
};
use mmt_primitives::{hooks::DelegateTerms, rewards::Claimable, Balance};
use sp_runtime::{DispatchError, TransactionOutcome};

impl<T: Config> Pallet<T> {
	/// Pays `who` everything owed to it; returns how many positions were settled.
	pub(crate) fn do_claim(who: T::AccountId) -> Result<u32, DispatchError> {
		let kept = Self::take_kept(&who);
		let (earned, positions) = Self::take_earned(&who);
		// Saturating: all of it is part of the token's issuance.
		let owed = kept.saturating_add(earned);
		ensure!(owed > 0, Error::<T>::NothingToClaim);

		let pot = Self::pot();
		let amount = owed.min(T::Token::reducible_balance(&pot, Preserve, Polite));
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		T::Token::transfer(&pot, &who, amount, Preserve)?;
		if let Some(rest) = owed.checked_sub(amount).filter(|rest| *rest > 0) {
			Owed::<T>::insert(&who, rest);
		}
		Totals::<T>::mutate(|totals| totals.claimed = totals.claimed.saturating_add(amount));
		Self::deposit_event(Event::Claimed { account: who, amount });
		Ok(positions)
	}

	/// What a delegate has kept, which it has no more.
	fn take_kept(who: &T::AccountId) -> Balance {
		if !Pools::<T>::contains_key(who) {
			return 0;
		}
		Pools::<T>::mutate(who, |pool| core::mem::take(&mut pool.kept))
	}

	/// What a voter has earned, which it has no more, and its number of positions.
	fn take_earned(who: &T::AccountId) -> (Balance, u32) {
		let mut sum = Owed::<T>::take(who);
		let round = T::Terms::current_round();
		let mut positions = Positions::<T>::get(who);
		for (delegate, position) in positions.iter_mut() {
			let delegate = &*delegate;
			Pools::<T>::mutate(delegate, |pool| {
				Self::begin_earning(delegate, pool, round);
				sum = sum.saturating_add(Self::settle(delegate, pool, position, round));
			});
		}
		let settled = positions.len() as u32;
		if settled > 0 {
			Positions::<T>::insert(who, positions);
		}
		(sum, settled)
	}

	/// What `who` could claim now. Changes nothing.
	pub fn claimable(who: &T::AccountId) -> Claimable {
		with_transaction(|| {
			let as_delegate = Self::take_kept(who);
			let (as_voter, _) = Self::take_earned(who);
			let total = as_delegate.saturating_add(as_voter);
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(Claimable {
				as_delegate,
				as_voter,
				total,
			}))
		})
		.unwrap_or_default()
	}
}
