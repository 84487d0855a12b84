//! What other pallets ask of workers.

use crate::pallet::{Config, Pallet, Workers};
use mmt_primitives::{hooks::PersistentPower, resource::time::last_settled, AccountId};

impl<T: Config> PersistentPower<AccountId> for Pallet<T> {
	fn persistent_power(who: &AccountId) -> u128 {
		let settled = Self::clock().and_then(|clock| last_settled(clock.window));
		match (settled, Workers::<T>::get(who)) {
			(Some(settled), Some(worker)) => worker.persistent_power(settled),
			_ => 0,
		}
	}

	/// Moves the chain on to the first block in which an epoch is settled, if it is before that.
	#[cfg(feature = "runtime-benchmarks")]
	fn set_power(who: &AccountId, power: u128) {
		use crate::types::Worker;
		use mmt_primitives::resource::time::{first_block, settlement_window};
		use sp_runtime::SaturatedConversion;

		let clock = Self::clock().expect("benchmarks are of a chain with BMM; qed");
		if last_settled(clock.window).is_none() {
			let block = first_block(settlement_window(0), clock.rules.window);
			frame_system::Pallet::<T>::set_block_number(block.saturated_into());
		}
		let window = Self::clock().map_or(0, |clock| clock.window);
		let mut worker = Worker::new(None, 0);
		worker.epoch = last_settled(window);
		worker.power = power;
		Workers::<T>::insert(who, worker);
	}
}
