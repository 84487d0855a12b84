//! Rounds, and what is proposed in them.

use crate::{
	pallet::{Active, Chains, Config, Error, Event, Footstones, Pallet, Rounds},
	types::{total, BetRound, Candidate, DataChain, Footstone, Member},
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get, BoundedVec};
use mmt_primitives::{
	footstones::{ChainId, Checkpoint, Phase, Round, Statement},
	AccountId, BlockNumber,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult, MultiSignature};

impl<T: Config> Pallet<T> {
	/// What a round that was opened in block `opened` waits for, and the last block of that.
	pub(crate) fn phase(opened: BlockNumber) -> (Phase, Option<BlockNumber>) {
		let mut end = opened;
		for (phase, length) in [
			(Phase::Propose, T::ProposePeriod::get()),
			(Phase::Bet, T::BetPeriod::get()),
			(Phase::Reveal, T::RevealPeriod::get()),
		] {
			// Saturating, here and below: no chain comes so far, and every phase is a block or more.
			end = end.saturating_add(length);
			if Self::now() < end {
				return (phase, Some(end.saturating_sub(1)));
			}
		}
		(Phase::Resolve, None)
	}

	/// The open round of a data chain.
	pub(crate) fn round(chain: ChainId) -> Result<BetRound<AccountId>, Error<T>> {
		if let Some(round) = Rounds::<T>::get(chain) {
			return Ok(round);
		}
		Self::chain(chain)?;
		Err(Error::<T>::NoRound)
	}

	/// Whether this account says that this is the checkpoint of a round, on this network.
	pub(crate) fn ensure_signed_statement(
		chain: ChainId,
		round: Round,
		who: &AccountId,
		checkpoint: Checkpoint,
		signature: &MultiSignature,
	) -> Result<(), Error<T>> {
		let statement = Statement { chain, round, checkpoint };
		ensure!(
			statement.is_signed(&Self::genesis_hash(), who, signature),
			Error::<T>::BadStatement
		);
		Ok(())
	}

	pub(crate) fn do_propose(
		who: AccountId,
		id: ChainId,
		checkpoint: Checkpoint,
		signature: MultiSignature,
	) -> DispatchResult {
		let footstone = Self::staked(&who)?;
		let chain = Self::chain(id)?;
		let last = chain.checkpoint.as_ref().map(|settled| settled.checkpoint.height);
		ensure!(last.is_none_or(|last| checkpoint.height > last), Error::<T>::NotHigher);
		let mut round = match Rounds::<T>::get(id) {
			Some(round) => round,
			None => Self::open_round(&who, footstone, id, chain)?,
		};
		ensure!(Self::phase(round.opened).0 == Phase::Propose, Error::<T>::NotProposing);
		let member = round.member(&who).ok_or(Error::<T>::NotInRound)?;
		ensure!(!member.proposed, Error::<T>::AlreadyProposed);
		let bond = member.bond;
		member.proposed = true;
		Self::ensure_signed_statement(id, round.number, &who, checkpoint, &signature)?;

		let known = round.candidates.iter_mut().find(|other| other.checkpoint == checkpoint);
		let backing = match known {
			Some(candidate) => {
				// Saturating: every footstone adds its bond once.
				candidate.backing = candidate.backing.saturating_add(bond);
				candidate.backing
			},
			None => {
				let new = Candidate { checkpoint, proposer: who.clone(), backing: bond };
				// There is room for one of each footstone.
				round.candidates.try_push(new).map_err(|_| Error::<T>::AlreadyProposed)?;
				bond
			},
		};
		let number = round.number;
		Rounds::<T>::insert(id, round);
		Self::deposit_event(Event::Proposed { chain: id, round: number, who, checkpoint, backing });
		Ok(())
	}

	/// A round of all footstones as they are now. The caller writes it.
	fn open_round(
		who: &AccountId,
		mut footstone: Footstone,
		id: ChainId,
		mut chain: DataChain<AccountId>,
	) -> Result<BetRound<AccountId>, DispatchError> {
		ensure!(footstone.bond > 0, Error::<T>::NotAFootstone);
		ensure!(footstone.opened.is_none(), Error::<T>::AlreadyOpened);
		footstone.opened = Some(id);
		Footstones::<T>::insert(who, footstone);

		let seats = Active::<T>::get();
		let total = total(&seats);
		let members: Vec<_> = seats
			.into_iter()
			.map(|seat| Member { who: seat.who, bond: seat.bond, proposed: false, bet: None })
			.collect();
		let number = chain.rounds;
		let round = BetRound {
			number,
			opened: Self::now(),
			opener: who.clone(),
			announced: chain.next,
			candidates: BoundedVec::default(),
			// As many as there are seats.
			members: BoundedVec::truncate_from(members),
		};
		chain.rounds = number.checked_add(1).ok_or(ArithmeticError::Overflow)?;
		Chains::<T>::insert(id, chain);
		Self::deposit_event(Event::RoundOpened {
			chain: id,
			round: number,
			by: who.clone(),
			total,
		});
		Ok(round)
	}
}
