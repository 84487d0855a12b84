//! Tests by step of a proof, what they are made of, and the vectors for other implementations.

mod batch;
mod leaf;
mod mmr;
mod proof;
mod state;
mod vectors;

use super::{
	batch::Tree,
	mmr::{Entry, MMRStoreReadOps, MMRStoreWriteOps, Merge, MmrProof, Peaks, MMR},
	node,
	proof::{Header, Proof, HEAD_KEY},
	sha256, Preimage,
};
use crate::AccountId;
use codec::Encode;
use polkadot_ckb_merkle_mountain_range as ckb;
use sp_core::{storage::StateVersion, Blake2Hasher, H256};
use sp_runtime::{generic::Digest, DigestItem};
use sp_state_machine::{prove_read, InMemoryBackend};
use std::{cell::RefCell, collections::BTreeMap};

/// A hash that is always the same for the same words.
fn hash(what: impl Encode) -> H256 {
	sha256(&what.encode())
}

fn hashes(what: &str, count: usize) -> Vec<H256> {
	(0..count).map(|n| hash((what, n as u32))).collect()
}

/// Root of the tree over `leaves` by the recursion of RFC 6962 §2.1.
fn naive_root(leaves: &[H256]) -> H256 {
	match leaves {
		[leaf] => *leaf,
		_ => {
			let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
			node(&naive_root(left), &naive_root(right))
		},
	}
}

/// Path of the leaf at `index` by the recursion of RFC 6962 §2.1.1.
fn naive_path(leaves: &[H256], index: usize) -> Vec<H256> {
	if leaves.len() == 1 {
		return vec![];
	}
	let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
	let (mut path, sibling) = if index < left.len() {
		(naive_path(left, index), right)
	} else {
		(naive_path(right, index - left.len()), left)
	};
	path.push(naive_root(sibling));
	path
}

/// All nodes of a range, by position.
#[derive(Default)]
struct Nodes(RefCell<Vec<H256>>);

impl MMRStoreReadOps<H256> for &Nodes {
	fn get_elem(&self, position: u64) -> ckb::Result<Option<H256>> {
		Ok(self.0.borrow().get(position as usize).copied())
	}
}

impl MMRStoreWriteOps<H256> for &Nodes {
	fn append(&mut self, position: u64, nodes: Vec<H256>) -> ckb::Result<()> {
		assert_eq!(position as usize, self.0.borrow().len());
		self.0.borrow_mut().extend(nodes);
		Ok(())
	}
}

impl Nodes {
	fn of(entries: &[H256]) -> Self {
		let nodes = Self::default();
		let mut range = MMR::<H256, Merge, _>::new(0, &nodes);
		for entry in entries {
			range.push(*entry).unwrap();
		}
		range.commit().unwrap();
		nodes
	}
}

/// The peaks after `entries` were pushed one by one.
fn peaks_of(entries: &[H256]) -> Peaks {
	let mut peaks = Peaks::default();
	for (index, entry) in entries.iter().enumerate() {
		assert_eq!(peaks.push(*entry), Ok(index as u64));
	}
	peaks
}

/// A state with `head` among a few hundred other keys, some of them beside it, some with values
/// that stand in nodes of their own. Gives its root and all nodes that prove `head`, unordered.
fn state_with(head: Option<Vec<u8>>) -> (H256, Vec<Vec<u8>>) {
	let mut pairs: BTreeMap<Vec<u8>, Vec<u8>> = (0..400u32)
		.map(|n| (hash(("key", n)).0.to_vec(), vec![n as u8; n as usize % 80]))
		.collect();
	for name in ["Peaks", "NextWork", "Works"] {
		let mut key = HEAD_KEY[..16].to_vec();
		key.extend(sp_crypto_hashing::twox_128(name.as_bytes()));
		pairs.insert(key, vec![1; 40]);
	}
	pairs.extend(head.map(|head| (HEAD_KEY.to_vec(), head)));
	let backend = InMemoryBackend::<Blake2Hasher>::from((pairs, StateVersion::V1));
	let root = *backend.root();
	(root, prove_read(backend, [HEAD_KEY]).unwrap().into_iter_nodes().collect())
}

fn header(number: u32, state_root: H256) -> Header {
	Header {
		parent_hash: hash("parent"),
		number,
		state_root,
		extrinsics_root: hash("extrinsics"),
		digest: Digest {
			logs: vec![
				DigestItem::PreRuntime(*b"aura", vec![7; 8]),
				DigestItem::Consensus(*b"CMLS", vec![8; 40]),
				DigestItem::Other(vec![9; 3]),
				DigestItem::RuntimeEnvironmentUpdated,
				DigestItem::Seal(*b"aura", vec![10; 64]),
			],
		},
	}
}

/// Which proof to make.
#[derive(Clone, Copy)]
struct Case {
	/// Items of the batch.
	count: u32,
	/// Place of the item in it.
	index: u32,
	/// Batches on the chain.
	entries: u64,
	/// Place of the batch among them.
	entry: u64,
}

const CASE: Case = Case { count: 7, index: 4, entries: 11, entry: 5 };

const GENESIS: &str = "genesis";

fn preimage(index: u32) -> Preimage {
	Preimage {
		owner: AccountId::new(hash("owner").0),
		algorithm: (index % 3) as u8,
		digest: hash(("file", index)),
		size: 1_000_000_007 * u64::from(index),
		salt: hash(("salt", index)),
		metadata: if index.is_multiple_of(2) { H256::zero() } else { hash(("metadata", index)) },
	}
}

impl Case {
	fn leaves(&self) -> Vec<H256> {
		(0..self.count).map(|index| preimage(index).leaf(&hash(GENESIS))).collect()
	}

	fn entries(&self) -> Vec<Entry> {
		(0..self.entries)
			.map(|n| Entry {
				root: if n == self.entry { naive_root(&self.leaves()) } else { hash(("root", n)) },
				count: if n == self.entry { self.count } else { 1 + n as u32 },
				block: 100 + n as u32,
				time: 1_700_000_000_000 + 10_000 * n,
			})
			.collect()
	}

	fn proof(&self) -> Proof {
		let entries = self.entries();
		let hashes: Vec<H256> = entries.iter().map(Entry::hash).collect();
		let head = peaks_of(&hashes).head().unwrap();
		let (root, nodes) = state_with(Some(head.encode()));
		Proof::assemble(
			hash(GENESIS),
			preimage(self.index),
			Tree::new(self.leaves()).unwrap().path(self.index).unwrap(),
			entries[self.entry as usize],
			MmrProof::generate(&Nodes::of(&hashes), self.entry, self.entries).unwrap(),
			&header(1000, root),
			&nodes,
		)
		.unwrap()
	}
}
