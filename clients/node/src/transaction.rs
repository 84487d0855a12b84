//! How a transaction gets onto the chain once.

use crate::{
	error::{cause, Error, Failure},
	key::Key,
	node::Node,
};
use codec::{Decode, Encode};
use mmt_primitives::{Balance, BlockNumber};
use serde::Deserialize;
use sp_core::H256;
use subxt::{
	config::{transaction_extensions::Params as _, DefaultExtrinsicParamsBuilder},
	error::{BackendError, DispatchError, ExtrinsicError, RpcError, TransactionEventsError},
	ext::scale_encode::{EncodeAsFields, Error as EncodeError, FieldIter, TypeResolver},
	rpcs::{rpc_params, Error as RpcsError, UserError},
	tx::{Payload, Signer, TransactionStatus},
	SubstrateConfig,
};

/// A signed transaction.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Sent {
	/// Its bytes.
	pub extrinsic: Vec<u8>,
	/// Block that it is valid from.
	pub from: BlockNumber,
	/// Last block that it can be in.
	pub until: BlockNumber,
}

/// Arguments of a call, encoded as the primitives' own types have them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Arguments {
	count: usize,
	bytes: Vec<u8>,
}

impl Arguments {
	/// `count` arguments, in their order as a tuple.
	pub fn new(count: usize, arguments: &impl Encode) -> Self {
		Self { count, bytes: arguments.encode() }
	}
}

impl EncodeAsFields for Arguments {
	fn encode_as_fields_to<R: TypeResolver>(
		&self,
		fields: &mut dyn FieldIter<'_, R::TypeId>,
		_: &R,
		out: &mut Vec<u8>,
	) -> Result<(), EncodeError> {
		let expected = fields.count();
		if expected != self.count {
			return Err(EncodeError::custom_str("the call takes another number of arguments"));
		}
		out.extend_from_slice(&self.bytes);
		Ok(())
	}
}

/// How long a transaction is waited for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Until {
	/// Until it is in a best block, which may be replaced by another.
	Best,
	/// Until it is in a finalized block.
	Finalized,
}

/// How a transaction ended.
#[derive(Debug)]
pub enum Outcome {
	/// In the block of this hash, and it did what it was meant to.
	Done(H256),
	/// It can never do that. The error says why.
	Never(Error),
	/// The pool has it already: it is in the chain at the latest in the last block that it is valid
	/// in.
	InPool,
	/// It can no longer get into a block, because it is in one, or another transaction of the account
	/// is in its place.
	Settled,
}

impl Node {
	/// Signs a call as the next transaction of the key's account, valid for `valid_for` blocks from
	/// the last finalized one on: a power of two, from 4 on. Sends nothing.
	///
	/// Errors: the chain has no such call; the node is gone.
	pub async fn sign(
		&self,
		key: &Key,
		call: &impl Payload,
		valid_for: u32,
	) -> Result<Sent, Error> {
		let lost = |error: &dyn std::error::Error| Error::Broken {
			url: self.url().into(),
			error: cause(error),
		};
		let (from, hash) = self.finalized().await?;
		let account = key.account().to_string();
		let nonce: u64 = self.ask("system_accountNextIndex", rpc_params![account]).await?;
		let at = self.online().await?.at_block(hash).await.map_err(|error| lost(&error))?;
		let mut params = DefaultExtrinsicParamsBuilder::<SubstrateConfig>::new()
			.nonce(nonce)
			.mortal(valid_for.into())
			.build();
		params.inject_block(from.into(), hash);
		let signed = at
			.transactions()
			.create_signable_offline(call, params)
			.and_then(|mut signable| {
				let signature = key.sign(&signable.signer_payload()?);
				signable.sign_with_account_and_signature(&key.account_id(), &signature)
			})
			.map_err(|error| match error {
				ExtrinsicError::EncodeError(_) => Error::Unknown {
					url: self.url().into(),
					what: format!("the call {}.{}", call.pallet_name(), call.call_name()),
				},
				error => Error::Node(cause(&error)),
			})?;
		let until = from.saturating_add(valid_for);
		Ok(Sent { extrinsic: signed.into_encoded(), from, until })
	}

	/// A constant of a pallet, as its bytes. Nothing if there is none.
	pub async fn constant(&self, pallet: &str, name: &str) -> Result<Option<Vec<u8>>, Error> {
		let lost = |error: &dyn std::error::Error| Error::Broken {
			url: self.url().into(),
			error: cause(error),
		};
		let at = self.online().await?.at_current_block().await.map_err(|error| lost(&error))?;
		let address = subxt::dynamic::constant::<u128>(pallet, name);
		Ok(at.constants().entry_bytes(address).ok())
	}

	/// The fee of a signed transaction, in planck.
	pub async fn fee(&self, sent: &Sent) -> Result<Balance, Error> {
		#[derive(Deserialize)]
		#[serde(rename_all = "camelCase")]
		struct Info {
			#[serde(with = "mmt_primitives::serde_amount")]
			partial_fee: Balance,
		}
		let bytes = sp_core::bytes::to_hex(&sent.extrinsic, false);
		let Info { partial_fee } = self.ask("payment_queryInfo", rpc_params![bytes]).await?;
		Ok(partial_fee)
	}

	/// Sends a signed transaction, and waits until it is in a block.
	///
	/// Errors: the node is gone, or dropped the transaction; it may be sent again.
	pub async fn send(&self, sent: &Sent, until: Until) -> Result<Outcome, Error> {
		let lost = |error: &dyn std::error::Error| Error::Broken {
			url: self.url().into(),
			error: cause(error),
		};
		let at = self.online().await?.at_current_block().await.map_err(|error| lost(&error))?;
		let transaction = at.transactions().from_bytes(sent.extrinsic.clone());
		let mut progress = match transaction.submit_and_watch().await {
			Ok(progress) => progress,
			Err(error) => {
				return match pool_error(&error) {
					Some(error) => Ok(pool_outcome(error)),
					None => Err(lost(&error)),
				}
			},
		};
		while let Some(status) = progress.next().await {
			let block = match status.map_err(|error| lost(&error))? {
				TransactionStatus::InFinalizedBlock(block) => block,
				TransactionStatus::InBestBlock(block) if until == Until::Best => block,
				TransactionStatus::Invalid { .. } => return Ok(Outcome::Settled),
				TransactionStatus::Error { message } | TransactionStatus::Dropped { message } => {
					return Err(Error::Node(format!(
						"the node dropped the transaction ({message})"
					)))
				},
				_ => continue,
			};
			return Ok(match block.wait_for_success().await {
				Ok(_) => Outcome::Done(block.block_hash()),
				Err(TransactionEventsError::ExtrinsicFailed(error)) => {
					Outcome::Never(Error::Failed(failure(&error)))
				},
				// That it is in is known; whether it did something, the state knows.
				Err(_) => Outcome::Settled,
			});
		}
		Err(Error::Broken { url: self.url().into(), error: "while it was waited for".into() })
	}
}

/// What the metadata says about an error.
fn failure(error: &DispatchError) -> Failure {
	let mut docs = String::new();
	let name = match error {
		DispatchError::Module(module) => {
			if let Ok(details) = module.details() {
				let lines: Vec<&str> =
					details.variant.docs.iter().map(|line| line.trim()).collect();
				docs = lines.join(" ").trim().to_owned();
			}
			module.details_string()
		},
		other => other.to_string(),
	};
	Failure { name, docs }
}

/// What the pool said, if it was the pool.
fn pool_error(error: &ExtrinsicError) -> Option<&UserError> {
	match error {
		ExtrinsicError::ErrorSubmittingTransaction(BackendError::Rpc(RpcError::ClientError(
			RpcsError::User(error),
		))) => Some(error),
		_ => None,
	}
}

/// What an answer of the pool means. The texts are those of `sc-rpc`.
fn pool_outcome(error: &UserError) -> Outcome {
	let data = error.data.as_deref().map(|data| data.get().trim_matches('"')).unwrap_or_default();
	let told = match (error.code, data) {
		(1013, _) => return Outcome::InPool,
		// The pool refuses for a while what it has just seen in a block, or found invalid.
		(1012, _) => return Outcome::Settled,
		(1010, text) if text.contains("outdated") || text.contains("ancient birth block") => {
			return Outcome::Settled
		},
		(1010, text) if text.contains("Inability to pay some fees") => {
			"the account cannot pay the fee; send it some tokens first".into()
		},
		(1010, text) if text.contains("Custom error: 101") => {
			"this chain is permissioned, and its approver did not approve the account".into()
		},
		(1010, text) if text.contains("Custom error: 102") => {
			"the chain was launched without transactions of this kind".into()
		},
		(1014, _) => {
			"another transaction of the account is waiting; try again when it is in".into()
		},
		(1016, _) => "the node's pool is full; try again later".into(),
		(_, "") => error.message.clone(),
		(_, text) => format!("{}: {text}", error.message),
	};
	Outcome::Never(Error::Refused(told))
}

#[cfg(test)]
mod tests {
	use super::*;

	fn told(code: i32, data: &str) -> Outcome {
		let data = (!data.is_empty()).then(|| serde_json::value::to_raw_value(data).unwrap());
		pool_outcome(&UserError { code, message: "Invalid Transaction".into(), data })
	}

	#[test]
	fn what_may_be_in_already_is_not_sent_again() {
		assert!(matches!(told(1013, ""), Outcome::InPool));
		for outcome in [
			told(1012, ""),
			told(1010, "Transaction is outdated"),
			told(1010, "Transaction has an ancient birth block"),
		] {
			assert!(matches!(outcome, Outcome::Settled), "{outcome:?}");
		}
	}

	#[test]
	fn refusals_say_what_to_do() {
		for (code, data, text) in [
			(
				1010,
				"Inability to pay some fees (e.g. account balance too low)",
				"send it some tokens",
			),
			(1010, "Custom error: 101", "did not approve"),
			(1010, "Custom error: 102", "launched without"),
			(1014, "", "another transaction"),
			(1010, "Transaction call is not expected", "Invalid Transaction: Transaction call"),
			(1099, "", "Invalid Transaction"),
		] {
			let Outcome::Never(error) = told(code, data) else { panic!("{code} {data}") };
			assert!(error.to_string().contains(text), "{error}");
		}
	}

	#[test]
	fn a_failure_is_told_in_the_pallets_words() {
		let mut failure = Failure { name: "Names::NotFound".into(), docs: String::new() };
		assert_eq!(Error::Failed(failure.clone()).to_string(), "Names::NotFound");
		failure.docs = "Nobody has it.".into();
		assert_eq!(Error::Failed(failure).to_string(), "Names::NotFound: Nobody has it.");
	}
}
