//! Files of records that survive a kill: journals.
//!
//! Each record stands in the file with its length and a checksum, and only whole ones count: a
//! process that is killed loses the record it was writing and no other.

use crate::error::Error;
use codec::{Decode, DecodeAll, Encode};
use mmt_primitives::notary::sha256;
use std::{
	fs::{self, File, TryLockError},
	io::{self, Read, Seek, SeekFrom, Write},
	marker::PhantomData,
	path::{Path, PathBuf},
};

/// Bytes of a record's checksum, which is the beginning of the SHA-256 of its bytes.
const CHECKSUM: usize = 4;

/// Most bytes in a record: more than a path and a transaction have.
const MAX_RECORD: usize = 1 << 20;

/// A record as it stands in the file: length, bytes, checksum.
pub fn framed(record: &impl Encode) -> Vec<u8> {
	let body = record.encode();
	let mut bytes = Vec::with_capacity(4 + body.len() + CHECKSUM);
	// A record is far below 4 GiB: paths and transactions have limits of their own.
	bytes.extend_from_slice(&(body.len() as u32).to_le_bytes());
	bytes.extend_from_slice(&body);
	bytes.extend_from_slice(&sha256(&body)[..CHECKSUM]);
	bytes
}

/// Reads records until one is not whole.
pub struct Records<'a, T> {
	bytes: &'a [u8],
	at: usize,
	records: PhantomData<T>,
}

impl<'a, T> Records<'a, T> {
	/// Those that a file holds.
	pub fn new(bytes: &'a [u8]) -> Self {
		Self { bytes, at: 0, records: PhantomData }
	}

	/// Bytes of whole records so far.
	pub fn whole(&self) -> u64 {
		self.at as u64
	}
}

impl<T: Decode> Iterator for Records<'_, T> {
	type Item = T;

	fn next(&mut self) -> Option<T> {
		let rest = self.bytes.get(self.at..)?;
		let (length, rest) = rest.split_first_chunk::<4>()?;
		let length = u32::from_le_bytes(*length) as usize;
		let body = rest.get(..length).filter(|_| length <= MAX_RECORD)?;
		let checksum = rest.get(length..length + CHECKSUM)?;
		if sha256(body)[..CHECKSUM] != *checksum {
			return None;
		}
		let record = T::decode_all(&mut &body[..]).ok()?;
		self.at += 4 + length + CHECKSUM;
		Some(record)
	}
}

/// Adds records at the end of what was written.
///
/// Errors: the file cannot be written to. None of them is there then, so that what is added later
/// does not follow half a record.
pub fn append<T: Encode>(file: &mut File, records: &[T]) -> io::Result<()> {
	let bytes: Vec<u8> = records.iter().flat_map(framed).collect();
	whole_or_not(file, |file| file.write_all(&bytes))
}

/// The same, and they are on the disk when it returns.
pub fn append_and_wait<T: Encode>(file: &mut File, records: &[T]) -> io::Result<()> {
	let bytes: Vec<u8> = records.iter().flat_map(framed).collect();
	whole_or_not(file, |file| {
		file.write_all(&bytes)?;
		file.sync_data()
	})
}

/// Writes at the end of a file. What was written is cut off again if it fails.
fn whole_or_not(
	file: &mut File,
	write: impl FnOnce(&mut File) -> io::Result<()>,
) -> io::Result<()> {
	let length = file.stream_position()?;
	write(file).map_err(|error| match truncate(file, length) {
		Ok(()) => error,
		Err(cut) => io::Error::new(
			error.kind(),
			format!("{error}; and what was written of it cannot be cut off: {cut}"),
		),
	})
}

/// Everything in a file.
pub fn read(file: &mut File) -> io::Result<Vec<u8>> {
	let mut bytes = Vec::new();
	file.read_to_end(&mut bytes)?;
	Ok(bytes)
}

/// Cuts a file, and goes on at its end.
pub fn truncate(file: &mut File, length: u64) -> io::Result<()> {
	// First, so that what is there is written over if it cannot be cut off.
	file.seek(SeekFrom::Start(length))?;
	file.set_len(length)
}

/// Opens a file that other users cannot read, or makes it.
pub fn open(path: &Path) -> io::Result<File> {
	let mut options = File::options();
	options.read(true).write(true).create(true).truncate(false);
	#[cfg(unix)]
	std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
	options.open(path)
}

/// The same, and nobody else can open it so until it is dropped. The folder is made too.
///
/// Errors: [`Error::Busy`] with its path, if another process has it; the folder cannot be written to.
pub fn lock(path: &Path) -> Result<File, Error> {
	let failed = |error| Error::file(path, error);
	if let Some(folder) = path.parent() {
		fs::create_dir_all(folder).map_err(|error| Error::file(folder, error))?;
	}
	loop {
		let file = open(path).map_err(failed)?;
		match file.try_lock() {
			// Another process may have replaced or removed the one that was opened.
			Ok(()) if is_at(&file, path) => return Ok(file),
			Ok(()) => {},
			Err(TryLockError::WouldBlock) => return Err(Error::Busy(path.display().to_string())),
			Err(TryLockError::Error(error)) => return Err(failed(error)),
		}
	}
}

/// Whether `path` still names `file`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
	use std::os::unix::fs::MetadataExt;
	let place = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
	file.metadata().ok().map(place) == fs::metadata(path).ok().map(place)
}

/// Whether `path` still names `file`: elsewhere an open file keeps its name.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
	true
}

/// Waits until the folder of a file that was made, renamed or removed is on the disk.
pub fn sync_folder(path: &Path) -> io::Result<()> {
	#[cfg(unix)]
	if let Some(folder) = path.parent() {
		File::open(folder)?.sync_all()?;
	}
	#[cfg(not(unix))]
	let _ = path;
	Ok(())
}

/// Where journals are kept if no folder is named: `mmt` in the user's folder for state.
pub fn default_folder() -> Option<PathBuf> {
	let absolute =
		|name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
	absolute("XDG_STATE_HOME")
		.or_else(|| Some(absolute("HOME")?.join(".local/state")))
		.or_else(|| absolute("LOCALAPPDATA"))
		.map(|folder| folder.join("mmt"))
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	#[test]
	fn a_locked_file_is_had_once() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("new/lock");
		let file = lock(&path).unwrap();
		assert!(matches!(lock(&path), Err(Error::Busy(at)) if at.ends_with("lock")));
		drop(file);
		lock(&path).unwrap();
	}

	#[test]
	fn what_was_written_by_half_is_cut_off() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("journal");
		let mut file = open(&path).unwrap();
		append(&mut file, &[1u32, 2]).unwrap();
		let whole = fs::read(&path).unwrap();
		let error = whole_or_not(&mut file, |file| {
			file.write_all(&framed(&3u32)[..5])?;
			Err(io::ErrorKind::StorageFull.into())
		});
		assert_eq!(error.unwrap_err().kind(), io::ErrorKind::StorageFull);
		assert_eq!(fs::read(&path).unwrap(), whole);
		append_and_wait(&mut file, &[4u32]).unwrap();
		let bytes = fs::read(&path).unwrap();
		assert_eq!(Records::<u32>::new(&bytes).collect::<Vec<_>>(), [1, 2, 4]);
		// One that may only be read can neither be written nor cut.
		let text = append(&mut File::open(&path).unwrap(), &[5u32]).unwrap_err().to_string();
		assert!(text.contains("cannot be cut off"), "{text}");
		assert_eq!(fs::read(&path).unwrap(), bytes);
	}

	proptest! {
		// A kill cuts the file anywhere, and a disk may give back anything.
		#[test]
		fn only_whole_records_count(
			records: Vec<(u32, Vec<u8>)>,
			cut in 0usize..2000,
			noise: Vec<u8>,
		) {
			let mut ends = vec![0];
			let mut bytes = Vec::new();
			for record in &records {
				bytes.extend(framed(record));
				ends.push(bytes.len());
			}
			let cut = cut.min(bytes.len());
			let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
			let bytes = [&bytes[..cut], &noise[..]].concat();
			let mut read = Records::<(u32, Vec<u8>)>::new(&bytes);
			let found: Vec<_> = read.by_ref().collect();
			// What follows a cut is noise: a record can only be whole by a collision.
			prop_assert_eq!(&found[..], &records[..whole]);
			prop_assert_eq!(read.whole(), ends[whole] as u64);
		}
	}
}
