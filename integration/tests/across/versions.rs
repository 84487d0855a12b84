//! Versions of XCM: chains learn each other's, and what is written in an older one is understood.

use crate::{
	ledger::{check, money, sovereign},
	messages::*,
	network::{block, blocks, fresh, news, strangers, Hub, Member, B},
};
use codec::Encode;
use cumulus_primitives_core::XcmpMessageFormat;
use frame_support::{assert_ok, storage::storage_prefix};
use mmt_runtime::{PolkadotXcm, RuntimeCall, RuntimeOrigin};
use staging_xcm::{prelude::*, GetVersion};

/// The version in which `M` thinks that the chain `para` understands.
fn known<M: Member>(para: u32) -> Option<XcmVersion> {
	M::ext_wrapper(|| PolkadotXcm::get_version_for(&sibling(para)))
}

/// The version in which the chain that runs has written its next message to anybody.
fn written() -> XcmVersion {
	let prefix = storage_prefix(b"XcmpQueue", b"OutboundXcmpMessages");
	let key = sp_io::storage::next_key(&prefix).expect("a message waits");
	assert!(key.starts_with(&prefix), "a message waits");
	let page = frame_support::storage::unhashed::get::<Vec<u8>>(&key).expect("the key is there");
	assert_eq!(page[0], XcmpMessageFormat::ConcatenatedVersionedXcm.encode()[0]);
	page[1].into()
}

fn set_version(para: u32, version: XcmVersion) -> RuntimeCall {
	pallet_xcm::Call::force_xcm_version { location: Box::new(sibling(para)), version }.into()
}

#[test]
fn chains_learn_each_others_version_by_and_by() {
	strangers();
	assert_eq!(known::<Hub>(B::PARA), None);
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	// The hub asks, B answers, and the other way round once B has sent something.
	(0..3).for_each(|_| blocks());
	assert_eq!(known::<Hub>(B::PARA), Some(XCM_VERSION));
	assert_ok!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(SUM)]));
	(0..3).for_each(|_| blocks());
	assert_eq!(known::<B>(Hub::PARA), Some(XCM_VERSION));
	check();
}

#[test]
fn a_chain_that_knows_an_older_version_is_written_to_in_it() {
	for version in [4, 5] {
		strangers();
		let set = set_version(B::PARA, version);
		assert_ok!(block::<Hub, _>(|| dispatch(RuntimeOrigin::root(), set)));
		let written = block::<Hub, _>(|| {
			let call = transfer(B::PARA, &bob(), vec![mmt::<Hub>(10 * SUM)]);
			assert_ok!(dispatch(RuntimeOrigin::signed(alice()), call));
			written()
		});
		assert_eq!(written, version);
		assert_eq!(carried_out(&news::<B>()), [true]);
		assert!(money::<B>(&bob()).0 > 9 * SUM);
		check();
	}
}

#[test]
fn only_root_sets_a_version() {
	strangers();
	assert!(make::<Hub>(&alice(), set_version(B::PARA, 3)).is_err());
	assert_eq!(known::<Hub>(B::PARA), None);
}

#[test]
fn messages_in_older_versions_are_carried_out() {
	for version in [3, 4, 5] {
		fresh();
		assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(100 * SUM)]));
		let had = money::<Hub>(&charlie()).0;
		let fees = mmt::<Hub>(10 * SUM);
		let message = Xcm(vec![
			WithdrawAsset(fees.clone().into()),
			BuyExecution { fees, weight_limit: Unlimited },
			DepositAsset { assets: Wild(AllCounted(1)), beneficiary: person(&charlie()) },
		]);
		let message = VersionedXcm::from(message).into_version(version).expect("it can be written");
		let news = forge::<B, Hub>(message);
		assert_eq!(carried_out(&news), [true], "version {version}");
		assert_eq!(money::<Hub>(&charlie()).0, had + 10 * SUM - fees_in(&news));
		assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 90 * SUM);
	}
}

#[test]
fn what_is_not_a_message_is_dropped() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	// A version that nobody knows, too few bytes, and an instruction that nobody knows.
	for bytes in [vec![9, 0], vec![5, 4], vec![5, 4, 255], vec![0; 40]] {
		assert_eq!(carried_out(&forge_bytes::<B, Hub>(bytes)), [false]);
	}
	assert_eq!(money::<Hub>(&sovereign(B::PARA)).0, 10 * SUM);
	check();
	// The channel goes on.
	assert_ok!(send::<B, Hub>(&bob(), &bob(), vec![mmt::<B>(SUM)]));
	assert_eq!(carried_out(&news::<Hub>()), [true]);
	check();
}
