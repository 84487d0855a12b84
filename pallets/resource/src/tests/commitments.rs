//! 40 shares of worker 1 in window 4, by their root.

use crate::{mock::*, Commitments, Error, Event, HoldReason, SampleSeed, SweepFrom};
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight};
use mmt_primitives::resource::{Sample, Share, Sum, SumTree, INPUT, MAX_LEAVES, SAMPLES};
use sp_core::H256;

const COUNT: u32 = 40;

struct Work {
	input: [u8; INPUT],
	shares: Vec<Share>,
	tree: SumTree,
}

impl Work {
	fn root(&self) -> Sum {
		self.tree.root()
	}

	/// What answers the points of now.
	fn answers(&self) -> Vec<Sample> {
		let task = Resource::sample_tasks(account(1)).remove(0);
		assert_eq!((task.window, task.count, task.class), (4, COUNT, 0));
		assert_eq!(task.points.len(), SAMPLES as usize);
		task.points
			.iter()
			.map(|point| Sample {
				share: self.shares[*point as usize],
				path: self.tree.path(*point as u32).expect("there is such a leaf"),
			})
			.collect()
	}
}

/// In window 5, in which it is to be committed.
fn working(test: impl FnOnce(Work)) {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		let input = input(1, 4);
		let shares = solve(&input, COUNT as usize);
		let tree = tree(&input, &shares);
		test(Work { input, shares, tree });
		check();
	});
}

/// In the second block of window 9, in which its samples are drawn.
fn drawn(test: impl FnOnce(Work)) {
	working(|work| {
		assert_ok!(commit(1, 4, work.root(), COUNT));
		until_window(9);
		skip(1);
		test(work);
	});
}

#[test]
fn a_root_counts_once_its_samples_are_answered() {
	working(|work| {
		let before = free(1);
		let post = Resource::commit_root(by(1), 4, work.root().hash, COUNT, COUNT.into());
		assert_eq!(post.expect("it is sound").pays_fee, frame_support::dispatch::Pays::No);
		assert_eq!(held(1, HoldReason::Commitment), ROOT);
		assert_eq!((worker(1).commitments, worker(1).epoch), (1, None));
		check();
		until_window(9);
		assert_eq!(Resource::sample_tasks(account(1)), []);
		skip(1);
		assert_ok!(answer(1, 4, work.answers()));
		// In the epoch before the one that runs, which is the one after that of the window.
		let power = 1_000_000 * u128::from(COUNT) / 2;
		let sol = COUNT.into();
		System::assert_last_event(
			Event::Credited { worker: account(1), window: 4, epoch: 2, sol, power }.into(),
		);
		assert_eq!((worker(1).commitments, worker(1).epoch), (0, Some(2)));
		assert_eq!((free(1), held(1, HoldReason::Commitment)), (before, 0));
		// And not again.
		let again = answer(1, 4, Vec::new());
		assert_noop!(again, Error::<Test>::CommitmentNotFound);
		assert_noop!(commit(1, 4, work.root(), COUNT), Error::<Test>::WindowClosed);
	});
}

#[test]
fn a_root_is_over_more_shares_than_a_batch_and_worth_what_they_are() {
	working(|work| {
		let root = work.root();
		for count in [0, 1, 32, MAX_LEAVES + 1, u32::MAX] {
			let root = Sum { sum: count.into(), ..root };
			assert_noop!(commit(1, 4, root, count), Error::<Test>::CountOutOfRange);
		}
		for sum in [0, 39, 41, 80, u64::MAX] {
			let root = Sum { sum, ..root };
			assert_noop!(commit(1, 4, root, COUNT), Error::<Test>::BadSum);
		}
		assert_noop!(commit(1, 5, root, COUNT), Error::<Test>::WindowOpen);
		assert_noop!(commit(1, 3, root, COUNT), Error::<Test>::WindowClosed);
		assert_noop!(commit(3, 4, root, COUNT), Error::<Test>::NotWorker);
		assert_ok!(commit(1, 4, root, COUNT));
		assert_noop!(commit(1, 4, root, COUNT), Error::<Test>::AlreadySubmitted);
		assert_noop!(submit(1, 4, &work.shares[..3]), Error::<Test>::AlreadySubmitted);
	});
}

#[test]
fn who_cannot_cover_the_deposit_commits_nothing() {
	working(|work| {
		let spare = free(1) - ED - ROOT + 1;
		assert_ok!(Balances::transfer_allow_death(by(1), account(2), spare));
		assert_noop!(commit(1, 4, work.root(), COUNT), Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn samples_are_drawn_when_no_root_can_be_committed_any_more() {
	working(|work| {
		assert_ok!(commit(1, 4, work.root(), COUNT));
		// Window 8 is the last one with roots of epoch 1.
		for _ in now()..9 * WINDOW {
			assert_eq!(SampleSeed::<Test>::get().filter(|(epoch, _)| *epoch == 1), None);
			let early = answer(1, 4, Vec::new());
			assert_noop!(early, Error::<Test>::SamplesNotDrawn);
			skip(1);
		}
		assert_eq!(SampleSeed::<Test>::get().filter(|(epoch, _)| *epoch == 1), None);
		// What is noted in the first block of window 9 decides.
		Randomness::set(H256::repeat_byte(0x22));
		skip(1);
		let drawn = SampleSeed::<Test>::get().expect("now they are");
		assert_eq!(drawn.0, 1);
		Randomness::set(H256::repeat_byte(0x33));
		skip(1);
		assert_eq!(SampleSeed::<Test>::get(), Some(drawn));
	});
}

#[test]
fn the_seed_of_samples_is_of_the_relay_chain_and_of_the_last_block_with_roots() {
	let seed = |randomness: u8, change: fn()| {
		let mut seed = None;
		working(|_| {
			until_window(9);
			Randomness::set(H256::repeat_byte(randomness));
			change();
			skip(1);
			seed = SampleSeed::<Test>::get();
		});
		seed.expect("it was drawn")
	};
	let one = seed(1, || ());
	assert_eq!(one, seed(1, || ()));
	assert_ne!(one, seed(2, || ()));
	assert_ne!(one, seed(1, || crate::Seeds::<Test>::insert(9, H256::zero())));
}

#[test]
fn samples_are_answered_until_the_end_of_the_epoch_after() {
	drawn(|work| {
		let answers = work.answers();
		until_window(12);
		assert_noop!(answer(1, 4, answers.clone()), Error::<Test>::AnswerTooLate);
	});
	drawn(|work| {
		let answers = work.answers();
		let until_block = Resource::sample_tasks(account(1))[0].until;
		until(12 * WINDOW - 1);
		assert_eq!(until_block, now());
		let unaffected = Resource::expire_commitment(by(2), account(1), 4);
		assert_noop!(unaffected, Error::<Test>::StillAnswerable);
		idle();
		assert_ok!(answer(1, 4, answers));
		assert_eq!(worker(1).epoch, Some(2));
	});
}

#[test]
fn wrong_answers_change_nothing_and_may_be_tried_again() {
	drawn(|work| {
		let right = work.answers();
		assert_noop!(answer(1, 4, right[..31].to_vec()), Error::<Test>::SampleCount);
		assert_noop!(answer(1, 4, Vec::new()), Error::<Test>::SampleCount);
		assert_noop!(answer(2, 4, right.clone()), Error::<Test>::CommitmentNotFound);
		assert_noop!(answer(3, 4, right.clone()), Error::<Test>::NotWorker);
		assert_noop!(answer(1, 5, right.clone()), Error::<Test>::CommitmentNotFound);

		let other = (1..32).find(|at| right[*at] != right[0]).expect("not all are of one leaf");
		let mut swapped = right.clone();
		swapped.swap(0, other);
		assert!(answer(1, 4, swapped).is_err());

		let mut short = right.clone();
		short[3].path.pop();
		assert_noop!(answer(1, 4, short), Error::<Test>::SamplePath);

		let mut elsewhere = right.clone();
		elsewhere[3].path[0].sibling.hash = H256::zero();
		assert_noop!(answer(1, 4, elsewhere), Error::<Test>::SamplePath);

		let mut heavier = right.clone();
		heavier[3].path[0].sibling.sum += 1;
		assert_noop!(answer(1, 4, heavier), Error::<Test>::SamplePath);

		let mut forged = right.clone();
		forged[31].share.nonce += 1;
		assert!(answer(1, 4, forged).is_err());

		assert_ok!(answer(1, 4, right));
	});
}

#[test]
fn a_root_over_false_shares_is_not_answered() {
	working(|work| {
		// Every solution is spoilt, and the tree is sound.
		let mut shares = work.shares.clone();
		shares.iter_mut().for_each(|share| share.solution[0] ^= 0x80);
		shares.sort_by_key(|share| mmt_primitives::resource::share::id(&work.input, share));
		let tree = tree(&work.input, &shares);
		let work = Work { input: work.input, shares, tree };
		assert_ok!(commit(1, 4, work.root(), COUNT));
		until_window(9);
		skip(1);
		assert_noop!(answer(1, 4, work.answers()), Error::<Test>::BadSolution);
		// In the end the deposit is gone, and nothing was credited.
		let before = free(1);
		until_window(12);
		idle();
		assert_eq!((worker(1).epoch, worker(1).commitments), (None, 0));
		assert_eq!((free(1), held(1, HoldReason::Commitment), fees()), (before, 0, ROOT));
	});
}

#[test]
fn anybody_removes_what_is_void() {
	working(|work| {
		assert_ok!(commit(1, 4, work.root(), COUNT));
		let expire = || Resource::expire_commitment(by(2), account(1), 4);
		assert_noop!(retire(1), Error::<Test>::CommitmentsOpen);
		until(12 * WINDOW - 1);
		assert_noop!(expire(), Error::<Test>::StillAnswerable);
		skip(1);
		assert_ok!(expire());
		System::assert_last_event(
			Event::CommitmentExpired { worker: account(1), window: 4, lost: ROOT }.into(),
		);
		assert_noop!(expire(), Error::<Test>::CommitmentNotFound);
		assert_eq!(fees(), ROOT);
		assert_ok!(retire(1));
	});
}

#[test]
fn idle_blocks_remove_what_is_void_step_by_step() {
	chain().execute_with(|| {
		register(20);
		until_window(5);
		for n in 1..=20 {
			assert_ok!(commit(n, 4, Sum { hash: H256::zero(), sum: 33 }, 33));
		}
		until_window(6);
		assert_ok!(commit(1, 5, Sum { hash: H256::zero(), sum: 33 }, 33));
		until_window(12);
		// Without weight nothing happens.
		assert_eq!(Resource::on_idle(now(), Weight::zero()), Weight::zero());
		assert_eq!(Commitments::<Test>::iter().count(), 21);
		// The first four windows have none; then 28 steps, 20 of them roots.
		let used = idle();
		assert!(used.all_gt(Weight::zero()));
		assert_eq!(Commitments::<Test>::iter().count(), 0);
		assert_eq!(fees(), 21 * ROOT);
		check();
		idle();
		// Windows that can still be answered are not passed.
		assert_eq!(SweepFrom::<Test>::get(), 8);
	});
}

#[test]
fn a_worker_may_have_eight_roots_at_once() {
	chain().execute_with(|| {
		register(1);
		let (mut most, mut tasks) = (0, 0);
		for window in 4..16 {
			until_window(window + 1);
			assert_ok!(commit(1, window, Sum { hash: H256::zero(), sum: 33 }, 33));
			most = most.max(worker(1).commitments);
			let info = Resource::worker_info(account(1)).expect("it is one");
			assert_eq!(info.commitments.len() as u32, worker(1).commitments);
			check();
			// Those of an epoch that can be answered now, as long as they can.
			skip(1);
			tasks = tasks.max(Resource::sample_tasks(account(1)).len());
			idle();
		}
		assert_eq!((most, tasks), (8, 4));
	});
}
