//! Shares on the disk, so that a worker that was killed goes on with what it had.
//!
//! An account has a folder for each chain, with a lock that one process holds, and in it a file for
//! each window and class. It is a list of [`Record`]s, of which only whole ones count (see
//! [`records`]).
//!
//! | record | is on the disk before |
//! |---|---|
//! | [`Record::Window`]: what the shares are bound to | any share |
//! | [`Record::Share`] | it is counted |
//! | [`Record::Sent`]: the signed transaction | it is sent |
//! | [`Record::Refused`]: that one can never be in the chain | another is signed |
//! | [`Record::End`]: how it ended | – |
//!
//! As long as the disk is full, what is noted is kept in memory and counts all the same, and it is
//! written as soon as there is room. Only a root has to wait for that: see [`Log::flush`].
//!
//! A file goes away when nothing more can be done with its shares.

#[cfg(test)]
mod tests;

use crate::error::Error;
use codec::{Decode, Encode};
use mmt_node_client::{
	records::{self, Records},
	Sent,
};
use mmt_primitives::{
	resource::{
		share::{id, reaches},
		Binding, Share, WindowIndex, INPUT, MAX_LEAVES,
	},
	AccountId,
};
use sp_core::H256;
use std::{
	collections::{btree_map::Entry, BTreeMap},
	fs::{self, File},
	io,
	path::{Path, PathBuf},
	sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Version of the format.
const VERSION: u8 = 1;

/// Ending of a window's file.
const ENDING: &str = "shares";

/// What shares are found for.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
pub struct Job {
	/// The window.
	pub window: WindowIndex,
	/// Its seed.
	pub seed: H256,
	/// The class that is to be reached.
	pub class: u8,
}

/// Who works, and on which chain.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Owner {
	/// Version of the format.
	version: u8,
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// The chain's parachain id.
	pub para: u32,
	/// The worker.
	pub account: AccountId,
}

impl Owner {
	/// The worker `account` of a chain.
	pub fn new(genesis: H256, para: u32, account: AccountId) -> Self {
		Self { version: VERSION, genesis, para, account }
	}

	/// The puzzle's input of a job.
	pub fn input(&self, job: &Job) -> [u8; INPUT] {
		let Self { genesis, para, account, .. } = self;
		let &Job { seed, class, .. } = job;
		Binding { genesis: *genesis, para: *para, seed, account, class }.input()
	}
}

#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
enum Record {
	#[codec(index = 0)]
	Window(Owner, Job),
	#[codec(index = 1)]
	Share(Share),
	#[codec(index = 2)]
	Sent(Sent),
	#[codec(index = 3)]
	Refused,
	#[codec(index = 4)]
	End(End),
}

/// How it ended with a window's shares.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub enum End {
	/// They are on the chain.
	#[codec(index = 0)]
	Accepted,
	/// The chain refused them, and would again.
	#[codec(index = 1)]
	Refused,
}

/// The shares of one window.
pub struct Log {
	path: PathBuf,
	file: File,
	/// What they were found for.
	pub job: Job,
	input: [u8; INPUT],
	/// By their ids, in the order of a batch.
	shares: BTreeMap<H256, Share>,
	/// What is noted and not on the disk, in its order.
	unwritten: Vec<Record>,
	/// The transaction that may be in the chain.
	pub sent: Option<Sent>,
	/// How it ended, if it did.
	pub end: Option<End>,
}

/// What the solvers and the rest of the program share.
pub type SharedLog = Arc<Mutex<Log>>;

/// Locks a log. A thread that panicked with the lock left it as it was: each change is one step.
pub fn locked(log: &SharedLog) -> MutexGuard<'_, Log> {
	log.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Log {
	/// Opens the file of a job, or begins one.
	fn open(path: PathBuf, owner: &Owner, job: &Job) -> Result<Self, Error> {
		let foreign = || Error::ForeignJournal(path.display().to_string());
		let failed = |error| mmt_node_client::Error::file(&path, error);
		let mut file = records::open(&path).map_err(failed)?;
		let bytes = records::read(&mut file).map_err(failed)?;
		let mut found = Records::new(&bytes);
		let first = found.next();
		let begun = match &first {
			None => false,
			Some(Record::Window(whose, what)) if whose == owner && what == job => true,
			Some(_) => return Err(foreign()),
		};
		let mut log = Self {
			file,
			input: owner.input(job),
			job: job.clone(),
			shares: BTreeMap::new(),
			unwritten: Vec::new(),
			sent: None,
			end: None,
			path: path.clone(),
		};
		for record in &mut found {
			match record {
				Record::Window(..) => return Err(foreign()),
				Record::Share(share) => drop(log.insert(share)),
				Record::Sent(sent) => log.sent = Some(sent),
				Record::Refused => (log.sent, log.end) = (None, None),
				Record::End(end) => (log.sent, log.end) = (None, Some(end)),
			}
		}
		records::truncate(&mut log.file, found.whole()).map_err(failed)?;
		// Where the disk is full, what is found tries again, and tells.
		if !begun && log.note(Record::Window(owner.clone(), job.clone())).is_ok() {
			records::sync_folder(&path).map_err(failed)?;
		}
		Ok(log)
	}

	/// Notes a solution, if it is a share, reaches the class, and was not there. On the disk when it
	/// returns.
	///
	/// Errors: the file cannot be written to; the share counts all the same until the program ends.
	pub fn found(&mut self, share: Share) -> Result<bool, Error> {
		if self.shares.len() >= MAX_LEAVES as usize || !self.insert(share) {
			return Ok(false);
		}
		self.note(Record::Share(share)).map(|()| true)
	}

	fn insert(&mut self, share: Share) -> bool {
		let id = id(&self.input, &share);
		reaches(&id, self.job.class) && self.shares.insert(id, share).is_none()
	}

	/// How many there are.
	pub fn count(&self) -> u32 {
		// Bounded by `found`.
		self.shares.len() as u32
	}

	/// The shares, with their ids in strictly ascending order.
	pub fn shares(&self) -> impl Iterator<Item = (&H256, &Share)> {
		self.shares.iter()
	}

	/// The puzzle's input that they solve.
	pub fn input(&self) -> &[u8; INPUT] {
		&self.input
	}

	/// Notes a transaction that is about to be sent. On the disk when it returns.
	///
	/// Errors: the file cannot be written to; until the program ends it is known all the same.
	pub fn sending(&mut self, sent: &Sent) -> Result<(), Error> {
		self.sent = Some(sent.clone());
		self.note(Record::Sent(sent.clone()))
	}

	/// Notes that no transaction that was sent can be in the chain: what was thought to be at an end
	/// is not.
	///
	/// Errors: as [`Self::sending`].
	pub fn refused(&mut self) -> Result<(), Error> {
		(self.sent, self.end) = (None, None);
		self.note(Record::Refused)
	}

	/// Notes how it ended.
	///
	/// Errors: as [`Self::sending`].
	pub fn finish(&mut self, end: End) -> Result<(), Error> {
		(self.sent, self.end) = (None, Some(end));
		self.note(Record::End(end))
	}

	fn note(&mut self, record: Record) -> Result<(), Error> {
		self.unwritten.push(record);
		self.flush()
	}

	/// Writes what could not be written before. All that is noted is on the disk when it returns.
	///
	/// Errors: the file cannot be written to.
	pub fn flush(&mut self) -> Result<(), Error> {
		if self.unwritten.is_empty() {
			return Ok(());
		}
		records::append_and_wait(&mut self.file, &self.unwritten)
			.map_err(|error| mmt_node_client::Error::file(&self.path, error))?;
		self.unwritten.clear();
		Ok(())
	}
}

/// All windows' shares of one account on one chain. Nobody else can have them open meanwhile.
pub struct Journal {
	folder: PathBuf,
	owner: Owner,
	logs: BTreeMap<Job, SharedLog>,
	/// Locked as long as it is open.
	_lock: File,
}

impl Journal {
	/// Opens the journal of `owner` under `folder`, with all windows that are in it.
	///
	/// Errors: another process has it open, the folder cannot be written to, or another version of
	/// this program wrote to it.
	pub fn open(folder: &Path, owner: Owner) -> Result<Self, Error> {
		let name = &mmt_primitives::notary::sha256(&owner.encode())[..16];
		let folder = folder.join("worker").join(hex::encode(name));
		let lock = records::lock(&folder.join("lock"))?;
		let mut journal = Self { folder, owner, logs: BTreeMap::new(), _lock: lock };
		let failed = |error: io::Error| mmt_node_client::Error::file(&journal.folder, error);
		let mut jobs = Vec::new();
		for entry in fs::read_dir(&journal.folder).map_err(failed)? {
			let path = entry.map_err(failed)?.path();
			if path.extension().is_some_and(|ending| ending == ENDING) {
				match job_of(&path)? {
					Some(job) => jobs.push(job),
					// Killed before it had written what it is for.
					None => fs::remove_file(&path).map_err(failed)?,
				}
			}
		}
		for job in jobs {
			journal.log(&job)?;
		}
		Ok(journal)
	}

	/// Where it is.
	pub fn folder(&self) -> &Path {
		&self.folder
	}

	/// The shares of a job, also if there is none yet.
	///
	/// Errors: its file cannot be written to.
	pub fn log(&mut self, job: &Job) -> Result<SharedLog, Error> {
		let Job { window, seed, class } = job;
		match self.logs.entry(job.clone()) {
			Entry::Occupied(log) => Ok(log.get().clone()),
			Entry::Vacant(place) => {
				let name = format!("{window:010}-{}-{class}.{ENDING}", hex::encode(&seed.0[..8]));
				let log = Log::open(self.folder.join(name), &self.owner, job)?;
				Ok(place.insert(Arc::new(Mutex::new(log))).clone())
			},
		}
	}

	/// The shares of a window that have this seed and class, if there are any.
	pub fn find(&self, window: WindowIndex, seed: H256, class: u8) -> Option<SharedLog> {
		self.logs.get(&Job { window, seed, class }).cloned()
	}

	/// All windows' shares, the oldest window's first.
	pub fn logs(&self) -> impl Iterator<Item = &SharedLog> {
		self.logs.values()
	}

	/// Shares that nothing was decided about yet.
	pub fn kept(&self) -> u32 {
		let logs = self.logs().map(locked).filter(|log| log.end.is_none());
		logs.map(|log| log.count()).sum()
	}

	/// Removes the files of windows that are not to be kept. One that somebody still holds is left.
	///
	/// Errors: a file cannot be removed.
	pub fn forget(&mut self, keep: impl Fn(&Job) -> bool) -> Result<(), Error> {
		let gone: Vec<Job> = self.logs.keys().filter(|job| !keep(job)).cloned().collect();
		for job in gone {
			let Some(log) = self.logs.remove(&job) else { continue };
			if Arc::strong_count(&log) > 1 {
				self.logs.insert(job, log);
				continue;
			}
			let path = locked(&log).path.clone();
			fs::remove_file(&path).map_err(|error| mmt_node_client::Error::file(path, error))?;
		}
		Ok(())
	}
}

/// What the shares in a file were found for. Nothing if it does not say.
fn job_of(path: &Path) -> Result<Option<Job>, Error> {
	let failed = |error| mmt_node_client::Error::file(path, error);
	let bytes = records::read(&mut records::open(path).map_err(failed)?).map_err(failed)?;
	match Records::new(&bytes).next() {
		None => Ok(None),
		Some(Record::Window(_, job)) => Ok(Some(job)),
		Some(_) => Err(Error::ForeignJournal(path.display().to_string())),
	}
}
