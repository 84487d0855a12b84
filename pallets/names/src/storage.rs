//! What the pallet stores, and why it holds tokens for it.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod names_storage {
	/// Why this pallet holds tokens.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for a commitment.
		Commitment,
		/// Deposit for a name or a subname.
		Name,
		/// Deposit for a record.
		Record,
		/// Deposit for a primary name.
		Primary,
		/// Deposit for a name of a sibling.
		Witness,
	}

	/// Number of the next tenure. It begins at 1: [`mmt_primitives::names::ROOT`] is the parent of
	/// top names.
	#[pallet::storage]
	pub type NextId<T: Config> = StorageValue<_, NameId, ValueQuery, ConstU64<1>>;

	/// The tenure of each label under its parent. A label is chosen by its owner: a cryptographic
	/// hasher. A number is given by the chain, so its hasher need not be one, here and below.
	#[pallet::storage]
	pub type Labels<T: Config> =
		StorageDoubleMap<_, Twox64Concat, NameId, Blake2_128Concat, Label, NameId>;

	/// Every tenure that was not removed. Some are dead: lapsed, expired, or of a dead parent.
	#[pallet::storage]
	pub type Nodes<T: Config> = StorageMap<_, Twox64Concat, NameId, Node<T::AccountId>>;

	/// Records of each tenure, which die with it. A key has texts chosen by its owner in it: a
	/// cryptographic hasher.
	#[pallet::storage]
	pub type Records<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		NameId,
		Blake2_128Concat,
		RecordKey,
		StoredRecord<T::AccountId>,
	>;

	/// Top names that look alike, by their skeleton.
	#[pallet::storage]
	pub type Skeletons<T: Config> =
		StorageMap<_, Blake2_128Concat, Label, LookAlikes<T::AccountId>>;

	/// Open commitments of each account. An account is chosen by its owner: a cryptographic hasher,
	/// here and below.
	#[pallet::storage]
	pub type Commitments<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, OpenCommitments, ValueQuery>;

	/// Tenures of each account.
	#[pallet::storage]
	pub type Owned<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, NameId, ()>;

	/// The name that each account goes by. It counts only while the name's record leads back.
	#[pallet::storage]
	pub type Primary<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, PrimaryName>;

	/// Names of siblings, each by the BLAKE2-256 of its text, as the last proof of it showed it.
	/// That one is gone is kept too, so that no older proof brings it back. A hash that is made here
	/// is its own hasher.
	#[pallet::storage]
	pub type Witnessed<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ParaId, Identity, H256, Witness<T::AccountId>>;
}
