//! Which messages are let in.

use super::UniversalLocation;
use crate::{ChainProfile, PolkadotXcm};
use frame_support::{
	ensure,
	traits::{ConstU32, Everything, ProcessMessageError},
};
use mmt_primitives::profile::TransactionGroup;
use parachains_common::xcm_config::ParentRelayOrSiblingParachains;
use staging_xcm::latest::prelude::*;
use staging_xcm_builder::{
	AllowHrmpNotificationsFromRelayChain, AllowKnownQueryResponses, AllowSubscriptionsFrom,
	AllowTopLevelPaidExecutionFrom, DenyRecursively, DenyReserveTransferToRelayChain, DenyThenTry,
	TakeWeightCredit, TrailingSetTopicAsId, WithComputedOrigin,
};
use staging_xcm_executor::traits::{DenyExecution, Properties};

/// What the barrier lets in: messages that pay, whoever they are from; answers that were asked for;
/// who asks for the version of messages; and the relay chain's word on channels.
///
/// Nobody's message is carried out unpaid: there is no governance on another chain that this one
/// obeys. Nor is one that gives the relay chain assets which it does not take, at whatever depth.
pub type Barrier = TrailingSetTopicAsId<
	DenyThenTry<
		(DenyWhileClosed, DenyRecursively<DenyReserveTransferToRelayChain>),
		(
			TakeWeightCredit,
			AllowKnownQueryResponses<PolkadotXcm>,
			WithComputedOrigin<
				(
					AllowTopLevelPaidExecutionFrom<Everything>,
					AllowSubscriptionsFrom<ParentRelayOrSiblingParachains>,
					AllowHrmpNotificationsFromRelayChain,
				),
				UniversalLocation,
				ConstU32<8>,
			>,
		),
	>,
>;

/// Lets nothing in on a chain that was launched without the group of transactions between chains.
pub struct DenyWhileClosed;
impl DenyExecution for DenyWhileClosed {
	fn deny_execution<RuntimeCall>(
		_origin: &Location,
		_instructions: &mut [Instruction<RuntimeCall>],
		_max_weight: Weight,
		_properties: &mut Properties,
	) -> Result<(), ProcessMessageError> {
		ensure!(
			ChainProfile::is_open(TransactionGroup::CrossChain),
			ProcessMessageError::Unsupported
		);
		Ok(())
	}
}
