//! `mmt`: notarizes files on an MMT-network chain, and verifies proofs.
//!
//! | module | holds |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`notarize`], [`verify`] | what each command does |
//! | [`files`], [`digest`], [`hashing`] | which files, their digests, many at a time |
//! | [`journal`] | what an interrupted run has done |
//! | [`node`] | whom is asked |
//! | [`error`] | what can go wrong, and what to do then |

mod cli;
mod digest;
mod error;
mod files;
mod hashing;
mod journal;
mod node;
mod notarize;
mod time;
mod verify;

use clap::Parser;
use cli::{Cli, Command};
use std::process::ExitCode;
use verify::Trust;

/// Everything matches, but nobody vouches for the block.
const NOT_YET_PROVEN: u8 = 3;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
	let done = match Cli::parse().command {
		Command::Notarize(options) => notarize::run(options).await.map(|()| ExitCode::SUCCESS),
		Command::Verify(options) => verify::run(options).await.map(|trust| match trust {
			Trust::Proven(_) => ExitCode::SUCCESS,
			Trust::Unknown => NOT_YET_PROVEN.into(),
		}),
	};
	done.unwrap_or_else(|error| {
		eprintln!("error: {error}");
		ExitCode::FAILURE
	})
}
