//! Types shared by the pallets, the runtime, the node and the clients of an MMT-network chain.
//!
//! Everything here is `no_std`: a client can decode what a chain stores without linking a pallet,
//! and pallets meet through the traits in [`hooks`] without importing each other.
//!
//! | module | holds |
//! |---|---|
//! | [`profile`] | what a chain fixes for ever at its launch |
//! | [`delegates`] | records of delegates, voters and rounds; the order of a round |
//! | [`rewards`] | what an account may claim |
//! | [`notary`] | batches, the chain's Merkle Mountain Range and proofs; works and licences |
//! | [`equihash`] | the puzzle that proves resources, and its verifier |
//! | [`names`] | labels, names, records; what names cost |
//! | [`resource`] | shares, power and emission: the proof of computing power |
//! | [`footstones`] | checkpoints of data chains, and the bets on them |
//! | [`siblings`] | other chains of the relay chain, and proofs of their state |
//! | [`hooks`] | the traits through which pallets call each other |
//! | [`api`] | the runtime APIs |

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

pub mod api;
pub mod delegates;
pub mod equihash;
pub mod footstones;
pub mod hooks;
pub mod names;
pub mod notary;
pub mod profile;
pub mod resource;
pub mod rewards;
pub mod serde_amount;
pub mod serde_text;
pub mod siblings;
mod trie;

/// Amount of a token in its smallest unit (planck).
pub type Balance = u128;

/// Height of a block.
pub type BlockNumber = u32;

/// Number of a round, counted from 0 at genesis.
pub type RoundIndex = u32;

/// Account of a user or delegate.
pub type AccountId = sp_runtime::AccountId32;

/// One MMT in planck: 12 decimals.
pub const MMT: Balance = 1_000_000_000_000;

/// Length of an Aura slot in milliseconds.
pub const SLOT_MILLIS: u64 = 10_000;

/// Length of a relay-chain slot in milliseconds.
pub const RELAY_SLOT_MILLIS: u64 = 6_000;

/// Most delegates that a voter may split its vote over.
pub const MAX_VOTE_TARGETS: u32 = 33;

/// Fewest delegates a chain may choose to be run by (white paper MMT §6.1, §7.1).
pub const MIN_DELEGATES: u32 = 27;

/// Most delegates a chain may choose to be run by.
pub const MAX_DELEGATES: u32 = 512;
