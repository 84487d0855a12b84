//! What names cost. Whole numbers only: every node comes to the same planck.

use super::BLOCKS_PER_YEAR;
use crate::{Balance, BlockNumber};

/// Times that the premium halves, one each day of [`PREMIUM`](super::PREMIUM).
pub const PREMIUM_HALVINGS: u32 = 21;

/// Rent in planck for `duration` blocks at `yearly` planck for [`BLOCKS_PER_YEAR`], rounded up. Stays
/// at `u128::MAX` where it would be more, which amounts that a profile may have never are.
pub fn rent(yearly: Balance, duration: BlockNumber) -> Balance {
	let (year, duration) = (Balance::from(BLOCKS_PER_YEAR), Balance::from(duration));
	// In two parts, so that nothing is lost: the remainder is under 2^22, its product under 2^54.
	let whole = (yearly / year).saturating_mul(duration);
	whole.saturating_add((yearly % year).saturating_mul(duration).div_ceil(year))
}

/// Premium in planck, `since` blocks after the grace ended. It falls over `period` blocks, which are
/// cut into [`PREMIUM_HALVINGS`] steps: in each step it falls to half of what it was at its begin,
/// evenly from block to block. What is left after the last step is taken off all along, so that the
/// premium begins a two-millionth below `start` and ends at nothing, without a jump.
pub fn premium(start: Balance, since: BlockNumber, period: BlockNumber) -> Balance {
	let step = (period / PREMIUM_HALVINGS).max(1);
	let steps = since / step;
	if steps >= PREMIUM_HALVINGS {
		return 0;
	}
	let at_begin = start >> steps;
	let falls_by = at_begin - (at_begin >> 1);
	let (within, step) = (Balance::from(since % step), Balance::from(step));
	// `falls_by · within / step` in two parts, of which neither can overflow: `within` is under
	// `step`, and `step` under 2^32.
	let fallen = falls_by / step * within + falls_by % step * within / step;
	(at_begin - fallen).saturating_sub(start >> PREMIUM_HALVINGS)
}
