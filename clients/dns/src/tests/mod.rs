//! The server as a whole, between a fake node and real messages of DNS.

mod aliases;
mod away;
mod fake;
mod negative;
mod records;
mod transport;

use crate::{
	handler::Handler,
	limits::Limits,
	node::Node,
	server::{bind, serve},
	stats::Stats,
};
use fake::Fake;
use hickory_server::proto::{
	op::{Message, Query, ResponseCode},
	rr::{Name, RData, Record as DnsRecord, RecordType},
};
use mmt_primitives::{
	names::{Record, RecordInfo, Resolution},
	AccountId, BlockNumber,
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
	io::{AsyncReadExt, AsyncWriteExt},
	net::{TcpStream, UdpSocket},
	sync::oneshot,
	task::JoinHandle,
	time::{sleep, timeout},
};

/// Height of the fake chain when it begins.
const HEIGHT: BlockNumber = 1000;

/// More than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// Limits that let tests be quick.
fn limits() -> Limits {
	Limits {
		retry: Duration::from_millis(20),
		retry_most: Duration::from_millis(100),
		..Limits::default()
	}
}

/// A running server.
struct Dns {
	address: SocketAddr,
	stats: Arc<Stats>,
	end: oneshot::Sender<()>,
	task: JoinHandle<()>,
}

impl Dns {
	/// Starts one that asks the node at `url`.
	async fn start(url: &str, limits: Limits) -> Self {
		let sockets = bind(&[([127, 0, 0, 1], 0).into()]).await.unwrap();
		let address = sockets[0].address();
		let handler = Handler::new(Node::keep(url, vec![address.ip()], limits), limits);
		let stats = Arc::clone(handler.stats());
		let (end, ended) = oneshot::channel();
		let task = tokio::spawn(async move {
			serve(handler, sockets, async { drop(ended.await) }).await.unwrap();
		});
		Self { address, stats, end, task }
	}

	/// Starts one that knows the chain of `node`.
	async fn of(node: &Fake) -> Self {
		let dns = Self::start(&node.url(), limits()).await;
		dns.until_it_answers().await;
		dns
	}

	/// Waits until it has the node.
	async fn until_it_answers(&self) {
		self.until("mmt.", RecordType::SOA, ResponseCode::NoError).await;
	}

	/// Waits until a query gets this code.
	async fn until(&self, name: &str, asked: RecordType, code: ResponseCode) -> Message {
		timeout(PATIENCE, async {
			loop {
				let answer = self.ask(name, asked).await;
				if answer.metadata.response_code == code {
					return answer;
				}
				sleep(Duration::from_millis(10)).await;
			}
		})
		.await
		.unwrap_or_else(|_| panic!("{name} never got {code}"))
	}

	/// The answer to a query by UDP.
	async fn ask(&self, name: &str, asked: RecordType) -> Message {
		self.udp(&query(name, asked)).await
	}

	/// The answer to a message by UDP.
	async fn udp(&self, message: &Message) -> Message {
		let answer = self.udp_bytes(&message.to_vec().unwrap()).await;
		Message::from_vec(&answer).unwrap()
	}

	async fn udp_bytes(&self, message: &[u8]) -> Vec<u8> {
		let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
		socket.connect(self.address).await.unwrap();
		socket.send(message).await.unwrap();
		let mut answer = vec![0; 65_536];
		let length = timeout(PATIENCE, socket.recv(&mut answer)).await.unwrap().unwrap();
		answer.truncate(length);
		answer
	}

	/// The answer to a message by TCP.
	async fn tcp(&self, message: &Message) -> Message {
		let mut stream = TcpStream::connect(self.address).await.unwrap();
		let bytes = message.to_vec().unwrap();
		stream.write_u16(bytes.len().try_into().unwrap()).await.unwrap();
		stream.write_all(&bytes).await.unwrap();
		let mut answer = vec![0; stream.read_u16().await.unwrap().into()];
		stream.read_exact(&mut answer).await.unwrap();
		Message::from_vec(&answer).unwrap()
	}

	/// Ends it, and gives what it says then.
	async fn end(self) -> String {
		self.end.send(()).unwrap();
		timeout(PATIENCE, self.task).await.unwrap().unwrap();
		self.stats.to_string()
	}
}

/// A query.
fn query(name: &str, asked: RecordType) -> Message {
	let mut message = Message::query();
	message.add_query(Query::query(Name::from_ascii(name).unwrap(), asked));
	message
}

/// Data of the records in an answer.
fn data(answer: &Message) -> Vec<RData> {
	assert_eq!(answer.metadata.response_code, ResponseCode::NoError, "{answer}");
	assert!(answer.metadata.authoritative, "{answer}");
	answer.answers.iter().map(|record| record.data.clone()).collect()
}

/// Checks that nothing was answered, with how long that holds.
#[track_caller]
fn assert_negative(answer: &Message, code: ResponseCode) {
	assert_eq!(answer.metadata.response_code, code, "{answer}");
	assert!(answer.metadata.authoritative, "{answer}");
	let [DnsRecord { name, ttl: 60, data: RData::SOA(soa), .. }] = &answer.authorities[..] else {
		panic!("{answer}");
	};
	assert_eq!((name.to_ascii().as_str(), soa.minimum), ("mmt.", 60));
}

/// What a name stands for, for a million blocks.
fn resolution(name: &str, records: Vec<Record>) -> Resolution {
	Resolution {
		id: 1,
		name: name.into(),
		owner: AccountId::new([1; 32]),
		active_until: HEIGHT + 1_000_000,
		records: records
			.into_iter()
			.map(|record| {
				record.check().unwrap();
				RecordInfo { record, verified: false }
			})
			.collect(),
	}
}

fn a(ttl: u32, addresses: &[[u8; 4]]) -> Record {
	Record::A { ttl, addresses: addresses.to_vec().try_into().unwrap() }
}

fn txt(ttl: u32, strings: &[&str]) -> Record {
	let strings: Vec<_> =
		strings.iter().map(|string| string.as_bytes().to_vec().try_into().unwrap()).collect();
	Record::Txt { ttl, strings: strings.try_into().unwrap() }
}

fn cname(target: &str) -> Record {
	Record::Cname { ttl: 600, target: target.as_bytes().to_vec().try_into().unwrap() }
}

fn service(service: &str, url: &str) -> Record {
	Record::Service {
		service: service.as_bytes().to_vec().try_into().unwrap(),
		url: url.as_bytes().to_vec().try_into().unwrap(),
	}
}
