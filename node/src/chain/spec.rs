//! From a checked chain to a chain spec, written in one step.

use super::{error::ChainError, genesis::Chain};
use crate::chain_spec::{token_properties, ChainSpec, Extensions};
use mmt_runtime::RuntimeGenesisConfig;
use serde_json::Value;
use sp_runtime::BuildStorage;
use std::{
	fs::{self, File},
	io::{self, Write},
	panic,
	path::Path,
};

/// The chain spec as JSON. The runtime builds the genesis state on the way, so that a genesis that
/// it refuses is refused here and not at the first start of a node.
pub fn to_json(chain: &Chain, raw: bool) -> Result<String, ChainError> {
	let code = mmt_runtime::WASM_BINARY.ok_or(ChainError::NoRuntime)?;
	let extensions =
		Extensions { relay_chain: chain.relay_chain.clone(), para_id: Some(chain.para_id) };
	let spec = ChainSpec::builder(code, extensions)
		.with_name(&chain.name)
		.with_id(&chain.id)
		.with_protocol_id(&chain.id)
		.with_chain_type(chain.network.clone())
		.with_boot_nodes(chain.boot_nodes.clone())
		.with_properties(token_properties(&chain.profile))
		.with_genesis_config_patch(chain.genesis.clone())
		.build();
	let built = spec.as_json(true).map_err(|error| {
		ChainError::Genesis(reason(&chain.genesis).unwrap_or_else(|| first_words(&error)))
	})?;
	if raw {
		return Ok(built);
	}
	spec.as_json(false).map_err(ChainError::Genesis)
}

/// Why the runtime refuses a genesis: as wasm it only traps, so it is asked again as it is linked
/// into this node.
fn reason(patch: &Value) -> Option<String> {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).ok()?;
	sc_chain_spec::json_merge(&mut config, patch.clone());
	let config: RuntimeGenesisConfig = match serde_json::from_value(config) {
		Ok(config) => config,
		Err(error) => return Some(error.to_string()),
	};
	// The panic is the answer here: it goes into the error, not onto the screen.
	let hook = panic::take_hook();
	panic::set_hook(Box::new(|_| {}));
	let built = panic::catch_unwind(|| config.build_storage());
	panic::set_hook(hook);
	match built {
		Ok(Ok(_)) => None,
		Ok(Err(error)) => Some(error),
		Err(panic) => (panic.downcast_ref::<String>().cloned())
			.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string())),
	}
}

/// The error alone: the genesis builder repeats the whole genesis after it, or lists wasm frames.
fn first_words(error: &str) -> String {
	let end = error.find(" for blob:").or_else(|| error.find("WASM backtrace:"));
	let reason = &error[..end.unwrap_or(error.len())];
	reason.trim().lines().collect::<Vec<_>>().join(" ")
}

/// Writes a file so that it is there as a whole or not at all.
pub fn write(path: &Path, json: &str) -> Result<(), ChainError> {
	let name = path.file_name().unwrap_or_default().to_string_lossy();
	let draft = path.with_file_name(format!(".{name}.{}", std::process::id()));
	let written = write_all(&draft, json).and_then(|()| fs::rename(&draft, path));
	written.map_err(|source| {
		// The draft may not exist; the first error is the one that counts.
		let _ = fs::remove_file(&draft);
		ChainError::Write { file: path.display().to_string(), source }
	})
}

fn write_all(path: &Path, json: &str) -> io::Result<()> {
	let mut file = File::create(path)?;
	file.write_all(json.as_bytes())?;
	file.write_all(b"\n")?;
	file.sync_all()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_file_is_written_as_a_whole() {
		let folder = std::env::temp_dir().join(format!("mmt-chain-spec-{}", std::process::id()));
		fs::create_dir_all(&folder).unwrap();
		let path = folder.join("spec.json");
		write(&path, "old").unwrap();
		write(&path, "{}").unwrap();
		assert_eq!(fs::read_to_string(&path).unwrap(), "{}\n");
		assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "a draft is left behind");

		let error = write(&folder.join("none/spec.json"), "{}").unwrap_err().to_string();
		assert!(error.contains("spec.json' cannot be written"), "{error}");
		fs::remove_dir_all(&folder).unwrap();
	}

	#[test]
	fn an_error_comes_without_the_genesis() {
		assert_eq!(first_words("Invalid JSON\nblob for blob:\n{ }"), "Invalid JSON blob");
		assert_eq!(first_words("it trapped\nWASM backtrace:\n 0: x"), "it trapped");
	}

	#[test]
	fn the_runtime_says_why_it_refuses_a_genesis() {
		let account = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		let dust = serde_json::json!({ "balances": { "balances": [[account, 0]] } });
		let reason_for_dust = reason(&dust).unwrap();
		assert!(reason_for_dust.contains("existential deposit"), "{reason_for_dust}");
		let typo = serde_json::json!({ "balances": { "balances": [[account]] } });
		assert!(reason(&typo).is_some());
		assert_eq!(reason(&serde_json::json!({})), None);
	}
}
