//! `mmt_*`: notarized batches, proofs, works and licences.
//!
//! Parameters and answers are as those of [`mmt`](super::mmt). What is asked of works and licences
//! reads the state of one block, `at` or else the best one. What is asked of batches is answered
//! from the node's index ([`crate::notary`]), which knows what is final and nothing else.

use super::mmt::Error as StateError;
use crate::{
	notary::index::{Error as IndexError, Gap, Index, Progress},
	service::{Block, Hash},
};
use codec::Encode;
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{ErrorObject, ErrorObjectOwned},
};
use mmt_primitives::{
	api::NotaryApi as NotaryRuntimeApi,
	notary::{
		proof::{Proof, Verified, HEAD_KEY},
		Algorithm, AnchorProof, HistoryItem, LicenceId, LicenceInfo, ProofError, TermsInfo, WorkId,
		WorkInfo,
	},
	AccountId, BlockNumber,
};
use sc_client_api::{AuxStore, ProofProvider};
use serde::{Deserialize, Serialize};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::{Bytes, H256};
use std::sync::Arc;

/// Most items in an answer of `mmt_history`.
const MAX_HISTORY: u32 = 256;

/// Our methods. Each may fail with one of the codes of [`Error`], those among them that read state
/// also with one of [`StateError`].
#[rpc(server, namespace = "mmt")]
pub trait NotaryApi {
	/// How far this node's index of batches came, and what is missing from it.
	#[method(name = "notaryIndex", blocking)]
	fn notary_index(&self) -> RpcResult<Option<IndexStatus>>;

	/// Index of the first batch with this root and this many leaves. `null` if no finalized block
	/// anchored one, or none that this node knows of.
	#[method(name = "anchorOf", blocking)]
	fn anchor_of(&self, root: H256, count: u32) -> RpcResult<Option<u64>>;

	/// The batch at `index`, with the proof of its place on the chain at the finalized block `at`, the
	/// block's header, and the proof of its state. With an item of the batch and its path, that makes
	/// an `.mmtproof`.
	#[method(name = "anchorProof", blocking)]
	fn anchor_proof(&self, index: u64, at: Option<Hash>) -> RpcResult<AnchorProof>;

	/// Checks an `.mmtproof`, given as 0x and its bytes in hexadecimal: what it shows, and whether the
	/// block that it stands on is a finalized one of this chain; or what does not match.
	#[method(name = "verify", blocking)]
	fn verify(&self, proof: Bytes) -> RpcResult<Verdict>;

	/// A work. `null` if there is none with this number.
	#[method(name = "work", blocking)]
	fn work(&self, id: WorkId, at: Option<Hash>) -> RpcResult<Option<WorkInfo<AccountId>>>;

	/// Number of the work with this digest, made with `algorithm` (`sha256`, `blake3` or
	/// `blake2b-256`), and this size in bytes. `null` if nobody claimed it.
	#[method(name = "workOf", blocking)]
	fn work_of(
		&self,
		algorithm: String,
		digest: H256,
		size: u64,
		at: Option<Hash>,
	) -> RpcResult<Option<WorkId>>;

	/// Open terms of a work.
	#[method(name = "termsOf", blocking)]
	fn terms_of(&self, work: WorkId, at: Option<Hash>) -> RpcResult<Vec<TermsInfo>>;

	/// A licence. `null` if there is none with this number, or no longer.
	#[method(name = "licence", blocking)]
	fn licence(&self, id: LicenceId, at: Option<Hash>)
		-> RpcResult<Option<LicenceInfo<AccountId>>>;

	/// Licences that `account` holds, from number `start` on, at most `limit` and 256. The next page
	/// starts after the last number.
	#[method(name = "licencesOf", blocking)]
	fn licences_of(
		&self,
		account: AccountId,
		start: LicenceId,
		limit: u32,
		at: Option<Hash>,
	) -> RpcResult<Vec<LicenceInfo<AccountId>>>;

	/// What happened to a work on the best chain, latest first, at most `limit` and 256 items.
	/// `cursor` is that of the page before; without one it begins at the last event.
	#[method(name = "history", blocking)]
	fn history(
		&self,
		work: WorkId,
		cursor: Option<Cursor>,
		limit: Option<u32>,
	) -> RpcResult<History>;
}

/// How far the index came.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct IndexStatus {
	/// Last block that is indexed.
	pub block: BlockNumber,
	/// Last block that is final: it is indexed within a moment.
	pub finalized: BlockNumber,
	/// Batches anchored up to the indexed block.
	pub batches: u64,
	/// First and last block whose batches are missing, because their state was gone when they were to
	/// be indexed. `null` if nothing is.
	pub missing: Option<(BlockNumber, BlockNumber)>,
}

/// What came of checking a proof.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Verdict {
	/// Whether the proof holds: everything in it matches, and its block is a finalized one of this
	/// chain.
	pub proven: bool,
	/// What it shows, if everything in it matches.
	pub shows: Option<Verified>,
	/// What does not match.
	pub mismatch: Option<Mismatch>,
}

/// What does not match in a proof.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mismatch {
	/// A name that does not change: one of a proof's errors, or `AnotherChain`, `NotFinal`,
	/// `AnotherBlock`.
	pub name: String,
	/// The same in words.
	pub text: String,
}

impl From<ProofError> for Mismatch {
	fn from(error: ProofError) -> Self {
		Self { name: error.name().into(), text: error.to_string() }
	}
}

/// Where a work's history goes on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cursor {
	/// The block to go on with.
	pub block: BlockNumber,
	/// Items of that block that were answered already, the latest ones.
	#[serde(default)]
	pub skip: u32,
}

/// A page of a work's history.
pub type History = Page<HistoryItem<AccountId>>;

/// A page.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<Item> {
	/// What happened, latest first.
	pub items: Vec<Item>,
	/// For the next page; `null` if this is the last.
	pub cursor: Option<Cursor>,
}

/// Why a method failed. The codes do not change.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// One of the codes from 7001 on.
	#[error(transparent)]
	State(#[from] StateError),
	/// Code 7001.
	#[error(
		"this node has no block {0} in its best chain: leave the cursor out, and the page begins with \
		 the last event"
	)]
	UnknownHeight(BlockNumber),
	/// Code 7010.
	#[error(
		"block {0:?} is not final: wait until it is, or leave it out to take the last one that is"
	)]
	NotFinal(Hash),
	/// Code 7011.
	#[error(
		"this node has indexed the blocks up to {indexed} so far, and is asked about block {asked}: \
		 try again in a moment"
	)]
	NotIndexed {
		/// Last block that is indexed.
		indexed: BlockNumber,
		/// The block that was asked about.
		asked: BlockNumber,
	},
	/// Code 7012.
	#[error("there is no batch {index}: {entries} are anchored at that block, counted from 0")]
	UnknownBatch {
		/// The batch that was asked for.
		index: u64,
		/// Batches there are.
		entries: u64,
	},
	/// Code 7013.
	#[error(
		"this node cannot prove batch {index}: it lost the state of blocks {} to {} before it had \
		 read their batches. Ask an archive node (one with --state-pruning archive from its first \
		 block on), or build this one again from block {} with that option",
		.gap.first, .gap.last, .gap.first
	)]
	Incomplete {
		/// The batch that was asked for.
		index: u64,
		/// What is missing.
		gap: Gap,
	},
	/// Code 7014.
	#[error("this node's index of batches failed: {0}. Its log says more; ask another node")]
	Index(#[from] IndexError),
	/// Code 7015.
	#[error("the proof of batch {0} does not lead to the chain's head: ask another node")]
	Inconsistent(u64),
	/// Code 7016.
	#[error("{0}")]
	UnknownAlgorithm(String),
	/// Code 7017.
	#[error(
		"there is no work {0} now: if it was burned, name the block of its last event as \
		 {{\"block\": N}}"
	)]
	UnknownWork(WorkId),
}

impl Error {
	/// The error's code in JSON-RPC.
	pub fn code(&self) -> i32 {
		match self {
			Self::State(error) => error.code(),
			Self::UnknownHeight(_) => 7001,
			Self::NotFinal(_) => 7010,
			Self::NotIndexed { .. } => 7011,
			Self::UnknownBatch { .. } => 7012,
			Self::Incomplete { .. } => 7013,
			Self::Index(_) => 7014,
			Self::Inconsistent(_) => 7015,
			Self::UnknownAlgorithm(_) => 7016,
			Self::UnknownWork(_) => 7017,
		}
	}
}

impl From<sp_blockchain::Error> for Error {
	fn from(error: sp_blockchain::Error) -> Self {
		Self::State(error.into())
	}
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		ErrorObject::owned(error.code(), error.to_string(), None::<()>)
	}
}

/// Serves the methods from a client and the index.
pub struct Notary<C, A> {
	client: Arc<C>,
	index: Index<A>,
}

impl<C, A> Notary<C, A>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + ProofProvider<Block>,
	C::Api: NotaryRuntimeApi<Block, AccountId>,
	A: AuxStore,
{
	/// Serves from `client` and `index`.
	pub fn new(client: Arc<C>, index: Index<A>) -> Self {
		Self { client, index }
	}

	/// Calls the runtime of block `at`, or of the best one.
	fn call<T>(
		&self,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<T, Error> {
		let at = match at {
			Some(hash) => {
				self.height(hash)?;
				hash
			},
			None => self.client.info().best_hash,
		};
		Ok(ask(&self.client.runtime_api(), at).map_err(|error| StateError::of_call(at, error))?)
	}

	fn height(&self, hash: Hash) -> Result<BlockNumber, Error> {
		Ok(self.client.number(hash)?.ok_or(StateError::UnknownBlock(hash))?)
	}

	/// Whether a block is a final one of the best chain.
	fn is_final(&self, height: BlockNumber, hash: Hash) -> Result<bool, Error> {
		let final_height = height <= self.client.info().finalized_number;
		Ok(final_height && self.client.hash(height)? == Some(hash))
	}

	/// How far the index came.
	fn progress(&self) -> Result<Progress, Error> {
		let none = Error::NotIndexed { indexed: 0, asked: self.client.info().finalized_number };
		self.index.progress()?.ok_or(none)
	}

	fn prove(&self, index: u64, at: Option<Hash>) -> Result<AnchorProof, Error> {
		let done = self.progress()?;
		let (height, at) = match at {
			Some(hash) => (self.height(hash)?, hash),
			None => (done.block, done.hash),
		};
		if !self.is_final(height, at)? {
			return Err(Error::NotFinal(at));
		}
		if height > done.block {
			return Err(Error::NotIndexed { indexed: done.block, asked: height });
		}
		let peaks = self.call(Some(at), |api, at| api.notary_peaks(at))?;
		let entries = peaks.entries();
		if index >= entries {
			return Err(Error::UnknownBatch { index, entries });
		}
		let incomplete = || match done.gap.clone() {
			Some(gap) => Error::Incomplete { index, gap },
			None => Error::Index(ProofError::StoreIncomplete.into()),
		};
		let entry = self.index.entry(index)?.ok_or_else(incomplete)?;
		let mmr = self.index.proof(index, entries).map_err(|error| match error {
			IndexError::Proof(ProofError::StoreIncomplete) => incomplete(),
			error => error.into(),
		})?;
		if mmr.head_of(entry.hash()).ok() != peaks.head() {
			return Err(Error::Inconsistent(index));
		}
		let header = self.client.header(at)?.ok_or(StateError::UnknownBlock(at))?;
		let state =
			self.client.read_proof(at, &mut [&HEAD_KEY[..]].into_iter()).map_err(|error| {
				match error {
					sp_blockchain::Error::UnknownBlock(_) => StateError::StatePruned(at),
					error => error.into(),
				}
			})?;
		Ok(AnchorProof {
			genesis: self.client.info().genesis_hash,
			entry,
			mmr,
			block_hash: at,
			header: header.encode().into(),
			state: state.into_iter_nodes().map(Into::into).collect(),
		})
	}

	fn check(&self, bytes: &[u8]) -> Result<Verdict, Error> {
		let shows = match Proof::from_bytes(bytes).and_then(|proof| proof.verify_offline()) {
			Ok(shows) => shows,
			Err(error) => {
				return Ok(Verdict { proven: false, shows: None, mismatch: Some(error.into()) })
			},
		};
		let mismatch = self.check_block(&shows)?;
		Ok(Verdict { proven: mismatch.is_none(), shows: Some(shows), mismatch })
	}

	/// What is wrong with the block that a proof stands on.
	fn check_block(&self, shows: &Verified) -> Result<Option<Mismatch>, Error> {
		let info = self.client.info();
		let Verified { block_number: height, block_hash: hash, .. } = *shows;
		let (name, text) = if shows.genesis != info.genesis_hash {
			let text = format!(
				"the proof is of the chain with genesis block {:?}, and this is a node of {:?}",
				shows.genesis, info.genesis_hash
			);
			("AnotherChain", text)
		} else if height > info.finalized_number {
			let text = format!(
				"the proof stands on block {height}, and only {} blocks are final here: try again \
				 later",
				info.finalized_number
			);
			("NotFinal", text)
		} else if !self.is_final(height, hash)? {
			let text = format!(
				"the proof stands on block {height} with hash {hash:?}, and this chain's is another"
			);
			("AnotherBlock", text)
		} else {
			return Ok(None);
		};
		Ok(Some(Mismatch { name: name.into(), text }))
	}

	fn walk(&self, work: WorkId, cursor: Option<Cursor>, limit: u32) -> Result<History, Error> {
		let start = match cursor {
			Some(cursor) => cursor,
			None => {
				let info = self.call(None, |api, at| api.work(at, work))?;
				let block = info.ok_or(Error::UnknownWork(work))?.changed;
				Cursor { block, skip: 0 }
			},
		};
		walk_back(start, limit.min(MAX_HISTORY), |block| {
			let hash = self.client.hash(block)?.ok_or(Error::UnknownHeight(block))?;
			self.call(Some(hash), |api, at| api.work_history(at, work))
		})
	}
}

/// Reads blocks backwards from `start`: each gives its items, oldest first, and the block before it
/// that has some. The error of a block counts if nothing was read before it; else the page ends
/// there, and the next one begins with the error.
fn walk_back<Item, Failure>(
	start: Cursor,
	limit: u32,
	mut read: impl FnMut(BlockNumber) -> Result<(Vec<Item>, Option<BlockNumber>), Failure>,
) -> Result<Page<Item>, Failure> {
	let mut page = Page { items: Vec::new(), cursor: Some(start) };
	let mut reads = 0;
	while let Some(at) = page.cursor {
		let room = (limit as usize).saturating_sub(page.items.len());
		// No block is read without need, and blocks without items end too.
		if room == 0 || reads > limit {
			break;
		}
		reads += 1;
		let (items, previous) = match read(at.block) {
			Ok(read) => read,
			Err(_) if !page.items.is_empty() => break,
			Err(error) => return Err(error),
		};
		let left = items.len().saturating_sub(at.skip as usize);
		page.items.extend(items.into_iter().rev().skip(at.skip as usize).take(room));
		page.cursor = if left > room {
			Some(Cursor { block: at.block, skip: at.skip.saturating_add(room as u32) })
		} else {
			// Backwards only, whatever the runtime says.
			previous.filter(|block| *block < at.block).map(|block| Cursor { block, skip: 0 })
		};
	}
	Ok(page)
}

impl<C, A> NotaryApiServer for Notary<C, A>
where
	C: ProvideRuntimeApi<Block>
		+ HeaderBackend<Block>
		+ ProofProvider<Block>
		+ Send
		+ Sync
		+ 'static,
	C::Api: NotaryRuntimeApi<Block, AccountId>,
	A: AuxStore + Send + Sync + 'static,
{
	fn notary_index(&self) -> RpcResult<Option<IndexStatus>> {
		let finalized = self.client.info().finalized_number;
		let progress = self.index.progress().map_err(Error::from)?;
		Ok(progress.map(|done| IndexStatus {
			block: done.block,
			finalized,
			batches: done.entries,
			missing: done.gap.map(|gap| (gap.first, gap.last)),
		}))
	}

	fn anchor_of(&self, root: H256, count: u32) -> RpcResult<Option<u64>> {
		let entries = self.progress()?.entries;
		Ok(self.index.batch(&root, count, entries).map_err(Error::from)?)
	}

	fn anchor_proof(&self, index: u64, at: Option<Hash>) -> RpcResult<AnchorProof> {
		Ok(self.prove(index, at)?)
	}

	fn verify(&self, proof: Bytes) -> RpcResult<Verdict> {
		Ok(self.check(&proof)?)
	}

	fn work(&self, id: WorkId, at: Option<Hash>) -> RpcResult<Option<WorkInfo<AccountId>>> {
		Ok(self.call(at, |api, at| api.work(at, id))?)
	}

	fn work_of(
		&self,
		algorithm: String,
		digest: H256,
		size: u64,
		at: Option<Hash>,
	) -> RpcResult<Option<WorkId>> {
		let algorithm: Algorithm =
			algorithm.parse().map_err(|error: mmt_primitives::notary::UnknownAlgorithm| {
				Error::UnknownAlgorithm(error.to_string())
			})?;
		Ok(self.call(at, |api, at| api.work_of(at, algorithm.code(), digest, size))?)
	}

	fn terms_of(&self, work: WorkId, at: Option<Hash>) -> RpcResult<Vec<TermsInfo>> {
		Ok(self.call(at, |api, at| api.terms_of(at, work))?)
	}

	fn licence(
		&self,
		id: LicenceId,
		at: Option<Hash>,
	) -> RpcResult<Option<LicenceInfo<AccountId>>> {
		Ok(self.call(at, |api, at| api.licence(at, id))?)
	}

	fn licences_of(
		&self,
		account: AccountId,
		start: LicenceId,
		limit: u32,
		at: Option<Hash>,
	) -> RpcResult<Vec<LicenceInfo<AccountId>>> {
		Ok(self.call(at, |api, at| api.licences_of(at, account, start, limit))?)
	}

	fn history(
		&self,
		work: WorkId,
		cursor: Option<Cursor>,
		limit: Option<u32>,
	) -> RpcResult<History> {
		Ok(self.walk(work, cursor, limit.unwrap_or(MAX_HISTORY))?)
	}
}

#[cfg(test)]
#[path = "notary_tests.rs"]
mod tests;
