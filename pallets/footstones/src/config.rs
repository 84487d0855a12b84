//! What the runtime says.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod footstones_config {
	/// What the pallet needs from the runtime. Statements and commitments name accounts and hashes,
	/// so both types are the network's.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>, AccountId = AccountId, Hash = H256>
	{
		/// BMM, which bonds are in.
		type Bmm: MutateHold<AccountId, Reason = Self::RuntimeHoldReason, Balance = Balance>;

		/// The token that deposits are in.
		type Token: MutateHold<AccountId, Reason = Self::RuntimeHoldReason, Balance = Balance>;

		/// The runtime's reasons to hold tokens.
		type RuntimeHoldReason: From<HoldReason>;

		/// Where the persistent power of an account is read.
		type Power: PersistentPower<AccountId>;

		/// Bond for a sol of persistent power, in planck of BMM. None on a chain that was launched
		/// without footstones.
		type BondPerSol: Get<Option<Balance>>;

		/// Deposit for a data chain, in planck of the token.
		#[pallet::constant]
		type ChainDeposit: Get<Balance>;

		/// Blocks of a round in which checkpoints are proposed.
		#[pallet::constant]
		type ProposePeriod: Get<BlockNumber>;

		/// Blocks of a round in which bets are committed to, after those.
		#[pallet::constant]
		type BetPeriod: Get<BlockNumber>;

		/// Blocks of a round in which they are revealed, after those.
		#[pallet::constant]
		type RevealPeriod: Get<BlockNumber>;

		/// Blocks that what left a bond can still be lost in.
		#[pallet::constant]
		type UnbondingPeriod: Get<BlockNumber>;

		/// Most data chains, and so most open rounds: each has one at most, which nobody takes from
		/// another.
		#[pallet::constant]
		type MaxChains: Get<u32>;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: BenchmarkHelper;
	}
}
