//! The same verdict as that of the `equihash` crate, which Zcash's nodes rely on, for whatever is
//! made out of solutions. It knows Zcash's personalization only.

use super::{vectors::solved, *};
use std::sync::LazyLock;

/// A puzzle with some solutions in order.
type Solved = (Params, Vec<u8>, Vec<u8>, Vec<Vec<u32>>);

/// Solved puzzles at (48,5), (96,5), (120,5) and (200,9).
static SOLVED: LazyLock<Vec<Solved>> = LazyLock::new(|| {
	let small = params(48, 5);
	let small = (0u8..8).map(|nonce| {
		let solutions = solve(small, &ZCASH, b"differential", &[nonce]);
		(small, b"differential".to_vec(), vec![nonce], solutions)
	});
	let published = solved().into_iter().filter(|case| case.personal == ZCASH);
	small
		.chain(published.map(|case| (case.params, case.input, case.nonce, case.solutions)))
		.filter(|(.., solutions)| !solutions.is_empty())
		.collect()
});

/// What is done to a solution. Numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Mutation {
	/// Two subtrees of a height change places.
	SwapSubtrees { height: u32, one: usize, two: usize },
	/// Two children of a node change places.
	SwapChildren { height: u32, node: usize },
	/// A subtree is put where another is.
	RepeatSubtree { height: u32, from: usize, to: usize },
	/// A subtree is taken out of another solution of the same puzzle.
	Graft { height: u32, at: usize, solution: usize },
	/// An index becomes another.
	SetIndex { at: usize, index: u32 },
	/// The tree is put into order.
	SortTree,
	/// All indices are put into order.
	SortIndices,
	/// They come the other way round.
	Reverse,
}

fn mutation() -> impl Strategy<Value = Mutation> {
	let place = any::<usize>;
	prop_oneof![
		1 => (0u32..9, place(), place())
			.prop_map(|(height, one, two)| Mutation::SwapSubtrees { height, one, two }),
		1 => (1u32..10, place()).prop_map(|(height, node)| Mutation::SwapChildren { height, node }),
		1 => (0u32..9, place(), place())
			.prop_map(|(height, from, to)| Mutation::RepeatSubtree { height, from, to }),
		1 => (0u32..9, place(), place())
			.prop_map(|(height, at, solution)| Mutation::Graft { height, at, solution }),
		1 => (place(), any::<u32>()).prop_map(|(at, index)| Mutation::SetIndex { at, index }),
		3 => Just(Mutation::SortTree),
		1 => Just(Mutation::SortIndices),
		1 => Just(Mutation::Reverse),
	]
}

impl Mutation {
	fn apply(&self, params: Params, others: &[Vec<u32>], indices: &mut [u32]) {
		let nodes = |height: u32| {
			let height = height % params.k();
			(1usize << height, params.indices() >> height)
		};
		match *self {
			Self::SwapSubtrees { height, one, two } => {
				let (size, count) = nodes(height);
				for offset in 0..size {
					indices.swap(one % count * size + offset, two % count * size + offset);
				}
			},
			Self::SwapChildren { height, node } => {
				let (size, count) = nodes(height);
				let start = node % count * size;
				indices[start..start + size].rotate_left(size / 2);
			},
			Self::RepeatSubtree { height, from, to } => {
				let (size, count) = nodes(height);
				let from = from % count * size;
				indices.copy_within(from..from + size, to % count * size);
			},
			Self::Graft { height, at, solution } => {
				let (size, count) = nodes(height);
				let start = at % count * size;
				let range = start..start + size;
				indices[range.clone()].copy_from_slice(&others[solution % others.len()][range]);
			},
			Self::SetIndex { at, index } => {
				indices[at % params.indices()] = index % params.leaves();
			},
			Self::SortTree => sort_tree(indices),
			Self::SortIndices => indices.sort_unstable(),
			Self::Reverse => indices.reverse(),
		}
	}
}

/// Both verdicts, which must be the same.
fn verdict(params: Params, input: &[u8], nonce: &[u8], solution: &[u8]) -> bool {
	let ours = verify(params, &ZCASH, input, nonce, solution);
	let theirs = equihash::is_valid_solution(params.n(), params.k(), input, nonce, solution);
	assert_eq!(ours.is_ok(), theirs.is_ok(), "{ours:?}, and the crate says {theirs:?}");
	ours.is_ok()
}

#[test]
fn both_accept_every_solution() {
	let mut seen = Vec::new();
	for (params, input, nonce, solutions) in SOLVED.iter() {
		for solution in solutions {
			let encoded = encoding::pack(*params, solution).unwrap();
			assert!(verdict(*params, input, nonce, &encoded));
		}
		seen.push((params.n(), params.k()));
	}
	seen.sort();
	seen.dedup();
	assert_eq!(seen, [(48, 5), (96, 5), (120, 5), (200, 9)]);
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2000))]

	#[test]
	fn the_same_verdict_for_mutated_trees(
		puzzle: prop::sample::Index,
		solution: prop::sample::Index,
		mutations in prop::collection::vec(mutation(), 0..5),
	) {
		let (params, input, nonce, solutions) = puzzle.get(&SOLVED);
		let mut indices = solution.get(solutions).clone();
		for mutation in &mutations {
			mutation.apply(*params, solutions, &mut indices);
		}
		let accepted = verdict(*params, input, nonce, &encoding::pack(*params, &indices).unwrap());
		prop_assert_eq!(accepted, solutions.contains(&indices));
	}

	#[test]
	fn the_same_verdict_for_mutated_bytes(
		puzzle: prop::sample::Index,
		solution: prop::sample::Index,
		flips in prop::collection::vec(any::<prop::sample::Index>(), 0..4),
		resize in prop::option::of(0usize..1500),
		other_nonce: bool,
	) {
		let (params, input, nonce, solutions) = puzzle.get(&SOLVED);
		let mut bytes = encoding::pack(*params, solution.get(solutions)).unwrap();
		for flip in &flips {
			let bit = flip.index(bytes.len() * 8);
			bytes[bit / 8] ^= 1 << (bit % 8);
		}
		if let Some(length) = resize {
			bytes.resize(length, 0);
		}
		let mut nonce = nonce.clone();
		nonce[0] ^= u8::from(other_nonce);
		verdict(*params, input, &nonce, &bytes);
	}

	#[test]
	fn the_same_verdict_for_any_bytes(puzzle: prop::sample::Index, seed: [u8; 32]) {
		let (params, input, nonce, _) = puzzle.get(&SOLVED);
		let bytes: Vec<u8> = seed.iter().copied().cycle().take(params.solution_len()).collect();
		verdict(*params, input, nonce, &bytes);
	}
}
