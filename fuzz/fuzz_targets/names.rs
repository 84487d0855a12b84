//! Reads bytes as a name in full, and as a label.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mmt_primitives::names::{
	label::{check, rent_class, skeleton},
	Name, MAX_DEPTH, MAX_NAME,
};

const SUFFIX: &[u8] = b"mmt";

fn read(text: &[u8]) {
	let Ok(name) = Name::parse(text, SUFFIX) else { return };
	assert_eq!(name.to_text(SUFFIX).as_bytes(), text, "one text for one name");
	assert!(text.len() <= MAX_NAME as usize && (1..=MAX_DEPTH).contains(&name.depth()));
	for label in name.labels() {
		check(label).expect("a name is made of labels");
		rent_class(label);
	}
	if let Some(parent) = name.parent() {
		assert_eq!(parent.child(name.label(), SUFFIX), Ok(name));
	}
}

fuzz_target!(|data: &[u8]| {
	read(data);
	// The labels alone, so that the suffix has not to be guessed.
	read(&[data, b".", SUFFIX].concat());
	let looks = skeleton(data);
	assert!(looks.len() <= data.len(), "a skeleton is never longer");
	assert_eq!(skeleton(&looks), looks, "and its own");
});
