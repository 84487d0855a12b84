//! What of the state an answer reads: the keys are recorded as they are for a proof of storage.

use super::*;
use mmt_primitives::names::MAX_DEPTH;
use sp_core::hexdisplay::HexDisplay;
use sp_runtime::traits::BlakeTwo256;
use sp_trie::recorder::Recorder;
use std::collections::BTreeSet;

/// The different keys that `ask` reads from the committed state, whether there is a value or not.
/// Without the block's number: a block that is being built has it at hand, and every question about
/// time reads it.
fn keys_read<T>(ext: &mut TestExternalities, ask: impl FnOnce() -> T) -> (T, BTreeSet<Vec<u8>>) {
	ext.commit_all().expect("no transaction is open");
	let recorder = Recorder::<BlakeTwo256>::default();
	let answer = ext.execute_with_recorder(recorder.clone(), ask);
	let keys = recorder.recorded_keys();
	let number = frame_system::Number::<Runtime>::hashed_key();
	let keys = keys
		.into_values()
		.flat_map(|keys| keys.into_keys())
		.map(|key| key.to_vec())
		.filter(|key| *key != number)
		.collect();
	(answer, keys)
}

/// A top name with a line of subnames down to depth 8, the deepest last. Each has an account record.
fn line(ext: &mut TestExternalities) -> Vec<String> {
	ext.execute_with(|| {
		registered("alice.mmt", &alice());
		let mut names = vec!["alice.mmt".to_owned()];
		for depth in 2..=MAX_DEPTH {
			let above = names.last().expect("the top name is there").clone();
			let label = format!("level-{depth}");
			assert_ok!(call(alice(), subname(&above, &label, &alice())));
			names.push(format!("{label}.{above}"));
		}
		for name in &names {
			assert_ok!(call(alice(), set(name, Record::Account(alice()))));
		}
		names
	})
}

#[test]
fn a_record_is_found_with_four_reads_and_two_for_each_level() {
	let mut ext = development();
	let names = line(&mut ext);
	assert_eq!(names.len(), MAX_DEPTH as usize);
	for (depth, name) in (1..).zip(&names) {
		let ask = || resolve(name, &[RecordKey::Account]);
		let (answer, keys) = keys_read(&mut ext, ask);
		assert_eq!(answer.expect("it is active").records.len(), 1);
		// The profile, a label and a node for each level, the record.
		assert_eq!(keys.len(), 2 + 2 * depth, "{name} reads {:?}", shown(&keys));
	}
}

#[test]
fn the_count_counts() {
	let mut ext = development();
	let (_, none) = keys_read(&mut ext, || ());
	assert_eq!(none.len(), 0);
	// A value that is not there is a read as well, and a second read of a key is none.
	let absent = || {
		frame_support::storage::unhashed::get_raw(b"absent");
		frame_support::storage::unhashed::get_raw(b"absent");
		frame_support::storage::unhashed::get_raw(b"absent too");
	};
	let (_, two) = keys_read(&mut ext, absent);
	assert_eq!(two.len(), 2, "{:?}", shown(&two));
}

#[test]
fn each_record_more_is_a_read_more() {
	let mut ext = development();
	line(&mut ext);
	let keys = [RecordKey::Account, RecordKey::Work, RecordKey::A];
	let (_, read) = keys_read(&mut ext, || resolve("alice.mmt", &keys));
	assert_eq!(read.len(), 6);
}

#[test]
fn a_name_that_nobody_has_costs_no_more() {
	let mut ext = development();
	line(&mut ext);
	let ask = || resolve("nobody.mmt", &[RecordKey::Account]);
	let (answer, keys) = keys_read(&mut ext, ask);
	assert_eq!(answer, Err(ResolveError::NotFound));
	assert!(keys.len() <= 4, "{:?}", shown(&keys));
	let text = (0..8).map(|n| format!("level-{n}.")).collect::<String>() + "nobody.mmt";
	let (_, keys) = keys_read(&mut ext, || resolve(&text, &[]));
	assert!(keys.len() <= 1, "what is no name is not looked up: {:?}", shown(&keys));
}

#[test]
fn others_names_are_not_read() {
	let mut ext = development();
	line(&mut ext);
	let ask = || resolve("alice.mmt", &[RecordKey::Account]);
	let (_, before) = keys_read(&mut ext, ask);
	ext.execute_with(|| {
		for n in 0..200 {
			registered(&format!("other-{n}x.mmt"), &bob());
		}
	});
	let (_, after) = keys_read(&mut ext, ask);
	assert_eq!(before, after);
}

fn shown(keys: &BTreeSet<Vec<u8>>) -> Vec<HexDisplay<'_>> {
	keys.iter().map(|key| HexDisplay::from(key)).collect()
}
