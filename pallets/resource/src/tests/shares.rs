use crate::{mock::*, Error, Event, HoldReason, Workers};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{GetDispatchInfo, Pays},
};
use mmt_primitives::resource::time::epoch_of;
use sp_runtime::BoundedVec;

/// Worker 1 in the window after the first in which it has a class.
fn working() -> sp_io::TestExternalities {
	let mut ext = chain();
	ext.execute_with(|| {
		register(2);
		until_window(5);
	});
	ext
}

#[test]
fn work_is_proved_in_the_window_after_and_costs_nothing() {
	working().execute_with(|| {
		let batch = shares(1, 4, 3);
		let call = crate::Call::<Test>::submit_shares {
			window: 4,
			shares: BoundedVec::truncate_from(batch.clone()),
		};
		// What it is charged for before it is known to succeed grows with the shares.
		let info = call.get_dispatch_info();
		assert_eq!(info.pays_fee, Pays::Yes);
		assert!(info.call_weight.ref_time() > 0);
		let shares = BoundedVec::truncate_from(batch);
		let post = Resource::submit_shares(by(1), 4, shares).expect("they are valid");
		assert_eq!(post.pays_fee, Pays::No);
		let power = 3_000_000 / 2;
		System::assert_last_event(
			Event::Credited { worker: account(1), window: 4, epoch: 1, sol: 3, power }.into(),
		);
		assert_eq!((worker(1).credits[0], worker(1).epoch), (3, Some(1)));
		check();
	});
}

#[test]
fn a_window_is_open_while_the_next_one_runs() {
	working().execute_with(|| {
		let batch = shares(1, 4, 2);
		for window in [5, 6, 1_000, u32::MAX] {
			assert_noop!(submit(1, window, &batch), Error::<Test>::WindowOpen);
		}
		for window in 0..4 {
			assert_noop!(submit(1, window, &batch), Error::<Test>::WindowClosed);
		}
		// Until its last block, and no longer.
		skip(WINDOW - 1);
		assert_ok!(frame_support::storage::with_transaction(|| {
			sp_runtime::TransactionOutcome::Rollback(submit(1, 4, &batch))
		}));
		skip(1);
		assert_noop!(submit(1, 4, &batch), Error::<Test>::WindowClosed);
	});
}

#[test]
fn only_workers_with_a_class_in_the_window_prove_work() {
	working().execute_with(|| {
		let batch = shares(1, 4, 1);
		assert_noop!(submit(3, 4, &batch), Error::<Test>::NotWorker);
		assert_ok!(Resource::register(by(3), 0, None));
		assert_noop!(submit(3, 4, &shares(3, 4, 1)), Error::<Test>::NoClassYet);
		assert_noop!(submit(3, 4, &batch), Error::<Test>::NoClassYet);
	});
}

#[test]
fn what_was_declared_holds_in_the_window_and_not_in_the_block() {
	chain().execute_with(|| {
		register(1);
		until_window(7);
		assert_ok!(Resource::declare_class(by(1), 1));
		// Epoch 2 has begun, and window 7 was of epoch 1, in class 0.
		until_window(8);
		assert_eq!(epoch_of(8), 2);
		assert_ok!(submit(1, 7, &shares(1, 7, 1)));
		assert_eq!(worker(1).credits[0], 1);
		// A share of window 8 is of class 1, and worth 2.
		until_window(9);
		let input = Resource::input(&account(1), 8, 1).expect("the seed is kept");
		let reaching: Vec<_> = solve(&input, 8)
			.into_iter()
			.filter(|share| {
				let id = mmt_primitives::resource::share::id(&input, share);
				mmt_primitives::resource::share::reaches(&id, 1)
			})
			.collect();
		assert!(!reaching.is_empty(), "one in two does");
		assert!(submit(1, 8, &shares(1, 8, 1)).is_err());
		assert_ok!(submit(1, 8, &reaching));
		assert_eq!(worker(1).credits[0], 2 * reaching.len() as u64);
		check();
	});
}

#[test]
fn a_batch_is_not_empty() {
	working().execute_with(|| {
		assert_noop!(submit(1, 4, &[]), Error::<Test>::NoShares);
	});
}

#[test]
fn a_wrong_batch_may_be_followed_by_a_right_one() {
	working().execute_with(|| {
		let mut wrong = shares(1, 4, 3);
		wrong[2].solution[40] ^= 1;
		assert!(submit(1, 4, &wrong).is_err());
		assert_eq!(worker(1).submitted, None);
		assert_ok!(submit(1, 4, &shares(1, 4, 3)));
		check();
	});
}

#[test]
fn an_epoch_is_credited_until_the_end_of_the_window_after_it() {
	working().execute_with(|| {
		for window in 4..9u32 {
			until_window(window + 1);
			assert_ok!(submit(1, window, &shares(1, window, 1)));
			assert_eq!(worker(1).epoch, Some(window / 4));
			check();
		}
		// Four windows of epoch 1, and one of epoch 2.
		assert_eq!(worker(1).credits[..2], [1, 4]);
		assert_eq!(worker(1).streak, 1);
	});
}

#[test]
fn a_worker_with_a_full_batch_pays_its_deposit_once() {
	working().execute_with(|| {
		let before = free(1);
		assert_ok!(submit(1, 4, &shares(1, 4, 32)));
		assert_eq!(free(1), before);
		assert_eq!(held(1, HoldReason::Commitment), 0);
		assert_eq!(Workers::<Test>::iter().count(), 2);
		check();
	});
}
