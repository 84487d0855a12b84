//! What the program asks a node of the notary.

use crate::error::Error;
use mmt_node_client::{Key, Outcome, Sent, Until};
use mmt_primitives::{notary::AnchorProof, BlockNumber};
use sp_core::H256;
use std::{ops::Deref, time::Duration};
use subxt::rpcs::rpc_params;

/// How often the node is asked again for what is not there yet.
const POLL: Duration = Duration::from_millis(500);

/// Blocks that a transaction is valid for. A power of two.
const VALID_FOR: u32 = 256;

/// A connection to a node.
pub struct Node(mmt_node_client::Node);

impl Deref for Node {
	type Target = mmt_node_client::Node;

	fn deref(&self) -> &Self::Target {
		&self.0
	}
}

impl Node {
	/// Connects.
	///
	/// Errors: nobody answers.
	pub async fn connect(url: &str) -> Result<Self, Error> {
		Ok(Self(mmt_node_client::Node::connect(url).await?))
	}

	/// Whether the chain has a notary, by the methods of its node.
	///
	/// Errors: it has none.
	pub async fn check_notary(&self) -> Result<(), Error> {
		if self.has_method("mmt_anchorProof").await? {
			Ok(())
		} else {
			Err(Error::NoNotary(self.url().into()))
		}
	}

	/// Index of the first finalized batch with this root and count, if there is one.
	pub async fn anchor_of(&self, root: H256, count: u32) -> Result<Option<u64>, Error> {
		Ok(self.ask("mmt_anchorOf", rpc_params![root, count]).await?)
	}

	/// The batch at an index, with its proof at the last finalized block.
	pub async fn anchor_proof(&self, index: u64) -> Result<AnchorProof, Error> {
		Ok(self.ask("mmt_anchorProof", rpc_params![index]).await?)
	}

	/// Signs the transaction that anchors a batch. Sends nothing.
	pub async fn sign(&self, key: &Key, root: H256, count: u32) -> Result<Sent, Error> {
		let call = subxt::dynamic::transaction("Notary", "anchor_batch", (root.0, count));
		Ok(self.0.sign(key, &call, VALID_FOR).await?)
	}

	/// Sends a signed transaction, and waits until it is in a finalized block.
	///
	/// Errors: the node is gone, or dropped the transaction; it may be sent again.
	pub async fn send(&self, sent: &Sent) -> Result<Outcome, Error> {
		Ok(self.0.send(sent, Until::Finalized).await?)
	}

	/// Waits until the batch is anchored, and gives its index; or until block `height` is final and
	/// it is not.
	pub async fn anchored_by(
		&self,
		root: H256,
		count: u32,
		height: BlockNumber,
	) -> Result<Option<u64>, Error> {
		loop {
			let (finalized, _) = self.finalized().await?;
			if let Some(index) = self.anchor_of(root, count).await? {
				return Ok(Some(index));
			}
			if finalized >= height {
				return Ok(None);
			}
			tokio::time::sleep(POLL).await;
		}
	}
}
