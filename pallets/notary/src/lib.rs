#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod errors;
mod events;
mod impls;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;

#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub mod weights;

#[cfg(any(feature = "runtime-benchmarks", test))]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

#[import_section(errors::notary_errors)]
#[import_section(events::notary_events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, vec::Vec};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::MutateHold, fungibles, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		hooks::SiblingState,
		notary::{
			batch::Path,
			mmr::{Entry, MmrProof, Peaks as Mountains},
			proof::{Proof, Verified},
			works::MAX_ANCESTORS,
			Asset, LicenceId, Preimage, Terms, TermsId, WorkId,
		},
		siblings::ParaId,
		AccountId, Balance, BlockNumber,
	};
	use sp_core::H256;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs from the runtime. Leaves name accounts, and hashes of blocks are in
	/// them, so both types are the network's.
	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeEvent: From<Event<Self>> + TryInto<Event<Self>>,
		AccountId = AccountId,
		Hash = H256,
	>
	{
		/// The token that deposits are in.
		type Token: MutateHold<AccountId, Reason = Self::RuntimeHoldReason, Balance = Balance>;

		/// The runtime's reasons to hold tokens.
		type RuntimeHoldReason: From<HoldReason>;

		/// What prices may be in: the token and other assets.
		type Assets: fungibles::Mutate<AccountId, AssetId = Asset, Balance = Balance>;

		/// Time of the block being built, in milliseconds since 1970.
		type Time: Time<Moment = u64>;

		/// Names the accounts that hold what waits to be collected, one for each asset.
		#[pallet::constant]
		type PotId: Get<PalletId>;

		/// Blocks from a claim in which an earlier anchor wins the work.
		type ChallengeWindow: Get<BlockNumber>;

		/// Deposit for a work, in planck.
		type WorkDeposit: Get<Balance>;

		/// Deposit for open terms, in planck.
		type TermsDeposit: Get<Balance>;

		/// Deposit for a licence, in planck.
		type LicenceDeposit: Get<Balance>;

		/// Where heads of siblings are known.
		type Siblings: SiblingState;

		/// Weights, from the benchmarks.
		type WeightInfo: WeightInfo;

		/// Prepares what the benchmarks cannot reach.
		#[cfg(any(feature = "runtime-benchmarks", test))]
		type BenchmarkHelper: crate::BenchmarkHelper;
	}

	/// Why this pallet holds tokens.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Deposit for a work and its open terms.
		Work,
		/// Deposit for a licence.
		Licence,
	}

	/// Peaks of the mountain range over all batches.
	#[pallet::storage]
	pub type Peaks<T: Config> = StorageValue<_, Mountains, ValueQuery>;

	/// The range's head, which proofs lead to. None before the first batch.
	#[pallet::storage]
	pub type Head<T: Config> = StorageValue<_, H256, OptionQuery>;

	/// Heads of the last blocks that anchored something, so that a proof that was made some blocks
	/// ago still holds when its transaction is in a block. Every one of them is true for ever.
	#[pallet::storage]
	pub type Heads<T: Config> = StorageValue<_, RecentHeads, ValueQuery>;

	/// Every work. Its number is given by the chain, so the hasher need not be a cryptographic one,
	/// here and below.
	#[pallet::storage]
	pub type Works<T: Config> = StorageMap<_, Twox64Concat, WorkId, Work<T::AccountId>>;

	/// The work of a content, which is chosen by its owner: a cryptographic hasher.
	#[pallet::storage]
	pub type WorkOf<T: Config> = StorageMap<_, Blake2_128Concat, Content, WorkId>;

	/// Number of the next work.
	#[pallet::storage]
	pub type NextWork<T: Config> = StorageValue<_, WorkId, ValueQuery>;

	/// Open terms of each work.
	#[pallet::storage]
	pub type Listings<T: Config> =
		StorageDoubleMap<_, Twox64Concat, WorkId, Twox64Concat, TermsId, Listing>;

	/// Every licence that has not ended.
	#[pallet::storage]
	pub type Licences<T: Config> = StorageMap<_, Twox64Concat, LicenceId, Licence<T::AccountId>>;

	/// Licences of each holder. An account is chosen by its owner: a cryptographic hasher.
	#[pallet::storage]
	pub type LicencesOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, LicenceId, ()>;

	/// Number of the next licence.
	#[pallet::storage]
	pub type NextLicence<T: Config> = StorageValue<_, LicenceId, ValueQuery>;

	/// What waits to be collected for each work.
	#[pallet::storage]
	pub type Proceeds<T: Config> =
		StorageDoubleMap<_, Twox64Concat, WorkId, Twox64Concat, Asset, Booked>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Notarize: anchor the root over `count` leaves.
		///
		/// ## Dispatch Origin
		/// Signed. Whose the items are is in their leaves, so a copied root gains nothing.
		///
		/// ## Details
		/// Costs the same for 1 item and for 16,777,216.
		///
		/// ## Errors
		/// [`Error::EmptyBatch`], [`Error::TooManyItems`], [`Error::RangeFull`].
		///
		/// ## Events
		/// [`Event::Anchored`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::anchor_batch())]
		pub fn anchor_batch(origin: OriginFor<T>, root: H256, count: u32) -> DispatchResult {
			Self::do_anchor(ensure_signed(origin)?, root, count)
		}

		/// Make a work of a notarized content.
		///
		/// ## Dispatch Origin
		/// Signed by the account in the leaf.
		///
		/// ## Details
		/// `mmr` leads to the head of this block or of a recent one. [`Config::WorkDeposit`] is
		/// held. For [`Config::ChallengeWindow`] blocks an earlier anchor of the same content wins
		/// the work. Parents receive their parts per million of every sale.
		///
		/// ## Errors
		/// About the proof: [`Error::NotOwnerOfLeaf`], [`Error::UnsupportedAlgorithm`],
		/// [`Error::PathMismatch`], [`Error::AnchorMismatch`], [`Error::StaleProof`]. About the
		/// parents: [`Error::TooManyParents`], [`Error::DuplicateParent`],
		/// [`Error::ParentNotFound`], [`Error::ParentChallengeable`], [`Error::SharesExceedWhole`],
		/// [`Error::CyclicParents`], [`Error::TooManyAncestors`]. And [`Error::InvalidMediaType`],
		/// [`Error::AlreadyClaimed`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Claimed`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::claim(parents.len() as u32))]
		pub fn claim(
			origin: OriginFor<T>,
			preimage: Preimage,
			path: Path,
			entry: Entry,
			mmr: MmrProof,
			media_type: Vec<u8>,
			parents: Vec<Share>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let anchor = Self::ensure_anchored(&who, &preimage, &path, &entry, &mmr)?;
			Self::do_claim(who, preimage, anchor, media_type, parents)
		}

		/// Win a work by an earlier anchor of its content.
		///
		/// ## Dispatch Origin
		/// Signed by the account in the leaf.
		///
		/// ## Details
		/// Within the challenge window, with a leaf of the same content in an earlier batch. The
		/// challenger becomes owner and creator, with its own media type and parents; open terms
		/// are closed; the loser's deposit is released and the challenger's held. Licences stay, but
		/// keep no exclusive one from being sold; what waits to be collected is the challenger's.
		///
		/// ## Errors
		/// Those of a claim, and [`Error::WorkNotFound`], [`Error::OtherContent`],
		/// [`Error::SizeMismatch`], [`Error::WindowClosed`], [`Error::NotEarlier`].
		///
		/// ## Events
		/// [`Event::Challenged`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::challenge(parents.len() as u32))]
		pub fn challenge(
			origin: OriginFor<T>,
			work: WorkId,
			preimage: Preimage,
			path: Path,
			entry: Entry,
			mmr: MmrProof,
			media_type: Vec<u8>,
			parents: Vec<Share>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let anchor = Self::ensure_anchored(&who, &preimage, &path, &entry, &mmr)?;
			Self::do_challenge(who, work, preimage, anchor, media_type, parents)
		}

		/// Offer a work to an account, instead of whom it was offered to before.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOwner`], [`Error::OfferToSelf`].
		///
		/// ## Events
		/// [`Event::Offered`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::transfer_offer())]
		pub fn transfer_offer(
			origin: OriginFor<T>,
			work: WorkId,
			to: T::AccountId,
		) -> DispatchResult {
			Self::do_offer(ensure_signed(origin)?, work, to)
		}

		/// Accept a work, with its open terms, its licences and what it has to collect.
		///
		/// ## Dispatch Origin
		/// Signed by whom it is offered to.
		///
		/// ## Details
		/// `revision` is the work's as the caller saw it: between the look and the acceptance nobody
		/// sold a licence, and the owner set, closed, offered or revoked nothing. Licences may still
		/// pass on or end, royalties come in, and what waits be paid out, to the owner of then. The
		/// caller's deposit replaces the former owner's.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOffered`], [`Error::WorkChanged`],
		/// [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Transferred`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::transfer_accept())]
		pub fn transfer_accept(
			origin: OriginFor<T>,
			work: WorkId,
			revision: u64,
		) -> DispatchResult {
			Self::do_accept(ensure_signed(origin)?, work, revision)
		}

		/// Take an offer back, or decline it.
		///
		/// ## Dispatch Origin
		/// Signed by the owner or by whom the work is offered to.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOffered`], [`Error::NotOwner`].
		///
		/// ## Events
		/// [`Event::OfferCancelled`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::transfer_cancel())]
		pub fn transfer_cancel(origin: OriginFor<T>, work: WorkId) -> DispatchResult {
			Self::do_cancel(ensure_signed(origin)?, work)
		}

		/// Sell licences of a work under terms, which never change.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// [`Config::TermsDeposit`] is held until they are closed.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOwner`], [`Error::TooManyTerms`],
		/// [`Error::NoCopies`], [`Error::NoDuration`], [`Error::AssetNotFound`],
		/// [`Error::AmountTooSmall`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::TermsSet`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_terms())]
		pub fn set_terms(origin: OriginFor<T>, work: WorkId, terms: Terms) -> DispatchResult {
			Self::do_set_terms(ensure_signed(origin)?, work, terms)
		}

		/// Sell no more licences under terms. Those that were sold stay.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOwner`], [`Error::TermsNotFound`].
		///
		/// ## Events
		/// [`Event::TermsClosed`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::close_terms())]
		pub fn close_terms(origin: OriginFor<T>, work: WorkId, terms: TermsId) -> DispatchResult {
			Self::do_close_terms(ensure_signed(origin)?, work, terms)
		}

		/// Buy a licence.
		///
		/// ## Dispatch Origin
		/// Signed by anybody but the owner.
		///
		/// ## Details
		/// The caps say what the buyer has seen: the asset, the most it pays, the largest part of
		/// it (per million) that goes to ancestors, and the text. [`Config::LicenceDeposit`] is
		/// held until the licence ends. Ancestors and owner are paid at once, unless the work can
		/// still be challenged: then the price waits until [`Pallet::collect`].
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::TermsNotFound`], [`Error::SelfPurchase`],
		/// [`Error::AssetMismatch`], [`Error::PriceAboveCap`], [`Error::RoyaltyAboveCap`],
		/// [`Error::TermsChanged`], [`Error::SoldOut`], [`Error::ExclusivelyLicensed`],
		/// [`Error::StillChallengeable`], [`Error::LicencesLive`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Sold`], [`Event::RoyaltyPaid`] for every ancestor.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::weight_of_sale(MAX_ANCESTORS))]
		pub fn buy(
			origin: OriginFor<T>,
			work: WorkId,
			terms: TermsId,
			asset: Asset,
			max_price: Balance,
			max_royalty: u32,
			terms_hash: H256,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let caps = Caps { asset, max_price, max_royalty, terms_hash };
			let ancestors = Self::do_buy(who, work, terms, caps)?;
			Ok(Some(Self::weight_of_sale(ancestors)).into())
		}

		/// Pay out what waits for a work in an asset: ancestors their shares, the owner the rest.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::StillChallengeable`], [`Error::NothingToCollect`],
		/// [`Error::PayoutRefused`].
		///
		/// ## Events
		/// [`Event::Collected`], [`Event::RoyaltyPaid`] for every ancestor.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_collection(MAX_ANCESTORS))]
		pub fn collect(
			origin: OriginFor<T>,
			work: WorkId,
			asset: Asset,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let ancestors = Self::do_collect(work, asset)?;
			Ok(Some(Self::weight_of_collection(ancestors)).into())
		}

		/// End a licence. Its deposit is released.
		///
		/// ## Dispatch Origin
		/// Signed by the holder; by the owner of the work, where the terms say so; by anybody once
		/// it has expired.
		///
		/// ## Errors
		/// [`Error::LicenceNotFound`], [`Error::NotLicensor`], [`Error::NotRevocable`].
		///
		/// ## Events
		/// [`Event::LicenceEnded`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, licence: LicenceId) -> DispatchResult {
			Self::do_revoke(ensure_signed(origin)?, licence)
		}

		/// Pass a licence on, and its deposit with it.
		///
		/// ## Dispatch Origin
		/// Signed by the holder.
		///
		/// ## Errors
		/// [`Error::LicenceNotFound`], [`Error::NotHolder`], [`Error::Expired`],
		/// [`Error::NotTransferable`], [`Error::TransferToSelf`], [`Error::RecipientCannotHold`].
		///
		/// ## Events
		/// [`Event::LicenceTransferred`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::transfer_licence())]
		pub fn transfer_licence(
			origin: OriginFor<T>,
			licence: LicenceId,
			to: T::AccountId,
		) -> DispatchResult {
			Self::do_transfer_licence(ensure_signed(origin)?, licence, to)
		}

		/// Give a work up. Its deposits are released, and its content can be claimed again.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// [`Error::WorkNotFound`], [`Error::NotOwner`], [`Error::LicencesLive`],
		/// [`Error::HasChildren`], [`Error::ProceedsLeft`].
		///
		/// ## Events
		/// [`Event::Burned`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::burn())]
		pub fn burn(origin: OriginFor<T>, work: WorkId) -> DispatchResult {
			Self::do_burn(ensure_signed(origin)?, work)
		}

		/// Check here what was notarized on a sibling, for everybody to see.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Details
		/// `proof` is what a proof file of the sibling holds. Its header must be of a head that this
		/// chain remembers, and its genesis the one that was proven of the sibling. Nothing is
		/// stored: the event says it. `SiblingsApi::verify_of_sibling` tells the same without a
		/// transaction.
		///
		/// ## Errors
		/// [`Error::NotFollowed`], [`Error::GenesisUnknown`], [`Error::OtherGenesis`],
		/// [`Error::StaleHead`], [`Error::UnknownHead`], [`Error::BadProof`].
		///
		/// ## Events
		/// [`Event::Witnessed`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::witness())]
		pub fn witness(origin: OriginFor<T>, para: ParaId, proof: Box<Proof>) -> DispatchResult {
			Self::do_witness(ensure_signed(origin)?, para, &proof)
		}
	}
}
