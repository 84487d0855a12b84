//! Nothing but its `Cargo.toml`.
//!
//! Cargo compiles a crate anew for every set of features. The relay-chain side of `mmt-node` asks for
//! a few more of them deep in the tree, and without this crate the development shape would compile
//! 270 crates a second time, wasmtime and FRAME among them, for features that it does not mind.
//! RocksDB is the exception: it costs more than it saves, so the crates above the database are
//! compiled for each shape.
//!
//! `scripts/shared-features.py` compares the builds that the scripts make and names what differs.
