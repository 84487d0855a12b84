//! The chain's range: appended to by its peaks alone, proofs that fit one place in one range.

use super::*;
use crate::notary::{
	mmr::{head_of, position, proof_length, size, MAX_ENTRIES, MAX_ITEMS},
	ProofError,
};
use codec::{Decode, MaxEncodedLen};
use proptest::prelude::*;
use sp_runtime::BoundedVec;

/// Bagged peaks of `entries`, from nothing but the tree of RFC 6962: the largest power of two that
/// fits is the first peak.
fn naive_bag(entries: &[H256]) -> H256 {
	let peak = 1 << entries.len().ilog2();
	let (left, right) = entries.split_at(peak);
	if right.is_empty() {
		naive_root(left)
	} else {
		node(&naive_bag(right), &naive_root(left))
	}
}

/// Items of a proof, by the same recursion.
fn naive_items(entries: &[H256], index: usize) -> Vec<H256> {
	let peak = 1 << entries.len().ilog2();
	let (left, right) = entries.split_at(peak);
	if index < peak {
		let mut items = naive_path(left, index);
		items.extend((!right.is_empty()).then(|| naive_bag(right)));
		items
	} else {
		let mut items = vec![naive_root(left)];
		items.extend(naive_items(right, index - peak));
		items
	}
}

fn mmr_proof(index: u64, entries: u64, items: Vec<H256>) -> MmrProof {
	MmrProof { index, entries, items: BoundedVec::try_from(items).unwrap() }
}

/// Positions and sizes as grin and the crate document them.
#[test]
fn positions_and_sizes_are_the_published_ones() {
	let positions: Vec<u64> = (0..11).map(position).collect();
	assert_eq!(positions, [0, 1, 3, 4, 7, 8, 10, 11, 15, 16, 18]);
	let sizes: Vec<u64> = (0..=11).map(size).collect();
	assert_eq!(sizes, [0, 1, 3, 4, 7, 8, 10, 11, 15, 16, 18, 19]);
	assert_eq!(size(MAX_ENTRIES), u64::MAX);
}

#[test]
fn an_entry_hashes_what_the_format_says() {
	let entry = CASE.entries()[3];
	let mut bytes = b"\x00mmt/batch/1".to_vec();
	bytes.extend(entry.encode());
	assert_eq!(bytes.len(), 12 + 48);
	assert_eq!(entry.hash(), sha256(&bytes));
}

#[test]
fn nothing_has_no_head() {
	assert_eq!(Peaks::default().head(), None);
	assert!(Peaks::default().peaks().is_empty());
}

/// Peaks alone give the head that the whole range gives, and the crate bags as documented.
#[test]
fn heads_and_proofs_are_those_of_the_recursion() {
	let entries = hashes("entry", 70);
	for count in 1..=entries.len() {
		let entries = &entries[..count];
		let peaks = peaks_of(entries);
		assert_eq!(peaks.entries(), count as u64);
		assert_eq!(peaks.peaks().len() as u32, (count as u64).count_ones());
		let nodes = Nodes::of(entries);
		let bagged = MMR::<H256, Merge, _>::new(size(count as u64), &nodes).get_root().unwrap();
		assert_eq!(bagged, naive_bag(entries));
		let head = head_of(count as u64, &bagged);
		assert_eq!(peaks.head(), Some(head));
		for (index, entry) in entries.iter().enumerate() {
			let proof = MmrProof::generate(&nodes, index as u64, count as u64).unwrap();
			assert_eq!(proof.items.to_vec(), naive_items(entries, index));
			assert_eq!(proof_length(index as u64, count as u64), Ok(proof.items.len() as u32));
			assert_eq!(proof.head_of(*entry), Ok(head));
		}
	}
}

#[test]
fn a_store_that_has_more_still_proves_a_smaller_range() {
	let entries = hashes("entry", 40);
	let nodes = Nodes::of(&entries);
	for count in 1..=40u64 {
		let head = peaks_of(&entries[..count as usize]).head().unwrap();
		for index in 0..count {
			let proof = MmrProof::generate(&nodes, index, count).unwrap();
			assert_eq!(proof.head_of(entries[index as usize]), Ok(head));
		}
	}
	assert_eq!(MmrProof::generate(&nodes, 3, 41), Err(ProofError::StoreIncomplete));
	assert_eq!(
		MmrProof::generate(&nodes, 40, 40),
		Err(ProofError::EntryOutOfRange { index: 40, entries: 40 })
	);
}

/// At every other index, and for every other number of entries, the same items lead elsewhere.
#[test]
fn a_proof_is_valid_at_one_index_and_one_number_of_entries() {
	let entries = hashes("entry", 21);
	for count in 1..=21u64 {
		let nodes = Nodes::of(&entries[..count as usize]);
		let head = peaks_of(&entries[..count as usize]).head().unwrap();
		for index in 0..count {
			let honest = MmrProof::generate(&nodes, index, count).unwrap();
			let mut accepted = 0;
			for other_count in 0..50 {
				for other_index in 0..50 {
					let moved =
						MmrProof { index: other_index, entries: other_count, ..honest.clone() };
					accepted += u32::from(moved.head_of(entries[index as usize]) == Ok(head));
				}
			}
			assert_eq!(accepted, 1, "{index} of {count}");
		}
	}
}

/// The crate would accept peaks on the right that are not bagged, or an item after the last.
#[test]
fn a_proof_cut_padded_unbagged_or_out_of_order_is_refused() {
	for count in 1..=23usize {
		let entries = hashes("entry", count);
		let nodes = Nodes::of(&entries);
		let peaks = peaks_of(&entries);
		let head = peaks.head().unwrap();
		for (index, entry) in entries.iter().enumerate() {
			let honest = MmrProof::generate(&nodes, index as u64, count as u64).unwrap();
			let refused = |items: Vec<H256>| {
				let changed = mmr_proof(index as u64, count as u64, items);
				changed.head_of(*entry) != Ok(head)
			};
			let items = honest.items.to_vec();
			for at in 0..items.len() {
				let mut changed = items.clone();
				changed.remove(at);
				assert!(refused(changed));
				let mut changed = items.clone();
				changed.insert(at, items[at]);
				assert!(refused(changed));
				let mut changed = items.clone();
				changed[at].0[31] ^= 0x80;
				assert!(refused(changed));
				for other in 0..at {
					let mut changed = items.clone();
					changed.swap(at, other);
					assert!(refused(changed));
				}
			}
			for extra in [H256::zero(), peaks.peaks()[0], *entry] {
				let mut changed = items.clone();
				changed.push(extra);
				assert!(refused(changed));
			}
			// The last peaks one by one in place of their bag.
			for unbagged in 2..=peaks.peaks().len() {
				let right = &peaks.peaks()[peaks.peaks().len() - unbagged..];
				let mut changed = items.clone();
				changed.pop();
				changed.extend(right);
				assert!(refused(changed));
			}
		}
	}
}

#[test]
fn the_largest_range_is_reached_and_not_passed() {
	let almost = BoundedVec::try_from(hashes("peak", 63)).unwrap();
	let mut peaks = Peaks::from_parts(MAX_ENTRIES - 1, almost.clone()).unwrap();
	let entry = hash("entry");
	assert_eq!(peaks.push(entry), Ok(MAX_ENTRIES - 1));
	// The 63 peaks and the entry became one.
	let merged = almost.iter().rev().fold(entry, |right, left| node(left, &right));
	assert_eq!(peaks.peaks(), [merged]);
	assert_eq!(peaks.head(), Some(head_of(MAX_ENTRIES, &merged)));
	let items: Vec<H256> = almost.iter().rev().copied().collect();
	assert_eq!(
		mmr_proof(MAX_ENTRIES - 1, MAX_ENTRIES, items).head_of(entry),
		Ok(head_of(MAX_ENTRIES, &merged))
	);
	let before = peaks.clone();
	assert_eq!(peaks.push(entry), Err(ProofError::TooManyEntries { entries: MAX_ENTRIES }));
	assert_eq!(peaks, before);
	for entries in [MAX_ENTRIES + 1, u64::MAX] {
		assert_eq!(
			mmr_proof(0, entries, vec![]).head_of(entry),
			Err(ProofError::TooManyEntries { entries })
		);
	}
}

#[test]
fn peaks_are_as_many_as_their_entries_have() {
	for entries in 0..40u64 {
		for count in 0..8usize {
			let peaks = BoundedVec::try_from(hashes("peak", count)).unwrap();
			let built = Peaks::from_parts(entries, peaks.clone());
			assert_eq!(built.is_ok(), entries.count_ones() as usize == count);
			let decoded = Peaks::decode(&mut &(entries, peaks).encode()[..]);
			assert_eq!(decoded.ok(), built.ok());
		}
	}
	assert!(Peaks::max_encoded_len() <= 8 + 2 + 64 * 32);
}

proptest! {
	#[test]
	fn no_proof_is_longer_than_the_bound(entries in 1..=MAX_ENTRIES, at in any::<u64>()) {
		for index in [at % entries, 0, entries - 1, entries / 2] {
			prop_assert!(proof_length(index, entries).unwrap() <= MAX_ITEMS);
		}
	}

	/// The crate takes exactly that many items at any size, and never panics.
	#[test]
	fn any_size_takes_its_length_only(
		entries in prop_oneof![1..=MAX_ENTRIES, 1..100u64],
		at in any::<u64>(),
		length in 0..=MAX_ITEMS as usize,
	) {
		let index = at % entries;
		let expected = proof_length(index, entries).unwrap();
		let exact = mmr_proof(index, entries, hashes("item", expected as usize));
		prop_assert!(exact.head_of(hash("entry")).is_ok());
		let other = mmr_proof(index, entries, hashes("item", length));
		prop_assert_eq!(other.head_of(hash("entry")).is_ok(), length as u32 == expected);
	}

	#[test]
	fn arbitrary_proofs_never_panic(index in any::<u64>(), entries in any::<u64>(), length in 0..=63usize) {
		let _ = mmr_proof(index, entries, hashes("item", length)).head_of(hash("entry"));
	}
}
