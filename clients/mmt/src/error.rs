//! What can go wrong, in words that say what to do.

use mmt_node_client as client;
use mmt_primitives::notary::ProofError;
use std::{io, path::PathBuf};

/// Why the program ended without doing what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// A file, or the folder it lies in, cannot be read or written.
	#[error("{path}: {error}")]
	File {
		/// Which.
		path: String,
		/// What the system said.
		error: io::Error,
	},
	/// What a path names cannot be notarized.
	#[error("{0} is neither a file nor a folder: name the file itself")]
	NotAFile(String),
	/// Nothing to notarize.
	#[error("there is no file in what was named: name files, or folders that have some")]
	NoFiles,
	/// More files than a batch has room for.
	#[error("{0} files are more than a batch holds, 16777216: notarize them folder by folder")]
	TooManyFiles(usize),
	/// Proofs are there already.
	#[error(
		"{first} exists already{}: keep it, or say --force to write a new proof over it",
		others(*.more)
	)]
	ProofExists {
		/// The first of them.
		first: String,
		/// How many more.
		more: usize,
	},
	/// There is no room for a proof's name beside the file's.
	#[error("the name of {0} is so long that '.mmtproof' does not fit after it: shorten it")]
	NameTooLong(String),
	/// Some files could not be hashed. Nothing was sent.
	#[error(
		"{} of the files could not be hashed, and nothing was sent:\n{}\n\
		 make them readable and leave them alone meanwhile, or name the others only",
		.0.len(),
		listed(.0)
	)]
	Unhashed(Vec<String>),
	/// Some proofs could not be written. The batch is anchored all the same.
	#[error(
		"the batch is anchored, but {} of its proofs could not be written:\n{}\n\
		 once that is mended, the same command writes them without sending anything again",
		.0.len(),
		listed(.0)
	)]
	Unwritten(Vec<String>),
	/// Another process does the same.
	#[error(
		"the same command is running already, by its journal {0}: let it end, or end it first"
	)]
	Busy(String),
	/// The journal was written by another version.
	#[error(
		"the journal {0} was begun by another version of this program: finish it with that one, \
		 or delete the file if nothing was sent yet"
	)]
	ForeignJournal(String),
	/// No salts can be made.
	#[error("the system gives no random numbers: {0}")]
	NoRandomness(String),
	/// Between here and the node.
	#[error(transparent)]
	Client(client::Error),
	/// The connection broke, or the node failed.
	#[error("{0}")]
	Node(String),
	/// The chain has no notary.
	#[error("the chain at {0} has no notary: it was launched without it, or the node is older")]
	NoNotary(String),
	/// The transaction was refused before it got into a block.
	#[error("the node refused the transaction: {0}")]
	Refused(String),
	/// The call failed inside its block.
	#[error("the chain refused the batch: {0}")]
	Failed(client::Failure),
	/// The proof does not hold.
	#[error("{0}")]
	Proof(#[from] ProofError),
	/// The file is not the one that the proof is about, or its block is not to be relied on.
	#[error("{0}")]
	Mismatch(String),
}

impl Error {
	/// An error at a path.
	pub fn file(path: impl Into<PathBuf>, error: io::Error) -> Self {
		Self::File { path: path.into().display().to_string(), error }
	}
}

impl From<client::Error> for Error {
	fn from(error: client::Error) -> Self {
		match error {
			client::Error::File { path, error } => Self::File { path, error },
			client::Error::Busy(path) => Self::Busy(path),
			client::Error::Unknown { url, .. } => Self::NoNotary(url),
			client::Error::Failed(failure) => Self::Failed(failure),
			client::Error::Broken { .. } => {
				Self::Node(format!("{error}: give the same command again"))
			},
			error => Self::Client(error),
		}
	}
}

fn others(more: usize) -> String {
	match more {
		0 => String::new(),
		1 => ", and one more proof".into(),
		more => format!(", and {more} more proofs"),
	}
}

/// At most ten lines, and how many more there are.
fn listed(lines: &[String]) -> String {
	const SHOWN: usize = 10;
	let mut text: Vec<String> = lines.iter().take(SHOWN).map(|line| format!("  {line}")).collect();
	if lines.len() > SHOWN {
		text.push(format!("  and {} more", lines.len() - SHOWN));
	}
	text.join("\n")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn long_lists_are_cut() {
		let lines: Vec<String> = (0..12).map(|n| n.to_string()).collect();
		let text = Error::Unhashed(lines).to_string();
		assert!(text.starts_with("12 of the files"), "{text}");
		assert!(text.contains("\n  9\n  and 2 more\n"), "{text}");
	}

	#[test]
	fn what_is_in_the_way_is_named() {
		let error = |more| Error::ProofExists { first: "a.mmtproof".into(), more }.to_string();
		assert!(error(0).starts_with("a.mmtproof exists already: keep it"));
		assert!(error(1).contains("already, and one more proof:"));
		assert!(error(4).contains("already, and 4 more proofs:"));
	}
}
