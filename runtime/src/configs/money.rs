//! The token and other tokens.

use crate::{
	AccountId, AssetsHolder, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason,
	RuntimeHoldReason, System,
};
use codec::Compact;
use frame_support::{
	parameter_types,
	traits::{ConstU32, VariantCountOf, WithdrawReasons},
};
use frame_system::EnsureRoot;
use mmt_primitives::profile::EXISTENTIAL_THOUSANDTHS;
use pallet_mmt_block_rewards::DealWithFees;
use sp_runtime::traits::ConvertInto;

/// `THOUSANDTHS` of the chain's own token, whatever its decimals, in planck.
pub type Tokens<const THOUSANDTHS: u128> = pallet_mmt_chain_profile::Tokens<Runtime, THOUSANDTHS>;

/// Least that an account may hold: 0.01 of a token, as the profile's own check has it.
pub type ExistentialDeposit = Tokens<EXISTENTIAL_THOUSANDTHS>;

/// Deposit for `items` pieces of state of `bytes` bytes in all, in thousandths of a token.
pub const fn deposit(items: u32, bytes: u32) -> u128 {
	items as u128 * 1000 + bytes as u128
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	// A fee like any other, which delegates share: issuance stays what was issued.
	type DustRemoval = DealWithFees<Runtime>;
	type ExistentialDeposit = ExistentialDeposit;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Self>;
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1000>;
	type AssetId = u32;
	type AssetIdParameter = Compact<u32>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = super::bmm::AnyAssetButBmm;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = Tokens<{ deposit(1, 190) }>;
	type AssetAccountDeposit = Tokens<{ deposit(1, 16) }>;
	type MetadataDepositBase = Tokens<{ deposit(1, 68) }>;
	type MetadataDepositPerByte = Tokens<{ deposit(0, 1) }>;
	type ApprovalDeposit = ExistentialDeposit;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

parameter_types! {
	/// Vested tokens may be voted with, and nothing else: `pallet-balances` asks no longer what a lock
	/// allows, so they can neither be transferred nor pay fees.
	pub UnvestedFundsAllowedWithdrawReasons: WithdrawReasons =
		WithdrawReasons::except(WithdrawReasons::TRANSFER | WithdrawReasons::RESERVE);
	/// What an Ethereum account signs to claim its MMT, before the account that receives them.
	pub Prefix: &'static [u8] = b"Pay MMT to the account:";
}

impl pallet_vesting::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type BlockNumberToBalance = ConvertInto;
	type MinVestedTransfer = Tokens<1000>;
	type UnvestedFundsAllowedWithdrawReasons = UnvestedFundsAllowedWithdrawReasons;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_vesting::weights::SubstrateWeight<Self>;
	const MAX_VESTING_SCHEDULES: u32 = 28;
}

impl polkadot_runtime_common::claims::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type VestingSchedule = crate::Vesting;
	type Prefix = Prefix;
	type MoveClaimOrigin = EnsureRoot<AccountId>;
	type WeightInfo = crate::weights::polkadot_runtime_common_claims::WeightInfo<Self>;
}
