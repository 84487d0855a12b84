//! The end of a round.

use crate::{
	pallet::{Active, Chains, Config, Error, Event, Footstones, Pallet, Rounds},
	settlement::{settle, Settlement},
	types::{Bet, BetRound, Footstone, LeaveReason, Settled},
};
use alloc::vec::Vec;
use frame_support::ensure;
use mmt_primitives::{
	footstones::{ChainId, Phase},
	AccountId, Balance,
};
use sp_runtime::{DispatchError, DispatchResult};

/// A bet with what is left to back it, and whose it is.
type Backed = (AccountId, Footstone, Bet);

impl<T: Config> Pallet<T> {
	pub(crate) fn do_resolve(chain: ChainId) -> DispatchResult {
		let mut round = Self::round(chain)?;
		let over = match Self::phase(round.opened).0 {
			Phase::Resolve => true,
			// Nobody bet, so there is nothing to reveal.
			Phase::Reveal => round.bets().next().is_none(),
			_ => false,
		};
		ensure!(over, Error::<T>::TooEarly);
		round.shortlist();
		let backed = Self::backed(&round);
		let bets: Vec<Bet> = backed.iter().map(|(_, _, bet)| *bet).collect();
		let settlement = settle(round.total(), &bets, &round.hashes());

		Rounds::<T>::remove(chain);
		let burned = Self::close_bets(chain, &round, backed, settlement.as_ref())?;
		if let Some(mut opener) = Footstones::<T>::get(&round.opener) {
			opener.opened = None;
			Self::put(&round.opener, opener)?;
		}
		match settlement {
			Some(settlement) => Self::finalize(chain, &round, settlement, burned),
			None => {
				Self::deposit_event(Event::Undecided { chain, round: round.number });
				Ok(())
			},
		}
	}

	/// All bets, each as much of it as is still at stake: what was lost in another round since, or
	/// by signing twice, decides nothing any more.
	pub(crate) fn backed(round: &BetRound<AccountId>) -> Vec<Backed> {
		round
			.bets()
			.map(|(who, bet)| {
				let footstone = Footstones::<T>::get(who).unwrap_or_default();
				let amount = bet.amount.min(footstone.stake());
				(who.clone(), footstone, Bet { amount, ..*bet })
			})
			.collect()
	}

	/// Takes what is lost, pays what is earned, and frees the bonds of this round's bets. Returns
	/// what was burned.
	fn close_bets(
		chain: ChainId,
		round: &BetRound<AccountId>,
		backed: Vec<Backed>,
		settlement: Option<&Settlement>,
	) -> Result<Balance, DispatchError> {
		let number = round.number;
		let (mut losers, mut winners) = (Vec::new(), Vec::new());
		let mut seats = Active::<T>::get();
		for (place, (who, mut footstone, _)) in backed.into_iter().enumerate() {
			let of = |list: &Vec<Balance>| list.get(place).copied().unwrap_or_default();
			let (lost, earned) = settlement.map_or((0, 0), |s| (of(&s.lost), of(&s.earned)));
			let was_active = footstone.bond > 0;
			footstone.lose(lost);
			// Saturating: it was counted when the bet was made.
			footstone.open_bets = footstone.open_bets.saturating_sub(1);
			if lost > 0 {
				Self::deposit_event(Event::Lost {
					chain,
					round: number,
					who: who.clone(),
					amount: lost,
				});
				losers.push((who.clone(), lost));
			}
			if earned > 0 {
				winners.push((who.clone(), earned));
			}
			if was_active && footstone.bond == 0 {
				Self::deposit_event(Event::Left {
					who: who.clone(),
					reason: LeaveReason::Ejected,
					held: footstone.parting(),
					free_at: footstone.free_at(),
				});
			}
			Self::put_among(&mut seats, &who, footstone)?;
		}
		Active::<T>::put(seats);
		// Saturating: parts of what was bet; and no more is paid than was lost.
		let sum = |list: &mut dyn Iterator<Item = Balance>| list.fold(0, Balance::saturating_add);
		let lost = sum(&mut losers.iter().map(|(_, lost)| *lost));
		let paid = Self::distribute(losers, &winners)?;
		let burned = lost.saturating_sub(sum(&mut paid.iter().copied()));
		for ((who, _), amount) in winners.into_iter().zip(paid).filter(|(_, paid)| *paid > 0) {
			Self::deposit_event(Event::Earned { chain, round: number, who, amount });
		}
		Ok(burned)
	}

	/// The data chain has come to the winner's checkpoint.
	fn finalize(
		id: ChainId,
		round: &BetRound<AccountId>,
		settlement: Settlement,
		burned: Balance,
	) -> DispatchResult {
		// The winner is a candidate, and no chain with an open round is retired.
		let checkpoint =
			round.checkpoint(&settlement.winner).ok_or(Error::<T>::UnknownCandidate)?;
		let mut chain = Self::chain(id)?;
		chain.checkpoint = Some(Settled { round: round.number, checkpoint, at: Self::now() });
		if let Some(consensus) = round.announced {
			chain.consensus = consensus;
			// What was announced since comes with a later checkpoint.
			chain.next = chain.next.filter(|next| *next != consensus);
			Self::deposit_event(Event::ConsensusChanged { chain: id, consensus });
		}
		Chains::<T>::insert(id, chain);
		let Settlement { tally, losing, .. } = settlement;
		Self::deposit_event(Event::Settled {
			chain: id,
			round: round.number,
			checkpoint,
			tally,
			losing,
			burned,
		});
		Ok(())
	}
}
