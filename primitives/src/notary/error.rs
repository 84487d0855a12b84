//! Why a proof was refused.

use alloc::{format, string::String};
use core::fmt;
use sp_core::H256;

/// Why a proof was refused: one variant per way to fail. The text says what does not match.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProofError {
	/// The bytes do not begin as a proof file does.
	NotAProof,
	/// A proof of a version that this verifier does not know.
	UnknownVersion {
		/// Of the proof.
		version: u8,
	},
	/// More bytes than any proof has.
	TooLong {
		/// Bytes there are.
		length: usize,
	},
	/// The file ends too early to hold a proof.
	TooShort {
		/// Bytes there are.
		length: usize,
	},
	/// The checksum at the end is not that of the bytes before it.
	Checksum,
	/// The fields cannot be read: one is cut off, or longer than it may be.
	Malformed,
	/// There are bytes between the last field and the checksum.
	TrailingBytes {
		/// How many.
		count: usize,
	},
	/// The digest was made with an algorithm that the notary does not accept.
	UnsupportedAlgorithm {
		/// Its code.
		code: u8,
	},
	/// A batch of nothing.
	EmptyBatch,
	/// A batch of more leaves than one may have.
	TooManyItems {
		/// Leaves it claims.
		count: u32,
	},
	/// The path is of a leaf that the batch cannot have.
	IndexOutOfRange {
		/// Place of the leaf.
		index: u32,
		/// Leaves in the batch.
		count: u32,
	},
	/// The path is longer or shorter than one at that index among that count.
	PathLength {
		/// Siblings such a path has.
		expected: u32,
		/// Siblings it has.
		found: u32,
	},
	/// The path is of a batch of another count than the one that was anchored.
	CountMismatch {
		/// By the path.
		path: u32,
		/// By the anchored entry.
		entry: u32,
	},
	/// The leaf and its path lead to another root than the anchored one.
	RootMismatch {
		/// Where they lead.
		computed: H256,
		/// What was anchored.
		anchored: H256,
	},
	/// More entries than a range can have.
	TooManyEntries {
		/// Entries it claims.
		entries: u64,
	},
	/// Another number of peaks than that many entries have.
	PeaksLength {
		/// Peaks they have.
		expected: u32,
		/// Peaks there are.
		found: u32,
	},
	/// The proof is of an entry that the range cannot have.
	EntryOutOfRange {
		/// Place of the entry.
		index: u64,
		/// Entries in the range.
		entries: u64,
	},
	/// More or fewer items than a proof at that index among that many entries has.
	MmrLength {
		/// Items such a proof has.
		expected: u32,
		/// Items it has.
		found: u32,
	},
	/// A proof cannot be made, for a node of the range is not in the store.
	StoreIncomplete,
	/// The block's header cannot be read.
	HeaderMalformed,
	/// The header is of a block before the one that is said to have anchored the batch.
	HeaderBeforeAnchor {
		/// Number of the header's block.
		header: u32,
		/// Block of the entry.
		anchored: u32,
	},
	/// A node of the state proof is missing.
	StateNodeMissing {
		/// Which, from 0 at the root.
		index: u32,
	},
	/// A node of the state proof is not the one that its parent, or the header, names.
	StateNodeMismatch {
		/// Which, from 0 at the root.
		index: u32,
	},
	/// A node of the state proof cannot be read.
	StateNodeMalformed {
		/// Which, from 0 at the root.
		index: u32,
	},
	/// The state proof has more nodes than lead to the value, or longer ones than a trie has.
	StateNodeExtra {
		/// The first too many, from 0 at the root.
		index: u32,
	},
	/// The header's state has no notary head: nothing was anchored then.
	NoHead,
	/// What the header's state has for a head is no hash.
	HeadMalformed,
	/// The batch leads to another head than the one in the header's state.
	HeadMismatch {
		/// Where it leads.
		computed: H256,
		/// What state has.
		state: H256,
	},
}

impl ProofError {
	/// A name that does not change, for programs.
	pub fn name(&self) -> &'static str {
		match self {
			Self::NotAProof => "NotAProof",
			Self::UnknownVersion { .. } => "UnknownVersion",
			Self::TooLong { .. } => "TooLong",
			Self::TooShort { .. } => "TooShort",
			Self::Checksum => "Checksum",
			Self::Malformed => "Malformed",
			Self::TrailingBytes { .. } => "TrailingBytes",
			Self::UnsupportedAlgorithm { .. } => "UnsupportedAlgorithm",
			Self::EmptyBatch => "EmptyBatch",
			Self::TooManyItems { .. } => "TooManyItems",
			Self::IndexOutOfRange { .. } => "IndexOutOfRange",
			Self::PathLength { .. } => "PathLength",
			Self::CountMismatch { .. } => "CountMismatch",
			Self::RootMismatch { .. } => "RootMismatch",
			Self::TooManyEntries { .. } => "TooManyEntries",
			Self::PeaksLength { .. } => "PeaksLength",
			Self::EntryOutOfRange { .. } => "EntryOutOfRange",
			Self::MmrLength { .. } => "MmrLength",
			Self::StoreIncomplete => "StoreIncomplete",
			Self::HeaderMalformed => "HeaderMalformed",
			Self::HeaderBeforeAnchor { .. } => "HeaderBeforeAnchor",
			Self::StateNodeMissing { .. } => "StateNodeMissing",
			Self::StateNodeMismatch { .. } => "StateNodeMismatch",
			Self::StateNodeMalformed { .. } => "StateNodeMalformed",
			Self::StateNodeExtra { .. } => "StateNodeExtra",
			Self::NoHead => "NoHead",
			Self::HeadMalformed => "HeadMalformed",
			Self::HeadMismatch { .. } => "HeadMismatch",
		}
	}
}

impl fmt::Display for ProofError {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		let text: String = match self {
			Self::NotAProof => {
				"this is no .mmtproof file: it does not begin with 'mmtproof'".into()
			},
			Self::UnknownVersion { version } => format!(
				"the proof has version {version}, and this program reads version 1; \
				 a newer program may read it"
			),
			Self::TooLong { length } => format!("{length} bytes are more than any proof has"),
			Self::TooShort { length } => {
				format!("the file ends after {length} bytes, before the proof does")
			},
			Self::Checksum => {
				"the file was changed or damaged: its checksum does not match its content".into()
			},
			Self::Malformed => {
				"the proof cannot be read: a field is cut off or longer than it may be".into()
			},
			Self::TrailingBytes { count } => {
				format!("{count} bytes after the proof's last field belong to nothing")
			},
			Self::UnsupportedAlgorithm { code } => format!(
				"the digest was made with algorithm {code}, which the notary does not accept: \
				 0 is SHA-256, 1 BLAKE3, 2 BLAKE2b-256"
			),
			Self::EmptyBatch => "a batch has at least 1 item; this one has none".into(),
			Self::TooManyItems { count } => {
				format!("a batch has at most 16777216 items; this one claims {count}")
			},
			Self::IndexOutOfRange { index, count } => {
				format!("item {index} cannot be in a batch of {count}, whose items count from 0")
			},
			Self::PathLength { expected, found } => format!(
				"the path in the batch has {found} hashes, and one at its place has {expected}"
			),
			Self::CountMismatch { path, entry } => format!(
				"the path is of a batch of {path} items, and the anchored batch has {entry}"
			),
			Self::RootMismatch { computed, anchored } => format!(
				"the item is not in the batch: it leads to root {computed:?}, \
				 and the anchored root is {anchored:?}"
			),
			Self::TooManyEntries { entries } => {
				format!("a chain anchors at most 2^63 batches; this is the proof of {entries}")
			},
			Self::PeaksLength { expected, found } => {
				format!("{found} peaks, where that many entries have {expected}")
			},
			Self::EntryOutOfRange { index, entries } => {
				format!("batch {index} cannot be among {entries} batches, which count from 0")
			},
			Self::MmrLength { expected, found } => format!(
				"the proof of the batch has {found} hashes, and one at its place has {expected}"
			),
			Self::StoreIncomplete => {
				"a hash that the proof needs is missing from this node's index".into()
			},
			Self::HeaderMalformed => "the block header in the proof cannot be read".into(),
			Self::HeaderBeforeAnchor { header, anchored } => format!(
				"the header is of block {header}, before block {anchored}, \
				 which is said to have anchored the batch"
			),
			Self::StateNodeMissing { index } => {
				format!("the state proof ends before its node {index}")
			},
			Self::StateNodeMismatch { index } => format!(
				"node {index} of the state proof does not hash to what {} names",
				if *index == 0 { "the header" } else { "the node before it" }
			),
			Self::StateNodeMalformed { index } => {
				format!("node {index} of the state proof cannot be read")
			},
			Self::StateNodeExtra { index } => {
				format!("node {index} of the state proof belongs to nothing")
			},
			Self::NoHead => {
				"nothing was anchored yet at the header's block: its state has no notary head"
					.into()
			},
			Self::HeadMalformed => {
				"what the header's state has in the place of the notary's head is no hash".into()
			},
			Self::HeadMismatch { computed, state } => format!(
				"the batch is not anchored at the header's block: it leads to head {computed:?}, \
				 and state has {state:?}"
			),
		};
		f.write_str(&text)
	}
}

impl core::error::Error for ProofError {}
