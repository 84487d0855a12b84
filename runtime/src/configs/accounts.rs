//! Accounts that act for others: batches, multisigs and proxies.

use super::money::{deposit, Tokens};
use crate::{Balances, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{ConstU32, InstanceFilter};
use scale_info::TypeInfo;
use sp_runtime::traits::BlakeTwo256;

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Self>;
}

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = Tokens<{ deposit(1, 88) }>;
	type DepositFactor = Tokens<{ deposit(0, 32) }>;
	type MaxSignatories = ConstU32<100>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Self>;
}

/// What a proxy may do.
#[derive(
	Copy,
	Clone,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// Everything that moves no tokens. A name's record says where others' tokens go, so names are
	/// not part of it; nor is registering as a delegate, whose fee other delegates share.
	NonTransfer,
	/// Standing as a delegate, voting and claiming rewards. It may spend the account's tokens on
	/// registrations.
	Delegates,
	/// Cancelling what other proxies announced.
	CancelProxy,
	/// Keeping up names: renewing them, their records and subnames, the account's primary name.
	/// Neither registering a name nor giving one away.
	Names,
}

/// What keeps a name up, and neither pays another account nor gives the name away or binds it for
/// good.
fn keeps_up_names(call: &RuntimeCall) -> bool {
	use pallet_mmt_names::Call;
	matches!(
		call,
		RuntimeCall::Names(
			Call::renew { .. }
				| Call::set_records { .. }
				| Call::clear_records { .. }
				| Call::set_subname { fuses: 0, .. }
				| Call::extend_subname { .. }
				| Call::set_primary { .. }
				| Call::reclaim_deposit { .. }
		)
	)
}

/// What is of delegates and voters, and costs no more than its fee.
fn costs_no_registration(call: &RuntimeCall) -> bool {
	use pallet_mmt_delegates::Call;
	matches!(call, RuntimeCall::Delegates(call) if !matches!(call, Call::register { .. }))
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	fn filter(&self, call: &RuntimeCall) -> bool {
		match self {
			ProxyType::Any => true,
			ProxyType::NonTransfer => {
				costs_no_registration(call)
					|| matches!(
						call,
						RuntimeCall::System(_)
							| RuntimeCall::ChainProfile(_)
							| RuntimeCall::Session(_)
							| RuntimeCall::BlockRewards(_)
							| RuntimeCall::Notary(pallet_mmt_notary::Call::anchor_batch { .. })
							| RuntimeCall::Utility(_)
							| RuntimeCall::Multisig(_)
							| RuntimeCall::Proxy(_)
					)
			},
			ProxyType::Delegates => matches!(
				call,
				RuntimeCall::Session(_)
					| RuntimeCall::Delegates(_)
					| RuntimeCall::BlockRewards(_)
					| RuntimeCall::Utility(_)
			),
			ProxyType::CancelProxy => {
				matches!(call, RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. }))
			},
			ProxyType::Names => keeps_up_names(call) || matches!(call, RuntimeCall::Utility(_)),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		match (self, other) {
			(one, two) if one == two => true,
			(ProxyType::Any, _) => true,
			(_, ProxyType::Any) => false,
			(ProxyType::NonTransfer, ProxyType::Names | ProxyType::Delegates) => false,
			(ProxyType::NonTransfer, _) => true,
			_ => false,
		}
	}
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = Tokens<{ deposit(1, 8) }>;
	type ProxyDepositFactor = Tokens<{ deposit(0, 33) }>;
	type MaxProxies = ConstU32<32>;
	type MaxPending = ConstU32<32>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = Tokens<{ deposit(1, 8) }>;
	type AnnouncementDepositFactor = Tokens<{ deposit(0, 66) }>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Self>;
}
