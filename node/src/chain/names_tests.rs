//! `[names]` in a chain's file.

use crate::chain::genesis::tests::{read, refusal, FILE};
use mmt_primitives::profile::{NameRent, NameRules};

/// The rules of [`FILE`] with `table` behind it, or why they are refused.
fn rules(table: &str) -> Result<NameRules, String> {
	read(&format!("{FILE}\n{table}\n")).map(|chain| chain.profile.names)
}

#[test]
fn names_that_are_not_mentioned_are_as_on_the_main_chain() {
	let million = 1_000_000;
	let names = read(FILE).unwrap().profile.names;
	assert_eq!(&names.suffix[..], b"exa");
	let rent = NameRent { three: 640 * million, four: 160 * million, five: 5 * million };
	assert_eq!((names.rent, names.premium), (rent, million * million));
	// In the token's own decimals, of which 18 are the most.
	let names = read(&FILE.replace("decimals = 6", "decimals = 18")).unwrap().profile.names;
	assert_eq!(names.premium, 10u128.pow(24));
	let names = read(
		&FILE
			.replace("decimals = 6", "decimals = 0")
			.replace("\"0.5\"", "5")
			.replace("step = 0.1", "step = 1")
			.replace("\"0.2\"", "2")
			.replace("= 0.01", "= 1")
			.replace("= 0.5", "= 5"),
	);
	assert_eq!(names.unwrap().profile.names.rent.five, 5);
}

#[test]
fn names_are_read() {
	let text =
		"[names]\nsuffix = \"x1\"\nrent = { three = 9, four = \"0.5\", five = 0 }\npremium = 7";
	let names = rules(text).unwrap();
	assert_eq!(&names.suffix[..], b"x1");
	assert_eq!(names.rent, NameRent { three: 9_000_000, four: 500_000, five: 0 });
	assert_eq!(names.premium, 7_000_000);
	// What is not written of a table is as on the main chain.
	let names = rules("[names]\nrent = { five = 1 }").unwrap();
	assert_eq!(names.rent, NameRent { three: 640_000_000, four: 160_000_000, five: 1_000_000 });
}

#[test]
fn a_suffix_is_refused_where_it_stands() {
	let legal = "'names.suffix' must be 2 to 12 of a-z and 0-9, a letter first; found ";
	for suffix in ["", "a", "1a", "EXA", "a-b", "a.b", "名字", "abcdefghijklm"] {
		let error = rules(&format!("[names]\nsuffix = \"{suffix}\"")).unwrap_err();
		assert_eq!(error, format!("chain.toml, line 34, column 10: {legal}{suffix}"));
	}
}

#[test]
fn a_symbol_that_makes_no_suffix_asks_for_one() {
	let error = refusal("\"EXA\"", "\"EX-A\"");
	let start = "chain.toml, line 11, column 10: 'names.suffix' must be written, 2 to 12 of a-z";
	assert!(error.starts_with(start), "{error}");
	assert!(error.ends_with("found nothing, and the symbol EX-A"), "{error}");
	for symbol in ["X", "1EX", "名字", "E X"] {
		assert!(refusal("\"EXA\"", &format!("\"{symbol}\"")).contains("'names.suffix'"));
	}
	let text = format!("{}\n[names]\nsuffix = \"exa\"\n", FILE.replace("EXA", "EX-A"));
	assert_eq!(&read(&text).unwrap().profile.names.suffix[..], b"exa");
}

#[test]
fn prices_are_refused_where_they_stand() {
	for (table, place) in [
		("premium = -1", "line 34, column 11: 'names.premium' must be an amount"),
		("premium = \"0.0000001\"", "line 34, column 11: 'names.premium' must be"),
		("rent = { three = true }", "line 34, column 18: 'names.rent.three' must be an amount"),
		("rent = { four = \"\" }", "line 34, column 17: 'names.rent.four' must be an amount"),
		("rent = { five = \"5 EXA\" }", "line 34, column 17: 'names.rent.five' must be an amount"),
		("rent = { two = 1 }", "line 34, column 10: unknown field `two`"),
		("prices = 1", "line 34, column 1: unknown field `prices`"),
		("rent = 5", "line 34, column 8: invalid type"),
	] {
		let error = rules(&format!("[names]\n{table}")).unwrap_err();
		assert!(error.contains(place), "{error}");
	}
	// More than a profile may have, with its place: 2^100 planck are some 1.3 * 10^24 tokens.
	let most = "2_000_000_000_000_000_000_000_000";
	for key in ["three", "four", "five"] {
		let error = rules(&format!("[names]\nrent = {{ {key} = \"{most}\" }}")).unwrap_err();
		assert!(error.contains("line 34, column 1"), "{error}");
		assert!(error.contains(&format!("'names.rent.{key}' must be at most")), "{error}");
	}
	let error = rules(&format!("[names]\npremium = \"{most}\"")).unwrap_err();
	assert!(error.contains("line 34, column 11: 'names.premium' must be at most"), "{error}");
}
