//! What the server says about the zone itself: the suffix, and the server's own name.

use crate::limits::{NEGATIVE_TTL, ZONE_TTL};
use hickory_server::proto::rr::{
	rdata::{A, AAAA, HINFO, NS, SOA},
	Name, RData, Record, RecordType,
};
use std::net::IpAddr;

/// Label of the server's own name. It is shorter than any that the chain gives out.
const SERVER: &str = "ns";

/// Whom to write to about the zone: nobody, as RFC 6303 has it for zones of one's own.
const NOBODY: [&str; 2] = ["nobody", "invalid"];

/// The zone of a chain's names.
#[derive(Debug, PartialEq, Eq)]
pub struct Zone {
	suffix: String,
	origin: Name,
	server: Name,
	soa: SOA,
	addresses: Vec<IpAddr>,
}

impl Zone {
	/// The zone below `suffix`, of a server with these addresses. `None` if `suffix` is no label of
	/// DNS.
	pub fn new(suffix: &str, addresses: &[IpAddr]) -> Option<Self> {
		let sound = suffix.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
		if !sound || suffix.is_empty() {
			return None;
		}
		let origin = Name::from_labels([suffix]).ok()?;
		let server = origin.prepend_label(SERVER).ok()?;
		let nobody = Name::from_labels(NOBODY).ok()?;
		// The serial number is for servers that copy the zone, which this one lets nobody do.
		let soa = SOA::new(server.clone(), nobody, 1, 3600, 1200, 604_800, NEGATIVE_TTL);
		Some(Self { suffix: suffix.into(), origin, server, soa, addresses: addresses.to_vec() })
	}

	/// What the chain's names end in.
	pub fn suffix(&self) -> &str {
		&self.suffix
	}

	/// The suffix, as a name.
	pub fn origin(&self) -> &Name {
		&self.origin
	}

	/// The server's own name.
	pub fn server(&self) -> &Name {
		&self.server
	}

	/// Whether a name belongs to it.
	pub fn holds(&self, name: &Name) -> bool {
		self.origin.zone_of(name)
	}

	/// What goes along with a negative answer, so that it is kept for a while (RFC 2308).
	pub fn negative(&self) -> Record {
		Record::from_rdata(self.origin.clone(), NEGATIVE_TTL, RData::SOA(self.soa.clone()))
	}

	/// Records of the suffix itself.
	pub fn at_origin(&self, asked: RecordType) -> Vec<Record> {
		let data = match asked {
			RecordType::SOA => RData::SOA(self.soa.clone()),
			RecordType::NS => RData::NS(NS(self.server.clone())),
			RecordType::ANY => minimal(),
			_ => return Vec::new(),
		};
		vec![Record::from_rdata(self.origin.clone(), ZONE_TTL, data)]
	}

	/// Records of the server's own name.
	pub fn at_server(&self, asked: RecordType) -> Vec<Record> {
		let record = |data| Record::from_rdata(self.server.clone(), ZONE_TTL, data);
		if asked == RecordType::ANY {
			return vec![record(minimal())];
		}
		let data = self.addresses.iter().filter_map(|address| match (address, asked) {
			(IpAddr::V4(address), RecordType::A) => Some(RData::A(A(*address))),
			(IpAddr::V6(address), RecordType::AAAA) => Some(RData::AAAA(AAAA(*address))),
			_ => None,
		});
		data.map(record).collect()
	}
}

/// The answer to a query for everything (RFC 8482): little, so that nobody is flooded with it.
pub fn minimal() -> RData {
	RData::HINFO(HINFO::new("RFC8482".into(), String::new()))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn only_a_label_is_a_suffix() {
		assert!(Zone::new("mmt", &[]).is_some());
		for suffix in ["", "m.t", "MMT", "m t", "書", &"m".repeat(64)] {
			assert!(Zone::new(suffix, &[]).is_none(), "{suffix}");
		}
	}

	#[test]
	fn names_are_in_it_by_whole_labels() {
		let zone = Zone::new("mmt", &[]).unwrap();
		for (name, holds) in [
			("mmt.", true),
			("alice.mmt.", true),
			("ALICE.MMT.", true),
			("alicemmt.", false),
			("mmt.alice.", false),
			("com.", false),
			(".", false),
		] {
			assert_eq!(zone.holds(&Name::from_ascii(name).unwrap()), holds, "{name}");
		}
	}
}
