//! How quick this machine is.

use crate::cli::Bench;
use mmt_primitives::equihash::BMM_PERSONAL;
use mmt_solver::{
	pool::{self, Work},
	Solver, SolverError, Times,
};
use std::{
	sync::atomic::{AtomicBool, Ordering},
	thread,
	time::{Duration, Instant},
};

const MIB: f64 = 1024.0 * 1024.0;

/// Bytes of the input: as many as a share's.
const INPUT_LEN: usize = 101;

/// What was measured.
#[derive(Clone, Copy, Debug)]
struct Measured {
	nonces: u64,
	/// The highest of them: a few below it may be missing.
	last: u64,
	solutions: u64,
	/// Of all threads, for nonces that were solved to the end.
	time: Duration,
	times: Times,
	/// Share of a processor that each thread had, up to 1. As if it were 1 where the system does not
	/// say it.
	share: f64,
}

impl Measured {
	/// Solutions that one thread finds in a second. What was begun and not finished counts neither
	/// way.
	fn rate(&self) -> f64 {
		self.solutions as f64 / self.time.as_secs_f64()
	}

	/// Milliseconds of a processor for a nonce.
	fn each(&self, time: Duration) -> f64 {
		time.as_secs_f64() * 1e3 / self.nonces as f64 * self.share
	}
}

/// Runs it, and prints what was measured.
///
/// Errors: there is no solver for the puzzle.
pub fn run(options: &Bench) -> Result<(), SolverError> {
	let params = options.params;
	let threads = options
		.threads
		.map_or_else(|| thread::available_parallelism().map_or(1, Into::into), usize::from);
	let memory = Solver::memory(params)? as f64 / MIB;
	println!(
		"Equihash ({},{}), {threads} threads for {} s, {memory:.0} MiB each, {:.0} MiB in all",
		params.n(),
		params.k(),
		options.seconds,
		memory * threads as f64,
	);
	let hash = Solver::hash_time(params, INPUT_LEN + size_of::<u64>());
	let work = Work { params, personal: BMM_PERSONAL, input: vec![0; INPUT_LEN], nonce: 0 };
	let measured = measure(&work, threads, Duration::from_secs(options.seconds.into()))?;
	print!("{}", report(&measured, threads, hash, Solver::moved(params)?));
	match peak() {
		Some(peak) => println!("memory     {peak:.0} MiB at most, as the system counts"),
		None => println!("memory     the system does not say how much was used at most"),
	}
	Ok(())
}

fn measure(work: &Work, threads: usize, time: Duration) -> Result<Measured, SolverError> {
	let stop = AtomicBool::new(false);
	let mut measured = Measured {
		nonces: 0,
		last: 0,
		solutions: 0,
		time: Duration::ZERO,
		times: Times::default(),
		share: 1.0,
	};
	let (start, used) = (Instant::now(), processor_time());
	thread::scope(|scope| {
		let clock = scope.spawn(|| {
			thread::park_timeout(time);
			stop.store(true, Ordering::Relaxed);
		});
		let done = pool::run(work, threads, &stop, |solved| {
			measured.nonces += 1;
			measured.last = measured.last.max(solved.nonce);
			measured.solutions += solved.solutions.len() as u64;
			measured.time += solved.time;
			measured.times += solved.times;
		});
		clock.thread().unpark();
		done
	})?;
	if let (Some(before), Some(after)) = (used, processor_time()) {
		let all = start.elapsed().as_secs_f64() * threads as f64;
		measured.share = ((after - before) / all).clamp(0.01, 1.0);
	}
	Ok(measured)
}

/// The lines that say it. `hash` is the time of all hashes of a nonce, `moved` how many bytes are
/// read and written for one.
fn report(measured: &Measured, threads: usize, hash: Duration, moved: usize) -> String {
	if measured.nonces == 0 {
		return "no nonce was solved in that time: give it more --seconds\n".into();
	}
	let Measured { nonces, last, solutions, time, times, share } = *measured;
	let (rate, each) = (measured.rate(), measured.each(time));
	let hash = hash.as_secs_f64() * 1e3;
	// Twice the deviation of a count of random events.
	let error = 200.0 / (solutions.max(1) as f64).sqrt();
	let moving = each - hash;
	let speed = moved as f64 / MIB / 1024.0 / (moving.max(1e-3) / 1e3);
	format!(
		"found      {solutions} solutions of {nonces} nonces, 0 to {last}: {:.2} of each\n\
		 rate       {:.2} sol/s, {rate:.2} sol/s per thread, ± {error:.0} % by chance\n\
		 processor  each thread had {:.0} % of one; {:.2} sol/s for one that has nothing else to do\n\
		 a nonce    {each:.1} ms of a processor: {:.1} for the first level, {:.1} for merging, {:.2} for looking up \
		 and verifying\n\
		 bound by   {hash:.1} ms of BLAKE2b alone ({:.0} %); the rest is moving {:.0} MiB between \
		 buckets, {speed:.1} GiB/s per thread\n",
		solutions as f64 / nonces as f64,
		rate * threads as f64,
		share * 100.0,
		rate / share,
		measured.each(times.leaves),
		measured.each(times.merges),
		measured.each(times.solutions),
		hash / each * 100.0,
		moved as f64 / MIB,
	)
}

/// Seconds that processors spent on this process, where the system says it.
fn processor_time() -> Option<f64> {
	/// Of Linux, for all programs.
	const TICKS_PER_SECOND: f64 = 100.0;
	let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
	// The program's name comes second, in parentheses, and may have any characters.
	let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
	let mut ticks = || fields.next()?.parse::<f64>().ok();
	Some((ticks()? + ticks()?) / TICKS_PER_SECOND)
}

/// The most memory that this process ever had, in MiB, where the system says it.
fn peak() -> Option<f64> {
	let status = std::fs::read_to_string("/proc/self/status").ok()?;
	let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
	let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
	Some(kib / 1024.0)
}

#[cfg(test)]
mod tests {
	use super::*;
	use mmt_primitives::equihash::Params;

	#[test]
	fn what_is_reported_is_what_was_counted() {
		let second = Duration::from_secs(1);
		let measured = Measured {
			nonces: 50,
			last: 52,
			solutions: 100,
			time: 10 * second,
			times: Times { leaves: 4 * second, merges: 5 * second, solutions: second },
			share: 0.5,
		};
		let text = report(&measured, 4, Duration::from_millis(25), 153 << 20);
		for expected in [
			"100 solutions of 50 nonces, 0 to 52: 2.00 of each",
			"40.00 sol/s, 10.00 sol/s per thread, ± 20 % by chance",
			"each thread had 50 % of one; 20.00 sol/s for one that has nothing",
			"100.0 ms of a processor: 40.0 for the first level, 50.0 for merging, 10.00 for",
			"25.0 ms of BLAKE2b alone (25 %)",
			"moving 153 MiB between buckets, 2.0 GiB/s per thread",
		] {
			assert!(text.contains(expected), "{expected:?} is not in:\n{text}");
		}
		let none = Measured { nonces: 0, ..measured };
		assert!(report(&none, 1, second, 1).contains("more --seconds"));
	}

	#[test]
	fn a_run_ends_in_time_and_counts() {
		let params = Params::new(48, 5).unwrap();
		let work = Work { params, personal: BMM_PERSONAL, input: vec![0; 101], nonce: 0 };
		let measured = measure(&work, 2, Duration::from_millis(300)).unwrap();
		assert!(measured.nonces > 0 && measured.solutions > 0);
		assert!(measured.time >= measured.times.leaves + measured.times.merges);
	}
}
