//! Stories, by topic.

mod approve;
mod extension;
mod genesis;
mod numbers;
mod upgrade;
