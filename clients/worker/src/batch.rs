//! What is submitted of a window's shares.

use crate::journal::{locked, Journal, Log, SharedLog};
use mmt_node_client::transaction::Arguments;
use mmt_primitives::{
	resource::{
		share::worth, Sample, SampleTask, Share, Sol, SumTree, TreeError, WindowIndex, MAX_LEAVES,
		MAX_SHARES, MIN_LEAVES, SAMPLES,
	},
	BlockNumber,
};
use sp_core::H256;

/// What a window's shares become.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Batch {
	/// All of them.
	Shares(Vec<Share>),
	/// The root over all of them.
	Root {
		/// Its hash.
		root: H256,
		/// How many.
		count: u32,
		/// Their sols.
		sum: Sol,
	},
}

impl Batch {
	/// Of a window's shares: those with the lowest ids, where there are more than fit. A root is made
	/// if `commit` says so and there are too many for a batch. Nothing if there is no share.
	pub fn of(log: &Log, commit: bool) -> Option<Self> {
		if commit && log.count() >= MIN_LEAVES {
			let tree = tree(log, MAX_LEAVES).ok()?;
			let root = tree.root();
			return Some(Self::Root { root: root.hash, count: tree.count(), sum: root.sum });
		}
		let shares: Vec<Share> =
			log.shares().take(MAX_SHARES as usize).map(|(_, share)| *share).collect();
		(!shares.is_empty()).then_some(Self::Shares(shares))
	}

	/// Shares in it.
	pub fn count(&self) -> u32 {
		match self {
			// At most `MAX_SHARES`.
			Self::Shares(shares) => shares.len() as u32,
			Self::Root { count, .. } => *count,
		}
	}

	/// Their sols, at a class.
	pub fn sols(&self, class: u8) -> Sol {
		Sol::from(self.count()) * worth(class)
	}

	/// The call that submits it, and its arguments.
	pub fn call(&self, window: WindowIndex) -> (&'static str, Arguments) {
		match self {
			Self::Shares(shares) => ("submit_shares", Arguments::new(2, &(window, shares))),
			Self::Root { root, count, sum } => {
				("commit_root", Arguments::new(4, &(window, root, count, sum)))
			},
		}
	}
}

/// Why a root cannot be answered.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unanswerable {
	/// There are no shares of that window and class.
	#[error(
		"window {window}: samples of its root are asked for until block {until}, and this journal \
		 does not have its shares: start the worker on the machine that found them"
	)]
	Missing {
		/// The window.
		window: WindowIndex,
		/// Last block in which it can be answered.
		until: BlockNumber,
	},
	/// The shares are not those that were committed to.
	#[error(
		"the shares that are kept of window {window} are not those of the root {root:?}: was the \
		 journal's folder changed, or was the root made elsewhere?"
	)]
	OtherRoot {
		/// The window.
		window: WindowIndex,
		/// The root on the chain.
		root: H256,
	},
	/// There is no such tree, or no such leaf.
	#[error("the samples of window {window} cannot be shown: {error}")]
	Tree {
		/// The window.
		window: WindowIndex,
		/// Why.
		error: TreeError,
	},
}

/// The samples that a root has to show, and the shares that it was made of: whatever is noted of
/// them, as a kill may have come before that.
///
/// Errors: it was made of others.
pub fn answer(
	journal: &Journal,
	task: &SampleTask,
) -> Result<(SharedLog, Vec<Sample>), Unanswerable> {
	let mut error = Unanswerable::Missing { window: task.window, until: task.until };
	for shared in journal.logs() {
		let log = locked(shared);
		if (log.job.window, log.job.class) != (task.window, task.class) {
			continue;
		}
		match samples(&log, task) {
			Ok(samples) => return Ok((shared.clone(), samples)),
			Err(other) => error = other,
		}
	}
	Err(error)
}

/// The samples that a root has to show.
///
/// Errors: they are not those of this window's shares.
fn samples(log: &Log, task: &SampleTask) -> Result<Vec<Sample>, Unanswerable> {
	let window = task.window;
	let failed = |error| Unanswerable::Tree { window, error };
	let tree = tree(log, task.count).map_err(failed)?;
	if (tree.root().hash, tree.count(), log.job.class) != (task.root, task.count, task.class) {
		return Err(Unanswerable::OtherRoot { window, root: task.root });
	}
	let shares: Vec<&Share> = log.shares().map(|(_, share)| share).collect();
	let sample = |point: &Sol| {
		let at = point / worth(task.class);
		// Beyond a u32 there is no leaf either.
		let index = u32::try_from(at).unwrap_or(u32::MAX);
		let path = tree.path(index).map_err(failed)?;
		let share = shares.get(index as usize).ok_or(Unanswerable::Tree {
			window,
			error: TreeError::Index { index, count: task.count },
		})?;
		Ok(Sample { share: **share, path })
	};
	task.points.iter().take(SAMPLES as usize).map(sample).collect()
}

/// The tree over the first shares of a window.
fn tree(log: &Log, count: u32) -> Result<SumTree, TreeError> {
	let ids: Vec<H256> = log.shares().take(count as usize).map(|(id, _)| *id).collect();
	SumTree::new(&ids, log.job.class)
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::journal::{End, Job, Owner};
	use codec::Encode;
	use mmt_primitives::resource::{
		share::id,
		tree::{root_of, sample_points},
		Sum, SOLUTION,
	};

	fn journal(folder: &std::path::Path) -> Journal {
		let owner = Owner::new(H256::repeat_byte(1), 2000, [2; 32].into());
		Journal::open(folder, owner).unwrap()
	}

	fn fill(log: &mut Log, shares: u64) {
		for nonce in 0.. {
			if u64::from(log.count()) == shares {
				break;
			}
			log.found(Share { nonce, solution: [5; SOLUTION] }).unwrap();
		}
	}

	fn log(shares: u64, class: u8, check: impl FnOnce(&Log)) {
		let folder = tempfile::tempdir().unwrap();
		let job = Job { window: 9, seed: H256::repeat_byte(7), class };
		let log = journal(folder.path()).log(&job).unwrap();
		let mut log = locked(&log);
		fill(&mut log, shares);
		check(&log);
	}

	#[test]
	fn a_batch_is_in_strict_order_and_has_room_for_32() {
		log(0, 0, |log| assert_eq!(Batch::of(log, false), None));
		for (found, taken) in [(1, 1), (32, 32), (40, 32)] {
			log(found, 2, |log| {
				let batch = Batch::of(log, false).unwrap();
				assert_eq!((batch.count(), batch.sols(2)), (taken, 4 * u64::from(taken)));
				let Batch::Shares(shares) = &batch else { panic!() };
				let ids: Vec<H256> = shares.iter().map(|share| id(log.input(), share)).collect();
				assert!(ids.is_sorted_by(|a, b| a < b));
				let (call, arguments) = batch.call(9);
				assert_eq!(call, "submit_shares");
				assert_eq!(arguments, Arguments::new(2, &(9u32, shares)));
			});
		}
	}

	#[test]
	fn only_what_does_not_fit_into_a_batch_is_committed() {
		log(32, 0, |log| assert!(matches!(Batch::of(log, true), Some(Batch::Shares(_)))));
		log(33, 1, |log| {
			let batch = Batch::of(log, true).unwrap();
			let Batch::Root { root, count, sum } = batch else { panic!() };
			assert_eq!((count, sum), (33, 66));
			let (call, arguments) = batch.call(9);
			assert_eq!(call, "commit_root");
			let encoded = (9u32, root, 33u32, 66u64);
			assert_eq!(encoded.encoded_size(), 48);
			assert_eq!(arguments, Arguments::new(4, &encoded));
		});
	}

	#[test]
	fn samples_lead_to_the_root() {
		log(100, 1, |log| {
			let Some(Batch::Root { root, count, sum }) = Batch::of(log, true) else { panic!() };
			let root = Sum { hash: root, sum };
			let points = sample_points(&H256::repeat_byte(3), &[2; 32].into(), 9, &root).to_vec();
			let task = SampleTask { window: 9, root: root.hash, count, class: 1, points, until: 5 };
			let shown = samples(log, &task).unwrap();
			assert_eq!(shown.len(), SAMPLES as usize);
			for (point, sample) in task.points.iter().zip(&shown) {
				let index = (point / 2) as u32;
				let id = id(log.input(), &sample.share);
				let found = root_of(&id, 2, index, count, &sample.path).unwrap();
				assert_eq!(found, (root, u64::from(index) * 2));
			}
			let other = SampleTask { root: H256::zero(), ..task.clone() };
			assert!(matches!(samples(log, &other), Err(Unanswerable::OtherRoot { window: 9, .. })));
			let outside = SampleTask { points: vec![u64::MAX], ..task };
			let error = samples(log, &outside).unwrap_err().to_string();
			assert!(error.contains("window 9") && error.contains("no leaf"), "{error}");
		});
	}

	#[test]
	fn a_root_is_known_by_its_shares_whatever_is_noted_of_them() {
		let folder = tempfile::tempdir().unwrap();
		let seed = H256::repeat_byte;
		let mut kept = journal(folder.path());
		for other in 6..9 {
			let log = kept.log(&Job { window: 9, seed: seed(other), class: 0 }).unwrap();
			fill(&mut locked(&log), MIN_LEAVES.into());
		}
		let log = kept.find(9, seed(7), 0).unwrap();
		let Some(Batch::Root { root, count, .. }) = Batch::of(&locked(&log), true) else {
			panic!()
		};
		let task = SampleTask { window: 9, root, count, class: 0, points: vec![0, 32], until: 5 };
		let found = |journal: &Journal| {
			let (log, samples) = answer(journal, &task).ok()?;
			let seed = locked(&log).job.seed;
			Some((seed, samples.len()))
		};
		assert_eq!(found(&kept), Some((seed(7), 2)));
		for end in [End::Accepted, End::Refused] {
			locked(&log).finish(end).unwrap();
			assert_eq!(found(&kept), Some((seed(7), 2)));
		}
		drop((log, kept));
		let kept = journal(folder.path());
		assert_eq!(found(&kept), Some((seed(7), 2)));
		let error = |task: &SampleTask| answer(&kept, task).err();
		let other = SampleTask { root: H256::zero(), ..task.clone() };
		assert!(matches!(error(&other), Some(Unanswerable::OtherRoot { window: 9, .. })));
		let missing = SampleTask { window: 8, ..task.clone() };
		assert_eq!(error(&missing), Some(Unanswerable::Missing { window: 8, until: 5 }));
	}
}
