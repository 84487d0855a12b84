//! Parts of records in JSON.

use super::RecordBytes;
use alloc::{
	format,
	string::{String, ToString},
	vec::Vec,
};
use core::net::{Ipv4Addr, Ipv6Addr};
use serde::{de::Error, Deserialize, Deserializer, Serializer};
use sp_core::Get;
use sp_runtime::BoundedVec;

/// What has a text of its own.
pub trait Shown: Sized {
	/// As text.
	fn show(&self) -> String;
	/// From text.
	fn read(text: &str) -> Option<Self>;
}

impl Shown for [u8; 4] {
	fn show(&self) -> String {
		Ipv4Addr::from(*self).to_string()
	}

	fn read(text: &str) -> Option<Self> {
		text.parse().ok().map(|address: Ipv4Addr| address.octets())
	}
}

impl Shown for [u8; 16] {
	fn show(&self) -> String {
		Ipv6Addr::from(*self).to_string()
	}

	fn read(text: &str) -> Option<Self> {
		text.parse().ok().map(|address: Ipv6Addr| address.octets())
	}
}

impl Shown for RecordBytes {
	fn show(&self) -> String {
		String::from_utf8_lossy(self).into_owned()
	}

	fn read(text: &str) -> Option<Self> {
		text.as_bytes().to_vec().try_into().ok()
	}
}

/// A list of what has a text.
pub mod list {
	use super::*;

	pub fn serialize<S: Serializer, T: Shown, N: Get<u32>>(
		list: &BoundedVec<T, N>,
		serializer: S,
	) -> Result<S::Ok, S::Error> {
		serializer.collect_seq(list.iter().map(Shown::show))
	}

	pub fn deserialize<'de, D: Deserializer<'de>, T: Shown, N: Get<u32>>(
		deserializer: D,
	) -> Result<BoundedVec<T, N>, D::Error> {
		let list = Vec::<String>::deserialize(deserializer)?
			.iter()
			.map(|text| {
				T::read(text).ok_or_else(|| D::Error::custom(format!("'{text}' cannot be read")))
			})
			.collect::<Result<Vec<T>, _>>()?;
		BoundedVec::try_from(list).map_err(|list| {
			D::Error::custom(format!("a list of {}, more than {}", list.len(), N::get()))
		})
	}
}

/// Bytes as 0x and hexadecimal digits.
pub mod hex {
	use super::*;

	pub fn serialize<S: Serializer>(bytes: &RecordBytes, serializer: S) -> Result<S::Ok, S::Error> {
		sp_core::bytes::serialize(bytes, serializer)
	}

	pub fn deserialize<'de, D: Deserializer<'de>>(
		deserializer: D,
	) -> Result<RecordBytes, D::Error> {
		let bytes = sp_core::bytes::deserialize(deserializer)?;
		RecordBytes::try_from(bytes)
			.map_err(|bytes| D::Error::custom(format!("{} bytes, more than a record", bytes.len())))
	}
}
