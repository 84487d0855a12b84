//! Why calls are refused.

use crate::pallet::Error;
use frame_support::pallet_macros::pallet_section;
use mmt_primitives::siblings::SiblingError;

#[pallet_section]
mod notary_errors {
	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// A batch has at least one item. Count the leaves and name the root that is over them.
		EmptyBatch,
		/// A batch has at most 16,777,216 items. Anchor the rest in another one.
		TooManyItems,
		/// There is no room for another batch on this chain, after 2^63 of them.
		RangeFull,
		/// Only SHA-256, BLAKE3 and BLAKE2b-256 count; MD5, SHA-1 and others can be forged. Hash
		/// the file with one of the three and notarize it again.
		UnsupportedAlgorithm,
		/// The leaf names another account. Sign with the account that notarized the file.
		NotOwnerOfLeaf,
		/// The path does not lead from the leaf to the root of the batch: a field of the leaf is
		/// wrong, or the proof is of another item. Read all of them from one proof file.
		PathMismatch,
		/// The proof of the batch does not lead to the head that it names. Ask a node for it again,
		/// with `mmt_anchorProof`.
		AnchorMismatch,
		/// The proof of the batch is of a head that this chain does not remember: it is of another
		/// chain, or of more than 64 anchoring blocks ago. Ask a node for a new one, with
		/// `mmt_anchorProof`.
		StaleProof,
		/// A media type has 3 to 127 letters, digits and signs with a `/` among them, such as
		/// `image/png`.
		InvalidMediaType,
		/// A work names at most 8 parents.
		TooManyParents,
		/// The list names a parent twice. Add up its shares.
		DuplicateParent,
		/// No work has the number of a parent. Look it up by its content, with `mmt_workOf`.
		ParentNotFound,
		/// A parent can still be challenged, so its owner may change. Wait until its challenge
		/// window is over.
		ParentChallengeable,
		/// The shares of the parents are over 100 %, 1,000,000 parts per million.
		SharesExceedWhole,
		/// A parent is of the same content, or the work itself. Leave it out.
		CyclicParents,
		/// Parents and their ancestors are more than 16 works with a share. Name fewer parents.
		TooManyAncestors,
		/// A work of this content exists. If your anchor is earlier, challenge it.
		AlreadyClaimed,
		/// The account cannot cover the deposit or the price and keep the minimum balance, or its
		/// tokens are frozen. Send it more of them first.
		InsufficientBalance,
		/// No work has this number. Look it up by its content, with `mmt_workOf`.
		WorkNotFound,
		/// The leaf is of another digest than the work. Challenge the work of its content.
		OtherContent,
		/// The leaf has the digest of the work and another size, so one of the two is false. Claim
		/// the leaf as a work of its own.
		SizeMismatch,
		/// The challenge window of this work is over, so its owner is final.
		WindowClosed,
		/// The work's anchor is as early as yours or earlier, so it stays with its owner.
		NotEarlier,
		/// The work can still be challenged. Try again once its challenge window is over.
		StillChallengeable,
		/// Only the owner of the work may do this. Sign with its account.
		NotOwner,
		/// The work is yours already. Offer it to another account.
		OfferToSelf,
		/// The work is not offered to this account. Ask its owner to offer it.
		NotOffered,
		/// The owner changed something since you looked, or a licence was sold. Look again, and
		/// accept with the work's new `revision`.
		WorkChanged,
		/// Licences of the work have not ended. Wait until they expire, and revoke those that have.
		/// Those of before a challenge keep it from being burned, and nothing else.
		LicencesLive,
		/// Another work names this one as its parent, and owes it royalties.
		HasChildren,
		/// The work has something to collect. Collect it first.
		ProceedsLeft,
		/// The work has 16 open terms. Close some.
		TooManyTerms,
		/// The work has no open terms of this number. Look at its terms again.
		TermsNotFound,
		/// There is no such asset. Name one that is registered, or the chain's own token.
		AssetNotFound,
		/// The price, a royalty in it or what is left for the seller is under the asset's minimum
		/// balance. Raise the price, or make it 0.
		AmountTooSmall,
		/// Terms sell at least one copy. Leave the number out for any number of copies.
		NoCopies,
		/// A licence lasts at least one block. Leave the duration out for one that lasts for good.
		NoDuration,
		/// The owner of a work needs no licence of it, and cannot buy one.
		SelfPurchase,
		/// The price is in another asset than the buyer named. Look at the terms again.
		AssetMismatch,
		/// The price is above the buyer's cap. Look at the terms again, and raise the cap if it is
		/// worth it.
		PriceAboveCap,
		/// Royalties are a larger part of the price than the buyer's cap. Look at the work again.
		RoyaltyAboveCap,
		/// The text of the terms is not the one that the buyer named. Read the terms again.
		TermsChanged,
		/// Every copy is sold. Look for other terms, or ask a holder to transfer its licence.
		SoldOut,
		/// The work has an exclusive licence, so no other is sold. Once it has expired, revoke it
		/// and try again.
		ExclusivelyLicensed,
		/// No licence has this number, or it has ended.
		LicenceNotFound,
		/// The licence is another account's. Sign with its holder's account.
		NotHolder,
		/// The terms of the licence do not let it be passed on. Buy one under other terms.
		NotTransferable,
		/// The licence is this account's already.
		TransferToSelf,
		/// The licence has expired, and is worth nothing. Buy a new one.
		Expired,
		/// The recipient cannot hold the licence's deposit. Send it the existential deposit first.
		RecipientCannotHold,
		/// Only the owner of the work or the holder may end a licence that has not expired.
		NotLicensor,
		/// The terms of the licence do not let the work's owner end it.
		NotRevocable,
		/// Nothing waits for the work in this asset.
		NothingToCollect,
		/// The owner's account does not take this asset now: it is frozen, blocked, or lacks the
		/// existential deposit; or all of it must stay, for with less than that deposit, what
		/// waits for others would be lost. Collect it once the account takes it, or more waits.
		PayoutRefused,
		/// This chain does not follow that sibling. Follow it first, with `siblings.follow`.
		NotFollowed,
		/// This chain does not know the sibling's genesis yet. Prove it first, with
		/// `siblings.prove_genesis`.
		GenesisUnknown,
		/// The proof is of a chain with another genesis than the sibling. Name the sibling that it is
		/// of.
		OtherGenesis,
		/// The proof's header is older than the 64 heads of the sibling that this chain remembers.
		/// Have the file made anew at a newer one; `mmt_siblings` lists them.
		StaleHead,
		/// The proof's header is of no head of the sibling that this chain remembers. Have the file
		/// made anew at one that `mmt_siblings` lists.
		UnknownHead,
		/// The proof does not hold together. `mmt verify` says where.
		BadProof,
	}
}

impl<T> From<SiblingError> for Error<T> {
	fn from(error: SiblingError) -> Self {
		match error {
			SiblingError::NotFollowed => Error::NotFollowed,
			SiblingError::StaleHead => Error::StaleHead,
			SiblingError::UnknownHead => Error::UnknownHead,
			SiblingError::GenesisUnknown => Error::GenesisUnknown,
			SiblingError::OtherGenesis => Error::OtherGenesis,
			SiblingError::BadProof => Error::BadProof,
		}
	}
}
