//! What the pallet stores, with its arithmetic.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec, DefaultNoBound};
use mmt_primitives::{
	delegates::{DelegateStatus, Unlocking, Vote},
	Balance, BlockNumber, RoundIndex, MAX_DELEGATES, MAX_VOTE_TARGETS,
};
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// Most parts of a voter's tokens that unlock at different times.
pub const MAX_UNLOCKING: u32 = 32;

/// The part of its earnings that a delegate keeps.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Commission {
	/// Until `next` holds.
	pub current: Perbill,
	/// Another one, and the first round in which it holds.
	pub next: Option<(RoundIndex, Perbill)>,
}

impl Commission {
	/// The commission in `round`.
	pub fn at(&self, round: RoundIndex) -> Perbill {
		match self.next {
			Some((from, next)) if from <= round => next,
			_ => self.current,
		}
	}

	/// Changes it to `next` from round `from` on; `round` is the current one. Until then no more is
	/// kept than voters were told of this round and the next: a lower one that was due then holds at
	/// once, a higher one never.
	pub fn change(&mut self, round: RoundIndex, from: RoundIndex, next: Perbill) {
		// Saturating: a round number that no chain reaches.
		self.current = self.at(round).min(self.at(round.saturating_add(1)));
		self.next = Some((from, next));
	}
}

/// A delegate.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Delegate {
	/// Whether it stands.
	pub status: DelegateStatus,
	/// Tokens voted for it, in planck.
	pub votes: Balance,
	/// What it keeps.
	pub commission: Commission,
}

impl Delegate {
	/// A delegate that stands, without votes.
	pub fn new(commission: Perbill) -> Self {
		Self {
			status: DelegateStatus::Active,
			votes: 0,
			commission: Commission { current: commission, next: None },
		}
	}
}

/// How a delegate uses its slots.
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
pub struct Performance {
	/// Blocks forged.
	pub forged: u32,
	/// Slots missed.
	pub missed: u32,
	/// Rounds in a row with a slot and without a block.
	pub idle_rounds: u32,
}

impl Performance {
	/// Forged ÷ (forged + missed); whole while there was no slot.
	pub fn productivity(&self) -> Perbill {
		Perbill::from_rational(self.forged, self.forged.saturating_add(self.missed))
	}
}

/// Key of the ranking: !votes in big endian, then the account. Smaller is better; equal votes are
/// ranked by account.
#[derive(
	Clone,
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
)]
pub struct RankKey {
	inverted_votes: [u8; 16],
	account: [u8; 32],
}

impl RankKey {
	/// Key of `account` with `votes`. The account's encoding must have 32 bytes, as all account ids
	/// of this runtime have; a longer one would be cut, a shorter one is padded.
	pub fn new<AccountId: Encode>(votes: Balance, account: &AccountId) -> Self {
		let mut bytes = [0u8; 32];
		account.using_encoded(|encoded| {
			let length = encoded.len().min(bytes.len());
			bytes[..length].copy_from_slice(&encoded[..length]);
		});
		Self { inverted_votes: (!votes).to_be_bytes(), account: bytes }
	}

	/// The votes.
	pub fn votes(&self) -> Balance {
		!Balance::from_be_bytes(self.inverted_votes)
	}

	/// The account; `None` if the key was not made by [`RankKey::new`].
	pub fn account<AccountId: Decode>(&self) -> Option<AccountId> {
		AccountId::decode(&mut &self.account[..]).ok()
	}
}

/// An account's votes and what it is unlocking.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo, DefaultNoBound)]
pub struct Voter<AccountId> {
	/// Votes, sorted by delegate, each once.
	pub votes: BoundedVec<Vote<AccountId>, ConstU32<MAX_VOTE_TARGETS>>,
	/// On their way out, oldest first.
	pub unlocking: BoundedVec<Unlocking, ConstU32<MAX_UNLOCKING>>,
}

impl<AccountId> Voter<AccountId> {
	/// Sum of the votes, in planck. Saturating: each was checked against a balance when it was made.
	pub fn voted(&self) -> Balance {
		self.votes.iter().fold(0, |sum, vote| sum.saturating_add(vote.amount))
	}

	/// Sum of what is unlocking, in planck. Saturating for the same reason.
	pub fn unlocking(&self) -> Balance {
		self.unlocking.iter().fold(0, |sum, part| sum.saturating_add(part.amount))
	}

	/// What must be frozen, in planck.
	pub fn frozen(&self) -> Balance {
		self.voted().saturating_add(self.unlocking())
	}

	/// Adds a part that unlocks at `unlocks_at`, not before any other. With no place left it joins
	/// the youngest, so that nobody is kept from unvoting.
	pub fn unlock(&mut self, amount: Balance, unlocks_at: BlockNumber) {
		if let Some(last) = self.unlocking.last_mut() {
			if last.unlocks_at == unlocks_at {
				last.amount = last.amount.saturating_add(amount);
				return;
			}
		}
		if self.unlocking.try_push(Unlocking { amount, unlocks_at }).is_err() {
			if let Some(last) = self.unlocking.last_mut() {
				last.amount = last.amount.saturating_add(amount);
				last.unlocks_at = unlocks_at;
			}
		}
	}

	/// Takes out what has unlocked by block `now`, in planck.
	pub fn take_unlocked(&mut self, now: BlockNumber) -> Balance {
		let before = self.unlocking();
		self.unlocking.retain(|part| part.unlocks_at > now);
		before.saturating_sub(self.unlocking())
	}

	/// Whether nothing is left to remember.
	pub fn is_empty(&self) -> bool {
		self.votes.is_empty() && self.unlocking.is_empty()
	}
}

/// The round that is running. Its number is the session's: [`crate::Pallet::current_round`].
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
pub struct RoundState {
	/// Its order holds for the slots after this one.
	pub began_after_slot: u64,
	/// Last slot that has a block. 0 before the first block.
	pub last_slot: u64,
	/// Blocks forged by each seat in this round, in the order of the session's validators.
	pub forged: BoundedVec<u32, ConstU32<MAX_DELEGATES>>,
}

impl RoundState {
	/// Starts counting for `seats` seats. More than the chain may have are not counted.
	pub fn reset_seats(&mut self, seats: u32) {
		self.forged = BoundedVec::truncate_from(alloc::vec![0; seats.min(MAX_DELEGATES) as usize]);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn rank_keys_sort_by_votes_then_account() {
		let key = |votes, account: u8| RankKey::new(votes, &[account; 32]);
		let mut keys =
			[key(1, 1), key(u128::MAX, 9), key(0, 0), key(256, 3), key(255, 3), key(1, 0)];
		keys.sort_by_key(|key| key.encode());
		assert_eq!(
			keys,
			[key(u128::MAX, 9), key(256, 3), key(255, 3), key(1, 0), key(1, 1), key(0, 0)]
		);
		assert_eq!(keys[1].votes(), 256);
		assert_eq!(keys[1].account::<[u8; 32]>(), Some([3; 32]));
	}

	#[test]
	fn a_commission_changes_in_its_round() {
		let (low, high) = (Perbill::from_percent(5), Perbill::from_percent(50));
		let mut commission = Commission { current: low, next: None };
		commission.change(10, 12, high);
		assert_eq!((commission.at(11), commission.at(12)), (low, high));
		// Set again before it held: the first change never holds.
		commission.change(11, 13, Perbill::one());
		assert_eq!((commission.at(12), commission.at(13)), (low, Perbill::one()));
	}

	#[test]
	fn a_lower_commission_that_was_told_is_not_taken_back() {
		let (low, high) = (Perbill::from_percent(5), Perbill::from_percent(50));
		let mut commission = Commission { current: high, next: None };
		commission.change(10, 12, low);
		assert_eq!((commission.at(10), commission.at(11)), (high, high));
		commission.change(11, 13, high);
		assert_eq!([11, 12, 13].map(|round| commission.at(round)), [low, low, high]);
	}

	#[test]
	fn a_full_unlocking_queue_extends_its_youngest_part() {
		let mut voter = Voter::<u64>::default();
		for block in 1..=MAX_UNLOCKING + 5 {
			voter.unlock(10, block);
		}
		assert_eq!(voter.unlocking.len() as u32, MAX_UNLOCKING);
		assert_eq!(voter.unlocking(), 10 * Balance::from(MAX_UNLOCKING + 5));
		assert_eq!(voter.take_unlocked(MAX_UNLOCKING - 1), 10 * Balance::from(MAX_UNLOCKING - 1));
		assert_eq!(voter.take_unlocked(MAX_UNLOCKING + 4), 0);
		assert_eq!(voter.take_unlocked(MAX_UNLOCKING + 5), 60);
		assert!(voter.is_empty());
	}
}
