//! Digests of files of any size, in a fixed amount of memory.

use blake2::{digest::consts::U32, Blake2b, Digest as _};
use codec::{Decode, Encode};
use mmt_primitives::notary::Algorithm;
use sha2::{Digest as _, Sha256};
use sp_core::H256;
use std::{
	fs::{File, Metadata},
	io::{self, Read},
	path::Path,
	time::UNIX_EPOCH,
};

/// Bytes read at once. Each worker has one such buffer.
pub const BUFFER: usize = 256 * 1024;

/// A digest in the making.
enum Hasher {
	Sha256(Sha256),
	// Its state is as large as all others together.
	Blake3(Box<blake3::Hasher>),
	Blake2b256(Blake2b<U32>),
}

impl Hasher {
	fn new(algorithm: Algorithm) -> Self {
		match algorithm {
			Algorithm::Sha256 => Self::Sha256(Sha256::new()),
			Algorithm::Blake3 => Self::Blake3(Box::default()),
			Algorithm::Blake2b256 => Self::Blake2b256(Blake2b::new()),
		}
	}

	fn update(&mut self, bytes: &[u8]) {
		match self {
			Self::Sha256(hasher) => hasher.update(bytes),
			Self::Blake3(hasher) => {
				hasher.update(bytes);
			},
			Self::Blake2b256(hasher) => hasher.update(bytes),
		}
	}

	fn finish(self) -> H256 {
		match self {
			Self::Sha256(hasher) => H256(hasher.finalize().into()),
			Self::Blake3(hasher) => H256(hasher.finalize().into()),
			Self::Blake2b256(hasher) => H256(hasher.finalize().into()),
		}
	}
}

/// What tells a file that was written to from one that was not, without reading it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Stamp {
	/// Length in bytes.
	pub size: u64,
	/// When its content was last written, in nanoseconds since 1970.
	modified: u128,
	/// When it was last touched at all, in nanoseconds since 1970, and which file it is. 0 where the
	/// system does not say.
	changed: (i64, i64, u64),
}

impl Stamp {
	/// Whether, as far as the system knows, nobody has written to the file since the other stamp.
	pub fn has_content_of(&self, other: &Self) -> bool {
		(self.size, self.modified) == (other.size, other.modified)
	}

	/// That of a file by what the system knows of it.
	pub fn of(metadata: &Metadata) -> Self {
		let modified = metadata
			.modified()
			.ok()
			.and_then(|time| time.duration_since(UNIX_EPOCH).ok())
			.map_or(0, |since| since.as_nanos());
		#[cfg(unix)]
		let changed = {
			use std::os::unix::fs::MetadataExt;
			(metadata.ctime(), metadata.ctime_nsec(), metadata.ino())
		};
		#[cfg(not(unix))]
		let changed = (0, 0, 0);
		Self { size: metadata.len(), modified, changed }
	}
}

/// A file's digest, and the file's stamp while it was made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Digested {
	/// Of the whole content.
	pub digest: H256,
	/// The file's.
	pub stamp: Stamp,
}

/// Hashes the file at `path`, with `buffer` as the only memory, and tells `progress` of every part.
///
/// Errors: it cannot be read, is no file, or was written to meanwhile.
pub fn of_file(
	path: &Path,
	algorithm: Algorithm,
	buffer: &mut [u8],
	mut progress: impl FnMut(u64),
) -> io::Result<Digested> {
	let mut file = File::open(path)?;
	let before = file.metadata()?;
	if !before.is_file() {
		return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no file"));
	}
	let stamp = Stamp::of(&before);
	let mut hasher = Hasher::new(algorithm);
	let mut size = 0u64;
	loop {
		let length = match file.read(buffer) {
			Ok(0) => break,
			Ok(length) => length,
			Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
			Err(error) => return Err(error),
		};
		hasher.update(&buffer[..length]);
		size += length as u64;
		progress(length as u64);
		// One that grows as fast as it is read would never end.
		if size > stamp.size {
			return Err(changed());
		}
	}
	if size != stamp.size || Stamp::of(&file.metadata()?) != stamp {
		return Err(changed());
	}
	Ok(Digested { digest: hasher.finish(), stamp })
}

fn changed() -> io::Error {
	io::Error::other("it was changed while it was read")
}

#[cfg(test)]
mod tests {
	use super::*;
	use std::{fs, io::Write};

	fn digest(path: &Path, algorithm: Algorithm) -> String {
		let mut buffer = vec![0; 7];
		let mut read = 0;
		let digested = of_file(path, algorithm, &mut buffer, |length| read += length).unwrap();
		assert_eq!(read, digested.stamp.size);
		hex::encode(digested.digest)
	}

	#[test]
	fn digests_are_those_of_the_standards() {
		let folder = tempfile::tempdir().unwrap();
		let (abc, empty) = (folder.path().join("abc"), folder.path().join("empty"));
		fs::write(&abc, "abc").unwrap();
		fs::write(&empty, "").unwrap();
		// FIPS 180-4, the BLAKE3 paper's test vectors, and BLAKE2b with 32 bytes of output.
		for (path, algorithm, expected) in [
			(
				&abc,
				Algorithm::Sha256,
				"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
			),
			(
				&empty,
				Algorithm::Sha256,
				"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			),
			(
				&empty,
				Algorithm::Blake3,
				"af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
			),
			(
				&abc,
				Algorithm::Blake3,
				"6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85",
			),
			(
				&abc,
				Algorithm::Blake2b256,
				"bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319",
			),
			(
				&empty,
				Algorithm::Blake2b256,
				"0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
			),
		] {
			assert_eq!(digest(path, algorithm), expected, "{algorithm} of {}", path.display());
		}
	}

	#[test]
	fn the_size_of_the_buffer_does_not_matter() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("file");
		let content: Vec<u8> =
			(0..1_000_003u32).map(|n| n.wrapping_mul(2_654_435_761) as u8).collect();
		fs::write(&path, &content).unwrap();
		for algorithm in Algorithm::ALL {
			let whole = of_file(&path, algorithm, &mut vec![0; 2 << 20], |_| {}).unwrap();
			let parts = of_file(&path, algorithm, &mut vec![0; 4099], |_| {}).unwrap();
			assert_eq!(whole, parts);
		}
	}

	#[test]
	fn a_file_that_changes_meanwhile_is_refused() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join("file");
		let change = |how: &dyn Fn()| {
			fs::write(&path, [7; 100]).unwrap();
			let mut once = false;
			of_file(&path, Algorithm::Sha256, &mut [0; 10], |_| {
				if !std::mem::replace(&mut once, true) {
					how();
				}
			})
			.unwrap_err()
			.to_string()
		};
		let open = || fs::OpenOptions::new().append(true).open(&path).unwrap();
		for error in [
			change(&|| open().write_all(b"more").unwrap()),
			change(&|| open().set_len(50).unwrap()),
			// The same length, but another time.
			change(&|| open().set_modified(UNIX_EPOCH).unwrap()),
		] {
			assert_eq!(error, "it was changed while it was read");
		}
	}

	#[test]
	fn a_folder_is_no_file() {
		let folder = tempfile::tempdir().unwrap();
		assert!(of_file(folder.path(), Algorithm::Sha256, &mut [0; 10], |_| {}).is_err());
	}
}
