//! The register of data chains.

use crate::{
	pallet::{Chains, Config, Error, Event, HoldReason, NextChain, Pallet, Rounds},
	types::DataChain,
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	footstones::{ChainId, Consensus},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{traits::Zero, ArithmeticError, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// The block being built.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Hash of the genesis block, which is in every statement and commitment. It is never pruned.
	pub(crate) fn genesis_hash() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// A data chain, by its number.
	pub(crate) fn chain(id: ChainId) -> Result<DataChain<AccountId>, Error<T>> {
		Chains::<T>::get(id).ok_or(Error::<T>::ChainNotFound)
	}

	/// The same, if it is managed by `who`.
	fn managed(who: &AccountId, id: ChainId) -> Result<DataChain<AccountId>, Error<T>> {
		let chain = Self::chain(id)?;
		ensure!(chain.manager == *who, Error::<T>::NotManager);
		Ok(chain)
	}

	pub(crate) fn do_register_chain(
		manager: AccountId,
		genesis: H256,
		consensus: Consensus,
	) -> DispatchResult {
		ensure!(T::BondPerSol::get().is_some(), Error::<T>::NoFootstones);
		ensure!(Chains::<T>::count() < T::MaxChains::get(), Error::<T>::TooManyChains);
		let deposit = T::ChainDeposit::get();
		Self::hold_deposit(&manager, deposit)?;
		let chain = NextChain::<T>::get();
		NextChain::<T>::put(chain.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Chains::<T>::insert(
			chain,
			DataChain {
				manager: manager.clone(),
				genesis,
				consensus,
				next: None,
				rounds: 0,
				checkpoint: None,
				deposit,
			},
		);
		Self::deposit_event(Event::ChainRegistered { chain, manager, genesis, consensus, deposit });
		Ok(())
	}

	pub(crate) fn do_retire_chain(who: AccountId, id: ChainId) -> DispatchResult {
		let chain = Self::managed(&who, id)?;
		ensure!(!Rounds::<T>::contains_key(id), Error::<T>::RoundOpen);
		Self::release(HoldReason::Chain, &who, chain.deposit)?;
		Chains::<T>::remove(id);
		Self::deposit_event(Event::ChainRetired { chain: id });
		Ok(())
	}

	pub(crate) fn do_set_consensus(
		who: AccountId,
		id: ChainId,
		consensus: Consensus,
	) -> DispatchResult {
		let mut chain = Self::managed(&who, id)?;
		let next = (consensus != chain.consensus).then_some(consensus);
		ensure!(next != chain.next, Error::<T>::SameConsensus);
		chain.next = next;
		Chains::<T>::insert(id, chain);
		Self::deposit_event(Event::ConsensusAnnounced { chain: id, next });
		Ok(())
	}
}
