//! The runtime of every MMT-network chain: which pallets there are and in which order they run.
//!
//! | where | what |
//! |---|---|
//! | [`configs`] | each pallet's configuration, one file per subject |
//! | [`apis`] | the runtime APIs |
//! | [`genesis_config_presets`] | the development, local and main presets |

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]
// The runtime macro writes items without docs; what is written here has them.
#![allow(missing_docs)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

/// Decimals and symbol of the token that the metadata hash in [`WASM_BINARY`] names and hardware wallets
/// show, such as `12 MMT`. `None` if it holds no hash: then they cannot sign.
#[cfg(feature = "std")]
pub const HASHED_TOKEN: Option<&str> = option_env!("MMT_HASHED_TOKEN");

extern crate alloc;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
pub mod configs;
pub mod genesis_config_presets;
#[cfg(test)]
mod tests;
pub mod weights;

use alloc::{borrow::Cow, vec::Vec};
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, Hash as HashT},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use apis::RuntimeApi;
pub use mmt_primitives::{AccountId, Balance, BlockNumber, MMT};
pub use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// Index of a transaction of an account.
pub type Nonce = u32;
/// Hash of a block, a transaction or a piece of state.
pub type Hash = <BlakeTwo256 as HashT>::Output;
/// How a transaction names an account.
pub type Address = MultiAddress<AccountId, ()>;
/// Signature of a transaction.
pub type Signature = MultiSignature;
/// Header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;
/// A transaction as it comes in.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What is checked and paid around a transaction. The profile's check, that of free attestations and
/// the weight reclaim carry no data, so wallets that do not know them build valid transactions.
pub type TxExtension = cumulus_pallet_weight_reclaim::StorageWeightReclaim<
	Runtime,
	(
		frame_system::AuthorizeCall<Runtime>,
		frame_system::CheckNonZeroSender<Runtime>,
		frame_system::CheckSpecVersion<Runtime>,
		frame_system::CheckTxVersion<Runtime>,
		frame_system::CheckGenesis<Runtime>,
		frame_system::CheckEra<Runtime>,
		frame_system::CheckNonce<Runtime>,
		frame_system::CheckWeight<Runtime>,
		pallet_mmt_chain_profile::CheckChainProfile<Runtime>,
		// Attesting a claim pays no fee: who has none to attest is refused before a block.
		polkadot_runtime_common::claims::PrevalidateAttests<Runtime>,
		configs::ChargeFee,
		frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	),
>;

/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

impl_opaque_keys! {
	/// Keys with which a delegate's node forges.
	pub struct SessionKeys {
		/// Signs blocks.
		pub aura: Aura,
	}
}

/// Version of this runtime.
#[sp_version::runtime_version]
pub const VERSION: RuntimeVersion = RuntimeVersion {
	spec_name: Cow::Borrowed("mmt-chain"),
	impl_name: Cow::Borrowed("mmt-chain"),
	authoring_version: 1,
	spec_version: 1,
	impl_version: 0,
	apis: apis::VERSIONS,
	transaction_version: 1,
	system_version: 1,
};

/// The pallets. Their hooks run in this order, and two orders matter: `Authorship` finds a block's
/// author by the round's list, so it runs before `Delegates`, which may begin another round; and
/// `Delegates` reads the slot that `Aura` writes. Their genesis is built in this order too: `Resource`
/// makes its asset where `ChainProfile` has written rules for it and `Assets` is ready.
#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type ParachainSystem = cumulus_pallet_parachain_system;
	#[runtime::pallet_index(2)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(3)]
	pub type ParachainInfo = staging_parachain_info;
	#[runtime::pallet_index(4)]
	pub type WeightReclaim = cumulus_pallet_weight_reclaim;
	#[runtime::pallet_index(5)]
	pub type ChainProfile = pallet_mmt_chain_profile;

	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(12)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(13)]
	pub type Vesting = pallet_vesting;
	#[runtime::pallet_index(14)]
	pub type Claims = polkadot_runtime_common::claims;
	#[runtime::pallet_index(15)]
	pub type AssetsHolder = pallet_assets_holder;

	#[runtime::pallet_index(20)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(21)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(22)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(23)]
	pub type AuraExt = cumulus_pallet_aura_ext;
	#[runtime::pallet_index(24)]
	pub type Delegates = pallet_mmt_delegates;
	#[runtime::pallet_index(25)]
	pub type BlockRewards = pallet_mmt_block_rewards;

	#[runtime::pallet_index(30)]
	pub type XcmpQueue = cumulus_pallet_xcmp_queue;
	#[runtime::pallet_index(31)]
	pub type PolkadotXcm = pallet_xcm;
	#[runtime::pallet_index(32)]
	pub type CumulusXcm = cumulus_pallet_xcm;
	#[runtime::pallet_index(33)]
	pub type MessageQueue = pallet_message_queue;

	#[runtime::pallet_index(40)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(41)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(42)]
	pub type Proxy = pallet_proxy;

	#[runtime::pallet_index(50)]
	pub type Notary = pallet_mmt_notary;
	#[runtime::pallet_index(51)]
	pub type Names = pallet_mmt_names;

	#[runtime::pallet_index(60)]
	pub type Resource = pallet_mmt_resource;
	#[runtime::pallet_index(61)]
	pub type Footstones = pallet_mmt_footstones;

	#[runtime::pallet_index(70)]
	pub type Siblings = pallet_mmt_siblings;

	#[runtime::pallet_index(250)]
	pub type Sudo = pallet_sudo;
}

cumulus_pallet_parachain_system::register_validate_block! {
	Runtime = Runtime,
	BlockExecutor = cumulus_pallet_aura_ext::BlockExecutor::<Runtime, Executive>,
}
