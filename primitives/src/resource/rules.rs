//! What a chain that mines BMM fixes at its launch.

use super::{emission::BMM, share::MAX_CLASS};
use crate::{
	profile::{check_amount, ProfileError},
	serde_amount, Balance, BlockNumber,
};
use alloc::format;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Fewest blocks in a window.
pub const MIN_WINDOW: BlockNumber = 4;

/// Most blocks in a window: a day of 10-second blocks.
pub const MAX_WINDOW: BlockNumber = 8_640;

/// What a chain fixes about the proof of computing power.
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
pub struct ResourceRules {
	/// Blocks in a window.
	pub window: BlockNumber,
	/// Lowest class that a worker may declare: its shares are worth 2^min_class sol or more each.
	pub min_class: u8,
	/// What a footstone bonds for each sol of its persistent power, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub bond_per_sol: Balance,
}

impl ResourceRules {
	/// The rules of the main chain: windows of 15 minutes, shares of 32 sol or more, a bond of 0.001
	/// BMM for a sol.
	pub fn main() -> Self {
		Self { window: 90, min_class: 5, bond_per_sol: BMM / 1_000 }
	}

	/// Whether the rules are sound.
	pub fn check(&self) -> Result<(), ProfileError> {
		if !(MIN_WINDOW..=MAX_WINDOW).contains(&self.window) {
			return Err(ProfileError::new(
				"resource.window",
				&format!("{MIN_WINDOW} to {MAX_WINDOW} blocks"),
				&format!("{}", self.window),
			));
		}
		if self.min_class > MAX_CLASS {
			return Err(ProfileError::new(
				"resource.min_class",
				&format!("0 to {MAX_CLASS}"),
				&format!("{}", self.min_class),
			));
		}
		if self.bond_per_sol == 0 {
			return Err(ProfileError::new(
				"resource.bond_per_sol",
				"1 planck of BMM or more, for a footstone without a bond has nothing to lose",
				"0",
			));
		}
		check_amount("resource.bond_per_sol", self.bond_per_sol)
	}
}
