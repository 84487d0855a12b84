//! Time to verify a solution of Equihash.
//!
//! `cargo bench -p mmt-primitives -p mmt-node --profile dev --bench equihash`: see `batch.rs`. Beside
//! it are the BLAKE2b compressions alone, below which no verifier gets, and the `equihash` crate at
//! Zcash's parameters, in the same run.

use mmt_primitives::equihash::{encoding, verify, Leaves, Params, BMM, BMM_PERSONAL};
use serde_json::Value;
use std::{
	hint::black_box,
	time::{Duration, Instant},
};

const RUNS: usize = 5;
const ZCASH: [u8; 8] = *b"ZcashPoW";

/// Microseconds of one call: the best of some runs of `count`.
fn best<T>(count: u32, mut call: impl FnMut() -> T) -> f64 {
	let mut time = Duration::MAX;
	for _ in 0..RUNS {
		let start = Instant::now();
		for _ in 0..count {
			black_box(call());
		}
		time = time.min(start.elapsed());
	}
	time.as_secs_f64() * 1e6 / f64::from(count)
}

fn report(what: &str, time: f64, hashes: f64) {
	println!("{what:<44} {time:>8.1} µs, {:>5.2} × its hashes alone", time / hashes);
}

fn bytes(text: &Value) -> Vec<u8> {
	let text = text.as_str().expect("a string");
	(0..text.len())
		.step_by(2)
		.map(|at| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal"))
		.collect()
}

/// As many BLAKE2b as a solution of `params` takes, one after the other.
fn hashes(params: Params, input: &[u8], nonce: &[u8]) -> f64 {
	let leaves = Leaves::new(params, &ZCASH, input, nonce);
	best(1000, || {
		for g in 0..params.indices() as u32 {
			black_box(leaves.output(g));
		}
	})
}

fn main() {
	// A share as the chain gets it: 101 bytes of input, 8 of nonce, one block of BLAKE2b. Only the
	// input's length matters here, and with 12 bytes it takes one block too.
	let vectors: Value =
		serde_json::from_str(include_str!("../tests/vectors/equihash-120-5.json")).expect("JSON");
	let own = &vectors["solved"][0];
	let input = own["input"].as_str().expect("a string").as_bytes();
	let nonce = bytes(&own["nonce"]);
	let indices: Vec<u32> = own["solutions"][0]
		.as_array()
		.expect("a list")
		.iter()
		.map(|index| index.as_u64().expect("a number") as u32)
		.collect();
	let solution = encoding::pack(BMM, &indices).expect("a solution");
	assert_eq!(verify(BMM, &BMM_PERSONAL, input, &nonce, &solution), Ok(()));

	let alone = hashes(BMM, input, &nonce);
	report("32 BLAKE2b, as (120,5) takes", alone, alone);
	let time = best(1000, || verify(BMM, &BMM_PERSONAL, input, &nonce, &solution));
	report("(120,5), a solution", time, alone);
	let mut wrong = solution.clone();
	wrong[83] ^= 1;
	assert!(verify(BMM, &BMM_PERSONAL, input, &nonce, &wrong).is_err());
	let time = best(1000, || verify(BMM, &BMM_PERSONAL, input, &nonce, &wrong));
	report("(120,5), its last bit wrong", time, alone);
	let mut wrong = solution.clone();
	wrong[2] ^= 1;
	assert!(verify(BMM, &BMM_PERSONAL, input, &nonce, &wrong).is_err());
	let time = best(1000, || verify(BMM, &BMM_PERSONAL, input, &nonce, &wrong));
	report("(120,5), its first index wrong", time, alone);

	let zcash: Value =
		serde_json::from_str(include_str!("../tests/vectors/equihash.json")).expect("JSON");
	let genesis = &zcash["genesis"][0];
	let (input, nonce) = (bytes(&genesis["input"]), bytes(&genesis["nonce"]));
	let solution = bytes(&genesis["solution"]);
	let params = Params::new(200, 9).expect("Zcash's");
	assert_eq!(verify(params, &ZCASH, &input, &nonce, &solution), Ok(()));
	let alone = hashes(params, &input, &nonce);
	report("512 BLAKE2b, as (200,9) takes", alone, alone);
	let time = best(100, || verify(params, &ZCASH, &input, &nonce, &solution));
	report("(200,9), Zcash's genesis block", time, alone);
	let time = best(100, || equihash::is_valid_solution(200, 9, &input, &nonce, &solution));
	report("(200,9), the same with the crate equihash", time, alone);
}
