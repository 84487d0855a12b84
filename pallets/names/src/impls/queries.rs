//! Answers of the runtime API.

use super::lookup::Found;
use crate::{
	pallet::{Config, Labels, Nodes, Owned, Pallet, Primary, Records},
	types::{Node, Phase},
};
use alloc::{string::String, vec::Vec};
use frame_support::traits::Get;
use mmt_primitives::{
	names::{
		label::{is_reserved, skeleton},
		Availability, Label, Name, NameId, NameInfo, NamePage, NameStatus, Offer, Quote,
		RecordInfo, RecordKey, Resolution, ResolveError, SubnamePage, MAX_DEPTH, MAX_NAME_PAGE,
		MAX_RECORDS, ROOT,
	},
	AccountId, BlockNumber,
};

impl<T: Config> Pallet<T> {
	/// Records of an active name, by their keys; all of them for no key. Reads the rules, two items
	/// a level, and the records.
	pub fn resolve(text: Vec<u8>, keys: Vec<RecordKey>) -> Result<Resolution, ResolveError> {
		if keys.len() as u32 > MAX_RECORDS {
			return Err(ResolveError::TooManyKeys);
		}
		let name = Self::read(&text)?;
		let Found { id, node, expires, .. } = Self::resolvable(&name)?;
		let info = |stored: crate::StoredRecord<AccountId>| RecordInfo {
			record: stored.record.into_latest(),
			verified: stored.verified,
		};
		let records = if keys.is_empty() {
			Records::<T>::iter_prefix_values(id).map(info).collect()
		} else {
			keys.iter().filter_map(|key| Records::<T>::get(id, key)).map(info).collect()
		};
		Ok(Resolution {
			id,
			// Lossless: it is a name, and as it would be written again.
			name: String::from_utf8_lossy(&text).into_owned(),
			owner: node.owner,
			active_until: expires,
			records,
		})
	}

	/// The name that an account goes by, if that name's record leads back to it.
	pub fn reverse(account: AccountId) -> Option<String> {
		let id = Primary::<T>::get(&account)?.id;
		let (name, found) = Self::climb(id)?;
		(found.is_active(Self::now()) && Self::account_of(id) == Some(account))
			.then(|| name.to_text(&T::Rules::get().suffix))
	}

	/// What a name can be had for. A label stands for the top name of that label.
	pub fn availability(text: Vec<u8>) -> Availability {
		let suffix = T::Rules::get().suffix;
		let text =
			if text.contains(&b'.') { text } else { [&text[..], b".", &suffix[..]].concat() };
		let name = match Name::parse(&text, &suffix) {
			Ok(name) => name,
			Err(error) => {
				let label = text.strip_suffix(&suffix[..]).and_then(|rest| rest.strip_suffix(b"."));
				let reserved = label.is_some_and(is_reserved);
				return if reserved {
					Availability::Reserved
				} else {
					Availability::Invalid { error }
				};
			},
		};
		match name.parent() {
			Some(parent) => Self::availability_under(&name, &parent),
			None => Self::availability_of(&name),
		}
	}

	/// Names of an account, from a number on. Looks at no more than `limit` of them, of which some
	/// may be dead, so a page may be short.
	pub fn names_of(account: AccountId, start: Option<NameId>, limit: u32) -> NamePage {
		let limit = limit.clamp(1, MAX_NAME_PAGE) as usize;
		let mut keys = match start {
			None => Owned::<T>::iter_key_prefix(&account),
			Some(start) => {
				// The place right before `start` in the order of the state, which is that of hashes.
				let mut place = Owned::<T>::hashed_key_for(&account, start);
				place.pop();
				Owned::<T>::iter_key_prefix_from(&account, place)
			},
		};
		let ids: Vec<NameId> = keys.by_ref().take(limit).collect();
		NamePage { names: ids.into_iter().filter_map(Self::live_info).collect(), next: keys.next() }
	}

	/// Names under a name, those after a label in the order of the state.
	pub fn subnames(
		text: Vec<u8>,
		start: Option<Label>,
		limit: u32,
	) -> Result<SubnamePage, ResolveError> {
		let parent = Self::resolvable(&Self::read(&text)?)?.id;
		let limit = limit.clamp(1, MAX_NAME_PAGE) as usize;
		let mut entries = match start {
			None => Labels::<T>::iter_prefix(parent),
			Some(label) => {
				Labels::<T>::iter_prefix_from(parent, Labels::<T>::hashed_key_for(parent, label))
			},
		};
		let page: Vec<(Label, NameId)> = entries.by_ref().take(limit).collect();
		let last = page.last().map(|(label, _)| String::from_utf8_lossy(label).into_owned());
		let next = if entries.next().is_some() { last } else { None };
		let names = page.into_iter().filter_map(|(_, id)| Self::name_of_id(id)).collect();
		Ok(SubnamePage { names, next })
	}

	/// The name of a tenure that is in the state, and everything above it.
	pub fn name_of_id(id: NameId) -> Option<NameInfo> {
		let (name, found) = Self::climb(id)?;
		let status = Self::status(&found);
		let Found { node, expires, .. } = found;
		Some(NameInfo {
			id,
			name: name.to_text(&T::Rules::get().suffix),
			owner: node.owner,
			parent: node.parent,
			registered: node.registered,
			expires: node.expires,
			active_until: expires,
			status,
			fuses: node.fuses,
			records: node.records,
			offer: node.price.map(|price| Offer { price: price.amount, buyer: price.buyer }),
			deposit: node.deposit.amount,
		})
	}

	/// What registering or renewing a top name costs in this block.
	pub fn price(text: Vec<u8>, duration: BlockNumber) -> Result<Quote, ResolveError> {
		let name = Self::read(&text)?;
		if !name.is_top() {
			return Err(ResolveError::NotATopName);
		}
		let rent = Self::rent(name.top(), duration);
		let premium = match Self::find(&name).map(|found| Self::phase(found.top_expires)) {
			Some(Phase::Premium(since)) => Self::premium(since),
			_ => 0,
		};
		// Saturating: amounts of a profile are far from the largest number.
		Ok(Quote { rent, premium, total: rent.saturating_add(premium) })
	}

	fn read(text: &[u8]) -> Result<Name, ResolveError> {
		Ok(Name::parse(text, &T::Rules::get().suffix)?)
	}

	/// A name that is active, or why there is none.
	fn resolvable(name: &Name) -> Result<Found, ResolveError> {
		let found = Self::find(name).ok_or(ResolveError::NotFound)?;
		match Self::status(&found) {
			NameStatus::Active => Ok(found),
			NameStatus::Grace { until } => Err(ResolveError::InGrace { until }),
			NameStatus::Premium { .. } | NameStatus::Lapsed => Err(ResolveError::NotFound),
		}
	}

	fn status(found: &Found) -> NameStatus {
		let periods = Self::periods();
		// A subname that expires before its top name is over then; one that does not comes back with
		// it.
		let expired = found.expires < found.top_expires && found.expires <= Self::now();
		match Self::phase(found.top_expires) {
			Phase::Active | Phase::Grace if expired => NameStatus::Lapsed,
			Phase::Active => NameStatus::Active,
			Phase::Grace => NameStatus::Grace { until: periods.grace_end(found.top_expires) },
			Phase::Premium(_) if found.node.is_top() => {
				NameStatus::Premium { until: periods.premium_end(found.top_expires) }
			},
			Phase::Premium(_) | Phase::Free => NameStatus::Lapsed,
		}
	}

	/// A tenure with the text of its name. Nothing if one above it is gone.
	pub(crate) fn climb(id: NameId) -> Option<(Name, Found)> {
		let mut line: Vec<Node<AccountId>> = Vec::new();
		let mut next = id;
		while next != ROOT {
			if line.len() as u32 >= MAX_DEPTH {
				return None;
			}
			let node = Nodes::<T>::get(next)?;
			next = node.parent;
			line.push(node);
		}
		let suffix = T::Rules::get().suffix;
		let (top, below) = line.split_last()?;
		let mut name = Name::top_of(&top.label).ok()?;
		for node in below.iter().rev() {
			name = name.child(&node.label, &suffix).ok()?;
		}
		Self::find(&name).map(|found| (name, found))
	}

	/// What an account has of a tenure of its own, unless it is dead for good.
	fn live_info(id: NameId) -> Option<NameInfo> {
		(!Self::is_dead(id)).then(|| Self::name_of_id(id)).flatten()
	}

	fn availability_under(name: &Name, parent: &Name) -> Availability {
		let owner = |name| Self::resolvable(name).ok().map(|found| found.node.owner);
		Availability::Subname { owner: owner(name), giver: owner(parent) }
	}

	fn availability_of(name: &Name) -> Availability {
		let label = name.top();
		let yearly_rent = T::Rules::get().yearly_rent(label);
		let found = Self::find(name);
		let phase = found.as_ref().map_or(Phase::Free, |found| Self::phase(found.top_expires));
		if let (Phase::Active | Phase::Grace, Some(found)) = (phase, found.as_ref()) {
			let owner = found.node.owner.clone();
			let until = Self::periods().grace_end(found.top_expires);
			return match phase {
				Phase::Active => Availability::Taken { owner, expires: found.top_expires },
				_ => Availability::Grace { owner, until },
			};
		}
		if let Some((other, owner)) = Self::look_alike_of(label) {
			return Availability::LooksLike { name: other, owner };
		}
		match (phase, found) {
			(Phase::Premium(since), Some(found)) => Availability::Premium {
				yearly_rent,
				premium: Self::premium(since),
				until: Self::periods().premium_end(found.top_expires),
			},
			_ => Availability::Free { yearly_rent },
		}
	}

	/// A name that looks like a label and is held.
	fn look_alike_of(label: &Label) -> Option<(String, AccountId)> {
		let group = Self::held_look_alikes(&skeleton(label))?;
		let first = group.members.first()?;
		let label = Nodes::<T>::get(first.id)?.label;
		let name = Name::top_of(&label).ok()?;
		Some((name.to_text(&T::Rules::get().suffix), group.owner))
	}
}
