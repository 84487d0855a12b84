//! Full node and collator of a chain that a relay chain secures.

use super::{
	partial::{self, FullClient, Other, ParachainBlockImport, Partial, Seals},
	private, spawn_offchain_workers, Block, Hash,
};
use cumulus_client_bootnodes::{start_bootnode_tasks, StartBootnodeTasksParams};
use cumulus_client_cli::CollatorOptions;
use cumulus_client_collator::service::CollatorService;
use cumulus_client_consensus_aura::{
	collators::lookahead::{self, Params as AuraParams, ParamsWithExport},
	equivocation_import_queue,
};
use cumulus_client_service::{
	build_network, build_relay_chain_interface, prepare_node_config, start_relay_chain_tasks,
	BuildNetworkParams, DARecoveryProfile, ParachainTracingExecuteBlock,
	StartRelayChainTasksParams,
};
use cumulus_primitives_core::{relay_chain::ValidationCode, GetParachainInfo};
use mmt_primitives::{
	api::ChainProfileApi,
	profile::{ChainKind, ChainProfile},
	AccountId, RELAY_SLOT_MILLIS,
};
use sc_consensus::DefaultImportQueue;
use sc_network::{
	config::{FullNetworkConfiguration, NetworkBackendType},
	NetworkBackend, NetworkBlock,
};
use sc_service::{Configuration, SpawnEssentialTaskHandle, TaskManager};
use sc_sysinfo::HwBench;
use sc_telemetry::TelemetryHandle;
use sp_api::ProvideRuntimeApi;
use sp_consensus_aura::sr25519::AuthorityPair;
use std::{path::PathBuf, sync::Arc, time::Duration};

/// How long a block may take to build: what a relay chain leaves with blocks built ahead.
const AUTHORING_TIME: Duration = Duration::from_secs(2);

/// Options of this kind of node.
pub struct Options {
	/// Whether the relay chain runs inside of this node or is asked by RPC.
	pub relay_chain: CollatorOptions,
	/// Largest proof of a block, in percent of what the relay chain takes.
	pub max_pov_percentage: Option<u32>,
	/// What the machine can do.
	pub hwbench: Option<HwBench>,
	/// Folder of compiled runtimes.
	pub runtime_cache: Option<PathBuf>,
}

/// Measures processor, memory and disk, as the relay chain's nodes do.
pub fn measure_hardware(config: &Configuration) -> Option<HwBench> {
	config.database.path().map(|path| {
		// If the folder cannot be made, the database says so better than the benchmark.
		let _ = std::fs::create_dir_all(path);
		sc_sysinfo::gather_hwbench(
			Some(path),
			&frame_benchmarking_cli::SUBSTRATE_REFERENCE_HARDWARE,
		)
	})
}

/// Checks seal, slot and equivocations of blocks from other nodes.
pub fn import_queue(
	config: &Configuration,
	client: Arc<FullClient>,
	block_import: ParachainBlockImport,
	telemetry: Option<TelemetryHandle>,
	spawner: &SpawnEssentialTaskHandle,
) -> DefaultImportQueue<Block> {
	equivocation_import_queue::fully_verifying_import_queue::<AuthorityPair, _, _, _, _>(
		client,
		block_import,
		|_, _| async { Ok(sp_timestamp::InherentDataProvider::from_system_time()) },
		spawner,
		config.prometheus_registry(),
		telemetry,
	)
}

/// Starts a full node, or a collator if the role is authority.
pub async fn start(
	config: Configuration,
	relay_config: Configuration,
	options: Options,
) -> Result<TaskManager, sc_service::Error> {
	match config.network.network_backend {
		NetworkBackendType::Libp2p => {
			start_with::<sc_network::NetworkWorker<_, _>>(config, relay_config, options).await
		},
		NetworkBackendType::Litep2p => {
			start_with::<sc_network::Litep2pNetworkBackend>(config, relay_config, options).await
		},
	}
}

async fn start_with<Net: NetworkBackend<Block, Hash>>(
	config: Configuration,
	relay_config: Configuration,
	mut options: Options,
) -> Result<TaskManager, sc_service::Error> {
	let mut config = prepare_node_config(config);
	let Partial {
		client,
		backend,
		mut task_manager,
		keystore_container,
		select_chain: (),
		import_queue,
		transaction_pool: pool,
		other: Other { mut telemetry, telemetry_worker, block_import },
	} = partial::new(&config, Seals::Checked, options.runtime_cache.as_deref())?;

	let genesis_hash = sc_client_api::UsageProvider::usage_info(&*client).chain.genesis_hash;
	let profile: ChainProfile<AccountId> =
		client.runtime_api().profile(genesis_hash).map_err(application)?;
	if profile.kind == ChainKind::Private {
		private::close_to_strangers(&mut config.network);
		// Neither be found by strangers through the relay chain, nor look for them.
		options.relay_chain.embedded_dht_bootnode = false;
		options.relay_chain.dht_bootnode_discovery = false;
	}
	let para_id = client.runtime_api().parachain_id(genesis_hash).map_err(application)?;
	let collates = config.role.is_authority();
	log::info!("Parachain id: {para_id:?}");
	log::info!("Collating: {}", if collates { "yes" } else { "no" });

	let fork_id = config.chain_spec.fork_id().map(ToOwned::to_owned);
	let relay_fork_id = relay_config.chain_spec.fork_id().map(ToOwned::to_owned);
	let public_addresses = config.network.public_addresses.clone();
	let advertise_non_global_ips = config.network.allow_non_globals_in_dht;
	let registry = config.prometheus_registry().cloned();

	let (relay_chain, collator_key, relay_network, bootnode_requests) =
		build_relay_chain_interface(
			relay_config,
			&config,
			telemetry_worker,
			&mut task_manager,
			options.relay_chain.clone(),
			options.hwbench.clone(),
		)
		.await
		.map_err(application)?;

	let import_queue_service = sc_service::ImportQueue::service(&import_queue);
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		build_network(BuildNetworkParams {
			parachain_config: &config,
			net_config: FullNetworkConfiguration::<_, _, Net>::new(
				&config.network,
				registry.clone(),
			),
			client: client.clone(),
			transaction_pool: pool.clone(),
			para_id,
			relay_chain_interface: relay_chain.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			metrics: Net::register_notification_metrics(registry.as_ref()),
			gap_sync_body_policy: None,
		})
		.await?;

	spawn_offchain_workers(
		&config,
		&task_manager,
		client.clone(),
		backend.clone(),
		pool.clone(),
		network.clone(),
		keystore_container.keystore(),
	)?;

	crate::notary::spawn(&task_manager, client.clone(), backend.clone());
	let rpc_builder = {
		let (client, backend, pool) = (client.clone(), backend.clone(), pool.clone());
		Box::new(move |_| {
			crate::rpc::module(client.clone(), backend.clone(), pool.clone()).map_err(Into::into)
		})
	};
	sc_service::spawn_tasks(sc_service::SpawnTasksParams {
		config,
		client: client.clone(),
		backend: backend.clone(),
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool: pool.clone(),
		rpc_builder,
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		tracing_execute_block: Some(Arc::new(ParachainTracingExecuteBlock::new(client.clone()))),
	})?;

	if let Some(hwbench) = options.hwbench {
		report_hardware(&hwbench, collates);
		if let Some(telemetry) = &telemetry {
			task_manager.spawn_handle().spawn(
				"telemetry_hwbench",
				None,
				sc_sysinfo::initialize_hwbench_telemetry(telemetry.handle(), hwbench),
			);
		}
	}

	let announce_block = {
		let sync_service = sync_service.clone();
		Arc::new(move |hash, data| sync_service.announce_block(hash, data))
	};
	let relay_chain_slot_duration = Duration::from_millis(RELAY_SLOT_MILLIS);
	let overseer_handle = relay_chain.overseer_handle().map_err(application)?;
	start_relay_chain_tasks(StartRelayChainTasksParams {
		client: client.clone(),
		announce_block: announce_block.clone(),
		para_id,
		relay_chain_interface: relay_chain.clone(),
		task_manager: &mut task_manager,
		da_recovery_profile: if collates {
			DARecoveryProfile::Collator
		} else {
			DARecoveryProfile::FullNode
		},
		import_queue: import_queue_service,
		relay_chain_slot_duration,
		recovery_handle: Box::new(overseer_handle.clone()),
		sync_service,
		prometheus_registry: registry.as_ref(),
	})?;

	let collator_peer_id = relay_network.local_peer_id();
	start_bootnode_tasks(StartBootnodeTasksParams {
		embedded_dht_bootnode: options.relay_chain.embedded_dht_bootnode,
		dht_bootnode_discovery: options.relay_chain.dht_bootnode_discovery,
		para_id,
		task_manager: &mut task_manager,
		relay_chain_interface: relay_chain.clone(),
		relay_chain_fork_id: relay_fork_id,
		relay_chain_network: relay_network,
		request_receiver: bootnode_requests,
		parachain_network: network,
		advertise_non_global_ips,
		parachain_genesis_hash: genesis_hash.as_bytes().to_vec(),
		parachain_fork_id: fork_id,
		parachain_public_addresses: public_addresses,
	});

	if collates {
		let collator_key = collator_key.ok_or("the relay chain gave the collator no key")?;
		let proposer = sc_basic_authorship::ProposerFactory::new(
			task_manager.spawn_handle(),
			client.clone(),
			pool,
			registry.as_ref(),
			telemetry.as_ref().map(|telemetry| telemetry.handle()),
		);
		let code_hash_provider = {
			let client = client.clone();
			move |block| client.code_at(block).ok().map(|code| ValidationCode::from(code).hash())
		};
		let params = AuraParams {
			// Time, slot and relay chain are the collator's own; the runtime needs nothing else.
			create_inherent_data_providers: |_, ()| async { Ok(()) },
			block_import,
			para_client: client.clone(),
			para_backend: backend,
			relay_client: relay_chain,
			code_hash_provider,
			keystore: keystore_container.keystore(),
			collator_key,
			collator_peer_id,
			para_id,
			overseer_handle,
			relay_chain_slot_duration,
			proposer,
			collator_service: CollatorService::new(client.clone(), announce_block, client),
			authoring_duration: AUTHORING_TIME,
			reinitialize: false,
			max_pov_percentage: options.max_pov_percentage,
		};
		let aura = lookahead::run_with_export::<Block, AuthorityPair, _, _, _, _, _, _, _, _>(
			ParamsWithExport { params, export_pov: None },
		);
		task_manager.spawn_essential_handle().spawn("aura", None, aura);
	}

	Ok(task_manager)
}

fn report_hardware(hwbench: &HwBench, collates: bool) {
	sc_sysinfo::print_hwbench(hwbench);
	if !collates {
		return;
	}
	let reference = &frame_benchmarking_cli::SUBSTRATE_REFERENCE_HARDWARE;
	if let Err(problem) = reference.check_hardware(hwbench, false) {
		log::warn!("This machine is slower than a collator should be: {problem}");
	}
}

fn application(error: impl std::error::Error + Send + Sync + 'static) -> sc_service::Error {
	sc_service::Error::Application(Box::new(error))
}
