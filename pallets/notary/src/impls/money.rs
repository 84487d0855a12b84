//! Deposits, prices and royalties. Nothing is kept from a price: what is not paid out waits on an
//! account of the pallet, in the name of the work whose it is.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Pallet, Proceeds, Works},
	types::{Ancestors, Booked, Work},
	weights::WeightInfo,
};
use frame_support::{
	ensure,
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		fungibles::{Inspect, Mutate},
		tokens::{
			Precision::BestEffort,
			Preservation::{Expendable, Preserve},
		},
		Get,
	},
	weights::Weight,
};
use mmt_primitives::{
	notary::{Asset, Terms, WorkId},
	AccountId, Balance,
};
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

/// How a price was paid.
pub(crate) struct Payment {
	/// Ancestors that were paid.
	pub ancestors: u32,
	/// What they were paid together.
	pub royalties: Balance,
	/// Whether the seller's part waits.
	pub booked: bool,
}

impl<T: Config> Pallet<T> {
	/// What a sale costs at most: each ancestor's share is paid or booked, whichever costs more.
	pub(crate) fn weight_of_sale(ancestors: u32) -> Weight {
		T::WeightInfo::buy(ancestors).max(T::WeightInfo::buy_paid(ancestors))
	}

	/// What collecting costs at most, likewise.
	pub(crate) fn weight_of_collection(ancestors: u32) -> Weight {
		T::WeightInfo::collect(ancestors).max(T::WeightInfo::collect_paid(ancestors))
	}

	/// The account that holds what waits in one asset. One for each: an account can hold only a few
	/// assets that are not sufficient by themselves, so in a shared one, worthless assets could
	/// crowd out the others.
	pub fn escrow(asset: &Asset) -> AccountId {
		T::PotId::get().into_sub_account_truncating(asset)
	}

	pub(crate) fn hold(
		reason: HoldReason,
		who: &AccountId,
		amount: Balance,
	) -> Result<(), Error<T>> {
		T::Token::hold(&reason.into(), who, amount).map_err(|_| Error::<T>::InsufficientBalance)
	}

	pub(crate) fn release(reason: HoldReason, who: &AccountId, amount: Balance) -> DispatchResult {
		// Best effort: if a runtime ever took held tokens away, works could still pass on.
		T::Token::release(&reason.into(), who, amount, BestEffort).map(drop)
	}

	/// Takes the price from the buyer. While the work can be challenged, all of it waits: whose it
	/// is, and whose the royalties are, is not settled.
	pub(crate) fn sell(
		id: WorkId,
		work: &mut Work<AccountId>,
		buyer: &AccountId,
		terms: &Terms,
	) -> Result<Payment, DispatchError> {
		let (asset, price) = (&terms.asset, terms.price);
		if price == 0 {
			return Ok(Payment { ancestors: 0, royalties: 0, booked: false });
		}
		if Self::is_challengeable(work) {
			Self::put_aside(asset, buyer, price)?;
			// Saturating, here and below: a part of the asset's supply.
			Self::book(id, work, asset, |booked| {
				booked.undivided = booked.undivided.saturating_add(price);
			});
			return Ok(Payment { ancestors: 0, royalties: 0, booked: true });
		}
		let rest = Self::pay_royalties(id, &work.ancestors, asset, buyer, price)?;
		let booked = rest > 0 && !Self::pay_or_book(id, work, asset, buyer, rest)?;
		Ok(Payment {
			ancestors: work.ancestors.len() as u32,
			royalties: price.saturating_sub(rest),
			booked,
		})
	}

	/// Pays out what waits for a work; returns how many ancestors were paid.
	pub(crate) fn do_collect(id: WorkId, asset: Asset) -> Result<u32, DispatchError> {
		let mut work = Self::work(id)?;
		ensure!(!Self::is_challengeable(&work), Error::<T>::StillChallengeable);
		let booked = Proceeds::<T>::take(id, asset).ok_or(Error::<T>::NothingToCollect)?;
		// Saturating: it was counted when it was booked.
		work.proceeds = work.proceeds.saturating_sub(1);

		let escrow = Self::escrow(&asset);
		let rest = Self::pay_royalties(id, &work.ancestors, &asset, &escrow, booked.undivided)?;
		let divided = if rest < booked.undivided { work.ancestors.len() as u32 } else { 0 };
		let due = booked.own.saturating_add(rest);
		let payable = Self::payable(&asset, &escrow, due);
		let paid = match Self::pay(&asset, &escrow, &work.owner, payable) {
			Ok(()) => payable,
			Err(_) => 0,
		};
		// Saturating: at most what is due was paid.
		let left = due.saturating_sub(paid);
		if left > 0 {
			// An owner whose account takes nothing must not keep ancestors from their shares.
			ensure!(paid > 0 || divided > 0, Error::<T>::PayoutRefused);
			Self::book(id, &mut work, &asset, |booked| booked.own = left);
		}
		let previous = Self::touch(&mut work);
		Self::deposit_event(Event::Collected {
			work: id,
			to: work.owner.clone(),
			asset,
			amount: paid,
			left,
			previous,
		});
		Works::<T>::insert(id, work);
		Ok(divided)
	}

	/// Pays everybody's share of what `source` earned; returns what is left for its owner.
	fn pay_royalties(
		source: WorkId,
		ancestors: &Ancestors,
		asset: &Asset,
		from: &AccountId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let mut rest = amount;
		for share in ancestors {
			let royalty = share.of(amount);
			if royalty == 0 {
				continue;
			}
			// A work with children cannot be burned, so ancestors are there.
			let mut work = Self::work(share.work)?;
			let booked = !Self::pay_or_book(share.work, &mut work, asset, from, royalty)?;
			let previous = Self::touch(&mut work);
			Self::deposit_event(Event::RoyaltyPaid {
				work: share.work,
				source,
				to: work.owner.clone(),
				asset: *asset,
				amount: royalty,
				booked,
				previous,
			});
			Works::<T>::insert(share.work, work);
			// Saturating: shares together are at most a whole.
			rest = rest.saturating_sub(royalty);
		}
		Ok(rest)
	}

	/// Pays a work's owner, or books the amount for the work: nobody can keep another's licences
	/// from being sold by an account that takes nothing. Returns whether it was paid.
	fn pay_or_book(
		id: WorkId,
		work: &mut Work<AccountId>,
		asset: &Asset,
		from: &AccountId,
		amount: Balance,
	) -> Result<bool, DispatchError> {
		if Self::pay(asset, from, &work.owner, amount).is_ok() {
			return Ok(true);
		}
		Self::put_aside(asset, from, amount)?;
		Self::book(id, work, asset, |booked| booked.own = booked.own.saturating_add(amount));
		Ok(false)
	}

	/// Moves an amount onto the asset's account of the pallet, where it may be already.
	fn put_aside(asset: &Asset, from: &AccountId, amount: Balance) -> Result<(), Error<T>> {
		let escrow = Self::escrow(asset);
		if *from == escrow {
			return Ok(());
		}
		// An account that nothing provides for cannot hold most assets.
		if frame_system::Pallet::<T>::providers(&escrow) == 0 {
			frame_system::Pallet::<T>::inc_providers(&escrow);
		}
		Self::pay(asset, from, &escrow, amount).map_err(|_| Error::<T>::InsufficientBalance)
	}

	/// Notes what waits for a work.
	fn book(
		id: WorkId,
		work: &mut Work<AccountId>,
		asset: &Asset,
		change: impl FnOnce(&mut Booked),
	) {
		Proceeds::<T>::mutate(id, asset, |booked| {
			if booked.is_none() {
				// Saturating: one for each asset that there is.
				work.proceeds = work.proceeds.saturating_add(1);
			}
			change(booked.get_or_insert_with(Booked::default));
		});
	}

	/// How much of `due` the escrow can pay out: an account under the minimum balance would be
	/// emptied, of what is others', so that much of the payment waits instead.
	fn payable(asset: &Asset, escrow: &AccountId, due: Balance) -> Balance {
		// Saturating: the escrow holds everything that is due, and what is missing is at most the
		// minimum.
		let others = T::Assets::balance(*asset, escrow).saturating_sub(due);
		let minimum = T::Assets::minimum_balance(*asset);
		if others == 0 {
			due
		} else {
			due.saturating_sub(minimum.saturating_sub(others))
		}
	}

	/// A transfer that happens in full or not at all. Who buys keeps its account; the pallet's own
	/// accounts may be emptied, but not of what is others'.
	fn pay(asset: &Asset, from: &AccountId, to: &AccountId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::PayoutRefused);
		let preservation = if *from == Self::escrow(asset) {
			ensure!(Self::payable(asset, from, amount) == amount, Error::<T>::PayoutRefused);
			Expendable
		} else {
			Preserve
		};
		with_storage_layer(|| T::Assets::transfer(*asset, from, to, amount, preservation).map(drop))
	}
}
