//! The command line of the relay-chain side: what stands after `--`.

use crate::{
	chain_spec::Extensions,
	cli::{parity_db_by_default, Cli},
};
use clap::{CommandFactory, FromArgMatches};
use sc_cli::{
	CliConfiguration, Database, DefaultConfigurationValues, ImportParams, KeystoreParams,
	NetworkParams, Result, RpcEndpoint, SharedParams, SubstrateCli,
};
use sc_service::{
	config::{PrometheusConfig, RpcMethods, TelemetryEndpoints, TransactionPoolOptions},
	BasePath, ChainSpec, Configuration, Role,
};
use std::path::PathBuf;
use tokio::runtime::Handle;

/// The relay-chain node inside of ours. Its data lies in the folder `polkadot` of our base path,
/// its chain is the one that our chain spec names, and its ports are one above ours.
#[derive(Debug)]
pub struct RelayChainCli {
	base: polkadot_cli::RunCmd,
	chain: String,
	base_path: PathBuf,
}

impl RelayChainCli {
	/// Reads `args`. On an error, or where help is asked for, prints it and exits.
	pub fn new(config: &Configuration, args: &[String]) -> Self {
		let command = parity_db_by_default(polkadot_cli::RunCmd::command()).no_binary_name(true);
		let base = polkadot_cli::RunCmd::from_arg_matches(&command.get_matches_from(args))
			.unwrap_or_else(|error| error.exit());
		let chain = Extensions::of(&*config.chain_spec)
			.map(|extensions| extensions.relay_chain.clone())
			.unwrap_or_default();
		Self { base, chain, base_path: config.base_path.path().join("polkadot") }
	}

	/// The settings of the relay-chain node.
	pub fn configuration(&self, tokio_handle: Handle) -> Result<Configuration> {
		SubstrateCli::create_configuration(self, self, tokio_handle)
			.map_err(|error| format!("in the options of the relay chain: {error}").into())
	}
}

impl SubstrateCli for RelayChainCli {
	fn impl_name() -> String {
		Cli::impl_name()
	}

	fn impl_version() -> String {
		Cli::impl_version()
	}

	fn description() -> String {
		Cli::description()
	}

	fn author() -> String {
		Cli::author()
	}

	fn support_url() -> String {
		Cli::support_url()
	}

	fn copyright_start_year() -> i32 {
		Cli::copyright_start_year()
	}

	fn load_spec(&self, id: &str) -> std::result::Result<Box<dyn ChainSpec>, String> {
		if id.is_empty() {
			return Err("the chain spec names no relay chain: name it with -- --chain".into());
		}
		polkadot_cli::Cli::from_iter([Cli::executable_name()]).load_spec(id).map_err(|problem| {
			format!("{problem} Name the chain spec of the relay chain: -- --chain FILE.json")
		})
	}
}

impl DefaultConfigurationValues for RelayChainCli {
	fn p2p_listen_port() -> u16 {
		30334
	}

	fn rpc_listen_port() -> u16 {
		9945
	}

	fn prometheus_listen_port() -> u16 {
		9616
	}
}

impl CliConfiguration<Self> for RelayChainCli {
	fn shared_params(&self) -> &SharedParams {
		self.base.base.shared_params()
	}

	fn import_params(&self) -> Option<&ImportParams> {
		self.base.base.import_params()
	}

	fn network_params(&self) -> Option<&NetworkParams> {
		self.base.base.network_params()
	}

	fn keystore_params(&self) -> Option<&KeystoreParams> {
		self.base.base.keystore_params()
	}

	fn base_path(&self) -> Result<Option<BasePath>> {
		let given = self.shared_params().base_path()?;
		Ok(given.or_else(|| Some(self.base_path.clone().into())))
	}

	fn chain_id(&self, is_dev: bool) -> Result<String> {
		let given = self.base.base.chain_id(is_dev)?;
		Ok(if given.is_empty() { self.chain.clone() } else { given })
	}

	fn database(&self) -> Result<Option<Database>> {
		self.base.base.database()
	}

	fn rpc_addr(&self, default_port: u16) -> Result<Option<Vec<RpcEndpoint>>> {
		self.base.base.rpc_addr(default_port)
	}

	fn rpc_methods(&self) -> Result<RpcMethods> {
		self.base.base.rpc_methods()
	}

	fn rpc_max_connections(&self) -> Result<u32> {
		self.base.base.rpc_max_connections()
	}

	fn rpc_cors(&self, is_dev: bool) -> Result<Option<Vec<String>>> {
		self.base.base.rpc_cors(is_dev)
	}

	fn prometheus_config(
		&self,
		default_port: u16,
		chain_spec: &Box<dyn ChainSpec>,
	) -> Result<Option<PrometheusConfig>> {
		self.base.base.prometheus_config(default_port, chain_spec)
	}

	fn telemetry_endpoints(
		&self,
		chain_spec: &Box<dyn ChainSpec>,
	) -> Result<Option<TelemetryEndpoints>> {
		self.base.base.telemetry_endpoints(chain_spec)
	}

	fn role(&self, is_dev: bool) -> Result<Role> {
		self.base.base.role(is_dev)
	}

	fn transaction_pool(&self, is_dev: bool) -> Result<TransactionPoolOptions> {
		self.base.base.transaction_pool(is_dev)
	}

	fn max_runtime_instances(&self) -> Result<Option<usize>> {
		self.base.base.max_runtime_instances()
	}

	fn force_authoring(&self) -> Result<bool> {
		self.base.base.force_authoring()
	}

	fn disable_grandpa(&self) -> Result<bool> {
		self.base.base.disable_grandpa()
	}

	fn announce_block(&self) -> Result<bool> {
		self.base.base.announce_block()
	}

	fn node_name(&self) -> Result<String> {
		self.base.base.node_name()
	}
}
