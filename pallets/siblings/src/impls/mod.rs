//! The logic behind the calls, by subject.

mod follows;
mod heads;
mod queries;
