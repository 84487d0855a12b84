//! What the hooks of all pallets do together, in the order of the runtime.

use super::{begin_block, preset};
use crate::{AccountId, Delegates, Runtime, RuntimeEvent, System};
use mmt_primitives::hooks::DelegateTerms;
use pallet_mmt_delegates::WeightInfo;
use sp_genesis_builder::DEV_RUNTIME_PRESET;

/// Seats of the development chain.
const SEATS: u32 = 27;
const FIRST_SLOT: u64 = 179_000_000;

/// Who was paid for the block that has begun.
fn rewarded() -> Vec<AccountId> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::BlockRewards(pallet_mmt_block_rewards::Event::Rewarded {
				author,
				..
			}) => Some(author),
			_ => None,
		})
		.collect()
}

/// The block that ends a round is its last author's, though the seats change in it.
#[test]
fn the_owner_of_a_slot_is_paid_for_its_block() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		System::set_block_number(0);
		let mut ended = 0;
		for number in 1..=6 * SEATS {
			let slot = FIRST_SLOT + u64::from(number);
			let owner = Delegates::slot_owner(slot).expect("somebody is seated");
			let round = Delegates::current_round();
			begin_block(number, slot);
			assert_eq!(rewarded(), [owner], "block {number}");
			ended += Delegates::current_round() - round;
		}
		assert_eq!(ended, 6);
		// The orders differ, so that another author would have been seen.
		assert_ne!(Delegates::round_info().order, Delegates::round_info().next_order);
	});
}

/// A parachain's validators get a proof of what a block reads.
#[test]
fn proofs_of_votes_and_rounds_stay_within_their_limits() {
	type Weights = pallet_mmt_delegates::weights::SubstrateWeight<Runtime>;
	assert!(Weights::vote(1).proof_size() <= 15 * 1024);
	assert!(Weights::end_round(108).proof_size() <= 1024 * 1024);
}
