//! A chain with short phases, for tests that read like a story.

use crate as pallet_mmt_footstones;
use crate::{BetRound, Footstone};
use frame_support::{
	assert_ok, derive_impl, parameter_types,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		ConstU128, ConstU32, StorageMapShim,
	},
};
use mmt_primitives::{
	footstones::{commitment, ChainId, Checkpoint, Consensus, Round, Statement},
	hooks::PersistentPower,
	Balance,
};
use pallet_balances::Instance2;
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{AccountId32, BuildStorage, DispatchResult, MultiSignature};
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
	pub type Bmm = pallet_balances<Instance2>;
	#[runtime::pallet_index(3)]
	pub type Footstones = pallet_mmt_footstones;
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
	type ExistentialDeposit = ConstU128<ED>;
	type RuntimeHoldReason = RuntimeHoldReason;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config<Instance2> for Test {
	type Balance = Balance;
	type AccountStore = StorageMapShim<
		pallet_balances::Account<Test, Instance2>,
		AccountId,
		pallet_balances::AccountData<Balance>,
	>;
	type ExistentialDeposit = ConstU128<ED>;
	type RuntimeHoldReason = RuntimeHoldReason;
}

/// Least that an account has, of either token.
pub const ED: Balance = 10;
/// Deposit for a data chain.
pub const DEPOSIT: Balance = 1_000;
/// Bond for a sol.
pub const PER_SOL: Balance = 7;
/// Blocks of each phase of a round.
pub const PHASE: u32 = 3;
/// Blocks that a bond is held for.
pub const UNBONDING: u32 = 50;
/// Most data chains.
pub const MAX_CHAINS: u32 = 6;
/// What every account has at genesis, of either token.
pub const ENDOWMENT: Balance = 1_000_000_000;
/// Accounts that exist.
pub const ACCOUNTS: u8 = 80;

parameter_types! {
	pub static BondPerSol: Option<Balance> = Some(PER_SOL);
}

thread_local! {
	static POWERS: RefCell<BTreeMap<AccountId, u128>> = const { RefCell::new(BTreeMap::new()) };
}

/// What tests say it is.
pub struct Powers;
impl PersistentPower<AccountId> for Powers {
	fn persistent_power(who: &AccountId) -> u128 {
		POWERS.with_borrow(|powers| powers.get(who).copied().unwrap_or_default())
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn set_power(who: &AccountId, power: u128) {
		set_power(who, power);
	}
}

fn set_power(who: &AccountId, micro: u128) {
	POWERS.with_borrow_mut(|powers| powers.insert(who.clone(), micro));
}

impl crate::Config for Test {
	type Bmm = Bmm;
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Power = Powers;
	type BondPerSol = BondPerSol;
	type ChainDeposit = ConstU128<DEPOSIT>;
	type ProposePeriod = ConstU32<PHASE>;
	type BetPeriod = ConstU32<PHASE>;
	type RevealPeriod = ConstU32<PHASE>;
	type UnbondingPeriod = ConstU32<UNBONDING>;
	type MaxChains = ConstU32<MAX_CHAINS>;
	type WeightInfo = ();
	type BenchmarkHelper = Prepare;
}

pub struct Prepare;
impl crate::BenchmarkHelper for Prepare {
	fn fund(who: &AccountId, bmm: Balance, token: Balance) {
		Bmm::mint_into(who, bmm).expect("there is room");
		Balances::mint_into(who, token).expect("there is room");
	}

	fn set_power(who: &AccountId, power: u128) {
		set_power(who, power);
	}
}

/// The key of account `n`.
pub fn key(n: u8) -> ed25519::Pair {
	ed25519::Pair::from_seed(&[n; 32])
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	thread_local! {
		static KNOWN: RefCell<BTreeMap<u8, AccountId>> = const { RefCell::new(BTreeMap::new()) };
	}
	KNOWN.with_borrow_mut(|known| {
		known.entry(n).or_insert_with(|| AccountId::new(key(n).public().0)).clone()
	})
}

/// Somebody's call.
pub fn by(n: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(n))
}

/// A chain of 80 accounts in block 1, nobody with power.
pub fn chain() -> sp_io::TestExternalities {
	BondPerSol::set(Some(PER_SOL));
	POWERS.with_borrow_mut(BTreeMap::clear);
	let balances: Vec<(AccountId, Balance)> =
		(1..=ACCOUNTS).map(|n| (account(n), ENDOWMENT)).collect();
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: balances.clone(),
			..Default::default()
		},
		bmm: pallet_balances::GenesisConfig { balances, ..Default::default() },
	}
	.build_storage()
	.expect("genesis is sound")
	.into();
	// Benchmarks sign with a key of the host's.
	let keys = sp_keystore::testing::MemoryKeystore::new();
	ext.register_extension(sp_keystore::KeystoreExt::new(keys));
	ext.execute_with(|| skip(1));
	ext
}

/// The same with data chain 0 and footstones 1, 2, …, each with so many sols of power.
pub fn chain_of(sols: &[u128]) -> sp_io::TestExternalities {
	let mut ext = chain();
	ext.execute_with(|| {
		for (n, sol) in (1..).zip(sols) {
			enter(n, *sol);
		}
		assert_eq!(data_chain(70), 0);
		// Members are those who joined before.
		skip(1);
	});
	ext
}

/// Blocks go by, in which nothing happens.
pub fn skip(blocks: u32) {
	System::reset_events();
	System::set_block_number(System::block_number() + blocks);
}

/// Account `n` has so many sols of power.
pub fn power(n: u8, sols: u128) {
	set_power(&account(n), sols * 1_000_000);
}

/// The same, in µsol.
pub fn micro_power(n: u8, micro: u128) {
	set_power(&account(n), micro);
}

/// Account `n` joins with so many sols of power.
pub fn enter(n: u8, sols: u128) {
	power(n, sols);
	assert_ok!(Footstones::join(by(n)));
}

/// Account `n` registers a data chain; its number.
pub fn data_chain(n: u8) -> ChainId {
	assert_ok!(Footstones::register_chain(by(n), H256::repeat_byte(n), Consensus::PoW));
	crate::NextChain::<Test>::get() - 1
}

/// A checkpoint at a height, of one of many forks.
pub fn at(height: u64, fork: u8) -> Checkpoint {
	Checkpoint { height, block: H256::repeat_byte(fork), state: H256::repeat_byte(!fork) }
}

/// Account `n`'s signature that this is the checkpoint.
pub fn sign(n: u8, chain: ChainId, round: Round, checkpoint: Checkpoint) -> MultiSignature {
	let statement = Statement { chain, round, checkpoint };
	key(n).sign(&statement.message(&Footstones::genesis_hash())).into()
}

/// Number of the open round of a data chain, or of the next.
pub fn number(chain: ChainId) -> Round {
	let rounds = crate::Chains::<Test>::get(chain).map_or(0, |chain| chain.rounds);
	round_of(chain).map_or(rounds, |round| round.number)
}

/// The open round of a data chain.
pub fn round_of(chain: ChainId) -> Option<BetRound<AccountId>> {
	crate::Rounds::<Test>::get(chain)
}

/// Account `n` proposes a checkpoint, in the open round or a new one.
pub fn propose(n: u8, chain: ChainId, checkpoint: Checkpoint) -> DispatchResult {
	let signature = sign(n, chain, number(chain), checkpoint);
	frame_support::storage::with_storage_layer(|| {
		Footstones::propose(by(n), chain, checkpoint, signature)
	})
}

/// The salt of account `n`.
pub fn salt(n: u8) -> H256 {
	H256::repeat_byte(n ^ 0xa5)
}

/// What account `n` commits to.
pub fn committed(n: u8, chain: ChainId, on: Checkpoint, amount: Balance) -> H256 {
	let genesis = Footstones::genesis_hash();
	commitment(&genesis, &account(n), chain, number(chain), &on.hash(), amount, &salt(n))
}

/// Account `n` bets.
pub fn bet(n: u8, chain: ChainId, on: Checkpoint, amount: Balance) -> DispatchResult {
	Footstones::bet(by(n), chain, number(chain), amount, committed(n, chain, on, amount))
}

/// Account `n` reveals.
pub fn reveal(n: u8, chain: ChainId, on: Checkpoint) -> DispatchResult {
	Footstones::reveal(by(n), chain, number(chain), on.hash(), salt(n))
}

/// Account `n` follows.
pub fn follow(n: u8, chain: ChainId, on: Checkpoint, amount: Balance) -> DispatchResult {
	Footstones::follow(by(n), chain, number(chain), on.hash(), amount)
}

/// Account 79 resolves the round of a data chain.
pub fn resolve(chain: ChainId) -> DispatchResult {
	frame_support::storage::with_storage_layer(|| {
		Footstones::resolve(by(79), chain).map(drop).map_err(|refused| refused.error)
	})
}

/// A round in which everybody of `bets` bets and reveals; the first proposes all candidates' first.
/// Proposals are made by who is first to bet on each.
pub fn play(chain: ChainId, bets: &[(u8, Checkpoint, Balance)]) -> DispatchResult {
	let mut proposed = Vec::new();
	for (n, on, _) in bets {
		if !proposed.contains(on) {
			assert_ok!(propose(*n, chain, *on));
			proposed.push(*on);
		}
	}
	skip(PHASE);
	for (n, on, amount) in bets {
		assert_ok!(bet(*n, chain, *on, *amount));
	}
	skip(PHASE);
	for (n, on, _) in bets {
		assert_ok!(reveal(*n, chain, *on));
	}
	skip(PHASE);
	resolve(chain)
}

/// What account `n` has at stake; nothing if it is not known.
pub fn stake(n: u8) -> Footstone {
	crate::Footstones::<Test>::get(account(n)).unwrap_or_default()
}

/// The bond of account `n`.
pub fn bond(n: u8) -> Balance {
	stake(n).bond
}

/// Free BMM of account `n`.
pub fn free(n: u8) -> Balance {
	Bmm::balance(&account(n))
}

/// Held BMM of account `n`.
pub fn held(n: u8) -> Balance {
	Bmm::total_balance_on_hold(&account(n))
}

/// The last checkpoint of a data chain.
pub fn checkpoint(chain: ChainId) -> Option<Checkpoint> {
	Some(crate::Chains::<Test>::get(chain)?.checkpoint?.checkpoint)
}

/// Every invariant.
pub fn check() {
	assert_ok!(Footstones::do_try_state());
}
