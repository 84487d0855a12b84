use crate::{mock::*, EndReason, Error, Event, HoldReason, Licences};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use mmt_primitives::notary::{Asset, Terms, WorkId};

fn held(n: u8) -> u128 {
	Balances::balance_on_hold(&HoldReason::Licence.into(), &account(n))
}

/// A licence of account 2, of a work of account 1.
fn sold(change: impl FnOnce(&mut Terms)) -> WorkId {
	let id = work(1, 1, &[]);
	let mut terms = priced(Asset::Native, 100);
	change(&mut terms);
	let terms = list(1, id, terms);
	assert_ok!(buy(2, id, terms));
	id
}

#[test]
fn a_licence_passes_on_with_its_deposit() {
	chain().execute_with(|| {
		let id = sold(|_| {});
		assert_noop!(Notary::transfer_licence(by(3), 0, account(3)), Error::<Test>::NotHolder);
		assert_noop!(Notary::transfer_licence(by(2), 0, account(2)), Error::<Test>::TransferToSelf);
		assert_noop!(
			Notary::transfer_licence(by(2), 7, account(3)),
			Error::<Test>::LicenceNotFound
		);
		assert_noop!(
			Notary::transfer_licence(by(2), 0, account(99)),
			Error::<Test>::RecipientCannotHold
		);
		let previous = record(id).changed;
		assert_ok!(Notary::transfer_licence(by(2), 0, account(3)));
		System::assert_last_event(
			Event::LicenceTransferred {
				work: id,
				licence: 0,
				from: account(2),
				to: account(3),
				previous,
			}
			.into(),
		);
		assert_eq!((held(2), held(3)), (0, LICENCE));
		assert_eq!(Notary::licences_of(account(2), 0, 10), []);
		assert_eq!(Notary::licences_of(account(3), 0, 10).len(), 1);
		check();
	});
}

#[test]
fn terms_may_forbid_passing_on() {
	chain().execute_with(|| {
		sold(|terms| terms.transferable = false);
		assert_noop!(
			Notary::transfer_licence(by(2), 0, account(3)),
			Error::<Test>::NotTransferable
		);
	});
}

#[test]
fn an_expired_licence_is_worth_nothing() {
	chain().execute_with(|| {
		sold(|terms| terms.duration = Some(5));
		skip(4);
		assert!(Notary::licence_info(0).expect("it was sold").valid);
		assert_noop!(Notary::revoke(by(9), 0), Error::<Test>::NotLicensor);
		skip(1);
		assert!(!Notary::licence_info(0).expect("it was sold").valid);
		assert_noop!(Notary::transfer_licence(by(2), 0, account(3)), Error::<Test>::Expired);
		let previous = record(0).changed;
		assert_ok!(Notary::revoke(by(9), 0));
		System::assert_last_event(
			Event::LicenceEnded {
				work: 0,
				licence: 0,
				holder: account(2),
				reason: EndReason::Expired,
				previous,
			}
			.into(),
		);
		assert_eq!(held(2), 0);
		assert_eq!(Licences::<Test>::iter().count(), 0);
		check();
	});
}

#[test]
fn only_the_holder_or_the_terms_end_a_licence() {
	chain().execute_with(|| {
		let id = sold(|_| {});
		assert_noop!(Notary::revoke(by(1), 0), Error::<Test>::NotRevocable);
		assert_noop!(Notary::revoke(by(3), 0), Error::<Test>::NotLicensor);
		assert_ok!(Notary::revoke(by(2), 0));
		let mut terms = priced(Asset::Native, 100);
		terms.revocable = true;
		let terms = list(1, id, terms);
		assert_ok!(buy(3, id, terms));
		// The licensor is whoever owns the work now.
		assert_ok!(Notary::transfer_offer(by(1), id, account(4)));
		assert_ok!(Notary::transfer_accept(by(4), id, record(id).revision));
		assert_noop!(Notary::revoke(by(1), 1), Error::<Test>::NotLicensor);
		assert_ok!(Notary::revoke(by(4), 1));
		assert_eq!(held(3), 0);
		assert_eq!(record(id).licences, 0);
		check();
	});
}

#[test]
fn pages_of_licences_follow_their_numbers() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let terms = list(1, id, priced(Asset::Native, 10));
		for _ in 0..300 {
			assert_ok!(buy(2, id, terms));
		}
		let page = Notary::licences_of(account(2), 0, u32::MAX);
		assert_eq!(page.len(), 256);
		let next = page.last().expect("it is full").id + 1;
		let rest = Notary::licences_of(account(2), next, 256);
		assert_eq!(rest.len(), 44);
		assert!(page.iter().chain(&rest).map(|licence| licence.id).eq(0..300));
	});
}
