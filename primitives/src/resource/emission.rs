//! How many BMM there are, and how many an epoch mines (white paper BMM §4.2).
//!
//! Each day mines 0.04743 % of what is left, hour by hour, so that half is mined in four years and
//! the cap is never passed.

use crate::Balance;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, Rounding};

/// Decimals of BMM.
pub const BMM_DECIMALS: u8 = 12;

/// One BMM in planck.
pub const BMM: Balance = 1_000_000_000_000;

/// All that can ever be, in planck.
pub const CAP: Balance = 1_390_000_000 * BMM;

/// Given away at genesis: 2 % of the cap.
pub const AIRDROP: Balance = 27_800_000 * BMM;

/// The developers' at genesis: 2 % of the cap.
pub const DEVELOPERS: Balance = 27_800_000 * BMM;

/// For applications, at genesis: 6 % of the cap.
pub const ECOSYSTEM: Balance = 83_400_000 * BMM;

/// All that is there at genesis: 10 % of the cap.
pub const PREMINE: Balance = AIRDROP + DEVELOPERS + ECOSYSTEM;

/// All that can be mined: 90 % of the cap.
pub const MAX_MINED: Balance = CAP - PREMINE;

/// What [`EPOCH_RATE`] is a part of.
pub const RATE_WHOLE: u128 = 1_000_000_000_000_000_000;

/// What an epoch mines of what is left, in parts of 10^18: 1 − (1 − 0.0004743)^(1/24), so that 24
/// epochs mine 0.04743 % of it.
pub const EPOCH_RATE: u128 = 19_766_992_789_753;

/// What an epoch mines while `remaining` planck are left, rounded down. Never more than is left.
pub fn epoch_emission(remaining: Balance) -> Balance {
	multiply_by_rational_with_rounding(remaining, EPOCH_RATE, RATE_WHOLE, Rounding::Down)
		// The rate is below one.
		.unwrap_or(0)
}
