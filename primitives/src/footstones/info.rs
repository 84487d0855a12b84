//! Answers of the runtime API.

use super::{ChainId, Checkpoint, Consensus, Round};
use crate::{serde_amount, AccountId, Balance, BlockNumber};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// What left a bond and was not withdrawn.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LeavingInfo {
	/// How much, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub held: Balance,
	/// First block in which it may be withdrawn.
	pub until: BlockNumber,
}

/// A footstone, active or leaving.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FootstoneInfo {
	/// Who.
	pub account: AccountId,
	/// Its bond in planck of BMM.
	#[serde(with = "serde_amount")]
	pub bond: Balance,
	/// Block that it joined in.
	pub joined: BlockNumber,
	/// Rounds that it has a bet in.
	pub open_bets: u32,
	/// What has left its bond, was not withdrawn and can still be lost, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub held: Balance,
	/// The parts of that, in the order in which they may be withdrawn.
	pub leaving: Vec<LeavingInfo>,
	/// The data chain whose round it opened and nobody has resolved. It opens no other until then.
	pub opened: Option<ChainId>,
	/// Its persistent power now, in µsol.
	#[serde(with = "serde_amount")]
	pub power: u128,
}

/// All active footstones.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FootstonesInfo {
	/// The footstones.
	pub footstones: Vec<FootstoneInfo>,
	/// Bond of all of them, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub total_bond: Balance,
	/// What one bonds for a sol of its persistent power, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub bond_per_sol: Balance,
}

/// A checkpoint that was settled.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SettledCheckpoint {
	/// Round that settled it.
	pub round: Round,
	/// The checkpoint.
	pub checkpoint: Checkpoint,
	/// Block that settled it.
	pub at: BlockNumber,
}

/// A data chain.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DataChainInfo {
	/// Its number.
	pub chain: ChainId,
	/// Who registered it and may change its consensus.
	pub manager: AccountId,
	/// Hash of its genesis block.
	pub genesis: H256,
	/// How it finds agreement.
	pub consensus: Consensus,
	/// How it will, from the next checkpoint on, if that changes.
	pub next_consensus: Option<Consensus>,
	/// Its last checkpoint.
	pub checkpoint: Option<SettledCheckpoint>,
	/// Number of its open round, or of the next.
	pub round: Round,
	/// Whether a round is open.
	pub betting: bool,
	/// What is held for it, in planck of the chain's token.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
}

/// A page of the data chains, by their numbers.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DataChainPage {
	/// The chains.
	pub chains: Vec<DataChainInfo>,
	/// Number to go on with. Nothing if this is the last page.
	pub next: Option<ChainId>,
}

/// What a round waits for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Phase {
	/// Checkpoints are proposed.
	Propose,
	/// Bets are committed to.
	Bet,
	/// Bets are shown, and others follow.
	Reveal,
	/// Anybody may resolve it.
	Resolve,
}

/// A checkpoint that a round is about.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CandidateInfo {
	/// The checkpoint.
	pub checkpoint: Checkpoint,
	/// Its hash, which a bet names.
	pub hash: H256,
	/// Who proposed it first.
	pub proposer: AccountId,
	/// Bond of all who signed it, in planck of BMM: those with the most are bet on.
	#[serde(with = "serde_amount")]
	pub backing: Balance,
	/// What was bet on it and shown, as far as it is still at stake, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub tally: Balance,
}

/// A betting round.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RoundInfo {
	/// The data chain.
	pub chain: ChainId,
	/// Number of the round.
	pub round: Round,
	/// Block that opened it.
	pub opened: BlockNumber,
	/// What it waits for.
	pub phase: Phase,
	/// Last block of this phase; nothing while it waits to be resolved.
	pub ends: Option<BlockNumber>,
	/// The checkpoints.
	pub candidates: Vec<CandidateInfo>,
	/// Bets, shown or not.
	pub bets: u32,
	/// Bets that are not shown yet.
	pub hidden: u32,
	/// Bond of all active footstones when it opened, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub total: Balance,
	/// What must stand behind a checkpoint to settle it, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub quorum: Balance,
	/// The checkpoint that would be settled now: its place among the candidates.
	pub outcome: Option<u32>,
}
