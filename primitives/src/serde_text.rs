//! Bounded UTF-8 as a JSON string.
//!
//! Use with `#[serde(with = "serde_text")]` where a check has seen to it that the bytes are UTF-8;
//! other bytes are shown as the replacement character.

use alloc::{format, string::String};
use serde::{de::Error, Deserialize, Deserializer, Serializer};
use sp_core::Get;
use sp_runtime::BoundedVec;

/// Writes `text` as a string.
pub fn serialize<S: Serializer, N: Get<u32>>(
	text: &BoundedVec<u8, N>,
	serializer: S,
) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&String::from_utf8_lossy(text))
}

/// Reads a string of at most `N` bytes.
pub fn deserialize<'de, D: Deserializer<'de>, N: Get<u32>>(
	deserializer: D,
) -> Result<BoundedVec<u8, N>, D::Error> {
	let text = String::deserialize(deserializer)?;
	BoundedVec::try_from(text.into_bytes()).map_err(|text| {
		D::Error::custom(format!("text of {} bytes, more than {}", text.len(), N::get()))
	})
}
