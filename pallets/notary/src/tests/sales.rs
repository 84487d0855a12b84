use crate::{mock::*, Error, Event, HoldReason, Licences, Listings, WHOLE};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use mmt_primitives::notary::{works::MAX_TERMS, Asset, LicenceKind};
use sp_core::H256;

#[test]
fn a_licence_is_sold_for_gold() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let terms = list(1, id, priced(GOLD, 500));
		let previous = record(id).changed;
		skip(1);
		assert_ok!(buy(2, id, terms));
		System::assert_last_event(
			Event::Sold {
				work: id,
				terms,
				licence: 0,
				buyer: account(2),
				asset: GOLD,
				price: 500,
				royalties: 0,
				booked: false,
				previous,
			}
			.into(),
		);
		assert_eq!((gold(1), gold(2)), (ENDOWMENT + 500, ENDOWMENT - 500));
		let held = Balances::balance_on_hold(&HoldReason::Licence.into(), &account(2));
		assert_eq!(held, LICENCE);
		assert_eq!(Notary::licences_of(account(2), 0, 10).len(), 1);
		assert_eq!(Notary::terms_info(id)[0].sold, 1);
		check();
	});
}

#[test]
fn terms_are_sound_or_refused() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let set = |terms| Notary::set_terms(by(1), id, terms);
		let good = priced(Asset::Native, 100);
		assert_noop!(Notary::set_terms(by(2), id, good.clone()), Error::<Test>::NotOwner);
		let mut bad = good.clone();
		bad.copies = Some(0);
		assert_noop!(set(bad), Error::<Test>::NoCopies);
		let mut bad = good.clone();
		bad.duration = Some(0);
		assert_noop!(set(bad), Error::<Test>::NoDuration);
		assert_noop!(set(priced(Asset::WithId(8), 100)), Error::<Test>::AssetNotFound);
		assert_noop!(set(priced(GOLD, GRAIN - 1)), Error::<Test>::AmountTooSmall);
		assert_ok!(set(priced(GOLD, GRAIN)));
		for _ in 1..MAX_TERMS {
			assert_ok!(set(good.clone()));
		}
		assert_noop!(set(good.clone()), Error::<Test>::TooManyTerms);
		// A place that was closed is free again, and its number is not given twice.
		assert_ok!(Notary::close_terms(by(1), id, 3));
		assert_noop!(Notary::close_terms(by(1), id, 3), Error::<Test>::TermsNotFound);
		assert_ok!(set(good));
		assert!(Listings::<Test>::contains_key(id, MAX_TERMS));
		let held = Balances::balance_on_hold(&HoldReason::Work.into(), &account(1));
		assert_eq!(held, WORK + 16 * TERMS);
		check();
	});
}

/// A royalty that could neither be paid nor wait must not come up.
#[test]
fn no_part_of_a_price_is_under_the_minimum() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let child = work(2, 2, &[(parent, 1)]);
		let set = |price| Notary::set_terms(by(2), child, priced(GOLD, price));
		assert_noop!(set(100), Error::<Test>::AmountTooSmall);
		assert_ok!(set(100 * GRAIN));
		let greedy = work(3, 3, &[(parent, 99)]);
		assert_noop!(
			Notary::set_terms(by(3), greedy, priced(GOLD, 100)),
			Error::<Test>::AmountTooSmall
		);
		assert_ok!(Notary::set_terms(by(3), greedy, priced(GOLD, 0)));
	});
}

#[test]
fn terms_cannot_change_under_a_buyer() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let id = work(2, 2, &[(parent, 20)]);
		let terms = list(2, id, priced(GOLD, 500));
		let text = H256::repeat_byte(0x77);
		let fifth = WHOLE / 5;
		let call =
			|asset, price, royalty, text| buy_capped(3, id, terms, asset, price, royalty, text);
		assert_noop!(call(Asset::Native, 500, fifth, text), Error::<Test>::AssetMismatch);
		assert_noop!(call(GOLD, 499, fifth, text), Error::<Test>::PriceAboveCap);
		assert_noop!(call(GOLD, 500, fifth - 1, text), Error::<Test>::RoyaltyAboveCap);
		assert_noop!(call(GOLD, 500, fifth, H256::zero()), Error::<Test>::TermsChanged);
		assert_noop!(buy(3, id, terms + 1), Error::<Test>::TermsNotFound);
		assert_noop!(buy(3, 9, terms), Error::<Test>::WorkNotFound);
		assert_ok!(call(GOLD, 500, fifth, text));
		check();
	});
}

#[test]
fn the_owner_cannot_buy_and_copies_run_out() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let mut terms = priced(Asset::Native, 100);
		terms.copies = Some(2);
		let number = list(1, id, terms);
		assert_noop!(buy(1, id, number), Error::<Test>::SelfPurchase);
		assert_ok!(buy(2, id, number));
		assert_ok!(buy(2, id, number));
		assert_noop!(buy(3, id, number), Error::<Test>::SoldOut);
		// A licence that ended was sold all the same.
		assert_ok!(Notary::revoke(by(2), 0));
		assert_noop!(buy(3, id, number), Error::<Test>::SoldOut);
		check();
	});
}

#[test]
fn an_exclusive_licence_is_alone() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let mut terms = priced(Asset::Native, 100);
		terms.kind = LicenceKind::Exclusive;
		terms.duration = Some(5);
		let exclusive = list(1, id, terms);
		let plain = list(1, id, priced(Asset::Native, 10));
		assert_ok!(buy(2, id, plain));
		assert_noop!(buy(3, id, exclusive), Error::<Test>::LicencesLive);
		assert_ok!(Notary::revoke(by(2), 0));
		assert_ok!(buy(3, id, exclusive));
		assert_eq!(Notary::work_info(id).expect("it exists").exclusive, Some(1));
		assert_noop!(buy(2, id, plain), Error::<Test>::ExclusivelyLicensed);
		assert_noop!(buy(2, id, exclusive), Error::<Test>::ExclusivelyLicensed);
		check();
		skip(5);
		assert_noop!(buy(2, id, plain), Error::<Test>::ExclusivelyLicensed);
		assert_ok!(Notary::revoke(by(2), 1));
		assert_ok!(buy(2, id, plain));
		check();
	});
}

#[test]
fn who_cannot_pay_gets_nothing() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let terms = list(1, id, priced(GOLD, 500));
		// Account 30 has no gold, and 99 no deposit.
		assert_noop!(buy(30, id, terms), Error::<Test>::InsufficientBalance);
		assert_noop!(buy(99, id, terms), Error::<Test>::InsufficientBalance);
		let dear = list(1, id, priced(GOLD, ENDOWMENT));
		// Not even the last grain, which keeps its account.
		assert_noop!(buy(2, id, dear), Error::<Test>::InsufficientBalance);
		check();
	});
}

#[test]
fn a_licence_outlives_its_terms() {
	chain().execute_with(|| {
		let id = work(1, 1, &[]);
		let mut terms = priced(Asset::Native, 100);
		terms.duration = Some(7);
		let number = list(1, id, terms.clone());
		assert_ok!(buy(2, id, number));
		assert_ok!(Notary::close_terms(by(1), id, number));
		let licence = Licences::<Test>::get(0).expect("it was sold");
		assert_eq!(licence.terms, terms);
		assert_eq!(licence.expires, Some(System::block_number() + 7));
		check();
	});
}
