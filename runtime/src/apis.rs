//! The runtime APIs: what a node and its clients ask the runtime.

use crate::{
	configs::{
		can_build_upon, keys_to_prove,
		xcm::{FeeAsset, LocationToAccountId, Trader, XcmRouter},
		FlatFee,
	},
	genesis_config_presets, AccountId, Aura, AuraId, Balance, Block, BlockRewards, ChainProfile,
	Delegates, Executive, Footstones, InherentDataExt, Names, Nonce, Notary, OriginCaller,
	ParachainInfo, ParachainSystem, PolkadotXcm, Resource, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeGenesisConfig, SessionKeys, Siblings, System, TransactionPayment, VERSION,
};
use alloc::{string::String, vec, vec::Vec};
use cumulus_primitives_core::{ParaId, VerifySchedulingSignature};
use frame_support::{
	dispatch::{GetDispatchInfo, Pays},
	genesis_builder_helper::{build_state, get_preset},
	traits::Get,
	weights::Weight,
};
use mmt_primitives::{
	delegates::{DelegateInfo, RankedDelegate, RoundInfo, VoterInfo},
	footstones::{self, ChainId, DataChainInfo, DataChainPage, FootstoneInfo, FootstonesInfo},
	names::{
		Availability, Label, NameId, NameInfo, NamePage, Quote, RecordKey, Resolution,
		ResolveError, SubnamePage,
	},
	notary::{
		mmr::{Entry, Peaks},
		proof::{Proof, Verified},
		HistoryItem, LicenceId, LicenceInfo, TermsInfo, WorkId, WorkInfo,
	},
	profile::ChainProfile as Profile,
	resource::{EpochIndex, EpochInfo, ResourceStatus, SampleTask, WorkerInfo, WorkerPage},
	rewards::{Claimable, Emission},
	siblings::{SiblingError, SiblingInfo, WitnessedName},
	BlockNumber,
};
use pallet_transaction_payment::{FeeDetails, RuntimeDispatchInfo};
use sp_core::{OpaqueMetadata, H256};
use sp_runtime::{
	traits::{Block as BlockT, ExtrinsicLike},
	transaction_validity::{TransactionSource, TransactionValidity},
	ApplyExtrinsicResult,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;
use staging_xcm::{
	Version as XcmVersion, VersionedAsset, VersionedAssetId, VersionedAssets, VersionedLocation,
	VersionedXcm,
};
use xcm_runtime_apis::{
	conversions::{Error as ConversionError, LocationToAccountHelper},
	dry_run::{CallDryRunEffects, Error as DryRunError, XcmDryRunEffects},
	fees::Error as PaymentError,
	trusted_query::XcmTrustedQueryResult,
};

/// Versions of the APIs below.
pub(crate) const VERSIONS: sp_version::ApisVec = RUNTIME_API_VERSIONS;

type LazyBlock = <Block as BlockT>::LazyBlock;
type Extrinsic = <Block as BlockT>::Extrinsic;
type BlockHash = <Block as BlockT>::Hash;

/// What wallets show, so that it is what is charged. Whether anything is has to be known: what pays
/// the flat fee may be priced at nothing, on a chain whose token has few decimals.
fn raise_info(pays: bool, mut info: RuntimeDispatchInfo<Balance>) -> RuntimeDispatchInfo<Balance> {
	info.partial_fee = FlatFee::raise(pays, info.partial_fee, 0);
	info
}

/// Whether a call, or the call of a transaction, pays a fee.
fn pays_fee(call: &impl GetDispatchInfo) -> bool {
	call.get_dispatch_info().pays_fee == Pays::Yes
}

sp_api::impl_runtime_apis! {
	impl mmt_primitives::api::ChainProfileApi<Block, AccountId> for Runtime {
		fn profile() -> Profile<AccountId> {
			ChainProfile::profile()
		}

		fn profile_hash() -> H256 {
			ChainProfile::profile_hash()
		}

		fn permissions(who: AccountId) -> (bool, bool) {
			ChainProfile::permissions(&who)
		}
	}

	impl mmt_primitives::api::DelegatesApi<Block, AccountId> for Runtime {
		fn ranking(skip: u32, limit: u32) -> Vec<RankedDelegate<AccountId>> {
			Delegates::ranking(skip, limit)
		}

		fn delegate(account: AccountId) -> Option<DelegateInfo<AccountId>> {
			Delegates::delegate_info(account)
		}

		fn round() -> RoundInfo<AccountId> {
			Delegates::round_info()
		}

		fn slot_owner(slot: u64) -> Option<AccountId> {
			Delegates::slot_owner(slot)
		}

		fn voter(account: AccountId) -> VoterInfo<AccountId> {
			Delegates::voter_info(account)
		}
	}

	impl mmt_primitives::api::RewardsApi<Block, AccountId> for Runtime {
		fn claimable(account: AccountId) -> Claimable {
			BlockRewards::claimable(&account)
		}

		fn block_reward(height: BlockNumber) -> Balance {
			ChainProfile::reward(height)
		}

		fn emission() -> Emission {
			BlockRewards::emission()
		}
	}

	impl mmt_primitives::api::NotaryApi<Block, AccountId> for Runtime {
		fn notary_peaks() -> Peaks {
			Notary::peaks()
		}

		fn anchored() -> Vec<(u64, Entry)> {
			Notary::anchored()
		}

		fn work(id: WorkId) -> Option<WorkInfo<AccountId>> {
			Notary::work_info(id)
		}

		fn work_of(algorithm: u8, digest: H256, size: u64) -> Option<WorkId> {
			Notary::work_of((algorithm, digest, size))
		}

		fn terms_of(work: WorkId) -> Vec<TermsInfo> {
			Notary::terms_info(work)
		}

		fn licence(id: LicenceId) -> Option<LicenceInfo<AccountId>> {
			Notary::licence_info(id)
		}

		fn licences_of(
			account: AccountId,
			start: LicenceId,
			limit: u32,
		) -> Vec<LicenceInfo<AccountId>> {
			Notary::licences_of(account, start, limit)
		}

		fn work_history(work: WorkId) -> (Vec<HistoryItem<AccountId>>, Option<BlockNumber>) {
			Notary::work_history(work)
		}
	}

	impl mmt_primitives::api::NamesApi<Block> for Runtime {
		fn resolve(name: Vec<u8>, keys: Vec<RecordKey>) -> Result<Resolution, ResolveError> {
			Names::resolve(name, keys)
		}

		fn reverse(account: AccountId) -> Option<String> {
			Names::reverse(account)
		}

		fn availability(name: Vec<u8>) -> Availability {
			Names::availability(name)
		}

		fn names_of(account: AccountId, start: Option<NameId>, limit: u32) -> NamePage {
			Names::names_of(account, start, limit)
		}

		fn subnames(
			name: Vec<u8>,
			start: Option<Label>,
			limit: u32,
		) -> Result<SubnamePage, ResolveError> {
			Names::subnames(name, start, limit)
		}

		fn name_of_id(id: NameId) -> Option<NameInfo> {
			Names::name_of_id(id)
		}

		fn price(name: Vec<u8>, duration: BlockNumber) -> Result<Quote, ResolveError> {
			Names::price(name, duration)
		}
	}

	impl mmt_primitives::api::ResourceApi<Block> for Runtime {
		fn resource_status() -> Option<ResourceStatus> {
			Resource::resource_status()
		}

		fn worker(account: AccountId) -> Option<WorkerInfo> {
			Resource::worker_info(account)
		}

		fn workers(start: Option<AccountId>, limit: u32) -> WorkerPage {
			Resource::worker_page(start, limit)
		}

		fn resource_epoch(epoch: EpochIndex) -> Option<EpochInfo> {
			Resource::epoch_info(epoch)
		}

		fn sample_tasks(account: AccountId) -> Vec<SampleTask> {
			Resource::sample_tasks(account)
		}
	}

	impl mmt_primitives::api::FootstonesApi<Block> for Runtime {
		fn footstones() -> FootstonesInfo {
			Footstones::footstones_info()
		}

		fn footstone(account: AccountId) -> Option<FootstoneInfo> {
			Footstones::footstone_info(account)
		}

		fn data_chain(chain: ChainId) -> Option<DataChainInfo> {
			Footstones::data_chain_info(chain)
		}

		fn data_chains(start: ChainId, limit: u32) -> DataChainPage {
			Footstones::data_chains_info(start, limit)
		}

		fn bet_round(chain: ChainId) -> Option<footstones::RoundInfo> {
			Footstones::bet_round_info(chain)
		}
	}

	impl mmt_primitives::api::SiblingsApi<Block> for Runtime {
		fn siblings() -> Vec<SiblingInfo> {
			Siblings::siblings()
		}

		fn name_proof_keys(name: Vec<u8>) -> Result<Vec<Vec<u8>>, ResolveError> {
			Names::name_proof_keys(&name)
		}

		fn witnessed_name(para: u32, name: Vec<u8>) -> Option<WitnessedName> {
			Names::witnessed_name(para, &name)
		}

		fn verify_of_sibling(para: u32, proof: Proof) -> Result<Verified, SiblingError> {
			Notary::verify_of_sibling(para, &proof)
		}
	}

	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: LazyBlock) {
			Executive::execute_block(block)
		}

		fn initialize_block(
			header: &<Block as BlockT>::Header,
		) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			transaction: Extrinsic,
			block_hash: BlockHash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, transaction, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(
			owner: Vec<u8>,
			seed: Option<Vec<u8>>,
		) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(
			encoded: Vec<u8>,
		) -> Option<Vec<(Vec<u8>, sp_core::crypto::KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl cumulus_primitives_aura::AuraUnincludedSegmentApi<Block> for Runtime {
		fn can_build_upon(included: BlockHash, slot: cumulus_primitives_aura::Slot) -> bool {
			can_build_upon(included, slot)
		}
	}

	impl cumulus_primitives_core::CollectCollationInfo<Block> for Runtime {
		fn collect_collation_info(
			header: &<Block as BlockT>::Header,
		) -> cumulus_primitives_core::CollationInfo {
			ParachainSystem::collect_collation_info(header)
		}
	}

	impl cumulus_primitives_core::GetParachainInfo<Block> for Runtime {
		fn parachain_id() -> ParaId {
			ParachainInfo::parachain_id()
		}
	}

	impl cumulus_primitives_core::RelayParentOffsetApi<Block> for Runtime {
		fn relay_parent_offset() -> u32 {
			<Runtime as cumulus_pallet_parachain_system::Config>::RelayParentOffset::get()
		}

		fn max_claim_queue_offset() -> u8 {
			ParachainSystem::max_claim_queue_offset()
		}
	}

	impl cumulus_primitives_core::SchedulingV3EnabledApi<Block> for Runtime {
		fn scheduling_v3_enabled() -> bool {
			<Runtime as cumulus_pallet_parachain_system::Config>::SchedulingSignatureVerifier::V3_SCHEDULING_ENABLED
		}
	}

	impl cumulus_primitives_core::KeyToIncludeInRelayProof<Block> for Runtime {
		fn keys_to_prove() -> cumulus_primitives_core::RelayProofRequest {
			keys_to_prove()
		}
	}

	impl cumulus_primitives_core::TargetBlockRate<Block> for Runtime {
		fn target_block_rate() -> u32 {
			1
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance>
		for Runtime
	{
		fn query_info(transaction: Extrinsic, length: u32) -> RuntimeDispatchInfo<Balance> {
			let pays = !transaction.is_bare() && pays_fee(&transaction);
			raise_info(pays, TransactionPayment::query_info(transaction, length))
		}

		fn query_fee_details(transaction: Extrinsic, length: u32) -> FeeDetails<Balance> {
			FlatFee::raise_details(TransactionPayment::query_fee_details(transaction, length))
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<
		Block,
		Balance,
		RuntimeCall,
	> for Runtime {
		fn query_call_info(call: RuntimeCall, length: u32) -> RuntimeDispatchInfo<Balance> {
			raise_info(pays_fee(&call), TransactionPayment::query_call_info(call, length))
		}

		fn query_call_fee_details(call: RuntimeCall, length: u32) -> FeeDetails<Balance> {
			FlatFee::raise_details(TransactionPayment::query_call_fee_details(call, length))
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl xcm_runtime_apis::fees::XcmPaymentApi<Block> for Runtime {
		fn query_acceptable_payment_assets(
			version: XcmVersion,
		) -> Result<Vec<VersionedAssetId>, PaymentError> {
			PolkadotXcm::query_acceptable_payment_assets(version, vec![FeeAsset::get()])
		}

		fn query_xcm_weight(message: VersionedXcm<()>) -> Result<Weight, PaymentError> {
			PolkadotXcm::query_xcm_weight(message)
		}

		fn query_weight_to_asset_fee(
			weight: Weight,
			asset: VersionedAssetId,
		) -> Result<u128, PaymentError> {
			PolkadotXcm::query_weight_to_asset_fee::<Trader>(weight, asset)
		}

		fn query_delivery_fees(
			destination: VersionedLocation,
			message: VersionedXcm<()>,
			asset: VersionedAssetId,
		) -> Result<VersionedAssets, PaymentError> {
			// Nothing is exchanged: the token pays.
			PolkadotXcm::query_delivery_fees::<()>(destination, message, asset)
		}
	}

	impl xcm_runtime_apis::dry_run::DryRunApi<Block, RuntimeCall, RuntimeEvent, OriginCaller>
		for Runtime
	{
		fn dry_run_call(
			origin: OriginCaller,
			call: RuntimeCall,
			version: XcmVersion,
		) -> Result<CallDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_call::<Runtime, XcmRouter, OriginCaller, RuntimeCall>(
				origin, call, version,
			)
		}

		fn dry_run_xcm(
			origin: VersionedLocation,
			xcm: VersionedXcm<RuntimeCall>,
		) -> Result<XcmDryRunEffects<RuntimeEvent>, DryRunError> {
			PolkadotXcm::dry_run_xcm::<XcmRouter>(origin, xcm)
		}
	}

	impl xcm_runtime_apis::conversions::LocationToAccountApi<Block, AccountId> for Runtime {
		fn convert_location(location: VersionedLocation) -> Result<AccountId, ConversionError> {
			LocationToAccountHelper::<AccountId, LocationToAccountId>::convert_location(location)
		}
	}

	impl xcm_runtime_apis::trusted_query::TrustedQueryApi<Block> for Runtime {
		fn is_trusted_reserve(
			asset: VersionedAsset,
			location: VersionedLocation,
		) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_reserve(asset, location)
		}

		fn is_trusted_teleporter(
			asset: VersionedAsset,
			location: VersionedLocation,
		) -> XcmTrustedQueryResult {
			PolkadotXcm::is_trusted_teleporter(asset, location)
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, &genesis_config_presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			genesis_config_presets::preset_names()
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			// A failed check must stop the tool that asked for it.
			let weight = Executive::try_runtime_upgrade(checks).expect("runtime upgrade checks failed");
			(weight, crate::configs::RuntimeBlockWeights::get().max_block)
		}

		fn execute_block(
			block: LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			Executive::try_execute_block(block, state_root_check, signature_check, select)
				.expect("block execution failed")
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(
			extra: bool,
		) -> (Vec<frame_benchmarking::BenchmarkList>, Vec<frame_support::traits::StorageInfo>) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}
}
