//! States of siblings that are made up, for tests and benchmarks.

use crate::{
	profile::{ChainKind, ChainProfile, Fees, NameRules, RewardSchedule, Token},
	siblings::MAX_NODES,
	trie::{walk, Held},
	AccountId, MIN_DELEGATES, MMT,
};
use alloc::{
	collections::{BTreeMap, BTreeSet},
	vec,
	vec::Vec,
};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	BoundedVec,
};
use sp_trie::{trie_types::TrieDBMutBuilderV1, MemoryDB, RandomState, TrieMut};

/// Nibbles at the end of a key that stay in its leaf, so that the leaf is no shorter than a hash and
/// stands in a node of its own.
const TAIL: usize = 56;

/// A state with all of its trie.
pub struct SampleState {
	/// Its root.
	pub root: H256,
	nodes: BTreeMap<H256, Vec<u8>>,
}

impl SampleState {
	/// The state of `pairs`.
	pub fn new(pairs: &BTreeMap<Vec<u8>, Vec<u8>>) -> Self {
		let mut db = MemoryDB::<BlakeTwo256>::with_hasher(RandomState::default());
		let mut root = H256::default();
		{
			let mut trie = TrieDBMutBuilderV1::new(&mut db, &mut root).build();
			for (key, value) in pairs {
				trie.insert(key, value).expect("a trie in memory takes everything; qed");
			}
		}
		let nodes = db.drain().into_iter().map(|(hash, (node, _))| (hash, node));
		// The node of an empty trie, which no database keeps.
		let empty = (BlakeTwo256::hash(&[0]), vec![0]);
		Self { root, nodes: nodes.chain([empty]).collect() }
	}

	/// The state of `pairs` and of neighbours that make ways to `pairs` longer, the first nibbles
	/// first, so that a proof of all of `pairs` has `nodes` nodes, or as many as it can have.
	pub fn crowded(pairs: &BTreeMap<Vec<u8>, Vec<u8>>, nodes: u32) -> Self {
		let keys: Vec<&Vec<u8>> = pairs.keys().collect();
		let plain = Self::new(pairs).prove(&keys).len();
		let more = (nodes.min(MAX_NODES) as usize).saturating_sub(plain);
		let ways: Vec<Vec<u8>> = keys.iter().map(|key| nibbles(key)).collect();
		// Every way that real keys take, and those places where they part, which are branches
		// already.
		let mut taken = BTreeSet::new();
		for way in &ways {
			taken.extend((1..=way.len()).map(|end| &way[..end]));
		}
		let mut places = BTreeSet::new();
		for (way, value) in ways.iter().zip(pairs.values()) {
			let end = if value.len() < 32 { way.len().saturating_sub(TAIL) } else { way.len() };
			places.extend((0..end).map(|at| (at, &way[..at])));
		}
		let children = |place: &[u8]| {
			let child = |nibble: u8| [place, &[nibble]].concat();
			(0..16).map(child).filter(|child| taken.contains(&child[..])).count()
		};
		let mut crowd = pairs.clone();
		for (_, place) in places.into_iter().filter(|(_, place)| children(place) == 1).take(more) {
			for nibble in 0..16 {
				let neighbour = [place, &[nibble]].concat();
				if !taken.contains(&neighbour[..]) {
					crowd.insert(bytes(neighbour), vec![0xaa; 32]);
				}
			}
		}
		Self::new(&crowd)
	}

	/// The nodes that show what there is at each of `keys`, each node once, in the order of their
	/// first use.
	pub fn prove<K: AsRef<[u8]>>(&self, keys: &[K]) -> Vec<Vec<u8>> {
		let mut seen = BTreeSet::new();
		let mut proof = Vec::new();
		let mut take = |hash: H256| {
			let node = self.nodes.get(&hash).ok_or(())?;
			if seen.insert(hash) {
				proof.push(node.clone());
			}
			Ok(&node[..])
		};
		for key in keys {
			let held = walk(self.root, key.as_ref(), |hash, _| take(hash), |_| ())
				.expect("the trie is whole; qed");
			if let Held::Apart(hash) = held {
				take(hash).expect("the trie is whole; qed");
			}
		}
		proof
	}
}

fn nibbles(key: &[u8]) -> Vec<u8> {
	key.iter().flat_map(|byte| [byte >> 4, byte & 15]).collect()
}

/// A key that begins with `nibbles`, and with a zero if their number is odd.
fn bytes(mut nibbles: Vec<u8>) -> Vec<u8> {
	if nibbles.len() % 2 == 1 {
		nibbles.push(0);
	}
	nibbles.chunks(2).map(|pair| (pair[0] << 4) | pair[1]).collect()
}

/// The profile of a chain whose names have these rules.
pub fn profile(names: NameRules) -> ChainProfile<AccountId> {
	ChainProfile {
		kind: ChainKind::Public,
		delegates: MIN_DELEGATES,
		token: Token {
			name: BoundedVec::truncate_from(b"Sample".to_vec()),
			symbol: BoundedVec::truncate_from(b"SMP".to_vec()),
			decimals: 12,
			initial_supply: MMT,
		},
		rewards: RewardSchedule { first: MMT, step: 0, floor: 0, period: 1 },
		fees: Fees { transaction: MMT, registration: MMT },
		open: Default::default(),
		unlock_period: 1,
		approver: None,
		names,
		resource: None,
		hub: None,
	}
}
