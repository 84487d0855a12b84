//! A chain with windows of six blocks, for tests that read like a story.

use crate as pallet_mmt_resource;
use crate::{BmmGenesis, HoldReason, Worker};
use frame_support::{
	derive_impl, parameter_types,
	storage::with_storage_layer,
	traits::{
		fungible::{InspectHold, ItemOf},
		tokens::imbalance::ResolveTo,
		AsEnsureOriginWithArg, ConstU128, ConstU32, Hooks, TypedGet,
	},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSigned};
use mmt_primitives::{
	equihash,
	resource::{
		emission::BMM,
		share,
		time::{first_block, settlement_window, window_of},
		EpochIndex, ResourceRules, Sample, Share, Sol, Sum, SumTree, WindowIndex, BMM_ASSET, INPUT,
	},
	Balance,
};
use mmt_solver::Solver;
use sp_core::H256;
use sp_runtime::{AccountId32, BoundedVec, BuildStorage, DispatchResult};
use std::{
	collections::HashMap,
	sync::{atomic::AtomicBool, LazyLock, Mutex, PoisonError},
};

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
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(3)]
	pub type Resource = pallet_mmt_resource;
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

#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
impl pallet_assets::Config for Test {
	type Balance = Balance;
	type AssetId = u32;
	type AssetIdParameter = u32;
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
}

/// Least that an account has.
pub const ED: Balance = 10;
/// Deposit for a worker.
pub const WORKER: Balance = 1_000;
/// Deposit for a root.
pub const ROOT: Balance = 100;
/// Least BMM that an account has.
pub const GRAIN: Balance = BMM / 100;
/// What every account has at genesis.
pub const ENDOWMENT: Balance = 1_000_000;
/// Blocks of a window.
pub const WINDOW: u32 = 6;
/// This chain's number.
pub const PARA: u32 = 2_000;
/// Epochs that can be claimed.
pub const CLAIM: u32 = 48;
const FEE_POT: u8 = 21;
/// Has the airdrop's BMM.
pub const AIRDROPPER: u8 = 31;

parameter_types! {
	pub static Rules: Option<ResourceRules> = None;
	pub static ParaId: u32 = PARA;
	pub static Randomness: H256 = H256::repeat_byte(0x11);
}

/// The account that lost deposits go to.
pub struct FeePot;
impl TypedGet for FeePot {
	type Type = AccountId;
	fn get() -> AccountId {
		account(FEE_POT)
	}
}

/// BMM as an asset.
pub struct CreateBmm;
impl BmmGenesis for CreateBmm {
	fn create() -> Result<(), &'static str> {
		let owner = account(30);
		Assets::force_create(RuntimeOrigin::root(), BMM_ASSET, owner, true, GRAIN)
			.map_err(|_| "the asset exists")
	}
}

/// Writes what shares of benchmarks are bound to.
pub struct SetParaId;
impl crate::BenchmarkHelper for SetParaId {
	fn set_para_id(id: u32) {
		ParaId::set(id);
	}
}

impl crate::Config for Test {
	type Bmm = ItemOf<Assets, ConstU32<BMM_ASSET>, AccountId>;
	type BmmGenesis = CreateBmm;
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type FeeDestination = ResolveTo<FeePot, Balances>;
	type Rules = Rules;
	type ParaId = ParaId;
	type Randomness = Randomness;
	type WorkerDeposit = ConstU128<WORKER>;
	type CommitmentDeposit = ConstU128<ROOT>;
	type ClaimEpochs = ConstU32<CLAIM>;
	type WeightInfo = ();
	type BenchmarkHelper = SetParaId;
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// A chain of 20 accounts in block 1.
pub fn chain() -> sp_io::TestExternalities {
	chain_of(genesis(Some(ResourceRules { window: WINDOW, min_class: 0, bond_per_sol: 1 })))
}

/// A chain of which BMM is no part, in block 1.
pub fn plain_chain() -> sp_io::TestExternalities {
	chain_of(genesis(None))
}

/// What a chain is launched with.
pub fn genesis(rules: Option<ResourceRules>) -> RuntimeGenesisConfig {
	let holder = |n| rules.is_some().then(|| account(n));
	let resource = crate::GenesisConfig {
		airdrop: holder(AIRDROPPER),
		developers: holder(32),
		ecosystem: holder(33),
	};
	Rules::set(rules);
	ParaId::set(PARA);
	RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=FEE_POT).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
		assets: Default::default(),
		resource,
	}
}

fn chain_of(genesis: RuntimeGenesisConfig) -> sp_io::TestExternalities {
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("genesis is sound").into();
	ext.execute_with(|| skip(1));
	ext
}

/// Hash of a block, always the same, so that what was solved once is solved.
pub fn hash_of(block: u32) -> H256 {
	H256(sp_io::hashing::blake2_256(&block.to_le_bytes()))
}

/// Blocks go by.
pub fn skip(blocks: u32) {
	for _ in 0..blocks {
		let next = now() + 1;
		System::reset_events();
		System::initialize(&next, &hash_of(next - 1), &Default::default());
		Resource::on_initialize(next);
	}
}

/// Blocks go by until `block` has begun.
pub fn until(block: u32) {
	skip(block.checked_sub(now()).expect("it is ahead"));
}

/// The block.
pub fn now() -> u32 {
	System::block_number()
}

/// The window that runs.
pub fn window() -> WindowIndex {
	window_of(now(), WINDOW)
}

/// Blocks go by until a window has begun.
pub fn until_window(window: WindowIndex) {
	until(first_block(window, WINDOW));
}

/// Blocks go by until an epoch is settled.
pub fn until_settled(epoch: EpochIndex) {
	until_window(settlement_window(epoch));
}

/// Idle weight for anything.
pub fn idle() -> Weight {
	Resource::on_idle(now(), Weight::MAX)
}

/// Somebody's call.
pub fn by(n: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(n))
}

/// A worker's record.
pub fn worker(n: u8) -> Worker<AccountId> {
	crate::Workers::<Test>::get(account(n)).expect("it is a worker")
}

/// Workers 1 to `n` are registered in class 0.
pub fn register(n: u8) {
	for who in 1..=n {
		Resource::register(by(who), 0, None).expect("nobody is a worker");
	}
}

/// A worker is credited, as if it had proved so much work.
pub fn credit(n: u8, sol: Sol) {
	let clock = Resource::clock().expect("the chain has rules");
	let mut worker = worker(n);
	Resource::credit(&clock, &account(n), &mut worker, sol);
	crate::Workers::<Test>::insert(account(n), worker);
}

/// BMM of account `n`.
pub fn bmm(n: u8) -> Balance {
	Assets::balance(BMM_ASSET, account(n))
}

/// Free tokens of account `n`.
pub fn free(n: u8) -> Balance {
	Balances::free_balance(account(n))
}

/// Deposits of account `n`.
pub fn held(n: u8, reason: HoldReason) -> Balance {
	Balances::balance_on_hold(&reason.into(), &account(n))
}

/// What went to the fees.
pub fn fees() -> Balance {
	free(FEE_POT) - ENDOWMENT
}

/// Every invariant.
pub fn check() {
	frame_support::assert_ok!(Resource::do_try_state());
}

/// Solutions of a puzzle so far, and the next nonce.
type Solved = HashMap<[u8; INPUT], (Vec<Share>, u64)>;
static SOLVED: LazyLock<Mutex<(Option<Solver>, Solved)>> = LazyLock::new(Default::default);

/// `count` shares that solve the puzzle of an input in class 0, in order; found once a process.
pub fn solve(input: &[u8; INPUT], count: usize) -> Vec<Share> {
	let mut solved = SOLVED.lock().unwrap_or_else(PoisonError::into_inner);
	let (solver, solved) = &mut *solved;
	let solver = solver.get_or_insert_with(|| {
		Solver::new(equihash::BMM, equihash::BMM_PERSONAL).expect("it is what the solver is for")
	});
	let (found, nonce) = solved.entry(*input).or_default();
	while found.len() < count {
		let solutions = solver.solve(input, &nonce.to_le_bytes(), &AtomicBool::new(false));
		for solution in solutions.expect("nobody stopped it") {
			let solution = solution.try_into().expect("solutions have 84 bytes");
			found.push(Share { nonce: *nonce, solution });
		}
		*nonce += 1;
	}
	let mut shares = found[..count].to_vec();
	shares.sort_by_key(|share| share::id(input, share));
	shares
}

/// Shares of account `n` in a window, of its class 0.
pub fn shares(n: u8, window: WindowIndex, count: usize) -> Vec<Share> {
	solve(&input(n, window), count)
}

/// What shares of account `n` in a window are bound to, in class 0.
pub fn input(n: u8, window: WindowIndex) -> [u8; INPUT] {
	Resource::input(&account(n), window, 0).expect("the seed is kept")
}

/// The call that submits a batch.
pub fn submit(n: u8, window: WindowIndex, shares: &[Share]) -> DispatchResult {
	let shares = BoundedVec::try_from(shares.to_vec()).expect("not more than a batch");
	with_storage_layer(|| {
		Resource::submit_shares(by(n), window, shares).map(drop).map_err(|error| error.error)
	})
}

/// The tree over shares.
pub fn tree(input: &[u8; INPUT], shares: &[Share]) -> SumTree {
	let ids: Vec<H256> = shares.iter().map(|share| share::id(input, share)).collect();
	SumTree::new(&ids, 0).expect("they are in order")
}

/// The call that commits a root of class 0.
pub fn commit(n: u8, window: WindowIndex, root: Sum, count: u32) -> DispatchResult {
	with_storage_layer(|| {
		Resource::commit_root(by(n), window, root.hash, count, root.sum)
			.map(drop)
			.map_err(|error| error.error)
	})
}

/// The call that answers samples.
pub fn answer(n: u8, window: WindowIndex, samples: Vec<Sample>) -> DispatchResult {
	let samples = BoundedVec::try_from(samples).expect("not more than there are points");
	with_storage_layer(|| {
		Resource::answer_samples(by(n), window, samples).map(drop).map_err(|error| error.error)
	})
}

/// The call that claims.
pub fn claim(n: u8) -> DispatchResult {
	with_storage_layer(|| Resource::claim(by(n)))
}

/// The call that retires.
pub fn retire(n: u8) -> DispatchResult {
	with_storage_layer(|| Resource::retire(by(n)))
}
