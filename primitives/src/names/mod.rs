//! The name registry (white paper MMT §7.3.1, the named router): one name for an account, a chain, a
//! work, an asset, a file, a service and the nodes that serve it.
//!
//! A name is always written in full, with the suffix that the chain fixed at its launch:
//! `book.alice.mmt`. What is not legal is refused and never made legal, so that two texts are never
//! the same name.
//!
//! | module | holds |
//! |---|---|
//! | [`label`] | what may stand between two dots, and [`label::skeleton`]: which labels look alike |
//! | [`name`] | a name in full |
//! | [`record`] | what a name stands for, and whether that is legal |
//! | [`url`] | the addresses of services |
//! | [`commitment`] | what is hashed before a registration, and signed by an account that a name points at |
//! | [`price`] | rent, and the premium on a name that has just lapsed |
//! | [`rules`] | what a chain fixes at its launch |
//! | [`info`] | answers of the runtime API |
//!
//! A number ([`NameId`]) is given to each *tenure* of a name. Registering, selling, transferring and
//! replacing a name give it a new number, so everything that hung on the old one is dead at once.

pub mod commitment;
mod error;
pub mod fuses;
pub mod info;
pub mod label;
mod lookalikes;
pub mod name;
pub mod price;
pub mod record;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod url;

use crate::BlockNumber;

pub use commitment::{commitment, consent_message, consents};
pub use error::{LabelError, NameError};
pub use fuses::Fuses;
pub use info::{
	Availability, NameInfo, NamePage, NameStatus, Offer, Quote, RecordInfo, Resolution,
	ResolveError, SubnamePage,
};
pub use label::{Label, RentClass, Script, MAX_LABEL, MIN_LABEL};
pub use name::{Name, MAX_DEPTH, MAX_NAME};
pub use record::{
	Record, RecordError, RecordKey, ServiceName, TextKey, VersionedRecord, MAX_RECORD, MAX_RECORDS,
};
pub use rules::{NameRent, NameRules};

/// Number of a tenure, counted from 1.
pub type NameId = u64;

/// Parent of the top names: the suffix itself, which nobody owns.
pub const ROOT: NameId = 0;

/// Blocks in a day of 10-second blocks.
pub const BLOCKS_PER_DAY: BlockNumber = 8_640;

/// Blocks in the 365 days that a yearly rent is for.
pub const BLOCKS_PER_YEAR: BlockNumber = 365 * BLOCKS_PER_DAY;

/// Shortest registration, in blocks: 28 days.
pub const MIN_DURATION: BlockNumber = 28 * BLOCKS_PER_DAY;

/// Farthest that the end of a registration may lie ahead, in blocks: 5 years.
pub const MAX_DURATION: BlockNumber = 5 * BLOCKS_PER_YEAR;

/// Blocks after its end in which a name can still be renewed, and nothing else: 90 days.
pub const GRACE: BlockNumber = 90 * BLOCKS_PER_DAY;

/// Blocks after the grace in which a name costs a premium, which falls to nothing: 21 days.
pub const PREMIUM: BlockNumber = 21 * BLOCKS_PER_DAY;

/// Blocks that a commitment must have stood before its name is registered.
pub const COMMIT_MIN: BlockNumber = 2;

/// Blocks after which a commitment is worth nothing: 24 hours.
pub const COMMIT_MAX: BlockNumber = BLOCKS_PER_DAY;

/// Most commitments of an account at a time.
pub const MAX_COMMITMENTS: u32 = 8;

/// Most top names that look alike.
pub const MAX_LOOK_ALIKES: u32 = 8;

/// Most entries that are looked at for one page of an answer.
pub const MAX_NAME_PAGE: u32 = 256;
