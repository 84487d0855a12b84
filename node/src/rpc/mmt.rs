//! `mmt_*`: what the chain knows of itself, its delegates and its rewards.
//!
//! Every method reads the state of one block: the one whose hash is given as the last parameter
//! (`at`), else the best one. Answers are JSON with keys in camelCase. Amounts are in planck and
//! strings of decimal digits, because JSON numbers lose digits above 2^53. Shares (commission,
//! productivity) are parts per billion. Accounts are SS58 addresses.

use crate::service::{state_is_gone, Block, Hash};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{ErrorObject, ErrorObjectOwned},
};
use mmt_primitives::{
	api::{ChainProfileApi, DelegatesApi, RewardsApi, MAX_SKIP},
	delegates::{DelegateInfo, RankedDelegate, RoundInfo, VoterInfo},
	rewards::{Claimable, Emission},
	AccountId, BlockNumber,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Our methods. Each may fail with one of the codes of [`Error`].
#[rpc(server, namespace = "mmt")]
pub trait MmtApi {
	/// What the chain fixed at its launch: kind, seats, token, rewards, fees, open transactions,
	/// unlock period in blocks, approver.
	#[method(name = "chainProfile", blocking)]
	fn chain_profile(&self, at: Option<Hash>) -> RpcResult<Value>;

	/// BLAKE2-256 of the SCALE-encoded profile, as stored at genesis.
	#[method(name = "chainProfileHash", blocking)]
	fn chain_profile_hash(&self, at: Option<Hash>) -> RpcResult<Hash>;

	/// Whether `account` may send transactions and stand as a delegate. On a public chain everybody
	/// may.
	#[method(name = "permissions", blocking)]
	fn permissions(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Permissions>;

	/// The ranking by votes, from its `skip`-th place on, at most `limit` and 512 places. At most
	/// 5,000 are skipped.
	#[method(name = "ranking", blocking)]
	fn ranking(
		&self,
		skip: u32,
		limit: u32,
		at: Option<Hash>,
	) -> RpcResult<Vec<RankedDelegate<AccountId>>>;

	/// The record of a delegate: status, votes, commission, blocks forged and missed. `null` if
	/// `account` never registered.
	#[method(name = "delegate", blocking)]
	fn delegate(
		&self,
		account: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<DelegateInfo<AccountId>>>;

	/// The running round: its number, its slots, who forges in which order, and the next order.
	#[method(name = "round", blocking)]
	fn round(&self, at: Option<Hash>) -> RpcResult<RoundInfo<AccountId>>;

	/// Who forges in `slot` (10-second slots since the Unix epoch), as long as this round's order
	/// holds. `null` for a slot before this round: ask a block whose round it was in.
	#[method(name = "slotOwner", blocking)]
	fn slot_owner(&self, slot: u64, at: Option<Hash>) -> RpcResult<Option<AccountId>>;

	/// What `account` has voted, and what it is unlocking with the block from which it may be
	/// withdrawn.
	#[method(name = "voter", blocking)]
	fn voter(&self, account: AccountId, at: Option<Hash>) -> RpcResult<VoterInfo<AccountId>>;

	/// What `account` may claim now, as a delegate and as a voter.
	#[method(name = "claimable", blocking)]
	fn claimable(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Claimable>;

	/// Reward of the block at `height`, past or to come.
	#[method(name = "blockReward", blocking)]
	fn block_reward(&self, height: BlockNumber, at: Option<Hash>) -> RpcResult<String>;

	/// Rewards so far: what the next block earns, what was minted, what lies in this round's fee
	/// pot, what was claimed.
	#[method(name = "emission", blocking)]
	fn emission(&self, at: Option<Hash>) -> RpcResult<Emission>;

	/// How safe a block is: its height, how many blocks of the best chain stand on it, and whether
	/// it is final. Takes no `at`: what counts is now.
	#[method(name = "confirmations", blocking)]
	fn confirmations(&self, block_hash: Hash) -> RpcResult<Confirmations>;
}

/// What an account may do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Permissions {
	/// Send transactions.
	pub transact: bool,
	/// Stand as a delegate.
	pub stand: bool,
}

/// How safe a block is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Confirmations {
	/// Height of the block.
	pub height: BlockNumber,
	/// Blocks of the best chain that stand on it; 0 for the best block and for one aside of the
	/// best chain.
	pub depth: BlockNumber,
	/// Whether it can no longer be undone.
	pub finalized: bool,
	/// Whether it belongs to the best chain.
	pub on_best_chain: bool,
}

/// Why a method failed. The codes do not change.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// Code 7001.
	#[error("this node has no block {0:?}: take the hash of a block that it has imported")]
	UnknownBlock(Hash),
	/// Code 7002.
	#[error(
		"the state of block {0:?} is gone: ask a node that keeps it (--state-pruning archive), or \
		 take a younger block"
	)]
	StatePruned(Hash),
	/// Code 7003.
	#[error("the runtime did not answer at block {0:?}: {1}")]
	Runtime(Hash, ApiError),
	/// Code 7004.
	#[error("the database of this node failed: {0}")]
	Database(#[from] sp_blockchain::Error),
	/// Code 7005.
	#[error("the answer cannot be written as JSON: {0}")]
	Json(#[from] serde_json::Error),
	/// Code 7006.
	#[error("{0} places of the ranking are too many to skip: at most {max}", max = MAX_SKIP)]
	SkipTooLarge(u32),
}

impl Error {
	/// The error's code in JSON-RPC.
	pub fn code(&self) -> i32 {
		match self {
			Self::UnknownBlock(_) => 7001,
			Self::StatePruned(_) => 7002,
			Self::Runtime(..) => 7003,
			Self::Database(_) => 7004,
			Self::Json(_) => 7005,
			Self::SkipTooLarge(_) => 7006,
		}
	}

	/// That of a call to the runtime of block `at`.
	pub fn of_call(at: Hash, error: ApiError) -> Self {
		// The header was there when the call began, so it is the state that is not.
		if state_is_gone(&error) {
			Self::StatePruned(at)
		} else {
			Self::Runtime(at, error)
		}
	}
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		ErrorObject::owned(error.code(), error.to_string(), None::<()>)
	}
}

/// Serves the methods from a client.
pub struct Mmt<C> {
	client: Arc<C>,
}

impl<C> Mmt<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
{
	/// Serves from `client`.
	pub fn new(client: Arc<C>) -> Self {
		Self { client }
	}

	/// Calls the runtime of block `at`, or of the best one.
	fn call<T>(
		&self,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<T, Error> {
		let at = match at {
			Some(hash) => {
				self.client.number(hash)?.ok_or(Error::UnknownBlock(hash))?;
				hash
			},
			None => self.client.info().best_hash,
		};
		ask(&self.client.runtime_api(), at).map_err(|error| Error::of_call(at, error))
	}
}

impl<C> MmtApiServer for Mmt<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api: ChainProfileApi<Block, AccountId>
		+ DelegatesApi<Block, AccountId>
		+ RewardsApi<Block, AccountId>,
{
	fn chain_profile(&self, at: Option<Hash>) -> RpcResult<Value> {
		let profile = self.call(at, |api, at| api.profile(at))?;
		Ok(camel_case_keys(serde_json::to_value(profile).map_err(Error::from)?))
	}

	fn chain_profile_hash(&self, at: Option<Hash>) -> RpcResult<Hash> {
		Ok(self.call(at, |api, at| api.profile_hash(at))?)
	}

	fn permissions(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Permissions> {
		let (transact, stand) = self.call(at, |api, at| api.permissions(at, account))?;
		Ok(Permissions { transact, stand })
	}

	fn ranking(
		&self,
		skip: u32,
		limit: u32,
		at: Option<Hash>,
	) -> RpcResult<Vec<RankedDelegate<AccountId>>> {
		if skip > MAX_SKIP {
			return Err(Error::SkipTooLarge(skip).into());
		}
		Ok(self.call(at, |api, at| api.ranking(at, skip, limit))?)
	}

	fn delegate(
		&self,
		account: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<DelegateInfo<AccountId>>> {
		Ok(self.call(at, |api, at| api.delegate(at, account))?)
	}

	fn round(&self, at: Option<Hash>) -> RpcResult<RoundInfo<AccountId>> {
		Ok(self.call(at, |api, at| api.round(at))?)
	}

	fn slot_owner(&self, slot: u64, at: Option<Hash>) -> RpcResult<Option<AccountId>> {
		Ok(self.call(at, |api, at| api.slot_owner(at, slot))?)
	}

	fn voter(&self, account: AccountId, at: Option<Hash>) -> RpcResult<VoterInfo<AccountId>> {
		Ok(self.call(at, |api, at| api.voter(at, account))?)
	}

	fn claimable(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Claimable> {
		Ok(self.call(at, |api, at| api.claimable(at, account))?)
	}

	fn block_reward(&self, height: BlockNumber, at: Option<Hash>) -> RpcResult<String> {
		Ok(self.call(at, |api, at| api.block_reward(at, height))?.to_string())
	}

	fn emission(&self, at: Option<Hash>) -> RpcResult<Emission> {
		Ok(self.call(at, |api, at| api.emission(at))?)
	}

	fn confirmations(&self, block_hash: Hash) -> RpcResult<Confirmations> {
		let look_up = || -> Result<Confirmations, Error> {
			let height = self.client.number(block_hash)?.ok_or(Error::UnknownBlock(block_hash))?;
			let info = self.client.info();
			let on_best_chain = self.client.hash(height)? == Some(block_hash);
			Ok(Confirmations {
				height,
				depth: if on_best_chain { info.best_number.saturating_sub(height) } else { 0 },
				finalized: on_best_chain && height <= info.finalized_number,
				on_best_chain,
			})
		};
		Ok(look_up()?)
	}
}

/// The profile's keys are those of a chain's TOML file, `initial_supply`; those of answers are
/// `initialSupply`.
fn camel_case_keys(value: Value) -> Value {
	match value {
		Value::Object(map) => map
			.into_iter()
			.map(|(key, value)| (camel_case(&key), camel_case_keys(value)))
			.collect::<serde_json::Map<_, _>>()
			.into(),
		Value::Array(items) => items.into_iter().map(camel_case_keys).collect(),
		value => value,
	}
}

fn camel_case(key: &str) -> String {
	let mut words = key.split('_');
	let first = words.next().unwrap_or_default().to_owned();
	words.fold(first, |mut text, word| {
		let mut letters = word.chars();
		text.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
		text.push_str(letters.as_str());
		text
	})
}

#[cfg(test)]
mod tests {
	use super::*;
	use serde_json::json;

	#[test]
	fn keys_are_camel_case_and_values_are_not_touched() {
		assert_eq!(
			camel_case_keys(json!({
				"unlock_period": 5,
				"token": {"initial_supply": "1"},
				"open": ["cross_chain"],
				"list": [{"a_b_c": null}],
			})),
			json!({
				"unlockPeriod": 5,
				"token": {"initialSupply": "1"},
				"open": ["cross_chain"],
				"list": [{"aBC": null}],
			}),
		);
	}

	#[test]
	fn error_codes_do_not_change() {
		let hash = Hash::zero();
		let discarded: Box<dyn std::error::Error + Send + Sync> =
			Box::new(sp_blockchain::Error::UnknownBlock("State already discarded".into()));
		for (error, code) in [
			(Error::UnknownBlock(hash), 7001),
			(Error::of_call(hash, ApiError::Application(discarded)), 7002),
			(Error::of_call(hash, ApiError::UsingSameInstanceForDifferentBlocks), 7003),
			(Error::Runtime(hash, ApiError::StateBackendIsNotTrie), 7003),
			(Error::Database(sp_blockchain::Error::SetHeadTooOld), 7004),
			(Error::SkipTooLarge(5_001), 7006),
		] {
			assert_eq!(error.code(), code);
			assert_eq!(ErrorObjectOwned::from(error).code(), code);
		}
	}
}
