//! What a node answers of an anchored batch: all that a proof needs but the item and its path.

use crate::notary::{
	batch, mmr,
	proof::{Header, Proof},
	Preimage, ProofError,
};
use alloc::vec::Vec;
use codec::DecodeAll;
use serde::{Deserialize, Serialize};
use sp_core::{Bytes, H256};

/// A batch, its place on the chain at a finalized block, and the proof of that block's state.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnchorProof {
	/// Hash of the chain's genesis block.
	pub genesis: H256,
	/// The batch.
	pub entry: mmr::Entry,
	/// Its place on the chain at the block.
	pub mmr: mmr::MmrProof,
	/// Hash of the block.
	pub block_hash: H256,
	/// Header of the block, in SCALE.
	pub header: Bytes,
	/// Trie nodes from the block's state root to the notary's head, in any order.
	pub state: Vec<Bytes>,
}

impl AnchorProof {
	/// The proof of an item of the batch, checked.
	///
	/// Errors: as [`Proof::assemble`], and a header that cannot be read.
	pub fn proof_of(&self, preimage: Preimage, path: batch::Path) -> Result<Proof, ProofError> {
		let header =
			Header::decode_all(&mut &self.header[..]).map_err(|_| ProofError::HeaderMalformed)?;
		let nodes: Vec<Vec<u8>> = self.state.iter().map(|node| node.0.clone()).collect();
		Proof::assemble(self.genesis, preimage, path, self.entry, self.mmr.clone(), &header, &nodes)
	}
}
