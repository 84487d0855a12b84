//! Why a label or a name is none.

use alloc::string::{String, ToString};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Why a text is no label: one variant per way to fail. The text says what to do.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum LabelError {
	/// Fewer than 3 bytes.
	TooShort,
	/// More than 51 bytes.
	TooLong,
	/// Something else than a-z, 0-9, '-' and Han characters, or no UTF-8.
	BadCharacter,
	/// A hyphen at its begin or end.
	EdgeHyphen,
	/// Hyphens in the third and fourth place, as DNS has them in labels of other scripts.
	ReservedHyphens,
	/// Han characters together with others.
	MixedScripts,
}

impl LabelError {
	/// Every error.
	pub const ALL: [LabelError; 6] = [
		LabelError::TooShort,
		LabelError::TooLong,
		LabelError::BadCharacter,
		LabelError::EdgeHyphen,
		LabelError::ReservedHyphens,
		LabelError::MixedScripts,
	];

	/// A name that does not change.
	pub fn name(&self) -> &'static str {
		match self {
			LabelError::TooShort => "TooShort",
			LabelError::TooLong => "TooLong",
			LabelError::BadCharacter => "BadCharacter",
			LabelError::EdgeHyphen => "EdgeHyphen",
			LabelError::ReservedHyphens => "ReservedHyphens",
			LabelError::MixedScripts => "MixedScripts",
		}
	}
}

impl fmt::Display for LabelError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			LabelError::TooShort => {
				"a label has 3 bytes or more: take a longer one; shorter ones are reserved"
			},
			LabelError::TooLong => {
				"a label has at most 51 bytes, which are 51 letters or 17 Han characters: take a \
				 shorter one"
			},
			LabelError::BadCharacter => {
				"a label is made of a-z, 0-9 and '-', or of Han characters (U+3400 to U+4DBF, U+4E00 \
				 to U+9FFF) alone: write it in lower case and leave out everything else"
			},
			LabelError::EdgeHyphen => {
				"a label neither begins nor ends with '-': leave that hyphen out"
			},
			LabelError::ReservedHyphens => {
				"hyphens in both the third and the fourth place are reserved, as in xn--: leave one \
				 out, and write a Han label in Han characters"
			},
			LabelError::MixedScripts => {
				"a label is either of a-z, 0-9 and '-' or of Han characters: do not mix them"
			},
		})
	}
}

impl core::error::Error for LabelError {}

/// Why a text is no name: one variant per way to fail. The text says what to do.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(into = "Shown", try_from = "Shown")]
pub enum NameError {
	/// A label is none.
	Label(LabelError),
	/// More than 253 bytes.
	TooLong,
	/// More than 8 labels before the suffix.
	TooDeep,
	/// It does not end with a dot and this chain's suffix.
	ForeignSuffix,
	/// There is no label.
	Empty,
}

impl NameError {
	/// Every error that is not one of a label.
	pub const OWN: [NameError; 4] =
		[NameError::TooLong, NameError::TooDeep, NameError::ForeignSuffix, NameError::Empty];

	/// A name that does not change: that of the label's error, or that of its own with `Name` before
	/// it.
	pub fn name(&self) -> &'static str {
		match self {
			NameError::Label(error) => error.name(),
			NameError::TooLong => "NameTooLong",
			NameError::TooDeep => "NameTooDeep",
			NameError::ForeignSuffix => "ForeignSuffix",
			NameError::Empty => "NameEmpty",
		}
	}
}

impl fmt::Display for NameError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			NameError::Label(error) => return error.fmt(f),
			NameError::TooLong => {
				"a name has at most 253 bytes with its dots and suffix: take shorter labels"
			},
			NameError::TooDeep => {
				"a name has at most 8 labels before the suffix: hang it on a shorter name"
			},
			NameError::ForeignSuffix => {
				"the name does not end with a dot and this chain's suffix, as alice.mmt does: write it \
				 in full, or ask the chain whose suffix it has"
			},
			NameError::Empty => "the name has no label: write one before the suffix",
		})
	}
}

impl core::error::Error for NameError {}

impl From<LabelError> for NameError {
	fn from(error: LabelError) -> Self {
		NameError::Label(error)
	}
}

/// A [`NameError`] in JSON.
#[derive(Serialize, Deserialize)]
struct Shown {
	name: String,
	#[serde(default)]
	text: String,
}

impl From<NameError> for Shown {
	fn from(error: NameError) -> Self {
		Self { name: error.name().into(), text: error.to_string() }
	}
}

impl TryFrom<Shown> for NameError {
	type Error = String;

	fn try_from(shown: Shown) -> Result<Self, String> {
		let labels = LabelError::ALL.into_iter().map(NameError::Label);
		labels.chain(NameError::OWN).find(|error| error.name() == shown.name).ok_or(shown.name)
	}
}
