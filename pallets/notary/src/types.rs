//! What the pallet stores, with its arithmetic.

use alloc::{collections::BTreeMap, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use mmt_primitives::{
	notary::{
		works::{MAX_ANCESTORS, MAX_PARENTS},
		Asset, LicenceId, Terms, TermsId, WorkId,
	},
	Balance, BlockNumber,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::{traits::Convert, Either, Permill};

/// What a work is of: algorithm, digest and size in bytes. A leaf that lies about the size is of
/// another content, so the lie takes nothing from whoever tells the truth.
pub type Content = (u8, H256, u64);

/// A whole, in the parts that shares count in.
pub const WHOLE: u32 = 1_000_000;
/// Longest media type in bytes.
pub const MAX_MEDIA_TYPE: u32 = 127;
/// Blocks with anchors whose heads are remembered.
pub const MAX_HEADS: u32 = 64;

/// Tells the chain's own token from registered assets, for FRAME's `UnionOf`.
pub struct NativeOrRegistered;
impl Convert<Asset, Either<(), u32>> for NativeOrRegistered {
	fn convert(asset: Asset) -> Either<(), u32> {
		match asset {
			Asset::Native => Either::Left(()),
			Asset::WithId(id) => Either::Right(id),
		}
	}
}

/// A work and a part of what another one earns.
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
)]
pub struct Share {
	/// The work that receives it.
	pub work: WorkId,
	/// Parts per million of the price.
	pub parts: u32,
}

impl Share {
	/// This share of `price`, rounded down.
	pub fn of(&self, price: Balance) -> Balance {
		Permill::from_parts(self.parts).mul_floor(price)
	}
}

/// Media type of a work.
pub type MediaType = BoundedVec<u8, ConstU32<MAX_MEDIA_TYPE>>;
/// Parents of a work.
pub type Parents = BoundedVec<Share, ConstU32<MAX_PARENTS>>;
/// Works that a work pays royalties to, each once, sorted.
pub type Ancestors = BoundedVec<Share, ConstU32<MAX_ANCESTORS>>;

/// Everybody who has a share in a work with these parents, each given with its own ancestors.
///
/// What a parent gets, it shares as it shares its own sales: a parent's share is split among its
/// ancestors by floor(share × theirs), and the parent keeps the rest. So the sum is what the
/// parents' shares add up to, to the part. Who is reached by two ways has one share. `None` for
/// more than [`MAX_ANCESTORS`].
pub fn flatten<'a>(parents: impl Iterator<Item = (Share, &'a [Share])>) -> Option<Ancestors> {
	let mut shares = BTreeMap::<WorkId, u32>::new();
	let mut add = |work, parts: u32| {
		if parts > 0 {
			let sum = shares.entry(work).or_default();
			// Saturating: all shares together are at most a whole.
			*sum = sum.saturating_add(parts);
		}
	};
	for (parent, ancestors) in parents {
		let mut kept = parent.parts;
		for ancestor in ancestors {
			let parts = Permill::from_parts(ancestor.parts).mul_floor(parent.parts);
			// Saturating: a work's ancestors have at most a whole, so at most the parent's share.
			kept = kept.saturating_sub(parts);
			add(ancestor.work, parts);
		}
		add(parent.work, kept);
	}
	let shares: Vec<Share> =
		shares.into_iter().map(|(work, parts)| Share { work, parts }).collect();
	shares.try_into().ok()
}

/// Where and when a leaf was anchored.
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
)]
pub struct Anchor {
	/// Index of the batch among all batches: the rank of a claim.
	pub index: u64,
	/// Block of the batch.
	pub block: BlockNumber,
	/// Time of that block, in milliseconds since 1970.
	pub time: u64,
}

/// A work: a content with an owner.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Work<AccountId> {
	/// Who claimed it, or won it by an earlier anchor.
	pub creator: AccountId,
	/// Whose it is.
	pub owner: AccountId,
	/// Algorithm, digest and size.
	pub content: Content,
	/// Hash of the metadata in the leaf.
	pub metadata: H256,
	/// Such as `image/png`.
	pub media_type: MediaType,
	/// Works that it is made from, with their shares.
	pub parents: Parents,
	/// Who has a share in its sales. Fixed with the parents.
	pub ancestors: Ancestors,
	/// The anchor that it was claimed by.
	pub anchor: Anchor,
	/// Block of the claim.
	pub claimed: BlockNumber,
	/// To whom its owner offers it.
	pub offered_to: Option<AccountId>,
	/// Held from its owner for it and its open terms, in planck.
	pub deposit: Balance,
	/// Open terms.
	pub terms: u32,
	/// Number of its next terms.
	pub next_terms: TermsId,
	/// Licences that have not ended.
	pub licences: u32,
	/// Those among them that were sold before its owner won it by a challenge.
	pub inherited: u32,
	/// Number of the first licence that can have been sold since: lower ones are inherited.
	pub first_licence: LicenceId,
	/// The exclusive one among them; while it lasts, it is the only one that is not inherited.
	pub exclusive: Option<LicenceId>,
	/// Works that name it as a parent.
	pub children: u32,
	/// Assets in which it has something to collect.
	pub proceeds: u32,
	/// Block of the last event about it.
	pub changed: BlockNumber,
	/// Counts what somebody who accepts it must have seen: what its owners did, sales of licences,
	/// and challenges.
	pub revision: u64,
}

impl<AccountId> Work<AccountId> {
	/// What its ancestors have of its sales together, in parts per million.
	pub fn royalty(&self) -> u32 {
		// Saturating: at most a whole.
		self.ancestors.iter().fold(0, |sum, share| sum.saturating_add(share.parts))
	}

	/// Licences that have not ended and keep an exclusive one from being sold: those that were sold
	/// since the last challenge. A thief could sell itself others, for good and for nothing.
	pub fn own_licences(&self) -> u32 {
		// Saturating: inherited ones are among all.
		self.licences.saturating_sub(self.inherited)
	}

	/// Its licences are from now on those of a loser, before the licence with number `next`.
	pub fn inherit(&mut self, next: LicenceId) {
		self.inherited = self.licences;
		self.first_licence = next;
	}

	/// A licence of it ended.
	pub fn end_licence(&mut self, id: LicenceId) {
		// Saturating, both: every licence was counted.
		self.licences = self.licences.saturating_sub(1);
		if id < self.first_licence {
			self.inherited = self.inherited.saturating_sub(1);
		}
		if self.exclusive == Some(id) {
			self.exclusive = None;
		}
	}
}

/// Terms that are open.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Listing {
	/// The terms, which never change.
	pub terms: Terms,
	/// Licences sold under them.
	pub sold: u32,
	/// Part of the work's deposit that is for them, in planck.
	pub deposit: Balance,
}

/// A licence. It holds its terms, so that it outlives them.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Licence<AccountId> {
	/// The work.
	pub work: WorkId,
	/// Number of its terms among those of the work.
	pub terms_id: TermsId,
	/// The terms.
	pub terms: Terms,
	/// Whose it is.
	pub holder: AccountId,
	/// Block of the purchase.
	pub bought: BlockNumber,
	/// First block in which it is worth nothing. It lasts for good without.
	pub expires: Option<BlockNumber>,
	/// Held from its holder, in planck.
	pub deposit: Balance,
}

impl<AccountId> Licence<AccountId> {
	/// Whether it is worth nothing in block `now`.
	pub fn has_expired(&self, now: BlockNumber) -> bool {
		self.expires.is_some_and(|expires| expires <= now)
	}
}

/// Why a licence ended.
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
)]
pub enum EndReason {
	/// Its time was over.
	Expired,
	/// Its holder gave it up.
	GivenUp,
	/// The owner of the work ended it.
	Revoked,
}

/// What a buyer has seen of the terms that it buys under.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Caps {
	/// What the price is in.
	pub asset: Asset,
	/// Most that it pays, in the asset's smallest unit.
	pub max_price: Balance,
	/// Largest part of it that goes to ancestors, in parts per million.
	pub max_royalty: u32,
	/// Hash of the text.
	pub terms_hash: H256,
}

/// What waits for a work in one asset.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Booked {
	/// Prices paid while the work could be challenged, royalties included.
	pub undivided: Balance,
	/// The work's own: royalties, and prices less royalties, that its owner's account did not take.
	pub own: Balance,
}

impl Booked {
	/// Both.
	pub fn total(&self) -> Balance {
		// Saturating: all of it is part of an asset's supply.
		self.undivided.saturating_add(self.own)
	}
}

/// Heads of the last blocks that anchored something, oldest first.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct RecentHeads {
	/// Block of the newest one.
	pub block: BlockNumber,
	/// Number of entries and head.
	pub heads: BoundedVec<(u64, H256), ConstU32<MAX_HEADS>>,
}

impl RecentHeads {
	/// Notes the head after an anchor in `block`. It replaces an earlier one of the same block, as
	/// nobody has seen that.
	pub fn note(&mut self, block: BlockNumber, entries: u64, head: H256) {
		if self.block == block {
			self.heads.pop();
		} else if self.heads.len() as u32 >= MAX_HEADS {
			self.heads.remove(0);
		}
		self.block = block;
		// There is room: one was taken out, or there were fewer than the most.
		let _noted = self.heads.try_push((entries, head));
	}

	/// The head of so many entries, if it is remembered.
	pub fn get(&self, entries: u64) -> Option<H256> {
		self.heads.iter().find(|(of, _)| *of == entries).map(|(_, head)| *head)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn share(work: WorkId, percent: u32) -> Share {
		Share { work, parts: percent * (WHOLE / 100) }
	}

	#[test]
	fn a_grandparent_has_its_part_of_the_parents_share() {
		// 2 gives 40 % to 1; the new work gives 50 % to 2 and 10 % to 1.
		let of_2 = [share(1, 40)];
		let flat = flatten([(share(2, 50), &of_2[..]), (share(1, 10), &[][..])].into_iter());
		assert_eq!(flat.expect("two are few").into_inner(), [share(1, 30), share(2, 30)]);
	}

	#[test]
	fn who_passes_all_on_has_no_share() {
		let of_2 = [share(1, 100)];
		let flat = flatten([(share(2, 50), &of_2[..]), (share(3, 0), &[][..])].into_iter());
		assert_eq!(flat.expect("one is few").into_inner(), [share(1, 50)]);
	}

	#[test]
	fn more_than_sixteen_are_too_many() {
		let many: Vec<Share> = (0..16).map(|work| share(work, 1)).collect();
		assert!(flatten([(share(15, 50), &many[..])].into_iter()).is_some());
		assert!(flatten([(share(16, 50), &many[..])].into_iter()).is_none());
	}

	#[test]
	fn heads_are_one_a_block_and_the_last_64() {
		let mut heads = RecentHeads::default();
		for block in 1..=100u32 {
			heads.note(block, u64::from(block) * 2 - 1, H256::repeat_byte(1));
			heads.note(block, u64::from(block) * 2, H256::repeat_byte(2));
		}
		assert_eq!(heads.heads.len() as u32, MAX_HEADS);
		assert_eq!(heads.get(200), Some(H256::repeat_byte(2)));
		assert_eq!(heads.get(199), None);
		assert_eq!(heads.get(2 * 37), Some(H256::repeat_byte(2)));
		assert_eq!(heads.get(2 * 36), None);
	}

	proptest! {
		/// Shares never grow on the way down, and every price is paid out to the planck.
		#[test]
		fn nothing_is_made_or_lost(
			tree in prop::collection::vec(
				(0..=WHOLE, prop::collection::vec((0..6u64, 0..=WHOLE), 0..3)), 1..8,
			),
			price: u128,
		) {
			// Each row is a parent with its share and its own ancestors, cut to a whole.
			let cut = |shares: Vec<(WorkId, u32)>| {
				let mut left = WHOLE;
				shares
					.into_iter()
					.map(|(work, parts)| {
						let parts = parts.min(left);
						left -= parts;
						Share { work, parts }
					})
					.collect::<Vec<_>>()
			};
			let (parts, of): (Vec<u32>, Vec<_>) = tree.into_iter().unzip();
			let parents =
				cut(parts.into_iter().enumerate().map(|(n, parts)| (100 + n as u64, parts)).collect());
			let of: Vec<Vec<Share>> = of.into_iter().map(cut).collect();
			let flat = flatten(parents.iter().copied().zip(of.iter().map(|row| &row[..])))
				.expect("6 + 8 are within the bound");
			let given: u32 = parents.iter().map(|share| share.parts).sum();
			prop_assert_eq!(flat.iter().map(|share| share.parts).sum::<u32>(), given);
			prop_assert!(flat.windows(2).all(|pair| pair[0].work < pair[1].work));
			let royalties: u128 = flat.iter().map(|share| share.of(price)).sum();
			prop_assert!(royalties <= price);
		}
	}
}
