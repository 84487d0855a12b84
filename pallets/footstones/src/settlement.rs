//! Who wins a round, who loses what, who earns what. Pure arithmetic.

use crate::types::{Bet, Pick};
use alloc::vec::Vec;
use mmt_primitives::{
	footstones::{loss, prize, quorum, split},
	Balance,
};
use sp_core::H256;

/// A round that two thirds have decided. The lists are in the order of the bets.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settlement {
	/// Hash of the winning checkpoint.
	pub winner: H256,
	/// What was bet on it.
	pub tally: Balance,
	/// What was bet on others or not revealed.
	pub losing: Balance,
	/// What each bet loses.
	pub lost: Vec<Balance>,
	/// What each bet earns.
	pub earned: Vec<Balance>,
}

/// What is bet on a candidate. Saturating: all bets are at most the bond of all footstones.
pub fn tally<'a>(bets: impl Iterator<Item = &'a Bet>, candidate: &H256) -> Balance {
	bets.filter(|bet| match bet.pick {
		Pick::Hidden(_) => false,
		Pick::Revealed(on) | Pick::Followed(on) => on == *candidate,
	})
	.fold(0, |sum, bet| sum.saturating_add(bet.amount))
}

/// The candidate that two thirds of `total` are bet on, if there is one. There are no two, as long
/// as all bets are at most `total`.
pub fn winner(total: Balance, bets: &[Bet], candidates: &[H256]) -> Option<(usize, Balance)> {
	candidates
		.iter()
		.map(|candidate| tally(bets.iter(), candidate))
		.enumerate()
		.find(|(_, tally)| total > 0 && *tally >= quorum(total))
}

/// Settles a round whose footstones had `total` bonded when it was opened. Each bet is as much of
/// it as is still at stake. `None` if nobody has two thirds: then nobody loses.
pub fn settle(total: Balance, bets: &[Bet], candidates: &[H256]) -> Option<Settlement> {
	let (place, tally) = winner(total, bets, candidates)?;
	let winner = *candidates.get(place)?;
	let won =
		|bet: &Bet| matches!(bet.pick, Pick::Revealed(on) | Pick::Followed(on) if on == winner);
	// Only who committed before anybody could know earns.
	let earns = |bet: &Bet| bet.pick == Pick::Revealed(winner);
	// Saturating, here and below: parts of what is bet.
	let sum = |list: &mut dyn Iterator<Item = Balance>| list.fold(0, Balance::saturating_add);

	let losing = sum(&mut bets.iter().filter(|bet| !won(bet)).map(|bet| bet.amount));
	let winning = sum(&mut bets.iter().filter(|bet| earns(bet)).map(|bet| bet.amount));
	let lost: Vec<Balance> =
		bets.iter().map(|bet| if won(bet) { 0 } else { loss(bet.amount, losing, total) }).collect();
	let (_, shared) = split(sum(&mut lost.iter().copied()));
	let earned = bets
		.iter()
		.map(|bet| if earns(bet) { prize(shared, bet.amount, winning) } else { 0 })
		.collect();
	Some(Settlement { winner, tally, losing, lost, earned })
}
