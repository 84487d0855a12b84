//! `mmt_*`: proofs of computing power, and what they earn.
//!
//! Parameters are as those of [`mmt`](super::mmt): each method reads the state of block `at`, or of
//! the best one. Answers tell which block that was, as `blockHash`. Amounts and powers are strings of
//! decimal digits: BMM in its smallest unit, persistent power in millionths of a sol.

use super::{
	at::{self, At},
	mmt::Error as StateError,
};
use crate::service::{Block, Hash};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{ErrorObject, ErrorObjectOwned},
};
use mmt_primitives::{
	api::ResourceApi as ResourceRuntimeApi,
	resource::{
		EpochIndex, EpochInfo, ResourceStatus, SampleTask, WorkerInfo, WorkerPage, MAX_WORKER_PAGE,
	},
	AccountId,
};
use serde::{Deserialize, Serialize};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Our methods. Each may fail with one of the codes of [`Error`] and of [`StateError`].
#[rpc(server, namespace = "mmt")]
pub trait ResourceApi {
	/// What a share is bound to now, the chain's rules, and how many BMM were mined.
	#[method(name = "resourceStatus", blocking)]
	fn resource_status(&self, at: Option<Hash>) -> RpcResult<At<ResourceStatus>>;

	/// A worker: its classes, its power, what it is owed. `null` if `account` is none.
	#[method(name = "worker", blocking)]
	fn worker(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Option<At<WorkerInfo>>>;

	/// Workers after the account `start`, at most `limit` and 256. The next page starts after `next`.
	#[method(name = "workers", blocking)]
	fn workers(
		&self,
		start: Option<AccountId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<WorkerPage>>;

	/// What an epoch mined and for how much power. `null` if nobody worked in it, or if it can no
	/// longer be claimed.
	#[method(name = "resourceEpoch", blocking)]
	fn resource_epoch(
		&self,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<At<EpochInfo>>>;

	/// Samples that the roots of `account` have to answer now.
	#[method(name = "sampleTasks", blocking)]
	fn sample_tasks(&self, account: AccountId, at: Option<Hash>) -> RpcResult<At<SampleTasks>>;
}

/// What a worker has to answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleTasks {
	/// One for each root whose samples are drawn.
	pub tasks: Vec<SampleTask>,
}

/// Why a method failed. The codes do not change.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// One of the codes from 7001 on.
	#[error(transparent)]
	State(#[from] StateError),
	/// Code 7030.
	#[error(
		"this chain takes no proofs of computing power, for its profile has no rules for them \
		 (mmt_chainProfile): ask a node of a chain that does"
	)]
	NoResource,
}

impl Error {
	/// The error's code in JSON-RPC.
	pub fn code(&self) -> i32 {
		match self {
			Self::State(error) => error.code(),
			Self::NoResource => 7030,
		}
	}
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		ErrorObject::owned(error.code(), error.to_string(), None::<()>)
	}
}

/// Serves the methods from a client.
pub struct Resource<C> {
	client: Arc<C>,
}

impl<C> Resource<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
	C::Api: ResourceRuntimeApi<Block>,
{
	/// Serves from `client`.
	pub fn new(client: Arc<C>) -> Self {
		Self { client }
	}

	fn call<T>(
		&self,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<At<T>, Error> {
		Ok(at::call(&*self.client, at, ask)?)
	}
}

impl<C> ResourceApiServer for Resource<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api: ResourceRuntimeApi<Block>,
{
	fn resource_status(&self, at: Option<Hash>) -> RpcResult<At<ResourceStatus>> {
		let answer = self.call(at, |api, at| api.resource_status(at))?;
		Ok(answer.transpose().ok_or(Error::NoResource)?)
	}

	fn worker(&self, account: AccountId, at: Option<Hash>) -> RpcResult<Option<At<WorkerInfo>>> {
		Ok(self.call(at, |api, at| api.worker(at, account))?.transpose())
	}

	fn workers(
		&self,
		start: Option<AccountId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<WorkerPage>> {
		let limit = limit.unwrap_or(MAX_WORKER_PAGE);
		Ok(self.call(at, |api, at| api.workers(at, start, limit))?)
	}

	fn resource_epoch(
		&self,
		epoch: EpochIndex,
		at: Option<Hash>,
	) -> RpcResult<Option<At<EpochInfo>>> {
		Ok(self.call(at, |api, at| api.resource_epoch(at, epoch))?.transpose())
	}

	fn sample_tasks(&self, account: AccountId, at: Option<Hash>) -> RpcResult<At<SampleTasks>> {
		let ask = |api: &C::Api, at| Ok(SampleTasks { tasks: api.sample_tasks(at, account)? });
		Ok(self.call(at, ask)?)
	}
}

#[cfg(test)]
#[path = "resource_tests.rs"]
mod tests;
