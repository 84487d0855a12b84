//! Proof of one value under a block's state root: the trie nodes on the way to it.
//!
//! The nodes stand in the order of the way, the root's first, and nothing else is accepted: a
//! storage proof as a node's RPC gives it is an unordered set that may hold more.

use crate::{
	notary::error::ProofError,
	trie::{self, Held},
};
use alloc::vec::Vec;
use sp_core::H256;
use sp_io::hashing::blake2_256;

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
	fetch: impl FnMut(H256, u32) -> Result<&'a [u8], ProofError>,
) -> Result<Vec<u8>, ProofError> {
	let malformed = |index| ProofError::StateNodeMalformed { index };
	match trie::walk(root, key, fetch, malformed)? {
		Held::Nothing => Err(ProofError::NoHead),
		Held::Inside(value) => Ok(value.to_vec()),
		Held::Apart(_) => Err(ProofError::HeadMalformed),
	}
}
