//! A solver of Equihash on the processor: Wagner's algorithm with buckets.
//!
//! Level 0 has all 2^(c+1) hashes. Each of the next levels has a row for every two rows of the one
//! before that agree in the next c bits: again some 2^(c+1). Rows that agree in their first bits lie
//! in one bucket ([`layout`]), which fits into the first-level cache, so that only writing a row into
//! its next bucket goes to memory ([`merge`], [`leaves`]). Of a row's indices nothing is kept but
//! which two rows it was made of; they are looked up again for the few that add up to zero.
//!
//! Memory is allocated once, and how much is known beforehand: [`Solver::memory`]. The same input and
//! nonce always have the same result. [`pool`] runs a solver for each thread.

mod layout;
mod leaves;
mod merge;
pub mod pool;
#[cfg(test)]
mod tests;

use layout::Layout;
use merge::{Level, Pairs};
use mmt_primitives::equihash::{self, Params};
use std::{
	ops::{AddAssign, Sub},
	sync::atomic::AtomicBool,
	time::{Duration, Instant},
};

/// Why there is no solver for a puzzle.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SolverError {
	/// A hash is too long.
	#[error("this solver has room for hashes of at most 256 bits, and n is {n}")]
	HashLength {
		/// Its bits.
		n: u32,
	},
	/// Two rows of a bucket cannot be named in 32 bits.
	#[error("this solver cannot keep lists for collisions of {bits} bits")]
	CollisionBits {
		/// By which two rows collide.
		bits: u32,
	},
}

/// Where the time of a solve went.
#[derive(Clone, Copy, Default, Debug)]
pub struct Times {
	/// Hashing, and putting the hashes into buckets.
	pub leaves: Duration,
	/// Finding and merging rows that collide, on all levels.
	pub merges: Duration,
	/// Looking up indices and verifying.
	pub solutions: Duration,
}

impl AddAssign for Times {
	fn add_assign(&mut self, other: Self) {
		self.leaves += other.leaves;
		self.merges += other.merges;
		self.solutions += other.solutions;
	}
}

impl Sub for Times {
	type Output = Self;

	fn sub(self, other: Self) -> Self {
		Self {
			leaves: self.leaves - other.leaves,
			merges: self.merges - other.merges,
			solutions: self.solutions - other.solutions,
		}
	}
}

/// Solves one nonce at a time, on the calling thread.
pub struct Solver {
	layout: Layout,
	personal: [u8; 8],
	/// Rows of levels of even and of odd number.
	words: [Vec<u32>; 2],
	/// Rows in each bucket, likewise.
	counts: [Vec<u32>; 2],
	/// Index of each row of level 0.
	indices: Vec<u32>,
	/// Which two rows of the level before each row of levels 1 to k − 1 was made of.
	refs: Vec<Vec<u32>>,
	pairs: Pairs,
	times: Times,
}

impl Solver {
	/// Allocates what [`Self::memory`] says. `personal` is that of
	/// [`verify`](mmt_primitives::equihash::verify).
	///
	/// Errors: the puzzle is too large, see [`SolverError`].
	pub fn new(params: Params, personal: [u8; 8]) -> Result<Self, SolverError> {
		let layout = Layout::new(params)?;
		Ok(Self {
			layout,
			personal,
			words: layout.buffers().map(|words| vec![0; words]),
			counts: [(); 2].map(|()| vec![0; layout.buckets()]),
			indices: vec![0; layout.rows()],
			refs: (1..params.k()).map(|_| vec![0; layout.rows()]).collect(),
			pairs: Pairs::new(&layout),
			times: Times::default(),
		})
	}

	/// Bytes that a solver allocates, but for some 100 KiB.
	///
	/// Errors: as [`Self::new`].
	pub fn memory(params: Params) -> Result<usize, SolverError> {
		Layout::new(params).map(|layout| layout.memory())
	}

	/// Bytes that are read and written for a nonce: every row once each, and what it is made of.
	///
	/// Errors: as [`Self::new`].
	pub fn moved(params: Params) -> Result<usize, SolverError> {
		Layout::new(params).map(|layout| layout.moved())
	}

	/// Time of a nonce's hashes alone, of messages of so many bytes: measured for some milliseconds.
	pub fn hash_time(params: Params, length: usize) -> Duration {
		leaves::hash_time(params, length)
	}

	/// Where the time of all solves went.
	pub fn times(&self) -> Times {
		self.times
	}

	/// Every solution for an input and a nonce, encoded, verified, and in ascending order; nothing if
	/// `stop` was set meanwhile, which is seen within a few milliseconds.
	///
	/// A bucket that is too full loses rows, and with them solutions: of (120,5) fewer than one in
	/// 10,000.
	pub fn solve(&mut self, input: &[u8], nonce: &[u8], stop: &AtomicBool) -> Option<Vec<Vec<u8>>> {
		let Self { layout, words: [even, odd], counts: [even_counts, odd_counts], .. } = self;
		let mut lap = Instant::now();
		let mut taken = || std::mem::replace(&mut lap, Instant::now()).elapsed();

		let blake2b = equihash::leaves::blake2b(layout.params, &self.personal);
		let mut rows = (even, even_counts);
		let mut next = (odd, odd_counts);
		let to = Level { words: rows.0, refs: &mut self.indices, counts: rows.1 };
		if !leaves::fill(layout, &blake2b, &[input, nonce].concat(), to, stop) {
			return None;
		}
		self.times.leaves += taken();

		for (level, refs) in (1..).zip(&mut self.refs) {
			let to = Level { words: next.0, refs, counts: next.1 };
			if !merge::merge_level(layout, level, &mut self.pairs, (rows.0, rows.1), to, stop) {
				return None;
			}
			std::mem::swap(&mut rows, &mut next);
		}
		let found = merge::candidates(layout, &mut self.pairs, (rows.0, rows.1), stop)?;
		self.times.merges += taken();

		let solutions = found.into_iter().filter_map(|pair| {
			let indices = indices(layout, &self.refs, &self.indices, pair);
			let solution = equihash::solution_of(layout.params, indices).ok()?;
			let verdict = equihash::verify(layout.params, &self.personal, input, nonce, &solution);
			verdict.is_ok().then_some(solution)
		});
		let mut solutions: Vec<_> = solutions.collect();
		solutions.sort();
		solutions.dedup();
		self.times.solutions += taken();
		Some(solutions)
	}
}

/// The indices under a candidate, in the order in which its rows name each other.
fn indices(layout: &Layout, refs: &[Vec<u32>], indices: &[u32], pair: u32) -> Vec<u32> {
	let mut places = layout.places(pair).to_vec();
	for refs in refs.iter().rev() {
		places = places.into_iter().flat_map(|place| layout.places(refs[place])).collect();
	}
	places.into_iter().map(|place| indices[place]).collect()
}
