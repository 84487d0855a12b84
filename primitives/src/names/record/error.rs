//! Why a record was refused.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;

/// Declares the errors, each with its text.
macro_rules! errors {
	($($(#[$doc:meta])* $name:ident: $text:literal,)*) => {
		/// Why a record was refused: one variant per way to fail. The text says what to do.
		#[derive(
			Clone,
			Copy,
			PartialEq,
			Eq,
			Debug,
			Encode,
			Decode,
			DecodeWithMemTracking,
			MaxEncodedLen,
			TypeInfo,
		)]
		pub enum RecordError {
			$($(#[$doc])* $name,)*
		}

		impl RecordError {
			/// Every error.
			pub const ALL: &'static [RecordError] = &[$(RecordError::$name,)*];

			/// A name that does not change.
			pub fn name(&self) -> &'static str {
				match self {
					$(RecordError::$name => stringify!($name),)*
				}
			}
		}

		impl fmt::Display for RecordError {
			fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
				f.write_str(match self {
					$(RecordError::$name => $text,)*
				})
			}
		}
	};
}

errors! {
	/// More than 512 bytes as state holds it.
	TooLarge: "a record has at most 512 bytes: shorten it, or store a file and point at that",
	/// The digest was made with an algorithm that the notary does not accept.
	UnknownAlgorithm: "the digest's algorithm is not one of the notary's: use 0 (SHA-256), 1 (BLAKE3) \
		or 2 (BLAKE2b-256)",
	/// A set of no nodes.
	NoNodes: "a set of nodes has 1 to 8 keys: name one, or clear the record",
	/// A node twice.
	SameNode: "a node's key stands in the set twice: leave one out",
	/// A KEM that is not on the list.
	UnknownKem: "the key's KEM is not one of RFC 9180 §7.1: use 0x0010, 0x0011, 0x0012, 0x0020 or \
		0x0021",
	/// A key of another length than its KEM has.
	KeyLength: "the key has another length than its KEM's: 65 bytes for 0x0010, 97 for 0x0011, 133 \
		for 0x0012, 32 for 0x0020, 56 for 0x0021",
	/// A key on a NIST curve that is not written in full.
	KeyForm: "a key on a NIST curve is an uncompressed point and begins with 0x04: write it so",
	/// No name of a service.
	BadServiceName: "a service's name has 1 to 15 of a-z, 0-9 and '-', a letter among them, and no \
		hyphen at its begin or end or after another",
	/// A URL of more than 255 bytes.
	UrlTooLong: "a URL has at most 255 bytes: take a shorter one",
	/// A character that no URL has.
	UrlCharacter: "a URL is made of the characters of RFC 3986: write others as % and two hexadecimal \
		digits, and a host in other scripts with xn--",
	/// A scheme that is not on the list.
	UrlScheme: "a URL begins with https://, http://, wss://, ws://, tcp://, quic://, ipfs:// or \
		ipns://, in lower case",
	/// A user name or password.
	UrlUserinfo: "a URL has no user name or password here, for everybody can read it: leave out what \
		stands before '@'",
	/// No host, or none that can be one.
	UrlHost: "the URL's host is a DNS name in lower case, an IPv4 address, an IPv6 address in brackets, \
		or a content identifier after ipfs:// and ipns://",
	/// No port, or none that can be one.
	UrlPort: "the URL's port is 1 to 65535 without zeros before it: tcp:// and quic:// need one, ipfs:// \
		and ipns:// have none, and where none is meant the colon is left out too",
	/// Seconds outside of the range.
	TtlOutOfRange: "a TTL is 30 to 604800 seconds",
	/// A record of no addresses.
	NoAddresses: "the record has 1 to 8 addresses: name one, or clear the record",
	/// An address twice.
	SameAddress: "an address stands in the record twice: leave one out",
	/// An address that no host has.
	NoHostAddress: "an address is unspecified, of a group, reserved or broadcast: no host has it, \
		leave it out",
	/// A TXT record of nothing.
	NoStrings: "a TXT record has 1 to 16 character-strings: write one, or clear the record",
	/// A character-string of more than 255 bytes.
	StringTooLong: "a character-string of a TXT record has at most 255 bytes: split it",
	/// No UTF-8, or with characters that mislead a reader.
	BadText: "a text is UTF-8 without control characters, line separators and characters that turn \
		the direction of writing: leave them out",
	/// A CNAME target of more than 253 bytes.
	TargetTooLong: "a DNS name has at most 253 bytes: take a shorter one",
	/// No DNS name.
	BadTarget: "the target is a DNS name in lower case without a dot at its end: labels of 1 to 63 of \
		a-z, 0-9, '-' and '_' without a hyphen at their begin or end, other scripts with xn--",
	/// An address instead of a name.
	TargetIsAddress: "the target is an address, and a CNAME record points at a name: use an A or AAAA \
		record",
	/// No key of a text.
	BadTextKey: "a text's key has 1 to 32 of a-z, 0-9, '.', '_' and '-'",
	/// A text of nothing.
	EmptyText: "the text is empty: write one, or clear the record",
}

impl core::error::Error for RecordError {}
