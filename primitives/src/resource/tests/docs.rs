//! The example in `docs/resource-format.md` is what the code makes.

use super::*;
use crate::footstones::{self, Checkpoint, Statement};
use std::{collections::BTreeMap, string::String};
use tree::sample_points;

const DOCS: &str = include_str!("../../../../docs/resource-format.md");

/// Values of the example: in its code blocks each stands behind its name and `=`, and goes on in the
/// next lines if they are indented.
fn example() -> BTreeMap<String, String> {
	let (_, example) = DOCS.split_once("\n## An example\n").unwrap();
	let (example, _) = example.split_once("\n## ").unwrap();
	let blocks = example.split("```").skip(1).step_by(2);
	let mut values = BTreeMap::<String, String>::new();
	let mut name = String::new();
	// The first line of a block says what language it is in.
	for line in blocks.flat_map(|block| block.lines().skip(1)) {
		let value = match line.split_once(" = ") {
			Some((left, value)) => {
				name = left.trim().into();
				value
			},
			None => line,
		};
		let value: String = value.chars().filter(|c| !c.is_whitespace()).collect();
		values.entry(name.clone()).or_default().push_str(&value);
	}
	values
}

fn hex(bytes: impl AsRef<[u8]>) -> String {
	sp_core::bytes::to_hex(bytes.as_ref(), false)[2..].into()
}

#[test]
fn the_example_is_what_the_code_makes() {
	let example = example();
	let real = Real::new();
	let input = real.input();
	let shares = &real.shares()[..3];
	let ids: Vec<H256> = shares.iter().map(|share| share::id(&input, share)).collect();
	let tree = SumTree::new(&ids, real.class).unwrap();
	let sols = share::worth(real.class);
	let leaves = [0, 1, 2].map(|at: usize| Sum::leaf(&ids[at], sols).hash);
	let low = Sum::node(&Sum::leaf(&ids[0], sols), &ids[1], &Sum::leaf(&ids[1], sols)).unwrap();
	let seed = H256::repeat_byte(0x5a);
	let points = sample_points(&seed, &real.account, 7, &tree.root());
	let points: Vec<String> = points.iter().map(u64::to_string).collect();
	let checkpoint = Checkpoint { height: 1200, block: id(1), state: id(2) };
	let statement = Statement { chain: 5, round: 7, checkpoint };
	let message = String::from_utf8(statement.message(&real.genesis)).unwrap();
	let salt = H256::repeat_byte(0xa5);
	let hash = checkpoint.hash();
	let bet =
		footstones::commitment(&real.genesis, &real.account, 5, 7, &hash, 1_000_000_000_000, &salt);
	let sample = Sample { share: shares[2], path: tree.path(2).unwrap() };
	let made: BTreeMap<&str, String> = [
		("input", hex(input)),
		("share 0", hex(shares[0].to_bytes())),
		("share 1", hex(shares[1].to_bytes())),
		("share 2", hex(shares[2].to_bytes())),
		("id 0", hex(ids[0])),
		("id 1", hex(ids[1])),
		("id 2", hex(ids[2])),
		("leaf 0", hex(leaves[0])),
		("leaf 1", hex(leaves[1])),
		("leaf 2", hex(leaves[2])),
		("node", hex(low.hash)),
		("root", hex(tree.root().hash)),
		("sum", tree.root().sum.to_string()),
		("sample seed", hex(seed)),
		("points", points.join(",")),
		("sample of leaf 2", hex(sample.encode())),
		("block", hex(checkpoint.block)),
		("state", hex(checkpoint.state)),
		("checkpoint", hex(hash)),
		("message", message.chars().filter(|c| !c.is_whitespace()).collect()),
		("salt", hex(salt)),
		("bet", hex(bet)),
	]
	.into();
	if std::env::var_os("MMT_PRINT_EXAMPLE").is_some() {
		println!("{made:#?}");
	}
	for (name, value) in &made {
		assert_eq!(example.get(*name), Some(value), "{name}");
	}
	assert_eq!(example.len(), made.len());
}
