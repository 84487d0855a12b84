//! A chain with number 2000 among siblings, for tests that read like a story.

use crate as pallet_mmt_siblings;
use codec::Encode;
use frame_support::{derive_impl, parameter_types, traits::ConstU128, traits::ConstU32};
use mmt_primitives::{
	notary::proof::Header,
	siblings::{sample::SampleState, ParaId},
	Balance, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{AccountId32, BuildStorage, DispatchResult};
use std::collections::BTreeMap;

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
	pub type Siblings = pallet_mmt_siblings;
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
	type RuntimeHoldReason = RuntimeHoldReason;
}

/// This chain's number.
pub const OWN: ParaId = 2000;
/// The number of the hub, on a chain that has one.
pub const HUB_PARA: ParaId = 1000;
/// Deposit for following a sibling.
pub const DEPOSIT: Balance = 500;
/// What every account has at genesis.
pub const ENDOWMENT: Balance = 100_000;
/// Accounts that exist.
pub const ACCOUNTS: u8 = 20;

parameter_types! {
	pub static Hub: Option<ParaId> = None;
}

impl crate::Config for Test {
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type SelfParaId = ConstU32<OWN>;
	type Hub = Hub;
	type FollowDeposit = ConstU128<DEPOSIT>;
	type WeightInfo = ();
}

/// Account `n`.
pub fn account(n: u8) -> AccountId {
	AccountId::new([n; 32])
}

/// Somebody's call.
pub fn by(n: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(n))
}

/// A chain of 20 accounts in block 1, without a hub.
pub fn chain() -> sp_io::TestExternalities {
	Hub::set(None);
	let mut ext: sp_io::TestExternalities = RuntimeGenesisConfig {
		system: Default::default(),
		balances: pallet_balances::GenesisConfig {
			balances: (1..=ACCOUNTS).map(|n| (account(n), ENDOWMENT)).collect(),
			..Default::default()
		},
	}
	.build_storage()
	.expect("genesis is sound")
	.into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

/// The same, of which [`HUB_PARA`] is the hub.
pub fn chain_of_hub() -> sp_io::TestExternalities {
	let ext = chain();
	Hub::set(Some(HUB_PARA));
	ext
}

/// A header of a sibling.
pub fn header(number: BlockNumber, state_root: H256) -> Header {
	Header {
		parent_hash: H256::repeat_byte(1),
		number,
		state_root,
		extrinsics_root: H256::repeat_byte(2),
		digest: Default::default(),
	}
}

/// A block in which the relay chain has these heads.
pub fn heads(heads: &[(ParaId, Vec<u8>)]) {
	let heads: BTreeMap<ParaId, Vec<u8>> = heads.iter().cloned().collect();
	System::set_block_number(System::block_number() + 1);
	Siblings::note_heads(|para| heads.get(&para).cloned());
}

/// A block in which the relay chain has one head, of a sibling whose state has this root.
pub fn head(para: ParaId, number: BlockNumber, state_root: H256) {
	heads(&[(para, header(number, state_root).encode())]);
}

/// The state of a sibling with this genesis among a few hundred other keys.
pub fn state(genesis: Option<Vec<u8>>) -> SampleState {
	let mut pairs: BTreeMap<Vec<u8>, Vec<u8>> = (0..300u32)
		.map(|n| (sp_io::hashing::blake2_256(&n.encode()).to_vec(), vec![n as u8; n as usize % 80]))
		.collect();
	for n in 1..100u32 {
		pairs.insert(frame_system::BlockHash::<Test>::hashed_key_for(n), vec![n as u8; 32]);
	}
	pairs.extend(genesis.map(|genesis| (Siblings::genesis_key(), genesis)));
	SampleState::new(&pairs)
}

/// The hash that a sibling's genesis block has.
pub fn genesis() -> H256 {
	H256::repeat_byte(0x9e)
}

/// The call that proves a genesis.
pub fn prove(para: ParaId, number: BlockNumber, proof: &[Vec<u8>]) -> DispatchResult {
	Siblings::prove_genesis(by(1), para, number, proof.to_vec())
}

/// Tokens of account `n` that are held.
pub fn held(n: u8) -> Balance {
	use frame_support::traits::fungible::InspectHold;
	Balances::balance_on_hold(&crate::HoldReason::Follow.into(), &account(n))
}

/// Every invariant.
pub fn check() {
	frame_support::assert_ok!(Siblings::do_try_state());
}
