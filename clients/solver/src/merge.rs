//! One step from a level to the next.

use super::layout::{Field, Layout, NO_SLOT};
use std::sync::atomic::{AtomicBool, Ordering};

/// Buckets between two looks at whether to stop.
const BUCKETS_AT_ONCE: usize = 32;

/// With at least so many bits left, the exclusive or of two rows is zero because they have the same
/// indices, and never by chance.
const BITS_BY_CHANCE: u32 = 32;

/// Most candidates for a solution, of which there are two on average. Bounds the memory.
const MAX_CANDIDATES: usize = 1 << 12;

/// What is filled with a level's rows.
pub struct Level<'a> {
	/// Their words.
	pub words: &'a mut [u32],
	/// What each is made of.
	pub refs: &'a mut [u32],
	/// How many there are in each bucket.
	pub counts: &'a mut [u32],
}

/// Which rows of a bucket collide.
pub struct Pairs {
	/// Last row of each value.
	heads: Box<[u16]>,
	/// The row before, of the same value.
	previous: Box<[u16]>,
	/// Pairs of rows: the later, the earlier.
	pairs: Box<[(u16, u16)]>,
}

impl Pairs {
	/// Room for the pairs of a bucket: four times as many as there are on average.
	pub fn new(layout: &Layout) -> Self {
		Self {
			heads: vec![NO_SLOT; 1 << layout.rest_bits].into(),
			previous: vec![NO_SLOT; layout.slots].into(),
			pairs: vec![(0, 0); 4 * layout.slots + 1].into(),
		}
	}

	/// All pairs of rows with the same value in `rest`, as far as there is room.
	///
	/// Nothing here depends on what a row is by a branch: a pair is written always, and only if it
	/// is one the next one goes behind it. A pair's earlier row leads to the one before it, so that
	/// the pairs found are also the work that is left.
	fn find<const IN: usize>(&mut self, rows: &[[u32; IN]], rest: Field) -> &[(u16, u16)] {
		self.heads.fill(NO_SLOT);
		let last = self.pairs.len() - 1;
		let mut count = 0;
		for ((slot, row), previous) in (0..).zip(rows).zip(&mut self.previous) {
			let head = &mut self.heads[rest.of(row)];
			*previous = *head;
			self.pairs[count] = (slot, *head);
			count += usize::from(*head != NO_SLOT);
			*head = slot;
		}
		let mut at = 0;
		while at < count {
			let (later, earlier) = self.pairs[at];
			let before = self.previous[usize::from(earlier)];
			self.pairs[count] = (later, before);
			count = (count + usize::from(before != NO_SLOT)).min(last);
			at += 1;
		}
		&self.pairs[..count]
	}
}

/// Merges the rows of `level` − 1, `counts` of them in each bucket, into those of `level`: a row for
/// each two of a bucket that agree. False if it was told to stop.
fn merge<const IN: usize, const OUT: usize>(
	layout: &Layout,
	level: u32,
	pairs: &mut Pairs,
	(words, counts): (&[u32], &[u32]),
	to: Level,
	stop: &AtomicBool,
) -> bool {
	let (rest, bucket) = (layout.rest_field(level - 1), layout.bucket_field(level));
	let drops_zeros = layout.bits(level) >= BITS_BY_CHANCE;
	let rows = words.as_chunks::<IN>().0;
	let out = to.words.as_chunks_mut::<OUT>().0;
	to.counts.fill(0);
	for (from, count) in counts.iter().enumerate() {
		if from % BUCKETS_AT_ONCE == 0 && stop.load(Ordering::Relaxed) {
			return false;
		}
		let rows = &rows[layout.bucket(from)][..*count as usize];
		for (later, earlier) in pairs.find(rows, rest) {
			let (one, two) = (&rows[usize::from(*later)], &rows[usize::from(*earlier)]);
			if drops_zeros && one == two {
				continue;
			}
			let into = bucket.of(one) ^ bucket.of(two);
			let count = &mut to.counts[into];
			if (*count as usize) < layout.slots {
				let place = into * layout.slots + *count as usize;
				for (word, (one, two)) in out[place].iter_mut().zip(one.iter().zip(two)) {
					*word = one ^ two;
				}
				to.refs[place] = layout.pair(from, u32::from(*later), u32::from(*earlier));
				*count += 1;
			}
		}
	}
	true
}

/// [`merge`] for as many words as `level` has: by a level there is at most one less.
pub fn merge_level(
	layout: &Layout,
	level: u32,
	pairs: &mut Pairs,
	from: (&[u32], &[u32]),
	to: Level,
	stop: &AtomicBool,
) -> bool {
	macro_rules! merge {
		($($in:literal, $out:literal;)*) => {
			match (layout.words(level - 1), layout.words(level)) {
				$(($in, $out) => merge::<$in, $out>(layout, level, pairs, from, to, stop),)*
				(from, to) => unreachable!("{from} words to {to}, of at most 256 bits; qed"),
			}
		};
	}
	merge! {
		1, 1; 2, 1; 2, 2; 3, 2; 3, 3; 4, 3; 4, 4; 5, 4;
		5, 5; 6, 5; 6, 6; 7, 6; 7, 7; 8, 7; 8, 8;
	}
}

/// Two rows of the last level that agree in all that is left, as [`Layout::pair`] has them. Nothing
/// if it was told to stop.
pub fn candidates(
	layout: &Layout,
	pairs: &mut Pairs,
	from: (&[u32], &[u32]),
	stop: &AtomicBool,
) -> Option<Vec<u32>> {
	match layout.words(layout.params.k() - 1) {
		1 => last::<1>(layout, pairs, from, stop),
		_ => last::<2>(layout, pairs, from, stop),
	}
}

fn last<const IN: usize>(
	layout: &Layout,
	pairs: &mut Pairs,
	(words, counts): (&[u32], &[u32]),
	stop: &AtomicBool,
) -> Option<Vec<u32>> {
	let rest = layout.rest_field(layout.params.k() - 1);
	let rows = words.as_chunks::<IN>().0;
	let mut found = Vec::new();
	for (from, count) in counts.iter().enumerate() {
		if from % BUCKETS_AT_ONCE == 0 && stop.load(Ordering::Relaxed) {
			return None;
		}
		let rows = &rows[layout.bucket(from)][..*count as usize];
		for (later, earlier) in pairs.find(rows, rest) {
			let same = rows[usize::from(*later)] == rows[usize::from(*earlier)];
			if same && found.len() < MAX_CANDIDATES {
				found.push(layout.pair(from, u32::from(*later), u32::from(*earlier)));
			}
		}
	}
	Some(found)
}
