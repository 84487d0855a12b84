//! Follows the chain, and has the solvers work for the window that runs.

use crate::{
	chain::{class_in, Chain},
	class::{self, Aim},
	error::Error,
	journal::{Job, Owner},
	screen::About,
	shared::{Shared, View},
	table::duration,
};
use mmt_primitives::{
	resource::{time::answer_window, ResourceStatus, WorkerInfo},
	BlockNumber, SLOT_MILLIS,
};
use std::{
	collections::VecDeque,
	sync::Arc,
	time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};
use tokio::time::sleep;

/// The first and the longest pause between two attempts to connect.
const RETRY: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

/// How long an answer is waited for before the connection counts as lost.
const ANSWER: Duration = Duration::from_secs(20);

/// How often at least, and at most, the node is asked.
const POLL: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(2));

/// Difference between clocks that is not said.
const CLOCK: Duration = Duration::from_secs(60);

/// Blocks that the time of a block is an average of.
const PACE: usize = 64;

/// Connects, again and again. Why it does not succeed is said once.
///
/// Errors: what another attempt does not help against.
pub async fn connect(shared: &Shared) -> Result<Arc<Chain>, Error> {
	let (mut pause, longest) = RETRY;
	loop {
		match Chain::connect(&shared.options.node).await {
			Ok(chain) => {
				if shared.screen.settle(About::Node) {
					shared.screen.line(&format!("connected to {}", shared.options.node));
				}
				return Ok(Arc::new(chain));
			},
			Err(error) if error.is_lost() => {
				let solving = match shared.miner.borrow().job() {
					Some(job) => format!("; window {} is solved for meanwhile", job.window),
					None => String::new(),
				};
				shared.screen.say(About::Node, &format!("{error}; trying again{solving}"));
			},
			Err(error) => return Err(error),
		}
		sleep(pause).await;
		pause = (pause * 2).min(longest);
	}
}

/// Follows the chain for ever.
///
/// Errors: what another attempt does not help against.
pub async fn run(shared: &Shared, first: Arc<Chain>, owner: Owner) -> Result<(), Error> {
	let mut follower = Follower {
		shared,
		owner,
		pace: Pace::default(),
		told: Instant::now(),
		checked: None,
		first: true,
	};
	let mut chain = first;
	loop {
		let Err(error) = follower.follow(&chain).await else { continue };
		shared.lose();
		shared.screen.say(About::Node, &format!("{error}; connecting again"));
		sleep(RETRY.0).await;
		chain = connect(shared).await?;
		if chain.genesis != follower.owner.genesis {
			return Err(Error::OtherChain {
				url: shared.options.node.clone(),
				expected: follower.owner.genesis,
				found: chain.genesis,
			});
		}
	}
}

struct Follower<'a> {
	shared: &'a Shared,
	owner: Owner,
	pace: Pace,
	/// When the last new block was seen.
	told: Instant,
	/// Block at which clock and health were looked at.
	checked: Option<BlockNumber>,
	first: bool,
}

impl Follower<'_> {
	/// Follows until the connection breaks.
	async fn follow(&mut self, chain: &Arc<Chain>) -> Result<(), Error> {
		loop {
			let answered = tokio::time::timeout(ANSWER, self.poll(chain)).await;
			answered.unwrap_or_else(|_| {
				Err(Error::Client(mmt_node_client::Error::Broken {
					url: self.shared.options.node.clone(),
					error: format!("no answer for {}", duration(ANSWER)),
				}))
			})?;
			let (least, most) = POLL;
			sleep(self.pace.block_time(chain.development).div_f64(4.0).clamp(least, most)).await;
		}
	}

	async fn poll(&mut self, chain: &Arc<Chain>) -> Result<(), Error> {
		let status = chain.status().await?;
		let worker = chain.worker(&self.owner.account).await?;
		if self.pace.note(status.block, Instant::now()) {
			self.told = Instant::now();
			self.shared.screen.settle(About::Chain);
		} else if self.told.elapsed() > Duration::from_millis(12 * SLOT_MILLIS) {
			self.shared.screen.say(
				About::Chain,
				&format!(
					"no new block after {} for two minutes: the chain stands still, or the node is cut off \
					 from it",
					status.block
				),
			);
		}
		if self.first || self.checked.is_none_or(|at| status.block >= at + status.rules.window) {
			self.check(chain, &status).await?;
			self.checked = Some(status.block);
			self.first = false;
		}
		// What is on the chain is answered and claimed all the same.
		if let Err(error) = self.steer(&status, worker.as_ref()) {
			self.shared.screen.say(About::Journal, &error.to_string());
		}
		let block_time = self.pace.block_time(chain.development);
		self.shared.away.set(None);
		self.shared.views.send_replace(Some(View {
			chain: chain.clone(),
			status,
			worker,
			block_time,
			paced: self.pace.is_known(chain.development),
		}));
		Ok(())
	}

	/// Has the solvers work for the running window in the class that holds in it.
	///
	/// Errors: a journal cannot be opened, and they stand still; or one cannot be removed.
	fn steer(&self, status: &ResourceStatus, worker: Option<&WorkerInfo>) -> Result<(), Error> {
		// Not registered yet: it may be measuring.
		let Some(worker) = worker else { return Ok(()) };
		let mut miner = self.shared.miner.borrow_mut();
		if let Some(error) = miner.error() {
			self.shared.screen.say(About::Journal, &format!("{error}; solving goes on"));
		}
		let (Some(class), Some(seed)) = (class_in(worker, status.epoch), status.seed) else {
			miner.stop();
			return Ok(());
		};
		let job = Job { window: status.window, seed, class };
		if miner.job() == Some(&job) {
			return Ok(());
		}
		// Whatever follows: a root stands for all that was found by now.
		miner.stop();
		let mut journal = self.shared.journal.borrow_mut();
		// A root's shares are needed until its samples can be shown no more.
		let open = |window| answer_window(window) >= status.window;
		let forgotten = journal.forget(|kept| open(kept.window));
		let log = journal.log(&job)?;
		miner.start(job, random()?, log);
		forgotten?;
		self.shared.screen.settle(About::Journal);
		Ok(())
	}

	/// Looks whether the node is up to date and the clock is right.
	async fn check(&self, chain: &Chain, status: &ResourceStatus) -> Result<(), Error> {
		let screen = &self.shared.screen;
		if chain.is_syncing().await? {
			screen.say(
				About::Clock,
				"the node is still catching up with the chain: what is found until then does not count",
			);
			return Ok(());
		}
		// A development chain makes its own time, and the first block seen may be old.
		let time = chain.time().await?.filter(|_| !chain.development && status.block > 0);
		let here = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
		match time.and_then(|there| clock(here, Duration::from_millis(there))) {
			Some(text) => screen.say(About::Clock, &text),
			None => drop(screen.settle(About::Clock)),
		}
		Ok(())
	}
}

/// What is wrong with this machine's clock, by the time of the best block.
fn clock(here: Duration, there: Duration) -> Option<String> {
	let (off, how) = match here.checked_sub(there) {
		// A block is some time old when it is seen.
		Some(ahead) => (ahead.saturating_sub(Duration::from_millis(2 * SLOT_MILLIS)), "ahead of"),
		None => (there.saturating_sub(here), "behind"),
	};
	(off > CLOCK).then(|| {
		format!(
			"this machine's clock is {} {how} the chain's best block: set it (timedatectl set-ntp true), \
			 or ask another node, if that one stands still",
			duration(off)
		)
	})
}

/// Eight random bytes, as a number: where a window's nonces begin.
pub fn random() -> Result<u64, Error> {
	let mut bytes = [0; 8];
	getrandom::fill(&mut bytes).map_err(|error| Error::NoRandomness(error.to_string()))?;
	Ok(u64::from_le_bytes(bytes))
}

/// How quick blocks come.
#[derive(Default)]
struct Pace(VecDeque<(BlockNumber, Instant)>);

impl Pace {
	/// Notes the best block. True if it is another than before.
	fn note(&mut self, block: BlockNumber, at: Instant) -> bool {
		let last = self.0.back().map(|(block, _)| *block);
		if last == Some(block) {
			return false;
		}
		if last.is_some_and(|last| last > block) {
			self.0.clear();
		}
		self.0.push_back((block, at));
		if self.0.len() > PACE {
			self.0.pop_front();
		}
		true
	}

	/// Blocks since the first that is kept.
	fn seen(&self) -> BlockNumber {
		match (self.0.front(), self.0.back()) {
			(Some((first, _)), Some((last, _))) => last - first,
			_ => 0,
		}
	}

	/// Whether enough blocks were seen. Elsewhere than in development they come in slots.
	fn is_known(&self, development: bool) -> bool {
		!development || self.seen() >= 4
	}

	/// Time from one block to the next.
	fn block_time(&self, development: bool) -> Duration {
		let needed = if development { 2 } else { 30 };
		match (self.0.front(), self.0.back()) {
			(Some((_, first)), Some((_, last))) if self.seen() >= needed => {
				last.duration_since(*first) / self.seen()
			},
			_ => Duration::from_millis(SLOT_MILLIS),
		}
	}
}

/// What a worker aims at.
pub fn aim(commit: bool) -> Aim {
	if commit {
		class::COMMIT
	} else {
		class::BATCH
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn clocks_may_differ_by_a_minute() {
		let now = Duration::from_secs(1_000_000);
		for (there, text) in [
			(now, None),
			(now - Duration::from_secs(79), None),
			(now + Duration::from_secs(59), None),
			(now - Duration::from_secs(200), Some("3 min 0 s ahead of")),
			(now + Duration::from_secs(90), Some("1 min 30 s behind")),
		] {
			let found = clock(now, there);
			assert_eq!(found.is_some(), text.is_some(), "{found:?}");
			assert!(found.unwrap_or_default().contains(text.unwrap_or_default()));
		}
	}

	#[test]
	fn the_pace_is_measured() {
		let start = Instant::now();
		let mut pace = Pace::default();
		let slot = Duration::from_millis(SLOT_MILLIS);
		assert_eq!(pace.block_time(true), slot);
		for block in 0..100u32 {
			assert!(pace.note(block, start + Duration::from_secs(2) * block));
			assert!(!pace.note(block, start + Duration::from_secs(2) * block));
		}
		assert_eq!(pace.0.len(), PACE);
		assert_eq!(pace.block_time(false), Duration::from_secs(2));
		// A chain that begins again.
		assert!(pace.note(0, start + Duration::from_secs(300)));
		assert!(!pace.is_known(true) && pace.is_known(false));
		assert_eq!(pace.block_time(false), slot);
	}
}
