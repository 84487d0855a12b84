//! The name that an account goes by.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Pallet, Primary},
	types::PrimaryName,
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use mmt_primitives::AccountId;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_primary(who: AccountId, name: Option<Vec<u8>>) -> DispatchResult {
		let former = Primary::<T>::get(&who).map_or(0, |former| former.deposit);
		let (id, deposit) = match name {
			Some(text) => {
				let id = Self::active(&text)?.id;
				let forward = Self::account_of(id);
				ensure!(forward.as_ref() == Some(&who), Error::<T>::ForwardMismatch);
				let deposit = T::PrimaryDeposit::get();
				Primary::<T>::insert(&who, PrimaryName { id, deposit });
				(Some(id), deposit)
			},
			None => {
				ensure!(Primary::<T>::contains_key(&who), Error::<T>::NoPrimaryName);
				Primary::<T>::remove(&who);
				(None, 0)
			},
		};
		Self::adjust(HoldReason::Primary, &who, former, deposit)?;
		Self::deposit_event(Event::PrimarySet { who, id, deposit });
		Ok(())
	}
}
