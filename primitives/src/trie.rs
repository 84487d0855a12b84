//! The way from a state root down to a key, through the nodes of Substrate's state trie. What is
//! made of it is for [`crate::notary::state`] and [`crate::siblings`] to say.

use sp_core::H256;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::{LayoutV1, TrieLayout};
use trie_db::{
	node::{Node, NodeHandle, Value},
	NibbleSlice, NodeCodec,
};

type Codec = <LayoutV1<BlakeTwo256> as TrieLayout>::Codec;

/// Bytes of a hash in the trie. A child node shorter than that stands inside its parent.
const HASH_LEN: usize = 32;

/// What the trie has at a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Held<'a> {
	/// Nothing.
	Nothing,
	/// A value inside of its node.
	Inside(&'a [u8]),
	/// A value of this hash, in a node of its own.
	Apart(H256),
}

/// Goes from `root` down to `key`. `fetch` gives the node of a hash, and is told how many came
/// before it; `malformed` is the error of a node that cannot be read.
pub(crate) fn walk<'a, E>(
	root: H256,
	key: &[u8],
	mut fetch: impl FnMut(H256, u32) -> Result<&'a [u8], E>,
	malformed: impl Fn(u32) -> E,
) -> Result<Held<'a>, E> {
	let mut hash = root;
	let mut key = NibbleSlice::new(key);
	// Ends: a branch takes a nibble of the key, and a child inside its parent is shorter than it.
	for index in 0.. {
		let mut data = fetch(hash, index)?;
		loop {
			let node = Codec::decode(data).map_err(|_| malformed(index))?;
			let (children, value) = match node {
				Node::Leaf(partial, value) if key == partial => (None, Some(value)),
				Node::NibbledBranch(partial, children, value) if key.starts_with(&partial) => {
					key = key.mid(partial.len());
					(Some(children), value)
				},
				Node::Empty | Node::Leaf(..) | Node::NibbledBranch(..) => return Ok(Held::Nothing),
				// Kinds that Substrate's tries do not have.
				Node::Extension(..) | Node::Branch(..) => return Err(malformed(index)),
			};
			let child = match children {
				Some(children) if !key.is_empty() => {
					let Some(child) = children[usize::from(key.at(0))] else {
						return Ok(Held::Nothing);
					};
					key = key.mid(1);
					child
				},
				_ => {
					return Ok(match value {
						Some(Value::Inline(value)) => Held::Inside(value),
						Some(Value::Node(hash)) => Held::Apart(H256::from_slice(hash)),
						None => Held::Nothing,
					})
				},
			};
			match child {
				NodeHandle::Hash(child) => {
					hash = H256::from_slice(child);
					break;
				},
				NodeHandle::Inline(child) if child.len() < HASH_LEN => data = child,
				NodeHandle::Inline(_) => return Err(malformed(index)),
			}
		}
	}
	Ok(Held::Nothing)
}
