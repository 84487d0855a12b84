//! Who signs two checkpoints for one round.

use crate::{mock::*, Convicted, Error, Event};
use frame_support::{
	assert_noop, assert_ok, dispatch::DispatchResult, storage::with_storage_layer,
};
use mmt_primitives::footstones::{Checkpoint, Statement};
use sp_core::{Pair, H256};

/// Account 50 reports that account `n` signed both.
fn report(n: u8, chain: u32, round: u32, one: Checkpoint, other: Checkpoint) -> DispatchResult {
	let signed = |on| (on, sign(n, chain, round, on));
	with_storage_layer(|| {
		Footstones::report_equivocation(
			by(50),
			chain,
			round,
			account(n),
			signed(one),
			signed(other),
		)
	})
}

#[test]
fn all_is_lost_and_the_reporter_has_a_twentieth() {
	chain_of(&[100, 50]).execute_with(|| {
		let issued = Bmm::total_issuance();
		assert_ok!(propose(1, 0, at(10, 1)));
		assert_ok!(report(1, 0, 0, at(10, 1), at(11, 1)));
		System::assert_last_event(
			Event::Equivocated {
				who: account(1),
				chain: 0,
				round: 0,
				reporter: account(50),
				reward: 35,
				burned: 665,
			}
			.into(),
		);
		assert_eq!((held(1), bond(1)), (0, 0));
		assert_eq!(free(50), ENDOWMENT + 35);
		assert_eq!(Bmm::total_issuance(), issued - 665);
		assert!(Convicted::<Test>::contains_key(account(1)));
		check();
		assert_noop!(report(1, 0, 0, at(10, 1), at(11, 1)), Error::<Test>::NotAFootstone);
		// It never joins again, so the same signatures take nothing twice.
		assert_noop!(Footstones::join(by(1)), Error::<Test>::Convicted);
		assert_noop!(propose(1, 0, at(10, 2)), Error::<Test>::NotAFootstone);
	});
}

#[test]
fn leaving_is_no_way_out() {
	chain_of(&[100, 50]).execute_with(|| {
		assert_ok!(propose(2, 0, at(10, 1)));
		assert_ok!(Footstones::leave(by(1)));
		skip(UNBONDING - 1);
		// Not by coming back with less, either, and not by having less power.
		enter(1, 10);
		power(1, 0);
		assert_ok!(Footstones::reweigh(by(3), account(1)));
		assert_eq!(held(1), 700);
		assert_ok!(report(1, 0, 0, at(10, 1), at(10, 2)));
		assert_eq!(held(1), 0);
		check();
	});
}

#[test]
fn retiring_the_data_chain_is_none_either() {
	chain_of(&[100]).execute_with(|| {
		assert_ok!(propose(1, 0, at(10, 1)));
		skip(2 * PHASE);
		assert_ok!(resolve(0));
		assert_ok!(Footstones::retire_chain(by(70), 0));
		assert_ok!(report(1, 0, 0, at(10, 1), at(10, 2)));
		check();
	});
}

#[test]
fn only_two_statements_for_one_round_are_a_fault() {
	chain_of(&[100, 50]).execute_with(|| {
		data_chain(70);
		let (one, other) = (at(10, 1), at(10, 2));
		assert_noop!(report(1, 9, 0, one, other), Error::<Test>::ChainNotFound);
		// A round that never was, for which nobody can have been asked to sign.
		assert_noop!(report(1, 0, 0, one, other), Error::<Test>::WrongRound);
		assert_ok!(propose(1, 0, one));
		assert_noop!(report(1, 0, 0, one, one), Error::<Test>::SameCheckpoint);
		assert_noop!(report(3, 0, 0, one, other), Error::<Test>::NotAFootstone);

		let reported = |who: u8, other_signature| {
			let first = (one, sign(1, 0, 0, one));
			with_storage_layer(|| {
				Footstones::report_equivocation(
					by(50),
					0,
					0,
					account(who),
					first,
					(other, other_signature),
				)
			})
		};
		// Signed by another, for another round, another chain, or another network.
		assert_noop!(reported(1, sign(2, 0, 0, other)), Error::<Test>::BadStatement);
		assert_noop!(reported(1, sign(1, 0, 1, other)), Error::<Test>::BadStatement);
		assert_noop!(reported(1, sign(1, 1, 0, other)), Error::<Test>::BadStatement);
		assert_noop!(reported(2, sign(1, 0, 0, other)), Error::<Test>::BadStatement);
		let elsewhere =
			Statement { chain: 0, round: 0, checkpoint: other }.message(&H256::repeat_byte(0x77));
		assert_noop!(reported(1, key(1).sign(&elsewhere).into()), Error::<Test>::BadStatement);
		check();
	});
}

#[test]
fn who_signs_again_for_another_round_is_honest() {
	chain_of(&[100, 100]).execute_with(|| {
		// The first round settles nothing, so the footstone signs a later block for the second.
		assert_ok!(propose(1, 0, at(10, 1)));
		skip(2 * PHASE);
		assert_ok!(resolve(0));
		assert_ok!(propose(1, 0, at(12, 1)));
		let first = (at(10, 1), sign(1, 0, 0, at(10, 1)));
		let second = (at(12, 1), sign(1, 0, 1, at(12, 1)));
		for round in [0, 1] {
			assert_noop!(
				with_storage_layer(|| Footstones::report_equivocation(
					by(50),
					0,
					round,
					account(1),
					first.clone(),
					second.clone()
				)),
				Error::<Test>::BadStatement
			);
		}
	});
}

#[test]
fn the_bets_of_a_liar_decide_nothing() {
	chain_of(&[100, 100, 100]).execute_with(|| {
		let good = at(10, 1);
		assert_ok!(propose(1, 0, good));
		skip(PHASE);
		for n in 1..=2 {
			assert_ok!(bet(n, 0, good, 700));
		}
		skip(PHASE);
		for n in 1..=2 {
			assert_ok!(reveal(n, 0, good));
		}
		assert_ok!(report(1, 0, 0, good, at(10, 2)));
		check();
		skip(PHASE);
		assert_ok!(resolve(0));
		// Two thirds had bet on it, one of whom is gone.
		assert_eq!(checkpoint(0), None);
		assert_eq!(held(2), 700);
		assert_eq!(stake(1), Default::default());
		check();
	});
}

#[test]
fn a_reporter_whose_account_takes_nothing_gets_nothing() {
	chain_of(&[1]).execute_with(|| {
		let issued = Bmm::total_issuance();
		assert_ok!(propose(1, 0, at(10, 1)));
		let signed = |on| (on, sign(1, 0, 0, on));
		let nobody = RuntimeOrigin::signed(AccountId::new([99; 32]));
		let (one, other) = (signed(at(10, 1)), signed(at(10, 2)));
		// A twentieth of 7 is nothing.
		assert_ok!(Footstones::report_equivocation(nobody, 0, 0, account(1), one, other));
		assert_eq!(Bmm::total_issuance(), issued - 7);
		check();
	});
	chain_of(&[20]).execute_with(|| {
		let issued = Bmm::total_issuance();
		assert_ok!(propose(1, 0, at(10, 1)));
		let signed = |on| (on, sign(1, 0, 0, on));
		// 7 is less than an account may have.
		let nobody = RuntimeOrigin::signed(AccountId::new([99; 32]));
		let (one, other) = (signed(at(10, 1)), signed(at(10, 2)));
		assert_ok!(Footstones::report_equivocation(nobody, 0, 0, account(1), one, other));
		assert_eq!(Bmm::total_issuance(), issued - 140);
		check();
	});
}
