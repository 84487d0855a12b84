//! What a bet loses and earns.

use super::*;
use crate::resource::emission::CAP;

#[test]
fn vectors_of_losses() {
	for vector in vectors("losses") {
		let [bet, losing, total] = ["bet", "losing", "total"].map(|name| number(&vector[name]));
		assert_eq!(loss(bet, losing, total), number(&vector["loss"]), "{vector}");
	}
}

#[test]
fn a_loss_grows_with_the_square_up_to_a_third() {
	for (losing, lost) in
		[(0, 0), (1, 9), (10, 900), (100, 90_000), (200, 360_000), (333, 998_001), (334, 1_000_000)]
	{
		assert_eq!(loss(1_000_000, losing, 1000), lost, "{losing}");
	}
	assert_eq!(loss(1, 1, u128::MAX), 1, "rounded up");
	assert_eq!(loss(0, 1, 1000), 0);
	assert_eq!(loss(7, 1, 0), 7);
}

#[test]
fn two_thirds_are_rounded_up() {
	for (total, needed) in
		[(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 4), (99, 66), (100, 67)]
	{
		assert_eq!(quorum(total), needed, "{total}");
	}
}

#[test]
fn whole_sols_are_bonded() {
	assert_eq!(bond(999_999, 10), 0);
	assert_eq!(bond(1_000_000, 10), 10);
	assert_eq!(bond(2_999_999, 10), 20);
	assert_eq!(bond(u128::MAX, u128::MAX), u128::MAX);
}

#[test]
fn an_odd_planck_is_burned() {
	assert_eq!((split(0), split(1), split(2), split(7)), ((0, 0), (1, 0), (1, 1), (4, 3)));
	assert_eq!(split(u128::MAX), (1 << 127, (1 << 127) - 1));
	assert_eq!(
		(prize(10, 1, 3), prize(10, 3, 3), prize(10, 1, 0), prize(10, 4, 3)),
		(3, 10, 0, 10)
	);
}

proptest! {
	#[test]
	fn no_bet_loses_more_than_itself(bet: u128, losing: u128, total: u128, more: u128) {
		let lost = loss(bet, losing, total);
		prop_assert!(lost <= bet);
		prop_assert!(lost <= loss(bet, losing.max(more), total));
		prop_assert!(losing == 0 || bet == 0 || lost > 0, "no wrong bet is free");
	}

	#[test]
	fn two_thirds_cannot_stand_behind_two(total: u128, one: u128) {
		prop_assert!(quorum(total) <= total);
		let one = one % (total.max(1));
		prop_assert!(total <= 1 || one < quorum(total) || total - one < quorum(total));
	}

	/// Of a round: what is lost is burned or earned, to the planck.
	#[test]
	fn nothing_is_made_or_forgotten(
		wrong in prop::collection::vec(1..CAP / 64, 1..32),
		right in prop::collection::vec(1..CAP / 64, 1..32),
	) {
		let (losing, winning) = (wrong.iter().sum(), right.iter().sum());
		let total = losing + winning;
		let lost: u128 = wrong.iter().map(|bet| loss(*bet, losing, total)).sum();
		prop_assert!(lost <= losing);
		let (burned, shared) = split(lost);
		let earned: u128 = right.iter().map(|bet| prize(shared, *bet, winning)).sum();
		prop_assert_eq!(burned + shared, lost);
		prop_assert!(earned <= shared && shared - earned < right.len() as u128);
	}

	/// To split a wrong bet over many accounts saves nothing.
	#[test]
	fn splitting_a_bet_saves_nothing(
		one in 0..1u128 << 100, two in 0..1u128 << 100, losing in 0..1u128 << 100, total in 0..1u128 << 100,
	) {
		prop_assert!(loss(one + two, losing, total) <= loss(one, losing, total) + loss(two, losing, total));
	}
}
