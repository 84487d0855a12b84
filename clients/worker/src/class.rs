//! Which class fits a machine.
//!
//! A share of class c takes 2^c sols on average, and how many are found in a window is random, as
//! events that have nothing to do with each other. A batch holds 32; what is found beyond is lost.
//! With a class too low that happens often, with one too high some windows have no share at all. So
//! the class is the lowest at which at most [`Aim::most`] shares are expected: between half of that
//! and that.

use mmt_primitives::resource::{ResourceRules, MAX_CLASS, MAX_SHARES};

/// Fewer shares than this in a window leave windows, and then hours, without any.
pub const FEW: f64 = 3.0;

/// How many shares a window should have.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Aim {
	/// Most that may be expected when a class is chosen.
	pub most: f64,
	/// A class up where more than this are expected.
	pub up: f64,
	/// A class down where fewer than this are expected.
	pub down: f64,
	/// What a batch or a commitment has room for.
	pub room: u32,
}

/// Of a worker that submits batches: with 22 expected, one window in 60 has more than 32.
pub const BATCH: Aim = Aim { most: 22.0, up: 26.0, down: 9.0, room: MAX_SHARES };

/// Of one that commits to roots.
pub const COMMIT: Aim =
	Aim { most: 1_000.0, up: 1_300.0, down: 400.0, room: mmt_primitives::resource::MAX_LEAVES };

/// Shares that are expected in a window of so many seconds, at a rate in sol/s.
pub fn expected(rate: f64, seconds: f64, class: u8) -> f64 {
	rate * seconds / 2f64.powi(class.into())
}

/// The class that fits a rate in sol/s: the lowest that the rules allow and at which no more than
/// `aim.most` shares are expected in a window of so many seconds.
pub fn fitting(aim: Aim, rate: f64, seconds: f64, rules: &ResourceRules) -> u8 {
	(rules.min_class..MAX_CLASS)
		.find(|class| expected(rate, seconds, *class) <= aim.most)
		.unwrap_or(MAX_CLASS)
}

/// The class to declare in place of `class`, if that is clearly wrong.
pub fn drifted(aim: Aim, rate: f64, seconds: f64, rules: &ResourceRules, class: u8) -> Option<u8> {
	let now = expected(rate, seconds, class);
	let wrong = now > aim.up || now < aim.down;
	let fitting = fitting(aim, rate, seconds, rules);
	(wrong && fitting != class).then_some(fitting)
}

/// How likely it is that more than `room` shares are found where `expected` are.
pub fn overflow(expected: f64, room: u32) -> f64 {
	// Poisson: one less the chance of each number that fits. Logarithms, for e^-1000 is nothing.
	let mut term = -expected;
	let mut within = term.exp();
	for found in 1..=room {
		term += (expected / f64::from(found)).ln();
		within += term.exp();
	}
	(1.0 - within).clamp(0.0, 1.0)
}

/// What a worker that is too slow should know. Nothing if it is not.
pub fn too_slow(expected: f64, class: u8, min_class: u8) -> Option<String> {
	if expected >= FEW {
		return None;
	}
	let none = 100.0 * (-expected).exp();
	let lowest = if class == min_class { ", the chain's lowest" } else { "" };
	let advice = if class == min_class {
		"more threads or more machines under one account would help"
	} else {
		"a lower class follows with the next epoch"
	};
	Some(format!(
		"this machine is slow for class {class}{lowest}: {expected:.1} shares are expected in a window, \
		 and {none:.0} % of windows will have none, so that some epochs may go by without credit; {advice}"
	))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn rules(window: u32, min_class: u8) -> ResourceRules {
		ResourceRules { window, min_class, bond_per_sol: 1 }
	}

	#[test]
	fn machines_get_the_class_that_was_meant() {
		// sol/s, seconds of a window, class, shares expected then.
		for (rate, seconds, class, shares) in [
			(12.7, 900.0, 10, 11),  // one processor
			(25.0, 900.0, 10, 21),  // two
			(200.0, 900.0, 13, 21), // a server
			(25.0, 12.0, 4, 18),    // the windows of a development chain
			(0.001, 900.0, 5, 0),   // the lowest there is
		] {
			let min = if seconds == 900.0 { 5 } else { 0 };
			assert_eq!(fitting(BATCH, rate, seconds, &rules(90, min)), class, "{rate}");
			assert_eq!(expected(rate, seconds, class) as u32, shares, "{rate}");
		}
		assert_eq!(fitting(BATCH, f64::MAX, 900.0, &rules(90, 5)), MAX_CLASS);
		assert_eq!(fitting(COMMIT, 200.0, 900.0, &rules(90, 5)), 8);
	}

	#[test]
	fn more_than_a_batch_holds_is_seldom_found() {
		assert!(overflow(BATCH.most, BATCH.room) < 0.02);
		assert!(overflow(BATCH.up, BATCH.room) < 0.12);
		assert!(overflow(COMMIT.up, COMMIT.room) < 1e-9);
		assert!((overflow(32.0, 32) - 0.455).abs() < 0.01);
	}

	#[test]
	fn slow_machines_are_told() {
		let text = too_slow(0.5, 5, 5).unwrap();
		for part in ["class 5, the chain's lowest", "0.5 shares", "61 % of windows", "more threads"]
		{
			assert!(text.contains(part), "{part:?} is not in {text:?}");
		}
		assert!(too_slow(2.0, 7, 5).unwrap().contains("a lower class follows"));
		assert_eq!(too_slow(3.0, 5, 5), None);
	}

	proptest! {
		#[test]
		fn a_class_that_was_just_chosen_stays(
			rate in 0.001f64..1e9,
			error in 0.9f64..1.1,
			min in 0u8..20,
		) {
			for aim in [BATCH, COMMIT] {
				let rules = rules(90, min);
				let class = fitting(aim, rate, 900.0, &rules);
				// A tenth more or less does not move it.
				prop_assert_eq!(drifted(aim, rate * error, 900.0, &rules, class), None);
				let shares = expected(rate, 900.0, class);
				prop_assert!(shares <= aim.most && (shares > aim.most / 2.0 || class == min));
			}
		}

		#[test]
		fn a_class_that_is_clearly_wrong_is_replaced(rate in 1f64..1e6, factor in 4f64..100.0) {
			let rules = rules(90, 0);
			let class = fitting(BATCH, rate, 900.0, &rules);
			let up = drifted(BATCH, rate * factor, 900.0, &rules, class);
			prop_assert!(up.is_some_and(|up| up > class));
			let down = drifted(BATCH, rate / factor, 900.0, &rules, class);
			prop_assert!(down.is_some_and(|down| down < class));
		}
	}
}
