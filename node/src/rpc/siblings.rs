//! `mmt_*`: siblings, other chains of the relay chain whose state this one reads by proof.
//!
//! Parameters are as those of [`mmt`](super::mmt): each method reads the state of block `at`, or of
//! the best one. Answers tell which block that was, as `blockHash`. Each method may fail with one of
//! the codes of [`StateError`](super::mmt::Error); `mmt_nameProofKeys` with code 7020 as well.

use super::{
	at::{self, At},
	mmt::Error as StateError,
	names::Error as NameError,
	notary::{Mismatch, Verdict},
};
use crate::service::{Block, Hash};
use jsonrpsee::{core::RpcResult, proc_macros::rpc};
use mmt_primitives::{
	api::SiblingsApi as SiblingsRuntimeApi,
	notary::proof::Proof,
	siblings::{ParaId, SiblingError, SiblingInfo, WitnessedName},
};
use serde::{Deserialize, Serialize};
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_blockchain::HeaderBackend;
use sp_core::Bytes;
use std::sync::Arc;

/// Our methods.
#[rpc(server, namespace = "mmt")]
pub trait SiblingsApi {
	/// The siblings that this chain follows, the hub first, with the heads that can be proven under,
	/// oldest first.
	#[method(name = "siblings", blocking)]
	fn siblings(&self, at: Option<Hash>) -> RpcResult<At<Siblings>>;

	/// Keys of this chain's state that show a sibling what `name` is, or that there is none. With
	/// `state_getReadProof` they give the proof for the sibling's call `names.witness`; both are asked
	/// at the hash of a head that the sibling knows.
	#[method(name = "nameProofKeys", blocking)]
	fn name_proof_keys(&self, name: String, at: Option<Hash>) -> RpcResult<At<ProofKeys>>;

	/// A name of the sibling `para`, as the last proof of it showed it. `null` if there was none, or
	/// the name was gone, or whoever brought the proof forgot it.
	#[method(name = "witnessedName", blocking)]
	fn witnessed_name(
		&self,
		para: ParaId,
		name: String,
		at: Option<Hash>,
	) -> RpcResult<Option<At<WitnessedName>>>;

	/// Checks a proof file of the sibling `para` against what this chain knows of it. `proven` is
	/// whether everything matches, and its header is of a head of the sibling.
	#[method(name = "verifyOfSibling", blocking)]
	fn verify_of_sibling(
		&self,
		para: ParaId,
		proof: Bytes,
		at: Option<Hash>,
	) -> RpcResult<At<Verdict>>;
}

/// The siblings of a chain.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Siblings {
	/// Those that it follows.
	pub siblings: Vec<SiblingInfo>,
}

/// What a proof has to show.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ProofKeys {
	/// Storage keys.
	pub keys: Vec<Bytes>,
}

/// What a proof that was refused is said to lack.
fn refused(name: String, text: String) -> Verdict {
	Verdict { proven: false, shows: None, mismatch: Some(Mismatch { name, text }) }
}

/// Serves the methods from a client.
pub struct SiblingsOf<C> {
	client: Arc<C>,
}

impl<C> SiblingsOf<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block>,
	C::Api: SiblingsRuntimeApi<Block>,
{
	/// Serves from `client`.
	pub fn new(client: Arc<C>) -> Self {
		Self { client }
	}

	fn call<T>(
		&self,
		at: Option<Hash>,
		ask: impl FnOnce(&C::Api, Hash) -> Result<T, ApiError>,
	) -> Result<At<T>, StateError> {
		at::call(&*self.client, at, ask)
	}

	fn check(
		&self,
		para: ParaId,
		bytes: &[u8],
		at: Option<Hash>,
	) -> Result<At<Verdict>, StateError> {
		// The runtime says less about what is wrong inside of a proof.
		let sound =
			Proof::from_bytes(bytes).and_then(|proof| proof.verify_offline().map(|_| proof));
		let proof = match sound {
			Ok(proof) => proof,
			Err(error) => {
				let verdict = refused(error.name().into(), error.to_string());
				return self.call(at, |_, _| Ok(verdict));
			},
		};
		let At { block_hash, answer } =
			self.call(at, |api, at| api.verify_of_sibling(at, para, proof))?;
		let answer = match answer {
			Ok(shows) => Verdict { proven: true, shows: Some(shows), mismatch: None },
			Err(error) => refused(name_of(&error).into(), error.to_string()),
		};
		Ok(At { block_hash, answer })
	}
}

/// A name that does not change, for programs.
fn name_of(error: &SiblingError) -> &'static str {
	match error {
		SiblingError::NotFollowed => "NotFollowed",
		SiblingError::StaleHead => "StaleHead",
		SiblingError::UnknownHead => "UnknownHead",
		SiblingError::GenesisUnknown => "GenesisUnknown",
		SiblingError::OtherGenesis => "OtherGenesis",
		SiblingError::BadProof => "BadProof",
	}
}

impl<C> SiblingsApiServer for SiblingsOf<C>
where
	C: ProvideRuntimeApi<Block> + HeaderBackend<Block> + Send + Sync + 'static,
	C::Api: SiblingsRuntimeApi<Block>,
{
	fn siblings(&self, at: Option<Hash>) -> RpcResult<At<Siblings>> {
		let At { block_hash, answer } = self.call(at, |api, at| api.siblings(at))?;
		Ok(At { block_hash, answer: Siblings { siblings: answer } })
	}

	fn name_proof_keys(&self, name: String, at: Option<Hash>) -> RpcResult<At<ProofKeys>> {
		let text = name.clone().into_bytes();
		let At { block_hash, answer } = self.call(at, |api, at| api.name_proof_keys(at, text))?;
		let keys = answer.map_err(|error| NameError::of_answer(name, 0, error))?;
		let keys = keys.into_iter().map(Bytes).collect();
		Ok(At { block_hash, answer: ProofKeys { keys } })
	}

	fn witnessed_name(
		&self,
		para: ParaId,
		name: String,
		at: Option<Hash>,
	) -> RpcResult<Option<At<WitnessedName>>> {
		let name = name.into_bytes();
		Ok(self.call(at, |api, at| api.witnessed_name(at, para, name))?.transpose())
	}

	fn verify_of_sibling(
		&self,
		para: ParaId,
		proof: Bytes,
		at: Option<Hash>,
	) -> RpcResult<At<Verdict>> {
		Ok(self.check(para, &proof, at)?)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use mmt_primitives::{siblings::SiblingHead, AccountId};
	use serde_json::json;
	use sp_core::H256;

	const HASH: H256 = H256::repeat_byte(0xab);

	#[test]
	fn siblings_stand_beside_their_block() {
		let hash = format!("{HASH:?}");
		let account = AccountId::new([0; 32]);
		let head = SiblingHead { number: 7, hash: HASH, state_root: HASH };
		let siblings = Siblings {
			siblings: vec![SiblingInfo {
				para: 2000,
				follower: Some(account.clone()),
				deposit: 1_000,
				genesis: None,
				heads: vec![head],
			}],
		};
		assert_eq!(
			serde_json::to_value(At { block_hash: HASH, answer: siblings }).expect("it is JSON"),
			json!({
				"blockHash": hash,
				"siblings": [{
					"para": 2000,
					"follower": account,
					"deposit": "1000",
					"genesis": null,
					"heads": [{ "number": 7, "hash": hash, "stateRoot": hash }],
				}],
			})
		);
		let name = WitnessedName {
			owner: account.clone(),
			account: None,
			verified: false,
			expires: 9,
			at: 7,
		};
		assert_eq!(
			serde_json::to_value(At { block_hash: HASH, answer: name }).expect("it is JSON"),
			json!({
				"blockHash": hash,
				"owner": account,
				"account": null,
				"verified": false,
				"expires": 9,
				"at": 7,
			})
		);
		let keys = ProofKeys { keys: vec![Bytes(vec![1, 2])] };
		assert_eq!(serde_json::to_value(keys).expect("it is JSON"), json!({ "keys": ["0x0102"] }));
	}

	#[test]
	fn a_refusal_has_a_name_and_says_what_to_do() {
		let verdict =
			refused(name_of(&SiblingError::StaleHead).into(), SiblingError::StaleHead.to_string());
		let json = serde_json::to_value(verdict).expect("it is JSON");
		assert_eq!(json["proven"], false);
		assert_eq!(json["mismatch"]["name"], "StaleHead");
		assert!(json["mismatch"]["text"].as_str().is_some_and(|text| text.contains("newer")));
	}
}
