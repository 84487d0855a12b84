//! Why calls are refused.

use crate::pallet::Error;
use frame_support::pallet_macros::pallet_section;
use mmt_primitives::{
	names::{LabelError, NameError, RecordError},
	siblings::SiblingError,
};

#[pallet_section]
mod names_errors {
	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// A label has 3 bytes or more. Take a longer one; shorter ones are reserved.
		LabelTooShort,
		/// A label has at most 51 bytes, which are 51 letters or 17 Han characters. Take a shorter
		/// one.
		LabelTooLong,
		/// A label is made of a-z, 0-9 and '-', or of Han characters alone. Write it in lower case
		/// and leave out everything else.
		BadCharacter,
		/// A label neither begins nor ends with '-'. Leave that hyphen out.
		EdgeHyphen,
		/// Hyphens in both the third and the fourth place are reserved, as in `xn--`. Leave one out,
		/// and write a Han label in Han characters.
		ReservedHyphens,
		/// A label is either of a-z, 0-9 and '-' or of Han characters. Do not mix them.
		MixedScripts,
		/// The name has no label. Write one before the suffix.
		EmptyName,
		/// A name has at most 253 bytes with its dots and suffix. Take shorter labels.
		NameTooLong,
		/// A name has at most 8 labels before the suffix. Hang it on a shorter name.
		TooDeep,
		/// The name does not end with a dot and this chain's suffix, as `alice.mmt` does. Write it
		/// in full, or go to the chain whose suffix it has.
		ForeignSuffix,
		/// Only a name directly under the suffix is registered and renewed. Ask the owner of the
		/// name above for a subname, with `set_subname`.
		NotATopName,
		/// A name directly under the suffix has no parent, so it is renewed and not extended, and
		/// has no fuses about a parent.
		NotASubname,
		/// Nobody has this name. Look at `mmt_availability`.
		NameNotFound,
		/// The name, or the top name above it, has run out and can only be renewed. Renew it first.
		NameInGrace,
		/// The name, or the top name above it, has lapsed and can no longer be renewed. Register it
		/// again.
		NameLapsed,
		/// The subname, or one above it, has expired. Ask the owner of the name above to give it out
		/// again.
		SubnameExpired,
		/// Only the owner of the name may do this. Sign with its account.
		NotOwner,
		/// The same commitment is open, and its age is that of the first. Wait until it is too old,
		/// or commit with another secret.
		AlreadyCommitted,
		/// An account has at most 8 open commitments. Use one, or wait until one is too old.
		TooManyCommitments,
		/// The signer has committed to no such registration: name, owner, duration, secret and
		/// price cap must be those of the commitment, and the signer whoever made it.
		CommitmentNotFound,
		/// The commitment is younger than 2 blocks. Try again in the next block.
		CommitmentTooNew,
		/// The commitment is older than a day. Commit again, with another secret.
		CommitmentTooOld,
		/// The name is somebody's. Look at `mmt_availability` for when it ends.
		NameTaken,
		/// The name looks like one of another account than the signer's. Take a name that nobody
		/// confuses with it.
		LooksLikeAnother,
		/// The owner has 8 names that look like this one. Release one of them.
		TooManyLookAlikes,
		/// The owner has other names that look like this one, and would share the looks with the
		/// next. Release them first.
		LookAlikesHeld,
		/// A name is registered for at least 28 days, and renewed until after now.
		DurationTooShort,
		/// A name lasts at most 5 years from now.
		DurationTooLong,
		/// The price is above the cap. Ask for it again with `mmt_namePrice`, and raise the cap if
		/// it is worth it.
		PriceAboveCap,
		/// The account cannot cover the price or the deposit and keep the minimum balance, or its
		/// tokens are frozen. Send it more of them first.
		InsufficientBalance,
		/// The recipient cannot hold the name's deposit. Send it the existential deposit first.
		RecipientCannotHold,
		/// The seller's account does not take the price. Send it the existential deposit first.
		PayoutRefused,
		/// The name is yours already. Name another account.
		TransferToSelf,
		/// A fuse is burned that forbids this for as long as the name lives.
		FuseBurned,
		/// The owner of the name above could take this one back, so only that account may do this.
		/// Ask it to burn ParentCannotControl first.
		NotEmancipated,
		/// A buyer is named without a price. Name both, or neither.
		BuyerWithoutPrice,
		/// The owner of a name needs not buy it.
		SelfPurchase,
		/// The name is not for sale. Ask its owner to set a price.
		NotForSale,
		/// The owner sells the name to another account.
		NotTheBuyer,
		/// The list has no record, or the name has none to clear. Name at least one.
		NoRecords,
		/// A name has at most 32 records, and a call names no more. Clear some first.
		TooManyRecords,
		/// Two records of the list have the same key. Leave one out.
		DuplicateRecord,
		/// The name has no record with this key. Look at its records again, with `mmt_resolve`.
		RecordNotFound,
		/// The signature is not that of the account in the record under this name, owner and chain.
		/// Let that account sign the consent again, or leave it out: the record counts as
		/// unverified then.
		BadConsent,
		/// Only a record of an account has a consent. Leave it out.
		UnexpectedConsent,
		/// An expiry lies in the past, or before the one that it should put off. Name a later block.
		ExpiryPassed,
		/// A subname would outlive the name above it. Name an earlier block, or have that name
		/// renewed first.
		OutlivesParent,
		/// The subname lasts as long as its parent. Give it out again with an expiry of its own.
		NoFixedExpiry,
		/// Only the owner of the name above may do this. Sign with its account.
		NotParentOwner,
		/// Fuses are bits of 1, 2, 4, 8 and 16, at least one of them.
		UnknownFuse,
		/// A transfer would end records and subnames, so they are not kept by these fuses alone.
		/// Burn CannotTransfer with them.
		StillTransferable,
		/// The name above can be taken back itself. Have its ParentCannotControl burned first.
		ParentNotEmancipated,
		/// The name above can be transferred or released, which would end this one. Burn its
		/// CannotTransfer first.
		ParentTransferable,
		/// The name's account record does not point at this account. Set it first.
		ForwardMismatch,
		/// The account goes by no name.
		NoPrimaryName,
		/// There is nothing of this kind in the state, or it was reclaimed already.
		NothingToReclaim,
		/// It is alive, or can come back to life by a renewal, or its premium is not over.
		StillAlive,
		/// A record has at most 512 bytes. Shorten it, or store a file and point at that.
		RecordTooLarge,
		/// The digest's algorithm is not one of the notary's: use 0 (SHA-256), 1 (BLAKE3) or 2
		/// (BLAKE2b-256).
		UnknownAlgorithm,
		/// A set of nodes has 1 to 8 keys. Name one, or clear the record.
		NoNodes,
		/// A node's key stands in the set twice. Leave one out.
		SameNode,
		/// The key's KEM is not one of RFC 9180: use 0x0010, 0x0011, 0x0012, 0x0020 or 0x0021.
		UnknownKem,
		/// The key has another length than its KEM's: 65 bytes for 0x0010, 97 for 0x0011, 133 for
		/// 0x0012, 32 for 0x0020, 56 for 0x0021.
		KeyLength,
		/// A key on a NIST curve is an uncompressed point and begins with 0x04. Write it so.
		KeyForm,
		/// A service's name has 1 to 15 of a-z, 0-9 and '-', a letter among them, and no hyphen at
		/// its begin or end or after another.
		BadServiceName,
		/// A URL has at most 255 bytes. Take a shorter one.
		UrlTooLong,
		/// A URL is made of the characters of RFC 3986. Write others as % and two hexadecimal
		/// digits, and a host in other scripts with `xn--`.
		UrlCharacter,
		/// A URL begins with `https://`, `http://`, `wss://`, `ws://`, `tcp://`, `quic://`,
		/// `ipfs://` or `ipns://`, in lower case.
		UrlScheme,
		/// A URL has no user name or password here, for everybody can read it. Leave out what stands
		/// before '@'.
		UrlUserinfo,
		/// The URL's host is a DNS name in lower case, an IPv4 address, an IPv6 address in brackets,
		/// or a content identifier after `ipfs://` and `ipns://`.
		UrlHost,
		/// The URL's port is 1 to 65535 without zeros before it; `tcp://` and `quic://` need one,
		/// `ipfs://` and `ipns://` have none.
		UrlPort,
		/// A TTL is 30 to 604,800 seconds.
		TtlOutOfRange,
		/// The record has 1 to 8 addresses. Name one, or clear the record.
		NoAddresses,
		/// An address stands in the record twice. Leave one out.
		SameAddress,
		/// An address is unspecified, of a group, reserved or broadcast: no host has it. Leave it
		/// out.
		NoHostAddress,
		/// A TXT record has 1 to 16 character-strings. Write one, or clear the record.
		NoStrings,
		/// A character-string of a TXT record has at most 255 bytes. Split it.
		StringTooLong,
		/// A text is UTF-8 without control characters, line separators and characters that turn the
		/// direction of writing. Leave them out.
		BadText,
		/// A DNS name has at most 253 bytes. Take a shorter one.
		TargetTooLong,
		/// The target is a DNS name in lower case without a dot at its end.
		BadTarget,
		/// The target is an address, and a CNAME record points at a name. Use an A or AAAA record.
		TargetIsAddress,
		/// A text's key has 1 to 32 of a-z, 0-9, '.', '_' and '-'.
		BadTextKey,
		/// The text is empty. Write one, or clear the record.
		EmptyText,
		/// This chain does not follow that sibling. Follow it first, with `siblings.follow`.
		NotFollowed,
		/// The head is older than the 64 that this chain remembers. Make a new proof at a newer one;
		/// `mmt_siblings` lists them.
		StaleHead,
		/// This chain knows no head of the sibling with this number. Make the proof at one that
		/// `mmt_siblings` lists.
		UnknownHead,
		/// The proof does not lead from the sibling's state at that head to the name, or has nodes
		/// that it does not need. Ask a node of the sibling for `mmt_nameProofKeys` and
		/// `state_getReadProof`, both at the hash of that block, and bring every node of the answer.
		BadProof,
		/// The sibling's state has names in another form: it runs another runtime, or another version
		/// of this one. Nothing of it can be read here until both run the same.
		SiblingDiffers,
		/// What is known of the name is as new as this proof or newer. Make one at a later head.
		NotNewer,
		/// The proof shows that the sibling has no such name, or that it expired, and nothing else
		/// is known of it here.
		NotThere,
		/// Nothing is known of this name of that sibling.
		WitnessNotFound,
		/// Another account brought the proof of the name, and pays for it. Sign with that account.
		NotWitness,
		/// This chain remembers the head that the name was shown under, so an older proof could
		/// still bring back what is no longer so. Wait until 64 newer heads of the sibling are
		/// known, some 11 minutes.
		StillProvable,
	}
}

impl<T> From<NameError> for Error<T> {
	fn from(error: NameError) -> Self {
		match error {
			NameError::Label(LabelError::TooShort) => Error::LabelTooShort,
			NameError::Label(LabelError::TooLong) => Error::LabelTooLong,
			NameError::Label(LabelError::BadCharacter) => Error::BadCharacter,
			NameError::Label(LabelError::EdgeHyphen) => Error::EdgeHyphen,
			NameError::Label(LabelError::ReservedHyphens) => Error::ReservedHyphens,
			NameError::Label(LabelError::MixedScripts) => Error::MixedScripts,
			NameError::TooLong => Error::NameTooLong,
			NameError::TooDeep => Error::TooDeep,
			NameError::ForeignSuffix => Error::ForeignSuffix,
			NameError::Empty => Error::EmptyName,
		}
	}
}

impl<T> From<RecordError> for Error<T> {
	fn from(error: RecordError) -> Self {
		match error {
			RecordError::TooLarge => Error::RecordTooLarge,
			RecordError::UnknownAlgorithm => Error::UnknownAlgorithm,
			RecordError::NoNodes => Error::NoNodes,
			RecordError::SameNode => Error::SameNode,
			RecordError::UnknownKem => Error::UnknownKem,
			RecordError::KeyLength => Error::KeyLength,
			RecordError::KeyForm => Error::KeyForm,
			RecordError::BadServiceName => Error::BadServiceName,
			RecordError::UrlTooLong => Error::UrlTooLong,
			RecordError::UrlCharacter => Error::UrlCharacter,
			RecordError::UrlScheme => Error::UrlScheme,
			RecordError::UrlUserinfo => Error::UrlUserinfo,
			RecordError::UrlHost => Error::UrlHost,
			RecordError::UrlPort => Error::UrlPort,
			RecordError::TtlOutOfRange => Error::TtlOutOfRange,
			RecordError::NoAddresses => Error::NoAddresses,
			RecordError::SameAddress => Error::SameAddress,
			RecordError::NoHostAddress => Error::NoHostAddress,
			RecordError::NoStrings => Error::NoStrings,
			RecordError::StringTooLong => Error::StringTooLong,
			RecordError::BadText => Error::BadText,
			RecordError::TargetTooLong => Error::TargetTooLong,
			RecordError::BadTarget => Error::BadTarget,
			RecordError::TargetIsAddress => Error::TargetIsAddress,
			RecordError::BadTextKey => Error::BadTextKey,
			RecordError::EmptyText => Error::EmptyText,
		}
	}
}

impl<T> From<SiblingError> for Error<T> {
	fn from(error: SiblingError) -> Self {
		match error {
			SiblingError::NotFollowed => Error::NotFollowed,
			SiblingError::StaleHead => Error::StaleHead,
			SiblingError::UnknownHead => Error::UnknownHead,
			SiblingError::GenesisUnknown | SiblingError::OtherGenesis | SiblingError::BadProof => {
				Error::BadProof
			},
		}
	}
}
