//! The logic behind the calls and queries, by subject.

mod commitments;
mod fuses;
mod look_alikes;
mod lookup;
mod money;
mod primary;
mod queries;
mod reclaim;
mod records;
mod registration;
mod renewal;
mod sales;
mod subnames;
mod tenures;
mod transfers;
mod witness;
