//! What is paid, and to whom.

use crate::{
	pallet::{Config, Destinations, Error, Event, Mint, Pallet, Workers},
	types::Bindings,
};
use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{
	ensure,
	traits::fungible::{Inspect, Mutate},
};
use mmt_primitives::{resource::emission::CAP, AccountId, Balance};
use sp_runtime::{
	helpers_128bit::multiply_by_rational_with_rounding, DispatchError, DispatchResult, Rounding,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(who: AccountId) -> DispatchResult {
		let mut worker = Self::worker(&who)?;
		let clock = Self::ensure_clock()?;
		Self::allot(&clock, &who, &mut worker);
		let amount = core::mem::take(&mut worker.owed);
		ensure!(amount > 0, Error::<T>::NothingToClaim);
		Workers::<T>::insert(&who, worker);
		Self::pay(&who, amount)
	}

	/// Pays a worker what it is owed, and is owed no more, where it wants it: all of it, or nothing
	/// if an account takes none.
	pub(crate) fn pay(who: &AccountId, amount: Balance) -> DispatchResult {
		for (to, part) in parts(who, amount, &Destinations::<T>::get(who)) {
			Self::mint(&to, part)?;
		}
		Self::deposit_event(Event::Claimed { worker: who.clone(), amount });
		Ok(())
	}

	/// Issues BMM. The only place that does after the launch, and so the one where the cap is kept:
	/// only what is owed is issued, and never more in all than may be mined.
	fn mint(to: &AccountId, amount: Balance) -> Result<(), DispatchError> {
		Mint::<T>::try_mutate(|mint| mint.mine(amount).ok_or(Error::<T>::CapReached))?;
		let issued = T::Bmm::total_issuance().checked_add(amount);
		ensure!(issued.is_some_and(|issued| issued <= CAP), Error::<T>::CapReached);
		T::Bmm::mint_into(to, amount).map_err(|_| Error::<T>::PayoutRefused)?;
		Ok(())
	}

	pub(crate) fn do_bind(who: AccountId, destinations: Vec<(AccountId, u16)>) -> DispatchResult {
		ensure!(Workers::<T>::contains_key(&who), Error::<T>::NotWorker);
		let bindings = Bindings::try_from(destinations.clone())
			.map_err(|_| Error::<T>::TooManyDestinations)?;
		ensure!(bindings.iter().all(|(_, parts)| *parts > 0), Error::<T>::NoParts);
		let distinct: BTreeSet<_> = bindings.iter().map(|(account, _)| account).collect();
		ensure!(distinct.len() == bindings.len(), Error::<T>::DuplicateDestination);
		if bindings.is_empty() {
			Destinations::<T>::remove(&who);
		} else {
			Destinations::<T>::insert(&who, bindings);
		}
		Self::deposit_event(Event::RewardsBound { worker: who, destinations });
		Ok(())
	}
}

/// Splits an amount by parts, each rounded down; what is left over is the first one's. Without
/// destinations all of it is the worker's. Parts of 0 are left out.
fn parts(
	who: &AccountId,
	amount: Balance,
	destinations: &[(AccountId, u16)],
) -> Vec<(AccountId, Balance)> {
	let whole: Balance = destinations.iter().map(|(_, parts)| Balance::from(*parts)).sum();
	let mut split: Vec<(AccountId, Balance)> = destinations
		.iter()
		.map(|(to, parts)| {
			// A part of the amount, so it fits; `whole` is not 0, as no part is.
			let part = multiply_by_rational_with_rounding(
				amount,
				Balance::from(*parts),
				whole,
				Rounding::Down,
			);
			(to.clone(), part.unwrap_or_default())
		})
		.collect();
	let given: Balance = split.iter().map(|(_, part)| *part).sum();
	// Neither saturates: parts that are rounded down are at most the whole.
	let rest = amount.saturating_sub(given);
	match split.first_mut() {
		Some((_, part)) => *part = part.saturating_add(rest),
		None => split.push((who.clone(), amount)),
	}
	split.retain(|(_, part)| *part > 0);
	split
}
