//! Addresses of services: what of RFC 3986 a record may hold.
//!
//! `scheme "://" host [":" port] [path] ["?" query] ["#" fragment]`, as it is sent: nothing is
//! decoded, completed or normalized. Nobody is kept from naming a host in a private network, so
//! whoever follows such an address looks first where it leads.

use super::{
	record::{
		dns::{ends_in_number, is_dns_name, is_host_v4, is_host_v6},
		MAX_URL,
	},
	RecordError,
};
use core::net::{Ipv4Addr, Ipv6Addr};

/// Most characters in a content identifier.
const MAX_CONTENT: usize = 100;

/// What is spoken with the host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scheme {
	/// HTTP over TLS.
	Https,
	/// HTTP.
	Http,
	/// WebSocket over TLS.
	Wss,
	/// WebSocket.
	Ws,
	/// Something over TCP that the service's name tells.
	Tcp,
	/// Something over QUIC that the service's name tells.
	Quic,
	/// A file of IPFS.
	Ipfs,
	/// A name of IPFS.
	Ipns,
}

impl Scheme {
	/// Every scheme.
	pub const ALL: [Scheme; 8] = [
		Scheme::Https,
		Scheme::Http,
		Scheme::Wss,
		Scheme::Ws,
		Scheme::Tcp,
		Scheme::Quic,
		Scheme::Ipfs,
		Scheme::Ipns,
	];

	/// As it is written.
	pub fn name(self) -> &'static str {
		match self {
			Scheme::Https => "https",
			Scheme::Http => "http",
			Scheme::Wss => "wss",
			Scheme::Ws => "ws",
			Scheme::Tcp => "tcp",
			Scheme::Quic => "quic",
			Scheme::Ipfs => "ipfs",
			Scheme::Ipns => "ipns",
		}
	}

	/// The port where none is written.
	pub fn default_port(self) -> Option<u16> {
		match self {
			Scheme::Https | Scheme::Wss => Some(443),
			Scheme::Http | Scheme::Ws => Some(80),
			Scheme::Tcp | Scheme::Quic | Scheme::Ipfs | Scheme::Ipns => None,
		}
	}

	/// Whether what follows is a content identifier and not a host.
	fn is_content(self) -> bool {
		matches!(self, Scheme::Ipfs | Scheme::Ipns)
	}
}

/// Where a URL leads.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Host<'a> {
	/// A DNS name in lower case.
	Name(&'a str),
	/// An IPv4 address.
	V4(Ipv4Addr),
	/// An IPv6 address.
	V6(Ipv6Addr),
	/// A content identifier: letters and digits.
	Content(&'a str),
}

/// A URL in its parts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Url<'a> {
	/// What is spoken.
	pub scheme: Scheme,
	/// With whom.
	pub host: Host<'a>,
	/// The port, if it is written.
	pub port: Option<u16>,
	/// Path, query and fragment as they are written.
	pub rest: &'a str,
}

impl<'a> Url<'a> {
	/// Reads a URL. Of several faults the first of these is told: it is too long, a character is bad,
	/// the scheme is not on the list, there is a user name, the host is none, the port is none.
	pub fn parse(url: &'a [u8]) -> Result<Self, RecordError> {
		if url.len() > MAX_URL as usize {
			return Err(RecordError::UrlTooLong);
		}
		let url = core::str::from_utf8(url).map_err(|_| RecordError::UrlCharacter)?;
		check_characters(url)?;
		let (scheme, rest) = Scheme::ALL
			.into_iter()
			.find_map(|scheme| {
				let rest = url.strip_prefix(scheme.name())?.strip_prefix("://")?;
				Some((scheme, rest))
			})
			.ok_or(RecordError::UrlScheme)?;
		let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
		let (authority, rest) = rest.split_at(end);
		if rest.contains(['[', ']']) || rest.matches('#').count() > 1 {
			return Err(RecordError::UrlCharacter);
		}
		if authority.contains('@') {
			return Err(RecordError::UrlUserinfo);
		}
		// The colons of an IPv6 address stand in its brackets.
		let colon = authority.rfind(':').filter(|colon| !authority[*colon..].contains(']'));
		let (host, port) = match colon {
			Some(colon) => (&authority[..colon], Some(&authority[colon + 1..])),
			None => (authority, None),
		};
		let host = read_host(scheme, host).ok_or(RecordError::UrlHost)?;
		let port = port.map(|port| read_port(port).ok_or(RecordError::UrlPort)).transpose()?;
		let fits = match scheme {
			Scheme::Tcp | Scheme::Quic => port.is_some(),
			Scheme::Ipfs | Scheme::Ipns => port.is_none(),
			_ => true,
		};
		match fits {
			true => Ok(Self { scheme, host, port, rest }),
			false => Err(RecordError::UrlPort),
		}
	}

	/// The port that is meant.
	pub fn port_or_default(&self) -> Option<u16> {
		self.port.or(self.scheme.default_port())
	}
}

/// The characters of RFC 3986 §2, and every % before two hexadecimal digits.
fn check_characters(url: &str) -> Result<(), RecordError> {
	let legal =
		|byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte);
	let escaped = url.split('%').skip(1).all(|after| {
		after.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
	});
	match url.bytes().all(legal) && escaped {
		true => Ok(()),
		false => Err(RecordError::UrlCharacter),
	}
}

fn read_host(scheme: Scheme, host: &str) -> Option<Host<'_>> {
	if scheme.is_content() {
		let sound = (1..=MAX_CONTENT).contains(&host.len())
			&& host.bytes().all(|byte| byte.is_ascii_alphanumeric());
		return sound.then_some(Host::Content(host));
	}
	if let Some(address) = host.strip_prefix('[') {
		let address = address.strip_suffix(']')?.parse().ok()?;
		return is_host_v6(address).then_some(Host::V6(address));
	}
	if ends_in_number(host) {
		let address = host.parse().ok()?;
		return is_host_v4(address).then_some(Host::V4(address));
	}
	is_dns_name(host, false).then_some(Host::Name(host))
}

fn read_port(port: &str) -> Option<u16> {
	let digits = (1..=5).contains(&port.len()) && port.bytes().all(|byte| byte.is_ascii_digit());
	if !digits || port.starts_with('0') {
		return None;
	}
	port.parse().ok()
}
