use crate::mock::*;
use frame_support::assert_ok;
use mmt_primitives::notary::{Asset, HistoryEvent, HistoryItem};
use std::collections::BTreeMap;

/// Walks back from what `changed` says, with the events of each block as a node keeps them.
#[test]
fn the_whole_history_is_found_by_walking_back() {
	chain().execute_with(|| {
		let mut kept = BTreeMap::new();
		let mut keep = |works: &[u64]| {
			for work in works {
				kept.insert((*work, System::block_number()), Notary::work_history(*work));
			}
			skip(3);
		};
		let early = notarize(1, 1);
		let parent = fresh(2, 1, &[]);
		keep(&[parent]);
		assert_ok!(challenge_by(1, parent, &early, &[]));
		assert_ok!(Notary::transfer_offer(by(1), parent, account(3)));
		keep(&[parent]);
		assert_ok!(Notary::transfer_accept(by(3), parent, record(parent).revision));
		keep(&[parent]);
		settle();
		let child = work(4, 2, &[(parent, 50)]);
		let terms = list(4, child, priced(Asset::Native, 100));
		keep(&[child]);
		assert_ok!(buy(5, child, terms));
		assert_ok!(Notary::close_terms(by(4), child, terms));
		keep(&[parent, child]);

		let now = System::block_number();
		let mut walked = Vec::<HistoryItem<AccountId>>::new();
		// Nothing happened in this block: the answer says where to begin.
		let (none, mut next) = Notary::work_history(parent);
		assert_eq!((none.len(), next), (0, Some(record(parent).changed)));
		while let Some(block) = next {
			assert!(block < now);
			let (items, before) = kept.get(&(parent, block)).expect("an event was here");
			walked.extend(items.iter().rev().cloned());
			assert!(before.is_none_or(|before| before < block));
			next = *before;
		}
		walked.reverse();
		let events: Vec<_> = walked.into_iter().map(|item| item.event).collect();
		assert_eq!(
			events,
			[
				HistoryEvent::Claimed { owner: account(2) },
				HistoryEvent::Challenged { from: account(2), to: account(1) },
				HistoryEvent::TransferOffered { to: account(3) },
				HistoryEvent::Transferred { from: account(1), to: account(3) },
				HistoryEvent::RoyaltyPaid { source: child, asset: Asset::Native, amount: 50 },
			]
		);
		let (of_child, _) = &kept[&(child, record(child).changed)];
		assert_eq!(of_child.len(), 2);
		assert!(matches!(of_child[0].event, HistoryEvent::Sold { licence: 0, price: 100, .. }));
	});
}
