//! Time on a chain without a relay chain: which slot comes next, and what the clocks show in it.

use mmt_primitives::{RELAY_SLOT_MILLIS, SLOT_MILLIS};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The slot of a point in time.
pub fn slot_at(time: SystemTime) -> u64 {
	let since_epoch = time.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
	since_epoch.as_secs() / (SLOT_MILLIS / 1000)
}

/// First moment of `slot` in milliseconds since the Unix epoch.
pub fn timestamp(slot: u64) -> u64 {
	slot.saturating_mul(SLOT_MILLIS)
}

/// First slot of the relay chain whose beginning lies in `slot`.
///
/// The runtime takes a block only if its slot is the one in which its relay-chain slot begins.
/// Slots of 10 s and of 6 s do not begin together: rounded down, the second block would already be
/// refused.
pub fn relay_slot(slot: u64) -> u64 {
	timestamp(slot).div_ceil(RELAY_SLOT_MILLIS)
}

/// The slot of the block after the one in slot `last`: the next that nobody skips.
///
/// If a whole round of `seats` slots is skipped, the first of them is used all the same, because
/// the chain must go on.
pub fn next_slot<E>(
	last: u64,
	seats: u32,
	mut is_skipped: impl FnMut(u64) -> Result<bool, E>,
) -> Result<u64, E> {
	let next = last.saturating_add(1);
	for slot in next..next.saturating_add(seats.into()) {
		if !is_skipped(slot)? {
			return Ok(slot);
		}
	}
	Ok(next)
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::convert::Infallible;

	fn next(last: u64, seats: u32, skipped: &[u64]) -> u64 {
		let result: Result<_, Infallible> =
			next_slot(last, seats, |slot| Ok(skipped.contains(&(slot % u64::from(seats)))));
		result.unwrap()
	}

	#[test]
	fn a_relay_slot_begins_in_the_slot_it_is_used_for() {
		for slot in (0..100_000).chain(178_000_000..178_100_000) {
			let relay = relay_slot(slot);
			assert_eq!(relay * RELAY_SLOT_MILLIS / SLOT_MILLIS, slot);
			assert!(relay_slot(slot + 1) > relay, "relay-chain time must go forward");
		}
	}

	#[test]
	fn time_and_slot_agree() {
		assert_eq!(slot_at(UNIX_EPOCH + Duration::from_millis(19_999)), 1);
		assert_eq!(slot_at(UNIX_EPOCH + Duration::from_millis(timestamp(7))), 7);
	}

	#[test]
	fn slots_of_named_delegates_are_skipped() {
		assert_eq!(next(9, 5, &[]), 10);
		assert_eq!(next(9, 5, &[0]), 11);
		assert_eq!(next(9, 5, &[0, 1, 3]), 12);
		assert_eq!(next(12, 5, &[0, 1, 3]), 14);
		assert_eq!(next(13, 5, &[4, 0]), 16);
	}

	#[test]
	fn a_chain_goes_on_when_everybody_is_skipped() {
		assert_eq!(next(9, 5, &[0, 1, 2, 3, 4]), 10);
		assert_eq!(next(9, 0, &[]), 10);
	}

	#[test]
	fn errors_are_passed_on() {
		assert_eq!(next_slot(1, 3, |_| Err::<bool, _>("down")), Err("down"));
	}
}
