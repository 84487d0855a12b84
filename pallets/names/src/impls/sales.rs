//! A name is sold: price and name change hands in the same call.

use crate::{
	pallet::{Config, Error, Event, Nodes, Pallet},
	types::Price,
	Found,
};
use frame_support::ensure;
use mmt_primitives::{names::Fuses, AccountId, Balance};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_price(
		who: AccountId,
		text: &[u8],
		price: Option<Balance>,
		buyer: Option<AccountId>,
	) -> DispatchResult {
		let Found { id, mut node, .. } = Self::owned(&who, text)?;
		ensure!(node.is_emancipated(), Error::<T>::NotEmancipated);
		ensure!(!node.has(Fuses::CANNOT_TRANSFER), Error::<T>::FuseBurned);
		ensure!(price.is_some() || buyer.is_none(), Error::<T>::BuyerWithoutPrice);
		ensure!(buyer.as_ref() != Some(&who), Error::<T>::SelfPurchase);
		node.price = price.map(|amount| Price { amount, buyer });
		let price = node.price.clone();
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::PriceSet { id, price });
		Ok(())
	}

	pub(crate) fn do_buy(who: AccountId, text: &[u8], max_price: Balance) -> DispatchResult {
		let found = Self::active(text)?;
		let seller = found.node.owner.clone();
		ensure!(seller != who, Error::<T>::SelfPurchase);
		let Price { amount, buyer } = found.node.price.clone().ok_or(Error::<T>::NotForSale)?;
		ensure!(buyer.is_none_or(|buyer| buyer == who), Error::<T>::NotTheBuyer);
		ensure!(amount <= max_price, Error::<T>::PriceAboveCap);
		Self::pay_price(&who, &seller, amount)?;
		Self::deposit_event(Event::Sold {
			id: found.id,
			seller,
			buyer: who.clone(),
			price: amount,
		});
		Self::pass_name_on(found, who).map(drop)
	}
}
