//! What was notarized on a sibling.

use crate::pallet::{Config, Error, Event, Pallet};
use frame_support::ensure;
use mmt_primitives::{
	hooks::SiblingState,
	notary::proof::{Proof, Verified},
	siblings::{ParaId, SiblingError},
	AccountId,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_witness(by: AccountId, para: ParaId, proof: &Proof) -> DispatchResult {
		let verified = Self::verify_of_sibling(para, proof).map_err(Error::<T>::from)?;
		Self::deposit_event(Event::Witnessed { para, by, verified });
		Ok(())
	}

	/// What a proof of a sibling shows, if its header is of a head of the sibling that this chain
	/// remembers, and its genesis the sibling's.
	///
	/// Errors: those of [`SiblingState::genesis`] and [`SiblingState::head`],
	/// [`SiblingError::OtherGenesis`], [`SiblingError::BadProof`].
	pub fn verify_of_sibling(para: ParaId, proof: &Proof) -> Result<Verified, SiblingError> {
		let genesis = T::Siblings::genesis(para)?;
		ensure!(proof.genesis == genesis, SiblingError::OtherGenesis);
		let verified = proof.verify_offline().map_err(|_| SiblingError::BadProof)?;
		let head = T::Siblings::head(para, verified.block_number)?;
		ensure!(head.hash == verified.block_hash, SiblingError::UnknownHead);
		Ok(verified)
	}
}
