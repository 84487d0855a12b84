//! Codes, texts and JSON of the names' methods.

use super::*;
use mmt_primitives::names::{Record, RecordInfo};
use serde_json::json;

fn bad_key() -> UnknownKey {
	"phone".parse::<RecordKey>().unwrap_err()
}

#[test]
fn error_codes_do_not_change() {
	let name = || "alice.mmt".to_owned();
	for (error, code) in [
		(Error::State(StateError::UnknownBlock(Hash::zero())), 7001),
		(Error::BadName { name: name(), error: NameError::ForeignSuffix }, 7020),
		(Error::NotFound(name()), 7021),
		(Error::InGrace { name: name(), until: 1 }, 7022),
		(Error::TooManyKeys(33), 7023),
		(Error::NotATopName(name()), 7024),
		(Error::BadKey(bad_key()), 7025),
		(Error::BadStart { label: name(), error: LabelError::BadCharacter }, 7026),
	] {
		assert_eq!(error.code(), code);
		assert_eq!(ErrorObjectOwned::from(error).code(), code);
	}
}

#[test]
fn every_answer_of_the_runtime_has_a_code_of_its_own() {
	let errors = [
		ResolveError::BadName { error: NameError::Empty },
		ResolveError::NotFound,
		ResolveError::InGrace { until: 7 },
		ResolveError::TooManyKeys,
		ResolveError::NotATopName,
	];
	let codes = errors.map(|error| Error::of_answer("alice.mmt".into(), 33, error).code());
	assert_eq!(codes, [7020, 7021, 7022, 7023, 7024]);
}

#[test]
fn texts_name_what_was_asked_and_a_way_out() {
	let of = |error| Error::of_answer("alice.mmt".into(), 33, error).to_string();
	for (text, parts) in [
		(of(ResolveError::NotFound), ["'alice.mmt'", "mmt_availability"]),
		(of(ResolveError::InGrace { until: 77 }), ["'alice.mmt'", "renew it before block 77"]),
		(of(ResolveError::TooManyKeys), ["33 keys", "32 records"]),
		(of(ResolveError::NotATopName), ["'alice.mmt'", "gives it out"]),
		(of(ResolveError::BadName { error: NameError::ForeignSuffix }), ["'alice.mmt'", "suffix"]),
		(Error::BadKey(bad_key()).to_string(), ["'phone'", "text:"]),
	] {
		for part in parts {
			assert!(text.contains(part), "{text}");
		}
	}
}

#[test]
fn keys_are_words() {
	let keys =
		|texts: &[&str]| parse_keys(&texts.iter().map(|text| text.to_string()).collect::<Vec<_>>());
	assert_eq!(keys(&[]).unwrap(), []);
	let parsed = keys(&["account", "a", "text:email", "service:rpc"]).unwrap();
	let shown: Vec<_> = parsed.iter().map(RecordKey::to_string).collect();
	assert_eq!(shown, ["account", "a", "text:email", "service:rpc"]);
	for wrong in ["", "Account", "account ", "text:", "text", "service:a_b", "a:1"] {
		assert_eq!(keys(&["account", wrong]).unwrap_err().code(), 7025, "{wrong}");
	}
	assert_eq!(keys(&["a"; 32]).unwrap().len(), 32);
	assert_eq!(keys(&["a"; 33]).unwrap_err().code(), 7023);
}

#[test]
fn a_page_goes_on_after_a_label() {
	assert_eq!(&parse_start("book".into()).unwrap()[..], b"book");
	for wrong in ["", "bo", "Book", "book.alice", &"a".repeat(52)] {
		assert_eq!(parse_start(wrong.into()).unwrap_err().code(), 7026, "{wrong}");
	}
}

#[test]
fn the_block_stands_beside_the_answer() {
	let account = AccountId::new([0; 32]);
	fn at<T: Serialize>(answer: T) -> serde_json::Value {
		let block_hash = Hash::repeat_byte(0xab);
		serde_json::to_value(At { block_hash, answer }).expect("an answer is JSON")
	}
	let block = format!("0x{}", "ab".repeat(32));
	assert_eq!(
		at(Resolution {
			id: 7,
			name: "alice.mmt".into(),
			owner: account.clone(),
			active_until: 9,
			records: vec![RecordInfo { record: Record::Work(5), verified: false }],
		}),
		json!({
			"blockHash": block,
			"id": 7,
			"name": "alice.mmt",
			"owner": account,
			"activeUntil": 9,
			"records": [{ "type": "work", "value": 5, "verified": false }],
		})
	);
	assert_eq!(
		at(Availability::Free { yearly_rent: 5_000_000_000_000 }),
		json!({ "blockHash": block, "type": "free", "yearlyRent": "5000000000000" })
	);
	assert_eq!(at(Reverse { name: None }), json!({ "blockHash": block, "name": null }));
	assert_eq!(
		at(NamePage { names: vec![], next: Some(8) }),
		json!({ "blockHash": block, "names": [], "next": 8 })
	);
}
