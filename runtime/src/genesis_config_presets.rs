//! Genesis presets: a development chain, a local network and the main chain.

use crate::{
	AccountId, AuraId, Balance, BalancesConfig, ChainProfileConfig, DelegatesConfig, NamesConfig,
	ParachainInfoConfig, PolkadotXcmConfig, ResourceConfig, RuntimeGenesisConfig, SessionConfig,
	SessionKeys, SudoConfig, VestingConfig, MMT,
};
use alloc::{format, vec, vec::Vec};
use cumulus_primitives_core::ParaId;
use frame_support::{build_struct_json_patch, PalletId};
use mmt_primitives::{
	profile::{ChainProfile, ResourceRules},
	BlockNumber, MIN_DELEGATES,
};
use pallet_mmt_chain_profile::main_profile;
use sp_core::crypto::get_public_from_string_or_panic;
use sp_genesis_builder::PresetId;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::AccountIdConversion, Perbill};

/// The preset of the main chain.
pub const MAIN_RUNTIME_PRESET: &str = "main";

/// Para id of the development and local presets.
const DEVELOPMENT_PARA_ID: ParaId = ParaId::new(2000);
/// Blocks from unvoting to withdrawal on test chains: two rounds, so that a person sees it happen.
const TEST_UNLOCK_PERIOD: BlockNumber = 2 * MIN_DELEGATES;
/// Blocks in a window of test chains: an epoch lasts four minutes. Every solution is a share there.
const TEST_WINDOW: BlockNumber = 6;
/// Five years of 10-second blocks, over which the team's tokens vest.
const TEAM_VESTING: BlockNumber = 15_778_800;

/// The main chain's genesis allocations (white paper MMT §6.2, 20 ERC-20 tokens to one): an id of
/// the account, which no key controls, and whole tokens.
const ALLOCATIONS: [(&[u8; 8], Balance); 5] = [
	(b"mmt/comm", 25_000_000),
	(b"mmt/ecos", 40_000_000),
	(b"mmt/fund", 15_000_000),
	(TEAM, 7_500_000),
	(b"mmt/trsy", 12_500_000),
];
const TEAM: &[u8; 8] = b"mmt/team";
/// Accounts of the main chain's first BMM, which no key controls: for the airdrop, the developers and
/// applications (white paper BMM §4.2).
const FIRST_BMM: [&[u8; 8]; 3] = [b"bmm/drop", b"bmm/devs", b"bmm/dapp"];

/// Delegate `number` of the presets, derived as `//Delegate//<number>`. Everybody knows these keys.
fn test_delegate(number: u32) -> (AccountId, AuraId) {
	let seed = format!("Delegate//{number}");
	let account: sp_core::sr25519::Public =
		get_public_from_string_or_panic::<sp_core::sr25519::Public>(&seed);
	(account.0.into(), get_public_from_string_or_panic::<AuraId>(&seed))
}

fn account_of(id: &[u8; 8]) -> AccountId {
	PalletId(*id).into_account_truncating()
}

/// What the presets differ in.
struct Preset {
	profile: ChainProfile<AccountId>,
	para_id: ParaId,
	balances: Vec<(AccountId, Balance)>,
	vesting: Vec<(AccountId, BlockNumber, BlockNumber, Balance)>,
	delegates: Vec<(AccountId, AuraId)>,
	/// Who has the first BMM: for the airdrop, the developers and applications.
	bmm: [AccountId; 3],
	sudo: Option<AccountId>,
}

impl Preset {
	fn into_json(self) -> serde_json::Value {
		let Preset { mut profile, para_id, balances, vesting, delegates, bmm, sudo } = self;
		let [airdrop, developers, ecosystem] = bmm.map(Some);
		profile.token.initial_supply = balances.iter().map(|(_, amount)| amount).sum();
		build_struct_json_patch!(RuntimeGenesisConfig {
			balances: BalancesConfig { balances },
			vesting: VestingConfig { vesting },
			parachain_info: ParachainInfoConfig { parachain_id: para_id },
			chain_profile: ChainProfileConfig { profile },
			delegates: DelegatesConfig {
				delegates: delegates
					.iter()
					.map(|(account, _)| (account.clone(), Perbill::from_percent(10)))
					.collect(),
			},
			session: SessionConfig {
				keys: delegates
					.into_iter()
					.map(|(account, aura)| (account.clone(), account, SessionKeys { aura }))
					.collect(),
			},
			polkadot_xcm: PolkadotXcmConfig {
				safe_xcm_version: Some(staging_xcm::prelude::XCM_VERSION),
			},
			names: NamesConfig { names: vec![] },
			resource: ResourceConfig { airdrop, developers, ecosystem },
			sudo: SudoConfig { key: sudo },
		})
	}
}

/// A test chain: 27 seats and short windows, so that rounds and epochs are short, and a sudo key.
fn test_preset(delegates: Vec<(AccountId, AuraId)>) -> Preset {
	let mut profile = main_profile();
	profile.delegates = MIN_DELEGATES;
	profile.unlock_period = TEST_UNLOCK_PERIOD;
	let resource = profile.resource.get_or_insert_with(ResourceRules::main);
	(resource.window, resource.min_class) = (TEST_WINDOW, 0);
	let balances = Sr25519Keyring::well_known()
		.map(|key| (key.to_account_id(), 5_000_000 * MMT))
		.chain(
			delegates
				.iter()
				.filter(|(account, _)| {
					Sr25519Keyring::well_known().all(|key| key.to_account_id() != *account)
				})
				.map(|(account, _)| (account.clone(), 1_000 * MMT)),
		)
		.collect();
	Preset {
		profile,
		para_id: DEVELOPMENT_PARA_ID,
		balances,
		vesting: vec![],
		delegates,
		bmm: [Sr25519Keyring::Alice, Sr25519Keyring::Bob, Sr25519Keyring::Charlie]
			.map(|key| key.to_account_id()),
		sudo: Some(Sr25519Keyring::Alice.to_account_id()),
	}
}

fn development() -> Preset {
	test_preset((1..=MIN_DELEGATES).map(test_delegate).collect())
}

fn local() -> Preset {
	test_preset(
		[Sr25519Keyring::Alice, Sr25519Keyring::Bob]
			.map(|key| (key.to_account_id(), key.public().into()))
			.to_vec(),
	)
}

/// The main chain's numbers. Its delegates are placeholders: a launch names the real ones in the
/// chain's file.
fn main_chain() -> Preset {
	let profile = main_profile();
	Preset {
		para_id: DEVELOPMENT_PARA_ID,
		balances: ALLOCATIONS
			.iter()
			.map(|(id, tokens)| (account_of(id), tokens.saturating_mul(MMT)))
			.collect(),
		vesting: vec![(account_of(TEAM), 0, TEAM_VESTING, 0)],
		delegates: (1..=profile.delegates).map(test_delegate).collect(),
		bmm: FIRST_BMM.map(account_of),
		profile,
		sudo: None,
	}
}

/// The preset `id` as JSON, a patch of the default genesis.
pub fn get_preset(id: &PresetId) -> Option<Vec<u8>> {
	let preset = match id.as_ref() {
		sp_genesis_builder::DEV_RUNTIME_PRESET => development(),
		sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET => local(),
		MAIN_RUNTIME_PRESET => main_chain(),
		_ => return None,
	};
	Some(
		serde_json::to_vec(&preset.into_json())
			.expect("a JSON value of strings, numbers and lists serializes; qed"),
	)
}

/// Names of the presets.
pub fn preset_names() -> Vec<PresetId> {
	vec![
		PresetId::from(sp_genesis_builder::DEV_RUNTIME_PRESET),
		PresetId::from(sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET),
		PresetId::from(MAIN_RUNTIME_PRESET),
	]
}
