//! What happens by itself: at the beginning of a window, in its second block, and in idle blocks.

use crate::{
	pallet::{Commitments, Config, Epochs, Event, Mint, Pallet, SampleSeed, Seeds, SweepFrom},
	types::{Clock, SEEDS, SWEEP},
	weights::WeightInfo,
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::{traits::Get, weights::Weight};
use mmt_primitives::{
	resource::{
		time::{epoch_of, first_block, settlement_window},
		EpochIndex, WindowIndex,
	},
	AccountId,
};
use sp_core::H256;

/// First bytes of what a sample seed is hashed from.
const SAMPLE_SEED: &[u8] = b"mmt/resource/samples/1";

impl<T: Config> Pallet<T> {
	/// Where this block is; nothing on a chain without BMM.
	pub(crate) fn clock() -> Option<Clock> {
		Some(Clock::new(T::Rules::get()?, Self::now()))
	}

	/// The work of a block before its transactions. Bounded, and cannot fail.
	pub(crate) fn begin_block() -> Weight {
		let Some(clock) = Self::clock() else { return T::WeightInfo::quiet_block() };
		let first = first_block(clock.window, clock.rules.window);
		// Window 0 has no first block with transactions, and no seed.
		match clock.block.checked_sub(first) {
			Some(0) if clock.block > 0 => {
				Self::start_window(&clock);
				T::WeightInfo::start_window()
			},
			Some(1) => match Self::settled_by(clock.window) {
				Some(epoch) => {
					Self::draw_samples(epoch, clock.window);
					T::WeightInfo::draw_samples()
				},
				None => T::WeightInfo::quiet_block(),
			},
			_ => T::WeightInfo::quiet_block(),
		}
	}

	/// The epoch that is settled in the first block of a window, if one is.
	fn settled_by(window: WindowIndex) -> Option<EpochIndex> {
		let epoch = epoch_of(window).checked_sub(1)?;
		(settlement_window(epoch) == window).then_some(epoch)
	}

	fn start_window(clock: &Clock) {
		let seed = frame_system::Pallet::<T>::parent_hash();
		Seeds::<T>::insert(clock.window, seed);
		if let Some(old) = clock.window.checked_sub(SEEDS) {
			Seeds::<T>::remove(old);
		}
		Self::deposit_event(Event::WindowStarted { window: clock.window, seed });
		if let Some(epoch) = Self::settled_by(clock.window) {
			Self::settle(epoch);
			if let Some(old) = epoch.checked_sub(T::ClaimEpochs::get()) {
				Self::close(old);
			}
		}
	}

	/// Fixes what an epoch pays: nothing if nobody was active.
	fn settle(epoch: EpochIndex) {
		Epochs::<T>::mutate_extant(epoch, |record| {
			let emission = Mint::<T>::mutate(|mint| mint.emit());
			record.emission = Some(emission);
			Self::deposit_event(Event::EpochSettled {
				epoch,
				emission,
				power: record.power,
				workers: record.workers,
			});
		});
	}

	/// What nobody claimed of an epoch can be mined again.
	fn close(epoch: EpochIndex) {
		let Some(record) = Epochs::<T>::take(epoch) else { return };
		let returned = record.left();
		Mint::<T>::mutate(|mint| mint.close(returned));
		Self::deposit_event(Event::EpochClosed { epoch, returned });
	}

	/// Draws what the samples of an epoch's roots are chosen by, from what nobody knew when the last
	/// of them was committed: what the block before this one noted of the relay chain. The hash of
	/// the block before that, the last one in which a root could be committed, is mixed in: should
	/// the relay chain's part be known early after all, all but the author of that one block still
	/// could not tell.
	fn draw_samples(epoch: EpochIndex, window: WindowIndex) {
		let last_commitments = Seeds::<T>::get(window).unwrap_or_default();
		let randomness = T::Randomness::get();
		let seed = (last_commitments, randomness, epoch)
			.using_encoded(|rest| sp_io::hashing::blake2_256(&[SAMPLE_SEED, rest].concat()));
		let seed = H256(seed);
		SampleSeed::<T>::put((epoch, seed));
		Self::deposit_event(Event::SamplesDrawn { epoch, seed });
	}

	/// Removes roots that are void, as many as `limit` has weight for and [`SWEEP`] at most.
	pub(crate) fn sweep(limit: Weight) -> Weight {
		let steps = (1..=SWEEP).take_while(|steps| T::WeightInfo::sweep(*steps).all_lte(limit));
		match steps.last() {
			Some(steps) => T::WeightInfo::sweep(Self::sweep_steps(steps)),
			None => Weight::zero(),
		}
	}

	/// Goes so many steps, each of which removes a root or passes a window that has none left, and
	/// returns how many there were to go.
	pub(crate) fn sweep_steps(steps: u32) -> u32 {
		let Some(clock) = Self::clock() else { return 0 };
		let start = SweepFrom::<T>::get();
		let (mut window, mut taken) = (start, 0u32);
		while taken < steps && clock.is_void(window) {
			// None of these saturates: `taken` is below `steps`, and the last window is never void.
			let left = steps.saturating_sub(taken) as usize;
			let void: Vec<AccountId> =
				Commitments::<T>::iter_key_prefix(window).take(left).collect();
			for who in &void {
				Self::expire(who, window);
			}
			if void.is_empty() {
				window = window.saturating_add(1);
			}
			taken = taken.saturating_add((void.len() as u32).max(1));
		}
		if window != start {
			SweepFrom::<T>::put(window);
		}
		taken
	}
}
