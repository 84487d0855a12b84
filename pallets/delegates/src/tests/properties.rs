//! Random sequences of all calls and blocks; the invariants hold after every step.

use crate::{mock::*, Delegates as Records, Voters};
use frame_support::assert_ok;
use mmt_primitives::{hooks::DelegateTerms, Balance, RoundIndex};
use proptest::prelude::*;
use sp_runtime::Perbill;

#[derive(Clone, Debug)]
enum Step {
	Register(u8, u32),
	Resign(u8),
	RegisterAgain(u8, u32),
	Rejoin(u8),
	SetCommission(u8, u32),
	Vote(u8, Vec<(u8, Balance)>),
	Unvote(u8, Vec<(u8, Balance)>),
	Withdraw(u8),
	Skip(u64),
	Forge(u8),
	LoseKeys(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = 1..=14u8;
	let amount = prop_oneof![Just(0u128), 1..20u128, 10..ENDOWMENT / 2, Just(ENDOWMENT)];
	let list = prop::collection::vec((1..=14u8, amount), 0..6);
	let step = prop_oneof![
		2 => (who.clone(), 0..1_100_000_000u32).prop_map(|(n, c)| Step::Register(n, c)),
		1 => who.clone().prop_map(Step::Resign),
		2 => (who.clone(), 0..1_100_000_000u32).prop_map(|(n, c)| Step::RegisterAgain(n, c)),
		1 => who.clone().prop_map(Step::Rejoin),
		1 => (who.clone(), 0..1_100_000_000u32).prop_map(|(n, c)| Step::SetCommission(n, c)),
		6 => (who.clone(), list.clone()).prop_map(|(n, l)| Step::Vote(n, l)),
		4 => (who.clone(), list).prop_map(|(n, l)| Step::Unvote(n, l)),
		2 => who.clone().prop_map(Step::Withdraw),
		2 => (0..30u64).prop_map(Step::Skip),
		4 => (1..10u8).prop_map(Step::Forge),
		1 => who.prop_map(Step::LoseKeys),
	];
	prop::collection::vec(step, 1..60)
}

fn play(step: Step) {
	let signed = |n| RuntimeOrigin::signed(account(n));
	// A refused call is a step like any other: it must change nothing, which the invariants and
	// `assert_noop` in the other tests show.
	let _ = match step {
		Step::Register(n, parts) => Delegates::register(signed(n), parts),
		Step::Resign(n) => Delegates::resign(signed(n)),
		// In one batch: both or neither.
		Step::RegisterAgain(n, parts) => with_storage_layer(|| {
			Delegates::resign(signed(n))?;
			Delegates::register(signed(n), parts)
		}),
		Step::Rejoin(n) => Delegates::rejoin(signed(n)),
		Step::SetCommission(n, parts) => Delegates::set_commission(signed(n), parts),
		Step::Vote(n, list) => with_storage_layer(|| Delegates::vote(signed(n), votes(&list))),
		Step::Unvote(n, list) => with_storage_layer(|| Delegates::unvote(signed(n), votes(&list))),
		Step::Withdraw(n) => Delegates::withdraw(signed(n)),
		Step::Skip(slots) => {
			skip(slots);
			Ok(())
		},
		Step::Forge(blocks) => {
			(0..blocks).for_each(|_| forge());
			Ok(())
		},
		Step::LoseKeys(n) => {
			pallet_session::NextKeys::<Test>::remove(account(n));
			Ok(())
		},
	};
}

fn with_storage_layer(
	call: impl FnOnce() -> sp_runtime::DispatchResult,
) -> sp_runtime::DispatchResult {
	frame_support::storage::with_storage_layer(call)
}

/// What every delegate keeps in this round and the next.
fn promised() -> Vec<(AccountId, RoundIndex, Perbill)> {
	let round = Delegates::current_round();
	Records::<Test>::iter_keys()
		.flat_map(|who| [(who.clone(), round), (who, round + 1)])
		.map(|(who, round)| {
			let commission = <Delegates as DelegateTerms<AccountId>>::commission(&who, round);
			(who, round, commission)
		})
		.collect()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(96))]
	#[test]
	fn invariants_hold_after_every_step(seats in 2..6u32, steps in steps()) {
		chain(seats, 6).execute_with(|| {
			let mut all_have_keys = true;
			for step in steps {
				let promised = promised();
				let before = seated().len().min(seats as usize);
				all_have_keys &= !matches!(step, Step::LoseKeys(_));
				play(step);
				// Whatever a delegate does, its voters have a whole round to leave before it keeps more.
				for (who, round, commission) in promised {
					let now = <Delegates as DelegateTerms<AccountId>>::commission(&who, round);
					assert!(now <= commission, "{who:?} in round {round}: {now:?} after {commission:?}");
				}
				assert_ok!(Delegates::do_try_state());
				assert!(!seated().is_empty());
				assert!(!all_have_keys || seated().len() >= before, "the set shrank");
			}
			// Nothing is frozen for somebody who neither votes nor unlocks.
			for who in pallet_balances::Freezes::<Test>::iter_keys() {
				assert!(Voters::<Test>::get(&who).frozen() > 0, "{who:?}");
			}
		});
	}
}
