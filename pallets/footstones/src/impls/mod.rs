//! The logic behind the calls and queries, by subject.

mod bets;
mod bonds;
mod chains;
mod equivocation;
mod money;
mod proposals;
mod queries;
mod resolution;
