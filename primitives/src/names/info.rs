//! Answers of the runtime API.

use super::{Fuses, NameError, NameId, Record};
use crate::{serde_amount, AccountId, Balance, BlockNumber};
use alloc::{string::String, vec::Vec};
use codec::{Decode, Encode};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Where a tenure stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum NameStatus {
	/// It resolves.
	Active,
	/// It has run out and resolves to nothing, but is its owner's again when it is renewed. Of a
	/// name under another: the top name has run out.
	Grace {
		/// First block in which that is too late.
		until: BlockNumber,
	},
	/// It has lapsed, and costs a premium to whoever wants it.
	Premium {
		/// First block in which it costs none.
		until: BlockNumber,
	},
	/// It is over, and anybody may free its deposits.
	Lapsed,
}

/// A sale that an owner offers.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
	/// Price in planck.
	#[serde(with = "serde_amount")]
	pub price: Balance,
	/// Who alone may buy; anybody, if nothing.
	pub buyer: Option<AccountId>,
}

/// A name.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NameInfo {
	/// Number of this tenure.
	pub id: NameId,
	/// The name in full.
	pub name: String,
	/// Whose it is.
	pub owner: AccountId,
	/// Number of the name that it is directly under; 0 if it is a top name.
	pub parent: NameId,
	/// Block that this tenure began in.
	pub registered: BlockNumber,
	/// First block in which it no longer resolves by itself. Nothing if it lasts as long as the name
	/// above.
	pub expires: Option<BlockNumber>,
	/// First block in which it no longer resolves, by itself or by a name above.
	pub active_until: BlockNumber,
	/// Where it stands now.
	pub status: NameStatus,
	/// Burned fuses.
	pub fuses: Fuses,
	/// How many records it has.
	pub records: u32,
	/// What it is for sale at.
	pub offer: Option<Offer>,
	/// Held for the name itself, without its records, in planck.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
}

/// A record of a name.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecordInfo {
	/// The record; in JSON its `type` and `value`.
	#[serde(flatten)]
	pub record: Record,
	/// Of an account record, whether the account is the owner's or signed that it agrees. False of
	/// every other record: nobody was asked.
	pub verified: bool,
}

/// What a name stands for.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resolution {
	/// Number of this tenure.
	pub id: NameId,
	/// The name in full.
	pub name: String,
	/// Whose it is.
	pub owner: AccountId,
	/// First block in which it no longer resolves, by itself or by a name above.
	pub active_until: BlockNumber,
	/// The records that were asked for, those that there are.
	pub records: Vec<RecordInfo>,
}

/// Why a question about a name has no answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "type")]
pub enum ResolveError {
	/// What was asked about is no name of this chain.
	BadName {
		/// Why not.
		error: NameError,
	},
	/// Nobody has this name.
	NotFound,
	/// The name, or one above it, has run out, and can still be renewed.
	InGrace {
		/// First block in which it no longer can.
		until: BlockNumber,
	},
	/// More keys than a name has records.
	TooManyKeys,
	/// Only a top name has a price: those under it are their owners' to give.
	NotATopName,
}

impl fmt::Display for ResolveError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			ResolveError::BadName { error } => error.fmt(f),
			ResolveError::NotFound => f.write_str("nobody has this name"),
			ResolveError::InGrace { until } => {
				write!(f, "the name has run out; anybody may renew it before block {until}")
			},
			ResolveError::TooManyKeys => {
				write!(f, "ask for at most {} records, or for all", super::MAX_RECORDS)
			},
			ResolveError::NotATopName => f.write_str(
				"only a name directly under the suffix has a price: ask the owner of the name above",
			),
		}
	}
}

impl core::error::Error for ResolveError {}

impl From<NameError> for ResolveError {
	fn from(error: NameError) -> Self {
		ResolveError::BadName { error }
	}
}

/// What a name can be had for.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "type")]
pub enum Availability {
	/// Anybody may register it.
	Free {
		/// Rent for 365 days, in planck.
		#[serde(with = "serde_amount")]
		yearly_rent: Balance,
	},
	/// It is somebody's.
	Taken {
		/// Whose.
		owner: AccountId,
		/// First block in which it no longer resolves.
		expires: BlockNumber,
	},
	/// It has run out, and can only be renewed.
	Grace {
		/// Whose it is when it is renewed.
		owner: AccountId,
		/// First block in which it no longer can.
		until: BlockNumber,
	},
	/// Anybody may register it, for more than the rent.
	Premium {
		/// Rent for 365 days, in planck.
		#[serde(with = "serde_amount")]
		yearly_rent: Balance,
		/// Premium in this block, in planck.
		#[serde(with = "serde_amount")]
		premium: Balance,
		/// First block without one.
		until: BlockNumber,
	},
	/// One or two letters: nobody can register it.
	Reserved,
	/// It looks like a name that is somebody's, and only its owner may register it.
	LooksLike {
		/// That name in full.
		name: String,
		/// Whose that is.
		owner: AccountId,
	},
	/// It is under another name, whose owner gives it out.
	Subname {
		/// Whose it is, if it was given out.
		owner: Option<AccountId>,
		/// Who gives it out: the owner of the name above, if there is one.
		giver: Option<AccountId>,
	},
	/// It is no name of this chain.
	Invalid {
		/// Why not.
		error: NameError,
	},
}

/// A page of an owner's names.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NamePage {
	/// The names.
	pub names: Vec<NameInfo>,
	/// Number to go on with. Nothing if this is the last page.
	pub next: Option<NameId>,
}

/// A page of the names under a name.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SubnamePage {
	/// The names.
	pub names: Vec<NameInfo>,
	/// Label to go on after. Nothing if this is the last page.
	pub next: Option<String>,
}

/// What a registration or renewal costs.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
	/// Rent for the whole duration, in planck.
	#[serde(with = "serde_amount")]
	pub rent: Balance,
	/// Premium in this block, in planck; nothing for a renewal.
	#[serde(with = "serde_amount")]
	pub premium: Balance,
	/// Both.
	#[serde(with = "serde_amount")]
	pub total: Balance,
}
