//! What can go wrong, in words that say what to do.

use mmt_node_client as client;
use mmt_primitives::{
	resource::{EpochIndex, WindowIndex},
	AccountId,
};
use mmt_solver::SolverError;
use sp_core::H256;

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// Between here and the node.
	#[error(transparent)]
	Client(client::Error),
	/// There is no solver for the puzzle.
	#[error(transparent)]
	Solver(#[from] SolverError),
	/// The chain mines no BMM.
	#[error(
		"the chain at {0} takes no proofs of computing power: it was launched without them, or its \
		 node is older. Name a node of a chain that does with --node"
	)]
	NoResource(String),
	/// The same in the node's own words.
	#[error("{0}")]
	NoRules(String),
	/// The node is now one of another chain.
	#[error(
		"{url} is now a node of another chain: its genesis block is {found:?} and was {expected:?}. \
		 Start again if that is meant"
	)]
	OtherChain {
		/// Address of the node.
		url: String,
		/// Genesis of the chain that was worked for.
		expected: H256,
		/// That of the chain there is now.
		found: H256,
	},
	/// Two workers would find and submit the same things.
	#[error(
		"another mmt-worker works for this account on this machine, by its journal {0}: end that one \
		 first, or give this one an account of its own"
	)]
	Busy(String),
	/// A window's journal was written by another version.
	#[error(
		"the journal {0} was written by another version of this program: delete it, the shares of one \
		 window are all that is lost"
	)]
	ForeignJournal(String),
	/// The account has too little of the chain's token.
	#[error(
		"{account} has {free} free, and {what} takes {need}: {missing} are missing. Send them to it; \
		 this is tried again"
	)]
	Short {
		/// Whose.
		account: AccountId,
		/// For what.
		what: &'static str,
		/// With its unit.
		free: String,
		/// Deposit, fee and minimum balance, with its unit.
		need: String,
		/// With its unit.
		missing: String,
	},
	/// The account is no worker.
	#[error("{0} is no worker yet: mmt-worker run registers it")]
	NotWorker(AccountId),
	/// The worker's first class holds later.
	#[error(
		"its class counts from epoch {from} on, and this is epoch {now}: give the same command again \
		 then"
	)]
	NoClassYet {
		/// The epoch that runs.
		now: EpochIndex,
		/// The first in which shares count.
		from: EpochIndex,
	},
	/// There is nothing to solve for.
	#[error(
		"window {0} has no seed to solve for, as the chain has just begun: wait for the next one"
	)]
	NoSeed(WindowIndex),
	/// Nothing to claim.
	#[error(
		"there is nothing to claim yet: an epoch pays once it is settled, a window after it ended"
	)]
	NothingToClaim,
	/// No nonce can be chosen.
	#[error("the system gives no random numbers: {0}")]
	NoRandomness(String),
	/// Nothing was solved while measuring.
	#[error("no nonce was solved in {0} s: give it more with --measure")]
	NotMeasured(u32),
}

impl Error {
	/// Whether another connection may help.
	pub fn is_lost(&self) -> bool {
		matches!(self, Self::Client(error) if error.is_lost())
	}
}

impl From<client::Error> for Error {
	fn from(error: client::Error) -> Self {
		/// The code of the node for a chain without proofs of computing power.
		const NO_RESOURCE: i32 = 7030;
		match error {
			client::Error::Unknown { url, .. } => Self::NoResource(url),
			client::Error::Answer { code: NO_RESOURCE, message } => Self::NoRules(message),
			client::Error::Busy(path) => Self::Busy(path),
			error => Self::Client(error),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn errors_say_what_to_do() {
		let url = || "ws://x".to_owned();
		let unknown = client::Error::Unknown { url: url(), what: "mmt_worker".into() };
		for (error, parts) in [
			(unknown.into(), ["ws://x takes no proofs", "--node"]),
			(client::Error::NoKey.into(), ["--key-file", "MMT_SECRET"]),
			(client::Error::Busy("a/lock".into()).into(), ["a/lock", "end that one"]),
			(Error::NotWorker([1; 32].into()), ["is no worker yet", "mmt-worker run"]),
			(Error::NotMeasured(3), ["3 s", "--measure"]),
			(Error::NoClassYet { now: 4, from: 5 }, ["from epoch 5 on", "again"]),
			(
				Error::OtherChain {
					url: url(),
					expected: H256::repeat_byte(1),
					found: H256::repeat_byte(2),
				},
				["0x0101", "0x0202"],
			),
		] {
			let text = Error::to_string(&error);
			assert!(parts.iter().all(|part| text.contains(part)), "{parts:?} are not in {text:?}");
		}
	}

	#[test]
	fn what_is_missing_is_told() {
		let error = Error::Short {
			account: [1; 32].into(),
			what: "registering",
			free: "0.2 MMT".into(),
			need: "10.51 MMT".into(),
			missing: "10.31 MMT".into(),
		};
		let text = error.to_string();
		assert!(
			text.contains("0.2 MMT free, and registering takes 10.51 MMT: 10.31 MMT are"),
			"{text}"
		);
	}

	#[test]
	fn a_lost_connection_is_known() {
		let broken = client::Error::Broken { url: "ws://x".into(), error: String::new() };
		assert!(Error::from(broken).is_lost());
		assert!(!Error::NothingToClaim.is_lost());
	}
}
