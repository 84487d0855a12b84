//! JSON of the methods about footstones.

use super::*;
use mmt_primitives::footstones::{
	CandidateInfo, Checkpoint, Consensus, LeavingInfo, Phase, SettledCheckpoint,
};
use serde_json::{json, Value};
use sp_core::H256;

const HASH: H256 = H256::repeat_byte(0xab);

/// What a method answers, as JSON.
fn at(answer: impl serde::Serialize) -> Value {
	serde_json::to_value(At { block_hash: HASH, answer }).expect("an answer is JSON")
}

fn account() -> AccountId {
	AccountId::new([0; 32])
}

fn checkpoint() -> Checkpoint {
	Checkpoint { height: 77, block: HASH, state: HASH }
}

#[test]
fn footstones_stand_beside_their_block() {
	let hash = format!("{HASH:?}");
	let found = at(FootstonesInfo {
		footstones: vec![FootstoneInfo {
			account: account(),
			bond: 7,
			joined: 5,
			open_bets: 1,
			held: 3,
			leaving: vec![
				LeavingInfo { held: 1, until: 60_500 },
				LeavingInfo { held: 2, until: 60_700 },
			],
			opened: None,
			power: 9,
		}],
		total_bond: 7,
		bond_per_sol: 1_000_000_000,
	});
	assert_eq!(
		found,
		json!({
			"blockHash": hash,
			"footstones": [{
				"account": account(),
				"bond": "7",
				"joined": 5,
				"openBets": 1,
				"held": "3",
				"leaving": [{ "held": "1", "until": 60_500 }, { "held": "2", "until": 60_700 }],
				"opened": null,
				"power": "9",
			}],
			"totalBond": "7",
			"bondPerSol": "1000000000",
		})
	);
}

#[test]
fn a_data_chain_tells_its_checkpoint() {
	let found = at(DataChainInfo {
		chain: 3,
		manager: account(),
		genesis: HASH,
		consensus: Consensus::PoW,
		next_consensus: Some(Consensus::Bft),
		checkpoint: Some(SettledCheckpoint { round: 0, checkpoint: checkpoint(), at: 90 }),
		round: 1,
		betting: false,
		deposit: 5,
	});
	assert_eq!(found["consensus"], "pow");
	assert_eq!(found["nextConsensus"], "bft");
	assert_eq!(found["checkpoint"]["checkpoint"]["height"], 77);
	assert_eq!(found["deposit"], "5");
	assert_eq!(found["blockHash"], format!("{HASH:?}"));
}

#[test]
fn a_round_tells_what_it_waits_for() {
	let found = at(RoundInfo {
		chain: 3,
		round: 1,
		opened: 100,
		phase: Phase::Bet,
		ends: Some(159),
		candidates: vec![CandidateInfo {
			checkpoint: checkpoint(),
			hash: HASH,
			proposer: account(),
			backing: 300,
			tally: 0,
		}],
		bets: 2,
		hidden: 2,
		total: 900,
		quorum: 600,
		outcome: None,
	});
	assert_eq!((&found["phase"], &found["ends"]), (&json!("bet"), &json!(159)));
	assert_eq!(found["candidates"][0]["tally"], "0");
	assert_eq!(found["candidates"][0]["backing"], "300");
	assert_eq!((&found["quorum"], &found["outcome"]), (&json!("600"), &json!(null)));
}
