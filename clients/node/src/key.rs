//! The key that signs and pays.

use crate::error::Error;
use mmt_primitives::AccountId;
use sp_core::{sr25519, Pair};
use std::{
	fs,
	path::{Path, PathBuf},
};
use subxt::{
	config::substrate::{AccountId32, MultiSignature},
	tx::Signer,
	SubstrateConfig,
};

/// Who signs, as a command line names it.
#[derive(Clone, Default, Debug, clap::Args)]
pub struct KeyOptions {
	/// Secret of the account that signs and pays: //Alice, or the words of a mnemonic. Other users of
	/// this machine can see it while the program runs; --key-file hides it, and so does MMT_SECRET.
	#[arg(long, conflicts_with = "key_file")]
	pub suri: Option<String>,

	/// File with the secret: one line, as --suri takes it.
	#[arg(long, visible_alias = "key", value_name = "FILE")]
	pub key_file: Option<PathBuf>,
}

/// An sr25519 key.
pub struct Key(sr25519::Pair);

impl Key {
	/// The key that the command line names, or else the one in `MMT_SECRET`.
	///
	/// Errors: none is named, a file cannot be read, or a secret is none. The secret itself is in no
	/// error.
	pub fn of(options: &KeyOptions) -> Result<Self, Error> {
		if let Some(path) = &options.key_file {
			return Self::read(path);
		}
		if let Some(suri) = &options.suri {
			return Self::parse(suri, "--suri");
		}
		match std::env::var("MMT_SECRET") {
			Ok(secret) => Self::parse(&secret, "MMT_SECRET"),
			Err(_) => Err(Error::NoKey),
		}
	}

	fn read(path: &Path) -> Result<Self, Error> {
		let text = fs::read_to_string(path).map_err(|error| {
			// A path is repeated in the error, and a secret must not be. An absolute path reads as the
			// derivation of a development account.
			let is_path =
				path.starts_with("/") && !path.as_os_str().as_encoded_bytes().starts_with(b"//");
			let is_secret = path.to_str().is_some_and(|text| Self::parse(text, "").is_ok());
			if is_secret && !is_path {
				Error::SecretForFile
			} else {
				Error::file(path, error)
			}
		})?;
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			let credentials = std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from);
			let open_to_others = fs::metadata(path).is_ok_and(|metadata| {
				is_open_to_others(path, metadata.permissions().mode(), credentials.as_deref())
			});
			if open_to_others {
				let path = path.display();
				eprintln!("warning: others can read the secret in {path}; chmod 600 stops them");
			}
		}
		Self::parse(text.trim(), &path.display().to_string())
	}

	fn parse(secret: &str, place: &str) -> Result<Self, Error> {
		sr25519::Pair::from_string(secret, None).map(Self).map_err(|_| Error::BadKey(place.into()))
	}

	/// Its account.
	pub fn account(&self) -> AccountId {
		self.0.public().into()
	}
}

/// Whether others than its owner can read a file with this mode. What systemd hands a service
/// (`LoadCredential=`) its user reads by an access control list, whose mask stands where a group's
/// permissions do: it is open to nobody else.
#[cfg(unix)]
fn is_open_to_others(path: &Path, mode: u32, credentials: Option<&Path>) -> bool {
	let is_credential = credentials
		.is_some_and(|folder| !folder.as_os_str().is_empty() && path.starts_with(folder));
	mode & 0o077 != 0 && !is_credential
}

impl Signer<SubstrateConfig> for Key {
	fn account_id(&self) -> AccountId32 {
		AccountId32(self.0.public().0)
	}

	fn sign(&self, payload: &[u8]) -> MultiSignature {
		MultiSignature::Sr25519(self.0.sign(payload).0)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::Parser;

	const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

	#[derive(clap::Parser)]
	struct Options {
		#[command(flatten)]
		key: KeyOptions,
	}

	fn key(args: &[&str]) -> Result<String, Error> {
		let options = Options::try_parse_from([&["program"], args].concat()).unwrap();
		Key::of(&options.key).map(|key| key.account().to_string())
	}

	#[test]
	fn a_key_is_named_or_read() {
		assert_eq!(key(&["--suri", "//Alice"]).unwrap(), ALICE);
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("key");
		// The development phrase, which `//Alice` stands on.
		let phrase = sp_core::crypto::DEV_PHRASE;
		fs::write(&path, format!("{phrase}//Alice\n")).unwrap();
		for option in ["--key-file", "--key"] {
			assert_eq!(key(&[option, path.to_str().unwrap()]).unwrap(), ALICE);
		}
	}

	#[cfg(unix)]
	#[test]
	fn a_service_s_credential_is_open_to_nobody() {
		let folder = Some(Path::new("/run/credentials/mmt-worker.service"));
		let handed = Path::new("/run/credentials/mmt-worker.service/worker.key");
		let other = Path::new("/etc/mmt/worker.key");
		for (path, mode, credentials, open) in [
			(other, 0o100600, None, false),
			(other, 0o100640, None, true),
			(other, 0o100604, folder, true),
			(handed, 0o100440, folder, false),
			(handed, 0o100440, None, true),
			(other, 0o100440, Some(Path::new("")), true),
		] {
			assert_eq!(is_open_to_others(path, mode, credentials), open, "{path:?} {mode:o}");
		}
	}

	#[test]
	fn a_bad_secret_is_not_repeated() {
		let error = key(&["--suri", "correct horse"]).unwrap_err().to_string();
		assert!(error.contains("--suri") && !error.contains("horse"), "{error}");
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("key");
		fs::write(&path, "correct horse").unwrap();
		let error = key(&["--key-file", path.to_str().unwrap()]).unwrap_err().to_string();
		assert!(error.contains("key cannot be read") && !error.contains("horse"), "{error}");
		fs::remove_file(&path).unwrap();
		assert!(matches!(key(&["--key-file", path.to_str().unwrap()]), Err(Error::File { .. })));
	}

	#[test]
	fn a_secret_in_place_of_its_file_is_not_repeated() {
		let phrase = format!("{}//stash", sp_core::crypto::DEV_PHRASE);
		for secret in [&phrase, "//stash"] {
			let error = key(&["--key", secret]).unwrap_err().to_string();
			assert!(error.contains("--suri") && !error.contains("stash"), "{error}");
		}
	}
}
