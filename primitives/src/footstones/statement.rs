//! Checkpoints of data chains, and what a footstone signs about one.

use super::{ChainId, Round};
use crate::{names::consents, AccountId};
use alloc::{format, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::MultiSignature;

/// First line of what a footstone signs about a checkpoint.
pub const STATEMENT_PREFIX: &str = "mmt/footstones/checkpoint/1";

/// A block of a data chain.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Checkpoint {
	/// Height of the block.
	pub height: u64,
	/// Its hash.
	pub block: H256,
	/// Root of the state after it.
	pub state: H256,
}

impl Checkpoint {
	/// Its hash: BLAKE2b-256 of height (u64, little-endian) ‖ block ‖ state.
	pub fn hash(&self) -> H256 {
		let mut bytes = [0; 72];
		bytes[..8].copy_from_slice(&self.height.to_le_bytes());
		bytes[8..40].copy_from_slice(self.block.as_bytes());
		bytes[40..].copy_from_slice(self.state.as_bytes());
		sp_io::hashing::blake2_256(&bytes).into()
	}
}

/// What a footstone says: that this is the checkpoint of a round.
#[derive(
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Statement {
	/// The data chain.
	pub chain: ChainId,
	/// Its round.
	pub round: Round,
	/// The checkpoint.
	pub checkpoint: Checkpoint,
}

impl Statement {
	/// What is signed, where `genesis` is the hash of the genesis block of the chain that footstones
	/// bond and bet on. It is text, for a wallet shows it: seven lines without a line break at the
	/// end, numbers in decimal,
	///
	/// ```text
	/// mmt/footstones/checkpoint/1
	/// chain: 5
	/// round: 7
	/// height: 1200
	/// block: 0x… hash of the data chain's block, 32 bytes in hexadecimal
	/// state: 0x… root of its state
	/// network: 0x… genesis
	/// ```
	pub fn message(&self, genesis: &H256) -> Vec<u8> {
		let Self { chain, round, checkpoint: Checkpoint { height, block, state } } = self;
		format!(
			"{STATEMENT_PREFIX}\nchain: {chain}\nround: {round}\nheight: {height}\n\
			 block: {block:?}\nstate: {state:?}\nnetwork: {genesis:?}"
		)
		.into_bytes()
	}

	/// Whether `signature` is that of `account` under the [message](Self::message), either as it is
	/// or as wallets wrap it. Costs two verifications at worst.
	pub fn is_signed(
		&self,
		genesis: &H256,
		account: &AccountId,
		signature: &MultiSignature,
	) -> bool {
		consents(signature, account, &self.message(genesis))
	}
}
