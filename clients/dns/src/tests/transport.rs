//! Messages as they come and go.

use super::*;
use hickory_server::proto::op::Edns;
use proptest::{
	collection::vec,
	prelude::{any, prop, Strategy},
	prop_oneof,
	strategy::ValueTree,
	test_runner::TestRunner,
};

/// Room for more than any answer by UDP.
const ROOM: u16 = 4096;

fn with_room(mut message: Message, room: u16) -> Message {
	let mut edns = Edns::new();
	edns.set_max_payload(room);
	message.set_edns(edns);
	message
}

#[tokio::test]
async fn what_does_not_fit_comes_over_tcp() {
	let node = Fake::start().await;
	let texts = [&*"a".repeat(245), &*"b".repeat(245)];
	node.set("alice.mmt", vec![txt(600, &texts)]);
	// By aliases, an answer gets as long as one may.
	let label = |step: usize| format!("{}{step}", "x".repeat(50));
	for step in 1..=8 {
		let target = |step| format!("{}.mmt", [label(step), label(step), label(step)].join("."));
		let to = if step == 8 { "alice.mmt".into() } else { target(step + 1) };
		node.set(&target(step), vec![cname(&to)]);
	}
	let long = format!("{}.mmt.", [label(1), label(1), label(1)].join("."));
	let dns = Dns::of(&node).await;

	let small = query("alice.mmt.", RecordType::TXT);
	let large = query(&long, RecordType::TXT);
	for (message, most, whole) in [
		(&small, 512, false),
		(&with_room(small.clone(), 513), 513, false),
		(&with_room(small.clone(), ROOM), 1232, true),
		(&large, 512, false),
		(&with_room(large.clone(), ROOM), 1232, false),
	] {
		let bytes = dns.udp_bytes(&message.to_vec().unwrap()).await;
		assert!(bytes.len() <= most, "{} bytes", bytes.len());
		let answer = Message::from_vec(&bytes).unwrap();
		assert_eq!(answer.metadata.truncation, !whole, "{answer}");
		let answer = dns.tcp(message).await;
		assert!(!answer.metadata.truncation);
		let RData::TXT(text) = data(&answer).pop().unwrap() else { panic!("{answer}") };
		assert_eq!(text.txt_data.concat().len(), 490);
	}
}

#[tokio::test]
async fn edns_is_spoken_in_its_first_version() {
	let node = Fake::start().await;
	let dns = Dns::of(&node).await;
	assert!(dns.ask("mmt.", RecordType::SOA).await.edns.is_none());
	let mut message = with_room(query("mmt.", RecordType::SOA), ROOM);
	let edns = dns.udp(&message).await.edns.unwrap();
	assert_eq!((edns.version(), edns.max_payload()), (0, 1232));
	message.edns.as_mut().unwrap().set_version(1);
	let answer = dns.udp(&message).await;
	// BADSIG has the same number.
	assert_eq!(u16::from(answer.metadata.response_code), u16::from(ResponseCode::BADVERS));
	assert_eq!(answer.edns.unwrap().version(), 0);
}

#[tokio::test]
async fn several_queries_come_over_one_connection() {
	let node = Fake::start().await;
	let dns = Dns::of(&node).await;
	let mut stream = TcpStream::connect(dns.address).await.unwrap();
	for _ in 0..3 {
		let message = query("mmt.", RecordType::NS);
		let bytes = message.to_vec().unwrap();
		stream.write_u16(bytes.len().try_into().unwrap()).await.unwrap();
		stream.write_all(&bytes).await.unwrap();
		let mut answer = vec![0; stream.read_u16().await.unwrap().into()];
		stream.read_exact(&mut answer).await.unwrap();
		let answer = Message::from_vec(&answer).unwrap();
		assert_eq!(answer.metadata.id, message.metadata.id);
	}
}

/// Bytes that are no message, or hardly one.
fn packets() -> impl Strategy<Value = Vec<u8>> {
	let names = ["alice.mmt.", "_rpc._tcp.alice.mmt.", "xn--4gqu9d.mmt.", "mmt."];
	let sound = (prop::sample::select(names.to_vec()), any::<u16>())
		.prop_map(|(name, asked)| query(name, asked.into()).to_vec().unwrap());
	let broken = (
		sound,
		vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
		any::<prop::sample::Index>(),
	)
		.prop_map(|(mut bytes, changes, end)| {
			for (place, byte) in changes {
				let place = place.index(bytes.len());
				bytes[place] = byte;
			}
			bytes.truncate(end.index(2 * bytes.len()).max(1));
			bytes
		});
	prop_oneof![1 => vec(any::<u8>(), 0..600), 4 => broken]
}

#[tokio::test]
async fn nothing_that_is_sent_stops_it() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]]), service("rpc", "wss://node.example")]);
	let dns = Dns::of(&node).await;
	let mut runner = TestRunner::default();
	let packets = packets();
	let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
	socket.connect(dns.address).await.unwrap();
	for round in 0..40 {
		for _ in 0..50 {
			let packet = packets.new_tree(&mut runner).unwrap().current();
			socket.send(&packet).await.unwrap();
			if round % 8 == 0 {
				let mut stream = TcpStream::connect(dns.address).await.unwrap();
				// Perhaps the server has closed it already.
				let _ = stream.write_u16(packet.len() as u16).await;
				let _ = stream.write_all(&packet).await;
			}
		}
		let answer = dns.ask("alice.mmt.", RecordType::A).await;
		assert_eq!(data(&answer).len(), 1);
		let answer = dns.tcp(&query("alice.mmt.", RecordType::A)).await;
		assert_eq!(data(&answer).len(), 1);
	}
}

#[tokio::test]
async fn it_ends_when_it_is_told_to_and_says_what_it_did() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]])]);
	let dns = Dns::of(&node).await;
	dns.ask("alice.mmt.", RecordType::A).await;
	dns.ask("alice.mmt.", RecordType::AAAA).await;
	dns.ask("bob.mmt.", RecordType::A).await;
	dns.ask("example.com.", RecordType::A).await;
	let open = TcpStream::connect(dns.address).await.unwrap();
	let address = dns.address;
	let text = dns.end().await;
	assert!(text.contains("1 without, 1 for unknown names, 1 refused"), "{text}");
	assert!(text.ends_with("questions to the node: 2, saved: 1"), "{text}");
	drop(open);
	bind(&[address]).await.unwrap();
}
