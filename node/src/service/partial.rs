//! What every command that touches a chain needs.

use super::{Block, HostFunctions};
use mmt_runtime::RuntimeApi;
use sc_consensus::DefaultImportQueue;
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_service::{
	config::ExecutorConfiguration, Configuration, PartialComponents, TFullBackend, TFullClient,
};
use sc_telemetry::{Telemetry, TelemetryWorker, TelemetryWorkerHandle};
use std::{path::Path, sync::Arc};

/// The client: database and runtime.
pub type FullClient = TFullClient<Block, RuntimeApi, WasmExecutor<HostFunctions>>;

/// The database.
pub type FullBackend = TFullBackend<Block>;

/// The pool of transactions that wait for a block.
pub type FullPool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;

/// Imports blocks of a chain that a relay chain secures.
#[cfg(feature = "collator")]
pub type ParachainBlockImport =
	cumulus_client_consensus_common::ParachainBlockImport<Block, Arc<FullClient>, FullBackend>;

/// The parts of a node.
pub type Partial =
	PartialComponents<FullClient, FullBackend, (), DefaultImportQueue<Block>, FullPool, Other>;

/// Parts that other nodes do not have, or not always.
pub struct Other {
	/// Reports to telemetry servers, if any is named.
	pub telemetry: Option<Telemetry>,
	/// Lets the relay-chain side report to the same servers.
	#[cfg_attr(not(feature = "collator"), allow(dead_code))]
	pub telemetry_worker: Option<TelemetryWorkerHandle>,
	/// Imports what this node collates.
	#[cfg(feature = "collator")]
	pub block_import: ParachainBlockImport,
}

/// Whether a block must carry its author's seal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seals {
	/// Blocks of `--dev` have none.
	Unchecked,
	/// Blocks that collators forge have one, by the owner of the slot.
	#[cfg(feature = "collator")]
	Checked,
}

/// Runs the runtime, as `sc_service::new_wasm_executor` does it. Compiled runtimes are kept in
/// `cache` and found there at the next start.
fn executor(
	config: &ExecutorConfiguration,
	cache: Option<&Path>,
) -> Result<WasmExecutor<HostFunctions>, sc_service::Error> {
	let heap = config.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: pages as u32 }
	});
	let mut builder = WasmExecutor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size);
	if let Some(folder) = cache {
		// wasmtime wants an absolute path, and without one only warns.
		let folder = std::fs::create_dir_all(folder).and_then(|()| folder.canonicalize()).map_err(
			|error| {
				sc_service::Error::Other(format!(
					"--runtime-cache: the folder '{}' cannot be made: {error}",
					folder.display()
				))
			},
		)?;
		builder = builder.with_cache_path(folder);
	}
	Ok(builder.build())
}

/// Builds the parts of a node. Compiled runtimes are kept in `cache`, where one is named.
pub fn new(
	config: &Configuration,
	seals: Seals,
	cache: Option<&Path>,
) -> Result<Partial, sc_service::Error> {
	let telemetry = config
		.telemetry_endpoints
		.clone()
		.filter(|endpoints| !endpoints.is_empty())
		.map(|endpoints| -> Result<_, sc_telemetry::Error> {
			let worker = TelemetryWorker::new(16)?;
			let telemetry = worker.handle().new_telemetry(endpoints);
			Ok((worker, telemetry))
		})
		.transpose()?;

	// Blocks are imported with a record of the proof that they need: the runtime asks for its size.
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts_record_import::<Block, RuntimeApi, _>(
			config,
			telemetry.as_ref().map(|(_, telemetry)| telemetry.handle()),
			executor(&config.executor, cache)?,
			true,
			Vec::new(),
		)?;
	let client = Arc::new(client);

	let telemetry_worker = telemetry.as_ref().map(|(worker, _)| worker.handle());
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	#[cfg(feature = "collator")]
	let block_import = ParachainBlockImport::new(client.clone(), backend.clone());

	let spawner = task_manager.spawn_essential_handle();
	let import_queue = match seals {
		Seals::Unchecked => sc_consensus_manual_seal::import_queue(
			Box::new(client.clone()),
			&spawner,
			config.prometheus_registry(),
		),
		#[cfg(feature = "collator")]
		Seals::Checked => super::collator::import_queue(
			config,
			client.clone(),
			block_import.clone(),
			telemetry.as_ref().map(Telemetry::handle),
			&spawner,
		),
	};

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain: (),
		import_queue,
		transaction_pool,
		other: Other {
			telemetry,
			telemetry_worker,
			#[cfg(feature = "collator")]
			block_import,
		},
	})
}
