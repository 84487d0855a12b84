//! Votes, what is frozen for them, and the way out.

use crate::{
	pallet::{Config, Delegates, Error, Event, Pallet, Ranking, Voters},
	types::{Delegate, RankKey, Voter},
};
use alloc::vec::Vec;
use core::cmp::Ordering;
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, MutateFreeze},
		Get,
	},
	BoundedVec,
};
use mmt_primitives::{
	delegates::{DelegateStatus, Vote},
	hooks::{OnVoteChange, VoteChange},
	Balance, BlockNumber, MAX_VOTE_TARGETS,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, SaturatedConversion};

/// Both lists are sorted by delegate without duplicates; so is the answer, which names each
/// delegate of either whose vote differs.
fn changes<AccountId: Ord + Clone>(
	old: &[Vote<AccountId>],
	new: &[Vote<AccountId>],
) -> Vec<VoteChange<AccountId>> {
	let (mut old, mut new) = (old.iter().peekable(), new.iter().peekable());
	let mut out = Vec::with_capacity(old.len().saturating_add(new.len()));
	loop {
		let order = match (old.peek(), new.peek()) {
			(None, None) => return out,
			(Some(_), None) => Ordering::Less,
			(None, Some(_)) => Ordering::Greater,
			(Some(old), Some(new)) => old.delegate.cmp(&new.delegate),
		};
		let before = if order.is_le() { old.next() } else { None };
		let after = if order.is_ge() { new.next() } else { None };
		let amount = |vote: Option<&Vote<AccountId>>| vote.map_or(0, |vote| vote.amount);
		if let Some(vote) = before.or(after).filter(|_| amount(before) != amount(after)) {
			out.push(VoteChange {
				delegate: vote.delegate.clone(),
				old: amount(before),
				new: amount(after),
			});
		}
	}
}

impl<T: Config> Pallet<T> {
	/// `votes` is the whole vote of `who` from now on. Answers by how many delegates it is shorter.
	pub(crate) fn do_vote(
		who: T::AccountId,
		votes: Vec<Vote<T::AccountId>>,
	) -> Result<u32, DispatchError> {
		let votes = Self::sorted(votes)?;
		let mut voter = Voters::<T>::get(&who);
		let frozen_before = voter.frozen();
		// Saturating: a longer vote drops nobody that its length does not pay for.
		let dropped = voter.votes.len().saturating_sub(votes.len()) as u32;
		let old_total = voter.voted();
		let changed = changes(&voter.votes, &votes);
		let least = T::MinVote::get();
		let mut records = Self::records(&changed);
		for (change, record) in changed.iter().zip(&records) {
			ensure!(change.new == 0 || change.new >= least, Error::<T>::AmountTooSmall);
			if change.new > change.old {
				let stands = record
					.as_ref()
					.is_some_and(|delegate| delegate.status == DelegateStatus::Active);
				ensure!(stands, Error::<T>::UnknownDelegate);
			}
		}
		let total = votes
			.iter()
			.try_fold(0, |sum: Balance, vote| sum.checked_add(vote.amount))
			.ok_or(ArithmeticError::Overflow)?;
		if total > old_total {
			let balance = T::Token::balance(&who);
			ensure!(total <= balance, Error::<T>::InsufficientBalance);
			let frozen = total.checked_add(voter.unlocking()).ok_or(ArithmeticError::Overflow)?;
			ensure!(frozen <= balance, Error::<T>::FundsUnlocking);
		}

		let lowered: Vec<_> = changed
			.iter()
			.filter(|change| change.new < change.old)
			.map(|change| Vote {
				delegate: change.delegate.clone(),
				// The filter above says that this does not saturate.
				amount: change.old.saturating_sub(change.new),
			})
			.collect();
		Self::apply(&who, &changed, &mut records);
		voter.votes = votes;
		Self::deposit_event(Event::Voted {
			voter: who.clone(),
			votes: voter.votes.to_vec(),
			total,
		});
		if let Some(freed) = old_total.checked_sub(total).filter(|freed| *freed > 0) {
			Self::start_unlocking(&who, &mut voter, lowered, freed);
		}
		Self::store(&who, voter, frozen_before)?;
		Ok(dropped)
	}

	pub(crate) fn do_unvote(who: T::AccountId, votes: Vec<Vote<T::AccountId>>) -> DispatchResult {
		let taken = Self::sorted(votes)?;
		let mut voter = Voters::<T>::get(&who);
		let frozen_before = voter.frozen();
		let old = voter.votes.clone();
		let least = T::MinVote::get();
		let mut amount: Balance = 0;
		for take in &taken {
			let at = voter
				.votes
				.binary_search_by(|vote| vote.delegate.cmp(&take.delegate))
				.map_err(|_| Error::<T>::VoteNotFound)?;
			let vote = voter.votes.get_mut(at).ok_or(Error::<T>::VoteNotFound)?;
			vote.amount = vote.amount.checked_sub(take.amount).ok_or(Error::<T>::VoteTooLarge)?;
			ensure!(vote.amount == 0 || vote.amount >= least, Error::<T>::AmountTooSmall);
			amount = amount.checked_add(take.amount).ok_or(ArithmeticError::Overflow)?;
		}
		voter.votes.retain(|vote| vote.amount > 0);
		let changed = changes(&old, &voter.votes);
		Self::apply(&who, &changed, &mut Self::records(&changed));
		Self::start_unlocking(&who, &mut voter, taken.into_inner(), amount);
		Self::store(&who, voter, frozen_before)
	}

	pub(crate) fn do_withdraw(who: T::AccountId) -> DispatchResult {
		let mut voter = Voters::<T>::get(&who);
		ensure!(!voter.unlocking.is_empty(), Error::<T>::NothingToWithdraw);
		let frozen_before = voter.frozen();
		let amount = voter.take_unlocked(Self::now());
		ensure!(amount > 0, Error::<T>::StillUnlocking);
		Self::store(&who, voter, frozen_before)?;
		Self::deposit_event(Event::Withdrawn { voter: who, amount });
		Ok(())
	}

	/// The list a caller gave, sorted and checked for what can be checked without state.
	fn sorted(
		mut votes: Vec<Vote<T::AccountId>>,
	) -> Result<BoundedVec<Vote<T::AccountId>, sp_core::ConstU32<MAX_VOTE_TARGETS>>, DispatchError>
	{
		ensure!(!votes.is_empty(), Error::<T>::NoVotes);
		ensure!(votes.len() <= MAX_VOTE_TARGETS as usize, Error::<T>::TooManyTargets);
		votes.sort_by(|a, b| a.delegate.cmp(&b.delegate));
		ensure!(
			votes.windows(2).all(|pair| pair[0].delegate != pair[1].delegate),
			Error::<T>::DuplicateTarget
		);
		ensure!(votes.iter().all(|vote| vote.amount > 0), Error::<T>::AmountTooSmall);
		votes.try_into().map_err(|_| Error::<T>::TooManyTargets.into())
	}

	/// The record of each delegate whose vote changes, in the same order.
	fn records(changed: &[VoteChange<T::AccountId>]) -> Vec<Option<Delegate>> {
		changed.iter().map(|change| Delegates::<T>::get(&change.delegate)).collect()
	}

	/// Carries changes of one voter's votes to the rewards, the ranking and the delegates, whose
	/// [`Self::records`] the caller has read.
	fn apply(
		who: &T::AccountId,
		changed: &[VoteChange<T::AccountId>],
		records: &mut [Option<Delegate>],
	) {
		T::OnVoteChange::on_vote_change(who, changed);
		for (VoteChange { delegate: account, old, new }, record) in changed.iter().zip(records) {
			// Every vote is for somebody who registered, and no record is ever removed.
			let Some(delegate) = record else { continue };
			// Saturating: votes are never more than the token's issuance.
			let votes = delegate.votes.saturating_sub(*old).saturating_add(*new);
			if delegate.status == DelegateStatus::Active {
				Ranking::<T>::remove(RankKey::new(delegate.votes, account));
				Ranking::<T>::insert(RankKey::new(votes, account), ());
			}
			delegate.votes = votes;
			Delegates::<T>::insert(account, delegate);
		}
	}

	fn start_unlocking(
		who: &T::AccountId,
		voter: &mut Voter<T::AccountId>,
		votes: Vec<Vote<T::AccountId>>,
		amount: Balance,
	) {
		// Saturating: the end of time for a 32-bit block number.
		let unlocks_at = Self::now().saturating_add(T::UnlockPeriod::get());
		voter.unlock(amount, unlocks_at);
		Self::deposit_event(Event::Unvoted { voter: who.clone(), votes, amount, unlocks_at });
	}

	/// Writes a voter's record and freezes exactly what it says. What moves between delegates, or from
	/// them into the queue, stays frozen as it is.
	fn store(
		who: &T::AccountId,
		voter: Voter<T::AccountId>,
		frozen_before: Balance,
	) -> DispatchResult {
		let frozen = voter.frozen();
		if frozen != frozen_before {
			T::Token::set_freeze(&crate::FreezeReason::Voting.into(), who, frozen)?;
		}
		if voter.is_empty() {
			Voters::<T>::remove(who);
		} else {
			Voters::<T>::insert(who, voter);
		}
		Ok(())
	}

	fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}
}
