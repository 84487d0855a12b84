//! Random calls of many people, and blocks; the invariants hold after every step, no BMM is made or
//! lost but what events say was burned, and refused calls change nothing.

use crate::{mock::*, Active, Chains, Event, Footstones as Stakes, Pick, Rounds};
use frame_support::{
	dispatch::DispatchResult,
	storage::{with_storage_layer, with_transaction},
	traits::fungible::{Inspect, InspectHold},
};
use mmt_primitives::{
	footstones::{ChainId, Checkpoint, Consensus, Phase},
	Balance,
};
use proptest::{prelude::*, test_runner::TestRunner};
use sp_core::H256;
use sp_runtime::{DispatchError, TransactionOutcome};
use std::{cell::RefCell, collections::BTreeMap};

/// People are 1 to 70, of whom 1 to 9 act most. Data chains and forks are places in the list of
/// those that there are.
#[derive(Clone, Debug)]
enum Step {
	Register(u8),
	Retire(usize),
	SetConsensus(usize, u8),
	Power(u8, u128),
	Join(u8),
	Reweigh(u8, u8),
	Leave(u8),
	Withdraw(u8),
	Propose {
		who: u8,
		chain: usize,
		fork: u8,
	},
	Bet {
		who: u8,
		chain: usize,
		fork: usize,
		part: u32,
	},
	/// Everybody who bet reveals, but for every `but`-th.
	Reveal {
		chain: usize,
		but: usize,
	},
	Follow {
		who: u8,
		chain: usize,
		fork: usize,
		part: u32,
	},
	/// A round goes through all that is left of it: everybody bets all that it can, every `astray`-th
	/// on the second candidate, and every `but`-th does not reveal.
	Play {
		chain: usize,
		astray: usize,
		but: usize,
	},
	Resolve(usize),
	Report {
		who: u8,
		chain: usize,
	},
	Skip(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || prop_oneof![8 => 1..=9u8, 1 => 10..=70u8];
	let place = || 0..6usize;
	let part = || prop_oneof![3 => Just(100u32), 2 => 0..=101u32];
	let sols = prop_oneof![1 => Just(0u128), 6 => 1..60u128];
	let step = prop_oneof![
		1 => who().prop_map(Step::Register),
		1 => place().prop_map(Step::Retire),
		1 => (place(), 0..4u8).prop_map(|(chain, kind)| Step::SetConsensus(chain, kind)),
		3 => (who(), sols).prop_map(|(who, sols)| Step::Power(who, sols)),
		6 => who().prop_map(Step::Join),
		3 => (who(), who()).prop_map(|(by, who)| Step::Reweigh(by, who)),
		1 => who().prop_map(Step::Leave),
		2 => who().prop_map(Step::Withdraw),
		12 => (who(), place(), 0..9u8)
			.prop_map(|(who, chain, fork)| Step::Propose { who, chain, fork: fork.min(3) }),
		24 => (who(), place(), prop_oneof![5 => Just(0usize), 1 => 0..4usize], part())
			.prop_map(|(who, chain, fork, part)| Step::Bet { who, chain, fork, part }),
		8 => (place(), 2..9usize).prop_map(|(chain, but)| Step::Reveal { chain, but }),
		8 => (who(), place(), 0..4usize, part())
			.prop_map(|(who, chain, fork, part)| Step::Follow { who, chain, fork, part }),
		6 => (place(), 3..9usize, 3..30usize)
			.prop_map(|(chain, astray, but)| Step::Play { chain, astray, but }),
		8 => place().prop_map(Step::Resolve),
		1 => (who(), place()).prop_map(|(who, chain)| Step::Report { who, chain }),
		12 => prop_oneof![8 => 1..=PHASE, 1 => Just(UNBONDING)].prop_map(Step::Skip),
	];
	prop::collection::vec(step, 30..160)
}

fn at_place<Item: Clone>(list: &[Item], place: usize) -> Option<Item> {
	list.get(place.checked_rem(list.len())?).cloned()
}

fn any_chain(place: usize) -> Option<ChainId> {
	let mut ids: Vec<_> = Chains::<Test>::iter_keys().collect();
	ids.sort_unstable();
	at_place(&ids, place)
}

fn open_chain(place: usize) -> Option<ChainId> {
	let mut ids: Vec<_> = Rounds::<Test>::iter_keys().collect();
	ids.sort_unstable();
	at_place(&ids, place)
}

fn candidate(chain: ChainId, place: usize) -> Option<Checkpoint> {
	let mut round = round_of(chain)?;
	round.shortlist();
	let list: Vec<_> = round.candidates.iter().map(|candidate| candidate.checkpoint).collect();
	at_place(&list, place)
}

fn number_of(who: &AccountId) -> Option<u8> {
	(1..=ACCOUNTS).find(|n| account(*n) == *who)
}

fn amount(who: u8, part: u32) -> Balance {
	bond(who) * Balance::from(part) / 100
}

/// Everybody who bet reveals, but for every `but`-th; how many did.
fn reveal_all(chain: ChainId, but: usize) -> usize {
	let Some(round) = round_of(chain) else { return 0 };
	let hidden = round
		.bets()
		.filter(|(_, bet)| matches!(bet.pick, Pick::Hidden(_)))
		.filter_map(|(who, _)| number_of(who));
	let candidates: Vec<_> = (0..4).filter_map(|fork| candidate(chain, fork)).collect();
	let shows =
		|who| candidates.iter().any(|on| with_storage_layer(|| reveal(who, chain, *on)).is_ok());
	hidden.enumerate().filter(|(place, who)| (place + 1) % but != 0 && shows(*who)).count()
}

/// Blocks go by as long as the round of a data chain waits for this.
fn skip_while(chain: ChainId, phase: Phase) {
	while Footstones::bet_round_info(chain).is_some_and(|round| round.phase == phase) {
		skip(1);
	}
}

/// Takes a step; `None` if it is about nothing.
fn run(step: &Step) -> Option<DispatchResult> {
	Some(match step.clone() {
		Step::Register(who) => {
			Footstones::register_chain(by(who), H256::repeat_byte(who), Consensus::PoW)
		},
		Step::Retire(chain) => {
			let chain = any_chain(chain)?;
			let manager = Chains::<Test>::get(chain)?.manager;
			Footstones::retire_chain(RuntimeOrigin::signed(manager), chain)
		},
		Step::SetConsensus(chain, kind) => {
			let kinds = [Consensus::PoW, Consensus::TPoS, Consensus::PoSI, Consensus::Bft];
			let chain = any_chain(chain)?;
			let manager = Chains::<Test>::get(chain)?.manager;
			let kind = kinds[usize::from(kind)];
			Footstones::set_consensus(RuntimeOrigin::signed(manager), chain, kind)
		},
		Step::Power(who, sols) => {
			power(who, sols);
			Ok(())
		},
		Step::Join(who) => Footstones::join(by(who)),
		Step::Reweigh(who, other) => {
			// One whose power fell, or itself.
			let who = if who % 2 == 0 { other } else { who };
			Footstones::reweigh(by(who), account(other))
		},
		Step::Leave(who) => Footstones::leave(by(who)),
		Step::Withdraw(who) => {
			let waiting: Vec<_> = Stakes::<Test>::iter()
				.filter(|(_, one)| one.parting() > 0)
				.map(|(a, _)| a)
				.collect();
			let account = at_place(&waiting, who.into())?;
			if who % 2 == 0 {
				skip(UNBONDING);
			}
			Footstones::withdraw(RuntimeOrigin::signed(account))
		},
		Step::Propose { who, chain, fork } => {
			let chain = any_chain(chain)?;
			let last = checkpoint(chain).map_or(0, |last| last.height);
			propose(who, chain, at(last + 1, fork))
		},
		Step::Bet { who, chain, fork, part } => {
			let chain = open_chain(chain)?;
			skip_while(chain, Phase::Propose);
			bet(who, chain, candidate(chain, fork)?, amount(who, part))
		},
		Step::Reveal { chain, but } => {
			let chain = open_chain(chain)?;
			skip_while(chain, Phase::Bet);
			(reveal_all(chain, but) > 0).then_some(Ok(()))?
		},
		Step::Play { chain, astray, but } => {
			let chain = open_chain(chain)?;
			skip_while(chain, Phase::Propose);
			for (place, member) in round_of(chain)?.members.iter().enumerate() {
				let on = candidate(chain, usize::from((place + 1) % astray == 0))?;
				let n = number_of(&member.who)?;
				let most = member.bond.min(stake(n).stake());
				let _ = with_storage_layer(|| bet(n, chain, on, most));
			}
			check();
			skip_while(chain, Phase::Bet);
			reveal_all(chain, but);
			check();
			skip_while(chain, Phase::Reveal);
			resolve(chain)
		},
		Step::Follow { who, chain, fork, part } => {
			let chain = open_chain(chain)?;
			skip_while(chain, Phase::Propose);
			skip_while(chain, Phase::Bet);
			follow(who, chain, candidate(chain, fork)?, amount(who, part))
		},
		Step::Resolve(chain) => resolve(open_chain(chain)?),
		Step::Report { who, chain } => {
			let chain = any_chain(chain)?;
			let round = Chains::<Test>::get(chain)?.rounds.checked_sub(1)?;
			let signed = |on| (on, sign(who, chain, round, on));
			let (one, other) = (signed(at(1, 1)), signed(at(1, 2)));
			Footstones::report_equivocation(by(80), chain, round, account(who), one, other)
		},
		Step::Skip(blocks) => {
			skip(blocks);
			Ok(())
		},
	})
}

/// What this block's events say was burned.
fn burned() -> Balance {
	System::events()
		.into_iter()
		.map(|record| match record.event {
			RuntimeEvent::Footstones(Event::Settled { burned, .. })
			| RuntimeEvent::Footstones(Event::Equivocated { burned, .. }) => burned,
			_ => 0,
		})
		.sum()
}

/// All BMM, by where it is, and what is held of it for nobody known.
fn wealth() -> Balance {
	(1..=ACCOUNTS)
		.map(|n| {
			let held = Bmm::total_balance_on_hold(&account(n));
			assert_eq!(held, stake(n).stake());
			Bmm::balance(&account(n)) + held
		})
		.sum()
}

thread_local! {
	/// How often each kind of step was taken, and how often it was not refused.
	static TAKEN: RefCell<BTreeMap<String, (u32, u32)>> = const { RefCell::new(BTreeMap::new()) };
	/// Rounds that were settled.
	static SETTLED: RefCell<u32> = const { RefCell::new(0) };
}

fn story(steps: Vec<Step>) {
	for n in 1..=5 {
		enter(n, 10 + u128::from(n));
	}
	data_chain(70);
	skip(1);
	let mut gone = 0;
	let all = wealth();
	for step in steps {
		let issued = Bmm::total_issuance();
		System::reset_events();
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let done = with_transaction(|| match run(&step) {
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
		let settled = System::events().into_iter().filter(|record| {
			matches!(record.event, RuntimeEvent::Footstones(Event::Settled { .. }))
		});
		SETTLED.with_borrow_mut(|count| *count += settled.count() as u32);
		check();
		gone += burned();
		assert_eq!(issued - Bmm::total_issuance(), burned());
		assert_eq!(wealth() + gone, all);
	}

	// In the end every round ends, everybody leaves and has all back.
	skip(3 * PHASE);
	for chain in Rounds::<Test>::iter_keys().collect::<Vec<_>>() {
		System::reset_events();
		resolve(chain).expect("its time is over");
		gone += burned();
	}
	for seat in Active::<Test>::get() {
		Footstones::leave(RuntimeOrigin::signed(seat.who)).expect("it is a footstone");
	}
	skip(UNBONDING);
	for who in Stakes::<Test>::iter_keys().collect::<Vec<_>>() {
		Footstones::withdraw(RuntimeOrigin::signed(who)).expect("nothing is open");
	}
	for (chain, record) in Chains::<Test>::iter().collect::<Vec<_>>() {
		let manager = RuntimeOrigin::signed(record.manager);
		Footstones::retire_chain(manager, chain).expect("no round is open");
	}
	check();
	assert_eq!(Stakes::<Test>::iter().count(), 0);
	for n in 1..=ACCOUNTS {
		assert_eq!((held(n), Balances::total_balance_on_hold(&account(n))), (0, 0));
	}
	assert_eq!(wealth() + gone, all);
}

#[test]
fn bonds_and_bets_add_up() {
	let mut runner = TestRunner::new(ProptestConfig {
		cases: 64,
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
		assert_eq!(taken.len(), 16);
	});
	assert!(SETTLED.with_borrow(|count| *count) > 0, "no round was settled");
}
