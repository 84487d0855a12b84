//! Why calls are refused.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod resource_errors {
	/// Why a call was refused. Nothing changed.
	#[pallet::error]
	pub enum Error<T> {
		/// This chain has no BMM. Lend your computing power on one that has.
		NoResource,
		/// The account is a worker already. Declare another class with `declare_class`.
		AlreadyWorker,
		/// The account is no worker. Register it with `register` first.
		NotWorker,
		/// The class is under the chain's least one, or over 40. `mmt_resourceStatus` shows the
		/// rules.
		ClassOutOfRange,
		/// The class is the one that was declared last.
		SameClass,
		/// The referrer is no worker, or the account itself. Name a worker, or nobody.
		BadReferrer,
		/// The account cannot cover the deposit and keep the minimum balance, or its tokens are
		/// frozen. Send it more of them first.
		InsufficientBalance,
		/// The window is still running, or has not begun. Submit it while the next one runs.
		WindowOpen,
		/// The window is over for more than a window, or has no seed. Work on the one that runs
		/// now: what was found for this one counts no more.
		WindowClosed,
		/// The window has a batch or a root of this worker already. Work on the next one.
		AlreadySubmitted,
		/// No class of the worker was in effect in this window. The first one is from the epoch
		/// after that of the registration.
		NoClassYet,
		/// A batch has 1 to 32 shares. Commit the root over more of them with `commit_root`.
		NoShares,
		/// The ids of the shares are not in strictly ascending order. Sort them by their ids, each
		/// once.
		ShareOrder,
		/// The id of a share is over the class's target. Check that window, seed and class are
		/// those of `mmt_resourceStatus` and `mmt_worker`.
		ShareBelowTarget,
		/// A share does not solve the puzzle of this chain, window, worker and class. Check that
		/// they are those of `mmt_resourceStatus` and `mmt_worker`.
		BadSolution,
		/// A root is over 33 to 4,096 shares. Submit fewer with `submit_shares`.
		CountOutOfRange,
		/// The sum is not that of so many shares of the worker's class.
		BadSum,
		/// The worker has no root in this window, or it was answered, or is void.
		CommitmentNotFound,
		/// The samples are not drawn yet. They are in the second block of the second window after
		/// the epoch of the root.
		SamplesNotDrawn,
		/// The samples had to be answered before. The root is void.
		AnswerTooLate,
		/// The root can still be answered by its worker. Try again when its time is over.
		StillAnswerable,
		/// There are 32 samples, one for each point of `mmt_sampleTasks`, in that order.
		SampleCount,
		/// A sample's path does not lead from the share at its point to the root, or is not of the
		/// length that its place has. Answer the points of `mmt_sampleTasks` in their order.
		SamplePath,
		/// A share is not in its place among the ids of the root, which ascend. The root cannot be
		/// answered: sort the shares by their ids, each once, before the next one is committed.
		SampleOrder,
		/// There is nothing to claim. An epoch pays once it is settled, five windows after it began.
		NothingToClaim,
		/// A destination takes no BMM: the part is under BMM's minimum balance and the account has
		/// none, or it is frozen. Nobody was paid: bind the rewards to other accounts, or claim
		/// when there is more.
		PayoutRefused,
		/// All BMM that there will ever be were mined.
		CapReached,
		/// Rewards go to at most 8 accounts.
		TooManyDestinations,
		/// The list names an account twice. Add up its parts.
		DuplicateDestination,
		/// Every destination has at least one part.
		NoParts,
		/// The worker's last epoch is not settled, and would be lost. Stop working, and try again
		/// once it is, a window after its end.
		StillCounting,
		/// The worker has roots that were not answered. Answer them, or let them be removed with
		/// `expire_commitment` when their time is over.
		CommitmentsOpen,
	}
}
