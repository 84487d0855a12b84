//! What a worker is weighed by.

use crate::{mock::*, Worker, DAY};
use mmt_primitives::{hooks::PersistentPower, resource::power::pp};

fn power(n: u8) -> u128 {
	Resource::persistent_power(&account(n))
}

#[test]
fn power_is_that_of_the_last_settled_epoch_or_the_one_before() {
	chain().execute_with(|| {
		register(1);
		assert_eq!((power(1), power(9)), (0, 0));
		until_window(5);
		credit(1, 100);
		assert_eq!(power(1), 0);
		until_settled(1);
		assert_eq!(power(1), pp(100, 0));
		// What is credited now counts when it is settled.
		credit(1, 50);
		assert_eq!(power(1), pp(100, 0));
		until_settled(2);
		assert_eq!(power(1), pp(150, 1));
		// A missed epoch is forgiven, two are not.
		until_settled(3);
		assert_eq!(power(1), pp(150, 1));
		until_settled(4);
		assert_eq!(power(1), 0);
		credit(1, 10);
		assert_eq!(power(1), 0);
		until_settled(5);
		assert_eq!(power(1), pp(160, 0));
	});
}

#[test]
fn who_retires_has_no_power() {
	chain().execute_with(|| {
		register(1);
		until_window(5);
		credit(1, 100);
		until_settled(1);
		assert!(power(1) > 0);
		retire(1).expect("its epoch is settled");
		assert_eq!(power(1), 0);
	});
}

/// A worker alone, without a chain.
fn alone() -> Worker<AccountId> {
	Worker::new(None, 0)
}

#[test]
fn what_is_over_a_day_ago_is_forgotten() {
	let mut worker = alone();
	for epoch in 10..10 + 2 * DAY as u32 {
		assert!(worker.enter(epoch));
		assert!(!worker.enter(epoch));
		worker.add(u64::from(epoch));
		worker.add(1);
		let first = (epoch + 1).saturating_sub(DAY as u32).max(10);
		let sum: u32 = (first..=epoch).map(|epoch| epoch + 1).sum();
		assert_eq!(worker.daily(), u128::from(sum));
		assert_eq!(worker.streak, epoch - 10);
	}
	assert_eq!(worker.active(), DAY as u32);
}

#[test]
fn gaps_of_any_length_leave_what_is_within_a_day() {
	for gap in 1..60 {
		let mut worker = alone();
		for epoch in 0..DAY as u32 {
			worker.enter(epoch);
			worker.add(1);
		}
		worker.enter(DAY as u32 - 1 + gap);
		worker.add(1);
		let left = (DAY as u32).saturating_sub(gap) + 1;
		assert_eq!(worker.daily(), u128::from(left), "{gap}");
		assert_eq!(worker.streak, 24u32.checked_shr(gap - 1).unwrap_or(0), "{gap}");
		assert_eq!(worker.power, pp(worker.daily(), worker.streak));
	}
}

#[test]
fn nothing_overflows_at_the_end_of_time() {
	let mut worker = alone();
	worker.enter(0);
	worker.add(u64::MAX);
	worker.enter(u32::MAX);
	worker.add(u64::MAX);
	worker.add(u64::MAX);
	assert_eq!(worker.daily(), u128::from(u64::MAX));
	assert_eq!(worker.declare(u32::MAX, 1), u32::MAX);
	assert_eq!(worker.declare(u32::MAX, 2), u32::MAX);
	assert_eq!(worker.class_in(u32::MAX), Some(2));
}
