//! What the worker asks a node, and what it signs.

use crate::error::Error;
use codec::{Decode, DecodeAll};
use mmt_node_client::{transaction::Arguments, Key, Node, Sent};
use mmt_primitives::{
	resource::{EpochIndex, EpochInfo, ResourceStatus, SampleTask, WorkerInfo},
	AccountId, Balance, BlockNumber,
};
use serde::Deserialize;
use sp_core::H256;
use sp_crypto_hashing::{blake2_128, twox_128};
use subxt::rpcs::rpc_params;

/// The pallet.
const PALLET: &str = "Resource";

/// A node of a chain that mines BMM.
pub struct Chain {
	node: Node,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// Whether it is a development chain, whose clock is not that of the world.
	pub development: bool,
	/// The chain's token.
	pub token: Token,
}

/// How amounts of a token are written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
	/// Its symbol.
	pub symbol: String,
	/// Digits after the point.
	pub decimals: u32,
}

/// BMM.
pub fn bmm() -> Token {
	let decimals = mmt_primitives::resource::emission::BMM_DECIMALS;
	Token { symbol: "BMM".into(), decimals: decimals.into() }
}

impl Token {
	/// An amount with its unit, rounded down to four digits after the point, or as many as it takes to
	/// show that it is not nothing.
	pub fn text(&self, planck: Balance) -> String {
		const SHOWN: usize = 4;
		let one = 10u128.checked_pow(self.decimals).unwrap_or(u128::MAX);
		let whole = grouped(planck / one);
		let fraction = format!("{:0width$}", planck % one, width = self.decimals as usize);
		let zeros = fraction.bytes().take_while(|digit| *digit == b'0').count();
		let digits = if planck < one && zeros >= SHOWN { zeros + 1 } else { SHOWN };
		let fraction = fraction.get(..digits).unwrap_or(&fraction).trim_end_matches('0');
		let point = if fraction.is_empty() { "" } else { "." };
		format!("{whole}{point}{fraction} {}", self.symbol)
	}
}

/// A number with its thousands apart.
pub fn grouped(number: u128) -> String {
	let digits = number.to_string();
	let mut text = String::with_capacity(digits.len() * 4 / 3);
	for (at, digit) in digits.chars().enumerate() {
		if at > 0 && (digits.len() - at).is_multiple_of(3) {
			text.push(',');
		}
		text.push(digit);
	}
	text
}

/// What the chain holds for an account, as `System.Account` has it.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Decode)]
struct AccountInfo {
	nonce: u32,
	consumers: u32,
	providers: u32,
	sufficients: u32,
	free: Balance,
	reserved: Balance,
	frozen: Balance,
	flags: u128,
}

impl AccountInfo {
	/// What can be paid or held, with a minimum balance left.
	fn usable(&self, minimum: Balance) -> Balance {
		let kept = minimum.max(self.frozen.saturating_sub(self.reserved));
		self.free.saturating_sub(kept)
	}
}

impl Chain {
	/// Connects.
	///
	/// Errors: nobody answers, or the chain takes no proofs of computing power.
	pub async fn connect(url: &str) -> Result<Self, Error> {
		#[derive(Deserialize)]
		#[serde(rename_all = "camelCase")]
		struct Properties {
			token_symbol: Option<String>,
			token_decimals: Option<u32>,
		}
		let node = Node::connect(url).await?;
		let kind: String = node.ask("system_chainType", rpc_params![]).await?;
		let told: Properties = node.ask("system_properties", rpc_params![]).await?;
		let token = Token {
			symbol: told.token_symbol.unwrap_or_else(|| "MMT".into()),
			decimals: told.token_decimals.unwrap_or(12),
		};
		let genesis = node.genesis().await?;
		let chain = Self { node, genesis, development: kind == "Development", token };
		chain.status().await?;
		Ok(chain)
	}

	/// Where the proof of computing power stands.
	pub async fn status(&self) -> Result<ResourceStatus, Error> {
		Ok(self.node.ask("mmt_resourceStatus", rpc_params![]).await?)
	}

	/// A worker. Nothing if the account is none.
	pub async fn worker(&self, account: &AccountId) -> Result<Option<WorkerInfo>, Error> {
		Ok(self.node.ask("mmt_worker", rpc_params![account.to_string()]).await?)
	}

	/// What an epoch mined. Nothing if nobody worked in it, or if that was long ago.
	pub async fn epoch(&self, epoch: EpochIndex) -> Result<Option<EpochInfo>, Error> {
		Ok(self.node.ask("mmt_resourceEpoch", rpc_params![epoch]).await?)
	}

	/// What an account's roots have to answer now.
	pub async fn tasks(&self, account: &AccountId) -> Result<Vec<SampleTask>, Error> {
		#[derive(Deserialize)]
		struct Tasks {
			tasks: Vec<SampleTask>,
		}
		let Tasks { tasks } =
			self.node.ask("mmt_sampleTasks", rpc_params![account.to_string()]).await?;
		Ok(tasks)
	}

	/// Whether the node is still catching up with the others.
	pub async fn is_syncing(&self) -> Result<bool, Error> {
		#[derive(Deserialize)]
		#[serde(rename_all = "camelCase")]
		struct Health {
			is_syncing: bool,
		}
		let Health { is_syncing } = self.node.ask("system_health", rpc_params![]).await?;
		Ok(is_syncing)
	}

	/// Time of the best block, in milliseconds since 1970.
	pub async fn time(&self) -> Result<Option<u64>, Error> {
		let key = [twox_128(b"Timestamp"), twox_128(b"Now")].concat();
		let found = self.node.storage(&key, None).await?;
		Ok(found.and_then(|bytes| u64::decode_all(&mut &bytes[..]).ok()))
	}

	/// Signs a call of the pallet. Sends nothing.
	pub async fn sign(
		&self,
		key: &Key,
		call: &str,
		arguments: Arguments,
		valid_for: u32,
	) -> Result<Sent, Error> {
		let call = subxt::dynamic::transaction(PALLET, call, arguments);
		Ok(self.node.sign(key, &call, valid_for).await?)
	}

	/// Whether the account can pay for a transaction and a deposit, which the pallet's constant
	/// `deposit` tells.
	///
	/// Errors: it cannot, and how much is missing.
	pub async fn check_funds(
		&self,
		account: &AccountId,
		sent: &Sent,
		what: &'static str,
		deposit: Option<&str>,
	) -> Result<(), Error> {
		let deposit = match deposit {
			Some(name) => self.amount(PALLET, name).await?,
			None => 0,
		};
		let minimum = self.amount("Balances", "ExistentialDeposit").await?;
		let fee = self.node.fee(sent).await?;
		let info = self.account(account).await?;
		let (need, usable) = (deposit.saturating_add(fee), info.usable(minimum));
		if usable >= need {
			return Ok(());
		}
		Err(Error::Short {
			account: account.clone(),
			what,
			free: self.token.text(info.free),
			need: self.token.text(need.saturating_add(minimum)),
			missing: self.token.text(need - usable),
		})
	}

	async fn account(&self, account: &AccountId) -> Result<AccountInfo, Error> {
		let bytes: &[u8; 32] = account.as_ref();
		let map = [twox_128(b"System"), twox_128(b"Account"), blake2_128(bytes)].concat();
		let found = self.node.storage(&[&map[..], bytes].concat(), None).await?;
		Ok(found.and_then(|bytes| AccountInfo::decode(&mut &bytes[..]).ok()).unwrap_or_default())
	}

	/// A constant that is an amount: 0 where there is none.
	async fn amount(&self, pallet: &str, name: &str) -> Result<Balance, Error> {
		let found = self.node.constant(pallet, name).await?;
		Ok(found.and_then(|bytes| Balance::decode_all(&mut &bytes[..]).ok()).unwrap_or(0))
	}

	/// The node itself.
	pub fn node(&self) -> &Node {
		&self.node
	}
}

/// The class that a worker has in an epoch. Nothing before its first one.
pub fn class_in(worker: &WorkerInfo, epoch: EpochIndex) -> Option<u8> {
	let held = worker.classes.iter().rev().find(|(from, _)| *from <= epoch);
	held.map(|(_, class)| *class)
}

/// For how many blocks from `from` on a transaction may be valid so that it is not in a block after
/// `last`: a power of two, at least four, and no more than 64.
pub fn valid_for(from: BlockNumber, last: BlockNumber) -> u32 {
	let left = last.saturating_sub(from).clamp(4, 64);
	1 << left.ilog2()
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn amounts_are_read_at_a_glance() {
		let token = bmm();
		for (planck, text) in [
			(0, "0 BMM"),
			(1, "0.000000000001 BMM"),
			(20_000_000_000, "0.02 BMM"),
			(1_500_000_000_000, "1.5 BMM"),
			(1_234_567_891_234_567_890, "1,234,567.8912 BMM"),
			(1_000_000_000_001, "1 BMM"),
		] {
			assert_eq!(token.text(planck), text);
		}
		let plain = Token { symbol: "X".into(), decimals: 0 };
		assert_eq!(plain.text(1_200), "1,200 X");
		assert_eq!(grouped(123), "123");
	}

	#[test]
	fn frozen_tokens_pay_nothing() {
		let info = AccountInfo { free: 100, frozen: 60, reserved: 10, ..Default::default() };
		assert_eq!(info.usable(1), 50);
		assert_eq!(info.usable(70), 30);
		assert_eq!(info.usable(200), 0);
	}

	#[test]
	fn a_transaction_is_not_valid_for_longer_than_it_counts() {
		for (from, last, blocks) in [(0, 5, 4), (0, 7, 4), (0, 8, 8), (10, 100, 64), (9, 9, 4)] {
			assert_eq!(valid_for(from, last), blocks, "{from} {last}");
		}
	}
}
