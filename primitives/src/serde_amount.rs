//! Amounts as decimal strings in JSON.
//!
//! A JSON number above 2^53 is rounded by every JavaScript client, and a balance in planck is
//! nearly always above that. Use with `#[serde(with = "serde_amount")]`.

use alloc::string::{String, ToString};
use serde::{de::Error, Deserialize, Deserializer, Serializer};

/// Writes `amount` as a decimal string.
pub fn serialize<S: Serializer>(amount: &u128, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

/// Reads a decimal string; `_` may group digits.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u128, D::Error> {
	let text = String::deserialize(deserializer)?;
	text.replace('_', "").parse().map_err(|_| {
		D::Error::custom(alloc::format!("'{text}' is not a whole amount in planck, as \"500\" is"))
	})
}
