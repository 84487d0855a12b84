use crate::mock::*;
use frame_support::assert_ok;
use mmt_primitives::resource::{
	emission::{epoch_emission, CAP, MAX_MINED},
	power::{pp, referral},
	MAX_WORKER_PAGE,
};

#[test]
fn the_status_is_all_that_a_share_is_bound_to() {
	chain().execute_with(|| {
		let status = Resource::resource_status().expect("the chain has rules");
		assert_eq!((status.seed, status.previous_seed), (None, None));
		until(45);
		let status = Resource::resource_status().expect("the chain has rules");
		assert_eq!((status.genesis, status.para, status.block), (hash_of(0), PARA, 45));
		assert_eq!((status.window, status.window_start, status.window_end), (7, 42, 47));
		assert_eq!((status.epoch, status.seed), (1, Some(hash_of(41))));
		assert_eq!(status.previous_seed, Some(hash_of(35)));
		assert_eq!((status.mined, status.remaining, status.cap), (0, MAX_MINED, CAP));
	});
}

#[test]
fn a_worker_sees_what_it_earned_and_what_it_will() {
	chain().execute_with(|| {
		register(1);
		assert_ok!(Resource::register(by(2), 0, Some(account(1))));
		assert_ok!(Resource::bind_rewards(by(2), vec![(account(5), 7)]));
		until_window(5);
		let info = |n| Resource::worker_info(account(n)).expect("it is one");
		credit(1, 10);
		credit(2, 30);
		let emission = epoch_emission(MAX_MINED);
		let reward = emission * 3 / 4;
		let own = reward - referral(reward);
		let seen = info(2);
		assert_eq!((seen.owed, seen.pending), (0, own));
		assert_eq!((seen.credit, seen.dpp, seen.active_epochs), (30, 30, 1));
		assert_eq!((seen.rate_per_hour, seen.e_ppm, seen.streak), (30, 500_000, 0));
		assert_eq!((seen.pp, seen.total_pp), (pp(30, 0), pp(40, 0)));
		assert_eq!((seen.last_epoch, seen.referrer.clone()), (Some(1), Some(account(1))));
		assert_eq!(
			(seen.destinations[0].account.clone(), seen.destinations[0].parts),
			(account(5), 7)
		);
		assert_eq!(seen.deposit, WORKER);

		until_settled(1);
		assert_eq!((info(2).owed, info(2).pending), (own, 0));
		let epoch = Resource::epoch_info(1).expect("it can be claimed");
		assert_eq!((epoch.settled, epoch.emission, epoch.paid), (true, emission, 0));
		assert_ok!(claim(2));
		assert_eq!(bmm(5), own);
		assert_eq!((info(2).owed, info(2).pending), (0, 0));
		assert_eq!(info(1).owed, emission / 4 + referral(reward));
		assert_eq!(Resource::epoch_info(1).map(|epoch| epoch.paid), Some(reward));
		assert_eq!(Resource::epoch_info(2), None);
		assert_eq!(Resource::worker_info(account(3)), None);
		// What is seen as owed is what is paid.
		let owed = info(1).owed;
		assert_ok!(claim(1));
		assert_eq!(bmm(1), owed);
	});
}

#[test]
fn every_worker_is_on_one_page() {
	chain().execute_with(|| {
		register(20);
		let whole = Resource::worker_page(None, u32::MAX);
		assert_eq!((whole.workers.len(), whole.next), (20, None));
		for limit in [1, 3, 7, 19, 20, MAX_WORKER_PAGE] {
			let (mut seen, mut start) = (Vec::new(), None);
			loop {
				let page = Resource::worker_page(start, limit);
				assert!(page.workers.len() <= limit as usize);
				seen.extend(page.workers);
				start = page.next;
				if start.is_none() {
					break;
				}
			}
			assert_eq!(seen, whole.workers);
		}
		assert_eq!(Resource::worker_page(None, 0).workers, []);
	});
}
