//! Answers in JSON: amounts and sols that pass 2^53 are text.

use super::*;

#[test]
fn a_worker_in_json() {
	let account = AccountId::new([1; 32]);
	let worker = WorkerInfo {
		account: account.clone(),
		classes: vec![(7, 5)],
		streak: 3,
		last_epoch: Some(9),
		submitted: None,
		credit: 1 << 60,
		active_epochs: 4,
		dpp: u128::MAX,
		rate_per_hour: 1,
		pp: 2,
		e_ppm: 500_000,
		total_pp: 3,
		owed: 4,
		pending: 5,
		referrer: None,
		destinations: vec![DestinationInfo { account: account.clone(), parts: 2 }],
		deposit: 6,
		commitments: vec![CommitmentInfo {
			window: 1,
			root: H256::repeat_byte(2),
			sum: 1 << 52,
			count: 4096,
			class: 40,
			deposit: 7,
			until: 8,
		}],
	};
	let shown = serde_json::to_value(&worker).unwrap();
	assert_eq!(
		shown,
		json!({
			"account": account.to_string(),
			"classes": [[7, 5]],
			"streak": 3,
			"lastEpoch": 9,
			"submitted": null,
			"credit": "1152921504606846976",
			"activeEpochs": 4,
			"dpp": u128::MAX.to_string(),
			"ratePerHour": "1",
			"pp": "2",
			"ePpm": 500_000,
			"totalPp": "3",
			"owed": "4",
			"pending": "5",
			"referrer": null,
			"destinations": [{ "account": account.to_string(), "parts": 2 }],
			"deposit": "6",
			"commitments": [{
				"window": 1,
				"root": format!("0x{}", "02".repeat(32)),
				"sum": "4503599627370496",
				"count": 4096,
				"class": 40,
				"deposit": "7",
				"until": 8,
			}],
		})
	);
	assert_eq!(serde_json::from_value::<WorkerInfo>(shown).unwrap(), worker);
	assert_eq!(WorkerInfo::decode(&mut &worker.encode()[..]), Ok(worker));
}

#[test]
fn the_status_in_json() {
	let status = ResourceStatus {
		genesis: H256::repeat_byte(1),
		para: 2000,
		block: 100,
		window: 1,
		window_start: 90,
		window_end: 179,
		epoch: 0,
		seed: Some(H256::repeat_byte(2)),
		previous_seed: None,
		rules: ResourceRules::main(),
		asset: BMM_ASSET,
		mined: 1,
		remaining: emission::MAX_MINED - 1,
		cap: emission::CAP,
	};
	let shown = serde_json::to_value(&status).unwrap();
	assert_eq!(
		(&shown["windowEnd"], &shown["cap"], &shown["rules"]["min_class"], &shown["previousSeed"]),
		(&json!(179), &json!("1390000000000000000000"), &json!(5), &Value::Null)
	);
	assert_eq!(serde_json::from_value::<ResourceStatus>(shown).unwrap(), status);
	assert_eq!(ResourceStatus::decode(&mut &status.encode()[..]), Ok(status));
}
