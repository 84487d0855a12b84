use crate::{main_profile, mock::*, Approvals, GenesisConfig, Pallet};
use mmt_primitives::profile::{ChainKind, ChainProfile as Profile};

/// What a genesis that must be refused panics with.
fn refusal(profile: Profile<u64>, accounts: &[u64]) -> String {
	let panic = std::panic::catch_unwind(|| genesis(profile, accounts, &[])).unwrap_err();
	panic
		.downcast_ref::<String>()
		.cloned()
		.or_else(|| panic.downcast_ref::<&str>().map(|text| text.to_string()))
		.unwrap()
}

#[test]
fn the_main_chain_starts_with_a_sound_profile() {
	public_chain().execute_with(|| {
		assert_eq!(ChainProfile::profile(), main_profile());
		assert_eq!(ChainProfile::profile_hash(), Pallet::<Test>::hash_of(&main_profile()));
		assert_eq!(ChainProfile::permissions(&STRANGER), (true, true));
		ChainProfile::do_try_state().unwrap();
	});
}

#[test]
fn a_consortium_starts_with_its_members() {
	consortium().execute_with(|| {
		let permissions = ChainProfile::permissions;
		assert_eq!(permissions(&APPROVER), (true, false));
		assert_eq!(permissions(&MEMBER), (true, false));
		assert_eq!(permissions(&DELEGATE), (true, true));
		assert_eq!(permissions(&STRANGER), (false, false));
		assert_eq!(Approvals::<Test>::iter().count(), 2);
		ChainProfile::do_try_state().unwrap();
	});
}

#[test]
fn genesis_says_which_value_is_wrong() {
	let few = Profile { delegates: 26, ..main_profile() };
	assert_eq!(
		refusal(few, &[]),
		"the chain profile is refused: 'delegates' must be 27 to 512; found 26"
	);
	let headless = Profile { kind: ChainKind::Private, ..main_profile() };
	assert!(refusal(headless, &[]).contains("'approver' must be an account"));
}

#[test]
fn a_public_chain_cannot_be_launched_with_approvals() {
	assert!(refusal(main_profile(), &[MEMBER]).starts_with("'approved' must be empty"));
}

#[test]
fn the_genesis_of_a_chain_is_written_in_json() {
	let json = serde_json::json!({
		"profile": serde_json::to_value(consortium_profile()).unwrap(),
		"approvedAccounts": [MEMBER],
		"approvedDelegates": [DELEGATE],
	});
	let config: GenesisConfig<Test> = serde_json::from_value(json).unwrap();
	assert_eq!(config.profile, consortium_profile());
	assert_eq!(config.approved_accounts, [MEMBER]);
	assert_eq!(config.approved_delegates, [DELEGATE]);
}
