//! What comes in: the reward of every block and the fees of every round.

use crate::{
	pallet::{Config, Event, Pallet, Pools, Totals},
	WeightInfo,
};
use frame_support::{
	dispatch::DispatchClass,
	traits::{fungible::Mutate, Get},
};
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	hooks::{DelegateTerms, OnRoundEnd},
	rewards::Emission,
	Balance, RoundIndex,
};
use sp_runtime::{traits::AccountIdConversion, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// The account that holds what is not claimed yet.
	pub fn pot() -> T::AccountId {
		T::PotId::get().into_account_truncating()
	}

	/// Mints R(h) of this block for its author.
	pub(crate) fn reward_author(author: T::AccountId) {
		let height = frame_system::Pallet::<T>::block_number().saturated_into();
		let reward = T::Schedule::get().reward(height);
		if reward == 0 {
			return;
		}
		if let Err(error) = T::Token::mint_into(&Self::pot(), reward) {
			// A first reward under the existential deposit: the chain profile is at fault, and a
			// block must not fail for it.
			log::error!(target: "mmt::rewards", "reward of block {height} was not minted: {error:?}");
			return;
		}
		Totals::<T>::mutate(|totals| totals.minted = totals.minted.saturating_add(reward));
		let kept = Self::credit(&author, reward, T::Terms::current_round());
		Self::deposit_event(Event::Rewarded { author, reward, kept });
	}

	/// Adds `amount`, which the pot holds already, to a delegate's pool; returns what the delegate
	/// keeps of it. `round` is the one now running.
	pub(crate) fn credit(delegate: &T::AccountId, amount: Balance, round: RoundIndex) -> Balance {
		Pools::<T>::mutate(delegate, |pool| {
			Self::begin_earning(delegate, pool, round);
			let commission = T::Terms::commission(delegate, round).mul_floor(amount);
			pool.kept = pool.kept.saturating_add(commission);
			// Neither saturates: a commission is at most the whole amount.
			commission.saturating_add(pool.share(amount.saturating_sub(commission)))
		})
	}

	/// Rewards so far.
	pub fn emission() -> Emission {
		let totals = Totals::<T>::get();
		let height: u32 = frame_system::Pallet::<T>::block_number().saturated_into();
		Emission {
			next_reward: T::Schedule::get().reward(height.saturating_add(1)),
			minted: totals.minted,
			fee_pot: totals.fee_pot,
			claimed: totals.claimed,
		}
	}
}

impl<T: Config> pallet_authorship::EventHandler<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
	fn note_author(author: T::AccountId) {
		Self::reward_author(author);
		frame_system::Pallet::<T>::register_extra_weight_unchecked(
			<T as Config>::WeightInfo::note_author(),
			DispatchClass::Mandatory,
		);
	}
}

impl<T: Config> OnRoundEnd<T::AccountId> for Pallet<T> {
	/// Shares the round's fees by blocks forged. What does not divide goes on to the next round.
	fn on_round_end(round: RoundIndex, seats: &[(T::AccountId, u32)]) {
		let blocks = seats.iter().fold(0u32, |sum, (_, forged)| sum.saturating_add(*forged));
		let mut totals = Totals::<T>::get();
		let Some(per_block) =
			totals.fee_pot.checked_div(blocks.into()).filter(|per_block| *per_block > 0)
		else {
			return;
		};
		let running = T::Terms::current_round();
		for (delegate, forged) in seats.iter().filter(|(_, forged)| *forged > 0) {
			// Neither saturates: all parts together are at most the pot.
			let part = per_block.saturating_mul((*forged).into());
			totals.fee_pot = totals.fee_pot.saturating_sub(part);
			Self::credit(delegate, part, running);
		}
		let carried = totals.fee_pot;
		Totals::<T>::put(totals);
		Self::deposit_event(Event::FeesShared { round, blocks, per_block, carried });
	}
}
