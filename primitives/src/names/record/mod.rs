//! What a name stands for.
//!
//! A name has at most one record of each [`RecordKey`]. The type of a record says what it is made of;
//! [`Record::check`] whether that is legal. Nothing is normalized, and nobody looks whether there is
//! such a chain, work, asset or host.
//!
//! In JSON a record is `{ "type": "service", "value": { "service": "rpc", "url": "wss://…" } }`, and
//! a key is a word, or a word with what there may be several of: `account`, `service:rpc`,
//! `text:email`.

mod check;
pub mod dns;
mod error;
mod json;
mod key;

pub use error::RecordError;
pub use key::{RecordKey, ServiceName, TextKey, UnknownKey};

use crate::{notary::WorkId, serde_text, AccountId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ConstU32, H256};
use sp_runtime::BoundedVec;

/// Most records of a name.
pub const MAX_RECORDS: u32 = 32;

/// Most bytes of a record as state holds it: a SCALE-encoded [`VersionedRecord`].
pub const MAX_RECORD: u32 = 512;

/// Most addresses in a record, and most nodes.
pub const MAX_ADDRESSES: u32 = 8;

/// Most character-strings in a TXT record.
pub const MAX_STRINGS: u32 = 16;

/// Most bytes in the URL of a service.
pub const MAX_URL: u32 = 255;

/// Most bytes in a character-string of a TXT record.
pub const MAX_STRING: u32 = 255;

/// Shortest and longest time that a DNS record may be kept, in seconds: 30 s to 7 days.
pub const TTL: core::ops::RangeInclusive<u32> = 30..=604_800;

/// A text or key of a record. What is longer than it may be has an error of its own, so this bound
/// is that of the whole record.
pub type RecordBytes = BoundedVec<u8, ConstU32<MAX_RECORD>>;

/// What a name stands for.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase", tag = "type", content = "value")]
pub enum Record {
	/// An account: where to pay, whom to write to.
	#[codec(index = 0)]
	Account(AccountId),
	/// A chain of the network.
	#[codec(index = 1)]
	Chain {
		/// Hash of its genesis block.
		genesis: H256,
		/// Its id on the relay chain; 0 if it has none.
		para: u32,
	},
	/// A work of this chain's notary.
	#[codec(index = 2)]
	Work(WorkId),
	/// An asset of this chain.
	#[codec(index = 3)]
	Asset(u32),
	/// A file.
	#[codec(index = 4)]
	Blob {
		/// Code of the digest's [`Algorithm`](crate::notary::Algorithm).
		algorithm: u8,
		/// Digest of its bytes.
		digest: H256,
	},
	/// Nodes that serve the name: their public keys.
	#[codec(index = 5)]
	NodeSet(BoundedVec<H256, ConstU32<MAX_ADDRESSES>>),
	/// A public key with which to encrypt to the name's owner (HPKE, RFC 9180).
	#[codec(index = 6)]
	EncryptionKey {
		/// The key's KEM by its number in RFC 9180 §7.1.
		kem: u16,
		/// The public key as `SerializePublicKey` of that KEM writes it.
		#[serde(with = "json::hex")]
		key: RecordBytes,
	},
	/// Where a service is.
	#[codec(index = 7)]
	Service {
		/// Which service, a name as in RFC 6335 §5.1.
		#[serde(with = "serde_text")]
		service: ServiceName,
		/// Its address; see [`url`](super::url).
		#[serde(with = "serde_text")]
		url: RecordBytes,
	},
	/// IPv4 addresses (DNS A).
	#[codec(index = 8)]
	A {
		/// Seconds that an answer may be kept.
		ttl: u32,
		/// The addresses, in network byte order.
		#[serde(with = "json::list")]
		addresses: BoundedVec<[u8; 4], ConstU32<MAX_ADDRESSES>>,
	},
	/// IPv6 addresses (DNS AAAA).
	#[codec(index = 9)]
	Aaaa {
		/// Seconds that an answer may be kept.
		ttl: u32,
		/// The addresses, in network byte order.
		#[serde(with = "json::list")]
		addresses: BoundedVec<[u8; 16], ConstU32<MAX_ADDRESSES>>,
	},
	/// Texts (DNS TXT).
	#[codec(index = 10)]
	Txt {
		/// Seconds that an answer may be kept.
		ttl: u32,
		/// The character-strings of one TXT record, UTF-8.
		#[serde(with = "json::list")]
		strings: BoundedVec<RecordBytes, ConstU32<MAX_STRINGS>>,
	},
	/// Another DNS name that this one is an alias of (DNS CNAME). Where there is one, DNS looks at no
	/// other record of this name.
	#[codec(index = 11)]
	Cname {
		/// Seconds that an answer may be kept.
		ttl: u32,
		/// The other name, without a dot at the end.
		#[serde(with = "serde_text")]
		target: RecordBytes,
	},
	/// Anything in words: `email`, `avatar`, `description`.
	#[codec(index = 12)]
	Text {
		/// What it is.
		#[serde(with = "serde_text")]
		key: TextKey,
		/// The words, UTF-8.
		#[serde(with = "serde_text")]
		value: RecordBytes,
	},
}

impl Record {
	/// The place of this record among those of a name.
	pub fn key(&self) -> RecordKey {
		match self {
			Record::Account(_) => RecordKey::Account,
			Record::Chain { .. } => RecordKey::Chain,
			Record::Work(_) => RecordKey::Work,
			Record::Asset(_) => RecordKey::Asset,
			Record::Blob { .. } => RecordKey::Blob,
			Record::NodeSet(_) => RecordKey::NodeSet,
			Record::EncryptionKey { .. } => RecordKey::EncryptionKey,
			Record::Service { service, .. } => RecordKey::Service(service.clone()),
			Record::A { .. } => RecordKey::A,
			Record::Aaaa { .. } => RecordKey::Aaaa,
			Record::Txt { .. } => RecordKey::Txt,
			Record::Cname { .. } => RecordKey::Cname,
			Record::Text { key, .. } => RecordKey::Text(key.clone()),
		}
	}
}

/// A record as state holds it. A later version is another variant, so that what was stored before is
/// still read.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum VersionedRecord {
	/// The first version.
	#[codec(index = 1)]
	V1(Record),
}

impl VersionedRecord {
	/// The record, in the latest version.
	pub fn into_latest(self) -> Record {
		match self {
			VersionedRecord::V1(record) => record,
		}
	}
}

impl From<Record> for VersionedRecord {
	fn from(record: Record) -> Self {
		VersionedRecord::V1(record)
	}
}

/// State holds what [`Record::check`] accepts, and nothing longer. The types alone would allow more.
impl MaxEncodedLen for VersionedRecord {
	fn max_encoded_len() -> usize {
		MAX_RECORD as usize
	}
}
