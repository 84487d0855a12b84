//! A chain whose token comes from another chain.

use crate::{default_profile, main_profile, mock::*};
use mmt_primitives::profile::{ChainProfile as Profile, RewardSchedule, TransactionGroup};

const HUB: u32 = 2_100;

/// A profile that leaves its token to the hub.
fn profile() -> Profile<u64> {
	let mut profile =
		Profile { hub: Some(HUB), rewards: RewardSchedule::NONE, ..default_profile() };
	profile.token.initial_supply = 0;
	profile
}

#[test]
fn it_issues_nothing() {
	started(genesis(profile(), &[], &[])).execute_with(|| {
		assert_eq!(ChainProfile::profile().hub, Some(HUB));
		for height in [1, 2, 1_000_000, u32::MAX] {
			assert_eq!(ChainProfile::reward(height), 0);
		}
		ChainProfile::do_try_state().unwrap();
	});
}

#[test]
fn what_would_issue_its_token_is_refused_by_name() {
	type Change = fn(&mut Profile<u64>);
	let refused: [(&str, &str, Change); 6] = [
		("hub", "the para id of another chain", |profile| profile.hub = Some(0)),
		("token.initial_supply", "the hub alone issues", |profile| {
			profile.token.initial_supply = 1
		}),
		("rewards.first", "delegates earn fees", |profile| profile.rewards.first = 1),
		("rewards.step", "delegates earn fees", |profile| profile.rewards.step = 1),
		("resource", "BMM come from there", |profile| {
			profile.resource = main_profile::<u64>().resource
		}),
		("open", "'cross_chain'", |profile| {
			profile.open.remove(&TransactionGroup::CrossChain);
		}),
	];
	for (key, words, change) in refused {
		let mut profile = profile();
		change(&mut profile);
		let error = profile.check().unwrap_err();
		assert_eq!(error.key, key);
		assert!(error.allowed.contains(words), "{error}");
		profile.hub = None;
		profile.rewards = RewardSchedule::NONE;
		assert_eq!(profile.check(), Ok(()), "{key} is sound without a hub");
	}
	assert_eq!(profile().check(), Ok(()));
}

#[test]
#[should_panic(
	expected = "'hub' must be another chain's para id; found 2000, which is this chain's"
)]
fn a_chain_is_not_its_own_hub() {
	genesis(Profile { hub: Some(PARA_ID), ..profile() }, &[], &[]);
}

#[test]
fn a_profile_of_before_is_read_without_a_hub() {
	let mut json = serde_json::to_value(main_profile::<u64>()).unwrap();
	json.as_object_mut().unwrap().remove("hub").unwrap();
	assert_eq!(serde_json::from_value::<Profile<u64>>(json).unwrap(), main_profile());
}
