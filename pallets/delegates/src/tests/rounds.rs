use crate::{mock::*, BenchReason, Delegates as Records, Event, Performances, Round};
use frame_support::assert_ok;
use mmt_primitives::{api::MAX_SKIP, delegates::DelegateStatus, hooks::DelegateTerms};
use sp_core::H256;

#[test]
fn the_ranking_at_the_end_of_a_round_forges_two_rounds_later() {
	chain(3, 5).execute_with(|| {
		// All five stand in the genesis set; with three seats the first election picks three.
		forge_until_round(2, &[]);
		assert_eq!(seated(), [1, 2, 3].map(account));

		let voted_in = Delegates::current_round();
		assert_ok!(Delegates::vote(RuntimeOrigin::signed(account(20)), votes(&[(5, 100)])));
		forge_until_round(voted_in + 1, &[]);
		assert!(!seated().contains(&account(5)));
		assert!(Delegates::round_info().next_order.contains(&account(5)));
		forge_until_round(voted_in + 2, &[]);
		assert_eq!(seated(), [1, 2, 5].map(account));
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn every_delegate_has_one_slot_a_round() {
	chain(5, 5).execute_with(|| {
		forge_until_round(1, &[]);
		ENDED.with_borrow_mut(Vec::clear);
		forge_until_round(6, &[]);
		ENDED.with_borrow(|ended| {
			assert_eq!(ended.len(), 5);
			for (_, seats) in ended {
				assert_eq!(seats.len(), 5);
				assert!(seats.iter().all(|(_, forged)| *forged == 1), "{seats:?}");
			}
		});
		let productivity = Performances::<Test>::get(account(1)).productivity();
		assert_eq!(productivity, sp_runtime::Perbill::one());
	});
}

#[test]
fn slots_before_a_round_have_no_owner_in_it() {
	chain(4, 4).execute_with(|| {
		forge_until_round(2, &[]);
		let began_after = Round::<Test>::get().began_after_slot;
		for slot in [0, began_after - 1, began_after] {
			assert_eq!(Delegates::slot_owner(slot), None);
		}
		// Slots gone by in this round keep their owners, and its order holds until a block ends it.
		forge();
		forge();
		assert_eq!(Round::<Test>::get().began_after_slot, began_after);
		let order = Session::validators();
		for slot in began_after + 1..began_after + 10 {
			assert_eq!(Delegates::slot_owner(slot), order.get(slot as usize % 4).cloned());
		}
		// A chain without a block begins with any slot.
		Round::<Test>::kill();
		assert_eq!(
			Delegates::slot_owner(began_after),
			order.get(began_after as usize % 4).cloned()
		);
	});
}

#[test]
fn the_ranking_is_read_up_to_a_place() {
	chain(3, 3).execute_with(|| {
		let page = |skip, limit| Delegates::ranking(skip, limit);
		let all = page(0, u32::MAX);
		assert_eq!(all.iter().map(|place| place.rank).collect::<Vec<_>>(), [1, 2, 3]);
		assert_eq!(page(1, 1), all[1..2]);
		assert!(page(3, 1).is_empty());
		for n in 0..=MAX_SKIP {
			crate::Ranking::<Test>::insert(crate::RankKey::new(0, &n), ());
		}
		assert_eq!(page(MAX_SKIP, 1)[0].rank, MAX_SKIP + 1);
		assert!(page(MAX_SKIP + 1, 1).is_empty());
	});
}

#[test]
fn orders_differ_from_round_to_round() {
	chain(20, 20).execute_with(|| {
		let mut orders = Vec::new();
		for round in 2..8 {
			forge_until_round(round, &[]);
			orders.push(Session::validators());
			assert_eq!(seated(), (1..=20).map(account).collect::<Vec<_>>());
		}
		orders.sort();
		orders.dedup();
		assert_eq!(orders.len(), 6);
	});
}

#[test]
fn missed_slots_are_their_owners() {
	chain(4, 4).execute_with(|| {
		forge_until_round(2, &[]);
		let round = Round::<Test>::get();
		let owner = Delegates::slot_owner(round.last_slot + 1).unwrap();
		let next = Delegates::slot_owner(round.last_slot + 2).unwrap();
		let before = |who| Performances::<Test>::get(who);
		let (missed, forged) = (before(&owner).missed, before(&next).forged);
		skip(1);
		assert_eq!(Performances::<Test>::get(&owner).missed, missed + 1);
		assert_eq!(Performances::<Test>::get(&next).forged, forged + 1);
	});
}

/// Nobody forged for 10 rounds and 3 slots: each missed 10 slots, three of them one more, and the
/// work was bounded by the seats.
#[test]
fn a_standstill_is_booked_in_one_block() {
	chain(4, 4).execute_with(|| {
		forge_until_round(2, &[]);
		let before: u32 = (1..=4).map(|n| Performances::<Test>::get(account(n)).missed).sum();
		skip(43);
		let missed: Vec<u32> =
			(1..=4).map(|n| Performances::<Test>::get(account(n)).missed).collect();
		assert_eq!(missed.iter().sum::<u32>(), before + 43);
		assert!(missed.iter().all(|missed| (10..=11).contains(missed)), "{missed:?}");
		assert_ok!(Delegates::do_try_state());
	});
}

#[test]
fn the_last_slot_of_a_round_may_be_missed() {
	chain(4, 4).execute_with(|| {
		forge_until_round(2, &[]);
		let round = Delegates::current_round();
		// Three of four slots are used, the fourth is not, the fifth ends the round.
		forge();
		forge();
		forge();
		assert_eq!(Delegates::current_round(), round);
		skip(1);
		assert_eq!(Delegates::current_round(), round + 1);
		ENDED.with_borrow(|ended| {
			let (_, seats) = ended.last().unwrap();
			assert_eq!(seats.iter().map(|(_, forged)| forged).sum::<u32>(), 4);
		});
	});
}

#[test]
fn who_forges_nothing_for_three_rounds_is_benched() {
	chain(3, 6).execute_with(|| {
		forge_until_round(2, &[]);
		let away = [account(2)];
		forge_until_round(4, &away);
		assert_eq!(Records::<Test>::get(account(2)).unwrap().status, DelegateStatus::Active);
		forge_until_round(5, &away);
		assert_eq!(Records::<Test>::get(account(2)).unwrap().status, DelegateStatus::Benched);
		System::assert_has_event(
			Event::Benched { delegate: account(2), reason: BenchReason::Idle }.into(),
		);
		// Its seat is free from the next election on.
		forge_until_round(6, &away);
		assert_eq!(seated(), [1, 3, 4].map(account));
		assert_ok!(Delegates::rejoin(RuntimeOrigin::signed(account(2))));
		forge_until_round(8, &[]);
		assert_eq!(seated(), [1, 2, 3].map(account));
		assert_ok!(Delegates::do_try_state());
	});
}

/// Two of six may be benched at once. Two that were benched a round ago and are still seated do not keep
/// two others in their seats, in whatever order they sit.
#[test]
fn who_is_benched_already_is_not_benched_in_place_of_others() {
	for randomness in 0..6 {
		chain(6, 14).execute_with(|| {
			Delegates::note_relay_randomness(H256::repeat_byte(randomness));
			forge_until_round(2, &[]);
			forge_until_round(3, &[1, 2].map(account));
			forge_until_round(5, &[1, 2, 3, 4].map(account));
			let status = |n| Records::<Test>::get(account(n)).unwrap().status;
			assert_eq!([1, 2].map(status), [DelegateStatus::Benched; 2]);
			assert_eq!([3, 4].map(status), [DelegateStatus::Active; 2]);
			assert_eq!(seated(), [1, 2, 3, 4, 5, 6].map(account));
			forge_until_round(6, &[1, 2, 3, 4].map(account));
			assert_eq!([3, 4].map(status), [DelegateStatus::Benched; 2]);
			assert_ok!(Delegates::do_try_state());
		});
	}
}

#[test]
fn one_block_in_a_round_ends_an_idle_streak() {
	chain(3, 3).execute_with(|| {
		forge_until_round(2, &[account(2)]);
		assert_eq!(Performances::<Test>::get(account(2)).idle_rounds, 2);
		forge_until_round(3, &[]);
		assert_eq!(Performances::<Test>::get(account(2)).idle_rounds, 0);
	});
}

#[test]
fn who_lost_keys_or_approval_loses_the_seat() {
	chain(3, 6).execute_with(|| {
		pallet_session::NextKeys::<Test>::remove(account(1));
		Unapproved::set(Some(account(3)));
		forge_until_round(2, &[]);
		assert_eq!(seated(), [2, 4, 5].map(account));
		for (n, reason) in [(1, BenchReason::NoSessionKeys), (3, BenchReason::NotApproved)] {
			System::assert_has_event(Event::Benched { delegate: account(n), reason }.into());
		}
		assert_ok!(Delegates::do_try_state());
	});
}
