//! `mmt_*`: footstones, and the data chains that they bet on.
//!
//! Parameters are as those of [`mmt`](super::mmt): each method reads the state of block `at`, or of
//! the best one. Answers tell which block that was, as `blockHash`. Amounts are strings of decimal
//! digits, in the smallest unit of BMM. Each method may fail with one of the codes of
//! [`StateError`](super::mmt::Error), and with no other.

use super::{
	at::{self, At},
	mmt::Error as StateError,
};
use crate::service::{Block, Hash};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use mmt_primitives::{
	api::FootstonesApi as FootstonesRuntimeApi,
	footstones::{
		ChainId, DataChainInfo, DataChainPage, FootstoneInfo, FootstonesInfo, RoundInfo,
		MAX_CHAIN_PAGE,
	},
	AccountId,
};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Our methods.
#[rpc(server, namespace = "mmt")]
pub trait FootstonesApi {
	/// The active footstones with their bonds, at most 64. None on a chain without BMM.
	#[method(name = "footstones", blocking)]
	fn footstones(&self, at: Option<Hash>) -> RpcResult<At<FootstonesInfo>>;

	/// A footstone, active or leaving, with what left its bond and the blocks in which each part of
	/// that is free. `null` if `account` is none.
	#[method(name = "footstone", blocking)]
	fn footstone(
		&self,
		account: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<At<FootstoneInfo>>>;

	/// A data chain and its last checkpoint. `null` if there is none with that number.
	#[method(name = "dataChain", blocking)]
	fn data_chain(&self, chain: ChainId, at: Option<Hash>) -> RpcResult<Option<At<DataChainInfo>>>;

	/// Data chains from number `start` on, at most `limit` and 256. The next page starts at `next`.
	#[method(name = "dataChains", blocking)]
	fn data_chains(
		&self,
		start: Option<ChainId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<DataChainPage>>;

	/// The round that is open about a data chain. `null` if there is none.
	#[method(name = "betRound", blocking)]
	fn bet_round(&self, chain: ChainId, at: Option<Hash>) -> RpcResult<Option<At<RoundInfo>>>;
}

/// Serves the methods from a client.
pub struct Footstones<C> {
	client: Arc<C>,
}

impl<C> Footstones<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
	C::Api: FootstonesRuntimeApi<Block>,
{
	/// Serves from `client`.
	pub fn new(client: Arc<C>) -> Self {
		Self { client }
	}

	fn call<T>(
		&self,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<At<T>, StateError> {
		at::call(&*self.client, at, ask)
	}
}

impl<C> FootstonesApiServer for Footstones<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api: FootstonesRuntimeApi<Block>,
{
	fn footstones(&self, at: Option<Hash>) -> RpcResult<At<FootstonesInfo>> {
		Ok(self.call(at, |api, at| api.footstones(at))?)
	}

	fn footstone(
		&self,
		account: AccountId,
		at: Option<Hash>,
	) -> RpcResult<Option<At<FootstoneInfo>>> {
		Ok(self.call(at, |api, at| api.footstone(at, account))?.transpose())
	}

	fn data_chain(&self, chain: ChainId, at: Option<Hash>) -> RpcResult<Option<At<DataChainInfo>>> {
		Ok(self.call(at, |api, at| api.data_chain(at, chain))?.transpose())
	}

	fn data_chains(
		&self,
		start: Option<ChainId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<DataChainPage>> {
		let (start, limit) = (start.unwrap_or_default(), limit.unwrap_or(MAX_CHAIN_PAGE));
		Ok(self.call(at, |api, at| api.data_chains(at, start, limit))?)
	}

	fn bet_round(&self, chain: ChainId, at: Option<Hash>) -> RpcResult<Option<At<RoundInfo>>> {
		Ok(self.call(at, |api, at| api.bet_round(at, chain))?.transpose())
	}
}

#[cfg(test)]
#[path = "footstones_tests.rs"]
mod tests;
