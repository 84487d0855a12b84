//! `mmt-worker run`, `claim` and `status`.

use crate::{
	chain::{bmm, Chain},
	cli::{Claim, Run, Status},
	duty::Duties,
	error::Error,
	follow,
	journal::{Journal, Owner},
	machine::Machine,
	miner::Miner,
	screen::Screen,
	shared::{standing, Shared},
	table::{Numbers, Tally},
};
use mmt_node_client::{
	records::default_folder, transaction::Arguments, Error as ClientError, Key, Outcome, Until,
};
use mmt_primitives::equihash::BMM;
use mmt_solver::Solver;
use std::{
	cell::{Cell, RefCell},
	path::PathBuf,
	time::Duration,
};
use tokio::sync::watch;

/// How often the table is drawn.
const DRAW: Duration = Duration::from_secs(1);

/// Works until it is told to end.
pub async fn run(options: Run) -> Result<(), Error> {
	let key = Key::of(&options.key)?;
	let account = key.account();
	let screen = Screen::new();
	let machine = Machine::detect();
	let each = Solver::memory(BMM)?;
	let threads = machine.threads(options.threads, each);
	screen.line(&format!("{account} works with {} threads; {machine}", threads.count));
	if let Some(note) = threads.note(each) {
		screen.line(&note);
	}
	let chain = tokio::select! {
		chain = first_connection(&options, &screen) => chain?,
		() = told_to_end() => return Ok(()),
	};
	let para = chain.status().await?.para;
	let owner = Owner::new(chain.genesis, para, account.clone());
	let journal = Journal::open(&folder(&options)?, owner.clone())?;
	let kept = journal.kept();
	if kept > 0 {
		screen.line(&format!(
			"{kept} shares are in the journal {}: those that still count are submitted",
			journal.folder().display()
		));
	}
	let shared = Shared {
		options,
		key,
		account,
		screen,
		journal: RefCell::new(journal),
		miner: RefCell::new(Miner::new(threads.count)),
		tally: RefCell::new(Tally::default()),
		views: watch::Sender::new(None),
		away: Cell::new(None),
	};
	let done = tokio::select! {
		done = follow::run(&shared, chain.into(), owner) => done,
		done = Duties::new(&shared).run() => done,
		() = show(&shared) => Ok(()),
		() = told_to_end() => Ok(()),
	};
	// Every share is on the disk, and one that is being written is cut off at the next start.
	shared.miner.borrow_mut().release();
	shared.screen.close();
	let journal = shared.journal.borrow();
	shared.screen.line(&match journal.kept() {
		0 => "stopped; nothing waits to be submitted".into(),
		kept => format!(
			"stopped; {kept} shares are kept in {}: start again before the next window is over, and they \
			 count",
			journal.folder().display()
		),
	});
	done
}

/// Connects, however long it takes: the node may start later than the worker.
async fn first_connection(options: &Run, screen: &Screen) -> Result<Chain, Error> {
	let mut said = false;
	loop {
		match Chain::connect(&options.node).await {
			Err(error) if error.is_lost() => {
				if !said {
					screen.line(&format!("{error}; trying again"));
					said = true;
				}
			},
			done => return done,
		}
		tokio::time::sleep(Duration::from_secs(2)).await;
	}
}

fn folder(options: &Run) -> Result<PathBuf, Error> {
	match options.journal.clone().or_else(default_folder) {
		Some(folder) => Ok(folder),
		None => {
			std::path::absolute(".mmt").map_err(|error| ClientError::file(".mmt", error).into())
		},
	}
}

/// Draws the table, or prints how a window ended where there is no terminal.
async fn show(shared: &Shared) {
	let mut last: Option<Numbers> = None;
	loop {
		tokio::time::sleep(DRAW).await;
		let Some(numbers) = shared.numbers() else { continue };
		if shared.screen.has_table() {
			shared.screen.draw(numbers.table());
			continue;
		}
		if let Some(ended) = last.filter(|last| last.window != numbers.window) {
			shared.screen.line(&ended.line());
		}
		last = Some(numbers);
	}
}

/// Waits for Ctrl-C, or for the signal with which services are stopped.
async fn told_to_end() {
	let interrupted = tokio::signal::ctrl_c();
	#[cfg(unix)]
	{
		use tokio::signal::unix::{signal, SignalKind};
		if let Ok(mut terminated) = signal(SignalKind::terminate()) {
			tokio::select! {
				_ = interrupted => {},
				_ = terminated.recv() => {},
			}
			return;
		}
	}
	let _ = interrupted.await;
}

/// Claims what was earned.
pub async fn claim(options: Claim) -> Result<(), Error> {
	let key = Key::of(&options.key)?;
	let account = key.account();
	let chain = Chain::connect(&options.node).await?;
	let worker = chain.worker(&account).await?.ok_or(Error::NotWorker(account.clone()))?;
	if worker.owed == 0 {
		return Err(Error::NothingToClaim);
	}
	let sent = chain.sign(&key, "claim", Arguments::new(0, &()), 64).await?;
	chain.check_funds(&account, &sent, "claiming", None).await?;
	match chain.node().send(&sent, Until::Finalized).await? {
		Outcome::Done(block) => {
			println!("claimed {} in block {block:?}", bmm().text(worker.owed));
			Ok(())
		},
		Outcome::Never(error) => Err(error.into()),
		Outcome::InPool | Outcome::Settled => Err(Error::Client(ClientError::Refused(
			"another transaction of the account came before it; give the same command again".into(),
		))),
	}
}

/// Says how a worker stands.
pub async fn status(options: Status) -> Result<(), Error> {
	let account = options.worker()?;
	let chain = Chain::connect(&options.node).await?;
	let status = chain.status().await?;
	let worker = chain.worker(&account).await?.ok_or(Error::NotWorker(account.clone()))?;
	println!("worker   {account}");
	println!("{}", standing(&worker).lines());
	for (epoch, class) in &worker.classes {
		println!("class    {class} from epoch {epoch} on (now epoch {})", status.epoch);
	}
	if let Some(window) = worker.submitted {
		println!("batch    last one of window {window} (now window {})", status.window);
	}
	for root in &worker.commitments {
		println!(
			"root     of window {}, {} shares, to be answered until block {}",
			root.window, root.count, root.until
		);
	}
	Ok(())
}
