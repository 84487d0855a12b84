//! `mmt_*`: names, and what they stand for.
//!
//! Parameters are as those of [`mmt`](super::mmt): each method reads the state of block `at`, or of
//! the best one. Answers tell which block that was, as `blockHash`: an account that is paid by its
//! name should be read from a finalized one.

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
	api::NamesApi as NamesRuntimeApi,
	names::{
		label, record::UnknownKey, Availability, Label, LabelError, NameError, NameId, NameInfo,
		NamePage, Quote, RecordKey, Resolution, ResolveError, SubnamePage, MAX_NAME_PAGE,
		MAX_RECORDS,
	},
	AccountId, BlockNumber,
};
use serde::{Deserialize, Serialize};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use std::sync::Arc;

/// Our methods. Each may fail with one of the codes of [`Error`] and of [`StateError`].
#[rpc(server, namespace = "mmt")]
pub trait NamesApi {
	/// What a name stands for: its records with the keys `keys` (`account`, `a`, `text:email`,
	/// `service:rpc`, …), or all of them if no key is given.
	#[method(name = "resolve", blocking)]
	fn resolve(
		&self,
		name: String,
		keys: Option<Vec<String>>,
		at: Option<Hash>,
	) -> RpcResult<At<Resolution>>;

	/// The name that `account` goes by. `null` if it chose none, or if that name no longer leads back
	/// to it.
	#[method(name = "reverse", blocking)]
	fn reverse(&self, account: AccountId, at: Option<Hash>) -> RpcResult<At<Reverse>>;

	/// What a name can be had for. A label without a suffix stands for the top name of that label.
	#[method(name = "availability", blocking)]
	fn availability(&self, name: String, at: Option<Hash>) -> RpcResult<At<Availability>>;

	/// Names of `account`, from number `start` on, at most `limit` and 256. The next page starts at
	/// `next`; a page may be empty and not be the last.
	#[method(name = "namesOf", blocking)]
	fn names_of(
		&self,
		account: AccountId,
		start: Option<NameId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<NamePage>>;

	/// Names directly under `name`, after the label `start`, at most `limit` and 256. The next page
	/// starts after `next`.
	#[method(name = "subnames", blocking)]
	fn subnames(
		&self,
		name: String,
		start: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<SubnamePage>>;

	/// The name with the number `id`, with its fuses and what it is for sale at, whatever became of
	/// it. `null` if there is none, or if it was cleared away.
	#[method(name = "nameOfId", blocking)]
	fn name_of_id(&self, id: NameId, at: Option<Hash>) -> RpcResult<Option<At<NameInfo>>>;

	/// What it costs to register or renew a top name for `duration` blocks.
	#[method(name = "namePrice", blocking)]
	fn name_price(
		&self,
		name: String,
		duration: BlockNumber,
		at: Option<Hash>,
	) -> RpcResult<At<Quote>>;
}

/// The name that an account goes by.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Reverse {
	/// In full.
	pub name: Option<String>,
}

/// Why a method failed. The codes do not change.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// One of the codes from 7001 on.
	#[error(transparent)]
	State(#[from] StateError),
	/// Code 7020.
	#[error("'{name}' is no name of this chain: {error}")]
	BadName {
		/// What was asked about.
		name: String,
		/// Why not.
		error: NameError,
	},
	/// Code 7021.
	#[error(
		"nobody has the name '{0}' at that block: mmt_availability tells what it can be had for"
	)]
	NotFound(String),
	/// Code 7022.
	#[error(
		"'{name}', or a name above it, has run out, and resolves to nothing: anybody may renew it \
		 before block {until}"
	)]
	InGrace {
		/// What was asked about.
		name: String,
		/// First block in which it is too late.
		until: BlockNumber,
	},
	/// Code 7023.
	#[error(
		"{0} keys are more than the {MAX_RECORDS} records of a name: ask for fewer, or for all"
	)]
	TooManyKeys(usize),
	/// Code 7024.
	#[error(
		"'{0}' is under another name and has no price: the owner of the name above it gives it out"
	)]
	NotATopName(String),
	/// Code 7025.
	#[error(transparent)]
	BadKey(#[from] UnknownKey),
	/// Code 7026.
	#[error("'{label}' is no label to start after: {error}. Pass on the 'next' of the last page")]
	BadStart {
		/// What was given.
		label: String,
		/// Why it is none.
		error: LabelError,
	},
}

impl Error {
	/// The error's code in JSON-RPC.
	pub fn code(&self) -> i32 {
		match self {
			Self::State(error) => error.code(),
			Self::BadName { .. } => 7020,
			Self::NotFound(_) => 7021,
			Self::InGrace { .. } => 7022,
			Self::TooManyKeys(_) => 7023,
			Self::NotATopName(_) => 7024,
			Self::BadKey(_) => 7025,
			Self::BadStart { .. } => 7026,
		}
	}

	/// What the runtime answered about `name`, asked for `keys` records.
	pub(super) fn of_answer(name: String, keys: usize, error: ResolveError) -> Self {
		match error {
			ResolveError::BadName { error } => Self::BadName { name, error },
			ResolveError::NotFound => Self::NotFound(name),
			ResolveError::InGrace { until } => Self::InGrace { name, until },
			ResolveError::TooManyKeys => Self::TooManyKeys(keys),
			ResolveError::NotATopName => Self::NotATopName(name),
		}
	}
}

impl From<Error> for ErrorObjectOwned {
	fn from(error: Error) -> Self {
		ErrorObject::owned(error.code(), error.to_string(), None::<()>)
	}
}

/// Keys as a person writes them.
fn parse_keys(keys: &[String]) -> Result<Vec<RecordKey>, Error> {
	if keys.len() > MAX_RECORDS as usize {
		return Err(Error::TooManyKeys(keys.len()));
	}
	keys.iter().map(|key| Ok(key.parse::<RecordKey>()?)).collect()
}

/// The label to go on after.
fn parse_start(text: String) -> Result<Label, Error> {
	let bytes = text.clone().into_bytes();
	label::check(&bytes)
		.and_then(|_| Label::try_from(bytes).map_err(|_| LabelError::TooLong))
		.map_err(|error| Error::BadStart { label: text, error })
}

/// Serves the methods from a client.
pub struct Names<C> {
	client: Arc<C>,
}

impl<C> Names<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
	C::Api: NamesRuntimeApi<Block>,
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

	/// Calls the runtime with a question about `name`, for `keys` records.
	fn ask<T>(
		&self,
		name: String,
		keys: usize,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash, Vec<u8>) -> Result<Result<T, ResolveError>, ApiError>,
	) -> Result<At<T>, Error> {
		let text = name.clone().into_bytes();
		let At { block_hash, answer } = self.call(at, |api, at| ask(api, at, text))?;
		match answer {
			Ok(answer) => Ok(At { block_hash, answer }),
			Err(error) => Err(Error::of_answer(name, keys, error)),
		}
	}
}

impl<C> NamesApiServer for Names<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api: NamesRuntimeApi<Block>,
{
	fn resolve(
		&self,
		name: String,
		keys: Option<Vec<String>>,
		at: Option<Hash>,
	) -> RpcResult<At<Resolution>> {
		let keys = parse_keys(&keys.unwrap_or_default())?;
		Ok(self.ask(name, keys.len(), at, |api, at, name| api.resolve(at, name, keys))?)
	}

	fn reverse(&self, account: AccountId, at: Option<Hash>) -> RpcResult<At<Reverse>> {
		let ask = |api: &C::Api, at| Ok(Reverse { name: api.reverse(at, account)? });
		Ok(self.call(at, ask)?)
	}

	fn availability(&self, name: String, at: Option<Hash>) -> RpcResult<At<Availability>> {
		Ok(self.call(at, |api, at| api.availability(at, name.into_bytes()))?)
	}

	fn names_of(
		&self,
		account: AccountId,
		start: Option<NameId>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<NamePage>> {
		let limit = limit.unwrap_or(MAX_NAME_PAGE);
		Ok(self.call(at, |api, at| api.names_of(at, account, start, limit))?)
	}

	fn subnames(
		&self,
		name: String,
		start: Option<String>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<At<SubnamePage>> {
		let start = start.map(parse_start).transpose()?;
		let limit = limit.unwrap_or(MAX_NAME_PAGE);
		Ok(self.ask(name, 0, at, |api, at, name| api.subnames(at, name, start, limit))?)
	}

	fn name_of_id(&self, id: NameId, at: Option<Hash>) -> RpcResult<Option<At<NameInfo>>> {
		Ok(self.call(at, |api, at| api.name_of_id(at, id))?.transpose())
	}

	fn name_price(
		&self,
		name: String,
		duration: BlockNumber,
		at: Option<Hash>,
	) -> RpcResult<At<Quote>> {
		Ok(self.ask(name, 0, at, |api, at, name| api.price(at, name, duration))?)
	}
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
