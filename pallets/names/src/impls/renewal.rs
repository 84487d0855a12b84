//! How names last longer, or are given up.

use crate::{
	pallet::{Config, Error, Event, Nodes, Pallet},
	types::{EndReason, Phase},
	Found,
};
use frame_support::{ensure, traits::Get};
use mmt_primitives::{names::Fuses, AccountId, Balance, BlockNumber};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_renew(
		who: AccountId,
		text: &[u8],
		duration: BlockNumber,
		max_price: Balance,
	) -> DispatchResult {
		let name = Self::parse(text)?;
		ensure!(name.is_top(), Error::<T>::NotATopName);
		let Found { id, mut node, top_expires, .. } =
			Self::find(&name).ok_or(Error::<T>::NameNotFound)?;
		match Self::phase(top_expires) {
			Phase::Active | Phase::Grace => {},
			Phase::Premium(_) | Phase::Free => return Err(Error::<T>::NameLapsed.into()),
		}
		ensure!(duration > 0, Error::<T>::DurationTooShort);
		let expires = top_expires.checked_add(duration).ok_or(Error::<T>::DurationTooLong)?;
		let now = Self::now();
		ensure!(expires > now, Error::<T>::DurationTooShort);
		// Saturating: the last block that a chain can have.
		let latest = now.saturating_add(T::MaxDuration::get());
		ensure!(expires <= latest, Error::<T>::DurationTooLong);

		let price = Self::rent(&node.label, duration);
		ensure!(price <= max_price, Error::<T>::PriceAboveCap);
		Self::pay_rent(&who, price)?;
		Self::extend_look_alike(&node.label, id, expires);
		node.expires = Some(expires);
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::Renewed { id, by: who, expires, price });
		Ok(())
	}

	pub(crate) fn do_release(who: AccountId, text: &[u8]) -> DispatchResult {
		let Found { id, node, .. } = Self::owned(&who, text)?;
		// Subnames were promised that it stays.
		ensure!(!node.has(Fuses::CANNOT_TRANSFER), Error::<T>::FuseBurned);
		Self::end_tenure(id, node, EndReason::Released)
	}
}
