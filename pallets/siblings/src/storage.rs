//! What the pallet stores, and why it holds tokens for it.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod siblings_storage {
	/// Why this pallet holds tokens.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for following a sibling.
		Follow,
	}

	/// Siblings that somebody follows, in the order in which that began. The hub is not among them.
	#[pallet::storage]
	pub type Followed<T: Config> = StorageValue<_, Follows<T::AccountId>, ValueQuery>;

	/// What is known of each sibling that is followed, once there is something. Numbers are given by
	/// the relay chain, so the hasher need not be a cryptographic one.
	#[pallet::storage]
	pub type Known<T: Config> = StorageMap<_, Twox64Concat, ParaId, Sibling, ValueQuery>;
}
