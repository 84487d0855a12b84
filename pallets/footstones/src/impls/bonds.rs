//! Footstones and their bonds. What leaves a bond stays held, and can be lost, for a while.

use crate::{
	pallet::{Active, Config, Convicted, Error, Event, Footstones, HoldReason, Pallet},
	types::{Footstone, LeaveReason, Seat, Seats},
};
use core::cmp::Ordering;
use frame_support::{ensure, traits::Get};
use mmt_primitives::{footstones::bond, hooks::PersistentPower, AccountId, Balance, BlockNumber};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Bond for the power that `who` has, in planck of BMM.
	pub(crate) fn bond_due(who: &AccountId) -> Result<Balance, Error<T>> {
		let per_sol = T::BondPerSol::get().ok_or(Error::<T>::NoFootstones)?;
		Ok(bond(T::Power::persistent_power(who), per_sol))
	}

	/// First block in which what leaves a bond now is free. Saturating: then it never is.
	fn free_at() -> BlockNumber {
		Self::now().saturating_add(T::UnbondingPeriod::get())
	}

	/// An active footstone.
	pub(crate) fn footstone(who: &AccountId) -> Result<Footstone, Error<T>> {
		let footstone = Footstones::<T>::get(who).filter(|footstone| footstone.bond > 0);
		footstone.ok_or(Error::<T>::NotAFootstone)
	}

	/// An account with something at stake, active or not.
	pub(crate) fn staked(who: &AccountId) -> Result<Footstone, Error<T>> {
		let footstone = Footstones::<T>::get(who).filter(|footstone| footstone.stake() > 0);
		footstone.ok_or(Error::<T>::NotAFootstone)
	}

	/// Writes a footstone, and its seat into `seats`.
	pub(crate) fn put_among(
		seats: &mut Seats<AccountId>,
		who: &AccountId,
		footstone: Footstone,
	) -> Result<(), Error<T>> {
		match (seats.binary_search_by(|seat| seat.who.cmp(who)), footstone.bond) {
			(Ok(place), 0) => {
				seats.remove(place);
			},
			(Ok(place), bond) => {
				if let Some(seat) = seats.get_mut(place) {
					seat.bond = bond;
				}
			},
			(Err(_), 0) => {},
			(Err(place), bond) => seats
				.try_insert(place, Seat { who: who.clone(), bond })
				.map_err(|_| Error::<T>::Full)?,
		}
		if footstone.is_over() {
			Footstones::<T>::remove(who);
		} else {
			Footstones::<T>::insert(who, footstone);
		}
		Ok(())
	}

	/// Writes a footstone, and its seat.
	pub(crate) fn put(who: &AccountId, footstone: Footstone) -> Result<(), Error<T>> {
		Active::<T>::try_mutate(|seats| Self::put_among(seats, who, footstone))
	}

	/// Takes all of a bond away from taking part.
	fn unseat(
		seats: &mut Seats<AccountId>,
		who: &AccountId,
		mut footstone: Footstone,
		reason: LeaveReason,
	) -> Result<(), Error<T>> {
		footstone.part(footstone.bond, Self::now(), Self::free_at());
		let (held, free_at) = (footstone.parting(), footstone.free_at());
		Self::put_among(seats, who, footstone)?;
		Self::deposit_event(Event::Left { who: who.clone(), reason, held, free_at });
		Ok(())
	}

	pub(crate) fn do_join(who: AccountId) -> DispatchResult {
		let bond = Self::bond_due(&who)?;
		ensure!(!Convicted::<T>::contains_key(&who), Error::<T>::Convicted);
		let mut footstone = Footstones::<T>::get(&who).unwrap_or_default();
		ensure!(footstone.bond == 0, Error::<T>::AlreadyFootstone);
		ensure!(bond > 0, Error::<T>::NoPower);
		let mut seats = Active::<T>::get();
		if seats.is_full() {
			// Its bets go on, for what backs them stays held. Were those with open bets spared,
			// small ones could bet all the time and keep everybody else out.
			let smallest = seats.iter().min_by_key(|seat| seat.bond).ok_or(Error::<T>::Full)?;
			ensure!(smallest.bond < bond, Error::<T>::Full);
			let loser = smallest.who.clone();
			let displaced = Self::footstone(&loser)?;
			Self::unseat(&mut seats, &loser, displaced, LeaveReason::Displaced)?;
		}
		Self::hold_bond(&who, footstone.raise(bond))?;
		footstone.joined = Self::now();
		Self::put_among(&mut seats, &who, footstone)?;
		Active::<T>::put(seats);
		Self::deposit_event(Event::Joined { who, bond });
		Ok(())
	}

	pub(crate) fn do_reweigh(by: AccountId, who: AccountId) -> DispatchResult {
		let mut footstone = Self::footstone(&who)?;
		let bond = Self::bond_due(&who)?;
		let before = footstone.bond;
		match bond.cmp(&before) {
			Ordering::Equal => return Err(Error::<T>::NothingToReweigh.into()),
			Ordering::Greater => {
				ensure!(by == who, Error::<T>::OnlyItselfRaises);
				Self::hold_bond(&who, footstone.raise(bond))?;
			},
			Ordering::Less if bond == 0 => {
				return Active::<T>::try_mutate(|seats| {
					Self::unseat(seats, &who, footstone, LeaveReason::Powerless)
				})
				.map_err(DispatchError::from)
			},
			// Not saturating: the bond is less.
			Ordering::Less => {
				footstone.part(before.saturating_sub(bond), Self::now(), Self::free_at())
			},
		}
		Self::put(&who, footstone)?;
		Self::deposit_event(Event::Reweighed { who, before, bond });
		Ok(())
	}

	pub(crate) fn do_leave(who: AccountId) -> DispatchResult {
		let footstone = Self::footstone(&who)?;
		Active::<T>::try_mutate(|seats| Self::unseat(seats, &who, footstone, LeaveReason::Left))?;
		Ok(())
	}

	pub(crate) fn do_withdraw(who: AccountId) -> DispatchResult {
		let mut footstone = Footstones::<T>::get(&who).ok_or(Error::<T>::NothingToWithdraw)?;
		ensure!(footstone.parting() > 0, Error::<T>::NothingToWithdraw);
		let amount = footstone.take_free(Self::now());
		ensure!(amount > 0, Error::<T>::StillUnbonding);
		ensure!(footstone.open_bets == 0, Error::<T>::BetsOpen);
		Self::put(&who, footstone)?;
		Self::release(HoldReason::Footstone, &who, amount)?;
		Self::deposit_event(Event::Withdrawn { who, amount });
		Ok(())
	}
}
