//! What a chain fixes.

use super::*;
use crate::{
	names::NameRules,
	profile::{ChainKind, ChainProfile, Fees, RewardSchedule, Token, TransactionGroup, MAX_AMOUNT},
	MMT,
};
use sp_runtime::BoundedVec;
use std::collections::BTreeSet;

#[test]
fn the_main_chain_s_rules_are_sound() {
	let rules = ResourceRules::main();
	rules.check().unwrap();
	assert_eq!((rules.window, rules.min_class, rules.bond_per_sol), (90, 5, 1_000_000_000));
}

#[test]
fn every_rule_has_its_bounds() {
	type Change = fn(&mut ResourceRules);
	let accepted: [Change; 6] = [
		|rules| rules.window = 4,
		|rules| rules.window = 8_640,
		|rules| rules.min_class = 0,
		|rules| rules.min_class = MAX_CLASS,
		|rules| rules.bond_per_sol = 1,
		|rules| rules.bond_per_sol = MAX_AMOUNT,
	];
	for change in accepted {
		let mut rules = ResourceRules::main();
		change(&mut rules);
		rules.check().unwrap();
	}
	let refused: [(&str, Change); 5] = [
		("'resource.window' must be 4 to 8640 blocks; found 3", |rules| rules.window = 3),
		("'resource.window' must be 4 to 8640 blocks; found 8641", |rules| rules.window = 8_641),
		("'resource.min_class' must be 0 to 40; found 41", |rules| rules.min_class = 41),
		("'resource.bond_per_sol' must be 1 planck of BMM or more", |rules| rules.bond_per_sol = 0),
		("'resource.bond_per_sol' must be at most", |rules| rules.bond_per_sol = MAX_AMOUNT + 1),
	];
	for (words, change) in refused {
		let mut rules = ResourceRules::main();
		change(&mut rules);
		let error = rules.check().unwrap_err().to_string();
		assert!(error.starts_with(words), "{error}");
	}
}

#[test]
fn rules_are_json_with_amounts_as_text() {
	let rules = ResourceRules::main();
	let shown = serde_json::to_value(&rules).unwrap();
	assert_eq!(shown, json!({ "window": 90, "min_class": 5, "bond_per_sol": "1000000000" }));
	assert_eq!(serde_json::from_value::<ResourceRules>(shown).unwrap(), rules);
	assert_eq!(ResourceRules::decode(&mut &rules.encode()[..]), Ok(rules));
}

fn profile() -> ChainProfile<AccountId> {
	let text = |text: &str| text.as_bytes().to_vec();
	ChainProfile {
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
		hub: None,
		resource: Some(ResourceRules::main()),
	}
}

#[test]
fn an_open_group_needs_rules() {
	profile().check().unwrap();
	let without = ChainProfile { resource: None, ..profile() };
	let error = without.check().unwrap_err();
	assert_eq!((&error.key[..], &error.found[..]), ("resource", "nothing"));
	let mut closed = BTreeSet::from(TransactionGroup::ALL);
	closed.remove(&TransactionGroup::Resource);
	let closed = ChainProfile { open: closed.try_into().unwrap(), ..without };
	closed.check().unwrap();
	let mut wrong = profile();
	wrong.resource = Some(ResourceRules { window: 0, ..ResourceRules::main() });
	assert_eq!(wrong.check().unwrap_err().key, "resource.window");
}

#[test]
fn a_profile_without_the_table_can_be_read() {
	let mut shown = serde_json::to_value(profile()).unwrap();
	assert_eq!(shown["resource"]["window"], 90);
	shown.as_object_mut().unwrap().remove("resource");
	let read: ChainProfile<AccountId> = serde_json::from_value(shown).unwrap();
	assert_eq!(read, ChainProfile { resource: None, ..profile() });
}
