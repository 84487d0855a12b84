//! Which files are meant, and where their proofs go.

use crate::error::Error;
use std::{
	collections::BTreeSet,
	ffi::OsString,
	fs, io,
	path::{Path, PathBuf},
};

/// Ending of a proof's name.
pub const EXTENSION: &str = "mmtproof";

/// Most bytes in the name of a file, on every system we know.
const MAX_NAME: usize = 255;

/// Every file that `paths` name, once, in the order of their absolute paths, in which no folder is a
/// link.
///
/// A folder stands for all files in and below it, but for proofs, links, and what is no file.
///
/// Errors: a path that cannot be read, or is neither file nor folder; no file at all, or more than a
/// batch holds.
pub fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
	let mut found = BTreeSet::new();
	let mut folders = Vec::new();
	for path in paths {
		let unreadable = |error| Error::file(path, error);
		let kind = fs::metadata(path).map_err(unreadable)?;
		if kind.is_dir() {
			folders.push(fs::canonicalize(path).map_err(unreadable)?);
		} else if kind.is_file() {
			found.insert(in_its_folder(path).map_err(unreadable)?);
		} else {
			return Err(Error::NotAFile(path.display().to_string()));
		}
	}
	while let Some(folder) = folders.pop() {
		let unreadable = |error| Error::file(&folder, error);
		for entry in fs::read_dir(&folder).map_err(unreadable)? {
			let entry = entry.map_err(unreadable)?;
			// The kind of a link is link: it is not followed.
			let kind = entry.file_type().map_err(unreadable)?;
			let path = entry.path();
			if kind.is_dir() {
				folders.push(path);
			} else if kind.is_file() && !is_ours(&path) {
				found.insert(path);
			}
		}
	}
	if found.is_empty() {
		return Err(Error::NoFiles);
	}
	if found.len() > mmt_primitives::notary::batch::MAX_COUNT as usize {
		return Err(Error::TooManyFiles(found.len()));
	}
	Ok(found.into_iter().collect())
}

/// A file by its own name in the one path that its folder has without links and dots, so that what is
/// named twice is found once. A link that is named itself has its proof beside it.
fn in_its_folder(file: &Path) -> io::Result<PathBuf> {
	let absolute = std::path::absolute(file)?;
	match (absolute.parent(), absolute.file_name()) {
		(Some(folder), Some(name)) => Ok(fs::canonicalize(folder)?.join(name)),
		_ => fs::canonicalize(file),
	}
}

/// Where the proof of `file` is written: `FILE.mmtproof`.
pub fn proof_path(file: &Path) -> PathBuf {
	with_ending(file, &format!(".{EXTENSION}"))
}

/// Whether it is a proof, one half written, or the probe of [`check_room`] that a killed run left.
/// (A name that begins with its only dot has no extension, so names are compared.)
fn is_ours(path: &Path) -> bool {
	let ending = proof_path(Path::new(""));
	let name = path.file_name().unwrap_or_default().as_encoded_bytes();
	[temporary_path(&ending), ending]
		.iter()
		.any(|ending| name.ends_with(ending.as_os_str().as_encoded_bytes()))
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
	let mut name: OsString = file.into();
	name.push(ending);
	name.into()
}

/// Where a file is written before it gets its name. A later attempt uses the same.
fn temporary_path(path: &Path) -> PathBuf {
	with_ending(path, "~")
}

/// Checks, before anything is paid for, that proofs of `files` can be written.
///
/// Errors: a proof that exists (unless `force`), a name without room for the ending, and a folder
/// that nothing can be written to.
pub fn check_room(files: &[PathBuf], force: bool) -> Result<(), Error> {
	let mut folders = BTreeSet::new();
	let mut existing = Vec::new();
	for file in files {
		let proof = proof_path(file);
		let name = temporary_path(&proof).file_name().map_or(0, |name| name.len());
		if name > MAX_NAME {
			return Err(Error::NameTooLong(file.display().to_string()));
		}
		if !force && proof.symlink_metadata().is_ok() {
			existing.push(proof.display().to_string());
		}
		folders.extend(proof.parent().map(Path::to_owned));
	}
	if !existing.is_empty() {
		let more = existing.len() - 1;
		return Err(Error::ProofExists { first: existing.swap_remove(0), more });
	}
	for folder in folders {
		let probe = folder.join(temporary_path(&proof_path(Path::new(""))));
		fs::write(&probe, []).map_err(|error| Error::file(&folder, error))?;
		fs::remove_file(&probe).map_err(|error| Error::file(&folder, error))?;
	}
	Ok(())
}

/// Writes `bytes` to `path` so that it has all of them or does not exist: whatever happens
/// meanwhile, even a power failure. What was there before is replaced.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
	let temporary = temporary_path(path);
	let write = || {
		let mut file = fs::File::create(&temporary)?;
		std::io::Write::write_all(&mut file, bytes)?;
		file.sync_all()?;
		fs::rename(&temporary, path)
	};
	write().map_err(|error| {
		// The error says what is wrong; a leftover would only be one more.
		let _ = fs::remove_file(&temporary);
		Error::file(path, error)
	})
}

/// Makes what was written in the folders of `files` outlive a power failure, names included.
pub fn sync_folders(files: &[PathBuf]) -> Result<(), Error> {
	let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
	for folder in folders {
		// Windows opens no folders, and keeps names without being asked.
		#[cfg(unix)]
		fs::File::open(folder)
			.and_then(|folder| folder.sync_all())
			.map_err(|error| Error::file(folder, error))?;
		#[cfg(not(unix))]
		let _ = folder;
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	fn folder() -> tempfile::TempDir {
		tempfile::tempdir().unwrap()
	}

	#[test]
	fn folders_are_walked_and_nothing_comes_twice() {
		let folder = folder();
		let root = fs::canonicalize(folder.path()).unwrap();
		let at = |name: &str| root.join(name);
		fs::create_dir_all(at("b/c")).unwrap();
		for name in
			["a", "a.mmtproof", "b/2", "b/c/3", "b/c/3.mmtproof", "b/c/3.mmtproof~", "b/.hidden"]
		{
			fs::write(at(name), name).unwrap();
		}
		// What a run leaves that is killed while it checks the folder.
		fs::write(at("b/.mmtproof~"), "").unwrap();
		#[cfg(unix)]
		std::os::unix::fs::symlink(at("b"), at("loop")).unwrap();
		let expected = [at("a"), at("b/.hidden"), at("b/2"), at("b/c/3")];
		assert_eq!(expand(&[folder.path().into()]).unwrap(), expected);
		assert_eq!(expand(&[at("b/c/3"), at("a"), at("b"), at("a")]).unwrap(), expected);
		// One that is named is taken.
		assert_eq!(expand(&[at("a.mmtproof")]).unwrap(), [at("a.mmtproof")]);
	}

	#[test]
	fn a_file_on_two_ways_is_one() {
		let folder = folder();
		// On some systems the folder for temporary files is a link itself.
		let root = fs::canonicalize(folder.path()).unwrap();
		let at = |name: &str| root.join(name);
		fs::create_dir_all(at("b")).unwrap();
		fs::write(at("b/1"), "1").unwrap();
		assert_eq!(expand(&[at("b"), at("b/../b"), at("b/../b/1")]).unwrap(), [at("b/1")]);
		#[cfg(unix)]
		{
			std::os::unix::fs::symlink(at("b"), at("way")).unwrap();
			assert_eq!(expand(&[at("b"), at("way"), at("way/1")]).unwrap(), [at("b/1")]);
			std::os::unix::fs::symlink(at("b/1"), at("link")).unwrap();
			assert_eq!(expand(&[at("b"), at("link")]).unwrap(), [at("b/1"), at("link")]);
		}
	}

	#[test]
	fn what_is_not_there_or_empty_is_named() {
		let folder = folder();
		let error = expand(&[folder.path().join("absent")]).unwrap_err().to_string();
		assert!(error.contains("absent"), "{error}");
		assert!(matches!(expand(&[folder.path().into()]), Err(Error::NoFiles)));
		assert!(matches!(expand(&["/dev/null".into()]), Err(Error::NotAFile(_))));
	}

	#[test]
	fn a_proof_goes_beside_its_file() {
		assert_eq!(proof_path(Path::new("/x/a.png")), Path::new("/x/a.png.mmtproof"));
	}

	#[test]
	fn room_is_checked() {
		let folder = folder();
		let file = folder.path().join("a");
		check_room(std::slice::from_ref(&file), false).unwrap();
		assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
		fs::write(proof_path(&file), "proof").unwrap();
		assert!(matches!(
			check_room(&[folder.path().join("b"), file.clone()], false),
			Err(Error::ProofExists { more: 0, .. })
		));
		check_room(&[file], true).unwrap();
		let long = folder.path().join("n".repeat(250));
		assert!(matches!(check_room(&[long], false), Err(Error::NameTooLong(_))));
		let elsewhere = folder.path().join("absent/a");
		assert!(matches!(check_room(&[elsewhere], false), Err(Error::File { .. })));
	}

	#[test]
	fn a_file_is_replaced_whole() {
		let folder = folder();
		let path = folder.path().join("a");
		fs::write(temporary_path(&path), "left by one that was killed").unwrap();
		write_whole(&path, b"one").unwrap();
		write_whole(&path, b"two").unwrap();
		assert_eq!(fs::read(&path).unwrap(), b"two");
		assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
		fs::create_dir(folder.path().join("taken")).unwrap();
		assert!(write_whole(&folder.path().join("taken"), b"x").is_err());
		assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
	}
}
