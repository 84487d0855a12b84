//! Reads bytes as a batch of shares, and as paths and samples of a commitment.

#![no_main]

use codec::{Decode, Encode};
use libfuzzer_sys::fuzz_target;
use mmt_primitives::{
	resource::{
		share::{check, check_batch, id, reaches, SHARE},
		tree::{check_samples, path_length, root_of, sample_points, sum_of},
		Binding, Sample, Share, Sum, SumPath, SumTree, INPUT, MAX_DEPTH, MAX_LEAVES, MAX_SHARES,
		SAMPLES,
	},
	AccountId,
};
use sp_core::H256;

/// As in primitives/tests/vectors/resource.json, so that a corpus can hold real shares.
fn input(account: &AccountId, class: u8) -> [u8; INPUT] {
	let genesis = H256(core::array::from_fn(|at| at as u8));
	let seed = H256(sp_crypto_hashing::blake2_256(b"window"));
	Binding { genesis, para: 2000, seed, account, class }.input()
}

fn batch(account: &AccountId, class: u8, bytes: &[u8]) {
	let input = input(account, class);
	let shares: Vec<Share> = bytes.as_chunks::<SHARE>().0.iter().map(|b| (*b).into()).collect();
	assert_eq!(shares.encode(), <Vec<Share>>::decode(&mut &shares.encode()[..]).unwrap().encode());
	match check_batch(&input, class, &shares) {
		Ok(()) => {
			assert!((1..=MAX_SHARES as usize).contains(&shares.len()));
			let ids: Vec<H256> = shares.iter().map(|share| id(&input, share)).collect();
			assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
			assert!(shares.iter().all(|share| check(&input, class, share).is_ok()));
		},
		Err((at, _)) => assert!(shares.is_empty() || (at as usize) < shares.len()),
	}
}

/// Leaves made of bytes can be shown, each at its own place alone, and a path of any bytes is not
/// accepted at another's.
fn tree(class: u8, bytes: &[u8]) {
	let mut ids: Vec<H256> =
		bytes.chunks(4).map(|b| sp_crypto_hashing::blake2_256(b).into()).collect();
	ids.sort();
	ids.dedup();
	ids.truncate(64);
	let count = ids.len() as u32;
	let Ok(tree) = SumTree::new(&ids, class) else { return assert_eq!(count, 0) };
	let root = tree.root();
	assert_eq!(sum_of(count, class), Ok(root.sum));
	let sols = root.sum / u64::from(count);
	for (index, leaf) in (0..count).zip(&ids) {
		let path = tree.path(index).expect("it is a leaf");
		assert_eq!(root_of(leaf, sols, index, count, &path), Ok((root, u64::from(index) * sols)));
	}
}

fn path(mut bytes: &[u8]) {
	let bytes = &mut bytes;
	let Ok((leaf, sols, index, count)) = <(H256, u64, u32, u32)>::decode(bytes) else { return };
	let Ok(path) = SumPath::decode(bytes) else { return };
	if let Ok((root, offset)) = root_of(&leaf, sols, index, count, &path) {
		assert!(index < count && count <= MAX_LEAVES && path.len() <= MAX_DEPTH as usize);
		assert_eq!(path_length(index, count), Ok(path.len() as u32));
		assert!(offset.checked_add(sols).is_some_and(|end| end <= root.sum));
	}
}

fn samples(account: &AccountId, class: u8, mut bytes: &[u8]) {
	let bytes = &mut bytes;
	let Ok((root, count)) = <(Sum, u32)>::decode(bytes) else { return };
	let points = sample_points(&H256::repeat_byte(3), account, 7, &root);
	assert!(points.iter().all(|point| *point < root.sum.max(1)));
	let Ok(samples) = <Vec<Sample>>::decode(bytes) else { return };
	if check_samples(&input(account, class), class, &root, count, &points, &samples).is_ok() {
		assert_eq!(samples.len(), SAMPLES as usize);
		let input = input(account, class);
		assert!(samples.iter().all(|sample| reaches(&id(&input, &sample.share), class)));
	}
}

fuzz_target!(|data: &[u8]| {
	let Some((&[what, class], bytes)) = data.split_first_chunk() else { return };
	let account = AccountId::new(core::array::from_fn(|at| 32 + at as u8));
	match what % 4 {
		0 => batch(&account, class, bytes),
		1 => tree(class, bytes),
		2 => path(bytes),
		_ => samples(&account, class, bytes),
	}
});
