//! How the chains begin: the hub as the local preset has it, the others with its token and nothing
//! of it.

use mmt_primitives::MMT;
use mmt_runtime::{genesis_config_presets::get_preset, RuntimeGenesisConfig};
use serde_json::{json, Value};
use sp_runtime::{BuildStorage, Storage};
use std::sync::LazyLock;

/// Para id of the hub.
pub const HUB: u32 = 2000;
/// Para ids of the others.
pub const B: u32 = 2100;
pub const C: u32 = 2200;

static OF_HUB: LazyLock<Storage> = LazyLock::new(|| build(|_| {}));
static OF_B: LazyLock<Storage> = LazyLock::new(|| build(|config| annex(config, B, MMT / 2)));
static OF_C: LazyLock<Storage> = LazyLock::new(|| build(|config| annex(config, C, MMT)));

/// State of the hub at its genesis.
pub fn hub() -> Storage {
	OF_HUB.clone()
}

/// State of chain B at its genesis.
pub fn b() -> Storage {
	OF_B.clone()
}

/// State of chain C at its genesis.
pub fn c() -> Storage {
	OF_C.clone()
}

/// State of the local preset, changed.
fn build(change: impl FnOnce(&mut Value)) -> Storage {
	let preset = sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET;
	let patch = get_preset(&preset.into()).expect("the runtime has it");
	let patch = serde_json::from_slice(&patch).expect("a preset is JSON");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("it serializes");
	merge(&mut config, patch);
	change(&mut config);
	let config: RuntimeGenesisConfig = serde_json::from_value(config).expect("it is a genesis");
	config.build_storage().expect("it is sound")
}

/// Makes it a chain that has the hub's token, with a flat fee in planck.
fn annex(config: &mut Value, para: u32, fee: u128) {
	config["parachainInfo"]["parachainId"] = para.into();
	config["balances"]["balances"] = json!([]);
	config["resource"] = json!({ "airdrop": null, "developers": null, "ecosystem": null });
	let profile = &mut config["chainProfile"]["profile"];
	profile["hub"] = HUB.into();
	profile["token"]["initial_supply"] = "0".into();
	profile["rewards"] = json!({ "first": "0", "step": "0", "floor": "0", "period": 1 });
	profile["fees"]["transaction"] = fee.to_string().into();
	profile["resource"] = Value::Null;
	let open = profile["open"].as_array_mut().expect("it is a list");
	open.retain(|group| group != "resource");
}

fn merge(into: &mut Value, patch: Value) {
	match (into, patch) {
		(Value::Object(into), Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(Value::Null), value);
			}
		},
		(into, patch) => *into = patch,
	}
}
