//! Fuses: promises about a name that nobody can take back while it lives.

use crate::{
	pallet::{Config, Error, Event, Nodes, Pallet},
	types::{Node, PARENTAL_FUSES},
	Found,
};
use frame_support::ensure;
use mmt_primitives::{names::Fuses, AccountId, BlockNumber};
use sp_runtime::DispatchResult;

/// Whether some of the fuses are about the parent.
fn are_parental(fuses: Fuses) -> bool {
	fuses.0 & PARENTAL_FUSES.0 != 0
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_burn_fuse(who: AccountId, text: &[u8], bits: u8) -> DispatchResult {
		let fuses = Fuses(bits);
		ensure!(fuses.are_known() && !fuses.is_empty(), Error::<T>::UnknownFuse);
		let Found { id, mut node, parent, .. } = Self::active(text)?;
		if node.is_emancipated() {
			ensure!(node.owner == who, Error::<T>::NotOwner);
			ensure!(
				parent.is_none() || !are_parental(fuses),
				Error::<T>::NotParentOwner
			);
		} else {
			let of_parent = parent.as_ref().is_some_and(|above| above.node.owner == who);
			ensure!(of_parent || node.owner != who, Error::<T>::NotEmancipated);
			ensure!(of_parent, Error::<T>::NotParentOwner);
		}
		node.fuses = node.fuses.with(fuses);
		Self::check_fuses(node.fuses, node.expires, parent.as_ref().map(|above| &above.node))?;
		if node.has(Fuses::CANNOT_TRANSFER) {
			node.price = None;
		}
		let fuses = node.fuses;
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::FusesBurned { id, fuses });
		Ok(())
	}

	/// Whether a name with this expiry under this parent may have these fuses together.
	///
	/// A transfer ends records and subnames. So what promises that they stay needs the promise that
	/// the name does; and what protects a subname from its parent's owner needs the same of the
	/// parent, which nobody above it may be able to replace either.
	pub(crate) fn check_fuses(
		fuses: Fuses,
		expires: Option<BlockNumber>,
		parent: Option<&Node<AccountId>>,
	) -> Result<(), Error<T>> {
		ensure!(fuses.are_known(), Error::<T>::UnknownFuse);
		let keeps = fuses.contains(Fuses::CANNOT_SET_RECORDS)
			|| fuses.contains(Fuses::CANNOT_SET_SUBNAMES);
		ensure!(!keeps || fuses.contains(Fuses::CANNOT_TRANSFER), Error::<T>::StillTransferable);
		let Some(parent) = parent else {
			ensure!(!are_parental(fuses), Error::<T>::NotASubname);
			return Ok(());
		};
		if fuses.contains(Fuses::PARENT_CANNOT_CONTROL) {
			ensure!(expires.is_some(), Error::<T>::NoFixedExpiry);
			ensure!(parent.is_emancipated(), Error::<T>::ParentNotEmancipated);
			ensure!(parent.has(Fuses::CANNOT_TRANSFER), Error::<T>::ParentTransferable);
		}
		Ok(())
	}
}
