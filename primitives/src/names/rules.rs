//! What a chain fixes about names at its launch.

use super::label::{rent_class, RentClass};
use crate::{
	profile::{check_amount, ProfileError},
	serde_amount, serde_text, Balance, MMT,
};
use alloc::{format, string::String};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::ConstU32;
use sp_runtime::BoundedVec;

/// Fewest bytes in a suffix.
pub const MIN_SUFFIX: u32 = 2;

/// Most bytes in a suffix.
pub const MAX_SUFFIX: u32 = 12;

/// Rent of a top name for 365 days, by the length of its label, in planck.
#[derive(
	Clone,
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
#[serde(deny_unknown_fields)]
pub struct NameRent {
	/// Of three letters, or one Han character.
	#[serde(with = "serde_amount")]
	pub three: Balance,
	/// Of four letters, or two Han characters.
	#[serde(with = "serde_amount")]
	pub four: Balance,
	/// Of five letters or more, or three Han characters or more.
	#[serde(with = "serde_amount")]
	pub five: Balance,
}

/// What names of a chain end with and what they cost.
#[derive(
	Clone,
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
#[serde(deny_unknown_fields)]
pub struct NameRules {
	/// What every name ends with, after a dot.
	#[serde(with = "serde_text")]
	pub suffix: BoundedVec<u8, ConstU32<MAX_SUFFIX>>,
	/// Rent for 365 days, in planck.
	pub rent: NameRent,
	/// What a name costs above its rent when its grace has just ended, in planck.
	#[serde(with = "serde_amount")]
	pub premium: Balance,
}

impl NameRules {
	/// The rules of the main chain: 640, 160 and 5 MMT a year, and a premium from 1,000,000 MMT.
	pub fn main() -> Self {
		Self {
			suffix: BoundedVec::truncate_from(b"mmt".to_vec()),
			rent: NameRent { three: 640 * MMT, four: 160 * MMT, five: 5 * MMT },
			premium: 1_000_000 * MMT,
		}
	}

	/// Rent for 365 days of the top name of a legal label, in planck.
	pub fn yearly_rent(&self, label: &[u8]) -> Balance {
		match rent_class(label) {
			RentClass::Three => self.rent.three,
			RentClass::Four => self.rent.four,
			RentClass::FivePlus => self.rent.five,
		}
	}

	/// Whether `suffix` can be one: a letter of a-z, then letters and digits.
	pub fn is_suffix(suffix: &[u8]) -> bool {
		(MIN_SUFFIX as usize..=MAX_SUFFIX as usize).contains(&suffix.len())
			&& suffix[0].is_ascii_lowercase()
			&& suffix.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
	}

	/// Whether the rules are sound.
	pub fn check(&self) -> Result<(), ProfileError> {
		if !Self::is_suffix(&self.suffix) {
			return Err(ProfileError::new(
				"names.suffix",
				&format!("{MIN_SUFFIX} to {MAX_SUFFIX} of a-z and 0-9, a letter first"),
				&String::from_utf8_lossy(&self.suffix),
			));
		}
		for (key, value) in [
			("names.rent.three", self.rent.three),
			("names.rent.four", self.rent.four),
			("names.rent.five", self.rent.five),
			("names.premium", self.premium),
		] {
			check_amount(key, value)?;
		}
		Ok(())
	}
}
