//! The sets of solutions that others find, and that memory and time are bounded.

use super::{
	layout::{Layout, MAX_N},
	pool::{self, Work},
	*,
};
use mmt_primitives::equihash::{encoding, Leaves, BMM, BMM_PERSONAL};
use proptest::prelude::*;
use serde_json::Value;
use std::{
	collections::{BTreeMap, BTreeSet, HashMap},
	sync::atomic::Ordering,
	thread,
};

const ZCASH: [u8; 8] = *b"ZcashPoW";
static GO_ON: AtomicBool = AtomicBool::new(false);

fn params(n: u32, k: u32) -> Params {
	Params::new(n, k).unwrap()
}

/// All solutions, by lists of indices in a map from the bits that must agree: nothing of the solver
/// is used.
fn naive(params: Params, personal: &[u8; 8], input: &[u8], nonce: &[u8]) -> BTreeSet<Vec<u8>> {
	let hashes = Leaves::new(params, personal, input, nonce);
	let hash = |index: u32| {
		let output = hashes.output(index / params.rows_per_output());
		let start = (index % params.rows_per_output()) as usize * params.row_len();
		let row = &output.as_bytes()[start..start + params.row_len()];
		row.iter().fold(0u128, |number, byte| number << 8 | u128::from(*byte))
	};
	let mut nodes: Vec<(u128, Vec<u32>)> =
		(0..params.leaves()).map(|index| (hash(index), vec![index])).collect();
	for level in 1..=params.k() {
		let agreed = level + u32::from(level == params.k());
		let left = params.n() - agreed * params.collision_bits();
		let mut seen = HashMap::<u128, Vec<usize>>::new();
		let mut merged = Vec::new();
		for (at, (number, indices)) in nodes.iter().enumerate() {
			let alike = seen.entry(number >> left).or_default();
			for other in alike.iter() {
				let (number_too, indices_too): &(u128, Vec<u32>) = &nodes[*other];
				if indices.iter().all(|index| !indices_too.contains(index)) {
					merged.push((number ^ number_too, [&indices_too[..], indices].concat()));
				}
			}
			alike.push(at);
		}
		nodes = merged;
	}
	nodes.into_iter().map(|(_, node)| equihash::solution_of(params, node).unwrap()).collect()
}

/// What the solver finds, after checking that it is sorted and has nothing twice.
fn found(solver: &mut Solver, input: &[u8], nonce: &[u8]) -> BTreeSet<Vec<u8>> {
	let solutions = solver.solve(input, nonce, &GO_ON).unwrap();
	assert!(solutions.is_sorted_by(|one, two| one < two));
	solutions.into_iter().collect()
}

fn text(value: &Value) -> &str {
	value.as_str().unwrap()
}

fn solutions(params: Params, vector: &Value) -> BTreeSet<Vec<u8>> {
	let number = |value: &Value| value.as_u64().unwrap() as u32;
	let lists = vector["solutions"].as_array().unwrap().iter();
	lists
		.map(|list| list.as_array().unwrap().iter().map(number).collect::<Vec<_>>())
		.map(|indices| encoding::pack(params, &indices).unwrap())
		.collect()
}

#[test]
fn what_zcash_publishes_is_found_and_nothing_else() {
	let vectors: Value =
		serde_json::from_str(include_str!("../../../primitives/tests/vectors/equihash.json"))
			.unwrap();
	let params = params(96, 5);
	let mut solver = Solver::new(params, ZCASH).unwrap();
	for vector in vectors["solved"].as_array().unwrap() {
		assert_eq!((vector["n"].as_u64(), vector["k"].as_u64()), (Some(96), Some(5)));
		let nonce = hex::decode(text(&vector["nonce"])).unwrap();
		let found = found(&mut solver, text(&vector["input"]).as_bytes(), &nonce);
		assert_eq!(found, solutions(params, vector));
	}
	for vector in vectors["genesis"].as_array().unwrap() {
		let number = |name: &str| vector[name].as_u64().unwrap() as u32;
		let bytes = |name: &str| hex::decode(text(&vector[name])).unwrap();
		let mut solver =
			Solver::new(Params::new(number("n"), number("k")).unwrap(), ZCASH).unwrap();
		let found = found(&mut solver, &bytes("input"), &bytes("nonce"));
		assert!(found.contains(&bytes("solution")), "{}", vector["name"]);
	}
}

#[test]
fn what_was_found_of_our_own_puzzle_is_found_and_nothing_else() {
	let vectors: Value =
		serde_json::from_str(include_str!("../../../primitives/tests/vectors/equihash-120-5.json"))
			.unwrap();
	let mut solvers = BTreeMap::new();
	for vector in vectors["solved"].as_array().unwrap() {
		let personal: [u8; 8] = text(&vector["personal"]).as_bytes().try_into().unwrap();
		let solver = solvers.entry(personal).or_insert_with(|| Solver::new(BMM, personal).unwrap());
		let nonce = hex::decode(text(&vector["nonce"])).unwrap();
		let found = found(solver, text(&vector["input"]).as_bytes(), &nonce);
		assert_eq!(found, solutions(BMM, vector));
	}
}

#[test]
fn as_many_as_the_slow_solver_finds() {
	let small = params(48, 5);
	let mut solver = Solver::new(small, BMM_PERSONAL).unwrap();
	let mut count = 0;
	for nonce in 0u32..300 {
		let nonce = nonce.to_le_bytes();
		let expected = naive(small, &BMM_PERSONAL, b"naive", &nonce);
		count += expected.len();
		assert_eq!(found(&mut solver, b"naive", &nonce), expected);
	}
	// Fewer than two of each: with 512 indices, many trees would need one of them twice.
	assert_eq!(count, 244);

	for (n, k) in [(96, 5), (64, 3), (72, 3), (80, 4), (96, 7)] {
		let params = params(n, k);
		let mut solver = Solver::new(params, BMM_PERSONAL).unwrap();
		for nonce in 0u32..2 {
			let nonce = nonce.to_le_bytes();
			let expected = naive(params, &BMM_PERSONAL, b"naive", &nonce);
			assert_eq!(found(&mut solver, b"naive", &nonce), expected, "({n},{k})");
		}
	}
}

#[test]
fn the_same_nonce_has_the_same_solutions_after_others() {
	let mut solver = Solver::new(params(96, 5), ZCASH).unwrap();
	let first = found(&mut solver, b"block header", &[0; 32]);
	found(&mut solver, b"another", &[1; 8]);
	assert_eq!(found(&mut solver, b"block header", &[0; 32]), first);
	assert_eq!(first.len(), 5);
}

#[test]
fn it_stops_when_told_and_goes_on_afterwards() {
	let mut solver = Solver::new(BMM, BMM_PERSONAL).unwrap();
	assert_eq!(solver.solve(b"x", &[], &AtomicBool::new(true)), None);
	// In the first level, in a merge, and late.
	for millis in [5, 120, 140, 160] {
		let stop = AtomicBool::new(false);
		thread::scope(|scope| {
			scope.spawn(|| {
				thread::sleep(Duration::from_millis(millis));
				stop.store(true, Ordering::Relaxed);
			});
			while solver.solve(b"x", &[], &stop).is_some() {}
		});
	}
	let vectors: Value =
		serde_json::from_str(include_str!("../../../primitives/tests/vectors/equihash-120-5.json"))
			.unwrap();
	let found = found(&mut solver, b"block header", &0u64.to_le_bytes());
	assert_eq!(found, solutions(BMM, &vectors["solved"][0]));
}

#[test]
fn memory_is_what_was_said_and_stays_so() {
	let allocated = |solver: &Solver| {
		let vectors =
			solver.words.iter().chain(&solver.counts).chain([&solver.indices]).chain(&solver.refs);
		vectors.map(|vector| vector.capacity() * size_of::<u32>()).sum::<usize>()
	};
	for (n, k, mib) in [(48, 5, 0), (96, 5, 7), (120, 5, 112), (200, 9, 301)] {
		let params = params(n, k);
		let said = Solver::memory(params).unwrap();
		assert_eq!(said >> 20, mib, "({n},{k})");
		let mut solver = Solver::new(params, BMM_PERSONAL).unwrap();
		assert_eq!(allocated(&solver), said);
		if n <= 120 {
			solver.solve(b"x", &[], &GO_ON).unwrap();
			assert_eq!(allocated(&solver), said);
		}
	}
}

#[test]
fn what_is_too_large_is_refused_by_name() {
	let too_long = SolverError::HashLength { n: 264 };
	assert_eq!(Solver::memory(params(264, 10)), Err(too_long));
	assert_eq!(Solver::new(params(264, 10), ZCASH).err(), Some(too_long));
	assert!(too_long.to_string().contains("n is 264"));
}

#[test]
fn nonces_are_shared_out_among_threads() {
	let params = params(48, 5);
	let work = Work { params, personal: BMM_PERSONAL, input: b"pool".to_vec(), nonce: 1000 };
	let stop = AtomicBool::new(false);
	let mut solved = BTreeMap::new();
	pool::run(&work, 3, &stop, |one| {
		assert!(solved.insert(one.nonce, one.solutions).is_none(), "none twice");
		stop.fetch_or(solved.len() == 100, Ordering::Relaxed);
	})
	.unwrap();
	// Each thread ends with its own nonce, so that at most two are missing below the highest.
	let (first, last) = (*solved.first_key_value().unwrap().0, *solved.last_key_value().unwrap().0);
	assert!(solved.len() >= 100 && last - 1000 < solved.len() as u64 + 3 && first < 1003);
	let mut solver = Solver::new(params, BMM_PERSONAL).unwrap();
	for (nonce, solutions) in solved {
		assert_eq!(solver.solve(b"pool", &nonce.to_le_bytes(), &GO_ON), Some(solutions));
	}
	let work = Work { params: Params::new(264, 10).unwrap(), ..work };
	assert!(pool::run(&work, 1, &stop, |_| unreachable!()).is_err());
}

fn any_layout() -> impl Strategy<Value = Layout> {
	(1u32..=MAX_N / 8, 3u32..=10).prop_filter_map("there is a solver", |(bytes, k)| {
		Layout::new(Params::new(bytes * 8, k).ok()?).ok()
	})
}

proptest! {
	#[test]
	fn a_pair_is_found_again(layout in any_layout(), one: u32, two: u32, bucket: usize) {
		let (one, two) = (one % layout.slots as u32, two % layout.slots as u32);
		prop_assume!(one != two);
		let (later, earlier) = (one.max(two), one.min(two));
		let bucket = bucket % layout.buckets();
		let places = layout.places(layout.pair(bucket, later, earlier));
		prop_assert_eq!(places, [later, earlier].map(|slot| layout.bucket(bucket).start + slot as usize));
	}

	#[test]
	fn there_is_a_solver_for_all_collisions_of_up_to_24_bits(bytes in 1u32..=MAX_N / 8, k in 3u32..=10) {
		if let Ok(params) = Params::new(bytes * 8, k) {
			let layout = Layout::new(params);
			prop_assert!(layout.is_ok(), "{params:?}");
			let layout = layout.unwrap();
			prop_assert_eq!(layout.bucket_bits + layout.rest_bits, params.collision_bits());
			prop_assert!(layout.buckets() * layout.slots >= params.leaves() as usize);
		}
	}
}
