//! Benchmarks, each at the worst case of its bound: names of 253 bytes, 8 levels down, with 32
//! records of 512 bytes, and 8 look-alikes.

use crate::{pallet::*, types::*};
use alloc::{collections::BTreeMap, vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{
		fungible::{Mutate, MutateHold},
		Get,
	},
	BoundedVec,
};
use frame_system::RawOrigin;
use mmt_primitives::{
	names::{
		commitment, commitment::wrapped, consent_message, label::skeleton, Fuses, Label, NameId,
		Record, RecordKey, VersionedRecord, MAX_COMMITMENTS, MAX_DEPTH, MAX_LABEL, MAX_LOOK_ALIKES,
		MAX_NAME, MAX_RECORD, MAX_RECORDS, ROOT,
	},
	siblings::{
		sample::{self, SampleState},
		ParaId, SiblingHead, WitnessedName, MAX_NODES,
	},
	AccountId, Balance, BlockNumber,
};
use sp_core::{crypto::KeyTypeId, H256};
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	MultiSignature, SaturatedConversion,
};

/// Prepares what these benchmarks cannot reach.
pub trait BenchmarkHelper {
	/// Knows as many heads of a sibling as are remembered, this the last.
	fn follow(para: ParaId, head: SiblingHead);
}

/// More than anything here costs.
const PLENTY: Balance = 1 << 110;
/// A block after which nothing of these benchmarks expires by itself.
const LATE: BlockNumber = BlockNumber::MAX / 2;
/// The block that benchmarks are in, with room for every period before it.
const NOW: BlockNumber = BlockNumber::MAX / 4;
/// A sibling.
const SIBLING: ParaId = 4_000_000;
const KEYS: KeyTypeId = KeyTypeId(*b"name");

fn rich<T: Config>(name: &'static str) -> AccountId {
	let who: AccountId = account(name, 0, 0);
	fund::<T>(&who);
	who
}

fn fund<T: Config>(who: &AccountId) {
	T::Token::mint_into(who, PLENTY).expect("the chain of a benchmark has room to issue; qed");
}

fn start<T: Config>() -> AccountId {
	frame_system::Pallet::<T>::set_block_number(NOW.saturated_into());
	let caller: AccountId = whitelisted_caller();
	fund::<T>(&caller);
	caller
}

fn hold<T: Config>(reason: HoldReason, who: &AccountId, amount: Balance) -> Deposit<AccountId> {
	T::Token::hold(&reason.into(), who, amount).expect("it has plenty; qed");
	Deposit { payer: who.clone(), amount }
}

fn label(letter: u8, length: usize) -> Label {
	BoundedVec::truncate_from(vec![letter; length])
}

/// `a.suffix` with the longest label.
fn top_label() -> Label {
	label(b'a', MAX_LABEL as usize)
}

fn text<T: Config>(labels: &[Label]) -> Vec<u8> {
	let mut text = Vec::new();
	for label in labels.iter().rev() {
		text.extend_from_slice(label);
		text.push(b'.');
	}
	text.extend_from_slice(&T::Rules::get().suffix);
	text
}

/// A tenure of `owner` with its deposit.
fn tenure<T: Config>(owner: &AccountId, parent: NameId, label: &Label) -> NameId {
	let id = Pallet::<T>::next_id().expect("few were given; qed");
	let node = Node {
		owner: owner.clone(),
		parent,
		label: label.clone(),
		registered: 1,
		expires: Some(LATE),
		fuses: Fuses::NONE,
		records: 0,
		price: None,
		deposit: hold::<T>(HoldReason::Name, owner, T::NameDeposit::get()),
	};
	Pallet::<T>::begin_tenure(id, node);
	id
}

/// A name so many levels down, all of it `owner`'s. The deepest has 253 bytes.
fn deep<T: Config>(owner: &AccountId, depth: u32) -> (Vec<u8>, NameId) {
	let letters = MAX_NAME as usize - MAX_DEPTH as usize - T::Rules::get().suffix.len();
	let each = letters / MAX_DEPTH as usize;
	let mut labels = Vec::new();
	let mut id = ROOT;
	for level in 0..depth as usize {
		let rest = if level == 0 { letters % MAX_DEPTH as usize } else { 0 };
		let label = label(b'a' + level as u8, each + rest);
		id = tenure::<T>(owner, id, &label);
		labels.push(label);
	}
	let text = text::<T>(&labels);
	assert!(depth < MAX_DEPTH || text.len() == MAX_NAME as usize);
	(text, id)
}

/// A top name with as many look-alikes as there may be, of which all but it are held until
/// `others`.
fn top<T: Config>(owner: &AccountId, others: BlockNumber) -> (Vec<u8>, NameId) {
	let label = top_label();
	let id = tenure::<T>(owner, ROOT, &label);
	let mut group = LookAlikes::of(owner.clone());
	for other in 1..MAX_LOOK_ALIKES {
		let member = LookAlike { id: NameId::MAX - NameId::from(other), held_until: others };
		group.members.try_push(member).expect("one less than the most; qed");
	}
	let held_until = Pallet::<T>::periods().grace_end(LATE);
	group.members.try_push(LookAlike { id, held_until }).expect("the most; qed");
	Skeletons::<T>::insert(skeleton(&label), group);
	(text::<T>(&[label]), id)
}

/// A text record of as many bytes as `length` says, encoded.
fn record(item: u32, length: usize) -> Record {
	let mut key = vec![b'k'; 32];
	key[0] = b'a' + (item % 26) as u8;
	key[1] = b'a' + (item / 26) as u8;
	let key = BoundedVec::truncate_from(key);
	// Version, kind, key with its length, and two bytes of the value's length.
	let value = vec![b'v'; length - 2 - 33 - 2];
	let record = Record::Text { key, value: BoundedVec::truncate_from(value) };
	assert_eq!(VersionedRecord::V1(record.clone()).encoded_size(), length);
	record
}

fn store<T: Config>(id: NameId, payer: &AccountId, record: Record) -> RecordKey {
	let key = record.key();
	let record = VersionedRecord::V1(record);
	let amount = Pallet::<T>::record_deposit(record.encoded_size());
	let deposit = hold::<T>(HoldReason::Record, payer, amount);
	Records::<T>::insert(id, &key, StoredRecord { record, verified: false, deposit });
	Nodes::<T>::mutate_extant(id, |node| node.records += 1);
	key
}

/// Every commitment that an account may have, made in block `at`.
fn commitments<T: Config>(who: &AccountId, at: BlockNumber, last: H256) {
	let mut open = OpenCommitments::default();
	for item in 1..=MAX_COMMITMENTS {
		let hash = if item == MAX_COMMITMENTS { last } else { H256::repeat_byte(item as u8) };
		let deposit = hold::<T>(HoldReason::Commitment, who, T::CommitmentDeposit::get()).amount;
		open.try_push(Commitment { hash, at, deposit }).expect("not over the most; qed");
	}
	Commitments::<T>::insert(who, open);
}

/// Makes a name what a buyer may have.
fn list<T: Config>(id: NameId) {
	Nodes::<T>::mutate_extant(id, |node| {
		if !node.is_top() {
			node.fuses = Fuses::PARENT_CANNOT_CONTROL;
		}
		node.price = Some(Price { amount: T::NameDeposit::get(), buyer: None });
	});
}

/// A name of a sibling, with its proof.
struct Proven {
	text: Vec<u8>,
	proof: Vec<Vec<u8>>,
}

/// A sibling that is known in block [`NOW`], with a name of `owner` 8 levels down that a proof of
/// `nodes` nodes shows. Everything of it is taken over from this chain, which forgets it.
fn sibling<T: Config>(owner: &AccountId, nodes: u32) -> Proven {
	let (text, id) = deep::<T>(owner, MAX_DEPTH);
	store::<T>(id, owner, Record::Account(owner.clone()));
	let mut keys = Pallet::<T>::name_proof_keys(&text).expect("it is a name; qed");
	let profile = keys.remove(0);
	let value = |key: &Vec<u8>| frame_support::storage::unhashed::get_raw(key);
	let mut pairs: BTreeMap<Vec<u8>, Vec<u8>> =
		keys.into_iter().filter_map(|key| Some((key.clone(), value(&key)?))).collect();
	pairs.keys().for_each(|key| frame_support::storage::unhashed::kill(key));
	pairs.insert(profile, sample::profile(T::Rules::get()).encode());
	assert_eq!(pairs.len() as u32, 2 * MAX_DEPTH + 2);
	let state = SampleState::crowded(&pairs, nodes);
	let keys: Vec<&Vec<u8>> = pairs.keys().collect();
	let proof = state.prove(&keys);
	let head = SiblingHead { number: NOW, hash: H256::zero(), state_root: state.root };
	T::BenchmarkHelper::follow(SIBLING, head);
	Proven { text, proof }
}

/// What is known of a name of `owner` that was active after block `at` of the sibling.
fn shown(owner: &AccountId, at: BlockNumber) -> Shown {
	Shown::Active(WitnessedName {
		owner: owner.clone(),
		account: Some(owner.clone()),
		verified: true,
		expires: LATE,
		at,
	})
}

#[benchmarks]
mod benches {
	use super::*;

	/// All commitments that there may be are dropped first.
	#[benchmark]
	fn commit() {
		let caller = start::<T>();
		commitments::<T>(&caller, 1, H256::zero());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), H256::repeat_byte(9));
		assert_eq!(Commitments::<T>::get(&caller).len(), 1);
	}

	/// A name at a premium, for another account, whose look-alikes have all lapsed with it.
	#[benchmark]
	fn register() {
		let caller = start::<T>();
		let (owner, former) = (rich::<T>("owner"), rich::<T>("former"));
		let (name, id) = top::<T>(&former, NOW);
		let lapsed = NOW - T::GracePeriod::get();
		Nodes::<T>::mutate_extant(id, |node| node.expires = Some(lapsed));
		Skeletons::<T>::mutate_extant(skeleton(&top_label()), |group| {
			group.members.iter_mut().for_each(|member| member.held_until = NOW);
		});
		let (secret, duration, cap) = (H256::repeat_byte(1), T::MinDuration::get(), PLENTY);
		let genesis = Pallet::<T>::genesis_hash();
		let hash = commitment(&genesis, &name, &owner, &secret, duration, cap);
		commitments::<T>(&caller, NOW - T::MinCommitmentAge::get(), hash);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, owner.clone(), duration, secret, cap);
		assert_eq!(Owned::<T>::iter_key_prefix(&owner).count(), 1);
		assert!(!Nodes::<T>::contains_key(id));
	}

	#[benchmark]
	fn renew() {
		let caller = start::<T>();
		let (name, id) = top::<T>(&rich::<T>("owner"), LATE);
		Nodes::<T>::mutate_extant(id, |node| node.expires = Some(NOW + 1));
		let duration = T::MinDuration::get();
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, duration, PLENTY);
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.expires == Some(NOW + 1 + duration)));
	}

	#[benchmark]
	fn transfer_top() {
		let caller = start::<T>();
		let to = rich::<T>("to");
		let (name, _) = top::<T>(&caller, NOW);
		#[extrinsic_call]
		transfer(RawOrigin::Signed(caller), name, to.clone());
		assert_eq!(Owned::<T>::iter_key_prefix(&to).count(), 1);
	}

	#[benchmark]
	fn transfer_subname(d: Linear<2, MAX_DEPTH>) {
		let caller = start::<T>();
		let to = rich::<T>("to");
		let (name, _) = deep::<T>(&caller, d);
		#[extrinsic_call]
		transfer(RawOrigin::Signed(caller), name, to.clone());
		assert_eq!(Owned::<T>::iter_key_prefix(&to).count(), 1);
	}

	#[benchmark]
	fn set_price(d: Linear<1, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&caller, d);
		Nodes::<T>::mutate_extant(id, |node| node.fuses = Fuses::PARENT_CANNOT_CONTROL);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, Some(1), Some(account("buyer", 0, 0)));
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.price.is_some()));
	}

	#[benchmark]
	fn buy_top() {
		let caller = start::<T>();
		let (name, id) = top::<T>(&rich::<T>("seller"), NOW);
		list::<T>(id);
		#[extrinsic_call]
		buy(RawOrigin::Signed(caller.clone()), name, PLENTY);
		assert_eq!(Owned::<T>::iter_key_prefix(&caller).count(), 1);
	}

	#[benchmark]
	fn buy_subname(d: Linear<2, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&rich::<T>("seller"), d);
		list::<T>(id);
		#[extrinsic_call]
		buy(RawOrigin::Signed(caller.clone()), name, PLENTY);
		assert_eq!(Owned::<T>::iter_key_prefix(&caller).count(), 1);
	}

	#[benchmark]
	fn release_top() {
		let caller = start::<T>();
		let (name, id) = top::<T>(&caller, LATE);
		#[extrinsic_call]
		release(RawOrigin::Signed(caller), name);
		assert!(!Nodes::<T>::contains_key(id));
	}

	#[benchmark]
	fn release_subname(d: Linear<2, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&rich::<T>("parent"), d);
		Owned::<T>::insert(&caller, id, ());
		Nodes::<T>::mutate_extant(id, |node| node.owner = caller.clone());
		#[extrinsic_call]
		release(RawOrigin::Signed(caller), name);
		assert!(!Nodes::<T>::contains_key(id));
	}

	/// `r` records of 512 bytes in place of shorter ones, one of them an account that signed as
	/// wallets do.
	#[benchmark]
	fn set_records(d: Linear<1, MAX_DEPTH>, r: Linear<1, MAX_RECORDS>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&caller, d);
		let text = core::str::from_utf8(&name).expect("it is ASCII; qed");
		let message = wrapped(&consent_message(&Pallet::<T>::genesis_hash(), text, &caller));
		let key = sp_io::crypto::sr25519_generate(KEYS, None);
		let signature = sp_io::crypto::sr25519_sign(KEYS, &key, &message)
			.expect("the key was just generated; qed");
		let account = Record::Account(AccountId::new(key.0));
		store::<T>(id, &caller, Record::Account(caller.clone()));
		let mut records = vec![(account, Some(MultiSignature::Sr25519(signature)))];
		for item in 1..r {
			store::<T>(id, &caller, record(item, 256));
			records.push((record(item, MAX_RECORD as usize), None));
		}
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, records);
		assert!(Records::<T>::get(id, RecordKey::Account).is_some_and(|stored| stored.verified));
		assert_eq!(Records::<T>::iter_prefix(id).count() as u32, r);
	}

	#[benchmark]
	fn clear_records(d: Linear<1, MAX_DEPTH>, r: Linear<1, MAX_RECORDS>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&caller, d);
		let mut keys: Vec<RecordKey> = (1..=MAX_RECORDS)
			.map(|item| store::<T>(id, &caller, record(item, MAX_RECORD as usize)))
			.collect();
		keys.truncate(r as usize);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, keys);
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.records == MAX_RECORDS - r));
	}

	/// A subname in place of another, whose deposit was another account's.
	#[benchmark]
	fn set_subname(d: Linear<2, MAX_DEPTH>) {
		let caller = start::<T>();
		let payer = rich::<T>("payer");
		let (name, id) = deep::<T>(&caller, d);
		Nodes::<T>::mutate_extant(id, |node| {
			node.deposit = hold::<T>(HoldReason::Name, &payer, T::NameDeposit::get());
		});
		let dot = name.iter().position(|byte| *byte == b'.').expect("it has 8 labels; qed");
		let (label, parent) = (name[..dot].to_vec(), name[dot + 1..].to_vec());
		let owner: AccountId = account("owner", 0, 0);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), parent, label, Some(owner.clone()), Some(LATE), 16);
		assert!(!Nodes::<T>::contains_key(id));
		assert_eq!(Owned::<T>::iter_key_prefix(&owner).count(), 1);
	}

	#[benchmark]
	fn extend_subname(d: Linear<2, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&caller, d);
		Nodes::<T>::mutate_extant(id, |node| node.expires = Some(NOW + 1));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, LATE);
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.expires == Some(LATE)));
	}

	#[benchmark]
	fn burn_fuse(d: Linear<1, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&caller, d);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), name, Fuses::CANNOT_TRANSFER.0);
		assert!(Nodes::<T>::get(id).is_some_and(|node| node.has(Fuses::CANNOT_TRANSFER)));
	}

	#[benchmark]
	fn set_primary(d: Linear<1, MAX_DEPTH>) {
		let caller = start::<T>();
		let (name, id) = deep::<T>(&rich::<T>("owner"), d);
		store::<T>(id, &rich::<T>("owner"), Record::Account(caller.clone()));
		#[extrinsic_call]
		_(RawOrigin::Signed(caller.clone()), Some(name));
		assert!(Primary::<T>::get(&caller).is_some_and(|primary| primary.id == id));
	}

	#[benchmark]
	fn reclaim_top() {
		let caller = start::<T>();
		let (_, id) = top::<T>(&rich::<T>("owner"), LATE);
		Nodes::<T>::mutate_extant(id, |node| node.expires = Some(1));
		#[extrinsic_call]
		reclaim_deposit(RawOrigin::Signed(caller), id, None);
		assert!(!Nodes::<T>::contains_key(id));
	}

	/// 8 levels down from a name that lapsed.
	#[benchmark]
	fn reclaim_subname() {
		let caller = start::<T>();
		let (_, id) = deep::<T>(&rich::<T>("owner"), MAX_DEPTH);
		Nodes::<T>::mutate_extant(1, |node| node.expires = Some(1));
		#[extrinsic_call]
		reclaim_deposit(RawOrigin::Signed(caller), id, None);
		assert!(!Nodes::<T>::contains_key(id));
	}

	/// 8 levels down from a name that lapsed.
	#[benchmark]
	fn reclaim_record() {
		let caller = start::<T>();
		let owner = rich::<T>("owner");
		let (_, id) = deep::<T>(&owner, MAX_DEPTH);
		let key = store::<T>(id, &owner, record(1, MAX_RECORD as usize));
		Nodes::<T>::mutate_extant(1, |node| node.expires = Some(1));
		#[extrinsic_call]
		reclaim_deposit(RawOrigin::Signed(caller), id, Some(key.clone()));
		assert!(!Records::<T>::contains_key(id, key));
	}

	/// All commitments that there may be.
	#[benchmark]
	fn reclaim_commitments() {
		let caller = start::<T>();
		let who = rich::<T>("who");
		commitments::<T>(&who, 1, H256::zero());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), who.clone());
		assert!(!Commitments::<T>::contains_key(&who));
	}

	/// A proof of `n` nodes, as large as those of a state are, of a name 8 levels down, in place of
	/// one that another account brought before the sibling was taken back.
	#[benchmark]
	fn witness(n: Linear<48, MAX_NODES>) {
		let caller = start::<T>();
		let former = rich::<T>("former");
		let name = sibling::<T>(&caller, n);
		let shown = shown(&former, NOW + 1);
		let deposit = hold::<T>(HoldReason::Witness, &former, T::WitnessDeposit::get());
		let key = BlakeTwo256::hash(&name.text);
		Witnessed::<T>::insert(SIBLING, key, Witness { shown, deposit });
		assert_eq!(name.proof.len() as u32, n);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), SIBLING, NOW, name.text.clone(), name.proof);
		assert!(Pallet::<T>::witnessed_name(SIBLING, &name.text).is_some_and(|name| name.at == NOW));
	}

	/// Of a sibling of which as many heads are known as are remembered, all of them newer.
	#[benchmark]
	fn forget_witness() {
		let caller = start::<T>();
		let (name, _) = deep::<T>(&caller, MAX_DEPTH);
		let head = SiblingHead { number: NOW, hash: H256::zero(), state_root: H256::zero() };
		T::BenchmarkHelper::follow(SIBLING, head);
		let shown = shown(&caller, 1);
		let deposit = hold::<T>(HoldReason::Witness, &caller, T::WitnessDeposit::get());
		let key = BlakeTwo256::hash(&name);
		Witnessed::<T>::insert(SIBLING, key, Witness { shown, deposit });
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), SIBLING, name.clone());
		assert!(!Witnessed::<T>::contains_key(SIBLING, key));
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
