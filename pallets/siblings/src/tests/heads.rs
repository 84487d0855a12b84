use crate::{mock::*, Known};
use codec::Encode;
use frame_support::assert_ok;
use mmt_primitives::{
	hooks::SiblingState,
	siblings::{SiblingError, MAX_HEADS, MAX_HEAD_DATA},
};
use sp_core::H256;
use sp_runtime::DigestItem;

/// A sibling with one head.
fn followed() -> sp_io::TestExternalities {
	let mut ext = chain();
	ext.execute_with(|| {
		assert_ok!(Siblings::follow(by(1), 2100));
		head(2100, 10, H256::repeat_byte(10));
	});
	ext
}

#[test]
fn a_head_is_number_hash_and_state_root_of_its_header() {
	followed().execute_with(|| {
		let header = header(10, H256::repeat_byte(10));
		let known = Siblings::head(2100, 10).expect("it was noted");
		assert_eq!(
			(known.number, known.hash, known.state_root),
			(10, header.hash(), header.state_root)
		);
		assert_eq!(Siblings::head(2100, 9), Err(SiblingError::StaleHead));
		assert_eq!(Siblings::head(2100, 11), Err(SiblingError::UnknownHead));
	});
}

#[test]
fn what_is_missing_or_no_header_leaves_what_was_known() {
	followed().execute_with(|| {
		let before = Known::<Test>::get(2100);
		let good = header(11, H256::zero()).encode();
		let longer = [&good[..], &[0]].concat();
		heads(&[]);
		for bad in [vec![], vec![7; 40], good[..good.len() - 1].to_vec(), longer] {
			heads(&[(2100, bad)]);
			assert_eq!(Known::<Test>::get(2100), before);
		}
		heads(&[(2100, good)]);
		assert!(Siblings::head(2100, 11).is_ok());
		check();
	});
}

/// The longest header that is read, and one a byte longer.
#[test]
fn a_header_over_the_bound_is_left_aside() {
	followed().execute_with(|| {
		let long = |length: usize| {
			let mut header = header(11, H256::zero());
			header.digest.logs.push(DigestItem::Other(vec![0; 17_000]));
			let more = length - header.encode().len();
			header.digest.logs[0] = DigestItem::Other(vec![0; 17_000 + more]);
			assert_eq!(header.encode().len(), length);
			header.encode()
		};
		let before = Known::<Test>::get(2100);
		heads(&[(2100, long(MAX_HEAD_DATA as usize + 1))]);
		assert_eq!(Known::<Test>::get(2100), before);
		heads(&[(2100, long(MAX_HEAD_DATA as usize))]);
		assert!(Siblings::head(2100, 11).is_ok());
	});
}

#[test]
fn heads_grow_stale() {
	followed().execute_with(|| {
		for number in 11..11 + MAX_HEADS {
			assert!(Siblings::head(2100, number - 1).is_ok());
			head(2100, number, H256::zero());
		}
		assert_eq!(Siblings::head(2100, 10), Err(SiblingError::StaleHead));
		assert!(Siblings::head(2100, 11).is_ok());
		check();
	});
}

#[test]
fn each_sibling_has_its_own_heads() {
	followed().execute_with(|| {
		assert_ok!(Siblings::follow(by(2), 2200));
		let header = |number| header(number, H256::from_low_u64_be(number.into())).encode();
		heads(&[(2100, header(11)), (2200, header(77)), (2300, header(5))]);
		assert!(Siblings::head(2100, 11).is_ok() && Siblings::head(2200, 77).is_ok());
		assert_eq!(Siblings::head(2200, 11), Err(SiblingError::StaleHead));
		assert_eq!(Siblings::head(2300, 5), Err(SiblingError::NotFollowed));
		assert!(!Known::<Test>::contains_key(2300));
		check();
	});
}
