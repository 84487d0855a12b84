use crate::{mock::*, Error, Event, HoldReason, Licences, Listings, Proceeds};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use mmt_primitives::notary::{Asset, LicenceKind, WorkId};

/// Licences of a work, and how many of them are a loser's.
fn counts(work: WorkId) -> (u32, u32) {
	(record(work).licences, record(work).inherited)
}

fn held(n: u8) -> u128 {
	Balances::balance_on_hold(&HoldReason::Work.into(), &account(n))
}

#[test]
fn the_earlier_anchor_wins_and_licences_survive() {
	chain().execute_with(|| {
		let (author, thief, buyer) = (1, 2, 3);
		let leaf = notarize(author, 1);
		skip(1);
		let stolen = fresh(thief, 1, &[]);
		let terms = list(thief, stolen, priced(GOLD, 500));
		assert_ok!(buy(buyer, stolen, terms));
		assert_ok!(Notary::transfer_offer(by(thief), stolen, account(4)));
		let before = record(stolen).changed;
		skip(2);
		assert_ok!(challenge_by(author, stolen, &leaf, &[]));
		System::assert_last_event(
			Event::Challenged {
				work: stolen,
				owner: account(author),
				former: account(thief),
				index: 0,
				previous: before,
			}
			.into(),
		);
		check();

		let work = record(stolen);
		assert_eq!((&work.owner, &work.creator), (&account(author), &account(author)));
		assert_eq!((work.offered_to, work.terms), (None, 0));
		assert_eq!((held(author), held(thief)), (WORK, 0));
		// The licence is as it was; the thief's terms sell nothing more.
		assert_eq!(Licences::<Test>::get(0).expect("it survives").holder, account(buyer));
		assert_eq!(Listings::<Test>::iter().count(), 0);
		assert_noop!(buy(4, stolen, terms), Error::<Test>::TermsNotFound);

		// What was paid for it is the author's, once nobody can win the work any longer.
		assert_eq!(gold(thief), ENDOWMENT);
		assert_noop!(collect(author, stolen, GOLD), Error::<Test>::StillChallengeable);
		settle();
		assert_ok!(collect(author, stolen, GOLD));
		assert_eq!(gold(author), ENDOWMENT + 500);
		assert_eq!(gold(thief), ENDOWMENT);
		check();
	});
}

/// A thief who names a work of its own as the parent of what it stole earns nothing either.
#[test]
fn the_losers_parents_earn_nothing() {
	chain().execute_with(|| {
		let (author, thief, buyer) = (1, 2, 3);
		let trap = work(thief, 9, &[]);
		let leaf = notarize(author, 1);
		let stolen = fresh(thief, 1, &[(trap, 100)]);
		let terms = list(thief, stolen, priced(Asset::Native, 500));
		let before = free(thief);
		assert_ok!(buy(buyer, stolen, terms));
		assert_ok!(challenge_by(author, stolen, &leaf, &[]));
		assert_eq!(record(trap).children, 0);
		check();
		settle();
		let earned = free(author);
		assert_ok!(collect(buyer, stolen, Asset::Native));
		assert_eq!(free(author), earned + 500);
		// The thief has its deposit back, and nothing more.
		assert_eq!(free(thief), before + WORK + TERMS);
		check();
	});
}

/// An exclusive licence would survive, and keep the winner from selling for ever.
#[test]
fn nothing_exclusive_is_sold_while_a_work_can_be_won() {
	chain().execute_with(|| {
		let stolen = fresh(2, 1, &[]);
		let mut terms = priced(Asset::Native, 0);
		terms.kind = LicenceKind::Exclusive;
		let terms = list(2, stolen, terms);
		assert_noop!(buy(3, stolen, terms), Error::<Test>::StillChallengeable);
		settle();
		assert_ok!(buy(3, stolen, terms));
		check();
	});
}

/// A thief who sold itself a licence, for good and for nothing, does not keep the author from selling
/// exclusively.
#[test]
fn the_winner_sells_exclusively_beside_the_losers_licences() {
	chain().execute_with(|| {
		let (author, thief, puppet, buyer) = (1, 2, 3, 4);
		let leaf = notarize(author, 1);
		let stolen = fresh(thief, 1, &[]);
		let mut terms = priced(Asset::Native, 0);
		let gift = list(thief, stolen, terms.clone());
		terms.duration = Some(5);
		let brief = list(thief, stolen, terms);
		assert_ok!(buy(puppet, stolen, gift));
		assert_ok!(buy(puppet, stolen, brief));
		assert_eq!(counts(stolen), (2, 0));
		assert_ok!(challenge_by(author, stolen, &leaf, &[]));
		assert_eq!(counts(stolen), (2, 2));
		check();
		settle();

		let mut terms = priced(Asset::Native, 100);
		terms.revocable = true;
		let plain = list(author, stolen, terms.clone());
		terms.kind = LicenceKind::Exclusive;
		let exclusive = list(author, stolen, terms);
		// The author's own licences count as ever.
		assert_ok!(buy(buyer, stolen, plain));
		assert_noop!(buy(buyer, stolen, exclusive), Error::<Test>::LicencesLive);
		assert_ok!(Notary::revoke(by(author), 2));
		assert_ok!(buy(buyer, stolen, exclusive));
		assert_noop!(buy(5, stolen, plain), Error::<Test>::ExclusivelyLicensed);
		check();
		// The loser's live beside it, pass on, and end.
		assert_ok!(Notary::transfer_licence(by(puppet), 0, account(5)));
		assert_ok!(Notary::revoke(by(9), 1));
		check();
		let info = Notary::work_info(stolen).expect("it exists");
		assert_eq!((info.licences, info.inherited, info.exclusive), (2, 1, Some(3)));
		assert_ok!(Notary::revoke(by(author), 3));
		// Its holder could not give it back without the work.
		assert_noop!(Notary::burn(by(author), stolen), Error::<Test>::LicencesLive);
		assert_ok!(Notary::revoke(by(5), 0));
		check();
		assert_ok!(Notary::burn(by(author), stolen));
		check();
	});
}

#[test]
fn who_wins_again_inherits_the_licences_of_both() {
	chain().execute_with(|| {
		let (first, second) = (notarize(1, 1), notarize(2, 1));
		let stolen = fresh(3, 1, &[]);
		let sell = |owner| {
			let terms = list(owner, stolen, priced(Asset::Native, 0));
			assert_ok!(buy(4, stolen, terms));
		};
		sell(3);
		assert_ok!(challenge_by(2, stolen, &second, &[]));
		sell(2);
		assert_eq!(counts(stolen), (2, 1));
		check();
		assert_ok!(challenge_by(1, stolen, &first, &[]));
		assert_eq!(counts(stolen), (2, 2));
		check();
		// A work that its owner passes on has its licences from the same people.
		sell(1);
		assert_ok!(Notary::transfer_offer(by(1), stolen, account(5)));
		assert_ok!(Notary::transfer_accept(by(5), stolen, record(stolen).revision));
		assert_eq!(counts(stolen), (3, 2));
		for (licence, left) in [(1, (2, 1)), (2, (1, 1)), (0, (0, 0))] {
			assert_ok!(Notary::revoke(by(4), licence));
			assert_eq!(counts(stolen), left);
			check();
		}
	});
}

#[test]
fn only_an_earlier_leaf_of_the_same_content_wins() {
	chain().execute_with(|| {
		let other = notarize(1, 2);
		// Two leaves of one batch have one rank: who claims first keeps it.
		let batch = anchor(5, vec![preimage(1, 1), preimage(2, 1)]);
		assert_ok!(claim_by(2, &batch[1], &[]));
		assert_noop!(challenge_by(1, 0, &batch[0], &[]), Error::<Test>::NotEarlier);
		assert_noop!(challenge_by(1, 0, &other, &[]), Error::<Test>::OtherContent);
		assert_noop!(challenge_by(1, 7, &other, &[]), Error::<Test>::WorkNotFound);
		assert_noop!(challenge_by(2, 0, &other, &[]), Error::<Test>::NotOwnerOfLeaf);
		let late = notarize(1, 1);
		assert_noop!(challenge_by(1, 0, &late, &[]), Error::<Test>::NotEarlier);
	});
}

#[test]
fn the_window_closes() {
	chain().execute_with(|| {
		let leaf = notarize(1, 1);
		let stolen = fresh(2, 1, &[]);
		skip(10);
		frame_support::storage::with_transaction(|| {
			assert_ok!(challenge_by(1, stolen, &leaf, &[]));
			sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(()))
		})
		.expect("it is rolled back");
		skip(1);
		assert_noop!(challenge_by(1, stolen, &leaf, &[]), Error::<Test>::WindowClosed);
	});
}

#[test]
fn a_still_earlier_anchor_wins_again_and_the_window_stays() {
	chain().execute_with(|| {
		let (first, second) = (notarize(1, 1), notarize(2, 1));
		let stolen = fresh(3, 1, &[]);
		let claimed = record(stolen).claimed;
		skip(5);
		assert_ok!(challenge_by(2, stolen, &second, &[]));
		assert_eq!(record(stolen).claimed, claimed);
		assert_ok!(challenge_by(1, stolen, &first, &[]));
		assert_eq!(record(stolen).owner, account(1));
		assert_eq!([held(1), held(2), held(3)], [WORK, 0, 0]);
		check();
	});
}

#[test]
fn what_waits_keeps_a_thief_from_burning_it() {
	chain().execute_with(|| {
		let stolen = fresh(2, 1, &[]);
		let mut terms = priced(Asset::Native, 500);
		terms.revocable = true;
		let terms = list(2, stolen, terms);
		assert_ok!(buy(3, stolen, terms));
		assert_noop!(Notary::burn(by(2), stolen), Error::<Test>::LicencesLive);
		assert_ok!(Notary::revoke(by(2), 0));
		assert_noop!(Notary::burn(by(2), stolen), Error::<Test>::ProceedsLeft);
		settle();
		assert_ok!(collect(2, stolen, Asset::Native));
		assert_ok!(Notary::burn(by(2), stolen));
		assert_eq!(Proceeds::<Test>::iter().count(), 0);
		check();
	});
}
