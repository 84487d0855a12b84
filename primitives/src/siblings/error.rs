//! Why something of a sibling is not believed.

use crate::siblings::{MAX_NODE, MAX_NODES};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::fmt;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Why something of a sibling is not believed.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "camelCase")]
pub enum SiblingError {
	/// The chain is not followed.
	NotFollowed,
	/// The head is older than those that are remembered.
	StaleHead,
	/// The sibling had no such head where this chain looked, or not yet, or it is another block.
	UnknownHead,
	/// Nobody has proven the sibling's genesis yet.
	GenesisUnknown,
	/// The proof is of a chain with another genesis.
	OtherGenesis,
	/// The proof does not lead from the sibling's state to what it is of, or holds more than that.
	BadProof,
}

impl fmt::Display for SiblingError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		f.write_str(match self {
			Self::NotFollowed => "this chain does not follow that sibling; follow it first",
			Self::StaleHead => {
				"the head is older than the 64 that this chain remembers; make a new proof at a \
				 newer one"
			},
			Self::UnknownHead => {
				"this chain knows no such head of the sibling; make the proof at one that it knows"
			},
			Self::GenesisUnknown => {
				"this chain does not know the sibling's genesis yet; prove it first"
			},
			Self::OtherGenesis => "the proof is of a chain with another genesis than the sibling",
			Self::BadProof => {
				"the proof does not lead from the sibling's state to what it is of, or holds more \
				 than that; ask a node of the sibling for it again"
			},
		})
	}
}

impl core::error::Error for SiblingError {}

/// What is wrong with a proof of a sibling's state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SiblingProofError {
	/// More nodes than a proof may have.
	TooManyNodes,
	/// A node longer than one may be.
	NodeTooLong,
	/// A node stands in the proof twice.
	SameNode,
	/// A node on the way to a value is missing: the proof was cut off or changed, or is of another
	/// block or chain.
	NodeMissing,
	/// A node on the way cannot be read.
	NodeMalformed,
	/// A node is on the way to none of the values.
	NodeUnused,
}

impl fmt::Display for SiblingProofError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self {
			Self::TooManyNodes => write!(f, "a proof has at most {MAX_NODES} nodes"),
			Self::NodeTooLong => write!(f, "a node has at most {MAX_NODE} bytes"),
			Self::SameNode => f.write_str("a node stands in the proof twice"),
			Self::NodeMissing => f.write_str(
				"a node on the way to a value is missing: the proof was cut off or changed, or is \
				 of another block or chain",
			),
			Self::NodeMalformed => f.write_str("a node on the way to a value cannot be read"),
			Self::NodeUnused => f.write_str("a node of the proof leads to none of its values"),
		}
	}
}

impl core::error::Error for SiblingProofError {}

impl From<SiblingProofError> for SiblingError {
	fn from(_: SiblingProofError) -> Self {
		Self::BadProof
	}
}
