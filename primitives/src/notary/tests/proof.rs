//! The proof file and its verification from the item to the state root.

use super::*;
use crate::notary::{
	mmr::MAX_ENTRIES,
	proof::{Verified, CHECKSUM_LEN, MAGIC, MAX_FILE, VERSION},
	state::value_at,
	ProofError,
};
use codec::{Decode, MaxEncodedLen};
use proptest::prelude::*;
use sp_runtime::BoundedVec;

/// `bytes` with the checksum that fits them.
pub(super) fn sealed(mut body: Vec<u8>) -> Vec<u8> {
	let checksum = sha256(&body);
	body.extend_from_slice(&checksum[..CHECKSUM_LEN]);
	body
}

pub(super) fn unsealed(bytes: &[u8]) -> Vec<u8> {
	bytes[..bytes.len() - CHECKSUM_LEN].to_vec()
}

fn verify(bytes: &[u8]) -> Result<Verified, ProofError> {
	Proof::from_bytes(bytes)?.verify_offline()
}

#[test]
fn a_proof_says_whose_item_was_anchored_when() {
	let proof = CASE.proof();
	let verified = verify(&proof.to_bytes()).unwrap();
	let preimage = preimage(CASE.index);
	assert_eq!(
		verified,
		Verified {
			genesis: hash(GENESIS),
			owner: preimage.owner,
			algorithm: preimage.algorithm,
			digest: preimage.digest,
			size: preimage.size,
			metadata: preimage.metadata,
			anchored_index: 5,
			anchored_block: 105,
			anchored_time: 1_700_000_050_000,
			block_hash: Header::decode(&mut &proof.header[..]).unwrap().hash(),
			block_number: 1000,
		}
	);
}

#[test]
fn a_file_is_read_as_it_was_written() {
	for case in [
		Case { count: 1, index: 0, entries: 1, entry: 0 },
		Case { count: 5, index: 4, entries: 2, entry: 0 },
		Case { count: 300, index: 299, entries: 130, entry: 129 },
		CASE,
	] {
		let proof = case.proof();
		let bytes = proof.to_bytes();
		assert!(bytes.len() < MAX_FILE);
		assert_eq!(&bytes[..8], MAGIC);
		assert_eq!(bytes[8], VERSION);
		let read = Proof::from_bytes(&bytes).unwrap();
		assert_eq!(read, proof);
		assert_eq!(read.to_bytes(), bytes);
		assert!(read.verify_offline().is_ok());
	}
}

#[test]
fn a_file_with_a_changed_byte_is_refused() {
	let bytes = CASE.proof().to_bytes();
	for at in 0..bytes.len() {
		for bit in 0..8 {
			let mut changed = bytes.clone();
			changed[at] ^= 1 << bit;
			let expected = match at {
				0..=7 => ProofError::NotAProof,
				8 => ProofError::UnknownVersion { version: changed[8] },
				_ => ProofError::Checksum,
			};
			assert_eq!(verify(&changed), Err(expected), "byte {at}");
		}
	}
}

/// The checksum guards against accidents only. Whoever changes a byte and mends it is found out by
/// the hashes, but for what only the header's own hash covers: then it is of another block, which
/// the caller does not find finalized.
#[test]
fn a_file_with_a_changed_byte_and_a_mended_checksum_shows_nothing_else() {
	let proof = CASE.proof();
	let honest = proof.verify_offline().unwrap();
	let body = unsealed(&proof.to_bytes());
	let mut other_blocks = 0;
	for at in 9..body.len() {
		for bit in 0..8 {
			let mut changed = body.clone();
			changed[at] ^= 1 << bit;
			let Ok(verified) = verify(&sealed(changed)) else { continue };
			assert_ne!(verified.block_hash, honest.block_hash, "byte {at}");
			let of_that_block = Verified {
				block_hash: verified.block_hash,
				block_number: verified.block_number,
				..honest.clone()
			};
			assert_eq!(verified, of_that_block, "byte {at}");
			other_blocks += 1;
		}
	}
	// Number, hash of the parent and of the extrinsics, digest: not the state root.
	assert!(other_blocks > 0 && other_blocks < 8 * (proof.header.len() - 32));
}

#[test]
fn a_file_cut_short_or_longer_is_refused() {
	let bytes = CASE.proof().to_bytes();
	for length in 0..bytes.len() {
		assert!(verify(&bytes[..length]).is_err(), "{length} bytes");
	}
	assert_eq!(verify(&[]), Err(ProofError::TooShort { length: 0 }));
	assert_eq!(verify(b"mmt"), Err(ProofError::TooShort { length: 3 }));
	assert_eq!(verify(&bytes[..12]), Err(ProofError::TooShort { length: 12 }));
	let mut longer = bytes.clone();
	longer.push(0);
	assert_eq!(verify(&longer), Err(ProofError::Checksum));
	let body = unsealed(&bytes);
	assert_eq!(
		verify(&sealed([&body[..], &[0, 0]].concat())),
		Err(ProofError::TrailingBytes { count: 2 })
	);
	assert_eq!(verify(&sealed(body[..body.len() - 1].to_vec())), Err(ProofError::Malformed));
	longer.resize(MAX_FILE + 1, 0);
	assert_eq!(verify(&longer), Err(ProofError::TooLong { length: longer.len() }));
	assert_eq!(verify(b"#!/bin/sh\n"), Err(ProofError::NotAProof));
}

#[test]
fn each_step_that_does_not_match_is_named() {
	let honest = CASE.proof();
	let refused = |change: fn(&mut Proof)| {
		let mut proof = CASE.proof();
		change(&mut proof);
		let error = verify(&proof.to_bytes()).unwrap_err();
		assert!(!error.to_string().is_empty());
		error
	};
	assert_eq!(refused(|p| p.preimage.algorithm = 3), ProofError::UnsupportedAlgorithm { code: 3 });
	for change in [
		|p: &mut Proof| p.genesis.0[0] ^= 1,
		|p: &mut Proof| p.preimage.owner = AccountId::new([0; 32]),
		|p: &mut Proof| p.preimage.algorithm = 0,
		|p: &mut Proof| p.preimage.digest.0[0] ^= 1,
		|p: &mut Proof| p.preimage.size += 1,
		|p: &mut Proof| p.preimage.salt.0[0] ^= 1,
		|p: &mut Proof| p.preimage.metadata.0[0] ^= 1,
		|p: &mut Proof| p.path.siblings.as_mut().swap(0, 1),
		|p: &mut Proof| p.path.index = 5,
		|p: &mut Proof| p.entry.root.0[0] ^= 1,
	] {
		assert!(matches!(refused(change), ProofError::RootMismatch { .. }));
	}
	assert_eq!(refused(|p| p.path.count = 0), ProofError::EmptyBatch);
	assert_eq!(refused(|p| p.path.count = u32::MAX), ProofError::TooManyItems { count: u32::MAX });
	assert_eq!(refused(|p| p.path.index = 7), ProofError::IndexOutOfRange { index: 7, count: 7 });
	assert_eq!(
		refused(|p| p.path.siblings.truncate(2)),
		ProofError::PathLength { expected: 3, found: 2 }
	);
	// Another count that has paths of the same length.
	assert_eq!(refused(|p| p.path.count = 8), ProofError::CountMismatch { path: 8, entry: 7 });
	assert_eq!(refused(|p| p.entry.count = 8), ProofError::CountMismatch { path: 7, entry: 8 });
	assert_eq!(
		refused(|p| p.mmr.index = 11),
		ProofError::EntryOutOfRange { index: 11, entries: 11 }
	);
	assert_eq!(
		refused(|p| p.mmr.entries = u64::MAX),
		ProofError::TooManyEntries { entries: u64::MAX }
	);
	assert_eq!(
		refused(|p| p.mmr.entries = MAX_ENTRIES),
		ProofError::MmrLength { expected: 63, found: 4 }
	);
	assert_eq!(
		refused(|p| p.mmr.items.truncate(3)),
		ProofError::MmrLength { expected: 4, found: 3 }
	);
	for change in [
		|p: &mut Proof| p.mmr.index = 4,
		|p: &mut Proof| p.mmr.entries = 10,
		|p: &mut Proof| p.mmr.items.as_mut().swap(1, 2),
		|p: &mut Proof| p.entry.time += 1,
		|p: &mut Proof| p.entry.block += 1,
	] {
		assert!(matches!(refused(change), ProofError::HeadMismatch { .. }));
	}
	assert_eq!(refused(|p| p.header.truncate(p.header.len() - 1)), ProofError::HeaderMalformed);
	assert_eq!(refused(|p| p.header.try_push(0).unwrap()), ProofError::HeaderMalformed);
	assert_eq!(
		refused(|p| {
			let mut header = Header::decode(&mut &p.header[..]).unwrap();
			header.number = 104;
			p.header = BoundedVec::try_from(header.encode()).unwrap();
		}),
		ProofError::HeaderBeforeAnchor { header: 104, anchored: 105 }
	);
	assert_eq!(refused(|p| p.header[40] ^= 1), ProofError::StateNodeMismatch { index: 0 });
	assert_eq!(refused(|p| p.state[1][0] ^= 1), ProofError::StateNodeMismatch { index: 1 });
	assert_eq!(
		refused(|p| p.state.truncate(p.state.len() - 1)),
		ProofError::StateNodeMissing { index: honest.state.len() as u32 - 1 }
	);
	assert_eq!(
		refused(|p| p.state.try_push(p.state[0].clone()).unwrap()),
		ProofError::StateNodeExtra { index: honest.state.len() as u32 }
	);
}

/// The proof of [`CASE`] with a header over a state that has `head` for a head.
pub(super) fn with_state(head: Option<Vec<u8>>) -> Proof {
	let (root, nodes) = state_with(head);
	let mut sorted = Vec::<Vec<u8>>::new();
	// The next node is the one that is not refused for being another than its parent names.
	while let Err(ProofError::StateNodeMissing { index }) = value_at(root, &HEAD_KEY, &sorted) {
		let mismatch = Err(ProofError::StateNodeMismatch { index });
		let with = |node: &Vec<u8>| [&sorted[..], std::slice::from_ref(node)].concat();
		let next = nodes.iter().map(with).find(|n| value_at(root, &HEAD_KEY, n) != mismatch);
		sorted = next.unwrap();
	}
	let nodes: Vec<_> =
		sorted.into_iter().map(|node| BoundedVec::try_from(node).unwrap()).collect();
	let mut proof = CASE.proof();
	proof.header = BoundedVec::try_from(header(1000, root).encode()).unwrap();
	proof.state = BoundedVec::try_from(nodes).unwrap();
	proof
}

#[test]
fn a_state_without_head_or_with_another_is_refused() {
	let with = |head| verify(&with_state(head).to_bytes());
	assert_eq!(with(None), Err(ProofError::NoHead));
	assert_eq!(with(Some(vec![1; 31])), Err(ProofError::HeadMalformed));
	assert_eq!(with(Some(vec![1; 33])), Err(ProofError::HeadMalformed));
	assert!(matches!(with(Some(vec![1; 32])), Err(ProofError::HeadMismatch { .. })));
}

#[test]
fn assembling_checks_what_it_was_given() {
	let honest = CASE.proof();
	let header = Header::decode(&mut &honest.header[..]).unwrap();
	let nodes: Vec<Vec<u8>> = honest.state.iter().rev().map(|node| node.to_vec()).collect();
	let assemble = |preimage: Preimage, nodes: &[Vec<u8>]| {
		Proof::assemble(
			honest.genesis,
			preimage,
			honest.path.clone(),
			honest.entry,
			honest.mmr.clone(),
			&header,
			nodes,
		)
	};
	assert_eq!(assemble(honest.preimage.clone(), &nodes), Ok(honest.clone()));
	assert!(matches!(
		assemble(preimage(CASE.index + 1), &nodes),
		Err(ProofError::RootMismatch { .. })
	));
	assert!(matches!(
		assemble(honest.preimage.clone(), &nodes[1..]),
		Err(ProofError::StateNodeMissing { .. })
	));
}

#[test]
fn no_file_is_longer_than_the_bound() {
	let longest = MAGIC.len() + 1 + Proof::max_encoded_len() + CHECKSUM_LEN;
	assert!((MAX_FILE * 3 / 4..MAX_FILE).contains(&longest), "{longest}");
}

/// Lengths inside the file that promise more than there is cost nothing.
#[test]
fn lengths_are_bounded_before_anything_is_read() {
	let body = unsealed(&CASE.proof().to_bytes());
	// Prefix, genesis, preimage and the path's index and count stand before its siblings.
	let at = 9 + 32 + Preimage::max_encoded_len() + 8;
	assert_eq!(body[at], 3 << 2);
	for length in [&[25u8 << 2][..], &[0xfe, 0xff, 0xff, 0xff], &[0x03, 0xff, 0xff, 0xff, 0xff]] {
		let mut changed = body[..at].to_vec();
		changed.extend(length);
		changed.extend(&body[at + 1..]);
		assert_eq!(verify(&sealed(changed)), Err(ProofError::Malformed));
	}
	// The same length in more bytes than it needs.
	let mut changed = body[..at].to_vec();
	changed.extend([0x0d, 0x00]);
	changed.extend(&body[at + 1..]);
	assert_eq!(verify(&sealed(changed)), Err(ProofError::Malformed));
}

fn arbitrary_file() -> impl Strategy<Value = Vec<u8>> {
	let bytes = prop::collection::vec(any::<u8>(), 0..3000);
	let fields = prop::collection::vec(any::<u8>(), 0..3000)
		.prop_map(|fields| sealed([&MAGIC[..], &[VERSION], &fields].concat()));
	let spliced = (
		any::<prop::sample::Index>(),
		any::<prop::sample::Index>(),
		prop::collection::vec(any::<u8>(), 0..9),
	)
		.prop_map(|(from, to, with)| {
			let body = unsealed(&CASE.proof().to_bytes());
			let (a, b) = (from.index(body.len()), to.index(body.len()));
			let (a, b) = (a.min(b), a.max(b));
			sealed([&body[..a], &with, &body[b..]].concat())
		});
	prop_oneof![bytes, fields, spliced]
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(512))]

	/// And what can be read is what was written.
	#[test]
	fn arbitrary_bytes_never_panic(bytes in arbitrary_file()) {
		if let Ok(proof) = Proof::from_bytes(&bytes) {
			let _ = proof.verify_offline();
			prop_assert_eq!(proof.to_bytes(), bytes);
		}
	}

	#[test]
	fn any_item_of_any_batch_is_proven(
		count in 1..40u32, entries in 1..40u64, item in any::<u32>(), batch in any::<u64>(),
	) {
		let case = Case { count, index: item % count, entries, entry: batch % entries };
		let proof = case.proof();
		prop_assert!(verify(&proof.to_bytes()).is_ok());
		// The same proof claims no other place.
		for index in (0..count).filter(|index| *index != case.index) {
			let mut moved = proof.clone();
			moved.path.index = index;
			prop_assert!(moved.verify_offline().is_err());
		}
		for index in (0..entries).filter(|index| *index != case.entry) {
			let mut moved = proof.clone();
			moved.mmr.index = index;
			prop_assert!(moved.verify_offline().is_err());
		}
		for (index, count) in (0..50).flat_map(|index| [(index, count - 1), (index, count + 1)]) {
			let mut moved = proof.clone();
			(moved.path.index, moved.path.count) = (index, count);
			prop_assert!(moved.verify_offline().is_err());
			moved.entry.count = count;
			prop_assert!(moved.verify_offline().is_err());
		}
	}
}
