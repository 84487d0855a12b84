//! From a text to what the state has of it: one read of [`Labels`] and one of [`Nodes`] a level.

use crate::{
	pallet::{Config, Error, Labels, Nodes, Pallet},
	types::{Node, Periods, Phase},
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	names::{Name, NameId, ROOT},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{traits::Zero, SaturatedConversion};

/// A tenure with what the tenures above it say.
pub(crate) struct Found {
	/// Its number.
	pub id: NameId,
	/// Its record.
	pub node: Node<AccountId>,
	/// First block in which it or one above it is no longer active.
	pub expires: BlockNumber,
	/// The tenure right above it.
	pub parent: Option<Above>,
	/// First block in which the top name is no longer active.
	pub top_expires: BlockNumber,
}

/// The tenure right above another.
pub(crate) struct Above {
	/// Its record.
	pub node: Node<AccountId>,
	/// First block in which it or one above it is no longer active.
	pub expires: BlockNumber,
}

impl Found {
	/// Whether everything from the top down is active in block `now`.
	pub fn is_active(&self, now: BlockNumber) -> bool {
		now < self.expires
	}
}

impl<T: Config> Pallet<T> {
	/// The block being built.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Hash of the genesis block, which is in commitments and consents. It is never pruned.
	pub(crate) fn genesis_hash() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	/// How long names are in grace and at a premium.
	pub(crate) fn periods() -> Periods {
		Periods { grace: T::GracePeriod::get(), premium: T::PremiumPeriod::get() }
	}

	/// Where a top name is in its life.
	pub(crate) fn phase(expires: BlockNumber) -> Phase {
		Self::periods().phase(expires, Self::now())
	}

	/// A name of this chain.
	pub(crate) fn parse(text: &[u8]) -> Result<Name, Error<T>> {
		Ok(Name::parse(text, &T::Rules::get().suffix)?)
	}

	/// A name in whatever part of its life.
	pub(crate) fn find(name: &Name) -> Option<Found> {
		let mut found: Option<Found> = None;
		for label in name.labels() {
			let parent = found.as_ref().map_or(ROOT, |above| above.id);
			let id = Labels::<T>::get(parent, label)?;
			let node = Nodes::<T>::get(id)?;
			let own = node.expires.unwrap_or(BlockNumber::MAX);
			found = Some(match found {
				None => Found { id, node, expires: own, parent: None, top_expires: own },
				Some(Found { node: above, expires, top_expires, .. }) => Found {
					id,
					node,
					expires: own.min(expires),
					parent: Some(Above { node: above, expires }),
					top_expires,
				},
			});
		}
		found
	}

	/// A name that is active, and so are all above it.
	pub(crate) fn active(text: &[u8]) -> Result<Found, Error<T>> {
		let found = Self::find(&Self::parse(text)?).ok_or(Error::<T>::NameNotFound)?;
		match Self::phase(found.top_expires) {
			Phase::Active => {},
			Phase::Grace => return Err(Error::<T>::NameInGrace),
			Phase::Premium(_) | Phase::Free => return Err(Error::<T>::NameLapsed),
		}
		ensure!(found.is_active(Self::now()), Error::<T>::SubnameExpired);
		Ok(found)
	}

	/// An active name that is `who`'s.
	pub(crate) fn owned(who: &AccountId, text: &[u8]) -> Result<Found, Error<T>> {
		let found = Self::active(text)?;
		ensure!(found.node.owner == *who, Error::<T>::NotOwner);
		Ok(found)
	}
}
