//! A solver for each thread.
//!
//! Each thread solves nonces of its own, and none waits for another. Two threads that share a solve
//! took as much of a processor for a nonce (measured at (120,5)) and needed its memory once and not
//! twice, but have to meet after every level.

use super::{Solver, SolverError, Times};
use mmt_primitives::equihash::Params;
use std::{
	sync::{
		atomic::{AtomicBool, AtomicU64, Ordering},
		mpsc,
	},
	thread,
	time::{Duration, Instant},
};

/// A puzzle, and where to begin.
#[derive(Clone, Debug)]
pub struct Work {
	/// Its parameters.
	pub params: Params,
	/// First bytes of its personalization.
	pub personal: [u8; 8],
	/// What is solved for.
	pub input: Vec<u8>,
	/// The first nonce: 64 bits, little-endian, where it is hashed.
	pub nonce: u64,
}

/// A nonce of which everything is known.
#[derive(Clone, Debug)]
pub struct Solved {
	/// Which.
	pub nonce: u64,
	/// All its solutions, in ascending order. Two on average, and often none.
	pub solutions: Vec<Vec<u8>>,
	/// How long it took.
	pub time: Duration,
	/// What took how long.
	pub times: Times,
}

/// Solves one nonce after the other with `threads` solvers, at least one, until `stop` is set, and
/// hands each over as soon as it is solved: not always in order, and none twice. `solved` runs on the
/// calling thread.
///
/// Errors: there is no solver for the puzzle; nothing was solved then.
pub fn run(
	work: &Work,
	threads: usize,
	stop: &AtomicBool,
	mut solved: impl FnMut(Solved),
) -> Result<(), SolverError> {
	let solvers = (0..threads.max(1))
		.map(|_| Solver::new(work.params, work.personal))
		.collect::<Result<Vec<_>, _>>()?;
	let next = AtomicU64::new(work.nonce);
	thread::scope(|scope| {
		let (sender, results) = mpsc::channel();
		for mut solver in solvers {
			let (sender, next) = (sender.clone(), &next);
			scope.spawn(move || loop {
				let (start, before) = (Instant::now(), solver.times());
				let nonce = next.fetch_add(1, Ordering::Relaxed);
				let Some(solutions) = solver.solve(&work.input, &nonce.to_le_bytes(), stop) else {
					return;
				};
				let (time, times) = (start.elapsed(), solver.times() - before);
				if sender.send(Solved { nonce, solutions, time, times }).is_err() {
					return;
				}
			});
		}
		drop(sender);
		results.into_iter().for_each(&mut solved);
	});
	Ok(())
}
