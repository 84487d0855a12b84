//! Following the chain: which blocks are indexed when.

use super::index::{Batches, Error, Gap, Index};
use crate::service::{state_is_gone, Block, Hash};
use futures::{stream, StreamExt};
use mmt_primitives::{api::NotaryApi, notary::mmr::Peaks, AccountId, BlockNumber};
use sc_client_api::{AuxStore, BlockchainEvents};
use sp_api::{ApiError, ApiExt, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Where the log says so.
const LOG: &str = "notary";

/// Why a block was not read.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
	/// Its state is gone.
	#[error("its state is gone")]
	Gone,
	/// Something else.
	#[error("{0}")]
	Failed(String),
}

/// What the index needs to know of the chain.
pub trait Chain {
	/// Height and hash of the last finalized block.
	fn finalized(&self) -> (BlockNumber, Hash);
	/// Hash of the block at a height of the best chain, if this node has it.
	fn hash(&self, height: BlockNumber) -> Result<Option<Hash>, Unread>;
	/// Batches that a block anchored.
	fn anchored(&self, hash: Hash) -> Result<Batches, Unread>;
	/// The range in a block's state.
	fn peaks(&self, hash: Hash) -> Result<Peaks, Unread>;
}

/// Indexes every final block that is not indexed yet.
///
/// A block whose state is gone is skipped with all before the next one that can be read, which
/// leaves a gap if batches were anchored between. If none can be read, the next call tries again.
///
/// Errors: a block cannot be read or written now. Those before it are indexed.
pub fn catch_up<A: AuxStore>(chain: &impl Chain, index: &Index<A>) -> Result<(), Failure> {
	let (finalized, _) = chain.finalized();
	loop {
		let done = match index.progress()? {
			Some(done) if chain.hash(done.block)? == Some(done.hash) => done,
			progress => {
				if let Some(done) = progress {
					log::warn!(
						target: LOG,
						"Block {} ({:?}) of the index is not of this chain: building it again",
						done.block,
						done.hash,
					);
				}
				let genesis = chain.hash(0)?.ok_or(Unread::Gone)?;
				index.begin(0, genesis, &Peaks::default(), None)?;
				continue;
			},
		};
		let next = done.block.saturating_add(1);
		if next > finalized {
			return Ok(());
		}
		let batches = match chain.hash(next)? {
			Some(hash) => match index.seen(&hash)? {
				Some(batches) => Ok((hash, batches)),
				None => chain.anchored(hash).map(|batches| (hash, batches)),
			},
			None => Err(Unread::Gone),
		};
		match batches {
			Ok((hash, batches)) => {
				if !batches.is_empty() {
					log::debug!(target: LOG, "Block {next} anchors {} batches", batches.len());
				}
				index.append(hash, &batches, done)?;
			},
			Err(Unread::Gone) => {
				let Some((block, hash, peaks)) = first_readable(chain, next, finalized)? else {
					return Ok(());
				};
				let mut gap = done.gap;
				if peaks.entries() != done.entries {
					let first = gap.map_or(next, |gap| gap.first);
					log::warn!(
						target: LOG,
						"The states of blocks {next} to {block} are gone: batches {} to {} cannot be \
						 proven by this node. One with --state-pruning archive from the start can",
						done.entries,
						peaks.entries().saturating_sub(1),
					);
					gap = Some(Gap { first, last: block });
				}
				index.begin(block, hash, &peaks, gap)?;
			},
			Err(error) => return Err(error.into()),
		}
	}
}

/// The first block from `from` to `to` whose state is there, if there is one. States are kept from
/// one block on.
fn first_readable(
	chain: &impl Chain,
	from: BlockNumber,
	to: BlockNumber,
) -> Result<Option<(BlockNumber, Hash, Peaks)>, Unread> {
	let read = |height| -> Result<Option<(BlockNumber, Hash, Peaks)>, Unread> {
		let Some(hash) = chain.hash(height)? else { return Ok(None) };
		match chain.peaks(hash) {
			Ok(peaks) => Ok(Some((height, hash, peaks))),
			Err(Unread::Gone) => Ok(None),
			Err(error) => Err(error),
		}
	};
	let Some(mut found) = read(to)? else { return Ok(None) };
	let mut gone = from.saturating_sub(1);
	while found.0 - gone > 1 {
		let middle = gone + (found.0 - gone) / 2;
		match read(middle)? {
			Some(earlier) => found = earlier,
			None => gone = middle,
		}
	}
	Ok(Some(found))
}

/// Why the index did not come further.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
	/// The index failed.
	#[error(transparent)]
	Index(#[from] Error),
	/// The chain was not read.
	#[error("a block cannot be read: {0}")]
	Unread(#[from] Unread),
}

/// Keeps the index up to date until the client ends.
pub async fn follow<C, A: AuxStore>(client: Arc<C>, chain: impl Chain, index: Index<A>)
where
	C: BlockchainEvents<Block>,
{
	/// Something that happened. Its state stays as long as it is held.
	enum News {
		Imported(sc_client_api::BlockImportNotification<Block>),
		Finalized(sc_client_api::FinalityNotification<Block>),
	}
	// Listening begins before catching up, or a block between would be missed.
	let imported = client.every_import_notification_stream().map(News::Imported);
	let finalized = client.finality_notification_stream().map(News::Finalized);
	let mut news = stream::select(imported, finalized);
	// The streams end with the client, which must not wait for this.
	drop(client);
	told(catch_up(&chain, &index));
	while let Some(news) = news.next().await {
		match news {
			News::Imported(block) => told(see(&chain, &index, block.hash)),
			News::Finalized(block) => {
				told(catch_up(&chain, &index));
				let stale = block.stale_blocks.iter().map(|block| block.hash);
				told(index.forget(stale).map_err(Failure::from));
			},
		}
	}
}

/// Reads a block's batches while its state is there.
fn see<A: AuxStore>(chain: &impl Chain, index: &Index<A>, hash: Hash) -> Result<(), Failure> {
	match chain.anchored(hash) {
		Ok(batches) => Ok(index.see(&hash, &batches)?),
		// Catching up says so if it matters.
		Err(Unread::Gone) => Ok(()),
		Err(error) => Err(error.into()),
	}
}

/// An error now is no reason to stop: the next block is another chance.
fn told(result: Result<(), Failure>) {
	if let Err(error) = result {
		log::error!(target: LOG, "The index of batches waits: {error}");
	}
}

/// The chain of a client.
pub struct ClientChain<C> {
	client: Arc<C>,
}

impl<C> ClientChain<C> {
	/// That of `client`.
	pub fn new(client: Arc<C>) -> Self {
		Self { client }
	}
}

impl<C> ClientChain<C>
where
	C: ProvideRuntimeApi<Block>,
	C::Api: NotaryApi<Block, AccountId>,
{
	/// Asks the runtime of a block, or takes `default` where it has no notary.
	fn ask<T: Default>(
		&self,
		hash: Hash,
		call: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<T, Unread> {
		let api = self.client.runtime_api();
		let answer = match api.has_api::<dyn NotaryApi<Block, AccountId>>(hash) {
			Ok(true) => call(&api, hash),
			Ok(false) => Ok(T::default()),
			Err(error) => Err(error),
		};
		answer.map_err(|error| match state_is_gone(&error) {
			true => Unread::Gone,
			false => Unread::Failed(error.to_string()),
		})
	}
}

impl<C> Chain for ClientChain<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
	C::Api: NotaryApi<Block, AccountId>,
{
	fn finalized(&self) -> (BlockNumber, Hash) {
		let info = self.client.info();
		(info.finalized_number, info.finalized_hash)
	}

	fn hash(&self, height: BlockNumber) -> Result<Option<Hash>, Unread> {
		self.client.hash(height).map_err(|error| Unread::Failed(error.to_string()))
	}

	fn anchored(&self, hash: Hash) -> Result<Batches, Unread> {
		self.ask(hash, |api, hash| api.anchored(hash))
	}

	fn peaks(&self, hash: Hash) -> Result<Peaks, Unread> {
		self.ask(hash, |api, hash| api.notary_peaks(hash))
	}
}

#[cfg(test)]
mod tests {
	use super::{
		super::index::{
			tests::{entry, hash, Memory},
			Progress,
		},
		*,
	};
	use std::cell::Cell;

	/// A chain on which block `n` anchors `batches[n]` batches. States up to `gone` are gone.
	struct Toy {
		batches: Vec<u64>,
		finalized: Cell<BlockNumber>,
		gone: Cell<BlockNumber>,
		fork: Cell<u64>,
	}

	impl Toy {
		fn new(batches: &[u64]) -> Self {
			Self {
				batches: batches.to_vec(),
				finalized: Cell::new(batches.len() as u32 - 1),
				gone: Cell::new(0),
				fork: Cell::new(0),
			}
		}

		fn height(&self, hash: Hash) -> Result<usize, Unread> {
			let height = (hash.to_low_u64_be() - self.fork.get()) as u32;
			if height > 0 && height <= self.gone.get() {
				return Err(Unread::Gone);
			}
			Ok(height as usize)
		}
	}

	impl Chain for Toy {
		fn finalized(&self) -> (BlockNumber, Hash) {
			(self.finalized.get(), hash(self.finalized.get()))
		}

		fn hash(&self, height: BlockNumber) -> Result<Option<Hash>, Unread> {
			let there = (height as usize) < self.batches.len();
			Ok(there.then(|| Hash::from_low_u64_be(u64::from(height) + self.fork.get())))
		}

		fn anchored(&self, hash: Hash) -> Result<Batches, Unread> {
			let height = self.height(hash)?;
			let first: u64 = self.batches[..height].iter().sum();
			Ok((first..first + self.batches[height]).map(|at| (at, entry(at))).collect())
		}

		fn peaks(&self, hash: Hash) -> Result<Peaks, Unread> {
			let entries: u64 = self.batches[..=self.height(hash)?].iter().sum();
			let mut peaks = Peaks::default();
			for at in 0..entries {
				peaks.push(entry(at).hash()).unwrap();
			}
			Ok(peaks)
		}
	}

	fn caught_up(chain: &Toy, index: &Index<Memory>) -> Progress {
		catch_up(chain, index).unwrap();
		index.progress().unwrap().unwrap()
	}

	fn proven(chain: &Toy, index: &Index<Memory>) -> Vec<u64> {
		let (_, hash) = chain.finalized();
		let peaks = chain.peaks(hash).unwrap();
		let proven = |at: &u64| {
			let Some(entry) = index.entry(*at).unwrap() else { return false };
			let Ok(proof) = index.proof(*at, peaks.entries()) else { return false };
			assert_eq!(proof.head_of(entry.hash()).ok(), peaks.head());
			true
		};
		(0..peaks.entries()).filter(proven).collect()
	}

	#[test]
	fn it_goes_on_where_it_was() {
		let chain = Toy::new(&[0, 1, 0, 2, 5, 0, 1]);
		let index = Index::new(Arc::new(Memory::default()));
		for finalized in [0, 3, 3, 6] {
			chain.finalized.set(finalized);
			let done = caught_up(&chain, &index);
			assert_eq!((done.block, done.hash), (finalized, hash(finalized)));
			assert_eq!(done.gap, None);
		}
		assert_eq!(proven(&chain, &index), (0..9).collect::<Vec<_>>());
	}

	#[test]
	fn lost_states_leave_a_gap_that_names_its_blocks() {
		let chain = Toy::new(&[0, 1, 2, 2, 1, 3, 1, 0]);
		let index = Index::new(Arc::new(Memory::default()));
		chain.finalized.set(2);
		caught_up(&chain, &index);
		chain.finalized.set(7);
		chain.gone.set(4);
		let done = caught_up(&chain, &index);
		// Block 5 is the first that can be read, and what it anchored is known from no state.
		assert_eq!(done.gap, Some(Gap { first: 3, last: 5 }));
		assert_eq!((done.block, done.entries), (7, 10));
		let proven = proven(&chain, &index);
		assert!(proven.contains(&9), "what came after it is proven");
		assert!((3..9).all(|at| !proven.contains(&at)), "{proven:?}");
	}

	#[test]
	fn lost_states_without_batches_leave_no_gap() {
		let chain = Toy::new(&[0, 1, 0, 0, 0, 2]);
		let index = Index::new(Arc::new(Memory::default()));
		chain.finalized.set(1);
		caught_up(&chain, &index);
		chain.finalized.set(5);
		chain.gone.set(3);
		let done = caught_up(&chain, &index);
		assert_eq!(done.gap, None);
		assert_eq!(proven(&chain, &index), [0, 1, 2]);
	}

	#[test]
	fn what_was_seen_needs_no_state() {
		let chain = Toy::new(&[0, 1, 2, 2, 1, 3]);
		let index = Index::new(Arc::new(Memory::default()));
		(1..=5).for_each(|height| see(&chain, &index, hash(height)).unwrap());
		chain.gone.set(4);
		let done = caught_up(&chain, &index);
		assert_eq!((done.block, done.gap), (5, None));
		assert_eq!(proven(&chain, &index), (0..9).collect::<Vec<_>>());
	}

	#[test]
	fn it_waits_while_no_state_is_there() {
		let chain = Toy::new(&[0, 1, 2]);
		let index = Index::new(Arc::new(Memory::default()));
		chain.gone.set(2);
		assert_eq!(caught_up(&chain, &index).block, 0);
		chain.gone.set(0);
		assert_eq!(caught_up(&chain, &index).block, 2);
	}

	#[test]
	fn the_index_of_another_chain_is_built_again() {
		let chain = Toy::new(&[0, 1, 2]);
		let index = Index::new(Arc::new(Memory::default()));
		caught_up(&chain, &index);
		chain.fork.set(1000);
		let done = caught_up(&chain, &index);
		assert_eq!((done.block, done.hash, done.entries), (2, hash(1002), 3));
	}

	#[test]
	fn the_first_state_is_found_among_many() {
		let chain = Toy::new(&[0; 100]);
		for gone in 0..100 {
			chain.gone.set(gone);
			let found = first_readable(&chain, 1, 99).unwrap().map(|(height, ..)| height);
			assert_eq!(found, (gone < 99).then_some(gone + 1));
		}
	}
}
