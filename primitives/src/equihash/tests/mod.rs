//! Zcash's vectors, every rule, and the verdicts of the `equihash` crate.

mod differential;
mod vectors;

use super::{params::*, *};
use proptest::prelude::*;
use std::{collections::BTreeMap, string::ToString, vec};

/// Zcash's personalization.
const ZCASH: [u8; 8] = *b"ZcashPoW";

fn params(n: u32, k: u32) -> Params {
	Params::new(n, k).unwrap()
}

/// Every solution for an input, slow and simple: lists of all indices, maps from bits to nodes. Of
/// at most 128 bits. Shares no line with the verifier but the hashes.
fn solve(params: Params, personal: &[u8; 8], input: &[u8], nonce: &[u8]) -> Vec<Vec<u32>> {
	let leaves = Leaves::new(params, personal, input, nonce);
	let number = |bytes: &[u8]| bytes.iter().fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
	let mut nodes: Vec<(u128, Vec<u32>)> = (0..params.leaves().div_ceil(params.rows_per_output()))
		.flat_map(|g| {
			let output = leaves.output(g).as_bytes().to_vec();
			output.chunks(params.row_len()).map(number).collect::<Vec<_>>()
		})
		.zip(0..params.leaves())
		.map(|(hash, index)| (hash, vec![index]))
		.collect();
	for level in 1..=params.k() {
		let left = match level == params.k() {
			true => 0,
			false => params.n() - level * params.collision_bits(),
		};
		let mut groups = BTreeMap::<u128, Vec<(u128, Vec<u32>)>>::new();
		for node in nodes {
			groups.entry(node.0 >> left).or_default().push(node);
		}
		nodes = Vec::new();
		for group in groups.values() {
			for (at, one) in group.iter().enumerate() {
				for two in &group[at + 1..] {
					if one.1.iter().any(|index| two.1.contains(index)) {
						continue;
					}
					let (first, second) = if one.1[0] < two.1[0] { (one, two) } else { (two, one) };
					nodes.push((one.0 ^ two.0, [&first.1[..], &second.1].concat()));
				}
			}
		}
	}
	let mut solutions: Vec<_> = nodes.into_iter().map(|node| node.1).collect();
	solutions.sort();
	solutions
}

#[test]
fn parameters_outside_of_the_bounds_are_refused_by_name() {
	use ParamsError::*;
	for (n, k) in [(48, 5), (96, 5), (120, 5), (144, 5), (200, 9), (24, 3), (16, 3), (264, 10)] {
		assert_eq!(Params::new(n, k).map(|params| (params.n(), params.k())), Ok((n, k)));
	}
	for (n, k, error) in [
		(0, 3, HashLength { n: 0 }),
		(100, 4, HashLength { n: 100 }),
		(520, 9, HashLength { n: 520 }),
		(96, 2, Levels { k: 2 }),
		(264, 11, Levels { k: 11 }),
		(96, u32::MAX, Levels { k: u32::MAX }),
		(200, 5, NotDivisible { n: 200, k: 5 }),
		(24, 5, CollisionBits { bits: 4 }),
		(200, 7, CollisionBits { bits: 25 }),
	] {
		assert_eq!(Params::new(n, k), Err(error), "({n},{k})");
		assert!(error.to_string().contains("must be"));
	}
}

#[test]
fn what_follows_from_the_parameters() {
	assert_eq!(BMM, params(120, 5));
	assert_eq!((BMM.collision_bits(), BMM.index_bits(), BMM.leaves()), (20, 21, 1 << 21));
	assert_eq!((BMM.indices(), BMM.solution_len()), (32, 84));
	assert_eq!((BMM.row_len(), BMM.rows_per_output(), BMM.output_len()), (15, 4, 60));
	assert_eq!(BMM.personalization(&BMM_PERSONAL), *b"BMM_PoR1\x78\0\0\0\x05\0\0\0");
	assert_eq!(params(200, 9).solution_len(), 1344);
	assert_eq!(params(96, 5).solution_len(), 68);
	assert_eq!(params(48, 5).solution_len(), 36);
}

#[test]
fn every_rule_has_its_error() {
	let params = params(48, 5);
	let input = b"every rule";
	let (nonce, solutions) = (0u8..)
		.map(|nonce| ([nonce], solve(params, &ZCASH, input, &[nonce])))
		.find(|(_, solutions)| solutions.len() > 1)
		.unwrap();
	let verdict = |indices: &[u32]| verify_indices(params, &ZCASH, input, &nonce, indices);
	let changed = |change: &dyn Fn(&mut Vec<u32>)| {
		let mut indices = solutions[0].clone();
		change(&mut indices);
		verdict(&indices)
	};
	use EquihashError::*;
	assert_eq!(changed(&|_| ()), Ok(()));
	let length = |found| Err(Length { expected: 36, found });
	assert_eq!(changed(&|indices| indices.truncate(16)), length(18));
	assert_eq!(changed(&|indices| indices.clear()), length(0));
	assert_eq!(changed(&|indices| indices.extend_from_within(..)), length(72));
	assert_eq!(changed(&|indices| indices[7] = 512), Err(Index { index: 512 }));
	let index = solutions[0][0];
	assert_eq!(changed(&|indices| indices[31] = index), Err(Duplicate { index }));
	for level in 1..=5 {
		let half = 1 << (level - 1);
		let swapped = changed(&|indices| indices[..2 * half].rotate_left(half));
		assert_eq!(swapped, Err(Order { level }));
		// A subtree of height `level - 1` from elsewhere: order is kept, and bits do not agree.
		let moved = changed(&|indices| {
			indices.rotate_left(half);
			sort_tree(indices);
		});
		let kept = level == 5;
		assert_eq!(moved.is_ok(), kept, "halves that change places are put back into order");
		assert!(kept || matches!(moved, Err(Collision { level: at }) if at <= level));
	}
	// Halves of two solutions agree in nothing that their parent demands.
	let mixed = changed(&|indices| {
		indices[16..].copy_from_slice(&solutions[1][16..]);
		sort_tree(indices);
	});
	assert_eq!(mixed, Err(Collision { level: 5 }));
}

#[test]
fn a_root_that_is_not_zero_is_told_apart() {
	// As a solution, but with zeros in four fifths of the bits at the last level too.
	let params = params(48, 5);
	let (input, nonce) = (b"root", [0; 4]);
	let leaves = Leaves::new(params, &ZCASH, input, &nonce);
	let row = |indices: &[u32]| {
		indices.iter().fold(Row::ZERO, |mut sum, index| {
			sum ^= &leaves.row(*index);
			sum
		})
	};
	let mut nodes: Vec<Vec<u32>> = (0..params.leaves()).map(|index| vec![index]).collect();
	for level in 1..=params.k() {
		let mut next = Vec::new();
		for (at, one) in nodes.iter().enumerate() {
			for two in &nodes[at + 1..] {
				let both = [&one[..], two].concat();
				if row(&both).leading_zeros() >= level * params.collision_bits()
					&& one.iter().all(|index| !two.contains(index))
				{
					next.push(both);
				}
			}
		}
		nodes = next;
	}
	let rootless = nodes.iter().find(|node| row(node).leading_zeros() < params.n()).unwrap();
	let verdict = verify_indices(params, &ZCASH, input, &nonce, rootless);
	assert_eq!(verdict, Err(EquihashError::RootNotZero));
}

#[test]
fn input_nonce_personalization_and_parameters_are_bound() {
	let params = params(48, 5);
	let nonce = 7u64.to_le_bytes();
	let solution = (0u32..)
		.find_map(|input| {
			let found = solve(params, &ZCASH, &input.to_le_bytes(), &nonce).pop()?;
			Some((input.to_le_bytes(), solution_of(params, found).unwrap()))
		})
		.unwrap();
	let (input, solution) = solution;
	assert_eq!(verify(params, &ZCASH, &input, &nonce, &solution), Ok(()));
	assert!(verify(params, &BMM_PERSONAL, &input, &nonce, &solution).is_err());
	assert!(verify(params, &ZCASH, &input, &8u64.to_le_bytes(), &solution).is_err());
	assert!(verify(params, &ZCASH, &[9; 4], &nonce, &solution).is_err());
	let other = super::params::Params::new(96, 5).unwrap();
	let length = EquihashError::Length { expected: 68, found: 36 };
	assert_eq!(verify(other, &ZCASH, &input, &nonce, &solution), Err(length));
}

fn any_params() -> impl Strategy<Value = Params> {
	(1u32..=64, MIN_K..=MAX_K)
		.prop_filter_map("within the bounds", |(bytes, k)| Params::new(bytes * 8, k).ok())
}

proptest! {
	#[test]
	fn one_encoding_for_one_list(
		(params, indices) in any_params().prop_flat_map(|params| {
			(Just(params), prop::collection::vec(0..params.leaves(), params.indices()))
		}),
	) {
		let bytes = encoding::pack(params, &indices).unwrap();
		prop_assert_eq!(bytes.len(), params.solution_len());
		prop_assert_eq!(encoding::unpack(params, &bytes), Ok(indices));
	}

	#[test]
	fn one_list_for_one_encoding(
		(params, bytes) in any_params().prop_flat_map(|params| {
			(Just(params), prop::collection::vec(any::<u8>(), params.solution_len()))
		}),
	) {
		let indices = encoding::unpack(params, &bytes).unwrap();
		prop_assert_eq!(encoding::pack(params, &indices), Ok(bytes));
	}

	#[test]
	fn what_is_not_encodable_is_refused(index in 512u32.., count in 0usize..100) {
		let params = params(48, 5);
		let mut indices = vec![0; 32];
		indices[count % 32] = index;
		prop_assert_eq!(
			encoding::pack(params, &indices),
			Err(EquihashError::Index { index })
		);
		if count != 32 {
			let refused = encoding::pack(params, &vec![0; count]);
			let is_length = matches!(refused, Err(EquihashError::Length { expected: 36, .. }));
			prop_assert!(is_length);
		}
	}
}
