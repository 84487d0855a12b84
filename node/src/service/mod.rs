//! The running node.
//!
//! [`partial`] builds what every command needs (client, database, pool, import queue). On it stand
//! the development chain of [`dev`] and, with the feature `collator`, the full node and collator
//! of [`collator`].

#[cfg(feature = "collator")]
pub mod collator;
pub mod dev;
pub mod partial;
#[cfg(any(feature = "collator", test))]
mod private;
mod slots;

use partial::{FullBackend, FullClient, FullPool};
use sc_network::service::traits::NetworkService;
use sc_service::{Configuration, TaskManager};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_api::ApiError;
use sp_keystore::KeystorePtr;
use sp_runtime::{generic, traits::BlakeTwo256, OpaqueExtrinsic};
use std::sync::Arc;

/// Header of a block.
pub type Header = generic::Header<mmt_primitives::BlockNumber, BlakeTwo256>;

/// Block as the node handles it: transactions stay bytes, so that a runtime upgrade that knows more
/// of them needs no new node.
pub type Block = generic::Block<Header, OpaqueExtrinsic>;

/// Hash of a block.
pub type Hash = sp_core::H256;

/// Functions that a runtime may call in the node: those of every Substrate chain, and the size of
/// the proof so far, with which a block gives back weight that it did not need.
pub type HostFunctions = (
	cumulus_primitives_proof_size_hostfunction::storage_proof_size::HostFunctions,
	sp_io::SubstrateHostFunctions,
);

/// Whether a call to the runtime of a block that this node has failed because the block's state is
/// gone.
pub fn state_is_gone(error: &ApiError) -> bool {
	match error {
		ApiError::UnknownBlock(_) => true,
		ApiError::Application(cause) => {
			matches!(cause.downcast_ref(), Some(sp_blockchain::Error::UnknownBlock(_)))
		},
		_ => false,
	}
}

/// Runs the runtime's offchain workers, unless they are switched off.
fn spawn_offchain_workers(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<FullPool>,
	network: Arc<dyn NetworkService>,
	keystore: KeystorePtr,
) -> Result<(), sc_service::Error> {
	if !config.offchain_worker.enabled {
		return Ok(());
	}
	let workers = sc_offchain::OffchainWorkers::new(sc_offchain::OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		keystore: Some(keystore),
		offchain_db: sc_client_api::Backend::offchain_storage(&*backend),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool)),
		network_provider: Arc::new(network),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: |_| Vec::new(),
	})?;
	let spawner = task_manager.spawn_handle();
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-work",
		workers.run(client, spawner),
	);
	Ok(())
}
