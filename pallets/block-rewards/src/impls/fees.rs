//! Where fees go.

use crate::pallet::{Config, Pallet, Totals};
use core::marker::PhantomData;
use frame_support::traits::{
	fungible::{Balanced, Credit},
	Get, Imbalance, OnUnbalanced,
};
use sp_runtime::traits::Zero;

/// Takes fees: an ordinary fee goes to the round's pot, a tip to the author of the block.
pub struct DealWithFees<T>(PhantomData<T>);

impl<T: Config> OnUnbalanced<Credit<T::AccountId, T::Token>> for DealWithFees<T> {
	/// A transaction's fee, then its tip.
	fn on_unbalanceds(mut fees: impl Iterator<Item = Credit<T::AccountId, T::Token>>) {
		if let Some(fee) = fees.next() {
			Self::on_unbalanced(fee);
		}
		// A transaction without a tip has one of nothing, which would be an event of nothing.
		for tip in fees.filter(|tip| !tip.peek().is_zero()) {
			let left = match T::Author::get() {
				Some(author) => T::Token::resolve(&author, tip).err(),
				None => Some(tip),
			};
			// An author that cannot hold the tip: it is a fee.
			if let Some(tip) = left {
				Self::on_unbalanced(tip);
			}
		}
	}

	/// One fee, or what another pallet charges.
	fn on_nonzero_unbalanced(fee: Credit<T::AccountId, T::Token>) {
		let amount = fee.peek();
		// Fails only while the pot does not exist and the fee is under the existential deposit;
		// then the fee is burned, which issuance shows.
		if T::Token::resolve(&Pallet::<T>::pot(), fee).is_ok() {
			Totals::<T>::mutate(|totals| {
				// Saturating: fees are part of the token's issuance.
				totals.fees = totals.fees.saturating_add(amount);
				totals.fee_pot = totals.fee_pot.saturating_add(amount);
			});
		}
	}
}
