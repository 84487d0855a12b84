//! Random votes, blocks, rounds and claims in the real runtime: what was minted is the schedule,
//! the pots hold what is owed, and rewards follow the votes.

use super::preset;
use crate::{
	AccountId, Balances, BlockRewards, Delegates, Runtime, RuntimeOrigin, Session, System, MMT,
};
use frame_support::{assert_ok, storage::with_storage_layer, traits::Hooks};
use mmt_primitives::delegates::Vote;
use pallet_authorship::EventHandler;
use proptest::prelude::*;
use sp_consensus_aura::Slot;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::Sr25519Keyring;

#[derive(Clone, Debug)]
enum Step {
	Vote(usize, Vec<(usize, u128)>),
	Unvote(usize, usize, u128),
	Claim(usize),
	Forge(u32, u64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let target = 0..27usize;
	let amount = 1..100_000u128;
	let step = prop_oneof![
		3 => (0..6usize, prop::collection::vec((target.clone(), amount.clone()), 1..5))
			.prop_map(|(voter, list)| Step::Vote(voter, list)),
		2 => (0..6usize, target, amount).prop_map(|(voter, of, amount)| Step::Unvote(voter, of, amount)),
		2 => (0..6usize).prop_map(Step::Claim),
		4 => (1..40u32, 0..3u64).prop_map(|(blocks, skipped)| Step::Forge(blocks, skipped)),
	];
	prop::collection::vec(step, 1..25)
}

fn voter(index: usize) -> AccountId {
	Sr25519Keyring::iter().nth(index).expect("there are more than six").to_account_id()
}

fn forge(skipped: u64) {
	let slot = *pallet_aura::CurrentSlot::<Runtime>::get() + 1 + skipped;
	let height = System::block_number() + 1;
	System::reset_events();
	System::set_block_number(height);
	// The author is found before the round may change, as the order of the pallets has it.
	let author = Delegates::slot_owner(slot).expect("somebody is seated");
	BlockRewards::note_author(author);
	pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(slot));
	Delegates::on_initialize(height);
}

fn check(genesis: u128) {
	assert_ok!(Delegates::do_try_state());
	assert_ok!(BlockRewards::do_try_state());
	let emission = BlockRewards::emission();
	assert_eq!(Balances::total_issuance(), genesis + emission.minted);
	// Both pallets hold the same votes.
	for index in 0..6 {
		let voter = voter(index);
		let votes = Delegates::voter_info(voter.clone()).votes;
		let shares = pallet_mmt_block_rewards::Positions::<Runtime>::get(&voter);
		assert!(votes
			.iter()
			.map(|vote| (vote.delegate.clone(), vote.amount))
			.eq(shares.iter().map(|(delegate, share)| (delegate.clone(), share.votes()))));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]
	#[test]
	fn money_adds_up(steps in steps()) {
		preset(DEV_RUNTIME_PRESET).execute_with(|| {
			let genesis = Balances::total_issuance();
			pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(179_000_000));
			System::set_block_number(0);
			forge(0);
			let delegates = Session::validators();
			for step in steps {
				match step {
					Step::Vote(who, list) => {
						let votes = list
							.into_iter()
							.map(|(of, amount)| Vote { delegate: delegates[of].clone(), amount: amount * MMT })
							.collect();
						let origin = RuntimeOrigin::signed(voter(who));
						let _ = with_storage_layer(|| Delegates::vote(origin, votes));
					},
					Step::Unvote(who, of, amount) => {
						let votes = vec![Vote { delegate: delegates[of].clone(), amount: amount * MMT }];
						let origin = RuntimeOrigin::signed(voter(who));
						let _ = with_storage_layer(|| Delegates::unvote(origin, votes));
					},
					Step::Claim(who) => {
						let _ = with_storage_layer(|| {
							BlockRewards::claim(RuntimeOrigin::signed(voter(who)))
								.map_err(|error| error.error)
						});
					},
					Step::Forge(blocks, skipped) => {
						(0..blocks).for_each(|_| forge(skipped));
					},
				}
				check(genesis);
			}
		});
	}
}
