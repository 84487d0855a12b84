//! Random work, calls and time of six people; the invariants hold after every step and every block,
//! refused calls change nothing, and what an epoch pays whom is what a second reckoning, from all
//! that was ever credited, says.

use crate::{mock::*, types::SWEEP, Commitments, Epochs, Error, Event, HoldReason, Mint, Workers};
use frame_support::{
	dispatch::DispatchResult,
	storage::with_transaction,
	traits::{fungible::InspectHold, Hooks},
};
use mmt_primitives::{
	resource::{emission::MAX_MINED, power, tree::sum_of, EpochIndex, Sum, WindowIndex, BMM_ASSET},
	Balance,
};
use proptest::{prelude::*, test_runner::TestRunner};
use sp_core::H256;
use sp_runtime::{DispatchError, TransactionOutcome};
use std::{cell::RefCell, collections::BTreeMap};

const PEOPLE: u8 = 6;

#[derive(Clone, Debug)]
enum Step {
	Register {
		who: u8,
		class: u8,
		referrer: Option<u8>,
	},
	Declare {
		who: u8,
		class: u8,
	},
	/// A batch of so many shares of the window before this one, or of another.
	Batch {
		who: u8,
		shares: u32,
		off: bool,
	},
	Commit {
		who: u8,
		count: u32,
	},
	/// Whoever can answers a root.
	Answer,
	Expire {
		who: u8,
		place: usize,
	},
	Claim {
		who: u8,
	},
	Bind {
		who: u8,
		to: Vec<(u8, u16)>,
	},
	Retire {
		who: u8,
	},
	Idle,
	Skip(u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || 1..=PEOPLE;
	let class = || prop_oneof![6 => 0..12u8, 1 => any::<u8>()];
	let skip = prop_oneof![16 => 1..7u32, 4 => 6..20u32, 1 => 100..700u32];
	let step = prop_oneof![
		6 => (who(), class(), prop::option::of(who()))
			.prop_map(|(who, class, referrer)| Step::Register { who, class, referrer }),
		3 => (who(), class()).prop_map(|(who, class)| Step::Declare { who, class }),
		30 => (who(), 1..=32u32, prop::bool::weighted(0.1))
			.prop_map(|(who, shares, off)| Step::Batch { who, shares, off }),
		10 => (who(), 30..4_100u32).prop_map(|(who, count)| Step::Commit { who, count }),
		12 => Just(Step::Answer),
		3 => (who(), 0..4usize).prop_map(|(who, place)| Step::Expire { who, place }),
		6 => who().prop_map(|who| Step::Claim { who }),
		2 => (who(), prop::collection::vec((who(), 0..9u16), 0..5))
			.prop_map(|(who, to)| Step::Bind { who, to }),
		2 => who().prop_map(|who| Step::Retire { who }),
		2 => Just(Step::Idle),
		20 => skip.prop_map(Step::Skip),
	];
	prop::collection::vec(step, 60..160)
}

/// What everybody was credited since it registered, epoch by epoch.
type Reckoning = BTreeMap<u8, BTreeMap<EpochIndex, u128>>;

/// Persistent power of one of them in an epoch.
fn reckon(credits: &BTreeMap<EpochIndex, u128>, epoch: EpochIndex) -> u128 {
	let daily = credits.range(epoch.saturating_sub(23)..=epoch).map(|(_, sol)| sol).sum();
	let first = *credits.keys().next().expect("it was active");
	let mut streak = 0u32;
	for before in first..epoch {
		streak = if credits.contains_key(&before) { streak + 1 } else { streak / 2 };
	}
	power::pp(daily, streak)
}

thread_local! {
	/// How often each kind of step was taken, and how often it was not refused.
	static TAKEN: RefCell<BTreeMap<String, (u32, u32)>> = const { RefCell::new(BTreeMap::new()) };
	/// Rewards that were reckoned twice.
	static REWARDS: RefCell<u32> = const { RefCell::new(0) };
}

struct Story {
	credits: Reckoning,
	/// What was lost as nobody came for it, by registration.
	fees: Balance,
}

impl Story {
	/// What happened, against the reckoning.
	fn check_events(&mut self) {
		for record in System::events() {
			let RuntimeEvent::Resource(event) = record.event else { continue };
			match event {
				Event::Credited { worker, epoch, sol, power, .. } => {
					let who = number(&worker);
					let credits = self.credits.entry(who).or_default();
					*credits.entry(epoch).or_default() += u128::from(sol);
					assert_eq!(power, reckon(credits, epoch));
				},
				Event::EpochSettled { epoch, power, workers, .. } => {
					let active = self.credits.values().filter(|all| all.contains_key(&epoch));
					let powers: Vec<u128> = active.map(|all| reckon(all, epoch)).collect();
					assert_eq!(power, powers.iter().sum::<u128>());
					assert_eq!(workers as usize, powers.len());
				},
				Event::Rewarded { worker, epoch, amount, referral } => {
					let record = Epochs::<Test>::get(epoch).expect("it can be claimed");
					let power = reckon(&self.credits[&number(&worker)], epoch);
					let emission = record.emission.expect("it is settled");
					let whole = amount + referral.map_or(0, |(_, part)| part);
					assert_eq!(whole, power::reward(emission, power, record.power));
					REWARDS.with_borrow_mut(|count| *count += 1);
				},
				Event::CommitmentExpired { lost, .. } => self.fees += lost,
				Event::Retired { worker, .. } => {
					self.credits.remove(&number(&worker));
				},
				_ => {},
			}
		}
		System::reset_events();
		check();
		assert_eq!(fees(), self.fees);
		let everybodys: Balance =
			(1..=PEOPLE).map(|n| free(n) + Balances::total_balance_on_hold(&account(n))).sum();
		assert_eq!(everybodys + self.fees, Balance::from(PEOPLE) * ENDOWMENT);
	}

	fn skip(&mut self, blocks: u32) {
		for _ in 0..blocks {
			let next = now() + 1;
			System::initialize(&next, &hash_of(next - 1), &Default::default());
			Resource::on_initialize(next);
			if next % WINDOW < 2 {
				self.check_events();
			}
		}
	}
}

fn number(account: &AccountId) -> u8 {
	let bytes: &[u8; 32] = account.as_ref();
	bytes[0]
}

/// The call that submits a batch, of which the shares themselves were checked.
fn batch(who: u8, window: WindowIndex, shares: u32) -> DispatchResult {
	let mut worker = Resource::worker(&account(who))?;
	let clock = Resource::ensure_clock()?;
	let class = Resource::ensure_open(&clock, &worker, window)?;
	worker.submitted = Some(window);
	let sol = u64::from(shares) << class;
	Resource::take(&clock, account(who), worker, window, sol);
	Ok(())
}

/// The call that answers samples, which were checked.
fn answered() -> DispatchResult {
	let task = |n: &u8| Resource::sample_tasks(account(*n)).into_iter().next();
	let found = (1..=PEOPLE).find_map(|n| Some((account(n), task(&n)?.window)));
	let (who, window) = found.ok_or(Error::<Test>::CommitmentNotFound)?;
	let worker = Resource::worker(&who)?;
	let clock = Resource::ensure_clock()?;
	let root = Commitments::<Test>::get(window, &who).expect("it has a task");
	Resource::accept(&clock, who, worker, window, root)
}

fn run(step: &Step) -> DispatchResult {
	let before = |window: WindowIndex| window.checked_sub(1).ok_or(Error::<Test>::WindowOpen);
	match step.clone() {
		Step::Register { who, class, referrer } => {
			Resource::register(by(who), class, referrer.map(account))
		},
		Step::Declare { who, class } => Resource::declare_class(by(who), class),
		Step::Batch { who, shares, off } => {
			batch(who, before(window())?.saturating_sub(off.into()), shares)
		},
		Step::Commit { who, count } => {
			let window = before(window())?;
			let worker = Resource::worker(&account(who))?;
			let class = worker.class_in(window / 4).ok_or(Error::<Test>::NoClassYet)?;
			let sum = sum_of(count, class).map_err(|_| Error::<Test>::CountOutOfRange)?;
			commit(who, window, Sum { hash: H256::zero(), sum }, count)
		},
		Step::Answer => answered(),
		Step::Expire { who, place } => {
			let mut open = Commitments::<Test>::iter_keys();
			let (window, worker) = open.nth(place).ok_or(Error::<Test>::CommitmentNotFound)?;
			Resource::expire_commitment(by(who), worker, window)
		},
		Step::Claim { who } => Resource::claim(by(who)),
		Step::Bind { who, to } => {
			let to = to.into_iter().map(|(n, parts)| (account(n), parts)).collect();
			Resource::bind_rewards(by(who), to)
		},
		Step::Retire { who } => Resource::retire(by(who)),
		Step::Idle => {
			idle();
			Ok(())
		},
		Step::Skip(_) => Ok(()),
	}
}

fn story(steps: Vec<Step>) {
	let mut story = Story { credits: Reckoning::new(), fees: 0 };
	let issued = Assets::total_supply(BMM_ASSET);
	for who in 1..PEOPLE {
		let referrer = (who > 2).then(|| account(who - 1));
		Resource::register(by(who), who, referrer).expect("nobody is a worker");
	}
	until_window(5);
	for step in steps {
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let done = with_transaction(|| match run(&step) {
			Ok(()) => TransactionOutcome::Commit(Ok::<_, DispatchError>(true)),
			Err(_) => TransactionOutcome::Rollback(Ok(false)),
		})
		.expect("both outcomes are answers");
		if !done {
			assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root, "{step:?}");
		}
		let name = format!("{step:?}");
		let name = name.split(['(', ' ']).next().unwrap_or_default().to_string();
		TAKEN.with_borrow_mut(|taken| {
			let count = taken.entry(name).or_default();
			*count = (count.0 + 1, count.1 + u32::from(done));
		});
		story.check_events();
		if let Step::Skip(blocks) = step {
			story.skip(blocks);
		}
		let mined = Mint::<Test>::get().mined;
		assert_eq!(Assets::total_supply(BMM_ASSET), issued + mined);
	}

	// In the end all is settled, everybody leaves, and nothing stays behind.
	story.skip(80);
	// Each step of a sweep removes a root or passes a window.
	let to_go = Commitments::<Test>::iter().count() as u32 + window();
	for _ in 0..to_go.div_ceil(SWEEP) {
		idle();
	}
	story.check_events();
	for who in 1..=PEOPLE {
		// An account that has BMM takes dust.
		Assets::transfer(by(AIRDROPPER), BMM_ASSET, account(who), GRAIN).expect("it has plenty");
	}
	for who in 1..=PEOPLE {
		if Workers::<Test>::contains_key(account(who)) {
			Resource::bind_rewards(by(who), vec![]).expect("it is a worker");
		}
	}
	for who in 1..=PEOPLE {
		if Workers::<Test>::contains_key(account(who)) {
			retire(who).expect("nothing is to come");
			story.check_events();
		}
		for reason in [HoldReason::Worker, HoldReason::Commitment] {
			assert_eq!(held(who, reason), 0);
		}
	}
	assert_eq!(Commitments::<Test>::iter().count(), 0);
	assert_eq!(Mint::<Test>::get().owed, 0);
	until_settled(window() / 4 + CLAIM + 2);
	let mint = Mint::<Test>::get();
	assert_eq!((mint.open, Epochs::<Test>::iter().count()), (0, 0));
	assert_eq!(mint.mined + mint.remaining, MAX_MINED);
	assert_eq!(Assets::total_supply(BMM_ASSET), issued + mint.mined);
}

/// Where blocks had no weight to spare, roots wait behind more windows than a few idle blocks pass.
#[test]
fn roots_behind_many_windows_are_swept() {
	let mut steps = vec![Step::Skip(700); 3];
	steps.push(Step::Commit { who: 1, count: 100 });
	chain().execute_with(|| {
		story(steps);
		assert_eq!(TAKEN.with_borrow(|taken| taken["Commit"]), (1, 1));
		assert!(window() > 10 * SWEEP, "{} windows are passed in ten blocks", window());
	});
}

#[test]
fn work_and_rewards_add_up() {
	let mut runner = TestRunner::new(ProptestConfig {
		cases: 48,
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
		assert_eq!(taken.len(), 11);
	});
	let rewards = REWARDS.with_borrow(|count| *count);
	println!("{rewards} rewards");
	assert!(rewards > 500);
}
