//! Random calls of delegates and voters, fees, blocks and rounds in the real runtime: what was minted is
//! the schedule, the pots hold what is owed, and rewards follow the votes.

use super::{begin_block, preset};
use crate::{
	AccountId, Balances, BlockRewards, ChainProfile, Delegates, Runtime, RuntimeOrigin, Session,
	System, MMT,
};
use frame_support::{
	assert_ok,
	storage::with_storage_layer,
	traits::{
		fungible::{Balanced, Mutate},
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		OnUnbalanced,
	},
};
use mmt_primitives::delegates::Vote;
use pallet_mmt_block_rewards::DealWithFees;
use proptest::prelude::*;
use sp_consensus_aura::Slot;
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::Sr25519Keyring;

#[derive(Clone, Debug)]
enum Step {
	Vote(usize, Vec<(usize, u128)>),
	Unvote(usize, usize, u128),
	Withdraw(usize),
	/// By a voter, or by a delegate.
	Claim(Result<usize, usize>),
	Register(usize, u32),
	Resign(usize),
	Rejoin(usize),
	Commission(usize, u32),
	/// Who pays, the fee, and the tip.
	Fee(usize, u128, u128),
	Forge(u32, u64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let target = 0..27usize;
	let amount = 1..100_000u128;
	let step = prop_oneof![
		3 => (0..6usize, prop::collection::vec((target.clone(), amount.clone()), 1..5))
			.prop_map(|(voter, list)| Step::Vote(voter, list)),
		2 => (0..6usize, target.clone(), amount)
			.prop_map(|(voter, of, amount)| Step::Unvote(voter, of, amount)),
		1 => (0..6usize).prop_map(Step::Withdraw),
		2 => prop_oneof![(0..6usize).prop_map(Ok), target.clone().prop_map(Err)].prop_map(Step::Claim),
		2 => (target.clone(), 0..1_100_000_000u32).prop_map(|(who, part)| Step::Register(who, part)),
		2 => target.clone().prop_map(Step::Resign),
		1 => target.clone().prop_map(Step::Rejoin),
		1 => (target.clone(), 0..1_100_000_000u32).prop_map(|(who, part)| Step::Commission(who, part)),
		2 => (0..6usize, 0..100 * MMT, 0..MMT).prop_map(|(who, fee, tip)| Step::Fee(who, fee, tip)),
		4 => (1..40u32, 0..3u64).prop_map(|(blocks, skipped)| Step::Forge(blocks, skipped)),
	];
	prop::collection::vec(step, 1..40)
}

fn voter(index: usize) -> AccountId {
	Sr25519Keyring::iter().nth(index).expect("there are more than six").to_account_id()
}

fn forge(skipped: u64) {
	let slot = *pallet_aura::CurrentSlot::<Runtime>::get() + 1 + skipped;
	begin_block(System::block_number() + 1, slot);
}

fn check(genesis: u128) {
	assert_ok!(Delegates::do_try_state());
	assert_ok!(BlockRewards::do_try_state());
	assert_ok!(ChainProfile::do_try_state());
	let emission = BlockRewards::emission();
	assert_eq!(Balances::total_issuance(), genesis + emission.minted);
	// Nothing is frozen for somebody who neither votes nor unlocks.
	for who in pallet_balances::Freezes::<Runtime>::iter_keys() {
		assert!(Delegates::voter_info(who.clone()).frozen > 0, "{who:?}");
	}
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

/// The first block, after which a voter has tokens for each delegate to pay with.
fn begin() -> Vec<AccountId> {
	pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(179_000_000));
	System::set_block_number(0);
	forge(0);
	let delegates = Session::validators();
	for delegate in &delegates {
		let given = Balances::transfer(&voter(0), delegate, 1_000 * MMT, Preserve);
		given.expect("Alice is rich");
	}
	delegates
}

fn claimable(who: usize) -> u128 {
	BlockRewards::claimable(&voter(who)).as_voter
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(24))]
	#[test]
	fn money_adds_up(steps in steps()) {
		preset(DEV_RUNTIME_PRESET).execute_with(|| {
			let genesis = Balances::total_issuance();
			let delegates = begin();
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
					Step::Withdraw(who) => {
						let origin = RuntimeOrigin::signed(voter(who));
						let _ = with_storage_layer(|| Delegates::withdraw(origin));
					},
					Step::Claim(who) => {
						let who = who.map_or_else(|of| delegates[of].clone(), voter);
						let _ = with_storage_layer(|| {
							BlockRewards::claim(RuntimeOrigin::signed(who)).map_err(|error| error.error)
						});
					},
					Step::Register(of, part) => {
						let origin = RuntimeOrigin::signed(delegates[of].clone());
						let _ = with_storage_layer(|| Delegates::register(origin, part));
					},
					Step::Resign(of) => {
						let origin = RuntimeOrigin::signed(delegates[of].clone());
						let _ = with_storage_layer(|| Delegates::resign(origin));
					},
					Step::Rejoin(of) => {
						let origin = RuntimeOrigin::signed(delegates[of].clone());
						let _ = with_storage_layer(|| Delegates::rejoin(origin));
					},
					Step::Commission(of, part) => {
						let origin = RuntimeOrigin::signed(delegates[of].clone());
						let _ = with_storage_layer(|| Delegates::set_commission(origin, part));
					},
					Step::Fee(who, fee, tip) => {
						// What is frozen cannot pay.
						let take =
							|amount| Balances::withdraw(&voter(who), amount, Exact, Preserve, Polite);
						if let Ok(fee) = take(fee) {
							let tip = take(tip).unwrap_or_default();
							DealWithFees::<Runtime>::on_unbalanceds([fee, tip].into_iter());
						}
					},
					Step::Forge(blocks, skipped) => {
						(0..blocks).for_each(|_| forge(skipped));
					},
				}
				check(genesis);
			}
		});
	}

	/// Two voters have the same vote at the end of every round. One leaves it; the other is elsewhere
	/// meanwhile, with all of it or with parts of it, as often as it likes.
	#[test]
	fn hopping_inside_a_round_earns_no_more_than_staying(
		rounds in prop::collection::vec(
			prop::collection::vec((0..26u64, prop::collection::vec(0..27usize, 1..4)), 0..8),
			1..5,
		),
	) {
		preset(DEV_RUNTIME_PRESET).execute_with(|| {
			const STAKE: u128 = 9_000 * MMT;
			let delegates = begin();
			let vote = |who: usize, targets: &[usize]| {
				let mut targets = targets.to_vec();
				targets.sort();
				targets.dedup();
				let amount = STAKE / targets.len() as u128;
				let votes: Vec<_> = targets
					.iter()
					.map(|of| Vote { delegate: delegates[*of].clone(), amount })
					.collect();
				assert_ok!(Delegates::vote(RuntimeOrigin::signed(voter(who)), votes));
			};
			// Everybody has a voter, so that all rewards are shared.
			vote(3, &(0..27).collect::<Vec<_>>());
			for who in [1, 2] {
				vote(who, &[0]);
			}
			let end_round = || {
				let round = Delegates::round_info().index;
				while Delegates::round_info().index == round {
					forge(0);
				}
			};
			end_round();
			for mut hops in rounds {
				hops.sort();
				let mut hops = hops.into_iter().peekable();
				for slot in 0..26 {
					while let Some((_, targets)) = hops.next_if(|(at, _)| *at <= slot) {
						vote(2, &targets);
					}
					forge(0);
				}
				vote(2, &[0]);
				end_round();
				let (stayed, hopped) = (claimable(1), claimable(2));
				prop_assert!(hopped <= stayed, "hopping earned {hopped}, staying {stayed}");
				assert_ok!(BlockRewards::do_try_state());
			}
			assert!(claimable(1) > 0, "who stays earns");
			Ok(())
		})?;
	}
}

/// What is left of an account that dies is nobody's: delegates share it like a fee.
#[test]
fn dust_is_shared_like_a_fee() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		begin();
		let (issued, pot) = (Balances::total_issuance(), BlockRewards::emission().fee_pot);
		let (poor, least) = (AccountId::new([77; 32]), MMT / 100);
		assert_ok!(Balances::transfer(&voter(0), &poor, least, Preserve));
		let origin = RuntimeOrigin::signed(poor.clone());
		assert_ok!(Balances::transfer_allow_death(origin, voter(1).into(), least - 7));
		assert!(!System::account_exists(&poor));
		assert_eq!(BlockRewards::emission().fee_pot, pot + 7);
		assert_eq!(Balances::total_issuance(), issued);
		assert_ok!(BlockRewards::do_try_state());
	});
}
