//! What happens.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod siblings_events {
	/// What happened. Heads come with every block and have no events: they are in the relay chain's
	/// state.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A sibling is followed from the next block on.
		Followed {
			/// Its number on the relay chain.
			para: ParaId,
			/// Who follows it.
			by: T::AccountId,
			/// Held for it, in planck.
			deposit: Balance,
		},
		/// A sibling is no longer followed, and what was known of it is gone.
		Unfollowed {
			/// Its number on the relay chain.
			para: ParaId,
			/// Who followed it.
			by: T::AccountId,
			/// Released, in planck.
			deposit: Balance,
		},
		/// The genesis of a sibling is known.
		GenesisProven {
			/// Its number on the relay chain.
			para: ParaId,
			/// Hash of its genesis block.
			genesis: H256,
			/// Who proved it.
			by: T::AccountId,
		},
	}
}
