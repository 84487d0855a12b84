//! The table of `tests/vectors/labels.json`, and rules against a checker that is written another way.

use super::*;
use crate::names::{
	label::{check, is_reserved, rent_class, skeleton, HAN_LOOK_ALIKES},
	Script,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn field<'a>(case: &'a Value, name: &str) -> &'a str {
	case[name].as_str().unwrap_or_else(|| panic!("{case} has no {name}"))
}

#[test]
fn every_case_of_the_table_is_as_it_says() {
	let table = vectors("labels");
	let (legal, refused) =
		(table["legal"].as_array().unwrap(), table["refused"].as_array().unwrap());
	assert!(legal.len() >= 200 && refused.len() >= 200, "the table has shrunk");
	for case in legal {
		let label = field(case, "label");
		let script = check(label.as_bytes()).map(|script| format!("{script:?}"));
		assert_eq!(script, Ok(field(case, "script").to_string()), "{label}");
		let looks = skeleton(label.as_bytes());
		assert_eq!(String::from_utf8_lossy(&looks), field(case, "skeleton"), "{label}");
	}
	for case in refused {
		let label = match case["hex"].as_str() {
			Some(hex) => unhex(hex),
			None => field(case, "label").as_bytes().to_vec(),
		};
		let error = check(&label).map_err(|error| error.name());
		assert_eq!(error, Err(field(case, "error")), "{case}");
	}
}

#[test]
fn the_table_has_every_error() {
	let table = vectors("labels");
	let told: BTreeSet<_> =
		table["refused"].as_array().unwrap().iter().map(|case| field(case, "error")).collect();
	assert_eq!(told, LabelError::ALL.iter().map(LabelError::name).collect());
}

#[test]
fn pairs_look_alike_or_do_not() {
	let table = vectors("labels");
	for (list, expected) in [("alike", true), ("different", false)] {
		for pair in table[list].as_array().unwrap() {
			let [one, other] = [0, 1].map(|at| pair[at].as_str().unwrap().as_bytes());
			assert!(check(one).is_ok() && check(other).is_ok(), "{pair}");
			assert_eq!(skeleton(one) == skeleton(other), expected, "{pair}");
		}
	}
}

#[test]
fn a_skeleton_of_another_text_than_a_label_has_no_panic() {
	for text in [&b""[..], b"-", b"---", &[0xff; 80], &[b'1'; 80], "é".as_bytes()] {
		assert!(skeleton(text).len() <= text.len());
	}
	assert_eq!(skeleton(&[b'1'; 80])[..], [b'l'; 51]);
	// Without its hyphen this were UTF-8, and had another skeleton then.
	let broken = b"r-n\xe5-\xb7\xb3";
	assert_eq!(skeleton(broken)[..], broken[..]);
}

#[test]
fn no_han_character_is_in_two_groups() {
	let mut seen = BTreeSet::new();
	for group in HAN_LOOK_ALIKES {
		assert!(group.chars().count() > 1, "{group}");
		for character in group.chars() {
			assert!(seen.insert(character), "{character} stands there twice");
			assert_eq!(check(character.to_string().as_bytes()), Ok(Script::Han), "{character}");
		}
	}
	assert!(seen.len() > 300);
}

#[test]
fn one_and_two_letters_are_reserved() {
	for label in ["a", "0", "ab", "z9"] {
		assert!(is_reserved(label.as_bytes()), "{label}");
	}
	for label in ["", "abc", "-", "a-", "A", "Ab", "é", "名", "a "] {
		assert!(!is_reserved(label.as_bytes()), "{label}");
	}
}

#[test]
fn rent_goes_by_letters_and_characters() {
	for (label, class) in [
		("abc", RentClass::Three),
		("a-b", RentClass::Three),
		("abcd", RentClass::Four),
		("abcde", RentClass::FivePlus),
		("abcdef", RentClass::FivePlus),
		("名", RentClass::Three),
		("名字", RentClass::Four),
		("我的書", RentClass::FivePlus),
		("我的一本書", RentClass::FivePlus),
	] {
		assert_eq!(rent_class(label.as_bytes()), class, "{label}");
	}
	assert_eq!(rent_class(&[b'a'; 51]), RentClass::FivePlus);
}

#[test]
fn errors_say_what_to_do_and_differ() {
	let texts: BTreeSet<_> = LabelError::ALL.iter().map(ToString::to_string).collect();
	assert_eq!(texts.len(), LabelError::ALL.len());
	assert!(texts.iter().all(|text| text.len() > 40));
}

/// The rules once more, byte by byte and without the standard library's UTF-8.
fn naive(label: &[u8]) -> bool {
	if label.len() < 3 || label.len() > 51 {
		return false;
	}
	let latin = label.iter().all(|byte| b"abcdefghijklmnopqrstuvwxyz0123456789-".contains(byte));
	if latin {
		let hyphen = |at: usize| label.get(at) == Some(&b'-');
		return !(hyphen(0) || hyphen(label.len() - 1) || (hyphen(2) && hyphen(3)));
	}
	label.len().is_multiple_of(3)
		&& label.chunks(3).all(|bytes| {
			let [a, b, c] = [bytes[0], bytes[1], bytes[2]].map(u32::from);
			let tail = |byte: u32| (0x80..0xc0).contains(&byte);
			let code = ((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f);
			let lead = (0xe0..0xf0).contains(&a);
			let han = (0x3400..0x4dc0).contains(&code) || (0x4e00..0xa000).contains(&code);
			lead && tail(b) && tail(c) && han
		})
}

/// What is near to a label: letters that rules are about, Han at the edges of its blocks and in the
/// groups, and what looks like either.
fn character() -> impl Strategy<Value = char> {
	let groups: Vec<char> = HAN_LOOK_ALIKES.iter().flat_map(|group| group.chars()).collect();
	prop_oneof![
		8 => prop::sample::select("rnmvw01ilo-".chars().collect::<Vec<_>>()),
		4 => prop::char::range('a', 'z'),
		2 => prop::char::range('0', '9'),
		4 => prop::sample::select(groups),
		1 => prop::sample::select("㏿㐀䶿䷀䷿一鿿ꀀ〇豈".chars().collect::<Vec<_>>()),
		1 => prop::char::range('\u{3400}', '\u{9fff}'),
		1 => any::<char>(),
	]
}

fn text() -> impl Strategy<Value = Vec<u8>> {
	let characters = |one: BoxedStrategy<char>, most| {
		prop::collection::vec(one, 0..most)
			.prop_map(|list| list.into_iter().collect::<String>().into_bytes())
	};
	let latin = prop::sample::select("rnmvw01ilo-abc".chars().collect::<Vec<_>>()).boxed();
	let han = prop::char::range('\u{4dbd}', '\u{4e10}').boxed();
	prop_oneof![
		4 => characters(latin, 55),
		2 => characters(han, 20),
		2 => characters(character().boxed(), 20),
		1 => prop::collection::vec(any::<u8>(), 0..60),
		// UTF-8 that hyphens break, and that would be whole without them.
		1 => prop::collection::vec(prop::sample::select(b"-\xe5\xb7\xb2\xb3rnv".to_vec()), 0..60),
	]
}

/// Rules of the skeleton once more: by rewriting to the other end, where every m is rn and every w
/// is vv.
fn spelled_out(label: &str) -> String {
	label
		.replace('-', "")
		.replace('0', "o")
		.replace(['1', 'i'], "l")
		.replace('m', "rn")
		.replace('w', "vv")
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn check_accepts_what_a_naive_checker_does(label in text()) {
		prop_assert_eq!(check(&label).is_ok(), naive(&label));
	}

	#[test]
	fn a_skeleton_is_its_own_and_never_longer(label in text()) {
		let once = skeleton(&label);
		prop_assert!(once.len() <= label.len());
		prop_assert_eq!(skeleton(&once), once);
	}

	#[test]
	fn labels_look_alike_when_they_are_the_same_spelled_out(
		one in "[rnmvw01ilo-]{1,7}",
		other in "[rnmvw01ilo-]{1,7}",
	) {
		let alike = skeleton(one.as_bytes()) == skeleton(other.as_bytes());
		prop_assert_eq!(alike, spelled_out(&one) == spelled_out(&other));
	}

	#[test]
	fn what_is_done_to_mislead_changes_no_skeleton(
		label in "[a-z0-9]{3,12}",
		choices in prop::collection::vec(0u8..4, 12),
	) {
		let disguised: String = label
			.chars()
			.zip(choices)
			.map(|(letter, choice)| match (letter, choice) {
				('o', 1) => "0".into(),
				('l', 1) => "1".into(),
				('l', 2) => "i".into(),
				('m', 1) => "rn".into(),
				('m', 2) => "r-n".into(),
				('w', 1) => "vv".into(),
				('w', 2) => "v-v".into(),
				(other, 3) => format!("{other}-"),
				(other, _) => other.to_string(),
			})
			.collect();
		prop_assert_eq!(skeleton(disguised.as_bytes()), skeleton(label.as_bytes()));
	}
}
