//! Joining, leaving, and what is held.

use crate::{mock::*, Active, Error, Event, Footstone, LeaveReason, Tranche, MAX_TRANCHES};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{footstones::MAX_FOOTSTONES, Balance};
use proptest::prelude::*;

fn seats() -> Vec<AccountId> {
	Active::<Test>::get().into_iter().map(|seat| seat.who).collect()
}

#[test]
fn the_bond_is_the_power_in_whole_sols() {
	chain().execute_with(|| {
		assert_noop!(Footstones::join(by(1)), Error::<Test>::NoPower);
		micro_power(1, 999_999);
		assert_noop!(Footstones::join(by(1)), Error::<Test>::NoPower);
		micro_power(1, 12_999_999);
		assert_ok!(Footstones::join(by(1)));
		System::assert_last_event(Event::Joined { who: account(1), bond: 12 * PER_SOL }.into());
		assert_eq!((bond(1), held(1)), (12 * PER_SOL, 12 * PER_SOL));
		assert_noop!(Footstones::join(by(1)), Error::<Test>::AlreadyFootstone);
		check();
	});
}

#[test]
fn whoever_lacks_bmm_does_not_join() {
	chain().execute_with(|| {
		power(1, ENDOWMENT / PER_SOL + 1);
		assert_noop!(Footstones::join(by(1)), Error::<Test>::InsufficientBmm);
		power(1, (ENDOWMENT - ED) / PER_SOL);
		assert_ok!(Footstones::join(by(1)));
		check();
	});
}

#[test]
fn power_beyond_measure_does_not_overflow() {
	chain().execute_with(|| {
		micro_power(1, u128::MAX);
		assert_noop!(Footstones::join(by(1)), Error::<Test>::InsufficientBmm);
	});
}

#[test]
fn a_bond_comes_back_after_the_unbonding_period() {
	chain_of(&[100]).execute_with(|| {
		assert_noop!(Footstones::leave(by(2)), Error::<Test>::NotAFootstone);
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::NothingToWithdraw);
		assert_ok!(Footstones::leave(by(1)));
		// The seat is free at once.
		assert_eq!(seats(), []);
		assert_noop!(Footstones::leave(by(1)), Error::<Test>::NotAFootstone);
		assert_eq!((bond(1), held(1)), (0, 700));
		check();
		skip(UNBONDING - 1);
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);
		skip(1);
		assert_ok!(Footstones::withdraw(by(1)));
		assert_eq!((held(1), free(1)), (0, ENDOWMENT));
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::NothingToWithdraw);
		check();
	});
}

#[test]
fn nothing_is_freed_by_coming_and_going() {
	chain_of(&[100]).execute_with(|| {
		assert_ok!(Footstones::leave(by(1)));
		skip(UNBONDING - 1);
		// It comes back with less: the rest is still held, as long as it was to be.
		enter(1, 40);
		assert_eq!((bond(1), stake(1).parting(), held(1)), (280, 420, 700));
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);
		// And with more than it had: only the difference is held.
		assert_ok!(Footstones::leave(by(1)));
		enter(1, 110);
		assert_eq!((bond(1), stake(1).parting(), held(1)), (770, 0, 770));
		check();
	});
}

#[test]
fn what_the_power_fell_by_stays_held_for_a_while() {
	chain_of(&[100]).execute_with(|| {
		assert_noop!(Footstones::reweigh(by(2), account(1)), Error::<Test>::NothingToReweigh);
		power(1, 60);
		assert_ok!(Footstones::reweigh(by(2), account(1)));
		System::assert_last_event(
			Event::Reweighed { who: account(1), before: 700, bond: 420 }.into(),
		);
		assert_eq!((bond(1), stake(1).parting(), held(1)), (420, 280, 700));
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);

		// What rises is its own to raise, of what fell first.
		power(1, 90);
		assert_noop!(Footstones::reweigh(by(2), account(1)), Error::<Test>::OnlyItselfRaises);
		assert_ok!(Footstones::reweigh(by(1), account(1)));
		assert_eq!((bond(1), stake(1).parting(), held(1)), (630, 70, 700));
		power(1, 120);
		assert_ok!(Footstones::reweigh(by(1), account(1)));
		assert_eq!((bond(1), stake(1).parting(), held(1)), (840, 0, 840));
		check();
	});
}

/// What has left the bond of account `n`, with the blocks that it is free in.
fn parts(n: u8) -> Vec<(Balance, u32)> {
	stake(n).tranches.iter().map(|tranche| (tranche.amount, tranche.free_at)).collect()
}

#[test]
fn each_part_of_a_bond_is_free_at_its_own_time() {
	chain_of(&[100]).execute_with(|| {
		let start = System::block_number();
		power(1, 60);
		assert_ok!(Footstones::reweigh(by(2), account(1)));
		skip(20);
		power(1, 50);
		assert_ok!(Footstones::reweigh(by(2), account(1)));
		let (first, second) = (start + UNBONDING, start + UNBONDING + 20);
		assert_eq!(parts(1), [(280, first), (70, second)]);
		skip(UNBONDING - 21);
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);
		skip(1);
		assert_ok!(Footstones::withdraw(by(1)));
		System::assert_last_event(Event::Withdrawn { who: account(1), amount: 280 }.into());
		assert_eq!((parts(1), held(1)), (vec![(70, second)], 420));
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);
		check();
		// It leaves: the event says when all of it is free.
		assert_ok!(Footstones::leave(by(1)));
		let free_at = first + UNBONDING;
		System::assert_last_event(
			Event::Left { who: account(1), reason: LeaveReason::Left, held: 420, free_at }.into(),
		);
		assert_eq!(parts(1), [(70, second), (350, free_at)]);
		skip(UNBONDING);
		// What is free together comes together.
		assert_ok!(Footstones::withdraw(by(1)));
		assert_eq!((held(1), free(1)), (0, ENDOWMENT));
		check();
	});
}

#[test]
fn what_leaves_in_one_block_is_one_part() {
	chain_of(&[100]).execute_with(|| {
		let free_at = System::block_number() + UNBONDING;
		for sols in [90, 80] {
			power(1, sols);
			assert_ok!(Footstones::reweigh(by(2), account(1)));
		}
		assert_eq!(parts(1), [(140, free_at)]);
		check();
	});
}

#[test]
fn what_left_last_comes_back_and_is_lost_first() {
	let part = |amount, free_at| Tranche { amount, free_at };
	let mut footstone = Footstone { bond: 100, ..Default::default() };
	footstone.part(10, 1, 51);
	footstone.part(20, 2, 52);
	footstone.part(30, 3, 53);
	assert_eq!((footstone.bond, footstone.parting(), footstone.stake()), (40, 60, 100));
	assert_eq!(footstone.raise(80), 0);
	assert_eq!(*footstone.tranches, [part(10, 51), part(10, 52)]);
	assert_eq!(footstone.raise(105), 5);
	assert_eq!((footstone.bond, footstone.tranches.len()), (105, 0));
	footstone.part(10, 4, 54);
	footstone.part(90, 5, 55);
	footstone.lose(50);
	assert_eq!((footstone.bond, footstone.parting()), (0, 55));
	assert_eq!(*footstone.tranches, [part(10, 54), part(45, 55)]);
	footstone.lose(1_000);
	assert!(footstone.is_over());
	assert_eq!((footstone.parting(), footstone.free_at()), (0, 0));
}

#[test]
fn a_bond_is_not_kept_by_having_a_little_more_leave_all_the_time() {
	chain_of(&[1_000]).execute_with(|| {
		let start = System::block_number();
		power(1, 500);
		assert_ok!(Footstones::reweigh(by(2), account(1)));
		// Somebody makes it leave sol by sol, block by block.
		for gone in 1..=2 * UNBONDING {
			skip(1);
			power(1, 500 - u128::from(gone));
			assert_ok!(Footstones::reweigh(by(2), account(1)));
			assert!(parts(1).len() as u32 <= MAX_TRANCHES);
			check();
			if gone == UNBONDING - 1 {
				assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::StillUnbonding);
			}
			if gone == UNBONDING {
				assert_ok!(Footstones::withdraw(by(1)));
				System::assert_last_event(
					Event::Withdrawn { who: account(1), amount: 500 * PER_SOL }.into(),
				);
			}
		}
		// All that left in the first period is free at the end of the second, and no more.
		assert_eq!(System::block_number(), start + 2 * UNBONDING);
		assert_ok!(Footstones::withdraw(by(1)));
		let left = PER_SOL * Balance::from(UNBONDING);
		assert!(stake(1).parting() <= left, "{:?}", parts(1));
		skip(UNBONDING);
		assert_ok!(Footstones::withdraw(by(1)));
		assert_eq!(held(1), bond(1));
		check();
	});
}

#[test]
fn without_power_nobody_is_a_footstone() {
	chain_of(&[100]).execute_with(|| {
		power(1, 0);
		assert_ok!(Footstones::reweigh(by(2), account(1)));
		let free_at = System::block_number() + UNBONDING;
		System::assert_last_event(
			Event::Left { who: account(1), reason: LeaveReason::Powerless, held: 700, free_at }
				.into(),
		);
		assert_eq!(seats(), []);
		assert_noop!(Footstones::reweigh(by(2), account(1)), Error::<Test>::NotAFootstone);
		check();
	});
}

#[test]
fn the_smallest_of_64_gives_way_to_a_larger_one() {
	let sols: Vec<u128> = (0..u128::from(MAX_FOOTSTONES)).map(|n| 100 + n).collect();
	chain_of(&sols).execute_with(|| {
		power(65, 100);
		assert_noop!(Footstones::join(by(65)), Error::<Test>::Full);
		power(65, 101);
		assert_ok!(Footstones::join(by(65)));
		System::assert_has_event(
			Event::Left {
				who: account(1),
				reason: LeaveReason::Displaced,
				held: 700,
				free_at: System::block_number() + UNBONDING,
			}
			.into(),
		);
		assert_eq!(seats().len(), 64);
		assert!(!seats().contains(&account(1)));
		assert_eq!(held(1), 700);
		// It may come back in place of another if its power is more.
		power(1, 102);
		assert_ok!(Footstones::join(by(1)));
		assert!(!seats().contains(&account(2)) || !seats().contains(&account(65)));
		check();
		assert_ok!(Footstones::leave(by(1)));
		power(66, 1);
		assert_ok!(Footstones::join(by(66)));
		check();
	});
}

#[test]
fn open_bets_neither_keep_a_seat_nor_are_lost_with_it() {
	let sols: Vec<u128> = (0..u128::from(MAX_FOOTSTONES)).map(|n| 100 + n).collect();
	chain_of(&sols).execute_with(|| {
		assert_ok!(propose(64, 0, at(10, 1)));
		skip(PHASE);
		assert_ok!(bet(1, 0, at(10, 1), 700));
		enter(65, 1_000);
		assert_eq!(bond(1), 0);
		// Who is in the round may finish it, and another who is not may not begin.
		assert_noop!(bet(65, 0, at(10, 1), 1), Error::<Test>::NotInRound);
		for n in 2..=64 {
			assert_ok!(bet(n, 0, at(10, 1), bond(n)));
		}
		skip(PHASE);
		assert_ok!(reveal(1, 0, at(10, 1)));
		for n in 2..=64 {
			assert_ok!(reveal(n, 0, at(10, 1)));
		}
		skip(UNBONDING);
		assert_noop!(Footstones::withdraw(by(1)), Error::<Test>::BetsOpen);
		check();
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(at(10, 1)));
		assert_ok!(Footstones::withdraw(by(1)));
		assert_eq!(free(1), ENDOWMENT);
		check();
	});
}

#[test]
fn leaving_does_not_save_a_bond_from_a_bet() {
	chain_of(&[70, 30]).execute_with(|| {
		let (good, bad) = (at(10, 1), at(10, 2));
		assert_ok!(propose(1, 0, good));
		assert_ok!(propose(2, 0, bad));
		skip(PHASE);
		assert_ok!(bet(1, 0, good, 490));
		assert_ok!(bet(2, 0, bad, 210));
		assert_ok!(Footstones::leave(by(2)));
		skip(2 * PHASE);
		// It came back with less power, and the loss is still that of its bet.
		enter(2, 1);
		assert_eq!((bond(2), stake(2).parting()), (7, 203));
		assert_eq!(resolve(0), Ok(()));
		check();
		// Nobody revealed, so nobody lost.
		assert_eq!(held(2), 210);
		assert_ok!(Footstones::leave(by(2)));
		power(2, 30);
		assert_ok!(Footstones::join(by(2)));
		assert_ok!(propose(1, 0, good));
		assert_ok!(propose(2, 0, bad));
		skip(PHASE);
		assert_ok!(bet(1, 0, good, 490));
		assert_ok!(bet(2, 0, bad, 210));
		assert_ok!(Footstones::leave(by(2)));
		skip(PHASE);
		assert_ok!(reveal(1, 0, good));
		assert_ok!(reveal(2, 0, bad));
		skip(PHASE);
		assert_ok!(resolve(0));
		// 210 × (3 × 210 / 700)² = 170.1, rounded up.
		assert_eq!(held(2), 210 - 171);
		check();
	});
}

/// A bond rises or falls to what is drawn, what is free is taken or not, and so many blocks go by.
fn bond_story() -> impl Strategy<Value = Vec<(Balance, bool, u32)>> {
	let blocks = prop_oneof![3 => 0..3u32, 1 => 0..UNBONDING];
	prop::collection::vec((0..1_000u128, any::<bool>(), blocks), 1..120)
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

	/// Nothing is made or forgotten, at least the largest bond of the last unbonding period can be
	/// lost, and nothing can after a second one.
	#[test]
	fn what_leaves_a_bond_stays_long_enough_and_not_for_ever(story in bond_story()) {
		let mut footstone = Footstone::default();
		let mut held = 0;
		let mut bonds: Vec<(u32, Balance)> = Vec::new();
		let mut now = 1_000;
		for (bond, takes, blocks) in story {
			if bond > footstone.bond {
				held += footstone.raise(bond);
			} else {
				footstone.part(footstone.bond - bond, now, now + UNBONDING);
			}
			prop_assert_eq!(footstone.bond, bond);
			if takes {
				held -= footstone.take_free(now);
			}
			prop_assert_eq!(footstone.stake(), held);
			prop_assert!(footstone.tranches.iter().all(|one| one.amount > 0));
			let times: Vec<u32> = footstone.tranches.iter().map(|one| one.free_at).collect();
			prop_assert!(times.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", times);
			prop_assert!(times.iter().all(|time| *time <= now + UNBONDING));

			bonds.push((now, bond));
			// The bond of a block is the last of it, and a bond lasts until the next.
			let largest_since = |since: u32| {
				let first = bonds.iter().rposition(|(at, _)| *at <= since).unwrap_or(0);
				bonds[first..].iter().map(|(_, bond)| *bond).max().unwrap_or(0)
			};
			prop_assert!(footstone.stake() >= largest_since(now - UNBONDING));
			let mut waiting = footstone.clone();
			waiting.take_free(now);
			prop_assert!(waiting.stake() <= largest_since(now - 2 * UNBONDING));
			now += blocks;
		}
	}
}
