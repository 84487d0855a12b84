//! Rents, prices and deposits. A deposit is held from its payer, and goes back to nobody else.

use crate::{
	pallet::{Config, Error, HoldReason, Pallet},
	types::Deposit,
};
use core::cmp::Ordering;
use frame_support::{
	ensure,
	traits::{
		fungible::{Balanced, Inspect, Mutate, MutateHold},
		tokens::{
			DepositConsequence::Success,
			Fortitude::Polite,
			Precision::{BestEffort, Exact},
			Preservation::Preserve,
			Provenance::Extant,
			Restriction::OnHold,
		},
		OnUnbalanced,
	},
};
use mmt_primitives::{AccountId, Balance};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn hold(
		reason: HoldReason,
		who: &AccountId,
		amount: Balance,
	) -> Result<(), Error<T>> {
		T::Token::hold(&reason.into(), who, amount).map_err(|_| Error::<T>::InsufficientBalance)
	}

	pub(crate) fn unhold(reason: HoldReason, who: &AccountId, amount: Balance) -> DispatchResult {
		// Best effort: if a runtime ever took held tokens away, names could still pass on.
		T::Token::release(&reason.into(), who, amount, BestEffort).map(drop)
	}

	/// Holds `after` instead of `before`.
	pub(crate) fn adjust(
		reason: HoldReason,
		who: &AccountId,
		before: Balance,
		after: Balance,
	) -> DispatchResult {
		// Neither saturates: it is the smaller that is taken off.
		match after.cmp(&before) {
			Ordering::Greater => Ok(Self::hold(reason, who, after.saturating_sub(before))?),
			Ordering::Less => Self::unhold(reason, who, before.saturating_sub(after)),
			Ordering::Equal => Ok(()),
		}
	}

	/// Holds the deposit of a name from its owner, who is given it if somebody else pays.
	pub(crate) fn hold_for(
		owner: &AccountId,
		from: &AccountId,
		amount: Balance,
	) -> Result<Deposit<AccountId>, Error<T>> {
		let reason = HoldReason::Name;
		if owner == from {
			Self::hold(reason, owner, amount)?;
		} else {
			ensure!(Self::can_hold(owner, amount), Error::<T>::RecipientCannotHold);
			T::Token::transfer_and_hold(
				&reason.into(),
				from,
				owner,
				amount,
				Exact,
				Preserve,
				Polite,
			)
			.map_err(|_| Error::<T>::InsufficientBalance)?;
		}
		Ok(Deposit { payer: owner.clone(), amount })
	}

	/// Passes the deposit of a name on to its next owner.
	pub(crate) fn pass_on(
		deposit: &mut Deposit<AccountId>,
		to: &AccountId,
	) -> Result<(), Error<T>> {
		let reason = HoldReason::Name.into();
		ensure!(Self::can_hold(to, deposit.amount), Error::<T>::RecipientCannotHold);
		T::Token::transfer_on_hold(
			&reason,
			&deposit.payer,
			to,
			deposit.amount,
			Exact,
			OnHold,
			Polite,
		)
		.map_err(|_| Error::<T>::RecipientCannotHold)?;
		deposit.payer = to.clone();
		Ok(())
	}

	/// Whether something can be given to an account that stays held: only if the account exists.
	fn can_hold(who: &AccountId, amount: Balance) -> bool {
		frame_system::Pallet::<T>::account_exists(who)
			&& T::Token::can_deposit(who, amount, Extant) == Success
	}

	/// Pays a rent to whom all rents go.
	pub(crate) fn pay_rent(who: &AccountId, amount: Balance) -> Result<(), Error<T>> {
		let rent = T::Token::withdraw(who, amount, Exact, Preserve, Polite)
			.map_err(|_| Error::<T>::InsufficientBalance)?;
		T::FeeDestination::on_unbalanced(rent);
		Ok(())
	}

	/// Pays for a name.
	pub(crate) fn pay_price(
		buyer: &AccountId,
		seller: &AccountId,
		amount: Balance,
	) -> Result<(), Error<T>> {
		if amount == 0 {
			return Ok(());
		}
		ensure!(
			T::Token::can_deposit(seller, amount, Extant) == Success,
			Error::<T>::PayoutRefused
		);
		T::Token::transfer(buyer, seller, amount, Preserve)
			.map_err(|_| Error::<T>::InsufficientBalance)?;
		Ok(())
	}

	/// Deposit for a record of so many bytes.
	pub(crate) fn record_deposit(bytes: usize) -> Balance {
		use frame_support::traits::Get;
		// Saturating: nobody has what it would saturate at.
		T::ByteDeposit::get()
			.saturating_mul(bytes as Balance)
			.saturating_add(T::RecordDeposit::get())
	}
}
