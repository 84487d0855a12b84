//! The pallet's invariants, each total derived again from its parts.

use crate::{
	pallet::{
		Commitments, Config, Destinations, Epochs, HoldReason, Mint, Pallet, Seeds, SweepFrom,
		Workers,
	},
	types::{Clock, Ledger, Worker, SEEDS},
};
use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	traits::fungible::{Inspect, InspectHold},
};
use mmt_primitives::{
	resource::{
		emission::{CAP, MAX_MINED},
		power::pp,
		time::epoch_of,
		tree::sum_of,
		EpochIndex,
	},
	AccountId, Balance,
};
use sp_runtime::TryRuntimeError;

type AllWorkers = BTreeMap<AccountId, Worker<AccountId>>;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - a chain without BMM has nothing here;
	/// - workers are weighed by what they were credited, and their classes are in order;
	/// - an epoch that is not settled weighs the sum of those active in it, and one that is pays no
	///   more than its emission, with all that is still to be allotted;
	/// - what was mined, is owed, open and remains are together all that can be mined, and each is
	///   the sum of its parts;
	/// - no more BMM are issued than the cap;
	/// - roots are counted, of a window that is over, and worth what their number says;
	/// - what is held is the sum of deposits, account by account;
	/// - only the last seeds are kept.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let workers: AllWorkers = Workers::<T>::iter().collect();
		let Some(clock) = Self::clock() else {
			ensure!(workers.is_empty(), "a chain without BMM has workers");
			ensure!(Mint::<T>::get() == Ledger::default(), "a chain without BMM mines");
			return Ok(());
		};
		Self::check_workers(&clock, &workers)?;
		Self::check_epochs(&clock, &workers)?;
		Self::check_mint(&workers)?;
		Self::check_commitments(&clock, &workers)?;
		let seeds = Seeds::<T>::iter_keys().count();
		ensure!(seeds <= SEEDS as usize, "old seeds are kept");
		Ok(())
	}

	fn check_workers(clock: &Clock, workers: &AllWorkers) -> Result<(), TryRuntimeError> {
		for (who, worker) in workers {
			ensure!(worker.power == pp(worker.daily(), worker.streak), "a worker is weighed wrong");
			ensure!(
				worker.epoch.is_none_or(|epoch| epoch <= clock.credit_epoch()),
				"a worker was active in an epoch to come"
			);
			ensure!(
				worker.epoch.is_some() == (worker.credits[0] > 0),
				"a worker was active without credit"
			);
			let before = worker.before.map(|(epoch, _)| epoch);
			ensure!(
				before < worker.epoch || before.is_none(),
				"epochs of a worker are not in order"
			);
			let classes = worker.classes.as_slice();
			ensure!(!classes.is_empty(), "a worker has no class");
			ensure!(
				classes.windows(2).all(|pair| pair[0].0 < pair[1].0),
				"classes of a worker are not in order"
			);
			ensure!(
				worker.submitted.is_none_or(|window| window < clock.window),
				"a worker submitted for a window that runs"
			);
			ensure!(worker.referrer.as_ref() != Some(who), "a worker refers itself");
			let held = T::Token::balance_on_hold(&HoldReason::Worker.into(), who);
			ensure!(held == worker.deposit, "the deposit of a worker is not what is held");
		}
		for (who, bindings) in Destinations::<T>::iter() {
			ensure!(workers.contains_key(&who), "rewards of nobody are bound");
			ensure!(bindings.iter().all(|(_, parts)| *parts > 0), "a destination has no part");
		}
		Ok(())
	}

	fn check_epochs(clock: &Clock, workers: &AllWorkers) -> Result<(), TryRuntimeError> {
		// Power and number of those active last in each epoch, and what is still due to them.
		let mut sums = BTreeMap::<EpochIndex, (u128, u32, Balance)>::new();
		for worker in workers.values() {
			let Some(epoch) = worker.epoch else { continue };
			let record = Epochs::<T>::get(epoch);
			let due = record.filter(|_| worker.due).map_or(0, |epoch| epoch.reward(worker.power));
			let sum = sums.entry(epoch).or_default();
			*sum = (sum.0 + worker.power, sum.1 + 1, sum.2 + due);
			ensure!(
				worker.due || clock.is_settled(epoch),
				"an epoch was allotted while it counted"
			);
		}
		for (epoch, record) in Epochs::<T>::iter() {
			let (power, active, due) = sums.remove(&epoch).unwrap_or_default();
			ensure!(
				record.power >= power && record.workers >= active,
				"an epoch weighs too little"
			);
			let settled = clock.is_settled(epoch);
			ensure!(record.emission.is_some() == settled, "an epoch is settled at the wrong time");
			if !settled {
				ensure!(
					(record.power, record.workers) == (power, active),
					"an epoch does not weigh what those active in it do"
				);
			}
			let emission = record.emission.unwrap_or_default();
			ensure!(
				record.paid + due <= emission || !settled,
				"an epoch pays more than its emission"
			);
		}
		ensure!(
			sums.keys().all(|epoch| clock.is_settled(*epoch)),
			"somebody is active in an epoch that nobody is in"
		);
		Ok(())
	}

	fn check_mint(workers: &AllWorkers) -> Result<(), TryRuntimeError> {
		let Ledger { mined, owed, open, remaining } = Mint::<T>::get();
		ensure!(
			mined + owed + open + remaining == MAX_MINED,
			"BMM to be mined appeared or vanished"
		);
		let owing: Balance = workers.values().map(|worker| worker.owed).sum();
		ensure!(owed == owing, "what is owed is not what workers have");
		let left: Balance = Epochs::<T>::iter_values().map(|epoch| epoch.left()).sum();
		ensure!(open == left, "what can be claimed is not what epochs have");
		ensure!(T::Bmm::total_issuance() <= CAP, "more BMM are issued than the cap");
		Ok(())
	}

	fn check_commitments(clock: &Clock, workers: &AllWorkers) -> Result<(), TryRuntimeError> {
		let mut open = BTreeMap::<AccountId, (u32, Balance)>::new();
		for (window, who, commitment) in Commitments::<T>::iter() {
			ensure!(window < clock.window, "a root is of a window that runs");
			ensure!(window >= SweepFrom::<T>::get(), "a root was forgotten");
			ensure!(
				sum_of(commitment.count, commitment.class) == Ok(commitment.root.sum),
				"a root is not worth what its number says"
			);
			let class = workers.get(&who).map(|worker| worker.class_in(epoch_of(window)));
			ensure!(class.is_some(), "a root is nobody's");
			let sum = open.entry(who).or_default();
			*sum = (sum.0 + 1, sum.1 + commitment.deposit);
		}
		for (who, worker) in workers {
			let (count, deposits) = open.get(who).copied().unwrap_or_default();
			ensure!(worker.commitments == count, "a worker's roots are counted wrong");
			let held = T::Token::balance_on_hold(&HoldReason::Commitment.into(), who);
			ensure!(held == deposits, "the deposits of roots are not what is held");
		}
		Ok(())
	}
}
