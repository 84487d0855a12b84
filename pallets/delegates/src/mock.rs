//! A chain of a few seats, for tests that read like a story.

use crate as pallet_mmt_delegates;
use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungible::{Credit, Inspect},
		ConstU128, ConstU32, Hooks, OnUnbalanced, VariantCountOf,
	},
};
use mmt_primitives::{
	delegates::Vote,
	hooks::{DelegateTerms, OnRoundEnd, OnVoteChange, Permission, VoteChange},
	Balance, RoundIndex,
};
use sp_core::H256;
use sp_runtime::{
	testing::UintAuthorityId, traits::ConvertInto, AccountId32, BuildStorage, Perbill,
};
use std::cell::RefCell;

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
	pub type Session = pallet_session;
	#[runtime::pallet_index(3)]
	pub type Delegates = pallet_mmt_delegates;
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
	type ExistentialDeposit = ConstU128<1>;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
}

sp_runtime::impl_opaque_keys! {
	pub struct MockKeys {
		pub dummy: UintAuthorityId,
	}
}

impl pallet_session::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = crate::EndedByRounds;
	type NextSessionRotation = ();
	type SessionManager = Delegates;
	type SessionHandler = pallet_session::TestSessionHandler;
	type Keys = MockKeys;
	type DisablingStrategy = ();
	type Currency = Balances;
	type KeyDeposit = ();
	type WeightInfo = ();
}

parameter_types! {
	pub static Seats: u32 = 3;
	pub static Slot: u64 = 0;
	pub static Unapproved: Option<AccountId> = None;
	pub static FeesTaken: Balance = 0;
	pub static UnlockPeriod: u32 = 10;
}

thread_local! {
	/// Rounds that ended, with the blocks of each seat.
	pub static ENDED: RefCell<Vec<(RoundIndex, Vec<(AccountId, u32)>)>> = const { RefCell::new(Vec::new()) };
	/// Changes of votes: voter, delegate, before, after.
	pub static CHANGES: RefCell<Vec<(AccountId, AccountId, Balance, Balance)>> =
		const { RefCell::new(Vec::new()) };
}

pub struct Recorder;
impl OnRoundEnd<AccountId> for Recorder {
	fn on_round_end(round: RoundIndex, seats: &[(AccountId, u32)]) {
		ENDED.with_borrow_mut(|ended| ended.push((round, seats.to_vec())));
	}
}
impl OnVoteChange<AccountId> for Recorder {
	fn on_vote_change(voter: &AccountId, changes: &[VoteChange<AccountId>]) {
		CHANGES.with_borrow_mut(|seen| {
			seen.extend(changes.iter().map(|VoteChange { delegate, old, new }| {
				(voter.clone(), delegate.clone(), *old, *new)
			}));
		});
	}
}

pub struct AllBut;
impl Permission<AccountId> for AllBut {
	fn may_transact(_: &AccountId) -> bool {
		true
	}
	fn may_stand(who: &AccountId) -> bool {
		Unapproved::get().as_ref() != Some(who)
	}
}

pub struct Fees;
impl OnUnbalanced<Credit<AccountId, Balances>> for Fees {
	fn on_nonzero_unbalanced(fee: Credit<AccountId, Balances>) {
		FeesTaken::mutate(|taken| *taken += fee.peek());
	}
}
use frame_support::traits::Imbalance as _;

impl crate::Config for Test {
	type Token = Balances;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type FeeDestination = Fees;
	type Seats = Seats;
	type RegistrationFee = ConstU128<200>;
	type MinVote = ConstU128<10>;
	type UnlockPeriod = UnlockPeriod;
	type CurrentSlot = Slot;
	type Permission = AllBut;
	type OnVoteChange = Recorder;
	type OnRoundEnd = Recorder;
	type MaxIdleRounds = ConstU32<3>;
	type WeightInfo = ();
	type BenchmarkHelper = SetSeats;
}

pub struct SetSeats;
impl crate::BenchmarkHelper<AccountId> for SetSeats {
	fn set_seats(seats: u32) {
		Seats::set(seats);
	}
	// All are approved here, and none is looked up.
	fn approve(_: &AccountId) {}
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// What every account has at genesis.
pub const ENDOWMENT: Balance = 1_000_000;
/// Accounts that exist.
pub const ACCOUNTS: u8 = 60;

/// A chain whose first `delegates` accounts stand and forge from the start; all accounts up to 60
/// have tokens, and the first 50 have session keys.
pub fn chain(seats: u32, delegates: u8) -> sp_io::TestExternalities {
	Seats::set(seats);
	Slot::set(1000);
	Unapproved::set(None);
	FeesTaken::set(0);
	UnlockPeriod::set(10);
	ENDED.with_borrow_mut(Vec::clear);
	CHANGES.with_borrow_mut(Vec::clear);
	let keys = |n: u8| MockKeys { dummy: UintAuthorityId(n.into()) };
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=ACCOUNTS).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
		session: pallet_session::GenesisConfig {
			keys: (1..=delegates).map(|n| (account(n), account(n), keys(n))).collect(),
			..Default::default()
		},
		delegates: crate::GenesisConfig {
			delegates: (1..=delegates).map(|n| (account(n), Perbill::from_percent(10))).collect(),
		},
	}
	.build_storage()
	.expect("genesis is sound")
	.into();
	ext.execute_with(|| {
		for n in delegates + 1..=50 {
			pallet_session::NextKeys::<Test>::insert(account(n), keys(n));
		}
		System::set_block_number(1);
		Delegates::note_relay_randomness(H256::repeat_byte(9));
		forge();
	});
	ext
}

/// The next slot has a block.
pub fn forge() {
	skip(0);
}

/// `slots` slots have none, then one has.
pub fn skip(slots: u64) {
	Slot::mutate(|slot| *slot += slots + 1);
	let next = System::block_number() + 1;
	System::set_block_number(next);
	Delegates::on_initialize(next);
}

/// Forges until round `round` begins; `away` miss all their slots.
pub fn forge_until_round(round: RoundIndex, away: &[AccountId]) {
	while Delegates::current_round() < round {
		let mut skipped = 0;
		while skipped < 100
			&& Delegates::slot_owner(Slot::get() + skipped + 1)
				.is_some_and(|owner| away.contains(&owner))
		{
			skipped += 1;
		}
		skip(skipped);
	}
}

/// Votes of `list`, delegate and amount.
pub fn votes(list: &[(u8, Balance)]) -> Vec<Vote<AccountId>> {
	list.iter().map(|(n, amount)| Vote { delegate: account(*n), amount: *amount }).collect()
}

/// What an account can transfer.
pub fn spendable(who: &AccountId) -> Balance {
	use frame_support::traits::tokens::{Fortitude::Polite, Preservation::Expendable};
	Balances::reducible_balance(who, Expendable, Polite)
}

/// Accounts of the ranking, best first.
pub fn ranking() -> Vec<AccountId> {
	Delegates::ranking(0, 512).into_iter().map(|place| place.account).collect()
}

/// Delegates in their seats, sorted.
pub fn seated() -> Vec<AccountId> {
	let mut seated = Session::validators();
	seated.sort();
	seated
}
