//! The development chain: one process, no relay chain, every block final at once.

use super::{
	partial::{self, FullBackend, FullClient, Other, Partial, Seals},
	slots, spawn_offchain_workers, Block, Hash,
};
use crate::cli::DevParams;
use codec::Encode;
use cumulus_client_parachain_inherent::MockValidationDataInherentDataProvider;
use cumulus_primitives_core::{
	relay_chain::{HeadData, UpgradeGoAhead},
	CollectCollationInfo, GetParachainInfo, RelayParentOffsetApi,
};
use futures::{
	channel::{mpsc, oneshot},
	future, stream, Stream, StreamExt,
};
use mmt_primitives::{api::DelegatesApi, AccountId, SLOT_MILLIS};
use sc_consensus::LongestChain;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider,
	rpc::{ManualSeal, ManualSealApiServer},
	CreatedBlock, EngineCommand, ManualSealParams,
};
use sc_network::config::{FullNetworkConfiguration, TransportConfig};
use sc_service::{Configuration, PruningMode, TaskManager};
use sc_transaction_pool_api::TransactionPool;
use sp_api::ProvideRuntimeApi;
use sp_blockchain::HeaderBackend;
use sp_consensus_aura::{
	digests::CompatibleDigestItem, sr25519::AuthoritySignature, Slot, SlotDuration,
};
use sp_runtime::traits::Header as _;
use std::{
	error::Error,
	path::Path,
	pin::Pin,
	sync::Arc,
	time::{Duration, SystemTime},
};
use tokio::time::{interval, Interval, MissedTickBehavior};

/// How often `--instant-seal` looks for transactions that its notifications did not lead to: those
/// that came while a block was being made.
const POOL_CHECK: Duration = Duration::from_millis(100);

/// How long the pool may take to learn of the last block, before its older knowledge counts.
const POOL_TIMEOUT: Duration = Duration::from_millis(500);

/// Orders of `engine_createBlock` that may wait. Who sends more waits to send.
const ORDERS: usize = 64;

/// Keeps the states of all blocks, unless the command line says otherwise: the chain is small, and what
/// was is worth a look.
pub fn keep_states(config: &mut Configuration) {
	config.state_pruning.get_or_insert(PruningMode::ArchiveAll);
}

/// Starts the development chain. Compiled runtimes are kept in `cache`, where one is named.
pub fn start(
	mut config: Configuration,
	params: DevParams,
	cache: Option<&Path>,
) -> Result<TaskManager, sc_service::Error> {
	// Nobody else has this chain.
	config.network.default_peers_set.in_peers = 0;
	config.network.default_peers_set.out_peers = 0;
	config.network.boot_nodes.clear();
	config.network.transport =
		TransportConfig::Normal { enable_mdns: false, allow_private_ip: false };

	keep_states(&mut config);

	let Partial {
		client,
		backend,
		mut task_manager,
		keystore_container,
		select_chain: (),
		import_queue,
		transaction_pool: pool,
		other: Other { mut telemetry, .. },
	} = partial::new(&config, Seals::Unchecked, cache)?;

	let net_config = FullNetworkConfiguration::<_, _, sc_network::Litep2pNetworkBackend>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let metrics = sc_network::NotificationMetrics::new(config.prometheus_registry());
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(sc_service::BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: None,
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	spawn_offchain_workers(
		&config,
		&task_manager,
		client.clone(),
		backend.clone(),
		pool.clone(),
		network.clone(),
		keystore_container.keystore(),
	)?;

	let proposer = sc_basic_authorship::ProposerFactory::new(
		task_manager.spawn_handle(),
		client.clone(),
		pool.clone(),
		config.prometheus_registry(),
		telemetry.as_ref().map(|telemetry| telemetry.handle()),
	);

	crate::notary::spawn(&task_manager, client.clone(), backend.clone());
	let (orders, ordered) = mpsc::channel(ORDERS);
	let rpc_builder = {
		let (client, backend, pool) = (client.clone(), backend.clone(), pool.clone());
		Box::new(move |_| {
			let mut module = crate::rpc::module(client.clone(), backend.clone(), pool.clone())?;
			module
				.merge(ManualSeal::new(orders.clone()).into_rpc())
				.map_err(|error| sc_service::Error::Application(error.into()))?;
			Ok(module)
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
		network,
		system_rpc_tx,
		tx_handler_controller,
		sync_service,
		telemetry: telemetry.as_mut(),
		tracing_execute_block: None,
	})?;

	let forge = forge(client, backend, pool, proposer, params, ordered);
	task_manager.spawn_essential_handle().spawn_blocking("forge", "dev", forge);
	Ok(task_manager)
}

/// Makes blocks until the node stops: when it is time, and when one is `ordered`.
async fn forge<P, E>(
	client: Arc<FullClient>,
	backend: Arc<FullBackend>,
	pool: Arc<P>,
	env: E,
	params: DevParams,
	ordered: impl Stream<Item = EngineCommand<Hash>> + Send + Unpin + 'static,
) where
	P: TransactionPool<Block = Block> + 'static,
	E: sp_consensus::Environment<Block> + 'static,
{
	let triggers: Pin<Box<dyn Stream<Item = ()> + Send>> = if params.instant_seal {
		log::info!("Forging a block for every transaction, final at once");
		let imported = pool.import_notification_stream().map(|_| ());
		let (client, pool) = (client.clone(), pool.clone());
		Box::pin(stream::select(imported, ticks(POOL_CHECK)).filter(move |()| {
			let (best, pool) = (client.info().best_hash, pool.clone());
			async move { is_waited_for(&*pool, best).await }
		}))
	} else {
		log::info!("Forging a block every {} ms, final at once", params.block_time);
		Box::pin(ticks(Duration::from_millis(params.block_time)))
	};
	if !params.skip_delegates.is_empty() {
		log::info!("Skipping the slots of {} delegates", params.skip_delegates.len());
	}

	let clock = Clock { client: client.clone(), skip: params.skip_delegates };
	sc_consensus_manual_seal::run_manual_seal(ManualSealParams {
		block_import: client.clone(),
		env,
		client,
		pool,
		commands_stream: Box::pin(stream::select(commands(triggers), ordered)),
		select_chain: LongestChain::new(backend),
		// Takes the slot from the block's timestamp, which the clock has set to its beginning: the
		// slot is chosen once.
		consensus_data_provider: Some(Box::new(AuraConsensusDataProvider::new_with_slot_duration(
			SlotDuration::from_millis(SLOT_MILLIS),
		))),
		create_inherent_data_providers: clock.provider(),
	})
	.await
}

/// A tick at once and then every `period`. A late tick is not made up for.
fn ticks(period: Duration) -> impl Stream<Item = ()> + Send {
	// A timer can only be made inside the async runtime, that is at the first tick.
	stream::unfold(None, move |timer: Option<Interval>| async move {
		let mut timer = timer.unwrap_or_else(|| {
			let mut timer = interval(period);
			timer.set_missed_tick_behavior(MissedTickBehavior::Delay);
			timer
		});
		timer.tick().await;
		Some(((), Some(timer)))
	})
}

/// Whether a transaction waits for the block after `best`.
async fn is_waited_for<P: TransactionPool<Block = Block>>(pool: &P, best: Hash) -> bool {
	pool.status().ready > 0 && pool.ready_at_with_timeout(best, POOL_TIMEOUT).await.next().is_some()
}

/// One order to forge for every trigger, given when the one before has been carried out.
fn commands(
	triggers: impl Stream<Item = ()> + Send + Unpin,
) -> impl Stream<Item = EngineCommand<Hash>> + Send {
	type Outcome = Result<CreatedBlock<Hash>, sc_consensus_manual_seal::Error>;
	stream::unfold(
		(triggers, None),
		move |(mut triggers, last): (_, Option<oneshot::Receiver<Outcome>>)| async move {
			if let Some(last) = last {
				match last.await {
					Ok(Ok(block)) => log::debug!("Forged {:?}", block.hash),
					Ok(Err(error)) => log::error!("No block was forged: {error}"),
					Err(oneshot::Canceled) => return None,
				}
			}
			triggers.next().await?;
			let (sender, receiver) = oneshot::channel();
			let command = EngineCommand::SealNewBlock {
				// Whether a block is wanted is for the triggers to say: the engine takes one with a
				// single transaction for empty, as it counts inherents by their data.
				create_empty: true,
				finalize: true,
				parent_hash: None,
				sender: Some(sender),
			};
			Some((command, (triggers, Some(receiver))))
		},
	)
}

type BoxedError = Box<dyn Error + Send + Sync>;
type Inherents = (sp_timestamp::InherentDataProvider, MockValidationDataInherentDataProvider);

/// Chooses the slot of every block, and says what a relay chain would say in it.
struct Clock {
	client: Arc<FullClient>,
	skip: Vec<AccountId>,
}

impl Clock {
	/// Answers the sealing engine.
	fn provider(
		self,
	) -> impl Fn(Hash, ()) -> future::Ready<Result<Inherents, BoxedError>> + Send + Sync {
		move |parent, ()| future::ready(self.inherents(parent))
	}

	/// What the block after `parent` is told from outside.
	fn inherents(&self, parent: Hash) -> Result<Inherents, BoxedError> {
		let header = self.client.expect_header(parent)?;
		let api = self.client.runtime_api();
		let slot = self.slot_after(&header)?;
		let upgrade_is_waiting =
			api.collect_collation_info(parent, &header)?.new_validation_code.is_some();

		let relay_chain = MockValidationDataInherentDataProvider {
			current_para_block: header.number().saturating_add(1),
			para_id: api.parachain_id(parent)?,
			current_para_block_head: Some(HeadData(header.encode())),
			// With no relay-chain blocks to a block, this is the relay chain's height and slot.
			relay_offset: u32::try_from(slots::relay_slot(slot))?,
			relay_blocks_per_para_block: 0,
			relay_parent_offset: api.relay_parent_offset(parent)?,
			upgrade_go_ahead: upgrade_is_waiting.then_some(UpgradeGoAhead::GoAhead),
			// Its randomness is the height of our block: another one for every block.
			..Default::default()
		};
		let timestamp = sp_timestamp::InherentDataProvider::new(slots::timestamp(slot).into());
		Ok((timestamp, relay_chain))
	}

	/// The slot after the parent's, without those to be skipped. A new chain starts by the clock.
	fn slot_after(&self, parent: &super::Header) -> Result<u64, BoxedError> {
		let last = slot_of(parent).unwrap_or_else(|| slots::slot_at(SystemTime::now()));
		let seats = if self.skip.is_empty() {
			0
		} else {
			self.client.runtime_api().round(parent.hash())?.length
		};
		slots::next_slot(last, seats, |slot| {
			let owner: Option<AccountId> =
				self.client.runtime_api().slot_owner(parent.hash(), slot)?;
			Ok(owner.is_some_and(|owner| self.skip.contains(&owner)))
		})
	}
}

/// The slot in which a block was forged. The genesis block has none.
fn slot_of(header: &super::Header) -> Option<u64> {
	let slot: Slot = header.digest().convert_first(|item| {
		CompatibleDigestItem::<AuthoritySignature>::as_aura_pre_digest(item)
	})?;
	Some(*slot)
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_runtime::{generic::Digest, DigestItem};

	#[test]
	fn the_slot_is_read_from_the_digest() {
		let mut header = super::super::Header::new(
			3,
			Default::default(),
			Default::default(),
			Default::default(),
			Digest::default(),
		);
		assert_eq!(slot_of(&header), None);
		header.digest_mut().push(
			<DigestItem as CompatibleDigestItem<AuthoritySignature>>::aura_pre_digest(77.into()),
		);
		assert_eq!(slot_of(&header), Some(77));
	}

	#[tokio::test]
	async fn a_failed_block_does_not_stop_the_next() {
		let triggers = stream::iter([(), ()]);
		let mut commands = Box::pin(commands(triggers));
		for _ in 0..2 {
			let Some(EngineCommand::SealNewBlock { create_empty, finalize, sender, .. }) =
				commands.next().await
			else {
				panic!("an order to forge")
			};
			assert!(finalize && create_empty);
			let failed = Err(sc_consensus_manual_seal::Error::EmptyTransactionPool);
			sender.unwrap().send(failed).unwrap();
		}
		assert!(commands.next().await.is_none());
	}
}
