//! Footstones (white paper BMM §3.4): accounts that bond BMM for their persistent power and bet on
//! which checkpoint of a data chain is the right one.
//!
//! | module | holds |
//! |---|---|
//! | [`statement`] | checkpoints, and what a footstone signs about one |
//! | [`commitment`] | what is hashed for a bet before it is shown |
//! | [`loss`] | bonds, quorum, what a bet loses and what it earns |
//! | [`info`] | answers of the runtime API |
//!
//! What is hashed and signed is described byte by byte in `docs/resource-format.md`.

pub mod commitment;
pub mod info;
pub mod loss;
pub mod statement;
#[cfg(test)]
mod tests;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

pub use commitment::commitment;
pub use info::{
	CandidateInfo, DataChainInfo, DataChainPage, FootstoneInfo, FootstonesInfo, LeavingInfo, Phase,
	RoundInfo, SettledCheckpoint,
};
pub use loss::{bond, loss, prize, quorum, split};
pub use statement::{Checkpoint, Statement};

/// Number of a data chain, counted from 0 as they were registered.
pub type ChainId = u32;

/// Number of a betting round of a data chain, counted from 0 as they were opened. One that settles
/// nothing counts: who signs again, for a later block, signs for another round.
pub type Round = u32;

/// Most active footstones.
pub const MAX_FOOTSTONES: u32 = 64;

/// Most checkpoints that a round is about.
pub const MAX_CANDIDATES: u32 = 8;

/// Most data chains in a page of an answer.
pub const MAX_CHAIN_PAGE: u32 = 256;

/// How a data chain finds agreement (white paper BMM §3.4).
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Consensus {
	/// By proof of work.
	#[codec(index = 0)]
	#[serde(rename = "pow")]
	PoW,
	/// By the proof of a stake of computing power.
	#[codec(index = 1)]
	#[serde(rename = "tpos")]
	TPoS,
	/// By the importance of who takes part.
	#[codec(index = 2)]
	#[serde(rename = "posi")]
	PoSI,
	/// By an agreement among known nodes that tolerates a third of traitors.
	#[codec(index = 3)]
	#[serde(rename = "bft")]
	Bft,
}
