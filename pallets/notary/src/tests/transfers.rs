use crate::{mock::*, Error, Event, HoldReason};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use mmt_primitives::notary::Asset;

fn held(n: u8) -> u128 {
	Balances::balance_on_hold(&HoldReason::Work.into(), &account(n))
}

#[test]
fn a_work_passes_on_in_two_steps_with_its_deposit() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		list(1, id, priced(Asset::Native, 100));
		assert_noop!(Notary::transfer_offer(by(2), id, account(2)), Error::<Test>::NotOwner);
		assert_noop!(Notary::transfer_offer(by(1), id, account(1)), Error::<Test>::OfferToSelf);
		assert_ok!(Notary::transfer_offer(by(1), id, account(3)));
		// Another offer takes its place.
		assert_ok!(Notary::transfer_offer(by(1), id, account(2)));
		let changed = record(id).changed;
		assert_noop!(Notary::transfer_accept(by(3), id, changed), Error::<Test>::NotOffered);
		skip(1);
		assert_ok!(Notary::transfer_accept(by(2), id, changed));
		System::assert_last_event(
			Event::Transferred { work: id, from: account(1), to: account(2), previous: changed }
				.into(),
		);
		assert_eq!((held(1), held(2)), (0, WORK + TERMS));
		assert_eq!((record(id).owner, record(id).creator), (account(2), account(1)));
		assert_noop!(Notary::transfer_accept(by(2), id, changed), Error::<Test>::NotOffered);
		check();
	});
}

#[test]
fn nothing_changes_between_the_look_and_the_acceptance() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		assert_ok!(Notary::transfer_offer(by(1), id, account(2)));
		let seen = record(id).changed;
		skip(1);
		list(1, id, priced(Asset::Native, 0));
		assert_noop!(Notary::transfer_accept(by(2), id, seen), Error::<Test>::WorkChanged);
		assert_ok!(Notary::transfer_accept(by(2), id, record(id).changed));
	});
}

#[test]
fn an_offer_can_be_taken_back_or_declined() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		assert_noop!(Notary::transfer_cancel(by(1), id), Error::<Test>::NotOffered);
		for who in [1, 2] {
			assert_ok!(Notary::transfer_offer(by(1), id, account(2)));
			assert_noop!(Notary::transfer_cancel(by(3), id), Error::<Test>::NotOwner);
			assert_ok!(Notary::transfer_cancel(by(who), id));
			assert_eq!(record(id).offered_to, None);
		}
		check();
	});
}

#[test]
fn who_cannot_cover_the_deposit_cannot_accept() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		assert_ok!(Notary::transfer_offer(by(1), id, account(99)));
		let seen = record(id).changed;
		assert_noop!(Notary::transfer_accept(by(99), id, seen), Error::<Test>::InsufficientBalance);
		check();
	});
}
