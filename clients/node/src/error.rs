//! What can go wrong between a program, its files and a node.

use std::{fmt, io, path::PathBuf};

/// Why something was not done.
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
	/// Another process has a file.
	#[error("another process has {0}")]
	Busy(String),
	/// Nobody signs.
	#[error("say who signs: --key-file FILE, --suri //Alice, or the secret in MMT_SECRET")]
	NoKey,
	/// What should name a file looks like a secret.
	#[error(
		"--key-file (or --key) names a file with the secret in it, and there is none of that name: \
		 a secret itself goes after --suri, or into MMT_SECRET"
	)]
	SecretForFile,
	/// The secret is none.
	#[error(
		"the secret in {0} cannot be read: it must be the words of a mnemonic, a 0x seed, or a \
		 development account such as //Alice"
	)]
	BadKey(String),
	/// Nobody listens.
	#[error(
		"no node answers at {url} ({error}): start one with scripts/dev.sh, or name one with --node"
	)]
	NoNode {
		/// Address that was tried.
		url: String,
		/// What happened.
		error: String,
	},
	/// The connection broke.
	#[error("the connection to {url} broke ({error})")]
	Broken {
		/// Address of the node.
		url: String,
		/// What happened.
		error: String,
	},
	/// The node has no such method, or its chain no such call.
	#[error("{what} is unknown to the node at {url}, or to its chain")]
	Unknown {
		/// Address of the node.
		url: String,
		/// Method or call.
		what: String,
	},
	/// The node answered a question with an error.
	#[error("{message} ({code})")]
	Answer {
		/// The code of JSON-RPC.
		code: i32,
		/// What it said.
		message: String,
	},
	/// The node does not do what it should.
	#[error("{0}")]
	Node(String),
	/// The transaction was refused before it got into a block.
	#[error("the node refused the transaction: {0}")]
	Refused(String),
	/// The call failed inside its block.
	#[error("{0}")]
	Failed(Failure),
}

impl Error {
	/// An error at a path.
	pub fn file(path: impl Into<PathBuf>, error: io::Error) -> Self {
		Self::File { path: path.into().display().to_string(), error }
	}

	/// Whether another connection may help.
	pub fn is_lost(&self) -> bool {
		matches!(self, Self::NoNode { .. } | Self::Broken { .. })
	}
}

/// Why a call did nothing, as the runtime's metadata tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
	/// Pallet and error: `Notary::NotFound`.
	pub name: String,
	/// What the pallet says about it. Empty if it says nothing.
	pub docs: String,
}

impl fmt::Display for Failure {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		match self.docs.as_str() {
			"" => f.write_str(&self.name),
			docs => write!(f, "{}: {docs}", self.name),
		}
	}
}

/// An error with what caused it.
pub fn cause(error: &dyn std::error::Error) -> String {
	let mut text = error.to_string();
	let mut next = error.source();
	while let Some(error) = next {
		let more = error.to_string();
		if !text.contains(&more) {
			text = format!("{text}: {more}");
		}
		next = error.source();
	}
	text
}
