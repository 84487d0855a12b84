//! What is dead for good leaves the state, and its deposit goes to whoever paid it.

use crate::{
	pallet::{Config, Error, Nodes, Pallet, Records},
	types::{EndReason, Phase},
};
use frame_support::ensure;
use mmt_primitives::{
	names::{NameId, RecordKey, MAX_DEPTH},
	BlockNumber,
};
use sp_runtime::DispatchResult;

impl<T: Config> Pallet<T> {
	pub(crate) fn do_reclaim(id: NameId, key: Option<RecordKey>) -> DispatchResult {
		let Some(key) = key else {
			let node = Nodes::<T>::get(id).ok_or(Error::<T>::NothingToReclaim)?;
			// A top name that left the state would cost no premium.
			let dead = match node.expires {
				Some(expires) if node.is_top() => Self::phase(expires) == Phase::Free,
				_ => Self::is_dead(id),
			};
			ensure!(dead, Error::<T>::StillAlive);
			return Self::end_tenure(id, node, EndReason::Reclaimed);
		};
		let stored = Records::<T>::take(id, &key).ok_or(Error::<T>::NothingToReclaim)?;
		ensure!(Self::is_dead(id), Error::<T>::StillAlive);
		Nodes::<T>::mutate_extant(id, |node| {
			// Saturating: each was counted when it was set.
			node.records = node.records.saturating_sub(1);
		});
		Self::give_back(id, key, stored)
	}

	/// Whether a tenure can never be active again: it or one above it is gone, a subname of them
	/// has expired, or the top name's grace is over.
	pub(crate) fn is_dead(id: NameId) -> bool {
		let now: BlockNumber = Self::now();
		let mut id = id;
		for _ in 0..MAX_DEPTH {
			let Some(node) = Nodes::<T>::get(id) else { return true };
			let expires = node.expires.unwrap_or(BlockNumber::MAX);
			if node.is_top() {
				return !matches!(Self::phase(expires), Phase::Active | Phase::Grace);
			}
			if expires <= now {
				return true;
			}
			id = node.parent;
		}
		// No name is deeper, so a top name was met.
		false
	}
}
