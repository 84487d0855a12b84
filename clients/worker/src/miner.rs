//! The solvers, and how quick they are.

use crate::journal::{locked, Job, SharedLog};
use mmt_primitives::{
	equihash::{BMM, BMM_PERSONAL},
	resource::{Share, INPUT},
};
use mmt_solver::{
	pool::{self, Solved, Work},
	SolverError,
};
use std::{
	collections::VecDeque,
	sync::{
		atomic::{AtomicBool, AtomicU64, Ordering},
		Arc, Mutex, PoisonError,
	},
	thread::{self, JoinHandle},
	time::{Duration, Instant},
};

/// Runs that the rate is an average of.
const RUNS: usize = 8;

/// Solutions from which on the rate is known well enough to change a class by: ± 10 %.
pub const ENOUGH: u64 = 400;

/// What the solvers tell.
#[derive(Default)]
struct Told {
	solutions: AtomicU64,
	/// What went wrong, until somebody asks.
	error: Mutex<Option<String>>,
}

/// Solvers at work.
struct Running {
	/// Nothing, if they only measure.
	job: Option<Job>,
	stop: Arc<AtomicBool>,
	told: Arc<Told>,
	began: Instant,
	thread: Option<JoinHandle<()>>,
}

/// Runs solvers for one job at a time.
pub struct Miner {
	threads: usize,
	running: Option<Running>,
	/// Solutions of the last runs, and their time.
	runs: VecDeque<(u64, Duration)>,
}

/// A rate and how much it stands on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Rate {
	/// Solutions in a second, of all threads.
	pub per_second: f64,
	/// Solutions that it was measured with.
	pub solutions: u64,
}

impl Miner {
	/// One that will run so many solvers.
	pub fn new(threads: usize) -> Self {
		Self { threads, running: None, runs: VecDeque::new() }
	}

	/// How many solvers.
	pub fn threads(&self) -> usize {
		self.threads
	}

	/// What is solved for now.
	pub fn job(&self) -> Option<&Job> {
		self.running.as_ref()?.job.as_ref()
	}

	/// Solves for a job from `nonce` on, and keeps what reaches its class in `log`. What was solved for
	/// before is left.
	pub fn start(&mut self, job: Job, nonce: u64, log: SharedLog) {
		let input = *locked(&log).input();
		self.run(Some(job), input, nonce, move |share, told| {
			if let Err(error) = locked(&log).found(share) {
				*told.error.lock().unwrap_or_else(PoisonError::into_inner) =
					Some(error.to_string());
			}
		});
	}

	/// Solves for nothing, to know the rate.
	pub fn measure(&mut self) {
		self.run(None, [0; INPUT], 0, |_, _| {});
	}

	fn run(
		&mut self,
		job: Option<Job>,
		input: [u8; INPUT],
		nonce: u64,
		keep: impl Fn(Share, &Told) + Send + 'static,
	) {
		self.stop();
		let (stop, told) = (Arc::new(AtomicBool::new(false)), Arc::new(Told::default()));
		let work = Work { params: BMM, personal: BMM_PERSONAL, input: input.to_vec(), nonce };
		let thread = thread::spawn({
			let (stop, told, threads) = (stop.clone(), told.clone(), self.threads);
			move || {
				let solved = |Solved { nonce, solutions, .. }: Solved| {
					told.solutions.fetch_add(solutions.len() as u64, Ordering::Relaxed);
					for solution in solutions {
						// A solution of this puzzle has the length that a share's has.
						let Ok(solution) = solution.try_into() else { continue };
						keep(Share { nonce, solution }, &told);
					}
				};
				let done: Result<(), SolverError> = pool::run(&work, threads, &stop, solved);
				if let Err(error) = done {
					*told.error.lock().unwrap_or_else(PoisonError::into_inner) =
						Some(error.to_string());
				}
			}
		});
		let began = Instant::now();
		self.running = Some(Running { job, stop, told, began, thread: Some(thread) });
	}

	/// Stops the solvers: they see it within some milliseconds.
	pub fn stop(&mut self) {
		let Some(mut running) = self.running.take() else { return };
		running.halt();
		let solutions = running.told.solutions.load(Ordering::Relaxed);
		self.note(solutions, running.began.elapsed());
	}

	/// Tells the solvers to stop, and does not wait for them: the program ends.
	pub fn release(&mut self) {
		if let Some(running) = &mut self.running {
			running.stop.store(true, Ordering::Relaxed);
			running.thread = None;
		}
	}

	fn note(&mut self, solutions: u64, time: Duration) {
		if solutions > 0 {
			self.runs.truncate(RUNS - 1);
			self.runs.push_front((solutions, time));
		}
	}

	/// The rate of the last runs and the one that goes on. Nothing before there is a solution.
	pub fn rate(&self) -> Option<Rate> {
		let now = self.running.as_ref().map(|running| {
			(running.told.solutions.load(Ordering::Relaxed), running.began.elapsed())
		});
		let all = || self.runs.iter().copied().chain(now);
		let solutions: u64 = all().map(|(solutions, _)| solutions).sum();
		let seconds = all().map(|(_, time)| time.as_secs_f64()).sum::<f64>();
		(solutions > 0 && seconds > 0.0)
			.then(|| Rate { per_second: solutions as f64 / seconds, solutions })
	}

	/// What went wrong since this was asked last.
	pub fn error(&self) -> Option<String> {
		let told = &self.running.as_ref()?.told;
		told.error.lock().unwrap_or_else(PoisonError::into_inner).take()
	}
}

impl Running {
	fn halt(&mut self) {
		self.stop.store(true, Ordering::Relaxed);
		if let Some(thread) = self.thread.take() {
			// It only ends with a panic if a solver did, and that was printed.
			let _ = thread.join();
		}
	}
}

impl Drop for Running {
	fn drop(&mut self) {
		self.halt();
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::journal::{Journal, Owner};
	use sp_core::H256;

	#[test]
	fn shares_are_found_and_solvers_end_in_time() {
		let folder = tempfile::tempdir().unwrap();
		let owner = Owner::new(H256::repeat_byte(1), 2000, [2; 32].into());
		let mut journal = Journal::open(folder.path(), owner).unwrap();
		let job = Job { window: 3, seed: H256::repeat_byte(7), class: 0 };
		let log = journal.log(&job).unwrap();
		let mut miner = Miner::new(1);
		assert_eq!(miner.rate(), None);
		miner.start(job.clone(), u64::MAX, log.clone());
		assert_eq!(miner.job(), Some(&job));
		let begun = Instant::now();
		while locked(&log).count() < 3 && begun.elapsed() < Duration::from_secs(60) {
			thread::sleep(Duration::from_millis(20));
		}
		let told = Instant::now();
		miner.stop();
		assert!(told.elapsed() < Duration::from_secs(1));
		assert_eq!((miner.job(), miner.error()), (None, None));
		let log = locked(&log);
		assert!(log.count() >= 3);
		for (_, share) in log.shares() {
			mmt_primitives::resource::share::check(log.input(), 0, share).unwrap();
		}
		let rate = miner.rate().unwrap();
		assert!(rate.per_second > 0.0 && rate.solutions >= 3);
	}

	#[test]
	fn the_rate_is_that_of_the_last_runs() {
		let mut miner = Miner::new(1);
		miner.note(1_000, Duration::from_secs(1));
		for _ in 0..RUNS {
			miner.note(100, Duration::from_secs(10));
		}
		let rate = miner.rate().unwrap();
		assert_eq!((rate.per_second, rate.solutions), (10.0, 800));
	}
}
