//! Which calls exist for whom: the group of each, what is inside a wrapped call, and what nobody
//! may call.

use super::xcm::TokenLocation;
use crate::{Runtime, RuntimeCall};
use frame_support::traits::{Contains, Get};
use mmt_primitives::profile::TransactionGroup;
use pallet_mmt_chain_profile::{CallGroups, CallKind, SafeCalls};
use staging_xcm::{
	latest::{Junction, Location},
	VersionedLocation,
};
use staging_xcm_executor::traits::TransferType;

/// What each call is to the chain profile.
pub struct RuntimeCallGroups;

impl CallGroups<RuntimeCall> for RuntimeCallGroups {
	/// Descends into every call that carries another. A decoded call nests at most
	/// `sp_api::MAX_EXTRINSIC_DEPTH` deep, so the recursion is bounded.
	fn visit(call: &RuntimeCall, f: &mut dyn FnMut(CallKind)) {
		f(kind(call));
		for_each_inner(call, &mut |inner| Self::visit(inner, f));
	}
}

fn kind(call: &RuntimeCall) -> CallKind {
	use frame_system::Call::{kill_prefix, kill_storage, set_storage};
	use pallet_vesting::Call::vested_transfer;
	use TransactionGroup::*;
	match call {
		RuntimeCall::System(set_storage { .. } | kill_storage { .. } | kill_prefix { .. }) => {
			CallKind::WritesRawStorage
		},
		RuntimeCall::Balances(_) | RuntimeCall::Vesting(vested_transfer { .. }) => {
			CallKind::Group(Transfers)
		},
		RuntimeCall::Delegates(_) => CallKind::Group(Delegates),
		RuntimeCall::Assets(_) => CallKind::Group(Assets),
		RuntimeCall::Utility(_) | RuntimeCall::Multisig(_) | RuntimeCall::Proxy(_) => {
			CallKind::Group(Accounts)
		},
		RuntimeCall::Claims(_) => CallKind::Group(Claims),
		RuntimeCall::PolkadotXcm(_) | RuntimeCall::CumulusXcm(_) | RuntimeCall::Siblings(_) => {
			CallKind::Group(CrossChain)
		},
		RuntimeCall::Notary(_) => CallKind::Group(Notary),
		RuntimeCall::Names(_) => CallKind::Group(Names),
		RuntimeCall::Resource(_) | RuntimeCall::Footstones(_) => CallKind::Group(Resource),
		RuntimeCall::System(_)
		| RuntimeCall::ParachainSystem(_)
		| RuntimeCall::Timestamp(_)
		| RuntimeCall::ParachainInfo(_)
		| RuntimeCall::ChainProfile(_)
		| RuntimeCall::Session(_)
		| RuntimeCall::BlockRewards(_)
		// What was promised at genesis or with a claim is freed on every chain.
		| RuntimeCall::Vesting(_)
		| RuntimeCall::XcmpQueue(_)
		| RuntimeCall::MessageQueue(_)
		| RuntimeCall::Sudo(_) => CallKind::Free,
	}
}

fn for_each_inner(call: &RuntimeCall, f: &mut dyn FnMut(&RuntimeCall)) {
	use pallet_multisig::Call as Multisig;
	use pallet_proxy::Call as Proxy;
	use pallet_sudo::Call as Sudo;
	use pallet_utility::Call as Utility;
	match call {
		RuntimeCall::Sudo(
			Sudo::sudo { call }
			| Sudo::sudo_unchecked_weight { call, .. }
			| Sudo::sudo_as { call, .. },
		)
		| RuntimeCall::Utility(
			Utility::as_derivative { call, .. }
			| Utility::dispatch_as { call, .. }
			| Utility::dispatch_as_fallible { call, .. }
			| Utility::with_weight { call, .. },
		)
		| RuntimeCall::Multisig(
			Multisig::as_multi { call, .. } | Multisig::as_multi_threshold_1 { call, .. },
		)
		| RuntimeCall::Proxy(Proxy::proxy { call, .. } | Proxy::proxy_announced { call, .. }) => f(call),
		RuntimeCall::Utility(
			Utility::batch { calls }
			| Utility::batch_all { calls }
			| Utility::force_batch { calls },
		) => calls.iter().for_each(f),
		RuntimeCall::Utility(Utility::if_else { main, fallback }) => {
			f(main);
			f(fallback);
		},
		_ => {},
	}
}

/// Whether a call about messages between chains may be made: what sends the token and BMM to a sibling
/// and claims what was left over, and root's own.
///
/// Closed are what nothing is configured for (teleports, aliases), what has a limit of weight beside it
/// (the older transfer), and messages of the sender's own making: what they do here goes round the
/// flat fee.
fn is_open(call: &pallet_xcm::Call<Runtime>) -> bool {
	use pallet_xcm::Call::*;
	match call {
		transfer_assets { dest, .. } | limited_reserve_transfer_assets { dest, .. } => {
			is_sibling(dest)
		},
		transfer_assets_using_type_and_then {
			dest,
			assets_transfer_type,
			fees_transfer_type,
			..
		} => is_sibling(dest) && is_kept(assets_transfer_type) && is_kept(fees_transfer_type),
		call => matches!(
			call,
			claim_assets { .. }
				| send { .. }
				| force_xcm_version { .. }
				| force_default_xcm_version { .. }
				| force_subscribe_version_notify { .. }
				| force_unsubscribe_version_notify { .. }
				| force_suspension { .. }
		),
	}
}

/// Whether assets may go there. Where they are burned here before the hub is asked to send them on, a
/// place that the hub refuses, as it does the relay chain, would lose them.
fn is_sibling(dest: &VersionedLocation) -> bool {
	Location::try_from(dest.clone())
		.is_ok_and(|dest| matches!(dest.unpack(), (1, [Junction::Parachain(_)])))
}

/// Whether assets that are sent in this way are kept by the chain that keeps them, the hub.
/// `pallet-xcm` believes the sender: of any other way he would learn when they are gone here, and the
/// other chain takes no notice of what it is told.
fn is_kept(how: &TransferType) -> bool {
	match how {
		TransferType::LocalReserve => TokenLocation::get().is_here(),
		TransferType::RemoteReserve(reserve) => {
			Location::try_from(reserve.clone()) == Ok(TokenLocation::get())
		},
		// `pallet-xcm` asks who keeps them, and whether anybody teleports: nobody does.
		TransferType::DestinationReserve | TransferType::Teleport => true,
	}
}

/// Calls that may be made: all except raw storage writes (closed for root as well, by the transaction
/// extension), messages to other chains that are not among those of [`is_open`], and purging session
/// keys, by which a delegate in a seat could empty it; resigning is the way out.
pub struct OpenCalls;

impl Contains<RuntimeCall> for OpenCalls {
	fn contains(call: &RuntimeCall) -> bool {
		let open = match call {
			RuntimeCall::PolkadotXcm(call) => is_open(call),
			RuntimeCall::CumulusXcm(_)
			| RuntimeCall::Session(pallet_session::Call::purge_keys { .. }) => false,
			_ => true,
		};
		open && SafeCalls::<Runtime>::contains(call)
	}
}
