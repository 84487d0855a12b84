//! What an account showed in a day, and what that is worth (white paper BMM §3.3).
//!
//! DPP, its daily power, is what it was credited in the last 24 epochs, in sol. PP, its persistent
//! power, is DPP·e: e = (n + 84) / (n + 168) grows from ½ towards 1 with the number n of epochs that
//! it was active in without a break.

use super::{time::EPOCHS_PER_DAY, Sol};
use crate::Balance;
use sp_core::U256;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Perbill, Rounding};

/// Epochs of which half are a beginner's and all are in the divisor of e: a week.
pub const PERSISTENCE: u32 = 7 * EPOCHS_PER_DAY;

/// What PP is counted in: a sol is 10^6 of them, µsol.
pub const MICRO: u128 = 1_000_000;

/// Part of a worker's own reward that goes to who referred it.
pub const REFERRAL: Perbill = Perbill::from_percent(5);

/// e of a streak of `n` epochs as a fraction: (n + 84) / (n + 168).
pub fn persistence(n: u32) -> (u64, u64) {
	let n = u64::from(n);
	(n + u64::from(PERSISTENCE / 2), n + u64::from(PERSISTENCE))
}

/// e of a streak of `n` epochs in parts per million, rounded down.
pub fn persistence_ppm(n: u32) -> u32 {
	let (part, whole) = persistence(n);
	// Below 2^53, and the quotient at most 10^6.
	(part * 1_000_000 / whole) as u32
}

/// A streak of `n` epochs after `missed` without credit: each halves it, rounded down.
pub fn halve(n: u32, missed: u32) -> u32 {
	n.checked_shr(missed).unwrap_or(0)
}

/// Streak in an epoch of an account whose streak was `n` when it was last credited, `missed` epochs
/// without credit lying between: the epoch it was credited in counts, then each missed one halves.
pub fn next_streak(n: u32, missed: u32) -> u32 {
	halve(n.saturating_add(1), missed)
}

/// PP of a daily power of `dpp` sol and a streak of `n` epochs: DPP·10^6·(n + 84) / (n + 168) µsol,
/// rounded down. Never falls when either grows.
pub fn pp(dpp: u128, n: u32) -> u128 {
	let (part, whole) = persistence(n);
	let micro = dpp.saturating_mul(MICRO);
	multiply_by_rational_with_rounding(micro, part.into(), whole.into(), Rounding::Down)
		// A part is below the whole.
		.unwrap_or(micro)
}

/// DPP per hour of activity, in sol: an epoch is an hour. Nothing without activity.
pub fn rate_per_hour(dpp: u128, active_epochs: u32) -> u128 {
	dpp.checked_div(active_epochs.into()).unwrap_or(0)
}

/// Part of an epoch's `emission` that `pp` earns among `total`, rounded down. Nothing if there is no
/// power, and never more than all.
pub fn reward(emission: Balance, pp: u128, total: u128) -> Balance {
	let part = U256::from(emission) * U256::from(pp.min(total));
	// At most the emission.
	part.checked_div(U256::from(total)).map_or(0, |reward| reward.low_u128())
}

/// Part of `reward` that goes to who referred the worker, rounded down.
pub fn referral(reward: Balance) -> Balance {
	REFERRAL.mul_floor(reward)
}

/// Slides what an account was credited in each epoch of a day, the newest first, by `epochs`.
pub fn slide(credits: &mut [Sol; EPOCHS_PER_DAY as usize], epochs: u32) {
	let epochs = epochs.min(EPOCHS_PER_DAY) as usize;
	credits.rotate_right(epochs);
	credits[..epochs].fill(0);
}
