//! Values in a sibling's state, by the trie nodes on the way to them.

use crate::{
	siblings::SiblingProofError,
	trie::{walk, Held},
};
use alloc::{collections::BTreeMap, vec::Vec};
use sp_core::H256;
use sp_io::hashing::blake2_256;

/// Most nodes in a proof. A name 8 levels down takes 18 values: some 200 nodes in a state of a
/// billion items.
pub const MAX_NODES: u32 = 256;

/// Most bytes in a node: a branch with 16 children has under 600, and a value that stands alone as
/// many as it has.
pub const MAX_NODE: u32 = 1024;

/// A state of which only what a proof has is known: the trie nodes on the way to some values, in any
/// order, as `state_getReadProof` gives them. Every node is needed: [`Self::close`] refuses others.
pub struct ProvenState<'a> {
	root: H256,
	nodes: BTreeMap<H256, Known<'a>>,
}

struct Known<'a> {
	bytes: &'a [u8],
	used: bool,
}

impl<'a> ProvenState<'a> {
	/// Takes a proof under the state root `root`. Hashes each node once.
	///
	/// Errors: too many nodes, one too long, or one twice.
	pub fn open(root: H256, proof: &'a [Vec<u8>]) -> Result<Self, SiblingProofError> {
		if proof.len() > MAX_NODES as usize {
			return Err(SiblingProofError::TooManyNodes);
		}
		if proof.iter().any(|node| node.len() > MAX_NODE as usize) {
			return Err(SiblingProofError::NodeTooLong);
		}
		let mut nodes = BTreeMap::new();
		for bytes in proof {
			let known = Known { bytes, used: false };
			if nodes.insert(blake2_256(bytes).into(), known).is_some() {
				return Err(SiblingProofError::SameNode);
			}
		}
		Ok(Self { root, nodes })
	}

	/// The value at `key`, or nothing where the proof shows that there is none.
	///
	/// Errors: a node on the way is missing or cannot be read.
	pub fn read(&mut self, key: &[u8]) -> Result<Option<Vec<u8>>, SiblingProofError> {
		let malformed = |_| SiblingProofError::NodeMalformed;
		Ok(match walk(self.root, key, |hash, _| fetch(&mut self.nodes, hash), malformed)? {
			Held::Nothing => None,
			Held::Inside(value) => Some(value.to_vec()),
			Held::Apart(hash) => Some(fetch(&mut self.nodes, hash)?.to_vec()),
		})
	}

	/// Nothing else is read.
	///
	/// Errors: a node led to none of the values.
	pub fn close(self) -> Result<(), SiblingProofError> {
		if self.nodes.values().all(|node| node.used) {
			Ok(())
		} else {
			Err(SiblingProofError::NodeUnused)
		}
	}
}

fn fetch<'a>(
	nodes: &mut BTreeMap<H256, Known<'a>>,
	hash: H256,
) -> Result<&'a [u8], SiblingProofError> {
	let node = nodes.get_mut(&hash).ok_or(SiblingProofError::NodeMissing)?;
	node.used = true;
	Ok(node.bytes)
}

/// The value at `key` alone, by `proof` under the state root `root`.
///
/// Errors: those of [`ProvenState`].
pub fn read_one(
	root: H256,
	key: &[u8],
	proof: &[Vec<u8>],
) -> Result<Option<Vec<u8>>, SiblingProofError> {
	let mut state = ProvenState::open(root, proof)?;
	let value = state.read(key)?;
	state.close()?;
	Ok(value)
}
