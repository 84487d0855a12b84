use crate::{mock::*, Error, Event, HoldReason, Labels, Nodes};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	names::{commitment, ROOT},
	Balance,
};
use sp_runtime::DispatchError;

#[test]
fn rent_is_by_length_and_goes_to_the_fees() {
	chain().execute_with(|| {
		// 1 a block for five letters, 2 for four, 4 for three; a Han character counts as two
		// letters more.
		for (name, rent) in [
			("alice.mmt", 1),
			("a-very-long-name.mmt", 1),
			("bobs.mmt", 2),
			("eve.mmt", 4),
			("文.mmt", 4),
			("文字.mmt", 2),
			("中文字.mmt", 1),
		] {
			let (before, taken) = (free(1), fees());
			register(1, name);
			assert_eq!(fees() - taken, rent * 100, "{name}");
			assert_eq!(before - free(1), rent * 100 + NAME, "{name}");
		}
		assert_eq!(held(1, HoldReason::Name), 7 * NAME);
		check();
	});
}

#[test]
fn everything_about_a_registration_is_in_its_event() {
	chain().execute_with(|| {
		let id = register(1, "alice.mmt");
		let now = System::block_number();
		let genesis = Names::genesis_hash();
		let hash = commitment(&genesis, b"alice.mmt", &account(1), &SECRET, 100, Balance::MAX);
		System::assert_last_event(
			Event::Registered {
				id,
				label: t("alice").try_into().expect("it is short"),
				owner: account(1),
				by: account(1),
				hash,
				expires: now + 100,
				price: 100,
				deposit: NAME,
			}
			.into(),
		);
		let node = node("alice.mmt");
		assert_eq!((node.registered, node.expires, node.parent), (now, Some(now + 100), ROOT));
		assert_eq!(id, 1);
		assert_eq!(register(1, "bella.mmt"), 2);
	});
}

#[test]
fn a_price_above_the_cap_costs_nothing() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 99));
		skip(2);
		let before = free(1);
		// Nothing changed: neither the balance nor the commitment.
		assert_noop!(reveal(1, "alice.mmt", 1, 100, 99), Error::<Test>::PriceAboveCap);
		assert_eq!(free(1), before);
		YearlyRent::mutate(|rent| *rent /= 2);
		assert_ok!(reveal(1, "alice.mmt", 1, 100, 99));
		assert_eq!(before - free(1), 50 + NAME - COMMITMENT);
	});
}

#[test]
fn a_name_that_is_somebodys_is_taken_until_its_grace_is_over() {
	chain().execute_with(|| {
		register(1, "alice.mmt");
		let end = expires("alice.mmt");
		let call = || reveal(2, "alice.mmt", 2, 100, Balance::MAX);
		skip_to(end - 3);
		assert_ok!(commit(2, "alice.mmt", 2, 100, Balance::MAX));
		skip_to(end - 1);
		assert_noop!(call(), Error::<Test>::NameTaken);
		skip_to(end);
		assert_noop!(call(), Error::<Test>::NameInGrace);
		skip_to(end + GRACE - 3);
		assert_ok!(commit(2, "alice.mmt", 2, 100, Balance::MAX));
		skip_to(end + GRACE - 1);
		assert_noop!(call(), Error::<Test>::NameInGrace);
		skip_to(end + GRACE);
		assert_ok!(call());
		assert_eq!(node("alice.mmt").owner, account(2));
		// The deposit of the first went back to it, the premium was paid.
		assert_eq!((all_held(1), all_held(2)), (0, NAME));
		assert_eq!(fees(), 100 + 100 + PREMIUM - 2);
		assert_eq!(Nodes::<Test>::iter().count(), 1);
		check();
	});
}

#[test]
fn the_premium_halves_every_day_and_ends_at_nothing() {
	// A day of the mock is a block.
	for (day, premium) in [
		(0, PREMIUM - 2),
		(1, PREMIUM / 2 - 2),
		(10, PREMIUM / 1_024 - 2),
		(20, 4 - 2),
		(21, 0),
		(1_000, 0),
	] {
		chain().execute_with(|| {
			register(1, "alice.mmt");
			skip_to(expires("alice.mmt") + GRACE + day - 2);
			assert_ok!(commit(2, "alice.mmt", 2, 100, 99 + premium));
			assert_ok!(commit(2, "alice.mmt", 2, 100, 100 + premium));
			skip(2);
			let cheap = reveal(2, "alice.mmt", 2, 100, 99 + premium);
			assert_noop!(cheap, Error::<Test>::PriceAboveCap);
			let taken = fees();
			assert_ok!(reveal(2, "alice.mmt", 2, 100, 100 + premium));
			assert_eq!(fees() - taken, 100 + premium, "on day {day}");
		});
	}
}

#[test]
fn who_registers_for_another_gives_it_the_deposit() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 2, 100, 100));
		skip(2);
		assert_ok!(reveal(1, "alice.mmt", 2, 100, 100));
		assert_eq!(node("alice.mmt").owner, account(2));
		assert_eq!((free(1), all_held(1)), (ENDOWMENT - 100 - NAME, 0));
		assert_eq!((free(2), all_held(2)), (ENDOWMENT, NAME));
		assert_ok!(Names::release(by(2), t("alice.mmt")));
		assert_eq!(free(2), ENDOWMENT + NAME);
		check();
	});
}

#[test]
fn an_account_that_does_not_exist_cannot_be_given_a_name() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 77, 100, 100));
		skip(2);
		let gift = reveal(1, "alice.mmt", 77, 100, 100);
		assert_noop!(gift, Error::<Test>::RecipientCannotHold);
	});
}

#[test]
fn what_is_no_name_is_refused_with_its_reason() {
	chain().execute_with(|| {
		let long = "a".repeat(52) + ".mmt";
		let deep = "abc.".repeat(9) + "mmt";
		let huge = ("abc.".repeat(7) + &"a".repeat(240)) + ".mmt";
		for (name, error) in [
			("", Error::<Test>::EmptyName),
			("mmt", Error::<Test>::EmptyName),
			(".mmt", Error::<Test>::EmptyName),
			("alice", Error::<Test>::ForeignSuffix),
			("alice.eth", Error::<Test>::ForeignSuffix),
			("alicemmt", Error::<Test>::ForeignSuffix),
			("ab.mmt", Error::<Test>::LabelTooShort),
			(&long, Error::<Test>::LabelTooLong),
			("Alice.mmt", Error::<Test>::BadCharacter),
			("ali_ce.mmt", Error::<Test>::BadCharacter),
			("ali\u{200b}ce.mmt", Error::<Test>::BadCharacter),
			("-alice.mmt", Error::<Test>::EdgeHyphen),
			("xn--alice.mmt", Error::<Test>::ReservedHyphens),
			("alice文.mmt", Error::<Test>::MixedScripts),
			(&huge, Error::<Test>::NameTooLong),
			(&deep, Error::<Test>::TooDeep),
			("book.alice.mmt", Error::<Test>::NotATopName),
		] {
			let error: DispatchError = error.into();
			let call = Names::register(by(1), t(name), account(1), 100, SECRET, 100);
			assert_noop!(call, error);
			if name != "book.alice.mmt" {
				assert_noop!(Names::release(by(1), t(name)), error);
			}
		}
		let mmt = Names::register(by(1), vec![0xff; 9], account(1), 100, SECRET, 100);
		assert_noop!(mmt, Error::<Test>::ForeignSuffix);
	});
}

#[test]
fn a_registration_lasts_from_28_days_to_5_years() {
	chain().execute_with(|| {
		let call = |duration| try_register(1, "alice.mmt", duration);
		assert_noop!(reveal(1, "alice.mmt", 1, 0, 0), Error::<Test>::DurationTooShort);
		assert_noop!(reveal(1, "alice.mmt", 1, SHORTEST - 1, 0), Error::<Test>::DurationTooShort);
		assert_noop!(reveal(1, "alice.mmt", 1, LONGEST + 1, 0), Error::<Test>::DurationTooLong);
		assert_noop!(reveal(1, "alice.mmt", 1, u32::MAX, 0), Error::<Test>::DurationTooLong);
		assert_ok!(call(SHORTEST));
		assert_ok!(Names::release(by(1), t("alice.mmt")));
		assert_ok!(call(LONGEST));
		check();
	});
}

#[test]
fn numbers_do_not_wrap_at_their_ends() {
	chain().execute_with(|| {
		// The last blocks that a chain can have.
		skip_to(u32::MAX - 60);
		assert_noop!(reveal(1, "alice.mmt", 1, 100, 0), Error::<Test>::DurationTooLong);
		assert_ok!(try_register(1, "alice.mmt", 40));
		let beyond = Names::renew(by(1), t("alice.mmt"), 100, Balance::MAX);
		assert_noop!(beyond, Error::<Test>::DurationTooLong);
		assert_ok!(Names::renew(by(1), t("alice.mmt"), 10, Balance::MAX));
		check();
		skip_to(u32::MAX);
		assert_noop!(Names::release(by(1), t("alice.mmt")), Error::<Test>::NameLapsed);
		check();
	});
	chain().execute_with(|| {
		// The largest rent that there could be.
		YearlyRent::set(u128::MAX);
		assert_ok!(commit(1, "alice.mmt", 1, 100, u128::MAX - 1));
		assert_ok!(commit(1, "alice.mmt", 1, 100, u128::MAX));
		assert_ok!(commit(1, "eve.mmt", 1, LONGEST, u128::MAX));
		skip(2);
		let call = |cap| reveal(1, "alice.mmt", 1, 100, cap);
		assert_noop!(call(u128::MAX - 1), Error::<Test>::InsufficientBalance);
		assert_noop!(call(u128::MAX), Error::<Test>::InsufficientBalance);
		let dear = reveal(1, "eve.mmt", 1, LONGEST, u128::MAX);
		assert_noop!(dear, Error::<Test>::InsufficientBalance);
	});
	chain().execute_with(|| {
		// Rent and premium are more than there are numbers for.
		register(1, "alice.mmt");
		skip_to(expires("alice.mmt") + GRACE - 2);
		YearlyRent::set(u128::MAX);
		PremiumStart::set(u128::MAX);
		assert_ok!(commit(2, "alice.mmt", 2, LONGEST, u128::MAX));
		skip(2);
		let call = reveal(2, "alice.mmt", 2, LONGEST, u128::MAX);
		assert_noop!(call, Error::<Test>::PriceAboveCap);
	});
	chain().execute_with(|| {
		// The last number of a tenure is never given, so no number is given twice.
		crate::NextId::<Test>::put(u64::MAX);
		let refused = try_register(1, "alice.mmt", 100);
		assert_eq!(refused, Err(sp_runtime::ArithmeticError::Overflow.into()));
		assert_eq!(Labels::<Test>::iter().count(), 0);
	});
}

#[test]
fn who_has_too_little_registers_nothing() {
	chain().execute_with(|| {
		assert_ok!(commit(1, "alice.mmt", 1, 100, 100));
		skip(2);
		// The commitment's deposit is freed in time to help.
		leave(1, 100 + NAME - COMMITMENT - 1);
		let call = || reveal(1, "alice.mmt", 1, 100, 100);
		assert_noop!(call(), Error::<Test>::InsufficientBalance);
		leave(1, 99 - COMMITMENT);
		assert_noop!(call(), Error::<Test>::InsufficientBalance);
		leave(1, 100 + NAME - COMMITMENT);
		assert_ok!(call());
		assert_eq!(free(1), ED);
		check();
	});
}
