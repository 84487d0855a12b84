//! Samples of roots, which the chain asks for once an epoch is settled.

use super::{submit::Delivery, Duties, SETTLED};
use crate::{
	batch,
	error::Error,
	journal::{locked, End},
	shared::View,
};
use mmt_node_client::transaction::Arguments;
use mmt_primitives::{
	resource::{
		share::worth,
		time::{answer_window, epoch_of, first_block, settlement_window},
		WindowIndex, WorkerInfo,
	},
	BlockNumber,
};

/// Answers to a root that may fail: each costs a fee.
const TRIES: u32 = 3;

/// How far it is with a root's samples.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Answering {
	/// Answers that failed.
	failed: u32,
	/// Nothing is sent before this block.
	next: BlockNumber,
}

impl Answering {
	/// Nothing more can be done.
	fn give_up(&mut self) {
		self.next = BlockNumber::MAX;
	}

	/// An answer failed in or after `block`. The next one is sent when half of the time is over that
	/// is left until block `until`. False if there is none.
	fn fail(&mut self, block: BlockNumber, until: BlockNumber) -> bool {
		self.failed = self.failed.saturating_add(1);
		let again = self.failed < TRIES;
		if again {
			self.next = middle(block, until).max(block.saturating_add(1));
		} else {
			self.give_up();
		}
		again
	}
}

/// The block in the middle of two.
fn middle(from: BlockNumber, until: BlockNumber) -> BlockNumber {
	from.saturating_add(until.saturating_sub(from) / 2)
}

/// Whether samples that are asked for in `block` are answered by now. In another branch others may be
/// drawn, and so the draw is to be final; half of the time is waited for that and no longer.
fn is_time(
	window: WindowIndex,
	length: BlockNumber,
	block: BlockNumber,
	finalized: BlockNumber,
	until: BlockNumber,
) -> bool {
	let drawn = first_block(settlement_window(epoch_of(window)), length).saturating_add(1);
	finalized >= drawn || block >= middle(drawn, until)
}

impl Duties<'_> {
	/// Shows the samples of a root. True if something was sent.
	pub(super) async fn answer(&mut self, view: &View, worker: &WorkerInfo) -> Result<bool, Error> {
		let status = &view.status;
		let block = status.block;
		if worker.commitments.is_empty() || self.asked == Some(block) {
			return Ok(false);
		}
		self.asked = Some(block);
		self.answers.retain(|window, _| answer_window(*window) >= status.window);
		let tasks = view.chain.tasks(&self.shared.account).await?;
		if tasks.is_empty() {
			return Ok(false);
		}
		let (finalized, _) = view.chain.node().finalized().await?;
		for task in tasks {
			let (window, until) = (task.window, task.until);
			let mut state = self.answers.get(&window).copied().unwrap_or_default();
			let time = is_time(window, status.rules.window, block, finalized, until);
			if block < state.next || !time {
				continue;
			}
			let screen = &self.shared.screen;
			let found = batch::answer(&self.shared.journal.borrow(), &task);
			let (log, samples) = match found {
				Ok(found) => found,
				Err(error) => {
					// Neither the root nor its shares change any more: it is said once.
					screen.line(&error.to_string());
					state.give_up();
					self.answers.insert(window, state);
					continue;
				},
			};
			// It was sent before a kill, or a loss of the connection, and is on the chain.
			if locked(&log).end != Some(End::Accepted) {
				self.noted(locked(&log).finish(End::Accepted));
			}
			let arguments = Arguments::new(2, &(window, samples));
			match self.deliver(view, &log, "answer_samples", arguments, until, None).await? {
				Delivery::Done => {
					self.noted(locked(&log).finish(End::Accepted));
					// If it is asked for again after that, the answer was in another branch.
					state.next = block.saturating_add(SETTLED);
					let mut tally = self.shared.tally.borrow_mut();
					tally.accepted += u64::from(task.count);
					tally.batches += 1;
					let sol = u64::from(task.count) * worth(task.class);
					screen.line(&format!(
						"window {window}: samples answered, {} shares of class {}, {sol} sol, count",
						task.count, task.class
					));
				},
				Delivery::Failed(why) => {
					// What was sent is over, and the root is still there.
					self.noted(locked(&log).finish(End::Accepted));
					self.shared.tally.borrow_mut().refused += 1;
					let then = if state.fail(block, until) {
						format!("tried again from block {} on", state.next)
					} else {
						"its root is lost".into()
					};
					screen.line(&format!("window {window}: samples refused, {then}: {why}"));
				},
				Delivery::Late => {
					state.give_up();
					screen.line(&format!(
						"window {window}: its time is nearly over, its root is lost"
					));
				},
				Delivery::Open => self.pause(view.block_time),
			}
			self.answers.insert(window, state);
			return Ok(true);
		}
		Ok(false)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn an_answer_that_failed_is_tried_again_a_few_times() {
		let mut state = Answering::default();
		assert!(state.fail(100, 300));
		assert_eq!(state.next, 200);
		assert!(state.fail(200, 300));
		assert_eq!(state.next, 250);
		assert!(!state.fail(250, 300));
		assert_eq!(state.next, BlockNumber::MAX);
		// Not in the same block, also if that is the last one.
		let mut state = Answering::default();
		assert!(state.fail(300, 300));
		assert_eq!(state.next, 301);
	}

	#[test]
	fn samples_are_answered_when_their_draw_is_final() {
		// Drawn in the second block of window 9: 811. Answered until the end of window 11.
		let time = |block, finalized| is_time(7, 90, block, finalized, 1_079);
		assert!(!time(815, 810));
		assert!(time(815, 811));
		// A chain that finalizes nothing.
		assert!(!time(944, 0));
		assert!(time(945, 0));
	}
}
