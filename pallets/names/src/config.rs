//! What the runtime says.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod names_config {
	/// What the pallet needs from the runtime. Commitments and records name accounts and hashes, so
	/// both types are the network's.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, AccountId = AccountId, Hash = H256>
	{
		/// The token that rents, prices and deposits are in.
		type Token: Mutate<AccountId, Balance = Balance>
			+ MutateHold<AccountId, Reason = Self::RuntimeHoldReason>
			+ Balanced<AccountId>;

		/// The runtime's reasons to hold tokens.
		type RuntimeHoldReason: From<HoldReason>;

		/// Where rents go.
		type FeeDestination: OnUnbalanced<Credit<AccountId, Self::Token>>;

		/// The suffix of every name, and what names cost.
		type Rules: Get<NameRules>;

		/// Fewest blocks that a name is registered for.
		#[pallet::constant]
		type MinDuration: Get<BlockNumber>;

		/// Most blocks from now that a name is registered or renewed for.
		#[pallet::constant]
		type MaxDuration: Get<BlockNumber>;

		/// Blocks after its expiry in which a name can still be renewed.
		#[pallet::constant]
		type GracePeriod: Get<BlockNumber>;

		/// Blocks after the grace in which a name costs a premium.
		#[pallet::constant]
		type PremiumPeriod: Get<BlockNumber>;

		/// Fewest blocks from a commitment to the registration.
		#[pallet::constant]
		type MinCommitmentAge: Get<BlockNumber>;

		/// Most blocks from a commitment to the registration.
		#[pallet::constant]
		type MaxCommitmentAge: Get<BlockNumber>;

		/// Deposit for a commitment, in planck.
		type CommitmentDeposit: Get<Balance>;

		/// Deposit for a name or a subname, in planck.
		type NameDeposit: Get<Balance>;

		/// Deposit for a record without its bytes, in planck.
		type RecordDeposit: Get<Balance>;

		/// Deposit for a byte of a record, in planck.
		type ByteDeposit: Get<Balance>;

		/// Deposit for a primary name, in planck.
		type PrimaryDeposit: Get<Balance>;

		/// Deposit for a name of a sibling, in planck.
		type WitnessDeposit: Get<Balance>;

		/// Where the state of siblings is read.
		type Siblings: SiblingState;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: BenchmarkHelper;
	}
}
