//! Kills, locks and what is kept.

use super::*;
use mmt_primitives::resource::SOLUTION;
use proptest::prelude::*;

fn owner() -> Owner {
	Owner::new(H256::repeat_byte(1), 2000, [2; 32].into())
}

fn job(window: WindowIndex) -> Job {
	Job { window, seed: H256::repeat_byte(7), class: 0 }
}

fn share(nonce: u64) -> Share {
	Share { nonce, solution: [5; SOLUTION] }
}

fn sent(n: u8) -> Sent {
	Sent { extrinsic: vec![n; 100], from: 7, until: 71 }
}

fn file(journal: &Journal) -> PathBuf {
	let log = journal.logs().next().unwrap();
	let path = locked(log).path.clone();
	path
}

#[test]
fn a_worker_goes_on_where_it_was() {
	let folder = tempfile::tempdir().unwrap();
	let with = |work: &dyn Fn(&mut Log)| {
		let mut journal = Journal::open(folder.path(), owner()).unwrap();
		let log = journal.log(&job(3)).unwrap();
		work(&mut locked(&log));
		drop((log, journal));
		let journal = Journal::open(folder.path(), owner()).unwrap();
		let log = journal.find(3, job(3).seed, 0).unwrap();
		let log = locked(&log);
		(log.count(), log.sent.clone(), log.end)
	};
	assert_eq!(with(&|_| ()), (0, None, None));
	assert_eq!(with(&|log| assert!(log.found(share(1)).unwrap())), (1, None, None));
	// What is there already is not there twice.
	assert_eq!(with(&|log| assert!(!log.found(share(1)).unwrap())), (1, None, None));
	assert_eq!(with(&|log| assert!(log.found(share(2)).unwrap())), (2, None, None));
	assert_eq!(with(&|log| log.sending(&sent(1)).unwrap()), (2, Some(sent(1)), None));
	assert_eq!(with(&|log| log.refused().unwrap()), (2, None, None));
	assert_eq!(with(&|log| log.sending(&sent(2)).unwrap()), (2, Some(sent(2)), None));
	let end = Some(End::Accepted);
	assert_eq!(with(&|log| log.finish(End::Accepted).unwrap()), (2, None, end));
	// What has to be answered later is sent after the end.
	assert_eq!(with(&|log| log.sending(&sent(3)).unwrap()), (2, Some(sent(3)), end));
	assert_eq!(with(&|log| log.refused().unwrap()), (2, None, None));
}

#[test]
fn only_what_reaches_the_class_is_kept_and_in_the_order_of_ids() {
	let folder = tempfile::tempdir().unwrap();
	let mut journal = Journal::open(folder.path(), owner()).unwrap();
	let job = Job { class: 3, ..job(9) };
	let log = journal.log(&job).unwrap();
	let mut log = locked(&log);
	let kept = (0..800).filter(|nonce| log.found(share(*nonce)).unwrap()).count();
	assert!((50..150).contains(&kept), "{kept}");
	assert_eq!(log.count() as usize, kept);
	let input = owner().input(&job);
	let ids: Vec<H256> = log.shares().map(|(_, share)| id(&input, share)).collect();
	assert!(ids.is_sorted_by(|a, b| a < b) && ids.iter().all(|id| reaches(id, 3)));
}

#[test]
fn two_workers_of_an_account_do_not_collide() {
	let folder = tempfile::tempdir().unwrap();
	let journal = Journal::open(folder.path(), owner()).unwrap();
	assert!(matches!(Journal::open(folder.path(), owner()), Err(Error::Busy(_))));
	let other = Owner { account: [3; 32].into(), ..owner() };
	Journal::open(folder.path(), other).unwrap();
	drop(journal);
	Journal::open(folder.path(), owner()).unwrap();
}

#[test]
fn windows_that_are_over_are_forgotten() {
	let folder = tempfile::tempdir().unwrap();
	let mut journal = Journal::open(folder.path(), owner()).unwrap();
	for window in 0..5 {
		journal.log(&job(window)).unwrap();
	}
	let held = journal.log(&job(1)).unwrap();
	journal.forget(|job| job.window >= 3).unwrap();
	let windows =
		|journal: &Journal| journal.logs().map(|log| locked(log).job.window).collect::<Vec<_>>();
	assert_eq!(windows(&journal), [1, 3, 4]);
	drop(held);
	journal.forget(|job| job.window >= 3).unwrap();
	drop(journal);
	assert_eq!(windows(&Journal::open(folder.path(), owner()).unwrap()), [3, 4]);
}

#[test]
fn what_a_full_disk_does_not_take_is_written_later() {
	let folder = tempfile::tempdir().unwrap();
	let mut journal = Journal::open(folder.path(), owner()).unwrap();
	let shared = journal.log(&job(3)).unwrap();
	let mut log = locked(&shared);
	assert!(log.found(share(1)).unwrap());
	// One that may only be read takes as little.
	let full = File::open(&log.path).unwrap();
	let file = std::mem::replace(&mut log.file, full);
	assert!(log.found(share(2)).is_err());
	assert!(log.sending(&sent(1)).is_err() && log.flush().is_err());
	assert_eq!((log.count(), log.sent.clone()), (2, Some(sent(1))));
	log.file = file;
	assert!(log.found(share(3)).unwrap());
	log.flush().unwrap();
	drop(log);
	drop((shared, journal));
	let journal = Journal::open(folder.path(), owner()).unwrap();
	let shared = journal.find(3, job(3).seed, 0).unwrap();
	let log = locked(&shared);
	assert_eq!((log.count(), log.sent.clone()), (3, Some(sent(1))));
}

#[test]
fn one_of_another_version_is_left_alone() {
	let folder = tempfile::tempdir().unwrap();
	let mut journal = Journal::open(folder.path(), owner()).unwrap();
	journal.log(&job(1)).unwrap();
	let path = file(&journal);
	drop(journal);
	let foreign = Record::Window(Owner { version: 2, ..owner() }, job(1));
	fs::write(&path, records::framed(&foreign)).unwrap();
	assert!(matches!(Journal::open(folder.path(), owner()), Err(Error::ForeignJournal(_))));
	assert_eq!(fs::read(&path).unwrap(), records::framed(&foreign));
}

proptest! {
	// kill -9 cuts the file anywhere.
	#[test]
	fn a_kill_costs_the_share_that_was_being_written(shares in 0u64..6, cut in 0usize..1000) {
		let folder = tempfile::tempdir().unwrap();
		let mut journal = Journal::open(folder.path(), owner()).unwrap();
		let log = journal.log(&job(3)).unwrap();
		let mut ends = Vec::new();
		for nonce in 0..shares {
			ends.push(fs::metadata(&locked(&log).path).unwrap().len());
			locked(&log).found(share(nonce)).unwrap();
		}
		let path = file(&journal);
		ends.push(fs::metadata(&path).unwrap().len());
		drop((log, journal));
		let bytes = fs::read(&path).unwrap();
		let cut = cut.min(bytes.len());
		fs::write(&path, &bytes[..cut]).unwrap();
		let mut journal = Journal::open(folder.path(), owner()).unwrap();
		let log = journal.log(&job(3)).unwrap();
		let whole = ends.iter().filter(|end| **end <= cut as u64).count().saturating_sub(1);
		prop_assert_eq!(locked(&log).count() as usize, whole);
		// And what is found next is kept.
		prop_assert!(locked(&log).found(share(99)).unwrap());
		drop((log, journal));
		let journal = Journal::open(folder.path(), owner()).unwrap();
		let log = journal.find(3, job(3).seed, 0).unwrap();
		prop_assert_eq!(locked(&log).count() as usize, whole + 1);
	}
}
