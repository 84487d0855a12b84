//! Names under names. A subname's node says nothing about those above it, so it ends with them.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Labels, Nodes, Pallet},
	types::{Deposit, EndReason, Node},
	Found,
};
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	names::{Fuses, Label},
	AccountId, BlockNumber,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_subname(
		who: AccountId,
		parent: &[u8],
		label: &[u8],
		owner: Option<AccountId>,
		expires: Option<BlockNumber>,
		bits: u8,
	) -> DispatchResult {
		let fuses = Fuses(bits);
		let above = Self::owned(&who, parent)?;
		ensure!(!above.node.has(Fuses::CANNOT_SET_SUBNAMES), Error::<T>::FuseBurned);
		let label = Self::label_under(parent, label)?;
		let now = Self::now();

		let former = Labels::<T>::get(above.id, &label)
			.and_then(|id| Nodes::<T>::get(id).map(|node| (id, node)));
		if let Some((id, node)) = former {
			let expired = node.expires.is_some_and(|expires| expires <= now);
			ensure!(expired || !node.has(Fuses::PARENT_CANNOT_CONTROL), Error::<T>::FuseBurned);
			Self::end_tenure(id, node, EndReason::Replaced)?;
		} else {
			ensure!(owner.is_some(), Error::<T>::NameNotFound);
		}
		let Some(owner) = owner else { return Ok(()) };

		if let Some(expires) = expires {
			ensure!(expires > now, Error::<T>::ExpiryPassed);
			ensure!(expires <= above.expires, Error::<T>::OutlivesParent);
		}
		Self::check_fuses(fuses, expires, Some(&above.node))?;
		let id = Self::next_id()?;
		let deposit = T::NameDeposit::get();
		Self::hold(HoldReason::Name, &who, deposit)?;
		let node = Node {
			owner: owner.clone(),
			parent: above.id,
			label: label.clone(),
			registered: now,
			expires,
			fuses,
			records: 0,
			price: None,
			deposit: Deposit { payer: who, amount: deposit },
		};
		Self::begin_tenure(id, node);
		Self::deposit_event(Event::SubnameSet {
			id,
			parent: above.id,
			label,
			owner,
			expires,
			fuses,
			deposit,
		});
		Ok(())
	}

	pub(crate) fn do_extend_subname(
		who: AccountId,
		text: &[u8],
		expires: BlockNumber,
	) -> DispatchResult {
		let Found { id, mut node, parent, .. } = Self::active(text)?;
		let above = parent.ok_or(Error::<T>::NotASubname)?;
		let may = above.node.owner == who || (node.owner == who && node.has(Fuses::CAN_EXTEND));
		ensure!(may, Error::<T>::NotParentOwner);
		let before = node.expires.ok_or(Error::<T>::NoFixedExpiry)?;
		ensure!(expires > before, Error::<T>::ExpiryPassed);
		ensure!(expires <= above.expires, Error::<T>::OutlivesParent);
		node.expires = Some(expires);
		Nodes::<T>::insert(id, node);
		Self::deposit_event(Event::SubnameExtended { id, expires });
		Ok(())
	}

	/// A label that makes a name with its parent.
	fn label_under(parent: &[u8], label: &[u8]) -> Result<Label, Error<T>> {
		let name = Self::parse(parent)?.child(label, &T::Rules::get().suffix)?;
		Ok(name.label().clone())
	}
}
