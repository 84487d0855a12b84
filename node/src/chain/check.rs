//! What a chain spec fixes, in plain words, and whether a chain should be launched from it.

use super::{amount::to_tokens, facts::Facts, hub};
use crate::chain_spec::token_properties;
use codec::Encode;
use mmt_primitives::{
	names,
	profile::{ChainKind, TransactionGroup},
	resource::emission::{BMM_DECIMALS, CAP, PREMINE},
	AccountId, Balance, BlockNumber,
};
use sc_chain_spec::ChainType;
use serde_json::Value;
use sp_core::{crypto::Ss58Codec, sr25519, Pair};
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;
use std::{collections::BTreeSet, fmt};

/// Blocks in a day and in a year of 10-second blocks.
const BLOCKS_PER_DAY: BlockNumber = 8_640;
const BLOCKS_PER_YEAR: BlockNumber = 3_155_760;
/// Delegates of the main chain: with fewer, fewer must collude.
const USUAL_DELEGATES: u32 = 108;
/// The runtime's presets derive this many delegates as `//Delegate//1` and so on.
const PRESET_DELEGATES: u32 = 108;

/// What a chain spec fixes and what speaks against it.
#[derive(Debug, Default)]
pub struct Report {
	/// What the chain spec fixes.
	pub lines: Vec<String>,
	/// What its makers should have meant.
	pub warnings: Vec<String>,
	/// Why no chain should be launched from it.
	pub reasons: Vec<String>,
}

impl Report {
	/// Whether a chain can be launched.
	pub fn is_sound(&self) -> bool {
		self.reasons.is_empty()
	}
}

impl fmt::Display for Report {
	fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
		for line in &self.lines {
			writeln!(f, "{line}")?;
		}
		for warning in &self.warnings {
			writeln!(f, "warning: {warning}")?;
		}
		for reason in &self.reasons {
			writeln!(f, "not sound: {reason}")?;
		}
		if self.is_sound() {
			writeln!(f, "sound: a chain can be launched from this spec")?;
		}
		Ok(())
	}
}

/// Judges a chain spec.
pub fn report(facts: &Facts) -> Report {
	let mut report = Report { lines: what_is_fixed(facts), ..Default::default() };
	find_reasons(facts, &mut report.reasons);
	find_warnings(facts, &mut report.warnings);
	report
}

fn what_is_fixed(facts: &Facts) -> Vec<String> {
	let profile = &facts.profile;
	let symbol = String::from_utf8_lossy(&profile.token.symbol);
	let tokens = |planck| format!("{} {symbol}", to_tokens(planck, profile.token.decimals));
	let kind = match profile.kind {
		ChainKind::Public => "public: anybody transacts and stands as a delegate",
		ChainKind::Consortium => "consortium: approved accounts transact, approved delegates stand",
		ChainKind::Private => "private: as a consortium, and nodes send news to named peers alone",
	};
	let claimed = match facts.claims {
		0 => String::new(),
		claims => format!(", {} of it to be claimed by ERC-20 holders", tokens(claims)),
	};
	let closed: Vec<_> =
		TransactionGroup::ALL.into_iter().filter(|group| !profile.open.contains(group)).collect();
	let mut lines = vec![
		format!(
			"chain:     {}, {}, para id {} on {}",
			facts.name,
			network(&facts.network),
			facts.para_id,
			facts.extensions.relay_chain,
		),
		format!("kind:      {kind}"),
		format!(
			"token:     {} ({symbol}), {} decimals",
			String::from_utf8_lossy(&profile.token.name),
			profile.token.decimals,
		),
		format!("supply:    {} at genesis{claimed}", tokens(profile.token.initial_supply)),
	];
	lines.extend(hub::lines(facts));
	lines.extend(what_is_minted(facts, &tokens));
	lines.extend([
		format!(
			"fees:      {} a transaction, {} to register as a delegate",
			tokens(profile.fees.transaction),
			tokens(profile.fees.registration),
		),
		format!(
			"names:     end with .{}; {} a year for three letters, {} for four, {} for more",
			String::from_utf8_lossy(&profile.names.suffix),
			tokens(profile.names.rent.three),
			tokens(profile.names.rent.four),
			tokens(profile.names.rent.five),
		),
		format!(
			"           a lapsed one costs {} more, which falls to nothing in {}",
			tokens(profile.names.premium),
			duration(names::PREMIUM),
		),
	]);
	lines.extend(what_bmm_is(facts));
	lines.extend([
		format!(
			"unlocking: {} blocks ({}) after a vote is taken back",
			profile.unlock_period,
			duration(profile.unlock_period),
		),
		format!(
			"delegates: {} seats, {} taken at the start",
			profile.delegates,
			facts.seated.len(),
		),
		match closed.is_empty() {
			true => "open:      every group of transactions".into(),
			false => {
				format!("closed:    {}", closed.iter().map(group).collect::<Vec<_>>().join(", "))
			},
		},
	]);
	if let Some(approver) = &profile.approver {
		let transact = facts.approvals.iter().filter(|(_, (transact, _))| *transact).count();
		let stand = facts.approvals.iter().filter(|(_, (_, stand))| *stand).count();
		lines.push(format!(
			"approvals: by {}; at the start {transact} accounts may transact, {stand} may stand",
			approver.to_ss58check(),
		));
	}
	if let Some(sudo) = &facts.sudo {
		lines.push(format!("sudo:      {} stands over this chain", sudo.to_ss58check()));
	}
	lines.push(format!("profile:   hash {:?}", facts.profile_hash));
	lines
}

/// What delegates earn for blocks.
fn what_is_minted(facts: &Facts, tokens: &impl Fn(Balance) -> String) -> Vec<String> {
	let rewards = &facts.profile.rewards;
	let minted = rewards.cumulative(BLOCKS_PER_YEAR);
	if minted == 0 {
		return vec!["rewards:   none: delegates earn the fees of transactions".into()];
	}
	vec![
		format!(
			"rewards:   {} a block, less {} every {} blocks ({}), never under {}",
			tokens(rewards.first),
			tokens(rewards.step),
			rewards.period,
			duration(rewards.period),
			tokens(rewards.floor),
		),
		format!(
			"           {} in the first year, {}",
			tokens(minted),
			inflation(minted, facts.profile.token.initial_supply),
		),
	]
}

/// The rules of computing power, and who has the first BMM; nothing on a chain without.
fn what_bmm_is(facts: &Facts) -> Vec<String> {
	let Some(rules) = &facts.profile.resource else { return Vec::new() };
	let bmm = |planck| format!("{} BMM", to_tokens(planck, BMM_DECIMALS));
	let mut lines = vec![
		format!(
			"resource:  windows of {} blocks ({}), shares of class {} or more, {} bonded for a sol",
			rules.window,
			duration(rules.window),
			rules.min_class,
			bmm(rules.bond_per_sol),
		),
		format!(
			"           {} at genesis, and never more than {} with what is mined",
			bmm(total(&facts.bmm).unwrap_or(Balance::MAX)),
			bmm(CAP),
		),
	];
	lines.extend(
		facts
			.bmm
			.iter()
			.map(|(who, amount)| format!("           {} to {}", bmm(*amount), who.to_ss58check())),
	);
	lines
}

fn find_reasons(facts: &Facts, reasons: &mut Vec<String>) {
	let profile = &facts.profile;
	if let Err(error) = profile.check() {
		reasons.push(error.to_string());
	}
	if profile.using_encoded(blake2_256) != facts.profile_hash.0 {
		reasons.push("the stored hash is not the hash of the stored profile".into());
	}
	reasons.extend(wrong_sums(facts));
	reasons.extend(other_words(facts));
	if facts.seated.is_empty() {
		reasons.push("no delegate is seated, so nobody can forge".into());
	}
	if facts.seated.len() > profile.delegates as usize {
		reasons.push(format!(
			"{} delegates are seated on {} seats",
			facts.seated.len(),
			profile.delegates
		));
	}
	for delegate in &facts.without_keys {
		reasons.push(format!("delegate {} has no session key", delegate.to_ss58check()));
	}
	let keys: BTreeSet<_> = facts.authorities.iter().collect();
	if keys.len() != facts.seated.len() || keys.len() != facts.authorities.len() {
		reasons.push(format!(
			"{} delegates are seated, with {} different session keys",
			facts.seated.len(),
			keys.len()
		));
	}
	reasons.extend(hub::reason(facts));
	reasons.extend(known_rulers(facts));
	if facts.extensions.relay_chain.is_empty() {
		reasons.push("'relay_chain' is missing: a node would not know what to follow".into());
	}
}

/// What accounts own together; `None` if it is more than can be counted.
fn total(owners: &[(AccountId, Balance)]) -> Option<Balance> {
	owners.iter().try_fold(0, |sum: Balance, (_, amount)| sum.checked_add(*amount))
}

/// Money that does not add up.
fn wrong_sums(facts: &Facts) -> Vec<String> {
	let (Some(owned), Some(bmm)) = (total(&facts.balances), total(&facts.bmm)) else {
		return vec!["accounts own 2^128 planck or more together, which cannot be counted".into()];
	};
	let mut reasons = Vec::new();
	if owned != facts.issuance {
		reasons.push(format!(
			"accounts own {owned} planck together, and the runtime counts {}",
			facts.issuance
		));
	}
	let supply = facts.profile.token.initial_supply;
	// Saturating: that much is another number than any supply which a profile may have.
	let exists = owned.saturating_add(facts.claims);
	if exists != supply {
		reasons.push(format!(
			"the profile says that {supply} planck exist at genesis, and balances and claims are {exists}"
		));
	}
	let (premine, with) = match facts.profile.resource {
		Some(_) => (PREMINE, "with"),
		None => (0, "without"),
	};
	if bmm != premine {
		reasons.push(format!(
			"accounts own {bmm} planck of BMM together, and a chain {with} [resource] begins with {premine}"
		));
	}
	reasons
}

/// What the spec tells wallets and tools, and the runtime tells otherwise.
fn other_words(facts: &Facts) -> Vec<String> {
	let mut reasons = Vec::new();
	if !facts.has_code {
		reasons.push("it holds no runtime".into());
	}
	if let Some(id) = facts.extensions.para_id.filter(|id| *id != facts.para_id) {
		reasons.push(format!("'para_id' is {id}, and the runtime's is {}", facts.para_id));
	}
	for (key, fixed) in token_properties(&facts.profile) {
		let told = facts.properties.get(&key).unwrap_or(&Value::Null);
		if *told != fixed {
			reasons.push(format!("'properties.{key}' is {told}, and the chain's is {fixed}"));
		}
	}
	reasons
}

fn find_warnings(facts: &Facts, warnings: &mut Vec<String>) {
	let profile = &facts.profile;
	let seats = profile.delegates;
	if seats < USUAL_DELEGATES {
		warnings.push(format!(
			"{seats} seats are fewer than the main chain's {USUAL_DELEGATES}: fewer delegates can \
			 stop or censor this chain"
		));
	}
	if !facts.seated.is_empty() && facts.seated.len() < seats as usize {
		warnings.push(format!(
			"{} of {seats} seats are empty: whoever registers has one, without a vote",
			seats as usize - facts.seated.len()
		));
	}
	let rents = &profile.names.rent;
	let free = [("three", rents.three), ("four", rents.four), ("five or more", rents.five)];
	if profile.open.contains(&TransactionGroup::Names) {
		for (letters, _) in free.iter().filter(|(_, rent)| *rent == 0) {
			warnings.push(format!(
				"names of {letters} letters cost no rent: whoever comes first can keep all of them"
			));
		}
	}
	if facts.network != ChainType::Live {
		return;
	}
	if facts.sudo.is_some() {
		warnings.push("the sudo account can do anything on this chain".into());
	}
	let known = well_known_keys();
	let holders = (facts.balances.iter().map(|(who, _)| ("a holder of tokens", who)))
		.chain(facts.bmm.iter().map(|(who, _)| ("a holder of BMM", who)));
	warnings.extend(holders.filter(|(_, who)| known.contains(who)).map(everybody_knows));
}

/// On a live chain, keys that everybody knows where they would rule it.
fn known_rulers(facts: &Facts) -> Vec<String> {
	if facts.network != ChainType::Live {
		return Vec::new();
	}
	let known = well_known_keys();
	let sessions: Vec<_> = facts.authorities.iter().map(|key| AccountId::new(*key)).collect();
	(facts.seated.iter().map(|who| ("a delegate", who)))
		.chain(sessions.iter().map(|who| ("a session key", who)))
		.chain(facts.profile.approver.iter().map(|who| ("the approver", who)))
		.chain(facts.sudo.iter().map(|who| ("the sudo account", who)))
		.filter(|(_, who)| known.contains(who))
		.map(everybody_knows)
		.collect()
}

fn everybody_knows((role, who): (&str, &AccountId)) -> String {
	format!("{role}, {}, is a development key that everybody knows", who.to_ss58check())
}

/// Accounts whose secret stands in the source of this node.
fn well_known_keys() -> BTreeSet<AccountId> {
	let preset = (1..=PRESET_DELEGATES).filter_map(|number| {
		let pair = sr25519::Pair::from_string(&format!("//Delegate//{number}"), None).ok()?;
		Some(AccountId::new(pair.public().0))
	});
	Sr25519Keyring::iter().map(|key| key.to_account_id()).chain(preset).collect()
}

fn network(network: &ChainType) -> &str {
	match network {
		ChainType::Development => "a development chain",
		ChainType::Local => "a local test network",
		ChainType::Live => "a live network",
		ChainType::Custom(name) => name,
	}
}

/// A group as it is written in the chain's file.
fn group(group: &TransactionGroup) -> String {
	serde_json::to_value(group)
		.ok()
		.and_then(|name| name.as_str().map(str::to_string))
		.unwrap_or_else(|| format!("{group:?}"))
}

/// How long 10-second blocks last, in the largest unit that they fill twice.
fn duration(blocks: BlockNumber) -> String {
	let minutes = blocks / 6;
	match minutes {
		0..2 => format!("{} seconds", blocks.saturating_mul(10)),
		2..120 => format!("{minutes} minutes"),
		120..2_880 => format!("{} hours", minutes / 60),
		_ => format!("{} days", blocks / BLOCKS_PER_DAY),
	}
}

/// What is minted as a percentage of what exists, with two decimals.
fn inflation(minted: Balance, supply: Balance) -> String {
	match minted.saturating_mul(10_000).checked_div(supply) {
		Some(parts) => format!("{}.{:02} % of the supply at genesis", parts / 100, parts % 100),
		None => "where nothing existed at genesis".into(),
	}
}

#[cfg(test)]
#[path = "check_tests.rs"]
pub mod tests;
