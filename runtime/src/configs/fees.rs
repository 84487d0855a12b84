//! What transactions cost.

use crate::{
	AccountId, Balance, Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	TransactionPayment,
};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchResult, Pays},
	traits::{ConstU8, Get},
	weights::{constants::WEIGHT_REF_TIME_PER_SECOND, Weight, WeightToFee},
};
use pallet_mmt_block_rewards::DealWithFees;
use pallet_mmt_chain_profile::TransactionFee;
use pallet_transaction_payment::{
	ChargeTransactionPayment, FungibleAdapter, OnChargeTransaction, Pre, TxCreditHold, Val,
};
use polkadot_runtime_common::SlowAdjustingFeeUpdate;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{
		DispatchInfoOf, Implication, PostDispatchInfoOf, TransactionExtension, ValidateResult,
	},
	transaction_validity::{TransactionSource, TransactionValidityError},
};

/// Price of weight. Proportional to the profile's flat fee, so that a chain with another token has
/// prices in the same proportion: a second of computing costs 100 ordinary transactions, a MiB of
/// proof 20, whichever is more. So transfers and votes for a few, which the white paper MMT §7.1.2 prices
/// at the flat fee, weigh less than it buys.
pub struct WeightPrice;

impl WeightPrice {
	const SECOND: Balance = 100;
	const PROOF_MIB: Balance = 20;
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

/// max(flat fee, weight fee + length fee) and then the tip; for [`ChargeFee`], which settles it.
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
		let fee = Self::raise(info.pays_fee == Pays::Yes, fee, tip);
		<Inner as OnChargeTransaction<Runtime>>::withdraw_fee(who, call, info, fee, tip)
	}

	fn can_withdraw_fee(
		who: &AccountId,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
	) -> Result<(), TransactionValidityError> {
		let fee = Self::raise(info.pays_fee == Pays::Yes, fee, tip);
		<Inner as OnChargeTransaction<Runtime>>::can_withdraw_fee(who, call, info, fee, tip)
	}

	/// `fee` comes raised from [`ChargeFee`].
	fn correct_and_deposit_fee(
		who: &AccountId,
		info: &DispatchInfoOf<RuntimeCall>,
		post: &PostDispatchInfoOf<RuntimeCall>,
		fee: Balance,
		tip: Balance,
		withdrawn: Self::LiquidityInfo,
	) -> Result<(), TransactionValidityError> {
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

/// [`ChargeTransactionPayment`] with [`FlatFee`], so that the event TransactionFeePaid names what
/// was charged. To wallets it is that extension: the same name, type and bytes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking)]
pub struct ChargeFee(ChargeTransactionPayment<Runtime>);

impl ChargeFee {
	/// Pays the fee and `tip` planck for the author of the block.
	pub fn with_tip(tip: Balance) -> Self {
		Self(ChargeTransactionPayment::from(tip))
	}
}

impl TypeInfo for ChargeFee {
	type Identity = ChargeTransactionPayment<Runtime>;

	fn type_info() -> scale_info::Type {
		ChargeTransactionPayment::<Runtime>::type_info()
	}
}

impl TransactionExtension<RuntimeCall> for ChargeFee {
	const IDENTIFIER: &'static str =
		<ChargeTransactionPayment<Runtime> as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	type Implicit = ();
	type Val = Val<Runtime>;
	type Pre = Pre<Runtime>;

	fn weight(&self, call: &RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
		implicit: (),
		implication: &impl Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		self.0.validate(origin, call, info, len, implicit, implication, source)
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfoOf<RuntimeCall>,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfoOf<RuntimeCall>,
		post: &PostDispatchInfoOf<RuntimeCall>,
		len: usize,
		_: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		let (tip, who, withdrawn) = match pre {
			Pre::Charge { tip, who, liquidity_info } => (tip, who, liquidity_info),
			Pre::NoCharge { refund } => return Ok(refund),
		};
		// The length of a transaction is bounded by that of a block, far under u32::MAX.
		let priced = TransactionPayment::compute_actual_fee(len as u32, info, post, tip);
		let fee = FlatFee::raise(post.pays_fee(info) == Pays::Yes, priced, tip);
		FlatFee::correct_and_deposit_fee(&who, info, post, fee, tip, withdrawn)?;
		TransactionPayment::deposit_fee_paid_event(who, fee, tip);
		Ok(Weight::zero())
	}
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FlatFee;
	type WeightToFee = WeightPrice;
	type LengthToFee = LengthPrice;
	type FeeMultiplierUpdate = SlowAdjustingFeeUpdate<Self>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = crate::weights::pallet_transaction_payment::WeightInfo<Self>;
}

#[cfg(feature = "runtime-benchmarks")]
impl pallet_transaction_payment::BenchmarkConfig for Runtime {
	/// A block with an author, who gets the tip.
	fn setup_benchmark_environment() {
		use frame_support::traits::Hooks;
		use sp_runtime::DigestItem;

		let slot = sp_consensus_aura::Slot::from(1).encode();
		crate::System::deposit_log(DigestItem::PreRuntime(sp_consensus_aura::AURA_ENGINE_ID, slot));
		crate::Authorship::on_initialize(1);
		assert!(crate::Authorship::author().is_some());
	}
}
