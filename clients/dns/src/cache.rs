//! Answers of the node, kept for one block.

use crate::{answer::Entry, limits::Limits};
use mmt_primitives::BlockNumber;
use moka::sync::Cache as Moka;
use std::sync::Arc;

/// What an entry takes besides its bytes.
const OVERHEAD: usize = 256;

/// What the node said of names: so many bytes of it, those that were asked for last, each for so long
/// and no longer than its block is the best one.
pub struct Cache {
	kept: Moka<String, (BlockNumber, Arc<Entry>)>,
}

impl Cache {
	/// An empty one.
	pub fn new(limits: &Limits) -> Self {
		let kept = Moka::builder()
			.max_capacity(limits.kept)
			.weigher(|name: &String, (_, entry): &(_, Arc<Entry>)| {
				(OVERHEAD + name.len() + entry.size()).try_into().unwrap_or(u32::MAX)
			})
			.time_to_live(limits.keep)
			.build();
		Self { kept }
	}

	/// What was said of a name in the block at `height`.
	pub fn get(&self, name: &str, height: BlockNumber) -> Option<Arc<Entry>> {
		let (block, entry) = self.kept.get(name)?;
		(block == height).then_some(entry)
	}

	/// Keeps what was said of a name in the block at `height`.
	pub fn keep(&self, name: &str, height: BlockNumber, entry: Arc<Entry>) {
		self.kept.insert(name.into(), (height, entry));
	}
}
