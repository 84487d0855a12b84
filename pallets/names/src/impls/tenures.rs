//! How tenures begin, pass on and end: the only place that writes nodes with their indices. Nothing
//! that hangs on a tenure is touched when it ends, so it costs the same however much that is.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Labels, NextId, Nodes, Owned, Pallet},
	types::{EndReason, Node},
	Found,
};
use frame_support::ensure;
use mmt_primitives::{
	names::{Fuses, NameId},
	AccountId,
};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// A number that no tenure had.
	pub(crate) fn next_id() -> Result<NameId, ArithmeticError> {
		let id = NextId::<T>::get();
		NextId::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Ok(id)
	}

	/// Writes a tenure that begins.
	pub(crate) fn begin_tenure(id: NameId, node: Node<AccountId>) {
		Labels::<T>::insert(node.parent, &node.label, id);
		Owned::<T>::insert(&node.owner, id, ());
		Nodes::<T>::insert(id, node);
	}

	/// Removes a tenure, and releases its deposit.
	pub(crate) fn end_tenure(
		id: NameId,
		node: Node<AccountId>,
		reason: EndReason,
	) -> DispatchResult {
		if node.is_top() {
			Self::leave_look_alikes(&node.label, id);
		}
		Labels::<T>::remove(node.parent, &node.label);
		Owned::<T>::remove(&node.owner, id);
		Nodes::<T>::remove(id);
		Self::release(HoldReason::Name, &node.deposit.payer, node.deposit.amount)?;
		Self::deposit_event(Event::TenureEnded {
			id,
			reason,
			payer: node.deposit.payer,
			deposit: node.deposit.amount,
		});
		Ok(())
	}

	/// Ends a tenure and begins another of the same name, with the same expiry and fuses. Whoever
	/// trusted that a burned fuse is burned may go on to do so.
	pub(crate) fn pass_name_on(found: Found, to: AccountId) -> Result<NameId, DispatchError> {
		let Found { id: former, mut node, top_expires, .. } = found;
		ensure!(!node.has(Fuses::CANNOT_TRANSFER), Error::<T>::FuseBurned);
		let id = Self::next_id()?;
		if node.is_top() {
			Self::pass_look_alikes_on(&node, former, id, &to, top_expires)?;
			Self::pass_on(&mut node.deposit, &to)?;
		}
		Nodes::<T>::remove(former);
		Owned::<T>::remove(&node.owner, former);
		let from = core::mem::replace(&mut node.owner, to.clone());
		node.registered = Self::now();
		node.records = 0;
		node.price = None;
		Self::begin_tenure(id, node);
		Self::deposit_event(Event::Transferred { id, former, from, to });
		Ok(id)
	}
}
