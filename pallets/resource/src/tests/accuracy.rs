//! How well a day of shares measures a constant rate.
//!
//! Shares of a class come at random, as the rings of a counter do: of a worker that finds r sol in a
//! window, on average r / 2^c. A batch takes the first 32 of a window. The number of shares in a day
//! has a standard error of 1/√(its mean), which no rule can mend but more shares: so a worker that
//! has many commits to their root.

use crate::{mock::AccountId, Worker};

/// SplitMix64.
pub struct Dice(pub u64);

impl Dice {
	pub fn roll(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	/// From 0 to 1, neither included.
	fn unit(&mut self) -> f64 {
		((self.roll() >> 11) as f64 + 0.5) / (1u64 << 53) as f64
	}

	/// How often something happens that happens `mean` times on average, up to `most`.
	fn poisson(&mut self, mean: f64, most: u64) -> u64 {
		let (mut time, mut count) = (0.0, 0);
		while count < most {
			time -= self.unit().ln();
			if time > mean {
				break;
			}
			count += 1;
		}
		count
	}
}

/// The 24th hour of workers that find `mean` shares of `class` in a window on average, of which at
/// most `most` are taken: bias of the daily power over all, its standard deviation, and the largest
/// deviation, each as a part of the true rate.
fn measure(workers: u32, mean: f64, class: u8, most: u64) -> (f64, f64, f64) {
	let mut dice = Dice(1);
	let (mut sum, mut squares, mut worst) = (0.0, 0.0, 0f64);
	let truth = mean * 96.0 * f64::from(1u32 << class);
	for _ in 0..workers {
		let mut worker = Worker::<AccountId>::new(None, 0);
		// Two days, so that the first is forgotten.
		for epoch in 0..48 {
			worker.enter(epoch);
			for _ in 0..4 {
				worker.add(dice.poisson(mean, most) << class);
			}
		}
		let error = worker.daily() as f64 / truth - 1.0;
		sum += error;
		squares += error * error;
		worst = worst.max(error.abs());
	}
	let count = f64::from(workers);
	(sum / count, (squares / count).sqrt(), worst)
}

#[test]
fn a_day_of_batches_is_right_on_average() {
	// A worker that keeps its batches at half of what they hold: 1/√(16 × 96) = 2.55 %.
	let (bias, deviation, _) = measure(2_000, 16.0, 5, 32);
	println!("16 shares a window: bias {bias:+.5}, standard error {deviation:.5}");
	assert!(bias.abs() < 0.002, "{bias}");
	assert!((0.024..0.027).contains(&deviation), "{deviation}");
	// At three quarters: 2.08 %, and what the 32 cut off of the luckiest windows.
	let (bias, deviation, _) = measure(2_000, 24.0, 5, 32);
	println!("24 shares a window: bias {bias:+.5}, standard error {deviation:.5}");
	assert!(bias < 0.001 && bias.abs() < 0.01, "{bias}");
	assert!(deviation < 0.022, "{deviation}");
}

#[test]
fn a_day_of_roots_is_right_within_two_percent() {
	// A tenth of what a root holds: 1/√(400 × 96) = 0.51 %. One in 10,000 is off by 2 %.
	let (bias, deviation, worst) = measure(200, 400.0, 5, 4_096);
	println!(
		"400 shares a window: bias {bias:+.5}, standard error {deviation:.5}, worst {worst:.5}"
	);
	assert!(bias.abs() < 0.001, "{bias}");
	assert!((0.0045..0.0057).contains(&deviation), "{deviation}");
	assert!(worst < 0.02, "{worst}");
}

#[test]
fn the_class_makes_no_difference_on_average() {
	for class in [0, 3, 12, 20] {
		let (bias, _, _) = measure(400, 16.0, class, 32);
		assert!(bias.abs() < 0.005, "class {class}: {bias}");
	}
}

#[test]
fn a_batch_that_is_too_full_counts_too_little() {
	// Who should have declared a higher class loses, so that nobody gains by a low one.
	let (bias, ..) = measure(100, 64.0, 5, 32);
	assert!(bias < -0.45, "{bias}");
}
