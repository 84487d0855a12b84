//! The pallet's invariants, each total derived again from its parts.

use crate::pallet::{Config, Followed, HoldReason, Known, Pallet};
use alloc::collections::{BTreeMap, BTreeSet};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, Get},
};
use mmt_primitives::{AccountId, Balance};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - each sibling is followed once, and this chain does not follow itself;
	/// - nothing is known of a chain that is not followed, and numbers of heads rise;
	/// - what is held is the sum of deposits, account by account.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let follows = Followed::<T>::get();
		let mut paras = BTreeSet::new();
		let mut sums = BTreeMap::<AccountId, Balance>::new();
		for follow in &follows {
			ensure!(paras.insert(follow.para), "a sibling is followed twice");
			*sums.entry(follow.by.clone()).or_default() += follow.deposit;
		}
		paras.extend(T::Hub::get());
		ensure!(!paras.contains(&T::SelfParaId::get()), "the chain follows itself");
		for (para, sibling) in Known::<T>::iter() {
			ensure!(paras.contains(&para), "something is known of a chain that is not followed");
			let heads = &sibling.heads;
			ensure!(!heads.is_empty(), "a sibling is known without a head");
			ensure!(
				heads.windows(2).all(|two| two[0].number < two[1].number),
				"numbers of heads do not rise"
			);
		}
		let reason = HoldReason::Follow.into();
		for (account, sum) in sums {
			ensure!(
				T::Token::balance_on_hold(&reason, &account) == sum,
				"what is held is not the deposits"
			);
		}
		Ok(())
	}
}
