//! The logic behind the call and the hooks, by subject.

mod claims;
mod earning;
mod fees;
mod voting;

pub use fees::DealWithFees;
