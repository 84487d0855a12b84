//! Whatever people and collators do, the invariants hold after every step.

use crate::{mock::*, Followed};
use codec::Encode;
use frame_support::{dispatch::DispatchResult, storage::with_storage_layer};
use mmt_primitives::{hooks::SiblingState, siblings::ParaId};
use proptest::prelude::*;
use sp_core::H256;
use std::collections::BTreeMap;

#[derive(Clone, Debug)]
enum Step {
	Follow { who: u8, para: ParaId },
	Unfollow { who: u8, para: ParaId },
	Prove { para: ParaId, number: u32 },
	Heads(Vec<(ParaId, u32, bool)>),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let para = || prop_oneof![8 => 2100..2120u32, 1 => Just(OWN), 1 => Just(HUB_PARA)];
	let number = || 0..30u32;
	prop::collection::vec(
		prop_oneof![
			4 => (1..5u8, para()).prop_map(|(who, para)| Step::Follow { who, para }),
			1 => (1..5u8, para()).prop_map(|(who, para)| Step::Unfollow { who, para }),
			3 => (para(), number()).prop_map(|(para, number)| Step::Prove { para, number }),
			8 => prop::collection::vec((para(), number(), prop::bool::weighted(0.9)), 0..20)
				.prop_map(Step::Heads),
		],
		20..80,
	)
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..Default::default() })]

	#[test]
	fn invariants_hold(steps in steps(), with_hub: bool) {
		let state = state(Some(genesis().encode()));
		let proof = state.prove(&[Siblings::genesis_key()]);
		let mut ext = if with_hub { chain_of_hub() } else { chain() };
		ext.execute_with(|| {
			for step in steps {
				let before = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let mut last = BTreeMap::new();
				let done: DispatchResult = match &step {
					Step::Follow { who, para } => {
						with_storage_layer(|| Siblings::follow(by(*who), *para))
					},
					Step::Unfollow { who, para } => {
						with_storage_layer(|| Siblings::unfollow(by(*who), *para))
					},
					Step::Prove { para, number } => with_storage_layer(|| prove(*para, *number, &proof)),
					Step::Heads(list) => {
						let list: Vec<_> = list
							.iter()
							.map(|(para, number, sound)| {
								let root = if *sound { state.root } else { H256::zero() };
								let mut data = header(*number, root).encode();
								if !sound {
									data.pop();
								} else {
									last.insert(*para, *number);
								}
								(*para, data)
							})
							.collect();
						// Of several heads of one, the last is the relay chain's.
						last.retain(|para, number| {
							list.iter().rfind(|(other, _)| other == para)
								.is_some_and(|(_, data)| *data == header(*number, state.root).encode())
						});
						heads(&list);
						Ok(())
					},
				};
				if done.is_err() {
					assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), before);
				}
				check();
				for (para, number) in last {
					assert_eq!(Siblings::head(para, number).is_ok(), Siblings::is_followed(para));
				}
				assert!(Siblings::followed().len() <= 16);
			}
			// In the end everybody has everything back.
			for follow in Followed::<Test>::get() {
				Siblings::unfollow(RuntimeOrigin::signed(follow.by), follow.para).expect("it follows");
			}
			check();
			for n in 1..5 {
				assert_eq!(held(n), 0);
				assert_eq!(Balances::free_balance(account(n)), ENDOWMENT);
			}
		});
	}
}
