//! `[resource]` in a chain's file.

use crate::chain::genesis::tests::{read, ALICE, BOB, FILE};
use mmt_primitives::profile::{ResourceRules, TransactionGroup};
use serde_json::json;

/// `[resource]` with `lines`, the first of which is line 34 of [`FILE`] and the accounts after them.
fn table(lines: &str) -> String {
	format!(
		"{FILE}[resource]\n{lines}\nairdrop = \"{ALICE}\"\ndevelopers = \"{BOB}\"\n\
		 ecosystem = \"{ALICE}\"\n"
	)
}

/// The rules of a table, or why they are refused.
fn rules(lines: &str) -> Result<ResourceRules, String> {
	read(&table(lines)).map(|chain| chain.profile.resource.expect("the table is there"))
}

#[test]
fn a_chain_without_the_table_has_no_bmm() {
	let chain = read(FILE).unwrap();
	assert_eq!(chain.profile.resource, None);
	assert!(!chain.profile.open.contains(&TransactionGroup::Resource));
	assert_eq!(chain.profile.open.len(), TransactionGroup::ALL.len() - 1);
	assert_eq!(chain.genesis["resource"], json!({}));
}

#[test]
fn what_the_table_does_not_say_is_as_on_the_main_chain() {
	let chain = read(&table("")).unwrap();
	assert_eq!(chain.profile.resource, Some(ResourceRules::main()));
	assert_eq!(chain.profile.open.len(), TransactionGroup::ALL.len());
	assert_eq!(
		chain.genesis["resource"],
		json!({ "airdrop": ALICE, "developers": BOB, "ecosystem": ALICE })
	);
}

#[test]
fn rules_are_read() {
	let found = rules("window = 6\nmin_class = 0\nbond_per_sol = \"0.000000000001\"").unwrap();
	assert_eq!(found, ResourceRules { window: 6, min_class: 0, bond_per_sol: 1 });
	// In BMM, which has 12 decimals, and not in the chain's token, which has 6.
	assert_eq!(rules("bond_per_sol = 0.5").unwrap().bond_per_sol, 500_000_000_000);
}

#[test]
fn rules_are_refused_where_they_stand() {
	for (line, place) in [
		("window = 3", "line 33, column 10: 'resource.window' must be 4 to 8640; found 3"),
		("window = 8641", "line 33, column 10: 'resource.window' must be 4 to 8640"),
		("min_class = 41", "line 33, column 13: 'resource.min_class' must be 0 to 40; found 41"),
		("min_class = -1", "line 33, column 13: 'resource.min_class' must be 0 to 40"),
		("bond_per_sol = 0", "line 33, column 16: 'resource.bond_per_sol' must be"),
		("bond_per_sol = -1", "line 33, column 16: 'resource.bond_per_sol' must be an amount"),
		(
			"bond_per_sol = \"2_000_000_000_000_000_000\"",
			"line 33, column 16: 'resource.bond_per_sol' must be",
		),
		("window = \"90\"", "line 33, column 10: invalid type"),
		("windows = 90", "line 33, column 1: unknown field `windows`"),
	] {
		let error = rules(line).unwrap_err();
		assert!(error.contains(place), "{error}");
	}
	let error = rules("bond_per_sol = \"0.0000000000001\"").unwrap_err();
	assert!(error.contains("with at most 12 decimals, as BMM has"), "{error}");
}

#[test]
fn the_first_holders_are_accounts() {
	for key in ["airdrop", "developers", "ecosystem"] {
		let missing = table("").replace(&format!("{key} = "), "# ");
		assert!(read(&missing).unwrap_err().contains(&format!("missing field `{key}`")));
		let line = format!("{key} = \"5Grw\"\n");
		let old: String = table("")
			.lines()
			.filter(|line| !line.starts_with(key))
			.map(|l| l.to_string() + "\n")
			.collect();
		let error = read(&(old + &line)).unwrap_err();
		assert!(error.contains(&format!("'resource.{key}' must be an account")), "{error}");
	}
}

#[test]
fn the_group_is_open_just_where_the_table_is() {
	let open = |text: &str, groups: &str| {
		read(&text.replace("delegates = 27", &format!("open = [{groups}]")))
	};
	let error = open(FILE, "\"transfers\", \"resource\"").unwrap_err();
	let expected = "chain.toml, line 6, column 22: 'open' must be without \"resource\" on a chain \
	                that has no [resource]; found resource";
	assert_eq!(error, expected);
	let error = open(&table(""), "\"transfers\"").unwrap_err();
	assert!(error.contains("line 6, column 9: 'open' must be with \"resource\""), "{error}");
	assert!(open(&table(""), "").unwrap_err().contains("line 34, column 11: 'open' must be with"));
	assert_eq!(open(&table(""), "\"resource\"").unwrap().profile.open.len(), 1);
}
