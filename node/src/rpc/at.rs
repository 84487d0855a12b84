//! Answers that tell which block they are of.

use super::mmt::Error;
use crate::service::{Block, Hash};
use serde::{Deserialize, Serialize};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct At<T> {
	/// Hash of the block that it was read in.
	pub block_hash: Hash,
	/// The answer. In JSON its keys stand beside that of the block.
	#[serde(flatten)]
	pub answer: T,
}

impl<T> At<Option<T>> {
	/// Nothing where the answer is nothing.
	pub fn transpose(self) -> Option<At<T>> {
		let block_hash = self.block_hash;
		self.answer.map(|answer| At { block_hash, answer })
	}
}

/// Calls the runtime of block `at`, or of the best one.
pub fn call<C, T>(
	client: &C,
	at: Option<Hash>,
	ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
) -> Result<At<T>, Error>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
{
	let block_hash = match at {
		Some(hash) => {
			client.number(hash)?.ok_or(Error::UnknownBlock(hash))?;
			hash
		},
		None => client.info().best_hash,
	};
	let answer = ask(&client.runtime_api(), block_hash)
		.map_err(|error| Error::of_call(block_hash, error))?;
	Ok(At { block_hash, answer })
}
