//! What the pallet stores, and why it holds tokens for it.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod footstones_storage {
	/// Why this pallet holds tokens.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Bond of a footstone, in BMM, with what left it and was not withdrawn.
		Footstone,
		/// Deposit for a data chain.
		Chain,
	}

	/// The footstones that take part, with their bonds, by account.
	#[pallet::storage]
	pub type Active<T: Config> = StorageValue<_, Seats<T::AccountId>, ValueQuery>;

	/// Everybody who has something at stake, or bets that are open. An account is chosen by its
	/// owner: a cryptographic hasher, here and below.
	#[pallet::storage]
	pub type Footstones<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Footstone>;

	/// Who signed two checkpoints for one round, and the block that it was reported in. Such an
	/// account is never a footstone again, so that nobody loses twice by the same two signatures.
	#[pallet::storage]
	pub type Convicted<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, BlockNumber>;

	/// Every data chain. Its number is given by the chain, so the hasher need not be a
	/// cryptographic one, here and below.
	#[pallet::storage]
	pub type Chains<T: Config> =
		CountedStorageMap<_, Twox64Concat, ChainId, DataChain<T::AccountId>>;

	/// Number of the next data chain. None is given twice.
	#[pallet::storage]
	pub type NextChain<T: Config> = StorageValue<_, ChainId, ValueQuery>;

	/// The open round of each data chain, so there are no more of them than data chains.
	#[pallet::storage]
	pub type Rounds<T: Config> = StorageMap<_, Twox64Concat, ChainId, BetRound<T::AccountId>>;
}
