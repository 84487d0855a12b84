//! Rewards as clients see them.

use crate::{serde_amount, Balance};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// What an account may claim now, in planck.
#[derive(
	Clone, Default, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub struct Claimable {
	/// Its commission as a delegate, and rewards of blocks for which nobody's vote counted.
	#[serde(with = "serde_amount")]
	pub as_delegate: Balance,
	/// Its share as a voter.
	#[serde(with = "serde_amount")]
	pub as_voter: Balance,
	/// Both.
	#[serde(with = "serde_amount")]
	pub total: Balance,
}

/// The chain's rewards so far.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Emission {
	/// R(h) of the next block, in planck.
	#[serde(with = "serde_amount")]
	pub next_reward: Balance,
	/// Minted since genesis, in planck.
	#[serde(with = "serde_amount")]
	pub minted: Balance,
	/// Fees gathered in this round, in planck.
	#[serde(with = "serde_amount")]
	pub fee_pot: Balance,
	/// Everything claimed since genesis, in planck.
	#[serde(with = "serde_amount")]
	pub claimed: Balance,
}
