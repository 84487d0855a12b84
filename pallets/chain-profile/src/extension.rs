//! What holds for every transaction: the extension [`CheckChainProfile`] and the call filters.

use crate::{CallGroups, CallKind, Config, Pallet, Profile, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{
	pallet_prelude::TransactionSource,
	traits::{Contains, OriginTrait},
	weights::Weight,
	DefaultNoBound,
};
use mmt_primitives::profile::TransactionGroup;
use scale_info::TypeInfo;
use sp_runtime::{
	impl_tx_ext_default,
	traits::{DispatchInfoOf, DispatchOriginOf, TransactionExtension, ValidateResult},
	transaction_validity::{
		InvalidTransaction, TransactionValidity, TransactionValidityError, ValidTransaction,
	},
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

// Clients match on these numbers: they never change.

/// Code of [`InvalidTransaction::Custom`]: the signer has no approval on this chain.
pub const ACCOUNT_NOT_APPROVED: u8 = 101;
/// Code of [`InvalidTransaction::Custom`]: the chain was launched with this group closed.
pub const GROUP_CLOSED: u8 = 102;
/// Code of [`InvalidTransaction::Custom`]: the call writes raw storage.
pub const WRITES_RAW_STORAGE: u8 = 103;

/// Refuses transactions that the chain profile does not allow.
///
/// Has no payload: one with data would break every wallet that does not know it.
#[derive(Encode, Decode, DecodeWithMemTracking, DefaultNoBound, Clone, Eq, PartialEq, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct CheckChainProfile<T>(PhantomData<T>);

impl<T> CheckChainProfile<T> {
	/// The extension.
	pub fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T> core::fmt::Debug for CheckChainProfile<T> {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		f.write_str("CheckChainProfile")
	}
}

/// Why `call` may not be made, if so. Raw storage goes first: it is never allowed.
fn refuse_call<T: Config>(
	call: &CallOf<T>,
	mut is_open: impl FnMut(&TransactionGroup) -> bool,
) -> Result<(), u8> {
	let mut closed = false;
	let mut raw = false;
	T::CallGroups::visit(call, &mut |kind| match kind {
		CallKind::WritesRawStorage => raw = true,
		CallKind::Group(group) => closed = closed || !is_open(&group),
		CallKind::Free => {},
	});
	match (raw, closed) {
		(true, _) => Err(WRITES_RAW_STORAGE),
		(false, true) => Err(GROUP_CLOSED),
		(false, false) => Ok(()),
	}
}

/// Whether a transaction may pass; `who` is its signer.
pub(crate) fn check<T: Config>(
	who: Option<&T::AccountId>,
	call: &CallOf<T>,
) -> Result<(), TransactionValidityError> {
	let profile = Profile::<T>::get();
	if who.is_some_and(|who| !Pallet::<T>::may_transact_under(&profile, who)) {
		return Err(InvalidTransaction::Custom(ACCOUNT_NOT_APPROVED).into());
	}
	refuse_call::<T>(call, |group| profile.open.contains(group))
		.map_err(|code| InvalidTransaction::Custom(code).into())
}

impl<T: Config + Send + Sync> TransactionExtension<CallOf<T>> for CheckChainProfile<T> {
	const IDENTIFIER: &'static str = "CheckChainProfile";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, _: &CallOf<T>) -> Weight {
		<T as Config>::WeightInfo::check()
	}

	fn validate(
		&self,
		origin: DispatchOriginOf<CallOf<T>>,
		call: &CallOf<T>,
		_: &DispatchInfoOf<CallOf<T>>,
		_: usize,
		_: Self::Implicit,
		_: &impl Encode,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, CallOf<T>> {
		check::<T>(origin.as_signer(), call)?;
		Ok((ValidTransaction::default(), (), origin))
	}

	impl_tx_ext_default!(CallOf<T>; prepare);

	// Unsigned transactions (a claim of an ERC-20 holder) and inherents have no signer to check,
	// but a closed group is closed for them as well.

	fn bare_validate(
		call: &CallOf<T>,
		_: &DispatchInfoOf<CallOf<T>>,
		_: usize,
	) -> TransactionValidity {
		check::<T>(None, call)?;
		Ok(ValidTransaction::default())
	}

	fn bare_validate_and_prepare(
		call: &CallOf<T>,
		_: &DispatchInfoOf<CallOf<T>>,
		_: usize,
	) -> Result<(), TransactionValidityError> {
		check::<T>(None, call)
	}
}

/// Calls that write no raw storage, wrapped ones included: for `BaseCallFilter`. Reads nothing.
pub struct SafeCalls<T>(PhantomData<T>);
impl<T: Config> Contains<CallOf<T>> for SafeCalls<T> {
	fn contains(call: &CallOf<T>) -> bool {
		refuse_call::<T>(call, |_| true).is_ok()
	}
}

/// [`SafeCalls`] of open groups: for calls that come in messages, past the transaction extension.
pub struct OpenCalls<T>(PhantomData<T>);
impl<T: Config> Contains<CallOf<T>> for OpenCalls<T> {
	fn contains(call: &CallOf<T>) -> bool {
		check::<T>(None, call).is_ok()
	}
}
