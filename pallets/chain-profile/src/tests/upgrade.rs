use crate::{main_profile, migrations::ProfileGuard, mock::*, Approval, Approvals, Profile};
use frame_support::traits::{Get, OnRuntimeUpgrade};

#[test]
fn an_upgrade_that_leaves_the_profile_alone_passes() {
	public_chain().execute_with(|| {
		assert!(ProfileGuard::<Test>::is_intact());
		let reads = <Test as frame_system::Config>::DbWeight::get().reads(2);
		assert_eq!(ProfileGuard::<Test>::on_runtime_upgrade(), reads);
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
