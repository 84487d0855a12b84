//! Random names of six people in the real runtime. After every step the invariants hold and no token
//! came into being; what is refused changes nothing; and when everything has lapsed, every deposit
//! goes back.

use super::*;
use crate::{Balances, BlockRewards, Names, RuntimeHoldReason};
use frame_support::{
	storage::with_storage_layer,
	traits::fungible::{Inspect, InspectHold},
};
use mmt_primitives::names::{COMMIT_MAX, GRACE, MAX_DURATION, PREMIUM};
use pallet_mmt_names::{Commitments, HoldReason, Nodes, Primary, Records};
use proptest::prelude::*;

/// People are 0 to 5; a name is one of [`LABELS`], and what is under it `book` and `page`.
#[derive(Clone, Debug)]
enum Step {
	Commit(usize, usize),
	Register(usize, usize, usize),
	Renew(usize, usize),
	Transfer(usize, usize, usize),
	Sell(usize, usize, Balance),
	Buy(usize, usize),
	Release(usize, usize),
	Record(usize, usize, bool, Option<u8>),
	Clear(usize, usize, bool),
	Subname(usize, usize, bool, Option<usize>),
	Primary(usize, Option<usize>),
	Reclaim(NameId, bool),
	Blocks(BlockNumber),
}

/// Two of them look alike.
const LABELS: [&str; 3] = ["paypal", "paypa1", "名字"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || 0..6usize;
	let name = || 0..LABELS.len();
	let blocks = prop_oneof![
		6 => 1..4u32,
		1 => Just(COMMIT_MAX),
		1 => Just(GRACE),
		1 => Just(PREMIUM),
		1 => Just(YEAR),
	];
	let step = prop_oneof![
		2 => (who(), name()).prop_map(|(who, name)| Step::Commit(who, name)),
		8 => (who(), name(), who()).prop_map(|(who, name, owner)| Step::Register(who, name, owner)),
		2 => (who(), name()).prop_map(|(who, name)| Step::Renew(who, name)),
		3 => (who(), name(), who()).prop_map(|(who, name, to)| Step::Transfer(who, name, to)),
		2 => (who(), name(), 0..500u128).prop_map(|(who, name, price)| Step::Sell(who, name, price)),
		3 => (who(), name()).prop_map(|(who, name)| Step::Buy(who, name)),
		1 => (who(), name()).prop_map(|(who, name)| Step::Release(who, name)),
		5 => (who(), name(), any::<bool>(), any::<Option<u8>>())
			.prop_map(|(who, name, below, work)| Step::Record(who, name, below, work)),
		2 => (who(), name(), any::<bool>()).prop_map(|(who, name, below)| Step::Clear(who, name, below)),
		4 => (who(), name(), any::<bool>(), prop::option::weighted(0.8, who()))
			.prop_map(|(who, name, deep, owner)| Step::Subname(who, name, deep, owner)),
		2 => (who(), prop::option::weighted(0.8, name()))
			.prop_map(|(who, name)| Step::Primary(who, name)),
		2 => (1..12u64, any::<bool>()).prop_map(|(id, record)| Step::Reclaim(id, record)),
		6 => blocks.prop_map(Step::Blocks),
	];
	prop::collection::vec(step, 20..60)
}

fn person(index: usize) -> AccountId {
	Sr25519Keyring::well_known().nth(index).expect("there are more than six").to_account_id()
}

fn top(name: usize) -> String {
	format!("{}.mmt", LABELS[name])
}

fn below(name: usize) -> String {
	format!("book.{}", top(name))
}

/// The owner of a name, so that most calls are of somebody who may; else whoever it was to be.
fn owner_of(name: &str, who: usize) -> AccountId {
	resolve(name, &[RecordKey::Account]).map_or(person(who), |found| found.owner)
}

fn run(step: Step) {
	let (who, made): (AccountId, Call<Runtime>) = match step {
		Step::Blocks(blocks) => return blocks_pass(blocks),
		Step::Commit(who, name) => (person(who), commit(&top(name), &person(who), 0)),
		Step::Register(who, name, owner) => {
			let committed = commit(&top(name), &person(owner), Balance::MAX);
			let _ = with_storage_layer(|| call(person(who), committed));
			blocks_pass(COMMIT_MIN);
			(person(who), register(&top(name), &person(owner), Balance::MAX))
		},
		Step::Renew(who, name) => {
			let max_price = Balance::MAX;
			(person(who), Call::renew { name: top(name).into(), duration: YEAR, max_price })
		},
		Step::Transfer(who, name, to) => {
			(owner_of(&top(name), who), Call::transfer { name: top(name).into(), to: person(to) })
		},
		Step::Sell(who, name, price) => {
			let price = (price > 0).then_some(price * MMT);
			let sell = Call::set_price { name: top(name).into(), price, buyer: None };
			(owner_of(&top(name), who), sell)
		},
		Step::Buy(who, name) => {
			(person(who), Call::buy { name: top(name).into(), max_price: Balance::MAX })
		},
		Step::Release(who, name) => {
			(owner_of(&top(name), who), Call::release { name: top(name).into() })
		},
		Step::Record(who, name, deep, work) => {
			let name = if deep { below(name) } else { top(name) };
			let owner = owner_of(&name, who);
			let record =
				work.map_or(Record::Account(owner.clone()), |work| Record::Work(work.into()));
			(owner, set(&name, record))
		},
		Step::Clear(who, name, deep) => {
			let name = if deep { below(name) } else { top(name) };
			(owner_of(&name, who), Call::clear_records { name: name.into(), keys: vec![] })
		},
		Step::Subname(who, name, deep, owner) => {
			let (parent, label) = if deep { (below(name), "page") } else { (top(name), "book") };
			let giver = owner_of(&parent, who);
			let give = Call::set_subname {
				parent: parent.into(),
				label: label.into(),
				owner: owner.map(person),
				expires: None,
				fuses: 0,
			};
			(giver, give)
		},
		Step::Primary(who, name) => {
			let owner = name.map_or(person(who), |name| owner_of(&top(name), who));
			(owner, Call::set_primary { name: name.map(|name| top(name).into()) })
		},
		Step::Reclaim(id, record) => {
			let key = record.then_some(RecordKey::Account);
			(person(0), Call::reclaim_deposit { id, key })
		},
	};
	// A call that fails leaves no trace, as in a block.
	let _ = with_storage_layer(|| call(who, made));
}

fn held() -> Balance {
	let reasons =
		[HoldReason::Commitment, HoldReason::Name, HoldReason::Record, HoldReason::Primary];
	let reasons = reasons.map(RuntimeHoldReason::from);
	(0..6)
		.flat_map(|who| reasons.map(|reason| Balances::balance_on_hold(&reason, &person(who))))
		.sum()
}

/// Everything lapses, and anybody has the deposits sent back.
fn give_everything_back() {
	blocks_pass(MAX_DURATION + GRACE + PREMIUM);
	let records: Vec<_> = Records::<Runtime>::iter_keys().collect();
	for (id, key) in records {
		assert_ok!(call(person(5), Call::reclaim_deposit { id, key: Some(key) }));
	}
	// Those above are freed first or last: a tenure without its parent is dead as well.
	let nodes: Vec<_> = Nodes::<Runtime>::iter_keys().collect();
	for id in nodes {
		assert_ok!(call(person(5), Call::reclaim_deposit { id, key: None }));
	}
	let committed: Vec<_> = Commitments::<Runtime>::iter_keys().collect();
	for who in committed {
		assert_ok!(call(person(5), Call::reclaim_commitments { who }));
	}
	let shown: Vec<_> = Primary::<Runtime>::iter_keys().collect();
	for who in shown {
		assert_ok!(call(who, Call::set_primary { name: None }));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(16))]
	#[test]
	fn names_and_their_money_add_up(steps in steps()) {
		development().execute_with(|| {
			let issued = Balances::total_issuance();
			let other = Balances::balance(&BlockRewards::pot());
			for (name, owner) in [(0, person(0)), (2, person(1))] {
				registered(&top(name), &owner);
				assert_ok!(call(owner.clone(), subname(&top(name), "book", &owner)));
			}
			for step in steps {
				run(step);
				assert_ok!(Names::do_try_state());
				assert_eq!(Balances::total_issuance(), issued);
				// Every rent is in the round's pot, and nothing else.
				let pot = Balances::balance(&BlockRewards::pot());
				assert_eq!(pot - BlockRewards::emission().fee_pot, other);
			}
			give_everything_back();
			assert_ok!(Names::do_try_state());
			assert_eq!(held(), 0);
		});
	}
}
