//! Proofs of computing power, and the BMM that they mine.

use super::{
	bmm::Bmm,
	money::{deposit, Tokens},
};
use crate::{
	AccountId, Assets, Balances, ChainProfile, Delegates, ParachainInfo, Runtime,
	RuntimeHoldReason, RuntimeOrigin,
};
use codec::Compact;
use frame_support::{
	parameter_types,
	traits::{fungibles::Create, ConstU32, Get},
	PalletId,
};
use mmt_primitives::{
	profile::ResourceRules,
	resource::{
		emission::{BMM, BMM_DECIMALS},
		time::CLAIM_EPOCHS,
		BMM_ASSET,
	},
	Balance,
};
use pallet_mmt_block_rewards::DealWithFees;
use sp_core::H256;
use sp_runtime::traits::AccountIdConversion;

/// Least BMM that an account may hold: 0.01.
const LEAST_BMM: Balance = BMM / 100;

parameter_types! {
	/// Owns BMM, and may alone issue, freeze and destroy it. No key controls it, and the pallet makes
	/// no call in its name.
	pub const BmmOwnerId: PalletId = PalletId(*b"bmm/mint");
}

/// What the profile says of computing power.
pub struct Rules;
impl Get<Option<ResourceRules>> for Rules {
	fn get() -> Option<ResourceRules> {
		ChainProfile::profile().resource
	}
}

/// This chain's id on the relay chain.
pub struct ParaId;
impl Get<u32> for ParaId {
	fn get() -> u32 {
		ParachainInfo::parachain_id().into()
	}
}

/// What the last block noted of the relay chain's randomness: the inherent that notes it runs after
/// the hooks that ask for it.
pub struct Randomness;
impl Get<H256> for Randomness {
	fn get() -> H256 {
		Delegates::relay_randomness()
	}
}

/// Makes BMM in `pallet-assets`. Owner, issuer, admin and freezer are an account without a key, so
/// that no call of `pallet-assets` issues, freezes or destroys any of it.
pub struct MakeBmm;
impl pallet_mmt_resource::BmmGenesis for MakeBmm {
	fn create() -> Result<(), &'static str> {
		let owner: AccountId = BmmOwnerId::get().into_account_truncating();
		<Assets as Create<AccountId>>::create(BMM_ASSET, owner, true, LEAST_BMM)
			.map_err(|_| "its number is taken")?;
		Assets::force_set_metadata(
			RuntimeOrigin::root(),
			Compact(BMM_ASSET),
			b"BMM".to_vec(),
			b"BMM".to_vec(),
			BMM_DECIMALS,
			false,
		)
		.map_err(|_| "its name cannot be written")
	}

	/// Where the hub is another chain, its BMM can be sent here.
	fn create_without_rules() -> Result<(), &'static str> {
		match ChainProfile::profile().hub {
			Some(_) => Self::create(),
			None => Ok(()),
		}
	}
}

impl pallet_mmt_resource::Config for Runtime {
	type Bmm = Bmm;
	type BmmGenesis = MakeBmm;
	type Token = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type FeeDestination = DealWithFees<Runtime>;
	type Rules = Rules;
	type ParaId = ParaId;
	type Randomness = Randomness;
	// A worker, with eight accounts that its rewards go to.
	type WorkerDeposit = Tokens<{ deposit(2, 700) }>;
	// A root, for as long as it can be answered. Roots that nobody means to answer cost it.
	type CommitmentDeposit = Tokens<{ deposit(1, 110) }>;
	type ClaimEpochs = ConstU32<CLAIM_EPOCHS>;
	type WeightInfo = pallet_mmt_resource::weights::SubstrateWeight<Self>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = SetParaId;
}

/// Changes what benchmarks need otherwise.
#[cfg(feature = "runtime-benchmarks")]
pub struct SetParaId;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_mmt_resource::BenchmarkHelper for SetParaId {
	fn set_para_id(id: u32) {
		use cumulus_primitives_core::ParaId;
		use frame_support::storage::{storage_prefix, unhashed};
		unhashed::put(&storage_prefix(b"ParachainInfo", b"ParachainId"), &ParaId::from(id));
	}
}
