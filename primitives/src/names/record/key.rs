//! Keys of records.

use alloc::{
	format,
	string::{String, ToString},
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::{fmt, str::FromStr};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::ConstU32;
use sp_runtime::BoundedVec;

/// Name of a service, as in RFC 6335 §5.1: 1 to 15 of a-z, 0-9 and '-', with a letter, without a
/// hyphen at its begin or end or after another.
pub type ServiceName = BoundedVec<u8, ConstU32<15>>;

/// Key of a text: 1 to 32 of a-z, 0-9, '.', '_' and '-'.
pub type TextKey = BoundedVec<u8, ConstU32<32>>;

/// The place of a record among those of a name: a name has one record of each key. Ordered and
/// encoded as [`Record`](super::Record) numbers its variants.
#[derive(
	Clone,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub enum RecordKey {
	/// `account`.
	#[codec(index = 0)]
	Account,
	/// `chain`.
	#[codec(index = 1)]
	Chain,
	/// `work`.
	#[codec(index = 2)]
	Work,
	/// `asset`.
	#[codec(index = 3)]
	Asset,
	/// `blob`.
	#[codec(index = 4)]
	Blob,
	/// `nodeSet`.
	#[codec(index = 5)]
	NodeSet,
	/// `encryptionKey`.
	#[codec(index = 6)]
	EncryptionKey,
	/// `service:` and the service's name.
	#[codec(index = 7)]
	Service(ServiceName),
	/// `a`.
	#[codec(index = 8)]
	A,
	/// `aaaa`.
	#[codec(index = 9)]
	Aaaa,
	/// `txt`.
	#[codec(index = 10)]
	Txt,
	/// `cname`.
	#[codec(index = 11)]
	Cname,
	/// `text:` and the text's key.
	#[codec(index = 12)]
	Text(TextKey),
}

impl RecordKey {
	/// The keys that are a single word.
	pub const PLAIN: [RecordKey; 11] = [
		RecordKey::Account,
		RecordKey::Chain,
		RecordKey::Work,
		RecordKey::Asset,
		RecordKey::Blob,
		RecordKey::NodeSet,
		RecordKey::EncryptionKey,
		RecordKey::A,
		RecordKey::Aaaa,
		RecordKey::Txt,
		RecordKey::Cname,
	];

	/// The word, without what there may be several of: a record's `type` in JSON.
	pub fn word(&self) -> &'static str {
		match self {
			RecordKey::Account => "account",
			RecordKey::Chain => "chain",
			RecordKey::Work => "work",
			RecordKey::Asset => "asset",
			RecordKey::Blob => "blob",
			RecordKey::NodeSet => "nodeSet",
			RecordKey::EncryptionKey => "encryptionKey",
			RecordKey::Service(_) => "service",
			RecordKey::A => "a",
			RecordKey::Aaaa => "aaaa",
			RecordKey::Txt => "txt",
			RecordKey::Cname => "cname",
			RecordKey::Text(_) => "text",
		}
	}
}

/// Whether `name` is the name of a service.
pub fn is_service_name(name: &[u8]) -> bool {
	let legal = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || *byte == b'-';
	name.len() <= 15
		&& name.iter().all(legal)
		&& name.iter().any(u8::is_ascii_lowercase)
		&& !name.starts_with(b"-")
		&& !name.ends_with(b"-")
		&& !name.windows(2).any(|pair| pair == b"--")
}

/// Whether `key` is the key of a text.
pub fn is_text_key(key: &[u8]) -> bool {
	let legal =
		|byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(byte);
	(1..=32).contains(&key.len()) && key.iter().all(legal)
}

/// A text that is no [`RecordKey`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownKey(pub String);

impl fmt::Display for UnknownKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		write!(f, "'{}' is no key of a record; use ", self.0)?;
		for key in RecordKey::PLAIN {
			write!(f, "{}, ", key.word())?;
		}
		f.write_str(
			"service:NAME (1 to 15 of a-z, 0-9 and '-') or text:KEY (1 to 32 of a-z, 0-9, '.', '_' \
			 and '-')",
		)
	}
}

impl core::error::Error for UnknownKey {}

impl fmt::Display for RecordKey {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(self.word())?;
		match self {
			// Lossless: a checked record's key is ASCII.
			RecordKey::Service(name) => write!(f, ":{}", String::from_utf8_lossy(name)),
			RecordKey::Text(key) => write!(f, ":{}", String::from_utf8_lossy(key)),
			_ => Ok(()),
		}
	}
}

impl FromStr for RecordKey {
	type Err = UnknownKey;

	fn from_str(text: &str) -> Result<Self, Self::Err> {
		let key = match text.split_once(':') {
			Some(("service", name)) if is_service_name(name.as_bytes()) => {
				ServiceName::try_from(name.as_bytes().to_vec()).ok().map(RecordKey::Service)
			},
			Some(("text", key)) if is_text_key(key.as_bytes()) => {
				TextKey::try_from(key.as_bytes().to_vec()).ok().map(RecordKey::Text)
			},
			_ => RecordKey::PLAIN.into_iter().find(|key| key.word() == text),
		};
		key.ok_or_else(|| UnknownKey(text.into()))
	}
}

impl From<RecordKey> for String {
	fn from(key: RecordKey) -> Self {
		key.to_string()
	}
}

impl TryFrom<String> for RecordKey {
	type Error = String;

	fn try_from(text: String) -> Result<Self, String> {
		text.parse().map_err(|error: UnknownKey| format!("{error}"))
	}
}
