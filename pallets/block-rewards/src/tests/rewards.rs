use crate::{mock::*, Cohorts, Error, Event, Totals};
use frame_support::{assert_noop, assert_ok};

/// A power of two, so that the accumulator holds every share exactly.
const VOTE: u128 = 1 << 40;

#[test]
fn without_voters_the_author_keeps_its_reward() {
	chain().execute_with(|| {
		forge(1);
		assert_eq!(claimable(1), (5_000, 0));
		System::assert_last_event(
			Event::Rewarded { author: account(1), reward: 5_000, kept: 5_000 }.into(),
		);
		forge(1);
		assert_ok!(BlockRewards::claim(RuntimeOrigin::signed(account(1))));
		// The pot keeps the existential deposit; the rest of what is owed waits for the next block.
		assert_eq!(Balances::free_balance(account(1)), ENDOWMENT + 9_990);
		assert_eq!(claimable(1), (0, 10));
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn voters_share_what_the_commission_leaves() {
	chain().execute_with(|| {
		change(11, 1, 0, 3 * VOTE);
		change(12, 1, 0, VOTE);
		forge(1);
		// Votes earn from the round after they were given.
		assert_eq!((claimable(1), claimable(11)), ((5_000, 0), (0, 0)));
		end_round(&[(1, 1)]);
		forge(1);
		assert_eq!(claimable(1), (5_500, 0));
		assert_eq!((claimable(11), claimable(12)), ((0, 3_375), (0, 1_125)));
		assert_ok!(BlockRewards::do_try_state());

		assert_ok!(BlockRewards::claim(RuntimeOrigin::signed(account(11))));
		assert_eq!(Balances::free_balance(account(11)), ENDOWMENT + 3_375);
		assert_eq!(claimable(12), (0, 1_125));
		assert_noop!(
			BlockRewards::claim(RuntimeOrigin::signed(account(11))),
			Error::<Test>::NothingToClaim
		);
		assert_ok!(BlockRewards::do_try_state());
	});
}

/// Two voters, one delegate each, both delegates forge once a round. One voter stays; the other is
/// always where the next block is.
#[test]
fn hopping_inside_a_round_earns_no_more_than_staying() {
	chain().execute_with(|| {
		change(11, 1, 0, VOTE);
		change(12, 1, 0, VOTE);
		end_round(&[]);
		for _ in 0..20 {
			forge(1);
			change(12, 1, VOTE, 0);
			change(12, 2, 0, VOTE);
			forge(2);
			change(12, 2, VOTE, 0);
			change(12, 1, 0, VOTE);
			end_round(&[(1, 1), (2, 1)]);
			assert_ok!(BlockRewards::do_try_state());
		}
		let (stayed, hopped) = (claimable(11).1, claimable(12).1);
		assert!(hopped <= stayed, "hopping earned {hopped}, staying {stayed}");
	});
}

#[test]
fn what_was_earned_survives_leaving_and_does_not_grow() {
	chain().execute_with(|| {
		change(11, 1, 0, VOTE);
		end_round(&[]);
		forge(1);
		change(11, 1, VOTE, 0);
		forge(1);
		assert_eq!(claimable(11), (0, 4_500));
		assert_ok!(BlockRewards::do_try_state());
		assert_ok!(BlockRewards::claim(RuntimeOrigin::signed(account(11))));
		assert_eq!(claimable(11), (0, 0));
	});
}

/// A voter that is not seen for many rounds is paid from the round after it joined, to the planck.
#[test]
fn a_late_settlement_is_exact() {
	chain().execute_with(|| {
		change(11, 1, 0, VOTE);
		end_round(&[]);
		forge(1);
		change(12, 1, 0, VOTE);
		forge(1);
		end_round(&[(1, 2)]);
		for _ in 0..10 {
			forge(1);
			end_round(&[(1, 1)]);
		}
		assert_eq!(claimable(11), (0, 2 * 4_500 + 10 * 2_250));
		assert_eq!(claimable(12), (0, 10 * 2_250));
		assert!(Cohorts::<Test>::iter().next().is_some());
		change(11, 1, VOTE, 0);
		change(12, 1, VOTE, 0);
		// The last voter of a cohort takes it along.
		assert!(Cohorts::<Test>::iter().next().is_none());
		assert_ok!(BlockRewards::do_try_state());
	});
}

#[test]
fn a_commission_of_all_leaves_voters_nothing() {
	chain().execute_with(|| {
		COMMISSIONS.with_borrow_mut(|all| all.insert(account(1), 100));
		change(11, 1, 0, VOTE);
		end_round(&[]);
		forge(1);
		assert_eq!((claimable(1), claimable(11)), ((5_000, 0), (0, 0)));
	});
}

#[test]
fn minted_is_the_schedule_to_the_planck() {
	chain().execute_with(|| {
		let issued = Balances::total_issuance();
		for n in 0..5_100u32 {
			forge((n % 3) as u8 + 1);
		}
		assert_eq!(
			Totals::<Test>::get().minted,
			1_000 * (5_000 + 4_000 + 3_000 + 2_000 + 1_000) + 100_000
		);
		assert_eq!(Balances::total_issuance(), issued + Totals::<Test>::get().minted);
		assert_ok!(BlockRewards::do_try_state());
	});
}
