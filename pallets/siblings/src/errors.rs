//! Why calls are refused.

use crate::pallet::Error;
use frame_support::pallet_macros::pallet_section;
use mmt_primitives::siblings::SiblingError;

#[pallet_section]
mod siblings_errors {
	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// The sibling is followed already. Use what is known of it.
		AlreadyFollowed,
		/// A chain follows at most 16 siblings. Wait until somebody stops following one.
		TooMany,
		/// The number is this chain's own. Name another chain of the relay chain.
		OwnParaId,
		/// Nobody follows the sibling. Follow it first, with `siblings.follow`.
		NotFollowed,
		/// Another account follows the sibling, or nobody: the hub is followed for ever. Sign with
		/// the account that does.
		NotFollower,
		/// The account cannot cover the deposit and keep the minimum balance, or its tokens are
		/// frozen. Send it more of them first.
		InsufficientBalance,
		/// The sibling's genesis is proven already. It needs no second proof.
		GenesisKnown,
		/// The proof shows no hash of a genesis block: the sibling does not run this runtime, so
		/// nothing of it can be read here.
		NoGenesisHash,
		/// The head is older than the 64 that this chain remembers. Make a new proof at a newer one;
		/// `mmt_siblings` lists them.
		StaleHead,
		/// This chain knows no head of the sibling with this number. Make the proof at one that
		/// `mmt_siblings` lists.
		UnknownHead,
		/// The proof does not lead from the sibling's state at that head to its genesis hash, or has
		/// nodes that it does not need. Ask a node of the sibling for it again, with
		/// `state_getReadProof` at the hash of that block, and bring every node of the answer.
		BadProof,
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
