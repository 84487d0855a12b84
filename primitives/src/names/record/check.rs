//! Whether a record is legal.

use super::{
	dns::{ends_in_number, is_dns_name, is_host_v4, is_host_v6},
	key::{is_service_name, is_text_key},
	Record, RecordError, MAX_RECORD, MAX_STRING, TTL,
};
use crate::{
	names::{url::Url, MAX_NAME},
	notary::Algorithm,
};
use codec::Encode;

/// Numbers of the KEMs of RFC 9180 §7.1, each with the bytes of its public key.
pub const KEMS: [(u16, usize); 5] =
	[(0x0010, 65), (0x0011, 97), (0x0012, 133), (0x0020, 32), (0x0021, 56)];

/// First byte of a public key on a NIST curve: that of a point written in full (SEC 1 §2.3.3).
const UNCOMPRESSED: u8 = 0x04;

impl Record {
	/// Whether the record is legal. The first fault is told.
	pub fn check(&self) -> Result<(), RecordError> {
		match self {
			Record::Account(_) | Record::Chain { .. } | Record::Work(_) | Record::Asset(_) => {},
			Record::Blob { algorithm, .. } => {
				Algorithm::try_from(*algorithm).map_err(|_| RecordError::UnknownAlgorithm)?;
			},
			Record::NodeSet(nodes) => {
				ensure(!nodes.is_empty(), RecordError::NoNodes)?;
				ensure(are_distinct(nodes), RecordError::SameNode)?;
			},
			Record::EncryptionKey { kem, key } => check_key(*kem, key)?,
			Record::Service { service, url } => {
				ensure(is_service_name(service), RecordError::BadServiceName)?;
				Url::parse(url)?;
			},
			Record::A { ttl, addresses } => {
				check_ttl(*ttl)?;
				ensure(!addresses.is_empty(), RecordError::NoAddresses)?;
				ensure(are_distinct(addresses), RecordError::SameAddress)?;
				let hosts = addresses.iter().all(|address| is_host_v4((*address).into()));
				ensure(hosts, RecordError::NoHostAddress)?;
			},
			Record::Aaaa { ttl, addresses } => {
				check_ttl(*ttl)?;
				ensure(!addresses.is_empty(), RecordError::NoAddresses)?;
				ensure(are_distinct(addresses), RecordError::SameAddress)?;
				let hosts = addresses.iter().all(|address| is_host_v6((*address).into()));
				ensure(hosts, RecordError::NoHostAddress)?;
			},
			Record::Txt { ttl, strings } => {
				check_ttl(*ttl)?;
				ensure(!strings.is_empty(), RecordError::NoStrings)?;
				for string in strings {
					ensure(string.len() <= MAX_STRING as usize, RecordError::StringTooLong)?;
					ensure(is_text(string), RecordError::BadText)?;
				}
			},
			Record::Cname { ttl, target } => {
				check_ttl(*ttl)?;
				check_target(target)?;
			},
			Record::Text { key, value } => {
				ensure(is_text_key(key), RecordError::BadTextKey)?;
				ensure(!value.is_empty(), RecordError::EmptyText)?;
				ensure(is_text(value), RecordError::BadText)?;
			},
		}
		// One byte more for the version.
		ensure(self.encoded_size() < MAX_RECORD as usize, RecordError::TooLarge)
	}
}

fn ensure(holds: bool, error: RecordError) -> Result<(), RecordError> {
	match holds {
		true => Ok(()),
		false => Err(error),
	}
}

fn are_distinct<T: PartialEq>(items: &[T]) -> bool {
	items.iter().enumerate().all(|(place, item)| !items[..place].contains(item))
}

fn check_key(kem: u16, key: &[u8]) -> Result<(), RecordError> {
	let (_, length) =
		KEMS.into_iter().find(|(number, _)| *number == kem).ok_or(RecordError::UnknownKem)?;
	ensure(key.len() == length, RecordError::KeyLength)?;
	let nist = kem < 0x0020;
	ensure(!nist || key[0] == UNCOMPRESSED, RecordError::KeyForm)
}

fn check_ttl(ttl: u32) -> Result<(), RecordError> {
	ensure(TTL.contains(&ttl), RecordError::TtlOutOfRange)
}

fn check_target(target: &[u8]) -> Result<(), RecordError> {
	ensure(target.len() <= MAX_NAME as usize, RecordError::TargetTooLong)?;
	let target = core::str::from_utf8(target).map_err(|_| RecordError::BadTarget)?;
	ensure(is_dns_name(target, true), RecordError::BadTarget)?;
	ensure(!ends_in_number(target), RecordError::TargetIsAddress)
}

/// Whether `bytes` are UTF-8 without control characters, line and paragraph separators, and
/// characters that turn the direction of what stands around them.
fn is_text(bytes: &[u8]) -> bool {
	let misleads = |character: char| {
		character.is_control()
			|| matches!(character,
				'\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
	};
	core::str::from_utf8(bytes).is_ok_and(|text| !text.chars().any(misleads))
}
