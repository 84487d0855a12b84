//! Reads bytes as a solution of Equihash, and as what is changed in one that holds: our verdict must
//! be that of the `equihash` crate, which Zcash's nodes rely on.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mmt_primitives::equihash::{encoding, sort_tree, verify, EquihashError, Params};

const ZCASH: [u8; 8] = *b"ZcashPoW";

/// Zcash's genesis block of the regression test network, at (48,5): header without nonce, nonce,
/// solution.
const INPUT: [u8; 108] = genesis_header();
const NONCE: [u8; 32] = {
	let mut nonce = [0; 32];
	nonce[0] = 9;
	nonce
};
const SOLUTION: [u8; 36] = [
	0x01, 0x93, 0x6b, 0x7d, 0xb1, 0xeb, 0x4a, 0xc3, 0x9f, 0x15, 0x1b, 0x87, 0x04, 0x64, 0x2d, 0x0a,
	0x8b, 0xda, 0x13, 0xec, 0x54, 0x7d, 0x54, 0xcd, 0x5e, 0x43, 0xba, 0x14, 0x2f, 0xc6, 0xd8, 0x87,
	0x7c, 0xab, 0x07, 0xb3,
];

const fn genesis_header() -> [u8; 108] {
	let mut header = [0; 108];
	let merkle_root = [
		0xdb, 0x4d, 0x7a, 0x85, 0xb7, 0x68, 0x12, 0x3f, 0x1d, 0xff, 0x1d, 0x4c, 0x4c, 0xec, 0xe7,
		0x00, 0x83, 0xb2, 0xd2, 0x7e, 0x11, 0x7b, 0x4a, 0xc2, 0xe3, 0x1d, 0x08, 0x79, 0x88, 0xa5,
		0xea, 0xc4u8,
	];
	let (time, bits) = (1_296_688_602u32.to_le_bytes(), 0x200f_0f0fu32.to_le_bytes());
	header[0] = 4;
	let mut at = 0;
	while at < 32 {
		header[36 + at] = merkle_root[at];
		at += 1;
	}
	at = 0;
	while at < 4 {
		header[100 + at] = time[at];
		header[104 + at] = bits[at];
		at += 1;
	}
	header
}

fn verdict(params: Params, solution: &[u8]) -> Result<(), EquihashError> {
	let (n, k) = (params.n(), params.k());
	let ours = verify(params, &ZCASH, &INPUT, &NONCE, solution);
	let theirs = equihash::is_valid_solution(n, k, &INPUT, &NONCE, solution);
	assert_eq!(ours.is_ok(), theirs.is_ok(), "({n},{k}): {ours:?}, {theirs:?}");
	ours
}

/// Takes three bytes for a change: which, and two places.
fn change(params: Params, indices: &mut [u32], change: &[u8; 3]) {
	let [what, one, two] = change.map(usize::from);
	let size = 1 << (what >> 3) % params.k() as usize;
	let count = params.indices() / size;
	let (one, two) = (one % count * size, two % count * size);
	match what & 7 {
		0 => (0..size).for_each(|at| indices.swap(one + at, two + at)),
		1 => indices.copy_within(one..one + size, two),
		2 => indices[one..one + size].rotate_left(size / 2),
		3 => indices[one] = (indices[one] ^ 1 << (two % params.index_bits() as usize)) % 512,
		4 => indices.sort_unstable(),
		_ => sort_tree(indices),
	}
}

fuzz_target!(|data: &[u8]| {
	let Ok(small) = Params::new(48, 5) else { unreachable!("Zcash's") };
	assert_eq!(verdict(small, &SOLUTION), Ok(()));
	if let Some((&[n, k], solution)) = data.split_first_chunk() {
		// With fewer than eight bits the crate panics.
		let params = Params::new(u32::from(n) * 8, k.into());
		if let Some(params) = params.ok().filter(|params| params.collision_bits() >= 8) {
			let _ = verdict(params, solution);
		}
	}
	let _ = verdict(small, data);
	let mut indices = encoding::unpack(small, &SOLUTION).expect("36 bytes");
	for bytes in data.as_chunks().0 {
		change(small, &mut indices, bytes);
	}
	let _ = verdict(small, &encoding::pack(small, &indices).expect("32 indices"));
});
