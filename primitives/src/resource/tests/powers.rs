//! Power and what it earns.

use super::*;
use crate::resource::power::*;
use time::EPOCHS_PER_DAY;

#[test]
fn persistence_begins_at_a_half_and_nears_one() {
	for (streak, ppm) in
		[(0, 500_000), (84, 666_666), (168, 750_000), (336, 833_333), (8_760, 990_591)]
	{
		assert_eq!(persistence_ppm(streak), ppm, "{streak}");
	}
	assert_eq!(persistence_ppm(u32::MAX), 999_999);
	assert_eq!(pp(1, 0), 500_000);
	assert_eq!(pp(32 * 96, 0), 32 * 96 * 500_000);
}

#[test]
fn a_missed_epoch_halves_the_streak() {
	for (streak, missed, halved) in [
		(9, 0, 9),
		(9, 1, 4),
		(9, 2, 2),
		(9, 3, 1),
		(9, 4, 0),
		(u32::MAX, 31, 1),
		(7, 32, 0),
		(7, u32::MAX, 0),
	] {
		assert_eq!(halve(streak, missed), halved);
	}
	assert_eq!(next_streak(0, 0), 1, "the epoch before counts");
	assert_eq!(next_streak(9, 1), 5);
	assert_eq!(next_streak(u32::MAX, 0), u32::MAX);
}

#[test]
fn credits_slide_out_of_the_day() {
	let mut credits = [0; EPOCHS_PER_DAY as usize];
	credits[0] = 7;
	slide(&mut credits, 0);
	assert_eq!(credits[0], 7);
	slide(&mut credits, 3);
	assert_eq!((credits[0], credits[3]), (0, 7));
	credits[0] = 9;
	slide(&mut credits, 20);
	assert_eq!((credits[20], credits[23]), (9, 7));
	slide(&mut credits, 1);
	assert_eq!(credits.iter().sum::<u64>(), 9);
	slide(&mut credits, u32::MAX);
	assert_eq!(credits, [0; 24]);
}

#[test]
fn rates_rewards_and_referrals_round_down() {
	assert_eq!((rate_per_hour(100, 3), rate_per_hour(100, 0)), (33, 0));
	assert_eq!(
		(reward(100, 1, 3), reward(100, 0, 3), reward(100, 1, 0), reward(100, 9, 3)),
		(33, 0, 0, 100)
	);
	assert_eq!(reward(u128::MAX, u128::MAX, u128::MAX), u128::MAX);
	assert_eq!((referral(100), referral(19), referral(20)), (5, 0, 1));
}

proptest! {
	#[test]
	fn power_grows_with_work_and_patience(
		dpp in 0..1u128 << 70, more in 0..1u128 << 70, n: u32, later: u32,
	) {
		let (dpp, more) = (dpp.min(more), dpp.max(more));
		let (n, later) = (n.min(later), n.max(later));
		prop_assert!(persistence_ppm(n) <= persistence_ppm(later));
		prop_assert!(pp(dpp, n) <= pp(more, n));
		prop_assert!(pp(dpp, n) <= pp(dpp, later));
		prop_assert!(pp(dpp, n) >= dpp * MICRO / 2 && pp(dpp, n) <= dpp * MICRO);
		// Split over two accounts it is worth no more.
		prop_assert!(pp(dpp, n) + pp(more, n) <= pp(dpp + more, n));
	}

	#[test]
	fn any_power_has_a_worth(dpp: u128, n: u32) {
		prop_assert!(pp(dpp, n) <= dpp.saturating_mul(MICRO));
	}

	#[test]
	fn halving_twice_is_halving_by_both(n: u32, one in 0..40u32, two in 0..40u32) {
		prop_assert_eq!(halve(halve(n, one), two), halve(n, one + two));
	}

	#[test]
	fn rewards_are_never_more_than_the_emission(
		emission: u128, powers in prop::collection::vec(0..1u128 << 100, 1..40),
	) {
		let total = powers.iter().sum();
		let rewards: Vec<u128> = powers.iter().map(|pp| reward(emission, *pp, total)).collect();
		let sum = rewards.iter().try_fold(0u128, |sum, reward| sum.checked_add(*reward));
		prop_assert!(sum.is_some_and(|sum| sum <= emission));
		// And all but a planck for each worker.
		if total > 0 {
			prop_assert!(emission - sum.unwrap_or(0) < powers.len() as u128);
		}
		for reward in rewards {
			prop_assert!(referral(reward) <= reward / 20);
		}
	}
}
