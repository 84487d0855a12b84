//! Runtime APIs: what a client asks a chain. The node serves each as an `mmt_*` RPC method.

use crate::{
	delegates::{DelegateInfo, RankedDelegate, RoundInfo, VoterInfo},
	profile::ChainProfile,
	rewards::{Claimable, Emission},
	Balance, BlockNumber,
};
use alloc::vec::Vec;
use codec::Codec;
use sp_core::H256;

/// Most entries in one page of an answer.
pub const MAX_PAGE: u32 = 512;

sp_api::decl_runtime_apis! {
	/// What the chain fixed at its launch.
	pub trait ChainProfileApi<AccountId> where AccountId: Codec {
		/// The profile.
		fn profile() -> ChainProfile<AccountId>;
		/// BLAKE2-256 of the encoded profile, as stored at genesis.
		fn profile_hash() -> H256;
		/// Whether `who` may send transactions, and whether it may stand as a delegate.
		fn permissions(who: AccountId) -> (bool, bool);
	}

	/// Delegates, votes and rounds.
	pub trait DelegatesApi<AccountId> where AccountId: Codec {
		/// The ranking from its `skip`-th place on, at most `limit` and [`MAX_PAGE`] places.
		fn ranking(skip: u32, limit: u32) -> Vec<RankedDelegate<AccountId>>;
		/// A delegate's record.
		fn delegate(account: AccountId) -> Option<DelegateInfo<AccountId>>;
		/// This round and its order.
		fn round() -> RoundInfo<AccountId>;
		/// Who forges at `slot`, as long as this round's order holds.
		fn slot_owner(slot: u64) -> Option<AccountId>;
		/// What an account has voted and is unlocking.
		fn voter(account: AccountId) -> VoterInfo<AccountId>;
	}

	/// Block rewards and what is owed.
	pub trait RewardsApi<AccountId> where AccountId: Codec {
		/// What `account` may claim now.
		fn claimable(account: AccountId) -> Claimable;
		/// Reward of the block at `height`, in planck.
		fn block_reward(height: BlockNumber) -> Balance;
		/// Rewards so far.
		fn emission() -> Emission;
	}
}
