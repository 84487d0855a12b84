//! The notary (DBS, white paper MMT §2): proof that data existed, and whose it was, at a block.
//!
//! A proof goes up four steps, each bound to a place and a count, so that it fits one of each:
//!
//! | step | module |
//! |---|---|
//! | owner, digest, size, salt → leaf | [`leaf`] |
//! | leaf → root of its batch, the Merkle tree of RFC 6962 | [`batch`] |
//! | batch → head of the chain's Merkle Mountain Range | [`mmr`] |
//! | head → state root of a header, and the file that carries it all | [`state`], [`proof`] |
//!
//! Every hash but those of Substrate's own state and header is SHA-256, and what is hashed begins
//! with a byte that tells a leaf or entry (0x00), a node (0x01) and a head (0x02) apart. The format
//! is described byte by byte in `docs/proof-format.md`.
//!
//! [`works`] holds works, terms and licences as clients see them.

pub mod anchor;
pub mod batch;
mod error;
mod hash;
pub mod leaf;
pub mod mmr;
pub mod proof;
pub mod state;
#[cfg(test)]
mod tests;
pub mod works;

pub use anchor::AnchorProof;
pub use error::ProofError;
pub use hash::{node, sha256, NODE_PREFIX};
pub use leaf::{Algorithm, Preimage, UnknownAlgorithm};
pub use works::{
	Asset, HistoryEvent, HistoryItem, LicenceId, LicenceInfo, LicenceKind, ParentShare, Terms,
	TermsId, TermsInfo, WorkId, WorkInfo,
};
