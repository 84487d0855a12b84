use crate::{mock::*, Destinations, Error, Event, HoldReason, Workers};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::resource::{ResourceRules, MAX_CLASS};

#[test]
fn a_worker_has_a_deposit_and_a_class_from_the_next_epoch_on() {
	chain().execute_with(|| {
		assert_ok!(Resource::register(by(1), 3, None));
		assert_eq!(held(1, HoldReason::Worker), WORKER);
		assert_eq!((worker(1).class_in(0), worker(1).class_in(1)), (None, Some(3)));
		System::assert_last_event(
			Event::Registered { worker: account(1), class: 3, from: 1, referrer: None }.into(),
		);
		assert_noop!(Resource::register(by(1), 3, None), Error::<Test>::AlreadyWorker);
		check();
	});
}

#[test]
fn classes_are_in_the_rules() {
	chain().execute_with(|| {
		Rules::set(Some(ResourceRules { window: WINDOW, min_class: 5, bond_per_sol: 1 }));
		for class in [0, 4, MAX_CLASS + 1, u8::MAX] {
			assert_noop!(Resource::register(by(1), class, None), Error::<Test>::ClassOutOfRange);
		}
		assert_ok!(Resource::register(by(1), 5, None));
		assert_ok!(Resource::register(by(2), MAX_CLASS, None));
		assert_noop!(Resource::declare_class(by(1), 4), Error::<Test>::ClassOutOfRange);
		assert_noop!(Resource::declare_class(by(1), 5), Error::<Test>::SameClass);
		assert_noop!(Resource::declare_class(by(3), 5), Error::<Test>::NotWorker);
	});
}

#[test]
fn who_cannot_cover_the_deposit_is_no_worker() {
	chain().execute_with(|| {
		assert_noop!(Resource::register(by(99), 0, None), Error::<Test>::InsufficientBalance);
		let spare = ENDOWMENT - WORKER - ED + 1;
		assert_ok!(Balances::transfer_allow_death(by(1), account(2), spare));
		assert_noop!(Resource::register(by(1), 0, None), Error::<Test>::InsufficientBalance);
	});
}

#[test]
fn a_referrer_is_another_worker() {
	chain().execute_with(|| {
		for referrer in [1, 2] {
			let call = Resource::register(by(1), 0, Some(account(referrer)));
			assert_noop!(call, Error::<Test>::BadReferrer);
		}
		assert_ok!(Resource::register(by(2), 0, None));
		assert_ok!(Resource::register(by(1), 0, Some(account(2))));
		assert_eq!(worker(1).referrer, Some(account(2)));
	});
}

#[test]
fn the_last_class_of_an_epoch_holds_from_the_next() {
	chain().execute_with(|| {
		register(1);
		let class = |epoch| worker(1).class_in(epoch);
		assert_ok!(Resource::declare_class(by(1), 1));
		assert_ok!(Resource::declare_class(by(1), 2));
		assert_eq!(worker(1).classes.to_vec(), [(1, 2)]);
		// One a window, and so four an epoch: of each epoch the last one counts.
		for window in 4..40 {
			until_window(window);
			let other = (window % 7 + 10) as u8;
			assert_ok!(Resource::declare_class(by(1), other));
			let epoch = window / 4;
			assert_eq!(class(epoch + 1), Some(other));
			// The first window of an epoch takes shares of the one before, in its class.
			let of = |epoch: u32| match epoch {
				1 => Some(2),
				_ => Some(((4 * epoch - 1) % 7 + 10) as u8),
			};
			assert_eq!(class(epoch), of(epoch));
			if epoch > 1 {
				assert_eq!(class(epoch - 1), of(epoch - 1));
			}
			assert!(worker(1).classes.len() <= 3);
			check();
		}
	});
}

#[test]
fn a_class_that_was_declared_long_ago_still_holds() {
	chain().execute_with(|| {
		register(1);
		until_window(400);
		assert_eq!(worker(1).class_in(100), Some(0));
		assert_ok!(Resource::declare_class(by(1), 7));
		assert_eq!(worker(1).class_in(99), Some(0));
		assert_eq!(worker(1).class_in(100), Some(0));
		assert_eq!(worker(1).class_in(101), Some(7));
	});
}

#[test]
fn who_retires_has_everything_back() {
	chain().execute_with(|| {
		register(1);
		assert_ok!(Resource::bind_rewards(by(1), vec![(account(5), 1)]));
		assert_ok!(retire(1));
		assert_eq!((free(1), held(1, HoldReason::Worker)), (ENDOWMENT, 0));
		assert!(!Workers::<Test>::contains_key(account(1)));
		assert!(!Destinations::<Test>::contains_key(account(1)));
		assert_noop!(retire(1), Error::<Test>::NotWorker);
		check();
	});
}

#[test]
fn nobody_is_counted_twice_by_retiring_and_coming_back() {
	chain().execute_with(|| {
		register(2);
		until_window(5);
		credit(1, 100);
		credit(2, 100);
		let epoch = Resource::clock().map(|clock| clock.credit_epoch()).expect("there is one");
		// As long as its epoch counts, it stays, whatever it does.
		while window() < 4 * epoch + 5 {
			assert_noop!(retire(1), Error::<Test>::StillCounting);
			assert_noop!(Resource::register(by(1), 0, None), Error::<Test>::AlreadyWorker);
			skip(1);
		}
		assert_ok!(retire(1));
		let paid = bmm(1);
		assert!(paid > 0);
		assert_ok!(Resource::register(by(1), 0, None));
		assert_noop!(claim(1), Error::<Test>::NothingToClaim);
		assert_eq!((worker(1).daily(), worker(1).streak, worker(1).submitted), (0, 0, None));
		// Nor in the epoch in which it came back: its class holds from the next one.
		assert_eq!(worker(1).class_in(window() / 4), None);
		assert_ok!(claim(2));
		assert_eq!(bmm(2), paid);
		check();
	});
}
