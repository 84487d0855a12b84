//! Blocks, windows, epochs.

use super::*;
use crate::resource::time::*;

#[test]
fn blocks_windows_and_epochs() {
	for (height, window, epoch) in [
		(0, 0, 0),
		(89, 0, 0),
		(90, 1, 0),
		(359, 3, 0),
		(360, 4, 1),
		(u32::MAX, 47_721_858, 11_930_464),
	] {
		assert_eq!(window_of(height, 90), window);
		assert_eq!(epoch_of(window), epoch);
	}
	assert_eq!((first_block(7, 90), last_block(7, 90)), (630, 719));
	assert_eq!((first_window(7), last_window(7)), (28, 31));
	assert_eq!(window_of(7, 0), 7, "no window is empty");
}

#[test]
fn an_epoch_is_settled_when_all_its_credit_has_come_in() {
	for epoch in 0..10 {
		let settled = settlement_window(epoch);
		assert_eq!(settled, 4 * epoch + 5);
		// Shares of the epoch's last window are taken until the block before.
		assert_eq!(open_window(settled - 1), Some(last_window(epoch)));
		assert_eq!(credit_epoch(settled - 1), epoch);
		assert_eq!(credit_epoch(settled), epoch + 1);
		assert_eq!(last_settled(settled), Some(epoch));
		assert_eq!(last_settled(settled - 1), epoch.checked_sub(1));
		for window in first_window(epoch)..=last_window(epoch) {
			assert_eq!(answer_window(window), 4 * epoch + 7);
		}
	}
	assert_eq!((open_window(0), credit_epoch(0), last_settled(0)), (None, 0, None));
}

proptest! {
	#[test]
	fn nothing_overflows_at_the_end_of_time(height: u32, length: u32, window: u32) {
		let of = window_of(height, length);
		prop_assert!((first_block(of, length)..=last_block(of, length)).contains(&height));
		prop_assert!((first_window(epoch_of(window))..=last_window(epoch_of(window))).contains(&window));
		prop_assert!(last_settled(window) <= Some(credit_epoch(window)));
		prop_assert!(answer_window(window) >= window && settlement_window(height) >= height);
	}
}
