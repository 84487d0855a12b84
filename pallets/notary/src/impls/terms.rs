//! Terms under which licences are sold.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Listings, Pallet, Works},
	types::{Ancestors, Listing},
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get},
};
use mmt_primitives::{
	notary::{works::MAX_TERMS, Terms, TermsId, WorkId},
	AccountId,
};
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_terms(who: AccountId, id: WorkId, terms: Terms) -> DispatchResult {
		let mut work = Self::owned_work(&who, id)?;
		ensure!(work.terms < MAX_TERMS, Error::<T>::TooManyTerms);
		ensure!(terms.copies != Some(0), Error::<T>::NoCopies);
		ensure!(terms.duration != Some(0), Error::<T>::NoDuration);
		Self::ensure_payable(&terms, &work.ancestors)?;

		let deposit = T::TermsDeposit::get();
		Self::hold(HoldReason::Work, &who, deposit)?;
		let number = work.next_terms;
		work.next_terms = number.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		// Saturating: under the most; and deposits are part of the token's issuance.
		work.terms = work.terms.saturating_add(1);
		work.deposit = work.deposit.saturating_add(deposit);
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Listings::<T>::insert(id, number, Listing { terms: terms.clone(), sold: 0, deposit });
		Self::deposit_event(Event::TermsSet { work: id, id: number, terms, previous });
		Ok(())
	}

	pub(crate) fn do_close_terms(who: AccountId, id: WorkId, number: TermsId) -> DispatchResult {
		let mut work = Self::owned_work(&who, id)?;
		let listing = Listings::<T>::take(id, number).ok_or(Error::<T>::TermsNotFound)?;
		Self::release(HoldReason::Work, &who, listing.deposit)?;
		// Saturating: both were added when the terms were set.
		work.terms = work.terms.saturating_sub(1);
		work.deposit = work.deposit.saturating_sub(listing.deposit);
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::TermsClosed {
			work: id,
			id: number,
			sold: listing.sold,
			previous,
		});
		Ok(())
	}

	/// Whether every part of the price can be paid to somebody who has none of the asset, and so
	/// can wait for whoever does not take it. Ancestors are fixed, so this holds for every sale.
	fn ensure_payable(terms: &Terms, ancestors: &Ancestors) -> Result<(), Error<T>> {
		ensure!(T::Assets::asset_exists(terms.asset), Error::<T>::AssetNotFound);
		let least = T::Assets::minimum_balance(terms.asset);
		let payable = |part| part == 0 || part >= least;
		let mut rest = terms.price;
		for share in ancestors {
			let royalty = share.of(terms.price);
			ensure!(payable(royalty), Error::<T>::AmountTooSmall);
			// Saturating: shares together are at most a whole.
			rest = rest.saturating_sub(royalty);
		}
		ensure!(payable(rest), Error::<T>::AmountTooSmall);
		Ok(())
	}
}
