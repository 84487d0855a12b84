use crate::{main_profile, migrations::ProfileGuard, mock::*, Approval, Approvals, Profile};
use frame_support::{
	assert_ok,
	traits::{Get, OnRuntimeUpgrade},
	weights::RuntimeDbWeight,
};

#[test]
fn an_upgrade_that_leaves_the_profile_alone_passes() {
	public_chain().execute_with(|| {
		assert!(ProfileGuard::<Test>::is_intact());
		let database: RuntimeDbWeight = <Test as frame_system::Config>::DbWeight::get();
		assert_eq!(ProfileGuard::<Test>::on_runtime_upgrade(), database.reads(2));
	});
}

#[test]
fn a_dry_run_fails_where_an_upgrade_changes_the_profile() {
	public_chain().execute_with(|| {
		let before = ProfileGuard::<Test>::snapshot();
		assert_ok!(ProfileGuard::<Test>::compare(&before));
		let cheaper = main_profile();
		Profile::<Test>::mutate(|profile| profile.fees.transaction = 1);
		let changed = Err("the upgrade changed the chain profile or its hash".into());
		assert_eq!(ProfileGuard::<Test>::compare(&before), changed);
		// Nor does it help to change the hash with it.
		crate::ProfileHash::<Test>::put(crate::Pallet::<Test>::hash_of(&Profile::<Test>::get()));
		assert_eq!(ProfileGuard::<Test>::compare(&before), changed);
		// One that was changed before is found after.
		Profile::<Test>::put(cheaper);
		let before = ProfileGuard::<Test>::snapshot();
		assert_eq!(
			ProfileGuard::<Test>::compare(&before),
			Err("the chain profile is not the one of genesis".into())
		);
		assert!(ProfileGuard::<Test>::compare(&before[1..]).is_err());
	});
}

#[test]
fn a_changed_profile_is_found() {
	public_chain().execute_with(|| {
		Profile::<Test>::mutate(|profile| profile.fees.transaction = 1);
		assert!(!ProfileGuard::<Test>::is_intact());
		assert_eq!(
			ChainProfile::do_try_state(),
			Err("the chain profile is not the one of genesis".into())
		);
	});
}

#[test]
fn an_unsound_profile_is_found() {
	public_chain().execute_with(|| {
		let mut profile = main_profile();
		profile.delegates = 1;
		crate::ProfileHash::<Test>::put(crate::Pallet::<Test>::hash_of(&profile));
		Profile::<Test>::put(profile);
		assert_eq!(ChainProfile::do_try_state(), Err("the chain profile is not sound".into()));
	});
}

#[test]
fn approvals_where_none_belong_are_found() {
	public_chain().execute_with(|| {
		Approvals::<Test>::insert(MEMBER, Approval { transact: true, stand: false });
		assert_eq!(ChainProfile::do_try_state(), Err("a public chain holds an approval".into()));
	});
	consortium().execute_with(|| {
		Approvals::<Test>::insert(STRANGER, Approval::default());
		assert_eq!(
			ChainProfile::do_try_state(),
			Err("an approval that allows nothing is stored".into())
		);
	});
}
