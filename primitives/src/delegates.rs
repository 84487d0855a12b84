//! Delegates, voters and rounds as clients see them, and the order of a round.

use crate::{serde_amount, Balance, BlockNumber, RoundIndex};
use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_crypto_hashing::blake2_256;
use sp_runtime::Perbill;

/// Whether a delegate stands for election.
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
#[serde(rename_all = "snake_case")]
pub enum DelegateStatus {
	/// Stands, and is ranked by its votes.
	Active,
	/// Forged nothing for too long, or has no session keys; stands again by its own call.
	Benched,
	/// Gave up; may register again.
	Resigned,
}

/// A delegate's record.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DelegateInfo<AccountId> {
	/// The delegate.
	pub account: AccountId,
	/// Whether it stands.
	pub status: DelegateStatus,
	/// Tokens voted for it, in planck.
	#[serde(with = "serde_amount")]
	pub votes: Balance,
	/// Part of its earnings that it keeps, in parts per billion.
	pub commission: Perbill,
	/// A commission set to change, and the round from which it holds.
	pub next_commission: Option<(RoundIndex, Perbill)>,
	/// Blocks forged since it first registered.
	pub forged: u32,
	/// Slots missed since it first registered.
	pub missed: u32,
	/// Forged ÷ (forged + missed), in parts per billion; whole while it had no slot.
	pub productivity: Perbill,
	/// Rounds in a row in which it had a slot and forged nothing.
	pub idle_rounds: u32,
	/// Whether it has a seat in this round.
	pub forging: bool,
}

/// A place in the ranking.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RankedDelegate<AccountId> {
	/// 1 for the first.
	pub rank: u32,
	/// The delegate.
	pub account: AccountId,
	/// Tokens voted for it, in planck.
	#[serde(with = "serde_amount")]
	pub votes: Balance,
}

/// A vote for one delegate.
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
pub struct Vote<AccountId> {
	/// The delegate.
	pub delegate: AccountId,
	/// Frozen for it, in planck.
	#[serde(with = "serde_amount")]
	pub amount: Balance,
}

/// Tokens on their way out of a vote.
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
pub struct Unlocking {
	/// In planck.
	#[serde(with = "serde_amount")]
	pub amount: Balance,
	/// First block in which they may be withdrawn.
	pub unlocks_at: BlockNumber,
}

/// What an account has voted and is unlocking.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct VoterInfo<AccountId> {
	/// Its votes, by delegate.
	pub votes: Vec<Vote<AccountId>>,
	/// What it is unlocking, oldest first.
	pub unlocking: Vec<Unlocking>,
	/// Votes and unlocking together, in planck: what is frozen.
	#[serde(with = "serde_amount")]
	pub frozen: Balance,
}

/// A round and its order.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoundInfo<AccountId> {
	/// Its number.
	pub index: RoundIndex,
	/// Slot after which it began.
	pub began_after_slot: u64,
	/// Last slot that was used.
	pub current_slot: u64,
	/// Slots it lasts.
	pub length: u32,
	/// Delegates in the order of their slots: slot `s` belongs to `order[s % order.len()]`.
	pub order: Vec<AccountId>,
	/// The order of the round after it.
	pub next_order: Vec<AccountId>,
}

/// Seed of round `round`'s order, from the relay chain's randomness.
pub fn round_seed(relay_randomness: H256, round: RoundIndex) -> H256 {
	(b"mmt/round", relay_randomness, round).using_encoded(blake2_256).into()
}

/// Sorts `accounts` by BLAKE2-256(seed ‖ account): every account has an equal chance at every seat,
/// and nobody knows the order before the seed. (The shuffle of Ebookcoin, ARK and Lisk 1 leaves
/// every fifth seat where it was more than a third of the time; see LIP-0003.)
pub fn sort_round<AccountId: Encode>(seed: H256, accounts: &mut [AccountId]) {
	accounts.sort_by_cached_key(|account| (seed, account).using_encoded(blake2_256));
}

#[cfg(test)]
mod tests {
	use super::*;
	use alloc::vec;

	const SEATS: usize = 108;
	const ROUNDS: u32 = 20_000;

	/// How often a delegate keeps the seat it had, and how often each is at each seat.
	fn tally(mut next: impl FnMut(u32) -> Vec<u32>) -> (Vec<u32>, Vec<Vec<u32>>) {
		let mut stays = vec![0; SEATS];
		let mut seats = vec![vec![0; SEATS]; SEATS];
		for round in 0..ROUNDS {
			let order = next(round);
			for (seat, delegate) in order.iter().enumerate() {
				stays[seat] += u32::from(seat == *delegate as usize);
				seats[*delegate as usize][seat] += 1;
			}
		}
		(stays, seats)
	}

	/// Pearson's χ² of a delegate's seats against "every seat as often as another", worst delegate.
	fn worst_chi_square(seats: &[Vec<u32>]) -> f64 {
		let expected = f64::from(ROUNDS) / SEATS as f64;
		seats
			.iter()
			.map(|row| row.iter().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum())
			.fold(0.0, f64::max)
	}

	// χ² with 107 degrees of freedom exceeds 200 with a probability under 10⁻⁶.
	const FAIR: f64 = 200.0;

	#[test]
	fn the_order_is_a_permutation() {
		for round in 0..100 {
			let mut order: Vec<u32> = (0..SEATS as u32).collect();
			sort_round(round_seed(H256::repeat_byte(7), round), &mut order);
			order.sort();
			assert!(order.iter().copied().eq(0..SEATS as u32));
		}
	}

	#[test]
	fn every_delegate_is_at_every_seat_equally_often() {
		let (_, seats) = tally(|round| {
			let mut order: Vec<u32> = (0..SEATS as u32).collect();
			sort_round(round_seed(H256::repeat_byte(1), round), &mut order);
			order
		});
		assert!(worst_chi_square(&seats) < FAIR, "χ² = {}", worst_chi_square(&seats));
	}

	/// The shuffle of Ebookcoin and ARK as LIP-0003 describes it: the seed is the hash of the
	/// round's number, four swaps a digest, and both loops count up, so every fifth seat is passed.
	#[test]
	fn the_legacy_shuffle_fails_the_same_test() {
		let (stays, seats) = tally(|round| {
			let mut order: Vec<u32> = (0..SEATS as u32).collect();
			let mut seed = sp_crypto_hashing::sha2_256(alloc::format!("{round}").as_bytes());
			let mut i = 0;
			while i < SEATS {
				for byte in seed.iter().take(4) {
					if i < SEATS {
						order.swap(i, usize::from(*byte) % SEATS);
						i += 1;
					}
				}
				seed = sp_crypto_hashing::sha2_256(&seed);
				i += 1;
			}
			order
		});
		assert!(worst_chi_square(&seats) > 10.0 * FAIR);
		// A fair order leaves a delegate at its seat in 1 of 108 rounds.
		assert!(stays[4] > ROUNDS / 4, "seat 4 stayed {} times of {ROUNDS}", stays[4]);
	}
}
