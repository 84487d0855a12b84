//! The command line.

use crate::error::Error;
use mmt_node_client::{
	node::{default_node, parse_url},
	Key, KeyOptions,
};
use mmt_primitives::{
	equihash::{Params, BMM},
	resource::MAX_CLASS,
	AccountId,
};
use std::path::PathBuf;

/// Proves computing power to an MMT-network chain, and mines BMM for it.
#[derive(Debug, clap::Parser)]
#[command(name = "mmt-worker", version, about, args_conflicts_with_subcommands = true)]
pub struct Cli {
	/// What to do: run, if not given.
	#[command(subcommand)]
	pub command: Option<Command>,

	/// Those of run.
	#[command(flatten)]
	pub run: Run,
}

/// What the program does.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Register, solve, submit and claim, until it is stopped. One that was killed goes on where it
	/// was.
	Run(Run),

	/// Claim what was earned, once.
	Claim(Claim),

	/// Say how a worker stands.
	Status(Status),

	/// Solve for the running window and print shares as JSON, for those who submit them with the
	/// scripts or a program of their own.
	Solve(Solve),

	/// Solve for some seconds, and say how many solutions a second this machine finds, with how much
	/// memory, and what bounds it. Talks to nobody.
	Bench(Bench),
}

/// Options of `mmt-worker run`.
#[derive(Clone, Debug, clap::Args)]
pub struct Run {
	/// Node to talk to. MMT_URL names another default.
	#[arg(long, value_name = "WS URL", default_value_t = default_node(), value_parser = parse_url)]
	pub node: String,

	/// Whose power it is, and who pays.
	#[command(flatten)]
	pub key: KeyOptions,

	/// Solvers that run at the same time, 112 MiB each. As many as there are processors and memory for,
	/// if not given.
	#[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
	pub threads: Option<u16>,

	/// Work in this class and never change it. Chosen by how quick this machine is, if not given.
	#[arg(long, value_name = "C", value_parser = clap::value_parser!(u8).range(0..=i64::from(MAX_CLASS)))]
	pub class: Option<u8>,

	/// Who told you: gets 5 % of your rewards. Counts when the account is registered.
	#[arg(long, value_name = "ACCOUNT")]
	pub referrer: Option<AccountId>,

	/// Commit to roots over up to 4,096 shares of a window in place of batches of 32: for large
	/// machines. Takes a deposit for each, which is lost if the worker is away when samples of it are
	/// asked for.
	#[arg(long)]
	pub commit: bool,

	/// Claim every so many epochs. 0 never does.
	#[arg(long, value_name = "N", default_value_t = 24)]
	pub claim_every: u32,

	/// Seconds for which a new worker measures itself.
	#[arg(long, value_name = "S", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=3_600))]
	pub measure: u32,

	/// Folder of the journal, with which a worker that was killed goes on.
	#[arg(long, visible_alias = "state", value_name = "FOLDER")]
	pub journal: Option<PathBuf>,
}

/// Options of `mmt-worker claim`.
#[derive(Debug, clap::Args)]
pub struct Claim {
	/// Node to talk to. MMT_URL names another default.
	#[arg(long, value_name = "WS URL", default_value_t = default_node(), value_parser = parse_url)]
	pub node: String,

	/// Whose power it was, and who pays.
	#[command(flatten)]
	pub key: KeyOptions,
}

/// Options of `mmt-worker status`, and of what else asks about a worker.
#[derive(Debug, clap::Args)]
pub struct Status {
	/// Node to talk to. MMT_URL names another default.
	#[arg(long, value_name = "WS URL", default_value_t = default_node(), value_parser = parse_url)]
	pub node: String,

	/// Whose power it is.
	#[command(flatten)]
	pub key: KeyOptions,

	/// The worker, in place of a key.
	#[arg(long, value_name = "ACCOUNT", conflicts_with_all = ["key_file", "suri"])]
	pub account: Option<AccountId>,
}

impl Status {
	/// The worker that is meant.
	///
	/// Errors: neither account nor key is given, or the key cannot be read.
	pub fn worker(&self) -> Result<AccountId, Error> {
		match &self.account {
			Some(account) => Ok(account.clone()),
			None => Ok(Key::of(&self.key)?.account()),
		}
	}
}

/// Options of `mmt-worker solve`.
#[derive(Debug, clap::Args)]
pub struct Solve {
	/// For whom, and which node to ask.
	#[command(flatten)]
	pub of: Status,

	/// How many shares. A batch takes up to 32, a root more.
	#[arg(long, value_name = "N", default_value_t = 32, value_parser = clap::value_parser!(u16).range(1..=4096))]
	pub count: u16,

	/// Solvers that run at the same time, 112 MiB each. As many as there are processors and memory for,
	/// if not given.
	#[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
	pub threads: Option<u16>,
}

/// Options of `mmt-worker bench`.
#[derive(Debug, clap::Args)]
pub struct Bench {
	/// Solvers that run at the same time, each with memory of its own. As many as there are
	/// processors, if not given.
	#[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
	pub threads: Option<u16>,

	/// How long.
	#[arg(long, value_name = "S", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=86_400))]
	pub seconds: u32,

	/// Another puzzle than that of the chain, to compare with other solvers: 200,9 is Zcash's.
	#[arg(long, value_name = "n,k", default_value = "120,5", value_parser = parse_params)]
	pub params: Params,
}

fn parse_params(text: &str) -> Result<Params, String> {
	let numbers = text.split_once(',').and_then(|(n, k)| Some((n.parse().ok()?, k.parse().ok()?)));
	let Some((n, k)) = numbers else {
		return Err(format!("two numbers with a comma in between, as {},{}", BMM.n(), BMM.k()));
	};
	Params::new(n, k).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::{error::ErrorKind, CommandFactory, Parser};

	#[test]
	fn the_command_line_is_sound() {
		Cli::command().debug_assert();
	}

	#[test]
	fn without_options_the_chains_puzzle_is_solved() {
		let cli = Cli::parse_from(["mmt-worker", "bench"]);
		let Some(Command::Bench(options)) = cli.command else { panic!() };
		assert_eq!((options.threads, options.seconds, options.params), (None, 20, BMM));
	}

	#[test]
	fn run_need_not_be_said() {
		let args = ["--node", "ws://x:1", "--key", "file", "--commit"];
		let cli = Cli::parse_from(["mmt-worker"].iter().chain(&args));
		assert!(cli.command.is_none());
		let said = Cli::parse_from(["mmt-worker", "run"].iter().chain(&args));
		let Some(Command::Run(said)) = said.command else { panic!() };
		for run in [cli.run, said] {
			assert_eq!((run.node.as_str(), run.commit, run.claim_every), ("ws://x:1", true, 24));
			assert_eq!(run.key.key_file, Some("file".into()));
		}
	}

	#[test]
	fn what_is_wrong_is_named() {
		for (command, option, value, hint) in [
			("bench", "--threads", "0", "1..=1024"),
			("bench", "--seconds", "0", "1..=86400"),
			("bench", "--params", "200", "as 120,5"),
			("bench", "--params", "200,x", "as 120,5"),
			("bench", "--params", "100,4", "multiple of 8"),
			("bench", "--params", "200,7", "from k to 24"),
			("solve", "--count", "4097", "1..=4096"),
			("run", "--class", "41", "0..=40"),
			("run", "--node", "http://x", "ws://"),
			("run", "--referrer", "5Grw", "5Grw"),
		] {
			let error = Cli::try_parse_from(["mmt-worker", command, option, value]).unwrap_err();
			assert_eq!(error.kind(), ErrorKind::ValueValidation);
			assert!(error.to_string().contains(hint), "{error}");
		}
	}
}
