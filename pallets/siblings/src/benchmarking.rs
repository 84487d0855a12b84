//! Benchmarks, each at the worst case of its bound: 16 siblings, 64 heads of each, heads and proofs
//! of the most bytes that are read.

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
	notary::proof::Header,
	siblings::{sample::SampleState, ParaId, SiblingHead, MAX_FOLLOWED, MAX_HEADS, MAX_HEAD_DATA},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{
	generic::Digest,
	traits::{BlakeTwo256, Hash},
	DigestItem,
};

/// Siblings of benchmarks are this and the next ones.
const FIRST: ParaId = 4_000_000;
/// The last head of each that is known.
const LAST: BlockNumber = 1_000_000;
/// Nodes on the longest way to the genesis hash: a branch for each nibble of its key, and a leaf.
const MOST_NODES: u32 = 89;

/// An account that can pay deposits.
fn rich<T: Config>() -> AccountId {
	let who: AccountId = whitelisted_caller();
	fund::<T>(&who);
	who
}

fn fund<T: Config>(who: &AccountId) {
	let plenty = T::FollowDeposit::get().saturating_mul(100).max(1 << 100);
	T::Token::mint_into(who, plenty).expect("the chain of a benchmark has room to issue; qed");
}

/// `count` siblings, followed by `by`, of which everything is known that can be.
fn follow_all<T: Config>(by: &AccountId, count: u32, state_root: H256) {
	let deposit = T::FollowDeposit::get();
	let mut follows = Follows::default();
	for para in FIRST..FIRST + count {
		T::Token::hold(&HoldReason::Follow.into(), by, deposit).expect("it has plenty; qed");
		follows.try_push(Follow { para, by: by.clone(), deposit }).expect("at most 16; qed");
		let heads = (LAST - MAX_HEADS + 1..=LAST)
			.map(|number| SiblingHead { number, hash: H256::repeat_byte(1), state_root })
			.collect::<Vec<_>>();
		let heads = BoundedVec::truncate_from(heads);
		Known::<T>::insert(para, Sibling { genesis: None, heads });
	}
	Followed::<T>::put(follows);
}

/// The next head of every sibling, as long as one may be, with as many logs as fit.
fn longest_head() -> Vec<u8> {
	let mut header = Header {
		parent_hash: H256::repeat_byte(2),
		number: LAST + 1,
		state_root: H256::repeat_byte(3),
		extrinsics_root: H256::repeat_byte(4),
		digest: Digest { logs: vec![] },
	};
	// Three bytes each, and four that count them.
	let room = MAX_HEAD_DATA as usize - header.encoded_size() - 4;
	header.digest.logs = vec![DigestItem::Other(vec![5]); room / 3];
	header.encode()
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn follow() {
		let caller = rich::<T>();
		let places = MAX_FOLLOWED - 1 - u32::from(T::Hub::get().is_some());
		follow_all::<T>(&caller, places, H256::zero());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), FIRST - 1);
		assert_eq!(Followed::<T>::get().len() as u32, places + 1);
	}

	#[benchmark]
	fn unfollow() {
		let caller = rich::<T>();
		follow_all::<T>(&caller, MAX_FOLLOWED, H256::zero());
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), FIRST);
		assert!(!Known::<T>::contains_key(FIRST));
	}

	/// A proof of `n` nodes, as large as those of a state are.
	#[benchmark]
	fn prove_genesis(n: Linear<1, MOST_NODES>) {
		let caller = rich::<T>();
		let key = Pallet::<T>::genesis_key();
		let pairs = BTreeMap::from([(key.clone(), vec![7; 32])]);
		let state = SampleState::crowded(&pairs, n);
		let proof = state.prove(&[key]);
		assert_eq!(proof.len() as u32, n);
		follow_all::<T>(&caller, MAX_FOLLOWED, state.root);
		#[extrinsic_call]
		_(RawOrigin::Signed(caller), FIRST, LAST, proof);
		assert_eq!(Known::<T>::get(FIRST).genesis, Some(H256::repeat_byte(7)));
	}

	/// A new head of each of `n` siblings. Each is hashed once more than this pallet does, as the
	/// proof of the relay chain's state is read.
	#[benchmark]
	fn note_heads(n: Linear<0, MAX_FOLLOWED>) {
		let caller = rich::<T>();
		follow_all::<T>(&caller, n, H256::zero());
		let head = longest_head();
		assert!(head.len() as u32 > MAX_HEAD_DATA - 8 && head.len() as u32 <= MAX_HEAD_DATA);
		#[block]
		{
			Pallet::<T>::note_heads(|_| {
				let read = head.clone();
				core::hint::black_box(BlakeTwo256::hash(&read));
				Some(read)
			});
		}
		for para in Pallet::<T>::followed() {
			assert!(Known::<T>::get(para).head(LAST + 1).is_ok());
		}
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::chain(), crate::mock::Test);
}
