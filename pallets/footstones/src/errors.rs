//! Why calls are refused.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod footstones_errors {
	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// This chain was launched without footstones.
		NoFootstones,
		/// There are as many data chains as there may be. Wait until a manager retires one.
		TooManyChains,
		/// The account cannot cover the deposit and keep the minimum balance, or its tokens are
		/// frozen. Send it more of them first.
		InsufficientBalance,
		/// No data chain has this number. Look it up, with `mmt_dataChains`.
		ChainNotFound,
		/// Only the manager of the data chain may do this. Sign with its account.
		NotManager,
		/// The data chain has this consensus, and no other is announced.
		SameConsensus,
		/// The data chain has an open round. Resolve it first, once it is over.
		RoundOpen,
		/// Two statements of this account for one round were reported, so it is never a footstone
		/// again. Use another account.
		Convicted,
		/// This account is a footstone. Use `reweigh` to fit its bond to its power.
		AlreadyFootstone,
		/// The account had less than a sol of persistent power in the last epoch that is settled.
		/// Work as a contributor first, for an epoch or more.
		NoPower,
		/// The account has less free BMM than the bond for its power and the minimum balance. Send
		/// it more of it first.
		InsufficientBmm,
		/// There are 64 footstones, and none has a smaller bond than this one would. Come back with
		/// more power.
		Full,
		/// This account is no footstone, or has nothing at stake. Join first.
		NotAFootstone,
		/// The bond is that of the power already.
		NothingToReweigh,
		/// The power of the footstone rose. Only the footstone itself may raise its bond, as its
		/// BMM is held for it.
		OnlyItselfRaises,
		/// Nothing has left the bond of this account. Leave first.
		NothingToWithdraw,
		/// All that left the bond can still be lost. Come back in the block in which the first part
		/// is free, which `mmt_footstone` shows.
		StillUnbonding,
		/// The account has open bets. Reveal them, and resolve their rounds once they are over.
		BetsOpen,
		/// This footstone has opened a round that is not resolved. Resolve it first, and propose the
		/// same checkpoint again, or propose in rounds that others have opened.
		AlreadyOpened,
		/// The checkpoint is not above the last one. Propose a later block, unless this one is signed
		/// for the round that comes next: never sign two for one round.
		NotHigher,
		/// The round takes no proposals any more. Bet on one of its candidates, or resolve it if it
		/// is over.
		NotProposing,
		/// The round takes no bets now: they come after the proposals and before the reveals.
		NotBetting,
		/// The round takes no reveals now: they come after the bets.
		NotRevealing,
		/// The signature is not that of the account under the statement of this data chain, round
		/// and checkpoint on this network. Sign the same checkpoint again, as the text that
		/// `mmt_primitives::footstones::Statement::message` describes.
		BadStatement,
		/// The account became a footstone after the round was opened. It takes part in the next.
		NotInRound,
		/// The footstone has proposed in this round. It signs one checkpoint a round.
		AlreadyProposed,
		/// No round of this data chain is open. Propose a checkpoint to open one.
		NoRound,
		/// The open round of the data chain has another number, or no round had this number yet.
		/// Look again, and sign for the round that is open.
		WrongRound,
		/// The footstone has bet in this round. It bets once a round.
		AlreadyBet,
		/// A bet is at least 1 planck.
		NoBet,
		/// The bet is more than the bond that the footstone had when the round was opened, or than
		/// it has at stake now. Bet less.
		BetAboveBond,
		/// The account has committed to no bet in this round, or has revealed it.
		NothingToReveal,
		/// The commitment is to another candidate, amount, salt, account, round, data chain or
		/// network. Reveal what was committed to.
		BadReveal,
		/// The checkpoint is none of the candidates of this round. Look at them again.
		UnknownCandidate,
		/// The round is not over. Resolve it in the block that `mmt_betRound` shows, or once its
		/// time to bet is over if nobody has bet.
		TooEarly,
		/// Both statements are of the same checkpoint. Only two different ones are a fault.
		SameCheckpoint,
	}
}
