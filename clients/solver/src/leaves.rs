//! The first level: every hash, into its bucket.

use super::{layout::Layout, merge::Level};
use blake2b_simd::many::{hash_many, HashManyJob};
use mmt_primitives::equihash::{self, Params};
use std::{
	hint::black_box,
	sync::atomic::{AtomicBool, Ordering},
	time::{Duration, Instant},
};

/// BLAKE2b at once: a multiple of what any processor computes side by side.
const BATCH: usize = 16;

/// Room before an output: a row's first word may begin before the row does.
const BEFORE: usize = 4;

/// An output with room before and after it.
const OUTPUT: usize = BEFORE + 64 + 4;

/// Batches between two looks at whether to stop.
const BATCHES_AT_ONCE: usize = 256;

/// Fills level 0 for input ‖ nonce, `message`. False if it was told to stop.
pub fn fill(
	layout: &Layout,
	blake2b: &blake2b_simd::Params,
	message: &[u8],
	to: Level,
	stop: &AtomicBool,
) -> bool {
	macro_rules! fill {
		($($all:literal, $words:literal;)*) => {
			match (layout.params.row_len().div_ceil(4), layout.words(0)) {
				$(($all, $words) => fill_rows::<$all, $words>(layout, blake2b, message, to, stop),)*
				(all, words) => unreachable!("{all} words of which {words} are kept; qed"),
			}
		};
	}
	fill! {
		1, 1; 2, 1; 2, 2; 3, 2; 3, 3; 4, 3; 4, 4; 5, 4;
		5, 5; 6, 5; 6, 6; 7, 6; 7, 7; 8, 7; 8, 8;
	}
}

/// The same with `ALL` words for a hash, of which `OUT` are kept: the highest bits are the bucket's.
fn fill_rows<const ALL: usize, const OUT: usize>(
	layout: &Layout,
	blake2b: &blake2b_simd::Params,
	message: &[u8],
	to: Level,
	stop: &AtomicBool,
) -> bool {
	let params = layout.params;
	let (per_output, row_len) = (params.rows_per_output(), params.row_len());
	// Of a row's last word, the bits that are the row's.
	let top = u32::MAX >> (32 * ALL as u32 - params.n());
	let mut staged = [[0; OUTPUT]; BATCH];
	let out = to.words.as_chunks_mut::<OUT>().0;
	let outputs = params.leaves().div_ceil(per_output);
	let mut messages = messages(message);
	to.counts.fill(0);
	for (batch, first) in (0..outputs).step_by(BATCH).enumerate() {
		if batch % BATCHES_AT_ONCE == 0 && stop.load(Ordering::Relaxed) {
			return false;
		}
		// What was just written is slow to read in other pieces, the slower the more of what was
		// written before has not reached its place: so all outputs first, and then all rows, word by
		// word. Rows that were put together before they were written took twice the time.
		hash(blake2b, &mut messages, first, &mut staged);
		for (output, g) in staged.iter().zip(first..outputs) {
			let first = g * per_output;
			let rows = (BEFORE..).step_by(row_len);
			for (start, index) in rows.zip(first..(first + per_output).min(params.leaves())) {
				let into = word(output, start) >> (u32::BITS - layout.bucket_bits);
				let count = &mut to.counts[into as usize];
				if (*count as usize) < layout.slots {
					let place = into as usize * layout.slots + *count as usize;
					let end = start + row_len;
					for (at, out) in out[place].iter_mut().enumerate() {
						let mask = if at == ALL - 1 { top } else { u32::MAX };
						*out = word(output, end - 4 * (at + 1)) & mask;
					}
					to.refs[place] = index;
					*count += 1;
				}
			}
		}
	}
	true
}

/// A batch of messages with a place for the number of the BLAKE2b, one after the other.
fn messages(message: &[u8]) -> Vec<u8> {
	[message, &[0; 4]].concat().repeat(BATCH)
}

/// The outputs from number `first` on.
fn hash(
	blake2b: &blake2b_simd::Params,
	messages: &mut [u8],
	first: u32,
	staged: &mut [[u8; OUTPUT]; BATCH],
) {
	let length = messages.len() / BATCH;
	for (message, g) in messages.chunks_exact_mut(length).zip(first..) {
		message[length - 4..].copy_from_slice(&g.to_le_bytes());
	}
	let mut jobs: [HashManyJob; BATCH] = std::array::from_fn(|at| {
		HashManyJob::new(blake2b, &messages[at * length..(at + 1) * length])
	});
	hash_many(jobs.iter_mut());
	for (job, output) in jobs.iter().zip(staged) {
		let hash = job.to_hash();
		output[BEFORE..][..hash.as_bytes().len()].copy_from_slice(hash.as_bytes());
	}
}

/// Time of all hashes of a nonce, for messages of so many bytes: that of 2^11, the best of some runs,
/// multiplied.
pub fn hash_time(params: Params, length: usize) -> Duration {
	const RUNS: u32 = 16;
	const BATCHES: u32 = 1 << 7;
	let blake2b = equihash::leaves::blake2b(params, &equihash::BMM_PERSONAL);
	let mut messages = messages(&vec![0; length]);
	let mut staged = [[0; OUTPUT]; BATCH];
	let mut best = Duration::MAX;
	for _ in 0..RUNS {
		let start = Instant::now();
		for batch in 0..BATCHES {
			hash(&blake2b, &mut messages, batch * BATCH as u32, &mut staged);
			black_box(&staged);
		}
		best = best.min(start.elapsed());
	}
	let outputs = params.leaves().div_ceil(params.rows_per_output());
	best * outputs.div_ceil(BATCH as u32) / BATCHES
}

/// The four bytes from `at` on as a number, the highest first.
#[inline(always)]
fn word(bytes: &[u8; OUTPUT], at: usize) -> u32 {
	bytes[at..].first_chunk().map_or(0, |bytes| u32::from_be_bytes(*bytes))
}
