//! What the runtime says.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod siblings_config {
	/// What the pallet needs from the runtime. Headers have hashes in them, so that type is the
	/// network's.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, AccountId = AccountId, Hash = H256>
	{
		/// The token that deposits are in.
		type Token: Mutate<AccountId, Balance = Balance>
			+ MutateHold<AccountId, Reason = Self::RuntimeHoldReason>;

		/// The runtime's reasons to hold tokens.
		type RuntimeHoldReason: From<HoldReason>;

		/// This chain's number on the relay chain.
		type SelfParaId: Get<ParaId>;

		/// The chain where this one's tokens are issued, which is followed for ever. None on a chain
		/// that issues its own.
		type Hub: Get<Option<ParaId>>;

		/// Deposit for following a sibling, in planck.
		type FollowDeposit: Get<Balance>;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;
	}
}
