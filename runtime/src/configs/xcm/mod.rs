//! Messages between chains: the token and BMM go to other chains of the network and come back, and
//! nothing else does. No chain makes a call on another: that would go round the flat fee.
//!
//! | where | what |
//! |---|---|
//! | [`assets`] | the token and BMM, where they are issued, and what a message leaves over |
//! | [`barrier`] | which messages are let in |
//! | [`fees`] | what messages cost |
//! | [`routes`] | accounts of other chains, and which way messages go |

mod assets;
mod barrier;
mod fees;
mod routes;

pub use assets::{AssetTransactor, BmmLocation, ReservedAtHub, TokenLocation, TrapAboveDust};
pub use barrier::Barrier;
pub use fees::{
	DeliveryBase, DeliveryByte, FeeAsset, FeeManager, MessagePrice, PriceForRelay, PriceForSibling,
	Trader,
};
pub use routes::{
	LocalOriginToLocation, LocationToAccountId, XcmOriginToTransactDispatchOrigin, XcmRouter,
};

use crate::{
	weights::xcm::MmtXcmWeight, AccountId, AllPalletsWithSystem, Balances, ParachainInfo,
	PolkadotXcm, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
};
use fees::ThisChain;
use frame_support::{
	parameter_types,
	traits::{ConstU32, Everything, Nothing},
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess};
use staging_xcm::latest::prelude::*;
use staging_xcm_builder::{EnsureXcmOrigin, FrameTransactionalProcessor, WeightInfoBounds};
use staging_xcm_executor::XcmExecutor;

parameter_types! {
	/// Accounts are the same whichever relay chain this is.
	pub const RelayNetwork: Option<NetworkId> = None;
	/// Where this chain is, seen from the relay chain.
	pub UniversalLocation: InteriorLocation = Parachain(ParachainInfo::parachain_id().into()).into();
	/// Instructions in a message, those within others included.
	pub const MaxInstructions: u32 = 100;
}

/// Weighs messages, by what their instructions cost here.
pub type Weigher = WeightInfoBounds<MmtXcmWeight<RuntimeCall>, RuntimeCall, MaxInstructions>;

/// What other chains may call here: nothing. Only where it is measured what `Transact` costs, a call
/// is let through.
#[cfg(not(feature = "runtime-benchmarks"))]
pub type CallsOfOthers = Nothing;
#[cfg(feature = "runtime-benchmarks")]
pub type CallsOfOthers = Everything;

/// How messages are carried out.
pub struct XcmConfig;
impl staging_xcm_executor::Config for XcmConfig {
	type RuntimeCall = RuntimeCall;
	type XcmSender = XcmRouter;
	type XcmEventEmitter = PolkadotXcm;
	type AssetTransactor = AssetTransactor;
	type OriginConverter = XcmOriginToTransactDispatchOrigin;
	type IsReserve = ReservedAtHub;
	type IsTeleporter = ();
	type UniversalLocation = UniversalLocation;
	type Barrier = Barrier;
	type Weigher = Weigher;
	type Trader = Trader;
	type ResponseHandler = PolkadotXcm;
	type AssetTrap = TrapAboveDust;
	type SubscriptionService = PolkadotXcm;
	type PalletInstancesInfo = AllPalletsWithSystem;
	type MaxAssetsIntoHolding = ConstU32<64>;
	type AssetLocker = ();
	type AssetExchanger = ();
	type FeeManager = FeeManager;
	type MessageExporter = ();
	type UniversalAliases = Nothing;
	type CallDispatcher = RuntimeCall;
	type SafeCallFilter = CallsOfOthers;
	type Aliasers = Nothing;
	type TransactionalProcessor = FrameTransactionalProcessor;
	type HrmpNewChannelOpenRequestHandler = ();
	type HrmpChannelAcceptedHandler = ();
	type HrmpChannelClosingHandler = ();
	type XcmRecorder = PolkadotXcm;
}

impl pallet_xcm::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type RuntimeCall = RuntimeCall;
	// Root alone sends messages of its own making, in the name of the chain.
	type SendXcmOrigin = EnsureRootWithSuccess<AccountId, ThisChain>;
	type ExecuteXcmOrigin = EnsureXcmOrigin<RuntimeOrigin, LocalOriginToLocation>;
	type XcmRouter = XcmRouter;
	type XcmExecuteFilter = Nothing;
	type XcmExecutor = XcmExecutor<XcmConfig>;
	type XcmTeleportFilter = Nothing;
	// The transactor moves nothing but the token and BMM.
	type XcmReserveTransferFilter = Everything;
	type Weigher = Weigher;
	type UniversalLocation = UniversalLocation;
	type AdvertisedXcmVersion = pallet_xcm::CurrentXcmVersion;
	type Currency = Balances;
	type CurrencyMatcher = ();
	type TrustedLockers = ();
	type SovereignAccountOf = LocationToAccountId;
	type MaxLockers = ConstU32<8>;
	type MaxRemoteLockConsumers = ConstU32<0>;
	type RemoteLockConsumerIdentifier = ();
	type AdminOrigin = EnsureRoot<AccountId>;
	type AuthorizedAliasConsideration = ();
	type WeightInfo = crate::weights::pallet_xcm::WeightInfo<Self>;
	const VERSION_DISCOVERY_QUEUE_SIZE: u32 = 100;
}

impl cumulus_pallet_xcm::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type XcmExecutor = XcmExecutor<XcmConfig>;
}
