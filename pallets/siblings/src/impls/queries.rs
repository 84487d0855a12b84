//! Answers of the runtime API.

use crate::pallet::{Config, Followed, Known, Pallet};
use alloc::vec::Vec;
use mmt_primitives::siblings::SiblingInfo;

impl<T: Config> Pallet<T> {
	/// All siblings that are followed, the hub first.
	pub fn siblings() -> Vec<SiblingInfo> {
		let follows = Followed::<T>::get();
		let info = |para| {
			let follow = follows.iter().find(|follow| follow.para == para);
			let known = Known::<T>::get(para);
			SiblingInfo {
				para,
				follower: follow.map(|follow| follow.by.clone()),
				deposit: follow.map_or(0, |follow| follow.deposit),
				genesis: known.genesis,
				heads: known.heads.into_inner(),
			}
		};
		Self::followed().into_iter().map(info).collect()
	}
}
