//! The pallet's invariants, each total derived again from its parts.

use crate::{
	pallet::{Cohorts, Config, Owed, Pallet, Pools, Positions, Totals},
	types::Pool,
};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Get},
};
use mmt_primitives::{hooks::DelegateTerms, Balance, RoundIndex};
use sp_runtime::{SaturatedConversion, TryRuntimeError};

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - what was minted is Σ R(h), to the planck;
	/// - the pot holds minted + fees − claimed, and no less than everything owed;
	/// - a pool's votes are the sum of its positions';
	/// - a cohort is kept exactly as long as one of its voters is not settled.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let totals = Totals::<T>::get();
		let height: u32 = frame_system::Pallet::<T>::block_number().saturated_into();
		ensure!(totals.minted == T::Schedule::get().cumulative(height), "minted is not Σ R(h)");
		let pot = T::Token::balance(&Self::pot());
		let booked = totals
			.minted
			.checked_add(totals.fees)
			.and_then(|sum| sum.checked_sub(totals.claimed))
			.ok_or("more claimed than came in")?;
		// More is possible: anybody may send tokens to the pot.
		ensure!(pot >= booked, "the pot lacks what was minted or paid in fees");

		let round = T::Terms::current_round();
		let mut owed = totals.fee_pot;
		let mut sums = BTreeMap::<T::AccountId, Pool>::new();
		let mut unsettled = BTreeMap::<(T::AccountId, RoundIndex), u32>::new();
		for (voter, positions) in Positions::<T>::iter() {
			ensure!(!positions.is_empty(), "empty positions kept");
			ensure!(
				positions.windows(2).all(|pair| pair[0].0 < pair[1].0),
				"positions unsorted or doubled"
			);
			for (delegate, position) in positions {
				ensure!(position.votes() > 0, "empty position kept");
				let pool = Pools::<T>::get(&delegate);
				let sum = sums.entry(delegate.clone()).or_default();
				let waits = pool.joining > 0 && pool.joined == position.joined;
				if position.joining > 0 && waits {
					sum.joining = sum.joining.saturating_add(position.joining);
					sum.joiners = sum.joiners.saturating_add(1);
					sum.earning = sum.earning.saturating_add(position.earning);
				} else {
					ensure!(position.joining == 0 || position.joined < round, "joined too early");
					sum.earning = sum.earning.saturating_add(position.votes());
					if position.joining > 0 {
						let count = unsettled.entry((delegate, position.joined)).or_default();
						*count = count.saturating_add(1);
					}
				}
			}
			owed = owed.saturating_add(Self::claimable(&voter).as_voter);
		}
		for (voter, amount) in Owed::<T>::iter() {
			if !Positions::<T>::contains_key(&voter) {
				owed = owed.saturating_add(amount);
			}
		}
		for (delegate, pool) in Pools::<T>::iter() {
			let sum = sums.remove(&delegate).unwrap_or_default();
			ensure!(
				(pool.earning, pool.joining, pool.joiners)
					== (sum.earning, sum.joining, sum.joiners),
				"a pool's votes are not its positions'"
			);
			owed = owed.saturating_add(pool.kept).saturating_add(pool.unshared);
		}
		ensure!(sums.is_empty(), "a position without a pool");
		for (delegate, round, cohort) in Cohorts::<T>::iter() {
			let count = unsettled.remove(&(delegate, round)).unwrap_or_default();
			ensure!(cohort.voters == count && count > 0, "a cohort miscounts its voters");
		}
		ensure!(unsettled.is_empty(), "a voter without its cohort");
		ensure!(Balance::from(pot) >= owed, "the pot holds less than is owed");
		Ok(())
	}
}
