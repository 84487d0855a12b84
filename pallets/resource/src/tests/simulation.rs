//! Ten thousand workers for thirty days. Every number of the pallet is in them; what is left out is
//! the storage, which the random sequences of [`properties`](super::properties) go through.

use super::accuracy::Dice;
use crate::{mock::AccountId, Epoch, Ledger, Worker, DAY};
use mmt_primitives::{
	resource::{
		emission::{epoch_emission, MAX_MINED},
		power,
	},
	Balance,
};

const WORKERS: usize = 10_000;
const DAYS: u32 = 30;

/// How a worker works.
struct Habit {
	/// Sol of an epoch.
	rate: u64,
	/// Of a thousand epochs, how many it works in.
	present: u64,
}

fn habit(place: usize, dice: &mut Dice) -> Habit {
	// From a processor to a hall of them.
	let rate = (1 + dice.roll() % 1_000) << (dice.roll() % 20);
	let present = match place % 4 {
		0 | 1 => 1_000,
		2 => 900,
		_ => 1 + dice.roll() % 600,
	};
	Habit { rate, present }
}

/// The pallet without its storage, for a worker: what [`credit`](crate::Pallet) does.
fn step(worker: &mut Worker<AccountId>, epoch: &mut Epoch, index: u32, sol: u64) {
	let new = worker.enter(index);
	let before = worker.power;
	worker.add(sol);
	epoch.weigh(before, worker.power, new);
}

/// What an epoch pays a worker.
fn reward(worker: &Worker<AccountId>, epoch: &mut Epoch, mint: &mut Ledger) -> Balance {
	let reward = epoch.reward(worker.power);
	epoch.paid += reward;
	mint.allot(reward);
	reward
}

#[test]
fn ten_thousand_workers_in_thirty_days() {
	let mut dice = Dice(7);
	let habits: Vec<Habit> = (0..WORKERS).map(|place| habit(place, &mut dice)).collect();
	let mut workers: Vec<Worker<AccountId>> = (0..WORKERS).map(|_| Worker::new(None, 0)).collect();
	let mut earned = vec![0u128; WORKERS];
	let mut mint = Ledger::full();
	let mut emitted = 0;
	let mut dust = 0;
	for index in 0..DAYS * DAY as u32 {
		let mut epoch = Epoch::default();
		let mut active = Vec::new();
		for (place, habit) in habits.iter().enumerate() {
			if dice.roll() % 1_000 < habit.present {
				step(&mut workers[place], &mut epoch, index, habit.rate);
				active.push(place);
			}
		}
		let emission = mint.emit();
		epoch.emission = Some(emission);
		emitted += emission;
		for place in &active {
			let paid = reward(&workers[*place], &mut epoch, &mut mint);
			// In proportion to power, to the planck.
			let exact = power::reward(emission, workers[*place].power, epoch.power);
			assert_eq!(paid, exact);
			earned[*place] += paid;
		}
		assert!(epoch.paid <= emission);
		// Each is rounded down by less than a planck.
		assert!(epoch.left() < active.len() as u128);
		dust += epoch.left();
		mint.close(epoch.left());
		assert_eq!(mint.owed + mint.remaining, MAX_MINED);
		assert_eq!(mint.open, 0);
	}
	let paid: Balance = earned.iter().sum();
	println!("emitted {emitted}, paid {paid}, rounded away {dust} planck");
	assert!(paid <= emitted && emitted - paid == dust);
	assert!(paid <= MAX_MINED);
	// 0.04743 % of what is left a day.
	let expected = MAX_MINED as f64 * (1.0 - (1.0 - 0.000_474_3f64).powi(DAYS as i32));
	assert!((paid as f64 / expected - 1.0).abs() < 1e-9);
	// Everything that is owed can be mined, and nothing more.
	for amount in &earned {
		mint.mine(*amount).expect("it is owed");
	}
	assert_eq!((mint.owed, mint.mined), (0, paid));
	assert_eq!(mint.mine(1), None);
}

/// Who is one of a hundred and splits its work among 64 accounts: what they have together, and what
/// it had as one, in planck.
fn split(mut share: impl FnMut(u64, usize) -> Vec<u64>) -> (Balance, Balance) {
	let mut totals = [0; 2];
	for (total, accounts) in totals.iter_mut().zip([64usize, 1]) {
		let mut dice = Dice(3);
		let mut workers: Vec<Worker<AccountId>> =
			(0..99 + accounts).map(|_| Worker::new(None, 0)).collect();
		let mut mint = Ledger::full();
		for index in 0..10 * DAY as u32 {
			let mut epoch = Epoch::default();
			let mut active = Vec::new();
			for (place, worker) in workers.iter_mut().take(99).enumerate() {
				step(worker, &mut epoch, index, 1_000 + place as u64);
				active.push(place);
			}
			let work = 640 + dice.roll() % 6_400;
			for (place, sol) in share(work, accounts).into_iter().enumerate() {
				if sol > 0 {
					step(&mut workers[99 + place], &mut epoch, index, sol);
					active.push(99 + place);
				}
			}
			epoch.emission = Some(mint.emit());
			for place in active {
				let paid = reward(&workers[place], &mut epoch, &mut mint);
				*total += if place < 99 { 0 } else { paid };
			}
			mint.close(epoch.left());
		}
	}
	(totals[0], totals[1])
}

#[test]
fn to_split_one_into_64_gains_nothing() {
	let (many, one) = split(|work, accounts| {
		// As evenly as it goes: the rest is the first one's.
		let each = work / accounts as u64;
		let mut shares = vec![each; accounts];
		shares[0] += work % accounts as u64;
		shares
	});
	// But for µsol that are rounded away of each of 64, and planck.
	println!("one {one}, split {many}");
	assert!(many <= one);
	assert!(one - many <= one / 10_000_000);
}

#[test]
fn to_take_turns_loses() {
	// All the work of an epoch for one of 64 in turn: each is a beginner for ever.
	let mut turn = 0;
	let (many, one) = split(|work, accounts| {
		turn += 1;
		let mut shares = vec![0; accounts];
		shares[turn % accounts] = work;
		shares
	});
	println!("one {one}, in turns {many}");
	assert!(many < one / 10);
}

#[test]
fn an_epoch_emits_the_same_however_many_share_it() {
	for workers in [1, 10, 1_000] {
		let mut mint = Ledger::full();
		let mut epoch = Epoch::default();
		for _ in 0..workers {
			step(&mut Worker::new(None, 0), &mut epoch, 0, 5);
		}
		assert_eq!(mint.emit(), epoch_emission(MAX_MINED));
	}
}
