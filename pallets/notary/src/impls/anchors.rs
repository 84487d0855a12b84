//! Batches, and the proof that a leaf is in one.

use crate::{
	pallet::{Config, Error, Event, Head, Heads, Pallet, Peaks},
	types::Anchor,
};
use frame_support::{ensure, traits::Time};
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	notary::{
		batch::{self, Path},
		mmr::{Entry, MmrProof},
		Algorithm, Preimage,
	},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{traits::Zero, DispatchResult, SaturatedConversion};

impl<T: Config> Pallet<T> {
	/// The block being built.
	pub(crate) fn now() -> BlockNumber {
		frame_system::Pallet::<T>::block_number().saturated_into()
	}

	/// Hash of the genesis block, which is in every leaf. It is never pruned.
	pub(crate) fn genesis_hash() -> H256 {
		frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
	}

	pub(crate) fn do_anchor(by: AccountId, root: H256, count: u32) -> DispatchResult {
		ensure!(count > 0, Error::<T>::EmptyBatch);
		ensure!(count <= batch::MAX_COUNT, Error::<T>::TooManyItems);
		let entry = Entry { root, count, block: Self::now(), time: T::Time::now() };
		let mut peaks = Peaks::<T>::get();
		let index = peaks.push(entry.hash()).map_err(|_| Error::<T>::RangeFull)?;
		let head = peaks.head().ok_or(Error::<T>::RangeFull)?;
		Heads::<T>::mutate(|heads| heads.note(entry.block, peaks.entries(), head));
		Head::<T>::put(head);
		Peaks::<T>::put(peaks);
		Self::deposit_event(Event::Anchored { by, index, root, count, time: entry.time });
		Ok(())
	}

	/// Where the leaf of `who` is anchored.
	pub(crate) fn ensure_anchored(
		who: &AccountId,
		preimage: &Preimage,
		path: &Path,
		entry: &Entry,
		mmr: &MmrProof,
	) -> Result<Anchor, Error<T>> {
		ensure!(preimage.owner == *who, Error::<T>::NotOwnerOfLeaf);
		ensure!(Algorithm::try_from(preimage.algorithm).is_ok(), Error::<T>::UnsupportedAlgorithm);
		let root = batch::root_of(path, preimage.leaf(&Self::genesis_hash()))
			.map_err(|_| Error::<T>::PathMismatch)?;
		ensure!(root == entry.root && path.count == entry.count, Error::<T>::PathMismatch);
		let known = Heads::<T>::get().get(mmr.entries).ok_or(Error::<T>::StaleProof)?;
		let head = mmr.head_of(entry.hash()).map_err(|_| Error::<T>::AnchorMismatch)?;
		ensure!(head == known, Error::<T>::AnchorMismatch);
		Ok(Anchor { index: mmr.index, block: entry.block, time: entry.time })
	}
}
