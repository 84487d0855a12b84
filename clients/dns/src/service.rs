//! Where services are, in the words of DNS.

use hickory_server::proto::rr::{rdata::SRV, Name};
use mmt_primitives::names::url::{Host, Scheme, Url};

/// The SRV record of a service at a URL. `None` if DNS cannot tell it: the host is no name, or it is
/// not reached over TCP.
pub fn target(url: &[u8]) -> Option<SRV> {
	let url = Url::parse(url).ok()?;
	let Host::Name(host) = url.host else { return None };
	let over_tcp = match url.scheme {
		Scheme::Https | Scheme::Http | Scheme::Wss | Scheme::Ws | Scheme::Tcp => true,
		Scheme::Quic | Scheme::Ipfs | Scheme::Ipns => false,
	};
	let port = url.port_or_default().filter(|_| over_tcp)?;
	// The only one there is: priority and weight are for choosing among several.
	Some(SRV::new(0, 0, port, dns_name(host.as_bytes())?))
}

/// A name of DNS as a record has it, in lower case and without a dot at its end.
pub fn dns_name(text: &[u8]) -> Option<Name> {
	Name::from_labels(text.split(|byte| *byte == b'.')).ok()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_service_over_tcp_has_host_and_port() {
		for (url, host, port) in [
			("https://node.example/rpc", "node.example.", 443),
			("http://node.example", "node.example.", 80),
			("wss://rpc.alice.mmt", "rpc.alice.mmt.", 443),
			("ws://node.example:9944", "node.example.", 9944),
			("tcp://node.example:7000", "node.example.", 7000),
		] {
			let target = target(url.as_bytes()).unwrap();
			assert_eq!((target.target.to_ascii().as_str(), target.port), (host, port), "{url}");
			assert_eq!((target.priority, target.weight), (0, 0));
		}
	}

	#[test]
	fn what_dns_cannot_tell_has_none() {
		for url in [
			"https://192.0.2.1/rpc",
			"https://[2001:db8::1]:8443",
			"quic://node.example:7000",
			"ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi",
			"no url",
			"",
		] {
			assert_eq!(target(url.as_bytes()), None, "{url}");
		}
	}

	#[test]
	fn names_that_dns_has_no_room_for_are_none() {
		let long = "a".repeat(64);
		let longer = ["a"; 128].join(".");
		for name in ["", "a..b", &long, &longer] {
			assert_eq!(dns_name(name.as_bytes()), None, "{name}");
		}
		assert_eq!(dns_name(b"_a.b-c").unwrap().to_ascii(), "_a.b-c.");
	}
}
