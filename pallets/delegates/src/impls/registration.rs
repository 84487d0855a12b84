//! Who stands for election.

use crate::{
	pallet::{
		BenchReason, Config, Delegates, Error, Event, Pallet, Performances, Ranking, Standing,
	},
	types::{Delegate, RankKey},
};
use frame_support::{
	ensure,
	traits::{
		fungible::Balanced,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		Get, OnUnbalanced, ValidatorRegistration,
	},
};
use mmt_primitives::{
	delegates::DelegateStatus,
	hooks::{DelegateTerms, Permission},
	RoundIndex,
};
use sp_runtime::{DispatchResult, Perbill};

/// Rounds from setting a commission until it holds: the one running may be nearly over, so voters
/// have at least one whole round to leave.
const COMMISSION_DELAY: RoundIndex = 2;

impl<T: Config> Pallet<T> {
	/// A commission of `parts` per billion. Calls take the number and not a `Perbill`, whose decoder
	/// would refuse too large a one without saying why.
	pub(crate) fn commission_of(parts: u32) -> Result<Perbill, Error<T>> {
		ensure!(parts <= Perbill::one().deconstruct(), Error::<T>::CommissionTooHigh);
		Ok(Perbill::from_parts(parts))
	}

	pub(crate) fn do_register(who: T::AccountId, commission: Perbill) -> DispatchResult {
		let former = Delegates::<T>::get(&who);
		ensure!(
			former.as_ref().is_none_or(|former| former.status == DelegateStatus::Resigned),
			Error::<T>::AlreadyRegistered
		);
		Self::ensure_may_stand(&who)?;

		let fee = T::Token::withdraw(&who, T::RegistrationFee::get(), Exact, Preserve, Polite)
			.map_err(|_| Error::<T>::InsufficientBalance)?;
		T::FeeDestination::on_unbalanced(fee);

		Self::deposit_event(Event::Registered { delegate: who.clone(), commission });
		match former {
			None => Self::insert_delegate(&who, Delegate::new(commission)),
			// Its votes are still there, and it may have a seat: its voters need time to leave.
			Some(mut delegate) => {
				let from_round = Self::change_commission(&mut delegate, commission);
				delegate.status = DelegateStatus::Active;
				Self::insert_delegate(&who, delegate);
				// Who was benched begins anew, as with `rejoin`. Fewer idle rounds count on, or
				// resigning and registering at once would keep a seat without forging.
				Performances::<T>::mutate(&who, |performance| {
					if performance.idle_rounds >= T::MaxIdleRounds::get() {
						performance.idle_rounds = 0;
					}
				});
				Self::deposit_event(Event::CommissionSet { delegate: who, commission, from_round });
			},
		}
		Ok(())
	}

	pub(crate) fn do_resign(who: T::AccountId) -> DispatchResult {
		let mut delegate = Delegates::<T>::get(&who).ok_or(Error::<T>::NotRegistered)?;
		ensure!(delegate.status != DelegateStatus::Resigned, Error::<T>::AlreadyResigned);
		Self::leave_ranking(&who, &mut delegate, DelegateStatus::Resigned);
		Self::deposit_event(Event::Resigned { delegate: who });
		Ok(())
	}

	pub(crate) fn do_rejoin(who: T::AccountId) -> DispatchResult {
		let mut delegate = Delegates::<T>::get(&who).ok_or(Error::<T>::NotRegistered)?;
		ensure!(delegate.status == DelegateStatus::Benched, Error::<T>::NotBenched);
		Self::ensure_may_stand(&who)?;
		delegate.status = DelegateStatus::Active;
		Self::insert_delegate(&who, delegate);
		Performances::<T>::mutate(&who, |performance| performance.idle_rounds = 0);
		Self::deposit_event(Event::Rejoined { delegate: who });
		Ok(())
	}

	pub(crate) fn do_set_commission(who: T::AccountId, commission: Perbill) -> DispatchResult {
		let from_round = Delegates::<T>::try_mutate(&who, |delegate| {
			let delegate = delegate.as_mut().ok_or(Error::<T>::NotRegistered)?;
			Ok::<_, Error<T>>(Self::change_commission(delegate, commission))
		})?;
		Self::deposit_event(Event::CommissionSet { delegate: who, commission, from_round });
		Ok(())
	}

	/// Changes the commission after [`COMMISSION_DELAY`]; returns the first round in which it holds.
	fn change_commission(delegate: &mut Delegate, commission: Perbill) -> RoundIndex {
		let round = Self::current_round();
		let from_round = round.saturating_add(COMMISSION_DELAY);
		delegate.commission.change(round, from_round, commission);
		from_round
	}

	/// Writes a delegate that stands, and ranks it.
	pub(crate) fn insert_delegate(who: &T::AccountId, delegate: Delegate) {
		Ranking::<T>::insert(RankKey::new(delegate.votes, who), ());
		// Saturating: one for each registration that was paid for.
		Standing::<T>::mutate(|standing| *standing = standing.saturating_add(1));
		Delegates::<T>::insert(who, delegate);
	}

	/// Takes a delegate out of the ranking; says whether it was there.
	pub(crate) fn bench(who: &T::AccountId, reason: BenchReason) -> bool {
		let Some(mut delegate) =
			Delegates::<T>::get(who).filter(|delegate| delegate.status == DelegateStatus::Active)
		else {
			return false;
		};
		Self::leave_ranking(who, &mut delegate, DelegateStatus::Benched);
		Self::deposit_event(Event::Benched { delegate: who.clone(), reason });
		true
	}

	fn leave_ranking(who: &T::AccountId, delegate: &mut Delegate, status: DelegateStatus) {
		if delegate.status == DelegateStatus::Active {
			Ranking::<T>::remove(RankKey::new(delegate.votes, who));
			// Saturating: every delegate that stands was counted.
			Standing::<T>::mutate(|standing| *standing = standing.saturating_sub(1));
		}
		delegate.status = status;
		Delegates::<T>::insert(who, &*delegate);
	}

	fn ensure_may_stand(who: &T::AccountId) -> DispatchResult {
		match Self::bar_to_standing(who) {
			Some(BenchReason::NoSessionKeys) => Err(Error::<T>::NoSessionKeys.into()),
			Some(_) => Err(Error::<T>::NotApproved.into()),
			None => Ok(()),
		}
	}

	/// What keeps an account from having a seat.
	pub(crate) fn bar_to_standing(who: &T::AccountId) -> Option<BenchReason> {
		if !T::Permission::may_stand(who) {
			return Some(BenchReason::NotApproved);
		}
		(!pallet_session::Pallet::<T>::is_registered(who)).then_some(BenchReason::NoSessionKeys)
	}
}

impl<T: Config> DelegateTerms<T::AccountId> for Pallet<T> {
	/// The session's number, of which each is a round: a vote reads no more of the round than that.
	fn current_round() -> RoundIndex {
		pallet_session::CurrentIndex::<T>::get()
	}

	fn commission(delegate: &T::AccountId, round: RoundIndex) -> Perbill {
		Delegates::<T>::get(delegate)
			.map(|delegate| delegate.commission.at(round))
			.unwrap_or_default()
	}
}
