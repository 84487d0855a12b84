//! The node's index of notarized batches.
//!
//! State keeps the peaks of the chain's Merkle Mountain Range and nothing else, so somebody has to
//! keep the nodes below them, or no batch could be proven later. Every node does: a task follows
//! finality ([`follow`]), reads from each block which batches it anchored, and writes them and the
//! nodes that they make to the database ([`index`]). The RPC answers from there.
//!
//! Which batches a block anchored stands in its events, that is in its state, and a node that keeps
//! few states may have lost it by the time the block is final. So the events are also read when a
//! block is imported, and noted until then. What is lost all the same leaves a gap: batches before
//! it and after it can be proven, those in it cannot. A node with `--state-pruning archive` from the
//! first block on has none.

pub mod follow;
pub mod index;

use crate::service::partial::FullClient;
use index::Index;
use sc_client_api::AuxStore;
use sc_service::TaskManager;
use std::sync::Arc;

/// Keeps the index up to date as long as the node runs.
pub fn spawn<A>(tasks: &TaskManager, client: Arc<FullClient>, database: Arc<A>)
where
	A: AuxStore + Send + Sync + 'static,
{
	let chain = follow::ClientChain::new(client.clone());
	let index = Index::new(database);
	tasks.spawn_handle().spawn_blocking(
		"notary-index",
		"notary",
		follow::follow(client, chain, index),
	);
}
