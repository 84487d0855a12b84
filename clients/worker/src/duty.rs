//! What is signed: one transaction at a time.

use crate::{
	batch::{self, Batch},
	chain::{bmm, class_in, valid_for},
	class::{self, drifted, fitting, too_slow},
	error::Error,
	follow::{aim, random},
	journal::{locked, End, SharedLog},
	miner::ENOUGH,
	screen::About,
	shared::{Shared, View},
	table::{duration, sols},
};
use mmt_node_client::{transaction::Arguments, Error as ClientError, Outcome, Until};
use mmt_primitives::{
	resource::{
		power::{referral, reward},
		share::worth,
		time::{epoch_of, first_window, last_settled},
		EpochIndex, WindowIndex, WorkerInfo, MAX_SHARES,
	},
	BlockNumber,
};
use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// Windows shorter than this many blocks leave no time to choose a moment in.
const SHORT: BlockNumber = 30;

/// Part of the next window in which a batch is submitted.
const FIRST_PART: BlockNumber = 4;

/// Blocks after which a batch that was in a best block and is not in the state was in another branch.
const SETTLED: BlockNumber = 8;

/// How long what failed is left alone.
const AGAIN: Duration = Duration::from_secs(30);

/// Blocks that a transaction without a last moment is valid for.
const VALID_FOR: u32 = 64;

/// How a delivery ended.
enum Delivery {
	/// It is in a block.
	Done,
	/// Its block says why it did nothing.
	Failed(String),
	/// Not known yet: it is asked again later.
	Open,
	/// It might come too late, which costs a fee, and was not sent.
	Late,
}

/// What is to be done.
pub struct Duties<'a> {
	shared: &'a Shared,
	/// The window whose shares are taken now, and the block in which they are submitted.
	due: Option<(WindowIndex, BlockNumber)>,
	/// When windows were accepted, in this run.
	accepted: BTreeMap<WindowIndex, BlockNumber>,
	/// Persistent power in epochs that are not settled.
	powers: BTreeMap<EpochIndex, u128>,
	/// Epochs in which a class was declared and rewards were claimed.
	declared: Option<EpochIndex>,
	claimed: Option<EpochIndex>,
	/// Block at which the chain was last asked for samples.
	asked: Option<BlockNumber>,
	measured: bool,
	/// Nothing is signed before.
	not_before: Instant,
}

impl<'a> Duties<'a> {
	/// Of a worker that begins.
	pub fn new(shared: &'a Shared) -> Self {
		Self {
			shared,
			due: None,
			accepted: BTreeMap::new(),
			powers: BTreeMap::new(),
			declared: None,
			claimed: None,
			asked: None,
			measured: false,
			not_before: Instant::now(),
		}
	}

	/// Does what is to be done, for ever.
	///
	/// Errors: what another attempt does not help against.
	pub async fn run(mut self) -> Result<(), Error> {
		let mut views = self.shared.views.subscribe();
		loop {
			if views.changed().await.is_err() {
				return Ok(());
			}
			let view = views.borrow_and_update().clone();
			let Some(view) = view.filter(|_| Instant::now() >= self.not_before) else { continue };
			match self.step(&view).await {
				Ok(()) => {},
				// Whoever follows the chain connects again.
				Err(error) if error.is_lost() => self.pause(view.block_time),
				Err(error @ (Error::NoResource(_) | Error::NoRules(_))) => return Err(error),
				Err(error) => {
					self.shared.screen.say(About::Duty, &error.to_string());
					self.pause(AGAIN.min(view.block_time * view.status.rules.window / 2));
				},
			}
		}
	}

	fn pause(&mut self, time: Duration) {
		self.not_before = Instant::now() + time;
	}

	/// One transaction at most: what is known is old after it.
	async fn step(&mut self, view: &View) -> Result<(), Error> {
		let Some(worker) = &view.worker else { return self.register(view).await };
		self.tell_rewards(view, worker).await?;
		self.tell_speed(view, worker);
		if self.submit(view, worker).await?
			|| self.answer(view, worker).await?
			|| self.declare(view, worker).await?
		{
			return Ok(());
		}
		self.claim(view, worker).await
	}

	async fn register(&mut self, view: &View) -> Result<(), Error> {
		let Shared { options, screen, miner, account, .. } = self.shared;
		if !self.measured && options.class.is_none() {
			screen
				.line(&format!("{account} is no worker yet: measuring for {} s", options.measure));
			miner.borrow_mut().measure();
			tokio::time::sleep(Duration::from_secs(options.measure.into())).await;
			miner.borrow_mut().stop();
			self.measured = true;
			// The pace of blocks is better known by now.
			return Ok(());
		}
		if !view.paced {
			return Ok(());
		}
		let rules = &view.status.rules;
		let rate = miner.borrow().rate().map(|rate| rate.per_second);
		let class = match (options.class, rate) {
			(Some(class), _) => class,
			(None, Some(rate)) => fitting(aim(options.commit), rate, view.seconds(), rules),
			(None, None) => {
				self.measured = false;
				return Err(Error::NotMeasured(options.measure));
			},
		};
		if let Some(rate) = rate {
			let expected = class::expected(rate, view.seconds(), class);
			let room = aim(options.commit).room;
			screen.line(&format!(
				"{rate:.2} sol/s: class {class}, {} sol a share, {expected:.1} shares expected in a window of {}; \
				 more than {room} in {:.1} % of windows",
				worth(class),
				duration(Duration::from_secs_f64(view.seconds())),
				100.0 * class::overflow(expected, room),
			));
			if let Some(text) = too_slow(expected, class, rules.min_class) {
				screen.say(About::Speed, &text);
			}
		}
		let arguments = Arguments::new(2, &(class, &options.referrer));
		self.call(view, "register", arguments, "registering", Some("WorkerDeposit")).await?;
		let starts = first_window(view.status.epoch.saturating_add(1));
		screen.line(&format!(
			"registered {account} in class {class}; it holds from window {starts} on, {} from now",
			self.until(view, starts)
		));
		Ok(())
	}

	/// Time until a window begins.
	fn until(&self, view: &View, window: WindowIndex) -> String {
		let first = window.saturating_mul(view.status.rules.window);
		duration(view.block_time * first.saturating_sub(view.status.block))
	}

	/// Signs, sends and waits. For what may be signed anew when it did not work.
	async fn call(
		&self,
		view: &View,
		call: &str,
		arguments: Arguments,
		what: &'static str,
		deposit: Option<&str>,
	) -> Result<(), Error> {
		let Shared { key, account, screen, .. } = self.shared;
		let sent = view.chain.sign(key, call, arguments, VALID_FOR).await?;
		view.chain.check_funds(account, &sent, what, deposit).await?;
		match view.chain.node().send(&sent, Until::Best).await? {
			Outcome::Done(_) => {
				screen.settle(About::Duty);
				Ok(())
			},
			Outcome::Never(error) => Err(error.into()),
			Outcome::InPool | Outcome::Settled => Err(Error::Client(ClientError::Refused(
				format!("another transaction of the account came before {what}; it is tried again"),
			))),
		}
	}

	/// Submits the last window's shares. True if something was sent.
	async fn submit(&mut self, view: &View, worker: &WorkerInfo) -> Result<bool, Error> {
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
				self.taken(&log, status.block, "by a transaction of before")?;
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
				locked(&log).refused()?;
			},
			None => {},
		}
		if status.block < self.due(view, window)? {
			return Ok(false);
		}
		let Some(batch) = Batch::of(&locked(&log), self.shared.options.commit) else {
			locked(&log).finish(End::Refused)?;
			self.shared
				.screen
				.line(&format!("window {window}: no share was found, nothing to submit"));
			return Ok(false);
		};
		let (call, arguments) = batch.call(window);
		let deposit = matches!(batch, Batch::Root { .. }).then_some("CommitmentDeposit");
		match self.deliver(view, &log, call, arguments, status.window_end, deposit).await? {
			Delivery::Done => self.taken(&log, status.block, "")?,
			Delivery::Failed(why) => {
				locked(&log).finish(End::Refused)?;
				self.shared.tally.borrow_mut().refused += 1;
				let text = format!("window {window}: {} shares refused: {why}", batch.count());
				self.shared.screen.line(&text);
			},
			Delivery::Late => {
				locked(&log).finish(End::Refused)?;
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
	fn taken(&mut self, log: &SharedLog, block: BlockNumber, how: &str) -> Result<(), Error> {
		let commit = self.shared.options.commit;
		let mut log = locked(log);
		let (window, class, found) = (log.job.window, log.job.class, log.count());
		let Some(batch) = Batch::of(&log, commit) else { return log.finish(End::Accepted) };
		log.finish(End::Accepted)?;
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
		Ok(())
	}

	/// Sends what is to be on the chain once, by a transaction that is on the disk first: after a kill
	/// the same one is sent again.
	async fn deliver(
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
					view.chain.check_funds(account, &sent, "a root", deposit).await?;
				}
				locked(log).sending(&sent)?;
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

	/// Shows the samples of a root. True if something was sent.
	async fn answer(&mut self, view: &View, worker: &WorkerInfo) -> Result<bool, Error> {
		let block = view.status.block;
		if worker.commitments.is_empty() || self.asked == Some(block) {
			return Ok(false);
		}
		self.asked = Some(block);
		for task in view.chain.tasks(&self.shared.account).await? {
			let window = task.window;
			let kept = |log: &&SharedLog| {
				let log = locked(log);
				log.job.window == window
					&& log.job.class == task.class
					&& log.end == Some(End::Accepted)
			};
			let log = self.shared.journal.borrow().logs().find(kept).cloned();
			let Some(log) = log else {
				self.shared.screen.say(
					About::Journal,
					&format!(
						"window {window}: samples of its root are asked for until block {}, and this journal \
						 does not have its shares: start the worker on the machine that found them",
						task.until
					),
				);
				continue;
			};
			let answer = batch::answer(&locked(&log), &task);
			let samples = match answer {
				Ok(samples) => samples,
				Err(error) => {
					self.shared.screen.say(About::Journal, &error.to_string());
					continue;
				},
			};
			let arguments = Arguments::new(2, &(window, samples));
			match self.deliver(view, &log, "answer_samples", arguments, task.until, None).await? {
				Delivery::Done => {
					locked(&log).finish(End::Accepted)?;
					let mut tally = self.shared.tally.borrow_mut();
					tally.accepted += u64::from(task.count);
					tally.batches += 1;
					let sol = u64::from(task.count) * worth(task.class);
					self.shared.screen.line(&format!(
						"window {window}: samples answered, {} shares of class {}, {sol} sol, count",
						task.count, task.class
					));
				},
				Delivery::Failed(why) => {
					locked(&log).finish(End::Refused)?;
					self.shared.tally.borrow_mut().refused += 1;
					self.shared.screen.line(&format!("window {window}: samples refused: {why}"));
				},
				Delivery::Late => {
					locked(&log).finish(End::Refused)?;
					let text =
						format!("window {window}: its time is nearly over, its root is lost");
					self.shared.screen.line(&text);
				},
				Delivery::Open => self.pause(view.block_time),
			}
			return Ok(true);
		}
		Ok(false)
	}

	/// Declares another class if the one that was declared last is clearly wrong. True if something was
	/// sent.
	async fn declare(&mut self, view: &View, worker: &WorkerInfo) -> Result<bool, Error> {
		let Shared { options, miner, screen, .. } = self.shared;
		let epoch = view.status.epoch;
		let Some((_, declared)) = worker.classes.last() else { return Ok(false) };
		let rules = &view.status.rules;
		let wanted = match options.class {
			Some(class) => (class != *declared).then_some(class),
			None => {
				let rate = miner.borrow().rate().filter(|rate| rate.solutions >= ENOUGH);
				rate.filter(|_| view.paced).and_then(|rate| {
					let seconds = view.seconds();
					drifted(aim(options.commit), rate.per_second, seconds, rules, *declared)
				})
			},
		};
		let Some(class) = wanted.filter(|_| self.declared != Some(epoch)) else { return Ok(false) };
		self.declared = Some(epoch);
		let arguments = Arguments::new(1, &(class,));
		self.call(view, "declare_class", arguments, "declaring a class", None).await?;
		let starts = first_window(epoch.saturating_add(1));
		screen.line(&format!(
			"class {class} fits better than {declared}, and holds from window {starts} on, {} from now",
			self.until(view, starts)
		));
		Ok(true)
	}

	/// Claims every so many epochs: which ones depends on the account, so that not all workers come at
	/// once.
	async fn claim(&mut self, view: &View, worker: &WorkerInfo) -> Result<(), Error> {
		let Shared { options, account, screen, .. } = self.shared;
		let epoch = view.status.epoch;
		let bytes: &[u8; 32] = account.as_ref();
		let turn = epoch.wrapping_add(bytes[0].into()).checked_rem(options.claim_every);
		if turn != Some(0) || worker.owed == 0 || self.claimed == Some(epoch) {
			return Ok(());
		}
		self.claimed = Some(epoch);
		let owed = worker.owed;
		self.call(view, "claim", Arguments::new(0, &()), "claiming", None).await?;
		screen.line(&format!("claimed {}", bmm().text(owed)));
		Ok(())
	}

	/// Tells what epochs earned as soon as they are settled.
	async fn tell_rewards(&mut self, view: &View, worker: &WorkerInfo) -> Result<(), Error> {
		if let Some(epoch) = worker.last_epoch {
			self.powers.insert(epoch, worker.pp);
		}
		let settled = last_settled(view.status.window);
		let ready = self.powers.first_key_value().filter(|(epoch, _)| Some(**epoch) <= settled);
		let Some((epoch, power)) = ready.map(|(epoch, power)| (*epoch, *power)) else {
			return Ok(());
		};
		let earned = self.shared.tally.borrow().earned;
		let told = earned.is_some_and(|(last, _)| last >= epoch);
		if let Some(info) = view.chain.epoch(epoch).await?.filter(|info| info.settled && !told) {
			let whole = reward(info.emission, power, info.total_pp);
			let own = whole - worker.referrer.as_ref().map_or(0, |_| referral(whole));
			let bmm = bmm();
			self.shared.tally.borrow_mut().earned = Some((epoch, own));
			self.shared.screen.line(&format!(
				"epoch {epoch}: {} earned, PP {} of {} sol of {} workers; {} to claim",
				bmm.text(own),
				sols(power),
				sols(info.total_pp),
				info.workers,
				bmm.text(worker.owed)
			));
		}
		// As long as it is the last one with credit, it comes again.
		if worker.last_epoch != Some(epoch) {
			self.powers.remove(&epoch);
		}
		Ok(())
	}

	/// Says it if this machine is too slow for the class, and what the class waits for.
	fn tell_speed(&self, view: &View, worker: &WorkerInfo) {
		let screen = &self.shared.screen;
		let Some(class) = class_in(worker, view.status.epoch) else {
			if let Some((from, class)) = worker.classes.first() {
				let starts = first_window(*from);
				let text =
					format!("waiting for window {starts}, from which on class {class} holds");
				screen.say(About::Class, &text);
			}
			return;
		};
		screen.settle(About::Class);
		let rate = self.shared.miner.borrow().rate().filter(|rate| rate.solutions >= ENOUGH / 4);
		let Some(rate) = rate else { return };
		let expected = class::expected(rate.per_second, view.seconds(), class);
		// Once for each class: the figures move a little all the time.
		let slow = too_slow(expected, class, view.status.rules.min_class);
		match slow {
			Some(text) => screen.say_as(About::Speed, &format!("slow for {class}"), &text),
			None => drop(screen.settle(About::Speed)),
		}
	}
}
