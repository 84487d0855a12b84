//! Answers of the runtime API.

use crate::{
	pallet::{Commitments, Config, Destinations, Epochs, Mint, Pallet, Seeds, Workers},
	types::{Clock, Commitment, Worker},
};
use alloc::vec::Vec;
use frame_support::traits::Get;
use mmt_primitives::{
	resource::{
		emission::{epoch_emission, CAP},
		power::{persistence_ppm, rate_per_hour, referral},
		time::{answer_window, epoch_of, first_block, last_block},
		CommitmentInfo, DestinationInfo, EpochIndex, EpochInfo, ResourceStatus, SampleTask,
		WindowIndex, WorkerInfo, WorkerLine, WorkerPage, BMM_ASSET, MAX_WORKER_PAGE,
	},
	AccountId, Balance, BlockNumber,
};

impl<T: Config> Pallet<T> {
	/// Where the proof of computing power stands. Nothing on a chain without BMM.
	pub fn resource_status() -> Option<ResourceStatus> {
		let Clock { rules, block, window } = Self::clock()?;
		let mint = Mint::<T>::get();
		Some(ResourceStatus {
			genesis: Self::genesis_hash(),
			para: T::ParaId::get(),
			block,
			window,
			window_start: first_block(window, rules.window),
			window_end: last_block(window, rules.window),
			epoch: epoch_of(window),
			seed: Seeds::<T>::get(window),
			previous_seed: window.checked_sub(1).and_then(Seeds::<T>::get),
			rules,
			asset: BMM_ASSET,
			mined: mint.mined,
			remaining: mint.remaining,
			cap: CAP,
		})
	}

	/// A worker's record.
	pub fn worker_info(account: AccountId) -> Option<WorkerInfo> {
		let clock = Self::clock()?;
		let worker = Workers::<T>::get(&account)?;
		let epoch = worker.epoch.and_then(Epochs::<T>::get);
		let (settled, pending) = Self::outstanding(&clock, &worker);
		let (dpp, active_epochs) = (worker.daily(), worker.active());
		let destinations = Destinations::<T>::get(&account)
			.into_iter()
			.map(|(account, parts)| DestinationInfo { account, parts })
			.collect();
		let commitments = Self::commitments_of(&clock, &account)
			.map(|(window, Commitment { root, count, class, deposit })| CommitmentInfo {
				window,
				root: root.hash,
				sum: root.sum.into(),
				count,
				class,
				deposit,
				until: Self::answer_until(&clock, window),
			})
			.collect();
		Some(WorkerInfo {
			classes: worker.classes.to_vec(),
			streak: worker.streak,
			last_epoch: worker.epoch,
			submitted: worker.submitted,
			credit: worker.credits[0].into(),
			active_epochs,
			dpp,
			rate_per_hour: rate_per_hour(dpp, active_epochs),
			pp: worker.power,
			e_ppm: persistence_ppm(worker.streak),
			total_pp: epoch.map_or(0, |epoch| epoch.power),
			// Saturating: parts of what can be mined.
			owed: worker.owed.saturating_add(settled),
			pending,
			referrer: worker.referrer,
			destinations,
			deposit: worker.deposit,
			commitments,
			account,
		})
	}

	/// Of the epoch that was not allotted yet: what it pays, or would pay if it were settled now.
	/// One of the two is 0.
	fn outstanding(clock: &Clock, worker: &Worker<AccountId>) -> (Balance, Balance) {
		let due = worker.epoch.filter(|_| worker.due);
		let Some((epoch, mut record)) =
			due.and_then(|epoch| Some((epoch, Epochs::<T>::get(epoch)?)))
		else {
			return (0, 0);
		};
		if record.emission.is_none() {
			record.emission = Some(epoch_emission(Mint::<T>::get().remaining));
		}
		let reward = record.reward(worker.power);
		let referred = worker.referrer.as_ref().is_some_and(Workers::<T>::contains_key);
		let part = if referred { referral(reward) } else { 0 };
		// Saturating: a part of it.
		let own = reward.saturating_sub(part);
		if clock.is_settled(epoch) {
			(own, 0)
		} else {
			(0, own)
		}
	}

	/// Roots of a worker that were not answered, by their windows: all that still can be, and those
	/// that became void a short time ago.
	fn commitments_of<'a>(
		clock: &Clock,
		who: &'a AccountId,
	) -> impl Iterator<Item = (WindowIndex, Commitment)> + 'a {
		let first = clock.window.saturating_sub(crate::types::SEEDS);
		(first..clock.window)
			.filter_map(move |window| Some((window, Commitments::<T>::get(window, who)?)))
	}

	/// The last block in which roots of a window are answered.
	fn answer_until(clock: &Clock, window: WindowIndex) -> BlockNumber {
		last_block(answer_window(window), clock.rules.window)
	}

	/// Workers after `start`, in the order of the state's keys.
	pub fn worker_page(start: Option<AccountId>, limit: u32) -> WorkerPage {
		let limit = limit.min(MAX_WORKER_PAGE) as usize;
		let mut all = match start {
			Some(start) => Workers::<T>::iter_from(Workers::<T>::hashed_key_for(start)),
			None => Workers::<T>::iter(),
		};
		let workers: Vec<WorkerLine> = all
			.by_ref()
			.take(limit)
			.map(|(account, worker)| WorkerLine {
				account,
				last_epoch: worker.epoch,
				streak: worker.streak,
				dpp: worker.daily(),
				pp: worker.power,
			})
			.collect();
		let next = workers.last().map(|line| line.account.clone()).filter(|_| all.next().is_some());
		WorkerPage { workers, next }
	}

	/// An epoch's record.
	pub fn epoch_info(epoch: EpochIndex) -> Option<EpochInfo> {
		let record = Epochs::<T>::get(epoch)?;
		let emission =
			record.emission.unwrap_or_else(|| epoch_emission(Mint::<T>::get().remaining));
		Some(EpochInfo {
			epoch,
			settled: record.emission.is_some(),
			emission,
			total_pp: record.power,
			workers: record.workers,
			paid: record.paid,
		})
	}

	/// What roots of a worker have to answer now.
	pub fn sample_tasks(who: AccountId) -> Vec<SampleTask> {
		let Some(clock) = Self::clock() else { return Vec::new() };
		Self::commitments_of(&clock, &who)
			.filter_map(|(window, Commitment { root, count, class, .. })| {
				Some(SampleTask {
					window,
					root: root.hash,
					count,
					class,
					points: Self::points(&clock, &who, window, &root).ok()?.to_vec(),
					until: Self::answer_until(&clock, window),
				})
			})
			.collect()
	}
}
