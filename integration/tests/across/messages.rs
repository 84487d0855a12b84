//! What a person, a chain and the relay chain can send, and what comes of it.

use crate::{
	ledger::pot,
	network::{block, events, news, Member, Net},
};
use codec::Encode;
use cumulus_primitives_core::XcmpMessageFormat;
use frame_support::storage::{with_transaction, TransactionOutcome};
use mmt_primitives::{resource::BMM_ASSET, AccountId, Balance, MMT};
use mmt_runtime::{OriginCaller, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin};
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::Dispatchable, DispatchError};
use staging_xcm::{latest::Error as XcmError, prelude::*};
use xcm_emulator::Network;
use xcm_runtime_apis::{
	dry_run::{runtime_decl_for_dry_run_api::DryRunApiV2, CallDryRunEffects},
	fees::runtime_decl_for_xcm_payment_api::XcmPaymentApiV2,
};

type Block = mmt_runtime::Block;

/// A hundred MMT in planck: far more than any message costs.
pub const SUM: Balance = 100 * MMT;

/// Index of `pallet-assets` in the runtime.
const ASSETS: u8 = 12;

pub fn alice() -> AccountId {
	Sr25519Keyring::Alice.to_account_id()
}

pub fn bob() -> AccountId {
	Sr25519Keyring::Bob.to_account_id()
}

pub fn charlie() -> AccountId {
	Sr25519Keyring::Charlie.to_account_id()
}

/// The chain `para` as its siblings see it.
pub fn sibling(para: u32) -> Location {
	Location::new(1, [Parachain(para)])
}

/// An account of the chain that looks.
pub fn person(who: &AccountId) -> Location {
	AccountId32 { network: None, id: who.clone().into() }.into()
}

/// MMT as the chain `M` sees it.
pub fn mmt_id<M: Member>() -> AssetId {
	AssetId(if M::PARA == crate::network::Hub::PARA {
		Location::here()
	} else {
		sibling(crate::network::Hub::PARA)
	})
}

/// Planck of MMT as the chain `M` sees them.
pub fn mmt<M: Member>(amount: Balance) -> Asset {
	(mmt_id::<M>(), amount).into()
}

/// Planck of BMM as the chain `M` sees them.
pub fn bmm<M: Member>(amount: Balance) -> Asset {
	let mut at = mmt_id::<M>().0;
	at.append_with([PalletInstance(ASSETS), GeneralIndex(BMM_ASSET.into())]).expect("it is short");
	(AssetId(at), amount).into()
}

/// The call by which somebody sends `assets`, the first of which pays, to an account of another chain.
pub fn transfer(to: u32, who: &AccountId, assets: Vec<Asset>) -> RuntimeCall {
	pallet_xcm::Call::transfer_assets {
		dest: Box::new(sibling(to).into()),
		beneficiary: Box::new(person(who).into()),
		assets: Box::new(assets.into()),
		fee_asset_item: 0,
		weight_limit: Unlimited,
	}
	.into()
}

/// What `call` brings about on the chain that runs, the filter of calls included: its events.
pub fn dispatch(
	origin: RuntimeOrigin,
	call: RuntimeCall,
) -> Result<Vec<RuntimeEvent>, DispatchError> {
	let before = events().len();
	call.dispatch(origin).map_err(|failed| failed.error)?;
	Ok(events().split_off(before))
}

/// Makes `call` as `who` in a block of the chain `M`.
pub fn make<M: Member>(
	who: &AccountId,
	call: RuntimeCall,
) -> Result<Vec<RuntimeEvent>, DispatchError> {
	block::<M, _>(|| dispatch(RuntimeOrigin::signed(who.clone()), call))
}

/// Sends `assets` to an account of the chain `To`. The message has been executed there when this
/// returns, unless the hub is between the chains.
pub fn send<From: Member, To: Member>(
	who: &AccountId,
	to: &AccountId,
	assets: Vec<Asset>,
) -> Result<Vec<RuntimeEvent>, DispatchError> {
	make::<From>(who, transfer(To::PARA, to, assets))
}

/// What these events say was paid to the pot, in planck.
pub fn fees_in(events: &[RuntimeEvent]) -> Balance {
	events
		.iter()
		.map(|event| match event {
			RuntimeEvent::Balances(pallet_balances::Event::Deposit { who, amount })
				if *who == pot() =>
			{
				*amount
			},
			_ => 0,
		})
		.sum()
}

/// Whether each message in these events was carried out, in their order.
pub fn carried_out(events: &[RuntimeEvent]) -> Vec<bool> {
	events
		.iter()
		.filter_map(|event| match event {
			RuntimeEvent::MessageQueue(pallet_message_queue::Event::Processed {
				success, ..
			}) => Some(*success),
			RuntimeEvent::MessageQueue(pallet_message_queue::Event::ProcessingFailed {
				..
			}) => Some(false),
			_ => None,
		})
		.collect()
}

/// Delivers `message` to the chain `To` as if the chain `From`, whose code may be any, had sent it.
pub fn forge<From: Member, To: Member>(message: impl Into<VersionedXcm<()>>) -> Vec<RuntimeEvent> {
	forge_bytes::<From, To>(message.into().encode())
}

/// The same with bytes that need not be a message.
pub fn forge_bytes<From: Member, To: Member>(message: Vec<u8>) -> Vec<RuntimeEvent> {
	let mut page = XcmpMessageFormat::ConcatenatedOpaqueVersionedXcm.encode();
	message.encode_to(&mut page);
	news::<To>();
	let sent = (From::PARA.into(), Net::relay_block_number(), page);
	Net::send_horizontal_messages(To::PARA, [sent].into_iter());
	Net::process_messages();
	news::<To>()
}

/// Delivers `message` to the chain `To` from the relay chain.
pub fn forge_from_relay<To: Member>(message: Xcm<()>) -> Vec<RuntimeEvent> {
	news::<To>();
	let sent = (Net::relay_block_number(), VersionedXcm::from(message).encode());
	Net::send_downward_messages(To::PARA, [sent].into_iter());
	Net::process_messages();
	news::<To>()
}

/// Why the chain `M` would not carry `message` of `origin` out.
pub fn why_not<M: Member>(origin: Location, message: Xcm<()>) -> Option<XcmError> {
	let message = VersionedXcm::from(Xcm::<RuntimeCall>::from(message));
	let outcome = tried::<M, _>(|| {
		<Runtime as DryRunApiV2<Block, RuntimeCall, RuntimeEvent, OriginCaller>>::dry_run_xcm(
			origin.into(),
			message,
		)
		.expect("the version is known")
		.execution_result
	});
	match outcome {
		Outcome::Complete { .. } => None,
		Outcome::Incomplete { error, .. } | Outcome::Error(error) => Some(error.error),
	}
}

/// What `call` of `who` would bring about on the chain `M`.
pub fn what_if<M: Member>(who: &AccountId, call: RuntimeCall) -> CallDryRunEffects<RuntimeEvent> {
	let origin = OriginCaller::system(frame_system::RawOrigin::Signed(who.clone()));
	tried::<M, _>(|| {
		<Runtime as DryRunApiV2<Block, RuntimeCall, RuntimeEvent, OriginCaller>>::dry_run_call(
			origin,
			call,
			XCM_VERSION,
		)
		.expect("the version is known")
	})
}

/// What the chain `M` asks for carrying `message` out, in planck of MMT.
pub fn price<M: Member>(message: &VersionedXcm<()>) -> Balance {
	tried::<M, _>(|| {
		let weight = <Runtime as XcmPaymentApiV2<Block>>::query_xcm_weight(message.clone())
			.expect("it can be weighed");
		<Runtime as XcmPaymentApiV2<Block>>::query_weight_to_asset_fee(weight, mmt_id::<M>().into())
			.expect("MMT pays")
	})
}

/// What the chain `M` asks for delivering `message` to the chain `to`, in planck of MMT.
pub fn postage<M: Member>(to: u32, message: &VersionedXcm<()>) -> Balance {
	let assets = tried::<M, _>(|| {
		<Runtime as XcmPaymentApiV2<Block>>::query_delivery_fees(
			sibling(to).into(),
			message.clone(),
			mmt_id::<M>().into(),
		)
		.expect("there is a channel")
	});
	let assets = Assets::try_from(assets).expect("the version is known").into_inner();
	let [Asset { id, fun: Fungible(amount) }] = &assets[..] else { panic!("{assets:?}") };
	assert_eq!(*id, mmt_id::<M>());
	*amount
}

/// What `f` says on the chain `M`, which stays as it was.
pub fn tried<M: Member, R>(f: impl FnOnce() -> R) -> R {
	M::ext_wrapper(|| {
		with_transaction(|| TransactionOutcome::Rollback(Ok::<R, DispatchError>(f())))
			.expect("it is one layer deep")
	})
}
