//! Schedules to the block, and what profiles are refused.

use super::*;
use crate::MMT;

const P: BlockNumber = 2_877_120;

fn mmt() -> RewardSchedule {
	RewardSchedule { first: 5 * MMT, step: MMT, floor: MMT, period: P }
}

#[test]
fn reward_steps_down_at_period_boundaries_and_stays_at_the_floor() {
	let schedule = mmt();
	for (height, tokens) in [
		(0, 0),
		(1, 5),
		(P, 5),
		(P + 1, 4),
		(2 * P, 4),
		(2 * P + 1, 3),
		(3 * P, 3),
		(3 * P + 1, 2),
		(4 * P, 2),
		(4 * P + 1, 1),
		(5 * P, 1),
		(5 * P + 1, 1),
		(u32::MAX, 1),
	] {
		assert_eq!(schedule.reward(height), tokens * MMT, "height {height}");
	}
}

#[test]
fn five_periods_mint_what_the_white_paper_says() {
	let schedule = mmt();
	assert_eq!(schedule.cumulative(0), 0);
	assert_eq!(schedule.cumulative(P), 14_385_600 * MMT);
	assert_eq!(schedule.cumulative(2 * P), 25_894_080 * MMT);
	assert_eq!(schedule.cumulative(3 * P), 34_525_440 * MMT);
	assert_eq!(schedule.cumulative(4 * P), 40_279_680 * MMT);
	assert_eq!(schedule.cumulative(5 * P), 43_156_800 * MMT);
	assert_eq!(schedule.cumulative(6 * P), (43_156_800 + 2_877_120) * MMT);
}

#[test]
fn cumulative_is_the_sum_of_rewards() {
	for schedule in [
		RewardSchedule { first: 50, step: 7, floor: 3, period: 11 },
		RewardSchedule { first: 9, step: 0, floor: 9, period: 4 },
		RewardSchedule { first: 9, step: 0, floor: 2, period: 4 },
		RewardSchedule { first: 10, step: 3, floor: 0, period: 1 },
		RewardSchedule { first: 10, step: 20, floor: 1, period: 3 },
		RewardSchedule { first: 0, step: 0, floor: 0, period: 5 },
	] {
		let mut sum = 0;
		for height in 0..300 {
			sum += schedule.reward(height);
			assert_eq!(schedule.cumulative(height), sum, "{schedule:?} at {height}");
		}
	}
}

/// A chain of 12 decimals with these rewards: 0.01 of a token is the least of an account.
fn rewarding(rewards: RewardSchedule) -> ChainProfile<u64> {
	let text = b"MMT".to_vec();
	ChainProfile {
		kind: ChainKind::Public,
		delegates: MIN_DELEGATES,
		token: Token {
			name: BoundedVec::truncate_from(text.clone()),
			symbol: BoundedVec::truncate_from(text),
			decimals: 12,
			initial_supply: 0,
		},
		rewards,
		fees: Fees { transaction: MMT / 2, registration: 200 * MMT },
		open: BoundedBTreeSet::new(),
		unlock_period: 1,
		approver: None,
		names: NameRules::main(),
		resource: None,
		hub: None,
	}
}

#[test]
fn the_least_that_an_account_may_hold_is_a_hundredth_and_never_nothing() {
	let mut token = rewarding(mmt()).token;
	for (decimals, planck) in
		[(0, 1), (2, 1), (3, 10), (12, MMT / 100), (MAX_DECIMALS, 10_000_000_000_000_000)]
	{
		token.decimals = decimals;
		assert_eq!(token.existential_deposit(), planck, "{decimals} decimals");
	}
}

#[test]
fn the_last_reward_before_the_floor_is_the_least_above_it() {
	for (first, step) in (0..12).flat_map(|first| (0..14).map(move |step| (first, step))) {
		for floor in 0..=first {
			let schedule = RewardSchedule { first, step, floor, period: 1 };
			let above = (1..=13).map(|height| schedule.reward(height)).filter(|r| *r > floor);
			assert_eq!(schedule.last_step(), above.min().unwrap_or(floor), "{schedule:?}");
		}
	}
}

#[test]
fn a_reward_that_no_account_can_hold_is_refused() {
	let least = MMT / 100;
	let checked =
		|(first, step, floor)| rewarding(RewardSchedule { first, step, floor, period: 10 }).check();
	for (key, rewards) in [
		("rewards.first", (1, 0, 0)),
		("rewards.first", (least - 1, 1, 0)),
		("rewards.floor", (MMT, MMT, 1)),
		("rewards.floor", (MMT, 0, least - 1)),
		("rewards.step", (MMT, 1, 0)),
		("rewards.step", (MMT, least - 1, 0)),
		("rewards.step", (MMT, MMT - 1, 0)),
		("rewards.step", (3 * least, least + 1, 0)),
	] {
		let error = checked(rewards).unwrap_err();
		assert_eq!(error.key, key, "{rewards:?}: {error}");
		assert!(error.allowed.contains("10000000000"), "{error}");
	}
	for rewards in [
		(0, 0, 0),
		(least, 0, 0),
		(least, 1, least),
		(MMT, least, 0),
		(MMT, MMT - least, 0),
		(MMT, 2 * MMT, 0),
		(5 * MMT, 1, MMT),
	] {
		assert_eq!(checked(rewards), Ok(()), "{rewards:?}");
	}
}

#[test]
fn a_fee_that_no_account_can_hold_is_refused_where_there_are_no_rewards() {
	let least = MMT / 100;
	let checked = |transaction, registration, rewards: RewardSchedule| {
		let fees = Fees { transaction, registration };
		ChainProfile { fees, ..rewarding(rewards) }.check()
	};
	for (key, transaction, registration) in [
		("fees.transaction", 1, MMT),
		("fees.transaction", least - 1, 0),
		("fees.registration", least, 1),
		("fees.registration", least, least - 1),
	] {
		let error = checked(transaction, registration, RewardSchedule::NONE).unwrap_err();
		assert_eq!((&error.key[..], error.allowed.contains("10000000000")), (key, true));
		assert_eq!(checked(transaction, registration, mmt()), Ok(()), "{key}");
	}
	assert_eq!(checked(least, 0, RewardSchedule::NONE), Ok(()));
	assert_eq!(checked(least, least, RewardSchedule::NONE), Ok(()));
}

#[test]
fn one_planck_is_enough_where_a_hundredth_of_a_token_is_none() {
	let mut profile = rewarding(RewardSchedule { first: 2, step: 1, floor: 0, period: 10 });
	profile.token.decimals = 0;
	profile.fees = Fees { transaction: 1, registration: 1 };
	assert_eq!(profile.check(), Ok(()));
	profile.rewards = RewardSchedule::NONE;
	assert_eq!(profile.check(), Ok(()));
}

#[test]
fn a_schedule_that_would_overflow_is_refused() {
	let mut schedule = mmt();
	schedule.first = MAX_AMOUNT;
	schedule.floor = MAX_AMOUNT;
	assert_eq!(schedule.check().unwrap_err().key, "rewards.first");
	schedule = mmt();
	schedule.period = 0;
	assert_eq!(schedule.check().unwrap_err().key, "rewards.period");
	schedule = mmt();
	schedule.floor = 6 * MMT;
	assert_eq!(schedule.check().unwrap_err().key, "rewards.floor");
}
