//! What must hold in every block.

use crate::{Approvals, Config, Pallet, ProfileHash};
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// The profile is the one of genesis and sound, and approvals exist only where they mean
	/// something.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let profile = Self::profile();
		if Self::hash_of(&profile) != ProfileHash::<T>::get() {
			return Err("the chain profile is not the one of genesis".into());
		}
		if let Err(error) = profile.check() {
			log::error!(target: crate::LOG, "{error}");
			return Err("the chain profile is not sound".into());
		}
		for (_, approval) in Approvals::<T>::iter() {
			if !profile.kind.is_permissioned() {
				return Err("a public chain holds an approval".into());
			}
			if approval.is_empty() {
				return Err("an approval that allows nothing is stored".into());
			}
		}
		Ok(())
	}
}
