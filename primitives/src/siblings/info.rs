//! What a chain knows of its siblings.

use crate::{serde_amount, siblings::ParaId, AccountId, Balance, BlockNumber};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// A head of a sibling, as the relay chain had it.
#[derive(
	Clone,
	Copy,
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
#[serde(rename_all = "camelCase")]
pub struct SiblingHead {
	/// Number of the block.
	pub number: BlockNumber,
	/// Its hash.
	pub hash: H256,
	/// Root of the state after it, which proofs lead to.
	pub state_root: H256,
}

/// A sibling that is followed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SiblingInfo {
	/// Its number on the relay chain.
	pub para: ParaId,
	/// Who follows it; nobody of the hub, which is followed for ever.
	pub follower: Option<AccountId>,
	/// Held for it from whoever follows it, in planck.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
	/// Hash of its genesis block, once somebody has proven it.
	pub genesis: Option<H256>,
	/// Heads that can be proven under, oldest first.
	pub heads: Vec<SiblingHead>,
}

/// A name of a sibling, as a proof showed it.
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
#[serde(rename_all = "camelCase")]
pub struct WitnessedName {
	/// Whose it was.
	pub owner: AccountId,
	/// The account that it pointed at, if it has a record of one.
	pub account: Option<AccountId>,
	/// Whether that account is the owner's or had agreed.
	pub verified: bool,
	/// First block of the sibling in which the name, or one above it, is no longer active unless it
	/// is renewed.
	pub expires: BlockNumber,
	/// Block of the sibling after which all this was so.
	pub at: BlockNumber,
}
