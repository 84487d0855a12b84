//! A node's RPC server, without a node.

use super::{resolution, HEIGHT};
use jsonrpsee::{
	server::{Server, ServerHandle},
	types::{ErrorObject, ErrorObjectOwned},
	RpcModule, SubscriptionMessage,
};
use mmt_primitives::{
	names::{Record, Resolution},
	BlockNumber,
};
use serde_json::{json, Value};
use std::{
	collections::HashMap,
	net::SocketAddr,
	sync::{
		atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
		Arc, Mutex,
	},
	time::Duration,
};
use tokio::{sync::watch, time::sleep};

/// What the node says of a name: what it stands for, or the code of an error.
type Said = Result<Resolution, i32>;

/// The chain.
pub struct Chain {
	suffix: Mutex<Option<&'static str>>,
	names: Mutex<HashMap<String, Said>>,
	height: watch::Sender<BlockNumber>,
	asked: AtomicUsize,
	answering: AtomicUsize,
	most: AtomicUsize,
	hangs: AtomicBool,
}

/// The node. It ends when it is dropped.
pub struct Fake {
	/// What it knows.
	chain: Arc<Chain>,
	address: SocketAddr,
	server: Option<ServerHandle>,
}

impl Fake {
	/// Starts a node of a chain with the suffix `mmt`.
	pub async fn start() -> Self {
		let chain = Arc::new(Chain {
			suffix: Mutex::new(Some("mmt")),
			names: Mutex::default(),
			height: watch::channel(HEIGHT).0,
			asked: AtomicUsize::new(0),
			answering: AtomicUsize::new(0),
			most: AtomicUsize::new(0),
			hangs: AtomicBool::new(false),
		});
		let mut node = Self { chain, address: ([127, 0, 0, 1], 0).into(), server: None };
		node.come().await;
		node
	}

	/// Its address.
	pub fn url(&self) -> String {
		format!("ws://{}", self.address)
	}

	/// Starts it where it was.
	pub async fn come(&mut self) {
		let server = Server::builder().build(self.address).await.unwrap();
		self.address = server.local_addr().unwrap();
		self.server = Some(server.start(module(Arc::clone(&self.chain))));
	}

	/// Ends it.
	pub async fn go(&mut self) {
		let server = self.server.take().unwrap();
		server.stop().unwrap();
		server.stopped().await;
	}

	/// Gives a name these records.
	pub fn set(&self, name: &str, records: Vec<Record>) {
		self.say(name, Ok(resolution(name, records)));
	}

	/// Gives a name these records until a block.
	pub fn set_until(&self, name: &str, active_until: BlockNumber, records: Vec<Record>) {
		self.say(name, Ok(Resolution { active_until, ..resolution(name, records) }));
	}

	/// Lets the node say an error's code about a name.
	pub fn fail(&self, name: &str, code: i32) {
		self.say(name, Err(code));
	}

	fn say(&self, name: &str, said: Said) {
		self.chain.names.lock().unwrap().insert(name.into(), said);
	}

	/// Makes a block.
	pub fn block(&self) {
		self.chain.height.send_modify(|height| *height += 1);
	}

	/// Lets the chain have no names, or others.
	pub fn suffix(&self, suffix: Option<&'static str>) {
		*self.chain.suffix.lock().unwrap() = suffix;
	}

	/// Lets it take long to answer, or not.
	pub fn hangs(&self, hangs: bool) {
		self.chain.hangs.store(hangs, SeqCst);
	}

	/// How often it was asked for a name.
	pub fn asked(&self) -> usize {
		self.chain.asked.load(SeqCst)
	}

	/// Most questions for names that it had at the same time.
	pub fn most_at_once(&self) -> usize {
		self.chain.most.load(SeqCst)
	}
}

/// The methods, with answers as the node has them.
fn module(chain: Arc<Chain>) -> RpcModule<Arc<Chain>> {
	let mut module = RpcModule::new(chain);
	module
		.register_method("mmt_chainProfile", |_, chain, _| {
			let suffix = *chain.suffix.lock().unwrap();
			match suffix {
				Some(suffix) => json!({ "delegates": 27, "names": { "suffix": suffix } }),
				None => json!({ "delegates": 27 }),
			}
		})
		.unwrap();
	module
		.register_async_method("mmt_resolve", |params, chain, _| async move {
			let name: String = params.sequence().next()?;
			chain.asked.fetch_add(1, SeqCst);
			let answering = chain.answering.fetch_add(1, SeqCst) + 1;
			chain.most.fetch_max(answering, SeqCst);
			sleep(Duration::from_millis(if chain.hangs.load(SeqCst) { 500 } else { 1 })).await;
			chain.answering.fetch_sub(1, SeqCst);
			let said = chain.names.lock().unwrap().get(&name).cloned().unwrap_or(Err(7021));
			said.map_err(error)
		})
		.unwrap();
	module
		.register_subscription(
			"chain_subscribeNewHeads",
			"chain_newHead",
			"chain_unsubscribeNewHeads",
			|_, pending, chain, _| async move {
				let mut heights = chain.height.subscribe();
				let sink = pending.accept().await?;
				loop {
					let header = header(*heights.borrow_and_update());
					sink.send(SubscriptionMessage::from_json(&header)?).await?;
					tokio::select! {
						_ = heights.changed() => {},
						() = sink.closed() => return Ok(()),
					}
				}
			},
		)
		.unwrap();
	module
}

fn error(code: i32) -> ErrorObjectOwned {
	ErrorObject::owned(code, "the node says why", None::<()>)
}

fn header(height: BlockNumber) -> Value {
	let hash = format!("0x{}", "00".repeat(32));
	json!({
		"parentHash": hash,
		"number": format!("{height:#x}"),
		"stateRoot": hash,
		"extrinsicsRoot": hash,
		"digest": { "logs": [] },
	})
}
