//! What an interrupted run has done, so that the next one goes on from there.
//!
//! A journal belongs to one command: the same paths, owner, chain, algorithm and description. It is
//! a list of [`Record`]s, of which only whole ones count (see [`records`]).
//!
//! | record | is on the disk before |
//! |---|---|
//! | [`Record::File`]: digest and salt of a file | – |
//! | [`Record::Batch`]: the files above are all, in their order | anything is sent |
//! | [`Record::Sent`]: the signed transaction | it is sent |
//! | [`Record::Refused`]: that one can never be in the chain | another is signed |
//!
//! The file goes away once every proof is written.

use crate::{digest::Stamp, error::Error};
use codec::{Decode, Encode};
use mmt_node_client::{
	records::{self, framed, Records},
	Sent,
};
use mmt_primitives::{notary::sha256, AccountId};
use sp_core::H256;
use std::{
	collections::BTreeMap,
	ffi::OsStr,
	fs::{self, File},
	io::{self, Write},
	path::{Path, PathBuf},
};

/// Version of the format.
const VERSION: u8 = 1;

/// Whose batch it is, and of what.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Run {
	/// Version of the format.
	version: u8,
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// Whose the files are.
	pub owner: AccountId,
	/// Code of the algorithm.
	pub algorithm: u8,
	/// SHA-256 of the description, or zeros.
	pub metadata: H256,
	/// SHA-256 of the absolute paths that the command names, in their order.
	paths: H256,
}

impl Run {
	/// The run of a command.
	pub fn new(
		genesis: H256,
		owner: AccountId,
		algorithm: u8,
		metadata: H256,
		paths: &[PathBuf],
	) -> io::Result<Self> {
		let mut paths = paths
			.iter()
			.map(|path| Ok(bytes_of(&std::path::absolute(path)?)))
			.collect::<io::Result<Vec<_>>>()?;
		paths.sort();
		paths.dedup();
		let paths = sha256(&paths.encode());
		Ok(Self { version: VERSION, genesis, owner, algorithm, metadata, paths })
	}

	/// Name of its journal.
	fn file_name(&self) -> String {
		format!("{}.journal", hex::encode(&sha256(&self.encode())[..16]))
	}
}

/// A file of the batch.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Item {
	/// Its absolute path.
	path: Vec<u8>,
	/// Its length and times when it was hashed.
	pub stamp: Stamp,
	/// Its digest.
	pub digest: H256,
	/// The salt of its leaf.
	pub salt: H256,
}

impl Item {
	/// The item of a file.
	pub fn new(path: &Path, stamp: Stamp, digest: H256, salt: H256) -> Self {
		Self { path: bytes_of(path), stamp, digest, salt }
	}

	/// Its absolute path.
	pub fn path(&self) -> PathBuf {
		path_of(&self.path)
	}
}

/// A step that was done.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
enum Record {
	#[codec(index = 0)]
	Run(Run),
	#[codec(index = 1)]
	File(Item),
	#[codec(index = 2)]
	Batch { root: H256 },
	#[codec(index = 3)]
	Sent(Sent),
	#[codec(index = 4)]
	Refused,
}

/// How far a run came.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
	/// Some files are hashed, and nothing was sent.
	Hashing(BTreeMap<PathBuf, Item>),
	/// The batch is complete.
	Batch {
		/// Its items, in the order of its leaves.
		items: Vec<Item>,
		/// Its root.
		root: H256,
		/// The transaction that may be in the chain.
		sent: Option<Sent>,
	},
}

/// An open journal. Nobody else can open it meanwhile.
pub struct Journal {
	path: PathBuf,
	/// Locked as long as it is open.
	file: File,
	run: Run,
}

impl Journal {
	/// Opens the journal of `run` in `folder`, or begins one, and says how far the run came.
	///
	/// Errors: the folder cannot be written to, another process has it open, or another version of
	/// this program wrote it.
	pub fn open(folder: &Path, run: Run) -> Result<(Self, State), Error> {
		let path = folder.join(run.file_name());
		let failed = |error| Error::file(&path, error);
		let mut file = records::lock(&path)?;
		let bytes = records::read(&mut file).map_err(failed)?;
		let mut records = Records::new(&bytes);
		let mut journal = Self { path: path.clone(), file, run };
		match records.next() {
			None => {
				journal.truncate(0).map_err(failed)?;
				journal.append(&[Record::Run(journal.run.clone())]).map_err(failed)?;
				return Ok((journal, State::Hashing(BTreeMap::new())));
			},
			Some(Record::Run(begun)) if begun == journal.run => {},
			Some(_) => return Err(Error::ForeignJournal(path.display().to_string())),
		}
		let state = replay(&mut records);
		let whole = records.whole();
		journal.truncate(whole).map_err(failed)?;
		Ok((journal, state))
	}

	/// Where it is.
	pub fn path(&self) -> &Path {
		&self.path
	}

	/// Whose batch it is, and of what.
	pub fn run(&self) -> &Run {
		&self.run
	}

	/// Notes a hashed file. It is not waited for: a power failure may cost some, a kill none.
	pub fn hashed(&mut self, item: &Item) -> Result<(), Error> {
		self.append(&[Record::File(item.clone())]).map_err(|error| self.failed(error))
	}

	/// Notes that the batch has these items and no others, and is on the disk when it returns.
	pub fn batched(&mut self, items: &[Item], root: H256) -> Result<(), Error> {
		self.rewrite(items, root).map_err(|error| self.failed(error))
	}

	/// Notes a transaction that is about to be sent, and is on the disk when it returns.
	pub fn sending(&mut self, sent: &Sent) -> Result<(), Error> {
		self.append_and_wait(&Record::Sent(sent.clone()))
	}

	/// Notes that the last transaction can never anchor the batch.
	pub fn refused(&mut self) -> Result<(), Error> {
		self.append_and_wait(&Record::Refused)
	}

	/// Ends the run: everything is done.
	pub fn remove(self) -> Result<(), Error> {
		fs::remove_file(&self.path).map_err(|error| self.failed(error))
	}

	fn append_and_wait(&mut self, record: &Record) -> Result<(), Error> {
		self.append(std::slice::from_ref(record))
			.and_then(|()| self.file.sync_data())
			.map_err(|error| self.failed(error))
	}

	fn append(&mut self, records: &[Record]) -> io::Result<()> {
		records::append(&mut self.file, records)
	}

	fn truncate(&mut self, length: u64) -> io::Result<()> {
		records::truncate(&mut self.file, length)
	}

	/// Replaces all that was noted in the order of hashing by the batch in the order of its leaves.
	fn rewrite(&mut self, items: &[Item], root: H256) -> io::Result<()> {
		let run = Record::Run(self.run.clone());
		let files = items.iter().cloned().map(Record::File);
		let records = [run].into_iter().chain(files).chain([Record::Batch { root }]);
		let bytes: Vec<u8> = records.flat_map(|record| framed(&record)).collect();
		let new = self.path.with_extension("new");
		let mut file = records::open(&new)?;
		// Nobody else can have it open: that takes the lock that is held here.
		file.lock()?;
		file.set_len(0)?;
		file.write_all(&bytes)?;
		file.sync_all()?;
		fs::rename(&new, &self.path)?;
		records::sync_folder(&self.path)?;
		self.file = file;
		Ok(())
	}

	fn failed(&self, error: io::Error) -> Error {
		Error::file(&self.path, error)
	}
}

/// What the records of a journal, but for the first, come to.
fn replay(records: &mut Records<Record>) -> State {
	let mut files = Vec::new();
	let mut batch = None;
	let mut sent = None;
	for record in &mut *records {
		match record {
			Record::Run(_) => {},
			Record::File(item) => files.push(item),
			Record::Batch { root } => batch = Some(root),
			Record::Sent(one) => sent = Some(one),
			Record::Refused => sent = None,
		}
	}
	match batch {
		Some(root) => State::Batch { items: files, root, sent },
		None => State::Hashing(files.into_iter().map(|item| (item.path(), item)).collect()),
	}
}

fn bytes_of(path: &Path) -> Vec<u8> {
	path.as_os_str().as_encoded_bytes().to_vec()
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
	let text: &OsStr = std::os::unix::ffi::OsStrExt::from_bytes(bytes);
	text.into()
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
	OsStr::new(&*String::from_utf8_lossy(bytes)).into()
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::digest::of_file;
	use mmt_primitives::notary::Algorithm;
	use proptest::prelude::*;

	fn run() -> Run {
		let paths = ["b".into(), "a".into(), "b".into()];
		Run::new(H256::repeat_byte(1), [2; 32].into(), 0, H256::zero(), &paths).unwrap()
	}

	fn items(folder: &Path) -> Vec<Item> {
		(0..3u8)
			.map(|n| {
				let path = folder.join(format!("{n}"));
				fs::write(&path, [n]).unwrap();
				let made = of_file(&path, Algorithm::Sha256, &mut [0; 9], |_| {}).unwrap();
				Item::new(&path, made.stamp, made.digest, H256::repeat_byte(n))
			})
			.collect()
	}

	fn sent(n: u8) -> Sent {
		Sent { extrinsic: vec![n; 100], from: 7, until: 71 }
	}

	fn state(folder: &Path) -> State {
		Journal::open(folder, run()).unwrap().1
	}

	#[test]
	fn a_run_goes_on_from_every_step() {
		let folder = tempfile::tempdir().unwrap();
		let journals = folder.path().join("journals");
		let items = items(folder.path());
		let root = H256::repeat_byte(9);
		let with = |work: &dyn Fn(&mut Journal)| {
			work(&mut Journal::open(&journals, run()).unwrap().0);
			state(&journals)
		};
		let hashed = |items: &[Item]| {
			State::Hashing(items.iter().map(|item| (item.path(), item.clone())).collect())
		};
		let batch = |sent| State::Batch { items: items.clone(), root, sent };
		assert_eq!(with(&|_| ()), hashed(&[]));
		assert_eq!(with(&|journal| journal.hashed(&items[2]).unwrap()), hashed(&items[2..]));
		let both = [items[0].clone(), items[2].clone()];
		assert_eq!(with(&|journal| journal.hashed(&items[0]).unwrap()), hashed(&both));
		assert_eq!(with(&|journal| journal.batched(&items, root).unwrap()), batch(None));
		assert_eq!(with(&|journal| journal.sending(&sent(1)).unwrap()), batch(Some(sent(1))));
		assert_eq!(with(&|journal| journal.refused().unwrap()), batch(None));
		assert_eq!(with(&|journal| journal.sending(&sent(2)).unwrap()), batch(Some(sent(2))));
		Journal::open(&journals, run()).unwrap().0.remove().unwrap();
		assert_eq!(state(&journals), hashed(&[]));
	}

	#[test]
	fn commands_have_journals_of_their_own() {
		let other = |paths: &[PathBuf]| {
			Run::new(H256::repeat_byte(1), [2; 32].into(), 0, H256::zero(), paths).unwrap()
		};
		let same = other(&["a".into(), "b".into()]);
		assert_eq!(same.file_name(), run().file_name());
		assert_ne!(other(&["a".into()]).file_name(), run().file_name());
		let of_another_chain = Run { genesis: H256::zero(), ..run() };
		assert_ne!(of_another_chain.file_name(), run().file_name());
	}

	#[test]
	fn two_processes_do_not_share_one() {
		let folder = tempfile::tempdir().unwrap();
		let (journal, _) = Journal::open(folder.path(), run()).unwrap();
		assert!(matches!(Journal::open(folder.path(), run()), Err(Error::Busy(_))));
		drop(journal);
		Journal::open(folder.path(), run()).unwrap();
	}

	#[test]
	fn one_of_another_version_is_left_alone() {
		let folder = tempfile::tempdir().unwrap();
		let path = folder.path().join(run().file_name());
		let foreign = framed(&Record::Run(Run { version: 2, ..run() }));
		fs::write(&path, &foreign).unwrap();
		assert!(matches!(Journal::open(folder.path(), run()), Err(Error::ForeignJournal(_))));
		assert_eq!(fs::read(&path).unwrap(), foreign);
	}

	#[cfg(unix)]
	#[test]
	fn others_cannot_read_it() {
		use std::os::unix::fs::PermissionsExt;
		let folder = tempfile::tempdir().unwrap();
		let (mut journal, _) = Journal::open(folder.path(), run()).unwrap();
		journal.batched(&[], H256::zero()).unwrap();
		let mode = fs::metadata(journal.path()).unwrap().permissions().mode();
		assert_eq!(mode & 0o077, 0, "{mode:o}");
	}

	proptest! {
		// A kill cuts the file anywhere, and a disk may give back anything.
		#[test]
		fn only_whole_records_count(cut in 0usize..2000, noise in any::<Vec<u8>>()) {
			let folder = tempfile::tempdir().unwrap();
			let items = items(folder.path());
			let mut ends = vec![0];
			let mut bytes = Vec::new();
			let mut write = |record: Record| {
				bytes.extend(framed(&record));
				ends.push(bytes.len());
			};
			write(Record::Run(run()));
			items.iter().for_each(|item| write(Record::File(item.clone())));
			write(Record::Batch { root: H256::zero() });
			write(Record::Sent(sent(1)));
			let cut = cut.min(bytes.len());
			let path = folder.path().join(run().file_name());
			fs::write(&path, [&bytes[..cut], &noise[..]].concat()).unwrap();
			let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
			// What follows a cut is noise: a record can only be whole by a collision.
			let (mut journal, state) = Journal::open(folder.path(), run()).unwrap();
			match state {
				State::Hashing(files) => prop_assert_eq!(files.len(), whole.saturating_sub(1)),
				State::Batch { items, sent, .. } => {
					prop_assert_eq!(items.len(), 3);
					prop_assert_eq!(sent.is_some(), whole == 6);
				},
			}
			// And what is noted next is found.
			journal.sending(&sent(2)).unwrap();
			drop(journal);
			let bytes = fs::read(&path).unwrap();
			prop_assert_eq!(Records::new(&bytes).last(), Some(Record::Sent(sent(2))));
		}
	}
}
