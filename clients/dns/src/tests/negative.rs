//! What there is not, and what is not done.

use super::*;
use hickory_server::proto::{op::OpCode, rr::DNSClass};

#[tokio::test]
async fn names_that_do_not_exist_or_have_run_out() {
	let node = Fake::start().await;
	node.fail("never.mmt", 7020);
	node.fail("bob.mmt", 7021);
	node.fail("late.mmt", 7022);
	let dns = Dns::of(&node).await;
	for name in ["never.mmt.", "bob.mmt.", "late.mmt.", "_rpc._tcp.bob.mmt.", "_tcp.bob.mmt."] {
		assert_negative(&dns.ask(name, RecordType::A).await, ResponseCode::NXDomain);
	}
	let asked = node.asked();
	for name in ["al.mmt.", "_dmarc.bob.mmt.", "xn--alice-.mmt.", "_rpc._udp.bob.mmt."] {
		assert_negative(&dns.ask(name, RecordType::A).await, ResponseCode::NXDomain);
	}
	assert_eq!(node.asked(), asked, "the node was asked for what can be nobody's");
}

#[tokio::test]
async fn names_without_such_records() {
	let node = Fake::start().await;
	node.set(
		"alice.mmt",
		vec![
			a(600, &[[192, 0, 2, 1]]),
			service("rpc", "wss://node.example"),
			service("api", "https://192.0.2.1"),
			service("quic", "quic://node.example:7"),
		],
	);
	node.set("bare.mmt", vec![service("api", "https://192.0.2.1")]);
	let dns = Dns::of(&node).await;
	for asked in [RecordType::AAAA, RecordType::TXT, RecordType::MX, RecordType::SOA] {
		assert_negative(&dns.ask("alice.mmt.", asked).await, ResponseCode::NoError);
	}
	assert_negative(&dns.ask("alice.mmt.", RecordType::CNAME).await, ResponseCode::NoError);
	// What is above a name that there is, is there.
	assert_negative(&dns.ask("_tcp.alice.mmt.", RecordType::A).await, ResponseCode::NoError);
	assert_negative(&dns.ask("_rpc._tcp.alice.mmt.", RecordType::A).await, ResponseCode::NoError);
	for name in ["_api._tcp.alice.mmt.", "_quic._tcp.alice.mmt.", "_tcp.bare.mmt."] {
		assert_negative(&dns.ask(name, RecordType::SRV).await, ResponseCode::NXDomain);
	}
}

#[tokio::test]
async fn what_is_not_its_own_is_refused() {
	let node = Fake::start().await;
	let dns = Dns::of(&node).await;
	let mut chaos = query("alice.mmt.", RecordType::TXT);
	chaos.queries[0].set_query_class(DNSClass::CH);
	for message in [
		query("example.com.", RecordType::A),
		query(".", RecordType::NS),
		query("alicemmt.", RecordType::A),
		query("mmt.", RecordType::AXFR),
		query("mmt.", RecordType::IXFR),
		chaos,
	] {
		let answer = dns.udp(&message).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::Refused, "{message}");
		assert!(!answer.metadata.authoritative && answer.answers.is_empty());
	}
	assert_eq!(node.asked(), 0);
}

#[tokio::test]
async fn what_is_no_query_is_not_answered_as_one() {
	let node = Fake::start().await;
	let dns = Dns::of(&node).await;
	for op_code in [OpCode::Update, OpCode::Notify, OpCode::Status] {
		let mut message = query("mmt.", RecordType::SOA);
		message.metadata.op_code = op_code;
		let answer = dns.udp(&message).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::NotImp, "{op_code}");
	}
	let mut two = query("alice.mmt.", RecordType::A);
	two.add_query(two.queries[0].clone());
	let mut none = two.clone();
	none.queries.clear();
	for message in [two, none] {
		let answer = dns.udp(&message).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::FormErr);
	}
}
