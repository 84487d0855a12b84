//! The runtime as a whole: presets, blocks, fees, claims, the profile's guard, money across pallets,
//! works and names, slots, the relay chain's randomness, computing power, messages between chains,
//! siblings.

mod blocks;
mod claims;
mod consensus;
mod fees;
mod guard;
mod money;
mod names;
mod notary;
mod presets;
mod randomness;
mod resource;
mod siblings;
mod xcm;

use crate::{
	configs::ChargeFee, AccountId, Authorship, BlockNumber, Executive, Header, RuntimeCall,
	RuntimeGenesisConfig, System, TxExtension, UncheckedExtrinsic,
};
use codec::Encode;
use frame_support::traits::Hooks;
use polkadot_runtime_common::claims::PrevalidateAttests;
use sp_consensus_aura::{Slot, AURA_ENGINE_ID};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{
	generic::{Era, SignedPayload},
	traits::Header as _,
	BuildStorage, Digest, DigestItem,
};

/// State of a preset.
fn preset(id: &str) -> sp_io::TestExternalities {
	preset_with(id, |_| {})
}

/// State of a preset whose genesis is changed.
fn preset_with(id: &str, change: impl FnOnce(&mut serde_json::Value)) -> sp_io::TestExternalities {
	let patch = crate::genesis_config_presets::get_preset(&id.into()).expect("the preset exists");
	let patch = serde_json::from_slice(&patch).expect("a preset is JSON");
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).expect("it serializes");
	merge(&mut config, patch);
	change(&mut config);
	let config: RuntimeGenesisConfig =
		serde_json::from_value(config).expect("a preset is a genesis");
	let mut ext: sp_io::TestExternalities =
		config.build_storage().expect("genesis is sound").into();
	ext.execute_with(|| System::set_block_number(1));
	ext
}

fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		},
		(into, patch) => *into = patch,
	}
}

fn alice() -> AccountId {
	Sr25519Keyring::Alice.to_account_id()
}

fn bob() -> AccountId {
	Sr25519Keyring::Bob.to_account_id()
}

/// Begins block `number` in `slot`, as the executive does: with the hooks of all pallets, in their order.
fn begin_block(number: BlockNumber, slot: u64) {
	// The one before was not finalized, for which it would need the relay chain's inherent.
	Authorship::on_finalize(number.saturating_sub(1));
	let slot = DigestItem::PreRuntime(AURA_ENGINE_ID, Slot::from(slot).encode());
	let parent = sp_core::H256::repeat_byte(number as u8);
	let digest = Digest { logs: vec![slot] };
	let header = Header::new(number, Default::default(), Default::default(), parent, digest);
	Executive::initialize_block(&header);
}

/// The next transaction of `who`, as a wallet signs it.
fn signed(who: Sr25519Keyring, call: RuntimeCall) -> UncheckedExtrinsic {
	let account = who.to_account_id();
	let extensions = TxExtension::from((
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(Era::Immortal),
		frame_system::CheckNonce::from(System::account_nonce(&account)),
		frame_system::CheckWeight::new(),
		pallet_mmt_chain_profile::CheckChainProfile::new(),
		PrevalidateAttests::new(),
		ChargeFee::with_tip(0),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
	));
	let payload = SignedPayload::<RuntimeCall, TxExtension>::new(call.clone(), extensions.clone())
		.expect("what is signed is known");
	let signature = payload.using_encoded(|bytes| who.sign(bytes));
	UncheckedExtrinsic::new_signed(call, account.into(), signature.into(), extensions)
}
