//! Writes the relay chain's runtime to a file: Rococo's, built with sessions of ten blocks, so that
//! what the relay chain does once a session takes a minute and not an hour.
//!
//! A package of its own: it has more pallets than the tuples of `frame-support` hold by default, and
//! with a larger one everything else would be built once more.

use std::{env, fs, process::ExitCode};

fn main() -> ExitCode {
	let Some(path) = env::args_os().nth(1) else {
		eprintln!("usage: relay-runtime FILE");
		return ExitCode::from(2);
	};
	let Some(code) = rococo_runtime::fast_runtime_binary::WASM_BINARY else {
		eprintln!("error: built without the runtime: build it again without SKIP_WASM_BUILD");
		return ExitCode::FAILURE;
	};
	match fs::write(&path, code) {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("error: {}: {error}", path.display());
			ExitCode::FAILURE
		},
	}
}
