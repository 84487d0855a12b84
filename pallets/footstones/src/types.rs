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

/// Most parts of a bond that are remembered one by one after they left it.
pub const MAX_TRANCHES: u32 = 8;

/// What left a bond at a time.
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
pub struct Tranche {
	/// How much, in planck of BMM; more than 0.
	pub amount: Balance,
	/// First block in which it can be withdrawn.
	pub free_at: BlockNumber,
}

/// All that left a bond and was not withdrawn, in the order in which it is free, no two in one block.
pub type Tranches = BoundedVec<Tranche, ConstU32<MAX_TRANCHES>>;

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
	/// What has left the bond and was not withdrawn. Each part is free at its own time, so that
	/// nobody keeps what left long ago by having a little more leave.
	pub tranches: Tranches,
	/// Rounds that are not resolved in which it has a bet.
	pub open_bets: u32,
	/// The data chain whose round it opened and nobody has resolved.
	pub opened: Option<ChainId>,
}

impl Footstone {
	/// All that it can lose. Saturating: part of the issuance.
	pub fn stake(&self) -> Balance {
		self.bond.saturating_add(self.parting())
	}

	/// What has left the bond and was not withdrawn, in planck of BMM. Saturating: part of the
	/// issuance.
	pub fn parting(&self) -> Balance {
		self.tranches.iter().fold(0, |sum: Balance, tranche| sum.saturating_add(tranche.amount))
	}

	/// First block in which all of that can be withdrawn; 0 if there is nothing.
	pub fn free_at(&self) -> BlockNumber {
		self.tranches.last().map_or(0, |last| last.free_at)
	}

	/// Takes `amount` off the bond in block `now`, and keeps it until `free_at`. If too much waits
	/// already, it waits with what left last, which is then free with it. That is no more than
	/// another unbonding period later, for by then what left first is free and makes room.
	pub fn part(&mut self, amount: Balance, now: BlockNumber, free_at: BlockNumber) {
		let amount = amount.min(self.bond);
		if amount == 0 {
			return;
		}
		// Neither this nor the sum below saturates: at most the bond, and part of the issuance.
		self.bond = self.bond.saturating_sub(amount);
		if self.tranches.is_full() {
			self.join_free(now);
		}
		// Nothing is free before what left earlier.
		let free_at = free_at.max(self.free_at());
		let joins = self.tranches.last().is_some_and(|last| last.free_at == free_at);
		if joins || self.tranches.try_push(Tranche { amount, free_at }).is_err() {
			if let Some(last) = self.tranches.last_mut() {
				last.amount = last.amount.saturating_add(amount);
				last.free_at = free_at;
			}
		}
	}

	/// Makes the bond `bond`, which is at least what it is, of what has left it first. Returns what
	/// is missing, to be held.
	pub fn raise(&mut self, bond: Balance) -> Balance {
		// Neither saturates: the bond is at least what it was, and the smaller is taken off.
		let more = bond.saturating_sub(self.bond);
		self.bond = self.bond.max(bond);
		more.saturating_sub(self.take(more))
	}

	/// Loses `amount`, of the bond first.
	pub fn lose(&mut self, amount: Balance) {
		let of_bond = amount.min(self.bond);
		// Neither saturates: the smaller is taken off.
		self.bond = self.bond.saturating_sub(of_bond);
		self.take(amount.saturating_sub(of_bond));
	}

	/// Takes out what can be withdrawn in block `now`. Returns how much that is.
	pub fn take_free(&mut self, now: BlockNumber) -> Balance {
		let before = self.parting();
		self.tranches.retain(|tranche| tranche.free_at > now);
		// Not saturating: what is left is a part of it.
		before.saturating_sub(self.parting())
	}

	/// Makes one of all tranches that can be withdrawn in block `now`.
	fn join_free(&mut self, now: BlockNumber) {
		let amount = self.take_free(now);
		if amount > 0 {
			// There is room for one where some were taken out.
			let _ = self.tranches.try_insert(0, Tranche { amount, free_at: now });
		}
	}

	/// Takes up to `amount` of what has left the bond, of what left last first: what is at stake is
	/// then still at least the largest bond of the last unbonding period. Returns how much.
	fn take(&mut self, amount: Balance) -> Balance {
		let mut missing = amount;
		while let Some(last) = self.tranches.last_mut() {
			// None saturates: the smaller is taken off.
			let part = missing.min(last.amount);
			last.amount = last.amount.saturating_sub(part);
			missing = missing.saturating_sub(part);
			if last.amount > 0 {
				break;
			}
			self.tranches.pop();
		}
		amount.saturating_sub(missing)
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
