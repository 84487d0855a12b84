//! Codes, texts and JSON of the methods about computing power.

use super::*;
use mmt_primitives::{profile::ResourceRules, resource::Share};
use serde_json::{json, Value};
use sp_core::H256;

const HASH: H256 = H256::repeat_byte(0xab);

/// What a method answers, as JSON.
fn at<T: Serialize>(answer: T) -> Value {
	serde_json::to_value(At { block_hash: HASH, answer }).expect("an answer is JSON")
}

fn account() -> AccountId {
	AccountId::new([0; 32])
}

#[test]
fn error_codes_do_not_change() {
	for (error, code) in
		[(Error::State(StateError::UnknownBlock(Hash::zero())), 7001), (Error::NoResource, 7030)]
	{
		assert_eq!(error.code(), code);
		assert_eq!(ErrorObjectOwned::from(error).code(), code);
	}
	assert!(Error::NoResource.to_string().contains("mmt_chainProfile"));
}

#[test]
fn a_status_says_what_a_share_is_bound_to() {
	let status = at(ResourceStatus {
		genesis: HASH,
		para: 2000,
		block: 13,
		window: 2,
		window_start: 12,
		window_end: 17,
		epoch: 0,
		seed: Some(HASH),
		previous_seed: None,
		rules: ResourceRules { window: 6, min_class: 0, bond_per_sol: 1_000_000_000 },
		asset: 1,
		mined: 0,
		remaining: u128::MAX,
		cap: 5,
	});
	let hash = format!("{HASH:?}");
	assert_eq!(
		status,
		json!({
			"blockHash": hash,
			"genesis": hash,
			"para": 2000,
			"block": 13,
			"window": 2,
			"windowStart": 12,
			"windowEnd": 17,
			"epoch": 0,
			"seed": hash,
			"previousSeed": null,
			"rules": { "window": 6, "min_class": 0, "bond_per_sol": "1000000000" },
			"asset": 1,
			"mined": "0",
			"remaining": "340282366920938463463374607431768211455",
			"cap": "5",
		})
	);
}

#[test]
fn amounts_are_texts_and_the_block_stands_beside_the_answer() {
	let epoch =
		at(EpochInfo { epoch: 3, settled: true, emission: 10, total_pp: 20, workers: 2, paid: 5 });
	assert_eq!(
		epoch,
		json!({
			"blockHash": format!("{HASH:?}"),
			"epoch": 3,
			"settled": true,
			"emission": "10",
			"totalPp": "20",
			"workers": 2,
			"paid": "5",
		})
	);
	let page = at(WorkerPage { workers: vec![], next: Some(account()) });
	assert_eq!(page["next"], json!(account()));
	assert_eq!(page["workers"], json!([]));
}

#[test]
fn points_of_samples_are_numbers_that_json_can_hold() {
	let most = u64::from(mmt_primitives::resource::MAX_LEAVES) << 40;
	let tasks = at(SampleTasks {
		tasks: vec![SampleTask {
			window: 7,
			root: HASH,
			count: 4_096,
			class: 40,
			points: vec![most - 1],
			until: 200,
		}],
	});
	assert_eq!(tasks["tasks"][0]["points"], json!([most - 1]));
	assert!(most <= 1 << 53);
}

#[test]
fn a_share_is_written_in_hexadecimal() {
	let share = Share { nonce: 5, solution: [0xcd; 84] };
	let json = serde_json::to_value(share).expect("a share is JSON");
	assert_eq!(json, format!("0x{}{}", "0500000000000000", "cd".repeat(84)));
	assert_eq!(serde_json::from_value::<Share>(json).expect("and back"), share);
}

#[test]
fn nothing_is_null() {
	let none: At<Option<WorkerInfo>> = At { block_hash: HASH, answer: None };
	assert_eq!(none.transpose(), None);
	let some = At { block_hash: HASH, answer: Some(5) };
	assert_eq!(some.transpose(), Some(At { block_hash: HASH, answer: 5 }));
}
