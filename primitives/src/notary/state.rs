//! Proof of one value under a block's state root: the trie nodes on the way to it.
//!
//! The nodes stand in the order of the way, the root's first, and nothing else is accepted: a
//! storage proof as a node's RPC gives it is an unordered set that may hold more.

use crate::notary::error::ProofError;
use alloc::vec::Vec;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{LayoutV1, TrieLayout};
use trie_db::{
	node::{Node, NodeHandle, Value},
	NibbleSlice, NodeCodec,
};

type Codec = <LayoutV1<BlakeTwo256> as TrieLayout>::Codec;

/// Bytes of a hash in the trie. A child node shorter than that stands inside its parent.
const HASH_LEN: usize = 32;

/// Value at `key` under the state root `root`, by the `nodes` on the way to it, the root's first.
///
/// Errors: a node that is not the one its parent names, or cannot be read; one missing or too many;
/// no value at `key`, or one that is not in its node (more than 32 bytes long).
pub fn value_at<N: AsRef<[u8]>>(
	root: H256,
	key: &[u8],
	nodes: &[N],
) -> Result<Vec<u8>, ProofError> {
	let mut used = 0;
	let value = walk(root, key, |hash, index| {
		let node = nodes.get(used).ok_or(ProofError::StateNodeMissing { index })?.as_ref();
		if blake2_256(node) != hash.0 {
			return Err(ProofError::StateNodeMismatch { index });
		}
		used += 1;
		Ok(node)
	})?;
	if used < nodes.len() {
		return Err(ProofError::StateNodeExtra { index: used as u32 });
	}
	Ok(value)
}

/// Those of `nodes` that lead from the state root `root` to `key`, in the order of [`value_at`].
///
/// Errors: as [`value_at`], but for nodes that are too many, which are left out.
pub fn sort<N: AsRef<[u8]>>(
	root: H256,
	key: &[u8],
	nodes: &[N],
) -> Result<Vec<Vec<u8>>, ProofError> {
	let mut sorted = Vec::new();
	walk(root, key, |hash, index| {
		let node = nodes
			.iter()
			.map(AsRef::as_ref)
			.find(|node| blake2_256(node) == hash.0)
			.ok_or(ProofError::StateNodeMissing { index })?;
		sorted.push(node.to_vec());
		Ok(node)
	})?;
	Ok(sorted)
}

/// Goes from `root` down to `key`. `fetch` gives the node of a hash, and is told how many came
/// before it.
fn walk<'a>(
	root: H256,
	key: &[u8],
	mut fetch: impl FnMut(H256, u32) -> Result<&'a [u8], ProofError>,
) -> Result<Vec<u8>, ProofError> {
	let mut hash = root;
	let mut key = NibbleSlice::new(key);
	// Ends: a branch takes a nibble of the key, and a child inside its parent is shorter than it.
	for index in 0.. {
		let mut data = fetch(hash, index)?;
		loop {
			let malformed = ProofError::StateNodeMalformed { index };
			let node = Codec::decode(data).map_err(|_| malformed.clone())?;
			let (children, value) = match node {
				Node::Leaf(partial, value) if key == partial => (None, Some(value)),
				Node::NibbledBranch(partial, children, value) if key.starts_with(&partial) => {
					key = key.mid(partial.len());
					(Some(children), value)
				},
				Node::Empty | Node::Leaf(..) | Node::NibbledBranch(..) => {
					return Err(ProofError::NoHead)
				},
				// Kinds that Substrate's tries do not have.
				Node::Extension(..) | Node::Branch(..) => return Err(malformed),
			};
			let child = match children {
				Some(children) if !key.is_empty() => {
					let child = children[usize::from(key.at(0))].ok_or(ProofError::NoHead)?;
					key = key.mid(1);
					child
				},
				_ => {
					return match value {
						Some(Value::Inline(value)) => Ok(value.to_vec()),
						Some(Value::Node(_)) => Err(ProofError::HeadMalformed),
						None => Err(ProofError::NoHead),
					}
				},
			};
			match child {
				NodeHandle::Hash(child) => {
					hash = H256::from_slice(child);
					break;
				},
				NodeHandle::Inline(child) if child.len() < HASH_LEN => data = child,
				NodeHandle::Inline(_) => return Err(malformed),
			}
		}
	}
	Err(ProofError::NoHead)
}
