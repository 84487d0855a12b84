//! The relay chain's node, as Polkadot's own `polkadot` is it, without built-in test networks: they
//! come as chain specs, see `relay-chain-spec`.

use std::process::ExitCode;

fn main() -> ExitCode {
	match polkadot_cli::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
