use crate::{mock::*, Error, Skeletons};
use frame_support::{assert_noop, assert_ok};

#[test]
fn nobody_else_has_a_name_that_looks_the_same() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		for other in ["paypa1.mmt", "paypai.mmt", "pay-pal.mmt", "p-a-y-p-a-l.mmt"] {
			assert_noop_last(2, other);
		}
		register(1, "corner.mmt");
		assert_noop_last(2, "comer.mmt");
		register(1, "google.mmt");
		assert_noop_last(2, "g00gle.mmt");
		register(1, "word.mmt");
		assert_noop_last(2, "vvord.mmt");
		register(1, "末字号.mmt");
		assert_noop_last(2, "未字号.mmt");
		// The owner may.
		register(1, "paypa1.mmt");
		register(1, "comer.mmt");
		check();
	});

	/// Somebody waits and is refused in the end.
	fn assert_noop_last(who: u8, name: &str) {
		assert_ok!(commit(who, name, who, 100, u128::MAX));
		skip(2);
		let refused = reveal(who, name, who, 100, u128::MAX);
		assert_noop!(refused, Error::<Test>::LooksLikeAnother);
		skip(COMMIT_MAX);
		assert_ok!(Names::reclaim_commitments(by(who), account(who)));
		// Long stories end names.
		for mine in ["paypal.mmt", "corner.mmt", "google.mmt", "word.mmt", "末字号.mmt"] {
			let _ = Names::renew(by(1), t(mine), COMMIT_MAX + 2, u128::MAX);
		}
	}
}

#[test]
fn nobody_is_given_a_look_alike_that_it_did_not_ask_for() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		assert_ok!(commit(2, "paypa1.mmt", 1, 100, 100));
		skip(2);
		let gift = reveal(2, "paypa1.mmt", 1, 100, 100);
		assert_noop!(gift, Error::<Test>::LooksLikeAnother);
		// So the owner can pass its name on.
		assert_ok!(Names::transfer(by(1), t("paypal.mmt"), account(3)));
		check();
	});
}

#[test]
fn a_name_keeps_its_looks_until_its_grace_is_over() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		let end = expires("paypal.mmt") + GRACE;
		skip_to(end - 3);
		assert_ok!(commit(2, "paypa1.mmt", 2, 100, 100));
		skip_to(end - 1);
		let call = || reveal(2, "paypa1.mmt", 2, 100, 100);
		assert_noop!(call(), Error::<Test>::LooksLikeAnother);
		skip_to(end);
		assert_ok!(call());
		check();
		// Now the first one is the look-alike, premium or not.
		assert_ok!(commit(1, "paypal.mmt", 1, 100, u128::MAX));
		skip(2);
		let back = reveal(1, "paypal.mmt", 1, 100, u128::MAX);
		assert_noop!(back, Error::<Test>::LooksLikeAnother);
		check();
	});
}

#[test]
fn a_renewal_keeps_the_looks_as_long_as_the_name() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		let end = expires("paypal.mmt") + GRACE;
		skip_to(end - 1);
		assert_ok!(Names::renew(by(3), t("paypal.mmt"), 200, 200));
		check();
		assert_ok!(commit(2, "paypa1.mmt", 2, 100, 100));
		skip(2);
		let call = reveal(2, "paypa1.mmt", 2, 100, 100);
		assert_noop!(call, Error::<Test>::LooksLikeAnother);
	});
}

#[test]
fn an_owner_has_at_most_eight_that_look_alike() {
	chain().execute_with(|| {
		let names = ["ill", "1ll", "l1l", "ll1", "11l", "1l1", "l11", "111"];
		for name in names {
			register(1, &format!("{name}.mmt"));
		}
		assert_ok!(commit(1, "iii.mmt", 1, 100, u128::MAX));
		skip(2);
		let ninth = || reveal(1, "iii.mmt", 1, 100, u128::MAX);
		assert_noop!(ninth(), Error::<Test>::TooManyLookAlikes);
		assert_ok!(Names::release(by(1), t("ill.mmt")));
		assert_ok!(ninth());
		check();
	});
}

#[test]
fn looks_pass_on_with_the_last_name_that_has_them() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		register(1, "paypa1.mmt");
		let give = || Names::transfer(by(1), t("paypal.mmt"), account(2));
		assert_noop!(give(), Error::<Test>::LookAlikesHeld);
		assert_ok!(Names::release(by(1), t("paypa1.mmt")));
		assert_ok!(give());
		check();
		// They are the new owner's.
		register(2, "paypa1.mmt");
		assert_ok!(commit(1, "paypai.mmt", 1, 100, u128::MAX));
		skip(2);
		let refused = reveal(1, "paypai.mmt", 1, 100, u128::MAX);
		assert_noop!(refused, Error::<Test>::LooksLikeAnother);
		check();
	});
}

#[test]
fn lapsed_look_alikes_keep_nobody_from_anything() {
	chain().execute_with(|| {
		register(1, "paypa1.mmt");
		skip(50);
		register(1, "paypal.mmt");
		// The first is past its grace when the second is still active.
		assert_ok!(Names::renew(by(1), t("paypal.mmt"), 200, 200));
		skip_to(expires("paypa1.mmt") + GRACE);
		assert_ok!(Names::transfer(by(1), t("paypal.mmt"), account(2)));
		check();
		// It is still at a premium, and cannot be had by who had it.
		assert_ok!(commit(1, "paypa1.mmt", 1, 100, u128::MAX));
		skip(2);
		let back = reveal(1, "paypa1.mmt", 1, 100, u128::MAX);
		assert_noop!(back, Error::<Test>::LooksLikeAnother);
		skip(FALL);
		assert_eq!(reclaim_all(), 1);
		check();
		assert_ok!(Names::release(by(2), t("paypal.mmt")));
		assert_eq!(Skeletons::<Test>::iter().count(), 0);
	});
}

#[test]
fn subnames_may_look_like_anything() {
	chain().execute_with(|| {
		register(1, "paypal.mmt");
		register(2, "other.mmt");
		give(2, "other.mmt", "paypal", 3);
		give(2, "other.mmt", "paypa1", 4);
		check();
	});
}
