//! Top names: who gets them, and for how much.

use crate::{
	pallet::{Config, Error, Event, Labels, Nodes, Pallet, Records},
	types::{Deposit, EndReason, Node, Phase, StoredRecord},
	HoldReason,
};
use codec::Encode;
use frame_support::{ensure, traits::Get};
use mmt_primitives::{
	names::{commitment, price, Fuses, Label, Name, NameId, Record, VersionedRecord, ROOT},
	AccountId, Balance, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_register(
		who: AccountId,
		text: &[u8],
		owner: AccountId,
		duration: BlockNumber,
		secret: H256,
		max_price: Balance,
	) -> DispatchResult {
		let label = Self::top_label(text)?;
		let expires = Self::expiry_of(duration)?;
		let hash = commitment(&Self::genesis_hash(), text, &owner, &secret, duration, max_price);
		Self::use_commitment(&who, hash)?;

		let (former, premium) = Self::former_tenure(&label)?;
		let price = Self::rent(&label, duration).checked_add(premium);
		// A price that is over the largest number is above every cap.
		let price = price.filter(|price| *price <= max_price).ok_or(Error::<T>::PriceAboveCap)?;
		Self::pay_rent(&who, price)?;
		if let Some((id, node)) = former {
			Self::end_tenure(id, node, EndReason::Lapsed)?;
		}
		let (id, deposit) = Self::grant(&label, &owner, &who, expires)?;
		Self::deposit_event(Event::Registered {
			id,
			label,
			owner,
			by: who,
			hash,
			expires,
			price,
			deposit,
		});
		Ok(())
	}

	/// Registers a name in the genesis, without a rent, and points it at its owner.
	pub(crate) fn launch(text: &[u8], owner: &AccountId, duration: BlockNumber) -> DispatchResult {
		let label = Self::top_label(text)?;
		let expires = Self::expiry_of(duration)?;
		ensure!(!Labels::<T>::contains_key(ROOT, &label), Error::<T>::NameTaken);
		let (id, _) = Self::grant(&label, owner, owner, expires)?;
		let record = Record::Account(owner.clone());
		let key = record.key();
		let record = VersionedRecord::V1(record);
		let amount = Self::record_deposit(record.encoded_size());
		Self::hold(HoldReason::Record, owner, amount)?;
		let deposit = Deposit { payer: owner.clone(), amount };
		Records::<T>::insert(id, key, StoredRecord { record, verified: true, deposit });
		Nodes::<T>::mutate_extant(id, |node| node.records = 1);
		Ok(())
	}

	/// The label of a top name.
	pub(crate) fn top_label(text: &[u8]) -> Result<Label, Error<T>> {
		let name: Name = Self::parse(text)?;
		ensure!(name.is_top(), Error::<T>::NotATopName);
		Ok(name.top().clone())
	}

	/// Rent of a name for so many blocks, in planck.
	pub(crate) fn rent(label: &Label, duration: BlockNumber) -> Balance {
		price::rent(T::Rules::get().yearly_rent(label), duration)
	}

	/// The tenure that a registration ends, and the premium that it costs, in planck.
	pub(crate) fn former_tenure(
		label: &Label,
	) -> Result<(Option<(NameId, Node<AccountId>)>, Balance), Error<T>> {
		let former =
			Labels::<T>::get(ROOT, label).and_then(|id| Nodes::<T>::get(id).map(|node| (id, node)));
		let phase = former
			.as_ref()
			.map_or(Phase::Free, |(_, node)| Self::phase(node.expires.unwrap_or_default()));
		let premium = match phase {
			Phase::Active => return Err(Error::<T>::NameTaken),
			Phase::Grace => return Err(Error::<T>::NameInGrace),
			Phase::Premium(since) => Self::premium(since),
			Phase::Free => 0,
		};
		Ok((former, premium))
	}

	/// Premium so many blocks after the end of the grace, in planck.
	pub(crate) fn premium(since: BlockNumber) -> Balance {
		price::premium(T::Rules::get().premium, since, T::PremiumPeriod::get())
	}

	/// First block after `duration` blocks from now.
	fn expiry_of(duration: BlockNumber) -> Result<BlockNumber, Error<T>> {
		ensure!(duration >= T::MinDuration::get(), Error::<T>::DurationTooShort);
		ensure!(duration <= T::MaxDuration::get(), Error::<T>::DurationTooLong);
		Self::now().checked_add(duration).ok_or(Error::<T>::DurationTooLong)
	}

	/// Begins the tenure of a top name that is free. Its deposit is held from the owner, and paid
	/// by `from`.
	fn grant(
		label: &Label,
		owner: &AccountId,
		from: &AccountId,
		expires: BlockNumber,
	) -> Result<(NameId, Balance), DispatchError> {
		let id = Self::next_id()?;
		Self::join_look_alikes(label, owner, from, id, expires)?;
		let deposit = Self::hold_for(owner, from, T::NameDeposit::get())?;
		let amount = deposit.amount;
		let node = Node {
			owner: owner.clone(),
			parent: ROOT,
			label: label.clone(),
			registered: Self::now(),
			expires: Some(expires),
			fuses: Fuses::NONE,
			records: 0,
			price: None,
			deposit,
		};
		Self::begin_tenure(id, node);
		Ok((id, amount))
	}
}
