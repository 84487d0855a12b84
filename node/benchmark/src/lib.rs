//! `mmt-node benchmark pallet`.
//!
//! The SDK's command is generic over the host's functions, so the code that is measured around every
//! pallet (storage, trie, proof recorder) is compiled where the command is called. In `mmt-node` that
//! would be without optimization in the dev profile, and weights would be several times too high.
//! Here it is with, by an entry in the workspace's profile.

#![cfg(feature = "command")]

use cumulus_primitives_proof_size_hostfunction::storage_proof_size;
use frame_benchmarking_cli::PalletCmd;
use sc_chain_spec::ChainSpec;
use sp_runtime::traits::BlakeTwo256;

/// Measures pallets as `cmd` says, with `spec`'s genesis if there is one.
///
/// Errors: those of the SDK's command.
pub fn pallet(cmd: &PalletCmd, spec: Option<Box<dyn ChainSpec>>) -> sc_cli::Result<()> {
	cmd.run_with_spec::<BlakeTwo256, storage_proof_size::HostFunctions>(spec)
}
