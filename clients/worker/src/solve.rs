//! `mmt-worker solve`: shares of one window as JSON, for whoever submits them by other means.

use crate::{
	chain::{class_in, Chain},
	cli::Solve,
	error::Error,
	follow::random,
	journal::{Job, Owner},
	machine::Machine,
};
use indicatif::{ProgressBar, ProgressStyle};
use mmt_primitives::{
	equihash::{BMM, BMM_PERSONAL},
	resource::{share, Share, INPUT},
};
use mmt_solver::{
	pool::{self, Work},
	Solver, SolverError,
};
use sp_core::H256;
use std::{
	collections::BTreeMap,
	sync::atomic::{AtomicBool, Ordering},
};

/// Solves for the running window and prints what was asked for, in the order that the chain wants.
pub async fn run(options: Solve) -> Result<(), Error> {
	let account = options.of.worker()?;
	let chain = Chain::connect(&options.of.node).await?;
	let status = chain.status().await?;
	let worker = chain.worker(&account).await?.ok_or(Error::NotWorker(account.clone()))?;
	let class = class_in(&worker, status.epoch).ok_or_else(|| Error::NoClassYet {
		now: status.epoch,
		from: worker.classes.first().map_or(status.epoch, |(from, _)| *from),
	})?;
	let seed = status.seed.ok_or(Error::NoSeed(status.window))?;
	let job = Job { window: status.window, seed, class };
	let input = Owner::new(chain.genesis, status.para, account).input(&job);
	// Solving takes the thread that would keep the connection alive.
	drop(chain);

	let threads = Machine::detect().threads(options.threads, Solver::memory(BMM)?).count;
	eprintln!(
		"solving with {threads} threads for window {}, class {class}: submit the shares in window {}",
		job.window,
		job.window.saturating_add(1),
	);
	let style = ProgressStyle::with_template("{bar:30} {pos} of {len} shares, {elapsed}")
		.unwrap_or_else(|_| ProgressStyle::default_bar());
	let bar = ProgressBar::new(options.count.into()).with_style(style);
	let found = find(&input, class, options.count, threads, random()?, || bar.inc(1))?;
	bar.finish_and_clear();
	let shares: Vec<&Share> = found.values().collect();
	println!("{}", serde_json::to_string_pretty(&shares).expect("shares are plain text in JSON"));
	Ok(())
}

/// `count` shares of a class by their ids, from `nonce` on.
fn find(
	input: &[u8; INPUT],
	class: u8,
	count: u16,
	threads: usize,
	nonce: u64,
	mut another: impl FnMut(),
) -> Result<BTreeMap<H256, Share>, SolverError> {
	let work = Work { params: BMM, personal: BMM_PERSONAL, input: input.to_vec(), nonce };
	let (stop, mut found) = (AtomicBool::new(false), BTreeMap::new());
	pool::run(&work, threads, &stop, |solved| {
		for solution in solved.solutions {
			// A solution of this puzzle has the length that a share's has.
			let Ok(solution) = solution.try_into() else { continue };
			let share = Share { nonce: solved.nonce, solution };
			let Ok(id) = share::check(input, class, &share) else { continue };
			if found.len() < usize::from(count) && found.insert(id, share).is_none() {
				another();
			}
		}
		stop.fetch_or(found.len() >= usize::from(count), Ordering::Relaxed);
	})?;
	Ok(found)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn as_many_are_found_as_were_asked_for() {
		let (input, mut told) = ([1; INPUT], 0);
		let found = find(&input, 1, 3, 2, u64::MAX, || told += 1).unwrap();
		assert_eq!((found.len(), told), (3, 3));
		for (id, share) in &found {
			assert_eq!(share::check(&input, 1, share), Ok(*id));
		}
		let text = serde_json::to_string(&found.values().collect::<Vec<_>>()).unwrap();
		assert_eq!(serde_json::from_str::<Vec<Share>>(&text).unwrap().len(), 3);
	}
}
