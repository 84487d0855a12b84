//! What happens.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod footstones_events {
	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A data chain was registered.
		ChainRegistered {
			/// Its number.
			chain: ChainId,
			/// Who may change its consensus.
			manager: T::AccountId,
			/// Hash of its genesis block.
			genesis: H256,
			/// What it agrees by.
			consensus: Consensus,
			/// Deposit held, in planck of the token.
			deposit: Balance,
		},
		/// A data chain was retired, and its deposit released.
		ChainRetired {
			/// Its number.
			chain: ChainId,
		},
		/// The consensus of a data chain will change with the checkpoint of the next round that
		/// opens, or no longer will.
		ConsensusAnnounced {
			/// Its number.
			chain: ChainId,
			/// What it will agree by. None if it stays as it is.
			next: Option<Consensus>,
		},
		/// The consensus of a data chain has changed, with a checkpoint.
		ConsensusChanged {
			/// Its number.
			chain: ChainId,
			/// What it agrees by now.
			consensus: Consensus,
		},
		/// A footstone joined.
		Joined {
			/// The footstone.
			who: T::AccountId,
			/// Its bond, in planck of BMM.
			bond: Balance,
		},
		/// The bond of a footstone was fitted to its power. What left it stays held for a while.
		Reweighed {
			/// The footstone.
			who: T::AccountId,
			/// Its bond before, in planck of BMM.
			before: Balance,
			/// Its bond now.
			bond: Balance,
		},
		/// A footstone is none any more. What is left of its bond stays held for a while.
		Left {
			/// Who was one.
			who: T::AccountId,
			/// Why.
			reason: LeaveReason,
			/// What is held, in planck of BMM.
			held: Balance,
			/// First block in which all of it can be withdrawn. What left the bond before is free
			/// earlier.
			free_at: BlockNumber,
		},
		/// What had left a bond and can be lost no more is free.
		Withdrawn {
			/// Whose it is.
			who: T::AccountId,
			/// How much, in planck of BMM.
			amount: Balance,
		},
		/// A round was opened by a proposal.
		RoundOpened {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// Who opened it.
			by: T::AccountId,
			/// Bond of all footstones, of which two thirds settle it, in planck of BMM.
			total: Balance,
		},
		/// A footstone signed a checkpoint.
		Proposed {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// What it says the data chain has come to.
			checkpoint: Checkpoint,
			/// Bond of all who signed it, in planck of BMM.
			backing: Balance,
		},
		/// A footstone committed to a bet.
		BetPlaced {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// How much it bets, in planck of BMM.
			amount: Balance,
		},
		/// A footstone said what it had bet on.
		Revealed {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// Hash of the checkpoint.
			candidate: H256,
			/// How much it bets, in planck of BMM.
			amount: Balance,
		},
		/// A footstone bet openly, when others had revealed. It earns nothing.
		Followed {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// Hash of the checkpoint.
			candidate: H256,
			/// How much it bets, in planck of BMM.
			amount: Balance,
		},
		/// A footstone lost by its bet, as the round was settled for another candidate.
		Lost {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// How much, in planck of BMM.
			amount: Balance,
		},
		/// A footstone earned by its bet, as the round was settled for its candidate.
		Earned {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The footstone.
			who: T::AccountId,
			/// How much, in planck of BMM.
			amount: Balance,
		},
		/// Two thirds of the bond were bet on a candidate, which is the data chain's checkpoint now.
		Settled {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// The checkpoint.
			checkpoint: Checkpoint,
			/// What was bet on it, in planck of BMM.
			tally: Balance,
			/// What was bet on others or not revealed.
			losing: Balance,
			/// What was burned of what was lost.
			burned: Balance,
		},
		/// No candidate had two thirds of the bond. Nobody lost anything.
		Undecided {
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
		},
		/// A footstone signed two checkpoints for one round, and lost all.
		Equivocated {
			/// Who signed them.
			who: T::AccountId,
			/// The data chain.
			chain: ChainId,
			/// Number of the round.
			round: Round,
			/// Who reported it.
			reporter: T::AccountId,
			/// What the reporter was paid, in planck of BMM.
			reward: Balance,
			/// What was burned.
			burned: Balance,
		},
	}
}
