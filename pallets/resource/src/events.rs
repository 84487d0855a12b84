//! What happens.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod resource_events {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account became a worker.
		Registered {
			/// Which.
			worker: T::AccountId,
			/// Its class.
			class: u8,
			/// The epoch from which on it works.
			from: EpochIndex,
			/// Who has part of its rewards.
			referrer: Option<T::AccountId>,
		},
		/// A worker declared another class.
		ClassDeclared {
			/// Which.
			worker: T::AccountId,
			/// Its class.
			class: u8,
			/// The epoch from which on it counts.
			from: EpochIndex,
		},
		/// Work was proved.
		Credited {
			/// Whose.
			worker: T::AccountId,
			/// The window that it was done in.
			window: WindowIndex,
			/// The epoch that it counts in.
			epoch: EpochIndex,
			/// How much, in sol.
			sol: Sol,
			/// The worker's persistent power in this epoch from now on, in millionths of a sol.
			power: u128,
		},
		/// A root was committed. It counts when its samples are answered.
		Committed {
			/// Whose.
			worker: T::AccountId,
			/// The window that the work was done in.
			window: WindowIndex,
			/// Root over the shares.
			root: H256,
			/// How many there are.
			count: u32,
			/// What they are worth, in sol.
			sum: Sol,
		},
		/// A root is void, as its samples were not answered in time.
		CommitmentExpired {
			/// Whose it was.
			worker: T::AccountId,
			/// The window that the work was done in.
			window: WindowIndex,
			/// The deposit, in planck, which went where fees go.
			lost: Balance,
		},
		/// A window began.
		WindowStarted {
			/// Which.
			window: WindowIndex,
			/// What its work is bound to.
			seed: H256,
		},
		/// Samples of an epoch's roots were drawn.
		SamplesDrawn {
			/// Of which.
			epoch: EpochIndex,
			/// By what.
			seed: H256,
		},
		/// What an epoch pays is fixed.
		EpochSettled {
			/// Which.
			epoch: EpochIndex,
			/// What it pays, in the smallest unit of BMM.
			emission: Balance,
			/// Persistent power of all that were active, in millionths of a sol.
			power: u128,
			/// How many they were.
			workers: u32,
		},
		/// An epoch can no longer be claimed.
		EpochClosed {
			/// Which.
			epoch: EpochIndex,
			/// What nobody claimed and is left to be mined again, in the smallest unit of BMM.
			returned: Balance,
		},
		/// A worker's part of an epoch is its own.
		Rewarded {
			/// Whose.
			worker: T::AccountId,
			/// For which epoch.
			epoch: EpochIndex,
			/// Its own part, in the smallest unit of BMM.
			amount: Balance,
			/// Its referrer, and what that has of it.
			referral: Option<(T::AccountId, Balance)>,
		},
		/// A worker was paid.
		Claimed {
			/// Which.
			worker: T::AccountId,
			/// All of it, in the smallest unit of BMM.
			amount: Balance,
		},
		/// Rewards go to other accounts from now on.
		RewardsBound {
			/// Whose.
			worker: T::AccountId,
			/// Where to, with their parts; to the worker if there are none.
			destinations: Vec<(T::AccountId, u16)>,
		},
		/// An account is no longer a worker.
		Retired {
			/// Which.
			worker: T::AccountId,
			/// What was too little to be paid and is left to be mined again, in the smallest unit
			/// of BMM.
			returned: Balance,
		},
	}
}
