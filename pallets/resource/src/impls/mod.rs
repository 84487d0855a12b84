//! The logic behind the calls, hooks and queries, by subject.

mod blocks;
mod commitments;
mod credit;
mod launch;
mod power;
mod queries;
mod registration;
mod rewards;
mod shares;
