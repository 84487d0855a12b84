//! Tests by module, the vectors, and the example of `docs/resource-format.md`.

mod answers;
mod docs;
mod emissions;
mod powers;
mod profile;
mod samples;
mod shares;
mod times;
mod trees;
mod vectors;

use super::{hash::blake2, *};
use crate::AccountId;
use codec::{Decode, Encode};
use proptest::prelude::*;
use serde_json::{json, Value};
use sp_core::H256;
use std::{string::ToString, vec, vec::Vec};

/// Made by `scripts/resource-vectors.py`, that shares nothing with the code here.
const VECTORS: &str = include_str!("../../../tests/vectors/resource.json");

fn vectors() -> Value {
	serde_json::from_str(VECTORS).unwrap()
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

fn account(value: &Value) -> AccountId {
	AccountId::new(hash(value).0)
}

fn list(value: &Value) -> &[Value] {
	value.as_array().unwrap()
}

/// A hash that is always the same for the same number.
fn id(n: u64) -> H256 {
	blake2(&n.encode())
}

/// Ids in ascending order.
fn ids(count: u32) -> Vec<H256> {
	let mut ids: Vec<H256> = (0..count.into()).map(id).collect();
	ids.sort();
	ids
}

/// What the real shares of the vectors are bound to.
struct Real {
	genesis: H256,
	para: u32,
	seed: H256,
	account: AccountId,
	class: u8,
	/// All solutions that were found, by their ids.
	all: Vec<Share>,
}

impl Real {
	fn new() -> Self {
		let vectors = vectors();
		let real = &vectors["binding"];
		Self {
			genesis: hash(&real["genesis"]),
			para: number(&real["para"]),
			seed: hash(&real["seed"]),
			account: account(&real["account"]),
			class: number(&real["class"]),
			all: list(&real["shares"])
				.iter()
				.map(|share| serde_json::from_value(share["share"].clone()).unwrap())
				.collect(),
		}
	}

	fn binding(&self) -> Binding<'_> {
		let Self { genesis, para, seed, ref account, class, .. } = *self;
		Binding { genesis, para, seed, account, class }
	}

	fn input(&self) -> [u8; INPUT] {
		self.binding().input()
	}

	/// Those that reach the class, by their ids.
	fn shares(&self) -> Vec<Share> {
		let reaches = |share: &Share| share::reaches(&share::id(&self.input(), share), self.class);
		self.all.iter().copied().filter(reaches).collect()
	}

	/// A share that reaches the class and solves nothing.
	fn false_share(&self) -> Share {
		let shares = (0..).map(|nonce| Share { nonce, solution: [7; SOLUTION] });
		let reaches = |share: &Share| share::reaches(&share::id(&self.input(), share), self.class);
		shares.into_iter().find(reaches).unwrap()
	}
}
