#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(any(feature = "runtime-benchmarks", test))]
mod benchmarking;
mod extension;
mod impls;
pub mod migrations;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use extension::{
	CheckChainProfile, OpenCalls, SafeCalls, ACCOUNT_NOT_APPROVED, GROUP_CLOSED, WRITES_RAW_STORAGE,
};
pub use impls::{DelegateCount, MinVote, RegistrationFee, Tokens, TransactionFee, UnlockPeriod};
pub use pallet::*;
pub use types::{default_profile, main_profile, Approval, CallGroups, CallKind};
pub use weights::WeightInfo;

/// Target of this pallet's log lines.
pub(crate) const LOG: &str = "runtime::chain-profile";

/// Storage, calls and genesis.
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use mmt_primitives::profile::ChainProfile;
	use sp_core::H256;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Says what each call of the runtime is.
		type CallGroups: CallGroups<<Self as frame_system::Config>::RuntimeCall>;
		/// This chain's id on the relay chain, as it is when this pallet's genesis is built.
		type ParaId: Get<u32>;
		/// Weights of calls and of the transaction extension.
		type WeightInfo: WeightInfo;
	}

	/// What the chain fixed at its launch.
	#[pallet::storage]
	pub type Profile<T: Config> =
		StorageValue<_, ChainProfile<T::AccountId>, ValueQuery, DefaultProfile<T>>;

	/// The profile of the main chain: what stands where genesis wrote nothing.
	#[pallet::type_value]
	pub fn DefaultProfile<T: Config>() -> ChainProfile<T::AccountId> {
		main_profile()
	}

	/// BLAKE2-256 of the encoded profile, written at genesis and never again.
	#[pallet::storage]
	pub type ProfileHash<T: Config> = StorageValue<_, H256, ValueQuery>;

	/// What the accounts of a permissioned chain may do. An account without an entry has no
	/// approval.
	// Accounts are chosen by those who ask for an approval: a hash that cannot be aimed at keeps the
	// trie balanced, and the key stays readable for clients that list it.
	#[pallet::storage]
	pub type Approvals<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Approval, ValueQuery>;

	/// How a chain is launched.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// What the chain fixes for ever.
		pub profile: ChainProfile<T::AccountId>,
		/// Accounts of a permissioned chain that may transact from the start.
		pub approved_accounts: Vec<T::AccountId>,
		/// Accounts of a permissioned chain that may stand as delegates, and so transact too.
		pub approved_delegates: Vec<T::AccountId>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self {
				profile: default_profile(),
				approved_accounts: Vec::new(),
				approved_delegates: Vec::new(),
			}
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		/// Panics when the chain could not run: there is no chain yet that this could stop.
		fn build(&self) {
			if let Err(error) = self.profile.check() {
				panic!("the chain profile is refused: {error}");
			}
			assert!(
				self.profile.kind.is_permissioned() ||
					(self.approved_accounts.is_empty() && self.approved_delegates.is_empty()),
				"'approved' must be empty on a public chain, where everybody may transact and stand",
			);
			assert!(
				self.profile.hub != Some(T::ParaId::get()),
				"the chain profile is refused: 'hub' must be another chain's para id; found {}, which is \
				 this chain's: leave it out on the hub itself",
				T::ParaId::get(),
			);
			Profile::<T>::put(&self.profile);
			ProfileHash::<T>::put(Pallet::<T>::hash_of(&self.profile));
			for who in &self.approved_accounts {
				Approvals::<T>::mutate(who, |approval| approval.transact = true);
			}
			for who in &self.approved_delegates {
				Approvals::<T>::insert(who, Approval { transact: true, stand: true });
			}
		}
	}

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The approver set what an account may do. Clients rebuild the list of members from this.
		ApprovalSet {
			/// The account.
			account: T::AccountId,
			/// Whether it may sign transactions.
			transact: bool,
			/// Whether it may register as a delegate.
			stand: bool,
		},
	}

	/// Why a call was refused.
	#[pallet::error]
	pub enum Error<T> {
		/// Only the account that the chain profile names as approver may do this.
		NotApprover,
		/// This is a public chain: everybody may transact and stand, there is nothing to approve.
		NotPermissioned,
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Set what an account of a permissioned chain may do.
		///
		/// ## Dispatch Origin
		///
		/// Signed by the approver that the chain profile names.
		///
		/// ## Details
		///
		/// Replaces the account's approval; both flags false withdraw it. A delegate that loses
		/// `stand` keeps its seat until it resigns or is benched, and cannot register again.
		///
		/// ## Errors
		///
		/// [`Error::NotPermissioned`] on a public chain, [`Error::NotApprover`] for any other
		/// signer.
		///
		/// ## Events
		///
		/// [`Event::ApprovalSet`].
		#[pallet::call_index(0)]
		pub fn approve(
			origin: OriginFor<T>,
			account: T::AccountId,
			transact: bool,
			stand: bool,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(who, account, Approval { transact, stand })
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
