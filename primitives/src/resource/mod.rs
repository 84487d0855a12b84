//! The proof of computing power (white paper BMM §3): an account shows that it works by solving a
//! puzzle, and mines BMM in proportion to what it showed.
//!
//! | module | holds |
//! |---|---|
//! | [`time`] | blocks, windows, epochs, and when what is taken and paid |
//! | [`share`] | a share: a solution of the puzzle that is bound to account, chain, window and class |
//! | [`tree`] | the tree that stands for more shares than a batch holds, and the samples of it |
//! | [`power`] | what an account showed in a day, and what that is worth |
//! | [`emission`] | how many BMM there are, and how many an epoch mines |
//! | [`rules`] | what a chain fixes at its launch |
//! | [`info`] | answers of the runtime API |
//!
//! Every hash here is BLAKE2b with 32 bytes of output. The format is described byte by byte in
//! `docs/resource-format.md`.
//!
//! Power is counted in **sol**, solutions of the puzzle: a share of class c is worth 2^c sol, for so
//! many are tried on average until one reaches the class.

pub mod emission;
mod error;
mod hash;
pub mod info;
pub mod power;
pub mod rules;
pub mod share;
#[cfg(test)]
mod tests;
pub mod time;
pub mod tree;

pub use error::{BatchError, SampleError, ShareError, TreeError};
pub use info::{
	CommitmentInfo, DestinationInfo, EpochInfo, ResourceStatus, SampleTask, WorkerInfo, WorkerLine,
	WorkerPage,
};
pub use rules::ResourceRules;
pub use share::{Binding, Share, INPUT, MAX_CLASS, MAX_SHARES, SOLUTION};
pub use tree::{Sample, Step, Sum, SumPath, SumTree, MAX_DEPTH, MAX_LEAVES, MIN_LEAVES, SAMPLES};

/// Number of a window, counted from 0 at genesis.
pub type WindowIndex = u32;

/// Number of an epoch, counted from 0 at genesis.
pub type EpochIndex = u32;

/// Solutions of the puzzle: what computing power is counted in.
pub type Sol = u64;

/// The asset that BMM is on a chain that mines it.
pub const BMM_ASSET: u32 = 1;

/// Most accounts that a worker's rewards may be split over.
pub const MAX_DESTINATIONS: u32 = 8;

/// Most workers in a page of an answer.
pub const MAX_WORKER_PAGE: u32 = 256;
