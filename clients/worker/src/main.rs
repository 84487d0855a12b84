//! `mmt-worker`: proves computing power to an MMT-network chain.
//!
//! | module | holds |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`bench`] | how quick this machine is |

mod bench;
mod cli;

use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;

fn main() -> ExitCode {
	let done = match Cli::parse().command {
		Command::Bench(options) => bench::run(&options),
	};
	match done {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
