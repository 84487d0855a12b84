//! What may stand between two dots of a name.
//!
//! A label is either Latin (a-z, 0-9 and '-') or Han, never both. Nothing is normalized: what is not
//! legal as it is written is refused, and so there is one way to write a label.

pub use super::{
	error::LabelError,
	lookalikes::{han_skeleton, HAN_LOOK_ALIKES},
};
use alloc::vec::Vec;
use codec::{Decode, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_core::ConstU32;
use sp_runtime::BoundedVec;

/// Fewest bytes in a label.
pub const MIN_LABEL: u32 = 3;

/// Most bytes in a label. A label of 52 characters, the base-32 text of 32 bytes, is therefore never
/// one that somebody registered.
pub const MAX_LABEL: u32 = 51;

/// A label, UTF-8. The type bounds its length; [`check`] says whether it is legal.
pub type Label = BoundedVec<u8, ConstU32<MAX_LABEL>>;

/// What a label is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, MaxEncodedLen, TypeInfo)]
pub enum Script {
	/// a-z, 0-9 and '-'.
	Latin,
	/// U+3400 to U+4DBF and U+4E00 to U+9FFF: the CJK Unified Ideographs and their extension A. No
	/// compatibility ideographs or radicals, which look like these, and no ideographic zero.
	Han,
}

/// Class of a label by its length: the shorter, the dearer.
#[derive(
	Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, MaxEncodedLen, TypeInfo,
)]
pub enum RentClass {
	/// Three letters, or one Han character.
	Three,
	/// Four letters, or two Han characters.
	Four,
	/// Five letters or more, or three Han characters or more.
	FivePlus,
}

/// Script of a character of a label. Nothing if it cannot be in one.
fn script_of(character: char) -> Option<Script> {
	match character {
		'a'..='z' | '0'..='9' | '-' => Some(Script::Latin),
		'\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => Some(Script::Han),
		_ => None,
	}
}

/// Whether `label` is legal, and in which script. Of several faults the first of these is told: it is
/// too long, a character is bad, scripts are mixed, it is too short, a hyphen is at a place where
/// none may be.
pub fn check(label: &[u8]) -> Result<Script, LabelError> {
	if label.len() > MAX_LABEL as usize {
		return Err(LabelError::TooLong);
	}
	let text = core::str::from_utf8(label).map_err(|_| LabelError::BadCharacter)?;
	let (mut latin, mut han) = (false, false);
	for character in text.chars() {
		match script_of(character).ok_or(LabelError::BadCharacter)? {
			Script::Latin => latin = true,
			Script::Han => han = true,
		}
	}
	if latin && han {
		return Err(LabelError::MixedScripts);
	}
	if label.len() < MIN_LABEL as usize {
		return Err(LabelError::TooShort);
	}
	if han {
		return Ok(Script::Han);
	}
	if label.starts_with(b"-") || label.ends_with(b"-") {
		return Err(LabelError::EdgeHyphen);
	}
	if label.get(2..4) == Some(b"--") {
		return Err(LabelError::ReservedHyphens);
	}
	Ok(Script::Latin)
}

/// Whether `label` would be legal were it longer: one or two of a-z and 0-9. Nobody can register it.
pub fn is_reserved(label: &[u8]) -> bool {
	matches!(label.len(), 1 | 2)
		&& label.iter().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// What `label` looks like: labels of one skeleton cannot be told apart by a careless reader, and
/// belong to one owner. It is no label itself, may be shorter than one, and is never longer than
/// `label`. Its own skeleton is itself.
///
/// Of a Latin label, in this order:
///
/// 1. '-' is dropped, 0 becomes o, 1 and i become l;
/// 2. rn becomes m, from left to right. An m makes no new rn, so once is enough; and as the hyphens
///    are gone, r-n is m too, and rrn is rm;
/// 3. in a run of v and w every w counts as vv, and the run is written with as many w as it has pairs
///    of v, then a v if one is left. So vvv, vw and wv are all wv.
///
/// Of a Han label, every character of a group of [`HAN_LOOK_ALIKES`] becomes the group's first. What is
/// no label is cut to the length of one, and otherwise treated as one or left alone.
pub fn skeleton(label: &[u8]) -> Label {
	let label = &label[..label.len().min(MAX_LABEL as usize)];
	let bytes = match core::str::from_utf8(label) {
		Ok(text) if text.is_ascii() => latin_skeleton(label),
		Ok(text) => han_skeleton(text),
		Err(_) => label.to_vec(),
	};
	// Nothing is cut off: no rule makes a label longer.
	Label::truncate_from(bytes)
}

fn latin_skeleton(label: &[u8]) -> Vec<u8> {
	let plain = label.iter().filter(|byte| **byte != b'-').map(|byte| match byte {
		b'0' => b'o',
		b'1' | b'i' => b'l',
		other => *other,
	});
	let mut skeleton: Vec<u8> = Vec::with_capacity(label.len());
	for byte in plain {
		match (skeleton.last_mut(), byte) {
			(Some(last @ b'r'), b'n') => *last = b'm',
			// The run before ends in its odd v, if it has one: that and this one make a w.
			(Some(last @ b'v'), b'v') => *last = b'w',
			// A w after an odd v: the pair comes before it.
			(Some(last @ b'v'), b'w') => {
				*last = b'w';
				skeleton.push(b'v');
			},
			_ => skeleton.push(byte),
		}
	}
	skeleton
}

/// Class of a legal label.
pub fn rent_class(label: &[u8]) -> RentClass {
	// A Han character has three bytes, and counts as the third to fifth letter does.
	let letters = match label.first() {
		Some(first) if !first.is_ascii() => label.len() / 3 + 2,
		_ => label.len(),
	};
	match letters {
		0..=3 => RentClass::Three,
		4 => RentClass::Four,
		_ => RentClass::FivePlus,
	}
}
