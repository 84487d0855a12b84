//! The node that is asked: one connection, which is made again whenever it breaks.

use crate::{
	error::{cause, NodeError},
	limits::{Limits, MAX_RESPONSE},
	zone::Zone,
};
use jsonrpsee_core::{
	client::{Client, ClientT, Error as ClientError, Subscription, SubscriptionClientT},
	rpc_params,
};
use jsonrpsee_ws_client::{PingConfig, WsClientBuilder};
use mmt_primitives::{names::Resolution, notary::proof::Header, BlockNumber, SLOT_MILLIS};
use serde::Deserialize;
use std::{
	net::IpAddr,
	sync::Arc,
	time::{Duration, Instant},
};
use tokio::{
	sync::{watch, Semaphore},
	task::AbortHandle,
	time::{sleep, timeout},
};
use tracing::{debug, info, warn};

/// How often a silent connection is tried, and how long it may stay silent then.
const PING: (Duration, Duration) = (Duration::from_secs(5), Duration::from_secs(15));

/// Codes with which a node says that a name can be nobody's, that nobody has it, and that it has run
/// out. All three are the same in DNS.
const UNKNOWN: [i32; 3] = [7020, 7021, 7022];

/// What is known of the chain.
#[derive(Clone, Debug, Default)]
pub struct Link {
	/// Its zone, once the node was there.
	pub zone: Option<Arc<Zone>>,
	/// The connection, while there is one.
	client: Option<Arc<Client>>,
	/// The best block.
	pub block: Option<Block>,
}

/// A block that the node came by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Block {
	/// Its height.
	pub height: BlockNumber,
	/// When it was told of.
	pub told: Instant,
}

impl Block {
	/// Time from now until block `height`.
	pub fn until(&self, height: BlockNumber) -> Duration {
		let blocks = height.saturating_sub(self.height);
		Duration::from_millis(SLOT_MILLIS.saturating_mul(blocks.into()))
			.saturating_sub(self.told.elapsed())
	}
}

/// A node. What keeps its connection ends with it.
pub struct Node {
	link: watch::Receiver<Link>,
	slots: Semaphore,
	keeper: AbortHandle,
}

impl Drop for Node {
	fn drop(&mut self) {
		self.keeper.abort();
	}
}

impl Node {
	/// Begins to keep a connection to the node at `url`, for a server that is reached at `addresses`.
	pub fn keep(url: &str, addresses: Vec<IpAddr>, limits: Limits) -> Self {
		let (sender, link) = watch::channel(Link::default());
		let keeper = Keeper { url: url.into(), addresses, limits, sender };
		Self {
			link,
			slots: Semaphore::new(limits.asked),
			keeper: tokio::spawn(keeper.run()).abort_handle(),
		}
	}

	/// What is known of the chain now.
	pub fn link(&self) -> Link {
		self.link.borrow().clone()
	}

	/// What a name stands for in the node's best block. `None` if it stands for nothing.
	///
	/// Waits while many others ask.
	///
	/// Errors: the node is away, or did not answer.
	pub async fn resolve(&self, link: &Link, name: &str) -> Result<Option<Resolution>, NodeError> {
		// Never closed.
		let _slot = self.slots.acquire().await.map_err(|_| NodeError::Gone)?;
		let client = link.client.as_ref().ok_or(NodeError::Gone)?;
		match client.request("mmt_resolve", rpc_params![name]).await {
			Ok(resolution) => Ok(Some(resolution)),
			Err(ClientError::Call(error)) if UNKNOWN.contains(&error.code()) => Ok(None),
			Err(ClientError::Call(error)) => {
				Err(NodeError::Failed(format!("{} ({})", error.message(), error.code())))
			},
			Err(ClientError::RequestTimeout) => Err(NodeError::Late),
			Err(error) => Err(NodeError::Failed(cause(&error))),
		}
	}
}

/// What `mmt_chainProfile` says of names.
#[derive(Deserialize)]
struct Profile {
	names: Option<Rules>,
}

/// What a chain fixed for its names.
#[derive(Deserialize)]
struct Rules {
	suffix: String,
}

/// Keeps the connection.
struct Keeper {
	url: String,
	addresses: Vec<IpAddr>,
	limits: Limits,
	sender: watch::Sender<Link>,
}

impl Keeper {
	/// Connects, for ever. What is wrong is said once, not at every attempt.
	async fn run(self) {
		let mut pause = self.limits.retry;
		let mut said = String::new();
		loop {
			match self.connect().await {
				Ok(connection) => {
					info!("answering for *.{} from {}", connection.zone.suffix(), self.url);
					let began = Instant::now();
					self.follow(connection).await;
					warn!(
						"the connection to {} broke: names get SERVFAIL until it is back",
						self.url
					);
					if began.elapsed() > self.limits.retry_most {
						pause = self.limits.retry;
					}
					said.clear();
				},
				Err(error) => {
					let error = error.to_string();
					if said != error {
						warn!("{error}; trying again");
						said = error;
					}
				},
			}
			sleep(pause).await;
			pause = (pause * 2).min(self.limits.retry_most);
		}
	}

	/// Connects, and learns what the chain's names end in.
	async fn connect(&self) -> Result<Connection, NodeError> {
		let (interval, silent) = PING;
		let away = |error: &dyn std::error::Error| NodeError::Away {
			url: self.url.clone(),
			error: cause(error),
		};
		let client = WsClientBuilder::default()
			.connection_timeout(self.limits.connect)
			.request_timeout(self.limits.answer)
			.max_concurrent_requests(2 * self.limits.asked)
			.max_response_size(MAX_RESPONSE)
			.enable_ws_ping(PingConfig::new().ping_interval(interval).inactive_limit(silent))
			.build(&self.url)
			.await
			.map_err(|error| away(&error))?;
		let profile: Profile = client.request("mmt_chainProfile", rpc_params![]).await.map_err(
			|error| match error {
				ClientError::Call(_) | ClientError::ParseError(_) => {
					debug!("{error}");
					NodeError::NoNames(self.url.clone())
				},
				error => away(&error),
			},
		)?;
		let Rules { suffix } = profile.names.ok_or_else(|| NodeError::NoNames(self.url.clone()))?;
		let Some(zone) = Zone::new(&suffix, &self.addresses) else {
			return Err(NodeError::BadSuffix { url: self.url.clone(), suffix });
		};
		let mut blocks = client
			.subscribe("chain_subscribeNewHeads", rpc_params![], "chain_unsubscribeNewHeads")
			.await
			.map_err(|error| away(&error))?;
		// A node tells of its best block at once, and of every later one.
		let best = timeout(self.limits.answer, best(&mut blocks)).await.ok().flatten();
		let best = best.ok_or_else(|| NodeError::NoBlocks(self.url.clone()))?;
		Ok(Connection { client: Arc::new(client), zone: Arc::new(zone), blocks, best })
	}

	/// Tells of every block until the connection breaks.
	async fn follow(&self, mut connection: Connection) {
		let mut block = Some(connection.best);
		while block.is_some() {
			self.sender.send_replace(Link {
				zone: Some(Arc::clone(&connection.zone)),
				client: Some(Arc::clone(&connection.client)),
				block,
			});
			block = best(&mut connection.blocks).await;
		}
		self.sender.send_modify(|link| link.client = None);
	}
}

/// A connection that works.
struct Connection {
	client: Arc<Client>,
	zone: Arc<Zone>,
	blocks: Subscription<Header>,
	best: Block,
}

/// The next best block. `None` if there will be none.
async fn best(blocks: &mut Subscription<Header>) -> Option<Block> {
	let header = blocks.next().await?.inspect_err(|error| debug!("no header: {error}")).ok()?;
	Some(Block { height: header.number, told: Instant::now() })
}
