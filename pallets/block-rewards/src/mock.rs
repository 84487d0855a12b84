//! A chain whose round, author and commissions a test sets by hand.

use crate as pallet_mmt_block_rewards;
use frame_support::{derive_impl, parameter_types, traits::ConstU128, PalletId};
use mmt_primitives::{
	hooks::{DelegateTerms, OnRoundEnd, OnVoteChange, VoteChange},
	profile::RewardSchedule,
	Balance, RoundIndex,
};
use pallet_authorship::EventHandler;
use sp_runtime::{AccountId32, BuildStorage, Perbill};
use std::{cell::RefCell, collections::BTreeMap};

pub type Block = frame_system::mocking::MockBlockU32<Test>;
pub type AccountId = AccountId32;

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
		RuntimeTask
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(2)]
	pub type BlockRewards = pallet_mmt_block_rewards;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountId = AccountId;
	type Lookup = sp_runtime::traits::IdentityLookup<AccountId>;
	type AccountData = pallet_balances::AccountData<Balance>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type Balance = Balance;
	type AccountStore = System;
	type ExistentialDeposit = ConstU128<10>;
}

parameter_types! {
	pub const PotId: PalletId = PalletId(*b"mmt/rwrd");
	pub static Round: RoundIndex = 0;
	pub static Author: Option<AccountId> = None;
	pub Schedule: RewardSchedule =
		RewardSchedule { first: 5_000, step: 1_000, floor: 1_000, period: 1_000 };
}

thread_local! {
	/// Commissions of delegates, in percent.
	pub static COMMISSIONS: RefCell<BTreeMap<AccountId, u32>> = const { RefCell::new(BTreeMap::new()) };
}

pub struct Terms;
impl DelegateTerms<AccountId> for Terms {
	fn current_round() -> RoundIndex {
		Round::get()
	}
	fn commission(delegate: &AccountId, _: RoundIndex) -> Perbill {
		COMMISSIONS.with_borrow(|commissions| {
			Perbill::from_percent(commissions.get(delegate).copied().unwrap_or(10))
		})
	}
}

impl crate::Config for Test {
	type Token = Balances;
	type PotId = PotId;
	type Schedule = Schedule;
	type Terms = Terms;
	type Author = Author;
	type WeightInfo = ();
	type BenchmarkHelper = SetRound;
}

pub struct SetRound;
impl crate::BenchmarkHelper for SetRound {
	fn set_round(round: RoundIndex) {
		Round::set(round);
	}
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// What every account has at genesis.
pub const ENDOWMENT: Balance = 1_000_000;

/// A chain of 20 accounts at block 0.
pub fn chain() -> sp_io::TestExternalities {
	Round::set(0);
	Author::set(None);
	COMMISSIONS.with_borrow_mut(BTreeMap::clear);
	RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=20).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
	}
	.build_storage()
	.expect("genesis is sound")
	.into()
}

/// `n` forges the next block.
pub fn forge(n: u8) {
	System::set_block_number(System::block_number() + 1);
	Author::set(Some(account(n)));
	BlockRewards::note_author(account(n));
}

/// The round ends, in which these forged so many blocks.
pub fn end_round(forged: &[(u8, u32)]) {
	let seats: Vec<_> = forged.iter().map(|(n, blocks)| (account(*n), *blocks)).collect();
	BlockRewards::on_round_end(Round::get(), &seats);
	Round::mutate(|round| *round += 1);
}

/// `voter`'s vote for `delegate` changes.
pub fn change(voter: u8, delegate: u8, old: Balance, new: Balance) {
	let change = VoteChange { delegate: account(delegate), old, new };
	BlockRewards::on_vote_change(&account(voter), &[change]);
}

/// What account `n` may claim, as delegate and as voter.
pub fn claimable(n: u8) -> (Balance, Balance) {
	let claimable = BlockRewards::claimable(&account(n));
	assert_eq!(claimable.total, claimable.as_delegate + claimable.as_voter);
	(claimable.as_delegate, claimable.as_voter)
}
