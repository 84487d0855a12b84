//! The command line.

use mmt_primitives::equihash::{Params, BMM};

/// Proves computing power to an MMT-network chain.
#[derive(Debug, clap::Parser)]
#[command(name = "mmt-worker", version, about)]
pub struct Cli {
	/// What to do.
	#[command(subcommand)]
	pub command: Command,
}

/// What the program does.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
	/// Solve for some seconds, and say how many solutions a second this machine finds, with how much
	/// memory, and what bounds it. Talks to nobody.
	Bench(Bench),
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
		let Command::Bench(options) = Cli::parse_from(["mmt-worker", "bench"]).command;
		assert_eq!((options.threads, options.seconds, options.params), (None, 20, BMM));
	}

	#[test]
	fn what_is_wrong_is_named() {
		for (option, value, hint) in [
			("--threads", "0", "1..=1024"),
			("--seconds", "0", "1..=86400"),
			("--params", "200", "as 120,5"),
			("--params", "200,x", "as 120,5"),
			("--params", "100,4", "multiple of 8"),
			("--params", "200,7", "from k to 24"),
		] {
			let error = Cli::try_parse_from(["mmt-worker", "bench", option, value]).unwrap_err();
			assert_eq!(error.kind(), ErrorKind::ValueValidation);
			assert!(error.to_string().contains(hint), "{error}");
		}
	}
}
