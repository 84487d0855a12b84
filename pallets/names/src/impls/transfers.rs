//! A name is given to another account.

use crate::pallet::{Config, Error, Pallet};
use frame_support::ensure;
use mmt_primitives::AccountId;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_transfer(who: AccountId, text: &[u8], to: AccountId) -> DispatchResult {
		let found = Self::owned(&who, text)?;
		ensure!(to != who, Error::<T>::TransferToSelf);
		Self::pass_name_on(found, to).map(drop)
	}
}
