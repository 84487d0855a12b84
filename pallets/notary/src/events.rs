//! What happens.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod notary_events {
	/// What happened. Every event of a work names the block of the one before it as `previous`, so
	/// its history can be walked back from its `changed`; 0 is before its claim.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A batch was anchored. Tools build its proofs from this.
		Anchored {
			/// Who paid for it. Whose the items are is in their leaves.
			by: T::AccountId,
			/// Its index among all batches.
			index: u64,
			/// Root over its leaves.
			root: H256,
			/// Number of its leaves.
			count: u32,
			/// Time of the block, in milliseconds since 1970.
			time: u64,
		},
		/// A notarized content became a work.
		Claimed {
			/// The work.
			work: WorkId,
			/// Who claimed it.
			owner: T::AccountId,
			/// Algorithm, digest and size in bytes.
			content: Content,
			/// Index of the batch that it was claimed by.
			index: u64,
			/// Always 0.
			previous: BlockNumber,
		},
		/// An earlier anchor won the work. Its open terms are closed, licences stay.
		Challenged {
			/// The work.
			work: WorkId,
			/// Whose anchor is earlier.
			owner: T::AccountId,
			/// Who had claimed it.
			former: T::AccountId,
			/// Index of the earlier batch.
			index: u64,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// The owner offers the work to an account.
		Offered {
			/// The work.
			work: WorkId,
			/// Who may accept.
			to: T::AccountId,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// An offer was taken back or declined.
		OfferCancelled {
			/// The work.
			work: WorkId,
			/// Who could have accepted.
			to: T::AccountId,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// The work has a new owner.
		Transferred {
			/// The work.
			work: WorkId,
			/// Whose it was.
			from: T::AccountId,
			/// Whose it is.
			to: T::AccountId,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// Licences are sold under these terms.
		TermsSet {
			/// The work.
			work: WorkId,
			/// Number of the terms.
			id: TermsId,
			/// The terms.
			terms: Terms,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// No more licences are sold under these terms.
		TermsClosed {
			/// The work.
			work: WorkId,
			/// Number of the terms.
			id: TermsId,
			/// Licences that were sold under them.
			sold: u32,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// A licence was sold.
		Sold {
			/// The work.
			work: WorkId,
			/// Number of the terms.
			terms: TermsId,
			/// The licence.
			licence: LicenceId,
			/// Who has it.
			buyer: T::AccountId,
			/// What the price is in.
			asset: Asset,
			/// Price, in the asset's smallest unit.
			price: Balance,
			/// Royalties in it. 0 if `booked`, as they are paid when it is collected.
			royalties: Balance,
			/// Whether the seller collects its part later: the work could still be challenged, or
			/// the seller's account did not take it.
			booked: bool,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// A work had its share of what another one earned.
		RoyaltyPaid {
			/// The work whose share it is.
			work: WorkId,
			/// The work that was sold.
			source: WorkId,
			/// Whose share it is.
			to: T::AccountId,
			/// What it is in.
			asset: Asset,
			/// In the asset's smallest unit.
			amount: Balance,
			/// Whether it waits to be collected, as the account did not take it.
			booked: bool,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// What waited for a work was paid out.
		Collected {
			/// The work.
			work: WorkId,
			/// Its owner.
			to: T::AccountId,
			/// What it is in.
			asset: Asset,
			/// Paid to the owner, in the asset's smallest unit.
			amount: Balance,
			/// Still waiting, as the owner's account did not take it.
			left: Balance,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// A licence has a new holder.
		LicenceTransferred {
			/// The work.
			work: WorkId,
			/// The licence.
			licence: LicenceId,
			/// Whose it was.
			from: T::AccountId,
			/// Whose it is.
			to: T::AccountId,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// A licence ended.
		LicenceEnded {
			/// The work.
			work: WorkId,
			/// The licence.
			licence: LicenceId,
			/// Whose it was.
			holder: T::AccountId,
			/// Why.
			reason: EndReason,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// The work is no more. Its content can be claimed again.
		Burned {
			/// The work.
			work: WorkId,
			/// Whose it was.
			owner: T::AccountId,
			/// Block of the work's event before.
			previous: BlockNumber,
		},
		/// A proof showed what was notarized on a sibling.
		Witnessed {
			/// The sibling.
			para: ParaId,
			/// Who brought the proof.
			by: T::AccountId,
			/// What it shows.
			verified: Verified,
		},
	}
}
