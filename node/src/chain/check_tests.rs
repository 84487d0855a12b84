//! What `chain check` says of sound and unsound specs.

use super::*;
use crate::chain_spec::Extensions;
use mmt_primitives::{
	profile::{ChainProfile, Fees, NameRules, ResourceRules, RewardSchedule, Token},
	resource::emission::BMM,
	MMT,
};
use sp_runtime::BoundedVec;

fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// A sound chain like the main one, of 108 delegates.
pub fn sound() -> Facts {
	let text = |text: &str| text.as_bytes().to_vec();
	let profile = ChainProfile {
		kind: ChainKind::Public,
		delegates: 108,
		token: Token {
			name: BoundedVec::truncate_from(text("MMT")),
			symbol: BoundedVec::truncate_from(text("MMT")),
			decimals: 12,
			initial_supply: 100_000_000 * MMT,
		},
		rewards: RewardSchedule { first: 5 * MMT, step: MMT, floor: MMT, period: 2_877_120 },
		fees: Fees { transaction: MMT / 2, registration: 200 * MMT },
		open: BTreeSet::from(TransactionGroup::ALL).try_into().unwrap(),
		unlock_period: 25_920,
		approver: None,
		names: NameRules::main(),
		resource: Some(ResourceRules::main()),
		hub: None,
	};
	Facts {
		name: "Test".into(),
		network: ChainType::Live,
		extensions: Extensions { relay_chain: "polkadot".into(), para_id: Some(2_000) },
		para_id: 2_000,
		properties: token_properties(&profile),
		has_code: true,
		profile_hash: profile.using_encoded(blake2_256).into(),
		profile,
		balances: vec![(account(200), 90_000_000 * MMT)],
		issuance: 90_000_000 * MMT,
		claims: 10_000_000 * MMT,
		bmm: vec![
			(account(201), 27_800_000 * BMM),
			(account(202), 27_800_000 * BMM),
			(account(203), 83_400_000 * BMM),
		],
		approvals: vec![],
		seated: (0..108).map(account).collect(),
		without_keys: vec![],
		authorities: (0..108).map(|n| [n; 32]).collect(),
		sudo: None,
	}
}

fn reasons(change: impl FnOnce(&mut Facts)) -> String {
	let mut facts = sound();
	change(&mut facts);
	report(&facts).reasons.join("; ")
}

fn warnings(change: impl FnOnce(&mut Facts)) -> String {
	let mut facts = sound();
	change(&mut facts);
	report(&facts).warnings.join("; ")
}

#[test]
fn a_sound_chain_is_told_in_plain_words() {
	let report = report(&sound());
	assert!(report.is_sound() && report.warnings.is_empty(), "{report}");
	let text = report.to_string();
	for words in [
		"public: anybody transacts",
		"100,000,000 MMT at genesis, 10,000,000 MMT of it to be claimed",
		"5 MMT a block, less 1 MMT every 2877120 blocks (333 days), never under 1 MMT",
		"15,500,160 MMT in the first year, 15.50 % of the supply",
		"0.5 MMT a transaction, 200 MMT to register",
		"names:     end with .mmt; 640 MMT a year for three letters, 160 MMT for four, 5 MMT for more",
		"costs 1,000,000 MMT more, which falls to nothing in 21 days",
		"resource:  windows of 90 blocks (15 minutes), shares of class 5 or more, 0.001 BMM bonded",
		"139,000,000 BMM at genesis, and never more than 1,390,000,000 BMM",
		"           83,400,000 BMM to 5",
		"25920 blocks (3 days)",
		"108 seats, 108 taken",
		"every group of transactions",
		"sound: a chain can be launched",
	] {
		assert!(text.contains(words), "{words} is missing in\n{text}");
	}
}

#[test]
fn durations_are_in_a_unit_that_people_use() {
	for (blocks, text) in [
		(6, "60 seconds"),
		(54, "9 minutes"),
		(8_640, "24 hours"),
		(17_280, "2 days"),
		(2_877_120, "333 days"),
	] {
		assert_eq!(duration(blocks), text);
	}
}

#[test]
fn a_tampered_profile_is_found() {
	let found = reasons(|facts| facts.profile.fees.transaction = 1);
	assert_eq!(found, "the stored hash is not the hash of the stored profile");
}

#[test]
fn money_from_nowhere_is_found() {
	let found = reasons(|facts| facts.claims += 1);
	assert!(found.contains("balances and claims are 100000000000000000001"), "{found}");
	let found = reasons(|facts| facts.issuance += 1);
	assert!(found.contains("the runtime counts 90000000000000000001"), "{found}");
}

#[test]
fn money_without_end_is_found() {
	let found = reasons(|facts| facts.balances.push((account(201), Balance::MAX)));
	assert!(found.contains("2^128 planck or more together"), "{found}");
}

#[test]
fn what_wallets_and_tools_are_told_must_be_true() {
	let found = reasons(|facts| facts.extensions.para_id = Some(2_001));
	assert_eq!(found, "'para_id' is 2001, and the runtime's is 2000");
	assert_eq!(reasons(|facts| facts.extensions.para_id = None), "");
	let found = reasons(|facts| drop(facts.properties.insert("tokenDecimals".into(), 10.into())));
	assert_eq!(found, "'properties.tokenDecimals' is 10, and the chain's is 12");
	let found = reasons(|facts| drop(facts.properties.remove("tokenSymbol")));
	assert_eq!(found, "'properties.tokenSymbol' is null, and the chain's is \"MMT\"");
	assert_eq!(reasons(|facts| facts.has_code = false), "it holds no runtime");
}

#[test]
fn bmm_from_nowhere_is_found() {
	let found = reasons(|facts| facts.bmm[0].1 += 1);
	assert!(found.contains("accounts own 139000000000000000001 planck of BMM"), "{found}");
	assert!(found.contains("with [resource] begins with 139000000000000000000"), "{found}");
}

#[test]
fn a_chain_without_bmm_tells_nothing_of_it() {
	let without = |facts: &mut Facts| {
		facts.profile.resource = None;
		facts.profile.open.remove(&TransactionGroup::Resource);
		facts.profile_hash = facts.profile.using_encoded(blake2_256).into();
	};
	let found = reasons(without);
	assert!(found.contains("a chain without [resource] begins with 0"), "{found}");
	let mut facts = sound();
	without(&mut facts);
	facts.bmm.clear();
	let report = report(&facts);
	assert!(report.is_sound(), "{report}");
	assert!(!report.to_string().contains("BMM"), "{report}");
}

#[test]
fn a_chain_that_nobody_forges_is_found() {
	let found = reasons(|facts| {
		facts.seated.clear();
		facts.authorities.clear();
	});
	assert_eq!(found, "no delegate is seated, so nobody can forge");
	let found = reasons(|facts| facts.without_keys.push(account(5)));
	assert!(found.contains("has no session key"), "{found}");
	let found = reasons(|facts| facts.authorities[1] = facts.authorities[0]);
	assert!(found.contains("with 107 different session keys"), "{found}");
	let found = reasons(|facts| facts.seated.push(account(150)));
	assert!(found.contains("109 delegates are seated on 108 seats"), "{found}");
}

#[test]
fn fewer_seats_than_usual_are_told() {
	let found = warnings(|facts| facts.profile.delegates = 27);
	assert!(found.contains("27 seats are fewer"), "{found}");
	let found = warnings(|facts| facts.seated.truncate(100));
	assert!(found.contains("8 of 108 seats are empty"), "{found}");
}

#[test]
fn names_that_cost_nothing_are_told() {
	let found = warnings(|facts| facts.profile.names.rent.five = 0);
	assert!(found.contains("names of five or more letters cost no rent"), "{found}");
	let closed = warnings(|facts| {
		facts.profile.names.rent.five = 0;
		facts.profile.open.remove(&TransactionGroup::Names);
	});
	assert_eq!(closed, "");
}

#[test]
fn keys_that_everybody_knows_do_not_belong_on_a_live_chain() {
	let alice = Sr25519Keyring::Alice.to_account_id();
	let with_alice = |facts: &mut Facts| {
		facts.seated[0] = alice.clone();
		facts.balances[0].0 = alice.clone();
		facts.authorities[0] = Sr25519Keyring::Alice.to_raw_public();
	};
	let found = reasons(with_alice);
	for role in ["a delegate, 5Grw", "a session key, 5Grw"] {
		assert!(found.contains(role), "{role} is missing in {found}");
	}
	let found = warnings(with_alice);
	assert!(found.contains("a holder of tokens, 5Grw"), "{found}");
	let local = |facts: &mut Facts| {
		with_alice(facts);
		facts.network = ChainType::Local;
	};
	assert_eq!(warnings(local), "");
	assert_eq!(reasons(local), "");
}

#[test]
fn a_first_delegate_of_the_presets_is_known() {
	assert!(well_known_keys().contains(&AccountId::new(
		sr25519::Pair::from_string("//Delegate//108", None).unwrap().public().0
	)));
}
