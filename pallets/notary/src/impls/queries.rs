//! Answers of the runtime API.

use crate::{
	pallet::{Config, Event, Licences, LicencesOf, Listings, Pallet, Peaks, WorkOf, Works},
	types::{Content, Licence, Listing, Share, Work},
};
use alloc::{string::String, vec::Vec};
use frame_system::Phase;
use mmt_primitives::{
	notary::{
		mmr::{Entry, Peaks as Mountains},
		works::MAX_LICENCE_PAGE,
		HistoryEvent, HistoryItem, LicenceId, LicenceInfo, ParentShare, TermsInfo, WorkId,
		WorkInfo,
	},
	AccountId, BlockNumber,
};
use sp_runtime::Permill;

impl<T: Config> Pallet<T> {
	/// Peaks of the mountain range.
	pub fn peaks() -> Mountains {
		Peaks::<T>::get()
	}

	/// Batches anchored in this block.
	pub fn anchored() -> Vec<(u64, Entry)> {
		let block = Self::now();
		Self::events()
			.filter_map(|(_, event)| match event {
				Event::Anchored { index, root, count, time, .. } => {
					Some((index, Entry { root, count, block, time }))
				},
				_ => None,
			})
			.collect()
	}

	/// A work's record.
	pub fn work_info(id: WorkId) -> Option<WorkInfo<AccountId>> {
		let work: Work<AccountId> = Works::<T>::get(id)?;
		let (algorithm, digest, size) = work.content;
		Some(WorkInfo {
			id,
			algorithm,
			digest,
			size,
			metadata: work.metadata,
			// Lossless: it was checked to be ASCII.
			media_type: String::from_utf8_lossy(&work.media_type).into_owned(),
			anchored_index: work.anchor.index,
			anchored_block: work.anchor.block,
			anchored_time: work.anchor.time,
			claimed_at: work.claimed,
			challengeable_until: Self::final_from(&work).saturating_sub(1),
			parents: shown(&work.parents),
			ancestors: shown(&work.ancestors),
			children: work.children,
			licences: work.licences,
			inherited: work.inherited,
			exclusive: work.exclusive,
			deposit: work.deposit,
			changed: work.changed,
			revision: work.revision,
			offered_to: work.offered_to,
			creator: work.creator,
			owner: work.owner,
		})
	}

	/// The work of a content.
	pub fn work_of(content: Content) -> Option<WorkId> {
		WorkOf::<T>::get(content)
	}

	/// Open terms of a work, by their numbers.
	pub fn terms_info(work: WorkId) -> Vec<TermsInfo> {
		let mut open: Vec<TermsInfo> = Listings::<T>::iter_prefix(work)
			.map(|(id, Listing { terms, sold, .. })| TermsInfo {
				id,
				open: terms.copies.is_none_or(|copies| sold < copies),
				terms,
				sold,
			})
			.collect();
		open.sort_by_key(|terms| terms.id);
		open
	}

	/// A licence's record.
	pub fn licence_info(id: LicenceId) -> Option<LicenceInfo<AccountId>> {
		let licence: Licence<AccountId> = Licences::<T>::get(id)?;
		Some(LicenceInfo {
			id,
			work: licence.work,
			terms_id: licence.terms_id,
			bought_at: licence.bought,
			expires_at: licence.expires,
			valid: !licence.has_expired(Self::now()),
			deposit: licence.deposit,
			terms: licence.terms,
			holder: licence.holder,
		})
	}

	/// Licences of an account from number `start` on, by their numbers.
	pub fn licences_of(
		account: AccountId,
		start: LicenceId,
		limit: u32,
	) -> Vec<LicenceInfo<AccountId>> {
		let mut held: Vec<LicenceId> =
			LicencesOf::<T>::iter_key_prefix(account).filter(|id| *id >= start).collect();
		held.sort_unstable();
		held.into_iter()
			.take(limit.min(MAX_LICENCE_PAGE) as usize)
			.filter_map(Self::licence_info)
			.collect()
	}

	/// What happened to a work in this block, and the block of what happened before: 0 becomes
	/// nothing, as there was nothing. Without an event in this block, the last block with one.
	pub fn work_history(id: WorkId) -> (Vec<HistoryItem<AccountId>>, Option<BlockNumber>) {
		let block = Self::now();
		let mut before = None;
		let items: Vec<_> = Self::events()
			.filter_map(|(phase, event)| {
				let (work, previous, event) = about(event)?;
				if work != id {
					return None;
				}
				before.get_or_insert(previous);
				let extrinsic = match phase {
					Phase::ApplyExtrinsic(place) => Some(place),
					_ => None,
				};
				Some(HistoryItem { block, extrinsic, event })
			})
			.collect();
		let before = before
			.or_else(|| Works::<T>::get(id).map(|work| work.changed))
			.filter(|before| *before > 0);
		(items, before)
	}

	/// This pallet's events of this block, as no consensus may depend on them.
	fn events() -> impl Iterator<Item = (Phase, Event<T>)> {
		frame_system::Pallet::<T>::read_events_no_consensus().filter_map(|record| {
			let record = *record;
			Some((record.phase, record.event.try_into().ok()?))
		})
	}
}

fn shown(shares: &[Share]) -> Vec<ParentShare> {
	shares
		.iter()
		.map(|share| ParentShare { work: share.work, share: Permill::from_parts(share.parts) })
		.collect()
}

/// The work that an event is about, the block of the one before, and what happened. Batches and
/// proofs of siblings are about no work.
fn about<T: Config>(event: Event<T>) -> Option<(WorkId, BlockNumber, HistoryEvent<AccountId>)> {
	Some(match event {
		Event::Anchored { .. } | Event::Witnessed { .. } | Event::__Ignore(..) => return None,
		Event::Claimed { work, owner, previous, .. } => {
			(work, previous, HistoryEvent::Claimed { owner })
		},
		Event::Challenged { work, owner, former, previous, .. } => {
			(work, previous, HistoryEvent::Challenged { from: former, to: owner })
		},
		Event::Offered { work, to, previous } => {
			(work, previous, HistoryEvent::TransferOffered { to })
		},
		Event::OfferCancelled { work, previous, .. } => {
			(work, previous, HistoryEvent::TransferCancelled)
		},
		Event::Transferred { work, from, to, previous } => {
			(work, previous, HistoryEvent::Transferred { from, to })
		},
		Event::TermsSet { work, id, previous, .. } => {
			(work, previous, HistoryEvent::TermsSet { terms: id })
		},
		Event::TermsClosed { work, id, previous, .. } => {
			(work, previous, HistoryEvent::TermsClosed { terms: id })
		},
		Event::Sold { work, terms, licence, buyer, asset, price, previous, .. } => {
			(work, previous, HistoryEvent::Sold { licence, terms, buyer, asset, price })
		},
		Event::RoyaltyPaid { work, source, asset, amount, previous, .. } => {
			(work, previous, HistoryEvent::RoyaltyPaid { source, asset, amount })
		},
		Event::Collected { work, to, asset, amount, previous, .. } => {
			(work, previous, HistoryEvent::Collected { to, asset, amount })
		},
		Event::LicenceTransferred { work, licence, from, to, previous } => {
			(work, previous, HistoryEvent::LicenceTransferred { licence, from, to })
		},
		Event::LicenceEnded { work, licence, holder, previous, .. } => {
			(work, previous, HistoryEvent::LicenceEnded { licence, holder })
		},
		Event::Burned { work, owner, previous } => (work, previous, HistoryEvent::Burned { owner }),
	})
}
