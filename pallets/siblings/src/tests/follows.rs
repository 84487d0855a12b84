use crate::{mock::*, Error, Event, Followed, Known};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::{
	hooks::SiblingState,
	siblings::{SiblingError, MAX_FOLLOWED},
};
use sp_core::H256;

#[test]
fn following_holds_a_deposit_until_it_ends() {
	chain().execute_with(|| {
		assert_ok!(Siblings::follow(by(1), 2100));
		System::assert_last_event(
			Event::Followed { para: 2100, by: account(1), deposit: DEPOSIT }.into(),
		);
		assert_eq!(held(1), DEPOSIT);
		head(2100, 5, H256::zero());
		assert!(Known::<Test>::contains_key(2100));
		check();
		assert_ok!(Siblings::unfollow(by(1), 2100));
		System::assert_last_event(
			Event::Unfollowed { para: 2100, by: account(1), deposit: DEPOSIT }.into(),
		);
		assert_eq!(held(1), 0);
		assert!(!Known::<Test>::contains_key(2100));
		assert!(Siblings::followed().is_empty());
		check();
	});
}

#[test]
fn a_sibling_is_followed_once_and_only_a_sibling() {
	chain().execute_with(|| {
		assert_noop!(Siblings::follow(by(1), OWN), Error::<Test>::OwnParaId);
		assert_ok!(Siblings::follow(by(1), 2100));
		assert_noop!(Siblings::follow(by(2), 2100), Error::<Test>::AlreadyFollowed);
		assert_noop!(Siblings::unfollow(by(1), 2200), Error::<Test>::NotFollowed);
		assert_noop!(Siblings::unfollow(by(2), 2100), Error::<Test>::NotFollower);
		check();
	});
}

#[test]
fn root_ends_what_somebody_follows() {
	chain().execute_with(|| {
		assert_ok!(Siblings::follow(by(1), 2100));
		assert_ok!(Siblings::unfollow(RuntimeOrigin::root(), 2100));
		assert_eq!(held(1), 0);
		assert!(Siblings::follow(RuntimeOrigin::root(), 2100).is_err());
	});
}

#[test]
fn there_are_16_places_and_one_is_the_hubs() {
	for (mut ext, places) in [(chain(), MAX_FOLLOWED), (chain_of_hub(), MAX_FOLLOWED - 1)] {
		let hub = (places < MAX_FOLLOWED).then_some(HUB_PARA);
		ext.execute_with(|| {
			Hub::set(hub);
			for n in 0..places {
				assert_ok!(Siblings::follow(by(1), 3000 + n));
			}
			assert_noop!(Siblings::follow(by(1), 4000), Error::<Test>::TooMany);
			assert_eq!(Siblings::followed().len() as u32, MAX_FOLLOWED);
			assert_eq!(Siblings::followed().first(), hub.or(Some(3000)).as_ref());
			assert_ok!(Siblings::unfollow(by(1), 3000));
			assert_ok!(Siblings::follow(by(1), 4000));
			check();
		});
	}
}

#[test]
fn the_hub_is_followed_for_ever_by_nobody() {
	chain_of_hub().execute_with(|| {
		assert_eq!(Siblings::followed(), [HUB_PARA]);
		assert_noop!(Siblings::follow(by(1), HUB_PARA), Error::<Test>::AlreadyFollowed);
		assert_noop!(Siblings::unfollow(by(1), HUB_PARA), Error::<Test>::NotFollower);
		assert_noop!(
			Siblings::unfollow(RuntimeOrigin::root(), HUB_PARA),
			Error::<Test>::NotFollower
		);
		head(HUB_PARA, 5, H256::repeat_byte(5));
		assert_eq!(
			Siblings::head(HUB_PARA, 5).map(|head| head.state_root),
			Ok(H256::repeat_byte(5))
		);
		let info = Siblings::siblings();
		assert_eq!((info[0].para, &info[0].follower, info[0].deposit), (HUB_PARA, &None, 0));
		assert_eq!(info[0].heads.len(), 1);
		check();
	});
}

/// A runtime that is told of its hub later, when somebody follows it already.
#[test]
fn a_hub_that_was_followed_before_stays_known() {
	chain().execute_with(|| {
		assert_ok!(Siblings::follow(by(1), HUB_PARA));
		head(HUB_PARA, 5, H256::zero());
		Hub::set(Some(HUB_PARA));
		assert_eq!(Siblings::followed(), [HUB_PARA]);
		check();
		assert_ok!(Siblings::unfollow(by(1), HUB_PARA));
		assert_eq!(held(1), 0);
		assert!(Siblings::head(HUB_PARA, 5).is_ok());
		check();
	});
}

#[test]
fn who_cannot_pay_cannot_follow() {
	chain().execute_with(|| {
		use frame_support::traits::fungible::Mutate;
		Balances::set_balance(&account(1), 10 + DEPOSIT - 1);
		assert_noop!(Siblings::follow(by(1), 2100), Error::<Test>::InsufficientBalance);
		Balances::set_balance(&account(1), 10 + DEPOSIT);
		assert_ok!(Siblings::follow(by(1), 2100));
	});
}

#[test]
fn nothing_is_said_of_a_chain_that_is_not_followed() {
	chain().execute_with(|| {
		assert_eq!(Siblings::head(2100, 1), Err(SiblingError::NotFollowed));
		assert_eq!(Siblings::genesis(2100), Err(SiblingError::NotFollowed));
		head(2100, 1, H256::zero());
		assert_eq!(Siblings::head(2100, 1), Err(SiblingError::NotFollowed));
		assert_eq!(Followed::<Test>::get().len(), 0);
		check();
	});
}
