use crate::{mock::*, Error, Event, HoldReason, Proceeds};
use frame_support::{
	assert_noop, assert_ok, dispatch::DispatchResult, traits::fungible::InspectHold,
};
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
		let seen = record(id);
		assert_noop!(Notary::transfer_accept(by(3), id, seen.revision), Error::<Test>::NotOffered);
		skip(1);
		assert_ok!(Notary::transfer_accept(by(2), id, seen.revision));
		let (from, to, previous) = (account(1), account(2), seen.changed);
		System::assert_last_event(Event::Transferred { work: id, from, to, previous }.into());
		assert_eq!((held(1), held(2)), (0, WORK + TERMS));
		assert_eq!((record(id).owner, record(id).creator), (account(2), account(1)));
		let seen = record(id).revision;
		assert_noop!(Notary::transfer_accept(by(2), id, seen), Error::<Test>::NotOffered);
		check();
	});
}

#[test]
fn what_the_owner_does_and_every_sale_stops_an_acceptance() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let mut terms = priced(Asset::Native, 0);
		terms.revocable = true;
		let number = list(1, id, terms.clone());
		assert_ok!(Notary::transfer_offer(by(1), id, account(2)));
		let steps: [&dyn Fn() -> DispatchResult; 6] = [
			&|| Notary::set_terms(by(1), id, terms.clone()),
			&|| buy(3, id, number),
			&|| Notary::revoke(by(1), 0),
			&|| Notary::close_terms(by(1), id, number),
			&|| Notary::transfer_offer(by(1), id, account(3)),
			&|| Notary::transfer_offer(by(1), id, account(2)),
		];
		for (place, step) in steps.into_iter().enumerate() {
			let seen = record(id).revision;
			assert_ok!(step());
			// Even in the same block.
			assert_eq!(record(id).revision, seen + 1);
			if place != 4 {
				assert_noop!(Notary::transfer_accept(by(2), id, seen), Error::<Test>::WorkChanged);
			}
			check();
		}
		assert_ok!(Notary::transfer_accept(by(2), id, record(id).revision));
	});
}

/// Others could go on with it in every block, and keep the work from being accepted.
#[test]
fn licences_passed_on_and_royalties_do_not_stop_an_acceptance() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let terms = list(1, id, priced(Asset::Native, 100));
		assert_ok!(buy(3, id, terms));
		let mut brief = priced(Asset::Native, 100);
		brief.duration = Some(1);
		let brief = list(1, id, brief);
		let child = work(4, 2, &[(id, 50)]);
		let of_child = list(4, child, priced(GOLD, 100));
		assert_ok!(buy(3, id, brief));
		assert_ok!(Notary::transfer_offer(by(1), id, account(2)));
		let seen = record(id);

		skip(1);
		assert_ok!(Notary::transfer_licence(by(3), 0, account(5)));
		assert_ok!(Notary::transfer_licence(by(5), 0, account(3)));
		assert_ok!(buy(6, child, of_child));
		assert_eq!(gold(1), ENDOWMENT + 50);
		// Nor what waits, and is paid out.
		assert_ok!(Assets::block(by(ISSUER), 7, account(1)));
		assert_ok!(buy(6, child, of_child));
		assert_eq!(Proceeds::<Test>::get(id, GOLD).map(|booked| booked.own), Some(50));
		assert_ok!(Assets::thaw(by(ISSUER), 7, account(1)));
		assert_ok!(collect(9, id, GOLD));
		// Nor one that is given up, or whose time is over.
		assert_ok!(Notary::revoke(by(3), 0));
		assert_ok!(Notary::revoke(by(9), 1));
		let now = record(id);
		assert!(now.changed > seen.changed);
		assert_eq!(now.revision, seen.revision);
		assert_ok!(Notary::transfer_accept(by(2), id, seen.revision));
		check();
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
		let seen = record(id).revision;
		assert_noop!(Notary::transfer_accept(by(99), id, seen), Error::<Test>::InsufficientBalance);
		check();
	});
}
