//! What the pallet stores, with its arithmetic.
//!
//! A pool's accumulator is what one planck of votes has earned since the pool began, in units of
//! 2^-64 planck. Everything that is paid out is rounded down, everything that is charged against the
//! pool is rounded up; what is left over is carried.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mmt_primitives::{Balance, RoundIndex};
use scale_info::TypeInfo;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// One planck in the accumulators' unit.
pub const SCALE: u128 = 1 << 64;

/// A delegate's earnings and the votes that share them.
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
pub struct Pool {
	/// Earned by one planck of votes since the pool began, × 2^64.
	pub accumulator: u128,
	/// Votes that earn, in planck.
	pub earning: Balance,
	/// Votes given in round `joined`, which earn from the next one on, in planck.
	pub joining: Balance,
	/// Voters among whom `joining` is.
	pub joiners: u32,
	/// Round of `joining`.
	pub joined: RoundIndex,
	/// Too little to be shared by all votes, in planck; added to the next reward.
	pub unshared: Balance,
	/// The delegate's own, not yet claimed, in planck.
	pub kept: Balance,
}

impl Pool {
	/// Shares `amount` planck among the earning votes. With none, the delegate keeps it; what it
	/// keeps is returned.
	pub fn share(&mut self, amount: Balance) -> Balance {
		// Saturating here and below: all of this is part of the token's issuance.
		let total = amount.saturating_add(self.unshared);
		if self.earning == 0 {
			self.unshared = 0;
			self.kept = self.kept.saturating_add(total);
			return total;
		}
		let risen = rate(total, self.earning)
			.and_then(|per_vote| Some((per_vote, self.accumulator.checked_add(per_vote)?)));
		match risen {
			Some((per_vote, accumulator)) => {
				self.accumulator = accumulator;
				self.unshared = total.saturating_sub(charge(per_vote, self.earning));
			},
			// A pool that earned 2^64 planck for every planck voted; nothing is lost.
			None => self.unshared = total,
		}
		0
	}
}

/// `total` planck for each of `votes`, × 2^64, rounded down.
fn rate(total: Balance, votes: Balance) -> Option<u128> {
	multiply_by_rational_with_rounding(total, SCALE, votes, Rounding::Down)
}

/// What `votes` cost the pool when each earns `per_vote`, rounded up.
fn charge(per_vote: u128, votes: Balance) -> Balance {
	multiply_by_rational_with_rounding(per_vote, votes, SCALE, Rounding::Up).unwrap_or(Balance::MAX)
}

/// What `votes` earned while the accumulator rose from `from` to `to`, rounded down.
pub fn earned(votes: Balance, from: u128, to: u128) -> Balance {
	// Saturating: accumulators only rise. The product fits, as it was part of what was charged.
	let rise = to.saturating_sub(from);
	multiply_by_rational_with_rounding(votes, rise, SCALE, Rounding::Down).unwrap_or(0)
}

/// A pool's accumulator at the end of a round in which votes joined.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Cohort {
	/// × 2^64.
	pub accumulator: u128,
	/// Voters not yet settled.
	pub voters: u32,
}

/// A voter's share in a pool.
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
pub struct Position {
	/// Votes that earn, in planck.
	pub earning: Balance,
	/// Votes given in round `joined`, in planck.
	pub joining: Balance,
	/// Round of `joining`.
	pub joined: RoundIndex,
	/// The pool's accumulator up to which `earning` was settled, × 2^64.
	pub settled_at: u128,
}

impl Position {
	/// All votes, in planck.
	pub fn votes(&self) -> Balance {
		self.earning.saturating_add(self.joining)
	}
}

/// Running totals, in planck.
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
pub struct Ledger {
	/// Minted since genesis.
	pub minted: Balance,
	/// Fees received since genesis.
	pub fees: Balance,
	/// Fees not shared yet: those of this round and what the last one carried.
	pub fee_pot: Balance,
	/// Claimed since genesis.
	pub claimed: Balance,
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	proptest! {
		/// Whatever is shared, voters never get more than went in, and all but dust of it.
		#[test]
		fn shares_never_exceed_what_came_in(
			votes in prop::collection::vec(1_000_000_000_000u128..1 << 90, 1..40),
			rewards in prop::collection::vec(0u128..1 << 80, 1..40),
		) {
			let mut pool = Pool { earning: votes.iter().sum(), ..Default::default() };
			for reward in &rewards {
				prop_assert_eq!(pool.share(*reward), 0);
			}
			let total: u128 = rewards.iter().sum();
			let paid: u128 = votes.iter().map(|votes| earned(*votes, 0, pool.accumulator)).sum();
			prop_assert!(paid + pool.unshared <= total);
			// Each voter is rounded down by under a planck, each reward by under one more.
			let dust = (votes.len() + rewards.len()) as u128;
			let step = pool.earning / SCALE + 1;
			prop_assert!(total - paid - pool.unshared <= dust * step);
		}
	}

	#[test]
	fn what_cannot_be_shared_is_carried() {
		// 2^70 planck of votes: a planck is less than one unit of the accumulator.
		let mut pool = Pool { earning: 1 << 70, ..Default::default() };
		for _ in 0..63 {
			pool.share(1);
			assert_eq!(pool.accumulator, 0);
		}
		assert_eq!(pool.unshared, 63);
		pool.share(1);
		assert_eq!((pool.accumulator, pool.unshared), (1, 0));
	}

	#[test]
	fn without_votes_the_delegate_keeps_all() {
		let mut pool = Pool { unshared: 3, ..Default::default() };
		assert_eq!(pool.share(7), 10);
		assert_eq!((pool.kept, pool.unshared), (10, 0));
	}
}
