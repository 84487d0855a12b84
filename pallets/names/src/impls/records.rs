//! What names point at.

use super::lookup::Found;
use crate::{
	pallet::{Config, Error, Event, HoldReason, Nodes, Pallet, Records},
	types::{Deposit, StoredRecord},
};
use alloc::vec::Vec;
use codec::Encode;
use frame_support::ensure;
use mmt_primitives::{
	names::{
		consent_message, consents, Fuses, NameId, Record, RecordKey, VersionedRecord, MAX_RECORDS,
	},
	AccountId, Balance,
};
use sp_runtime::{DispatchError, DispatchResult, MultiSignature};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_records(
		who: AccountId,
		text: &[u8],
		records: Vec<(Record, Option<MultiSignature>)>,
	) -> DispatchResult {
		ensure!(!records.is_empty(), Error::<T>::NoRecords);
		ensure!(records.len() as u32 <= MAX_RECORDS, Error::<T>::TooManyRecords);
		let Found { id, mut node, .. } = Self::owned(&who, text)?;
		ensure!(!node.has(Fuses::CANNOT_SET_RECORDS), Error::<T>::FuseBurned);

		let (mut before, mut after): (Balance, Balance) = (0, 0);
		let mut keys = Vec::with_capacity(records.len());
		for (record, consent) in records {
			record.check().map_err(Error::<T>::from)?;
			let key = record.key();
			ensure!(!keys.contains(&key), Error::<T>::DuplicateRecord);
			let verified = Self::is_verified(text, &who, &record, consent)?;
			let stored = VersionedRecord::V1(record.clone());
			let amount = Self::record_deposit(stored.encoded_size());
			match Records::<T>::get(id, &key) {
				// Saturating, here and below: parts of the token's issuance, and at most 33.
				Some(former) => before = before.saturating_add(former.deposit.amount),
				None => node.records = node.records.saturating_add(1),
			}
			after = after.saturating_add(amount);
			let deposit = Deposit { payer: who.clone(), amount };
			Records::<T>::insert(id, &key, StoredRecord { record: stored, verified, deposit });
			Self::deposit_event(Event::RecordSet { id, record, verified, deposit: amount });
			keys.push(key);
		}
		ensure!(node.records <= MAX_RECORDS, Error::<T>::TooManyRecords);
		// The payer of a record is the owner of its tenure, so both are held from the caller.
		Self::adjust(HoldReason::Record, &who, before, after)?;
		Nodes::<T>::insert(id, node);
		Ok(())
	}

	/// Answers how many it removed.
	pub(crate) fn do_clear_records(
		who: AccountId,
		text: &[u8],
		keys: Vec<RecordKey>,
	) -> Result<u32, DispatchError> {
		ensure!(keys.len() as u32 <= MAX_RECORDS, Error::<T>::TooManyRecords);
		let Found { id, mut node, .. } = Self::owned(&who, text)?;
		ensure!(!node.has(Fuses::CANNOT_SET_RECORDS), Error::<T>::FuseBurned);
		ensure!(node.records > 0, Error::<T>::NoRecords);
		let keys = if keys.is_empty() { Self::keys_of(id) } else { keys };
		let cleared = keys.len() as u32;
		for key in keys {
			let stored = Records::<T>::take(id, &key).ok_or(Error::<T>::RecordNotFound)?;
			// Saturating: each was counted when it was set.
			node.records = node.records.saturating_sub(1);
			Self::give_back(id, key, stored)?;
		}
		Nodes::<T>::insert(id, node);
		Ok(cleared)
	}

	/// Keys of all records of a tenure, at most [`MAX_RECORDS`].
	pub(crate) fn keys_of(id: NameId) -> Vec<RecordKey> {
		Records::<T>::iter_key_prefix(id).collect()
	}

	/// Releases the deposit of a record that was taken out of the state.
	pub(crate) fn give_back(
		id: NameId,
		key: RecordKey,
		stored: StoredRecord<AccountId>,
	) -> DispatchResult {
		let Deposit { payer, amount: deposit } = stored.deposit;
		Self::unhold(HoldReason::Record, &payer, deposit)?;
		Self::deposit_event(Event::RecordRemoved { id, key, payer, deposit });
		Ok(())
	}

	/// The account that a tenure's record points at, dead or not.
	pub(crate) fn account_of(id: NameId) -> Option<AccountId> {
		match Records::<T>::get(id, RecordKey::Account)?.record {
			VersionedRecord::V1(Record::Account(account)) => Some(account),
			_ => None,
		}
	}

	/// Whether whoever a record points at agreed. A signature that does not hold is refused: it is
	/// a mistake that nobody should find out about later.
	fn is_verified(
		text: &[u8],
		owner: &AccountId,
		record: &Record,
		consent: Option<MultiSignature>,
	) -> Result<bool, DispatchError> {
		let Record::Account(account) = record else {
			ensure!(consent.is_none(), Error::<T>::UnexpectedConsent);
			return Ok(false);
		};
		let Some(signature) = consent else { return Ok(account == owner) };
		// The text was parsed, so it is as it would be written again.
		let name = core::str::from_utf8(text).map_err(|_| Error::<T>::BadCharacter)?;
		let message = consent_message(&Self::genesis_hash(), name, owner);
		ensure!(consents(&signature, account, &message), Error::<T>::BadConsent);
		Ok(true)
	}
}
