//! How many BMM there are.

use super::*;
use crate::resource::{
	emission::*,
	time::{CLAIM_EPOCHS, EPOCHS_PER_DAY},
};

fn mine(mut remaining: u128, epochs: u32) -> u128 {
	for _ in 0..epochs {
		remaining -= epoch_emission(remaining);
	}
	remaining
}

#[test]
fn the_parts_add_up_to_the_cap() {
	assert_eq!(PREMINE, 139_000_000 * BMM);
	assert_eq!(MAX_MINED, 1_251_000_000 * BMM);
	assert_eq!(BMM, 10u128.pow(BMM_DECIMALS.into()));
	assert_eq!((AIRDROP * 50, DEVELOPERS * 50, ECOSYSTEM * 100), (CAP, CAP, CAP * 6));
	assert_eq!(CLAIM_EPOCHS, 24 * 28);
}

#[test]
fn a_day_mines_0_04743_percent_of_what_is_left() {
	for remaining in [MAX_MINED, MAX_MINED / 3, MAX_MINED / 1000] {
		let mined = remaining - mine(remaining, EPOCHS_PER_DAY);
		// 0.0004743 to nine digits, in parts of 10^15.
		let parts = mined * 10u128.pow(15) / remaining;
		assert!(parts.abs_diff(474_300_000_000) < 500, "{parts}");
	}
}

#[test]
fn half_is_mined_in_four_years() {
	let mut remaining = MAX_MINED;
	let mut epochs = 0u32;
	while remaining > MAX_MINED / 2 {
		remaining -= epoch_emission(remaining);
		epochs += 1;
	}
	// 4 · 365.25 days, give or take one.
	assert!(epochs.abs_diff(1461 * EPOCHS_PER_DAY) <= EPOCHS_PER_DAY, "{epochs}");
}

#[test]
fn the_cap_is_not_passed_in_100_years() {
	let (mut remaining, mut mined) = (MAX_MINED, 0);
	for _ in 0..36_525 * EPOCHS_PER_DAY {
		let emission = epoch_emission(remaining);
		mined += emission;
		remaining -= emission;
	}
	assert_eq!(mined + remaining, MAX_MINED);
	assert!(PREMINE + mined < CAP);
	// 25 half-lives leave 37 BMM.
	assert!((30 * BMM..45 * BMM).contains(&remaining), "{remaining}");
}

proptest! {
	#[test]
	fn no_epoch_mines_more_than_is_left(remaining: u128, more: u128) {
		let (less, more) = (remaining.min(more), remaining.max(more));
		prop_assert!(epoch_emission(less) <= less);
		prop_assert!(epoch_emission(less) <= epoch_emission(more));
	}
}
