//! Work counts once: for one account, on one chain, in one window and class, in one encoding.

use crate::{mock::*, Error};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::resource::Share;
use sp_core::H256;

/// Workers 1 and 2 in window 5, and shares of worker 1 in window 4.
fn working(test: impl FnOnce(Vec<Share>)) {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		test(shares(1, 4, 4));
		check();
	});
}

/// Neither are they in order for what they are not of, nor do they solve its puzzle.
fn refused(n: u8, window: u32, shares: &[Share]) {
	for share in shares {
		assert_noop!(submit(n, window, &[*share]), Error::<Test>::BadSolution);
	}
	assert!(submit(n, window, shares).is_err());
}

#[test]
fn in_the_same_window() {
	working(|shares| {
		assert_ok!(submit(1, 4, &shares));
		assert_noop!(submit(1, 4, &shares), Error::<Test>::AlreadySubmitted);
		assert_noop!(submit(1, 4, &shares[..1]), Error::<Test>::AlreadySubmitted);
		let root = tree(&input(1, 4), &shares).root();
		assert_noop!(commit(1, 4, root, 33), Error::<Test>::AlreadySubmitted);
	});
}

#[test]
fn in_the_next_window() {
	working(|shares| {
		assert_ok!(submit(1, 4, &shares));
		until_window(6);
		refused(1, 5, &shares);
	});
}

#[test]
fn on_a_chain_with_another_number() {
	working(|shares| {
		ParaId::set(PARA + 1);
		refused(1, 4, &shares);
	});
}

#[test]
fn on_a_chain_with_another_genesis() {
	working(|shares| {
		frame_system::BlockHash::<Test>::insert(0, H256::repeat_byte(0x55));
		refused(1, 4, &shares);
	});
}

#[test]
fn on_a_fork_with_another_seed() {
	working(|shares| {
		crate::Seeds::<Test>::insert(4, H256::repeat_byte(0x55));
		refused(1, 4, &shares);
	});
}

#[test]
fn by_another_account() {
	working(|shares| {
		refused(2, 4, &shares);
		// The thief gains nothing, and the owner loses nothing.
		assert_ok!(submit(1, 4, &shares));
	});
}

#[test]
fn in_another_class() {
	working(|shares| {
		let mut record = worker(1);
		record.classes[0].1 = 1;
		crate::Workers::<Test>::insert(account(1), record);
		for share in shares {
			let refusal = submit(1, 4, &[share]).expect_err("it is of class 0");
			let reasons = [Error::<Test>::BadSolution, Error::<Test>::ShareBelowTarget];
			assert!(reasons.map(Into::into).contains(&refusal));
		}
	});
}

#[test]
fn with_any_of_its_bits_changed() {
	working(|shares| {
		let share = shares[0];
		for bit in 0..64 {
			let nonce = share.nonce ^ 1 << bit;
			let changed = Share { nonce, ..share };
			assert_noop!(submit(1, 4, &[changed]), Error::<Test>::BadSolution);
		}
		for bit in 0..8 * share.solution.len() {
			let mut changed = share;
			changed.solution[bit / 8] ^= 1 << (bit % 8);
			assert_noop!(submit(1, 4, &[changed]), Error::<Test>::BadSolution);
		}
		assert_ok!(submit(1, 4, &[share]));
	});
}

#[test]
fn with_the_indices_of_its_solution_in_another_order() {
	working(|shares| {
		// 21 bits an index: the halves of a solution, and two neighbours.
		for (at, length) in [(0, 42), (0, 2)] {
			let mut bits: Vec<bool> = (0..8 * 84)
				.map(|bit| shares[0].solution[bit / 8] >> (7 - bit % 8) & 1 == 1)
				.collect();
			let step = if length == 42 { 8 * 42 } else { 21 };
			let (left, right) = bits[at..at + 2 * step].split_at_mut(step);
			left.swap_with_slice(right);
			let mut changed = shares[0];
			for (place, byte) in changed.solution.iter_mut().enumerate() {
				*byte = bits[8 * place..8 * place + 8].iter().fold(0, |b, bit| b << 1 | *bit as u8);
			}
			assert_ne!(changed, shares[0]);
			assert_noop!(submit(1, 4, &[changed]), Error::<Test>::BadSolution);
		}
	});
}

#[test]
fn in_another_order() {
	working(|shares| {
		let mut swapped = shares.clone();
		swapped.swap(1, 2);
		assert_noop!(submit(1, 4, &swapped), Error::<Test>::ShareOrder);
		swapped.reverse();
		assert_noop!(submit(1, 4, &swapped), Error::<Test>::ShareOrder);
	});
}

#[test]
fn twice_in_a_batch() {
	working(|shares| {
		let twice = [shares[0], shares[1], shares[1], shares[2]];
		assert_noop!(submit(1, 4, &twice), Error::<Test>::ShareOrder);
		let apart = [shares[0], shares[1], shares[2], shares[0]];
		assert_noop!(submit(1, 4, &apart), Error::<Test>::ShareOrder);
	});
}
