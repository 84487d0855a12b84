//! Weights of SDK pallets that cost something else in this runtime than where the SDK measured them,
//! or that the SDK does not measure. `scripts/benchmark.sh` writes them.

pub mod pallet_transaction_payment;
pub mod pallet_xcm;
pub mod polkadot_runtime_common_claims;
pub mod xcm;
