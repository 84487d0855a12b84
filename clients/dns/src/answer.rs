//! What the chain has of a name, as records of DNS.

use crate::{limits::OTHER_TTL, node::Block, service, zone::minimal};
use hickory_server::proto::rr::{
	rdata::{A, AAAA, CNAME, SRV, TXT},
	Name, RData, Record as DnsRecord, RecordType,
};
use mmt_primitives::{
	names::{Record, Resolution},
	BlockNumber,
};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Bytes that a record takes besides its text, about.
const RECORD_SIZE: usize = 256;

/// What one name has to say to a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
	/// These records, at least one.
	Records(Vec<DnsRecord>),
	/// It stands for another name.
	Alias(DnsRecord, Name),
	/// The name is there, and has no such records.
	Empty,
	/// There is no such name.
	Unknown,
}

impl Answer {
	/// Some records, or none, of a name that is there.
	pub fn of(records: Vec<DnsRecord>) -> Self {
		match records.is_empty() {
			true => Self::Empty,
			false => Self::Records(records),
		}
	}
}

/// What the chain has of a name, as far as DNS has records for it.
#[derive(Debug)]
pub struct Entry {
	found: Option<Found>,
}

/// The records of a name that there is.
#[derive(Debug, Default)]
struct Found {
	/// Best block when it was asked for.
	block: Option<Block>,
	/// First block in which it no longer resolves.
	active_until: BlockNumber,
	/// What it stands for, if for another name.
	alias: Option<(u32, Name)>,
	/// Records with their lifetimes in seconds.
	records: Vec<(u32, RData)>,
	/// Services over TCP that DNS can name.
	services: Vec<(String, SRV)>,
}

impl Entry {
	/// Of what the node answered, when `block` was its best one.
	pub fn new(resolution: Option<Resolution>, block: Block) -> Self {
		Self { found: resolution.map(|resolution| Found::new(resolution, block)) }
	}

	/// Bytes that it takes, about.
	pub fn size(&self) -> usize {
		let Some(found) = &self.found else { return 0 };
		let texts = found.records.iter().map(|(_, data)| match data {
			RData::TXT(text) => text.txt_data.iter().map(|string| string.len()).sum(),
			_ => 0,
		});
		RECORD_SIZE * (found.records.len() + found.services.len() + 1) + texts.sum::<usize>()
	}

	/// To a query for records of the name itself, which the client wrote as `owner`.
	pub fn at_name(&self, owner: &Name, asked: RecordType) -> Answer {
		let Some(found) = &self.found else { return Answer::Unknown };
		if let Some((ttl, target)) = &found.alias {
			let record = found.record(owner, *ttl, RData::CNAME(CNAME(target.clone())));
			return match asked {
				RecordType::CNAME | RecordType::ANY => Answer::Records(vec![record]),
				_ => Answer::Alias(record, target.clone()),
			};
		}
		if asked == RecordType::ANY {
			return Answer::Records(vec![found.record(owner, OTHER_TTL, minimal())]);
		}
		let of_type = found.records.iter().filter(|(_, data)| data.record_type() == asked);
		Answer::of(of_type.map(|(ttl, data)| found.record(owner, *ttl, data.clone())).collect())
	}

	/// To a query for the name of one of its services.
	pub fn at_service(&self, owner: &Name, service: &str, asked: RecordType) -> Answer {
		let Some(found) = &self.found else { return Answer::Unknown };
		let Some((_, data)) = found.services.iter().find(|(name, _)| name == service) else {
			return Answer::Unknown;
		};
		let data = match asked {
			RecordType::SRV => RData::SRV(data.clone()),
			RecordType::ANY => minimal(),
			_ => return Answer::Empty,
		};
		Answer::Records(vec![found.record(owner, OTHER_TTL, data)])
	}

	/// To a query for the node of the tree above its services. It is there if there are any
	/// (RFC 8020).
	pub fn at_services(&self) -> Answer {
		match &self.found {
			Some(found) if !found.services.is_empty() => Answer::Empty,
			_ => Answer::Unknown,
		}
	}
}

impl Found {
	fn new(resolution: Resolution, block: Block) -> Self {
		let mut found =
			Self { block: Some(block), active_until: resolution.active_until, ..Self::default() };
		// A node that is not to be relied on could say what no message of DNS can hold.
		for record in resolution.records.into_iter().filter(|record| record.record.check().is_ok())
		{
			found.take(record.record);
		}
		found
	}

	/// Takes in a record, if DNS has one for it.
	fn take(&mut self, record: Record) {
		match record {
			Record::A { ttl, addresses } => {
				let data = addresses.iter().map(|address| RData::A(A(Ipv4Addr::from(*address))));
				self.records.extend(data.map(|data| (ttl, data)));
			},
			Record::Aaaa { ttl, addresses } => {
				let data =
					addresses.iter().map(|address| RData::AAAA(AAAA(Ipv6Addr::from(*address))));
				self.records.extend(data.map(|data| (ttl, data)));
			},
			Record::Txt { ttl, strings } => {
				let strings = strings.iter().map(|string| string.as_slice()).collect();
				self.records.push((ttl, RData::TXT(TXT::from_bytes(strings))));
			},
			Record::Cname { ttl, target } => {
				self.alias = service::dns_name(&target).map(|target| (ttl, target));
			},
			Record::Service { service, url } => {
				if let Some(data) = service::target(&url) {
					self.services.push((String::from_utf8_lossy(&service).into(), data));
				}
			},
			_ => {},
		}
	}

	/// A record that lives no longer than the name does.
	fn record(&self, owner: &Name, ttl: u32, data: RData) -> DnsRecord {
		let left = self.block.map_or(0, |block| block.until(self.active_until).as_secs());
		let ttl = u32::try_from(left).unwrap_or(u32::MAX).min(ttl);
		DnsRecord::from_rdata(owner.clone(), ttl, data)
	}
}
