//! BMM: the registered asset 1, which can be put on hold and which nobody but a pallet mints.

use crate::{AccountId, Assets, AssetsHolder, Balance, RuntimeHoldReason, RuntimeOrigin};
use frame_support::traits::{
	fungible::{hold, Dust, Inspect, ItemOf, Mutate, Unbalanced},
	tokens::{
		DepositConsequence, Fortitude, Precision, Preservation, Provenance, Restriction,
		WithdrawConsequence,
	},
	ConstU32, EnsureOriginWithArg, OriginTrait,
};
use mmt_primitives::resource::BMM_ASSET;
use sp_runtime::{DispatchError, DispatchResult};

/// What is free.
type Free = ItemOf<Assets, ConstU32<BMM_ASSET>, AccountId>;
/// What is on hold.
type Held = ItemOf<AssetsHolder, ConstU32<BMM_ASSET>, AccountId>;
/// An amount, or why there is none.
type Amount = Result<Balance, DispatchError>;

/// BMM as one token: `pallet-assets` keeps what is free of it and `pallet-assets-holder` what is on
/// hold, and neither does the other's part.
pub struct Bmm;

impl Inspect<AccountId> for Bmm {
	type Balance = Balance;

	fn total_issuance() -> Balance {
		Free::total_issuance()
	}

	fn minimum_balance() -> Balance {
		Free::minimum_balance()
	}

	fn total_balance(who: &AccountId) -> Balance {
		Free::total_balance(who)
	}

	fn balance(who: &AccountId) -> Balance {
		Free::balance(who)
	}

	fn reducible_balance(who: &AccountId, preservation: Preservation, force: Fortitude) -> Balance {
		Free::reducible_balance(who, preservation, force)
	}

	fn can_deposit(who: &AccountId, amount: Balance, provenance: Provenance) -> DepositConsequence {
		Free::can_deposit(who, amount, provenance)
	}

	fn can_withdraw(who: &AccountId, amount: Balance) -> WithdrawConsequence<Balance> {
		Free::can_withdraw(who, amount)
	}
}

impl Unbalanced<AccountId> for Bmm {
	fn handle_dust(dust: Dust<AccountId, Self>) {
		Free::handle_dust(Dust(dust.0))
	}

	fn write_balance(who: &AccountId, amount: Balance) -> Result<Option<Balance>, DispatchError> {
		Free::write_balance(who, amount)
	}

	fn set_total_issuance(amount: Balance) {
		Free::set_total_issuance(amount)
	}

	fn decrease_balance(
		who: &AccountId,
		amount: Balance,
		precision: Precision,
		preservation: Preservation,
		force: Fortitude,
	) -> Amount {
		Free::decrease_balance(who, amount, precision, preservation, force)
	}

	fn increase_balance(who: &AccountId, amount: Balance, precision: Precision) -> Amount {
		Free::increase_balance(who, amount, precision)
	}
}

impl Mutate<AccountId> for Bmm {
	fn mint_into(who: &AccountId, amount: Balance) -> Amount {
		Free::mint_into(who, amount)
	}

	fn burn_from(
		who: &AccountId,
		amount: Balance,
		preservation: Preservation,
		precision: Precision,
		force: Fortitude,
	) -> Amount {
		Free::burn_from(who, amount, preservation, precision, force)
	}

	fn shelve(who: &AccountId, amount: Balance) -> Amount {
		Free::shelve(who, amount)
	}

	fn restore(who: &AccountId, amount: Balance) -> Amount {
		Free::restore(who, amount)
	}

	fn transfer(
		source: &AccountId,
		dest: &AccountId,
		amount: Balance,
		preservation: Preservation,
	) -> Amount {
		Free::transfer(source, dest, amount, preservation)
	}
}

impl hold::Inspect<AccountId> for Bmm {
	type Reason = RuntimeHoldReason;

	fn total_balance_on_hold(who: &AccountId) -> Balance {
		Held::total_balance_on_hold(who)
	}

	fn balance_on_hold(reason: &RuntimeHoldReason, who: &AccountId) -> Balance {
		Held::balance_on_hold(reason, who)
	}
}

impl hold::Unbalanced<AccountId> for Bmm {
	fn set_balance_on_hold(
		reason: &RuntimeHoldReason,
		who: &AccountId,
		amount: Balance,
	) -> DispatchResult {
		Held::set_balance_on_hold(reason, who, amount)
	}
}

impl hold::Mutate<AccountId> for Bmm {
	fn hold(reason: &RuntimeHoldReason, who: &AccountId, amount: Balance) -> DispatchResult {
		Held::hold(reason, who, amount)
	}

	fn release(
		reason: &RuntimeHoldReason,
		who: &AccountId,
		amount: Balance,
		precision: Precision,
	) -> Amount {
		Held::release(reason, who, amount, precision)
	}

	fn burn_held(
		reason: &RuntimeHoldReason,
		who: &AccountId,
		amount: Balance,
		precision: Precision,
		force: Fortitude,
	) -> Amount {
		Held::burn_held(reason, who, amount, precision, force)
	}

	fn transfer_on_hold(
		reason: &RuntimeHoldReason,
		source: &AccountId,
		dest: &AccountId,
		amount: Balance,
		precision: Precision,
		mode: Restriction,
		force: Fortitude,
	) -> Amount {
		Held::transfer_on_hold(reason, source, dest, amount, precision, mode, force)
	}
}

/// Who may register an asset: whoever signs, under any number but that of BMM. On a chain without BMM
/// that number stays free, so that nothing there can be taken for it.
pub struct AnyAssetButBmm;

impl EnsureOriginWithArg<RuntimeOrigin, u32> for AnyAssetButBmm {
	type Success = AccountId;

	fn try_origin(origin: RuntimeOrigin, asset: &u32) -> Result<AccountId, RuntimeOrigin> {
		match origin.as_signer() {
			Some(who) if *asset != BMM_ASSET => Ok(who.clone()),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(asset: &u32) -> Result<RuntimeOrigin, ()> {
		match *asset {
			BMM_ASSET => Err(()),
			_ => Ok(frame_system::RawOrigin::Signed(AccountId::new([0; 32])).into()),
		}
	}
}
