//! Top names that look alike belong to one owner, until the last of them is free.

use crate::{
	pallet::{Config, Error, Pallet, Skeletons},
	types::{LookAlike, LookAlikes, Node},
};
use frame_support::ensure;
use mmt_primitives::{
	names::{label::skeleton, Label, NameId},
	AccountId, BlockNumber,
};

impl<T: Config> Pallet<T> {
	/// Puts a new name among those that look like it. Where there are some, only their owner does:
	/// whoever else gave it one more would keep it from passing them on.
	pub(crate) fn join_look_alikes(
		label: &Label,
		owner: &AccountId,
		by: &AccountId,
		id: NameId,
		expires: BlockNumber,
	) -> Result<(), Error<T>> {
		let skeleton = skeleton(label);
		let mut group = match Self::held_look_alikes(&skeleton) {
			Some(group) => {
				ensure!(group.owner == *owner && by == owner, Error::<T>::LooksLikeAnother);
				group
			},
			None => LookAlikes::of(owner.clone()),
		};
		let held_until = Self::periods().grace_end(expires);
		group
			.members
			.try_push(LookAlike { id, held_until })
			.map_err(|_| Error::<T>::TooManyLookAlikes)?;
		Skeletons::<T>::insert(skeleton, group);
		Ok(())
	}

	/// Takes a name that ends out from among those that look like it.
	pub(crate) fn leave_look_alikes(label: &Label, id: NameId) {
		Skeletons::<T>::mutate_exists(skeleton(label), |slot| {
			if let Some(group) = slot {
				group.members.retain(|member| member.id != id);
				if group.members.is_empty() {
					*slot = None;
				}
			}
		});
	}

	/// Notes that a name lasts longer.
	pub(crate) fn extend_look_alike(label: &Label, id: NameId, expires: BlockNumber) {
		let held_until = Self::periods().grace_end(expires);
		Skeletons::<T>::mutate_extant(skeleton(label), |group| {
			for member in group.members.iter_mut().filter(|member| member.id == id) {
				member.held_until = held_until;
			}
		});
	}

	/// Passes the look-alikes of a name on with it. There must be no other: they would look like a
	/// name of another account.
	pub(crate) fn pass_look_alikes_on(
		node: &Node<AccountId>,
		former: NameId,
		id: NameId,
		to: &AccountId,
		expires: BlockNumber,
	) -> Result<(), Error<T>> {
		let skeleton = skeleton(&node.label);
		let now = Self::now();
		let others = Skeletons::<T>::get(&skeleton)
			.is_some_and(|group| group.held(now).any(|member| member.id != former));
		ensure!(!others, Error::<T>::LookAlikesHeld);
		Skeletons::<T>::remove(&skeleton);
		Self::join_look_alikes(&node.label, to, to, id, expires)
	}

	/// The names of a skeleton that keep others from it, if there are any.
	pub(crate) fn held_look_alikes(skeleton: &Label) -> Option<LookAlikes<AccountId>> {
		let mut group = Skeletons::<T>::get(skeleton)?;
		group.prune(Self::now());
		(!group.members.is_empty()).then_some(group)
	}
}
