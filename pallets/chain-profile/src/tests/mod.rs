//! Stories, by topic.

mod approve;
mod extension;
mod genesis;
mod hub;
mod numbers;
mod upgrade;
