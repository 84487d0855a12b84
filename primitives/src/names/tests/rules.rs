//! What a chain fixes.

use super::*;
use crate::{profile::MAX_AMOUNT, MMT};
use sp_runtime::BoundedVec;

#[test]
fn the_main_chain_s_rules_are_sound() {
	let rules = NameRules::main();
	rules.check().unwrap();
	for (label, tokens) in [("abc", 640), ("abcd", 160), ("abcde", 5), ("名", 640), ("名字", 160)]
	{
		assert_eq!(rules.yearly_rent(label.as_bytes()), tokens * MMT, "{label}");
	}
}

#[test]
fn a_suffix_is_letters_and_digits() {
	for suffix in ["mmt", "ab", "a1", "abcdefghijkl", "x0123456789z"] {
		assert!(NameRules::is_suffix(suffix.as_bytes()), "{suffix}");
	}
	for suffix in
		["", "a", "1a", "-a", "a-b", "A1", "MMT", "a.b", "名字", "é", "abcdefghijklm", "a b"]
	{
		assert!(!NameRules::is_suffix(suffix.as_bytes()), "{suffix}");
	}
	let mut rules = NameRules::main();
	rules.suffix = BoundedVec::truncate_from(b"M.T".to_vec());
	let error = rules.check().unwrap_err().to_string();
	assert_eq!(error, "'names.suffix' must be 2 to 12 of a-z and 0-9, a letter first; found M.T");
}

#[test]
fn amounts_are_bounded() {
	let too_much = MAX_AMOUNT + 1;
	type Change = fn(&mut NameRules, u128);
	let changes: [(&str, Change); 4] = [
		("names.rent.three", |rules, amount| rules.rent.three = amount),
		("names.rent.four", |rules, amount| rules.rent.four = amount),
		("names.rent.five", |rules, amount| rules.rent.five = amount),
		("names.premium", |rules, amount| rules.premium = amount),
	];
	for (key, change) in changes {
		let mut rules = NameRules::main();
		change(&mut rules, MAX_AMOUNT);
		rules.check().unwrap();
		change(&mut rules, too_much);
		assert_eq!(rules.check().unwrap_err().key, key);
	}
}

#[test]
fn rules_are_json_with_amounts_as_text() {
	let rules = NameRules::main();
	let shown = serde_json::to_value(&rules).unwrap();
	assert_eq!(
		shown,
		json!({
			"suffix": "mmt",
			"rent": {
				"three": "640000000000000",
				"four": "160000000000000",
				"five": "5000000000000",
			},
			"premium": "1000000000000000000",
		})
	);
	assert_eq!(serde_json::from_value::<NameRules>(shown).unwrap(), rules);
	assert_eq!(NameRules::decode(&mut &rules.encode()[..]), Ok(rules));
}
