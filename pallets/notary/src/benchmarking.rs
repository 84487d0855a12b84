//! Benchmarks, each at the worst case of its bound.

use crate::{pallet::*, types::*};
use alloc::{boxed::Box, collections::BTreeMap, vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::MutateHold,
		fungibles::{Inspect, Mutate},
		Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	notary::{
		batch::{root_of, Path, MAX_COUNT, MAX_PATH},
		mmr::{Entry, MmrProof, Peaks as Mountains, MAX_ENTRIES, MAX_ITEMS},
		proof::{Header, Proof, HEAD_KEY, MAX_HEADER, MAX_STATE_NODES},
		works::{MAX_ANCESTORS, MAX_PARENTS, MAX_TERMS},
		Asset, LicenceKind, Preimage, Terms, WorkId,
	},
	siblings::{sample::SampleState, ParaId, SiblingHead},
	AccountId, Balance,
};
use sp_core::H256;
use sp_runtime::{generic::Digest, DigestItem, SaturatedConversion};

/// Prepares what these benchmarks cannot reach.
pub trait BenchmarkHelper {
	/// Registers an asset with the minimum balance 1, which is not sufficient by itself.
	fn create_asset(id: u32, owner: &AccountId);

	/// Knows a sibling's genesis, and as many heads of it as are remembered, this the last.
	fn follow(para: ParaId, head: SiblingHead, genesis: H256);
}

/// A sibling.
const SIBLING: ParaId = 4_000_000;
const ASSET: Asset = Asset::WithId(99);
const PRICE: Balance = 1_000_000;
/// Batch that works are claimed by, when they are not claimed by the first.
const LATER: u64 = 1 << 62;

/// More than any deposit of these benchmarks needs.
fn fund<T: Config>(who: &AccountId) {
	let plenty = (T::WorkDeposit::get() + T::TermsDeposit::get() + T::LicenceDeposit::get()) * 100;
	T::Assets::mint_into(Asset::Native, who, plenty)
		.expect("the chain of a benchmark has room to issue; qed");
}

/// The chain after so many blocks that every window is over.
fn after_windows<T: Config>() {
	let block = T::ChallengeWindow::get() + 10;
	frame_system::Pallet::<T>::set_block_number(block.saturated_into());
}

fn content(item: u32) -> Content {
	(0, H256(frame_support::Hashable::blake2_256(&item)), item.into())
}

/// Heads of as many blocks as are remembered, the last one this.
fn remember<T: Config>(entries: u64, head: H256) {
	let mut heads = RecentHeads::default();
	for block in 1..MAX_HEADS {
		heads.note(block, block.into(), H256::repeat_byte(1));
	}
	heads.note(MAX_HEADS, entries, head);
	Heads::<T>::put(heads);
}

/// A leaf of an item, with the longest proof that there is, in batch 0.
fn anchored<T: Config>(owner: &AccountId, item: u32) -> (Preimage, Path, Entry, MmrProof) {
	let (algorithm, digest, size) = content(item);
	let preimage = Preimage {
		owner: owner.clone(),
		algorithm,
		digest,
		size,
		salt: H256::repeat_byte(2),
		metadata: H256::repeat_byte(3),
	};
	let siblings = BoundedVec::truncate_from(vec![H256::repeat_byte(4); MAX_PATH as usize]);
	let path = Path { index: 0, count: MAX_COUNT, siblings };
	let root = root_of(&path, preimage.leaf(&Pallet::<T>::genesis_hash()))
		.expect("the path has the length of the largest batch; qed");
	let entry = Entry { root, count: MAX_COUNT, block: 1, time: 1 };
	let items = BoundedVec::truncate_from(vec![H256::repeat_byte(5); MAX_ITEMS as usize]);
	let proof = MmrProof { index: 0, entries: MAX_ENTRIES, items };
	let head = proof.head_of(entry.hash()).expect("the proof is that of a full range; qed");
	remember::<T>(MAX_ENTRIES, head);
	(preimage, path, entry, proof)
}

fn media_type() -> Vec<u8> {
	let mut text = vec![b'a'; MAX_MEDIA_TYPE as usize];
	text[1] = b'/';
	text
}

/// A work with everything that a record can hold, claimed in block 0.
fn work<T: Config>(owner: &AccountId, item: u32) -> WorkId {
	let id = WorkId::from(item);
	let work = Work {
		creator: owner.clone(),
		owner: owner.clone(),
		content: content(item),
		metadata: H256::repeat_byte(3),
		media_type: BoundedVec::truncate_from(media_type()),
		parents: Parents::default(),
		ancestors: Ancestors::default(),
		anchor: Anchor { index: LATER, block: 1, time: 1 },
		claimed: 0,
		offered_to: None,
		deposit: 0,
		terms: 0,
		next_terms: 0,
		licences: 0,
		inherited: 0,
		first_licence: 0,
		exclusive: None,
		children: 0,
		proceeds: 0,
		changed: 0,
		revision: 0,
	};
	WorkOf::<T>::insert(work.content, id);
	NextWork::<T>::mutate(|next| *next = (*next).max(id + 1));
	Works::<T>::insert(id, work);
	id
}

/// A work whose deposit is held.
fn held_work<T: Config>(owner: &AccountId, item: u32) -> WorkId {
	let id = work::<T>(owner, item);
	fund::<T>(owner);
	let deposit = T::WorkDeposit::get();
	T::Token::hold(&HoldReason::Work.into(), owner, deposit).expect("the owner has plenty; qed");
	Works::<T>::mutate_extant(id, |work| work.deposit = deposit);
	id
}

fn shares(first: u32, count: u32, parts: u32) -> Vec<Share> {
	(first..first + count).map(|item| Share { work: item.into(), parts }).collect()
}

/// Works whose owners have no account, so that what they get waits.
fn ancestors<T: Config>(count: u32) -> Ancestors {
	let list = shares(1_000, count, WHOLE / (MAX_ANCESTORS + 1));
	for share in &list {
		work::<T>(&ancestor(share), share.work as u32);
	}
	BoundedVec::truncate_from(list)
}

fn ancestor(share: &Share) -> AccountId {
	account("ancestor", share.work as u32, 0)
}

/// Owners above a work get accounts, which are new to every asset but the token: who takes some of
/// it writes the most.
fn open_accounts<T: Config>(id: WorkId) {
	let least = T::Assets::minimum_balance(Asset::Native);
	for share in &Works::<T>::get(id).expect("the work was just made; qed").ancestors {
		T::Assets::mint_into(Asset::Native, &ancestor(share), least)
			.expect("the chain of a benchmark has room to issue; qed");
	}
}

/// A buyer of work 1, which is final and sold for an asset, with `a` ancestors.
fn buyer<T: Config>(a: u32) -> (AccountId, WorkId) {
	let caller: AccountId = whitelisted_caller();
	fund::<T>(&caller);
	T::BenchmarkHelper::create_asset(99, &caller);
	T::Assets::mint_into(ASSET, &caller, 2 * PRICE).expect("it was just registered; qed");
	after_windows::<T>();
	let id = work::<T>(&account("owner", 0, 0), 1);
	let line = ancestors::<T>(a);
	Works::<T>::mutate_extant(id, |work| work.ancestors = line);
	list::<T>(id, MAX_TERMS);
	(caller, id)
}

/// A final work with `a` ancestors for which a price waits. Its owner has an account that is new to
/// the asset.
fn waiting<T: Config>(a: u32) -> WorkId {
	let owner: AccountId = account("owner", 0, 0);
	let id = held_work::<T>(&owner, 1);
	T::BenchmarkHelper::create_asset(99, &owner);
	after_windows::<T>();
	let escrow = Pallet::<T>::escrow(&ASSET);
	frame_system::Pallet::<T>::inc_providers(&escrow);
	T::Assets::mint_into(ASSET, &escrow, PRICE).expect("it was just registered; qed");
	let line = ancestors::<T>(a);
	Works::<T>::mutate_extant(id, |work| {
		work.ancestors = line;
		work.proceeds = 1;
	});
	Proceeds::<T>::insert(id, ASSET, Booked { undivided: PRICE, own: 0 });
	id
}

/// Whether everybody above a work has some of the asset.
fn are_paid<T: Config>(id: WorkId) -> bool {
	Works::<T>::get(id).is_some_and(|work| {
		work.ancestors.iter().all(|share| T::Assets::balance(ASSET, &ancestor(share)) > 0)
	})
}

/// Works that pass on all that they get, to the same 16 works.
fn parents<T: Config>(first: u32, count: u32) -> Vec<Share> {
	let list = shares(first, count, WHOLE / 10);
	let line = BoundedVec::truncate_from(shares(1_000, MAX_ANCESTORS, WHOLE / MAX_ANCESTORS));
	for share in &list {
		let id = work::<T>(&account("parent", share.work as u32, 0), share.work as u32);
		Works::<T>::mutate_extant(id, |work| work.ancestors = line.clone());
	}
	list
}

fn terms(asset: Asset) -> Terms {
	Terms {
		kind: LicenceKind::Use,
		asset,
		price: PRICE,
		copies: Some(u32::MAX),
		duration: Some(10),
		transferable: true,
		revocable: true,
		terms_hash: H256::repeat_byte(6),
	}
}

fn list<T: Config>(id: WorkId, count: u32) {
	for number in 0..count {
		let listing = Listing { terms: terms(ASSET), sold: 0, deposit: 0 };
		Listings::<T>::insert(id, number, listing);
	}
	Works::<T>::mutate_extant(id, |work| {
		work.terms = count;
		work.next_terms = count;
	});
}

/// A licence of work 1, whose deposit is held.
fn licence<T: Config>(holder: &AccountId) {
	let owner = account("owner", 0, 0);
	let id = work::<T>(&owner, 1);
	fund::<T>(holder);
	let deposit = T::LicenceDeposit::get();
	T::Token::hold(&HoldReason::Licence.into(), holder, deposit)
		.expect("the holder has plenty; qed");
	Works::<T>::mutate_extant(id, |work| work.licences = 1);
	Licences::<T>::insert(
		0,
		Licence {
			work: id,
			terms_id: 0,
			terms: terms(Asset::Native),
			holder: holder.clone(),
			bought: 0,
			expires: None,
			deposit,
		},
	);
	LicencesOf::<T>::insert(holder, 0, ());
	NextLicence::<T>::put(1);
}

/// A proof file's fields, each as long as it may be.
fn longest_proof(owner: &AccountId) -> Proof {
	let genesis = H256::repeat_byte(9);
	let preimage = Preimage {
		owner: owner.clone(),
		algorithm: 0,
		digest: H256::repeat_byte(1),
		size: 1,
		salt: H256::repeat_byte(2),
		metadata: H256::repeat_byte(3),
	};
	let siblings = BoundedVec::truncate_from(vec![H256::repeat_byte(4); MAX_PATH as usize]);
	let path = Path { index: 0, count: MAX_COUNT, siblings };
	let root = root_of(&path, preimage.leaf(&genesis))
		.expect("the path has the length of the largest batch; qed");
	let entry = Entry { root, count: MAX_COUNT, block: 1, time: 1 };
	let items = BoundedVec::truncate_from(vec![H256::repeat_byte(5); MAX_ITEMS as usize]);
	let mmr = MmrProof { index: 0, entries: MAX_ENTRIES, items };
	let head = mmr.head_of(entry.hash()).expect("the proof is that of a full range; qed");
	let pairs = BTreeMap::from([(HEAD_KEY.to_vec(), head.0.to_vec())]);
	let state = SampleState::crowded(&pairs, MAX_STATE_NODES);
	let mut header = Header {
		parent_hash: H256::repeat_byte(6),
		number: 1_000_000,
		state_root: state.root,
		extrinsics_root: H256::repeat_byte(7),
		digest: Digest { logs: vec![] },
	};
	// Three bytes each, and four that count them.
	let room = MAX_HEADER as usize - header.encoded_size() - 4;
	header.digest.logs = vec![DigestItem::Other(vec![8]); room / 3];
	let nodes = state.prove(&[HEAD_KEY]);
	assert_eq!(nodes.len() as u32, MAX_STATE_NODES);
	Proof::assemble(genesis, preimage, path, entry, mmr, &header, &nodes)
		.expect("all of it is within its bounds; qed")
}

#[benchmarks]
mod benches {
	use super::*;

	/// All 63 mountains join into one. The batch is the largest; its size changes nothing.
	#[benchmark]
	fn anchor_batch() {
		let caller: AccountId = whitelisted_caller();
		let peaks = BoundedVec::truncate_from(vec![H256::repeat_byte(7); 63]);
		Peaks::<T>::put(
			Mountains::from_parts(MAX_ENTRIES - 1, peaks)
				.expect("2^63 - 1 entries have 63 peaks; qed"),
		);
		remember::<T>(MAX_ENTRIES - 1, H256::repeat_byte(8));
		frame_system::Pallet::<T>::set_block_number((MAX_HEADS + 1).saturated_into());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), H256::repeat_byte(9), MAX_COUNT);
		assert_eq!(Peaks::<T>::get().entries(), MAX_ENTRIES);
	}

	/// A claim with the longest proof and `p` parents, each with all the ancestors it can have.
	#[benchmark]
	fn claim(p: Linear<0, MAX_PARENTS>) {
		let caller: AccountId = whitelisted_caller();
		fund::<T>(&caller);
		after_windows::<T>();
		let (preimage, path, entry, mmr) = anchored::<T>(&caller, 1);
		let parents = parents::<T>(100, p);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), preimage, path, entry, mmr, media_type(), parents);
		assert!(WorkOf::<T>::contains_key(content(1)));
	}

	/// A challenge with the longest proof and `p` parents, of a work with all parents and terms.
	#[benchmark]
	fn challenge(p: Linear<0, MAX_PARENTS>) {
		let caller: AccountId = whitelisted_caller();
		fund::<T>(&caller);
		after_windows::<T>();
		let (preimage, path, entry, mmr) = anchored::<T>(&caller, 1);
		let id = held_work::<T>(&account("loser", 0, 0), 1);
		list::<T>(id, MAX_TERMS);
		let former = parents::<T>(200, MAX_PARENTS);
		Works::<T>::mutate_extant(id, |work| {
			work.parents = BoundedVec::truncate_from(former);
			work.claimed = Pallet::<T>::now();
		});
		let parents = parents::<T>(100, p);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, preimage, path, entry, mmr, media_type(), parents);
		assert!(Works::<T>::get(id).is_some_and(|work| work.owner == caller && work.terms == 0));
	}

	#[benchmark]
	fn transfer_offer() {
		let caller: AccountId = whitelisted_caller();
		let id = work::<T>(&caller, 1);
		let to: AccountId = account("to", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, to.clone());
		assert!(Works::<T>::get(id).is_some_and(|work| work.offered_to == Some(to)));
	}

	#[benchmark]
	fn transfer_accept() {
		let caller: AccountId = whitelisted_caller();
		fund::<T>(&caller);
		let id = held_work::<T>(&account("owner", 0, 0), 1);
		Works::<T>::mutate_extant(id, |work| work.offered_to = Some(caller.clone()));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, 0);
		assert!(Works::<T>::get(id).is_some_and(|work| work.owner == caller));
	}

	#[benchmark]
	fn transfer_cancel() {
		let caller: AccountId = whitelisted_caller();
		let id = work::<T>(&caller, 1);
		Works::<T>::mutate_extant(id, |work| work.offered_to = Some(account("to", 0, 0)));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(Works::<T>::get(id).is_some_and(|work| work.offered_to.is_none()));
	}

	/// Terms whose price all ancestors have a share in.
	#[benchmark]
	fn set_terms() {
		let caller: AccountId = whitelisted_caller();
		let id = held_work::<T>(&caller, 1);
		T::BenchmarkHelper::create_asset(99, &caller);
		let line = ancestors::<T>(MAX_ANCESTORS);
		Works::<T>::mutate_extant(id, |work| work.ancestors = line);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, terms(ASSET));
		assert!(Listings::<T>::contains_key(id, 0));
	}

	#[benchmark]
	fn close_terms() {
		let caller: AccountId = whitelisted_caller();
		let id = held_work::<T>(&caller, 1);
		// For nothing: what is less than the minimum balance cannot be a price.
		let terms = Terms { price: 0, ..terms(Asset::Native) };
		Pallet::<T>::do_set_terms(caller.clone(), id, terms).expect("the terms are sound; qed");
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, 0);
		assert!(!Listings::<T>::contains_key(id, 0));
	}

	/// A sale in an asset that neither the seller nor any of `a` ancestors can take, so that all of
	/// it is tried and then booked.
	#[benchmark]
	fn buy(a: Linear<0, MAX_ANCESTORS>) {
		let (caller, id) = buyer::<T>(a);
		let hash = terms(ASSET).terms_hash;
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), id, 0, ASSET, PRICE, WHOLE, hash);
		assert!(LicencesOf::<T>::contains_key(&caller, 0));
		assert_eq!(Proceeds::<T>::iter().count() as u32, a + 1);
	}

	/// A sale in an asset that is new to `a` ancestors, who take it. The seller's part is booked:
	/// with the account that it waits on, that costs more.
	#[benchmark]
	fn buy_paid(a: Linear<0, MAX_ANCESTORS>) {
		let (caller, id) = buyer::<T>(a);
		open_accounts::<T>(id);
		let hash = terms(ASSET).terms_hash;
		#[extrinsic_call]
		buy(RawOrigin::Signed(caller.clone()), id, 0, ASSET, PRICE, WHOLE, hash);
		assert!(LicencesOf::<T>::contains_key(&caller, 0));
		assert_eq!(Proceeds::<T>::iter().count(), 1);
		assert!(are_paid::<T>(id));
	}

	/// What waits is shared with `a` ancestors who do not take it. The owner does.
	#[benchmark]
	fn collect(a: Linear<0, MAX_ANCESTORS>) {
		let caller: AccountId = whitelisted_caller();
		let id = waiting::<T>(a);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id, ASSET);
		assert!(!Proceeds::<T>::contains_key(id, ASSET));
		assert_eq!(Proceeds::<T>::iter().count() as u32, a);
	}

	/// What waits is shared with `a` ancestors who take it, as does the owner; nothing is left.
	#[benchmark]
	fn collect_paid(a: Linear<0, MAX_ANCESTORS>) {
		let caller: AccountId = whitelisted_caller();
		let id = waiting::<T>(a);
		open_accounts::<T>(id);
		#[extrinsic_call]
		collect(RawOrigin::Signed(caller), id, ASSET);
		assert_eq!(Proceeds::<T>::iter().count(), 0);
		assert_eq!(T::Assets::balance(ASSET, &Pallet::<T>::escrow(&ASSET)), 0);
		assert!(are_paid::<T>(id));
	}

	#[benchmark]
	fn revoke() {
		let caller: AccountId = whitelisted_caller();
		licence::<T>(&account("holder", 0, 0));
		Works::<T>::mutate_extant(1, |work| work.owner = caller.clone());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);
		assert!(!Licences::<T>::contains_key(0));
	}

	#[benchmark]
	fn transfer_licence() {
		let caller: AccountId = whitelisted_caller();
		licence::<T>(&caller);
		let to: AccountId = account("to", 0, 0);
		fund::<T>(&to);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, to.clone());
		assert!(LicencesOf::<T>::contains_key(to, 0));
	}

	/// A work with all parents and terms.
	#[benchmark]
	fn burn() {
		let caller: AccountId = whitelisted_caller();
		let id = held_work::<T>(&caller, 1);
		list::<T>(id, MAX_TERMS);
		let parents = parents::<T>(100, MAX_PARENTS);
		Works::<T>::mutate_extant(id, |work| work.parents = BoundedVec::truncate_from(parents));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), id);
		assert!(!Works::<T>::contains_key(id));
	}

	/// A proof with the most of everything: items, batches, trie nodes and bytes of a header.
	#[benchmark]
	fn witness() {
		let caller: AccountId = whitelisted_caller();
		let proof = longest_proof(&caller);
		let verified = proof.verify_offline().expect("the proof holds; qed");
		let state_root = H256::zero();
		let (number, hash) = (verified.block_number, verified.block_hash);
		T::BenchmarkHelper::follow(
			SIBLING,
			SiblingHead { number, hash, state_root },
			proof.genesis,
		);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), SIBLING, Box::new(proof));
		let event = Event::<T>::Witnessed { para: SIBLING, by: caller, verified };
		frame_system::Pallet::<T>::assert_last_event(
			<T as frame_system::Config>::RuntimeEvent::from(event),
		);
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
