//! What the runtime says.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod resource_config {
	/// What the pallet needs from the runtime. Shares name accounts and hashes of blocks, so both
	/// types are the network's.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, AccountId = AccountId, Hash = H256>
	{
		/// BMM. Nobody else may issue any of it.
		type Bmm: Mutate<AccountId, Balance = Balance>;

		/// Makes BMM in the genesis of a chain that has it.
		type BmmGenesis: BmmGenesis;

		/// The token that deposits are in.
		type Token: MutateHold<AccountId, Balance = Balance, Reason = Self::RuntimeHoldReason>
			+ BalancedHold<AccountId>;

		/// The runtime's reasons to hold tokens.
		type RuntimeHoldReason: From<HoldReason>;

		/// Where the deposits of roots go whose samples nobody answered.
		type FeeDestination: OnUnbalanced<Credit<AccountId, Self::Token>>;

		/// Length of a window, and what counts; none on a chain without BMM. Fixed for ever.
		type Rules: Get<Option<ResourceRules>>;

		/// This chain among those of its relay chain: shares are of one chain only.
		type ParaId: Get<u32>;

		/// What the block before noted of the relay chain, which nobody could tell a block earlier:
		/// whoever knows it when it commits can make a false root that passes.
		type Randomness: Get<H256>;

		/// Deposit for a worker and its destinations, in planck.
		#[pallet::constant]
		type WorkerDeposit: Get<Balance>;

		/// Deposit for a root, in planck. Lost if its samples are not answered in time.
		#[pallet::constant]
		type CommitmentDeposit: Get<Balance>;

		/// Epochs that a settled epoch can be claimed for.
		#[pallet::constant]
		type ClaimEpochs: Get<EpochIndex>;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: BenchmarkHelper;
	}
}
