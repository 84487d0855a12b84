//! Samples: what they catch, and every way to answer them wrong.

use super::{
	trees::{forge, honest, shown},
	*,
};
use tree::{check_samples, sample_points, sum_of};

const RUNS: u32 = 1_000;

/// In how many of [`RUNS`] commitments some point falls on a leaf that cannot be shown.
fn caught(root: &Sum, class: u8, shown: &[bool]) -> u32 {
	let account = AccountId::new([1; 32]);
	let is_caught = |run: &u32| {
		let points = sample_points(&id((*run).into()), &account, *run, root);
		points.iter().any(|point| !shown[(point >> class) as usize])
	};
	(0..RUNS).filter(is_caught).count() as u32
}

/// Whether so many are caught as a chance of 1 − r^32 for each says, within four standard deviations.
fn as_expected(caught: u32, r: f64) -> bool {
	let p = 1.0 - r.powi(SAMPLES as i32);
	let runs = f64::from(RUNS);
	(f64::from(caught) - runs * p).abs() <= 4.0 * (runs * p * (1.0 - p)).sqrt()
}

#[test]
fn one_false_share_in_ten_is_caught_in_96_57_of_100() {
	for (count, every) in [(1000, 10u32), (4090, 10), (40, 10), (1000, 20)] {
		let root = SumTree::new(&ids(count), 5).unwrap().root();
		let shown: Vec<bool> = (0..count).map(|index| index % every != 3).collect();
		let caught = caught(&root, 5, &shown);
		let r = 1.0 - 1.0 / f64::from(every);
		assert!(as_expected(caught, r), "{count}: {caught} of {RUNS}");
		if every == 10 {
			assert!((f64::from(caught) / f64::from(RUNS) - 0.9657).abs() < 0.024);
		}
	}
}

#[test]
fn shares_that_are_there_twice_are_caught_as_often_as_false_ones() {
	let n = 1000;
	let sols = 8;
	let all = ids(n);
	let one_in_twenty_beside: Vec<H256> =
		(0..n as usize).map(|at| all[if at % 20 == 7 { at - 1 } else { at }]).collect();
	let mut at_the_end = all.clone();
	at_the_end.copy_within(0..50, 950);
	let blocks: Vec<H256> =
		(0..n as usize).map(|at| all[if at / 16 % 2 == 1 { at - 16 } else { at }]).collect();
	let twice = [&all[..500], &all[..500]].concat();
	for (what, leaves) in [
		("one in twenty, beside the other", one_in_twenty_beside),
		("one in twenty, all at the end", at_the_end),
		("half of them, in blocks of 16", blocks),
		("half of them, one list after the other", twice),
	] {
		let (root, paths) = forge(&leaves, sols, &mut honest);
		let shown = shown(&leaves, sols, &root, &paths);
		let distinct = leaves.iter().collect::<std::collections::BTreeSet<_>>().len();
		let can_be_shown = shown.iter().filter(|shown| **shown).count();
		assert!(can_be_shown <= distinct, "{what}");
		let caught = caught(&root, 3, &shown);
		assert!(as_expected(caught, can_be_shown as f64 / f64::from(n)), "{what}: {caught}");
		// 1 − 0.95^32 = 80.6 % at least.
		assert!(caught >= 756, "{what}: {caught}");
	}
}

#[test]
fn points_are_spread_evenly_and_bound_to_everything() {
	let (seed, account) = (id(1), AccountId::new([1; 32]));
	let root = Sum { hash: id(2), sum: 33 << 5 };
	let points = sample_points(&seed, &account, 7, &root);
	assert!(points.iter().all(|point| *point < root.sum));
	for other in [
		sample_points(&id(3), &account, 7, &root),
		sample_points(&seed, &AccountId::new([2; 32]), 7, &root),
		sample_points(&seed, &account, 8, &root),
		sample_points(&seed, &account, 7, &Sum { hash: id(4), ..root }),
		sample_points(&seed, &account, 7, &Sum { sum: 34 << 5, ..root }),
	] {
		assert_ne!(points, other);
	}
	assert_eq!(sample_points(&seed, &account, 7, &Sum { sum: 0, ..root }), [0; 32]);
	// 32,000 points over ten leaves: 3,200 each, with a standard deviation of 54.
	let mut hits = [0u32; 10];
	for run in 0..1000 {
		let ten = Sum { hash: id(2), sum: 10 << 40 };
		for point in sample_points(&id(run), &account, 7, &ten) {
			hits[(point >> 40) as usize] += 1;
		}
	}
	assert!(hits.iter().all(|hits| (2980..3420).contains(hits)), "{hits:?}");
}

/// A commitment to real shares, and how its samples are answered.
struct Committed {
	real: Real,
	shares: Vec<Share>,
	tree: SumTree,
	points: [u64; SAMPLES as usize],
}

impl Committed {
	fn to(real: Real, mut shares: Vec<Share>) -> Self {
		let input = real.input();
		shares.sort_by_key(|share| share::id(&input, share));
		let ids: Vec<H256> = shares.iter().map(|share| share::id(&input, share)).collect();
		let tree = SumTree::new(&ids, real.class).unwrap();
		let points = sample_points(&id(0), &real.account, 3, &tree.root());
		Self { real, shares, tree, points }
	}

	fn new() -> Self {
		let real = Real::new();
		let shares = real.shares();
		Self::to(real, shares)
	}

	fn index(&self, point: u64) -> usize {
		(point >> self.real.class) as usize
	}

	fn answers(&self) -> Vec<Sample> {
		let answer = |point: &u64| {
			let index = self.index(*point);
			let path = self.tree.path(index as u32).unwrap();
			Sample { share: self.shares[index], path }
		};
		self.points.iter().map(answer).collect()
	}

	fn check(&self, samples: &[Sample]) -> Result<(), SampleError> {
		let (root, count) = (self.tree.root(), self.tree.count());
		let Self { real, points, .. } = self;
		check_samples(&real.input(), real.class, &root, count, points, samples)
	}
}

#[test]
fn a_commitment_to_real_shares_is_answered() {
	let made = Committed::new();
	assert_eq!(Ok(made.tree.root().sum), sum_of(made.shares.len() as u32, made.real.class));
	let answers = made.answers();
	assert_eq!(made.check(&answers), Ok(()));
	let bytes = answers.encode();
	assert_eq!(Vec::<Sample>::decode(&mut &bytes[..]), Ok(answers));
	assert_eq!(<Sample as codec::MaxEncodedLen>::max_encoded_len(), 92 + 1 + 12 * 72);
}

#[test]
fn every_wrong_answer_has_its_error() {
	let made = Committed::new();
	let answers = made.answers();
	assert_eq!(made.check(&[]), Err(SampleError::Number { found: 0 }));
	assert_eq!(made.check(&answers[1..]), Err(SampleError::Number { found: 31 }));

	// The answer to another point.
	let other = (1..32).find(|at| answers[*at] != answers[0]).unwrap();
	let mut swapped = answers.clone();
	swapped.swap(0, other);
	let error = made.check(&swapped).unwrap_err();
	assert!(matches!(error, SampleError::Tree { sample: 0, .. } | SampleError::Root { sample: 0 }));

	let mut cut = answers.clone();
	let step = cut[5].path.pop().unwrap();
	let found = cut[5].path.len() as u32;
	let error = TreeError::PathLength { expected: found + 1, found };
	assert_eq!(made.check(&cut), Err(SampleError::Tree { sample: 5, error }));

	let mut bent = answers.clone();
	let last = bent[5].path.len() - 1;
	bent[5].path[last].sibling.sum += 1;
	assert_eq!(made.check(&bent), Err(SampleError::Root { sample: 5 }));
	bent[5].path[last] = step;
	assert_eq!(made.check(&bent), Ok(()));
	// So that the leaf comes to stand on the other side.
	let is_left = made.points[5] < made.tree.root().sum - step.sibling.sum;
	bent[5].path[last].split = if is_left { H256::zero() } else { H256::repeat_byte(0xff) };
	let level = bent[5].path.len() as u32;
	let found = made.check(&bent).unwrap_err();
	assert!(
		matches!(found, SampleError::Tree { sample: 5, error: TreeError::Split { level: l } } if l >= level),
		"{found:?}"
	);

	let mut below = answers.clone();
	let is_below = |share: &&Share| !made.shares.contains(share);
	below[9].share = *made.real.all.iter().find(is_below).unwrap();
	let error = ShareError::BelowTarget;
	assert_eq!(made.check(&below), Err(SampleError::Share { sample: 9, error }));
}

#[test]
fn a_false_share_is_found_by_its_puzzle() {
	let real = Real::new();
	let wrong = real.false_share();
	let shares = [&real.shares()[..], &[wrong]].concat();
	let made = Committed::to(real, shares);
	let hit = |point: &u64| made.shares[made.index(*point)] == wrong;
	let sample = made.points.iter().position(hit).unwrap() as u32;
	let error = made.check(&made.answers()).unwrap_err();
	assert!(
		matches!(error, SampleError::Share { sample: at, error: ShareError::Puzzle(_) } if at == sample),
		"{error}"
	);
}

#[test]
fn a_commitment_to_more_than_there_is_cannot_be_answered() {
	let mut made = Committed::new();
	let answers = made.answers();
	// A sum that is none of this count: the point is past the last leaf.
	made.points[0] = made.tree.root().sum;
	assert_eq!(made.check(&answers), Err(SampleError::Point { sample: 0 }));
	made.points[0] = u64::MAX;
	assert_eq!(made.check(&answers), Err(SampleError::Point { sample: 0 }));
}
