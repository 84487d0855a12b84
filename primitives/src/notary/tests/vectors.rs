//! The vectors in `tests/vectors`, for other implementations: made here, and checked to be what is
//! committed. After a change of the format, `MMT_WRITE_VECTORS=1 cargo test -p mmt-primitives
//! vectors` writes them anew.

use super::{
	batch::{rfc_leaf_hashes, RFC_ROOTS},
	proof::{sealed, unsealed, with_state},
	*,
};
use crate::notary::{
	batch::{root_of, Path, MAX_COUNT},
	mmr::{MAX_ENTRIES, MAX_ITEMS},
	ProofError,
};
use codec::Decode;
use serde_json::{json, Value};
use sp_runtime::BoundedVec;

fn hex(bytes: impl AsRef<[u8]>) -> String {
	let digits: String = bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
	format!("0x{digits}")
}

fn list(hashes: &[H256]) -> Vec<String> {
	hashes.iter().map(hex).collect()
}

/// Compares with the committed file, or writes it.
fn check(name: &str, value: Value) {
	let path = format!("{}/tests/vectors/{name}.json", env!("CARGO_MANIFEST_DIR"));
	let text = serde_json::to_string_pretty(&value).unwrap() + "\n";
	if std::env::var_os("MMT_WRITE_VECTORS").is_some() {
		std::fs::write(&path, &text).unwrap();
	}
	let committed = std::fs::read_to_string(&path).unwrap();
	assert!(committed == text, "{path} is not what the code makes; see the head of this file");
}

#[test]
fn leaves() {
	let vectors: Vec<Value> = (0..4)
		.map(|index| {
			let mut preimage = preimage(index);
			preimage.size = [0, 1, u64::from(u32::MAX) + 1, u64::MAX][index as usize];
			json!({
				"genesis": hex(hash(GENESIS)),
				"owner": hex(&preimage.owner),
				"algorithm": preimage.algorithm,
				"digest": hex(preimage.digest),
				// Decimal: a JSON number is not exact that far.
				"size": preimage.size.to_string(),
				"salt": hex(preimage.salt),
				"metadata": hex(preimage.metadata),
				"leaf": hex(preimage.leaf(&hash(GENESIS))),
			})
		})
		.collect();
	check("leaf", json!(vectors));
}

#[test]
fn batches() {
	let leaves = rfc_leaf_hashes();
	let roots: Vec<String> = RFC_ROOTS.iter().map(|root| format!("0x{root}")).collect();
	let paths: Vec<Value> = (1..=8u32)
		.flat_map(|count| {
			let tree = Tree::new(leaves[..count as usize].to_vec()).unwrap();
			(0..count).map(move |index| {
				let path = tree.path(index).unwrap();
				json!({ "index": index, "count": count, "siblings": list(&path.siblings) })
			})
		})
		.collect();
	let refused: Vec<Value> = [
		(0, 0, 0),
		(0, MAX_COUNT + 1, 24),
		(8, 8, 3),
		(0, 8, 2),
		(0, 8, 4),
		(6, 7, 3),
		(6, 7, 1),
		(0, 1, 1),
	]
	.into_iter()
	.map(|(index, count, length)| {
		let siblings = BoundedVec::try_from(hashes("sibling", length)).unwrap();
		let path = Path { index, count, siblings };
		let error = root_of(&path, leaves[0]).unwrap_err().name();
		json!({ "index": index, "count": count, "siblings": list(&path.siblings), "error": error })
	})
	.collect();
	check(
		"batch",
		json!({ "leaves": list(&leaves), "roots": roots, "paths": paths, "refused": refused }),
	);
}

#[test]
fn ranges() {
	let entries = Case { entries: 11, ..CASE }.entries();
	let hashes: Vec<H256> = entries.iter().map(Entry::hash).collect();
	let heads: Vec<String> =
		(1..=11).map(|count| hex(peaks_of(&hashes[..count]).head().unwrap())).collect();
	let nodes = Nodes::of(&hashes);
	let proofs: Vec<Value> = (1..=11u64)
		.flat_map(|count| (0..count).map(move |index| (index, count)))
		.map(|(index, count)| {
			let proof = MmrProof::generate(&nodes, index, count).unwrap();
			json!({ "index": index, "entries": count, "items": list(&proof.items) })
		})
		.collect();
	// The last peaks not bagged lead to the same head, and are refused for their number.
	let honest = MmrProof::generate(&nodes, 0, 11).unwrap();
	let peaks = peaks_of(&hashes);
	let unbagged = [&honest.items[..3], &peaks.peaks()[1..]].concat();
	let items = super::hashes("item", MAX_ITEMS as usize);
	let refused: Vec<Value> = [
		(0, 0, vec![]),
		(11, 11, honest.items.to_vec()),
		(0, 11, honest.items[..3].to_vec()),
		(0, 11, unbagged),
		(0, 1, honest.items[..1].to_vec()),
		(0, MAX_ENTRIES + 1, items.clone()),
		(0, u64::MAX, items),
	]
	.into_iter()
	.map(|(index, count, items)| {
		let items = BoundedVec::try_from(items).unwrap();
		let proof = MmrProof { index, entries: count, items };
		let error = proof.head_of(hashes[0]).unwrap_err().name();
		json!({
			"index": index,
			"entries": count.to_string(),
			"items": list(&proof.items),
			"error": error,
		})
	})
	.collect();
	let entries: Vec<Value> = entries
		.iter()
		.map(|entry| {
			json!({
				"root": hex(entry.root),
				"count": entry.count,
				"block": entry.block,
				"time": entry.time,
				"hash": hex(entry.hash()),
			})
		})
		.collect();
	check(
		"range",
		json!({ "entries": entries, "heads": heads, "proofs": proofs, "refused": refused }),
	);
}

fn accepted(name: &str, proof: &Proof) -> Value {
	let verified = proof.verify_offline().unwrap();
	json!({
		"name": name,
		"file": hex(proof.to_bytes()),
		"verified": {
			"genesis": hex(verified.genesis),
			"owner": hex(&verified.owner),
			"algorithm": verified.algorithm,
			"digest": hex(verified.digest),
			"size": verified.size.to_string(),
			"metadata": hex(verified.metadata),
			"anchoredIndex": verified.anchored_index.to_string(),
			"anchoredBlock": verified.anchored_block,
			"anchoredTime": verified.anchored_time,
			"blockHash": hex(verified.block_hash),
			"blockNumber": verified.block_number,
		},
	})
}

fn refused(name: &str, bytes: &[u8]) -> Value {
	let error = Proof::from_bytes(bytes).and_then(|proof| proof.verify_offline()).unwrap_err();
	json!({ "name": name, "file": hex(bytes), "error": error.name() })
}

fn header_of(proof: &Proof) -> Header {
	Header::decode(&mut &proof.header[..]).unwrap()
}

/// Makes `node` the whole state.
fn alone(proof: &mut Proof, node: Vec<u8>) {
	let state_root = sp_crypto_hashing::blake2_256(&node).into();
	let header = Header { state_root, ..header_of(proof) };
	proof.header = BoundedVec::try_from(header.encode()).unwrap();
	proof.state = BoundedVec::try_from(vec![BoundedVec::try_from(node).unwrap()]).unwrap();
}

/// Changes a proof field by field, and what verifies no more.
fn changed() -> Vec<(&'static str, fn(&mut Proof))> {
	vec![
		("another chain", |p| p.genesis.0[0] ^= 1),
		("another owner", |p| p.preimage.owner = AccountId::new([0; 32])),
		("an algorithm that is not accepted", |p| p.preimage.algorithm = 3),
		("another algorithm", |p| p.preimage.algorithm = 0),
		("another digest", |p| p.preimage.digest.0[31] ^= 1),
		("another size", |p| p.preimage.size += 1),
		("another salt", |p| p.preimage.salt.0[0] ^= 1),
		("another description", |p| p.preimage.metadata.0[0] ^= 1),
		("a batch of nothing", |p| p.path.count = 0),
		("a batch too large", |p| p.path.count = MAX_COUNT + 1),
		("an item outside of its batch", |p| p.path.index = 7),
		("another item of the batch", |p| p.path.index = 5),
		("a path cut", |p| p.path.siblings.truncate(2)),
		("a path padded", |p| p.path.siblings.try_push(H256::zero()).unwrap()),
		("a path with a sibling twice", |p| {
			let sibling = p.path.siblings[2];
			p.path.siblings.try_push(sibling).unwrap();
		}),
		("a path out of order", |p| p.path.siblings.as_mut().swap(0, 1)),
		("another count in the path", |p| p.path.count = 8),
		("another count in the entry", |p| p.entry.count = 8),
		("another count in both", |p| (p.path.count, p.entry.count) = (8, 8)),
		("another root", |p| p.entry.root.0[0] ^= 1),
		("another block", |p| p.entry.block += 1),
		("another time", |p| p.entry.time += 1),
		("an entry outside of the range", |p| p.mmr.index = 11),
		("more entries than a range has", |p| p.mmr.entries = MAX_ENTRIES + 1),
		("another index in the range", |p| p.mmr.index = 4),
		("another number of entries", |p| p.mmr.entries = 10),
		("a range proof cut", |p| p.mmr.items.truncate(3)),
		("a range proof padded", |p| p.mmr.items.try_push(H256::zero()).unwrap()),
		("a range proof out of order", |p| p.mmr.items.as_mut().swap(1, 2)),
		("a header cut", |p| p.header.truncate(p.header.len() - 1)),
		("a header padded", |p| p.header.try_push(0).unwrap()),
		("a header of another state", |p| {
			let mut header = header_of(p);
			header.state_root.0[0] ^= 1;
			p.header = BoundedVec::try_from(header.encode()).unwrap();
		}),
		("a header before the anchor", |p| {
			let header = Header { number: 104, ..header_of(p) };
			p.header = BoundedVec::try_from(header.encode()).unwrap();
		}),
		("a state proof of nothing", |p| p.state.truncate(0)),
		("a state proof cut", |p| p.state.truncate(p.state.len() - 1)),
		("a state proof without its root", |p| drop(p.state.remove(0))),
		("a state proof padded", |p| p.state.try_push(p.state[0].clone()).unwrap()),
		("a state proof with a node twice", |p| {
			p.state.try_insert(1, p.state[0].clone()).unwrap();
		}),
		("a state proof out of order", |p| p.state.as_mut().swap(0, 1)),
		("a state node that cannot be read", |p| alone(p, vec![0x10, 0, 0])),
		("a state node cut", |p| {
			let mut node = p.state[0].to_vec();
			node.truncate(100);
			alone(p, node);
		}),
		("a state node with a whole child of 33 bytes", |p| {
			// A branch without partial key, whose only child stands at the key's first nibble.
			alone(p, [&[0x80, 0x00, 0x08, 33 << 2][..], &[0x42; 33]].concat());
		}),
		("a state that is empty", |p| alone(p, vec![0])),
		("a state proof with another value", |p| {
			let last = p.state.len() - 1;
			let end = p.state[last].len() - 1;
			p.state[last][end] ^= 1;
		}),
	]
}

#[test]
fn proofs() {
	let honest = CASE.proof();
	let bytes = honest.to_bytes();
	let body = unsealed(&bytes);
	let mut long_index = body.clone();
	// The number of siblings, 3, in two bytes where one is enough.
	let at = 9 + 32 + honest.preimage.encoded_size() + 8;
	long_index.splice(at..=at, [0x0d, 0x00]);
	let mut damaged = bytes.clone();
	damaged[100] ^= 1;
	let mut newer = body.clone();
	newer[8] = 2;
	let mut refusals = vec![
		refused("an empty file", &[]),
		refused("another file", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
		refused("a newer version", &sealed(newer)),
		refused("a file cut", &bytes[..12]),
		refused("a file damaged", &damaged),
		refused("a file padded", &[&bytes[..], &[0]].concat()),
		refused("a byte after the fields", &sealed([&body[..], &[0]].concat())),
		refused("fields cut", &sealed(body[..body.len() - 1].to_vec())),
		refused("a length not in its shortest form", &sealed(long_index)),
	];
	for (name, change) in changed() {
		let mut proof = honest.clone();
		change(&mut proof);
		refusals.push(refused(name, &proof.to_bytes()));
	}
	for (name, head) in [
		("a state without head", None),
		("a state with a short head", Some(vec![1; 31])),
		("a state with a long head", Some(vec![1; 33])),
		("a state with another head", Some(vec![1; 32])),
	] {
		refusals.push(refused(name, &with_state(head).to_bytes()));
	}
	let accepted: Vec<Value> = [
		("one item, one batch", Case { count: 1, index: 0, entries: 1, entry: 0 }),
		(
			"the last of 5 items, the first of 2 batches",
			Case { count: 5, index: 4, entries: 2, entry: 0 },
		),
		("item 4 of 7, batch 5 of 11", CASE),
		(
			"item 299 of 300, batch 128 of 131",
			Case { count: 300, index: 299, entries: 131, entry: 128 },
		),
	]
	.into_iter()
	.map(|(name, case)| accepted(name, &case.proof()))
	.collect();
	let errors: std::collections::BTreeSet<&str> =
		refusals.iter().filter_map(|refusal| refusal["error"].as_str()).collect();
	for error in ["NoHead", "HeadMalformed", "StateNodeExtra", "HeaderBeforeAnchor", "MmrLength"] {
		assert!(errors.contains(error), "{error} has no vector");
	}
	assert!(!errors.contains(ProofError::StoreIncomplete.name()));
	check("proof", json!({ "accepted": accepted, "refused": refusals }));
}
