//! What the pallet stores, with its arithmetic.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::cmp::Reverse;
use frame_support::{traits::ConstU32, BoundedVec};
use mmt_primitives::{
	footstones::{ChainId, Checkpoint, Consensus, Round, MAX_CANDIDATES, MAX_FOOTSTONES},
	Balance, BlockNumber,
};
use scale_info::TypeInfo;
use sp_core::H256;

/// A footstone that takes part, and its bond.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Seat<AccountId> {
	/// The footstone.
	pub who: AccountId,
	/// Its bond, in planck of BMM; more than 0.
	pub bond: Balance,
}

/// All of them, by account.
pub type Seats<AccountId> = BoundedVec<Seat<AccountId>, ConstU32<MAX_FOOTSTONES>>;

/// Bond of all of them. Saturating: each is part of the issuance.
pub fn total<AccountId>(seats: &[Seat<AccountId>]) -> Balance {
	seats.iter().fold(0, |sum: Balance, seat| sum.saturating_add(seat.bond))
}

/// What an account has at stake. All of it is held, and any of it can be lost.
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
pub struct Footstone {
	/// Its bond, in planck of BMM. It is active if this is more than 0.
	pub bond: Balance,
	/// Block that it joined in.
	pub joined: BlockNumber,
	/// What has left the bond and is not free yet, in planck of BMM.
	pub parting: Balance,
	/// First block in which that can be withdrawn.
	pub free_at: BlockNumber,
	/// Rounds that are not resolved in which it has a bet.
	pub open_bets: u32,
	/// The data chain whose round it opened and nobody has resolved.
	pub opened: Option<ChainId>,
}

impl Footstone {
	/// All that it can lose. Saturating: part of the issuance.
	pub fn stake(&self) -> Balance {
		self.bond.saturating_add(self.parting)
	}

	/// Takes `amount` off the bond and keeps it until `free_at`, with what left it before.
	pub fn part(&mut self, amount: Balance, free_at: BlockNumber) {
		let amount = amount.min(self.bond);
		// Neither saturates: at most the bond, and part of the issuance.
		self.bond = self.bond.saturating_sub(amount);
		self.parting = self.parting.saturating_add(amount);
		self.free_at = free_at;
	}

	/// Makes the bond `bond`, which is at least what it is, of what has left it first. Returns what
	/// is missing, to be held.
	pub fn raise(&mut self, bond: Balance) -> Balance {
		// None saturates: the bond is at least what it was, and the smaller is taken off.
		let more = bond.saturating_sub(self.bond);
		let back = more.min(self.parting);
		self.parting = self.parting.saturating_sub(back);
		self.bond = self.bond.max(bond);
		more.saturating_sub(back)
	}

	/// Loses `amount`, of the bond first.
	pub fn lose(&mut self, amount: Balance) {
		let of_bond = amount.min(self.bond);
		// Not the first two: the smaller is taken off. The third, if more is lost than is there.
		self.bond = self.bond.saturating_sub(of_bond);
		self.parting = self.parting.saturating_sub(amount.saturating_sub(of_bond));
	}

	/// Whether nothing needs to be remembered.
	pub fn is_over(&self) -> bool {
		self.stake() == 0 && self.open_bets == 0 && self.opened.is_none()
	}
}

/// Why somebody is no footstone any more.
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
pub enum LeaveReason {
	/// It wanted to.
	Left,
	/// One with a larger bond took its place.
	Displaced,
	/// Its power is gone.
	Powerless,
	/// It has lost all of its bond.
	Ejected,
}

/// A checkpoint that was settled.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Settled {
	/// Round that settled it.
	pub round: Round,
	/// The checkpoint.
	pub checkpoint: Checkpoint,
	/// Block that settled it.
	pub at: BlockNumber,
}

/// A data chain.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct DataChain<AccountId> {
	/// Who registered it, and may change its consensus.
	pub manager: AccountId,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// What it agrees by.
	pub consensus: Consensus,
	/// What it will agree by, from a checkpoint on.
	pub next: Option<Consensus>,
	/// Rounds opened so far: the number of the next. One that settles nothing counts, so that who
	/// signs again, for a later block, signs for another round.
	pub rounds: Round,
	/// Its last checkpoint.
	pub checkpoint: Option<Settled>,
	/// What is held for it, in planck of the token.
	pub deposit: Balance,
}

/// What a bet is on.
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
pub enum Pick {
	/// Nobody can know yet: a commitment.
	Hidden(H256),
	/// Hash of a checkpoint, of a commitment that was revealed.
	Revealed(H256),
	/// Hash of a checkpoint, bet openly when others had revealed.
	Followed(H256),
}

/// A bet.
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
pub struct Bet {
	/// How much, in planck of BMM.
	pub amount: Balance,
	/// On what.
	pub pick: Pick,
}

/// A footstone as it was when a round was opened, and what it did in it.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Member<AccountId> {
	/// The footstone.
	pub who: AccountId,
	/// Its bond then, which is the most that it bets, so that all bets are at most the total.
	pub bond: Balance,
	/// Whether it signed a checkpoint.
	pub proposed: bool,
	/// Its bet.
	pub bet: Option<Bet>,
}

/// A checkpoint that is proposed.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Candidate<AccountId> {
	/// The checkpoint.
	pub checkpoint: Checkpoint,
	/// Who signed it first.
	pub proposer: AccountId,
	/// Bond of all who signed it, in planck of BMM.
	pub backing: Balance,
}

/// Bets on the next checkpoint of a data chain.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct BetRound<AccountId> {
	/// Its number.
	pub number: Round,
	/// Block that it was opened in.
	pub opened: BlockNumber,
	/// Who opened it.
	pub opener: AccountId,
	/// The consensus that was announced then, which comes with the checkpoint. What is announced
	/// while the round is open comes with a later one.
	pub announced: Option<Consensus>,
	/// What is proposed. While it is, as many as there are footstones, so that nobody can fill the
	/// list with nonsense; then the [`MAX_CANDIDATES`] with the most bond behind them.
	pub candidates: BoundedVec<Candidate<AccountId>, ConstU32<MAX_FOOTSTONES>>,
	/// The footstones, by account.
	pub members: BoundedVec<Member<AccountId>, ConstU32<MAX_FOOTSTONES>>,
}

impl<AccountId: Ord> BetRound<AccountId> {
	/// Bond of all footstones when it was opened. Saturating: each was part of the issuance.
	pub fn total(&self) -> Balance {
		self.members.iter().fold(0, |sum: Balance, member| sum.saturating_add(member.bond))
	}

	/// A footstone in it.
	pub fn member(&mut self, who: &AccountId) -> Option<&mut Member<AccountId>> {
		let place = self.members.binary_search_by(|member| member.who.cmp(who)).ok()?;
		self.members.get_mut(place)
	}

	/// Bets so far.
	pub fn bets(&self) -> impl Iterator<Item = (&AccountId, &Bet)> {
		self.members.iter().filter_map(|member| Some((&member.who, member.bet.as_ref()?)))
	}

	/// Keeps the candidates that are bet on: those with the most bond behind them, and of two with
	/// the same, the earlier. Once more changes nothing.
	pub fn shortlist(&mut self) {
		self.candidates.sort_by_key(|candidate| Reverse(candidate.backing));
		self.candidates.truncate(MAX_CANDIDATES as usize);
	}

	/// Whether this is the hash of a candidate's checkpoint.
	pub fn has(&self, candidate: &H256) -> bool {
		self.checkpoint(candidate).is_some()
	}

	/// The candidate's checkpoint with this hash.
	pub fn checkpoint(&self, candidate: &H256) -> Option<Checkpoint> {
		let found = self.candidates.iter().find(|other| other.checkpoint.hash() == *candidate);
		found.map(|candidate| candidate.checkpoint)
	}

	/// Hashes of all candidates.
	pub fn hashes(&self) -> Vec<H256> {
		self.candidates.iter().map(|candidate| candidate.checkpoint.hash()).collect()
	}
}
