//! Random calls of six people with each other's files; the invariants hold after every step, every
//! amount that left somebody came to somebody, and refused calls change nothing.

use crate::{mock::*, HoldReason, Licences, Listings, Proceeds, Share, Works, WHOLE};
use frame_support::{
	storage::{with_storage_layer, with_transaction},
	traits::fungible::InspectHold,
};
use mmt_primitives::{
	notary::{works::MAX_ANCESTORS, Asset, LicenceKind, Terms, WorkId},
	Balance,
};
use proptest::prelude::*;
use sp_core::H256;
use sp_runtime::TransactionOutcome;
use std::collections::BTreeMap;

/// People are 1 to 6, files 1 to 8; everything else is taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
	Notarize(u8, u8),
	Claim(u8, usize, Vec<(u64, u32)>),
	Challenge(u8, u64, usize, Vec<(u64, u32)>),
	Offer(u8, u64, u8),
	Cancel(u8, u64),
	Accept(u8, u64),
	SetTerms(u8, u64, Terms),
	CloseTerms(u8, u64, u32),
	Buy(u8, u64, u32, Balance, u32),
	Collect(u8, u64, Asset),
	Revoke(u8, u64),
	TransferLicence(u8, u64, u8),
	Burn(u8, u64),
	Block(u8, bool),
	Skip(u32),
}

fn terms() -> impl Strategy<Value = Terms> {
	let kind = prop_oneof![3 => Just(LicenceKind::Use), 1 => Just(LicenceKind::Exclusive)];
	let asset = prop_oneof![Just(Asset::Native), Just(GOLD), Just(Asset::WithId(8))];
	let price = prop_oneof![Just(0u128), 1..20u128, 100..5_000u128];
	let copies = prop_oneof![Just(None), (0..3u32).prop_map(Some)];
	let duration = prop_oneof![Just(None), (0..15u32).prop_map(Some)];
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
	let who = 1..=6u8;
	let file = 1..=8u8;
	let work = 0..8u64;
	let parents = prop::collection::vec((0..8u64, 0..=60u32), 0..3);
	let asset = prop_oneof![Just(Asset::Native), Just(GOLD)];
	let step = prop_oneof![
		3 => (who.clone(), file).prop_map(|(w, f)| Step::Notarize(w, f)),
		6 => (who.clone(), 0..40usize, parents.clone()).prop_map(|(w, l, p)| Step::Claim(w, l, p)),
		4 => (who.clone(), work.clone(), 0..40usize, parents)
			.prop_map(|(w, id, l, p)| Step::Challenge(w, id, l, p)),
		2 => (who.clone(), work.clone(), who.clone()).prop_map(|(w, id, to)| Step::Offer(w, id, to)),
		1 => (who.clone(), work.clone()).prop_map(|(w, id)| Step::Cancel(w, id)),
		2 => (who.clone(), work.clone()).prop_map(|(w, id)| Step::Accept(w, id)),
		5 => (who.clone(), work.clone(), terms()).prop_map(|(w, id, t)| Step::SetTerms(w, id, t)),
		1 => (who.clone(), work.clone(), 0..4u32).prop_map(|(w, id, t)| Step::CloseTerms(w, id, t)),
		9 => (who.clone(), work.clone(), 0..4u32, 0..6_000u128, 0..=WHOLE)
			.prop_map(|(w, id, t, p, r)| Step::Buy(w, id, t, p, r.max(WHOLE / 2) * 2)),
		3 => (who.clone(), work.clone(), asset).prop_map(|(w, id, a)| Step::Collect(w, id, a)),
		2 => (who.clone(), 0..10u64).prop_map(|(w, l)| Step::Revoke(w, l)),
		2 => (who.clone(), 0..10u64, who.clone()).prop_map(|(w, l, to)| Step::TransferLicence(w, l, to)),
		1 => (who.clone(), work).prop_map(|(w, id)| Step::Burn(w, id)),
		1 => (who, any::<bool>()).prop_map(|(w, blocked)| Step::Block(w, blocked)),
		4 => (1..8u32).prop_map(Step::Skip),
	];
	prop::collection::vec(step, 1..90)
}

/// Who may do something, most of the time: the owner of the work.
fn owner_or(who: u8, work: WorkId) -> u8 {
	if who.is_multiple_of(3) {
		return who;
	}
	let owner = Works::<Test>::get(work).map(|work| work.owner);
	(1..=6).find(|n| Some(account(*n)) == owner).unwrap_or(who)
}

fn run(step: Step, leaves: &mut Vec<(u8, Notarized)>) -> bool {
	let leaf = |place: usize| leaves.get(place % leaves.len().max(1)).cloned();
	let media = b"a/b".to_vec();
	let of = |list: &[(u64, u32)]| -> Vec<Share> { shares(list) };
	let done = match step {
		Step::Notarize(who, file) => {
			let leaf = notarize(who, file);
			leaves.push((who, leaf));
			return true;
		},
		Step::Claim(who, place, parents) => match leaf(place) {
			Some((owner, leaf)) => {
				let who = if who == 6 { who } else { owner };
				let (mmr, Notarized { preimage, path, entry, .. }) = (leaf.mmr(), leaf);
				Notary::claim(by(who), preimage, path, entry, mmr, media, of(&parents))
			},
			None => return false,
		},
		Step::Challenge(who, work, place, parents) => match leaf(place) {
			Some((owner, leaf)) => {
				let who = if who == 6 { who } else { owner };
				let content = (0, leaf.preimage.digest, leaf.preimage.size);
				let work = Notary::work_of(content).unwrap_or(work);
				let (mmr, Notarized { preimage, path, entry, .. }) = (leaf.mmr(), leaf);
				Notary::challenge(by(who), work, preimage, path, entry, mmr, media, of(&parents))
			},
			None => return false,
		},
		Step::Offer(who, work, to) => {
			Notary::transfer_offer(by(owner_or(who, work)), work, account(to))
		},
		Step::Cancel(who, work) => Notary::transfer_cancel(by(owner_or(who, work)), work),
		Step::Accept(who, work) => {
			let record = Works::<Test>::get(work);
			let changed = record.as_ref().map_or(0, |record| record.changed);
			let to = record.and_then(|record| record.offered_to);
			let who = (1..=6).find(|n| Some(account(*n)) == to).unwrap_or(who);
			Notary::transfer_accept(by(who), work, changed)
		},
		Step::SetTerms(who, work, terms) => Notary::set_terms(by(owner_or(who, work)), work, terms),
		Step::CloseTerms(who, work, terms) => {
			Notary::close_terms(by(owner_or(who, work)), work, terms)
		},
		Step::Buy(who, work, terms, price, royalty) => {
			let asset = Listings::<Test>::get(work, terms).map_or(GOLD, |l| l.terms.asset);
			let text = H256::repeat_byte(0x77);
			Notary::buy(by(who), work, terms, asset, price, royalty, text)
				.map(drop)
				.map_err(|error| error.error)
		},
		Step::Collect(who, work, asset) => {
			Notary::collect(by(who), work, asset).map(drop).map_err(|error| error.error)
		},
		Step::Revoke(who, licence) => Notary::revoke(by(who), licence),
		Step::TransferLicence(who, licence, to) => {
			let holder = Licences::<Test>::get(licence).map(|licence| licence.holder);
			let who = (1..=6).find(|n| Some(account(*n)) == holder).unwrap_or(who);
			Notary::transfer_licence(by(who), licence, account(to))
		},
		Step::Burn(who, work) => Notary::burn(by(owner_or(who, work)), work),
		Step::Block(who, true) => Assets::block(by(ISSUER), 7, account(who)),
		Step::Block(who, false) => Assets::thaw(by(ISSUER), 7, account(who)),
		Step::Skip(blocks) => {
			skip(blocks);
			return true;
		},
	};
	done.is_ok()
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

proptest! {
	#![proptest_config(ProptestConfig::with_cases(192))]
	#[test]
	fn money_and_rights_add_up(steps in steps()) {
		chain().execute_with(|| {
			let issued = (Balances::total_issuance(), Assets::total_supply(7));
			let all = wealth();
			let mut leaves = Vec::new();
			// Licences sold under each terms of each work, for ever.
			let mut sold = BTreeMap::<(WorkId, u32), (u32, Option<u32>)>::new();
			for step in steps {
				let buying = match &step {
					Step::Buy(_, work, terms, price, _) => Listings::<Test>::get(work, terms)
						.map(|listing| ((*work, *terms), listing.terms.copies, *price)),
					_ => None,
				};
				let root = sp_io::storage::root(sp_runtime::StateVersion::V1);
				let done = with_transaction(|| {
					if run(step, &mut leaves) {
						TransactionOutcome::Commit(Ok::<_, sp_runtime::DispatchError>(true))
					} else {
						TransactionOutcome::Rollback(Ok(false))
					}
				})
				.expect("both outcomes are answers");
				if !done {
					assert_eq!(sp_io::storage::root(sp_runtime::StateVersion::V1), root);
				}
				if let (true, Some((key, copies, _))) = (done, buying) {
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
				with_storage_layer(|| {
					Notary::collect(by(1), work, asset).map(drop).map_err(|error| error.error)
				})
				.expect("every account takes gold again");
			}
			for (id, licence) in Licences::<Test>::iter().collect::<Vec<_>>() {
				let holder = RuntimeOrigin::signed(licence.holder);
				Notary::revoke(holder, id).expect("a holder may give up");
			}
			// Children have higher numbers than their parents, but for what a challenge changed.
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
		});
	}
}
