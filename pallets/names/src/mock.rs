//! A chain with short periods, for tests that read like a story.

use crate as pallet_mmt_names;
use codec::Encode;
use frame_support::{
	derive_impl, parameter_types,
	traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, Get, TypedGet},
};
use mmt_primitives::{
	hooks::SiblingState,
	names::{
		commitment, Fuses, NameId, NameRent, NameRules, Record, RecordKey, Resolution,
		ResolveError, BLOCKS_PER_YEAR,
	},
	siblings::{
		sample::{self, SampleState},
		ParaId, SiblingError, SiblingHead, WitnessedName, PROFILE_KEY,
	},
	Balance, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{AccountId32, BoundedVec, BuildStorage, DispatchResult};
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
	pub type Names = pallet_mmt_names;
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

/// Least that an account has.
pub const ED: Balance = 10;
/// Deposit for a commitment.
pub const COMMITMENT: Balance = 7;
/// Deposit for a name.
pub const NAME: Balance = 1_000;
/// Deposit for a record without its bytes; a byte more is 1 more.
pub const RECORD: Balance = 100;
/// Deposit for a primary name.
pub const PRIMARY: Balance = 50;
/// Deposit for a name of a sibling.
pub const WITNESS: Balance = 200;
/// Fewest blocks of a registration.
pub const SHORTEST: u32 = 28;
/// Most blocks ahead.
pub const LONGEST: u32 = 1_825;
/// Blocks of grace.
pub const GRACE: u32 = 90;
/// Blocks with a premium.
pub const FALL: u32 = 21;
/// Most blocks that a commitment is good for.
pub const COMMIT_MAX: u32 = 24;
/// Premium in the first block after the grace, but for 2 that are taken off all along.
pub const PREMIUM: Balance = 1 << 22;
/// A sibling.
pub const SIBLING: ParaId = 2100;
/// What every account has at genesis.
pub const ENDOWMENT: Balance = 100_000_000;
/// Accounts that exist.
pub const ACCOUNTS: u8 = 20;
const FEE_POT: u8 = 21;

parameter_types! {
	pub static YearlyRent: Balance = BLOCKS_PER_YEAR as Balance;
	pub static PremiumStart: Balance = PREMIUM;
	pub static NameDeposit: Balance = NAME;
}

thread_local! {
	static HEADS: RefCell<BTreeMap<(ParaId, BlockNumber), H256>> = const { RefCell::new(BTreeMap::new()) };
}

/// Heads of siblings that tests name, by their state roots. Of each, those before the first are
/// stale.
pub struct Siblings;
impl Siblings {
	/// The state of a sibling after a block.
	pub fn know(para: ParaId, number: BlockNumber, state: &SampleState) {
		HEADS.with_borrow_mut(|heads| heads.insert((para, number), state.root));
	}

	/// Heads of a sibling before `number` are remembered no longer.
	pub fn outgrow(para: ParaId, number: BlockNumber) {
		HEADS.with_borrow_mut(|heads| heads.retain(|(of, at), _| *of != para || *at >= number));
	}

	/// Nothing is known of a sibling any longer, as if it were not followed.
	pub fn forget(para: ParaId) {
		HEADS.with_borrow_mut(|heads| heads.retain(|(of, _), _| *of != para));
	}
}
impl SiblingState for Siblings {
	fn head(para: ParaId, number: BlockNumber) -> Result<SiblingHead, SiblingError> {
		HEADS.with_borrow(|heads| {
			let of_para = || heads.range((para, 0)..=(para, BlockNumber::MAX));
			let (first, _) = of_para().next().ok_or(SiblingError::NotFollowed)?;
			match heads.get(&(para, number)) {
				Some(root) => Ok(SiblingHead { number, hash: H256::zero(), state_root: *root }),
				None if number < first.1 => Err(SiblingError::StaleHead),
				None => Err(SiblingError::UnknownHead),
			}
		})
	}

	fn genesis(_: ParaId) -> Result<H256, SiblingError> {
		Err(SiblingError::GenesisUnknown)
	}
}
impl crate::BenchmarkHelper for Siblings {
	fn follow(para: ParaId, head: SiblingHead) {
		HEADS.with_borrow_mut(|heads| heads.insert((para, head.number), head.state_root));
	}
}

/// A name of five letters costs 1 a block, one of four 2, one of three 4.
pub struct Rules;
impl Get<NameRules> for Rules {
	fn get() -> NameRules {
		let five = YearlyRent::get();
		NameRules {
			suffix: BoundedVec::truncate_from(b"mmt".to_vec()),
			rent: NameRent { three: five.saturating_mul(4), four: five.saturating_mul(2), five },
			premium: PremiumStart::get(),
		}
	}
}

/// The account that rents go to.
pub struct FeePot;
impl TypedGet for FeePot {
	type Type = AccountId;
	fn get() -> AccountId {
		account(FEE_POT)
	}
}

impl crate::Config for Test {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type FeeDestination = ResolveTo<FeePot, Balances>;
	type Rules = Rules;
	type MinDuration = ConstU32<SHORTEST>;
	type MaxDuration = ConstU32<LONGEST>;
	type GracePeriod = ConstU32<GRACE>;
	type PremiumPeriod = ConstU32<FALL>;
	type MinCommitmentAge = ConstU32<2>;
	type MaxCommitmentAge = ConstU32<COMMIT_MAX>;
	type CommitmentDeposit = ConstU128<COMMITMENT>;
	type NameDeposit = NameDeposit;
	type RecordDeposit = ConstU128<RECORD>;
	type ByteDeposit = ConstU128<1>;
	type PrimaryDeposit = ConstU128<PRIMARY>;
	type WitnessDeposit = ConstU128<WITNESS>;
	type Siblings = Siblings;
	type WeightInfo = ();
	type BenchmarkHelper = Siblings;
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// Somebody's call.
pub fn by(n: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(n))
}

/// A text as calls take it.
pub fn t(text: &str) -> Vec<u8> {
	text.as_bytes().to_vec()
}

/// A chain of 20 accounts in block 1.
pub fn chain() -> sp_io::TestExternalities {
	chain_with(&[])
}

/// The same, with names from its genesis.
pub fn chain_with(names: &[(&str, u8, u32)]) -> sp_io::TestExternalities {
	YearlyRent::set(BLOCKS_PER_YEAR.into());
	PremiumStart::set(PREMIUM);
	NameDeposit::set(NAME);
	HEADS.with_borrow_mut(BTreeMap::clear);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=FEE_POT).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
		names: crate::GenesisConfig {
			names: names
				.iter()
				.map(|(name, owner, duration)| ((*name).into(), account(*owner), *duration))
				.collect(),
		},
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

/// Blocks go by, in which nothing happens.
pub fn skip(blocks: u32) {
	skip_to(System::block_number() + blocks);
}

/// The chain is in block `block`.
pub fn skip_to(block: u32) {
	System::reset_events();
	System::set_block_number(block);
}

/// The secret of every commitment that is not about secrets.
pub const SECRET: H256 = H256::repeat_byte(0x5e);

/// Account `who` commits to a registration.
pub fn commit(who: u8, name: &str, owner: u8, duration: u32, max_price: Balance) -> DispatchResult {
	let genesis = Names::genesis_hash();
	let hash = commitment(&genesis, name.as_bytes(), &account(owner), &SECRET, duration, max_price);
	Names::commit(by(who), hash)
}

/// Account `who` registers what it committed to.
pub fn reveal(who: u8, name: &str, owner: u8, duration: u32, max_price: Balance) -> DispatchResult {
	Names::register(by(who), t(name), account(owner), duration, SECRET, max_price)
}

/// Account `owner` commits, waits and registers.
pub fn try_register(owner: u8, name: &str, duration: u32) -> DispatchResult {
	commit(owner, name, owner, duration, Balance::MAX)?;
	skip(2);
	reveal(owner, name, owner, duration, Balance::MAX)
}

/// The same, for a hundred blocks, of a name that is free; returns its number.
pub fn register(owner: u8, name: &str) -> NameId {
	try_register(owner, name, 100).expect("the name is free");
	id(name)
}

/// Number of a name.
pub fn id(name: &str) -> NameId {
	Names::find(&Names::parse(name.as_bytes()).expect("it is a name")).expect("it is somebody's").id
}

/// Node of a name.
pub fn node(name: &str) -> crate::Node<AccountId> {
	crate::Nodes::<Test>::get(id(name)).expect("a number that was found has a node")
}

/// First block in which a name is no longer active.
pub fn expires(name: &str) -> u32 {
	node(name).expires.expect("it has an expiry of its own")
}

/// Gives a subname out, that lasts as long as its parent and can be taken back.
pub fn give(parent_owner: u8, parent: &str, label: &str, owner: u8) -> NameId {
	set_subname(parent_owner, parent, label, owner, None, Fuses::NONE).expect("it may be given");
	id(&format!("{label}.{parent}"))
}

/// The call that gives a subname out.
pub fn set_subname(
	parent_owner: u8,
	parent: &str,
	label: &str,
	owner: u8,
	expires: Option<u32>,
	fuses: Fuses,
) -> DispatchResult {
	let owner = Some(account(owner));
	Names::set_subname(by(parent_owner), t(parent), t(label), owner, expires, fuses.0)
}

/// The call that takes a subname back.
pub fn remove(parent_owner: u8, parent: &str, label: &str) -> DispatchResult {
	Names::set_subname(by(parent_owner), t(parent), t(label), None, None, 0)
}

/// The call that burns fuses.
pub fn burn(who: u8, name: &str, fuses: Fuses) -> DispatchResult {
	Names::burn_fuse(by(who), t(name), fuses.0)
}

/// The owner points a name at an account, without its consent.
pub fn point(owner: u8, name: &str, at: u8) -> DispatchResult {
	Names::set_records(by(owner), t(name), vec![(Record::Account(account(at)), None)])
}

/// A text record.
pub fn text(key: &str, value: &str) -> Record {
	Record::Text {
		key: BoundedVec::truncate_from(t(key)),
		value: BoundedVec::truncate_from(t(value)),
	}
}

/// What a name resolves to.
pub fn resolve(name: &str) -> Result<Resolution, ResolveError> {
	Names::resolve(t(name), vec![])
}

/// Records that a name resolves to; none of one that does not.
pub fn records(name: &str) -> Vec<Record> {
	let found = resolve(name).map_or(vec![], |resolution| resolution.records);
	found.into_iter().map(|info| info.record).collect()
}

/// Everything dead is reclaimed, by somebody who has nothing of it; returns how many deposits.
pub fn reclaim_all() -> u32 {
	let mut count = 0;
	let records: Vec<(NameId, RecordKey)> = crate::Records::<Test>::iter_keys().collect();
	for (id, key) in records {
		count += u32::from(Names::reclaim_deposit(by(ACCOUNTS), id, Some(key)).is_ok());
	}
	let ids: Vec<NameId> = crate::Nodes::<Test>::iter_keys().collect();
	for id in ids {
		count += u32::from(Names::reclaim_deposit(by(ACCOUNTS), id, None).is_ok());
	}
	let accounts: Vec<AccountId> = crate::Commitments::<Test>::iter_keys().collect();
	for who in accounts {
		count += u32::from(Names::reclaim_commitments(by(ACCOUNTS), who).is_ok());
	}
	count
}

/// What was paid to the fees.
pub fn fees() -> Balance {
	free(FEE_POT) - ENDOWMENT
}

/// Free tokens of account `n`.
pub fn free(n: u8) -> Balance {
	Balances::free_balance(account(n))
}

/// Tokens of account `n` that are held for names.
pub fn held(n: u8, reason: crate::HoldReason) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&reason.into(), &account(n))
}

/// Tokens of account `n` that are held.
pub fn all_held(n: u8) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::total_balance_on_hold(&account(n))
}

/// Account `n` has so much left that it can use.
pub fn leave(n: u8, amount: Balance) {
	use frame_support::traits::fungible::Mutate;
	Balances::set_balance(&account(n), ED + amount);
}

/// Every invariant.
pub fn check() {
	frame_support::assert_ok!(Names::do_try_state());
}

/// The state of another chain of this kind, whose names end with `suffix`, after a story.
pub fn sibling_of(suffix: &[u8], story: impl FnOnce()) -> SampleState {
	chain().execute_with(|| {
		story();
		let mut rules = Rules::get();
		rules.suffix = BoundedVec::truncate_from(suffix.to_vec());
		sp_io::storage::set(&PROFILE_KEY, &sample::profile(rules).encode());
		let mut pairs = BTreeMap::new();
		let mut key = Vec::new();
		while let Some(next) = sp_io::storage::next_key(&key) {
			let value = sp_io::storage::get(&next).expect("a key has a value");
			pairs.insert(next.clone(), value.to_vec());
			key = next;
		}
		SampleState::new(&pairs)
	})
}

/// The same of one whose names end as ours do.
pub fn sibling(story: impl FnOnce()) -> SampleState {
	sibling_of(b"mmt", story)
}

/// What a proof of a name has to show, on the chain that it is of.
pub fn proof_keys(name: &str) -> Vec<Vec<u8>> {
	Names::name_proof_keys(name.as_bytes()).expect("it is a name")
}

/// The call that takes a name of [`SIBLING`] over.
pub fn witness(who: u8, number: BlockNumber, name: &str, proof: &[Vec<u8>]) -> DispatchResult {
	Names::witness(by(who), SIBLING, number, t(name), proof.to_vec())
}

/// What is known of a name of [`SIBLING`].
pub fn witnessed(name: &str) -> Option<WitnessedName> {
	Names::witnessed_name(SIBLING, name.as_bytes())
}
