//! The chain profile: what a chain fixes at its launch and no call can change.
//!
//! White paper MMT §7.1 and §7.2: every chain of the network names its token, its delegates, its
//! reward schedule and its fees when it is launched.

pub use crate::{
	names::rules::{NameRent, NameRules, MAX_SUFFIX, MIN_SUFFIX},
	resource::rules::{ResourceRules, MAX_WINDOW, MIN_WINDOW},
};
use crate::{serde_amount, serde_text, Balance, BlockNumber, MAX_DELEGATES, MIN_DELEGATES};
use alloc::{format, string::String};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::ConstU32;
use sp_runtime::{BoundedBTreeSet, BoundedVec};

/// Most bytes in a token's name.
pub const MAX_TOKEN_NAME: u32 = 32;
/// Most bytes in a token's symbol.
pub const MAX_TOKEN_SYMBOL: u32 = 12;
/// Most decimals of a token: more, and a supply of billions leaves `u128` arithmetic no room.
pub const MAX_DECIMALS: u8 = 18;
/// Longest unlock period in blocks: one year of 10-second blocks.
pub const MAX_UNLOCK_PERIOD: BlockNumber = 3_155_760;
/// Largest supply, fee or reward in planck. Everything that is added up over a chain's life stays
/// far below `u128::MAX`.
pub const MAX_AMOUNT: Balance = 1 << 100;
/// Least that an account may hold, in thousandths of a token: [`Token::existential_deposit`].
pub const EXISTENTIAL_THOUSANDTHS: Balance = 10;
/// Years of 10-second blocks over which [`RewardSchedule::check`] adds up what a schedule mints.
pub const REWARD_HORIZON_YEARS: u32 = 100;

/// Who may use a chain (white paper MMT §7.2).
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ChainKind {
	/// Anybody transacts and anybody may stand as a delegate.
	Public,
	/// Approved accounts transact and approved delegates stand.
	Consortium,
	/// As a consortium, and nodes exchange news only with peers that their operator named. A stranger
	/// who can reach a node may still ask it for blocks: a firewall keeps strangers out.
	Private,
}

impl ChainKind {
	/// Whether accounts and delegates need an approval.
	pub fn is_permissioned(&self) -> bool {
		!matches!(self, ChainKind::Public)
	}
}

/// A group of transactions that a chain opens or leaves closed at its launch.
///
/// Claiming rewards, session keys and the approvals of a permissioned chain are always open.
#[derive(
	Clone,
	Copy,
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
	Serialize,
	Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum TransactionGroup {
	/// Transfers of the chain's token, vested ones too.
	Transfers,
	/// Registering as a delegate, voting, unvoting, withdrawing.
	Delegates,
	/// Other tokens: `pallet-assets`.
	Assets,
	/// Proxies, multisigs and batches.
	Accounts,
	/// Claims of ERC-20 holders.
	Claims,
	/// Messages to and from other chains.
	CrossChain,
	/// Notarization, works and licences.
	Notary,
	/// The name registry.
	Names,
	/// Proofs of computing power.
	Resource,
}

impl TransactionGroup {
	/// Every group.
	pub const ALL: [TransactionGroup; 9] = [
		TransactionGroup::Transfers,
		TransactionGroup::Delegates,
		TransactionGroup::Assets,
		TransactionGroup::Accounts,
		TransactionGroup::Claims,
		TransactionGroup::CrossChain,
		TransactionGroup::Notary,
		TransactionGroup::Names,
		TransactionGroup::Resource,
	];
}

/// Upper bound of [`ChainProfile::open`]: room for groups to come.
pub type MaxGroups = ConstU32<32>;

/// The chain's own token.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Token {
	/// Name, UTF-8.
	#[serde(with = "serde_text")]
	pub name: BoundedVec<u8, ConstU32<MAX_TOKEN_NAME>>,
	/// Symbol, UTF-8.
	#[serde(with = "serde_text")]
	pub symbol: BoundedVec<u8, ConstU32<MAX_TOKEN_SYMBOL>>,
	/// Decimals: one token is 10^decimals planck.
	pub decimals: u8,
	/// Everything that exists at genesis, claims included, in planck.
	#[serde(with = "serde_amount")]
	pub initial_supply: Balance,
}

impl Token {
	/// Least that an account may hold, in planck: 0.01 of a token, at least 1.
	pub fn existential_deposit(&self) -> Balance {
		existential_deposit(self.decimals)
	}
}

/// Least that an account may hold, in planck, of a token with that many decimals.
pub fn existential_deposit(decimals: u8) -> Balance {
	// Saturating: decimals are at most MAX_DECIMALS on a chain that runs.
	let token = 10u128.saturating_pow(decimals.into());
	(token.saturating_mul(EXISTENTIAL_THOUSANDTHS) / 1_000).max(1)
}

/// Reward of a block by its height (white paper MMT §7.1.2): it starts at `first`, falls by `step`
/// every `period` blocks and stays at `floor` for ever.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct RewardSchedule {
	/// Reward of blocks 1 to `period`, in planck.
	#[serde(with = "serde_amount")]
	pub first: Balance,
	/// What it falls by after each period, in planck.
	#[serde(with = "serde_amount")]
	pub step: Balance,
	/// What it never falls under, in planck.
	#[serde(with = "serde_amount")]
	pub floor: Balance,
	/// Blocks in a period.
	pub period: BlockNumber,
}

impl RewardSchedule {
	/// Nothing is ever minted.
	pub const NONE: Self = Self { first: 0, step: 0, floor: 0, period: 1 };

	/// R(h) = max(first − step · ⌊(h − 1) / period⌋, floor) for h ≥ 1; nothing for the genesis
	/// block. In planck.
	pub fn reward(&self, height: BlockNumber) -> Balance {
		let Some(since_first) = height.checked_sub(1) else { return 0 };
		// A period of 0 is refused by `check`; it would mean a single, endless period.
		let periods = since_first.checked_div(self.period).unwrap_or(0);
		// Saturating: a schedule that has fallen to nothing stays at its floor.
		self.first.saturating_sub(self.step.saturating_mul(periods.into())).max(self.floor)
	}

	/// Everything minted in blocks 1 to `height`, in planck. Saturates at `u128::MAX`, which a
	/// checked schedule never reaches.
	pub fn cumulative(&self, height: BlockNumber) -> Balance {
		let period = self.period.max(1);
		let whole = height / period;
		// Periods before the floor holds; after it every period mints the same.
		let falling = match self.first.saturating_sub(self.floor).checked_div(self.step) {
			Some(periods) => {
				u32::try_from(periods.saturating_add(1)).unwrap_or(u32::MAX).min(whole)
			},
			None => 0,
		};
		let falling_wide = Balance::from(falling);
		let per_period_sum = self.first.saturating_mul(falling_wide).saturating_sub(
			self.step
				.saturating_mul(falling_wide.saturating_mul(falling_wide.saturating_sub(1)) / 2),
		);
		let flat_reward = self.reward(falling.saturating_mul(period).saturating_add(1));
		let flat_periods = Balance::from(whole.saturating_sub(falling));
		let rest = Balance::from(height % period);
		let last = self.reward(whole.saturating_mul(period).saturating_add(1));
		per_period_sum
			.saturating_add(flat_reward.saturating_mul(flat_periods))
			.saturating_mul(period.into())
			.saturating_add(last.saturating_mul(rest))
	}

	/// The last reward before the floor, in planck: the least of those above it. The floor where all
	/// are the same.
	fn last_step(&self) -> Balance {
		// A floor above `first` is refused by `check`.
		let fall = self.first.saturating_sub(self.floor);
		// What is left of the fall after whole steps; at the end of a whole one, all of it.
		let last = match fall.checked_rem(self.step) {
			None => fall,
			Some(0) => self.step.min(fall),
			Some(rest) => rest,
		};
		self.floor.saturating_add(last)
	}

	/// Whether the schedule is sound.
	pub fn check(&self) -> Result<(), ProfileError> {
		if self.period == 0 {
			return Err(ProfileError::new("rewards.period", "1 block or more", "0"));
		}
		for (key, value) in [
			("rewards.first", self.first),
			("rewards.step", self.step),
			("rewards.floor", self.floor),
		] {
			check_amount(key, value)?;
		}
		if self.floor > self.first {
			return Err(ProfileError::new(
				"rewards.floor",
				&format!("at most rewards.first, {}", self.first),
				&format!("{}", self.floor),
			));
		}
		let horizon = REWARD_HORIZON_YEARS.saturating_mul(MAX_UNLOCK_PERIOD);
		let minted = self.cumulative(horizon);
		if minted > MAX_AMOUNT {
			return Err(ProfileError::new(
				"rewards.first",
				&format!(
					"a schedule that mints at most {MAX_AMOUNT} planck in {REWARD_HORIZON_YEARS} years"
				),
				&format!("one that mints {minted} planck"),
			));
		}
		Ok(())
	}
}

/// What transactions cost, in planck.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct Fees {
	/// An ordinary transaction. The price of weight and length is in proportion to it, so that a
	/// heavy transaction pays more.
	#[serde(with = "serde_amount")]
	pub transaction: Balance,
	/// Registering as a delegate.
	#[serde(with = "serde_amount")]
	pub registration: Balance,
}

/// What a chain fixes for ever at its launch.
#[derive(
	Clone,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
#[serde(deny_unknown_fields)]
pub struct ChainProfile<AccountId> {
	/// Who may use the chain.
	pub kind: ChainKind,
	/// Seats: delegates that forge in a round.
	pub delegates: u32,
	/// The chain's token.
	pub token: Token,
	/// Block rewards.
	pub rewards: RewardSchedule,
	/// Fees.
	pub fees: Fees,
	/// Transactions that the chain is open for.
	pub open: BoundedBTreeSet<TransactionGroup, MaxGroups>,
	/// Blocks from unvoting until the tokens may be withdrawn.
	pub unlock_period: BlockNumber,
	/// Who approves accounts and delegates of a permissioned chain. Nobody on a public one.
	pub approver: Option<AccountId>,
	/// Names: what they end with and what they cost.
	pub names: NameRules,
	/// The proof of computing power. Nothing on a chain that mines no BMM.
	#[serde(default)]
	pub resource: Option<ResourceRules>,
	/// Para id of the hub, the chain that issues this chain's token. With one, nothing of the token
	/// exists at genesis and nothing is ever minted but what the hub sends here. Nothing on a chain
	/// that issues its token itself.
	#[serde(default)]
	pub hub: Option<u32>,
}

impl<AccountId> ChainProfile<AccountId> {
	/// Whether what a chain with a hub fixes leaves the token to the hub.
	fn check_hub(&self) -> Result<(), ProfileError> {
		let Some(hub) = self.hub else { return Ok(()) };
		if hub == 0 {
			return Err(ProfileError::new("hub", "the para id of another chain, 1 or more", "0"));
		}
		let supply = self.token.initial_supply;
		if supply != 0 {
			return Err(ProfileError::new(
				"token.initial_supply",
				"0 on a chain with a hub: the hub alone issues its token, and sends it here",
				&format!("{supply}"),
			));
		}
		let rewards = &self.rewards;
		for (key, value) in [
			("rewards.first", rewards.first),
			("rewards.step", rewards.step),
			("rewards.floor", rewards.floor),
		] {
			if value != 0 {
				return Err(ProfileError::new(
					key,
					"0 on a chain with a hub, which alone mints the token; delegates earn fees here",
					&format!("{value}"),
				));
			}
		}
		if self.resource.is_some() {
			return Err(ProfileError::new(
				"resource",
				"absent on a chain with a hub: BMM come from there, where computing power is proved",
				"a table of rules",
			));
		}
		if !self.open.contains(&TransactionGroup::CrossChain) {
			return Err(ProfileError::new(
				"open",
				"with the group 'cross_chain' on a chain with a hub: its token comes and goes by messages",
				"without it",
			));
		}
		Ok(())
	}

	/// Whether all that is minted and charged can be kept. It goes to one account, which takes
	/// nothing under the existential deposit while it does not exist.
	fn check_least(&self) -> Result<(), ProfileError> {
		let least = self.token.existential_deposit();
		let lost = |value: Balance| (1..least).contains(&value);
		let amounts = format!("0, or {least} planck or more, the least that an account may hold");
		let rewards = &self.rewards;
		for (key, value) in [("rewards.first", rewards.first), ("rewards.floor", rewards.floor)] {
			if lost(value) {
				return Err(ProfileError::new(key, &amounts, &format!("{value}")));
			}
		}
		let last = rewards.last_step();
		if lost(last) {
			return Err(ProfileError::new(
				"rewards.step",
				&format!(
					"one that leads to no reward of 1 to {} planck: {least} is the least that an \
					 account may hold",
					least.saturating_sub(1)
				),
				&format!("one that leads to {last}"),
			));
		}
		if rewards.first > 0 {
			// The first block's reward is there before the first fee.
			return Ok(());
		}
		for (key, value) in [
			("fees.transaction", self.fees.transaction),
			("fees.registration", self.fees.registration),
		] {
			if lost(value) {
				return Err(ProfileError::new(
					key,
					&format!("{amounts}, on a chain without rewards"),
					&format!("{value}"),
				));
			}
		}
		Ok(())
	}

	/// Whether a chain can run on this profile. The first value that is wrong is named, with what
	/// is allowed.
	pub fn check(&self) -> Result<(), ProfileError> {
		if !(MIN_DELEGATES..=MAX_DELEGATES).contains(&self.delegates) {
			return Err(ProfileError::new(
				"delegates",
				&format!("{MIN_DELEGATES} to {MAX_DELEGATES}"),
				&format!("{}", self.delegates),
			));
		}
		for (key, text, most) in [
			("token.name", &self.token.name[..], MAX_TOKEN_NAME),
			("token.symbol", &self.token.symbol[..], MAX_TOKEN_SYMBOL),
		] {
			let printable = core::str::from_utf8(text)
				.is_ok_and(|text| !text.is_empty() && !text.chars().any(char::is_control));
			if !printable {
				return Err(ProfileError::new(
					key,
					&format!("1 to {most} bytes of printable text"),
					&format!("{} bytes that are not", text.len()),
				));
			}
		}
		if self.token.decimals > MAX_DECIMALS {
			return Err(ProfileError::new(
				"token.decimals",
				&format!("0 to {MAX_DECIMALS}"),
				&format!("{}", self.token.decimals),
			));
		}
		check_amount("token.initial_supply", self.token.initial_supply)?;
		check_amount("fees.transaction", self.fees.transaction)?;
		check_amount("fees.registration", self.fees.registration)?;
		self.rewards.check()?;
		self.names.check()?;
		match &self.resource {
			Some(rules) => rules.check()?,
			None if self.open.contains(&TransactionGroup::Resource) => {
				return Err(ProfileError::new(
					"resource",
					"a table of rules where the group 'resource' is open: add one, or leave the group out",
					"nothing",
				))
			},
			None => {},
		}
		self.check_hub()?;
		self.check_least()?;
		if self.unlock_period == 0 || self.unlock_period > MAX_UNLOCK_PERIOD {
			return Err(ProfileError::new(
				"unlock_period",
				&format!("1 to {MAX_UNLOCK_PERIOD} blocks"),
				&format!("{}", self.unlock_period),
			));
		}
		if self.kind == ChainKind::Public && self.fees.transaction == 0 {
			return Err(ProfileError::new(
				"fees.transaction",
				"1 planck or more on a public chain, where anybody may fill its blocks",
				"0",
			));
		}
		match (self.kind.is_permissioned(), self.approver.is_some()) {
			(true, false) => Err(ProfileError::new(
				"approver",
				"an account, on a consortium or private chain",
				"nothing",
			)),
			(false, true) => {
				Err(ProfileError::new("approver", "nothing, on a public chain", "an account"))
			},
			_ => Ok(()),
		}
	}
}

/// Why a profile was refused: which key, what it may be and what it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProfileError {
	/// Key, as written in the chain's TOML file.
	pub key: String,
	/// What the key may be.
	pub allowed: String,
	/// What was found.
	pub found: String,
}

impl ProfileError {
	/// An error at `key`.
	pub fn new(key: &str, allowed: &str, found: &str) -> Self {
		Self { key: key.into(), allowed: allowed.into(), found: found.into() }
	}
}

impl core::fmt::Display for ProfileError {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		write!(f, "'{}' must be {}; found {}", self.key, self.allowed, self.found)
	}
}

/// Whether `value` may be an amount of a profile.
pub(crate) fn check_amount(key: &str, value: Balance) -> Result<(), ProfileError> {
	if value > MAX_AMOUNT {
		return Err(ProfileError::new(
			key,
			&format!("at most {MAX_AMOUNT} planck"),
			&format!("{value}"),
		));
	}
	Ok(())
}

#[cfg(test)]
mod tests;
