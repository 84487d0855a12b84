//! The tree of a batch: published vectors, an independent crate, and what must be refused.

use super::*;
use crate::notary::{
	batch::{path_length, root_of, Path, Siblings, MAX_COUNT},
	ProofError,
};
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;

/// Leaves of the test tree of the Certificate Transparency reference implementation.
pub(super) const RFC_LEAVES: [&[u8]; 8] = [
	b"",
	b"\x00",
	b"\x10",
	b"\x20\x21",
	b"\x30\x31",
	b"\x40\x41\x42\x43",
	b"\x50\x51\x52\x53\x54\x55\x56\x57",
	b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];

/// Roots over the first 1 to 8 of them, as published there.
pub(super) const RFC_ROOTS: [&str; 8] = [
	"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
	"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
	"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
	"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
	"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
	"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
	"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
	"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/// Index, count and path, as published there.
const RFC_PATHS: [(u32, u32, &[&str]); 5] = [
	(0, 1, &[]),
	(
		0,
		8,
		&[
			"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
			"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
			"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
		],
	),
	(
		5,
		8,
		&[
			"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
			"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
		],
	),
	(2, 3, &["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]),
	(
		1,
		5,
		&[
			"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
			"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
		],
	),
];

pub(super) fn rfc_leaf_hashes() -> Vec<H256> {
	RFC_LEAVES.iter().map(|leaf| sha256(&[b"\x00", *leaf].concat())).collect()
}

fn unhex(text: &str) -> H256 {
	text.parse().unwrap()
}

fn path(index: u32, count: u32, siblings: Vec<H256>) -> Path {
	Path { index, count, siblings: Siblings::try_from(siblings).unwrap() }
}

/// The verification of RFC 9162 §2.1.3.2, word by word.
fn rfc9162(index: u32, count: u32, siblings: &[H256], leaf: H256) -> Option<H256> {
	if index >= count {
		return None;
	}
	let (mut fnode, mut snode, mut root) = (index, count - 1, leaf);
	for sibling in siblings {
		if snode == 0 {
			return None;
		}
		if fnode & 1 == 1 || fnode == snode {
			root = node(sibling, &root);
			while fnode & 1 == 0 && fnode != 0 {
				fnode >>= 1;
				snode >>= 1;
			}
		} else {
			root = node(&root, sibling);
		}
		fnode >>= 1;
		snode >>= 1;
	}
	(snode == 0).then_some(root)
}

#[test]
fn published_roots_and_paths_hold() {
	let leaves = rfc_leaf_hashes();
	for (count, root) in (1..).zip(RFC_ROOTS) {
		assert_eq!(Tree::new(leaves[..count].to_vec()).unwrap().root(), unhex(root));
	}
	for (index, count, siblings) in RFC_PATHS {
		let siblings: Vec<H256> = siblings.iter().map(|text| unhex(text)).collect();
		let path = path(index, count, siblings);
		assert_eq!(
			Tree::new(leaves[..count as usize].to_vec()).unwrap().path(index),
			Ok(path.clone())
		);
		assert_eq!(
			root_of(&path, leaves[index as usize]),
			Ok(unhex(RFC_ROOTS[count as usize - 1]))
		);
	}
}

#[test]
fn an_empty_batch_and_one_too_large_are_refused() {
	assert_eq!(Tree::new(vec![]).unwrap_err(), ProofError::EmptyBatch);
	let over = MAX_COUNT + 1;
	assert_eq!(
		Tree::new(vec![H256::zero(); over as usize]).unwrap_err(),
		ProofError::TooManyItems { count: over }
	);
	let leaf = hash("leaf");
	assert_eq!(root_of(&path(0, 0, vec![]), leaf), Err(ProofError::EmptyBatch));
	assert_eq!(
		root_of(&path(0, over, hashes("sibling", 24)), leaf),
		Err(ProofError::TooManyItems { count: over })
	);
	assert_eq!(
		root_of(&path(5, 5, vec![]), leaf),
		Err(ProofError::IndexOutOfRange { index: 5, count: 5 })
	);
	assert_eq!(
		Tree::new(hashes("leaf", 5)).unwrap().path(5),
		Err(ProofError::IndexOutOfRange { index: 5, count: 5 })
	);
	assert!(root_of(&path(MAX_COUNT - 1, MAX_COUNT, hashes("sibling", 24)), leaf).is_ok());
}

#[test]
fn trees_of_every_small_count_are_those_of_the_recursion() {
	for count in 1..70u32 {
		let leaves = hashes("leaf", count as usize);
		let tree = Tree::new(leaves.clone()).unwrap();
		assert_eq!((tree.root(), tree.count()), (naive_root(&leaves), count));
		for index in 0..count {
			let siblings = naive_path(&leaves, index as usize);
			assert_eq!(path_length(index, count) as usize, siblings.len());
			assert_eq!(tree.path(index), Ok(path(index, count, siblings)));
		}
	}
}

/// Also at lengths that no path has: exactly one is accepted.
#[test]
fn what_rfc_9162_accepts_is_accepted_and_nothing_else() {
	let leaf = hash("leaf");
	for count in 0..70 {
		for index in 0..count + 2 {
			let accepted = (0..=10)
				.filter(|length| {
					let siblings = hashes("sibling", *length);
					let expected = rfc9162(index, count, &siblings, leaf);
					assert_eq!(root_of(&path(index, count, siblings), leaf).ok(), expected);
					expected.is_some()
				})
				.count();
			assert_eq!(accepted, usize::from(index < count));
		}
	}
	for (index, count) in [(0, MAX_COUNT), (MAX_COUNT - 2, MAX_COUNT - 1), (12_345_678, 12_345_680)]
	{
		for length in 0..=24 {
			let siblings = hashes("sibling", length);
			let expected = rfc9162(index, count, &siblings, leaf);
			assert_eq!(root_of(&path(index, count, siblings), leaf).ok(), expected);
		}
	}
}

/// polkadot-sdk #12398: in a tree without prefixes and counts, one proof is valid at several
/// indices, and a node passes for a leaf.
#[test]
fn a_path_is_valid_at_one_index_and_for_leaves_only() {
	for count in 2..40u32 {
		let leaves = hashes("leaf", count as usize);
		let tree = Tree::new(leaves.clone()).unwrap();
		for index in 0..count {
			let honest = tree.path(index).unwrap();
			for other in (0..count).filter(|other| *other != index) {
				let moved = Path { index: other, ..honest.clone() };
				assert_ne!(root_of(&moved, leaves[index as usize]), Ok(tree.root()));
			}
			// The parent of the leaf, with the rest of the path, in the leaf's stead.
			let Some(sibling) = honest.siblings.first() else { continue };
			for parent in
				[node(&leaves[index as usize], sibling), node(sibling, &leaves[index as usize])]
			{
				for other in 0..count {
					let short = path(other, count, honest.siblings[1..].to_vec());
					let accepted = root_of(&short, parent) == Ok(tree.root());
					assert!(!accepted, "node over {index} of {count} passes for leaf {other}");
				}
			}
		}
	}
}

#[test]
fn a_path_cut_padded_or_out_of_order_is_refused() {
	let leaves = hashes("leaf", 13);
	let tree = Tree::new(leaves.clone()).unwrap();
	for index in 0..13 {
		let honest = tree.path(index).unwrap();
		let length = honest.siblings.len();
		let refused = |siblings: Vec<H256>| {
			let changed = path(index, 13, siblings);
			root_of(&changed, leaves[index as usize]) != Ok(tree.root())
		};
		let siblings = honest.siblings.to_vec();
		for at in 0..length {
			let mut changed = siblings.clone();
			changed.remove(at);
			assert!(refused(changed));
			let mut changed = siblings.clone();
			changed.insert(at, siblings[at]);
			assert!(refused(changed));
			let mut changed = siblings.clone();
			changed[at].0[0] ^= 1;
			assert!(refused(changed));
			for other in 0..at {
				let mut changed = siblings.clone();
				changed.swap(at, other);
				assert!(refused(changed));
			}
		}
		let mut changed = siblings.clone();
		changed.push(H256::zero());
		assert!(refused(changed));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// `ct-merkle` makes the same roots and paths, and accepts ours.
	#[test]
	fn an_independent_crate_agrees(
		items in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..200),
		at in any::<prop::sample::Index>(),
	) {
		let index = at.index(items.len());
		let leaves: Vec<H256> =
			items.iter().map(|item| sha256(&[b"\x00", &item[..]].concat())).collect();
		let tree = Tree::new(leaves.clone()).unwrap();
		let mut oracle = MemoryBackedTree::<Sha256, Vec<u8>>::new();
		for item in &items {
			oracle.push(item.clone());
		}
		let (theirs, ours) = (oracle.root(), tree.root());
		prop_assert_eq!(theirs.as_bytes().as_slice(), ours.as_bytes());
		let path = tree.path(index as u32).unwrap();
		let bytes: Vec<u8> = path.siblings.iter().flat_map(|sibling| sibling.0).collect();
		let proof = oracle.prove_inclusion(index);
		prop_assert_eq!(proof.as_bytes(), &bytes[..]);
		prop_assert_eq!(root_of(&path, leaves[index]), Ok(tree.root()));
		let ours = ct_merkle::InclusionProof::from_bytes(bytes);
		prop_assert!(oracle.root().verify_inclusion(&items[index], index as u64, &ours).is_ok());
	}

	#[test]
	fn one_changed_leaf_changes_the_root(count in 1..500usize, at in any::<prop::sample::Index>()) {
		let mut leaves = hashes("leaf", count);
		let root = Tree::new(leaves.clone()).unwrap().root();
		leaves[at.index(count)] = hash("another");
		prop_assert_ne!(Tree::new(leaves).unwrap().root(), root);
	}
}
