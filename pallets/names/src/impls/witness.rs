//! Names of siblings, as proofs of their state show them.

use crate::{
	pallet::{Config, Error, Event, HoldReason, Labels, Nodes, Pallet, Records, Witnessed},
	types::{Deposit, Node, StoredRecord, Witness},
};
use alloc::vec::Vec;
use codec::DecodeAll;
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	hooks::SiblingState,
	names::{Name, NameId, Record, RecordKey, ResolveError, ROOT},
	profile::ChainProfile,
	siblings::{ParaId, ProvenState, WitnessedName, PROFILE_KEY},
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
		ensure!(former.as_ref().is_none_or(|one| one.name.at < number), Error::<T>::NotNewer);
		match (shown, former) {
			(Some(witness), former) => {
				if let Some(Witness { deposit, .. }) = former {
					Self::unhold(HoldReason::Witness, &deposit.payer, deposit.amount)?;
				}
				let amount = T::WitnessDeposit::get();
				Self::hold(HoldReason::Witness, &by, amount)?;
				let deposit = Deposit { payer: by.clone(), amount };
				Witnessed::<T>::insert(para, key, Witness { name: witness.clone(), deposit });
				Self::deposit_event(Event::NameWitnessed {
					para,
					name,
					witness,
					by,
					deposit: amount,
				});
				Ok(())
			},
			(None, Some(former)) => Self::remove_witness(para, name, former, Some(number)),
			(None, None) => Err(Error::<T>::NotThere.into()),
		}
	}

	pub(crate) fn do_forget_witness(
		who: &AccountId,
		para: ParaId,
		name: Vec<u8>,
	) -> DispatchResult {
		let witness = Witnessed::<T>::get(para, Self::witness_key(&name))
			.ok_or(Error::<T>::WitnessNotFound)?;
		ensure!(witness.deposit.payer == *who, Error::<T>::NotWitness);
		Self::remove_witness(para, name, witness, None)
	}

	/// `gone_at` is the block of the sibling after which the name is not active, if that is why.
	fn remove_witness(
		para: ParaId,
		name: Vec<u8>,
		witness: Witness<AccountId>,
		gone_at: Option<BlockNumber>,
	) -> DispatchResult {
		let Deposit { payer, amount } = witness.deposit;
		Witnessed::<T>::remove(para, Self::witness_key(&name));
		Self::unhold(HoldReason::Witness, &payer, amount)?;
		Self::deposit_event(Event::WitnessRemoved { para, name, gone_at, payer, deposit: amount });
		Ok(())
	}

	fn witness_key(name: &[u8]) -> H256 {
		BlakeTwo256::hash(name)
	}

	/// A name of a sibling, as its last proof showed it.
	pub fn witnessed_name(para: ParaId, name: &[u8]) -> Option<WitnessedName> {
		Witnessed::<T>::get(para, Self::witness_key(name)).map(|witness| witness.name)
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
