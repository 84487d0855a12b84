//! The shares that benchmarks submit.

use crate::{benchmarking::*, mock::solve};
use codec::Encode;
use mmt_primitives::{
	resource::{share::check_batch, Binding, INPUT},
	AccountId,
};

fn input() -> [u8; INPUT] {
	let account = AccountId::new(WORKER);
	Binding { genesis: GENESIS, para: PARA, seed: SEED, account: &account, class: 0 }.input()
}

#[test]
fn the_shares_of_benchmarks_are_valid() {
	assert_eq!(check_batch(&input(), 0, &fixture()), Ok(()));
}

/// Writes them.
#[test]
#[ignore = "its result is in the repository"]
fn write_shares() {
	let shares = solve(&input(), 32).encode();
	let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/benchmarking.shares");
	std::fs::write(path, &shares[1..]).expect("the repository can be written to");
}
