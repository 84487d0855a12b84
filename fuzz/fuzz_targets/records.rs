//! Reads bytes as a record and its key, and as the address of a service.

#![no_main]

use codec::{Decode, Encode};
use libfuzzer_sys::fuzz_target;
use mmt_primitives::names::{url::Url, Record, RecordKey, VersionedRecord, MAX_RECORD};

fn read(mut bytes: &[u8]) {
	let Ok(record) = Record::decode(&mut bytes) else { return };
	if record.check().is_ok() {
		let stored = VersionedRecord::from(record.clone()).encode();
		assert!(stored.len() <= MAX_RECORD as usize, "what is accepted fits");
		let again = VersionedRecord::decode(&mut &stored[..]).map(VersionedRecord::into_latest);
		assert_eq!(again.as_ref(), Ok(&record));
		assert_eq!(record.key().to_string().parse(), Ok(record.key()));
	}
}

fuzz_target!(|data: &[u8]| {
	read(data);
	if let Ok(text) = core::str::from_utf8(data) {
		if let Ok(key) = text.parse::<RecordKey>() {
			assert_eq!(key.to_string(), text, "one text for one key");
		}
	}
	if let Ok(url) = Url::parse(data) {
		let start = url.scheme.name().len() + "://".len();
		assert!(data[start..].ends_with(url.rest.as_bytes()) && data.is_ascii());
	}
});
