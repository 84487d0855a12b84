//! What the runtime API answers.

use crate::mock::*;
use frame_support::assert_ok;
use mmt_primitives::footstones::{Consensus, LeavingInfo, Phase};

#[test]
fn footstones_and_what_is_held_of_them() {
	chain_of(&[100, 50]).execute_with(|| {
		let all = Footstones::footstones_info();
		assert_eq!((all.total_bond, all.bond_per_sol), (1_050, PER_SOL));
		assert_eq!(all.footstones.len(), 2);
		assert_ok!(propose(2, 0, at(10, 1)));
		assert_ok!(Footstones::leave(by(2)));
		assert_eq!(Footstones::footstones_info().footstones.len(), 1);
		let left = Footstones::footstone_info(account(2)).expect("something is held");
		assert_eq!((left.bond, left.held, left.power), (0, 350, 50_000_000));
		let until = System::block_number() + UNBONDING;
		assert_eq!(left.leaving, [LeavingInfo { held: 350, until }]);
		assert_eq!(left.opened, Some(0));
		assert_eq!(Footstones::footstone_info(account(3)), None);
	});
}

#[test]
fn what_has_left_a_bond_is_shown_part_by_part() {
	chain_of(&[100]).execute_with(|| {
		let first = System::block_number() + UNBONDING;
		for sols in [90, 60] {
			power(1, sols);
			assert_ok!(Footstones::reweigh(by(2), account(1)));
			skip(5);
		}
		let shown = Footstones::footstone_info(account(1)).expect("it is a footstone");
		assert_eq!((shown.bond, shown.held), (420, 280));
		let [soon, late] = [(70, first), (210, first + 5)];
		assert_eq!(shown.leaving, [soon, late].map(|(held, until)| LeavingInfo { held, until }));
	});
}

#[test]
fn data_chains_by_pages() {
	chain_of(&[100]).execute_with(|| {
		for chain in 1..5 {
			assert_eq!(data_chain(70), chain);
		}
		assert_ok!(Footstones::retire_chain(by(70), 2));
		let page = Footstones::data_chains_info(1, 2);
		let numbers: Vec<_> = page.chains.iter().map(|chain| chain.chain).collect();
		assert_eq!((numbers, page.next), (vec![1, 3], Some(4)));
		let page = Footstones::data_chains_info(4, 1_000);
		assert_eq!((page.chains.len(), page.next), (1, None));

		assert_ok!(play(0, &[(1, at(10, 1), 700)]));
		let chain = Footstones::data_chain_info(0).expect("it is registered");
		assert_eq!((chain.round, chain.betting, chain.consensus), (1, false, Consensus::PoW));
		assert_eq!(chain.checkpoint.map(|settled| settled.checkpoint), Some(at(10, 1)));
		assert_ok!(propose(1, 0, at(11, 1)));
		let chain = Footstones::data_chain_info(0).expect("it is registered");
		assert_eq!((chain.round, chain.betting), (1, true));
		assert_eq!(Footstones::data_chain_info(2), None);
	});
}

#[test]
fn a_round_through_its_phases() {
	chain_of(&[100, 50]).execute_with(|| {
		let now = || Footstones::bet_round_info(0).expect("it is open");
		assert_eq!(Footstones::bet_round_info(0), None);
		let opened = System::block_number();
		assert_ok!(propose(1, 0, at(10, 1)));
		let round = now();
		assert_eq!((round.total, round.quorum), (1_050, 700));
		assert_eq!((round.phase, round.ends), (Phase::Propose, Some(opened + PHASE - 1)));
		skip(PHASE);
		assert_eq!((now().phase, now().ends), (Phase::Bet, Some(opened + 2 * PHASE - 1)));
		assert_ok!(bet(1, 0, at(10, 1), 700));
		assert_eq!((now().bets, now().hidden, now().outcome), (1, 1, None));
		skip(PHASE);
		assert_eq!((now().phase, now().ends), (Phase::Reveal, Some(opened + 3 * PHASE - 1)));
		assert_ok!(reveal(1, 0, at(10, 1)));
		let round = now();
		assert_eq!((round.bets, round.hidden, round.outcome), (1, 0, Some(0)));
		assert_eq!((round.candidates[0].tally, round.candidates[0].backing), (700, 700));
		assert_eq!(round.candidates[0].hash, at(10, 1).hash());
		skip(PHASE);
		assert_eq!((now().phase, now().ends), (Phase::Resolve, None));
	});
}
