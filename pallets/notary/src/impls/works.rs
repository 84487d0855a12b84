//! Claims, challenges and the end of a work.

use crate::{
	pallet::{
		Config, Error, Event, HoldReason, Listings, NextLicence, NextWork, Pallet, WorkOf, Works,
	},
	types::{flatten, Ancestors, Anchor, Content, MediaType, Parents, Share, Work, WHOLE},
};
use alloc::vec::Vec;
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	notary::{
		works::{MAX_PARENTS, MAX_TERMS},
		Preimage, WorkId,
	},
	AccountId, BlockNumber,
};
use sp_runtime::{ArithmeticError, DispatchResult};

/// What a leaf is of.
fn content_of(preimage: &Preimage) -> Content {
	(preimage.algorithm, preimage.digest, preimage.size)
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_claim(
		who: AccountId,
		preimage: Preimage,
		anchor: Anchor,
		media_type: Vec<u8>,
		parents: Vec<Share>,
	) -> DispatchResult {
		let content = content_of(&preimage);
		ensure!(!WorkOf::<T>::contains_key(content), Error::<T>::AlreadyClaimed);
		let (parents, ancestors) = Self::lineage_of(&content, parents)?;
		let id = NextWork::<T>::get();
		let now = Self::now();
		let work = Work {
			creator: who.clone(),
			owner: who.clone(),
			content,
			metadata: preimage.metadata,
			media_type: Self::check_media_type(media_type)?,
			parents,
			ancestors,
			anchor,
			claimed: now,
			offered_to: None,
			deposit: T::WorkDeposit::get(),
			terms: 0,
			next_terms: 0,
			licences: 0,
			inherited: 0,
			first_licence: 0,
			exclusive: None,
			children: 0,
			proceeds: 0,
			changed: now,
			revision: 0,
		};
		Self::hold(HoldReason::Work, &who, work.deposit)?;
		Self::count_as_child(&work.parents);
		NextWork::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		WorkOf::<T>::insert(content, id);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::Claimed {
			work: id,
			owner: who,
			content,
			index: anchor.index,
			previous: 0,
		});
		Ok(())
	}

	pub(crate) fn do_challenge(
		who: AccountId,
		id: WorkId,
		preimage: Preimage,
		anchor: Anchor,
		media_type: Vec<u8>,
		parents: Vec<Share>,
	) -> DispatchResult {
		let mut work = Self::work(id)?;
		let content = content_of(&preimage);
		ensure!(
			(content.0, content.1) == (work.content.0, work.content.1),
			Error::<T>::OtherContent
		);
		ensure!(content.2 == work.content.2, Error::<T>::SizeMismatch);
		ensure!(Self::is_challengeable(&work), Error::<T>::WindowClosed);
		ensure!(anchor.index < work.anchor.index, Error::<T>::NotEarlier);
		let (parents, ancestors) = Self::lineage_of(&content, parents)?;

		// The loser's terms must not sell the winner's work, nor its parents earn from it.
		Self::drop_listings(id);
		Self::uncount_as_child(&work.parents);
		Self::count_as_child(&parents);
		Self::release(HoldReason::Work, &work.owner, work.deposit)?;
		let former = core::mem::replace(&mut work.owner, who.clone());
		work.creator = who.clone();
		work.metadata = preimage.metadata;
		work.media_type = Self::check_media_type(media_type)?;
		work.parents = parents;
		work.ancestors = ancestors;
		work.anchor = anchor;
		work.offered_to = None;
		work.deposit = T::WorkDeposit::get();
		work.terms = 0;
		work.inherit(NextLicence::<T>::get());
		Self::hold(HoldReason::Work, &who, work.deposit)?;
		let previous = Self::revise(&mut work);
		Works::<T>::insert(id, work);
		Self::deposit_event(Event::Challenged {
			work: id,
			owner: who,
			former,
			index: anchor.index,
			previous,
		});
		Ok(())
	}

	pub(crate) fn do_burn(who: AccountId, id: WorkId) -> DispatchResult {
		let mut work = Self::owned_work(&who, id)?;
		// Inherited ones too: without the work, their holders could not give them back.
		ensure!(work.licences == 0, Error::<T>::LicencesLive);
		ensure!(work.children == 0, Error::<T>::HasChildren);
		ensure!(work.proceeds == 0, Error::<T>::ProceedsLeft);
		Self::drop_listings(id);
		Self::uncount_as_child(&work.parents);
		Self::release(HoldReason::Work, &who, work.deposit)?;
		let previous = Self::touch(&mut work);
		WorkOf::<T>::remove(work.content);
		Works::<T>::remove(id);
		Self::deposit_event(Event::Burned { work: id, owner: who, previous });
		Ok(())
	}

	/// A work, by its number.
	pub(crate) fn work(id: WorkId) -> Result<Work<AccountId>, Error<T>> {
		Works::<T>::get(id).ok_or(Error::<T>::WorkNotFound)
	}

	/// A work that is `who`'s.
	pub(crate) fn owned_work(who: &AccountId, id: WorkId) -> Result<Work<AccountId>, Error<T>> {
		let work = Self::work(id)?;
		ensure!(work.owner == *who, Error::<T>::NotOwner);
		Ok(work)
	}

	/// First block in which a work can no longer be challenged.
	pub(crate) fn final_from(work: &Work<AccountId>) -> BlockNumber {
		// Saturating: a block number that no chain of 10-second blocks reaches in 1,300 years.
		work.claimed.saturating_add(T::ChallengeWindow::get()).saturating_add(1)
	}

	/// Whether an earlier anchor would win a work now.
	pub(crate) fn is_challengeable(work: &Work<AccountId>) -> bool {
		Self::now() < Self::final_from(work)
	}

	/// Notes that something happened to a work, and returns the block of what happened before.
	pub(crate) fn touch(work: &mut Work<AccountId>) -> BlockNumber {
		core::mem::replace(&mut work.changed, Self::now())
	}

	/// The same, of something that whoever accepts the work must have seen.
	pub(crate) fn revise(work: &mut Work<AccountId>) -> BlockNumber {
		// Saturating: one for each call about it, and no chain has 2^64 calls.
		work.revision = work.revision.saturating_add(1);
		Self::touch(work)
	}

	/// Parents as they are stored, and everybody who has a share through them.
	fn lineage_of(
		content: &Content,
		parents: Vec<Share>,
	) -> Result<(Parents, Ancestors), Error<T>> {
		ensure!(parents.len() as u32 <= MAX_PARENTS, Error::<T>::TooManyParents);
		let mut left = WHOLE;
		let mut lines = Vec::with_capacity(parents.len());
		for (place, parent) in parents.iter().enumerate() {
			ensure!(
				parents.iter().take(place).all(|before| before.work != parent.work),
				Error::<T>::DuplicateParent
			);
			left = left.checked_sub(parent.parts).ok_or(Error::<T>::SharesExceedWhole)?;
			let record = Works::<T>::get(parent.work).ok_or(Error::<T>::ParentNotFound)?;
			// Works are numbered in the order of their claims and parents stay, so a cycle could
			// only be closed by naming a work of the same content, as a challenge might.
			ensure!(
				(record.content.0, record.content.1) != (content.0, content.1),
				Error::<T>::CyclicParents
			);
			// So a work that changes hands by a challenge has no children that owe its loser.
			ensure!(!Self::is_challengeable(&record), Error::<T>::ParentChallengeable);
			lines.push((*parent, record.ancestors));
		}
		let ancestors = flatten(lines.iter().map(|(parent, line)| (*parent, &line[..])))
			.ok_or(Error::<T>::TooManyAncestors)?;
		let parents = parents.try_into().map_err(|_| Error::<T>::TooManyParents)?;
		Ok((parents, ancestors))
	}

	fn count_as_child(parents: &Parents) {
		for parent in parents {
			Works::<T>::mutate_extant(parent.work, |parent| {
				// Saturating: there are fewer works than 2^32 deposits of the token's supply.
				parent.children = parent.children.saturating_add(1);
			});
		}
	}

	fn uncount_as_child(parents: &Parents) {
		for parent in parents {
			Works::<T>::mutate_extant(parent.work, |parent| {
				// Saturating: every child was counted.
				parent.children = parent.children.saturating_sub(1);
			});
		}
	}

	fn drop_listings(id: WorkId) {
		let _gone = Listings::<T>::clear_prefix(id, MAX_TERMS, None);
	}

	fn check_media_type(text: Vec<u8>) -> Result<MediaType, Error<T>> {
		let slash = text.iter().position(|byte| *byte == b'/');
		let inside = slash.is_some_and(|at| at > 0 && at.saturating_add(1) < text.len());
		let printable = text.iter().all(u8::is_ascii_graphic);
		ensure!(inside && printable, Error::<T>::InvalidMediaType);
		text.try_into().map_err(|_| Error::<T>::InvalidMediaType)
	}
}
