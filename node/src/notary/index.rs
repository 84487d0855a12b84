//! What is kept of every batch, in the database's space for auxiliary data.
//!
//! | key, after `mmt/notary/` | value |
//! |---|---|
//! | `progress` | [`Progress`] |
//! | `node/` ‖ position u64 | a node of the range |
//! | `entry/` ‖ index u64 | the batch |
//! | `batch/` ‖ root ‖ count u32 | index of the first batch with that root and count |
//! | `block/` ‖ hash | batches of a block that was imported and is not indexed yet |
//!
//! Numbers in keys are big-endian. What a block adds is written in one transaction with the progress:
//! after a crash the index stands at one block or the next, never between.

use crate::service::Hash;
use codec::{Decode, DecodeAll, Encode};
use mmt_primitives::{
	notary::{
		mmr::{self, Entry, Merge, MmrProof, Peaks},
		ProofError,
	},
	BlockNumber,
};
use polkadot_ckb_merkle_mountain_range as ckb;
use sc_client_api::AuxStore;
use sp_core::H256;
use std::{cell::RefCell, collections::BTreeMap, sync::Arc};

/// Version of what is written. Another one is thrown away and built again.
const VERSION: u8 = 1;

/// Batches that a block anchored, with their indices.
pub type Batches = Vec<(u64, Entry)>;

/// How far the index came.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Progress {
	version: u8,
	/// Last block that is indexed.
	pub block: BlockNumber,
	/// Its hash.
	pub hash: Hash,
	/// Batches anchored up to it.
	pub entries: u64,
	/// What is missing.
	pub gap: Option<Gap>,
}

/// Blocks whose state was gone when they were to be indexed, and that anchored batches. If there are
/// several such spans, it reaches from the first to the last.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Gap {
	/// First block that is missing.
	pub first: BlockNumber,
	/// Last block that is missing.
	pub last: BlockNumber,
}

/// Why the index did not answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The database failed.
	#[error("the database failed: {0}")]
	Database(#[from] sp_blockchain::Error),
	/// What is in the database is not what the index writes.
	#[error("the index holds something that it did not write: {0}")]
	Corrupt(#[from] codec::Error),
	/// A block's batches do not follow those before it.
	#[error("block {block} anchors batch {found}, and the next is {expected}")]
	OutOfOrder {
		/// The block.
		block: BlockNumber,
		/// The index that comes next.
		expected: u64,
		/// The one that came.
		found: u64,
	},
	/// The range cannot be continued.
	#[error("the range cannot be continued: {0}")]
	Range(ckb::Error),
	/// The proof cannot be made.
	#[error("{0}")]
	Proof(#[from] ProofError),
}

/// The index, on the database of the node.
pub struct Index<A> {
	database: Arc<A>,
}

impl<A> Clone for Index<A> {
	fn clone(&self) -> Self {
		Self { database: self.database.clone() }
	}
}

impl<A: AuxStore> Index<A> {
	/// The index in `database`.
	pub fn new(database: Arc<A>) -> Self {
		Self { database }
	}

	/// How far it came. Nothing if nothing is indexed, or by another version.
	pub fn progress(&self) -> Result<Option<Progress>, Error> {
		let bytes = self.database.get_aux(&key(b"progress", &[]))?;
		// The version is the first field: one that cannot be read any further is another's.
		match bytes.as_deref().filter(|bytes| bytes.first() == Some(&VERSION)) {
			Some(bytes) => Ok(Some(Progress::decode_all(&mut &bytes[..])?)),
			None => Ok(None),
		}
	}

	/// The batch at `index`, if it is known.
	pub fn entry(&self, index: u64) -> Result<Option<Entry>, Error> {
		self.read(&key(b"entry/", &index.to_be_bytes()))
	}

	/// Index of the first batch with this root and count among the first `entries`, if it is known.
	pub fn batch(&self, root: &H256, count: u32, entries: u64) -> Result<Option<u64>, Error> {
		let Some(index) = self.read(&batch_key(root, count))? else { return Ok(None) };
		// An index that was begun anew may have what it wrote before.
		let entry = if index < entries { self.entry(index)? } else { None };
		let found = entry.is_some_and(|entry| (entry.root, entry.count) == (*root, count));
		Ok(found.then_some(index))
	}

	/// Proof of the batch at `index` among the first `entries`.
	///
	/// Errors: no such batch, or one in a gap.
	pub fn proof(&self, index: u64, entries: u64) -> Result<MmrProof, Error> {
		Ok(MmrProof::generate(self, index, entries)?)
	}

	/// Begins before the first block after `block`, whose state has the range `peaks`. What was
	/// there stays where it is not written over.
	pub fn begin(
		&self,
		block: BlockNumber,
		hash: Hash,
		peaks: &Peaks,
		gap: Option<Gap>,
	) -> Result<(), Error> {
		let entries = peaks.entries();
		let positions = ckb::helper::get_peaks(mmr::size(entries));
		let mut changes = Changes::default();
		for (position, peak) in positions.into_iter().zip(peaks.peaks()) {
			changes.set(node_key(position), peak);
		}
		changes.progress(Progress { version: VERSION, block, hash, entries, gap });
		self.write(changes)
	}

	/// Indexes the block after the last one.
	///
	/// Errors: its batches do not follow those before it. Nothing is written then.
	pub fn append(&self, hash: Hash, batches: &Batches, mut done: Progress) -> Result<(), Error> {
		let mut changes = Changes::default();
		done.block = done.block.saturating_add(1);
		done.hash = hash;
		let before = done.entries;
		let added = RefCell::new(Vec::new());
		let store = Adding { index: self, added: &added };
		let mut range = ckb::MMR::<H256, Merge, _>::new(mmr::size(done.entries), store);
		for (found, entry) in batches {
			if *found != done.entries {
				return Err(Error::OutOfOrder {
					block: done.block,
					expected: done.entries,
					found: *found,
				});
			}
			range.push(entry.hash()).map_err(Error::Range)?;
			changes.set(key(b"entry/", &found.to_be_bytes()), entry);
			let by_root = batch_key(&entry.root, entry.count);
			let first = !changes.0.contains_key(&by_root)
				&& self.batch(&entry.root, entry.count, before)?.is_none();
			if first {
				changes.set(by_root, found);
			}
			done.entries += 1;
		}
		range.commit().map_err(Error::Range)?;
		drop(range);
		for (position, node) in added.into_inner() {
			changes.set(node_key(position), &node);
		}
		changes.delete(seen_key(&hash));
		changes.progress(done);
		self.write(changes)
	}

	/// Notes the batches of a block that is not final yet.
	pub fn see(&self, hash: &Hash, batches: &Batches) -> Result<(), Error> {
		let mut changes = Changes::default();
		changes.set(seen_key(hash), batches);
		self.write(changes)
	}

	/// The batches noted of a block, if they were.
	pub fn seen(&self, hash: &Hash) -> Result<Option<Batches>, Error> {
		self.read(&seen_key(hash))
	}

	/// Forgets what was noted of blocks that will never be final.
	pub fn forget(&self, hashes: impl IntoIterator<Item = Hash>) -> Result<(), Error> {
		let mut changes = Changes::default();
		hashes.into_iter().for_each(|hash| changes.delete(seen_key(&hash)));
		self.write(changes)
	}

	fn read<T: Decode>(&self, key: &[u8]) -> Result<Option<T>, Error> {
		let bytes = self.database.get_aux(key)?;
		Ok(bytes.map(|bytes| T::decode_all(&mut &bytes[..])).transpose()?)
	}

	fn write(&self, changes: Changes) -> Result<(), Error> {
		let mut set: Vec<(&[u8], &[u8])> = Vec::new();
		let mut deleted: Vec<&[u8]> = Vec::new();
		for (key, value) in &changes.0 {
			match value {
				Some(value) => set.push((key, value)),
				None => deleted.push(key),
			}
		}
		Ok(self.database.insert_aux(&set, &deleted)?)
	}
}

impl<A: AuxStore> mmr::MMRStoreReadOps<H256> for &Index<A> {
	fn get_elem(&self, position: u64) -> ckb::Result<Option<H256>> {
		self.read(&node_key(position)).map_err(|error| ckb::Error::StoreError(error.to_string()))
	}
}

/// The index with nodes that are yet to be written.
struct Adding<'a, A> {
	index: &'a Index<A>,
	added: &'a RefCell<Vec<(u64, H256)>>,
}

impl<A: AuxStore> mmr::MMRStoreReadOps<H256> for Adding<'_, A> {
	fn get_elem(&self, position: u64) -> ckb::Result<Option<H256>> {
		self.index.get_elem(position)
	}
}

impl<A> mmr::MMRStoreWriteOps<H256> for Adding<'_, A> {
	fn append(&mut self, position: u64, nodes: Vec<H256>) -> ckb::Result<()> {
		self.added.borrow_mut().extend((position..).zip(nodes));
		Ok(())
	}
}

/// What one transaction sets or, where there is no value, deletes.
#[derive(Default)]
struct Changes(BTreeMap<Vec<u8>, Option<Vec<u8>>>);

impl Changes {
	fn set(&mut self, key: Vec<u8>, value: &impl Encode) {
		self.0.insert(key, Some(value.encode()));
	}

	fn delete(&mut self, key: Vec<u8>) {
		self.0.insert(key, None);
	}

	fn progress(&mut self, progress: Progress) {
		self.set(key(b"progress", &[]), &progress);
	}
}

fn key(kind: &[u8], name: &[u8]) -> Vec<u8> {
	[b"mmt/notary/", kind, name].concat()
}

fn node_key(position: u64) -> Vec<u8> {
	key(b"node/", &position.to_be_bytes())
}

fn batch_key(root: &H256, count: u32) -> Vec<u8> {
	key(b"batch/", &[root.as_bytes(), &count.to_be_bytes()].concat())
}

fn seen_key(hash: &Hash) -> Vec<u8> {
	key(b"block/", hash.as_bytes())
}

#[cfg(test)]
pub mod tests {
	use super::*;
	use std::sync::Mutex;

	/// Auxiliary data in memory.
	#[derive(Default)]
	pub struct Memory(pub Mutex<BTreeMap<Vec<u8>, Vec<u8>>>);

	impl AuxStore for Memory {
		fn insert_aux<
			'a,
			'b: 'a,
			'c: 'a,
			I: IntoIterator<Item = &'a (&'c [u8], &'c [u8])>,
			D: IntoIterator<Item = &'a &'b [u8]>,
		>(
			&self,
			insert: I,
			delete: D,
		) -> sp_blockchain::Result<()> {
			let mut map = self.0.lock().unwrap();
			map.extend(insert.into_iter().map(|(key, value)| (key.to_vec(), value.to_vec())));
			delete.into_iter().for_each(|key| {
				map.remove(*key);
			});
			Ok(())
		}

		fn get_aux(&self, key: &[u8]) -> sp_blockchain::Result<Option<Vec<u8>>> {
			Ok(self.0.lock().unwrap().get(key).cloned())
		}
	}

	pub fn entry(index: u64) -> Entry {
		let root = mmt_primitives::notary::sha256(&index.to_le_bytes());
		Entry { root, count: 1, block: index as u32, time: index }
	}

	pub fn hash(block: u32) -> Hash {
		Hash::from_low_u64_be(block.into())
	}

	pub fn index() -> Index<Memory> {
		let index = Index::new(Arc::new(Memory::default()));
		index.begin(0, hash(0), &Peaks::default(), None).unwrap();
		index
	}

	fn append(index: &Index<Memory>, batches: &Batches) -> Result<(), Error> {
		let done = index.progress().unwrap().unwrap();
		index.append(hash(done.block + 1), batches, done)
	}

	/// Every batch can be proven at every number of entries from `from` on.
	fn assert_proven(index: &Index<Memory>, from: u64, batches: std::ops::Range<u64>) {
		let mut peaks = Peaks::default();
		for entries in 1..=index.progress().unwrap().unwrap().entries {
			peaks.push(entry(entries - 1).hash()).unwrap();
			if entries < from {
				continue;
			}
			for at in batches.start..batches.end.min(entries) {
				let proof = index.proof(at, entries).unwrap();
				assert_eq!(proof.head_of(entry(at).hash()).ok(), peaks.head());
				assert_eq!(index.entry(at).unwrap(), Some(entry(at)));
			}
		}
	}

	#[test]
	fn every_batch_is_proven_at_every_later_block() {
		let index = index();
		let mut next = 0;
		for count in [1, 0, 3, 0, 0, 7, 1, 20] {
			let batches = (next..next + count).map(|at| (at, entry(at))).collect();
			append(&index, &batches).unwrap();
			next += count;
		}
		let progress = index.progress().unwrap().unwrap();
		assert_eq!((progress.block, progress.hash, progress.entries), (8, hash(8), 32));
		assert_proven(&index, 1, 0..32);
		assert!(matches!(
			index.proof(32, 32),
			Err(Error::Proof(ProofError::EntryOutOfRange { .. }))
		));
		assert_eq!(index.entry(32).unwrap(), None);
	}

	#[test]
	fn a_batch_is_found_by_root_and_count() {
		let index = index();
		let twin = Entry { time: 77, ..entry(0) };
		let larger = Entry { count: 2, ..entry(0) };
		append(&index, &vec![(0, entry(0)), (1, twin)]).unwrap();
		append(&index, &vec![(2, larger), (3, twin)]).unwrap();
		let batch = |count, entries| index.batch(&twin.root, count, entries).unwrap();
		assert_eq!((batch(1, 4), batch(2, 4), batch(3, 4)), (Some(0), Some(2), None));
		assert_eq!((batch(1, 0), batch(2, 2)), (None, None), "not anchored yet");
		// Begun anew: what was written before does not count.
		index.begin(0, hash(0), &Peaks::default(), None).unwrap();
		append(&index, &vec![(0, entry(9)), (1, twin)]).unwrap();
		assert_eq!(index.batch(&twin.root, 1, 2).unwrap(), Some(1));
		assert_eq!(index.batch(&twin.root, 2, 2).unwrap(), None);
	}

	#[test]
	fn what_does_not_follow_is_not_written() {
		let index = index();
		append(&index, &vec![(0, entry(0))]).unwrap();
		let before = index.database.0.lock().unwrap().clone();
		for batches in
			[vec![(2, entry(2))], vec![(1, entry(1)), (3, entry(3))], vec![(0, entry(0))]]
		{
			assert!(matches!(append(&index, &batches), Err(Error::OutOfOrder { block: 2, .. })));
		}
		assert_eq!(*index.database.0.lock().unwrap(), before);
	}

	#[test]
	fn batches_around_a_gap_are_proven() {
		for (before, missing) in [(0, 5), (3, 1), (4, 4), (5, 11), (7, 8)] {
			let index = index();
			append(&index, &(0..before).map(|at| (at, entry(at))).collect()).unwrap();
			let mut peaks = Peaks::default();
			let after = before + missing;
			for at in 0..after {
				peaks.push(entry(at).hash()).unwrap();
			}
			let gap = Some(Gap { first: 2, last: 9 });
			index.begin(9, hash(9), &peaks, gap.clone()).unwrap();
			append(&index, &(after..after + 20).map(|at| (at, entry(at))).collect()).unwrap();
			assert_eq!(index.progress().unwrap().unwrap().gap, gap);
			assert_proven(&index, after, after..after + 20);
			for at in before..after {
				assert_eq!(index.entry(at).unwrap(), None);
			}
		}
	}

	#[test]
	fn what_was_seen_is_forgotten_when_it_is_indexed() {
		let index = index();
		let batches = vec![(0, entry(0))];
		index.see(&hash(1), &batches).unwrap();
		index.see(&hash(77), &Vec::new()).unwrap();
		assert_eq!(index.seen(&hash(1)).unwrap(), Some(batches.clone()));
		assert_eq!(index.seen(&hash(2)).unwrap(), None);
		append(&index, &batches).unwrap();
		assert_eq!(index.seen(&hash(1)).unwrap(), None);
		assert_eq!(index.seen(&hash(77)).unwrap(), Some(Vec::new()));
		index.forget([hash(77)]).unwrap();
		assert_eq!(index.seen(&hash(77)).unwrap(), None);
	}

	#[test]
	fn another_version_counts_as_nothing() {
		let index = index();
		let progress = key(b"progress", &[]);
		index.database.insert_aux(&[(&progress[..], &[2, 0, 0][..])], &[]).unwrap();
		assert_eq!(index.progress().unwrap(), None);
		index.database.insert_aux(&[(&progress[..], &[VERSION, 0][..])], &[]).unwrap();
		assert!(matches!(index.progress(), Err(Error::Corrupt(_))));
	}
}
