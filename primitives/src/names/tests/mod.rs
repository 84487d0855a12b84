//! Tests of the names, by topic.

mod commitments;
mod info;
mod labels;
mod names;
mod prices;
mod records;
mod rules;
mod urls;

use super::*;
use codec::{Decode, Encode};
use serde_json::{json, Value};

/// A file of `tests/vectors`.
fn vectors(name: &str) -> Value {
	let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
	serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Bytes of 0x and hexadecimal digits, or of the digits alone.
fn unhex(text: &str) -> Vec<u8> {
	let digits = text.strip_prefix("0x").unwrap_or(text).as_bytes();
	digits
		.chunks(2)
		.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
		.collect()
}
