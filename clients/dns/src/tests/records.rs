//! What there is.

use super::*;
use hickory_server::proto::rr::rdata::{A, AAAA, CNAME, HINFO, NS, SRV, TXT};
use idna::punycode;

fn fqdn(name: &str) -> Name {
	Name::from_ascii(name).unwrap()
}

#[tokio::test]
async fn every_type_of_record() {
	let node = Fake::start().await;
	let addresses = [[0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]];
	node.set(
		"alice.mmt",
		vec![
			Record::Account(AccountId::new([7; 32])),
			a(600, &[[192, 0, 2, 1], [192, 0, 2, 2]]),
			Record::Aaaa { ttl: 900, addresses: addresses.to_vec().try_into().unwrap() },
			txt(30, &["v=one", "書"]),
			service("rpc", "wss://rpc.alice.mmt/path"),
			service("p2p", "tcp://node.example:30333"),
		],
	);
	node.set("www.alice.mmt", vec![cname("alice.example")]);
	let dns = Dns::of(&node).await;

	let answer = dns.ask("alice.mmt.", RecordType::A).await;
	assert_eq!(data(&answer), [RData::A(A::new(192, 0, 2, 1)), RData::A(A::new(192, 0, 2, 2))]);
	assert!(answer.answers.iter().all(|record| record.ttl == 600));
	assert!(answer.authorities.is_empty());
	assert!(!answer.metadata.recursion_available);

	let answer = dns.ask("alice.mmt.", RecordType::AAAA).await;
	let address = "2001:db8::1".parse().unwrap();
	assert_eq!(data(&answer), [RData::AAAA(AAAA(address))]);
	assert_eq!(answer.answers[0].ttl, 900);

	let answer = dns.ask("alice.mmt.", RecordType::TXT).await;
	let texts = TXT::from_bytes(vec![b"v=one", "書".as_bytes()]);
	assert_eq!(data(&answer), [RData::TXT(texts)]);

	let answer = dns.ask("www.alice.mmt.", RecordType::CNAME).await;
	assert_eq!(data(&answer), [RData::CNAME(CNAME(fqdn("alice.example.")))]);

	for (name, target, port) in [
		("_rpc._tcp.alice.mmt.", "rpc.alice.mmt.", 443),
		("_p2p._tcp.alice.mmt.", "node.example.", 30333),
	] {
		let answer = dns.ask(name, RecordType::SRV).await;
		assert_eq!(data(&answer), [RData::SRV(SRV::new(0, 0, port, fqdn(target)))]);
		assert_eq!(answer.answers[0].ttl, 300);
	}
}

#[tokio::test]
async fn the_zone_and_the_server_themselves() {
	let node = Fake::start().await;
	let dns = Dns::of(&node).await;
	let answer = dns.ask("mmt.", RecordType::SOA).await;
	let [RData::SOA(soa)] = &data(&answer)[..] else { panic!("{answer}") };
	assert_eq!((soa.mname.to_ascii(), soa.minimum), ("ns.mmt.".into(), 60));
	let answer = dns.ask("mmt.", RecordType::NS).await;
	assert_eq!(data(&answer), [RData::NS(NS(fqdn("ns.mmt.")))]);
	let answer = dns.ask("ns.mmt.", RecordType::A).await;
	assert_eq!(data(&answer), [RData::A(A::new(127, 0, 0, 1))]);
	assert_negative(&dns.ask("ns.mmt.", RecordType::AAAA).await, ResponseCode::NoError);
	assert_negative(&dns.ask("mmt.", RecordType::A).await, ResponseCode::NoError);
	assert_eq!(node.asked(), 0);
}

#[tokio::test]
async fn everything_is_answered_with_little() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]]), txt(600, &[&"long".repeat(50)])]);
	node.set("www.mmt", vec![cname("alice.mmt")]);
	let dns = Dns::of(&node).await;
	let minimal = RData::HINFO(HINFO::new("RFC8482".into(), String::new()));
	for name in ["alice.mmt.", "mmt.", "ns.mmt."] {
		assert_eq!(data(&dns.ask(name, RecordType::ANY).await), std::slice::from_ref(&minimal));
	}
	let answer = dns.ask("www.mmt.", RecordType::ANY).await;
	assert_eq!(data(&answer), [RData::CNAME(CNAME(fqdn("alice.mmt.")))]);
	assert_negative(&dns.ask("bob.mmt.", RecordType::ANY).await, ResponseCode::NXDomain);
}

#[tokio::test]
async fn no_record_outlives_its_name() {
	let node = Fake::start().await;
	node.set_until("soon.mmt", HEIGHT + 3, vec![a(604_800, &[[192, 0, 2, 1]]), txt(30, &["x"])]);
	node.set_until("over.mmt", HEIGHT, vec![a(600, &[[192, 0, 2, 1]])]);
	let dns = Dns::of(&node).await;
	let ttl = |answer: Message| answer.answers[0].ttl;
	// Three blocks, without what went by since the last one.
	let left = ttl(dns.ask("soon.mmt.", RecordType::A).await);
	assert!((20..30).contains(&left), "{left}");
	assert!(ttl(dns.ask("soon.mmt.", RecordType::TXT).await) <= left);
	assert_eq!(ttl(dns.ask("over.mmt.", RecordType::A).await), 0);
	node.block();
	node.block();
	timeout(PATIENCE, async {
		while ttl(dns.ask("soon.mmt.", RecordType::A).await) >= 10 {
			sleep(Duration::from_millis(10)).await;
		}
	})
	.await
	.unwrap();
}

#[tokio::test]
async fn han_names_are_found_by_punycode() {
	let node = Fake::start().await;
	node.set("書籍.alice.mmt", vec![a(600, &[[192, 0, 2, 1]])]);
	let dns = Dns::of(&node).await;
	let name = format!("xn--{}.alice.mmt.", punycode::encode_str("書籍").unwrap());
	for name in [name.clone(), name.to_uppercase()] {
		let answer = dns.ask(&name, RecordType::A).await;
		assert_eq!(data(&answer), [RData::A(A::new(192, 0, 2, 1))]);
		// As the client wrote it.
		assert!(answer.answers[0].name.eq_case(&fqdn(&name)), "{answer}");
	}
}

#[tokio::test]
async fn a_chain_may_have_another_suffix() {
	let node = Fake::start().await;
	node.suffix(Some("bmm"));
	node.set("alice.bmm", vec![a(600, &[[192, 0, 2, 1]])]);
	let dns = Dns::start(&node.url(), limits()).await;
	dns.until("bmm.", RecordType::SOA, ResponseCode::NoError).await;
	let answer = dns.ask("alice.bmm.", RecordType::A).await;
	assert_eq!(data(&answer), [RData::A(A::new(192, 0, 2, 1))]);
	let answer = dns.ask("alice.mmt.", RecordType::A).await;
	assert_eq!(answer.metadata.response_code, ResponseCode::Refused);
}
