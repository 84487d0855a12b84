//! Random calls of six people with each other's files; the invariants hold after every step, every
//! amount that left somebody came to somebody, and refused calls change nothing.

use crate::{
	mock::*, EndReason, Error, Event, HoldReason, Licences, Listings, Proceeds, Share, Work, Works,
	WHOLE,
};
use frame_support::{
	dispatch::DispatchResult,
	storage::{with_storage_layer, with_transaction},
	traits::fungible::InspectHold,
};
use mmt_primitives::{
	notary::{works::MAX_ANCESTORS, Asset, LicenceId, LicenceKind, Terms, WorkId},
	Balance,
};
use proptest::{prelude::*, test_runner::TestRunner};
use sp_core::H256;
use sp_runtime::{DispatchError, TransactionOutcome};
use std::{cell::RefCell, collections::BTreeMap};

/// People are 1 to 6, files 1 to 4. Works, leaves, terms and licences are places in the list of
/// those that there are, so that most calls are about something; who signs is who may, unless
/// `astray`. Who accepts goes by what it saw when the work was offered, or looks `again`.
#[derive(Clone, Debug)]
enum Step {
	Notarize(u8, u8),
	Claim { leaf: usize, parents: Vec<(usize, u32)>, astray: bool },
	Challenge { work: usize, leaf: usize, parents: Vec<(usize, u32)>, astray: bool },
	Offer { work: usize, to: u8, astray: bool },
	Cancel { work: usize, astray: bool },
	Accept { work: usize, again: bool, astray: bool },
	SetTerms { work: usize, terms: Terms, astray: bool },
	CloseTerms { listing: usize, astray: bool },
	Buy { who: u8, listing: usize, max_price: Balance, max_royalty: u32 },
	Collect { place: usize },
	Revoke { licence: usize, who: u8, astray: bool },
	TransferLicence { licence: usize, to: u8, astray: bool },
	Burn { work: usize, astray: bool },
	Block(u8, bool),
	Skip(u32),
}

fn terms() -> impl Strategy<Value = Terms> {
	let kind = prop_oneof![4 => Just(LicenceKind::Use), 1 => Just(LicenceKind::Exclusive)];
	let asset = prop_oneof![4 => Just(Asset::Native), 4 => Just(GOLD), 1 => Just(Asset::WithId(8))];
	let price = prop_oneof![1 => Just(0u128), 1 => 1..20u128, 6 => 1_000..5_000u128];
	let copies = prop_oneof![2 => Just(None), 1 => (0..4u32).prop_map(Some)];
	let duration = prop_oneof![3 => Just(None), 1 => (0..15u32).prop_map(Some)];
	(kind, asset, price, copies, duration, any::<bool>(), any::<bool>()).prop_map(
		|(kind, asset, price, copies, duration, transferable, revocable)| Terms {
			kind,
			asset,
			price,
			copies,
			duration,
			transferable,
			revocable,
			terms_hash: H256::repeat_byte(0x77),
		},
	)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
	let who = || 1..=6u8;
	let place = || 0..60usize;
	let astray = || prop::bool::weighted(0.1);
	let parents = || prop::collection::vec((place(), 0..=45u32), 0..3);
	let max_price = prop_oneof![5 => Just(Balance::MAX), 1 => 0..5_000u128];
	let max_royalty = prop_oneof![5 => Just(WHOLE), 1 => 0..WHOLE];
	let step = prop_oneof![
		4 => (who(), 1..=4u8).prop_map(|(who, file)| Step::Notarize(who, file)),
		7 => (place(), parents(), astray())
			.prop_map(|(leaf, parents, astray)| Step::Claim { leaf, parents, astray }),
		5 => (place(), place(), parents(), astray())
			.prop_map(|(work, leaf, parents, astray)| Step::Challenge { work, leaf, parents, astray }),
		3 => (place(), who(), astray()).prop_map(|(work, to, astray)| Step::Offer { work, to, astray }),
		1 => (place(), astray()).prop_map(|(work, astray)| Step::Cancel { work, astray }),
		5 => (place(), any::<bool>(), astray())
			.prop_map(|(work, again, astray)| Step::Accept { work, again, astray }),
		6 => (place(), terms(), astray())
			.prop_map(|(work, terms, astray)| Step::SetTerms { work, terms, astray }),
		1 => (place(), astray()).prop_map(|(listing, astray)| Step::CloseTerms { listing, astray }),
		10 => (who(), place(), max_price, max_royalty).prop_map(
			|(who, listing, max_price, max_royalty)| Step::Buy { who, listing, max_price, max_royalty }
		),
		6 => place().prop_map(|place| Step::Collect { place }),
		2 => (place(), who(), astray())
			.prop_map(|(licence, who, astray)| Step::Revoke { licence, who, astray }),
		2 => (place(), who(), astray())
			.prop_map(|(licence, to, astray)| Step::TransferLicence { licence, to, astray }),
		1 => (place(), astray()).prop_map(|(work, astray)| Step::Burn { work, astray }),
		1 => (who(), any::<bool>()).prop_map(|(who, blocked)| Step::Block(who, blocked)),
		5 => (1..9u32).prop_map(Step::Skip),
	];
	prop::collection::vec(step, 20..110)
}

/// The one at this place, as if the list went round.
fn at<Item: Clone>(list: &[Item], place: usize) -> Option<Item> {
	list.get(place.checked_rem(list.len())?).cloned()
}

fn work_at(place: usize) -> Option<WorkId> {
	let mut ids: Vec<_> = Works::<Test>::iter_keys().collect();
	ids.sort_unstable();
	at(&ids, place)
}

fn offered_at(place: usize) -> Option<(WorkId, Work<AccountId>)> {
	let mut offered: Vec<_> =
		Works::<Test>::iter().filter(|(_, work)| work.offered_to.is_some()).collect();
	offered.sort_by_key(|(id, _)| *id);
	at(&offered, place)
}

fn listing_at(place: usize) -> Option<(WorkId, u32)> {
	let mut keys: Vec<_> = Listings::<Test>::iter_keys().collect();
	keys.sort_unstable();
	at(&keys, place)
}

fn licence_at(place: usize) -> Option<u64> {
	let mut ids: Vec<_> = Licences::<Test>::iter_keys().collect();
	ids.sort_unstable();
	at(&ids, place)
}

/// `who`, or somebody else.
fn signed(who: AccountId, astray: bool) -> RuntimeOrigin {
	let other = if who == account(1) { account(2) } else { account(1) };
	RuntimeOrigin::signed(if astray { other } else { who })
}

fn shares_of(parents: &[(usize, u32)]) -> Vec<Share> {
	let named: Vec<_> =
		parents.iter().filter_map(|(place, percent)| Some((work_at(*place)?, *percent))).collect();
	shares(&named)
}

/// What people know, besides the state.
struct Known {
	/// Leaves that were anchored.
	leaves: Vec<Notarized>,
	/// Revision of each work when it was last offered.
	looks: BTreeMap<WorkId, u64>,
}

/// Takes a step; `None` if it is about nothing.
fn run(step: &Step, known: &mut Known) -> Option<DispatchResult> {
	let Known { leaves, looks } = known;
	let media = b"a/b".to_vec();
	let owner = |work| Works::<Test>::get(work).map(|work| work.owner);
	Some(match step.clone() {
		Step::Notarize(who, file) => {
			leaves.push(notarize(who, file));
			Ok(())
		},
		Step::Claim { leaf, parents, astray } => {
			let leaf = at(leaves, leaf)?;
			let origin = signed(leaf.preimage.owner.clone(), astray);
			let (mmr, parents) = (leaf.mmr(), shares_of(&parents));
			let Notarized { preimage, path, entry, .. } = leaf;
			Notary::claim(origin, preimage, path, entry, mmr, media, parents)
		},
		Step::Challenge { work, leaf, parents, astray } => {
			// Mostly one that can still be won, by the first leaf of its content.
			let mut open: Vec<_> = Works::<Test>::iter()
				.filter(|(_, work)| astray || Notary::is_challengeable(work))
				.map(|(id, work)| (id, work.content))
				.collect();
			open.sort_unstable();
			let (work, content) = at(&open, work)?;
			let same: Vec<_> =
				leaves.iter().filter(|leaf| leaf.preimage.digest == content.1).cloned().collect();
			let leaf = if leaf.is_multiple_of(3) { leaf } else { 0 };
			let leaf = at(&same, leaf)?;
			let origin = signed(leaf.preimage.owner.clone(), astray);
			let (mmr, parents) = (leaf.mmr(), shares_of(&parents));
			let Notarized { preimage, path, entry, .. } = leaf;
			Notary::challenge(origin, work, preimage, path, entry, mmr, media, parents)
		},
		Step::Offer { work, to, astray } => {
			let work = work_at(work)?;
			let done = Notary::transfer_offer(signed(owner(work)?, astray), work, account(to));
			if done.is_ok() {
				looks.insert(work, Works::<Test>::get(work)?.revision);
			}
			done
		},
		Step::Cancel { work, astray } => {
			let (id, record) = offered_at(work)?;
			Notary::transfer_cancel(signed(record.owner, astray), id)
		},
		Step::Accept { work, again, astray } => {
			let (id, record) = offered_at(work)?;
			let look = looks.get(&id).copied().expect("it was offered in a step");
			let seen = if again { record.revision } else { look };
			let done = Notary::transfer_accept(signed(record.offered_to?, astray), id, seen);
			if !astray {
				let refused = done == Err(Error::<Test>::WorkChanged.into());
				assert_eq!(refused, seen != record.revision);
			}
			done
		},
		Step::SetTerms { work, terms, astray } => {
			let work = work_at(work)?;
			Notary::set_terms(signed(owner(work)?, astray), work, terms)
		},
		Step::CloseTerms { listing, astray } => {
			let (work, terms) = listing_at(listing)?;
			Notary::close_terms(signed(owner(work)?, astray), work, terms)
		},
		Step::Buy { who, listing, max_price, max_royalty } => {
			let (work, terms) = listing_at(listing)?;
			let asset = Listings::<Test>::get(work, terms)?.terms.asset;
			let text = H256::repeat_byte(0x77);
			Notary::buy(by(who), work, terms, asset, max_price, max_royalty, text)
				.map(drop)
				.map_err(|error| error.error)
		},
		Step::Collect { place } => {
			let mut waiting: Vec<_> = Proceeds::<Test>::iter_keys().collect();
			waiting.sort_unstable();
			let (work, asset) = at(&waiting, place)?;
			Notary::collect(by(1), work, asset).map(drop).map_err(|error| error.error)
		},
		Step::Revoke { licence, who, astray } => {
			let id = licence_at(licence)?;
			let licence = Licences::<Test>::get(id)?;
			let may = if who.is_multiple_of(2) { licence.holder } else { owner(licence.work)? };
			Notary::revoke(signed(may, astray), id)
		},
		Step::TransferLicence { licence, to, astray } => {
			let id = licence_at(licence)?;
			let holder = Licences::<Test>::get(id)?.holder;
			Notary::transfer_licence(signed(holder, astray), id, account(to))
		},
		Step::Burn { work, astray } => {
			let work = work_at(work)?;
			Notary::burn(signed(owner(work)?, astray), work)
		},
		Step::Block(who, true) => Assets::block(by(ISSUER), 7, account(who)),
		Step::Block(who, false) => Assets::thaw(by(ISSUER), 7, account(who)),
		Step::Skip(blocks) => {
			skip(blocks);
			Ok(())
		},
	})
}

/// Everything that there is of the token and of gold, by where it is.
fn wealth() -> [Balance; 2] {
	let token = (1..=6)
		.map(|n| Balances::free_balance(account(n)) + Balances::total_balance_on_hold(&account(n)))
		.sum::<Balance>()
		+ Balances::free_balance(Notary::escrow(&Asset::Native));
	let gold = (1..=6).map(gold).sum::<Balance>() + Assets::balance(7, Notary::escrow(&GOLD));
	[token, gold]
}

/// Deposits of everybody, whether the state knows of them or not.
fn check_holds() {
	for n in 1..=6 {
		let of_works: Balance = Works::<Test>::iter_values()
			.filter(|work| work.owner == account(n))
			.map(|work| work.deposit)
			.sum();
		let of_licences: Balance = Licences::<Test>::iter_values()
			.filter(|licence| licence.holder == account(n))
			.map(|licence| licence.deposit)
			.sum();
		let held = |reason: HoldReason| Balances::balance_on_hold(&reason.into(), &account(n));
		assert_eq!(held(HoldReason::Work), of_works);
		assert_eq!(held(HoldReason::Licence), of_licences);
		for work in Works::<Test>::iter_values().filter(|work| work.owner == account(n)) {
			assert_eq!(work.deposit, WORK + TERMS * Balance::from(work.terms));
		}
	}
}

thread_local! {
	/// How often each kind of step was taken, and how often it was not refused.
	static TAKEN: RefCell<BTreeMap<String, (u32, u32)>> = const { RefCell::new(BTreeMap::new()) };
}

/// Notes that such a step was taken.
fn take(name: &str, done: bool) {
	TAKEN.with_borrow_mut(|taken| {
		let count = taken.entry(name.to_string()).or_default();
		*count = (count.0 + 1, count.1 + u32::from(done));
	});
}

/// Events of the last step.
fn happened() -> Vec<Event<Test>> {
	System::events()
		.into_iter()
		.filter_map(|record| match record.event {
			RuntimeEvent::Notary(event) => Some(event),
			_ => None,
		})
		.collect()
}

/// The work, if the event is one that whoever accepts the work must have seen.
fn revised(event: &Event<Test>) -> Option<WorkId> {
	match event {
		Event::Challenged { work, .. }
		| Event::Offered { work, .. }
		| Event::OfferCancelled { work, .. }
		| Event::Transferred { work, .. }
		| Event::TermsSet { work, .. }
		| Event::TermsClosed { work, .. }
		| Event::Sold { work, .. }
		| Event::LicenceEnded { work, reason: EndReason::Revoked, .. } => Some(*work),
		_ => None,
	}
}

fn revisions() -> BTreeMap<WorkId, u64> {
	Works::<Test>::iter().map(|(id, work)| (id, work.revision)).collect()
}

/// Licences of a work that have not ended.
fn live(work: WorkId) -> Vec<LicenceId> {
	Licences::<Test>::iter().filter(|(_, licence)| licence.work == work).map(|(id, _)| id).collect()
}

/// A work that 6 claimed of a file of 5's, with a licence that 6 gave away for good; and the leaf
/// that wins it.
fn stolen(file: u8) -> (WorkId, Notarized) {
	let leaf = notarize(5, file);
	let id = fresh(6, file, &[]);
	let terms = list(6, id, priced(Asset::Native, 0));
	buy(1, id, terms).expect("it costs nothing");
	(id, leaf)
}

/// Two works that are final, a third that was made from both, one that was won and is for sale
/// exclusively, two that can still be won, and leaves of everybody's.
fn beginning() -> Vec<Notarized> {
	let mut leaves: Vec<_> = (1..=4).map(|who| notarize(who, 4)).collect();
	let (one, two) = (fresh(1, 21, &[]), fresh(2, 22, &[]));
	let (won, leaf) = stolen(25);
	challenge_by(5, won, &leaf, &[]).expect("it is the earlier one");
	let exclusive = Terms { kind: LicenceKind::Exclusive, ..priced(Asset::Native, 1_000) };
	list(5, won, exclusive);
	settle();
	let third = work(3, 23, &[(one, 20), (two, 10)]);
	for (owner, id) in [(1, one), (3, third)] {
		list(owner, id, priced(GOLD, 1_000));
	}
	let young = fresh(4, 24, &[(third, 50)]);
	list(4, young, priced(GOLD, 1_000));
	list(4, young, priced(Asset::Native, 1_000));
	let (_, leaf) = stolen(26);
	leaves.extend([leaf, notarize(5, 1), notarize(6, 4)]);
	leaves
}

fn story(steps: Vec<Step>) {
	let issued = (Balances::total_issuance(), Assets::total_supply(7));
	let all = wealth();
	let mut known = Known { leaves: beginning(), looks: BTreeMap::new() };
	// Licences that lived when each work was last won.
	let mut lost: BTreeMap<WorkId, Vec<LicenceId>> = Works::<Test>::iter()
		.filter(|(_, work)| work.inherited > 0)
		.map(|(id, _)| (id, live(id)))
		.collect();
	assert_eq!(lost.len(), 1);
	// Licences sold under each terms of each work, for ever, and how many may be.
	let mut sold = BTreeMap::<(WorkId, u32), (u32, Option<u32>)>::new();
	for step in steps {
		let buying = match step {
			Step::Buy { listing, .. } => listing_at(listing)
				.and_then(|key| Some((key, Listings::<Test>::get(key.0, key.1)?.terms.copies))),
			_ => None,
		};
		System::reset_events();
		let mut expected = revisions();
		let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
		let done = with_transaction(|| match run(&step, &mut known) {
			Some(Ok(())) => TransactionOutcome::Commit(Ok::<_, DispatchError>(true)),
			_ => TransactionOutcome::Rollback(Ok(false)),
		})
		.expect("both outcomes are answers");
		if !done {
			assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
		}
		let name = format!("{step:?}");
		take(name.split(['(', ' ']).next().unwrap_or_default(), done);
		for event in happened() {
			if let Some(work) = revised(&event) {
				*expected.entry(work).or_default() += 1;
			}
			match event {
				Event::Challenged { work, .. } => {
					let left = live(work);
					take("licences that a challenge left", !left.is_empty());
					lost.insert(work, left);
				},
				Event::Sold { work, licence, .. } if record(work).exclusive == Some(licence) => {
					take("exclusive licences beside a loser's", record(work).inherited > 0);
				},
				_ => {},
			}
		}
		for (id, work) in Works::<Test>::iter() {
			// Only what somebody who accepts it must have seen moves its revision, one by one.
			assert_eq!(work.revision, expected.get(&id).copied().unwrap_or_default());
			let left = lost.get(&id).into_iter().flatten();
			let left = left.filter(|licence| Licences::<Test>::contains_key(*licence)).count();
			assert_eq!(work.inherited as usize, left);
		}
		if let (true, Some((key, copies))) = (done, buying) {
			sold.entry(key).or_insert((0, copies)).0 += 1;
		}
		check();
		check_holds();
		assert_eq!(wealth(), all);
		assert_eq!((Balances::total_issuance(), Assets::total_supply(7)), issued);
		assert!(sold.values().all(|(count, copies)| copies.is_none_or(|most| *count <= most)));
	}

	// In the end everybody takes what waits, gives up and has all back.
	settle();
	for n in 1..=6 {
		let _ = Assets::thaw(by(ISSUER), 7, account(n));
	}
	let waiting: Vec<_> = Proceeds::<Test>::iter_keys().collect();
	for (work, asset) in waiting {
		collect(1, work, asset).expect("every account takes gold again");
	}
	for (id, licence) in Licences::<Test>::iter().collect::<Vec<_>>() {
		let holder = RuntimeOrigin::signed(licence.holder);
		Notary::revoke(holder, id).expect("a holder may give up");
	}
	// A line has at most 16 above it, and each turn burns its youngest.
	for _ in 0..=MAX_ANCESTORS {
		for (id, work) in Works::<Test>::iter().collect::<Vec<_>>() {
			let owner = RuntimeOrigin::signed(work.owner);
			let _ = with_storage_layer(|| Notary::burn(owner, id));
		}
	}
	check();
	assert_eq!(Works::<Test>::iter().count(), 0);
	assert_eq!(Proceeds::<Test>::iter().count(), 0);
	for n in 1..=6 {
		assert_eq!(Balances::total_balance_on_hold(&account(n)), 0);
	}
	assert_eq!(wealth(), all);
}

#[test]
fn money_and_rights_add_up() {
	let mut runner = TestRunner::new(ProptestConfig {
		cases: 96,
		failure_persistence: None,
		..Default::default()
	});
	runner
		.run(&steps(), |steps| {
			chain().execute_with(|| story(steps));
			Ok(())
		})
		.expect("the invariants hold");
	// A story in which nothing happens would prove nothing.
	TAKEN.with_borrow(|taken| {
		println!("{taken:?}");
		for (step, (tried, done)) in taken {
			assert!(*done > 0, "of {tried} {step} none was taken");
		}
		assert_eq!(taken.len(), 17);
	});
}
