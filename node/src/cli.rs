//! The command line.

use crate::{chain_spec, genesis_state};
use clap::{CommandFactory, FromArgMatches};
use mmt_primitives::AccountId;
use sc_cli::SubstrateCli;
use sp_core::{sr25519, Pair};
use std::{path::PathBuf, str::FromStr};

/// Options of a running node.
#[cfg(feature = "collator")]
pub type RunCmd = cumulus_client_cli::RunCmd;
/// Options of a running node.
#[cfg(not(feature = "collator"))]
pub type RunCmd = sc_cli::RunCmd;

/// The command line of `mmt-node`.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	#[allow(missing_docs)]
	#[command(flatten)]
	pub run: RunCmd,

	#[allow(missing_docs)]
	#[command(flatten)]
	pub dev: DevParams,

	/// Keep compiled runtimes in this folder: the next start takes seconds less. Nobody else may be
	/// able to write there, for the node runs what it finds.
	#[arg(long, value_name = "DIR")]
	pub runtime_cache: Option<PathBuf>,

	/// Do not measure the machine at the start.
	#[cfg(feature = "collator")]
	#[arg(long)]
	pub no_hardware_benchmarks: bool,

	/// Options of the relay-chain side, after `--`.
	#[cfg(feature = "collator")]
	#[arg(raw = true)]
	pub relay_chain_args: Vec<String>,
}

/// Options of a development chain.
#[derive(Clone, Debug, clap::Args)]
pub struct DevParams {
	/// Real time between two blocks of a --dev chain, in milliseconds. On the chain's own clock
	/// every block takes 10 seconds.
	#[arg(
		long,
		value_name = "MS",
		default_value_t = 2000,
		value_parser = clap::value_parser!(u64).range(1..=3_600_000),
		requires = "dev"
	)]
	pub block_time: u64,

	/// Make a block of a --dev chain whenever a transaction comes in, and only then.
	#[arg(long, requires = "dev", conflicts_with = "block_time")]
	pub instant_seal: bool,

	/// Delegates whose slots a --dev chain skips, as if their nodes were down: addresses, or
	/// development accounts such as //Delegate//1.
	#[arg(
		long,
		value_name = "ACCOUNT,...",
		value_delimiter = ',',
		value_parser = parse_account,
		requires = "dev"
	)]
	pub skip_delegates: Vec<AccountId>,
}

/// What the node does beside running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Launch a chain of one's own, or look into a chain spec.
	#[command(subcommand)]
	Chain(crate::chain::ChainCmd),

	/// Make and look at keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write a chain spec. The older way: export-chain-spec does it without a node's settings.
	BuildSpec(sc_cli::BuildSpecCmd),

	/// Write the chain spec of a chain that comes with the node, or convert a file to raw.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Check a block.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Write the state of a block into a chain spec.
	ExportState(sc_cli::ExportStateCmd),

	/// Read blocks from a file.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Take back the last blocks that are not final.
	Revert(sc_cli::RevertCmd),

	/// Delete the chain from this machine.
	#[cfg(feature = "collator")]
	PurgeChain(cumulus_client_cli::PurgeChainCmd),

	/// Delete the chain from this machine.
	#[cfg(not(feature = "collator"))]
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Write the head of the genesis block, to register the chain on a relay chain.
	#[cfg(feature = "collator")]
	#[command(alias = "export-genesis-state")]
	ExportGenesisHead(cumulus_client_cli::ExportGenesisHeadCommand),

	/// Write the runtime of the genesis block, to register the chain on a relay chain.
	#[cfg(feature = "collator")]
	ExportGenesisWasm(cumulus_client_cli::ExportGenesisWasmCommand),

	/// Measure a runtime or this machine.
	#[cfg(feature = "collator")]
	#[command(subcommand)]
	Benchmark(frame_benchmarking_cli::BenchmarkCmd),
}

impl Cli {
	/// Reads the command line; on an error, or where help is asked for, prints it and exits.
	pub fn read() -> Self {
		let command = our_defaults(Self::setup_command(Self::command()));
		Self::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
	}

	/// Whether a development chain is asked for.
	pub fn is_dev(&self) -> bool {
		#[cfg(feature = "collator")]
		let run = &self.run.base;
		#[cfg(not(feature = "collator"))]
		let run = &self.run;
		run.shared_params.dev
	}
}

/// The command line with our defaults in place of sc-cli's.
fn our_defaults(command: clap::Command) -> clap::Command {
	// Of transactions that come while a block is being imported, the fork-aware pool tells nobody
	// before the next block. Where a block waits for a transaction, both would wait for ever.
	parity_db_by_default(command)
		.mut_arg("pool_type", |arg| arg.default_value_if("instant_seal", "true", "single-state"))
}

/// Makes ParityDB the database where no other is asked for: in a binary that has RocksDB too,
/// sc-cli would take that.
pub fn parity_db_by_default(mut command: clap::Command) -> clap::Command {
	let has_database = command.get_arguments().any(|arg| arg.get_id() == "database");
	if has_database {
		command = command.mut_arg("database", |arg| arg.default_value("paritydb"));
	}
	command.mut_subcommands(parity_db_by_default)
}

/// Reads an SS58 address, or the URI of a development account such as `//Alice`.
fn parse_account(text: &str) -> Result<AccountId, String> {
	let account = if text.starts_with("//") {
		sr25519::Pair::from_string(text, None).ok().map(|pair| pair.public().into())
	} else {
		AccountId::from_str(text).ok()
	};
	account.ok_or_else(|| {
		format!("'{text}' is neither an address nor a development account such as //Delegate//1")
	})
}

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"MMT Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn executable_name() -> String {
		// Names the default base path: it must not change with the name of the file.
		env!("CARGO_PKG_NAME").into()
	}

	fn description() -> String {
		if cfg!(feature = "collator") {
			"Node of an MMT-network chain.\n\n\
			 Options before `--` are for the chain, those after it for its relay chain:\n\
			 mmt-node [OPTIONS] -- [RELAY CHAIN OPTIONS]\n\n\
			 mmt-node --dev starts a development chain without a relay chain."
				.into()
		} else {
			"Node of an MMT-network chain, built without the relay-chain side.\n\n\
			 mmt-node --dev starts a development chain."
				.into()
		}
	}

	fn author() -> String {
		"the MMT Chain developers".into()
	}

	fn support_url() -> String {
		concat!(env!("CARGO_PKG_REPOSITORY"), "/issues").into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		// These write what is in a chain spec; all others run what it makes.
		if id.is_empty() && self.subcommand.is_none() {
			return Err("no chain is named: --dev starts a development chain, --chain SPEC.json \
			            follows one that was launched"
				.into());
		}
		let writes = matches!(
			self.subcommand,
			Some(Subcommand::BuildSpec(_) | Subcommand::ExportChainSpec(_))
		);
		chain_spec::load(id)
			.map(|spec| if writes { spec } else { genesis_state::made(spec) })
			.map(|spec| Box::new(spec) as Box<_>)
			.map_err(|error| error.to_string())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::error::ErrorKind;

	fn parse(args: &[&str]) -> Result<Cli, clap::Error> {
		let command = our_defaults(Cli::setup_command(Cli::command()));
		let args = [&["mmt-node"], args].concat();
		Cli::from_arg_matches(&command.try_get_matches_from(args)?)
	}

	fn run_params(cli: &Cli) -> &sc_cli::RunCmd {
		#[cfg(feature = "collator")]
		let run = &cli.run.base;
		#[cfg(not(feature = "collator"))]
		let run = &cli.run;
		run
	}

	fn import_params(cli: &Cli) -> &sc_cli::ImportParams {
		&run_params(cli).import_params
	}

	#[test]
	fn a_chain_that_waits_for_transactions_has_the_pool_that_tells_of_all() {
		let is_single = |args: &[&str]| {
			let pool = run_params(&parse(args).unwrap()).pool_config.pool_type;
			matches!(pool, sc_cli::TransactionPoolType::SingleState)
		};
		assert!(is_single(&["--dev", "--instant-seal"]));
		assert!(!is_single(&["--dev", "--instant-seal", "--pool-type", "fork-aware"]));
		assert!(!is_single(&["--dev"]));
	}

	#[test]
	fn a_node_does_not_guess_its_chain() {
		let error = parse(&[]).unwrap().load_spec("").err().unwrap();
		assert!(error.contains("--dev") && error.contains("--chain"), "{error}");
		assert!(parse(&["export-chain-spec"]).unwrap().load_spec("").is_ok());
	}

	#[test]
	fn the_command_line_is_sound() {
		Cli::setup_command(Cli::command()).debug_assert();
	}

	#[test]
	fn a_dev_chain_has_its_options() {
		let cli = parse(&["--dev"]).unwrap();
		assert!(cli.is_dev());
		assert_eq!((cli.dev.block_time, cli.dev.instant_seal), (2000, false));

		let cli = parse(&["--dev", "--block-time", "50"]).unwrap();
		assert_eq!(cli.dev.block_time, 50);
		assert!(parse(&["--dev", "--instant-seal"]).unwrap().dev.instant_seal);
	}

	#[test]
	fn options_of_a_dev_chain_need_one() {
		for args in
			[&["--block-time", "50"][..], &["--instant-seal"], &["--skip-delegates", "//Alice"]]
		{
			let error = parse(args).unwrap_err();
			assert_eq!(error.kind(), ErrorKind::MissingRequiredArgument, "{args:?}");
		}
		let error = parse(&["--dev", "--instant-seal", "--block-time", "50"]).unwrap_err();
		assert_eq!(error.kind(), ErrorKind::ArgumentConflict);
		let error = parse(&["--dev", "--block-time", "0"]).unwrap_err();
		assert_eq!(error.kind(), ErrorKind::ValueValidation);
	}

	#[test]
	fn delegates_to_skip_are_addresses_or_development_accounts() {
		let alice = sp_keyring::Sr25519Keyring::Alice.to_account_id();
		let cli = parse(&["--dev", "--skip-delegates", &format!("//Alice,{alice}")]).unwrap();
		assert_eq!(cli.dev.skip_delegates, [alice.clone(), alice]);
		for wrong in ["Alice", "5Grw", ""] {
			let error = parse(&["--dev", "--skip-delegates", wrong]).unwrap_err();
			assert_eq!(error.kind(), ErrorKind::ValueValidation, "{wrong}");
		}
	}

	#[test]
	fn parity_db_is_the_default_everywhere() {
		let of = |args: &[&str]| import_params(&parse(args).unwrap()).database_params.database;
		assert_eq!(of(&["--dev"]), Some(sc_cli::Database::ParityDb));
		assert_eq!(of(&["--dev", "--database", "auto"]), Some(sc_cli::Database::Auto));
		let cli = parse(&["import-blocks", "blocks.bin"]).unwrap();
		let Some(Subcommand::ImportBlocks(import)) = cli.subcommand else { panic!("{cli:?}") };
		let database = import.import_params.database_params.database;
		assert_eq!(database, Some(sc_cli::Database::ParityDb));
	}
}
