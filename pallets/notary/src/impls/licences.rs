//! Licences: sold, passed on, ended.

use crate::{
	pallet::{
		Config, Error, Event, HoldReason, Licences, LicencesOf, Listings, NextLicence, Pallet,
		Works,
	},
	types::{Caps, EndReason, Licence, Listing, Work},
};
use frame_support::{
	ensure,
	traits::{
		fungible::MutateHold,
		tokens::{Fortitude::Polite, Precision::Exact, Restriction::OnHold},
		Get,
	},
};
use mmt_primitives::{
	notary::{LicenceId, LicenceKind, TermsId, WorkId},
	AccountId,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Sells a licence; returns how many ancestors were paid.
	pub(crate) fn do_buy(
		who: AccountId,
		id: WorkId,
		number: TermsId,
		caps: Caps,
	) -> Result<u32, DispatchError> {
		let mut work = Self::work(id)?;
		let mut listing = Listings::<T>::get(id, number).ok_or(Error::<T>::TermsNotFound)?;
		ensure!(who != work.owner, Error::<T>::SelfPurchase);
		Self::ensure_within(&caps, &work, &listing)?;
		Self::ensure_for_sale(&work, &listing)?;

		let deposit = T::LicenceDeposit::get();
		Self::hold(HoldReason::Licence, &who, deposit)?;
		let payment = Self::sell(id, &mut work, &who, &listing.terms)?;

		let now = Self::now();
		let terms = &listing.terms;
		let licence = NextLicence::<T>::get();
		NextLicence::<T>::put(licence.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Licences::<T>::insert(
			licence,
			Licence {
				work: id,
				terms_id: number,
				terms: terms.clone(),
				holder: who.clone(),
				bought: now,
				// Saturating: what lasts longer than block numbers do lasts for good.
				expires: terms.duration.map(|duration| now.saturating_add(duration)),
				deposit,
			},
		);
		LicencesOf::<T>::insert(&who, licence, ());
		work.licences = work.licences.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		if terms.kind == LicenceKind::Exclusive {
			work.exclusive = Some(licence);
		}
		let previous = Self::revise(&mut work);
		Self::deposit_event(Event::Sold {
			work: id,
			terms: number,
			licence,
			buyer: who,
			asset: terms.asset,
			price: terms.price,
			royalties: payment.royalties,
			booked: payment.booked,
			previous,
		});
		listing.sold = listing.sold.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Listings::<T>::insert(id, number, listing);
		Works::<T>::insert(id, work);
		Ok(payment.ancestors)
	}

	/// Whether the terms are what the buyer has seen.
	fn ensure_within(
		caps: &Caps,
		work: &Work<AccountId>,
		listing: &Listing,
	) -> Result<(), Error<T>> {
		let terms = &listing.terms;
		ensure!(terms.asset == caps.asset, Error::<T>::AssetMismatch);
		ensure!(terms.price <= caps.max_price, Error::<T>::PriceAboveCap);
		ensure!(work.royalty() <= caps.max_royalty, Error::<T>::RoyaltyAboveCap);
		ensure!(terms.terms_hash == caps.terms_hash, Error::<T>::TermsChanged);
		Ok(())
	}

	/// Whether there is a licence to sell.
	fn ensure_for_sale(work: &Work<AccountId>, listing: &Listing) -> Result<(), Error<T>> {
		ensure!(
			listing.terms.copies.is_none_or(|copies| listing.sold < copies),
			Error::<T>::SoldOut
		);
		ensure!(work.exclusive.is_none(), Error::<T>::ExclusivelyLicensed);
		if listing.terms.kind == LicenceKind::Exclusive {
			// It would survive a challenge, and keep the winner from selling for ever. And once the
			// window is over, no licence becomes an inherited one: a buyer sees all of them.
			ensure!(!Self::is_challengeable(work), Error::<T>::StillChallengeable);
			ensure!(work.own_licences() == 0, Error::<T>::LicencesLive);
		}
		Ok(())
	}

	pub(crate) fn do_transfer_licence(
		who: AccountId,
		id: LicenceId,
		to: AccountId,
	) -> DispatchResult {
		let mut licence = Self::licence(id)?;
		ensure!(licence.holder == who, Error::<T>::NotHolder);
		ensure!(!licence.has_expired(Self::now()), Error::<T>::Expired);
		ensure!(licence.terms.transferable, Error::<T>::NotTransferable);
		ensure!(to != who, Error::<T>::TransferToSelf);
		let reason = HoldReason::Licence.into();
		T::Token::transfer_on_hold(&reason, &who, &to, licence.deposit, Exact, OnHold, Polite)
			.map_err(|_| Error::<T>::RecipientCannotHold)?;
		LicencesOf::<T>::remove(&who, id);
		LicencesOf::<T>::insert(&to, id, ());
		licence.holder = to.clone();
		let mut work = Self::work(licence.work)?;
		// No revision: passing it to and fro must not keep the work from being accepted.
		let previous = Self::touch(&mut work);
		Self::deposit_event(Event::LicenceTransferred {
			work: licence.work,
			licence: id,
			from: who,
			to,
			previous,
		});
		Works::<T>::insert(licence.work, work);
		Licences::<T>::insert(id, licence);
		Ok(())
	}

	pub(crate) fn do_revoke(who: AccountId, id: LicenceId) -> DispatchResult {
		let licence = Self::licence(id)?;
		let mut work = Self::work(licence.work)?;
		let reason = if licence.has_expired(Self::now()) {
			EndReason::Expired
		} else if licence.holder == who {
			EndReason::GivenUp
		} else {
			ensure!(work.owner == who, Error::<T>::NotLicensor);
			ensure!(licence.terms.revocable, Error::<T>::NotRevocable);
			EndReason::Revoked
		};
		Self::release(HoldReason::Licence, &licence.holder, licence.deposit)?;
		Licences::<T>::remove(id);
		LicencesOf::<T>::remove(&licence.holder, id);
		work.end_licence(id);
		// A revision only if it is the owner's doing: holders could give up one licence after the
		// other, and keep the work from being accepted.
		let previous = match reason {
			EndReason::Revoked => Self::revise(&mut work),
			EndReason::Expired | EndReason::GivenUp => Self::touch(&mut work),
		};
		Works::<T>::insert(licence.work, work);
		Self::deposit_event(Event::LicenceEnded {
			work: licence.work,
			licence: id,
			holder: licence.holder,
			reason,
			previous,
		});
		Ok(())
	}

	/// A licence, by its number.
	fn licence(id: LicenceId) -> Result<Licence<AccountId>, Error<T>> {
		Licences::<T>::get(id).ok_or(Error::<T>::LicenceNotFound)
	}
}
