use crate::{mock::*, Error, Event, HoldReason, WorkOf, WHOLE};
use frame_support::{
	assert_noop, assert_ok,
	traits::{fungible::InspectHold, tokens::Preservation},
};
use mmt_primitives::notary::works::MAX_ANCESTORS;
use sp_core::H256;

fn held(n: u8) -> u128 {
	Balances::balance_on_hold(&HoldReason::Work.into(), &account(n))
}

#[test]
fn a_notarized_file_becomes_a_work() {
	chain().execute_with(|| {
		let leaf = notarize(1, 1);
		skip(3);
		assert_ok!(claim_by(1, &leaf, &[]));
		let content = (0, H256::repeat_byte(1), 1_001);
		System::assert_last_event(
			Event::Claimed { work: 0, owner: account(1), content, index: 0, previous: 0 }.into(),
		);
		assert_eq!(held(1), WORK);
		let work = record(0);
		// Its rank is the anchor's block, not the claim's.
		assert_eq!((work.anchor.block, work.anchor.time, work.claimed), (1, 10_000, 4));
		assert_eq!(Notary::work_of(content), Some(0));
		let info = Notary::work_info(0).expect("it exists");
		assert_eq!((info.challengeable_until, info.media_type.as_str()), (14, "text/plain"));
		check();
	});
}

#[test]
fn a_claim_needs_the_whole_proof() {
	chain().execute_with(|| {
		notarize(3, 3);
		let leaf = notarize(1, 1);
		notarize(3, 3);
		let call = |leaf: &Notarized, mmr| {
			let (preimage, path) = (leaf.preimage.clone(), leaf.path.clone());
			let media = b"text/plain".to_vec();
			Notary::claim(by(1), preimage, path, leaf.entry, mmr, media, vec![])
		};
		let mut wrong = leaf.clone();
		wrong.preimage.salt = H256::repeat_byte(0xee);
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::PathMismatch);
		let mut wrong = leaf.clone();
		wrong.preimage.size += 1;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::PathMismatch);
		let mut wrong = leaf.clone();
		wrong.path.index = 0;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::PathMismatch);
		let mut wrong = leaf.clone();
		wrong.path.count += 1;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::PathMismatch);
		let mut wrong = leaf.clone();
		wrong.entry.count += 1;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::PathMismatch);
		// An earlier time or block is another entry.
		let mut wrong = leaf.clone();
		wrong.entry.time -= 1;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::AnchorMismatch);
		let mut wrong = leaf.clone();
		wrong.entry.block -= 1;
		assert_noop!(call(&wrong, leaf.mmr()), Error::<Test>::AnchorMismatch);
		// So is an earlier rank.
		let mut mmr = leaf.mmr();
		mmr.index = 0;
		assert_noop!(call(&leaf, mmr), Error::<Test>::AnchorMismatch);
		assert_noop!(call(&leaf, range_proof(0)), Error::<Test>::AnchorMismatch);
		let mut mmr = leaf.mmr();
		mmr.entries = 99;
		assert_noop!(call(&leaf, mmr), Error::<Test>::StaleProof);
		assert_ok!(call(&leaf, leaf.mmr()));
		check();
	});
}

#[test]
fn weak_and_unknown_algorithms_are_refused_by_name() {
	chain().execute_with(|| {
		for algorithm in 3..=255u8 {
			let leaf =
				anchor(1, vec![mmt_primitives::notary::Preimage { algorithm, ..preimage(1, 1) }])
					.remove(0);
			assert_noop!(claim_by(1, &leaf, &[]), Error::<Test>::UnsupportedAlgorithm);
			if algorithm == 3 {
				skip(1);
			}
		}
		for algorithm in 0..=2u8 {
			let leaf =
				anchor(1, vec![mmt_primitives::notary::Preimage { algorithm, ..preimage(1, 1) }])
					.remove(0);
			assert_ok!(claim_by(1, &leaf, &[]));
		}
		check();
	});
}

/// A thief sees everything that goes through the pool, and gets in before it.
#[test]
fn a_thief_gains_nothing_from_the_pool() {
	chain().execute_with(|| {
		let (victim, thief) = (1, 2);
		// It copies the root and anchors it first, but the leaf under it is the victim's.
		let genesis = Notary::genesis_hash();
		let root = preimage(victim, 1).leaf(&genesis);
		assert_ok!(Notary::anchor_batch(by(thief), root, 1));
		ENTRIES.with_borrow_mut(|entries| {
			entries.push(mmt_primitives::notary::mmr::Entry {
				root,
				count: 1,
				block: 1,
				time: 10_000,
			});
		});
		let leaf = anchor(victim, vec![preimage(victim, 1)]).remove(0);
		assert_eq!(leaf.entry.root, root);

		// It copies the claim, with all that it reveals.
		skip(5);
		assert_noop!(claim_by(thief, &leaf, &[]), Error::<Test>::NotOwnerOfLeaf);
		let mut own = leaf.clone();
		own.preimage.owner = account(thief);
		assert_noop!(claim_by(thief, &own, &[]), Error::<Test>::PathMismatch);

		// It notarizes the digest that it saw in the claim, and claims before the victim.
		let copied = notarize(thief, 1);
		assert_ok!(claim_by(thief, &copied, &[]));
		assert_noop!(claim_by(victim, &leaf, &[]), Error::<Test>::AlreadyClaimed);
		assert_ok!(challenge_by(victim, 0, &leaf, &[]));
		assert_eq!(record(0).owner, account(victim));
		assert_noop!(challenge_by(thief, 0, &copied, &[]), Error::<Test>::NotEarlier);
		assert_eq!((held(victim), held(thief)), (WORK, 0));
		check();

		// It lies about the size, so that the digest is another content's, which nobody looks up.
		let mut lie = preimage(thief, 1);
		lie.size += 1;
		let lie = anchor(thief, vec![lie]).remove(0);
		assert_ok!(claim_by(thief, &lie, &[]));
		assert_eq!(Notary::work_of((0, H256::repeat_byte(1), 1_001)), Some(0));
		check();
	});
}

#[test]
fn a_lie_about_the_size_keeps_nobody_from_claiming() {
	chain().execute_with(|| {
		let leaf = notarize(1, 1);
		let mut lie = preimage(2, 1);
		lie.size = 7;
		let lie = anchor(2, vec![lie]).remove(0);
		assert_ok!(claim_by(2, &lie, &[]));
		assert_noop!(challenge_by(1, 0, &leaf, &[]), Error::<Test>::SizeMismatch);
		assert_ok!(claim_by(1, &leaf, &[]));
		assert_eq!(WorkOf::<Test>::iter().count(), 2);
		check();
	});
}

#[test]
fn a_claim_needs_a_deposit_and_a_media_type() {
	chain().execute_with(|| {
		let leaf = notarize(1, 1);
		let call = |media: &[u8]| {
			let Notarized { preimage, path, entry, .. } = leaf.clone();
			Notary::claim(by(1), preimage, path, entry, leaf.mmr(), media.to_vec(), vec![])
		};
		let long = [&b"a/"[..], &[b'b'; 126][..]].concat();
		for media in [&b""[..], b"text", b"/plain", b"text/", b"text/pl ain", b"t/\xc3\xa9", &long]
		{
			assert_noop!(call(media), Error::<Test>::InvalidMediaType);
		}
		use frame_support::traits::fungible::Mutate;
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&account(1),
			&account(2),
			ENDOWMENT - WORK,
			Preservation::Preserve
		));
		assert_noop!(call(b"a/b"), Error::<Test>::InsufficientBalance);
		assert_ok!(<Balances as Mutate<AccountId>>::transfer(
			&account(2),
			&account(1),
			10,
			Preservation::Preserve
		));
		assert_ok!(call(&long[..127]));
	});
}

#[test]
fn parents_are_works_that_nobody_can_win_any_longer() {
	chain().execute_with(|| {
		let (one, two) = (work(1, 1, &[]), work(2, 2, &[]));
		let leaf = notarize(3, 3);
		assert_noop!(claim_by(3, &leaf, &[(99, 1)]), Error::<Test>::ParentNotFound);
		assert_noop!(claim_by(3, &leaf, &[(one, 1), (one, 1)]), Error::<Test>::DuplicateParent);
		assert_noop!(claim_by(3, &leaf, &[(one, 60), (two, 41)]), Error::<Test>::SharesExceedWhole);
		assert_noop!(
			claim_by(3, &leaf, &[(one, 1), (two, u32::MAX / (WHOLE / 100))]),
			Error::<Test>::SharesExceedWhole
		);
		let nine: Vec<_> =
			(0..9).map(|_| work(4, NEXT.take_one(), &[])).map(|id| (id, 1)).collect();
		let leaf = notarize(3, 3);
		assert_noop!(claim_by(3, &leaf, &nine), Error::<Test>::TooManyParents);
		let young = fresh(5, 100, &[]);
		assert_noop!(claim_by(3, &leaf, &[(young, 1)]), Error::<Test>::ParentChallengeable);
		assert_ok!(claim_by(3, &leaf, &[(one, 60), (two, 40)]));
		assert_eq!(record(one).children, 1);
		check();
	});
}

/// Files that no other test line names.
struct Next;
const NEXT: Next = Next;
impl Next {
	fn take_one(&self) -> u8 {
		120 + crate::NextWork::<Test>::get() as u8
	}
}

#[test]
fn parents_of_the_same_content_would_be_a_cycle() {
	chain().execute_with(|| {
		let one = work(1, 1, &[]);
		let mut other = preimage(2, 1);
		other.size = 7;
		let leaf = anchor(2, vec![other]).remove(0);
		assert_noop!(claim_by(2, &leaf, &[(one, 10)]), Error::<Test>::CyclicParents);

		// The winner of a work cannot name the work itself.
		let early = notarize(3, 9);
		let stolen = fresh(4, 9, &[]);
		assert_noop!(
			challenge_by(3, stolen, &early, &[(stolen, 10)]),
			Error::<Test>::CyclicParents
		);
		// Nor one that was made of it: nobody can make one as long as it can be won.
		let leaf = notarize(4, 10);
		assert_noop!(claim_by(4, &leaf, &[(stolen, 10)]), Error::<Test>::ParentChallengeable);
		check();
	});
}

#[test]
fn a_line_of_more_than_sixteen_is_refused() {
	chain().execute_with(|| {
		// Each names the one before, and passes half of what it gets on.
		let mut last = work(1, 1, &[]);
		for file in 2..=MAX_ANCESTORS as u8 {
			last = work(1, file, &[(last, 50)]);
			check();
		}
		last = work(1, 100, &[(last, 50)]);
		assert_eq!(record(last).ancestors.len() as u32, MAX_ANCESTORS);
		let leaf = notarize(1, 101);
		assert_noop!(claim_by(1, &leaf, &[(last, 50)]), Error::<Test>::TooManyAncestors);
		// Without a share it is a parent and no ancestor.
		assert_ok!(claim_by(1, &leaf, &[(last, 0)]));
		check();
	});
}

#[test]
fn a_burned_work_leaves_nothing() {
	chain().execute_with(|| {
		let parent = work(1, 1, &[]);
		let child = work(2, 2, &[(parent, 10)]);
		list(1, parent, priced(mmt_primitives::notary::Asset::Native, 100));
		assert_noop!(Notary::burn(by(2), parent), Error::<Test>::NotOwner);
		assert_noop!(Notary::burn(by(1), parent), Error::<Test>::HasChildren);
		assert_ok!(Notary::burn(by(2), child));
		assert_ok!(Notary::burn(by(1), parent));
		System::assert_last_event(
			Event::Burned { work: parent, owner: account(1), previous: System::block_number() }
				.into(),
		);
		assert_eq!((held(1), held(2)), (0, 0));
		assert_eq!(crate::Listings::<Test>::iter().count(), 0);
		check();
		// Its content can be claimed again, with another number.
		assert_eq!(fresh(2, 1, &[]), 2);
		check();
	});
}
