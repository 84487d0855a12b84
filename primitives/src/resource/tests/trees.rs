//! The tree: shape, paths, and what no tree can hide.

use super::*;
use tree::{path_length, root_of, sum_of};

/// The tree over `ids` as they are, by the recursion of RFC 6962 §2.1, with the splits that `split`
/// gives for what is on the left and right: what a cheat can build. Root and the path of each leaf.
pub(super) fn forge(
	ids: &[H256],
	sols: u64,
	split: &mut impl FnMut(&[H256], &[H256]) -> H256,
) -> (Sum, Vec<Vec<Step>>) {
	if let [id] = ids {
		return (Sum::leaf(id, sols), vec![vec![]]);
	}
	let (left, right) = ids.split_at(ids.len().next_power_of_two() / 2);
	let at = split(left, right);
	let (left, mut paths) = forge(left, sols, split);
	let (right, more) = forge(right, sols, split);
	paths.iter_mut().for_each(|path| path.push(Step { sibling: right, split: at }));
	let more = more.into_iter().map(|mut path| {
		path.push(Step { sibling: left, split: at });
		path
	});
	paths.extend(more);
	(Sum::node(&left, &at, &right).unwrap(), paths)
}

/// As an honest tree has its splits.
pub(super) fn honest(_: &[H256], right: &[H256]) -> H256 {
	right[0]
}

/// Leaves that can be shown.
pub(super) fn shown(ids: &[H256], sols: u64, root: &Sum, paths: &[Vec<Step>]) -> Vec<bool> {
	let count = ids.len() as u32;
	let show = |(index, (id, path)): (u32, (&H256, &Vec<Step>))| {
		root_of(id, sols, index, count, path) == Ok((*root, u64::from(index) * sols))
	};
	(0..).zip(ids.iter().zip(paths)).map(show).collect()
}

#[test]
fn every_leaf_of_every_small_tree_is_shown() {
	for count in (1..70).chain([127, 128, 129, 1000, 4095, 4096]) {
		let ids = ids(count);
		let tree = SumTree::new(&ids, 3).unwrap();
		let (root, paths) = forge(&ids, 8, &mut honest);
		assert_eq!((tree.root(), tree.count()), (root, count));
		assert_eq!(Ok(root.sum), sum_of(count, 3));
		for (index, path) in (0..count).zip(&paths) {
			assert_eq!(tree.path(index).unwrap().to_vec(), *path);
			assert_eq!(path_length(index, count), Ok(path.len() as u32));
		}
		assert!(shown(&ids, 8, &root, &paths).into_iter().all(|shown| shown));
	}
}

#[test]
fn what_no_tree_has_is_refused() {
	assert_eq!(SumTree::new(&[], 0).unwrap_err(), TreeError::Count { count: 0 });
	let many = ids(MAX_LEAVES + 1);
	assert_eq!(SumTree::new(&many, 0).unwrap_err(), TreeError::Count { count: 4097 });
	let mut ids = ids(9);
	ids[4] = ids[3];
	assert_eq!(SumTree::new(&ids, 0).unwrap_err(), TreeError::Unsorted { index: 4 }, "twice");
	ids.swap(6, 7);
	ids.swap(3, 2);
	assert_eq!(SumTree::new(&ids, 0).unwrap_err(), TreeError::Unsorted { index: 3 });
	for count in [0, 4097, u32::MAX] {
		assert_eq!(sum_of(count, 0), Err(TreeError::Count { count }));
		assert_eq!(path_length(0, count), Err(TreeError::Count { count }));
	}
	assert_eq!(sum_of(4096, 40), Ok(1 << 52));
	let tree = SumTree::new(&many[..5], 0).unwrap();
	assert_eq!(tree.path(5), Err(TreeError::Index { index: 5, count: 5 }));
}

#[test]
fn sums_that_do_not_fit_are_refused() {
	let half = Sum { hash: H256::zero(), sum: 1 << 63 };
	assert_eq!(Sum::node(&half, &H256::zero(), &half), Err(TreeError::Overflow));
	let step = |sum| Step { sibling: Sum { hash: H256::zero(), sum }, split: H256::zero() };
	let path = [step(u64::MAX)];
	assert_eq!(root_of(&id(0), 1, 1, 2, &path), Err(TreeError::Overflow));
	let path = [step(0), step(1 << 63), step(1 << 63)];
	assert_eq!(root_of(&id(0), 0, 7, 8, &path), Err(TreeError::Overflow));
}

#[test]
fn a_list_written_twice_can_be_shown_by_half_at_most() {
	// All neighbours but one are in order.
	let once = ids(64);
	let twice = [&once[..], &once].concat();
	let (root, paths) = forge(&twice, 1, &mut honest);
	assert_eq!(shown(&twice, 1, &root, &paths).into_iter().filter(|shown| *shown).count(), 64);
}

proptest! {
	#[test]
	fn nothing_but_the_right_place_is_accepted(
		count in 2..300u32,
		index: prop::sample::Index,
		other: prop::sample::Index,
		step: prop::sample::Index,
		byte in 0..72usize,
	) {
		let ids = ids(count);
		let tree = SumTree::new(&ids, 2).unwrap();
		let (index, other) = (index.index(count as usize), other.index(count as usize));
		let path = tree.path(index as u32).unwrap().to_vec();
		let of = |id: &H256, sols, index: usize, count, path: &[Step]| {
			root_of(id, sols, index as u32, count, path)
		};
		let right = Ok((tree.root(), 4 * index as u64));
		prop_assert_eq!(of(&ids[index], 4, index, count, &path), right);
		prop_assert_ne!(of(&ids[index], 5, index, count, &path), right, "sum");
		prop_assert_ne!(of(&id(u64::MAX), 4, index, count, &path), right, "id");
		if other != index {
			prop_assert_ne!(of(&ids[other], 4, index, count, &path), right, "neighbour");
			let elsewhere = of(&ids[index], 4, other, count, &path);
			prop_assert_ne!(elsewhere.map(|(root, _)| root), Ok(tree.root()), "index");
		}
		let expected = path.len() as u32;
		let longer = [&path[..], &path[..1]].concat();
		let error = Err(TreeError::PathLength { expected, found: expected + 1 });
		prop_assert_eq!(of(&ids[index], 4, index, count, &longer), error);
		let error = Err(TreeError::PathLength { expected, found: expected - 1 });
		prop_assert_eq!(of(&ids[index], 4, index, count, &path[1..]), error);
		// Any byte of any step.
		let at = step.index(path.len());
		let mut bytes = path[at].encode();
		bytes[byte] ^= 1;
		let mut changed = path.clone();
		changed[at] = Step::decode(&mut &bytes[..]).unwrap();
		prop_assert_ne!(of(&ids[index], 4, index, count, &changed), right, "step");
	}

	/// Whatever a cheat writes into a tree, and whatever splits it chooses.
	#[test]
	fn leaves_that_can_be_shown_ascend(
		leaves in prop::collection::vec(0..40u64, 1..80),
		splits in prop::collection::vec(0..40u64, 80),
	) {
		let ids = ids(40);
		let leaves: Vec<H256> = leaves.into_iter().map(|n| ids[n as usize]).collect();
		let mut splits = splits.into_iter().map(|n| ids[n as usize]);
		let (root, paths) = forge(&leaves, 1, &mut |_, _| splits.next().unwrap());
		let shown = shown(&leaves, 1, &root, &paths);
		let shown: Vec<_> =
			leaves.iter().zip(shown).filter(|(_, shown)| *shown).map(|(id, _)| id).collect();
		prop_assert!(shown.windows(2).all(|pair| pair[0] < pair[1]));
	}
}
