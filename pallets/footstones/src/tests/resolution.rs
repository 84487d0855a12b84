//! How rounds end: who wins, who loses what, who earns what.

use crate::{mock::*, settlement::settle, Bet, Error, Event, LeaveReason, Pick, Rounds};
use frame_support::{assert_noop, assert_ok, dispatch::Pays};
use mmt_primitives::{
	footstones::{quorum, Checkpoint},
	Balance,
};
use proptest::prelude::*;
use sp_core::H256;

fn good() -> Checkpoint {
	at(10, 1)
}

fn bad() -> Checkpoint {
	at(10, 2)
}

#[test]
fn two_thirds_settle_and_the_rest_loses() {
	// 700, 700 and 350 of 1,750: the last is a fifth.
	chain_of(&[100, 100, 50]).execute_with(|| {
		let issued = Bmm::total_issuance();
		assert_ok!(play(0, &[(1, good(), 700), (2, good(), 600), (3, bad(), 350)]));
		assert_eq!(checkpoint(0), Some(good()));
		// 350 × (3/5)² = 126: 63 are burned, 63 are paid as 700 to 600 is.
		assert_eq!(held(3), 350 - 126);
		assert_eq!(bond(3), 350 - 126);
		assert_eq!(free(1), ENDOWMENT - 700 + 33);
		assert_eq!(free(2), ENDOWMENT - 700 + 29);
		assert_eq!(Bmm::total_issuance(), issued - 126 + 33 + 29);
		System::assert_last_event(
			Event::Settled {
				chain: 0,
				round: 0,
				checkpoint: good(),
				tally: 1_300,
				losing: 350,
				burned: 64,
			}
			.into(),
		);
		System::assert_has_event(
			Event::Lost { chain: 0, round: 0, who: account(3), amount: 126 }.into(),
		);
		System::assert_has_event(
			Event::Earned { chain: 0, round: 0, who: account(1), amount: 33 }.into(),
		);
		for n in 1..=3 {
			assert_eq!((stake(n).open_bets, stake(n).opened), (0, None));
		}
		check();
	});
}

#[test]
fn under_two_thirds_nobody_loses() {
	chain_of(&[100, 100, 50]).execute_with(|| {
		// 1,166 of 1,750 is a planck less than two thirds.
		assert_eq!(quorum(1_750), 1_167);
		assert_ok!(play(0, &[(1, good(), 700), (2, good(), 466), (3, bad(), 350)]));
		System::assert_last_event(Event::Undecided { chain: 0, round: 0 }.into());
		assert_eq!(checkpoint(0), None);
		for n in 1..=3 {
			assert_eq!(held(n), bond(n));
			assert_eq!(free(n) + held(n), ENDOWMENT);
		}
		check();
		assert_ok!(play(0, &[(1, good(), 700), (2, good(), 467), (3, bad(), 350)]));
		assert_eq!(checkpoint(0), Some(good()));
		// The second round, for the first used its number up.
		assert_eq!(number(0), 2);
	});
}

#[test]
fn who_does_not_reveal_loses_and_who_does_not_bet_does_not() {
	chain_of(&[100, 100, 50, 40]).execute_with(|| {
		assert_ok!(propose(1, 0, good()));
		skip(PHASE);
		for (n, amount) in [(1, 700), (2, 700), (3, 350)] {
			assert_ok!(bet(n, 0, good(), amount));
		}
		skip(PHASE);
		assert_ok!(reveal(1, 0, good()));
		assert_ok!(reveal(2, 0, good()));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(good()));
		// 350 × (3 × 350 / 2,030)² = 93.6…
		assert_eq!(held(3), 350 - 94);
		assert_eq!(held(4), 280);
		assert_eq!(free(4) + held(4), ENDOWMENT);
		check();
	});
}

#[test]
fn followers_count_and_may_lose_and_earn_nothing() {
	chain_of(&[100, 100, 50, 10]).execute_with(|| {
		assert_ok!(propose(1, 0, good()));
		assert_ok!(propose(3, 0, bad()));
		skip(PHASE);
		assert_ok!(bet(1, 0, good(), 700));
		assert_ok!(bet(3, 0, bad(), 350));
		skip(PHASE);
		assert_ok!(reveal(1, 0, good()));
		assert_ok!(reveal(3, 0, bad()));
		assert_ok!(follow(2, 0, good(), 700));
		assert_ok!(follow(4, 0, bad(), 70));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(good()));
		assert_eq!(free(2) + held(2), ENDOWMENT);
		// 420 of 1,820: 350 and 70 × 0.479…, rounded up.
		assert_eq!((held(3), held(4)), (350 - 168, 70 - 34));
		// The one who had committed has half of both.
		assert_eq!(free(1) + held(1), ENDOWMENT + (168 + 34) / 2);
		check();
	});
}

#[test]
fn if_only_followers_win_what_is_lost_is_burned() {
	chain_of(&[100, 100, 50]).execute_with(|| {
		let issued = Bmm::total_issuance();
		assert_ok!(propose(1, 0, good()));
		assert_ok!(propose(3, 0, bad()));
		skip(PHASE);
		assert_ok!(bet(3, 0, bad(), 350));
		skip(PHASE);
		assert_ok!(follow(1, 0, good(), 700));
		assert_ok!(follow(2, 0, good(), 700));
		assert_ok!(reveal(3, 0, bad()));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(good()));
		assert_eq!(Bmm::total_issuance(), issued - 126);
		check();
	});
}

#[test]
fn who_loses_all_is_ejected() {
	// A third of the bond, less what rounds: all of the bet is lost at a third.
	chain_of(&[200, 100]).execute_with(|| {
		assert_ok!(play(0, &[(1, good(), 1_400), (2, bad(), 700)]));
		System::assert_has_event(
			Event::Left { who: account(2), reason: LeaveReason::Ejected, held: 0, free_at: 0 }
				.into(),
		);
		assert_eq!((held(2), bond(2)), (0, 0));
		assert_eq!(free(1), ENDOWMENT - 1_400 + 350);
		assert_noop!(propose(2, 0, at(11, 1)), Error::<Test>::NotAFootstone);
		check();
		// It has lost, not lied: it may come back.
		assert_ok!(Footstones::join(by(2)));
		check();
	});
}

#[test]
fn what_was_lost_elsewhere_decides_nothing() {
	chain_of(&[200, 100]).execute_with(|| {
		data_chain(70);
		// A third bets all that it has in two rounds, in one of them well.
		assert_ok!(propose(1, 0, good()));
		assert_ok!(propose(2, 1, good()));
		assert_ok!(propose(2, 0, bad()));
		skip(PHASE);
		for chain in [0, 1] {
			assert_ok!(bet(1, chain, good(), if chain == 0 { 1_400 } else { 1_000 }));
		}
		assert_ok!(bet(2, 0, bad(), 700));
		assert_ok!(bet(2, 1, good(), 700));
		skip(PHASE);
		for chain in [0, 1] {
			assert_ok!(reveal(1, chain, good()));
		}
		assert_ok!(reveal(2, 0, bad()));
		assert_ok!(reveal(2, 1, good()));
		skip(PHASE);
		assert_eq!(Footstones::bet_round_info(1).and_then(|round| round.outcome), Some(0));
		assert_ok!(resolve(0));
		assert_eq!(bond(2), 0);
		check();
		// 1,700 of 2,100 were bet on it, of which 700 are gone.
		assert_eq!(Footstones::bet_round_info(1).and_then(|round| round.outcome), None);
		assert_ok!(resolve(1));
		assert_eq!(checkpoint(1), None);
		check();
		assert_eq!(stake(2), Default::default());
	});
}

#[test]
fn a_loss_is_at_most_what_is_left() {
	chain_of(&[200, 100]).execute_with(|| {
		data_chain(70);
		assert_ok!(propose(1, 0, good()));
		assert_ok!(propose(2, 1, bad()));
		assert_ok!(propose(2, 0, bad()));
		assert_ok!(propose(1, 1, good()));
		skip(PHASE);
		for chain in [0, 1] {
			assert_ok!(bet(1, chain, good(), 1_400));
			assert_ok!(bet(2, chain, bad(), if chain == 0 { 650 } else { 700 }));
		}
		skip(PHASE);
		for chain in [0, 1] {
			assert_ok!(reveal(1, chain, good()));
			assert_ok!(reveal(2, chain, bad()));
		}
		skip(PHASE);
		assert_ok!(resolve(0));
		// 650 × (650 / 700)², rounded up; the other bet is backed by the rest alone.
		assert_eq!(held(2), 700 - 561);
		assert_ok!(resolve(1));
		// 139 × (3 × 139 / 2,100)² = 5.4…
		assert_eq!(held(2), 139 - 6);
		check();
	});
}

#[test]
fn the_quorum_stays_that_of_the_opening() {
	chain_of(&[100, 100, 100]).execute_with(|| {
		assert_ok!(propose(1, 0, good()));
		// Two of three leave: those who stay are not two thirds of what there was.
		assert_ok!(Footstones::leave(by(2)));
		assert_ok!(Footstones::leave(by(3)));
		enter(4, 1_000);
		skip(PHASE);
		assert_ok!(bet(1, 0, good(), 700));
		skip(PHASE);
		assert_ok!(reveal(1, 0, good()));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), None);
		check();
	});
}

#[test]
fn to_end_a_round_costs_nothing_but_to_try_does() {
	chain_of(&[100]).execute_with(|| {
		assert_ok!(propose(1, 0, good()));
		skip(2 * PHASE);
		let ended = Footstones::resolve(by(50), 0).expect("nobody bet");
		assert_eq!(ended.pays_fee, Pays::No);
		assert!(!Rounds::<Test>::contains_key(0));
		let refused = Footstones::resolve(by(50), 0).expect_err("no round is open");
		assert_eq!(refused.post_info.pays_fee, Pays::Yes);
	});
}

fn bets() -> impl Strategy<Value = (Balance, Vec<Bet>)> {
	let hash = |n: u8| H256::repeat_byte(n);
	let bond = prop_oneof![0..50u128, 0..u128::MAX / 64];
	let one = (bond, 0..6u8, 0..=1_000u32).prop_map(move |(bond, kind, part)| {
		// Lossless in U256; at most the bond.
		let amount = mul(bond, part.into(), 1_000);
		let pick = match kind {
			0 => Pick::Hidden(hash(9)),
			1..=3 => Pick::Revealed(hash(kind.min(2))),
			n => Pick::Followed(hash(n - 3)),
		};
		(bond, Bet { amount, pick })
	});
	prop::collection::vec(one, 0..64).prop_map(|list| {
		let total = list.iter().map(|(bond, _)| bond).sum();
		(total, list.into_iter().map(|(_, bet)| bet).collect())
	})
}

fn mul(a: u128, b: u128, c: u128) -> u128 {
	(sp_core::U256::from(a) * sp_core::U256::from(b) / sp_core::U256::from(c)).low_u128()
}

proptest! {
	#![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

	/// No amounts overflow, winners lose nothing, only they earn, and at most half of what is lost.
	#[test]
	fn settlements_add_up((total, bets) in bets()) {
		let candidates = [H256::repeat_byte(1), H256::repeat_byte(2)];
		let Some(settlement) = settle(total, &bets, &candidates) else { return Ok(()) };
		let lost: Balance = settlement.lost.iter().sum();
		let earned: Balance = settlement.earned.iter().sum();
		let all: Balance = bets.iter().map(|bet| bet.amount).sum();
		prop_assert_eq!(settlement.tally + settlement.losing, all);
		prop_assert!(settlement.tally >= quorum(total) && settlement.losing <= total / 3);
		prop_assert!(earned <= lost / 2);
		for (place, bet) in bets.iter().enumerate() {
			let (lost, earned) = (settlement.lost[place], settlement.earned[place]);
			prop_assert!(lost <= bet.amount);
			match bet.pick {
				Pick::Revealed(on) if on == settlement.winner => prop_assert_eq!(lost, 0),
				Pick::Followed(on) if on == settlement.winner => {
					prop_assert_eq!((lost, earned), (0, 0));
				},
				_ => prop_assert!(earned == 0 && (lost > 0) == (bet.amount > 0)),
			}
		}
	}
}
