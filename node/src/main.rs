//! `mmt-node`: the node of an MMT-network chain.
//!
//! | module | holds |
//! |---|---|
//! | [`cli`] | the command line |
//! | [`command`] | what each command does |
//! | [`chain`] | launching a chain from a file, and checking a spec |
//! | [`chain_spec`] | the chains that come with the node, and specs from files |
//! | [`genesis_state`] | the state that a chain of a spec starts with |
//! | [`service`] | the running node: development chain, full node, collator |
//! | [`notary`] | the index of notarized batches, from which proofs are made |
//! | [`rpc`] | JSON-RPC, the `mmt_*` methods among it |

// The errors of sc-cli and sc-service are large. They end the process, so their size costs nothing.
#![allow(clippy::result_large_err)]

mod chain;
mod chain_spec;
mod cli;
mod command;
mod genesis_state;
mod notary;
#[cfg(feature = "collator")]
mod relay_cli;
mod rpc;
mod service;

use std::process::ExitCode;

/// As in `polkadot` itself: glibc keeps and tidies what a long-running node frees, which takes memory, and
/// time wherever it comes due.
#[cfg(all(feature = "collator", target_os = "linux"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
