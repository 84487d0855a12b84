//! Answers of the runtime API.

use crate::pallet::{Config, Delegates, Pallet, Performances, Ranking, Round, Voters};
use alloc::vec::Vec;
use frame_support::traits::Get;
use mmt_primitives::{
	api::{MAX_PAGE, MAX_SKIP},
	delegates::{DelegateInfo, RankedDelegate, RoundInfo, VoterInfo},
	hooks::DelegateTerms,
};

impl<T: Config> Pallet<T> {
	/// The ranking from its `skip`-th place on, at most `limit` and [`MAX_PAGE`] places. Those
	/// skipped are read as well, so nothing is answered beyond [`MAX_SKIP`].
	pub fn ranking(skip: u32, limit: u32) -> Vec<RankedDelegate<T::AccountId>> {
		if skip > MAX_SKIP {
			return Vec::new();
		}
		(skip..)
			.zip(Ranking::<T>::iter_keys().skip(skip as usize))
			.take(limit.min(MAX_PAGE) as usize)
			.filter_map(|(place, key)| {
				Some(RankedDelegate {
					rank: place.saturating_add(1),
					account: key.account()?,
					votes: key.votes(),
				})
			})
			.collect()
	}

	/// A delegate's record.
	pub fn delegate_info(account: T::AccountId) -> Option<DelegateInfo<T::AccountId>> {
		let delegate = Delegates::<T>::get(&account)?;
		let performance = Performances::<T>::get(&account);
		let round = Self::current_round();
		Some(DelegateInfo {
			status: delegate.status,
			votes: delegate.votes,
			commission: delegate.commission.at(round),
			next_commission: delegate.commission.next.filter(|(from, _)| *from > round),
			productivity: performance.productivity(),
			forged: performance.forged,
			missed: performance.missed,
			idle_rounds: performance.idle_rounds,
			forging: pallet_session::Validators::<T>::get().contains(&account),
			account,
		})
	}

	/// This round and its order.
	pub fn round_info() -> RoundInfo<T::AccountId> {
		let round = Round::<T>::get();
		let order = pallet_session::Validators::<T>::get();
		RoundInfo {
			index: Self::current_round(),
			began_after_slot: round.began_after_slot,
			current_slot: T::CurrentSlot::get(),
			length: order.len() as u32,
			order,
			next_order: pallet_session::QueuedKeys::<T>::get()
				.into_iter()
				.map(|(account, _)| account)
				.collect(),
		}
	}

	/// Who forges at `slot` by this round's order. Nobody at a slot before the round, which had
	/// another order.
	pub fn slot_owner(slot: u64) -> Option<T::AccountId> {
		// 0 before the first block, whose slot is not known yet.
		if slot <= Round::<T>::get().began_after_slot {
			return None;
		}
		let order = pallet_session::Validators::<T>::get();
		let seat = slot.checked_rem(order.len() as u64)?;
		order.get(seat as usize).cloned()
	}

	/// What an account has voted and is unlocking.
	pub fn voter_info(account: T::AccountId) -> VoterInfo<T::AccountId> {
		let voter = Voters::<T>::get(account);
		VoterInfo {
			frozen: voter.frozen(),
			votes: voter.votes.into_inner(),
			unlocking: voter.unlocking.into_inner(),
		}
	}
}
