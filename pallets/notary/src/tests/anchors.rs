use crate::{mock::*, weights::WeightInfo, Error, Event, Head, Heads, Peaks, MAX_HEADS};
use codec::{Encode, MaxEncodedLen};
use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use mmt_primitives::notary::{batch::MAX_COUNT, mmr, proof};
use sp_core::H256;

#[test]
fn a_batch_has_an_index_and_moves_the_head() {
	chain().execute_with(|| {
		assert_eq!(Head::<Test>::get(), None);
		check();
		let root = H256::repeat_byte(9);
		assert_ok!(Notary::anchor_batch(by(1), root, 3));
		System::assert_last_event(
			Event::Anchored { by: account(1), index: 0, root, count: 3, time: 10_000 }.into(),
		);
		let first = Head::<Test>::get();
		assert!(first.is_some());
		check();
		assert_ok!(Notary::anchor_batch(by(2), root, 3));
		assert_ne!(Head::<Test>::get(), first);
		assert_eq!(Notary::anchored().len(), 2);
		assert_eq!(Notary::anchored()[1].0, 1);
		check();
		skip(1);
		assert_eq!(Notary::anchored(), []);
	});
}

#[test]
fn a_batch_of_none_or_too_many_is_refused_by_name() {
	chain().execute_with(|| {
		let root = H256::zero();
		assert_noop!(Notary::anchor_batch(by(1), root, 0), Error::<Test>::EmptyBatch);
		assert_noop!(Notary::anchor_batch(by(1), root, MAX_COUNT + 1), Error::<Test>::TooManyItems);
		assert_ok!(Notary::anchor_batch(by(1), root, MAX_COUNT));
	});
}

#[test]
fn a_full_range_says_so() {
	chain().execute_with(|| {
		let peaks = vec![H256::repeat_byte(1)].try_into().expect("one is few");
		Peaks::<Test>::put(mmr::Peaks::from_parts(mmr::MAX_ENTRIES, peaks).expect("one peak"));
		assert_noop!(Notary::anchor_batch(by(1), H256::zero(), 1), Error::<Test>::RangeFull);
	});
}

/// A million items cost what one costs, and leave nothing behind.
#[test]
fn an_item_costs_no_state_and_no_weight() {
	chain().execute_with(|| {
		let weigh = |count| {
			crate::Call::<Test>::anchor_batch { root: H256::zero(), count }
				.get_dispatch_info()
				.call_weight
		};
		assert_eq!(weigh(1), weigh(1 << 20));
		assert_eq!(weigh(1), <() as WeightInfo>::anchor_batch());
		let length = |count: u32| {
			crate::Call::<Test>::anchor_batch { root: H256::zero(), count }.encoded_size()
		};
		assert_eq!(length(1), length(1 << 20));

		let size = || (Peaks::<Test>::get().encoded_size(), Heads::<Test>::get().encoded_size());
		assert_ok!(Notary::anchor_batch(by(1), H256::zero(), 1 << 20));
		let of_many = size();
		Peaks::<Test>::kill();
		Heads::<Test>::kill();
		assert_ok!(Notary::anchor_batch(by(1), H256::zero(), 1));
		assert_eq!(size(), of_many);
	});
}

/// What a block's proof carries for a batch: three values, at most this long, and the trie nodes on
/// the way to them.
#[test]
fn the_state_of_the_range_is_bounded() {
	let values = mmr::Peaks::max_encoded_len()
		+ crate::RecentHeads::max_encoded_len()
		+ H256::max_encoded_len();
	assert!(values < 5 * 1024, "{values} bytes");
	assert!(<() as WeightInfo>::anchor_batch().proof_size() <= 8 * 1024);
}

#[test]
fn the_head_is_where_proofs_look_for_it() {
	assert_eq!(Head::<Test>::hashed_key()[..], proof::HEAD_KEY[..]);
}

/// A proof holds while its head is one of the last 64 blocks' that anchored something.
#[test]
fn a_proof_outlives_other_peoples_batches() {
	chain().execute_with(|| {
		let leaf = notarize(1, 1);
		let (old, late) = (leaf.mmr(), leaf.clone());
		for _ in 1..MAX_HEADS {
			skip(1);
			notarize(2, 2);
			// More in the same block take no place of their own.
			notarize(2, 2);
		}
		let claim = |mmr| {
			let media = b"text/plain".to_vec();
			let leaf = late.clone();
			Notary::claim(by(1), leaf.preimage, leaf.path, leaf.entry, mmr, media, vec![])
		};
		frame_support::storage::with_transaction(|| {
			assert_ok!(claim(old.clone()));
			sp_runtime::TransactionOutcome::Rollback(Ok::<_, sp_runtime::DispatchError>(()))
		})
		.expect("it is rolled back");
		skip(1);
		notarize(2, 2);
		assert_noop!(claim(old), Error::<Test>::StaleProof);
		assert_ok!(claim(leaf.mmr()));
		check();
	});
}
