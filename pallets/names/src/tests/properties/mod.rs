//! Random calls of six people with each other's names, and time; the invariants hold after every
//! step, no token is made or lost, refused calls change nothing, nothing of an older tenure
//! resolves, and what fuses promise stays true.

mod steps;

use crate::{mock::*, Commitments, HoldReason, Nodes, Primary, Records};
use frame_support::{storage::with_transaction, traits::fungible::InspectHold};
use mmt_primitives::{
	names::{Fuses, NameId, Record},
	Balance,
};
use proptest::{prelude::*, test_runner::TestRunner};
use sp_runtime::{DispatchError, TransactionOutcome};
use std::{cell::RefCell, collections::BTreeMap};
use steps::{names, run, steps, Step};

/// Everything that there is, with what went to the fees.
fn wealth() -> Balance {
	let people: Balance =
		(1..=ACCOUNTS).map(|n| free(n) + Balances::total_balance_on_hold(&account(n))).sum();
	people + fees()
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
