//! What happens by itself.

use crate::{mock::*, Epochs, Event, Mint, Seeds, SEEDS};
use frame_support::{assert_ok, weights::Weight};
use mmt_primitives::resource::emission::{epoch_emission, MAX_MINED};

/// Events of this pallet in this block.
fn events() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Resource(event) => Some(event),
			_ => None,
		})
		.collect()
}

#[test]
fn a_window_is_bound_to_the_block_before_it() {
	chain().execute_with(|| {
		assert_eq!(Seeds::<Test>::iter().count(), 0);
		for window in 1..30 {
			until_window(window);
			let seed = hash_of(window * WINDOW - 1);
			assert_eq!(Seeds::<Test>::get(window), Some(seed));
			assert!(events().contains(&Event::WindowStarted { window, seed }));
			assert_eq!(Seeds::<Test>::iter().count() as u32, window.min(SEEDS));
			check();
		}
		assert!(Seeds::<Test>::contains_key(20) && !Seeds::<Test>::contains_key(19));
	});
}

#[test]
fn an_epoch_is_settled_one_window_after_its_last_credit() {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		credit(1, 100);
		until_window(8);
		credit(2, 50);
		until(9 * WINDOW - 1);
		let record = Epochs::<Test>::get(1).expect("somebody was active");
		assert_eq!((record.emission, record.workers), (None, 2));
		assert_eq!(record.power, 75_000_000);
		skip(1);
		let emission = epoch_emission(MAX_MINED);
		let settled = Event::EpochSettled { epoch: 1, emission, power: 75_000_000, workers: 2 };
		assert!(events().contains(&settled));
		let mint = Mint::<Test>::get();
		assert_eq!((mint.open, mint.remaining), (emission, MAX_MINED - emission));
		// From now on, credit is of the next one.
		credit(1, 1);
		assert_eq!(worker(1).epoch, Some(2));
		check();
	});
}

#[test]
fn an_epoch_without_work_pays_nothing() {
	chain().execute_with(|| {
		register(1);
		until_window(100);
		assert_eq!(Epochs::<Test>::iter().count(), 0);
		assert_eq!(Mint::<Test>::get().remaining, MAX_MINED);
		check();
	});
}

#[test]
fn an_epoch_that_nobody_claims_goes_back_to_what_is_mined() {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		credit(1, 30);
		credit(2, 30);
		until_settled(1);
		assert_ok!(claim(2));
		let paid = bmm(2);
		// In its last block it can still be claimed.
		until(settlement_block(1 + CLAIM) - 1);
		assert!(Epochs::<Test>::contains_key(1));
		skip(1);
		assert!(!Epochs::<Test>::contains_key(1));
		let returned = epoch_emission(MAX_MINED) - paid;
		assert!(events().contains(&Event::EpochClosed { epoch: 1, returned }));
		let mint = Mint::<Test>::get();
		assert_eq!((mint.open, mint.remaining), (0, MAX_MINED - paid));
		check();
		// It is lost for who comes too late, who can work on.
		assert!(claim(1).is_err());
		credit(1, 10);
		assert_eq!((worker(1).owed, worker(1).due), (0, true));
		check();
		assert_ok!(retire(2));
	});
}

fn settlement_block(epoch: u32) -> u32 {
	mmt_primitives::resource::time::settlement_window(epoch) * WINDOW
}

#[test]
fn who_claims_nothing_for_ever_still_works_and_retires() {
	chain().execute_with(|| {
		register(1);
		until_window(5);
		credit(1, 30);
		until(settlement_block(1 + CLAIM) + 100);
		assert_ok!(retire(1));
		assert_eq!((bmm(1), free(1)), (0, ENDOWMENT));
		check();
	});
}

#[test]
fn a_block_costs_what_it_does() {
	use crate::WeightInfo;
	use frame_support::traits::Hooks;
	chain().execute_with(|| {
		register(1);
		until_window(5);
		let weigh = |block: u32| {
			until(block - 1);
			System::initialize(&block, &hash_of(block - 1), &Default::default());
			Resource::on_initialize(block)
		};
		assert_eq!(weigh(54), <() as WeightInfo>::start_window());
		assert_eq!(weigh(55), <() as WeightInfo>::draw_samples());
		assert_eq!(weigh(56), <() as WeightInfo>::quiet_block());
		assert_eq!(weigh(60), <() as WeightInfo>::start_window());
		assert_eq!(weigh(61), <() as WeightInfo>::quiet_block());
		assert!(idle().all_gt(Weight::zero()));
	});
}
