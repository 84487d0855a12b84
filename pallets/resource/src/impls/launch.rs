//! BMM at the launch of a chain.

use crate::{
	pallet::{Config, Mint, Pallet},
	types::{BmmGenesis, Ledger},
};
use frame_support::traits::{
	fungible::{Inspect, Mutate},
	Get,
};
use mmt_primitives::{
	resource::emission::{AIRDROP, DEVELOPERS, ECOSYSTEM, PREMINE},
	AccountId,
};

impl<T: Config> Pallet<T> {
	/// Issues what is not mined, to the holders of airdrop, developers and ecosystem. On a chain without
	/// rules nothing is issued.
	pub(crate) fn launch(holders: [Option<&AccountId>; 3]) -> Result<(), &'static str> {
		if T::Rules::get().is_none() {
			return match holders {
				[None, None, None] => T::BmmGenesis::create_without_rules(),
				_ => Err("it has holders, and the chain's profile has no rules for it"),
			};
		}
		let [Some(airdrop), Some(developers), Some(ecosystem)] = holders else {
			return Err("the accounts of airdrop, developers and ecosystem are not all given");
		};
		T::BmmGenesis::create()?;
		if T::Bmm::total_issuance() != 0 {
			return Err("some of it was issued already");
		}
		for (holder, amount) in
			[(airdrop, AIRDROP), (developers, DEVELOPERS), (ecosystem, ECOSYSTEM)]
		{
			T::Bmm::mint_into(holder, amount).map_err(|_| "a holder's account does not take it")?;
		}
		if T::Bmm::total_issuance() != PREMINE {
			return Err("the parts are not the whole");
		}
		Mint::<T>::put(Ledger::full());
		Ok(())
	}
}
