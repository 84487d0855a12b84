//! Nothing is here: `tests/across` has several chains of the network send each other messages, each
//! with the real runtime and a genesis of its own, on an emulated relay chain.
