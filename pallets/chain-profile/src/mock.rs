//! A runtime with balances, and a pallet that wraps calls as batches and sudo do.

use crate::{self as chain_profile, main_profile, CallGroups, CallKind};
use frame_support::{construct_runtime, derive_impl, traits::ConstU32};
use mmt_primitives::profile::{ChainKind, ChainProfile as Profile, TransactionGroup};
use sp_runtime::{BuildStorage, Storage};

/// Wraps calls, and does nothing with them.
#[frame_support::pallet]
pub mod wrapper {
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	#[pallet::pallet]
	#[pallet::without_storage_info]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config {}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Wraps `calls`.
		#[pallet::call_index(0)]
		#[pallet::weight(Weight::zero())]
		pub fn wrap(
			_origin: OriginFor<T>,
			_calls: Vec<<T as frame_system::Config>::RuntimeCall>,
		) -> DispatchResult {
			Ok(())
		}
	}
}

type Block = frame_system::mocking::MockBlock<Test>;

construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Wrapper: wrapper,
		ChainProfile: chain_profile,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
	type BaseCallFilter = chain_profile::SafeCalls<Test>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl wrapper::Config for Test {}

impl chain_profile::Config for Test {
	type CallGroups = Groups;
	type ParaId = ConstU32<PARA_ID>;
	type WeightInfo = ();
}

pub struct Groups;
impl CallGroups<RuntimeCall> for Groups {
	fn visit(call: &RuntimeCall, f: &mut dyn FnMut(CallKind)) {
		match call {
			RuntimeCall::System(
				frame_system::Call::set_storage { .. }
				| frame_system::Call::kill_storage { .. }
				| frame_system::Call::kill_prefix { .. },
			) => f(CallKind::WritesRawStorage),
			RuntimeCall::Balances(_) => f(CallKind::Group(TransactionGroup::Transfers)),
			RuntimeCall::Wrapper(wrapper::Call::wrap { calls }) => {
				f(CallKind::Group(TransactionGroup::Accounts));
				calls.iter().for_each(|call| Self::visit(call, f));
			},
			_ => f(CallKind::Free),
		}
	}
}

/// The chain's own id on the relay chain.
pub const PARA_ID: u32 = 2000;
pub const APPROVER: u64 = 1;
pub const MEMBER: u64 = 2;
pub const DELEGATE: u64 = 3;
pub const STRANGER: u64 = 4;

/// The genesis of a chain with this profile.
pub fn genesis(profile: Profile<u64>, accounts: &[u64], delegates: &[u64]) -> Storage {
	let config = RuntimeGenesisConfig {
		chain_profile: chain_profile::GenesisConfig {
			profile,
			approved_accounts: accounts.to_vec(),
			approved_delegates: delegates.to_vec(),
		},
		..Default::default()
	};
	config.build_storage().expect("nothing in this genesis returns an error; qed")
}

/// The main chain.
pub fn public_chain() -> sp_io::TestExternalities {
	started(genesis(main_profile(), &[], &[]))
}

pub fn consortium_profile() -> Profile<u64> {
	Profile { kind: ChainKind::Consortium, approver: Some(APPROVER), ..main_profile() }
}

/// A consortium of [`APPROVER`], [`MEMBER`] and [`DELEGATE`].
pub fn consortium() -> sp_io::TestExternalities {
	started(genesis(consortium_profile(), &[MEMBER], &[DELEGATE]))
}

/// A chain at block 1: block 0 has no events.
pub fn started(genesis: Storage) -> sp_io::TestExternalities {
	let mut chain = sp_io::TestExternalities::new(genesis);
	chain.execute_with(|| System::set_block_number(1));
	chain
}
