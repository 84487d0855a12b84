//! What programs that talk to a node of an MMT-network chain have in common.
//!
//! | module | holds |
//! |---|---|
//! | [`key`] | who signs |
//! | [`node`], [`connection`] | whom is asked, and over what |
//! | [`transaction`] | how a transaction gets onto the chain once |
//! | [`records`] | files that survive a kill: journals |
//! | [`error`] | what can go wrong, and what to do then |

pub mod connection;
pub mod error;
pub mod key;
pub mod node;
pub mod records;
pub mod transaction;

pub use error::{Error, Failure};
pub use key::{Key, KeyOptions};
pub use node::{Node, DEFAULT_NODE};
pub use transaction::{Outcome, Sent, Until};
