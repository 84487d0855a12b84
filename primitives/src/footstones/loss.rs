//! Bonds, quorum, what a bet loses and what it earns.

use crate::{resource::power::MICRO, Balance};
use sp_core::{U256, U512};
use sp_runtime::Perbill;

/// Part of an equivocator's bond that goes to who reported it; the rest is burned.
pub const REPORTER: Perbill = Perbill::from_percent(5);

/// Bond of a persistent power of `power` µsol, in planck of BMM: whole sols alone count.
pub fn bond(power: u128, bond_per_sol: Balance) -> Balance {
	(power / MICRO).saturating_mul(bond_per_sol)
}

/// What of `total` must stand behind a checkpoint to settle it: ⌈2/3⌉.
pub fn quorum(total: Balance) -> Balance {
	total - total / 3
}

/// What a bet on the wrong checkpoint loses, where `losing` of the `total` bond was bet on wrong ones
/// or not shown: bet · min(1, (3·losing / total)²), rounded up. All of it from a third on.
pub fn loss(bet: Balance, losing: Balance, total: Balance) -> Balance {
	let losing = U512::from(losing) * U512::from(3);
	let total = U512::from(total);
	if losing.is_zero() {
		return 0;
	}
	if losing >= total {
		return bet;
	}
	// At most 2^128 · 2^256, and the quotient at most the bet: losing < total.
	let (part, whole) = (U512::from(bet) * losing * losing, total * total);
	((part + whole - U512::one()) / whole).low_u128()
}

/// What is burned and what winners share of `lost`: a half each, an odd planck is burned.
pub fn split(lost: Balance) -> (Balance, Balance) {
	let shared = lost / 2;
	(lost - shared, shared)
}

/// What a bet of `bet` earns of `shared`, where `winning` was bet with it; rounded down. Nothing if
/// nobody won.
pub fn prize(shared: Balance, bet: Balance, winning: Balance) -> Balance {
	let part = U256::from(shared) * U256::from(bet.min(winning));
	// At most what is shared.
	part.checked_div(U256::from(winning)).map_or(0, |prize| prize.low_u128())
}
