//! Time to build a batch of 2^20 leaves, and to prove items of it.
//!
//! `cargo bench -p mmt-primitives -p mmt-node --profile dev --bench batch`: in that profile this
//! crate and SHA-256 are optimized, and with the node's features nothing is compiled twice. Times are also given as a ratio to as many plain
//! SHA-256 compressions in the same run, which says more than seconds of some machine.

use mmt_primitives::{
	notary::{
		batch::{root_of, Path, Tree},
		leaf::LEAF_LEN,
		mmr::Peaks,
		Preimage,
	},
	AccountId,
};
use sp_core::H256;
use std::{
	hint::black_box,
	time::{Duration, Instant},
};

const LEAVES: u32 = 1 << 20;
const RUNS: usize = 3;

/// The best of some runs, and what the last one made.
fn best<T>(mut run: impl FnMut() -> T) -> (Duration, T) {
	let mut time = Duration::MAX;
	let mut result = None;
	for _ in 0..RUNS {
		let start = Instant::now();
		result = Some(black_box(run()));
		time = time.min(start.elapsed());
	}
	(time, result.expect("there is more than one run; qed"))
}

/// Blocks that SHA-256 compresses for `length` bytes: a bit and the length come after them.
fn blocks(length: usize) -> u64 {
	(length as u64 + 9).div_ceil(64)
}

fn report(what: &str, time: Duration, count: u64, per_item: Option<Duration>) {
	let each = time.as_nanos() as f64 / count as f64;
	let ratio = per_item.map_or(String::new(), |base| {
		format!(", {:.2} × the compressions alone", each / base.as_nanos() as f64)
	});
	println!("{what:<44} {:>9.1} ms, {each:>8.1} ns each{ratio}", time.as_secs_f64() * 1e3);
}

fn preimage(index: u32) -> Preimage {
	let mut digest = H256::zero();
	digest.0[..4].copy_from_slice(&index.to_le_bytes());
	Preimage {
		owner: AccountId::new([1; 32]),
		algorithm: 0,
		digest,
		size: index.into(),
		salt: H256::repeat_byte(2),
		metadata: H256::zero(),
	}
}

fn main() {
	// As many bytes in one message as make a million compressions.
	let bytes = vec![7u8; 64 << 20];
	let (plain, _) = best(|| sp_io::hashing::sha2_256(&bytes));
	let compressions = blocks(bytes.len());
	report("SHA-256 compressions, in one message", plain, compressions, None);
	let base =
		|blocks: u64| Some(Duration::from_nanos(plain.as_nanos() as u64 * blocks / compressions));

	let genesis = H256::repeat_byte(3);
	let count = u64::from(LEAVES);
	let (time, leaves) =
		best(|| (0..LEAVES).map(|index| preimage(index).leaf(&genesis)).collect::<Vec<_>>());
	report("2^20 leaves from their preimages", time, count, base(blocks(LEAF_LEN)));

	let (time, tree) = best(|| Tree::new(leaves.clone()).expect("2^20 is no more than a batch"));
	report("tree of 2^20 leaves", time, count - 1, base(blocks(65)));

	let (time, paths) = best(|| {
		(0..LEAVES).map(|index| tree.path(index).expect("in the tree")).collect::<Vec<Path>>()
	});
	report("2^20 paths", time, count, None);

	let sample: Vec<(&Path, &H256)> = paths.iter().zip(&leaves).step_by(64).collect();
	let (time, valid) = best(|| {
		sample.iter().filter(|(path, leaf)| root_of(path, **leaf) == Ok(tree.root())).count()
	});
	assert_eq!(valid, sample.len());
	report("2^14 verifications", time, valid as u64, base(20 * blocks(65)));

	// The most merges that an append can make before 2^63 batches: 63 peaks into one.
	let almost = Peaks::from_parts(
		(1 << 63) - 1,
		leaves[..63].to_vec().try_into().expect("63 are at most 64"),
	)
	.expect("as many peaks as ones");
	let (time, _) = best(|| {
		for _ in 0..1000 {
			let mut peaks = almost.clone();
			black_box(peaks.push(leaves[0]).expect("one entry is left"));
			black_box(peaks.head());
		}
	});
	report("1000 appends to 2^63 - 1 batches, with head", time, 1000, base(63 * blocks(65)));
}
