//! The logic behind the calls and queries, by subject.

mod anchors;
mod licences;
mod money;
mod queries;
mod terms;
mod transfers;
mod witness;
mod works;
