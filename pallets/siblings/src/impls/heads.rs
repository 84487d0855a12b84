//! Heads of siblings, and what is read under them.

use crate::pallet::{Config, Error, Event, Known, Pallet};
use alloc::vec::Vec;
use codec::DecodeAll;
use frame_support::ensure;
use frame_system::pallet_prelude::BlockNumberFor;
use mmt_primitives::{
	hooks::SiblingState,
	notary::proof::Header,
	siblings::{read_one, ParaId, SiblingError, SiblingHead, MAX_HEAD_DATA},
	AccountId, BlockNumber,
};
use sp_core::H256;
use sp_runtime::{
	traits::{BlakeTwo256, Hash, Zero},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Notes the heads of all siblings that are followed. `read` gives the head of one as the relay
	/// chain has it: a header in SCALE.
	///
	/// What is missing, too long or no header leaves what was known. So a collator that keeps a head
	/// to itself makes what is known older, and never false. Returns how many siblings were asked
	/// for, for the weight.
	pub fn note_heads(read: impl Fn(ParaId) -> Option<Vec<u8>>) -> u32 {
		let followed = Self::followed();
		for para in &followed {
			let Some(head) = read(*para).as_deref().and_then(head_of) else { continue };
			let mut sibling = Known::<T>::get(para);
			if sibling.note(head) {
				Known::<T>::insert(para, sibling);
			}
		}
		// At most `MAX_FOLLOWED`.
		followed.len() as u32
	}

	pub(crate) fn do_prove_genesis(
		by: AccountId,
		para: ParaId,
		number: BlockNumber,
		proof: Vec<Vec<u8>>,
	) -> DispatchResult {
		let head = <Self as SiblingState>::head(para, number).map_err(Error::<T>::from)?;
		ensure!(Known::<T>::get(para).genesis.is_none(), Error::<T>::GenesisKnown);
		let value = read_one(head.state_root, &Self::genesis_key(), &proof)
			.map_err(|_| Error::<T>::BadProof)?;
		let genesis = value
			.and_then(|value| H256::decode_all(&mut &value[..]).ok())
			.ok_or(Error::<T>::NoGenesisHash)?;
		Known::<T>::mutate(para, |sibling| sibling.genesis = Some(genesis));
		Self::deposit_event(Event::GenesisProven { para, genesis, by });
		Ok(())
	}

	/// Where every chain of this runtime has the hash of its genesis block, which is never pruned.
	pub(crate) fn genesis_key() -> Vec<u8> {
		frame_system::BlockHash::<T>::hashed_key_for(BlockNumberFor::<T>::zero())
	}
}

/// What a header says, unless it is too long or none.
fn head_of(data: &[u8]) -> Option<SiblingHead> {
	if data.len() > MAX_HEAD_DATA as usize {
		return None;
	}
	let Header { number, state_root, .. } = Header::decode_all(&mut &data[..]).ok()?;
	Some(SiblingHead { number, hash: BlakeTwo256::hash(data), state_root })
}

impl<T: Config> SiblingState for Pallet<T> {
	fn head(para: ParaId, number: BlockNumber) -> Result<SiblingHead, SiblingError> {
		if !Self::is_followed(para) {
			return Err(SiblingError::NotFollowed);
		}
		Known::<T>::get(para).head(number)
	}

	fn genesis(para: ParaId) -> Result<H256, SiblingError> {
		if !Self::is_followed(para) {
			return Err(SiblingError::NotFollowed);
		}
		Known::<T>::get(para).genesis.ok_or(SiblingError::GenesisUnknown)
	}
}

#[cfg(feature = "runtime-benchmarks")]
impl<T: Config> Pallet<T> {
	/// Follows `para`, whose last head is `head` and which has as many as are remembered. For
	/// benchmarks of pallets that read siblings.
	pub fn follow_for_benchmarks(para: ParaId, head: SiblingHead, genesis: H256) {
		use crate::{
			pallet::Followed,
			types::{Follow, Sibling},
		};
		let by = AccountId::new([0; 32]);
		Followed::<T>::mutate(|follows| {
			follows.try_push(Follow { para, by, deposit: 0 }).expect("there is room; qed");
		});
		let mut sibling = Sibling { genesis: Some(genesis), ..Default::default() };
		// One after the other, up to that of the head.
		for before in (0..mmt_primitives::siblings::MAX_HEADS).rev() {
			sibling.note(SiblingHead { number: head.number - before, ..head });
		}
		Known::<T>::insert(para, sibling);
	}
}
