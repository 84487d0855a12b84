//! Makes the spec of a relay chain for a network on one machine, and prints it: Rococo's local test
//! network with two validators, Alice and Bob, the given parachains from its first block, and room
//! in the channels between them.

use clap::Parser;
use sc_chain_spec::{
	json_patch, ChainType, GenericChainSpec, GenesisConfigBuilderRuntimeCaller, NoExtension,
};
use serde_json::{json, Value};
use std::{fs, path::PathBuf, process::ExitCode, str::FromStr};

/// The preset of the runtime that the spec starts from.
const PRESET: &str = "local_testnet";

/// Makes the spec of a relay chain for a network on one machine, and prints it.
#[derive(Parser)]
struct Options {
	/// The relay chain's runtime: the file that `relay-runtime` wrote.
	#[arg(long, value_name = "FILE")]
	runtime: PathBuf,
	/// A parachain from the first block on, with files of what `mmt-node export-genesis-head` and
	/// `mmt-node export-genesis-wasm` print. Once for each.
	#[arg(long, value_name = "ID,HEAD,CODE")]
	para: Vec<Para>,
}

/// A parachain.
#[derive(Clone)]
struct Para {
	id: u32,
	head: PathBuf,
	code: PathBuf,
}

impl FromStr for Para {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		let mut parts = text.splitn(3, ',');
		let (Some(id), Some(head), Some(code)) = (parts.next(), parts.next(), parts.next()) else {
			return Err("give it as ID,HEAD,CODE: a number and two files".into());
		};
		let id = id.parse().map_err(|_| format!("'{id}' is no para id: give a number"))?;
		Ok(Self { id, head: head.into(), code: code.into() })
	}
}

/// What went wrong with a file, or with the runtime.
#[derive(Debug, thiserror::Error)]
enum Error {
	#[error("{path}: {error}", path = .0.display(), error = .1)]
	File(PathBuf, std::io::Error),
	#[error("the relay chain's runtime cannot make a spec: {0}")]
	Runtime(String),
}

fn read(path: &PathBuf) -> Result<Vec<u8>, Error> {
	fs::read(path).map_err(|error| Error::File(path.clone(), error))
}

fn read_text(path: &PathBuf) -> Result<String, Error> {
	let text = fs::read_to_string(path).map_err(|error| Error::File(path.clone(), error))?;
	Ok(text.trim().to_owned())
}

/// What the preset lacks.
fn patch(paras: &[Para]) -> Result<Value, Error> {
	let mut genesis = Vec::with_capacity(paras.len());
	for para in paras {
		genesis.push(json!([
			para.id,
			{
				"genesis_head": read_text(&para.head)?,
				"validation_code": read_text(&para.code)?,
				"parachain": true,
			},
		]));
	}
	Ok(json!({
		"paras": { "paras": genesis },
		"configuration": { "config": {
			// By default a channel has room for 8 messages and 8 KiB.
			"hrmp_channel_max_capacity": 1_000,
			"hrmp_channel_max_total_size": 100 * 1024,
			"hrmp_channel_max_message_size": 100 * 1024,
		} },
	}))
}

fn run(options: &Options) -> Result<String, Error> {
	let code = read(&options.runtime)?;
	let mut genesis: Value = GenesisConfigBuilderRuntimeCaller::<()>::new(&code)
		.get_named_preset(Some(&PRESET.to_owned()))
		.map_err(Error::Runtime)?;
	json_patch::merge(&mut genesis, patch(&options.para)?);
	GenericChainSpec::<NoExtension>::builder(&code, None)
		.with_name("Rococo Local Testnet")
		// Nodes know by the id that it is a Rococo: there is no other way to tell them.
		.with_id("rococo_local_testnet")
		.with_protocol_id("dot")
		.with_chain_type(ChainType::Local)
		.with_genesis_config_patch(genesis)
		.build()
		.as_json(true)
		.map_err(Error::Runtime)
}

fn main() -> ExitCode {
	match run(&Options::parse()) {
		Ok(spec) => {
			println!("{spec}");
			ExitCode::SUCCESS
		},
		Err(error) => {
			eprintln!("error: {error}");
			ExitCode::FAILURE
		},
	}
}
