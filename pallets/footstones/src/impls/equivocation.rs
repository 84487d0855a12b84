//! Who signs two checkpoints for one round loses all.

use crate::{
	pallet::{Chains, Config, Convicted, Error, Event, NextChain, Pallet},
	types::LeaveReason,
};
use frame_support::ensure;
use mmt_primitives::{
	footstones::{loss::REPORTER, ChainId, Checkpoint, Round},
	AccountId,
};
use sp_runtime::{DispatchResult, MultiSignature};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_report_equivocation(
		reporter: AccountId,
		chain: ChainId,
		round: Round,
		accused: AccountId,
		one: (Checkpoint, MultiSignature),
		other: (Checkpoint, MultiSignature),
	) -> DispatchResult {
		ensure!(one.0 != other.0, Error::<T>::SameCheckpoint);
		// A chain that its manager has retired is no shelter.
		ensure!(chain < NextChain::<T>::get(), Error::<T>::ChainNotFound);
		let opened = Chains::<T>::get(chain).is_none_or(|chain| round < chain.rounds);
		ensure!(opened, Error::<T>::WrongRound);
		let mut footstone = Self::staked(&accused)?;
		for (checkpoint, signature) in [one, other] {
			Self::ensure_signed_statement(chain, round, &accused, checkpoint, &signature)?;
		}

		let (stake, was_active) = (footstone.stake(), footstone.bond > 0);
		let due = REPORTER.mul_floor(stake);
		let reward = match due {
			0 => 0,
			due if Self::pay_from_bond(&accused, &reporter, due) => due,
			_ => 0,
		};
		// Not saturating: a part of it.
		let burned = stake.saturating_sub(reward);
		Self::burn_from_bond(&accused, burned)?;
		footstone.lose(stake);
		let free_at = footstone.free_at();
		Self::put(&accused, footstone)?;
		Convicted::<T>::insert(&accused, Self::now());
		if was_active {
			Self::deposit_event(Event::Left {
				who: accused.clone(),
				reason: LeaveReason::Ejected,
				held: 0,
				free_at,
			});
		}
		Self::deposit_event(Event::Equivocated {
			who: accused,
			chain,
			round,
			reporter,
			reward,
			burned,
		});
		Ok(())
	}
}
