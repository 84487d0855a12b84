//! Who may do what, and the profile's numbers in the shape other pallets take them.

use crate::{Approval, Approvals, Config, Error, Event, Pallet, Profile, ProfileHash};
use codec::Encode;
use core::marker::PhantomData;
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	hooks::Permission,
	profile::{ChainProfile, TransactionGroup},
	Balance, BlockNumber,
};
use sp_core::H256;
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	/// What the chain fixed at its launch.
	pub fn profile() -> ChainProfile<T::AccountId> {
		Profile::<T>::get()
	}

	/// BLAKE2-256 of the encoded profile, as stored at genesis.
	pub fn profile_hash() -> H256 {
		ProfileHash::<T>::get()
	}

	/// Whether the chain is open for a group of transactions.
	pub fn is_open(group: TransactionGroup) -> bool {
		Self::profile().open.contains(&group)
	}

	/// Reward of the block at `height`, in planck.
	pub fn reward(height: BlockNumber) -> Balance {
		Self::profile().rewards.reward(height)
	}

	/// Whether `who` may send transactions, and whether it may stand as a delegate.
	pub fn permissions(who: &T::AccountId) -> (bool, bool) {
		(Self::may_transact(who), Self::may_stand(who))
	}

	/// As [`Permission::may_transact`], with the profile already read.
	pub(crate) fn may_transact_under(
		profile: &ChainProfile<T::AccountId>,
		who: &T::AccountId,
	) -> bool {
		!profile.kind.is_permissioned()
			|| profile.approver.as_ref() == Some(who)
			|| Approvals::<T>::get(who).transact
	}

	pub(crate) fn hash_of(profile: &ChainProfile<T::AccountId>) -> H256 {
		profile.using_encoded(sp_io::hashing::blake2_256).into()
	}

	pub(crate) fn do_approve(
		who: T::AccountId,
		account: T::AccountId,
		approval: Approval,
	) -> DispatchResult {
		let profile = Self::profile();
		ensure!(profile.kind.is_permissioned(), Error::<T>::NotPermissioned);
		ensure!(profile.approver == Some(who), Error::<T>::NotApprover);
		if approval.is_empty() {
			Approvals::<T>::remove(&account);
		} else {
			Approvals::<T>::insert(&account, approval);
		}
		let Approval { transact, stand } = approval;
		Self::deposit_event(Event::ApprovalSet { account, transact, stand });
		Ok(())
	}
}

impl<T: Config> Permission<T::AccountId> for Pallet<T> {
	fn may_transact(who: &T::AccountId) -> bool {
		Self::may_transact_under(&Self::profile(), who)
	}

	fn may_stand(who: &T::AccountId) -> bool {
		!Self::profile().kind.is_permissioned() || Approvals::<T>::get(who).stand
	}
}

/// Seats: delegates that forge in a round.
pub struct DelegateCount<T>(PhantomData<T>);
impl<T: Config> Get<u32> for DelegateCount<T> {
	fn get() -> u32 {
		Profile::<T>::get().delegates
	}
}

/// Blocks from unvoting until the tokens may be withdrawn.
pub struct UnlockPeriod<T>(PhantomData<T>);
impl<T: Config> Get<BlockNumberFor<T>> for UnlockPeriod<T> {
	fn get() -> BlockNumberFor<T> {
		Profile::<T>::get().unlock_period.into()
	}
}

/// Fee of an ordinary transaction, in planck.
pub struct TransactionFee<T>(PhantomData<T>);
impl<T: Config> Get<Balance> for TransactionFee<T> {
	fn get() -> Balance {
		Profile::<T>::get().fees.transaction
	}
}

/// Fee of registering as a delegate, in planck.
pub struct RegistrationFee<T>(PhantomData<T>);
impl<T: Config> Get<Balance> for RegistrationFee<T> {
	fn get() -> Balance {
		Profile::<T>::get().fees.registration
	}
}

/// `MILLI` thousandths of a token in planck, at least 1: for amounts that the profile does not fix,
/// such as deposits, so that they mean the same on a chain of 6 decimals as on one of 12.
pub struct Tokens<T, const MILLI: u128>(PhantomData<T>);
impl<T: Config, const MILLI: u128> Get<Balance> for Tokens<T, MILLI> {
	fn get() -> Balance {
		let token = 10u128.saturating_pow(Profile::<T>::get().token.decimals.into());
		(token.saturating_mul(MILLI) / 1_000).max(1)
	}
}

/// Least that may be voted for a delegate: one token, in planck.
pub type MinVote<T> = Tokens<T, 1_000>;
