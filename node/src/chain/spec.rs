//! From a checked chain to a chain spec, written in one step.

use super::{error::ChainError, genesis::Chain};
use crate::{
	chain_spec::{token_properties, ChainSpec, Extensions},
	genesis_state,
};
use mmt_primitives::profile::Token;
use sc_chain_spec::{ChainSpec as _, ChainType};
use std::{
	fs::{self, File},
	io::{self, Write},
	path::Path,
};

/// The chain spec as JSON. The runtime builds the genesis state on the way, so that a genesis that
/// it refuses is refused here and not at the first start of a node.
pub fn to_json(chain: &Chain, raw: bool) -> Result<String, ChainError> {
	let code = mmt_runtime::WASM_BINARY.ok_or(ChainError::NoRuntime)?;
	let extensions =
		Extensions { relay_chain: chain.relay_chain.clone(), para_id: Some(chain.para_id) };
	let mut spec = ChainSpec::builder(code, extensions)
		.with_name(&chain.name)
		.with_id(&chain.id)
		.with_protocol_id(&chain.id)
		.with_chain_type(chain.network.clone())
		.with_boot_nodes(chain.boot_nodes.clone())
		.with_properties(token_properties(&chain.profile))
		.with_genesis_config_patch(chain.genesis.clone())
		.build();
	let state = genesis_state::of(&spec).map_err(ChainError::Genesis)?;
	if raw {
		spec.set_storage(state);
	}
	spec.as_json(raw).map_err(ChainError::Genesis)
}

/// Why hardware wallets cannot sign on a live chain that is made here, if they cannot.
pub fn wallets_note(chain: &Chain) -> Option<String> {
	let live = chain.network == ChainType::Live;
	live.then(|| unsigned(&chain.profile.token, mmt_runtime::HASHED_TOKEN)).flatten()
}

/// Why wallets that check the metadata cannot sign for `token` where the runtime holds the hash for
/// `hashed`.
fn unsigned(token: &Token, hashed: Option<&str>) -> Option<String> {
	let symbol = String::from_utf8_lossy(&token.symbol);
	let own = format!("{} {symbol}", token.decimals);
	let problem = match hashed {
		Some(hashed) if hashed == own => return None,
		Some(hashed) => {
			format!("this mmt-node is built for the token '{hashed}', and not for '{own}'")
		},
		None => "this mmt-node is built without the feature metadata-hash".into(),
	};
	Some(format!(
		"hardware wallets cannot sign on this chain, for {problem}: build it with \
		 MMT_TOKEN_SYMBOL={symbol} MMT_TOKEN_DECIMALS={} and that feature, and make the spec again",
		token.decimals
	))
}

/// Writes a file so that it is there as a whole or not at all. What is no file, as `/dev/stdout`, is
/// written to and stays what it is.
pub fn write(path: &Path, json: &str) -> Result<(), ChainError> {
	let other = fs::metadata(path).is_ok_and(|found| !found.is_file());
	let written = if other { write_to(path, json) } else { write_whole(path, json) };
	written.map_err(|source| ChainError::Write { file: path.display().to_string(), source })
}

fn write_to(path: &Path, json: &str) -> io::Result<()> {
	let mut file = File::options().write(true).open(path)?;
	file.write_all(json.as_bytes())?;
	file.write_all(b"\n")
}

fn write_whole(path: &Path, json: &str) -> io::Result<()> {
	// Through a link to the file that it means, which the new one replaces.
	let path = fs::canonicalize(path).unwrap_or_else(|_| path.into());
	let name = path.file_name().unwrap_or_default().to_string_lossy();
	let draft = path.with_file_name(format!(".{name}.{}", std::process::id()));
	let written = create(&draft, json).and_then(|()| fs::rename(&draft, path));
	// The draft may not exist; the first error is the one that counts.
	written.inspect_err(|_| drop(fs::remove_file(&draft)))
}

fn create(path: &Path, json: &str) -> io::Result<()> {
	let mut file = File::create(path)?;
	file.write_all(json.as_bytes())?;
	file.write_all(b"\n")?;
	file.sync_all()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn who_launches_a_chain_hears_if_wallets_cannot_sign() {
		let token = super::super::check::tests::sound().profile.token;
		assert_eq!(unsigned(&token, Some("12 MMT")), None);
		for (hashed, problem) in [
			(None, "without the feature"),
			(Some("10 MMT"), "'10 MMT'"),
			(Some("12 DOT"), "'12 DOT'"),
		] {
			let note = unsigned(&token, hashed).unwrap();
			assert!(note.contains(problem), "{note}");
			assert!(note.contains("MMT_TOKEN_SYMBOL=MMT MMT_TOKEN_DECIMALS=12"), "{note}");
		}
	}

	#[test]
	fn what_is_no_file_stays_what_it_is() {
		use std::os::unix::fs::FileTypeExt;

		write(Path::new("/dev/null"), "{}").unwrap();
		assert!(fs::symlink_metadata("/dev/null").unwrap().file_type().is_char_device());
		let error = write(&std::env::temp_dir(), "{}").unwrap_err().to_string();
		assert!(error.contains("cannot be written: Is a directory"), "{error}");
	}

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

		// A link stays one.
		let link = folder.join("link.json");
		std::os::unix::fs::symlink(&path, &link).unwrap();
		write(&link, "new").unwrap();
		assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
		assert_eq!(fs::read_to_string(&path).unwrap(), "new\n");
		fs::remove_dir_all(&folder).unwrap();
	}
}
