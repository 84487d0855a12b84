//! Who is who on another chain, and which way messages go.

use super::{fees::PriceForRelay, RelayNetwork};
use crate::{AccountId, ParachainSystem, PolkadotXcm, RuntimeOrigin, XcmpQueue};
use alloc::vec::Vec;
use core::marker::PhantomData;
use cumulus_primitives_utility::ParentAsUmp;
use polkadot_parachain_primitives::primitives::Sibling;
use staging_xcm::{latest::prelude::*, VersionedLocation, VersionedXcm};
use staging_xcm_builder::{
	AccountId32Aliases, DescribeAllTerminal, DescribeFamily, HashedDescription,
	InspectMessageQueues, ParentIsPreset, SiblingParachainConvertsVia, SignedToAccountId32,
	SovereignSignedViaLocation, WithUniqueTopic,
};

/// Accounts of other chains, and of who is on them, on this one.
pub type LocationToAccountId = (
	ParentIsPreset<AccountId>,
	SiblingParachainConvertsVia<Sibling, AccountId>,
	AccountId32Aliases<RelayNetwork, AccountId>,
	HashedDescription<AccountId, DescribeFamily<DescribeAllTerminal>>,
);

/// Other chains act as their sovereign accounts, never as root.
pub type XcmOriginToTransactDispatchOrigin =
	(SovereignSignedViaLocation<LocationToAccountId, RuntimeOrigin>,);

/// Who a signed account is in a message.
pub type LocalOriginToLocation = SignedToAccountId32<RuntimeOrigin, AccountId, RelayNetwork>;

/// Up to the relay chain, or sideways to a sibling.
pub type XcmRouter = WithUniqueTopic<(
	NoReserveForRelay<ParentAsUmp<ParachainSystem, PolkadotXcm, PriceForRelay>>,
	XcmpQueue,
)>;

/// Sends the relay chain no word of assets that were put aside for it. It takes none of ours, so they
/// would stay in its account here for good. The barrier refuses this in messages that it sees; a
/// transfer that `pallet-xcm` makes passes by it, and comes here.
pub struct NoReserveForRelay<Inner>(PhantomData<Inner>);

impl<Inner: SendXcm> SendXcm for NoReserveForRelay<Inner> {
	type Ticket = Inner::Ticket;

	fn validate(
		destination: &mut Option<Location>,
		message: &mut Option<Xcm<()>>,
	) -> SendResult<Self::Ticket> {
		let to_relay = destination.as_ref().is_some_and(|to| to.contains_parents_only(1));
		let reserve = message.as_ref().is_some_and(|message| {
			message.0.iter().any(|instruction| matches!(instruction, ReserveAssetDeposited(_)))
		});
		if to_relay && reserve {
			return Err(SendError::Unroutable);
		}
		Inner::validate(destination, message)
	}

	fn deliver(ticket: Self::Ticket) -> Result<XcmHash, SendError> {
		Inner::deliver(ticket)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn ensure_successful_delivery(location: Option<Location>) {
		Inner::ensure_successful_delivery(location);
	}
}

impl<Inner: InspectMessageQueues> InspectMessageQueues for NoReserveForRelay<Inner> {
	fn clear_messages() {
		Inner::clear_messages()
	}

	fn get_messages() -> Vec<(VersionedLocation, Vec<VersionedXcm<()>>)> {
		Inner::get_messages()
	}
}
