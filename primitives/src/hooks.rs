//! Traits through which the pallets of this runtime call each other.
//!
//! No pallet of ours imports another: the runtime joins them here.

use crate::{
	siblings::{ParaId, ProvenState, SiblingError, SiblingHead},
	Balance, BlockNumber, RoundIndex,
};
use alloc::vec::Vec;
use sp_core::H256;
use sp_runtime::Perbill;

/// A vote for one delegate before and after a call, in planck; either may be 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VoteChange<AccountId> {
	/// Whom the vote is for.
	pub delegate: AccountId,
	/// Before the call.
	pub old: Balance,
	/// After it.
	pub new: Balance,
}

/// Told of every change of votes, before it is written.
pub trait OnVoteChange<AccountId> {
	/// `voter`'s votes change, those for each delegate at most once.
	fn on_vote_change(voter: &AccountId, changes: &[VoteChange<AccountId>]);
}

impl<AccountId> OnVoteChange<AccountId> for () {
	fn on_vote_change(_: &AccountId, _: &[VoteChange<AccountId>]) {}
}

/// Told of the end of every round.
pub trait OnRoundEnd<AccountId> {
	/// Round `round` is over; `seats` are its delegates with the blocks that each forged in it, at
	/// most [`crate::MAX_DELEGATES`] of them.
	fn on_round_end(round: RoundIndex, seats: &[(AccountId, u32)]);
}

impl<AccountId> OnRoundEnd<AccountId> for () {
	fn on_round_end(_: RoundIndex, _: &[(AccountId, u32)]) {}
}

/// Where a pallet that pays delegates learns of their terms.
pub trait DelegateTerms<AccountId> {
	/// The round now running.
	fn current_round() -> RoundIndex;
	/// Part of its earnings that `delegate` keeps in `round`.
	fn commission(delegate: &AccountId, round: RoundIndex) -> Perbill;
}

/// Whether an account may use a permissioned chain.
pub trait Permission<AccountId> {
	/// Whether `who` may send transactions.
	fn may_transact(who: &AccountId) -> bool;
	/// Whether `who` may stand as a delegate.
	fn may_stand(who: &AccountId) -> bool;
}

impl<AccountId> Permission<AccountId> for () {
	fn may_transact(_: &AccountId) -> bool {
		true
	}
	fn may_stand(_: &AccountId) -> bool {
		true
	}
}

/// Where a pallet that bonds computing power learns of it.
pub trait PersistentPower<AccountId> {
	/// Persistent power of `who` in µsol, in the last settled epoch that it was active in. Nothing
	/// if that is neither the last settled one nor the one before.
	fn persistent_power(who: &AccountId) -> u128;

	/// Makes [`Self::persistent_power`] of `who` give `power`.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_power(who: &AccountId, power: u128);
}

impl<AccountId> PersistentPower<AccountId> for () {
	fn persistent_power(_: &AccountId) -> u128 {
		0
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_power(_: &AccountId, _: u128) {}
}

/// Where a pallet reads the state of siblings.
pub trait SiblingState {
	/// The head of `para` with this number.
	///
	/// Errors: [`SiblingError::NotFollowed`], [`SiblingError::StaleHead`],
	/// [`SiblingError::UnknownHead`].
	fn head(para: ParaId, number: BlockNumber) -> Result<SiblingHead, SiblingError>;

	/// Hash of the genesis block of `para`.
	///
	/// Errors: [`SiblingError::NotFollowed`], [`SiblingError::GenesisUnknown`].
	fn genesis(para: ParaId) -> Result<H256, SiblingError>;

	/// What `proof` shows of the state of `para` after its block `number`. Whoever reads it has to
	/// [`close`](ProvenState::close) it.
	///
	/// Errors: as [`Self::head`], and [`SiblingError::BadProof`].
	fn open(
		para: ParaId,
		number: BlockNumber,
		proof: &[Vec<u8>],
	) -> Result<ProvenState<'_>, SiblingError> {
		let head = Self::head(para, number)?;
		Ok(ProvenState::open(head.state_root, proof)?)
	}
}

impl SiblingState for () {
	fn head(_: ParaId, _: BlockNumber) -> Result<SiblingHead, SiblingError> {
		Err(SiblingError::NotFollowed)
	}

	fn genesis(_: ParaId) -> Result<H256, SiblingError> {
		Err(SiblingError::NotFollowed)
	}
}
