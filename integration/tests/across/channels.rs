//! Channels: where there is none nothing is sent, and where one is full sending grows dear.

use crate::{
	ledger::{check, issued, money},
	messages::*,
	network::{block, blocks, events, fresh, news, Hub, Member, B},
};
use frame_support::assert_ok;
use mmt_runtime::XcmpQueue;
use staging_xcm::prelude::*;

/// A chain that the hub has no channel to.
const NOBODY: u32 = 2300;

#[test]
fn nothing_is_sent_where_there_is_no_channel() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	let had = (money::<Hub>(&alice()), money::<B>(&bob()));
	assert!(make::<Hub>(&alice(), transfer(NOBODY, &bob(), vec![mmt::<Hub>(SUM)])).is_err());
	assert!(make::<B>(&bob(), transfer(NOBODY, &bob(), vec![mmt::<B>(SUM)])).is_ok());
	// From B it goes over the hub, which finds out: there it is trapped, and stays backed.
	let on_hub = news::<Hub>();
	assert_eq!(carried_out(&on_hub), [false]);
	assert_eq!(money::<Hub>(&alice()), had.0);
	assert!(money::<B>(&bob()).0 < had.1 .0);
	check();
}

#[test]
fn nothing_is_sent_to_the_relay_chain_or_oneself() {
	fresh();
	assert_ok!(send::<Hub, B>(&alice(), &bob(), vec![mmt::<Hub>(10 * SUM)]));
	let call = |dest: Location, asset: Asset| {
		pallet_xcm::Call::transfer_assets {
			dest: Box::new(dest.into()),
			beneficiary: Box::new(person(&bob()).into()),
			assets: Box::new(asset.into()),
			fee_asset_item: 0,
			weight_limit: Unlimited,
		}
		.into()
	};
	let had = (money::<Hub>(&alice()), money::<B>(&bob()));
	for dest in [Location::parent(), Location::here()] {
		assert!(make::<Hub>(&alice(), call(dest.clone(), mmt::<Hub>(SUM))).is_err(), "{dest:?}");
		assert!(make::<B>(&bob(), call(dest.clone(), mmt::<B>(SUM))).is_err(), "{dest:?}");
	}
	assert_eq!((money::<Hub>(&alice()), money::<B>(&bob())), had);
	check();
}

#[test]
fn delivery_grows_dear_while_the_queue_is_long() {
	fresh();
	let call = || transfer(B::PARA, &bob(), vec![mmt::<Hub>(SUM)]);
	let message = VersionedXcm::from(Xcm::<()>(vec![ClearOrigin]));
	let usual = postage::<Hub>(B::PARA, &message);
	// A flood that fills more than half of the channel: 1 MiB, as the emulator opens it.
	let dear = block::<Hub, _>(|| {
		for _ in 0..9 {
			let large = Transact {
				origin_kind: OriginKind::Native,
				fallback_max_weight: None,
				call: vec![0; 80_000].into(),
			};
			assert_ok!(send_xcm::<XcmpQueue>(sibling(B::PARA), Xcm(vec![large])));
		}
		let before = events().len();
		assert_ok!(dispatch(mmt_runtime::RuntimeOrigin::signed(alice()), call()));
		fees_in(&events()[before..])
	});
	let risen = postage::<Hub>(B::PARA, &message);
	assert!(risen > usual + usual / 10, "{usual} {risen}");
	// It falls with every message that goes once the queue is short again.
	let mut later = vec![];
	for _ in 0..20 {
		blocks();
		later.push(fees_in(&make::<Hub>(&alice(), call()).expect("it can be sent")));
	}
	assert!(dear > later[19], "{dear} {later:?}");
	assert_eq!(postage::<Hub>(B::PARA, &message), usual);
	// The flood was refused, and all transfers came.
	(0..15).for_each(|_| blocks());
	assert_eq!(issued::<B>().0, 21 * SUM);
	check();
}
