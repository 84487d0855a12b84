//! Bets: committed to, revealed, or made openly after others.

use crate::{
	pallet::{Config, Error, Event, Footstones, Pallet, Rounds},
	types::{Bet, BetRound, Pick},
};
use frame_support::ensure;
use mmt_primitives::{
	footstones::{commitment, ChainId, Phase, Round},
	AccountId, Balance,
};
use sp_core::H256;
use sp_runtime::{ArithmeticError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The open round of a data chain, if it has this number and waits for this.
	fn round_in(
		chain: ChainId,
		number: Round,
		phase: Phase,
	) -> Result<BetRound<AccountId>, Error<T>> {
		let mut round = Self::round(chain)?;
		ensure!(round.number == number, Error::<T>::WrongRound);
		let wrong = match phase {
			Phase::Bet => Error::<T>::NotBetting,
			_ => Error::<T>::NotRevealing,
		};
		ensure!(Self::phase(round.opened).0 == phase, wrong);
		round.shortlist();
		Ok(round)
	}

	/// Adds a bet of `who` to a round.
	fn place(
		who: &AccountId,
		round: &mut BetRound<AccountId>,
		amount: Balance,
		pick: Pick,
	) -> DispatchResult {
		// Who was displaced, or left, may still finish the rounds that it is in, with what is held.
		let mut footstone = Self::staked(who)?;
		let member = round.member(who).ok_or(Error::<T>::NotInRound)?;
		ensure!(member.bet.is_none(), Error::<T>::AlreadyBet);
		ensure!(amount > 0, Error::<T>::NoBet);
		ensure!(amount <= member.bond.min(footstone.stake()), Error::<T>::BetAboveBond);
		member.bet = Some(Bet { amount, pick });
		footstone.open_bets =
			footstone.open_bets.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		// Its seat is as it was.
		Footstones::<T>::insert(who, footstone);
		Ok(())
	}

	pub(crate) fn do_bet(
		who: AccountId,
		chain: ChainId,
		number: Round,
		amount: Balance,
		commitment: H256,
	) -> DispatchResult {
		let mut round = Self::round_in(chain, number, Phase::Bet)?;
		Self::place(&who, &mut round, amount, Pick::Hidden(commitment))?;
		Rounds::<T>::insert(chain, round);
		Self::deposit_event(Event::BetPlaced { chain, round: number, who, amount });
		Ok(())
	}

	pub(crate) fn do_reveal(
		who: AccountId,
		chain: ChainId,
		number: Round,
		candidate: H256,
		salt: H256,
	) -> DispatchResult {
		let mut round = Self::round_in(chain, number, Phase::Reveal)?;
		let known = round.has(&candidate);
		let bet = round.member(&who).and_then(|member| member.bet.as_mut());
		let bet = bet.ok_or(Error::<T>::NothingToReveal)?;
		let Pick::Hidden(hidden) = bet.pick else {
			return Err(Error::<T>::NothingToReveal.into());
		};
		let genesis = Self::genesis_hash();
		let amount = bet.amount;
		let shown = commitment(&genesis, &who, chain, number, &candidate, amount, &salt);
		ensure!(shown == hidden, Error::<T>::BadReveal);
		ensure!(known, Error::<T>::UnknownCandidate);
		bet.pick = Pick::Revealed(candidate);
		Rounds::<T>::insert(chain, round);
		Self::deposit_event(Event::Revealed { chain, round: number, who, candidate, amount });
		Ok(())
	}

	pub(crate) fn do_follow(
		who: AccountId,
		chain: ChainId,
		number: Round,
		candidate: H256,
		amount: Balance,
	) -> DispatchResult {
		let mut round = Self::round_in(chain, number, Phase::Reveal)?;
		ensure!(round.has(&candidate), Error::<T>::UnknownCandidate);
		Self::place(&who, &mut round, amount, Pick::Followed(candidate))?;
		Rounds::<T>::insert(chain, round);
		Self::deposit_event(Event::Followed { chain, round: number, who, candidate, amount });
		Ok(())
	}
}
