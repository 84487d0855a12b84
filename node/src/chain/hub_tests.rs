//! `hub` in a chain's file, and what `chain check` tells of it.

use crate::chain::{
	check::{report, tests::sound},
	facts::Facts,
	genesis::tests::{read, ALICE, BOB, FILE},
};
use codec::Encode;
use mmt_primitives::profile::{RewardSchedule, TransactionGroup};
use serde_json::json;
use sp_io::hashing::blake2_256;

/// [`FILE`] with `hub = 2000`, and without what a chain with a hub leaves out. The hub stands in line
/// 6.
fn file() -> String {
	let tables = |name: &str| {
		let begin = FILE.find(name).unwrap();
		let end = begin + FILE[begin..].find("\n\n").unwrap() + 2;
		FILE[begin..end].to_string()
	};
	FILE.replace("delegates = 27", "hub = 2000\ndelegates = 27")
		.replace(&tables("[rewards]"), "")
		.replace(&tables("[balances]"), "")
}

/// Why the file with `more` at its end is refused.
fn refusal_with(more: &str) -> String {
	read(&(file() + more)).unwrap_err()
}

#[test]
fn the_token_comes_from_the_hub() {
	let chain = read(&file()).unwrap();
	let profile = &chain.profile;
	assert_eq!(profile.hub, Some(2000));
	assert_eq!(profile.rewards, RewardSchedule::NONE);
	assert_eq!((profile.token.initial_supply, &profile.resource), (0, &None));
	assert!(profile.open.contains(&TransactionGroup::CrossChain));
	assert_eq!(chain.genesis["balances"]["balances"], json!([]));
	assert_eq!(chain.genesis["chainProfile"]["profile"]["hub"], 2000);
	assert_eq!(read(FILE).unwrap().profile.hub, None);
}

#[test]
fn what_would_issue_the_token_is_refused_where_it_stands() {
	let rewards = "[rewards]\nfirst = 1\nstep = 0\nfloor = 0\nperiod = 1\n";
	let error = refusal_with(rewards);
	assert!(
		error.contains(
			"line 24, column 9: 'rewards' must be absent on a chain with a hub: the hub alone mints"
		),
		"{error}"
	);
	let error = refusal_with(&format!("[balances]\n{ALICE} = 1\n"));
	assert!(error.contains("line 24, column 1: 'balances' must be absent"), "{error}");
	assert!(error.contains("until it is sent from the hub"), "{error}");
	let error = refusal_with("[claims]\ncsv = \"none.csv\"\n");
	assert!(error.contains("line 24, column 7: 'claims' must be absent"), "{error}");
	let error = refusal_with(&format!(
		"[resource]\nairdrop = \"{ALICE}\"\ndevelopers = \"{BOB}\"\necosystem = \"{ALICE}\"\n"
	));
	assert!(error.contains("line 24, column 11: 'resource' must be absent"), "{error}");
	let error =
		refusal_with(&format!("[[names.registered]]\nname = \"alice.exa\"\nowner = \"{ALICE}\"\n"));
	assert!(error.contains("line 24, column 8: 'names.registered' must be absent"), "{error}");
	let vesting =
		"[[vesting]]\naccount = \"ALICE\"\nbegin = 0\nblocks = 9\n".replace("ALICE", ALICE);
	assert!(refusal_with(&vesting).contains("with an amount under [balances]"));
}

#[test]
fn the_hub_is_another_chain() {
	let with = |id: &str| read(&file().replace("hub = 2000", &format!("hub = {id}")));
	let error = with("2001").unwrap_err();
	assert!(
		error.contains("line 6, column 7: 'hub' must be the para id of another chain"),
		"{error}"
	);
	for id in ["0", "-1", "4294967296"] {
		let error = with(id).unwrap_err();
		assert!(error.contains("'hub' must be 1 to 4294967295"), "{error}");
	}
}

#[test]
fn messages_are_open_where_there_is_a_hub() {
	let open =
		|groups: &str| read(&file().replace("delegates = 27", &format!("open = [{groups}]")));
	let error = open("\"transfers\"").unwrap_err();
	assert!(error.contains("line 7, column 9: 'open' must be with \"cross_chain\""), "{error}");
	assert!(open("").unwrap_err().contains("line 6, column 7: 'open' must be with"));
	assert_eq!(open("\"cross_chain\"").unwrap().profile.open.len(), 1);
}

#[test]
fn a_chain_without_a_hub_has_rewards() {
	let error = read(&file().replace("hub = 2000\n", "")).unwrap_err();
	assert!(
		error.contains("'rewards' must be a table with first, step, floor and period"),
		"{error}"
	);
}

/// A sound chain with a hub.
fn annex() -> Facts {
	let mut facts = sound();
	let profile = &mut facts.profile;
	profile.hub = Some(2_100);
	profile.token.initial_supply = 0;
	profile.rewards = RewardSchedule::NONE;
	profile.resource = None;
	profile.open.remove(&TransactionGroup::Resource);
	facts.profile_hash = facts.profile.using_encoded(blake2_256).into();
	(facts.balances, facts.bmm) = (vec![], vec![]);
	(facts.issuance, facts.claims) = (0, 0);
	facts
}

#[test]
fn a_chain_spec_tells_of_its_hub() {
	let told = report(&annex());
	assert!(told.is_sound(), "{told}");
	let text = told.to_string();
	for words in [
		"supply:    0 MMT at genesis",
		"hub:       para 2100 issues MMT and BMM; none exist here until they are sent",
		"rewards:   none: delegates earn the fees of transactions",
	] {
		assert!(text.contains(words), "{words} is missing in\n{text}");
	}
	assert!(!report(&sound()).to_string().contains("hub:"));
}

#[test]
fn a_spec_that_contradicts_its_hub_is_not_sound() {
	let reasons = |change: fn(&mut Facts)| {
		let mut facts = annex();
		change(&mut facts);
		report(&facts).reasons.join("; ")
	};
	let found = reasons(|facts| {
		facts.para_id = 2_100;
		facts.extensions.para_id = None;
	});
	assert_eq!(found, "its hub is para id 2100, which is this chain itself: the hub names none");
	let found = reasons(|facts| facts.profile.rewards.floor = 1);
	assert!(found.contains("'rewards.floor' must be"), "{found}");
	let found = reasons(|facts| facts.bmm = sound().bmm);
	assert!(found.contains("without [resource] begins with 0"), "{found}");
}
