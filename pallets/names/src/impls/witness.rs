//! Names of siblings, as proofs of their state show them.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Labels, Nodes, Pallet, Records, Witnessed},
	types::{Deposit, Node, Shown, StoredRecord, Witness},
};
use alloc::vec::Vec;
use codec::DecodeAll;
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	hooks::SiblingState,
	names::{Name, NameId, Record, RecordKey, ResolveError, ROOT},
	profile::ChainProfile,
	siblings::{ParaId, ProvenState, SiblingError, WitnessedName, PROFILE_KEY},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_witness(
		by: AccountId,
		para: ParaId,
		number: BlockNumber,
		name: Vec<u8>,
		proof: &[Vec<u8>],
	) -> DispatchResult {
		let mut state = T::Siblings::open(para, number, proof).map_err(Error::<T>::from)?;
		let shown = Self::read_of_sibling(&mut state, number, &name)?;
		state.close().map_err(|_| Error::<T>::BadProof)?;
		let key = Self::witness_key(&name);
		let former = Witnessed::<T>::get(para, key);
		ensure!(
			former.as_ref().is_none_or(|one| Self::replaces(para, number, one.shown.at())),
			Error::<T>::NotNewer
		);
		match (shown, former) {
			(Some(witness), former) => {
				if let Some(Witness { deposit, .. }) = former {
					Self::unhold(HoldReason::Witness, &deposit.payer, deposit.amount)?;
				}
				let amount = T::WitnessDeposit::get();
				Self::hold(HoldReason::Witness, &by, amount)?;
				let deposit = Deposit { payer: by.clone(), amount };
				let shown = Shown::Active(witness.clone());
				Witnessed::<T>::insert(para, key, Witness { shown, deposit });
				Self::deposit_event(Event::NameWitnessed {
					para,
					name,
					witness,
					by,
					deposit: amount,
				});
				Ok(())
			},
			// It stays, so that no older proof brings the name back.
			(None, Some(Witness { shown: Shown::Active(_), deposit })) => {
				let shown = Shown::Gone { at: number };
				Witnessed::<T>::insert(para, key, Witness { shown, deposit });
				Self::deposit_event(Event::NameGone { para, name, at: number, by });
				Ok(())
			},
			// A newer block would only put off when the payer can forget it.
			(None, Some(Witness { shown: Shown::Gone { .. }, .. }) | None) => {
				Err(Error::<T>::NotThere.into())
			},
		}
	}

	/// Whether what is shown after block `number` of a sibling, a head that is known, takes the
	/// place of what was shown after block `at`.
	fn replaces(para: ParaId, number: BlockNumber, at: BlockNumber) -> bool {
		// Block `at` was a known head once, and heads are forgotten oldest first: while `number` is
		// known, a later one is too. If it is not, numbers went back: the relay chain took the
		// sibling back, or put another chain in its place. Then block `at` is no more.
		at < number || T::Siblings::head(para, at) == Err(SiblingError::UnknownHead)
	}

	pub(crate) fn do_forget_witness(
		who: &AccountId,
		para: ParaId,
		name: Vec<u8>,
	) -> DispatchResult {
		let key = Self::witness_key(&name);
		let Witness { shown, deposit: Deposit { payer, amount } } =
			Witnessed::<T>::get(para, key).ok_or(Error::<T>::WitnessNotFound)?;
		ensure!(payer == *who, Error::<T>::NotWitness);
		// Older heads are forgotten first. So once this one is, nothing older can be shown.
		ensure!(T::Siblings::head(para, shown.at()).is_err(), Error::<T>::StillProvable);
		Witnessed::<T>::remove(para, key);
		Self::unhold(HoldReason::Witness, &payer, amount)?;
		Self::deposit_event(Event::WitnessRemoved { para, name, payer, deposit: amount });
		Ok(())
	}

	fn witness_key(name: &[u8]) -> H256 {
		BlakeTwo256::hash(name)
	}

	/// A name of a sibling, as its last proof showed it; nothing if that showed that it is gone.
	pub fn witnessed_name(para: ParaId, name: &[u8]) -> Option<WitnessedName> {
		match Witnessed::<T>::get(para, Self::witness_key(name))?.shown {
			Shown::Active(name) => Some(name),
			Shown::Gone { .. } => None,
		}
	}

	/// What a sibling's state says of a name after block `number`; nothing if the name is not active
	/// then. Reads what [`Self::name_proof_keys`] of the sibling names.
	fn read_of_sibling(
		state: &mut ProvenState,
		number: BlockNumber,
		text: &[u8],
	) -> Result<Option<WitnessedName>, Error<T>> {
		let profile: ChainProfile<AccountId> =
			Self::shown(state, &PROFILE_KEY)?.ok_or(Error::<T>::SiblingDiffers)?;
		let name = Name::parse(text, &profile.names.suffix)?;
		let (mut id, mut expires, mut owner) = (ROOT, BlockNumber::MAX, None);
		for label in name.labels() {
			let place = Labels::<T>::hashed_key_for(id, label);
			let Some(next) = Self::shown::<NameId>(state, &place)? else { return Ok(None) };
			// Numbers are given in their order, to a name after the one above it. In a state where
			// they go round in circles, the same nodes of a proof would be read at every level.
			ensure!(next > id, Error::<T>::SiblingDiffers);
			let place = Nodes::<T>::hashed_key_for(next);
			let Some(node) = Self::shown::<Node<AccountId>>(state, &place)? else {
				return Ok(None);
			};
			id = next;
			expires = expires.min(node.expires.unwrap_or(BlockNumber::MAX));
			owner = Some(node.owner);
		}
		let place = Records::<T>::hashed_key_for(id, RecordKey::Account);
		let record: Option<StoredRecord<AccountId>> = Self::shown(state, &place)?;
		let verified = record.as_ref().is_some_and(|stored| stored.verified);
		let account = record.and_then(|stored| match stored.record.into_latest() {
			Record::Account(account) => Some(account),
			_ => None,
		});
		Ok(owner.filter(|_| number < expires).map(|owner| WitnessedName {
			owner,
			account,
			verified,
			expires,
			at: number,
		}))
	}

	fn shown<V: DecodeAll>(state: &mut ProvenState, key: &[u8]) -> Result<Option<V>, Error<T>> {
		let value = state.read(key).map_err(|_| Error::<T>::BadProof)?;
		value
			.map(|value| V::decode_all(&mut &value[..]).map_err(|_| Error::<T>::SiblingDiffers))
			.transpose()
	}

	/// Keys of this chain's state that show a sibling what a name is, or that there is none.
	pub fn name_proof_keys(text: &[u8]) -> Result<Vec<Vec<u8>>, ResolveError> {
		let name = Name::parse(text, &T::Rules::get().suffix)?;
		let mut keys = alloc::vec![PROFILE_KEY.to_vec()];
		let mut id = ROOT;
		for label in name.labels() {
			keys.push(Labels::<T>::hashed_key_for(id, label));
			let Some(next) = Labels::<T>::get(id, label) else { return Ok(keys) };
			keys.push(Nodes::<T>::hashed_key_for(next));
			if !Nodes::<T>::contains_key(next) {
				return Ok(keys);
			}
			id = next;
		}
		keys.push(Records::<T>::hashed_key_for(id, RecordKey::Account));
		Ok(keys)
	}
}
