//! What is held, released, lost and earned. Nothing is minted: what somebody earns, another lost.

use crate::pallet::{Config, Error, HoldReason, Pallet};
use alloc::vec::Vec;
use frame_support::{
	storage::with_storage_layer,
	traits::{
		fungible::MutateHold,
		tokens::{
			Fortitude::Force,
			Precision::{BestEffort, Exact},
			Restriction::Free,
		},
	},
};
use mmt_primitives::{AccountId, Balance};
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn hold_deposit(who: &AccountId, amount: Balance) -> Result<(), Error<T>> {
		T::Token::hold(&HoldReason::Chain.into(), who, amount)
			.map_err(|_| Error::<T>::InsufficientBalance)
	}

	pub(crate) fn hold_bond(who: &AccountId, amount: Balance) -> Result<(), Error<T>> {
		if amount == 0 {
			return Ok(());
		}
		T::Bmm::hold(&HoldReason::Footstone.into(), who, amount)
			.map_err(|_| Error::<T>::InsufficientBmm)
	}

	pub(crate) fn release(reason: HoldReason, who: &AccountId, amount: Balance) -> DispatchResult {
		// Best effort: if a runtime ever took held tokens away, the rest could still be had.
		match reason {
			HoldReason::Chain => T::Token::release(&reason.into(), who, amount, BestEffort),
			HoldReason::Footstone => T::Bmm::release(&reason.into(), who, amount, BestEffort),
		}
		.map(drop)
	}

	/// Pays `amount` of what is held from `from` to `to`, whose it is at once. Returns whether its
	/// account took it.
	pub(crate) fn pay_from_bond(from: &AccountId, to: &AccountId, amount: Balance) -> bool {
		let reason = HoldReason::Footstone.into();
		if from == to {
			return T::Bmm::release(&reason, to, amount, Exact).is_ok();
		}
		with_storage_layer(|| {
			T::Bmm::transfer_on_hold(&reason, from, to, amount, Exact, Free, Force)
		})
		.is_ok()
	}

	/// Burns `amount` of what is held from `from`.
	pub(crate) fn burn_from_bond(from: &AccountId, amount: Balance) -> DispatchResult {
		if amount == 0 {
			return Ok(());
		}
		T::Bmm::burn_held(&HoldReason::Footstone.into(), from, amount, Exact, Force).map(drop)
	}

	/// Pays what is earned out of what is lost, and burns the rest. Returns what each was paid:
	/// less than it earned if its account does not take it. Neither list can keep a round
	/// from ending, and there are fewer payments than both have entries.
	pub(crate) fn distribute(
		mut lost: Vec<(AccountId, Balance)>,
		earned: &[(AccountId, Balance)],
	) -> Result<Vec<Balance>, DispatchError> {
		let mut paid = Vec::with_capacity(earned.len());
		for (to, due) in earned {
			let mut open = *due;
			for (from, left) in lost.iter_mut().filter(|(_, left)| *left > 0) {
				let part = open.min(*left);
				if part == 0 || !Self::pay_from_bond(from, to, part) {
					break;
				}
				// Neither saturates: a part of both.
				*left = left.saturating_sub(part);
				open = open.saturating_sub(part);
			}
			paid.push(due.saturating_sub(open));
		}
		for (from, left) in lost {
			Self::burn_from_bond(&from, left)?;
		}
		Ok(paid)
	}
}
