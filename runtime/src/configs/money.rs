//! The token, other tokens, and what transactions cost.

use crate::{
	AccountId, Balance, Balances, BlockRewards, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, System,
};
use codec::Compact;
use frame_support::{
	parameter_types,
	traits::{
		tokens::imbalance::ResolveTo, AsEnsureOriginWithArg, ConstU32, ConstU8, Get,
		VariantCountOf, WithdrawReasons,
	},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightToFee},
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_mmt_block_rewards::DealWithFees;
use pallet_mmt_chain_profile::TransactionFee;
use pallet_transaction_payment::{FungibleAdapter, OnChargeTransaction, TxCreditHold};
use polkadot_runtime_common::SlowAdjustingFeeUpdate;
use sp_runtime::{
	traits::{ConvertInto, DispatchInfoOf, PostDispatchInfoOf},
	transaction_validity::TransactionValidityError,
};

/// `THOUSANDTHS` of the chain's own token, whatever its decimals, in planck.
pub type Tokens<const THOUSANDTHS: u128> = pallet_mmt_chain_profile::Tokens<Runtime, THOUSANDTHS>;

/// Least that an account may hold: 0.01 of a token.
pub type ExistentialDeposit = Tokens<10>;

/// Deposit for `items` pieces of state of `bytes` bytes in all, in thousandths of a token.
pub const fn deposit(items: u32, bytes: u32) -> u128 {
	items as u128 * 1000 + bytes as u128
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	type DustRemoval = ResolveTo<RewardPot, Balances>;
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

/// The account of [`BlockRewards`]: dust goes there, so that issuance is what was issued.
pub struct RewardPot;
impl frame_support::traits::TypedGet for RewardPot {
	type Type = AccountId;
	fn get() -> AccountId {
		BlockRewards::pot()
	}
}

/// Price of weight. Proportional to the profile's flat fee, so that a chain with another token has
/// prices in the same proportion: a second of computing costs 200 ordinary transactions, a MiB of
/// proof 40, whichever is more.
pub struct WeightPrice;

impl WeightPrice {
	const SECOND: Balance = 200;
	const PROOF_MIB: Balance = 40;
}

impl WeightToFee for WeightPrice {
	type Balance = Balance;

	fn weight_to_fee(weight: &Weight) -> Balance {
		let flat = TransactionFee::<Runtime>::get();
		// Saturating: a weight that would cost more than there is cannot be paid anyway.
		let computing = flat.saturating_mul(Self::SECOND).saturating_mul(weight.ref_time().into())
			/ Balance::from(WEIGHT_REF_TIME_PER_SECOND);
		let proof = flat.saturating_mul(Self::PROOF_MIB).saturating_mul(weight.proof_size().into())
			/ (1024 * 1024);
		computing.max(proof)
	}
}

/// Price of length: a MiB of transaction costs 100 ordinary ones.
pub struct LengthPrice;

impl LengthPrice {
	const MIB: Balance = 100;
}

impl WeightToFee for LengthPrice {
	type Balance = Balance;

	/// The length in bytes comes as reference time.
	fn weight_to_fee(length: &Weight) -> Balance {
		TransactionFee::<Runtime>::get()
			.saturating_mul(Self::MIB)
			.saturating_mul(length.ref_time().into())
			/ (1024 * 1024)
	}
}

/// Charges max(flat fee, weight fee + length fee) and then the tip.
pub struct FlatFee;

/// How fees are taken and given.
type Inner = FungibleAdapter<Balances, DealWithFees<Runtime>>;

impl FlatFee {
	/// `fee` with `tip` in it, raised to the flat fee. A transaction that pays no fee pays none.
	pub fn raise(pays: bool, fee: Balance, tip: Balance) -> Balance {
		if pays {
			fee.max(TransactionFee::<Runtime>::get().saturating_add(tip))
		} else {
			fee
		}
	}

	/// The details that wallets show, so that their sum is what is charged.
	pub fn raise_details(
		mut details: pallet_transaction_payment::FeeDetails<Balance>,
	) -> pallet_transaction_payment::FeeDetails<Balance> {
		if let Some(fee) = details.inclusion_fee.as_mut() {
			let lacking = TransactionFee::<Runtime>::get().saturating_sub(fee.inclusion_fee());
			fee.base_fee = fee.base_fee.saturating_add(lacking);
		}
		details
	}
}

impl TxCreditHold<Runtime> for FlatFee {
	type Credit = <Inner as TxCreditHold<Runtime>>::Credit;
}

impl OnChargeTransaction<Runtime> for FlatFee {
	type Balance = Balance;
	type LiquidityInfo = <Inner as OnChargeTransaction<Runtime>>::LiquidityInfo;

	fn withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<Self::LiquidityInfo, TransactionValidityError> {
		let fee = Self::raise(info.pays_fee == frame_support::dispatch::Pays::Yes, fee, tip);
		<Inner as OnChargeTransaction<Runtime>>::withdraw_fee(who, call, info, fee, tip)
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		let fee = Self::raise(info.pays_fee == frame_support::dispatch::Pays::Yes, fee, tip);
		<Inner as OnChargeTransaction<Runtime>>::can_withdraw_fee(who, call, info, fee, tip)
	}

	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<RuntimeCall>,
		post: &PostDispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
		withdrawn: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
		let fee = Self::raise(post.pays_fee(info) == frame_support::dispatch::Pays::Yes, fee, tip);
		<Inner as OnChargeTransaction<Runtime>>::correct_and_deposit_fee(
			who, info, post, fee, tip, withdrawn,
		)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn endow_account(who: &AccountId, amount: Balance) {
		<Inner as OnChargeTransaction<Runtime>>::endow_account(who, amount)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn minimum_balance() -> Balance {
		<Inner as OnChargeTransaction<Runtime>>::minimum_balance()
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FlatFee;
	type WeightToFee = WeightPrice;
	type LengthToFee = LengthPrice;
	type FeeMultiplierUpdate = SlowAdjustingFeeUpdate<Self>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Self>;
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1000>;
	type AssetId = u32;
	type AssetIdParameter = Compact<u32>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = Tokens<{ deposit(1, 190) }>;
	type AssetAccountDeposit = Tokens<{ deposit(1, 16) }>;
	type MetadataDepositBase = Tokens<{ deposit(1, 68) }>;
	type MetadataDepositPerByte = Tokens<{ deposit(0, 1) }>;
	type ApprovalDeposit = ExistentialDeposit;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = ();
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

parameter_types! {
	/// Vested tokens may be voted with and pay fees for nothing else than leaving: they cannot be
	/// transferred or reserved.
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
	type WeightInfo = polkadot_runtime_common::claims::TestWeightInfo;
}
