//! What the program asks a node, and how a transaction gets onto the chain once.

use crate::{error::Error, journal::Sent, key::Key};
use futures::{StreamExt, TryStreamExt};
use jsonrpsee_core::{
	client::{Client, ClientT, Error as ClientError, SubscriptionClientT, SubscriptionKind},
	traits::ToRpcParams,
};
use jsonrpsee_ws_client::WsClientBuilder;
use mmt_primitives::{
	notary::{proof::Header, AnchorProof},
	BlockNumber,
};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use sp_core::H256;
use std::{sync::Arc, time::Duration};
use subxt::{
	backend::LegacyBackend,
	config::{transaction_extensions::Params as _, DefaultExtrinsicParamsBuilder},
	error::{BackendError, ExtrinsicError, RpcError, TransactionEventsError},
	rpcs::{
		client::{RawRpcFuture, RawRpcSubscription, RpcClientT},
		rpc_params, Error as RpcsError, RpcClient, UserError,
	},
	tx::{Signer, TransactionStatus},
	OnlineClient, SubstrateConfig,
};

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// How long an answer may take.
const ANSWER: Duration = Duration::from_secs(60);

/// How often the node is asked again for what is not there yet.
const POLL: Duration = Duration::from_millis(500);

/// Blocks that a transaction is valid for. A power of two.
const VALID_FOR: u32 = 256;

/// The code of JSON-RPC for a method that there is not.
const METHOD_NOT_FOUND: i32 = -32601;

/// How a transaction ended.
#[derive(Debug)]
pub enum Outcome {
	/// In a finalized block, and it did what it was meant to.
	Done,
	/// It can never do that. The error says why.
	Never(Error),
	/// The pool has it already: it is in the chain at the latest in the last block that it is valid
	/// in.
	InPool,
	/// It can no longer get into a block, because it is in one, or another transaction of the account
	/// is in its place.
	Settled,
}

/// A connection to a node.
pub struct Node {
	url: String,
	rpc: RpcClient,
}

impl Node {
	/// Connects.
	///
	/// Errors: nobody answers.
	pub async fn connect(url: &str) -> Result<Self, Error> {
		let client = WsClientBuilder::default()
			.connection_timeout(CONNECT)
			.request_timeout(ANSWER)
			.build(url)
			.await
			.map_err(|error| Error::NoNode { url: url.into(), error: cause(&error) })?;
		Ok(Self { url: url.into(), rpc: RpcClient::new(Connection(client)) })
	}

	/// Hash of the chain's genesis block.
	pub async fn genesis(&self) -> Result<H256, Error> {
		self.block_hash(0)
			.await?
			.ok_or_else(|| Error::Node(format!("{} has no genesis block", self.url)))
	}

	/// Whether the chain has a notary, by the methods of its node.
	///
	/// Errors: it has none.
	pub async fn check_notary(&self) -> Result<(), Error> {
		#[derive(serde::Deserialize)]
		struct Methods {
			methods: Vec<String>,
		}
		let Methods { methods } = self.ask("rpc_methods", rpc_params![]).await?;
		if methods.iter().any(|method| method == "mmt_anchorProof") {
			Ok(())
		} else {
			Err(Error::NoNotary(self.url.clone()))
		}
	}

	/// Hash of the block at a height of the best chain, if there is one.
	pub async fn block_hash(&self, height: BlockNumber) -> Result<Option<H256>, Error> {
		self.ask("chain_getBlockHash", rpc_params![height]).await
	}

	/// Height and hash of the last finalized block.
	pub async fn finalized(&self) -> Result<(BlockNumber, H256), Error> {
		let hash: H256 = self.ask("chain_getFinalizedHead", rpc_params![]).await?;
		let header: Option<Header> = self.ask("chain_getHeader", rpc_params![hash]).await?;
		let header =
			header.ok_or_else(|| Error::Node(format!("{} lost its finalized block", self.url)))?;
		Ok((header.number, hash))
	}

	/// Index of the first finalized batch with this root and count, if there is one.
	pub async fn anchor_of(&self, root: H256, count: u32) -> Result<Option<u64>, Error> {
		self.ask("mmt_anchorOf", rpc_params![root, count]).await
	}

	/// The batch at an index, with its proof at the last finalized block.
	pub async fn anchor_proof(&self, index: u64) -> Result<AnchorProof, Error> {
		self.ask("mmt_anchorProof", rpc_params![index]).await
	}

	/// Signs the transaction that anchors a batch. Sends nothing.
	pub async fn sign(&self, key: &Key, root: H256, count: u32) -> Result<Sent, Error> {
		let node = |error: &dyn std::error::Error| Error::Node(cause(error));
		let (from, hash) = self.finalized().await?;
		let account = key.account().to_string();
		let nonce: u64 = self.ask("system_accountNextIndex", rpc_params![account]).await?;
		let at = self.online().await?.at_block(hash).await.map_err(|error| node(&error))?;
		let mut params = DefaultExtrinsicParamsBuilder::<SubstrateConfig>::new()
			.nonce(nonce)
			.mortal(VALID_FOR.into())
			.build();
		params.inject_block(from.into(), hash);
		let call = subxt::dynamic::transaction("Notary", "anchor_batch", (root.0, count));
		let signed = at
			.transactions()
			.create_signable_offline(&call, params)
			.and_then(|mut signable| {
				let signature = key.sign(&signable.signer_payload()?);
				signable.sign_with_account_and_signature(&key.account_id(), &signature)
			})
			.map_err(|error| match error {
				ExtrinsicError::EncodeError(_) => Error::NoNotary(self.url.clone()),
				error => node(&error),
			})?;
		let until = from.saturating_add(VALID_FOR);
		Ok(Sent { extrinsic: signed.into_encoded(), from, until })
	}

	/// Sends a signed transaction, and waits until it is in a finalized block.
	///
	/// Errors: the node is gone, or dropped the transaction; it may be sent again.
	pub async fn send(&self, sent: &Sent) -> Result<Outcome, Error> {
		let node = |error: &dyn std::error::Error| Error::Node(cause(error));
		let at = self.online().await?.at_current_block().await.map_err(|error| node(&error))?;
		let transaction = at.transactions().from_bytes(sent.extrinsic.clone());
		let mut progress = match transaction.submit_and_watch().await {
			Ok(progress) => progress,
			Err(error) => {
				return match pool_error(&error) {
					Some(error) => Ok(pool_outcome(error)),
					None => Err(node(&error)),
				}
			},
		};
		while let Some(status) = progress.next().await {
			match status.map_err(|error| node(&error))? {
				TransactionStatus::InFinalizedBlock(block) => {
					return match block.wait_for_success().await {
						Ok(_) => Ok(Outcome::Done),
						Err(TransactionEventsError::ExtrinsicFailed(error)) => {
							Ok(Outcome::Never(Error::Failed(error.to_string())))
						},
						// That it is in is known; whether it did something, the index knows.
						Err(_) => Ok(Outcome::Settled),
					};
				},
				TransactionStatus::Invalid { .. } => return Ok(Outcome::Settled),
				TransactionStatus::Error { message } | TransactionStatus::Dropped { message } => {
					return Err(Error::Node(format!(
						"the node dropped the transaction ({message}): give the same command again"
					)))
				},
				_ => {},
			}
		}
		Err(Error::Node("the connection to the node broke: give the same command again".into()))
	}

	/// Height of the best block.
	pub async fn best_height(&self) -> Result<BlockNumber, Error> {
		let header: Header = self.ask("chain_getHeader", rpc_params![]).await?;
		Ok(header.number)
	}

	/// Waits until the batch is anchored, and gives its index; or until block `height` is final and
	/// it is not.
	pub async fn anchored_by(
		&self,
		root: H256,
		count: u32,
		height: BlockNumber,
	) -> Result<Option<u64>, Error> {
		loop {
			let (finalized, _) = self.finalized().await?;
			if let Some(index) = self.anchor_of(root, count).await? {
				return Ok(Some(index));
			}
			if finalized >= height {
				return Ok(None);
			}
			tokio::time::sleep(POLL).await;
		}
	}

	async fn online(&self) -> Result<OnlineClient<SubstrateConfig>, Error> {
		let backend = LegacyBackend::<SubstrateConfig>::builder().build(self.rpc.clone());
		OnlineClient::from_backend(Arc::new(backend))
			.await
			.map_err(|error| Error::Node(cause(&error)))
	}

	async fn ask<T: DeserializeOwned>(
		&self,
		method: &str,
		params: subxt::rpcs::client::RpcParams,
	) -> Result<T, Error> {
		self.rpc.request(method, params).await.map_err(|error| match error {
			RpcsError::User(error) if error.code == METHOD_NOT_FOUND => {
				Error::NoNotary(self.url.clone())
			},
			RpcsError::User(error) => Error::Node(format!("{} ({})", error.message, error.code)),
			RpcsError::Client(error) => Error::Node(format!(
				"the connection to {} broke ({}): give the same command again",
				self.url,
				cause(&*error)
			)),
			error => Error::Node(format!("{} answered what cannot be read: {error}", self.url)),
		})
	}
}

/// An error with what caused it.
fn cause(error: &dyn std::error::Error) -> String {
	let mut text = error.to_string();
	let mut next = error.source();
	while let Some(error) = next {
		let more = error.to_string();
		if !text.contains(&more) {
			text = format!("{text}: {more}");
		}
		next = error.source();
	}
	text
}

/// What the pool said, if it was the pool.
fn pool_error(error: &ExtrinsicError) -> Option<&UserError> {
	match error {
		ExtrinsicError::ErrorSubmittingTransaction(BackendError::Rpc(RpcError::ClientError(
			RpcsError::User(error),
		))) => Some(error),
		_ => None,
	}
}

/// What an answer of the pool means. The texts are those of `sc-rpc`.
fn pool_outcome(error: &UserError) -> Outcome {
	let data = error.data.as_deref().map(|data| data.get().trim_matches('"')).unwrap_or_default();
	let told = match (error.code, data) {
		(1013, _) => return Outcome::InPool,
		// The pool refuses for a while what it has just seen in a block, or found invalid.
		(1012, _) => return Outcome::Settled,
		(1010, text) if text.contains("outdated") || text.contains("ancient birth block") => {
			return Outcome::Settled
		},
		(1010, text) if text.contains("Inability to pay some fees") => {
			"the account cannot pay the fee; send it some tokens first".into()
		},
		(1010, text) if text.contains("Custom error: 101") => {
			"this chain is permissioned, and its approver did not approve the account".into()
		},
		(1010, text) if text.contains("Custom error: 102") => {
			"the chain was launched without transactions of the notary".into()
		},
		(1014, _) => {
			"another transaction of the account is waiting; try again when it is in".into()
		},
		(1016, _) => "the node's pool is full; try again later".into(),
		(_, "") => error.message.clone(),
		(_, text) => format!("{}: {text}", error.message),
	};
	Outcome::Never(Error::Refused(told))
}

/// A connection as subxt wants one.
struct Connection(Client);

/// Parameters that are JSON already.
struct Raw(Option<Box<RawValue>>);

impl ToRpcParams for Raw {
	fn to_rpc_params(self) -> Result<Option<Box<RawValue>>, serde_json::Error> {
		Ok(self.0)
	}
}

impl RpcClientT for Connection {
	fn request_raw<'a>(
		&'a self,
		method: &'a str,
		params: Option<Box<RawValue>>,
	) -> RawRpcFuture<'a, Box<RawValue>> {
		Box::pin(async move { self.0.request(method, Raw(params)).await.map_err(rpcs_error) })
	}

	fn subscribe_raw<'a>(
		&'a self,
		subscribe: &'a str,
		params: Option<Box<RawValue>>,
		unsubscribe: &'a str,
	) -> RawRpcFuture<'a, RawRpcSubscription> {
		Box::pin(async move {
			let stream = self
				.0
				.subscribe::<Box<RawValue>, _>(subscribe, Raw(params), unsubscribe)
				.await
				.map_err(rpcs_error)?;
			let id = match stream.kind() {
				SubscriptionKind::Subscription(id) => {
					serde_json::to_value(id).ok().and_then(|id| id.as_str().map(ToOwned::to_owned))
				},
				_ => None,
			};
			let stream = stream.map_err(|error| RpcsError::Client(Box::new(error))).boxed();
			Ok(RawRpcSubscription { stream, id })
		})
	}
}

fn rpcs_error(error: ClientError) -> RpcsError {
	match error {
		ClientError::Call(error) => RpcsError::User(UserError {
			code: error.code(),
			message: error.message().into(),
			data: error.data().map(ToOwned::to_owned),
		}),
		error => RpcsError::Client(Box::new(error)),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn told(code: i32, data: &str) -> Outcome {
		let data = (!data.is_empty()).then(|| serde_json::value::to_raw_value(data).unwrap());
		pool_outcome(&UserError { code, message: "Invalid Transaction".into(), data })
	}

	#[test]
	fn what_may_be_in_already_is_not_sent_again() {
		assert!(matches!(told(1013, ""), Outcome::InPool));
		for outcome in [
			told(1012, ""),
			told(1010, "Transaction is outdated"),
			told(1010, "Transaction has an ancient birth block"),
		] {
			assert!(matches!(outcome, Outcome::Settled), "{outcome:?}");
		}
	}

	#[test]
	fn refusals_say_what_to_do() {
		for (code, data, text) in [
			(
				1010,
				"Inability to pay some fees (e.g. account balance too low)",
				"send it some tokens",
			),
			(1010, "Custom error: 101", "did not approve"),
			(1010, "Custom error: 102", "launched without"),
			(1014, "", "another transaction"),
			(1010, "Transaction call is not expected", "Invalid Transaction: Transaction call"),
			(1099, "", "Invalid Transaction"),
		] {
			let Outcome::Never(error) = told(code, data) else { panic!("{code} {data}") };
			assert!(error.to_string().contains(text), "{error}");
		}
	}

	#[tokio::test]
	async fn a_node_that_is_not_there_is_named() {
		// A port that nothing listens on: the system gives it out, and takes it back.
		let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
		let url = format!("ws://127.0.0.1:{port}");
		let Err(error) = Node::connect(&url).await else { panic!() };
		let text = error.to_string();
		assert!(text.contains(&url) && text.contains("--node"), "{text}");
	}
}
