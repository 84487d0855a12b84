//! Leaves and algorithms.

use super::*;
use crate::notary::{leaf::LEAF_LEN, Algorithm};

#[test]
fn a_leaf_hashes_what_the_format_says() {
	let preimage = preimage(5);
	let mut bytes = b"\x00mmt/notary/1".to_vec();
	bytes.extend(hash(GENESIS).0);
	bytes.extend(preimage.encode());
	assert_eq!(bytes.len(), LEAF_LEN);
	assert_eq!(preimage.leaf(&hash(GENESIS)), sha256(&bytes));
}

#[test]
fn every_field_is_bound() {
	let first = preimage(5);
	let leaf = first.leaf(&hash(GENESIS));
	let mut others = vec![first.leaf(&hash("another genesis"))];
	for change in [
		|p: &mut Preimage| p.owner = AccountId::new([1; 32]),
		|p: &mut Preimage| p.algorithm ^= 1,
		|p: &mut Preimage| p.digest.0[31] ^= 1,
		|p: &mut Preimage| p.size += 1,
		|p: &mut Preimage| p.salt.0[0] ^= 1,
		|p: &mut Preimage| p.metadata.0[7] ^= 1,
	] {
		let mut changed = first.clone();
		change(&mut changed);
		others.push(changed.leaf(&hash(GENESIS)));
	}
	assert!(!others.contains(&leaf));
	others.sort();
	others.dedup();
	assert_eq!(others.len(), 7);
}

#[test]
fn algorithms_are_read_and_written() {
	for (name, algorithm, code) in [
		("sha256", Algorithm::Sha256, 0),
		("SHA-256", Algorithm::Sha256, 0),
		("blake3", Algorithm::Blake3, 1),
		("blake2b-256", Algorithm::Blake2b256, 2),
	] {
		assert_eq!(name.parse(), Ok(algorithm));
		assert_eq!(algorithm.to_string().parse(), Ok(algorithm));
		assert_eq!((algorithm.code(), Algorithm::try_from(code)), (code, Ok(algorithm)));
	}
}

#[test]
fn broken_algorithms_are_refused_by_name() {
	for name in ["md5", "MD5", "sha1", "SHA-1"] {
		let error = name.parse::<Algorithm>().unwrap_err().to_string();
		assert!(error.starts_with(name) && error.contains("two files"), "{error}");
	}
	assert!("crc32".parse::<Algorithm>().unwrap_err().to_string().contains("'crc32'"));
	assert!("".parse::<Algorithm>().is_err());
	for code in 3..=u8::MAX {
		assert!(Algorithm::try_from(code).is_err());
	}
}
