//! What is signed: one transaction at a time.

mod answer;
mod submit;
mod tell;

use crate::{
	chain::bmm,
	class::{self, drifted, fitting, too_slow},
	error::Error,
	follow::aim,
	miner::ENOUGH,
	screen::About,
	shared::{Shared, View},
	table::duration,
};
use answer::Answering;
use mmt_node_client::{transaction::Arguments, Error as ClientError, Outcome, Until};
use mmt_primitives::{
	resource::{share::worth, time::first_window, EpochIndex, WindowIndex, WorkerInfo},
	BlockNumber,
};
use std::{
	collections::BTreeMap,
	time::{Duration, Instant},
};

/// Blocks after which a batch that was in a best block and is not in the state was in another branch.
const SETTLED: BlockNumber = 8;

/// How long what failed is left alone.
const AGAIN: Duration = Duration::from_secs(30);

/// The same of what cost a fee.
const AFTER_FEE: Duration = Duration::from_secs(600);

/// Blocks that a transaction without a last moment is valid for.
const VALID_FOR: u32 = 64;

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
	/// How far it is with the samples of roots, in this run.
	answers: BTreeMap<WindowIndex, Answering>,
	measured: bool,
	/// Block at which the account was registered.
	registered: Option<BlockNumber>,
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
			answers: BTreeMap::new(),
			measured: false,
			registered: None,
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
					let window = view.block_time * view.status.rules.window;
					// What failed in its block cost a fee.
					let failed = matches!(error, Error::Client(ClientError::Failed(_)));
					self.pause(if failed { AFTER_FEE.min(window) } else { AGAIN.min(window / 2) });
				},
			}
		}
	}

	fn pause(&mut self, time: Duration) {
		self.not_before = Instant::now() + time;
	}

	/// Says it if the journal did not take something. That counts all the same until the program ends.
	fn noted(&self, done: Result<(), Error>) {
		if let Err(error) = done {
			let text = format!("{error}; work goes on, and a kill would forget it");
			self.shared.screen.say(About::Journal, &text);
		}
	}

	/// One transaction at most: what is known is old after it.
	async fn step(&mut self, view: &View) -> Result<(), Error> {
		let Some(worker) = &view.worker else { return self.register(view).await };
		self.tell_rewards(view, worker).await?;
		self.tell_speed(view, worker);
		let submitted = match self.submit(view, worker).await {
			Err(error) if !error.is_lost() => {
				// An old root's deposit, which a new one may be short of, comes back with its samples.
				self.answer(view, worker).await?;
				return Err(error);
			},
			done => done?,
		};
		if submitted || self.answer(view, worker).await? || self.declare(view, worker).await? {
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
		// What is known may be older than the block that it is registered in.
		let block = view.status.block;
		let just_now = self.registered.is_some_and(|at| block <= at.saturating_add(SETTLED));
		if !view.paced || just_now {
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
			// Once, also if registering has to wait for money.
			screen.say_as(
				About::Class,
				"chosen",
				&format!(
					"{rate:.2} sol/s: class {class}, {} sol a share, {expected:.1} shares expected in a window \
					 of {}; more than {room} in {:.1} % of windows",
					worth(class),
					duration(Duration::from_secs_f64(view.seconds())),
					100.0 * class::overflow(expected, room),
				),
			);
			if let Some(text) = too_slow(expected, class, rules.min_class) {
				screen.say(About::Speed, &text);
			}
		}
		let arguments = Arguments::new(2, &(class, &options.referrer));
		self.call(view, "register", arguments, "registering", Some("WorkerDeposit")).await?;
		self.registered = Some(block);
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
}
