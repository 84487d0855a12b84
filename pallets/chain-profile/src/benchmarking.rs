//! Benchmarks: the call, and the transaction extension on its longest way.

use crate::{
	extension, main_profile, Approval, Approvals, Call, Config, Pallet, Profile, ProfileHash,
};
use alloc::vec;
use frame_benchmarking::v2::*;
use frame_system::RawOrigin;
use mmt_primitives::profile::ChainKind;

/// Makes the chain a consortium, and returns its approver.
fn consortium<T: Config>() -> T::AccountId {
	let approver: T::AccountId = account("approver", 0, 0);
	let mut profile = main_profile();
	profile.kind = ChainKind::Consortium;
	profile.approver = Some(approver.clone());
	ProfileHash::<T>::put(Pallet::<T>::hash_of(&profile));
	Profile::<T>::put(profile);
	approver
}

#[benchmarks]
mod benches {
	use super::*;

	#[benchmark]
	fn approve() {
		let approver = consortium::<T>();
		let member: T::AccountId = account("member", 0, 0);

		#[extrinsic_call]
		approve(RawOrigin::Signed(approver), member.clone(), true, true);

		assert_eq!(Approvals::<T>::get(member), Approval { transact: true, stand: true });
	}

	/// A signer with an approval on a permissioned chain: profile and approval are both read.
	#[benchmark]
	fn check() {
		consortium::<T>();
		let member: T::AccountId = account("member", 0, 0);
		Approvals::<T>::insert(&member, Approval { transact: true, stand: false });
		let call: <T as frame_system::Config>::RuntimeCall =
			frame_system::Call::remark { remark: vec![] }.into();
		let result;

		#[block]
		{
			result = extension::check::<T>(Some(&member), &call);
		}

		assert!(result.is_ok());
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::public_chain(), crate::mock::Test);
}
