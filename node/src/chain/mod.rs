//! `mmt-node chain`: launches a chain from a short TOML file, and says what a chain spec fixes.
//!
//! | module | holds |
//! |---|---|
//! | [`file`] | the TOML file, as it is written |
//! | [`amount`] | amounts in tokens, without floating point |
//! | [`claims`] | the snapshot of ERC-20 holders |
//! | [`values`] | single values of the file: what each may be |
//! | [`names`] | what names end with and cost |
//! | [`hub`] | where the token comes from, if not from this chain |
//! | [`resource`] | whether computing power is proved, and whose the first BMM are |
//! | [`genesis`] | from the file to a checked profile and the genesis of the runtime |
//! | [`spec`] | from there to a chain spec, written in one step |
//! | [`facts`] | what a chain spec holds, read from its genesis state |
//! | [`check`] | what a chain spec fixes, in plain words, and whether it is sound |

mod amount;
mod check;
mod claims;
mod error;
mod facts;
mod file;
mod genesis;
mod hub;
mod names;
mod resource;
mod spec;
mod values;

use error::ChainError;
use std::{
	io::{self, Write},
	path::PathBuf,
};

/// Launch a chain of your own, or look into a chain spec.
#[derive(Debug, clap::Subcommand)]
pub enum ChainCmd {
	/// Make a chain spec from a TOML file.
	New(NewCmd),
	/// Say what a chain spec fixes for ever, and whether it is sound.
	Check(CheckCmd),
}

/// `chain new`.
#[derive(Debug, clap::Parser)]
pub struct NewCmd {
	/// The chain, as docs/chain-launcher.md describes it.
	#[arg(value_name = "FILE.toml")]
	file: PathBuf,
	/// Write the raw chain spec, which does not depend on a runtime to be read.
	#[arg(long)]
	raw: bool,
	/// Where the chain spec goes; without it, to the standard output.
	#[arg(long, value_name = "FILE")]
	out: Option<PathBuf>,
}

/// `chain check`.
#[derive(Debug, clap::Parser)]
pub struct CheckCmd {
	/// A plain or raw chain spec.
	#[arg(value_name = "SPEC.json")]
	spec: PathBuf,
}

impl ChainCmd {
	/// Runs the command. An error is one sentence.
	#[allow(clippy::result_large_err)] // The size of the error of every command is sc-cli's choice.
	pub fn run(&self) -> sc_cli::Result<()> {
		match self {
			ChainCmd::New(cmd) => cmd.run(),
			ChainCmd::Check(cmd) => cmd.run(),
		}
		.map_err(|error| sc_cli::Error::Application(Box::new(error)))
	}
}

impl NewCmd {
	fn run(&self) -> Result<(), ChainError> {
		let chain = genesis::Chain::read(&self.file)?;
		let json = spec::to_json(&chain, self.raw)?;
		for note in chain.notes.iter().cloned().chain(spec::wallets_note(&chain)) {
			eprintln!("note: {note}");
		}
		match &self.out {
			Some(out) => spec::write(out, &json),
			None => print(&format!("{json}\n")),
		}
	}
}

impl CheckCmd {
	fn run(&self) -> Result<(), ChainError> {
		let report = check::report(&facts::Facts::read(&self.spec)?);
		print(&report.to_string())?;
		if report.is_sound() {
			return Ok(());
		}
		let file = self.spec.display().to_string();
		Err(ChainError::NotSound { file, reasons: report.reasons.join("; ") })
	}
}

/// Prints to the standard output. A reader that has seen enough, as `head` does, is no error.
fn print(text: &str) -> Result<(), ChainError> {
	match io::stdout().write_all(text.as_bytes()) {
		Err(source) if source.kind() != io::ErrorKind::BrokenPipe => {
			Err(ChainError::Write { file: "the standard output".into(), source })
		},
		_ => Ok(()),
	}
}
