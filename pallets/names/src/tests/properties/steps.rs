//! What people do, at random.

use crate::{mock::*, Commitments, Nodes, Primary, Records};
use frame_support::dispatch::DispatchResult;
use mmt_primitives::{
	names::{commitment, NameId, Record, RecordKey},
	Balance,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Top names; the first three look alike, and so do the next two.
const TOPS: [&str; 8] = ["alice", "a1ice", "al-ice", "corner", "comer", "eve", "david", "frank"];
const LABELS: [&str; 3] = ["book", "page", "mmt"];

/// People are 1 to 6. Names are places in the list of those that there are, so that most calls are
/// about something; who signs is who may, unless `astray`.
#[derive(Clone, Debug)]
pub enum Step {
	Commit {
		who: u8,
		top: usize,
		owner: u8,
		duration: u32,
		cap: Balance,
	},
	Register {
		place: usize,
		astray: bool,
	},
	Renew {
		who: u8,
		name: usize,
		duration: u32,
	},
	Transfer {
		name: usize,
		to: u8,
		astray: bool,
	},
	SetPrice {
		name: usize,
		price: Option<Balance>,
		buyer: Option<u8>,
		astray: bool,
	},
	Buy {
		name: usize,
		who: u8,
		cap: Balance,
	},
	Release {
		name: usize,
		astray: bool,
	},
	SetRecords {
		name: usize,
		records: Vec<(u8, u8)>,
		astray: bool,
	},
	ClearRecords {
		name: usize,
		keys: Vec<u8>,
		astray: bool,
	},
	SetSubname {
		name: usize,
		label: usize,
		owner: Option<u8>,
		ahead: Option<u32>,
		fuses: u8,
		astray: bool,
	},
	Extend {
		name: usize,
		ahead: u32,
		own: bool,
	},
	Burn {
		name: usize,
		fuses: u8,
		own: bool,
	},
	SetPrimary {
		who: u8,
		name: usize,
	},
	ClearPrimary {
		place: usize,
	},
	ReclaimName {
		place: usize,
	},
	ReclaimRecord {
		place: usize,
	},
	ReclaimCommitments {
		who: u8,
	},
	Skip(u32),
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || 1..=6u8;
	let place = || 0..40usize;
	let astray = || prop::bool::weighted(0.1);
	let fuses = || {
		prop_oneof![
			6 => Just(0u8), 4 => Just(2), 4 => Just(1), 2 => Just(3), 1 => Just(17), 1 => Just(16),
			1 => Just(6), 1 => Just(10), 1 => any::<u8>(),
		]
	};
	let kind = || prop_oneof![30 => 0..4u8, 1 => Just(4)];
	let cap = || prop_oneof![5 => Just(Balance::MAX), 1 => 0..400u128];
	let duration = || prop_oneof![6 => 28..150u32, 1 => 0..28u32, 1 => any::<u32>()];
	let ahead = || prop_oneof![5 => 1..80u32, 1 => Just(0), 1 => 80..2_000u32];
	let skip = prop_oneof![8 => 1..4u32, 3 => 10..40u32, 1 => 80..130u32];
	let step = prop_oneof![
		9 => (who(), 0..TOPS.len(), prop::bool::weighted(0.2), who(), duration(), cap()).prop_map(
			|(who, top, gift, other, duration, cap)| {
				let owner = if gift { other } else { who };
				Step::Commit { who, top, owner, duration, cap }
			}
		),
		14 => (place(), astray()).prop_map(|(place, astray)| Step::Register { place, astray }),
		4 => (who(), place(), duration())
			.prop_map(|(who, name, duration)| Step::Renew { who, name, duration }),
		3 => (place(), who(), astray())
			.prop_map(|(name, to, astray)| Step::Transfer { name, to, astray }),
		4 => (place(), prop::option::weighted(0.8, 0..5_000u128), prop::option::weighted(0.2, who()), astray())
			.prop_map(|(name, price, buyer, astray)| Step::SetPrice { name, price, buyer, astray }),
		5 => (place(), who(), cap()).prop_map(|(name, who, cap)| Step::Buy { name, who, cap }),
		1 => (place(), astray()).prop_map(|(name, astray)| Step::Release { name, astray }),
		9 => (place(), prop::collection::vec((kind(), who()), 0..5), astray())
			.prop_map(|(name, records, astray)| Step::SetRecords { name, records, astray }),
		2 => (place(), prop::collection::vec(0..5u8, 0..2), astray())
			.prop_map(|(name, keys, astray)| Step::ClearRecords { name, keys, astray }),
		16 => (
			place(),
			0..LABELS.len(),
			prop::option::weighted(0.9, who()),
			prop::option::weighted(0.6, ahead()),
			fuses(),
			astray(),
		)
			.prop_map(|(name, label, owner, ahead, fuses, astray)| Step::SetSubname {
				name, label, owner, ahead, fuses, astray,
			}),
		3 => (place(), ahead(), any::<bool>())
			.prop_map(|(name, ahead, own)| Step::Extend { name, ahead, own }),
		8 => (place(), fuses(), any::<bool>())
			.prop_map(|(name, fuses, own)| Step::Burn { name, fuses, own }),
		4 => (who(), place()).prop_map(|(who, name)| Step::SetPrimary { who, name }),
		2 => place().prop_map(|place| Step::ClearPrimary { place }),
		4 => place().prop_map(|place| Step::ReclaimName { place }),
		4 => place().prop_map(|place| Step::ReclaimRecord { place }),
		2 => who().prop_map(|who| Step::ReclaimCommitments { who }),
		10 => skip.prop_map(Step::Skip),
	];
	prop::collection::vec(step, 30..140)
}

/// The one at this place, as if the list went round.
fn at<Item: Clone>(list: &[Item], place: usize) -> Option<Item> {
	list.get(place.checked_rem(list.len())?).cloned()
}

/// Every name that there is a way to, with its owner.
pub fn names() -> Vec<(String, AccountId)> {
	let mut ids: Vec<NameId> = Nodes::<Test>::iter_keys().collect();
	ids.sort_unstable();
	let infos = ids.into_iter().filter_map(Names::name_of_id);
	infos.map(|info| (info.name, info.owner)).collect()
}

/// `who`, or somebody else.
fn signed(who: AccountId, astray: bool) -> RuntimeOrigin {
	let other = if who == account(1) { account(2) } else { account(1) };
	RuntimeOrigin::signed(if astray { other } else { who })
}

/// The owner of the name above one, or that of a top name.
fn above(name: &str) -> Option<AccountId> {
	let (_, parent) = name.split_once('.')?;
	names().into_iter().find(|(other, _)| other == parent).map(|(_, owner)| owner)
}

/// A record of a kind, which tells the tenure that it was set in.
fn record(kind: u8, who: u8, tenure: NameId) -> Record {
	match kind {
		0 => Record::Account(account(who)),
		1 => Record::Work(tenure),
		2 => text("email", &"x".repeat(usize::from(who) * 20)),
		3 => text("tenure", &tenure.to_string()),
		_ => text("", ""),
	}
}

/// What was committed to: who, name, owner, duration, cap.
pub type Intent = (u8, String, u8, u32, Balance);

/// Takes a step; `None` if it is about nothing.
pub fn run(step: &Step, intents: &mut Vec<Intent>) -> Option<DispatchResult> {
	let names = names();
	let now = System::block_number();
	Some(match step.clone() {
		Step::Commit { who, top, owner, duration, cap } => {
			let name = format!("{}.mmt", TOPS[top]);
			let done = commit(who, &name, owner, duration, cap);
			intents.push((who, name, owner, duration, cap));
			done
		},
		Step::Register { place, astray } => {
			// Mostly one whose time has come.
			let genesis = Names::genesis_hash();
			let ripe: Vec<Intent> = intents
				.iter()
				.filter(|(who, name, owner, duration, cap)| {
					let owner = account(*owner);
					let hash =
						commitment(&genesis, name.as_bytes(), &owner, &SECRET, *duration, *cap);
					let open = Commitments::<Test>::get(account(*who));
					astray || open.iter().any(|one| one.hash == hash && one.at + 2 <= now)
				})
				.cloned()
				.collect();
			let (who, name, owner, duration, cap) = at(&ripe, place)?;
			let who = if astray { who % 6 + 1 } else { who };
			reveal(who, &name, owner, duration, cap)
		},
		Step::Renew { who, name, duration } => {
			let (name, _) = at(&names, name)?;
			let top = name.rsplit('.').nth(1)?;
			Names::renew(by(who), t(&format!("{top}.mmt")), duration, Balance::MAX)
		},
		Step::Transfer { name, to, astray } => {
			let (name, owner) = at(&names, name)?;
			Names::transfer(signed(owner, astray), t(&name), account(to))
		},
		Step::SetPrice { name, price, buyer, astray } => {
			let (name, owner) = at(&names, name)?;
			Names::set_price(signed(owner, astray), t(&name), price, buyer.map(account))
		},
		Step::Buy { name, who, cap } => {
			let offered: Vec<String> = names
				.into_iter()
				.filter(|(name, _)| node(name).price.is_some())
				.map(|(name, _)| name)
				.collect();
			Names::buy(by(who), t(&at(&offered, name)?), cap)
		},
		Step::Release { name, astray } => {
			let (name, owner) = at(&names, name)?;
			Names::release(signed(owner, astray), t(&name))
		},
		Step::SetRecords { name, records, astray } => {
			let (name, owner) = at(&names, name)?;
			let tenure = id(&name);
			let kinds: BTreeMap<u8, u8> = records.into_iter().collect();
			let list =
				kinds.into_iter().map(|(kind, who)| (record(kind, who, tenure), None)).collect();
			Names::set_records(signed(owner, astray), t(&name), list)
		},
		Step::ClearRecords { name, keys, astray } => {
			let (name, owner) = at(&names, name)?;
			let keys = keys.into_iter().map(|kind| record(kind, 1, 0).key()).collect();
			Names::clear_records(signed(owner, astray), t(&name), keys)
				.map(drop)
				.map_err(|refused| refused.error)
		},
		Step::SetSubname { name, label, owner, ahead, fuses, astray } => {
			let (name, parent) = at(&names, name)?;
			Names::set_subname(
				signed(parent, astray),
				t(&name),
				t(LABELS[label]),
				owner.map(account),
				ahead.map(|ahead| now.saturating_add(ahead)),
				fuses,
			)
		},
		Step::Extend { name, ahead, own } => {
			let fixed: Vec<_> = names
				.into_iter()
				.filter(|(name, _)| !node(name).is_top() && node(name).expires.is_some())
				.collect();
			let (name, owner) = at(&fixed, name)?;
			let who = if own { owner } else { above(&name)? };
			let until = expires(&name).saturating_add(ahead);
			Names::extend_subname(signed(who, false), t(&name), until)
		},
		Step::Burn { name, fuses, own } => {
			let (name, owner) = at(&names, name)?;
			let who = if own { owner } else { above(&name)? };
			Names::burn_fuse(signed(who, false), t(&name), fuses)
		},
		Step::SetPrimary { who, name } => {
			let pointing: Vec<(NameId, AccountId)> = Records::<Test>::iter_keys()
				.filter(|(_, key)| *key == RecordKey::Account)
				.filter_map(|(id, _)| Some((id, Names::account_of(id)?)))
				.collect();
			let (id, at) = at(&pointing, name)?;
			let name = Names::name_of_id(id)?.name;
			Names::set_primary(signed(at, who == 1), Some(t(&name)))
		},
		Step::ClearPrimary { place } => {
			let having: Vec<AccountId> = Primary::<Test>::iter_keys().collect();
			let who = at(&having, place).unwrap_or(account(1));
			Names::set_primary(signed(who, false), None)
		},
		Step::ReclaimName { place } => {
			let ids: Vec<NameId> = Nodes::<Test>::iter_keys().collect();
			Names::reclaim_deposit(by(7), at(&ids, place)?, None)
		},
		Step::ReclaimRecord { place } => {
			let keys: Vec<(NameId, RecordKey)> = Records::<Test>::iter_keys().collect();
			let (id, key) = at(&keys, place)?;
			Names::reclaim_deposit(by(7), id, Some(key))
		},
		Step::ReclaimCommitments { who } => Names::reclaim_commitments(by(7), account(who)),
		Step::Skip(blocks) => {
			skip(blocks);
			Ok(())
		},
	})
}
