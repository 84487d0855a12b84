//! Bonds and bets, statements, and the vectors.

mod losses;
mod statements;

use super::*;
use crate::AccountId;
use codec::{Decode, Encode};
use proptest::prelude::*;
use serde_json::{json, Value};
use sp_core::H256;
use std::vec::Vec;

/// Made by `scripts/resource-vectors.py`, that shares nothing with the code here.
const VECTORS: &str = include_str!("../../../tests/vectors/footstones.json");

fn vectors(name: &str) -> Vec<Value> {
	let vectors: Value = serde_json::from_str(VECTORS).unwrap();
	vectors[name].as_array().unwrap().clone()
}

fn text(value: &Value) -> &str {
	value.as_str().unwrap()
}

fn number<T: core::str::FromStr<Err = core::num::ParseIntError>>(value: &Value) -> T {
	match value {
		Value::Number(number) => number.to_string().parse().unwrap(),
		_ => text(value).parse().unwrap(),
	}
}

fn hash(value: &Value) -> H256 {
	text(value).parse().unwrap()
}

#[test]
fn ways_to_agree_have_fixed_codes() {
	let all = [Consensus::PoW, Consensus::TPoS, Consensus::PoSI, Consensus::Bft];
	for (code, (consensus, name)) in (0..).zip(all.iter().zip(["pow", "tpos", "posi", "bft"])) {
		assert_eq!(consensus.encode(), [code]);
		assert_eq!(serde_json::to_value(consensus).unwrap(), json!(name));
		assert_eq!(serde_json::from_value::<Consensus>(json!(name)).unwrap(), *consensus);
	}
	assert!(Consensus::decode(&mut &[4u8][..]).is_err());
}

#[test]
fn a_round_in_json() {
	let round = RoundInfo {
		chain: 5,
		round: 7,
		opened: 10,
		phase: Phase::Reveal,
		ends: Some(99),
		candidates: Vec::new(),
		bets: 3,
		hidden: 1,
		total: 1 << 70,
		quorum: 4,
		outcome: Some(0),
	};
	let shown = serde_json::to_value(&round).unwrap();
	assert_eq!(shown["phase"], json!("reveal"));
	assert_eq!(shown["total"], json!("1180591620717411303424"));
	assert_eq!(serde_json::from_value::<RoundInfo>(shown).unwrap(), round);
	assert_eq!(RoundInfo::decode(&mut &round.encode()[..]), Ok(round));
}
