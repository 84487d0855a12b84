//! Answers of the runtime API in JSON.

use super::*;
use crate::AccountId;
use serde::{de::DeserializeOwned, Serialize};
use std::fmt::Debug;

const OWNER: &str = "5C62Ck4UrFPiBtoCmeSrgF7x9yv9mn38446dhCpsi2mLHiFT";

fn owner() -> AccountId {
	AccountId::new([1; 32])
}

/// Compares with `shown`, and reads it back from JSON and from SCALE.
fn same<T: Serialize + DeserializeOwned + Encode + Decode + PartialEq + Debug>(
	value: T,
	shown: Value,
) {
	assert_eq!(serde_json::to_value(&value).unwrap(), shown);
	assert_eq!(serde_json::from_value::<T>(shown).unwrap(), value);
	assert_eq!(T::decode(&mut &value.encode()[..]).unwrap(), value);
}

#[test]
fn a_name_is_told_with_its_fuses_and_offer() {
	same(
		NameInfo {
			id: 7,
			name: "book.alice.mmt".into(),
			owner: owner(),
			parent: 3,
			registered: 10,
			expires: Some(500),
			active_until: 400,
			status: NameStatus::Grace { until: 600 },
			fuses: Fuses::PARENT_CANNOT_CONTROL.with(Fuses::CAN_EXTEND),
			records: 2,
			offer: Some(Offer { price: 9_007_199_254_740_993, buyer: None }),
			deposit: 5,
		},
		json!({
			"id": 7,
			"name": "book.alice.mmt",
			"owner": OWNER,
			"parent": 3,
			"registered": 10,
			"expires": 500,
			"activeUntil": 400,
			"status": { "type": "grace", "until": 600 },
			"fuses": ["parentCannotControl", "canExtend"],
			"records": 2,
			"offer": { "price": "9007199254740993", "buyer": null },
			"deposit": "5",
		}),
	);
}

#[test]
fn a_resolution_shows_each_record_by_its_type() {
	same(
		Resolution {
			id: u64::from(u32::MAX),
			name: "alice.mmt".into(),
			owner: owner(),
			active_until: 400,
			records: vec![
				RecordInfo { record: Record::Account(owner()), verified: true },
				RecordInfo { record: Record::Work(u64::MAX), verified: false },
			],
		},
		json!({
			"id": u32::MAX,
			"name": "alice.mmt",
			"owner": OWNER,
			"activeUntil": 400,
			"records": [
				{ "type": "account", "value": OWNER, "verified": true },
				{ "type": "work", "value": u64::MAX, "verified": false },
			],
		}),
	);
}

#[test]
fn every_availability_has_a_type() {
	for (value, shown) in [
		(Availability::Free { yearly_rent: 5 }, json!({ "type": "free", "yearlyRent": "5" })),
		(
			Availability::Taken { owner: owner(), expires: 9 },
			json!({ "type": "taken", "owner": OWNER, "expires": 9 }),
		),
		(
			Availability::Grace { owner: owner(), until: 9 },
			json!({ "type": "grace", "owner": OWNER, "until": 9 }),
		),
		(
			Availability::Premium { yearly_rent: 5, premium: 6, until: 9 },
			json!({ "type": "premium", "yearlyRent": "5", "premium": "6", "until": 9 }),
		),
		(Availability::Reserved, json!({ "type": "reserved" })),
		(
			Availability::LooksLike { name: "paypal.mmt".into(), owner: owner() },
			json!({ "type": "looksLike", "name": "paypal.mmt", "owner": OWNER }),
		),
		(
			Availability::Subname { owner: None, giver: Some(owner()) },
			json!({ "type": "subname", "owner": null, "giver": OWNER }),
		),
		(
			Availability::Invalid { error: LabelError::EdgeHyphen.into() },
			json!({
				"type": "invalid",
				"error": { "name": "EdgeHyphen", "text": LabelError::EdgeHyphen.to_string() },
			}),
		),
	] {
		same(value, shown);
	}
}

#[test]
fn pages_quotes_and_errors_are_json() {
	same(NamePage { names: vec![], next: Some(4) }, json!({ "names": [], "next": 4 }));
	same(SubnamePage { names: vec![], next: None }, json!({ "names": [], "next": null }));
	same(
		Quote { rent: 1, premium: 2, total: 3 },
		json!({ "rent": "1", "premium": "2", "total": "3" }),
	);
	same(ResolveError::NotFound, json!({ "type": "notFound" }));
	same(ResolveError::InGrace { until: 8 }, json!({ "type": "inGrace", "until": 8 }));
	let error = ResolveError::from(NameError::ForeignSuffix);
	assert_eq!(error.to_string(), NameError::ForeignSuffix.to_string());
	same(
		error,
		json!({
			"type": "badName",
			"error": { "name": "ForeignSuffix", "text": error.to_string() },
		}),
	);
}

#[test]
fn fuses_are_a_byte_and_names_of_bits() {
	let all = Fuses::ALL;
	assert_eq!(all.encode(), [31]);
	assert!(all.are_known() && !Fuses(32).are_known() && !Fuses(255).are_known());
	assert!(all.contains(Fuses::CAN_EXTEND) && !Fuses::NONE.contains(Fuses::CAN_EXTEND));
	assert!(Fuses::NONE.is_empty() && Fuses::ALL.contains(Fuses::NONE));
	let both = Fuses::CANNOT_TRANSFER.with(Fuses::CANNOT_SET_SUBNAMES);
	assert_eq!(both, Fuses(10));
	assert!(!both.contains(Fuses(3)), "every one of them is asked for");
	same(both, json!(["cannotTransfer", "cannotSetSubnames"]));
	same(
		all,
		json!([
			"parentCannotControl",
			"cannotTransfer",
			"cannotSetRecords",
			"cannotSetSubnames",
			"canExtend"
		]),
	);
	assert!(serde_json::from_value::<Fuses>(json!(["cannotFly"])).is_err());
}
