//! A node that is not there, or does not do its part.

use super::*;
use futures::future::join_all;
use std::time::Instant;

#[tokio::test]
async fn it_waits_for_the_node_and_finds_it_again() {
	let mut node = Fake::start().await;
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]])]);
	node.go().await;
	let dns = Dns::start(&node.url(), limits()).await;
	for name in ["alice.mmt.", "mmt.", "example.com."] {
		let answer = dns.ask(name, RecordType::A).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::ServFail, "{name}");
	}
	for _ in 0..2 {
		node.come().await;
		let answer = dns.until("alice.mmt.", RecordType::A, ResponseCode::NoError).await;
		assert_eq!(data(&answer).len(), 1);
		node.go().await;
		dns.until("bob.mmt.", RecordType::A, ResponseCode::ServFail).await;
		// What it knows of itself it still says.
		let answer = dns.ask("example.com.", RecordType::A).await;
		assert_eq!(answer.metadata.response_code, ResponseCode::Refused);
		assert_eq!(data(&dns.ask("mmt.", RecordType::NS).await).len(), 1);
	}
}

#[tokio::test]
async fn a_chain_without_names_is_tried_again() {
	let node = Fake::start().await;
	node.suffix(None);
	let dns = Dns::start(&node.url(), limits()).await;
	sleep(Duration::from_millis(200)).await;
	let answer = dns.ask("mmt.", RecordType::SOA).await;
	assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
	node.suffix(Some("no label"));
	sleep(Duration::from_millis(200)).await;
	let answer = dns.ask("mmt.", RecordType::SOA).await;
	assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
	node.suffix(Some("mmt"));
	dns.until_it_answers().await;
}

#[tokio::test]
async fn errors_and_silence_of_the_node_are_failures() {
	let node = Fake::start().await;
	node.fail("broken.mmt", 7003);
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]])]);
	let patience = Duration::from_millis(200);
	let dns = Dns::start(&node.url(), Limits { answer: patience, ..limits() }).await;
	dns.until_it_answers().await;
	let answer = dns.ask("broken.mmt.", RecordType::A).await;
	assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
	node.hangs(true);
	let began = Instant::now();
	let answer = dns.ask("alice.mmt.", RecordType::A).await;
	assert_eq!(answer.metadata.response_code, ResponseCode::ServFail);
	assert!(began.elapsed() >= patience && began.elapsed() < 2 * patience);
	node.hangs(false);
	dns.until("alice.mmt.", RecordType::A, ResponseCode::NoError).await;
}

#[tokio::test]
async fn a_name_is_asked_for_once_in_a_block() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![a(600, &[[192, 0, 2, 1]])]);
	let limits = Limits { keep: Duration::from_secs(3600), ..limits() };
	let dns = Dns::start(&node.url(), limits).await;
	dns.until_it_answers().await;
	for _ in 0..3 {
		for asked in [RecordType::A, RecordType::AAAA, RecordType::TXT] {
			dns.ask("alice.mmt.", asked).await;
			dns.ask("bob.mmt.", asked).await;
		}
	}
	assert_eq!(node.asked(), 2);
	node.set("alice.mmt", vec![]);
	node.set("bob.mmt", vec![]);
	node.block();
	timeout(PATIENCE, async {
		while !dns.ask("alice.mmt.", RecordType::A).await.answers.is_empty() {
			sleep(Duration::from_millis(10)).await;
		}
	})
	.await
	.unwrap();
	assert_negative(&dns.ask("bob.mmt.", RecordType::A).await, ResponseCode::NoError);
	assert_eq!(node.asked(), 4);
}

#[tokio::test]
async fn an_answer_is_kept_for_a_while_only() {
	let node = Fake::start().await;
	node.set("alice.mmt", vec![]);
	let keep = Duration::from_millis(100);
	let dns = Dns::start(&node.url(), Limits { keep, ..limits() }).await;
	dns.until_it_answers().await;
	dns.ask("alice.mmt.", RecordType::A).await;
	sleep(2 * keep).await;
	dns.ask("alice.mmt.", RecordType::A).await;
	assert_eq!(node.asked(), 2);
}

#[tokio::test]
async fn no_more_questions_and_queries_than_allowed() {
	let node = Fake::start().await;
	node.hangs(true);
	let limits = Limits { asked: 4, queries: 10, ..limits() };
	let dns = Dns::start(&node.url(), limits).await;
	dns.until_it_answers().await;
	let names: Vec<_> = (0..30).map(|number| format!("name{number}.mmt.")).collect();
	let answers = join_all(names.iter().map(|name| dns.ask(name, RecordType::A))).await;
	let failed = answers
		.iter()
		.filter(|answer| answer.metadata.response_code == ResponseCode::ServFail)
		.count();
	assert_eq!((node.most_at_once(), node.asked(), failed), (4, 10, 20));
}
