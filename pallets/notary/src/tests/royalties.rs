use crate::{mock::*, Error, Event, Proceeds};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Mutate};
use mmt_primitives::notary::{works::MAX_ANCESTORS, Asset};

#[test]
fn parents_and_grandparents_are_paid_in_the_same_call() {
	chain().execute_with(|| {
		let first = work(1, 1, &[]);
		let second = work(2, 2, &[(first, 40)]);
		let third = work(3, 3, &[(second, 50), (first, 10)]);
		let terms = list(3, third, priced(Asset::Native, 1_001));
		let before = [free(1), free(2), free(3)];
		let previous = record(first).changed;
		assert_ok!(buy(4, third, terms));
		// 10 % and 40 % of 50 %; the other 60 % of 50 %; the rest, with what does not divide.
		assert_eq!(
			[free(1) - before[0], free(2) - before[1], free(3) - before[2]],
			[300, 300, 401]
		);
		System::assert_has_event(
			Event::RoyaltyPaid {
				work: first,
				source: third,
				to: account(1),
				asset: Asset::Native,
				amount: 300,
				booked: false,
				previous,
			}
			.into(),
		);
		check();
	});
}

#[test]
fn sixteen_ancestors_are_paid() {
	chain().execute_with(|| {
		let mut last = work(1, 1, &[]);
		for n in 2..=MAX_ANCESTORS as u8 {
			last = work(n, n, &[(last, 90)]);
		}
		let id = work(17, 17, &[(last, 90)]);
		let terms = list(17, id, priced(GOLD, 100_000));
		let before: u128 = (1..=17).map(gold).sum();
		assert_ok!(buy(18, id, terms));
		assert_eq!((1..=17).map(gold).sum::<u128>(), before + 100_000);
		assert_eq!(gold(18), ENDOWMENT - 100_000);
		assert!((1..=17).all(|n| gold(n) > ENDOWMENT));
		check();
	});
}

/// An account with less than the minimum balance would be emptied, of what is others'. Terms see to
/// it that each part can be paid, but a work that was won has other ancestors than its terms had.
#[test]
fn what_would_be_dust_is_not_lost() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let leaf = notarize(2, 2);
		skip(1);
		let child = fresh(5, 2, &[]);
		let terms = list(5, child, priced(GOLD, 12));
		assert_ok!(buy(3, child, terms));
		assert_ok!(challenge_by(2, child, &leaf, &[(parent, 30)]));
		settle();
		assert_ok!(Assets::block(by(ISSUER), 7, account(1)));
		// Of the owner's 9, 2 stay with the 3 of the parent.
		assert_ok!(collect(2, child, GOLD));
		assert_eq!(gold(2), ENDOWMENT + 7);
		assert_eq!(Proceeds::<Test>::get(child, GOLD).map(|booked| booked.own), Some(2));
		assert_eq!(Proceeds::<Test>::get(parent, GOLD).map(|booked| booked.own), Some(3));
		check();
		assert_noop!(collect(2, child, GOLD), Error::<Test>::PayoutRefused);

		assert_ok!(Assets::thaw(by(ISSUER), 7, account(1)));
		assert_noop!(collect(2, child, GOLD), Error::<Test>::PayoutRefused);
		assert_noop!(collect(1, parent, GOLD), Error::<Test>::PayoutRefused);
		// Until somebody else's money waits there too.
		let other = fresh(4, 4, &[]);
		let terms = list(4, other, priced(GOLD, 12));
		assert_ok!(buy(3, other, terms));
		assert_ok!(collect(1, parent, GOLD));
		assert_ok!(collect(2, child, GOLD));
		check();
		settle();
		assert_ok!(collect(4, other, GOLD));
		assert_eq!([gold(1), gold(2), gold(4)], [ENDOWMENT + 3, ENDOWMENT + 9, ENDOWMENT + 12]);
		assert_eq!(Proceeds::<Test>::iter().count(), 0);
		check();
	});
}

/// Somebody whose account takes no gold keeps nobody from selling for it.
#[test]
fn what_an_account_does_not_take_waits_for_it() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let child = work(2, 2, &[(parent, 30)]);
		let terms = list(2, child, priced(GOLD, 1_000));
		assert_ok!(Assets::block(by(ISSUER), 7, account(1)));
		assert_ok!(buy(3, child, terms));
		assert_eq!(gold(2), ENDOWMENT + 700);
		let booked = Proceeds::<Test>::get(parent, GOLD).expect("it waits");
		assert_eq!((booked.own, booked.undivided), (300, 0));
		check();

		assert_noop!(collect(1, parent, GOLD), Error::<Test>::PayoutRefused);
		assert_noop!(collect(1, parent, Asset::Native), Error::<Test>::NothingToCollect);
		// Nor does the seller's own.
		assert_ok!(Assets::block(by(ISSUER), 7, account(2)));
		assert_ok!(buy(3, child, terms));
		assert_eq!(Proceeds::<Test>::get(child, GOLD).map(|booked| booked.own), Some(700));
		check();

		assert_ok!(Assets::thaw(by(ISSUER), 7, account(1)));
		assert_ok!(Assets::thaw(by(ISSUER), 7, account(2)));
		// Anybody may ask for it; the owners are paid.
		assert_ok!(collect(9, parent, GOLD));
		assert_ok!(collect(9, child, GOLD));
		assert_eq!((gold(1), gold(2)), (ENDOWMENT + 600, ENDOWMENT + 1_400));
		assert_eq!(Proceeds::<Test>::iter().count(), 0);
		check();
	});
}

/// A sale while the work can be won is shared once it cannot.
#[test]
fn the_first_days_sales_are_shared_when_they_are_collected() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let child = fresh(2, 2, &[(parent, 30)]);
		let terms = list(2, child, priced(GOLD, 1_000));
		assert_ok!(buy(3, child, terms));
		assert_ok!(buy(4, child, terms));
		let sold_in = System::block_number();
		assert_eq!((gold(1), gold(2)), (ENDOWMENT, ENDOWMENT));
		check();
		assert_noop!(collect(2, child, GOLD), Error::<Test>::StillChallengeable);
		settle();

		// An owner whose account takes nothing does not keep the parent from its share.
		assert_ok!(Assets::block(by(ISSUER), 7, account(2)));
		assert_ok!(collect(1, child, GOLD));
		assert_eq!(gold(1), ENDOWMENT + 600);
		System::assert_last_event(
			Event::Collected {
				work: child,
				to: account(2),
				asset: GOLD,
				amount: 0,
				left: 1_400,
				previous: sold_in,
			}
			.into(),
		);
		check();
		assert_ok!(Assets::thaw(by(ISSUER), 7, account(2)));
		assert_ok!(collect(2, child, GOLD));
		assert_eq!(gold(2), ENDOWMENT + 1_400);
		check();
	});
}

/// Worthless assets cannot crowd out the others from the pallet's account.
#[test]
fn any_number_of_assets_can_wait() {
	chain().execute_with(|| {
		use frame_support::traits::fungibles::Create;
		let id = fresh(1, 1, &[]);
		ChallengeWindow::set(1_000);
		for asset in 100..140u32 {
			assert_ok!(<Assets as Create<AccountId>>::create(asset, account(ISSUER), false, 1));
			// An account holds few assets that nobody vouches for: each buyer has one.
			let buyer = asset as u8 - 80;
			assert_ok!(Assets::mint_into(asset, &account(buyer), 100));
			let terms = list(1, id, priced(Asset::WithId(asset), 10));
			assert_ok!(buy(buyer, id, terms));
			assert_ok!(Notary::close_terms(by(1), id, terms));
			check();
		}
		assert_eq!(record(id).proceeds, 40);
	});
}

/// The issuer of an asset can take what waits in it. Nothing else is touched.
#[test]
fn an_issuer_takes_only_its_own_asset() {
	chain().execute_with(|| {
		let id = fresh(1, 1, &[]);
		let (gold_terms, terms) =
			(list(1, id, priced(GOLD, 500)), list(1, id, priced(Asset::Native, 500)));
		assert_ok!(buy(2, id, gold_terms));
		assert_ok!(buy(2, id, terms));
		settle();
		assert_ok!(Assets::burn(by(ISSUER), 7, Notary::escrow(&GOLD), 500));
		assert_eq!(Notary::shortfalls(), [GOLD]);
		assert_ok!(Notary::do_try_state());
		assert_noop!(collect(1, id, GOLD), Error::<Test>::PayoutRefused);
		assert_ok!(collect(1, id, Asset::Native));
	});
}
