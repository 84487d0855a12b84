//! The state that a chain starts with.
//!
//! A plain chain spec holds a runtime and what that makes its state from. The wasm takes seconds to be
//! compiled before it can, most of what a start takes; where it is the runtime that this node is linked
//! with, as it is until a chain is upgraded, the same code makes the same state at once.

use crate::chain_spec::ChainSpec;
use mmt_runtime::RuntimeGenesisConfig;
use sc_chain_spec::ChainSpec as _;
use serde::Deserialize;
use serde_json::Value;
use sp_core::{
	bytes::to_hex,
	storage::{well_known_keys::CODE, Storage},
};
use sp_runtime::BuildStorage;
use std::{
	any::Any,
	panic,
	sync::{Mutex, PoisonError},
};

/// The state that a chain of `spec` starts with. The error is why there is none, in one line.
pub fn of(spec: &ChainSpec) -> Result<Storage, String> {
	linked(spec).unwrap_or_else(|| spec.build_storage().map_err(|error| first_words(&error)))
}

/// `spec` with its state made, if that takes no wasm. Otherwise, or if the runtime refuses, `spec` as it
/// is: who starts a node from it hears why.
pub fn made(mut spec: ChainSpec) -> ChainSpec {
	if let Some(Ok(state)) = linked(&spec) {
		spec.set_storage(state);
	}
	spec
}

/// The state, made by the runtime that is linked in. `None` if it is not the runtime of `spec`, or if
/// `spec` holds the state and not what it is made from.
fn linked(spec: &ChainSpec) -> Option<Result<Storage, String>> {
	let code = mmt_runtime::WASM_BINARY?;
	let plain: Plain = serde_json::from_str(&spec.as_json(false).ok()?).ok()?;
	let RuntimeGenesis { code: other, config, patch } = plain.genesis.runtime_genesis?;
	if other != to_hex(code, false) {
		return None;
	}
	Some(build(config, patch).map(|mut state| {
		state.top.insert(CODE.to_vec(), code.to_vec());
		state
	}))
}

/// A chain spec, as far as it says how its state is made.
#[derive(Deserialize)]
struct Plain {
	genesis: Genesis,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Genesis {
	/// Not there if the state is.
	runtime_genesis: Option<RuntimeGenesis>,
}

/// One of `config` and `patch` is `null`.
#[derive(Deserialize)]
struct RuntimeGenesis {
	code: String,
	#[serde(default)]
	config: Value,
	#[serde(default)]
	patch: Value,
}

/// The state that `config` makes, or, without one, what is told by default with `patch` over it.
fn build(config: Value, patch: Value) -> Result<Storage, String> {
	let config = match config {
		Value::Null => {
			let mut config = serde_json::to_value(RuntimeGenesisConfig::default())
				.map_err(|error| error.to_string())?;
			sc_chain_spec::json_merge(&mut config, patch);
			config
		},
		config => config,
	};
	// From text, as the wasm reads it: then an error names the value that is wrong.
	let config: RuntimeGenesisConfig =
		serde_json::from_str(&config.to_string()).map_err(|error| error.to_string())?;
	// A pallet refuses by a panic. It is the answer here: it goes into the error, not onto the screen.
	static HOOK: Mutex<()> = Mutex::new(());
	let _one_at_a_time = HOOK.lock().unwrap_or_else(PoisonError::into_inner);
	let hook = panic::take_hook();
	panic::set_hook(Box::new(|_| {}));
	let built = panic::catch_unwind(|| config.build_storage());
	panic::set_hook(hook);
	built.unwrap_or_else(|panic| Err(words(&*panic)))
}

/// What a panic said.
fn words(panic: &(dyn Any + Send)) -> String {
	(panic.downcast_ref::<String>().cloned())
		.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()))
		.unwrap_or_else(|| "it does not say why".into())
}

/// The error alone: the genesis builder repeats the whole genesis after it, or lists wasm frames.
fn first_words(error: &str) -> String {
	let end = error.find(" for blob:").or_else(|| error.find("WASM backtrace:"));
	let reason = &error[..end.unwrap_or(error.len())];
	reason.trim().lines().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::chain_spec;
	use sc_chain_spec::GenesisConfigBuilderRuntimeCaller;
	use serde_json::json;

	#[test]
	fn the_linked_runtime_makes_what_its_wasm_makes() {
		let wasm: GenesisConfigBuilderRuntimeCaller =
			GenesisConfigBuilderRuntimeCaller::new(mmt_runtime::WASM_BINARY.unwrap());
		for chain in ["dev", "local", "main"] {
			let spec = chain_spec::load(chain).unwrap();
			let plain: Value = serde_json::from_str(&spec.as_json(false).unwrap()).unwrap();
			let patch = plain["genesis"]["runtimeGenesis"]["patch"].clone();
			assert_ne!(patch, Value::Null, "{chain}");
			let mut linked = linked(&spec).unwrap().unwrap();
			assert!(linked.top.remove(CODE).is_some(), "{chain}");
			let compiled = wasm.get_storage_for_patch(patch).unwrap();
			assert_eq!(linked.top, compiled.top, "{chain}");
			assert!(linked.children_default.is_empty() && compiled.children_default.is_empty());

			// Whether made or not, the chain is the same.
			let made = made(spec.clone());
			assert_eq!((made.id(), made.name()), (spec.id(), spec.name()));
			assert_eq!(made.build_storage().unwrap().top, of(&spec).unwrap().top);
			assert!(super::linked(&made).is_none(), "a state that is there is not made again");
		}
	}

	#[test]
	fn a_whole_config_makes_what_a_patch_makes() {
		let patch = json!({ "parachainInfo": { "parachainId": 2345 } });
		let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).unwrap();
		sc_chain_spec::json_merge(&mut config, patch.clone());
		let of_patch = build(Value::Null, patch).unwrap();
		assert_eq!(build(config, Value::Null).unwrap().top, of_patch.top);
		assert_ne!(build(Value::Null, json!({})).unwrap().top, of_patch.top);
	}

	#[test]
	fn another_runtime_is_asked_itself() {
		let spec = chain_spec::load("dev").unwrap();
		let mut plain: Value = serde_json::from_str(&spec.as_json(false).unwrap()).unwrap();
		plain["genesis"]["runtimeGenesis"]["code"] = "0x00".into();
		let other = ChainSpec::from_json_bytes(plain.to_string().into_bytes()).unwrap();
		assert!(linked(&other).is_none());
		assert!(of(&other).unwrap_err().starts_with("wasm call error"));
	}

	#[test]
	fn the_runtime_says_why_it_refuses_a_genesis() {
		let account = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";
		let dust = json!({ "balances": { "balances": [[account, 0]] } });
		let reason = build(Value::Null, dust).unwrap_err();
		assert!(reason.contains("existential deposit"), "{reason}");
		let typo = json!({ "balances": { "balances": [[account]] } });
		assert!(build(Value::Null, typo).is_err());
	}

	#[test]
	fn an_error_comes_without_the_genesis() {
		assert_eq!(first_words("Invalid JSON\nblob for blob:\n{ }"), "Invalid JSON blob");
		assert_eq!(first_words("it trapped\nWASM backtrace:\n 0: x"), "it trapped");
	}
}
