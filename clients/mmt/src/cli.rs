//! The command line.

use mmt_node_client::{
	node::{default_node, parse_url},
	KeyOptions,
};
use mmt_primitives::notary::Algorithm;
use sp_core::H256;
use std::path::PathBuf;

/// Notarizes files on an MMT-network chain, and verifies proofs.
#[derive(Debug, clap::Parser)]
#[command(name = "mmt", version, about)]
pub struct Cli {
	/// What to do.
	#[command(subcommand)]
	pub command: Command,
}

/// What the program does.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Hash files, anchor them on the chain in one transaction, and write a proof beside each.
	///
	/// A run that was interrupted, even by kill -9, goes on where it was when the same command is
	/// given again.
	Notarize(Notarize),

	/// Check that a file is the one that a proof is about, and what the proof shows.
	///
	/// Ends with 0 if it is proven, 1 if something does not match, 2 if the command line was not
	/// understood, and 3 if everything matches but nobody vouches for the block that the proof
	/// stands on: name it with --block-hash, or a node with --node.
	Verify(Verify),
}

/// Options of `mmt notarize`.
#[derive(Debug, clap::Args)]
pub struct Notarize {
	/// Files, or folders of which every file is taken. Proofs (*.mmtproof), and links inside of
	/// folders, are left out.
	#[arg(required = true, value_name = "PATH")]
	pub paths: Vec<PathBuf>,

	/// Node to talk to. MMT_URL names another default.
	#[arg(long, value_name = "WS URL", default_value_t = default_node(), value_parser = parse_url)]
	pub node: String,

	/// Whose the files are, and who pays.
	#[command(flatten)]
	pub key: KeyOptions,

	/// Hash function of the files' digests: sha256, blake3 or blake2b-256.
	#[arg(long, value_name = "NAME", default_value = "sha256", value_parser = parse_algorithm)]
	pub alg: Algorithm,

	/// File with a description of these files. Its SHA-256 goes into every proof, it itself stays
	/// with you.
	#[arg(long, value_name = "FILE")]
	pub metadata: Option<PathBuf>,

	/// Write over proofs that are there already.
	#[arg(long)]
	pub force: bool,

	/// Hash the files and build the batch, and stop there: no node, no key, nothing written.
	#[arg(long)]
	pub dry_run: bool,

	/// Files hashed at the same time. As many as there are processors, if not given.
	#[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
	pub jobs: Option<u16>,

	/// Folder of the journals, with which an interrupted run goes on.
	#[arg(long, value_name = "FOLDER")]
	pub journal: Option<PathBuf>,
}

/// Options of `mmt verify`.
#[derive(Debug, clap::Args)]
pub struct Verify {
	/// The file.
	pub file: PathBuf,

	/// Its proof. FILE.mmtproof, if not given.
	pub proof: Option<PathBuf>,

	/// Node that says whether the proof's block is final.
	#[arg(long, value_name = "WS URL", value_parser = parse_url)]
	pub node: Option<String>,

	/// Hash of a final block, from a source that you rely on: the proof must stand on it.
	#[arg(long, value_name = "0x…", value_parser = parse_hash)]
	pub block_hash: Option<H256>,

	/// The description that the file was notarized with.
	#[arg(long, value_name = "FILE")]
	pub metadata: Option<PathBuf>,
}

fn parse_algorithm(text: &str) -> Result<Algorithm, String> {
	text.parse().map_err(|error: mmt_primitives::notary::UnknownAlgorithm| error.to_string())
}

fn parse_hash(text: &str) -> Result<H256, String> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	let mut hash = H256::zero();
	hex::decode_to_slice(digits, &mut hash.0)
		.map_err(|_| "a block's hash is 0x and 64 hexadecimal digits".to_owned())?;
	Ok(hash)
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{error::ErrorKind, CommandFactory, Parser};

	fn error(args: &[&str]) -> clap::Error {
		Cli::try_parse_from([&["mmt"], args].concat()).unwrap_err()
	}

	#[test]
	fn the_command_line_is_sound() {
		Cli::command().debug_assert();
	}

	#[test]
	fn weak_hashes_are_refused_by_name() {
		for name in ["md5", "MD5", "sha1", "sha-1"] {
			let error = error(&["notarize", "--alg", name, "file"]);
			assert_eq!(error.kind(), ErrorKind::ValueValidation);
			let text = error.to_string();
			assert!(text.contains(&format!("{name} is refused, because")), "{text}");
			assert!(text.contains("sha256, blake3 or blake2b-256"), "{text}");
		}
		assert!(error(&["notarize", "--alg", "crc32", "file"]).to_string().contains("'crc32'"));
	}

	#[test]
	fn what_is_missing_or_wrong_is_named() {
		assert_eq!(error(&["notarize"]).kind(), ErrorKind::MissingRequiredArgument);
		assert_eq!(error(&["verify"]).kind(), ErrorKind::MissingRequiredArgument);
		let both = error(&["notarize", "--suri", "//Alice", "--key-file", "key", "file"]);
		assert_eq!(both.kind(), ErrorKind::ArgumentConflict);
		for (args, hint) in [
			(["verify", "--node", "http://x", "file"], "ws://"),
			(["verify", "--block-hash", "0x12", "file"], "64 hexadecimal digits"),
			(["notarize", "--jobs", "0", "file"], "1..=256"),
		] {
			let error = error(&args);
			assert_eq!(error.kind(), ErrorKind::ValueValidation);
			assert!(error.to_string().contains(hint), "{error}");
		}
	}

	#[test]
	fn a_block_hash_is_read() {
		let hash = H256::repeat_byte(0xab);
		assert_eq!(parse_hash(&format!("{hash:?}")), Ok(hash));
		assert_eq!(parse_hash(&hex::encode(hash)), Ok(hash));
	}
}
