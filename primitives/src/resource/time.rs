//! Blocks, windows and epochs.
//!
//! | what | of window w, epoch e |
//! |---|---|
//! | shares are found | in window w |
//! | and submitted, or their root committed | in window w + 1 alone |
//! | credit | goes to the [`credit_epoch`] of the block, which for a batch is the epoch of w |
//! | epoch e is settled | in the first block of window 4e + 5, one window after its last credit |
//! | its sample seed is drawn | in the second block of window 4e + 5 |
//! | samples of its commitments are answered | until the last block of window 4e + 7 |
//!
//! The length of a window in blocks is the chain's,
//! [`ResourceRules::window`](super::ResourceRules::window). Block 0 is in window 0, epoch 0.

use super::{EpochIndex, WindowIndex};
use crate::BlockNumber;

/// Windows in an epoch.
pub const WINDOWS_PER_EPOCH: u32 = 4;

/// Epochs in a day, and so in what is counted of an account's power.
pub const EPOCHS_PER_DAY: u32 = 24;

/// Epochs after which a settled one can be claimed no more: 28 days.
pub const CLAIM_EPOCHS: u32 = 28 * EPOCHS_PER_DAY;

/// Windows whose seeds are kept, the running one's included.
pub const SEEDS_KEPT: u32 = 10;

/// Window that the block of `height` is in. A length of 0 counts as 1.
pub fn window_of(height: BlockNumber, length: BlockNumber) -> WindowIndex {
	height / length.max(1)
}

/// Epoch that a window is in.
pub fn epoch_of(window: WindowIndex) -> EpochIndex {
	window / WINDOWS_PER_EPOCH
}

/// First window of an epoch.
pub fn first_window(epoch: EpochIndex) -> WindowIndex {
	epoch.saturating_mul(WINDOWS_PER_EPOCH)
}

/// Last window of an epoch.
pub fn last_window(epoch: EpochIndex) -> WindowIndex {
	first_window(epoch).saturating_add(WINDOWS_PER_EPOCH - 1)
}

/// First block of a window.
pub fn first_block(window: WindowIndex, length: BlockNumber) -> BlockNumber {
	window.saturating_mul(length.max(1))
}

/// Last block of a window.
pub fn last_block(window: WindowIndex, length: BlockNumber) -> BlockNumber {
	first_block(window, length).saturating_add(length.max(1) - 1)
}

/// Epoch that credit goes to while `current` is the running window: that of the window before,
/// whose shares are taken now. In window 0 nothing is.
pub fn credit_epoch(current: WindowIndex) -> EpochIndex {
	epoch_of(current.saturating_sub(1))
}

/// Window whose shares are taken while `current` runs: nothing in window 0.
pub fn open_window(current: WindowIndex) -> Option<WindowIndex> {
	current.checked_sub(1)
}

/// Window in whose first block an epoch is settled, and in whose second its sample seed is drawn.
pub fn settlement_window(epoch: EpochIndex) -> WindowIndex {
	first_window(epoch).saturating_add(WINDOWS_PER_EPOCH + 1)
}

/// Last epoch that is settled once the first block of `current` has begun: nothing before window 5.
pub fn last_settled(current: WindowIndex) -> Option<EpochIndex> {
	current.checked_sub(WINDOWS_PER_EPOCH + 1).map(epoch_of)
}

/// Last window in which samples of a commitment for `window` are answered.
pub fn answer_window(window: WindowIndex) -> WindowIndex {
	last_window(epoch_of(window).saturating_add(1))
}
