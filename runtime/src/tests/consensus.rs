//! Which relay slots a collator may build in.

use super::preset;
use crate::{configs::can_build_upon, Runtime};
use sp_consensus_aura::Slot;
use sp_core::H256;
use sp_genesis_builder::DEV_RUNTIME_PRESET;

#[test]
fn a_slot_that_has_its_block_is_built_upon_in_the_next() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let may_build = |relay_slot: u64| can_build_upon(H256::zero(), relay_slot.into());
		// Relay slots have 6 seconds, slots 10: three slots begin in five relay slots.
		for (slot, relay_slots) in [(300u64, [500, 501]), (301, [502, 503]), (302, [504, 504])] {
			pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(slot - 1));
			assert!(relay_slots.into_iter().all(may_build), "slot {slot} has no block yet");
			pallet_aura::CurrentSlot::<Runtime>::put(Slot::from(slot));
			assert!(!relay_slots.into_iter().any(may_build), "slot {slot} has its block");
		}
		assert!(may_build(505));
	});
}
