//! Random votes, blocks, fees, rounds and claims; the invariants hold after every step.

use crate::{mock::*, DealWithFees};
use frame_support::{
	assert_ok,
	traits::{
		fungible::Balanced,
		tokens::{Fortitude::Polite, Precision::Exact, Preservation::Preserve},
		OnUnbalanced,
	},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
	Vote(u8, u8, u128),
	Forge(u8),
	Fee(u128),
	EndRound,
	Claim(u8),
	Commission(u8, u32),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let delegate = 1..=4u8;
	let voter = 4..=10u8;
	let amount = prop_oneof![Just(0u128), 1..10u128, 1..1u128 << 70];
	let step = prop_oneof![
		6 => (voter.clone(), delegate.clone(), amount).prop_map(|(v, d, a)| Step::Vote(v, d, a)),
		6 => delegate.clone().prop_map(Step::Forge),
		2 => (0..5_000u128).prop_map(Step::Fee),
		3 => Just(Step::EndRound),
		2 => (1..=10u8).prop_map(Step::Claim),
		1 => (delegate, 0..=100u32).prop_map(|(d, c)| Step::Commission(d, c)),
	];
	prop::collection::vec(step, 1..120)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(128))]
	#[test]
	fn invariants_hold_after_every_step(steps in steps()) {
		chain().execute_with(|| {
			let mut votes = BTreeMap::<(u8, u8), u128>::new();
			let mut forged = BTreeMap::<u8, u32>::new();
			for step in steps {
				match step {
					Step::Vote(voter, delegate, amount) => {
						let vote = votes.entry((voter, delegate)).or_default();
						if *vote != amount {
							change(voter, delegate, *vote, amount);
							*vote = amount;
						}
					},
					Step::Forge(n) => {
						forge(n);
						*forged.entry(n).or_default() += 1;
					},
					Step::Fee(amount) => {
						let fee =
							Balances::withdraw(&account(20), amount, Exact, Preserve, Polite);
						DealWithFees::<Test>::on_unbalanced(fee.expect("20 is rich"));
					},
					Step::EndRound => {
						let seats: Vec<_> = std::mem::take(&mut forged).into_iter().collect();
						end_round(&seats);
					},
					Step::Claim(n) => {
						let before = Balances::free_balance(account(n));
						let owed = BlockRewards::claimable(&account(n)).total;
						if BlockRewards::claim(RuntimeOrigin::signed(account(n))).is_ok() {
							assert!(Balances::free_balance(account(n)) <= before + owed);
						}
					},
					Step::Commission(n, percent) =>
						COMMISSIONS.with_borrow_mut(|all| {
							all.insert(account(n), percent);
						}),
				}
				assert_ok!(BlockRewards::do_try_state());
			}
		});
	}

	/// Both vote for delegate 1 at the end of every round; 12 is elsewhere meanwhile, as often as it likes.
	#[test]
	fn hopping_inside_a_round_earns_no_more_than_staying(
		rounds in prop::collection::vec(prop::collection::vec((1..=3u8, 1..=3u8), 0..8), 1..12),
		stake in 1..1u128 << 70,
	) {
		chain().execute_with(|| {
			for (voter, delegate) in [(11, 1), (12, 1), (13, 2), (14, 3)] {
				change(voter, delegate, 0, stake);
			}
			end_round(&[]);
			for round in rounds {
				let mut forged = BTreeMap::<u8, u32>::new();
				let mut at = 1;
				for (author, next) in round.into_iter().chain([(1, 1)]) {
					forge(author);
					*forged.entry(author).or_default() += 1;
					if next != at {
						change(12, at, stake, 0);
						change(12, next, 0, stake);
						at = next;
					}
				}
				end_round(&forged.into_iter().collect::<Vec<_>>());
				let (stayed, hopped) = (claimable(11).1, claimable(12).1);
				prop_assert!(hopped <= stayed, "hopping earned {hopped}, staying {stayed}");
				assert_ok!(BlockRewards::do_try_state());
			}
			Ok(())
		})?;
	}
}
