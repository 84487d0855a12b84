//! Works, terms and licences (DD and DT, white paper MMT §2) as state keeps them and clients see
//! them.

use crate::{serde_amount, Balance, BlockNumber};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::Permill;

/// Number of a work, counted from 0.
pub type WorkId = u64;

/// Number of terms among those of a work, counted from 0.
pub type TermsId = u32;

/// Number of a licence, counted from 0.
pub type LicenceId = u64;

/// Most parents of a work.
pub const MAX_PARENTS: u32 = 8;

/// Most ancestors of a work that share in its price.
pub const MAX_ANCESTORS: u32 = 16;

/// Most terms of a work.
pub const MAX_TERMS: u32 = 16;

/// Most licences in one page of an answer.
pub const MAX_LICENCE_PAGE: u32 = 256;

/// What a price is paid in. Encoded as `NativeOrWithId<u32>` of FRAME.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
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
pub enum Asset {
	/// The chain's token, in planck.
	Native,
	/// A registered asset by its number, in its smallest unit.
	WithId(u32),
}

/// What a licence allows. Each kind is a promise of the licensor to the holder, in the words of the
/// terms' text; the chain says who holds which, and until when.
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
pub enum LicenceKind {
	/// To use the work oneself: to read, hear, see or run it.
	Use,
	/// To show or perform it to others.
	Display,
	/// To make and pass on copies.
	Copy,
	/// To make other works of it, and do with them what `Copy` allows.
	Modify,
	/// All of that, and nobody else gets a licence of any kind as long as this one lasts. Those that
	/// were sold before the work was won by a challenge may live beside it.
	Exclusive,
}

/// Terms on which a work's owner sells licences. They never change; they can only be closed.
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
pub struct Terms {
	/// What a licence allows.
	pub kind: LicenceKind,
	/// What the price is paid in.
	pub asset: Asset,
	/// Price of a licence, in the asset's smallest unit.
	#[serde(with = "serde_amount")]
	pub price: Balance,
	/// Licences that may be sold; as many as are wanted if nothing.
	pub copies: Option<u32>,
	/// Blocks that a licence lasts from its purchase; for ever if nothing.
	pub duration: Option<BlockNumber>,
	/// Whether its holder may pass it on.
	pub transferable: bool,
	/// Whether the licensor may take it back.
	pub revocable: bool,
	/// SHA-256 of the terms' text.
	pub terms_hash: H256,
}

/// Terms, and what became of them.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TermsInfo {
	/// Their number among those of the work.
	pub id: TermsId,
	/// The terms.
	pub terms: Terms,
	/// Licences sold on them.
	pub sold: u32,
	/// Whether more are sold.
	pub open: bool,
}

/// A work that another one was made of, and its share in the price of that one's licences.
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
pub struct ParentShare {
	/// The parent, or ancestor.
	pub work: WorkId,
	/// Its share, in parts per million.
	pub share: Permill,
}

/// A work.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkInfo<AccountId> {
	/// Its number.
	pub id: WorkId,
	/// Who claimed it first by anchor.
	pub creator: AccountId,
	/// Whose it is.
	pub owner: AccountId,
	/// Code of the digest's algorithm.
	pub algorithm: u8,
	/// Digest of its bytes.
	pub digest: H256,
	/// Its length in bytes.
	pub size: u64,
	/// Hash of its description, or zeros.
	pub metadata: H256,
	/// Its media type, such as `image/png`.
	pub media_type: String,
	/// Index of the batch that it was anchored in.
	pub anchored_index: u64,
	/// Block of that batch.
	pub anchored_block: BlockNumber,
	/// Timestamp of that block, in milliseconds since 1970.
	pub anchored_time: u64,
	/// Block that it was claimed in.
	pub claimed_at: BlockNumber,
	/// Last block in which an earlier anchor can take it.
	pub challengeable_until: BlockNumber,
	/// Works that it was made of, with their shares in its price.
	pub parents: Vec<ParentShare>,
	/// Everything it was made of, by parents and their parents, with what each gets of a price.
	pub ancestors: Vec<ParentShare>,
	/// Works that were made of it.
	pub children: u32,
	/// Licences of it that nobody gave up, took back or let expire.
	pub licences: u32,
	/// Those among them that were sold before its owner won it by a challenge. They keep it from
	/// being burned, but not from being licensed exclusively.
	pub inherited: u32,
	/// The exclusive one among them. As long as it lasts, no other is sold.
	pub exclusive: Option<LicenceId>,
	/// Who it is offered to.
	pub offered_to: Option<AccountId>,
	/// Held on its owner as long as it stands, in planck.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
	/// Block of the last event about it: its history goes back from there.
	pub changed: BlockNumber,
	/// Moves whenever its owner changes something, a licence is sold or it changes hands, and by
	/// nothing else: `notary.transfer_accept` names the one that was seen.
	pub revision: u64,
}

/// A licence.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LicenceInfo<AccountId> {
	/// Its number.
	pub id: LicenceId,
	/// The work.
	pub work: WorkId,
	/// Number of its terms among those of the work.
	pub terms_id: TermsId,
	/// The terms.
	pub terms: Terms,
	/// Who holds it.
	pub holder: AccountId,
	/// Block that it was sold in.
	pub bought_at: BlockNumber,
	/// First block in which it is worth nothing; never, if nothing.
	pub expires_at: Option<BlockNumber>,
	/// Whether it is worth something now.
	pub valid: bool,
	/// Held on its holder as long as it stands, in planck.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
}

/// What happened to a work.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", tag = "type")]
pub enum HistoryEvent<AccountId> {
	/// It was claimed.
	Claimed {
		/// By whom.
		owner: AccountId,
	},
	/// An earlier anchor took it.
	Challenged {
		/// Whose it was.
		from: AccountId,
		/// Whose it became.
		to: AccountId,
	},
	/// It was offered to somebody.
	TransferOffered {
		/// To whom.
		to: AccountId,
	},
	/// The offer was taken back.
	TransferCancelled,
	/// The offer was accepted.
	Transferred {
		/// Whose it was.
		from: AccountId,
		/// Whose it became.
		to: AccountId,
	},
	/// Terms were set.
	TermsSet {
		/// Their number among those of the work.
		terms: TermsId,
	},
	/// Terms were closed.
	TermsClosed {
		/// Their number among those of the work.
		terms: TermsId,
	},
	/// A licence was sold.
	Sold {
		/// The licence.
		licence: LicenceId,
		/// Number of its terms among those of the work.
		terms: TermsId,
		/// Who bought it.
		buyer: AccountId,
		/// What the price was paid in.
		asset: Asset,
		/// The price, in the asset's smallest unit.
		#[serde(with = "serde_amount")]
		price: Balance,
	},
	/// It had its share of what a work earned that was made of it.
	RoyaltyPaid {
		/// The work that was sold.
		source: WorkId,
		/// What it was paid in.
		asset: Asset,
		/// How much, in the asset's smallest unit.
		#[serde(with = "serde_amount")]
		amount: Balance,
	},
	/// A licence was passed on.
	LicenceTransferred {
		/// The licence.
		licence: LicenceId,
		/// Who held it.
		from: AccountId,
		/// Who holds it.
		to: AccountId,
	},
	/// A licence ended: it was taken back, given up, or cleared away after it had expired.
	LicenceEnded {
		/// The licence.
		licence: LicenceId,
		/// Who held it.
		holder: AccountId,
	},
	/// What was kept of its sales and royalties was paid out.
	Collected {
		/// To whom.
		to: AccountId,
		/// What it was paid in.
		asset: Asset,
		/// How much, in the asset's smallest unit.
		#[serde(with = "serde_amount")]
		amount: Balance,
	},
	/// It was given up.
	Burned {
		/// Whose it was.
		owner: AccountId,
	},
}

/// An event about a work, and where it happened.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct HistoryItem<AccountId> {
	/// The block.
	pub block: BlockNumber,
	/// Place of the transaction in the block; nothing if no transaction caused it.
	pub extrinsic: Option<u32>,
	/// What happened.
	pub event: HistoryEvent<AccountId>,
}
