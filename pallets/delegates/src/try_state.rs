//! The pallet's invariants, each total derived again from its parts.

use crate::pallet::{Config, Delegates, Pallet, Ranking, Standing, Voters};
use crate::types::RankKey;
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	traits::{fungible::InspectFreeze, Get},
};
use mmt_primitives::{delegates::DelegateStatus, Balance};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - the ranking is what sorting all standing delegates by votes gives, and its count is right;
	/// - a delegate's votes are the sum of its voters' votes;
	/// - what is frozen is the sum of votes and unlocking parts, voter by voter;
	/// - voters' lists are sorted, without duplicates and without votes under the smallest;
	/// - nobody has two seats, in this round and in the next.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let mut sorted: Vec<RankKey> = Delegates::<T>::iter()
			.filter(|(_, delegate)| delegate.status == DelegateStatus::Active)
			.map(|(account, delegate)| RankKey::new(delegate.votes, &account))
			.collect();
		sorted.sort();
		ensure!(
			Ranking::<T>::iter_keys().eq(sorted.iter().cloned()),
			"ranking is not sorted votes"
		);
		ensure!(Standing::<T>::get() as usize == sorted.len(), "standing delegates miscounted");

		let mut votes = BTreeMap::<T::AccountId, Balance>::new();
		for (account, voter) in Voters::<T>::iter() {
			ensure!(!voter.is_empty(), "empty voter kept");
			ensure!(
				voter.votes.windows(2).all(|pair| pair[0].delegate < pair[1].delegate),
				"votes unsorted or doubled"
			);
			ensure!(
				voter.unlocking.windows(2).all(|pair| pair[0].unlocks_at <= pair[1].unlocks_at),
				"unlocking parts unsorted"
			);
			for vote in &voter.votes {
				ensure!(vote.amount >= T::MinVote::get(), "vote under the smallest");
				let sum = votes.entry(vote.delegate.clone()).or_default();
				*sum = sum.checked_add(vote.amount).ok_or("votes overflow")?;
			}
			let frozen = T::Token::balance_frozen(&crate::FreezeReason::Voting.into(), &account);
			ensure!(frozen == voter.frozen(), "frozen is not votes and unlocking");
		}
		for (account, delegate) in Delegates::<T>::iter() {
			let sum = votes.remove(&account).unwrap_or_default();
			ensure!(delegate.votes == sum, "a delegate's votes are not its voters'");
		}
		ensure!(votes.is_empty(), "votes for somebody who never registered");

		let queued = pallet_session::QueuedKeys::<T>::get();
		let next = queued.into_iter().map(|(account, _)| account).collect();
		for mut seats in [pallet_session::Validators::<T>::get(), next] {
			let seated = seats.len();
			seats.sort();
			seats.dedup();
			ensure!(seats.len() == seated, "a delegate holds two seats");
		}
		Ok(())
	}
}
