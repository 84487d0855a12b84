//! What the name of a query stands for.
//!
//! | name | stands for |
//! |---|---|
//! | `mmt` | the zone itself |
//! | `ns.mmt` | this server |
//! | `alice.mmt`, `book.alice.mmt` | a name of the chain |
//! | `_rpc._tcp.alice.mmt` | the service `rpc` of `alice.mmt` |
//! | `_tcp.alice.mmt` | nothing but that names of services are below it |
//!
//! A Han label comes as its A-label, `xn--…` (RFC 5891), and is turned into the chain's own form,
//! UTF-8. As on the chain, nothing is mapped or normalized: what is not exactly a label names
//! nothing.

use crate::zone::Zone;
use hickory_server::proto::rr::Name;
use idna::punycode;
use mmt_primitives::names::{label, name::Name as ChainName};

/// What an A-label begins with.
const A_LABEL: &str = "xn--";

/// What the names of services over TCP end in (RFC 2782).
const TCP: &[u8] = b"_tcp";

/// What a name stands for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
	/// Nothing that this server knows of.
	Outside,
	/// The zone itself.
	Origin,
	/// This server.
	Server,
	/// A name of the chain, written in full, with its suffix.
	Name(String),
	/// A service of a name of the chain.
	Service {
		/// Name of the service.
		service: String,
		/// Whose it is.
		name: String,
	},
	/// The node of the tree above the services of a name of the chain.
	Services(String),
	/// Nothing: the chain gives out no such name.
	Nothing,
}

impl Place {
	/// What `name` stands for. Upper case is the same as lower case, in DNS.
	pub fn of(name: &Name, zone: &Zone) -> Self {
		let name = name.to_lowercase();
		if !zone.holds(&name) {
			return Self::Outside;
		}
		if name == *zone.origin() {
			return Self::Origin;
		}
		if name == *zone.server() {
			return Self::Server;
		}
		let mut labels: Vec<&[u8]> = name.iter().collect();
		labels.pop();
		let found = match labels.as_slice() {
			[TCP, rest @ ..] => chain_name(rest, zone).map(Self::Services),
			[service, TCP, rest @ ..] => service_name(service)
				.and_then(|service| Some(Self::Service { service, name: chain_name(rest, zone)? })),
			all => chain_name(all, zone).map(Self::Name),
		};
		found.unwrap_or(Self::Nothing)
	}
}

/// The chain's name with these labels.
fn chain_name(labels: &[&[u8]], zone: &Zone) -> Option<String> {
	let mut text = String::new();
	for label in labels {
		text.push_str(&chain_label(label)?);
		text.push('.');
	}
	text.push_str(zone.suffix());
	ChainName::parse(text.as_bytes(), zone.suffix().as_bytes()).ok()?;
	Some(text)
}

/// A label as the chain has it.
fn chain_label(dns: &[u8]) -> Option<String> {
	let text = std::str::from_utf8(dns).ok()?;
	let Some(encoded) = text.strip_prefix(A_LABEL) else {
		// In DNS, a label may even have a dot in it.
		return label::check(dns).is_ok().then(|| text.into());
	};
	let decoded = punycode::decode_to_string(encoded)?;
	// Only what needs an A-label has one, and it has only one.
	let han = matches!(label::check(decoded.as_bytes()), Ok(label::Script::Han));
	(han && punycode::encode_str(&decoded)? == encoded).then_some(decoded)
}

fn service_name(label: &[u8]) -> Option<String> {
	let text = std::str::from_utf8(label).ok()?.strip_prefix('_')?;
	(!text.is_empty()).then(|| text.into())
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn zone() -> Zone {
		Zone::new("mmt", &[]).unwrap()
	}

	fn place(name: &str) -> Place {
		let labels = name.split('.').filter(|label| !label.is_empty()).map(str::as_bytes);
		Place::of(&Name::from_labels(labels).unwrap(), &zone())
	}

	#[test]
	fn every_kind_of_name() {
		let name = |text: &str| Place::Name(text.into());
		for (text, expected) in [
			("mmt.", Place::Origin),
			("MMT.", Place::Origin),
			("ns.mmt.", Place::Server),
			("alice.mmt.", name("alice.mmt")),
			("Alice.mMt.", name("alice.mmt")),
			("book.alice.mmt.", name("book.alice.mmt")),
			("_tcp.alice.mmt.", Place::Services("alice.mmt".into())),
			(
				"_rpc._tcp.book.alice.mmt.",
				Place::Service { service: "rpc".into(), name: "book.alice.mmt".into() },
			),
			("alice.com.", Place::Outside),
			(".", Place::Outside),
			("al.mmt.", Place::Nothing),
			("al_ice.mmt.", Place::Nothing),
			("-alice.mmt.", Place::Nothing),
			("_tcp.mmt.", Place::Nothing),
			("_rpc._tcp.mmt.", Place::Nothing),
			("_rpc._udp.alice.mmt.", Place::Nothing),
			("rpc._tcp.alice.mmt.", Place::Nothing),
			("_._tcp.alice.mmt.", Place::Nothing),
			("_a._rpc._tcp.alice.mmt.", Place::Nothing),
			("_dmarc.alice.mmt.", Place::Nothing),
			("*.mmt.", Place::Nothing),
			("one.two.three.four.five.six.seven.eight.mmt.", {
				name("one.two.three.four.five.six.seven.eight.mmt")
			}),
			("one.two.three.four.five.six.seven.eight.nine.mmt.", Place::Nothing),
		] {
			assert_eq!(place(text), expected, "{text}");
		}
	}

	#[test]
	fn a_dot_in_a_label_parts_nothing() {
		for labels in [["book.alice", "mmt"], ["alice.mmt", "mmt"], ["_rpc._tcp.alice", "mmt"]] {
			let name = Name::from_labels(labels.map(str::as_bytes)).unwrap();
			assert_eq!(Place::of(&name, &zone()), Place::Nothing, "{name}");
		}
		let name = Name::from_labels([&b"alice.mmt"[..]]).unwrap();
		assert_eq!(Place::of(&name, &zone()), Place::Outside);
	}

	#[test]
	fn han_labels_come_as_a_labels() {
		let encoded = |text: &str| format!("xn--{}.mmt.", punycode::encode_str(text).unwrap());
		for label in ["書", "书籍", "龍鳳呈祥"] {
			assert_eq!(place(&encoded(label)), Place::Name(format!("{label}.mmt")));
			assert_eq!(place(&encoded(label).to_uppercase()), Place::Name(format!("{label}.mmt")));
			let utf8 = Name::from_labels([label.as_bytes(), b"mmt"]).unwrap();
			assert_eq!(Place::of(&utf8, &zone()), Place::Name(format!("{label}.mmt")));
		}
		for text in [
			// Latin in disguise, other scripts, nothing, and what is no code.
			"xn--alice-.mmt.",
			"xn--mnchen-3ya.mmt.",
			"xn--80ak6aa92e.mmt.",
			"xn--.mmt.",
			"xn--!!!.mmt.",
			"xn--99999999.mmt.",
		] {
			assert_eq!(place(text), Place::Nothing, "{text}");
		}
		assert_eq!(place(&encoded("書a")), Place::Nothing);
		// A compatibility ideograph, which normalizing would turn into another.
		assert_eq!(place(&encoded("\u{f900}")), Place::Nothing);
	}

	proptest! {
		#[test]
		fn any_name_stands_for_something(
			labels in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..20), 0..10),
		) {
			if let Ok(name) = Name::from_labels(labels.iter().map(Vec::as_slice).chain([&b"mmt"[..]])) {
				Place::of(&name, &zone());
			}
		}

		#[test]
		fn every_name_of_the_chain_is_found(
			labels in prop::collection::vec("[a-z0-9]{3,8}|[\u{4e00}-\u{9fff}]{1,8}", 1..=8),
		) {
			let encoded = labels.iter().map(|label| match label.is_ascii() {
				true => label.clone(),
				false => format!("xn--{}", punycode::encode_str(label).unwrap()),
			});
			let encoded: Vec<_> = encoded.chain(["mmt".into()]).collect();
			let dns = Name::from_labels(encoded.iter().map(String::as_bytes)).unwrap();
			prop_assert_eq!(Place::of(&dns, &zone()), Place::Name(labels.join(".") + ".mmt"));
		}
	}
}
