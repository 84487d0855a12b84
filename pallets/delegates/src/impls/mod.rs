//! The logic behind the calls and hooks, by subject.

mod queries;
mod registration;
mod rounds;
mod voting;

pub use rounds::EndedByRounds;
#[cfg(any(feature = "runtime-benchmarks", test))]
pub(crate) use rounds::SPARE_PLACES;
