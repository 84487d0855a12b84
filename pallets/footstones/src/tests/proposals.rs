//! Opening rounds, and what stands to be bet on.

use crate::{mock::*, Error, Event, Rounds};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::footstones::{
	commitment::BET_PREFIX, statement::STATEMENT_PREFIX, Statement, MAX_CANDIDATES,
};
use sp_core::{Pair, H256};

#[test]
fn a_proposal_opens_a_round_of_everybody_as_they_are() {
	chain_of(&[100, 50, 25]).execute_with(|| {
		assert_ok!(propose(2, 0, at(10, 1)));
		System::assert_has_event(
			Event::RoundOpened { chain: 0, round: 0, by: account(2), total: 1_225 }.into(),
		);
		System::assert_last_event(
			Event::Proposed {
				chain: 0,
				round: 0,
				who: account(2),
				checkpoint: at(10, 1),
				backing: 350,
			}
			.into(),
		);
		enter(4, 1_000);
		assert_noop!(propose(4, 0, at(10, 1)), Error::<Test>::NotInRound);
		// Another footstone signs the same, a third another.
		assert_ok!(propose(1, 0, at(10, 1)));
		assert_ok!(propose(3, 0, at(11, 2)));
		assert_noop!(propose(3, 0, at(10, 1)), Error::<Test>::AlreadyProposed);
		let round = round_of(0).expect("it is open");
		let backings: Vec<_> = round.candidates.iter().map(|one| one.backing).collect();
		assert_eq!(backings, [1_050, 175]);
		assert_eq!(round.total(), 1_225);
		check();
		skip(PHASE);
		assert_noop!(propose(2, 0, at(10, 1)), Error::<Test>::NotProposing);
	});
}

#[test]
fn only_footstones_propose_and_only_higher_blocks() {
	chain_of(&[100]).execute_with(|| {
		assert_noop!(propose(2, 0, at(10, 1)), Error::<Test>::NotAFootstone);
		assert_noop!(propose(1, 7, at(10, 1)), Error::<Test>::ChainNotFound);
		assert_ok!(play(0, &[(1, at(10, 1), 700)]));
		assert_eq!(checkpoint(0), Some(at(10, 1)));
		assert_noop!(propose(1, 0, at(10, 2)), Error::<Test>::NotHigher);
		assert_noop!(propose(1, 0, at(9, 2)), Error::<Test>::NotHigher);
		assert_ok!(propose(1, 0, at(11, 2)));
		assert_eq!(round_of(0).map(|round| round.number), Some(1));
	});
}

#[test]
fn a_statement_is_good_for_one_chain_round_checkpoint_account_and_network() {
	chain_of(&[100, 100]).execute_with(|| {
		assert_eq!(data_chain(70), 1);
		let genesis = Footstones::genesis_hash();
		let on = at(10, 1);
		let signed = |n, chain, round, checkpoint, genesis: H256| {
			let message = Statement { chain, round, checkpoint }.message(&genesis);
			key(n).sign(&message).into()
		};
		let other = H256::repeat_byte(0x77);
		for wrong in [
			signed(1, 1, 0, on, genesis),
			signed(1, 0, 1, on, genesis),
			signed(1, 0, 0, at(10, 2), genesis),
			signed(2, 0, 0, on, genesis),
			signed(1, 0, 0, on, other),
		] {
			assert_noop!(
				frame_support::storage::with_storage_layer(|| Footstones::propose(
					by(1),
					0,
					on,
					wrong
				)),
				Error::<Test>::BadStatement
			);
		}
		// As a wallet signs it for a web page.
		let message = Statement { chain: 0, round: 0, checkpoint: on }.message(&genesis);
		let wrapped = [b"<Bytes>", &message[..], b"</Bytes>"].concat();
		assert_ok!(Footstones::propose(by(1), 0, on, key(1).sign(&wrapped).into()));
		assert_ne!(BET_PREFIX, STATEMENT_PREFIX.as_bytes());
	});
}

#[test]
fn nobody_opens_two_rounds_at_once() {
	chain_of(&[100, 100]).execute_with(|| {
		data_chain(70);
		assert_ok!(propose(1, 0, at(10, 1)));
		assert_noop!(propose(1, 1, at(10, 1)), Error::<Test>::AlreadyOpened);
		// Not by leaving and joining, either.
		assert_ok!(Footstones::leave(by(1)));
		assert_ok!(Footstones::join(by(1)));
		assert_noop!(propose(1, 1, at(10, 1)), Error::<Test>::AlreadyOpened);
		// Another does, and then it may take part.
		assert_ok!(propose(2, 1, at(10, 1)));
		assert_ok!(propose(1, 1, at(10, 1)));
		check();
		// Nobody bets: the round ends before the reveals, and costs who ends it nothing.
		skip(PHASE);
		assert_noop!(resolve(0), Error::<Test>::TooEarly);
		skip(PHASE);
		assert_ok!(resolve(0));
		System::assert_last_event(Event::Undecided { chain: 0, round: 0 }.into());
		assert_ok!(propose(1, 0, at(10, 1)));
		check();
	});
}

#[test]
fn nobody_keeps_a_data_chain_from_its_round() {
	chain_of(&[10]).execute_with(|| {
		for chain in 1..MAX_CHAINS {
			assert_eq!(data_chain(70), chain);
		}
		// One after the other comes with next to nothing, opens a round, and leaves.
		for chain in 1..MAX_CHAINS {
			let n = chain as u8 + 1;
			enter(n, 1);
			assert_ok!(propose(n, chain, at(1, 1)));
			assert_ok!(Footstones::leave(by(n)));
		}
		assert_ok!(propose(1, 0, at(1, 1)));
		// All that there can be.
		assert_eq!(Rounds::<Test>::iter().count() as u32, MAX_CHAINS);
		check();
	});
}

#[test]
fn a_refused_statement_can_be_sent_again_for_its_round() {
	chain_of(&[100, 100]).execute_with(|| {
		data_chain(70);
		assert_ok!(propose(1, 0, at(10, 1)));
		// Everybody has seen this statement now. It is good until the round is over, so whoever has
		// signed it never has to sign another.
		let signature = sign(1, 1, 0, at(10, 1));
		let send = || {
			frame_support::storage::with_storage_layer(|| {
				Footstones::propose(by(1), 1, at(10, 1), signature.clone())
			})
		};
		assert_noop!(send(), Error::<Test>::AlreadyOpened);
		skip(2 * PHASE);
		assert_ok!(resolve(0));
		assert_ok!(send());
		assert_eq!(round_of(1).map(|round| round.number), Some(0));
		check();
	});
}

#[test]
fn a_list_full_of_nonsense_keeps_the_truth_in() {
	// 20 of 64 footstones of one size propose 20 different lies before anybody else comes.
	chain_of(&[10; 64]).execute_with(|| {
		for n in 1..=20 {
			assert_ok!(propose(n, 0, at(10, n)));
		}
		let truth = at(10, 100);
		for n in 21..=24 {
			assert_ok!(propose(n, 0, truth));
		}
		check();
		skip(PHASE);
		for n in 21..=64 {
			assert_ok!(bet(n, 0, truth, 70));
		}
		let round = round_of(0).expect("it is open");
		assert_eq!(round.candidates.len() as u32, MAX_CANDIDATES);
		assert_eq!(round.candidates[0].checkpoint, truth);
		check();
		skip(PHASE);
		for n in 21..=64 {
			assert_ok!(reveal(n, 0, truth));
		}
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(truth));
		check();
	});
}

#[test]
fn every_footstone_can_propose_something_else() {
	chain_of(&[10; 64]).execute_with(|| {
		for n in 1..=64 {
			assert_ok!(propose(n, 0, at(10, n)));
		}
		check();
	});
}
