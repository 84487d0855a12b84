//! Codes, texts and JSON of the notary's methods.

use super::*;

#[test]
fn error_codes_do_not_change() {
	let gap = Gap { first: 3, last: 9 };
	for (error, code) in [
		(Error::State(StateError::UnknownBlock(Hash::zero())), 7001),
		(sp_blockchain::Error::SetHeadTooOld.into(), 7004),
		(Error::UnknownHeight(9), 7001),
		(Error::NotFinal(Hash::zero()), 7010),
		(Error::NotIndexed { indexed: 1, asked: 2 }, 7011),
		(Error::UnknownBatch { index: 1, entries: 1 }, 7012),
		(Error::Incomplete { index: 1, gap }, 7013),
		(Error::Index(ProofError::StoreIncomplete.into()), 7014),
		(Error::Inconsistent(1), 7015),
		(Error::UnknownAlgorithm(String::new()), 7016),
		(Error::UnknownWork(1), 7017),
	] {
		assert_eq!(error.code(), code);
		assert_eq!(ErrorObjectOwned::from(error).code(), code);
	}
}

#[test]
fn what_is_missing_is_named_with_a_way_out() {
	let error = Error::Incomplete { index: 7, gap: Gap { first: 30, last: 90 } }.to_string();
	for part in ["batch 7", "blocks 30 to 90", "--state-pruning archive"] {
		assert!(error.contains(part), "{error}");
	}
}

/// Blocks with their items, by height: 10 has 0 to 2, 7 has 3, and 2 has 4 and 5.
fn read(block: BlockNumber) -> Result<(Vec<u32>, Option<BlockNumber>), &'static str> {
	match block {
		10 => Ok((vec![2, 1, 0], Some(7))),
		7 => Ok((vec![3], Some(2))),
		2 => Ok((vec![5, 4], None)),
		_ => Err("gone"),
	}
}

#[test]
fn pages_of_any_length_make_the_whole_history() {
	for limit in 1..=7 {
		let mut all = Vec::new();
		let mut cursor = Some(Cursor { block: 10, skip: 0 });
		while let Some(at) = cursor {
			let page = walk_back(at, limit, read).unwrap();
			assert!(page.items.len() as u32 <= limit);
			assert!(!page.items.is_empty());
			all.extend(page.items);
			cursor = page.cursor;
		}
		assert_eq!(all, [0, 1, 2, 3, 4, 5], "pages of {limit}");
	}
}

#[test]
fn a_block_that_is_gone_ends_the_page_before_it() {
	let lost = |block| if block == 2 { Err("gone") } else { read(block) };
	let page = walk_back(Cursor { block: 10, skip: 1 }, 9, lost).unwrap();
	assert_eq!(page.items, [1, 2, 3]);
	let cursor = page.cursor.unwrap();
	assert_eq!(cursor, Cursor { block: 2, skip: 0 });
	assert_eq!(walk_back(cursor, 9, lost).unwrap_err(), "gone");
}

#[test]
fn a_walk_ends_whatever_it_reads() {
	let circle = |block| Ok::<_, ()>((vec![()], Some(block)));
	assert_eq!(walk_back(Cursor { block: 5, skip: 0 }, 9, circle).unwrap().cursor, None);
	let empty = |block: u32| Ok::<_, ()>((Vec::<()>::new(), block.checked_sub(1)));
	let page = walk_back(Cursor { block: 50, skip: 0 }, 9, empty).unwrap();
	assert_eq!(page.cursor, Some(Cursor { block: 40, skip: 0 }));
	let past = walk_back(Cursor { block: 2, skip: 99 }, 9, read).unwrap();
	assert_eq!((past.items, past.cursor), (Vec::new(), None));
}
