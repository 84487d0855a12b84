//! Names in full.

use super::*;
use proptest::prelude::*;

fn parse(text: &str) -> Result<Name, NameError> {
	Name::parse(text.as_bytes(), b"mmt")
}

fn labels(name: &Name) -> Vec<String> {
	name.labels().iter().map(|label| String::from_utf8(label.to_vec()).unwrap()).collect()
}

#[test]
fn a_name_is_read_from_the_top_down() {
	let name = parse("book.alice.mmt").unwrap();
	assert_eq!(labels(&name), ["alice", "book"]);
	assert_eq!((&name.top()[..], &name.label()[..]), (&b"alice"[..], &b"book"[..]));
	assert_eq!((name.depth(), name.is_top()), (2, false));
	assert_eq!(name.to_text(b"mmt"), "book.alice.mmt");
	let top = name.parent().unwrap();
	assert_eq!(top, Name::top_of(b"alice").unwrap());
	assert!(top.is_top() && top.parent().is_none());
	assert_eq!(top.child(b"book", b"mmt"), Ok(name));
	assert_eq!(labels(&parse("我的書.alice.mmt").unwrap()), ["alice", "我的書"]);
}

#[test]
fn the_suffix_may_be_a_label_too() {
	assert_eq!(labels(&parse("mmt.mmt").unwrap()), ["mmt"]);
	assert_eq!(labels(&parse("mmt.alice.mmt").unwrap()), ["alice", "mmt"]);
	assert_eq!(parse("alice.mmt.example"), Err(NameError::ForeignSuffix));
}

#[test]
fn what_is_no_name_is_refused_by_name() {
	use NameError::{Empty, ForeignSuffix, Label, TooDeep, TooLong};
	for (text, error) in [
		("", Empty),
		("mmt", Empty),
		(".mmt", Empty),
		("alice", ForeignSuffix),
		("alice.", ForeignSuffix),
		("alice.mmt.", ForeignSuffix),
		("alicemmt", ForeignSuffix),
		("alice.MMT", ForeignSuffix),
		("alice.mmt ", ForeignSuffix),
		("alice.mmtt", ForeignSuffix),
		("alice.btc", ForeignSuffix),
		("alice。mmt", ForeignSuffix),
		("..mmt", Label(LabelError::TooShort)),
		(".alice.mmt", Label(LabelError::TooShort)),
		("alice..mmt", Label(LabelError::TooShort)),
		("book..alice.mmt", Label(LabelError::TooShort)),
		("ab.mmt", Label(LabelError::TooShort)),
		("Alice.mmt", Label(LabelError::BadCharacter)),
		("al ice.mmt", Label(LabelError::BadCharacter)),
		("book.Alice.mmt", Label(LabelError::BadCharacter)),
		("-Book.xn--a.mmt", Label(LabelError::ReservedHyphens)),
		("b名k.alice.mmt", Label(LabelError::MixedScripts)),
		("-abc.alice.mmt", Label(LabelError::EdgeHyphen)),
		("aaa.bbb.ccc.ddd.eee.fff.ggg.hhh.iii.mmt", TooDeep),
	] {
		assert_eq!(parse(text), Err(error), "{text}");
	}
	assert_eq!(Name::parse(b"abc\xff.mmt", b"mmt"), Err(Label(LabelError::BadCharacter)));
	assert_eq!(parse(&format!("{}.mmt", "a".repeat(52))), Err(Label(LabelError::TooLong)));
	assert_eq!(parse(&format!("{}.mmt", "a".repeat(250))), Err(TooLong));
	assert_eq!(parse(&".".repeat(253)), Err(ForeignSuffix));
	assert_eq!(parse(&format!("{}mmt", ".".repeat(250))), Err(TooDeep));
}

#[test]
fn eight_labels_are_the_deepest() {
	let mut name = parse("aaa.bbb.ccc.ddd.eee.fff.ggg.hhh.mmt").unwrap();
	assert_eq!(name.depth(), MAX_DEPTH);
	assert_eq!(name.child(b"iii", b"mmt"), Err(NameError::TooDeep));
	for depth in (1..MAX_DEPTH).rev() {
		name = name.parent().unwrap();
		assert_eq!(name.depth(), depth);
	}
	assert!(name.parent().is_none());
}

#[test]
fn a_name_of_253_bytes_is_the_longest() {
	let long = "a".repeat(51);
	// Four labels of 51 with their dots are 208, the suffix is 3.
	let four = [&long[..]; 4].join(".");
	let longest = format!("{}.{four}.mmt", "b".repeat(41));
	assert_eq!(longest.len(), MAX_NAME as usize);
	let name = parse(&longest).unwrap();
	assert_eq!(name.to_text(b"mmt"), longest);
	assert_eq!(parse(&format!("b{longest}")), Err(NameError::TooLong));
	let parent = name.parent().unwrap();
	assert!(parent.child(&[b'b'; 41], b"mmt").is_ok());
	assert_eq!(parent.child(&[b'b'; 42], b"mmt"), Err(NameError::TooLong));
	assert_eq!(parent.child(&[b'b'; 41], b"mmtx"), Err(NameError::TooLong));
}

#[test]
fn errors_are_json_with_a_name_and_words() {
	let all = LabelError::ALL.into_iter().map(NameError::Label).chain(NameError::OWN);
	for error in all {
		let shown = serde_json::to_value(error).unwrap();
		assert_eq!(shown["name"], error.name());
		assert_eq!(shown["text"], error.to_string());
		assert_eq!(serde_json::from_value::<NameError>(shown).unwrap(), error);
	}
	assert!(serde_json::from_value::<NameError>(json!({ "name": "Nothing" })).is_err());
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(2_000))]

	#[test]
	fn a_name_that_is_read_is_written_the_same(
		text in "([a-c0-]{1,6}\\.|[一-丅]{1,3}\\.|[a-z]{40,53}\\.){0,10}(mmt|exa|mm|)\\.?",
		suffix in "mmt|exa|mm",
	) {
		if let Ok(name) = Name::parse(text.as_bytes(), suffix.as_bytes()) {
			prop_assert_eq!(name.to_text(suffix.as_bytes()), text.clone());
			let (before, end) = text.rsplit_once('.').unwrap();
			prop_assert_eq!(end, suffix);
			let mut parts: Vec<_> = before.split('.').map(|part| part.as_bytes()).collect();
			parts.reverse();
			prop_assert!((1..=8).contains(&parts.len()) && text.len() <= 253);
			prop_assert!(parts.iter().all(|part| label::check(part).is_ok()));
			prop_assert_eq!(name.labels().iter().map(|part| &part[..]).collect::<Vec<_>>(), parts);
		} else {
			let legal = text.strip_suffix(&format!(".{suffix}")).is_some_and(|before| {
				before.split('.').count() <= 8
					&& before.split('.').all(|part| label::check(part.as_bytes()).is_ok())
			});
			prop_assert!(!legal || text.len() > 253);
		}
	}

	#[test]
	fn any_bytes_are_a_name_or_an_error(text in prop::collection::vec(any::<u8>(), 0..300)) {
		if let Ok(name) = Name::parse(&text, b"mmt") {
			prop_assert_eq!(name.to_text(b"mmt").into_bytes(), text);
		}
	}
}
