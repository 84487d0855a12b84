//! `mmt-dns`: answers DNS queries for the names of an MMT-network chain, from a node's state.
//!
//! | module | holds |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`server`] | the sockets, and how it ends |
//! | [`handler`] | what comes of a query |
//! | [`place`], [`answer`], [`service`] | what its name stands for, and the records of it |
//! | [`zone`] | what the server says about the zone itself |
//! | [`node`], [`cache`] | who is asked, and for how long an answer is kept |
//! | [`limits`], [`stats`] | how much at most, and how much it was |
//! | [`error`] | what can go wrong, and what to do then |

mod answer;
mod cache;
mod cli;
mod error;
mod handler;
mod limits;
mod node;
mod place;
mod server;
mod service;
mod stats;
#[cfg(test)]
mod tests;
mod zone;

use clap::Parser;
use cli::Cli;
use error::Error;
use handler::Handler;
use limits::Limits;
use node::Node;
use std::{io::IsTerminal, process::ExitCode, sync::Arc};
use tracing_subscriber::EnvFilter;

/// What is logged where `RUST_LOG` does not say.
const LOGGED: &str = "warn,hickory_server=error,mmt_dns=info";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
	let cli = Cli::parse();
	let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LOGGED));
	tracing_subscriber::fmt()
		.with_env_filter(filter)
		.with_writer(std::io::stderr)
		.with_ansi(std::io::stderr().is_terminal())
		.init();
	match run(&cli).await {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}

/// Answers until it is told to end, and says what it did.
async fn run(cli: &Cli) -> Result<(), Error> {
	let limits = Limits::default();
	let sockets = server::bind(&cli.listen).await?;
	let node = Node::keep(&cli.node, cli.addresses(), limits);
	let handler = Handler::new(node, limits);
	let stats = Arc::clone(handler.stats());
	let served = server::serve(handler, sockets, server::told_to_end()).await;
	println!("{stats}");
	served
}
