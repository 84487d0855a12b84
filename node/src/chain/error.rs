//! Why a chain could not be made or read.

use std::io;

/// One sentence that says what to mend, and where.
#[derive(Debug, thiserror::Error)]
pub enum ChainError {
	/// A file cannot be read.
	#[error("'{file}' cannot be read: {source}")]
	Read {
		/// The file.
		file: String,
		/// What the system said.
		source: io::Error,
	},
	/// A value in a file is wrong.
	#[error("{file}, line {line}, column {column}: {problem}")]
	Value {
		/// The file.
		file: String,
		/// Counted from 1.
		line: usize,
		/// In characters, counted from 1.
		column: usize,
		/// The key, what it may be and what was found.
		problem: String,
	},
	/// The binary was built without a runtime.
	#[error("this binary holds no runtime: build it again without SKIP_WASM_BUILD")]
	NoRuntime,
	/// The runtime refused the genesis.
	#[error("the runtime refuses this genesis: {0}")]
	Genesis(String),
	/// A chain spec cannot be written.
	#[error("'{file}' cannot be written: {source}")]
	Write {
		/// The file.
		file: String,
		/// What the system said.
		source: io::Error,
	},
	/// A file is no chain spec of this network.
	#[error("'{file}' is no chain spec of an MMT-network chain: {problem}")]
	NoSpec {
		/// The file.
		file: String,
		/// What is missing or unreadable.
		problem: String,
	},
	/// A chain spec that no chain should be launched from.
	#[error("'{file}' is not sound: {reasons}")]
	NotSound {
		/// The file.
		file: String,
		/// All of them.
		reasons: String,
	},
}
