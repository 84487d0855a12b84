//! Approvals, the kinds of calls, and the profile of the main chain.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use mmt_primitives::{
	profile::{
		ChainKind, ChainProfile, Fees, NameRules, ResourceRules, RewardSchedule, Token,
		TransactionGroup,
	},
	MMT,
};
use scale_info::TypeInfo;
use sp_runtime::BoundedVec;

/// What an account of a permissioned chain may do.
#[derive(
	Clone,
	Copy,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Approval {
	/// Sign transactions.
	pub transact: bool,
	/// Register as a delegate.
	pub stand: bool,
}

impl Approval {
	/// Whether it allows anything.
	pub fn is_empty(&self) -> bool {
		!self.transact && !self.stand
	}
}

/// What a call is to the chain profile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CallKind {
	/// A transaction of this group, refused where the group is closed.
	Group(TransactionGroup),
	/// Writes storage by its raw key, and so could change the profile: always refused.
	WritesRawStorage,
	/// Always open: inherents, session keys, claiming rewards, freeing vested tokens, approvals, root's
	/// own calls.
	Free,
}

/// The runtime's answer to what its calls are.
pub trait CallGroups<RuntimeCall> {
	/// Tells `f` the kind of `call` and of every call wrapped in it (sudo, batches, proxies,
	/// multisigs). Inherents must be [`CallKind::Free`]: a block without them is no block.
	fn visit(call: &RuntimeCall, f: &mut dyn FnMut(CallKind));
}

/// Every call is free: for tests of other pallets.
impl<RuntimeCall> CallGroups<RuntimeCall> for () {
	fn visit(_: &RuntimeCall, f: &mut dyn FnMut(CallKind)) {
		f(CallKind::Free)
	}
}

/// The profile of the main chain (white paper MMT §7.1): 108 delegates, 100,000,000 MMT at genesis,
/// block rewards that fall from 5 to 1 MMT every 333 days, 0.5 MMT a transaction; names end with
/// `.mmt`.
pub fn main_profile<AccountId>() -> ChainProfile<AccountId> {
	let text = |text: &str| text.as_bytes().to_vec();
	ChainProfile {
		kind: ChainKind::Public,
		delegates: 108,
		token: Token {
			name: BoundedVec::truncate_from(text("MMT")),
			symbol: BoundedVec::truncate_from(text("MMT")),
			decimals: 12,
			initial_supply: 100_000_000 * MMT,
		},
		rewards: RewardSchedule { first: 5 * MMT, step: MMT, floor: MMT, period: 2_877_120 },
		fees: Fees { transaction: MMT / 2, registration: 200 * MMT },
		open: alloc::collections::BTreeSet::from(TransactionGroup::ALL)
			.try_into()
			.expect("MaxGroups is 32, there are 9 groups; qed"),
		unlock_period: 25_920,
		approver: None,
		names: NameRules::main(),
		resource: Some(ResourceRules::main()),
		hub: None,
	}
}

/// The same without BMM, which the accounts that have it at genesis must be named for.
pub fn default_profile<AccountId>() -> ChainProfile<AccountId> {
	let mut profile = main_profile();
	profile.open.remove(&TransactionGroup::Resource);
	profile.resource = None;
	profile
}
