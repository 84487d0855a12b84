//! Fuses: what can no longer be done to a name. A burned fuse stays burned as long as the tenure
//! lasts.

use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A set of burned fuses: a byte, with a bit for each.
#[derive(
	Clone,
	Copy,
	Default,
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
#[serde(into = "Vec<String>", try_from = "Vec<String>")]
pub struct Fuses(pub u8);

impl Fuses {
	/// None.
	pub const NONE: Fuses = Fuses(0);
	/// The owner of the name above can neither take this one back nor replace it before its end.
	pub const PARENT_CANNOT_CONTROL: Fuses = Fuses(1);
	/// It can neither be transferred nor sold nor given up.
	pub const CANNOT_TRANSFER: Fuses = Fuses(2);
	/// Its records stay as they are.
	pub const CANNOT_SET_RECORDS: Fuses = Fuses(4);
	/// The names under it stay as they are.
	pub const CANNOT_SET_SUBNAMES: Fuses = Fuses(8);
	/// Its own owner may put off its end, as far as the name above lasts.
	pub const CAN_EXTEND: Fuses = Fuses(16);
	/// Every fuse there is.
	pub const ALL: Fuses = Fuses(31);

	/// Each fuse, with its name in JSON.
	const NAMES: [(Fuses, &'static str); 5] = [
		(Fuses::PARENT_CANNOT_CONTROL, "parentCannotControl"),
		(Fuses::CANNOT_TRANSFER, "cannotTransfer"),
		(Fuses::CANNOT_SET_RECORDS, "cannotSetRecords"),
		(Fuses::CANNOT_SET_SUBNAMES, "cannotSetSubnames"),
		(Fuses::CAN_EXTEND, "canExtend"),
	];

	/// Whether every fuse of `others` is burned.
	pub fn contains(self, others: Fuses) -> bool {
		self.0 & others.0 == others.0
	}

	/// These and `others`.
	#[must_use]
	pub fn with(self, others: Fuses) -> Fuses {
		Fuses(self.0 | others.0)
	}

	/// Whether none is burned.
	pub fn is_empty(self) -> bool {
		self.0 == 0
	}

	/// Whether every bit is that of a fuse.
	pub fn are_known(self) -> bool {
		Fuses::ALL.contains(self)
	}
}

impl From<Fuses> for Vec<String> {
	fn from(fuses: Fuses) -> Self {
		Fuses::NAMES
			.iter()
			.filter(|(fuse, _)| fuses.contains(*fuse))
			.map(|(_, name)| (*name).into())
			.collect()
	}
}

impl TryFrom<Vec<String>> for Fuses {
	type Error = String;

	fn try_from(names: Vec<String>) -> Result<Self, String> {
		names.into_iter().try_fold(Fuses::NONE, |fuses, name| {
			match Fuses::NAMES.iter().find(|(_, known)| *known == name) {
				Some((fuse, _)) => Ok(fuses.with(*fuse)),
				None => Err(alloc::format!("'{name}' is no fuse")),
			}
		})
	}
}
