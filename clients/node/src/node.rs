//! What every program asks a node.

use crate::{
	connection::Connection,
	error::{cause, Error},
};
use mmt_primitives::{notary::proof::Header, BlockNumber};
use serde::{de::DeserializeOwned, Deserialize};
use sp_core::H256;
use std::sync::Arc;
use subxt::{
	backend::LegacyBackend,
	rpcs::{client::RpcParams, rpc_params, Error as RpcsError, RpcClient},
	OnlineClient, SubstrateConfig,
};
use tokio::sync::OnceCell;

/// The node that is asked where none is named.
pub const DEFAULT_NODE: &str = "ws://127.0.0.1:9944";

/// The code of JSON-RPC for a method that there is not.
const METHOD_NOT_FOUND: i32 = -32601;

/// The node that `MMT_URL` names, or else [`DEFAULT_NODE`].
pub fn default_node() -> String {
	std::env::var("MMT_URL").unwrap_or_else(|_| DEFAULT_NODE.into())
}

/// Reads the address of a node.
///
/// Errors: it is none, and what one looks like.
pub fn parse_url(text: &str) -> Result<String, String> {
	if text.starts_with("ws://") || text.starts_with("wss://") {
		Ok(text.into())
	} else {
		Err(format!("a node's address begins with ws:// or wss://, as {DEFAULT_NODE} does"))
	}
}

/// A connection to a node.
pub struct Node {
	url: String,
	rpc: RpcClient,
	/// Keeps the chain's metadata.
	online: OnceCell<OnlineClient<SubstrateConfig>>,
}

impl Node {
	/// Connects.
	///
	/// Errors: nobody answers.
	pub async fn connect(url: &str) -> Result<Self, Error> {
		let rpc = RpcClient::new(Connection::open(url).await?);
		Ok(Self { url: url.into(), rpc, online: OnceCell::new() })
	}

	/// Its address.
	pub fn url(&self) -> &str {
		&self.url
	}

	/// Hash of the chain's genesis block.
	pub async fn genesis(&self) -> Result<H256, Error> {
		self.block_hash(0)
			.await?
			.ok_or_else(|| Error::Node(format!("{} has no genesis block", self.url)))
	}

	/// Whether the node has a method.
	pub async fn has_method(&self, name: &str) -> Result<bool, Error> {
		#[derive(Deserialize)]
		struct Methods {
			methods: Vec<String>,
		}
		let Methods { methods } = self.ask("rpc_methods", rpc_params![]).await?;
		Ok(methods.iter().any(|method| method == name))
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

	/// Height of the best block.
	pub async fn best_height(&self) -> Result<BlockNumber, Error> {
		let header: Header = self.ask("chain_getHeader", rpc_params![]).await?;
		Ok(header.number)
	}

	/// What the best block's state holds at a key, or that of block `at`.
	pub async fn storage(&self, key: &[u8], at: Option<H256>) -> Result<Option<Vec<u8>>, Error> {
		let key = sp_core::bytes::to_hex(key, false);
		let found: Option<sp_core::Bytes> =
			self.ask("state_getStorage", rpc_params![key, at]).await?;
		Ok(found.map(|bytes| bytes.0))
	}

	/// Asks the node anything.
	///
	/// Errors: the connection broke, there is no such method, it answered with an error, or with
	/// something else than what is expected.
	pub async fn ask<T: DeserializeOwned>(
		&self,
		method: &str,
		params: RpcParams,
	) -> Result<T, Error> {
		self.rpc.request(method, params).await.map_err(|error| match error {
			RpcsError::User(error) if error.code == METHOD_NOT_FOUND => {
				Error::Unknown { url: self.url.clone(), what: method.into() }
			},
			RpcsError::User(error) => Error::Answer { code: error.code, message: error.message },
			RpcsError::Client(error) => {
				Error::Broken { url: self.url.clone(), error: cause(&*error) }
			},
			error => {
				Error::Node(format!("{} answered what cannot be read: {}", self.url, cause(&error)))
			},
		})
	}

	/// subxt's view of the node.
	pub(crate) async fn online(&self) -> Result<&OnlineClient<SubstrateConfig>, Error> {
		let made = || async {
			let backend = LegacyBackend::<SubstrateConfig>::builder().build(self.rpc.clone());
			OnlineClient::from_backend(Arc::new(backend))
				.await
				.map_err(|error| Error::Broken { url: self.url.clone(), error: cause(&error) })
		};
		self.online.get_or_try_init(made).await
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn a_node_that_is_not_there_is_named() {
		// A port that nothing listens on: the system gives it out, and takes it back.
		let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
		let url = format!("ws://127.0.0.1:{port}");
		let Err(error) = Node::connect(&url).await else { panic!() };
		assert!(error.is_lost());
		let text = error.to_string();
		assert!(text.contains(&url) && text.contains("--node"), "{text}");
	}

	#[test]
	fn addresses_are_of_web_sockets() {
		for url in ["ws://127.0.0.1:9944", "wss://node.example"] {
			assert_eq!(parse_url(url).as_deref(), Ok(url));
		}
		for url in ["http://127.0.0.1:9944", "127.0.0.1:9944", ""] {
			assert!(parse_url(url).unwrap_err().contains("ws://"), "{url}");
		}
	}
}
