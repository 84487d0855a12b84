//! What a chain spec holds, read from the state that it starts with.

use super::error::ChainError;
use crate::{
	chain_spec::{ChainSpec, Extensions},
	genesis_state,
};
use codec::Decode;
use mmt_primitives::{profile::ChainProfile, resource::BMM_ASSET, AccountId, Balance};
use sc_chain_spec::{ChainSpec as _, ChainType, Properties};
use sp_core::{
	storage::{well_known_keys::CODE, Storage},
	H256,
};
use sp_io::hashing::twox_128;
use std::path::Path;

/// What a chain spec fixes and whom it starts with.
#[derive(Clone, Debug)]
pub struct Facts {
	/// The chain's name.
	pub name: String,
	/// Live, local or development.
	pub network: ChainType,
	/// What the spec says of the relay chain, and of the id on it.
	pub extensions: Extensions,
	/// The id on the relay chain that counts: the runtime's.
	pub para_id: u32,
	/// How wallets are told to show the token.
	pub properties: Properties,
	/// Whether there is a runtime.
	pub has_code: bool,
	/// The stored profile.
	pub profile: ChainProfile<AccountId>,
	/// The stored hash of the profile.
	pub profile_hash: H256,
	/// Everybody who owns something, with what they own.
	pub balances: Vec<(AccountId, Balance)>,
	/// The runtime's own count of what exists.
	pub issuance: Balance,
	/// What ERC-20 holders may claim.
	pub claims: Balance,
	/// Everybody who owns BMM, with what they own.
	pub bmm: Vec<(AccountId, Balance)>,
	/// Accounts with an approval, and whether they may transact and stand.
	pub approvals: Vec<(AccountId, (bool, bool))>,
	/// Delegates that forge the first rounds.
	pub seated: Vec<AccountId>,
	/// Seated delegates without session keys.
	pub without_keys: Vec<AccountId>,
	/// Session keys that may sign the first blocks.
	pub authorities: Vec<[u8; 32]>,
	/// Who stands over the chain.
	pub sudo: Option<AccountId>,
}

impl Facts {
	/// Reads a plain or raw chain spec. The state of a plain one is made first.
	pub fn read(path: &Path) -> Result<Self, ChainError> {
		let file = path.display().to_string();
		std::fs::metadata(path)
			.map_err(|source| ChainError::Read { file: file.clone(), source })?;
		Self::from_file(path).map_err(|problem| ChainError::NoSpec { file, problem })
	}

	fn from_file(path: &Path) -> Result<Self, String> {
		let spec = ChainSpec::from_json_file(path.into())?;
		let state = State(genesis_state::of(&spec)?);
		let seated: Vec<AccountId> = state.value("Session", "Validators")?.unwrap_or_default();
		let keyed: Vec<(AccountId, [u8; 32])> = state.map("Session", "NextKeys", twox_64_concat)?;
		let without_keys =
			seated.iter().filter(|who| keyed.iter().all(|(key, _)| key != *who)).cloned().collect();
		let none = || "it holds no chain profile".to_string();
		Ok(Self {
			name: spec.name().into(),
			network: spec.chain_type(),
			extensions: spec.extensions().clone(),
			para_id: state.value("ParachainInfo", "ParachainId")?.ok_or("it holds no para id")?,
			properties: spec.properties(),
			has_code: state.0.top.get(CODE).is_some_and(|code| !code.is_empty()),
			profile: state.value("ChainProfile", "Profile")?.ok_or_else(none)?,
			profile_hash: state.value("ChainProfile", "ProfileHash")?.ok_or_else(none)?,
			balances: state
				.map("System", "Account", blake2_128_concat)?
				.into_iter()
				.map(|(who, account): (_, AccountInfo)| (who, account.owned()))
				.collect(),
			issuance: state.value("Balances", "TotalIssuance")?.unwrap_or_default(),
			claims: state.value("Claims", "Total")?.unwrap_or_default(),
			bmm: state
				.map("Assets", "Account", blake2_128_concat)?
				.into_iter()
				.filter(|(key, _): &(AssetKey, AssetAccount)| key.asset == BMM_ASSET)
				.map(|(key, account)| (key.account, account.balance))
				.collect(),
			approvals: state.map("ChainProfile", "Approvals", blake2_128_concat)?,
			seated,
			without_keys,
			authorities: state.value("Aura", "Authorities")?.unwrap_or_default(),
			sudo: state.value("Sudo", "Key")?,
		})
	}
}

/// `frame_system::AccountInfo` with the data of `pallet-balances`, as it is stored.
#[derive(Decode)]
struct AccountInfo {
	_nonce: u32,
	_consumers: u32,
	_providers: u32,
	_sufficients: u32,
	free: Balance,
	reserved: Balance,
	_frozen: Balance,
	_flags: u128,
}

impl AccountInfo {
	fn owned(&self) -> Balance {
		self.free.saturating_add(self.reserved)
	}
}

/// Asset and account, as `pallet-assets` keys its accounts behind the first hash.
#[derive(Decode)]
struct AssetKey {
	asset: u32,
	_hash: [u8; 16],
	account: AccountId,
}

/// The beginning of an account of `pallet-assets`, as it is stored.
#[derive(Decode)]
struct AssetAccount {
	balance: Balance,
}

/// Takes the hash off a map's key, so that the key is left.
type Unhash = fn(&[u8]) -> Option<&[u8]>;

fn blake2_128_concat(key: &[u8]) -> Option<&[u8]> {
	key.get(16..)
}

fn twox_64_concat(key: &[u8]) -> Option<&[u8]> {
	key.get(8..)
}

/// The state of a chain.
struct State(Storage);

impl State {
	fn prefix(pallet: &str, item: &str) -> Vec<u8> {
		[twox_128(pallet.as_bytes()), twox_128(item.as_bytes())].concat()
	}

	fn value<T: Decode>(&self, pallet: &str, item: &str) -> Result<Option<T>, String> {
		let Some(bytes) = self.0.top.get(&Self::prefix(pallet, item)) else { return Ok(None) };
		decode(bytes, pallet, item).map(Some)
	}

	fn map<K: Decode, V: Decode>(
		&self,
		pallet: &str,
		item: &str,
		unhash: Unhash,
	) -> Result<Vec<(K, V)>, String> {
		let prefix = Self::prefix(pallet, item);
		self.0
			.top
			.range(prefix.clone()..)
			.take_while(|(key, _)| key.starts_with(&prefix))
			.map(|(key, value)| {
				let key = unhash(&key[prefix.len()..]).unwrap_or_default();
				Ok((decode(key, pallet, item)?, decode(value, pallet, item)?))
			})
			.collect()
	}
}

fn decode<T: Decode>(mut bytes: &[u8], pallet: &str, item: &str) -> Result<T, String> {
	T::decode(&mut bytes).map_err(|error| format!("{pallet}.{item} cannot be decoded: {error}"))
}
