//! What comes of a query.

use crate::{
	answer::{Answer, Entry},
	cache::Cache,
	error::NodeError,
	limits::{Limits, MAX_ALIASES, MAX_UDP, TOLD_EVERY},
	node::{Link, Node},
	place::Place,
	stats::Stats,
	zone::Zone,
};
use hickory_server::{
	net::runtime::Time,
	proto::{
		op::{Edns, Header, HeaderCounts, Metadata, OpCode, ResponseCode},
		rr::{DNSClass, Name, Record, RecordType},
	},
	server::{Request, RequestHandler, ResponseHandler, ResponseInfo},
	zone_handler::MessageResponseBuilder,
};
use std::{
	sync::{Arc, Mutex, PoisonError},
	time::Instant,
};
use tokio::{sync::Semaphore, time::timeout};
use tracing::{debug, warn};

/// The version of EDNS that is spoken.
const EDNS: u8 = 0;

/// What is sent back.
#[derive(Debug)]
struct Reply {
	code: ResponseCode,
	answers: Vec<Record>,
	authority: Vec<Record>,
}

impl Reply {
	fn of(code: ResponseCode) -> Self {
		Self { code, answers: Vec::new(), authority: Vec::new() }
	}
}

/// Answers queries.
pub struct Handler {
	node: Node,
	cache: Cache,
	limits: Limits,
	queries: Semaphore,
	stats: Arc<Stats>,
	/// When a failure was told last.
	told: Mutex<Option<Instant>>,
}

impl Handler {
	/// Answers from `node`.
	pub fn new(node: Node, limits: Limits) -> Self {
		Self {
			node,
			cache: Cache::new(&limits),
			limits,
			queries: Semaphore::new(limits.queries),
			stats: Arc::default(),
			told: Mutex::new(None),
		}
	}

	/// What it has done so far.
	pub fn stats(&self) -> &Arc<Stats> {
		&self.stats
	}

	/// The reply to a request.
	async fn reply(&self, request: &Request) -> Reply {
		if request.metadata.op_code != OpCode::Query {
			return Reply::of(ResponseCode::NotImp);
		}
		let [query] = request.queries.queries() else { return Reply::of(ResponseCode::FormErr) };
		if request.version() > EDNS {
			return Reply::of(ResponseCode::BADVERS);
		}
		// More than can be answered in time is not taken on.
		let Ok(_turn) = self.queries.try_acquire() else {
			return Reply::of(ResponseCode::ServFail);
		};
		let link = self.node.link();
		let Some(zone) = &link.zone else { return Reply::of(ResponseCode::ServFail) };
		let (name, asked) = (query.original().name(), query.query_type());
		let copies = matches!(asked, RecordType::AXFR | RecordType::IXFR);
		if query.query_class() != DNSClass::IN || copies || !zone.holds(name) {
			return Reply::of(ResponseCode::Refused);
		}
		match timeout(self.limits.answer, self.look_up(&link, zone, name, asked)).await {
			Ok(Ok(reply)) => reply,
			Ok(Err(error)) => self.failed(name, error),
			Err(_) => self.failed(name, NodeError::Late),
		}
	}

	/// The reply where the node did not do its part.
	fn failed(&self, name: &Name, error: NodeError) -> Reply {
		let tell = !matches!(error, NodeError::Gone) && {
			// A time is whole, whoever panicked with the lock.
			let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
			let due = told.is_none_or(|told| told.elapsed() > TOLD_EVERY);
			if due {
				*told = Some(Instant::now());
			}
			due
		};
		if tell {
			warn!("{} gets SERVFAIL: {error}", name.to_ascii());
		} else {
			debug!("{} gets SERVFAIL: {error}", name.to_ascii());
		}
		Reply::of(ResponseCode::ServFail)
	}

	/// Looks a name up, and those that it is an alias of, as long as they are in the zone.
	async fn look_up(
		&self,
		link: &Link,
		zone: &Zone,
		name: &Name,
		asked: RecordType,
	) -> Result<Reply, NodeError> {
		let mut reply = Reply::of(ResponseCode::NoError);
		let mut name = name.clone();
		for _ in 0..=MAX_ALIASES {
			match self.step(link, zone, &name, asked).await? {
				Answer::Records(records) => {
					reply.answers.extend(records);
					return Ok(reply);
				},
				Answer::Alias(record, target) => {
					reply.answers.push(record);
					if !zone.holds(&target) {
						return Ok(reply);
					}
					name = target;
				},
				Answer::Empty => {
					reply.authority.push(zone.negative());
					return Ok(reply);
				},
				Answer::Unknown => {
					reply.code = ResponseCode::NXDomain;
					reply.authority.push(zone.negative());
					return Ok(reply);
				},
			}
		}
		// Perhaps in a circle. Without an end, the beginning is worth nothing.
		Ok(Reply::of(ResponseCode::ServFail))
	}

	/// What one name has to say.
	async fn step(
		&self,
		link: &Link,
		zone: &Zone,
		name: &Name,
		asked: RecordType,
	) -> Result<Answer, NodeError> {
		let answer = match Place::of(name, zone) {
			Place::Origin => Answer::of(zone.at_origin(asked)),
			Place::Server => Answer::of(zone.at_server(asked)),
			Place::Name(text) => self.entry(link, &text).await?.at_name(name, asked),
			Place::Service { service, name: text } => {
				self.entry(link, &text).await?.at_service(name, &service, asked)
			},
			Place::Services(text) => self.entry(link, &text).await?.at_services(),
			Place::Outside | Place::Nothing => Answer::Unknown,
		};
		Ok(answer)
	}

	/// What the chain has of a name.
	async fn entry(&self, link: &Link, name: &str) -> Result<Arc<Entry>, NodeError> {
		let block = link.block.ok_or(NodeError::Gone)?;
		if let Some(entry) = self.cache.get(name, block.height) {
			self.stats.kept();
			return Ok(entry);
		}
		self.stats.asked();
		let resolution = self.node.resolve(link, name).await?;
		let entry = Arc::new(Entry::new(resolution, block));
		self.cache.keep(name, block.height, Arc::clone(&entry));
		Ok(entry)
	}
}

#[async_trait::async_trait]
impl RequestHandler for Handler {
	async fn handle_request<R: ResponseHandler, T: Time>(
		&self,
		request: &Request,
		mut response: R,
	) -> ResponseInfo {
		let reply = self.reply(request).await;
		self.stats.answered(reply.code, !reply.answers.is_empty());
		let mut metadata = Metadata::response_from_request(&request.metadata);
		metadata.response_code = reply.code;
		metadata.authoritative =
			matches!(reply.code, ResponseCode::NoError | ResponseCode::NXDomain);
		let edns = request.edns.as_ref().map(|asked| {
			let mut edns = Edns::new();
			edns.set_version(EDNS);
			edns.set_max_payload(asked.max_payload().min(MAX_UDP));
			edns.set_dnssec_ok(asked.flags().dnssec_ok);
			edns
		});
		let message = MessageResponseBuilder::new(&request.queries, edns.as_ref());
		let message = message.build(metadata, &reply.answers, &reply.authority, [], []);
		match response.send_response(message).await {
			Ok(info) => info,
			Err(error) => {
				debug!("an answer could not be sent: {error}");
				Header { metadata, counts: HeaderCounts::default() }.into()
			},
		}
	}
}
