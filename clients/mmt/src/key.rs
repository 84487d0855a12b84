//! The key that owns the files, signs and pays.

use crate::{cli::Notarize, error::Error};
use mmt_primitives::AccountId;
use sp_core::{sr25519, Pair};
use std::{fs, path::Path};
use subxt::{
	config::substrate::{AccountId32, MultiSignature},
	tx::Signer,
	SubstrateConfig,
};

/// An sr25519 key.
pub struct Key(sr25519::Pair);

impl Key {
	/// The key that the command line names, or else the one in `MMT_SECRET`.
	///
	/// Errors: none is named, a file cannot be read, or a secret is none. The secret itself is in no
	/// error.
	pub fn of(options: &Notarize) -> Result<Self, Error> {
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
		let text = fs::read_to_string(path).map_err(|error| Error::file(path, error))?;
		#[cfg(unix)]
		{
			use std::os::unix::fs::PermissionsExt;
			let open_to_others =
				fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0);
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
	use crate::cli::{Cli, Command};
	use clap::Parser;

	const ALICE: &str = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY";

	fn key(args: &[&str]) -> Result<String, Error> {
		let cli = Cli::try_parse_from([&["mmt", "notarize", "file"], args].concat()).unwrap();
		let Command::Notarize(options) = cli.command else { panic!() };
		Key::of(&options).map(|key| key.account().to_string())
	}

	#[test]
	fn a_key_is_named_or_read() {
		assert_eq!(key(&["--suri", "//Alice"]).unwrap(), ALICE);
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("key");
		// The development phrase, which `//Alice` stands on.
		let phrase = sp_core::crypto::DEV_PHRASE;
		fs::write(&path, format!("{phrase}//Alice\n")).unwrap();
		assert_eq!(key(&["--key-file", path.to_str().unwrap()]).unwrap(), ALICE);
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
}
