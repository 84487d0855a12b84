//! What the pallet stores, and why it holds tokens for it.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod resource_storage {
	/// Why this pallet holds tokens.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for a worker.
		Worker,
		/// Deposit for a committed root.
		Commitment,
	}

	/// Every worker. An account is chosen by its owner: a cryptographic hasher, here and below.
	#[pallet::storage]
	pub type Workers<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Worker<T::AccountId>>;

	/// Where the rewards of a worker go, if not to itself, and how many parts of them.
	#[pallet::storage]
	pub type Destinations<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Bindings<T::AccountId>, ValueQuery>;

	/// Epochs in which somebody was active, until they can no longer be claimed. A number is given
	/// by the chain, so its hasher need not be a cryptographic one, here and below.
	#[pallet::storage]
	pub type Epochs<T: Config> = StorageMap<_, Twox64Concat, EpochIndex, Epoch>;

	/// Seeds of the last [`SEEDS`] windows: each the hash of the block before its first one.
	#[pallet::storage]
	pub type Seeds<T: Config> = StorageMap<_, Twox64Concat, WindowIndex, H256>;

	/// What samples are drawn by, and the epoch whose roots they are of: the last one with a seed.
	#[pallet::storage]
	pub type SampleSeed<T: Config> = StorageValue<_, (EpochIndex, H256)>;

	/// Roots whose samples were not answered yet.
	#[pallet::storage]
	pub type Commitments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, WindowIndex, Blake2_128Concat, T::AccountId, Commitment>;

	/// Every BMM that is or will be mined.
	#[pallet::storage]
	pub type Mint<T: Config> = StorageValue<_, Ledger, ValueQuery>;

	/// The first window that may still have roots that are void.
	#[pallet::storage]
	pub type SweepFrom<T: Config> = StorageValue<_, WindowIndex, ValueQuery>;
}
