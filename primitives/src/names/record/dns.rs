//! Names of DNS (RFC 1035 §2.3.1, RFC 1123 §2.1), and addresses that a host can have.

use crate::names::MAX_NAME;
use core::net::{Ipv4Addr, Ipv6Addr};

/// Most bytes in a label of DNS.
pub const MAX_DNS_LABEL: usize = 63;

/// Whether `name` is a DNS name in lower case, without a dot at its end: at most 253 bytes, labels of
/// 1 to 63 of a-z, 0-9 and '-' without a hyphen at an edge. With `underscores` they may be in labels
/// too, as in `_dmarc`. Scripts other than Latin are written with `xn--`.
pub fn is_dns_name(name: &str, underscores: bool) -> bool {
	let legal = |byte: u8| {
		byte.is_ascii_lowercase()
			|| byte.is_ascii_digit()
			|| byte == b'-'
			|| (underscores && byte == b'_')
	};
	name.len() <= MAX_NAME as usize
		&& name.split('.').all(|label| {
			(1..=MAX_DNS_LABEL).contains(&label.len())
				&& label.bytes().all(legal)
				&& !label.starts_with('-')
				&& !label.ends_with('-')
		})
}

/// Whether the last label is a number, as that of no DNS name is: programs take such a name for an
/// IPv4 address, also where its parts are in octal or missing.
pub fn ends_in_number(name: &str) -> bool {
	let last = name.rsplit('.').next().unwrap_or_default();
	let number = |digits: &str, legal: fn(&u8) -> bool| digits.as_bytes().iter().all(legal);
	match last.strip_prefix("0x") {
		Some(digits) => number(digits, u8::is_ascii_hexdigit),
		None => !last.is_empty() && number(last, u8::is_ascii_digit),
	}
}

/// Whether a host can have the address: it is not unspecified, not a group's, and not in the reserved
/// block that ends with the broadcast address.
pub fn is_host_v4(address: Ipv4Addr) -> bool {
	!address.is_unspecified() && !address.is_multicast() && address.octets()[0] < 240
}

/// Whether a host can have the address: it is not unspecified and not a group's.
pub fn is_host_v6(address: Ipv6Addr) -> bool {
	!address.is_unspecified() && !address.is_multicast()
}
