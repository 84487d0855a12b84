use crate::{
	main_profile, mock::*, DelegateCount, MinVote, Profile, RegistrationFee, Tokens,
	TransactionFee, UnlockPeriod,
};
use frame_support::traits::Get;
use mmt_primitives::{profile::TransactionGroup, MMT};

#[test]
fn other_pallets_read_the_numbers_of_the_main_chain() {
	public_chain().execute_with(|| {
		assert_eq!(DelegateCount::<Test>::get(), 108);
		assert_eq!(UnlockPeriod::<Test>::get(), 25_920);
		assert_eq!(TransactionFee::<Test>::get(), MMT / 2);
		assert_eq!(RegistrationFee::<Test>::get(), 200 * MMT);
		assert_eq!(MinVote::<Test>::get(), MMT);
		assert_eq!(ChainProfile::reward(0), 0);
		assert_eq!(ChainProfile::reward(1), 5 * MMT);
		assert_eq!(ChainProfile::reward(2_877_121), 4 * MMT);
		assert!(TransactionGroup::ALL.into_iter().all(ChainProfile::is_open));
	});
}

#[test]
fn the_least_vote_is_one_token_whatever_its_decimals() {
	for (decimals, planck) in [(0, 1), (2, 100), (18, 1_000_000_000_000_000_000)] {
		public_chain().execute_with(|| {
			Profile::<Test>::mutate(|profile| profile.token.decimals = decimals);
			assert_eq!(MinVote::<Test>::get(), planck);
		});
	}
}

#[test]
fn a_part_of_a_token_is_never_nothing() {
	for (decimals, planck) in [(0, 1), (2, 1), (3, 10), (12, 10_000_000_000)] {
		let mut profile = main_profile();
		profile.token.decimals = decimals;
		started(genesis(profile, &[], &[]))
			.execute_with(|| assert_eq!(Tokens::<Test, 10>::get(), planck));
	}
}
