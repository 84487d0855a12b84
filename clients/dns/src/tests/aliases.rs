//! Names that stand for others.

use super::*;
use hickory_server::proto::rr::rdata::{A, CNAME};

fn alias(target: &str) -> RData {
	RData::CNAME(CNAME(Name::from_ascii(target).unwrap()))
}

#[tokio::test]
async fn an_alias_has_no_other_record() {
	let node = Fake::start().await;
	node.set("www.mmt", vec![a(600, &[[192, 0, 2, 1]]), cname("host.example"), txt(600, &["x"])]);
	let dns = Dns::of(&node).await;
	for asked in [RecordType::A, RecordType::AAAA, RecordType::TXT, RecordType::MX] {
		let answer = dns.ask("www.mmt.", asked).await;
		assert_eq!(data(&answer), [alias("host.example.")]);
		assert!(answer.authorities.is_empty());
	}
}

#[tokio::test]
async fn inside_the_zone_an_alias_is_followed() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![a(60, &[[192, 0, 2, 1]])]);
	node.set("www.mmt", vec![cname("alice.mmt")]);
	node.set("gone.mmt", vec![cname("nobody.mmt")]);
	node.set("zone.mmt", vec![cname("mmt")]);
	let dns = Dns::of(&node).await;
	let answer = dns.ask("www.mmt.", RecordType::A).await;
	assert_eq!(data(&answer), [alias("alice.mmt."), RData::A(A::new(192, 0, 2, 1))]);
	assert_eq!(answer.answers[1].name.to_ascii(), "alice.mmt.");

	let answer = dns.ask("www.mmt.", RecordType::TXT).await;
	assert_eq!(data(&answer), [alias("alice.mmt.")]);
	assert_negative(&answer, ResponseCode::NoError);
	let answer = dns.ask("gone.mmt.", RecordType::A).await;
	assert_eq!(answer.answers.len(), 1);
	assert_negative(&answer, ResponseCode::NXDomain);
	assert_eq!(data(&dns.ask("zone.mmt.", RecordType::NS).await).len(), 2);
}

#[tokio::test]
async fn eight_steps_are_followed_and_no_more() {
	let node = Fake::start().await;
	for step in 0..9 {
		node.set(&format!("step{step}.mmt"), vec![cname(&format!("step{}.mmt", step + 1))]);
	}
	node.set("step9.mmt", vec![a(60, &[[192, 0, 2, 1]])]);
	node.set("round.mmt", vec![cname("round.mmt")]);
	let dns = Dns::of(&node).await;
	assert_eq!(data(&dns.ask("step1.mmt.", RecordType::A).await).len(), 9);
	for name in ["step0.mmt.", "round.mmt."] {
		let answer = dns.ask(name, RecordType::A).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
		assert!(answer.answers.is_empty());
	}
}
