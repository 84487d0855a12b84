//! Random calls of six people with each other's names, and time; the invariants hold after every
//! step, no token is made or lost, refused calls change nothing, nothing of an older tenure
//! resolves, and what fuses promise stays true.

use crate::{mock::*, Commitments, HoldReason, Nodes, Primary, Records};
use frame_support::{
	dispatch::DispatchResult, storage::with_transaction, traits::fungible::InspectHold,
};
use mmt_primitives::{
	names::{Fuses, NameId, Record, RecordKey, VersionedRecord},
	Balance,
};
use proptest::{prelude::*, test_runner::TestRunner};
use sp_runtime::{DispatchError, TransactionOutcome};
use std::{cell::RefCell, collections::BTreeMap};

/// Top names; the first three look alike, and so do the next two.
const TOPS: [&str; 6] = ["alice", "a1ice", "al-ice", "corner", "comer", "eve"];
const LABELS: [&str; 3] = ["book", "page", "mmt"];

/// People are 1 to 6. Names are places in the list of those that there are, so that most calls are
/// about something; who signs is who may, unless `astray`.
#[derive(Clone, Debug)]
enum Step {
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
		who: u8,
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

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || 1..=6u8;
	let place = || 0..40usize;
	let astray = || prop::bool::weighted(0.1);
	let fuses = || {
		prop_oneof![
			6 => Just(0u8), 4 => Just(2), 4 => Just(1), 2 => Just(3), 1 => Just(17), 1 => Just(16),
			1 => Just(6), 1 => Just(10), 1 => any::<u8>(),
		]
	};
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
		9 => (place(), prop::collection::vec((0..5u8, who()), 0..5), astray())
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
		1 => who().prop_map(|who| Step::ClearPrimary { who }),
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
fn names() -> Vec<(String, AccountId)> {
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
type Intent = (u8, String, u8, u32, Balance);

/// Takes a step; `None` if it is about nothing.
fn run(step: &Step, intents: &mut Vec<Intent>) -> Option<DispatchResult> {
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
			// Mostly one of the last.
			let (who, name, owner, duration, cap) =
				at(intents, intents.len().checked_sub(1 + place % 4).unwrap_or(place))?;
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
			let list =
				records.into_iter().map(|(kind, who)| (record(kind, who, tenure), None)).collect();
			Names::set_records(signed(owner, astray), t(&name), list)
		},
		Step::ClearRecords { name, keys, astray } => {
			let (name, owner) = at(&names, name)?;
			let keys = keys.into_iter().map(|kind| record(kind, 1, 0).key()).collect();
			Names::clear_records(signed(owner, astray), t(&name), keys)
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
			let (name, owner) = at(&names, name)?;
			let who = if own { owner } else { above(&name)? };
			Names::extend_subname(signed(who, false), t(&name), now.saturating_add(ahead))
		},
		Step::Burn { name, fuses, own } => {
			let (name, owner) = at(&names, name)?;
			let who = if own { owner } else { above(&name)? };
			Names::burn_fuse(signed(who, false), t(&name), fuses)
		},
		Step::SetPrimary { who, name } => {
			let mine: Vec<NameId> = Records::<Test>::iter()
				.filter(|(.., stored)| {
					stored.record == VersionedRecord::V1(Record::Account(account(who)))
				})
				.map(|(id, ..)| id)
				.collect();
			let name = at(&mine, name).and_then(Names::name_of_id)?.name;
			Names::set_primary(by(who), Some(t(&name)))
		},
		Step::ClearPrimary { who } => Names::set_primary(by(who), None),
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

/// Everything that there is, with what went to the fees.
fn wealth() -> Balance {
	let people: Balance =
		(1..=ACCOUNTS).map(|n| free(n) + Balances::total_balance_on_hold(&account(n))).sum();
	people + FeesTaken::get()
}

/// Deposits of everybody, whether the state knows of them or not.
fn check_holds() {
	let mut due = BTreeMap::<(u8, AccountId), Balance>::new();
	let mut add = |reason: u8, payer: AccountId, amount: Balance| {
		*due.entry((reason, payer)).or_default() += amount;
	};
	for node in Nodes::<Test>::iter_values() {
		add(0, node.deposit.payer, node.deposit.amount);
	}
	for stored in Records::<Test>::iter_values() {
		add(1, stored.deposit.payer, stored.deposit.amount);
	}
	for (payer, open) in Commitments::<Test>::iter() {
		add(2, payer, open.iter().map(|one| one.deposit).sum());
	}
	for (payer, primary) in Primary::<Test>::iter() {
		add(3, payer, primary.deposit);
	}
	let reasons =
		[HoldReason::Name, HoldReason::Record, HoldReason::Commitment, HoldReason::Primary];
	for (place, reason) in reasons.into_iter().enumerate() {
		let reason = reason.into();
		for n in 1..=ACCOUNTS {
			let sum = due.get(&(place as u8, account(n))).copied().unwrap_or_default();
			assert_eq!(Balances::balance_on_hold(&reason, &account(n)), sum);
		}
	}
}

/// What everybody sees is of the tenure that it is seen in, and no name outlives what it is under.
fn check_names() {
	for (name, _) in names() {
		let tenure = id(&name);
		let resolves = resolve(&name).is_ok();
		for seen in records(&name) {
			match seen {
				Record::Work(set_in) => assert_eq!(set_in, tenure, "{name}"),
				Record::Text { key, value } if key[..] == b"tenure"[..] => {
					assert_eq!(value[..], tenure.to_string().as_bytes()[..], "{name}");
				},
				_ => {},
			}
		}
		if let Some((_, parent)) = name.split_once('.').filter(|(_, parent)| *parent != "mmt") {
			assert!(!resolves || resolve(parent).is_ok(), "{name} outlives {parent}");
		}
	}
	for n in 1..=6 {
		if let Some(name) = Names::reverse(account(n)) {
			assert!(records(&name).contains(&Record::Account(account(n))));
		}
	}
}

/// An emancipated name: its number, that of its parent, its owner and its end.
type Promise = (NameId, NameId, AccountId, u32);

/// Emancipated names that resolve.
fn promised() -> BTreeMap<String, Promise> {
	names()
		.into_iter()
		.filter(|(name, _)| resolve(name).is_ok())
		.filter(|(name, _)| node(name).has(Fuses::PARENT_CANNOT_CONTROL))
		.map(|(name, owner)| {
			let id = id(&name);
			let (parent, until) = (node(&name).parent, expires(&name));
			(name, (id, parent, owner, until))
		})
		.collect()
}

/// Whether a step may be that of the owner of an emancipated name, who gives it away or up.
fn may_be_the_owners(step: &Step) -> bool {
	matches!(step, Step::Transfer { .. } | Step::Buy { .. } | Step::Release { .. })
}

thread_local! {
	/// How often each kind of step was taken, and how often it was not refused.
	static TAKEN: RefCell<BTreeMap<String, (u32, u32)>> = const { RefCell::new(BTreeMap::new()) };
	/// How often something that was promised was there to be broken.
	static PROMISES: RefCell<u32> = const { RefCell::new(0) };
}

fn story(steps: Vec<Step>) {
	let all = wealth();
	let mut intents = Vec::new();
	// Everybody begins with something, and one name has somebody's under it.
	for (owner, name) in [(1, "alice.mmt"), (2, "corner.mmt"), (3, "eve.mmt")] {
		register(owner, name);
	}
	burn(1, "alice.mmt", Fuses::CANNOT_TRANSFER).expect("it is the owner's");
	let end = Some(expires("alice.mmt") - 20);
	let fuses = Fuses::PARENT_CANNOT_CONTROL;
	set_subname(1, "alice.mmt", "book", 4, end, fuses).expect("its parent stays");
	for step in steps {
		let before = promised();
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let done = with_transaction(|| match run(&step, &mut intents) {
			Some(Ok(())) => TransactionOutcome::Commit(Ok::<_, DispatchError>(true)),
			_ => TransactionOutcome::Rollback(Ok(false)),
		})
		.expect("both outcomes are answers");
		if !done {
			assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
		}
		let name = format!("{step:?}");
		let name = name.split(['(', ' ']).next().unwrap_or_default().to_string();
		TAKEN.with_borrow_mut(|taken| {
			let count = taken.entry(name).or_default();
			*count = (count.0 + 1, count.1 + u32::from(done));
		});
		check();
		check_holds();
		check_names();
		assert_eq!(wealth(), all);

		// Only time and its own owner end what was promised.
		let after = promised();
		PROMISES.with_borrow_mut(|count| *count += before.len() as u32);
		for (name, (id, parent, owner, until)) in before {
			if matches!(step, Step::Skip(_)) {
				continue;
			}
			let (_, above) = name.split_once('.').expect("a subname has a parent");
			assert_eq!(resolve(above).map(|found| found.id), Ok(parent), "{step:?} ended {above}");
			if may_be_the_owners(&step) {
				continue;
			}
			let now = after.get(&name).unwrap_or_else(|| panic!("{step:?} ended {name}"));
			assert_eq!((now.0, &now.2), (id, &owner), "{step:?} changed {name}");
			assert!(now.3 >= until, "{step:?} shortened {name}");
		}
	}

	// In the end everything lapses, and everybody has everything back.
	skip(2 * LONGEST + GRACE + FALL);
	for n in 1..=6 {
		let _ = Names::set_primary(by(n), None);
	}
	reclaim_all();
	check();
	assert_eq!(Nodes::<Test>::iter().count() + Records::<Test>::iter().count(), 0);
	for n in 1..=ACCOUNTS {
		assert_eq!(all_held(n), 0);
	}
	assert_eq!(wealth(), all);
}

#[test]
fn names_and_money_add_up() {
	let mut runner = TestRunner::new(ProptestConfig {
		cases: 96,
		failure_persistence: None,
		..Default::default()
	});
	runner
		.run(&steps(), |steps| {
			chain().execute_with(|| story(steps));
			Ok(())
		})
		.expect("the invariants hold");
	// A story in which nothing happens would prove nothing.
	TAKEN.with_borrow(|taken| {
		println!("{taken:?}");
		for (step, (tried, done)) in taken {
			assert!(*done > 0, "of {tried} {step} none was taken");
		}
		assert_eq!(taken.len(), 18);
	});
	assert!(PROMISES.with_borrow(|count| *count) > 1_000);
}
