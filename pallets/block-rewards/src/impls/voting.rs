//! How votes enter and leave a delegate's pool.
//!
//! Votes earn from the round after they were given, and those taken back earn nothing more: moving
//! a vote inside a round never earns more than leaving it.

use crate::{
	pallet::{Cohorts, Config, Owed, Pallet, Pools, Positions},
	types::{earned, Cohort, Pool, Position},
};
use mmt_primitives::{
	hooks::{DelegateTerms, OnVoteChange, VoteChange},
	Balance, RoundIndex,
};

impl<T: Config> Pallet<T> {
	/// Lets the votes that joined in a round gone by earn, and remembers from where for each of
	/// their voters. `round` is the one now running.
	pub(crate) fn begin_earning(delegate: &T::AccountId, pool: &mut Pool, round: RoundIndex) {
		if pool.joining > 0 && pool.joined < round {
			let cohort = Cohort { accumulator: pool.accumulator, voters: pool.joiners };
			Cohorts::<T>::insert(delegate, pool.joined, cohort);
			// Saturating: votes are part of the token's issuance.
			pool.earning = pool.earning.saturating_add(pool.joining);
			pool.joining = 0;
			pool.joiners = 0;
		}
	}

	/// Settles a position with a pool in which [`Self::begin_earning`] was done for the same
	/// `round`; returns what it earned, in planck.
	pub(crate) fn settle(
		delegate: &T::AccountId,
		pool: &Pool,
		position: &mut Position,
		round: RoundIndex,
	) -> Balance {
		let mut sum = earned(position.earning, position.settled_at, pool.accumulator);
		if position.joining > 0 && position.joined < round {
			let began = Cohorts::<T>::mutate_exists(delegate, position.joined, |entry| {
				let cohort = entry.as_mut()?;
				cohort.voters = cohort.voters.saturating_sub(1);
				let began = cohort.accumulator;
				if cohort.voters == 0 {
					*entry = None;
				}
				Some(began)
			});
			// A cohort is there for each of its voters until it is settled.
			let began = began.unwrap_or(pool.accumulator);
			sum = sum.saturating_add(earned(position.joining, began, pool.accumulator));
			position.earning = position.votes();
			position.joining = 0;
		}
		position.settled_at = pool.accumulator;
		sum
	}
}

impl<T: Config> OnVoteChange<T::AccountId> for Pallet<T> {
	fn on_vote_change(voter: &T::AccountId, changes: &[VoteChange<T::AccountId>]) {
		let round = T::Terms::current_round();
		let mut positions = Positions::<T>::get(voter);
		let mut sum: Balance = 0;
		for VoteChange { delegate, old, new } in changes {
			Pools::<T>::mutate(delegate, |pool| {
				Self::begin_earning(delegate, pool, round);
				let at = positions.binary_search_by(|(account, _)| account.cmp(delegate));
				let mut position = match at {
					Ok(at) => positions.get(at).map(|(_, position)| position.clone()),
					Err(_) => None,
				}
				.unwrap_or_else(|| Position { settled_at: pool.accumulator, ..Default::default() });
				let earned = Self::settle(delegate, pool, &mut position, round);
				// Saturating: rewards are part of the token's issuance.
				sum = sum.saturating_add(earned);
				if new > old {
					join(pool, &mut position, new.saturating_sub(*old), round);
				} else {
					leave(pool, &mut position, old.saturating_sub(*new));
				}
				match at {
					Ok(at) if position.votes() == 0 => {
						positions.remove(at);
					},
					Ok(at) => {
						if let Some(entry) = positions.get_mut(at) {
							entry.1 = position;
						}
					},
					// There is room: a voter has at most half as many votes before a call and after
					// it.
					Err(at) => {
						let _ = positions.try_insert(at, (delegate.clone(), position));
					},
				}
			});
		}
		if sum > 0 {
			Owed::<T>::mutate(voter, |owed| *owed = owed.saturating_add(sum));
		}
		if positions.is_empty() {
			Positions::<T>::remove(voter);
		} else {
			Positions::<T>::insert(voter, positions);
		}
	}
}

/// Adds votes that earn from the next round on. Saturating here and below: votes are part of the
/// token's issuance, and a pool's are the sum of its positions'.
fn join(pool: &mut Pool, position: &mut Position, votes: Balance, round: RoundIndex) {
	if position.joining == 0 {
		pool.joiners = pool.joiners.saturating_add(1);
	}
	position.joining = position.joining.saturating_add(votes);
	position.joined = round;
	pool.joining = pool.joining.saturating_add(votes);
	pool.joined = round;
}

/// Takes votes out, first those that do not earn yet.
fn leave(pool: &mut Pool, position: &mut Position, votes: Balance) {
	let joining = votes.min(position.joining);
	if joining > 0 {
		position.joining = position.joining.saturating_sub(joining);
		pool.joining = pool.joining.saturating_sub(joining);
		if position.joining == 0 {
			pool.joiners = pool.joiners.saturating_sub(1);
		}
	}
	let earning = votes.saturating_sub(joining);
	position.earning = position.earning.saturating_sub(earning);
	pool.earning = pool.earning.saturating_sub(earning);
}
