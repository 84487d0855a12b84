//! From the file to a checked profile and the genesis of the runtime. The first wrong value is
//! reported where it stands; nothing is built from half a file.

use super::{
	amount::to_tokens,
	claims::{self, Claim},
	error::ChainError,
	file::{Network, Source},
	values::{self, Reader},
};
use mmt_primitives::{
	profile::{
		existential_deposit, ChainKind, ChainProfile, Fees, Token, TransactionGroup,
		MAX_TOKEN_NAME, MAX_TOKEN_SYMBOL, MAX_UNLOCK_PERIOD,
	},
	AccountId, Balance, MAX_DELEGATES, MIN_DELEGATES,
};
use sc_chain_spec::ChainType;
use sc_network::config::MultiaddrWithPeerId;
use serde_json::{json, Value};
use sp_core::sr25519;
use std::{
	collections::{BTreeMap, BTreeSet},
	ops::Range,
	path::Path,
};
use toml::Spanned;

/// Where the file says nothing.
const DEFAULT_DELEGATES: u32 = 108;
/// Three days of 10-second blocks.
const DEFAULT_UNLOCK_PERIOD: u32 = 25_920;
/// A tenth, in parts per billion.
const DEFAULT_COMMISSION: u32 = 100_000_000;
/// ERC-20 tokens that become one MMT.
const DEFAULT_RATIO: u32 = 20;
/// What these cost is free at once of a claim that is freed over time.
const FREE_TRANSACTIONS: Balance = 10;
/// Version of messages that every chain of today understands.
const SAFE_XCM_VERSION: u32 = 5;
/// Most characters in a chain's name and id.
const MAX_NAME: usize = 64;

/// A chain that is ready to be written as a chain spec.
#[derive(Debug)]
pub struct Chain {
	/// As wallets show it.
	pub name: String,
	/// Folder of the chain's data, and name of its network protocol.
	pub id: String,
	/// Live, local or development.
	pub network: ChainType,
	/// Id on the relay chain.
	pub para_id: u32,
	/// The relay chain.
	pub relay_chain: String,
	/// Where a new node finds others.
	pub boot_nodes: Vec<MultiaddrWithPeerId>,
	/// What the chain fixes for ever.
	pub profile: ChainProfile<AccountId>,
	/// The genesis of the runtime, as a patch of its default.
	pub genesis: Value,
	/// What the person who launches the chain should know.
	pub notes: Vec<String>,
}

impl Chain {
	/// Reads the chain that a file describes.
	pub fn read(path: &Path) -> Result<Self, ChainError> {
		Self::from_source(&Source::read(path)?)
	}

	fn from_source(source: &Source) -> Result<Self, ChainError> {
		let file = source.parse()?;
		let decimals = values::decimals(source, &file)?;
		Reader { source, file: &file, decimals }.chain()
	}
}

/// A delegate that has a seat from the start.
struct Delegate {
	account: AccountId,
	/// Session key with which its node forges.
	aura: sr25519::Public,
	/// In parts per billion.
	commission: u32,
}

impl Reader<'_> {
	fn chain(&self) -> Result<Chain, ChainError> {
		let file = self.file;
		let mut notes = Vec::new();
		let hub = self.hub()?;
		let balances = self.balances()?;
		let claims = self.claims(&mut notes)?;
		let amounts = balances.values().copied().chain(claims.iter().map(|claim| claim.amount));
		let initial_supply = self.sum(amounts)?;
		let profile = self.profile(hub, initial_supply)?;
		let approved = self.approved(&profile)?;
		let delegates = self.delegates(&profile)?;
		if delegates.is_empty() {
			notes.push(
				"no [[delegate]] is named, so nobody can forge: add the delegates' accounts and \
				 session keys before launching this chain"
					.into(),
			);
		}
		let accounts: Vec<_> = delegates.iter().map(|delegate| &delegate.account).collect();
		let approved_delegates = if profile.kind.is_permissioned() { &accounts[..] } else { &[] };
		let para_id = self.number("para_id", &file.para_id, 1, u32::MAX)?;
		let genesis = json!({
			"chainProfile": {
				"profile": profile,
				"approvedAccounts": approved,
				"approvedDelegates": approved_delegates,
			},
			"delegates": {
				"delegates": delegates
					.iter()
					.map(|delegate| json!([delegate.account, delegate.commission]))
					.collect::<Vec<_>>(),
			},
			"session": {
				"keys": delegates
					.iter()
					.map(|d| json!([d.account, d.account, { "aura": d.aura }]))
					.collect::<Vec<_>>(),
			},
			"balances": { "balances": balances.iter().collect::<Vec<_>>() },
			"vesting": { "vesting": self.vesting(&balances)? },
			"claims": {
				"claims": claims
					.iter()
					.map(|claim| json!([claim.ethereum, claim.amount, null, null]))
					.collect::<Vec<_>>(),
				"vesting": self.claims_vesting(&claims, profile.fees.transaction)?,
			},
			"parachainInfo": { "parachainId": para_id },
			"names": { "names": self.registered(&profile.names)? },
			"resource": self.first_bmm()?,
			"polkadotXcm": { "safeXcmVersion": SAFE_XCM_VERSION },
			"sudo": { "key": self.sudo()? },
		});
		Ok(Chain {
			name: self.name()?,
			id: self.id()?,
			network: self.network(),
			para_id,
			relay_chain: self.relay_chain()?,
			boot_nodes: self.boot_nodes()?,
			profile,
			genesis,
			notes,
		})
	}

	// The chain's own keys

	fn name(&self) -> Result<String, ChainError> {
		let name = &self.file.name;
		let text = name.get_ref();
		if text.trim().is_empty() || text.len() > MAX_NAME || text.chars().any(char::is_control) {
			let allowed = format!("1 to {MAX_NAME} bytes of printable text");
			return Err(self.wrong(name.span(), "name", &allowed, text));
		}
		Ok(text.clone())
	}

	fn id(&self) -> Result<String, ChainError> {
		let id = &self.file.id;
		let text = id.get_ref();
		let sound = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
		if text.is_empty() || text.len() > MAX_NAME || !text.chars().all(sound) {
			let allowed = format!("1 to {MAX_NAME} of a-z, 0-9, '-' and '_'");
			return Err(self.wrong(id.span(), "id", &allowed, text));
		}
		Ok(text.clone())
	}

	fn relay_chain(&self) -> Result<String, ChainError> {
		let relay = &self.file.relay_chain;
		if relay.get_ref().trim().is_empty() {
			let allowed = "the relay chain's name, or the path of its chain spec";
			return Err(self.wrong(relay.span(), "relay_chain", allowed, "nothing"));
		}
		Ok(relay.get_ref().clone())
	}

	fn network(&self) -> ChainType {
		match self.file.network.as_ref().map(|network| *network.get_ref()) {
			None | Some(Network::Live) => ChainType::Live,
			Some(Network::Local) => ChainType::Local,
			Some(Network::Development) => ChainType::Development,
		}
	}

	fn boot_nodes(&self) -> Result<Vec<MultiaddrWithPeerId>, ChainError> {
		self.file
			.boot_nodes
			.iter()
			.map(|node| {
				node.get_ref().parse().map_err(|_| {
					let allowed = "addresses such as /dns/HOST/tcp/30333/p2p/PEER";
					self.wrong(node.span(), "boot_nodes", allowed, node.get_ref())
				})
			})
			.collect()
	}

	fn sudo(&self) -> Result<Option<AccountId>, ChainError> {
		let Some(sudo) = &self.file.sudo else { return Ok(None) };
		if self.network() == ChainType::Live {
			let allowed = "absent on a live network, where nobody may stand over the chain";
			return Err(self.wrong(sudo.span(), "sudo", allowed, sudo.get_ref()));
		}
		self.account("sudo", sudo).map(Some)
	}

	// The profile

	fn profile(
		&self,
		hub: Option<u32>,
		initial_supply: Balance,
	) -> Result<ChainProfile<AccountId>, ChainError> {
		let file = self.file;
		let open: BTreeSet<_> = match &file.open {
			Some(groups) => groups.iter().map(|group| *group.get_ref()).collect(),
			None => TransactionGroup::ALL
				.into_iter()
				.filter(|group| *group != TransactionGroup::Resource || file.resource.is_some())
				.collect(),
		};
		let profile = ChainProfile {
			kind: file.kind.as_ref().map_or(ChainKind::Public, |kind| *kind.get_ref()),
			delegates: match &file.delegates {
				Some(n) => self.number("delegates", n, MIN_DELEGATES, MAX_DELEGATES)?,
				None => DEFAULT_DELEGATES,
			},
			token: Token {
				name: self.text::<MAX_TOKEN_NAME>("token.name", &file.token.name)?,
				symbol: self.text::<MAX_TOKEN_SYMBOL>("token.symbol", &file.token.symbol)?,
				decimals: self.decimals,
				initial_supply,
			},
			rewards: self.rewards(hub)?,
			fees: Fees {
				transaction: self.amount("fees.transaction", &file.fees.transaction)?,
				registration: self.amount("fees.registration", &file.fees.registration)?,
			},
			open: open.try_into().expect("MaxGroups is 32, there are 9 groups; qed"),
			unlock_period: match &file.unlock_period {
				Some(n) => self.number("unlock_period", n, 1, MAX_UNLOCK_PERIOD)?,
				None => DEFAULT_UNLOCK_PERIOD,
			},
			approver: match &file.approver {
				Some(approver) => Some(self.account("approver", approver)?),
				None => None,
			},
			names: self.names()?,
			resource: self.resource()?,
			hub,
		};
		profile.check().map_err(|error| self.profile_error(error))?;
		Ok(profile)
	}

	/// Where the key of a [`ProfileError`] stands; a key that is not written has the place of what
	/// it follows from.
	pub fn span_of(&self, key: &str) -> Range<usize> {
		let file = self.file;
		match key {
			"token.name" => file.token.name.span(),
			"token.symbol" => file.token.symbol.span(),
			"token.decimals" => file.token.decimals.as_ref().map(Spanned::span).unwrap_or_default(),
			"fees.transaction" => file.fees.transaction.span(),
			"fees.registration" => file.fees.registration.span(),
			key if key.starts_with("rewards.") => self.span_of_rewards(key),
			key if key.starts_with("names.") => self.span_of_names(key),
			key if key.starts_with("resource.") => self.span_of_resource(key),
			"approver" => (file.approver.as_ref().map(Spanned::span))
				.or(file.kind.as_ref().map(Spanned::span))
				.unwrap_or_default(),
			"token.initial_supply" => {
				file.balances.keys().next().map(Spanned::span).unwrap_or_default()
			},
			_ => Range::default(),
		}
	}

	/// Accounts of a permissioned chain that may transact.
	fn approved(&self, profile: &ChainProfile<AccountId>) -> Result<Vec<AccountId>, ChainError> {
		let approved = &self.file.approved;
		if let (false, Some(first)) = (profile.kind.is_permissioned(), approved.first()) {
			let allowed = "absent on a public chain, where everybody may transact";
			return Err(self.wrong(first.span(), "approved", allowed, first.get_ref()));
		}
		let mut seen = BTreeSet::new();
		for account in approved {
			self.once("approved", &mut seen, self.account("approved", account)?, account.span())?;
		}
		Ok(seen.into_iter().collect())
	}

	// Money

	fn balances(&self) -> Result<BTreeMap<AccountId, Balance>, ChainError> {
		let mut seen = BTreeSet::new();
		let mut balances = BTreeMap::new();
		for (key, value) in &self.file.balances {
			let account = self.account("balances", key)?;
			self.once("balances", &mut seen, account.clone(), key.span())?;
			let amount = self.amount("balances", value)?;
			let least = existential_deposit(self.decimals);
			if amount < least {
				let least = to_tokens(least, self.decimals);
				let allowed = format!("{least} or more, the least that an account may hold");
				let found = to_tokens(amount, self.decimals);
				return Err(self.wrong(value.span(), "balances", &allowed, found));
			}
			balances.insert(account, amount);
		}
		Ok(balances)
	}

	fn sum(&self, mut amounts: impl Iterator<Item = Balance>) -> Result<Balance, ChainError> {
		amounts.try_fold(0, |sum: Balance, amount| sum.checked_add(amount)).ok_or_else(|| {
			let span = self.span_of("token.initial_supply");
			self.wrong(span, "balances", "under 2^128 planck together", "more")
		})
	}

	/// `[account, begin, blocks, liquid]` of every account whose tokens are freed over time.
	fn vesting(&self, balances: &BTreeMap<AccountId, Balance>) -> Result<Vec<Value>, ChainError> {
		let mut seen = BTreeSet::new();
		let mut vesting = Vec::new();
		for table in &self.file.vesting {
			let span = table.account.span();
			let account = self.account("vesting.account", &table.account)?;
			let Some(balance) = balances.get(&account) else {
				let allowed = "an account with an amount under [balances]";
				return Err(self.wrong(span, "vesting.account", allowed, table.account.get_ref()));
			};
			self.once("vesting.account", &mut seen, account.clone(), span)?;
			let begin = self.number("vesting.begin", &table.begin, 0, u32::MAX)?;
			let blocks = self.number("vesting.blocks", &table.blocks, 1, u32::MAX)?;
			let liquid = match &table.liquid {
				None => 0,
				Some(value) => {
					let liquid = self.amount("vesting.liquid", value)?;
					if liquid >= *balance {
						let allowed = "less than the account's balance";
						let found = self.source.slice(value.span());
						return Err(self.wrong(value.span(), "vesting.liquid", allowed, found));
					}
					liquid
				},
			};
			// At most the balance, of which it is less.
			let locked = balance.saturating_sub(liquid);
			if locked < blocks.into() {
				let allowed = format!("1 to {locked}: at least a planck is freed in each block");
				return Err(self.wrong(table.blocks.span(), "vesting.blocks", &allowed, blocks));
			}
			vesting.push(json!([account, begin, blocks, liquid]));
		}
		Ok(vesting)
	}

	/// What ERC-20 holders may claim.
	fn claims(&self, notes: &mut Vec<String>) -> Result<Vec<Claim>, ChainError> {
		let Some(table) = &self.file.claims else { return Ok(Vec::new()) };
		let ratio = match &table.ratio {
			Some(ratio) => self.number("claims.ratio", ratio, 1, 1_000_000_000)?,
			None => DEFAULT_RATIO,
		};
		let csv = self.source.sibling(table.csv.get_ref());
		let snapshot = Source::read(&csv).map_err(|error| {
			let allowed = "a file that can be read";
			self.wrong(table.csv.span(), "claims.csv", allowed, error)
		})?;
		let least = existential_deposit(self.decimals);
		let snapshot = claims::read(&snapshot, ratio.into(), self.decimals, least)?;
		if snapshot.too_small > 0 {
			notes.push(format!(
				"{} holders of the snapshot have less than an account may hold and are left out",
				snapshot.too_small
			));
		}
		Ok(snapshot.claims)
	}

	/// `[ethereum, [locked, per block, start]]` of every claim, where claims are freed over time.
	/// Nothing else may be in the account that claims, so a few transactions stay free to be paid.
	fn claims_vesting(&self, claims: &[Claim], fee: Balance) -> Result<Vec<Value>, ChainError> {
		let blocks = self.file.claims.as_ref().and_then(|table| table.vesting_blocks.as_ref());
		let Some(blocks) = blocks else { return Ok(Vec::new()) };
		let blocks: Balance = self.number("claims.vesting_blocks", blocks, 1, u32::MAX)?.into();
		// Saturating: who claims less than that has all of it at once.
		let liquid = fee.saturating_mul(FREE_TRANSACTIONS);
		Ok(claims
			.iter()
			.map(|claim| (&claim.ethereum, claim.amount.saturating_sub(liquid)))
			.filter(|(_, locked)| *locked > 0)
			.map(|(ethereum, locked)| json!([ethereum, [locked, locked.div_ceil(blocks), 0]]))
			.collect())
	}

	// Delegates

	fn delegates(&self, profile: &ChainProfile<AccountId>) -> Result<Vec<Delegate>, ChainError> {
		let mut accounts = BTreeSet::new();
		let mut keys = BTreeSet::new();
		let mut delegates = Vec::new();
		for (number, table) in self.file.delegate.iter().enumerate() {
			let span = table.account.span();
			if number >= profile.delegates as usize {
				let allowed = format!("at most {} tables, one for each seat", profile.delegates);
				let found = self.file.delegate.len();
				return Err(self.wrong(span, "[[delegate]]", &allowed, found));
			}
			let account = self.account("delegate.account", &table.account)?;
			self.once("delegate.account", &mut accounts, account.clone(), span.clone())?;
			let Some(key) = &table.aura else {
				let allowed = "the session key of this delegate's node, on a line of its own";
				return Err(self.wrong(span, "delegate.aura", allowed, "nothing"));
			};
			let aura = self.session_key("delegate.aura", key)?;
			self.once("delegate.aura", &mut keys, aura, key.span())?;
			let commission = match &table.commission {
				Some(percent) => self.percent("delegate.commission", percent)?,
				None => DEFAULT_COMMISSION,
			};
			delegates.push(Delegate { account, aura, commission });
		}
		Ok(delegates)
	}
}

#[cfg(test)]
#[path = "genesis_tests.rs"]
pub mod tests;
