//! How large everything is, and how an index tree becomes numbers. All of it is known beforehand.

use super::SolverError;
use mmt_primitives::equihash::Params;
use std::ops::Range;

/// Bits of a word of a row.
const WORD: u32 = 32;

/// Most bits of the hash: the merging of wider rows is not compiled.
pub const MAX_N: u32 = 256;

/// Most bits by which the rows of a bucket are told apart. With 10 a bucket has 2^11 rows on average,
/// 32 KiB at (120,5); with 8 a solve took a third longer, and with more two rows have no name of 32
/// bits.
const MAX_REST_BITS: u32 = 10;

/// Where rows and references lie.
///
/// After level i of n/(k+1) = c bits each, a row has n − i·c bits left. The highest of them say in
/// which bucket it lies, the next ones with which rows of the bucket it collides, and together they
/// are c. Rows are kept right-aligned and without the bucket's bits, so that a merge neither shifts
/// nor copies more than an exclusive or.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Layout {
	/// The puzzle.
	pub params: Params,
	/// Bits of a bucket's number.
	pub bucket_bits: u32,
	/// Bits by which the rows of a bucket collide.
	pub rest_bits: u32,
	/// Rows that a bucket has room for. What comes after is lost.
	pub slots: usize,
}

impl Layout {
	/// For a puzzle.
	///
	/// Errors: the hash is too long, or two rows of a bucket cannot be named in 32 bits.
	pub fn new(params: Params) -> Result<Self, SolverError> {
		if params.n() > MAX_N {
			return Err(SolverError::HashLength { n: params.n() });
		}
		let most = MAX_REST_BITS.min(params.collision_bits() / 2);
		(1..=most)
			.rev()
			.map(|rest_bits| Self {
				params,
				bucket_bits: params.collision_bits() - rest_bits,
				rest_bits,
				slots: slots(params, rest_bits),
			})
			.find(|layout| {
				let pairs = layout.slots as u64 * layout.slots as u64 / 2;
				pairs << layout.bucket_bits <= 1 << WORD && layout.slots < usize::from(NO_SLOT)
			})
			.ok_or(SolverError::CollisionBits { bits: params.collision_bits() })
	}

	/// Buckets.
	pub fn buckets(&self) -> usize {
		1 << self.bucket_bits
	}

	/// Rows that there is room for on a level.
	pub fn rows(&self) -> usize {
		self.buckets() * self.slots
	}

	/// Places of a bucket's rows.
	pub fn bucket(&self, bucket: usize) -> Range<usize> {
		bucket * self.slots..(bucket + 1) * self.slots
	}

	/// Bits that a row has on a level, with those of its bucket.
	pub fn bits(&self, level: u32) -> u32 {
		self.params.n() - level * self.params.collision_bits()
	}

	/// Words that are kept of a row on a level.
	pub fn words(&self, level: u32) -> usize {
		(self.bits(level) - self.bucket_bits).div_ceil(WORD) as usize
	}

	/// How a level's rows say in which bucket they lie.
	pub fn bucket_field(&self, level: u32) -> Field {
		Field::new(self.bits(level) - self.bucket_bits, self.bucket_bits)
	}

	/// How a level's rows say with which others they collide.
	pub fn rest_field(&self, level: u32) -> Field {
		Field::new(self.bits(level) - self.params.collision_bits(), self.rest_bits)
	}

	/// Words of the two buffers for rows: levels of even number lie in one, of odd number in the
	/// other.
	pub fn buffers(&self) -> [usize; 2] {
		let words = |first: u32| {
			let levels = (first..self.params.k()).step_by(2);
			levels.map(|level| self.words(level)).max().unwrap_or(0) * self.rows()
		};
		[words(0), words(1)]
	}

	/// Bytes of all buffers of a solver: rows, a reference for each on every level, and how many
	/// rows each bucket has. What else it takes is some 100 KiB.
	pub fn memory(&self) -> usize {
		let words = self.buffers().iter().sum::<usize>()
			+ self.rows() * self.params.k() as usize
			+ 2 * self.buckets();
		words * size_of::<u32>()
	}

	/// Bytes that are written and read for a nonce, if every level has as many rows as the first.
	pub fn moved(&self) -> usize {
		let words: usize = (0..self.params.k()).map(|level| 2 * self.words(level) + 1).sum();
		words * size_of::<u32>() * self.params.leaves() as usize
	}

	/// Two rows of a bucket, the later one first, as one number: of all pairs (1,0), (2,0), (2,1),
	/// (3,0)… its place.
	pub fn pair(&self, bucket: usize, later: u32, earlier: u32) -> u32 {
		let place = later * (later - 1) / 2 + earlier;
		place << self.bucket_bits | bucket as u32
	}

	/// The places of the two rows that [`Self::pair`] made a number of.
	pub fn places(&self, pair: u32) -> [usize; 2] {
		let bucket = pair as usize & (self.buckets() - 1);
		let place = u64::from(pair >> self.bucket_bits);
		let later = (1 + 8 * place).isqrt().div_ceil(2);
		let earlier = place - later * (later - 1) / 2;
		[later, earlier].map(|slot| bucket * self.slots + slot as usize)
	}
}

/// No row.
pub const NO_SLOT: u16 = u16::MAX;

/// Longest list that is a test's and not a network's.
const SMALL: u32 = 1 << 12;

/// Rows that a bucket needs room for: the average; six deviations of it, as if rows fell into
/// buckets at random, so that of all buckets of a thousand solves hardly one is too full; and three
/// deviations of the whole list's length, whose error doubles with every level. Of a small list, all:
/// its rows have so many indices in common that they do not fall at random.
fn slots(params: Params, rest_bits: u32) -> usize {
	if params.leaves() <= SMALL {
		return params.leaves() as usize;
	}
	let mean = 2u64 << rest_bits;
	let list = u64::from(params.leaves());
	// 1.15 is the root of the sum of the levels' own errors, 1 + 1/4 + 1/16…
	let drift = 3 * mean * (1 << (params.k() - 1)) * 115 / 100 / list.isqrt();
	(mean + 6 * mean.isqrt() + drift) as usize
}

/// Some bits of a row that lie in at most two words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Field {
	word: usize,
	shift: u32,
	mask: u32,
}

impl Field {
	fn new(lowest: u32, bits: u32) -> Self {
		Self { word: (lowest / WORD) as usize, shift: lowest % WORD, mask: (1 << bits) - 1 }
	}

	/// Their value.
	#[inline(always)]
	pub fn of(self, row: &[u32]) -> usize {
		let word = |at: usize| u64::from(row.get(at).copied().unwrap_or(0));
		let both = word(self.word + 1) << WORD | word(self.word);
		((both >> self.shift) as u32 & self.mask) as usize
	}
}
