use crate::{mock::*, Error, Mint};
use frame_support::{assert_noop, assert_ok};
use mmt_primitives::resource::{
	emission::{AIRDROP, CAP, DEVELOPERS, ECOSYSTEM, MAX_MINED, PREMINE},
	ResourceRules, BMM_ASSET,
};
use sp_runtime::BuildStorage;

#[test]
fn three_accounts_have_a_tenth_and_the_rest_is_to_be_mined() {
	chain().execute_with(|| {
		assert_eq!((bmm(AIRDROPPER), bmm(32), bmm(33)), (AIRDROP, DEVELOPERS, ECOSYSTEM));
		assert_eq!(Assets::total_supply(BMM_ASSET), PREMINE);
		assert_eq!(Mint::<Test>::get().remaining, MAX_MINED);
		assert_eq!(PREMINE + MAX_MINED, CAP);
		check();
	});
}

#[test]
fn a_chain_without_rules_has_no_bmm_and_no_workers() {
	plain_chain().execute_with(|| {
		skip(100);
		assert!(idle().all_lte(frame_support::weights::Weight::MAX));
		assert_noop!(Resource::register(by(1), 0, None), Error::<Test>::NoResource);
		assert_noop!(Resource::claim(by(1)), Error::<Test>::NotWorker);
		assert_noop!(retire(1), Error::<Test>::NoResource);
		assert_eq!(Assets::total_supply(BMM_ASSET), 0);
		assert_eq!(Resource::resource_status(), None);
		assert!(!System::events()
			.iter()
			.any(|event| matches!(event.event, RuntimeEvent::Resource(_))));
		check();
	});
}

#[test]
#[should_panic(expected = "airdrop, developers and ecosystem are not all given")]
fn rules_without_holders_are_refused() {
	let mut config = genesis(Some(ResourceRules::main()));
	config.resource.developers = None;
	let _ = config.build_storage();
}

#[test]
#[should_panic(expected = "it has holders, and the chain's profile has no rules for it")]
fn holders_without_rules_are_refused() {
	let mut config = genesis(None);
	config.resource.developers = Some(account(1));
	let _ = config.build_storage();
}

#[test]
fn one_account_may_be_all_three_holders() {
	let mut config = genesis(Some(ResourceRules::main()));
	config.resource.developers = Some(account(33));
	config.resource.airdrop = Some(account(33));
	let mut ext: sp_io::TestExternalities =
		config.build_storage().expect("genesis is sound").into();
	ext.execute_with(|| {
		assert_eq!(bmm(33), PREMINE);
		assert_ok!(Resource::do_try_state());
	});
}
