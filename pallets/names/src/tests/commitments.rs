use crate::{mock::*, Commitments, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{names::commitment, Balance};
use sp_core::H256;

fn hash(n: u8) -> H256 {
	H256::repeat_byte(n)
}

#[test]
fn a_name_is_committed_to_and_two_blocks_later_registered() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 100));
		assert_eq!(held(1, HoldReason::Commitment), COMMITMENT);
		for _ in 0..2 {
			let early = reveal(1, "alice.mmt", 1, 100, 100);
			assert_noop!(early, Error::<Test>::CommitmentTooNew);
			skip(1);
		}
		assert_ok!(reveal(1, "alice.mmt", 1, 100, 100));
		assert_eq!(all_held(1), NAME);
		assert!(!Commitments::<Test>::contains_key(account(1)));
		check();
	});
}

#[test]
fn who_copies_a_registration_from_the_pool_gets_nothing() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 100));
		skip(2);
		// The thief sees the call and is faster: with the same words, or with itself as the owner.
		for owner in [1, 2] {
			let theft = reveal(2, "alice.mmt", owner, 100, 100);
			assert_noop!(theft, Error::<Test>::CommitmentNotFound);
		}
		// It commits to what it saw, and has to wait: by then the name is taken.
		assert_ok!(commit(2, "alice.mmt", 2, 100, 100));
		assert_noop!(reveal(2, "alice.mmt", 2, 100, 100), Error::<Test>::CommitmentTooNew);
		assert_ok!(reveal(1, "alice.mmt", 1, 100, 100));
		skip(2);
		assert_noop!(reveal(2, "alice.mmt", 2, 100, 100), Error::<Test>::NameTaken);
		check();
	});
}

#[test]
fn who_copies_a_commitment_from_the_pool_can_only_pay_for_its_author() {
	chain().execute_with(|| {
		let genesis = Names::genesis_hash();
		let hash = commitment(&genesis, b"alice.mmt", &account(1), &SECRET, 100, 100);
		assert_ok!(Names::commit(by(2), hash));
		assert_ok!(Names::commit(by(1), hash));
		skip(2);
		assert_noop!(reveal(2, "alice.mmt", 2, 100, 100), Error::<Test>::CommitmentNotFound);
		assert_ok!(reveal(2, "alice.mmt", 1, 100, 100));
		assert_eq!(node("alice.mmt").owner, account(1));
		assert_eq!(free(2), ENDOWMENT - NAME - 100);
		check();
	});
}

#[test]
fn a_commitment_is_to_one_name_owner_secret_duration_and_cap() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 100));
		skip(2);
		for other in [
			Names::register(by(1), t("alicf.mmt"), account(1), 100, SECRET, 100),
			Names::register(by(1), t("alice.mmt"), account(2), 100, SECRET, 100),
			Names::register(by(1), t("alice.mmt"), account(1), 101, SECRET, 100),
			Names::register(by(1), t("alice.mmt"), account(1), 100, hash(1), 100),
			Names::register(by(1), t("alice.mmt"), account(1), 100, SECRET, 101),
		] {
			assert_noop!(other, Error::<Test>::CommitmentNotFound);
		}
		assert_ok!(reveal(1, "alice.mmt", 1, 100, 100));
	});
}

#[test]
fn a_commitment_is_used_once() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(Names::release(by(1), t("alice.mmt")));
		let again = reveal(1, "alice.mmt", 1, 100, Balance::MAX);
		assert_noop!(again, Error::<Test>::CommitmentNotFound);
	});
}

#[test]
fn a_commitment_cannot_be_extended_by_making_it_again() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 100));
		skip(COMMIT_MAX);
		let again = || commit(1, "alice.mmt", 1, 100, 100);
		assert_noop!(again(), Error::<Test>::AlreadyCommitted);
		skip(1);
		assert_noop!(reveal(1, "alice.mmt", 1, 100, 100), Error::<Test>::CommitmentTooOld);
		// Now it is as if it had never been made, and begins at an age of 0.
		assert_ok!(again());
		assert_eq!(held(1, HoldReason::Commitment), COMMITMENT);
		assert_noop!(reveal(1, "alice.mmt", 1, 100, 100), Error::<Test>::CommitmentTooNew);
		skip(COMMIT_MAX);
		assert_ok!(reveal(1, "alice.mmt", 1, 100, 100));
		check();
	});
}

#[test]
fn an_account_has_eight_commitments_and_drops_the_old_ones() {
	chain().execute_with(|| {
		for n in 1..=8 {
			assert_ok!(Names::commit(by(1), hash(n)));
			skip(1);
		}
		assert_noop!(Names::commit(by(1), hash(9)), Error::<Test>::TooManyCommitments);
		// The first three are too old by now.
		skip(COMMIT_MAX + 1 - 6);
		assert_ok!(Names::commit(by(1), hash(9)));
		assert_eq!(held(1, HoldReason::Commitment), 6 * COMMITMENT);
		for n in 1..=3 {
			System::assert_has_event(
				Event::CommitmentDropped { who: account(1), hash: hash(n) }.into(),
			);
		}
		check();
	});
}

#[test]
fn anybody_frees_old_commitments_for_whoever_made_them() {
	chain().execute_with(|| {
		assert_ok!(Names::commit(by(1), hash(1)));
		skip(1);
		assert_ok!(Names::commit(by(1), hash(2)));
		let drop = || Names::reclaim_commitments(by(2), account(1));
		assert_noop!(drop(), Error::<Test>::NothingToReclaim);
		skip(COMMIT_MAX);
		assert_ok!(drop());
		assert_eq!(held(1, HoldReason::Commitment), COMMITMENT);
		assert_noop!(drop(), Error::<Test>::NothingToReclaim);
		skip(1);
		assert_ok!(drop());
		assert_eq!((free(1), free(2)), (ENDOWMENT, ENDOWMENT));
		assert!(!Commitments::<Test>::contains_key(account(1)));
		check();
	});
}

#[test]
fn who_cannot_cover_the_deposit_cannot_commit() {
	chain().execute_with(|| {
		leave(1, COMMITMENT - 1);
		assert_noop!(Names::commit(by(1), hash(1)), Error::<Test>::InsufficientBalance);
		leave(1, COMMITMENT);
		assert_ok!(Names::commit(by(1), hash(1)));
		assert_noop!(Names::commit(by(99), hash(1)), Error::<Test>::InsufficientBalance);
	});
}
