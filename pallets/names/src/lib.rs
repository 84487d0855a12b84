#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

mod config;
mod errors;
mod events;
mod genesis;
mod impls;
mod storage;

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
use mmt_primitives::names::MAX_DEPTH;

/// Levels of a name by its dots, for weights. One with more than there may be is refused before
/// anything of it is read.
fn depth(name: &[u8]) -> u32 {
	let dots = name.iter().filter(|byte| **byte == b'.').count();
	u32::try_from(dots).unwrap_or(MAX_DEPTH).clamp(1, MAX_DEPTH)
}

#[import_section(config::names_config)]
#[import_section(errors::names_errors)]
#[import_section(events::names_events)]
#[import_section(genesis::names_genesis)]
#[import_section(storage::names_storage)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Balanced, Credit, Mutate, MutateHold},
			ConstU64, OnUnbalanced,
		},
	};
	use frame_system::pallet_prelude::*;
	use mmt_primitives::{
		hooks::SiblingState,
		names::{Fuses, Label, NameId, Record, RecordKey, MAX_RECORDS},
		profile::NameRules,
		siblings::{ParaId, WitnessedName},
		AccountId, Balance, BlockNumber,
	};
	use sp_core::H256;
	use sp_runtime::MultiSignature;

	/// The in-code storage version.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::MinDuration::get() > 0 && T::MinDuration::get() <= T::MaxDuration::get(),
				"some duration must be allowed"
			);
			assert!(
				T::MinCommitmentAge::get() > 0
					&& T::MinCommitmentAge::get() <= T::MaxCommitmentAge::get(),
				"a commitment must be older than what it is revealed by, and not outlive itself"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Commit to a registration without saying of which name.
		///
		/// ## Dispatch Origin
		/// Signed by the account that will register.
		///
		/// ## Details
		/// `hash` is [`mmt_primitives::names::commitment()`]. [`Config::CommitmentDeposit`] is held
		/// until it is used or reclaimed; the caller's commitments that are too old are dropped.
		///
		/// ## Errors
		/// [`Error::AlreadyCommitted`], [`Error::TooManyCommitments`],
		/// [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Committed`], [`Event::CommitmentDropped`] for each that is too old.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(origin: OriginFor<T>, hash: H256) -> DispatchResult {
			Self::do_commit(ensure_signed(origin)?, hash)
		}

		/// Register a top name that was committed to.
		///
		/// ## Dispatch Origin
		/// Signed by whoever committed.
		///
		/// ## Details
		/// Costs the rent of `duration` blocks, and the premium if the name lapsed a short time
		/// ago, together at most `max_price` planck. [`Config::NameDeposit`] is paid by the caller
		/// and held on the owner, whose it is then.
		///
		/// ## Errors
		/// About the name: those of [`Pallet::renew`] on its text, [`Error::NameTaken`],
		/// [`Error::NameInGrace`], [`Error::LooksLikeAnother`], [`Error::TooManyLookAlikes`]. About
		/// the commitment: [`Error::CommitmentNotFound`], [`Error::CommitmentTooNew`],
		/// [`Error::CommitmentTooOld`]. And [`Error::DurationTooShort`],
		/// [`Error::DurationTooLong`], [`Error::PriceAboveCap`], [`Error::InsufficientBalance`],
		/// [`Error::RecipientCannotHold`].
		///
		/// ## Events
		/// [`Event::Registered`], after [`Event::TenureEnded`] of a lapsed tenure.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			name: Vec<u8>,
			owner: T::AccountId,
			duration: BlockNumber,
			secret: H256,
			max_price: Balance,
		) -> DispatchResult {
			Self::do_register(ensure_signed(origin)?, &name, owner, duration, secret, max_price)
		}

		/// Let a top name last longer.
		///
		/// ## Dispatch Origin
		/// Signed by anybody, who pays.
		///
		/// ## Details
		/// `duration` counts from the old expiry. Until the grace is over, all that the name had
		/// comes back.
		///
		/// ## Errors
		/// About the text: [`Error::LabelTooShort`], [`Error::LabelTooLong`],
		/// [`Error::BadCharacter`], [`Error::EdgeHyphen`], [`Error::ReservedHyphens`],
		/// [`Error::MixedScripts`], [`Error::EmptyName`], [`Error::NameTooLong`],
		/// [`Error::TooDeep`], [`Error::ForeignSuffix`]. And [`Error::NotATopName`],
		/// [`Error::NameNotFound`], [`Error::NameLapsed`], [`Error::DurationTooShort`],
		/// [`Error::DurationTooLong`], [`Error::PriceAboveCap`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::Renewed`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::renew())]
		pub fn renew(
			origin: OriginFor<T>,
			name: Vec<u8>,
			duration: BlockNumber,
			max_price: Balance,
		) -> DispatchResult {
			Self::do_renew(ensure_signed(origin)?, &name, duration, max_price)
		}

		/// Give a name to another account.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// A new tenure begins: records, subnames and price of the old one are dead. The deposit of
		/// a top name goes along; that of a subname stays the parent's owner's. Expiry and fuses
		/// stay.
		///
		/// ## Errors
		/// Of every call of an owner: those of [`Pallet::renew`] on the text,
		/// [`Error::NameNotFound`], [`Error::NameInGrace`], [`Error::NameLapsed`],
		/// [`Error::SubnameExpired`], [`Error::NotOwner`]. And [`Error::FuseBurned`],
		/// [`Error::TransferToSelf`], [`Error::LookAlikesHeld`], [`Error::RecipientCannotHold`].
		///
		/// ## Events
		/// [`Event::Transferred`].
		#[pallet::call_index(3)]
		#[pallet::weight(match depth(name) {
			1 => T::WeightInfo::transfer_top(),
			depth => T::WeightInfo::transfer_subname(depth),
		})]
		pub fn transfer(origin: OriginFor<T>, name: Vec<u8>, to: T::AccountId) -> DispatchResult {
			Self::do_transfer(ensure_signed(origin)?, &name, to)
		}

		/// Offer a name for sale, or no longer.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// `price` is in planck and includes the deposit that goes along. Without a `buyer`,
		/// anybody may buy. Only top names and emancipated subnames are sold: others could be taken
		/// back by the parent's owner.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner, [`Error::NotEmancipated`],
		/// [`Error::FuseBurned`], [`Error::BuyerWithoutPrice`], [`Error::SelfPurchase`].
		///
		/// ## Events
		/// [`Event::PriceSet`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::set_price(depth(name)))]
		pub fn set_price(
			origin: OriginFor<T>,
			name: Vec<u8>,
			price: Option<Balance>,
			buyer: Option<T::AccountId>,
		) -> DispatchResult {
			Self::do_set_price(ensure_signed(origin)?, &name, price, buyer)
		}

		/// Buy a name that is for sale.
		///
		/// ## Dispatch Origin
		/// Signed by anybody, or by the buyer that the owner named.
		///
		/// ## Details
		/// Price and name change hands together. What a transfer ends, a sale ends.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] but [`Error::NotOwner`], [`Error::NotForSale`],
		/// [`Error::SelfPurchase`], [`Error::NotTheBuyer`], [`Error::PriceAboveCap`],
		/// [`Error::InsufficientBalance`], [`Error::PayoutRefused`].
		///
		/// ## Events
		/// [`Event::Sold`], then [`Event::Transferred`].
		#[pallet::call_index(5)]
		#[pallet::weight(match depth(name) {
			1 => T::WeightInfo::buy_top(),
			depth => T::WeightInfo::buy_subname(depth),
		})]
		pub fn buy(origin: OriginFor<T>, name: Vec<u8>, max_price: Balance) -> DispatchResult {
			Self::do_buy(ensure_signed(origin)?, &name, max_price)
		}

		/// Give a name up. It is free at once, at the ordinary price.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner, [`Error::FuseBurned`].
		///
		/// ## Events
		/// [`Event::TenureEnded`].
		#[pallet::call_index(6)]
		#[pallet::weight(match depth(name) {
			1 => T::WeightInfo::release_top(),
			depth => T::WeightInfo::release_subname(depth),
		})]
		pub fn release(origin: OriginFor<T>, name: Vec<u8>) -> DispatchResult {
			Self::do_release(ensure_signed(origin)?, &name)
		}

		/// Set records of a name, in place of those with the same keys.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// [`Config::RecordDeposit`] and [`Config::ByteDeposit`] for each byte are held. A record
		/// of an account counts as verified if it is the owner's own account, or comes with that
		/// account's signature of [`mmt_primitives::names::consent_message`].
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner, [`Error::FuseBurned`],
		/// [`Error::NoRecords`], [`Error::TooManyRecords`], [`Error::DuplicateRecord`],
		/// [`Error::BadConsent`], [`Error::UnexpectedConsent`], [`Error::InsufficientBalance`], and
		/// those of [`mmt_primitives::names::RecordError`] by their names.
		///
		/// ## Events
		/// [`Event::RecordSet`] for each.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::set_records(depth(name), records.len() as u32))]
		pub fn set_records(
			origin: OriginFor<T>,
			name: Vec<u8>,
			records: Vec<(Record, Option<MultiSignature>)>,
		) -> DispatchResult {
			Self::do_set_records(ensure_signed(origin)?, &name, records)
		}

		/// Remove records of a name: those of `keys`, or all.
		///
		/// ## Dispatch Origin
		/// Signed by the owner.
		///
		/// ## Details
		/// To remove all is weighed as if there were 32, and paid for as many as there were.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner, [`Error::FuseBurned`],
		/// [`Error::TooManyRecords`], [`Error::NoRecords`], [`Error::RecordNotFound`].
		///
		/// ## Events
		/// [`Event::RecordRemoved`] for each.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::clear_records(
			depth(name),
			if keys.is_empty() { MAX_RECORDS } else { keys.len() as u32 }
		))]
		pub fn clear_records(
			origin: OriginFor<T>,
			name: Vec<u8>,
			keys: Vec<RecordKey>,
		) -> DispatchResultWithPostInfo {
			let cleared = Self::do_clear_records(ensure_signed(origin)?, &name, keys)?;
			Ok(Some(T::WeightInfo::clear_records(depth(&name), cleared)).into())
		}

		/// Give out a subname in place of what was there, or remove it.
		///
		/// ## Dispatch Origin
		/// Signed by the owner of the parent, who pays the deposit.
		///
		/// ## Details
		/// Without `owner` the subname is removed, and `expires` and `fuses` say nothing. Without
		/// `expires` it lasts as long as its parent. `fuses` are burned from the start.
		///
		/// ## Errors
		/// About the parent: those of [`Pallet::transfer`] of every owner. About the subname: those
		/// of [`Pallet::renew`] on the text, [`Error::NameNotFound`], [`Error::FuseBurned`],
		/// [`Error::ExpiryPassed`], [`Error::OutlivesParent`], [`Error::InsufficientBalance`], and
		/// those of [`Pallet::burn_fuse`] on fuses.
		///
		/// ## Events
		/// [`Event::TenureEnded`] of what was there, [`Event::SubnameSet`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_subname(depth(parent).saturating_add(1)))]
		pub fn set_subname(
			origin: OriginFor<T>,
			parent: Vec<u8>,
			label: Vec<u8>,
			owner: Option<T::AccountId>,
			expires: Option<BlockNumber>,
			fuses: u8,
		) -> DispatchResult {
			Self::do_set_subname(ensure_signed(origin)?, &parent, &label, owner, expires, fuses)
		}

		/// Let a subname with an expiry of its own last longer.
		///
		/// ## Dispatch Origin
		/// Signed by the owner of the parent, or with the fuse CanExtend by its own.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner but [`Error::NotOwner`],
		/// [`Error::NotASubname`], [`Error::NotParentOwner`], [`Error::NoFixedExpiry`],
		/// [`Error::ExpiryPassed`], [`Error::OutlivesParent`].
		///
		/// ## Events
		/// [`Event::SubnameExtended`].
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::extend_subname(depth(name)))]
		pub fn extend_subname(
			origin: OriginFor<T>,
			name: Vec<u8>,
			expires: BlockNumber,
		) -> DispatchResult {
			Self::do_extend_subname(ensure_signed(origin)?, &name, expires)
		}

		/// Burn fuses of a name, for the rest of its life.
		///
		/// ## Dispatch Origin
		/// Signed by the owner of a top name or an emancipated subname, or by the parent's owner of
		/// any other subname.
		///
		/// ## Details
		/// `fuses` has the bits of [`Fuses`]. [`Fuses::PARENT_CANNOT_CONTROL`] emancipates a subname
		/// until it expires. A name that can no longer be transferred is no longer for sale, and
		/// cannot be released. What promises that records or subnames stay needs that promise too.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner, [`Error::UnknownFuse`],
		/// [`Error::NotASubname`], [`Error::NotParentOwner`], [`Error::NotEmancipated`],
		/// [`Error::StillTransferable`], [`Error::NoFixedExpiry`], [`Error::ParentNotEmancipated`],
		/// [`Error::ParentTransferable`].
		///
		/// ## Events
		/// [`Event::FusesBurned`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::burn_fuse(depth(name)))]
		pub fn burn_fuse(origin: OriginFor<T>, name: Vec<u8>, fuses: u8) -> DispatchResult {
			Self::do_burn_fuse(ensure_signed(origin)?, &name, fuses)
		}

		/// Go by a name, or by none.
		///
		/// ## Dispatch Origin
		/// Signed by the account that the name's account record points at.
		///
		/// ## Details
		/// [`Config::PrimaryDeposit`] is held while there is one. It counts only as long as the
		/// name's record still points at the account.
		///
		/// ## Errors
		/// Those of [`Pallet::transfer`] of every owner but [`Error::NotOwner`],
		/// [`Error::ForwardMismatch`], [`Error::NoPrimaryName`], [`Error::InsufficientBalance`].
		///
		/// ## Events
		/// [`Event::PrimarySet`].
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_primary(name.as_deref().map_or(1, depth)))]
		pub fn set_primary(origin: OriginFor<T>, name: Option<Vec<u8>>) -> DispatchResult {
			Self::do_set_primary(ensure_signed(origin)?, name)
		}

		/// Remove what is dead for good: a tenure, or one record of it. Its deposit goes to whoever
		/// paid it.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Details
		/// A top name is dead for good once its premium is over, or the premium could be avoided;
		/// its records and subnames are once its grace is over.
		///
		/// ## Errors
		/// [`Error::NothingToReclaim`], [`Error::StillAlive`].
		///
		/// ## Events
		/// [`Event::TenureEnded`] or [`Event::RecordRemoved`].
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::reclaim_top()
			.max(T::WeightInfo::reclaim_subname())
			.max(T::WeightInfo::reclaim_record()))]
		pub fn reclaim_deposit(
			origin: OriginFor<T>,
			id: NameId,
			key: Option<RecordKey>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_reclaim(id, key)
		}

		/// Drop commitments of an account that are too old to be used. Their deposits are released.
		///
		/// ## Dispatch Origin
		/// Signed by anybody.
		///
		/// ## Errors
		/// [`Error::NothingToReclaim`].
		///
		/// ## Events
		/// [`Event::CommitmentDropped`] for each.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::reclaim_commitments())]
		pub fn reclaim_commitments(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_reclaim_commitments(who)
		}

		/// Take a name of a sibling over, as a proof of the sibling's state shows it.
		///
		/// ## Dispatch Origin
		/// Signed by anybody, who pays the deposit.
		///
		/// ## Details
		/// `name` is in full, with the sibling's suffix, and `number` that of a head of it that this
		/// chain remembers. `proof` is every node that the sibling's node gives for
		/// `mmt_nameProofKeys`, with `state_getReadProof`, both at the hash of that head. Owner,
		/// account record and expiry are kept, with [`Config::WitnessDeposit`], until a newer proof
		/// comes: one of a later block or, if the sibling was taken back, of any block since. After
		/// a proof that the name is not active, only that is kept, with the same deposit, until its
		/// payer forgets it or a newer proof shows the name again.
		///
		/// ## Errors
		/// [`Error::NotFollowed`], [`Error::StaleHead`], [`Error::UnknownHead`],
		/// [`Error::BadProof`], [`Error::SiblingDiffers`], [`Error::NotNewer`],
		/// [`Error::NotThere`], [`Error::InsufficientBalance`], and those of [`Pallet::renew`] on the
		/// text, with the sibling's suffix.
		///
		/// ## Events
		/// [`Event::NameWitnessed`] or [`Event::NameGone`].
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::witness(proof.len() as u32))]
		pub fn witness(
			origin: OriginFor<T>,
			para: ParaId,
			number: BlockNumber,
			name: Vec<u8>,
			proof: Vec<Vec<u8>>,
		) -> DispatchResult {
			Self::do_witness(ensure_signed(origin)?, para, number, name, &proof)
		}

		/// Know a name of a sibling no longer. Its deposit is released.
		///
		/// ## Dispatch Origin
		/// Signed by whoever pays for it: who brought the last proof that it was active.
		///
		/// ## Details
		/// Not as long as this chain remembers the head that it was shown under, which is until 64
		/// newer ones are known, some 11 minutes. Else an older proof could bring a former owner
		/// back.
		///
		/// ## Errors
		/// [`Error::WitnessNotFound`], [`Error::NotWitness`], [`Error::StillProvable`].
		///
		/// ## Events
		/// [`Event::WitnessRemoved`].
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::forget_witness())]
		pub fn forget_witness(origin: OriginFor<T>, para: ParaId, name: Vec<u8>) -> DispatchResult {
			Self::do_forget_witness(&ensure_signed(origin)?, para, name)
		}
	}
}
