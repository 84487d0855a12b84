//! What the parts of a running worker share.

use crate::{
	chain::{class_in, Chain},
	class,
	cli::Run,
	journal::{locked, Job, Journal},
	miner::Miner,
	screen::Screen,
	table::{Numbers, Standing, Tally},
};
use mmt_node_client::Key;
use mmt_primitives::{
	resource::{ResourceStatus, WorkerInfo},
	AccountId,
};
use std::{
	cell::{Cell, RefCell},
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::sync::watch;

/// What is known of the chain.
#[derive(Clone)]
pub struct View {
	/// The node that told it.
	pub chain: Arc<Chain>,
	/// Where the proof of computing power stands.
	pub status: ResourceStatus,
	/// The worker, if the account is one.
	pub worker: Option<WorkerInfo>,
	/// Time from one block to the next.
	pub block_time: Duration,
	/// Whether that is measured.
	pub paced: bool,
}

impl View {
	/// Length of a window in seconds.
	pub fn seconds(&self) -> f64 {
		f64::from(self.status.rules.window) * self.block_time.as_secs_f64()
	}
}

/// All of it. One thread holds it; the solvers have threads of their own.
pub struct Shared {
	/// The command line.
	pub options: Run,
	/// Who works.
	pub key: Key,
	/// Its account.
	pub account: AccountId,
	/// What is shown.
	pub screen: Screen,
	/// Shares on the disk.
	pub journal: RefCell<Journal>,
	/// The solvers.
	pub miner: RefCell<Miner>,
	/// What this run has done.
	pub tally: RefCell<Tally>,
	/// What is known of the chain, and when it changed.
	pub views: watch::Sender<Option<View>>,
	/// Since when the node is away, if it is.
	pub away: Cell<Option<Instant>>,
}

impl Shared {
	/// The connection broke.
	pub fn lose(&self) {
		if self.away.get().is_none() {
			self.away.set(Some(Instant::now()));
		}
	}

	/// What is to be shown now. Nothing before the chain is known.
	pub fn numbers(&self) -> Option<Numbers> {
		let view = self.views.borrow().clone()?;
		let View { status, worker, .. } = &view;
		let miner = self.miner.borrow();
		let class = worker.as_ref().and_then(|worker| class_in(worker, status.epoch));
		let rate = miner.rate().map(|rate| rate.per_second);
		let found = miner.job().map_or(0, |job| self.found(job));
		let blocks_left = status.window_end.saturating_sub(status.block).saturating_add(1);
		Some(Numbers {
			account: self.account.clone(),
			threads: miner.threads(),
			connected: self.away.get().is_none(),
			window: status.window,
			block: (
				status.block.saturating_sub(status.window_start).saturating_add(1),
				status.rules.window,
			),
			left: view.block_time * blocks_left,
			class,
			rate,
			found,
			expected: rate
				.zip(class)
				.map(|(rate, class)| class::expected(rate, view.seconds(), class)),
			tally: *self.tally.borrow(),
			standing: worker.as_ref().map(standing),
		})
	}

	fn found(&self, job: &Job) -> u32 {
		let log = self.journal.borrow().find(job.window, job.seed, job.class);
		log.map_or(0, |log| locked(&log).count())
	}
}

/// What the chain says of a worker.
pub fn standing(worker: &WorkerInfo) -> Standing {
	Standing {
		dpp: worker.dpp,
		rate_per_hour: worker.rate_per_hour,
		e_ppm: worker.e_ppm,
		streak: worker.streak,
		pp: worker.pp,
		last_epoch: worker.last_epoch,
		pending: worker.pending,
		owed: worker.owed,
	}
}
