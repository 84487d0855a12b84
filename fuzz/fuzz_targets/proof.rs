//! Reads bytes as a proof file, with the checksum they have and with the one they should have.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mmt_primitives::notary::{
	proof::{Proof, CHECKSUM_LEN, MAGIC, VERSION},
	sha256,
};

fn read(bytes: &[u8]) {
	if let Ok(proof) = Proof::from_bytes(bytes) {
		assert_eq!(proof.to_bytes(), bytes, "one file for one proof");
		if let Ok(verified) = proof.verify_offline() {
			assert_eq!(verified.digest, proof.preimage.digest);
		}
	}
}

fuzz_target!(|data: &[u8]| {
	read(data);
	// The fields alone, so that neither prefix nor checksum has to be guessed.
	let mut file = [&MAGIC[..], &[VERSION], data].concat();
	let checksum = sha256(&file);
	file.extend_from_slice(&checksum[..CHECKSUM_LEN]);
	read(&file);
});
