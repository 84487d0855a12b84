//! Rent and premium.

use super::*;
use crate::{
	names::price::{premium, rent, PREMIUM_HALVINGS},
	profile::MAX_AMOUNT,
	Balance, MMT,
};
use proptest::prelude::*;

#[test]
fn rent_is_for_the_blocks_and_rounded_up() {
	for (yearly, duration, planck) in [
		(5 * MMT, BLOCKS_PER_YEAR, 5 * MMT),
		(5 * MMT, 5 * BLOCKS_PER_YEAR, 25 * MMT),
		(640 * MMT, BLOCKS_PER_YEAR / 2, 320 * MMT),
		(365, BLOCKS_PER_DAY, 1),
		(366, BLOCKS_PER_DAY, 2),
		(1, 1, 1),
		(0, MAX_DURATION, 0),
		(5 * MMT, 0, 0),
		(MAX_AMOUNT, BLOCKS_PER_YEAR, MAX_AMOUNT),
		(u128::MAX, u32::MAX, u128::MAX),
	] {
		assert_eq!(rent(yearly, duration), planck, "{yearly} for {duration}");
	}
	// 5 MMT over 28 days of 365, to the planck.
	assert_eq!(rent(5 * MMT, MIN_DURATION), (5 * MMT * 28).div_ceil(365));
}

#[test]
fn the_premium_halves_every_day() {
	let start = 1_000_000 * MMT;
	let left = start >> PREMIUM_HALVINGS;
	for day in 0..=PREMIUM_HALVINGS {
		let now = premium(start, day * BLOCKS_PER_DAY, PREMIUM);
		assert_eq!(now, (start >> day) - left, "day {day}");
	}
	// In the middle of the first day it is three quarters.
	assert_eq!(premium(start, BLOCKS_PER_DAY / 2, PREMIUM), 750_000 * MMT - left);
	assert_eq!(premium(start, PREMIUM, PREMIUM), 0);
	assert_eq!(premium(start, u32::MAX, PREMIUM), 0);
	assert!(premium(start, PREMIUM - 1, PREMIUM) > 0);
}

#[test]
fn the_premium_falls_evenly_and_without_a_jump() {
	let start = 1_000_000 * MMT;
	let mut before = premium(start, 0, PREMIUM);
	for since in 1..=PREMIUM {
		let now = premium(start, since, PREMIUM);
		let day = (since - 1) / BLOCKS_PER_DAY;
		// What a day takes, over its blocks, and a planck for rounding.
		let most = (start >> day) / 2 / Balance::from(BLOCKS_PER_DAY) + 2;
		assert!(now < before && before - now <= most, "block {since}: {before} to {now}");
		before = now;
	}
	assert_eq!(before, 0);
}

#[test]
fn a_short_period_has_as_many_steps() {
	let of = |since| premium(1 << 30, since, 42);
	assert_eq!(of(0), (1 << 30) - (1 << 9));
	assert_eq!(of(2), (1 << 29) - (1 << 9));
	assert_eq!((of(41) > 0, of(42)), (true, 0));
	// Too short for a block each.
	assert_eq!(premium(1 << 30, 21, 5), 0);
}

proptest! {
	#[test]
	fn rent_is_what_wide_arithmetic_says(yearly in 0..=MAX_AMOUNT, duration in any::<u32>()) {
		use sp_core::U256;
		let exact = U256::from(yearly) * U256::from(duration);
		let year = U256::from(BLOCKS_PER_YEAR);
		let up = (exact + year - U256::one()) / year;
		prop_assert_eq!(U256::from(rent(yearly, duration)), up);
	}

	#[test]
	fn rent_grows_with_time_and_rate(
		yearly in any::<u128>(), more in any::<u128>(),
		duration in any::<u32>(), longer in any::<u32>(),
	) {
		let (least, most) = (yearly.min(more), yearly.max(more));
		let (short, long) = (duration.min(longer), duration.max(longer));
		prop_assert!(rent(least, short) <= rent(most, short));
		prop_assert!(rent(least, short) <= rent(least, long));
	}

	#[test]
	fn the_premium_never_rises_and_ends(
		start in any::<u128>(), since in 0..=PREMIUM, later in 0..=PREMIUM, period in any::<u32>(),
	) {
		for period in [PREMIUM, period] {
			let (first, second) = (since.min(later), since.max(later));
			prop_assert!(premium(start, first, period) >= premium(start, second, period));
			prop_assert!(premium(start, since, period) <= start);
			prop_assert_eq!(premium(start, period.max(PREMIUM_HALVINGS), period), 0);
		}
	}
}
