//! What the pallet stores, with its rules.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use mmt_primitives::{
	siblings::{ParaId, SiblingError, SiblingHead, MAX_FOLLOWED, MAX_HEADS},
	Balance, BlockNumber,
};
use scale_info::TypeInfo;
use sp_core::H256;

/// A sibling that somebody follows.
#[derive(
	Clone, PartialEq, Eq, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Follow<AccountId> {
	/// Its number on the relay chain.
	pub para: ParaId,
	/// Who follows it.
	pub by: AccountId,
	/// Held from it, in planck.
	pub deposit: Balance,
}

/// All of those.
pub type Follows<AccountId> = BoundedVec<Follow<AccountId>, ConstU32<MAX_FOLLOWED>>;

/// What is known of a sibling.
#[derive(
	Clone,
	Default,
	PartialEq,
	Eq,
	Debug,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Sibling {
	/// Hash of its genesis block, once somebody has proven it.
	pub genesis: Option<H256>,
	/// Its last heads, with rising numbers. Between two of them may be blocks that were no head when
	/// this chain looked.
	pub heads: BoundedVec<SiblingHead, ConstU32<MAX_HEADS>>,
}

impl Sibling {
	/// Notes a head in place of the oldest. Returns whether it is another than the last.
	///
	/// A head that is not after the last means that the relay chain's authorities took the sibling
	/// back, or put another chain in its place: nothing of what was known holds any longer.
	pub fn note(&mut self, head: SiblingHead) -> bool {
		match self.heads.last() {
			Some(last) if *last == head => return false,
			Some(last) if last.number >= head.number => *self = Self::default(),
			_ => {},
		}
		if self.heads.is_full() {
			self.heads.remove(0);
		}
		// There is room: one was removed if there was none.
		self.heads.try_push(head).is_ok()
	}

	/// The head with a number.
	pub fn head(&self, number: BlockNumber) -> Result<SiblingHead, SiblingError> {
		let place = self.heads.binary_search_by_key(&number, |head| head.number);
		match place.ok().and_then(|place| self.heads.get(place)) {
			Some(head) => Ok(*head),
			None if self.heads.first().is_some_and(|oldest| number < oldest.number) => {
				Err(SiblingError::StaleHead)
			},
			None => Err(SiblingError::UnknownHead),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use proptest::prelude::*;

	fn head(number: BlockNumber, fork: u8) -> SiblingHead {
		SiblingHead {
			number,
			hash: H256::from_low_u64_be(u64::from(number) << 8 | u64::from(fork)),
			state_root: H256::repeat_byte(fork),
		}
	}

	#[test]
	fn the_last_64_heads_are_known() {
		let mut sibling = Sibling::default();
		for number in 1..=MAX_HEADS + 10 {
			assert!(sibling.note(head(2 * number, 0)));
			assert!(!sibling.note(head(2 * number, 0)));
		}
		assert_eq!(sibling.heads.len() as u32, MAX_HEADS);
		assert_eq!(sibling.head(20), Err(SiblingError::StaleHead));
		assert_eq!(sibling.head(21), Err(SiblingError::StaleHead));
		assert_eq!(sibling.head(22), Ok(head(22, 0)));
		assert_eq!(sibling.head(23), Err(SiblingError::UnknownHead));
		assert_eq!(sibling.head(148), Ok(head(148, 0)));
		assert_eq!(sibling.head(149), Err(SiblingError::UnknownHead));
	}

	#[test]
	fn nothing_is_known_of_a_new_one() {
		assert_eq!(Sibling::default().head(0), Err(SiblingError::UnknownHead));
	}

	#[test]
	fn a_sibling_that_was_taken_back_is_another() {
		let mut sibling = Sibling::default();
		for number in [5, 6, 7] {
			sibling.note(head(number, 0));
		}
		for back in [head(7, 1), head(6, 0), head(0, 0)] {
			let mut sibling = Sibling { genesis: Some(H256::zero()), ..sibling.clone() };
			assert!(sibling.note(back));
			assert_eq!(sibling.genesis, None);
			assert_eq!(sibling.heads.to_vec(), [back]);
		}
	}

	proptest! {
		/// Whatever comes, numbers rise, the last head is the last, and what is found is what came.
		#[test]
		fn heads_stay_in_order(heads in prop::collection::vec((0..200u32, 0..3u8), 1..300)) {
			let mut sibling = Sibling::default();
			for (number, fork) in heads {
				let head = head(number, fork);
				sibling.note(head);
				prop_assert_eq!(sibling.heads.last(), Some(&head));
				prop_assert!(sibling.heads.is_sorted_by_key(|head| head.number));
				prop_assert!(sibling.heads.windows(2).all(|two| two[0].number < two[1].number));
				for number in 0..200 {
					let known = sibling.heads.iter().find(|known| known.number == number).copied();
					prop_assert_eq!(sibling.head(number).ok(), known);
				}
			}
		}
	}
}
