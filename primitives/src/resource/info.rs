//! Answers of the runtime API.

use super::{EpochIndex, ResourceRules, Sol, WindowIndex};
use crate::{serde_amount, AccountId, Balance, BlockNumber};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

/// Where the proof of computing power stands, and all that a share is bound to but the account and
/// its class.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ResourceStatus {
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// The chain's parachain id.
	pub para: u32,
	/// Block that this is asked at.
	pub block: BlockNumber,
	/// Running window.
	pub window: WindowIndex,
	/// First block of the running window.
	pub window_start: BlockNumber,
	/// Last block of the running window.
	pub window_end: BlockNumber,
	/// Epoch of the running window.
	pub epoch: EpochIndex,
	/// Seed of the running window. Nothing in window 0, in which no share can be found.
	pub seed: Option<H256>,
	/// Seed of the window before, whose shares are taken now.
	pub previous_seed: Option<H256>,
	/// What the chain fixed.
	pub rules: ResourceRules,
	/// The asset that BMM is.
	pub asset: u32,
	/// BMM mined and paid out, in planck.
	#[serde(with = "serde_amount")]
	pub mined: Balance,
	/// BMM that no epoch has mined yet, in planck.
	#[serde(with = "serde_amount")]
	pub remaining: Balance,
	/// All BMM that can ever be, in planck.
	#[serde(with = "serde_amount")]
	pub cap: Balance,
}

/// Where a part of a worker's rewards goes.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DestinationInfo {
	/// To whom.
	pub account: AccountId,
	/// How many parts, of the sum over all destinations.
	pub parts: u16,
}

/// A commitment that is not answered yet.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CommitmentInfo {
	/// Window of its shares.
	pub window: WindowIndex,
	/// Hash of its root.
	pub root: H256,
	/// Sols that it claims.
	#[serde(with = "serde_amount")]
	pub sum: u128,
	/// Shares that it claims.
	pub count: u32,
	/// Their class.
	pub class: u8,
	/// What is held for it, in planck of the chain's token.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
	/// Last block in which its samples may be answered.
	pub until: BlockNumber,
}

/// A worker.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkerInfo {
	/// Who.
	pub account: AccountId,
	/// Declared classes, each with the first epoch that it holds in, oldest first.
	pub classes: Vec<(EpochIndex, u8)>,
	/// Epochs active without a break before the last credited one, missed ones having halved them.
	pub streak: u32,
	/// Last epoch that it was credited in.
	pub last_epoch: Option<EpochIndex>,
	/// Last window that it submitted a batch or a commitment for.
	pub submitted: Option<WindowIndex>,
	/// Sols credited in its last credited epoch.
	#[serde(with = "serde_amount")]
	pub credit: u128,
	/// Epochs with credit among the 24 up to its last credited one.
	pub active_epochs: u32,
	/// Sols credited in those 24 epochs.
	#[serde(with = "serde_amount")]
	pub dpp: u128,
	/// Sols per hour in which it was active.
	#[serde(with = "serde_amount")]
	pub rate_per_hour: u128,
	/// Persistent power in its last credited epoch, in µsol.
	#[serde(with = "serde_amount")]
	pub pp: u128,
	/// e of its streak, in parts per million.
	pub e_ppm: u32,
	/// Persistent power of all workers in that epoch, in µsol.
	#[serde(with = "serde_amount")]
	pub total_pp: u128,
	/// What it may claim now, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub owed: Balance,
	/// What its last credited epoch will pay at the totals of now, if that is not settled yet, in
	/// planck of BMM.
	#[serde(with = "serde_amount")]
	pub pending: Balance,
	/// Who referred it.
	pub referrer: Option<AccountId>,
	/// Where its rewards go: to itself if there are none.
	pub destinations: Vec<DestinationInfo>,
	/// What is held for its registration, in planck of the chain's token.
	#[serde(with = "serde_amount")]
	pub deposit: Balance,
	/// Its commitments that are not answered yet.
	pub commitments: Vec<CommitmentInfo>,
}

/// A worker in a list.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkerLine {
	/// Who.
	pub account: AccountId,
	/// Last epoch that it was credited in.
	pub last_epoch: Option<EpochIndex>,
	/// Epochs active without a break before that one.
	pub streak: u32,
	/// Sols credited in the 24 epochs up to that one.
	#[serde(with = "serde_amount")]
	pub dpp: u128,
	/// Persistent power in that one, in µsol.
	#[serde(with = "serde_amount")]
	pub pp: u128,
}

/// A page of the workers, in the order of the state's keys.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkerPage {
	/// The workers.
	pub workers: Vec<WorkerLine>,
	/// Account to go on after. Nothing if this is the last page.
	pub next: Option<AccountId>,
}

/// An epoch that had credit and can still be claimed, or is not settled yet.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EpochInfo {
	/// Its number.
	pub epoch: EpochIndex,
	/// Whether its emission and totals are final.
	pub settled: bool,
	/// What it mines, in planck of BMM; what it would mine now, if it is not settled.
	#[serde(with = "serde_amount")]
	pub emission: Balance,
	/// Persistent power of all workers in it, in µsol.
	#[serde(with = "serde_amount")]
	pub total_pp: u128,
	/// Workers with credit in it.
	pub workers: u32,
	/// What of its emission is allotted to workers, in planck of BMM.
	#[serde(with = "serde_amount")]
	pub paid: Balance,
}

/// What a commitment has to answer now.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SampleTask {
	/// Window of the commitment's shares.
	pub window: WindowIndex,
	/// Hash of its root.
	pub root: H256,
	/// Shares that it claims.
	pub count: u32,
	/// Their class: each is worth 2^class sol.
	pub class: u8,
	/// The points: the leaf at ⌊point / 2^class⌋ answers one.
	pub points: Vec<Sol>,
	/// Last block in which they may be answered.
	pub until: BlockNumber,
}
