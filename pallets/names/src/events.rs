//! What happens.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod names_events {
	/// What happened. The whole state can be rebuilt from these.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An account committed to a registration in this block.
		Committed {
			/// The account.
			who: T::AccountId,
			/// The commitment.
			hash: H256,
			/// Held for it, in planck.
			deposit: Balance,
		},
		/// A commitment that was too old was dropped, and its deposit released.
		CommitmentDropped {
			/// Who had made it.
			who: T::AccountId,
			/// The commitment.
			hash: H256,
		},
		/// A top name was registered. The commitment is used up, and its deposit released.
		Registered {
			/// The new tenure.
			id: NameId,
			/// The name without its suffix.
			label: Label,
			/// Whose it is.
			owner: T::AccountId,
			/// Who paid.
			by: T::AccountId,
			/// The commitment.
			hash: H256,
			/// First block in which it is no longer active.
			expires: BlockNumber,
			/// Rent and premium that were paid, in planck.
			price: Balance,
			/// Held for it from the owner, in planck.
			deposit: Balance,
		},
		/// A top name lasts longer.
		Renewed {
			/// The tenure, which goes on.
			id: NameId,
			/// Who paid.
			by: T::AccountId,
			/// First block in which it is no longer active.
			expires: BlockNumber,
			/// Rent that was paid, in planck.
			price: Balance,
		},
		/// A name has another owner. Records, subnames and price of the former tenure are dead.
		Transferred {
			/// The new tenure. It has the expiry and the fuses of the former.
			id: NameId,
			/// The tenure that ended.
			former: NameId,
			/// Whose it was.
			from: T::AccountId,
			/// Whose it is. The deposit of a top name is held from it now.
			to: T::AccountId,
		},
		/// A name is for sale, or no longer.
		PriceSet {
			/// The tenure.
			id: NameId,
			/// What it is sold for.
			price: Option<Price<T::AccountId>>,
		},
		/// A name was paid for, and passes on in the next event.
		Sold {
			/// The tenure that was sold.
			id: NameId,
			/// Who was paid.
			seller: T::AccountId,
			/// Who paid.
			buyer: T::AccountId,
			/// In planck.
			price: Balance,
		},
		/// A tenure was removed, and its deposit released.
		TenureEnded {
			/// The tenure.
			id: NameId,
			/// Why.
			reason: EndReason,
			/// To whom the deposit went.
			payer: T::AccountId,
			/// In planck.
			deposit: Balance,
		},
		/// A name points at something, instead of what it pointed at by the same key.
		RecordSet {
			/// The tenure.
			id: NameId,
			/// What it points at.
			record: Record,
			/// Whether an account that it points at agreed, or is the owner's.
			verified: bool,
			/// Held for it from the owner, in planck.
			deposit: Balance,
		},
		/// A record was removed, and its deposit released.
		RecordRemoved {
			/// The tenure.
			id: NameId,
			/// Its key.
			key: RecordKey,
			/// To whom the deposit went.
			payer: T::AccountId,
			/// In planck.
			deposit: Balance,
		},
		/// A subname was given out.
		SubnameSet {
			/// The new tenure.
			id: NameId,
			/// The tenure that it is under.
			parent: NameId,
			/// Its own part of the name.
			label: Label,
			/// Whose it is.
			owner: T::AccountId,
			/// First block in which it is no longer active, if not with its parent.
			expires: Option<BlockNumber>,
			/// Fuses that are burned.
			fuses: Fuses,
			/// Held for it from the parent's owner, in planck.
			deposit: Balance,
		},
		/// A subname lasts longer.
		SubnameExtended {
			/// The tenure, which goes on.
			id: NameId,
			/// First block in which it is no longer active.
			expires: BlockNumber,
		},
		/// Fuses were burned. With CannotTransfer among them the name is no longer for sale.
		FusesBurned {
			/// The tenure.
			id: NameId,
			/// All that are burned now.
			fuses: Fuses,
		},
		/// An account goes by a name, or by none.
		PrimarySet {
			/// The account.
			who: T::AccountId,
			/// The tenure.
			id: Option<NameId>,
			/// Held for it, in planck; 0 without a name.
			deposit: Balance,
		},
		/// A proof showed what a name of a sibling is, instead of what the last one showed, whose
		/// deposit is released.
		NameWitnessed {
			/// The sibling.
			para: ParaId,
			/// The name in full.
			name: Vec<u8>,
			/// What it is.
			witness: WitnessedName,
			/// Who brought the proof.
			by: T::AccountId,
			/// Held for it from that account, in planck.
			deposit: Balance,
		},
		/// What was known of a name of a sibling was forgotten, by whoever paid for it, and its
		/// deposit released.
		WitnessRemoved {
			/// The sibling.
			para: ParaId,
			/// The name in full.
			name: Vec<u8>,
			/// To whom the deposit went.
			payer: T::AccountId,
			/// In planck.
			deposit: Balance,
		},
		/// A proof showed that a name of a sibling, which was known, is active no longer. Nothing
		/// else is known of it now. The deposit stays held from whoever brought the proof before.
		NameGone {
			/// The sibling.
			para: ParaId,
			/// The name in full.
			name: Vec<u8>,
			/// Block of the sibling after which it was not active.
			at: BlockNumber,
			/// Who brought the proof.
			by: T::AccountId,
		},
	}
}
