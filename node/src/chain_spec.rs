//! Chain specs: the presets of the runtime, and JSON files.

use mmt_primitives::{profile::ChainProfile, AccountId};
use sc_chain_spec::{ChainSpecExtension, ChainType, Properties};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::PathBuf;

/// SS58 prefix of addresses until the network has one of its own.
pub const SS58_PREFIX: u16 = 42;

/// A chain spec of an MMT-network chain.
pub type ChainSpec = sc_service::GenericChainSpec<Extensions>;

/// What a chain spec holds beside the chain itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, ChainSpecExtension)]
pub struct Extensions {
	/// The relay chain: a name that the relay-chain side knows, or a path of its chain spec.
	#[serde(default, alias = "relayChain")]
	pub relay_chain: String,
	/// The chain's id on the relay chain. The runtime's own word counts; this is for other tools.
	#[serde(default, alias = "paraId", skip_serializing_if = "Option::is_none")]
	pub para_id: Option<u32>,
}

impl Extensions {
	/// The extensions of `spec`, if it is one of ours.
	#[cfg(feature = "collator")]
	pub fn of(spec: &dyn sc_service::ChainSpec) -> Option<&Self> {
		sc_chain_spec::get_extension(spec.extensions())
	}
}

/// Why there is no chain spec.
#[derive(Debug, thiserror::Error)]
pub enum SpecError {
	/// The node was built with `SKIP_WASM_BUILD`.
	#[error("this binary holds no runtime: build it again without SKIP_WASM_BUILD")]
	NoRuntime,
	/// A preset does not say what a chain spec needs.
	#[error("the runtime's preset '{preset}' has no sound '{key}': {problem}")]
	Preset {
		/// The preset.
		preset: &'static str,
		/// Where in the preset's JSON.
		key: &'static str,
		/// What is wrong there.
		problem: String,
	},
	/// A file cannot be used.
	#[error("'{0}' is neither dev, local nor main, nor a chain spec that can be read: {1}")]
	File(String, String),
}

/// A chain that comes with the node.
struct Preset {
	/// Name of the preset in the runtime.
	preset: &'static str,
	name: &'static str,
	/// Folder of its data.
	id: &'static str,
	kind: ChainType,
	relay_chain: &'static str,
}

impl Preset {
	/// The chain called `chain` on the command line. Without a name it is the main chain.
	fn find(chain: &str) -> Option<Self> {
		match chain {
			"dev" => Some(Self {
				preset: sp_genesis_builder::DEV_RUNTIME_PRESET,
				name: "MMT Development",
				id: "mmt_dev",
				kind: ChainType::Development,
				relay_chain: "rococo-local",
			}),
			"local" => Some(Self {
				preset: sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET,
				name: "MMT Local",
				id: "mmt_local",
				kind: ChainType::Local,
				relay_chain: "rococo-local",
			}),
			"" | "main" => Some(Self {
				preset: "main",
				name: "MMT",
				id: "mmt",
				kind: ChainType::Live,
				relay_chain: "polkadot",
			}),
			_ => None,
		}
	}

	fn spec(self) -> Result<ChainSpec, SpecError> {
		let code = mmt_runtime::WASM_BINARY.ok_or(SpecError::NoRuntime)?;
		let genesis = self.genesis()?;
		let profile: ChainProfile<AccountId> = self.read(&genesis, "/chainProfile/profile")?;
		let para_id: u32 = self.read(&genesis, "/parachainInfo/parachainId")?;
		let extensions =
			Extensions { relay_chain: self.relay_chain.into(), para_id: Some(para_id) };
		Ok(ChainSpec::builder(code, extensions)
			.with_name(self.name)
			.with_id(self.id)
			.with_protocol_id(self.id)
			.with_chain_type(self.kind)
			.with_properties(token_properties(&profile))
			.with_genesis_config_patch(genesis)
			.build())
	}

	fn genesis(&self) -> Result<Value, SpecError> {
		let json = mmt_runtime::genesis_config_presets::get_preset(&self.preset.into())
			.ok_or_else(|| self.error("", "there is no such preset"))?;
		serde_json::from_slice(&json).map_err(|error| self.error("", error))
	}

	fn read<T: serde::de::DeserializeOwned>(
		&self,
		genesis: &Value,
		key: &'static str,
	) -> Result<T, SpecError> {
		let value = genesis.pointer(key).cloned().unwrap_or(Value::Null);
		serde_json::from_value(value).map_err(|error| self.error(key, error))
	}

	fn error(&self, key: &'static str, problem: impl ToString) -> SpecError {
		SpecError::Preset { preset: self.preset, key, problem: problem.to_string() }
	}
}

/// How wallets show the chain's token: `tokenSymbol`, `tokenDecimals` and `ss58Format`.
pub fn token_properties(profile: &ChainProfile<AccountId>) -> Properties {
	let mut properties = Properties::new();
	let symbol = String::from_utf8_lossy(&profile.token.symbol).into_owned();
	properties.insert("tokenSymbol".into(), symbol.into());
	properties.insert("tokenDecimals".into(), profile.token.decimals.into());
	properties.insert("ss58Format".into(), SS58_PREFIX.into());
	properties
}

/// The chain that `chain` names: `dev`, `local`, `main` (or nothing), or the path of a JSON file.
pub fn load(chain: &str) -> Result<ChainSpec, SpecError> {
	match Preset::find(chain) {
		Some(preset) => preset.spec(),
		None => ChainSpec::from_json_file(PathBuf::from(chain))
			.map_err(|problem| SpecError::File(chain.into(), problem)),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_preset_makes_a_chain_spec() {
		for (chain, id) in
			[("dev", "mmt_dev"), ("local", "mmt_local"), ("main", "mmt"), ("", "mmt")]
		{
			let spec = load(chain).unwrap();
			assert_eq!(spec.id(), id);
			let properties = spec.properties();
			assert_eq!(properties["tokenSymbol"], "MMT");
			assert_eq!(properties["tokenDecimals"], 12);
			assert_eq!(properties["ss58Format"], SS58_PREFIX);
			let extensions: &Extensions =
				sc_chain_spec::get_extension(sc_service::ChainSpec::extensions(&spec)).unwrap();
			assert!(extensions.para_id.is_some(), "{chain}");
			assert!(!extensions.relay_chain.is_empty(), "{chain}");
		}
	}

	#[test]
	fn an_unknown_chain_is_named_in_the_error() {
		let error = load("no-such-chain").err().unwrap().to_string();
		assert!(error.contains("'no-such-chain'"), "{error}");
	}

	#[test]
	fn specs_of_other_tools_are_read() {
		for json in [
			r#"{}"#,
			r#"{"relay_chain": "polkadot", "para_id": 7}"#,
			r#"{"relayChain": "polkadot", "paraId": 7}"#,
		] {
			serde_json::from_str::<Extensions>(json).unwrap();
		}
	}
}
