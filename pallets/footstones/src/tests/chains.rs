//! The register of data chains.

use crate::{mock::*, Chains, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use mmt_primitives::footstones::Consensus;
use sp_core::H256;

fn consensus(chain: u32) -> (Consensus, Option<Consensus>) {
	let chain = Chains::<Test>::get(chain).expect("it is registered");
	(chain.consensus, chain.next)
}

#[test]
fn a_chain_is_registered_for_a_deposit_and_retired() {
	chain().execute_with(|| {
		assert_eq!(data_chain(5), 0);
		System::assert_last_event(
			Event::ChainRegistered {
				chain: 0,
				manager: account(5),
				genesis: H256::repeat_byte(5),
				consensus: Consensus::PoW,
				deposit: DEPOSIT,
			}
			.into(),
		);
		let held = || Balances::balance_on_hold(&HoldReason::Chain.into(), &account(5));
		assert_eq!(held(), DEPOSIT);
		check();

		assert_noop!(Footstones::retire_chain(by(6), 0), Error::<Test>::NotManager);
		assert_ok!(Footstones::retire_chain(by(5), 0));
		assert_eq!(held(), 0);
		assert_noop!(Footstones::retire_chain(by(5), 0), Error::<Test>::ChainNotFound);
		// The number is gone for good: what was signed for chain 0 is for no other.
		assert_eq!(data_chain(5), 1);
		check();
	});
}

#[test]
fn there_are_only_so_many() {
	chain().execute_with(|| {
		for _ in 0..MAX_CHAINS {
			data_chain(5);
		}
		let more = || Footstones::register_chain(by(6), H256::zero(), Consensus::Bft);
		assert_noop!(more(), Error::<Test>::TooManyChains);
		assert_ok!(Footstones::retire_chain(by(5), 2));
		assert_ok!(more());
		check();
	});
}

#[test]
fn whoever_cannot_pay_registers_nothing() {
	chain().execute_with(|| {
		let poor = RuntimeOrigin::signed(AccountId::new([99; 32]));
		assert_noop!(
			Footstones::register_chain(poor, H256::zero(), Consensus::Bft),
			Error::<Test>::InsufficientBalance
		);
	});
}

#[test]
fn a_chain_without_footstones_registers_nothing() {
	chain().execute_with(|| {
		BondPerSol::set(None);
		assert_noop!(
			Footstones::register_chain(by(1), H256::zero(), Consensus::Bft),
			Error::<Test>::NoFootstones
		);
		power(1, 100);
		assert_noop!(Footstones::join(by(1)), Error::<Test>::NoFootstones);
	});
}

#[test]
fn another_consensus_comes_with_the_next_checkpoint() {
	chain_of(&[100]).execute_with(|| {
		assert_noop!(
			Footstones::set_consensus(by(1), 0, Consensus::Bft),
			Error::<Test>::NotManager
		);
		assert_noop!(
			Footstones::set_consensus(by(70), 0, Consensus::PoW),
			Error::<Test>::SameConsensus
		);
		assert_ok!(Footstones::set_consensus(by(70), 0, Consensus::Bft));
		assert_noop!(
			Footstones::set_consensus(by(70), 0, Consensus::Bft),
			Error::<Test>::SameConsensus
		);
		assert_eq!(consensus(0), (Consensus::PoW, Some(Consensus::Bft)));
		assert_ok!(play(0, &[(1, at(10, 1), 700)]));
		assert_eq!(consensus(0), (Consensus::Bft, None));
		System::assert_has_event(
			Event::ConsensusChanged { chain: 0, consensus: Consensus::Bft }.into(),
		);
	});
}

#[test]
fn what_is_announced_can_be_taken_back() {
	chain_of(&[100]).execute_with(|| {
		assert_ok!(Footstones::set_consensus(by(70), 0, Consensus::Bft));
		assert_ok!(Footstones::set_consensus(by(70), 0, Consensus::PoW));
		assert_eq!(consensus(0), (Consensus::PoW, None));
		assert_ok!(play(0, &[(1, at(10, 1), 700)]));
		assert_eq!(consensus(0), (Consensus::PoW, None));
	});
}

#[test]
fn a_manager_changes_nothing_in_the_middle_of_a_round() {
	chain_of(&[100]).execute_with(|| {
		// Nothing was announced when the round was opened, so nothing comes with its checkpoint.
		assert_ok!(propose(1, 0, at(10, 1)));
		assert_ok!(Footstones::set_consensus(by(70), 0, Consensus::Bft));
		skip(PHASE);
		assert_ok!(bet(1, 0, at(10, 1), 700));
		skip(PHASE);
		assert_ok!(reveal(1, 0, at(10, 1)));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(checkpoint(0), Some(at(10, 1)));
		assert_eq!(consensus(0), (Consensus::PoW, Some(Consensus::Bft)));
		check();

		// The next one brings it, whatever is announced meanwhile.
		assert_ok!(propose(1, 0, at(11, 1)));
		assert_ok!(Footstones::set_consensus(by(70), 0, Consensus::PoSI));
		skip(PHASE);
		assert_ok!(bet(1, 0, at(11, 1), 700));
		skip(PHASE);
		assert_ok!(reveal(1, 0, at(11, 1)));
		skip(PHASE);
		assert_ok!(resolve(0));
		assert_eq!(consensus(0), (Consensus::Bft, Some(Consensus::PoSI)));
		check();
	});
}

#[test]
fn a_chain_with_an_open_round_is_not_retired() {
	chain_of(&[100]).execute_with(|| {
		assert_ok!(propose(1, 0, at(10, 1)));
		assert_noop!(Footstones::retire_chain(by(70), 0), Error::<Test>::RoundOpen);
		skip(3 * PHASE);
		assert_ok!(resolve(0));
		assert_ok!(Footstones::retire_chain(by(70), 0));
		check();
	});
}
