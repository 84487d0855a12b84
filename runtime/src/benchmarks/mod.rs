//! Which pallets are benchmarked in this runtime.

mod xcm;

use crate::AllPalletsWithSystem;
use alloc::{string::String, vec::Vec};
use frame_benchmarking::{define_benchmarks, BenchmarkBatch, BenchmarkConfig, BenchmarkList};
use frame_support::traits::{StorageInfo, StorageInfoTrait, WhitelistedStorageKeys};

use crate::{
	Balances as BalancesPallet, BlockRewards as BlockRewardsPallet,
	ChainProfile as ChainProfilePallet, Claims as ClaimsPallet, Delegates as DelegatesPallet,
	Footstones as FootstonesPallet, Names as NamesPallet, Notary as NotaryPallet,
	Resource as ResourcePallet, Siblings as SiblingsPallet,
	TransactionPayment as TransactionPaymentPallet,
};
use xcm::{Calls as XcmCalls, Fungible as XcmFungible, Generic as XcmGeneric};

define_benchmarks!(
	[pallet_balances, BalancesPallet]
	[polkadot_runtime_common::claims, ClaimsPallet]
	[pallet_transaction_payment, TransactionPaymentPallet]
	[pallet_mmt_chain_profile, ChainProfilePallet]
	[pallet_mmt_delegates, DelegatesPallet]
	[pallet_mmt_block_rewards, BlockRewardsPallet]
	[pallet_mmt_notary, NotaryPallet]
	[pallet_mmt_names, NamesPallet]
	[pallet_mmt_resource, ResourcePallet]
	[pallet_mmt_footstones, FootstonesPallet]
	[pallet_mmt_siblings, SiblingsPallet]
	[pallet_xcm, XcmCalls]
	[pallet_xcm_benchmarks::fungible, XcmFungible]
	[pallet_xcm_benchmarks::generic, XcmGeneric]
);

/// The benchmarks there are.
pub fn metadata(extra: bool) -> (Vec<BenchmarkList>, Vec<StorageInfo>) {
	let mut list = Vec::<BenchmarkList>::new();
	list_benchmarks!(list, extra);
	(list, AllPalletsWithSystem::storage_info())
}

/// Runs those that `config` names.
pub fn dispatch(config: BenchmarkConfig) -> Result<Vec<BenchmarkBatch>, String> {
	let whitelist = AllPalletsWithSystem::whitelisted_storage_keys();
	let mut batches = Vec::<BenchmarkBatch>::new();
	let params = (&config, &whitelist);
	add_benchmarks!(params, batches);
	Ok(batches)
}
