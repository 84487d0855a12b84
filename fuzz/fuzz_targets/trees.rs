//! Checks paths of batches and proofs of ranges at any place, count and length.

#![no_main]

use codec::Decode;
use libfuzzer_sys::fuzz_target;
use mmt_primitives::notary::{
	batch::{path_length, root_of, Path, MAX_COUNT},
	mmr::{proof_length, MmrProof, Peaks},
};
use sp_core::H256;

fuzz_target!(|data: &[u8]| {
	let input = &mut &data[..];
	let Ok(leaf) = H256::decode(input) else { return };
	if let Ok(path) = Path::decode(&mut &input[..]) {
		let fits = (1..=MAX_COUNT).contains(&path.count)
			&& path.index < path.count
			&& path.siblings.len() as u32 == path_length(path.index, path.count);
		assert_eq!(root_of(&path, leaf).is_ok(), fits);
	}
	if let Ok(proof) = MmrProof::decode(&mut &input[..]) {
		let fits = proof_length(proof.index, proof.entries) == Ok(proof.items.len() as u32);
		assert_eq!(proof.head_of(leaf).is_ok(), fits);
	}
	if let Ok(mut peaks) = Peaks::decode(&mut &input[..]) {
		let entries = peaks.entries();
		if peaks.push(leaf) == Ok(entries) {
			assert_eq!(peaks.peaks().len() as u32, (entries + 1).count_ones());
		}
		let _ = peaks.head();
	}
});
