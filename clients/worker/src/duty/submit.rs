//! What is to be on the chain once, and shares before all.

use super::{Duties, SETTLED};
use crate::{
	batch::Batch,
	chain::{class_in, valid_for},
	error::Error,
	follow::random,
	journal::{locked, End, SharedLog},
	screen::About,
	shared::{Shared, View},
};
use mmt_node_client::{transaction::Arguments, Error as ClientError, Outcome, Until};
use mmt_primitives::{
	resource::{time::epoch_of, WindowIndex, WorkerInfo, MAX_SHARES},
	BlockNumber,
};

/// Windows shorter than this many blocks leave no time to choose a moment in.
const SHORT: BlockNumber = 30;

/// Part of the next window in which a batch is submitted.
const FIRST_PART: BlockNumber = 4;

/// How a delivery ended.
pub(super) enum Delivery {
	/// It is in a block.
	Done,
	/// Its block says why it did nothing.
	Failed(String),
	/// Not known yet: it is asked again later.
	Open,
	/// It might come too late, which costs a fee, and was not sent.
	Late,
}

impl Duties<'_> {
	/// Submits the last window's shares. True if something was sent.
	pub(super) async fn submit(&mut self, view: &View, worker: &WorkerInfo) -> Result<bool, Error> {
		let status = &view.status;
		let Some(window) = status.window.checked_sub(1) else { return Ok(false) };
		let class = class_in(worker, epoch_of(window));
		let found = status.previous_seed.zip(class);
		let Some(log) =
			found.and_then(|(seed, class)| self.shared.journal.borrow().find(window, seed, class))
		else {
			return Ok(false);
		};
		let end = locked(&log).end;
		if worker.submitted >= Some(window) {
			if end.is_none() {
				self.taken(&log, status.block, "by a transaction of before");
			}
			return Ok(false);
		}
		match end {
			Some(End::Refused) => return Ok(false),
			Some(End::Accepted) => {
				let at = self.accepted.get(&window).copied().unwrap_or(0);
				if status.block <= at.saturating_add(SETTLED) {
					return Ok(false);
				}
				// It was in a branch that is no more.
				self.noted(locked(&log).refused());
			},
			None => {},
		}
		if status.block < self.due(view, window)? {
			return Ok(false);
		}
		let Some(batch) = Batch::of(&locked(&log), self.shared.options.commit) else {
			self.noted(locked(&log).finish(End::Refused));
			self.shared
				.screen
				.line(&format!("window {window}: no share was found, nothing to submit"));
			return Ok(false);
		};
		let (call, arguments) = batch.call(window);
		let deposit = matches!(batch, Batch::Root { .. }).then_some("CommitmentDeposit");
		match self.deliver(view, &log, call, arguments, status.window_end, deposit).await? {
			Delivery::Done => self.taken(&log, status.block, ""),
			Delivery::Failed(why) => {
				self.noted(locked(&log).finish(End::Refused));
				self.shared.tally.borrow_mut().refused += 1;
				let text = format!("window {window}: {} shares refused: {why}", batch.count());
				self.shared.screen.line(&text);
			},
			Delivery::Late => {
				self.noted(locked(&log).finish(End::Refused));
				let text = format!(
					"window {window}: its time is nearly over, {} shares are lost",
					batch.count()
				);
				self.shared.screen.line(&text);
			},
			Delivery::Open => self.pause(view.block_time),
		}
		Ok(true)
	}

	/// The block in which a window's shares are submitted: at random in the first part of the next
	/// window, so that not all workers come at once; at once in short windows.
	fn due(&mut self, view: &View, window: WindowIndex) -> Result<BlockNumber, Error> {
		if let Some((_, block)) = self.due.filter(|(of, _)| *of == window) {
			return Ok(block);
		}
		let length = view.status.rules.window;
		let delay = match length {
			..SHORT => 0,
			// Less than a window's length.
			_ => (random()? % u64::from(length / FIRST_PART)) as BlockNumber,
		};
		let block = view.status.window_start.saturating_add(delay);
		self.due = Some((window, block));
		Ok(block)
	}

	/// A window's shares are on the chain.
	fn taken(&mut self, log: &SharedLog, block: BlockNumber, how: &str) {
		let commit = self.shared.options.commit;
		let mut log = locked(log);
		let (window, class, found) = (log.job.window, log.job.class, log.count());
		self.noted(log.finish(End::Accepted));
		let Some(batch) = Batch::of(&log, commit) else { return };
		self.accepted.insert(window, block);
		self.accepted.retain(|kept, _| kept.saturating_add(2) > window);
		let (count, sol) = (batch.count(), batch.sols(class));
		let how = if how.is_empty() { String::new() } else { format!(" {how}") };
		let screen = &self.shared.screen;
		if let Batch::Root { .. } = batch {
			screen.line(&format!(
				"window {window}: root over {count} shares of class {class}, {sol} sol, accepted{how}; it \
				 counts when its samples are answered"
			));
		} else {
			let mut tally = self.shared.tally.borrow_mut();
			tally.accepted += u64::from(count);
			tally.batches += 1;
			tally.lost += u64::from(found.saturating_sub(count));
			let mut line = format!(
				"window {window}: {count} shares of class {class}, {sol} sol, accepted{how}"
			);
			if found > MAX_SHARES {
				line += &format!("; {found} were found, and a batch holds {MAX_SHARES}");
			}
			screen.line(&line);
		}
		screen.settle(About::Duty);
	}

	/// Sends what is to be on the chain once, by a transaction that is on the disk first, unless that is
	/// full: after a kill the same one is sent again.
	///
	/// Errors: the node is gone, or took it not; a root's shares cannot be written to the disk.
	pub(super) async fn deliver(
		&self,
		view: &View,
		log: &SharedLog,
		call: &str,
		arguments: Arguments,
		last: BlockNumber,
		deposit: Option<&str>,
	) -> Result<Delivery, Error> {
		let Shared { key, account, .. } = self.shared;
		let block = view.status.block;
		let sent = locked(log).sent.clone().filter(|sent| block <= sent.until);
		let sent = match sent {
			Some(sent) => sent,
			None => {
				let sent = view.chain.sign(key, call, arguments, valid_for(block, last)).await?;
				// It is in no block after the one before `until`.
				if sent.until > last.saturating_add(1) {
					return Ok(Delivery::Late);
				}
				if deposit.is_some() {
					// Its samples are asked for later, perhaps after a kill.
					locked(log).flush()?;
					view.chain.check_funds(account, &sent, "a root", deposit).await?;
				}
				self.noted(locked(log).sending(&sent));
				sent
			},
		};
		match view.chain.node().send(&sent, Until::Best).await? {
			Outcome::Done(_) => Ok(Delivery::Done),
			Outcome::InPool => Ok(Delivery::Open),
			Outcome::Settled => {
				// If it is in, the next look at the state shows it. If not, another is signed.
				locked(log).sent = None;
				Ok(Delivery::Open)
			},
			Outcome::Never(ClientError::Failed(failure)) => {
				Ok(Delivery::Failed(failure.to_string()))
			},
			Outcome::Never(error) => {
				locked(log).sent = None;
				Err(error.into())
			},
		}
	}
}
