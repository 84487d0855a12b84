//! What the pallet stores, with its arithmetic.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use mmt_primitives::{
	names::{Fuses, Label, NameId, VersionedRecord, MAX_COMMITMENTS, MAX_LOOK_ALIKES, ROOT},
	siblings::WitnessedName,
	Balance, BlockNumber,
};
use scale_info::TypeInfo;
use sp_core::H256;

/// Fuses about the parent, which the parent's owner burns.
pub const PARENTAL_FUSES: Fuses = Fuses(Fuses::PARENT_CANNOT_CONTROL.0 | Fuses::CAN_EXTEND.0);

/// Tokens that are held, and whose they are.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Deposit<AccountId> {
	/// Whom they are held from and released to.
	pub payer: AccountId,
	/// In planck.
	pub amount: Balance,
}

/// What a name is sold for.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Price<AccountId> {
	/// In planck.
	pub amount: Balance,
	/// Who may buy it, if not anybody.
	pub buyer: Option<AccountId>,
}

/// One tenure of a name: from its registration, or from the last change of its owner, until the
/// next, or until it is given up or lapses.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Node<AccountId> {
	/// Whose it is.
	pub owner: AccountId,
	/// The tenure that it is under; [`ROOT`] of a top name.
	pub parent: NameId,
	/// Its own part of the name.
	pub label: Label,
	/// Block in which the tenure began.
	pub registered: BlockNumber,
	/// First block in which it is no longer active. A subname without lasts as long as its parent;
	/// a top name always has one.
	pub expires: Option<BlockNumber>,
	/// Fuses that are burned.
	pub fuses: Fuses,
	/// Number of its records.
	pub records: u32,
	/// What it is sold for.
	pub price: Option<Price<AccountId>>,
	/// Held for it: from the owner of a top name, from whoever gave a subname out.
	pub deposit: Deposit<AccountId>,
}

impl<AccountId> Node<AccountId> {
	/// Whether it has no name above it.
	pub fn is_top(&self) -> bool {
		self.parent == ROOT
	}

	/// Whether a fuse is burned.
	pub fn has(&self, fuse: Fuses) -> bool {
		self.fuses.contains(fuse)
	}

	/// Whether nobody's will but its owner's counts as long as it is active.
	pub fn is_emancipated(&self) -> bool {
		self.is_top() || self.has(Fuses::PARENT_CANNOT_CONTROL)
	}
}

/// A record with its deposit.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct StoredRecord<AccountId> {
	/// What the name points at.
	pub record: VersionedRecord,
	/// Whether the account that it points at is the owner's or agreed. False of other kinds, which
	/// point at nobody.
	pub verified: bool,
	/// Held for it from whoever set it.
	pub deposit: Deposit<AccountId>,
}

/// What a proof showed of a name of a sibling.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum Shown {
	/// It was active.
	Active(WitnessedName),
	/// It was active no longer.
	Gone {
		/// Block of the sibling after which that was so.
		at: BlockNumber,
	},
}

impl Shown {
	/// Block of the sibling after which it was so.
	pub fn at(&self) -> BlockNumber {
		match self {
			Self::Active(name) => name.at,
			Self::Gone { at } => *at,
		}
	}
}

/// A name of a sibling, with its deposit.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Witness<AccountId> {
	/// What the last proof showed.
	pub shown: Shown,
	/// Held for it from whoever brought the last proof that it was active.
	pub deposit: Deposit<AccountId>,
}

/// A commitment that was not used.
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
pub struct Commitment {
	/// Of all that is registered.
	pub hash: H256,
	/// Block in which it was made.
	pub at: BlockNumber,
	/// Held for it from whoever made it, in planck.
	pub deposit: Balance,
}

/// Commitments of one account, oldest first.
pub type OpenCommitments = BoundedVec<Commitment, ConstU32<MAX_COMMITMENTS>>;

/// A name among those that look like it.
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
pub struct LookAlike {
	/// Its tenure.
	pub id: NameId,
	/// First block in which it keeps nobody else from a look-alike: the end of its grace.
	pub held_until: BlockNumber,
}

/// Top names that look alike. Those that are held have one owner.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct LookAlikes<AccountId> {
	/// Whose they are.
	pub owner: AccountId,
	/// The names. Some may be held no longer.
	pub members: BoundedVec<LookAlike, ConstU32<MAX_LOOK_ALIKES>>,
}

impl<AccountId> LookAlikes<AccountId> {
	/// A group of none.
	pub fn of(owner: AccountId) -> Self {
		LookAlikes { owner, members: BoundedVec::new() }
	}

	/// Members that are held in block `now`.
	pub fn held(&self, now: BlockNumber) -> impl Iterator<Item = &LookAlike> {
		self.members.iter().filter(move |member| member.held_until > now)
	}

	/// Forgets the members that are held no longer.
	pub fn prune(&mut self, now: BlockNumber) {
		self.members.retain(|member| member.held_until > now);
	}
}

/// The name that an account goes by.
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
pub struct PrimaryName {
	/// Its tenure.
	pub id: NameId,
	/// Held for it from the account, in planck.
	pub deposit: Balance,
}

/// Why a tenure was removed.
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
	/// Its owner gave it up.
	Released,
	/// The owner of the parent removed or replaced it.
	Replaced,
	/// It had lapsed, and the name was registered again.
	Lapsed,
	/// It was dead for good, and somebody reclaimed its deposit.
	Reclaimed,
}

/// Where a top name is in its life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Phase {
	/// It resolves.
	Active,
	/// It can be renewed, by anybody.
	Grace,
	/// It can be registered at a premium, which fell for so many blocks.
	Premium(BlockNumber),
	/// It can be registered at the ordinary price.
	Free,
}

/// How long a name is in each part of its life after its expiry, in blocks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Periods {
	/// In which it can be renewed.
	pub grace: BlockNumber,
	/// In which it costs a premium.
	pub premium: BlockNumber,
}

impl Periods {
	/// First block after the grace of a name that expires in block `expires`.
	pub fn grace_end(&self, expires: BlockNumber) -> BlockNumber {
		// Saturating, here and below: the last block that a chain can have.
		expires.saturating_add(self.grace)
	}

	/// First block after its premium.
	pub fn premium_end(&self, expires: BlockNumber) -> BlockNumber {
		self.grace_end(expires).saturating_add(self.premium)
	}

	/// Where it is in block `now`.
	pub fn phase(&self, expires: BlockNumber, now: BlockNumber) -> Phase {
		let grace_end = self.grace_end(expires);
		if now < expires {
			Phase::Active
		} else if now < grace_end {
			Phase::Grace
		} else if now < self.premium_end(expires) {
			// Saturating: not before the end of the grace, as was just found.
			Phase::Premium(now.saturating_sub(grace_end))
		} else {
			Phase::Free
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	const PERIODS: Periods = Periods { grace: 90, premium: 21 };

	#[test]
	fn a_name_is_active_then_in_grace_then_at_a_premium_then_free() {
		for (now, phase) in [
			(99, Phase::Active),
			(100, Phase::Grace),
			(189, Phase::Grace),
			(190, Phase::Premium(0)),
			(210, Phase::Premium(20)),
			(211, Phase::Free),
		] {
			assert_eq!(PERIODS.phase(100, now), phase, "in block {now}");
		}
	}

	#[test]
	fn the_last_block_is_no_edge_to_fall_from() {
		assert_eq!(PERIODS.phase(u32::MAX, u32::MAX - 1), Phase::Active);
		assert_eq!(PERIODS.phase(u32::MAX - 1, u32::MAX - 1), Phase::Grace);
		assert_eq!(PERIODS.phase(u32::MAX - 1, u32::MAX), Phase::Free);
	}

	proptest! {
		/// Phases follow each other, and none is skipped or comes back.
		#[test]
		fn phases_never_go_back(expires: u32, now: u32) {
			let rank = |now| match PERIODS.phase(expires, now) {
				Phase::Active => 0,
				Phase::Grace => 1,
				Phase::Premium(_) => 2,
				Phase::Free => 3,
			};
			prop_assert!(rank(now) <= rank(now.saturating_add(1)));
			prop_assert_eq!(rank(now) == 0, now < expires);
		}
	}

	#[test]
	fn only_those_that_are_held_count_as_look_alikes() {
		let mut group = LookAlikes::of(());
		for (id, held_until) in [(1, 10), (2, 11)] {
			group.members.try_push(LookAlike { id, held_until }).expect("there is room");
		}
		assert_eq!(group.held(10).map(|member| member.id).collect::<Vec<_>>(), [2]);
		group.prune(10);
		assert_eq!(group.members.len(), 1);
	}
}
