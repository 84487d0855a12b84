//! Siblings: other chains of the same relay chain, whose state this one reads by proof.
//!
//! The relay chain keeps the head of each of its chains, and every block of this one brings a proof
//! of the relay chain's state. So this chain knows heads of siblings without trusting anybody, and
//! a proof under the state root of one of them shows what that sibling holds. What a sibling holds
//! is for its own code to answer for: a proof shows what is there, not that it is right.
//!
//! | what | where |
//! |---|---|
//! | heads, and the genesis that they go back to | [`SiblingHead`], [`SiblingInfo`] |
//! | a proof of values under a head's state root | [`ProvenState`] |
//! | why one is refused | [`SiblingError`], [`SiblingProofError`] |

mod error;
mod info;
mod proof;
#[cfg(any(feature = "std", feature = "runtime-benchmarks"))]
pub mod sample;
#[cfg(test)]
mod tests;

pub use error::{SiblingError, SiblingProofError};
pub use info::{SiblingHead, SiblingInfo, WitnessedName};
pub use proof::{read_one, ProvenState, MAX_NODE, MAX_NODES};

/// Number of a chain on its relay chain.
pub type ParaId = u32;

/// Most siblings that a chain follows, the hub among them.
pub const MAX_FOLLOWED: u32 = 16;

/// Heads that a chain remembers of each: eleven minutes of 10-second blocks.
pub const MAX_HEADS: u32 = 64;

/// Most bytes of a head that is read: the most that relay chains take.
pub const MAX_HEAD_DATA: u32 = 20 * 1024;

/// Storage key of a chain's profile: twox128("ChainProfile") ‖ twox128("Profile").
pub const PROFILE_KEY: [u8; 32] = [
	0x79, 0x45, 0xa1, 0x07, 0x58, 0x4d, 0x3d, 0x62, 0xc8, 0xf0, 0x2c, 0x70, 0x4d, 0x94, 0xff, 0x52,
	0xec, 0xd5, 0x80, 0x99, 0xd3, 0xf6, 0x32, 0xbd, 0x15, 0xec, 0xa6, 0x89, 0xf4, 0x4e, 0xbb, 0x61,
];
