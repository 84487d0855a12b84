//! Records: what is legal, how they are encoded, and what they are in JSON.

use super::*;
use crate::{
	names::record::{RecordBytes, MAX_STRINGS},
	AccountId,
};
use proptest::prelude::*;
use sp_core::H256;
use sp_runtime::BoundedVec;
use std::collections::BTreeSet;

fn bytes(text: impl AsRef<[u8]>) -> RecordBytes {
	text.as_ref().to_vec().try_into().unwrap()
}

fn service(service: &str, url: &str) -> Record {
	Record::Service { service: service.as_bytes().to_vec().try_into().unwrap(), url: bytes(url) }
}

fn text(key: &str, value: impl AsRef<[u8]>) -> Record {
	Record::Text { key: key.as_bytes().to_vec().try_into().unwrap(), value: bytes(value) }
}

fn a(ttl: u32, addresses: &[[u8; 4]]) -> Record {
	Record::A { ttl, addresses: addresses.to_vec().try_into().unwrap() }
}

fn aaaa(addresses: &[&str]) -> Record {
	let addresses: Vec<_> =
		addresses.iter().map(|text| text.parse::<std::net::Ipv6Addr>().unwrap().octets()).collect();
	Record::Aaaa { ttl: 300, addresses: addresses.try_into().unwrap() }
}

fn txt(strings: &[&[u8]]) -> Record {
	let strings: Vec<_> = strings.iter().map(bytes).collect();
	Record::Txt { ttl: 300, strings: strings.try_into().unwrap() }
}

fn cname(target: &str) -> Record {
	Record::Cname { ttl: 300, target: bytes(target) }
}

fn nodes(keys: &[u8]) -> Record {
	let keys: Vec<_> = keys.iter().map(|key| H256::repeat_byte(*key)).collect();
	Record::NodeSet(keys.try_into().unwrap())
}

fn key(kem: u16, first: u8, length: usize) -> Record {
	let mut key = vec![7; length];
	if let Some(byte) = key.first_mut() {
		*byte = first;
	}
	Record::EncryptionKey { kem, key: bytes(key) }
}

/// One record of each kind, with what it is in JSON.
fn samples() -> Vec<(Record, Value)> {
	let hash = |byte| H256::repeat_byte(byte);
	let hex = |byte: &str| format!("0x{}", byte.repeat(32));
	vec![
		(
			Record::Account(AccountId::new([1; 32])),
			json!("5C62Ck4UrFPiBtoCmeSrgF7x9yv9mn38446dhCpsi2mLHiFT"),
		),
		(
			Record::Chain { genesis: hash(0x11), para: 2000 },
			json!({ "genesis": hex("11"), "para": 2000 }),
		),
		(Record::Work(7), json!(7)),
		(Record::Asset(1984), json!(1984)),
		(
			Record::Blob { algorithm: 1, digest: hash(0x22) },
			json!({ "algorithm": 1, "digest": hex("22") }),
		),
		(nodes(&[1, 2]), json!([hex("01"), hex("02")])),
		(key(0x20, 7, 32), json!({ "kem": 32, "key": hex("07") })),
		(
			service("rpc", "wss://rpc.example.org"),
			json!({ "service": "rpc", "url": "wss://rpc.example.org" }),
		),
		(
			a(300, &[[127, 0, 0, 1], [192, 0, 2, 1]]),
			json!({ "ttl": 300, "addresses": ["127.0.0.1", "192.0.2.1"] }),
		),
		(aaaa(&["::1", "2001:db8::1"]), json!({ "ttl": 300, "addresses": ["::1", "2001:db8::1"] })),
		(
			txt(&[b"v=spf1 -all", "名".as_bytes()]),
			json!({ "ttl": 300, "strings": ["v=spf1 -all", "名"] }),
		),
		(cname("_x.example.org"), json!({ "ttl": 300, "target": "_x.example.org" })),
		(text("email", "a@example.org"), json!({ "key": "email", "value": "a@example.org" })),
	]
}

#[test]
fn each_kind_is_legal_and_goes_through_json_and_scale() {
	for (index, (record, value)) in samples().into_iter().enumerate() {
		record.check().unwrap();
		let shown = json!({ "type": record.key().word(), "value": value });
		assert_eq!(serde_json::to_value(&record).unwrap(), shown);
		assert_eq!(serde_json::from_value::<Record>(shown).unwrap(), record);
		let encoded = VersionedRecord::from(record.clone()).encode();
		assert_eq!(encoded[..2], [1, index as u8], "the version, and the variant's fixed number");
		assert_eq!(record.key().encode()[0], index as u8);
		assert_eq!(VersionedRecord::decode(&mut &encoded[..]).unwrap().into_latest(), record);
	}
}

#[test]
fn keys_are_words() {
	let keys: Vec<_> = samples().iter().map(|(record, _)| record.key().to_string()).collect();
	assert_eq!(
		keys,
		[
			"account",
			"chain",
			"work",
			"asset",
			"blob",
			"nodeSet",
			"encryptionKey",
			"service:rpc",
			"a",
			"aaaa",
			"txt",
			"cname",
			"text:email"
		]
	);
	for (record, _) in samples() {
		let shown = json!(record.key().to_string());
		assert_eq!(serde_json::to_value(record.key()).unwrap(), shown);
		assert_eq!(serde_json::from_value::<RecordKey>(shown).unwrap(), record.key());
	}
	for wrong in [
		"",
		"Account",
		"accounts",
		"account:",
		"service",
		"service:",
		"service:RPC",
		"service:-a",
		"service:a--b",
		"service:123",
		"service:abcdefghijklmnop",
		"text",
		"text:",
		"text:a b",
		"text:É",
		"text:abcdefghijklmnopqrstuvwxyz0123456",
		"a:b",
		":a",
		"text:Email",
	] {
		let error = wrong.parse::<RecordKey>().unwrap_err().to_string();
		assert!(error.starts_with(&format!("'{wrong}' is no key")), "{error}");
		assert!(error.contains("account, chain") && error.contains("text:KEY"), "{error}");
	}
	assert!("text:a:b".parse::<RecordKey>().is_err());
	assert_eq!("text:com.x_y-z".parse::<RecordKey>().unwrap().to_string(), "text:com.x_y-z");
}

/// One record for each way to fail, and some for more.
fn refused() -> Vec<(Record, RecordError)> {
	use RecordError::*;
	let long = "a".repeat(64);
	let blob = |algorithm| Record::Blob { algorithm, digest: H256::zero() };
	let host = "x".repeat(63);
	vec![
		(text("k", [b'x'; 512]), TooLarge),
		(txt(&[&[b'x'; 255], &[b'x'; 255]]), TooLarge),
		(blob(3), UnknownAlgorithm),
		(blob(255), UnknownAlgorithm),
		(nodes(&[]), NoNodes),
		(nodes(&[1, 2, 1]), SameNode),
		(key(0, 4, 65), UnknownKem),
		(key(0x0013, 4, 65), UnknownKem),
		(key(0x0022, 4, 32), UnknownKem),
		(key(0x0010, 4, 64), KeyLength),
		(key(0x0010, 4, 66), KeyLength),
		(key(0x0011, 4, 65), KeyLength),
		(key(0x0012, 4, 132), KeyLength),
		(key(0x0020, 0, 31), KeyLength),
		(key(0x0020, 0, 0), KeyLength),
		(key(0x0021, 0, 57), KeyLength),
		(key(0x0010, 2, 65), KeyForm),
		(key(0x0011, 3, 97), KeyForm),
		(key(0x0012, 0, 133), KeyForm),
		(service("", "https://example.org"), BadServiceName),
		(service("RPC", "https://example.org"), BadServiceName),
		(service("-rpc", "https://example.org"), BadServiceName),
		(service("rpc-", "https://example.org"), BadServiceName),
		(service("r--pc", "https://example.org"), BadServiceName),
		(service("80", "https://example.org"), BadServiceName),
		(service("r_pc", "https://example.org"), BadServiceName),
		(service("rpc", &format!("https://example.org/{}", "a".repeat(236))), UrlTooLong),
		(service("rpc", "https://example.org/ "), UrlCharacter),
		(service("rpc", "javascript:alert(1)"), UrlScheme),
		(service("rpc", "https://a:b@example.org"), UrlUserinfo),
		(service("rpc", "https://Example.org"), UrlHost),
		(service("rpc", "https://example.org:0"), UrlPort),
		(a(29, &[[127, 0, 0, 1]]), TtlOutOfRange),
		(a(604_801, &[[127, 0, 0, 1]]), TtlOutOfRange),
		(a(0, &[[127, 0, 0, 1]]), TtlOutOfRange),
		(Record::Txt { ttl: 0, strings: BoundedVec::new() }, TtlOutOfRange),
		(Record::Cname { ttl: u32::MAX, target: bytes("a") }, TtlOutOfRange),
		(Record::Aaaa { ttl: 1, addresses: BoundedVec::new() }, TtlOutOfRange),
		(a(300, &[]), NoAddresses),
		(aaaa(&[]), NoAddresses),
		(a(300, &[[1, 2, 3, 4], [5, 6, 7, 8], [1, 2, 3, 4]]), SameAddress),
		(aaaa(&["::1", "::1"]), SameAddress),
		(a(300, &[[0, 0, 0, 0]]), NoHostAddress),
		(a(300, &[[1, 2, 3, 4], [224, 0, 0, 1]]), NoHostAddress),
		(a(300, &[[240, 0, 0, 1]]), NoHostAddress),
		(a(300, &[[255, 255, 255, 255]]), NoHostAddress),
		(aaaa(&["::"]), NoHostAddress),
		(aaaa(&["ff02::1"]), NoHostAddress),
		(txt(&[]), NoStrings),
		(txt(&[&[b'x'; 256]]), StringTooLong),
		(txt(&[b"ok", b"\xff"]), BadText),
		(txt(&[b"a\nb"]), BadText),
		(text("k", b"\0"), BadText),
		(text("k", b"\xc3"), BadText),
		(text("k", "a\u{202e}b"), BadText),
		(text("k", "a\u{2028}b"), BadText),
		(text("k", "a\u{85}b"), BadText),
		(text("k", "\u{7f}"), BadText),
		(cname(&[&host[..]; 4].join(".")), TargetTooLong),
		(cname(""), BadTarget),
		(cname("."), BadTarget),
		(cname("example.org."), BadTarget),
		(cname("example..org"), BadTarget),
		(cname("Example.org"), BadTarget),
		(cname("-a.org"), BadTarget),
		(cname("a-.org"), BadTarget),
		(cname("a b"), BadTarget),
		(cname("名.org"), BadTarget),
		(cname("*.org"), BadTarget),
		(cname(&format!("{long}.org")), BadTarget),
		(cname("127.0.0.1"), TargetIsAddress),
		(cname("example.1"), TargetIsAddress),
		(cname("0x7f"), TargetIsAddress),
		(text("", "x"), BadTextKey),
		(text("Email", "x"), BadTextKey),
		(text("a b", "x"), BadTextKey),
		(text("a:b", "x"), BadTextKey),
		(text("email", ""), EmptyText),
	]
}

#[test]
fn what_is_not_legal_is_refused_by_name() {
	for (record, error) in refused() {
		assert_eq!(record.check(), Err(error), "{record:?}");
	}
}

#[test]
fn every_error_is_reached_and_says_what_to_do() {
	let reached: BTreeSet<_> = refused().iter().map(|(_, error)| error.name()).collect();
	let all: BTreeSet<_> = RecordError::ALL.iter().map(RecordError::name).collect();
	assert_eq!(reached, all);
	let texts: BTreeSet<_> = RecordError::ALL.iter().map(ToString::to_string).collect();
	assert_eq!(texts.len(), all.len());
	assert!(texts.iter().all(|text| text.len() > 20 && !text.contains("\t")));
}

#[test]
fn the_largest_of_each_is_accepted() {
	let host = "x".repeat(63);
	let target = [&host[..], &host, &host, &host[..61]].join(".");
	assert_eq!(target.len(), 253);
	for record in [
		a(30, &core::array::from_fn::<_, 8, _>(|n| [10, 0, 0, n as u8])),
		aaaa(&["::1", "::2", "::3", "::4", "::5", "::6", "::7", "::8"]),
		nodes(&[1, 2, 3, 4, 5, 6, 7, 8]),
		key(0x0010, 4, 65),
		key(0x0011, 4, 97),
		key(0x0012, 4, 133),
		key(0x0020, 0, 32),
		key(0x0021, 0, 56),
		service("abcdefghijklmno", &format!("https://example.org/{}", "a".repeat(235))),
		cname(&target),
		txt(&[&[b'x'; 255], &[b'x'; 244]]),
		txt(&[&b""[..]; MAX_STRINGS as usize]),
		text("abcdefghijklmnopqrstuvwxyz012345", [b'x'; 475]),
		Record::A { ttl: 604_800, addresses: vec![[127, 0, 0, 1]].try_into().unwrap() },
		text("emoji", "👨\u{200d}👩 名 é"),
	] {
		assert_eq!(record.check(), Ok(()), "{record:?}");
	}
	let fullest = VersionedRecord::from(text("abcdefghijklmnopqrstuvwxyz012345", [b'x'; 475]));
	assert_eq!(fullest.encode().len(), MAX_RECORD as usize);
	assert_eq!(fullest.into_latest().check(), Ok(()));
	let more = text("abcdefghijklmnopqrstuvwxyz012345", [b'x'; 476]);
	assert_eq!(more.check(), Err(RecordError::TooLarge));
}

#[test]
fn json_that_is_no_record_is_refused() {
	for wrong in [
		json!({ "type": "a", "value": { "ttl": 300, "addresses": ["1.2.3"] } }),
		json!({ "type": "a", "value": { "ttl": 300, "addresses": ["01.2.3.4"] } }),
		json!({ "type": "a", "value": { "ttl": 300, "addresses": vec!["1.2.3.4"; 9] } }),
		json!({ "type": "aaaa", "value": { "ttl": 300, "addresses": ["1.2.3.4"] } }),
		json!({ "type": "txt", "value": { "ttl": 300, "strings": ["x".repeat(513)] } }),
		json!({ "type": "text", "value": { "key": "x".repeat(33), "value": "" } }),
		json!({ "type": "encryptionKey", "value": { "kem": 32, "key": "xyz" } }),
		json!({ "type": "nothing", "value": 1 }),
		json!({ "type": "account", "value": "alice" }),
	] {
		assert!(serde_json::from_value::<Record>(wrong.clone()).is_err(), "{wrong}");
	}
}

/// Records that are legal or nearly so.
fn record() -> impl Strategy<Value = Record> {
	let hash = || any::<[u8; 32]>().prop_map(H256);
	let ttl = || prop_oneof![Just(29u32), Just(30), 30..=604_800u32, Just(604_801), any::<u32>()];
	let list = |most| prop::collection::vec(any::<u8>(), 0..most);
	let word = "([a-z0-9._-]{0,15}|[ -~]{0,15})";
	let words = || prop_oneof!["[ -~]{0,300}", "\\PC{0,60}", "[a-z名é]{0,200}", ".{0,40}"];
	prop_oneof![
		any::<[u8; 32]>().prop_map(|account| Record::Account(account.into())),
		(hash(), any::<u32>()).prop_map(|(genesis, para)| Record::Chain { genesis, para }),
		any::<u64>().prop_map(Record::Work),
		any::<u32>().prop_map(Record::Asset),
		(0u8..5, hash()).prop_map(|(algorithm, digest)| Record::Blob { algorithm, digest }),
		list(9).prop_map(|keys| nodes(&keys)),
		(
			0x0eu16..0x24,
			prop::sample::select(vec![2u8, 4]),
			prop_oneof![prop::sample::select(vec![65usize, 97, 133, 32, 56]), 0..140usize,]
		)
			.prop_map(|(kem, first, length)| key(kem, first, length)),
		(word, prop_oneof!["https://[a-z.]{1,9}(:[0-9]{1,5})?(/[a-z%]{0,240})?", "[ -~]{0,20}"])
			.prop_map(|(name, url)| service(&name, &url)),
		(ttl(), prop::collection::vec(any::<[u8; 4]>(), 0..9))
			.prop_map(|(ttl, list)| a(ttl, &list[..list.len().min(8)])),
		(ttl(), prop::collection::vec(any::<[u8; 16]>(), 0..=8))
			.prop_map(|(ttl, list)| Record::Aaaa { ttl, addresses: list.try_into().unwrap() }),
		(ttl(), prop::collection::vec(words(), 0..=16)).prop_map(|(ttl, list)| Record::Txt {
			ttl,
			strings: list
				.iter()
				.map(|text| RecordBytes::truncate_from(text.as_bytes().to_vec()))
				.collect::<Vec<_>>()
				.try_into()
				.unwrap(),
		}),
		(ttl(), "[a-z0-9_.-]{0,255}")
			.prop_map(|(ttl, name)| Record::Cname { ttl, target: bytes(name) }),
		("[a-z0-9._-]{0,32}", words()).prop_map(|(name, value)| Record::Text {
			key: name.into_bytes().try_into().unwrap(),
			value: RecordBytes::truncate_from(value.into_bytes()),
		}),
	]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_000))]

	#[test]
	fn what_is_accepted_fits_and_goes_through_scale_and_json(record in record()) {
		let stored = VersionedRecord::from(record.clone());
		let encoded = stored.encode();
		prop_assert_eq!(&VersionedRecord::decode(&mut &encoded[..]).unwrap(), &stored);
		if record.check().is_ok() {
			prop_assert!(encoded.len() <= MAX_RECORD as usize);
			let shown = serde_json::to_string(&record).unwrap();
			prop_assert_eq!(&serde_json::from_str::<Record>(&shown).unwrap(), &record);
			let key = record.key().to_string();
			prop_assert_eq!(key.parse::<RecordKey>().unwrap(), record.key());
		}
	}

	#[test]
	fn any_bytes_are_a_record_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
		if let Ok(record) = Record::decode(&mut &bytes[..]) {
			if record.check().is_ok() {
				prop_assert!(record.encoded_size() < MAX_RECORD as usize);
			}
		}
	}

	#[test]
	fn any_word_is_a_key_or_an_error(word in "(service:|text:)?[a-zA-Z0-9._-]{0,34}") {
		if let Ok(key) = word.parse::<RecordKey>() {
			prop_assert_eq!(key.to_string(), word);
			prop_assert_eq!(RecordKey::decode(&mut &key.encode()[..]).unwrap(), key);
		}
	}
}
