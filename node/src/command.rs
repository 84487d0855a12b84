//! What each command does.

use crate::{
	cli::{Cli, Subcommand},
	service::{
		dev,
		partial::{self, Seals},
	},
};
use sc_cli::{CliConfiguration, Result, SharedParams, SubstrateCli};
use sc_service::{ChainType, Configuration};

#[cfg(feature = "collator")]
use crate::{
	relay_cli::RelayChainCli,
	service::{collator, Block},
};

/// Does what the command line says.
pub fn run() -> Result<()> {
	let cli = Cli::read();
	match &cli.subcommand {
		None => run_node(cli),
		Some(Subcommand::Chain(cmd)) => cmd.run(),
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::BuildSpec(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.chain_spec, config.network))
		},
		Some(Subcommand::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = partial::new(&config, seals_to_check(&config, cmd)?, None)?;
			Ok((cmd.run(parts.client, parts.import_queue), parts.task_manager))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = partial::new(&config, seals(&config, cmd)?, None)?;
			Ok((cmd.run(parts.client, config.database), parts.task_manager))
		}),
		Some(Subcommand::ExportState(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = partial::new(&config, seals(&config, cmd)?, None)?;
			Ok((cmd.run(parts.client, config.chain_spec), parts.task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|mut config| {
			let seals = seals_to_check(&config, cmd)?;
			if seals == Seals::Unchecked {
				// As the node that starts on them does.
				dev::keep_states(&mut config);
			}
			let parts = partial::new(&config, seals, None)?;
			Ok((cmd.run(parts.client, parts.import_queue), parts.task_manager))
		}),
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = partial::new(&config, seals(&config, cmd)?, None)?;
			Ok((cmd.run(parts.client, parts.backend, None), parts.task_manager))
		}),
		#[cfg(not(feature = "collator"))]
		Some(Subcommand::PurgeChain(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
		},
		#[cfg(feature = "collator")]
		Some(Subcommand::PurgeChain(cmd)) => {
			let runner = cli.create_runner(cmd)?;
			let relay_cli = RelayChainCli::new(runner.config(), &cli.relay_chain_args);
			// A development chain has no relay chain, and one that is not asked for need not be known.
			let only_ours = cmd.shared_params().is_dev() || (cmd.parachain && !cmd.relaychain);
			runner.sync_run(|config| {
				if only_ours {
					return cmd.base.run(config.database);
				}
				let relay_config = relay_cli.configuration(config.tokio_handle.clone())?;
				cmd.run(config, relay_config)
			})
		},
		#[cfg(feature = "collator")]
		Some(Subcommand::ExportGenesisHead(cmd)) => cli.create_runner(cmd)?.sync_run(|config| {
			let parts = partial::new(&config, seals(&config, cmd)?, None)?;
			cmd.run(parts.client)
		}),
		#[cfg(feature = "collator")]
		Some(Subcommand::ExportGenesisWasm(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(&*config.chain_spec))
		},
		#[cfg(feature = "collator")]
		Some(Subcommand::Benchmark(cmd)) => benchmark(&cli, cmd),
	}
}

/// Whether this is a chain whose blocks carry no seals: a development chain, or another that is tried
/// out with `--dev`.
fn is_dev(config: &Configuration, shared: &SharedParams) -> Result<bool> {
	let spec = &config.chain_spec;
	if shared.is_dev() && spec.chain_type() == ChainType::Live {
		return Err(sc_cli::Error::Input(format!(
			"--dev makes blocks that no delegate signs, and '{}' is a live chain: leave it out, or try \
			 the chain out with network = \"local\" in its file",
			spec.name()
		)));
	}
	Ok(shared.is_dev() || spec.chain_type() == ChainType::Development)
}

/// Whether the blocks of a chain on disk carry seals.
fn seals(config: &Configuration, cmd: &impl CliConfiguration) -> Result<Seals> {
	let dev = is_dev(config, cmd.shared_params())?;
	#[cfg(feature = "collator")]
	if !dev {
		return Ok(Seals::Checked);
	}
	let _ = dev;
	Ok(Seals::Unchecked)
}

/// The same for a command that checks blocks.
fn seals_to_check(config: &Configuration, cmd: &impl CliConfiguration) -> Result<Seals> {
	#[cfg(not(feature = "collator"))]
	if !is_dev(config, cmd.shared_params())? {
		return Err(without_relay_chain("check who forged a block"));
	}
	seals(config, cmd)
}

#[cfg(not(feature = "collator"))]
fn without_relay_chain(cannot: &str) -> sc_cli::Error {
	sc_cli::Error::Input(format!(
		"this binary was built without the relay-chain side and cannot {cannot}: build it with \
		 --features collator, or use a development chain (--dev)"
	))
}

#[cfg(not(feature = "collator"))]
fn run_node(cli: Cli) -> Result<()> {
	if !cli.is_dev() {
		return Err(without_relay_chain("follow a chain"));
	}
	let Cli { dev: params, runtime_cache, .. } = &cli;
	let runner = cli.create_runner(&cli.run)?;
	is_dev(runner.config(), &cli.run.shared_params)?;
	runner
		.run_node_until_exit(|config| async move {
			dev::start(config, params.clone(), runtime_cache.as_deref())
		})
		.map_err(Into::into)
}

#[cfg(feature = "collator")]
fn run_node(cli: Cli) -> Result<()> {
	let runner = cli.create_runner(&cli.run.normalize())?;
	if cli.is_dev() {
		is_dev(runner.config(), &cli.run.base.shared_params)?;
		return runner
			.run_node_until_exit(|config| async move {
				dev::start(config, cli.dev, cli.runtime_cache.as_deref())
			})
			.map_err(Into::into);
	}
	let relay_cli = RelayChainCli::new(runner.config(), &cli.relay_chain_args);
	runner.run_node_until_exit(|config| async move {
		let hwbench =
			(!cli.no_hardware_benchmarks).then(|| collator::measure_hardware(&config)).flatten();
		let relay_config = relay_cli.configuration(config.tokio_handle.clone())?;
		let options = collator::Options {
			relay_chain: cli.run.collator_options(),
			max_pov_percentage: cli.run.experimental_max_pov_percentage,
			hwbench,
			runtime_cache: cli.runtime_cache,
		};
		collator::start(config, relay_config, options).await.map_err(sc_cli::Error::from)
	})
}

#[cfg(feature = "collator")]
fn benchmark(cli: &Cli, cmd: &frame_benchmarking_cli::BenchmarkCmd) -> Result<()> {
	use frame_benchmarking_cli::{BenchmarkCmd, SUBSTRATE_REFERENCE_HARDWARE};

	let spec = |chain: &Option<String>| chain.as_ref().map(|id| cli.load_spec(id)).transpose();
	match cmd {
		BenchmarkCmd::Pallet(cmd) => {
			mmt_node_benchmark::pallet(cmd, spec(&cmd.shared_params.chain)?)
		},
		BenchmarkCmd::Overhead(cmd) => cmd
			.run_with_default_builder_and_spec::<Block, ()>(spec(&cmd.shared_params.chain)?),
		BenchmarkCmd::Block(block) => cli.create_runner(cmd)?.sync_run(|config| {
			let parts = partial::new(&config, seals(&config, block)?, None)?;
			block.run(parts.client)
		}),
		BenchmarkCmd::Machine(machine) => cli
			.create_runner(cmd)?
			.sync_run(|config| machine.run(&config, SUBSTRATE_REFERENCE_HARDWARE.clone())),
		BenchmarkCmd::Storage(_) | BenchmarkCmd::Extrinsic(_) => Err(sc_cli::Error::Input(
			"this node measures pallet, overhead, block and machine; a single extrinsic is measured \
			 by benchmark pallet"
				.into(),
		)),
	}
}
