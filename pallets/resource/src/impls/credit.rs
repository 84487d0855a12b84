//! What work becomes: credit, power, and a part of its epoch.

use crate::{
	pallet::{Config, Epochs, Event, Mint, Pallet, Workers},
	types::{Clock, Epoch, Worker},
};
use mmt_primitives::{
	resource::{power, EpochIndex, Sol},
	AccountId,
};

impl<T: Config> Pallet<T> {
	/// Credits a worker in the epoch that credit goes to now, which is returned. The caller stores
	/// the worker.
	pub(crate) fn credit(
		clock: &Clock,
		who: &AccountId,
		worker: &mut Worker<AccountId>,
		sol: Sol,
	) -> EpochIndex {
		let epoch = clock.credit_epoch();
		if worker.epoch != Some(epoch) {
			// Another epoch is an older one, so it is settled.
			Self::allot(clock, who, worker);
		}
		let new = worker.enter(epoch);
		let before = worker.power;
		worker.add(sol);
		Epochs::<T>::mutate(epoch, |record| {
			record.get_or_insert_with(Epoch::default).weigh(before, worker.power, new);
		});
		epoch
	}

	/// Makes the reward of a worker's last epoch its own, once, if that is settled. If it can no
	/// longer be claimed, it is lost. The caller stores the worker.
	pub(crate) fn allot(clock: &Clock, who: &AccountId, worker: &mut Worker<AccountId>) {
		let Some(epoch) = worker.epoch.filter(|epoch| worker.due && clock.is_settled(*epoch))
		else {
			return;
		};
		worker.due = false;
		let Some(mut record) = Epochs::<T>::get(epoch) else { return };
		let reward = record.reward(worker.power);
		if reward == 0 {
			return;
		}
		// Saturating, here and below: all of it is a part of what can be mined.
		record.paid = record.paid.saturating_add(reward);
		Epochs::<T>::insert(epoch, record);
		Mint::<T>::mutate(|mint| mint.allot(reward));

		let referral = worker.referrer.clone().and_then(|referrer| {
			let part = power::referral(reward).min(reward);
			// Nobody refers itself, so this is another worker's record.
			Workers::<T>::mutate_extant(&referrer, |other| {
				other.owed = other.owed.saturating_add(part);
				true
			})
			.then_some((referrer, part))
		});
		let amount = reward.saturating_sub(referral.as_ref().map_or(0, |(_, part)| *part));
		worker.owed = worker.owed.saturating_add(amount);
		Self::deposit_event(Event::Rewarded { worker: who.clone(), epoch, amount, referral });
	}
}
