use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{Fuses, ResolveError},
	Balance,
};

fn offer(who: u8, name: &str, price: Balance) -> sp_runtime::DispatchResult {
	Names::set_price(by(who), t(name), Some(price), None)
}

fn buy(who: u8, name: &str, max_price: Balance) -> sp_runtime::DispatchResult {
	Names::buy(by(who), t(name), max_price)
}

#[test]
fn price_and_name_change_hands_together() {
	chain().execute_with(|| {
		let former = register(1, "alice.mmt");
		assert_ok!(point(1, "alice.mmt", 1));
		assert_noop!(buy(2, "alice.mmt", Balance::MAX), Error::<Test>::NotForSale);
		assert_ok!(offer(1, "alice.mmt", 5_000));
		let before = (free(1), free(2));
		assert_ok!(buy(2, "alice.mmt", 5_000));
		System::assert_has_event(
			Event::Sold { id: former, seller: account(1), buyer: account(2), price: 5_000 }.into(),
		);
		assert_eq!((free(1), free(2)), (before.0 + 5_000, before.1 - 5_000));
		assert_eq!(node("alice.mmt").owner, account(2));
		assert_eq!(all_held(2), NAME);
		// The offer and the records ended with the tenure.
		assert_eq!(records("alice.mmt"), []);
		assert_noop!(buy(3, "alice.mmt", Balance::MAX), Error::<Test>::NotForSale);
		check();
	});
}

#[test]
fn a_buyer_pays_no_more_than_it_has_seen() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(offer(1, "alice.mmt", 5_000));
		// The seller is faster, and asks for more.
		assert_ok!(offer(1, "alice.mmt", 5_001));
		assert_noop!(buy(2, "alice.mmt", 5_000), Error::<Test>::PriceAboveCap);
		assert_ok!(offer(1, "alice.mmt", Balance::MAX));
		assert_noop!(buy(2, "alice.mmt", Balance::MAX - 1), Error::<Test>::PriceAboveCap);
		assert!(matches!(
			buy(2, "alice.mmt", Balance::MAX),
			Err(error) if error == Error::<Test>::PayoutRefused.into()
				|| error == Error::<Test>::InsufficientBalance.into()
		));
		// Or breaks what is sold: then it is for sale no more.
		assert_ok!(offer(1, "alice.mmt", 5_000));
		let fuses = Fuses::CANNOT_TRANSFER.with(Fuses::CANNOT_SET_RECORDS);
		assert_ok!(burn(1, "alice.mmt", fuses));
		assert_noop!(buy(2, "alice.mmt", 5_000), Error::<Test>::NotForSale);
		assert_noop!(offer(1, "alice.mmt", 5_000), Error::<Test>::FuseBurned);
		check();
	});
}

#[test]
fn a_name_without_price_costs_nothing_but_the_owners_word() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(offer(1, "alice.mmt", 0));
		assert_ok!(buy(2, "alice.mmt", 0));
		assert_eq!(free(2), ENDOWMENT);
	});
}

#[test]
fn an_offer_is_the_owners_and_may_be_to_one_buyer() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_noop!(offer(2, "alice.mmt", 1), Error::<Test>::NotOwner);
		let price = |price, buyer| Names::set_price(by(1), t("alice.mmt"), price, buyer);
		assert_noop!(price(None, Some(account(2))), Error::<Test>::BuyerWithoutPrice);
		assert_noop!(price(Some(1), Some(account(1))), Error::<Test>::SelfPurchase);
		assert_ok!(price(Some(1_000), Some(account(3))));
		assert_noop!(buy(1, "alice.mmt", 1_000), Error::<Test>::SelfPurchase);
		assert_noop!(buy(2, "alice.mmt", 1_000), Error::<Test>::NotTheBuyer);
		assert_ok!(price(None, None));
		assert_noop!(buy(3, "alice.mmt", 1_000), Error::<Test>::NotForSale);
		assert_ok!(price(Some(1_000), Some(account(3))));
		assert_ok!(buy(3, "alice.mmt", 1_000));
		check();
	});
}

#[test]
fn only_what_cannot_be_taken_back_is_sold() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 2);
		assert_noop!(offer(2, "book.alice.mmt", 1), Error::<Test>::NotEmancipated);
		assert_ok!(burn(1, "alice.mmt", Fuses::CANNOT_TRANSFER));
		let end = Some(expires("alice.mmt"));
		assert_ok!(set_subname(1, "alice.mmt", "page", 2, end, Fuses::PARENT_CANNOT_CONTROL));
		assert_ok!(offer(2, "page.alice.mmt", 500));
		assert_ok!(buy(3, "page.alice.mmt", 500));
		// It is the buyer's against everybody.
		assert_noop!(remove(1, "alice.mmt", "page"), Error::<Test>::FuseBurned);
		assert_eq!(node("page.alice.mmt").deposit.payer, account(1));
		assert_eq!(all_held(3), 0);
		check();
	});
}

#[test]
fn subnames_do_not_survive_the_sale_of_what_they_are_under() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		give(1, "alice.mmt", "book", 3);
		assert_ok!(point(3, "book.alice.mmt", 3));
		assert_ok!(offer(1, "alice.mmt", 100));
		assert_ok!(buy(2, "alice.mmt", 100));
		assert_eq!(resolve("book.alice.mmt"), Err(ResolveError::NotFound));
		give(2, "alice.mmt", "book", 2);
		assert_eq!(records("book.alice.mmt"), []);
		check();
	});
}

#[test]
fn who_cannot_pay_gets_nothing() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(offer(1, "alice.mmt", 5_000));
		leave(2, 4_999);
		assert_noop!(buy(2, "alice.mmt", 5_000), Error::<Test>::InsufficientBalance);
		assert_noop!(buy(99, "alice.mmt", 5_000), Error::<Test>::InsufficientBalance);
		leave(2, 5_000);
		assert_ok!(buy(2, "alice.mmt", 5_000));
		check();
	});
}

#[test]
fn a_seller_without_an_account_cannot_be_paid_a_grain() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		assert_ok!(burn(1, "alice.mmt", Fuses::CANNOT_TRANSFER));
		let end = Some(expires("alice.mmt"));
		assert_ok!(set_subname(1, "alice.mmt", "page", 77, end, Fuses::PARENT_CANNOT_CONTROL));
		assert_ok!(offer(77, "page.alice.mmt", ED - 1));
		assert_noop!(buy(3, "page.alice.mmt", ED), Error::<Test>::PayoutRefused);
		assert_ok!(offer(77, "page.alice.mmt", ED));
		assert_ok!(buy(3, "page.alice.mmt", ED));
		assert_eq!(free(77), ED);
	});
}
