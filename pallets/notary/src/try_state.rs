//! The pallet's invariants, each total derived again from its parts.

use crate::{
	pallet::{
		Config, Head, Heads, HoldReason, Licences, LicencesOf, Listings, NextLicence, NextWork,
		Pallet, Peaks, Proceeds, WorkOf, Works,
	},
	types::{flatten, Booked, Licence, Work, WHOLE},
};
use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	ensure,
	traits::{fungible::InspectHold, fungibles::Inspect},
};
use mmt_primitives::{
	notary::{works::MAX_TERMS, Asset, LicenceId, LicenceKind, WorkId},
	AccountId, Balance,
};
use sp_runtime::TryRuntimeError;

type AllWorks = BTreeMap<WorkId, Work<AccountId>>;

impl<T: Config> Pallet<T> {
	/// Checks that
	/// - the head is that of the peaks, and the newest of those remembered;
	/// - a content has one work and a work one content;
	/// - ancestors are what the parents' give, at most a whole, and parents know their children;
	/// - no terms sold more than their copies; terms and licences are counted and indexed;
	/// - an exclusive licence is alone, but for those of before a challenge, which are counted;
	/// - what is held is the sum of deposits, account by account;
	/// - what waits to be collected is there, and counted.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_range()?;
		let works: AllWorks = Works::<T>::iter().collect();
		Self::check_works(&works)?;
		Self::check_lineage(&works)?;
		Self::check_licences(&works)?;
		Self::check_deposits(&works)?;
		Self::check_proceeds(&works)
	}

	fn check_range() -> Result<(), TryRuntimeError> {
		let peaks = Peaks::<T>::get();
		let head = Head::<T>::get();
		ensure!(peaks.head() == head, "the head is not that of the peaks");
		let newest = Heads::<T>::get().heads.last().copied();
		ensure!(
			newest == head.map(|head| (peaks.entries(), head)),
			"the head is not the newest one remembered"
		);
		Ok(())
	}

	fn check_works(works: &AllWorks) -> Result<(), TryRuntimeError> {
		ensure!(WorkOf::<T>::iter().count() == works.len(), "contents and works differ");
		for (id, work) in works {
			ensure!(WorkOf::<T>::get(work.content) == Some(*id), "a content is of another work");
			ensure!(*id < NextWork::<T>::get(), "a work has a number that was not given");
			ensure!(
				work.claimed <= work.changed && work.changed <= Self::now(),
				"a work changed outside of its life"
			);
			ensure!(work.offered_to.as_ref() != Some(&work.owner), "offered to its owner");
			let (mut terms, mut deposit) = (0u32, 0);
			for (number, listing) in Listings::<T>::iter_prefix(id) {
				terms += 1;
				deposit += listing.deposit;
				ensure!(number < work.next_terms, "terms have a number that was not given");
				ensure!(
					listing.terms.copies.is_none_or(|copies| listing.sold <= copies),
					"more sold than there are copies"
				);
			}
			ensure!(terms == work.terms && terms <= MAX_TERMS, "terms miscounted");
			ensure!(deposit <= work.deposit, "terms have more deposit than their work");
		}
		let listed = Listings::<T>::iter_keys().all(|(work, _)| works.contains_key(&work));
		ensure!(listed, "terms of a work that is no more");
		Ok(())
	}

	fn check_lineage(works: &AllWorks) -> Result<(), TryRuntimeError> {
		let mut children = BTreeMap::<WorkId, u32>::new();
		for work in works.values() {
			let lines = work
				.parents
				.iter()
				.map(|parent| Some((*parent, &works.get(&parent.work)?.ancestors[..])))
				.collect::<Option<Vec<_>>>()
				.ok_or("a parent is no more")?;
			for (parent, _) in &lines {
				*children.entry(parent.work).or_default() += 1;
			}
			ensure!(
				flatten(lines.into_iter()).as_ref() == Some(&work.ancestors),
				"ancestors are not the parents'"
			);
			ensure!(work.royalty() <= WHOLE, "royalties are over the price");
		}
		for (id, work) in works {
			let counted = children.get(id).copied().unwrap_or_default();
			ensure!(work.children == counted, "children miscounted");
		}
		Ok(())
	}

	fn check_licences(works: &AllWorks) -> Result<(), TryRuntimeError> {
		let licences: BTreeMap<LicenceId, Licence<AccountId>> = Licences::<T>::iter().collect();
		ensure!(LicencesOf::<T>::iter().count() == licences.len(), "licences and holders differ");
		let mut live = BTreeMap::<WorkId, u32>::new();
		let mut inherited = BTreeMap::<WorkId, u32>::new();
		let mut sold = BTreeMap::<(WorkId, u32), u32>::new();
		for (id, licence) in &licences {
			ensure!(*id < NextLicence::<T>::get(), "a licence has a number that was not given");
			ensure!(
				LicencesOf::<T>::contains_key(&licence.holder, id),
				"a licence is not among its holder's"
			);
			*live.entry(licence.work).or_default() += 1;
			*sold.entry((licence.work, licence.terms_id)).or_default() += 1;
			let exclusive = licence.terms.kind == LicenceKind::Exclusive;
			let work = works.get(&licence.work).ok_or("a licence of a work that is no more")?;
			if *id < work.first_licence {
				*inherited.entry(licence.work).or_default() += 1;
				ensure!(!exclusive, "an exclusive licence was inherited");
			}
			ensure!((work.exclusive == Some(*id)) == exclusive, "an exclusive licence is unknown");
			ensure!(!exclusive || work.own_licences() == 1, "an exclusive licence is not alone");
		}
		for (id, work) in works {
			let counted = live.get(id).copied().unwrap_or_default();
			ensure!(work.licences == counted, "licences miscounted");
			let counted = inherited.get(id).copied().unwrap_or_default();
			ensure!(work.inherited == counted, "inherited licences miscounted");
			ensure!(
				work.first_licence <= NextLicence::<T>::get(),
				"licences are inherited that were not sold"
			);
			let known = work.exclusive.is_none_or(|licence| licences.contains_key(&licence));
			ensure!(known, "an exclusive licence that is no more");
		}
		for ((work, terms), count) in sold {
			let listed = Listings::<T>::get(work, terms);
			ensure!(
				listed.is_none_or(|listing| count <= listing.sold),
				"more licences than were sold"
			);
		}
		Ok(())
	}

	fn check_deposits(works: &AllWorks) -> Result<(), TryRuntimeError> {
		let mut of_works = BTreeMap::<AccountId, Balance>::new();
		let mut of_licences = BTreeMap::<AccountId, Balance>::new();
		for work in works.values() {
			*of_works.entry(work.owner.clone()).or_default() += work.deposit;
		}
		for licence in Licences::<T>::iter_values() {
			*of_licences.entry(licence.holder).or_default() += licence.deposit;
		}
		for (reason, sums) in [(HoldReason::Work, of_works), (HoldReason::Licence, of_licences)] {
			let reason = reason.into();
			for (account, sum) in sums {
				ensure!(
					T::Token::balance_on_hold(&reason, &account) == sum,
					"what is held is not the deposits"
				);
			}
		}
		Ok(())
	}

	fn check_proceeds(works: &AllWorks) -> Result<(), TryRuntimeError> {
		let mut assets = BTreeMap::<WorkId, u32>::new();
		for (work, _, booked) in Proceeds::<T>::iter() {
			*assets.entry(work).or_default() += 1;
			ensure!(booked.total() > 0, "nothing is booked");
		}
		for (id, work) in works {
			let counted = assets.remove(id).unwrap_or_default();
			ensure!(work.proceeds == counted, "proceeds miscounted");
		}
		ensure!(assets.is_empty(), "proceeds of a work that is no more");
		for asset in Self::shortfalls() {
			// The issuer of an asset may take it from anybody, this pallet too.
			ensure!(asset != Asset::Native, "what waits to be collected is not there");
			log::warn!(target: "runtime::notary", "the issuer of {asset:?} took what waits for works");
		}
		Ok(())
	}

	/// Assets of which less is there than waits to be collected.
	pub fn shortfalls() -> Vec<Asset> {
		let mut sums = BTreeMap::<Asset, Booked>::new();
		for (_, asset, booked) in Proceeds::<T>::iter() {
			let sum = sums.entry(asset).or_default();
			// Saturating: parts of the asset's supply.
			sum.own = sum.own.saturating_add(booked.total());
		}
		sums.into_iter()
			.filter(|(asset, sum)| T::Assets::balance(*asset, &Self::escrow(asset)) < sum.own)
			.map(|(asset, _)| asset)
			.collect()
	}
}
