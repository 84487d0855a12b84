//! `mmt-worker`: proves computing power to an MMT-network chain.
//!
//! | module | holds |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`run`] | what each command does |
//! | [`follow`], [`duty`] | what the chain does, and what is signed because of it |
//! | [`miner`], [`journal`], [`batch`] | shares: found, kept, submitted |
//! | [`class`] | which class fits |
//! | [`shared`], [`table`], [`screen`] | what is known, and what is shown of it |
//! | [`chain`] | what a node is asked |
//! | [`solve`] | shares for whoever submits them otherwise |
//! | [`machine`], [`bench`] | what this machine has, and how quick it is |
//! | [`error`] | what can go wrong, and what to do then |

mod batch;
mod bench;
mod chain;
mod class;
mod cli;
mod duty;
mod error;
mod follow;
mod journal;
mod machine;
mod miner;
mod run;
mod screen;
mod shared;
mod solve;
mod table;

use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
	let Cli { command, run } = Cli::parse();
	let done = match command.unwrap_or(Command::Run(run)) {
		Command::Run(options) => run::run(options).await,
		Command::Claim(options) => run::claim(options).await,
		Command::Status(options) => run::status(options).await,
		Command::Solve(options) => solve::run(options).await,
		Command::Bench(options) => bench::run(&options).map_err(Into::into),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
