//! Bets, and how they are shown.

use crate::{mock::*, Bet, Error, Event, Pick};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::footstones::{commitment, Checkpoint};
use sp_core::H256;

const GOOD: u8 = 1;
const BAD: u8 = 2;

fn on(fork: u8) -> Checkpoint {
	at(10, fork)
}

/// Footstones with 700, 350 and 140 in the bet phase of a round with two candidates.
fn betting() -> sp_io::TestExternalities {
	let mut ext = chain_of(&[100, 50, 20]);
	ext.execute_with(|| {
		assert_ok!(propose(1, 0, on(GOOD)));
		assert_ok!(propose(2, 0, on(BAD)));
		skip(PHASE);
	});
	ext
}

fn bet_of(n: u8) -> Option<Bet> {
	round_of(0)?.member(&account(n))?.bet
}

#[test]
fn a_bet_is_between_a_planck_and_the_bond() {
	betting().execute_with(|| {
		assert_noop!(bet(1, 0, on(GOOD), 0), Error::<Test>::NoBet);
		assert_noop!(bet(1, 0, on(GOOD), 701), Error::<Test>::BetAboveBond);
		assert_ok!(bet(1, 0, on(GOOD), 700));
		System::assert_last_event(
			Event::BetPlaced { chain: 0, round: 0, who: account(1), amount: 700 }.into(),
		);
		assert_eq!(stake(1).open_bets, 1);
		assert_noop!(bet(1, 0, on(GOOD), 1), Error::<Test>::AlreadyBet);
		assert_ok!(bet(2, 0, on(GOOD), 1));
		assert_noop!(bet(4, 0, on(GOOD), 1), Error::<Test>::NotAFootstone);
		check();
	});
}

#[test]
fn a_bond_that_rose_since_does_not_count() {
	betting().execute_with(|| {
		power(3, 1_000);
		assert_ok!(Footstones::reweigh(by(3), account(3)));
		assert_noop!(bet(3, 0, on(GOOD), 141), Error::<Test>::BetAboveBond);
		assert_ok!(bet(3, 0, on(GOOD), 140));
		check();
	});
}

#[test]
fn every_thing_has_its_time() {
	chain_of(&[100, 50]).execute_with(|| {
		assert_noop!(bet(1, 0, on(GOOD), 1), Error::<Test>::NoRound);
		assert_noop!(bet(1, 9, on(GOOD), 1), Error::<Test>::ChainNotFound);
		assert_noop!(resolve(0), Error::<Test>::NoRound);
		assert_ok!(propose(1, 0, on(GOOD)));
		skip(PHASE - 1);
		assert_noop!(bet(1, 0, on(GOOD), 1), Error::<Test>::NotBetting);
		skip(1);
		assert_noop!(reveal(1, 0, on(GOOD)), Error::<Test>::NotRevealing);
		assert_noop!(follow(1, 0, on(GOOD), 1), Error::<Test>::NotRevealing);
		assert_ok!(bet(1, 0, on(GOOD), 1));
		skip(PHASE);
		assert_noop!(bet(2, 0, on(GOOD), 1), Error::<Test>::NotBetting);
		assert_noop!(resolve(0), Error::<Test>::TooEarly);
		assert_ok!(reveal(1, 0, on(GOOD)));
		assert_noop!(
			Footstones::reveal(by(1), 0, 1, on(GOOD).hash(), salt(1)),
			Error::<Test>::WrongRound
		);
		skip(PHASE);
		assert_noop!(follow(2, 0, on(GOOD), 1), Error::<Test>::NotRevealing);
		assert_ok!(resolve(0));
		check();
	});
}

#[test]
fn what_is_revealed_is_what_was_committed_to() {
	betting().execute_with(|| {
		assert_ok!(bet(1, 0, on(GOOD), 600));
		skip(PHASE);
		assert_noop!(reveal(1, 0, on(BAD)), Error::<Test>::BadReveal);
		assert_noop!(
			Footstones::reveal(by(1), 0, 0, on(GOOD).hash(), salt(2)),
			Error::<Test>::BadReveal
		);
		// Nobody reveals what another bet, or what it did not bet.
		assert_noop!(
			Footstones::reveal(by(2), 0, 0, on(GOOD).hash(), salt(1)),
			Error::<Test>::NothingToReveal
		);
		assert_ok!(reveal(1, 0, on(GOOD)));
		assert_eq!(bet_of(1), Some(Bet { amount: 600, pick: Pick::Revealed(on(GOOD).hash()) }));
		assert_noop!(reveal(1, 0, on(GOOD)), Error::<Test>::NothingToReveal);
		check();
	});
}

#[test]
fn a_copied_commitment_is_worth_nothing() {
	betting().execute_with(|| {
		assert_ok!(bet(1, 0, on(GOOD), 300));
		let copied = committed(1, 0, on(GOOD), 300);
		assert_ok!(Footstones::bet(by(2), 0, 0, 300, copied));
		skip(PHASE);
		assert_ok!(reveal(1, 0, on(GOOD)));
		// All is known by now, and still it is another's.
		assert_noop!(
			Footstones::reveal(by(2), 0, 0, on(GOOD).hash(), salt(1)),
			Error::<Test>::BadReveal
		);
	});
}

#[test]
fn a_commitment_is_good_for_one_network_chain_round_and_amount() {
	betting().execute_with(|| {
		let genesis = Footstones::genesis_hash();
		let (who, candidate) = (account(1), on(GOOD).hash());
		let other = H256::repeat_byte(0x77);
		for (n, hash) in [
			(1, commitment(&other, &who, 0, 0, &candidate, 100, &salt(1))),
			(2, commitment(&genesis, &account(2), 1, 0, &candidate, 100, &salt(2))),
			(3, commitment(&genesis, &account(3), 0, 1, &candidate, 100, &salt(3))),
		] {
			assert_ok!(Footstones::bet(by(n), 0, 0, 100, hash));
		}
		skip(PHASE);
		for n in 1..=3 {
			assert_noop!(reveal(n, 0, on(GOOD)), Error::<Test>::BadReveal);
		}
	});
}

#[test]
fn nobody_reveals_a_bet_on_nonsense() {
	betting().execute_with(|| {
		assert_ok!(bet(1, 0, on(77), 300));
		skip(PHASE);
		assert_noop!(reveal(1, 0, on(77)), Error::<Test>::UnknownCandidate);
		assert_noop!(follow(2, 0, on(77), 300), Error::<Test>::UnknownCandidate);
		check();
	});
}

#[test]
fn who_has_not_bet_may_follow() {
	betting().execute_with(|| {
		assert_ok!(bet(1, 0, on(GOOD), 700));
		skip(PHASE);
		assert_noop!(follow(1, 0, on(GOOD), 1), Error::<Test>::AlreadyBet);
		assert_ok!(follow(2, 0, on(GOOD), 350));
		System::assert_last_event(
			Event::Followed {
				chain: 0,
				round: 0,
				who: account(2),
				candidate: on(GOOD).hash(),
				amount: 350,
			}
			.into(),
		);
		assert_noop!(reveal(2, 0, on(GOOD)), Error::<Test>::NothingToReveal);
		check();
	});
}

#[test]
fn one_bond_backs_bets_in_several_rounds() {
	betting().execute_with(|| {
		data_chain(70);
		assert_ok!(propose(3, 1, on(GOOD)));
		assert_ok!(bet(1, 0, on(GOOD), 700));
		skip(PHASE);
		assert_ok!(bet(1, 1, on(GOOD), 700));
		assert_eq!(stake(1).open_bets, 2);
		check();
	});
}
