//! Shares and batches.

use super::*;
use crate::equihash::EquihashError;
use share::{check, check_batch, reaches, worth, SHARE};

#[test]
fn zero_bits_are_counted_from_the_first() {
	for (bytes, zeros) in [
		(&[0x80u8][..], 0),
		(&[0x7f], 1),
		(&[0x01], 7),
		(&[0, 0x80], 8),
		(&[0, 0, 0, 0, 0, 0x80], 40),
		(&[0, 0, 0, 0, 0, 0x40], 41),
	] {
		let mut id = H256::repeat_byte(0xff);
		id.0[..bytes.len()].copy_from_slice(bytes);
		for class in 0..=MAX_CLASS {
			assert_eq!(reaches(&id, class), class <= zeros, "{id:?} {class}");
			// As a number: below 2^256 / 2^class.
			let number = sp_core::U256::from_big_endian(&id.0);
			assert_eq!(reaches(&id, class), class == 0 || number.bits() <= 256 - class as usize);
		}
	}
	assert!(reaches(&H256::zero(), 255));
	assert_eq!((worth(0), worth(5), worth(40), worth(41)), (1, 32, 1 << 40, 1 << 40));
}

#[test]
fn a_share_is_92_bytes_everywhere() {
	let share = Real::new().all[0];
	assert_eq!(share.encode(), share.to_bytes());
	assert_eq!(share.encode().len(), SHARE);
	assert_eq!(<Share as codec::MaxEncodedLen>::max_encoded_len(), 92);
	assert_eq!(Share::decode(&mut &share.encode()[..]), Ok(share));
	assert_eq!(Share::from(share.to_bytes()), share);
	let shown = serde_json::to_value(share).unwrap();
	assert_eq!(text(&shown).len(), 2 + 2 * SHARE);
	assert_eq!(serde_json::from_value::<Share>(shown.clone()).unwrap(), share);
	for wrong in [json!("0x00"), json!(text(&shown).to_string() + "00"), json!(7)] {
		serde_json::from_value::<Share>(wrong).unwrap_err();
	}
}

#[test]
fn real_shares_are_accepted_alone_and_together() {
	let real = Real::new();
	let (input, shares) = (real.input(), real.shares());
	assert!(shares.len() >= 3, "so that their order matters");
	for share in &shares {
		assert_eq!(check(&input, real.class, share), Ok(share::id(&input, share)));
	}
	assert_eq!(check_batch(&input, real.class, &shares), Ok(()));
	assert_eq!(check_batch(&input, real.class, &shares[1..2]), Ok(()));
}

#[test]
fn a_share_is_refused_elsewhere() {
	let real = Real::new();
	let share = real.shares()[0];
	let other = AccountId::new([9; 32]);
	let binding = real.binding();
	for (what, elsewhere) in [
		("another chain", Binding { genesis: H256::repeat_byte(9), ..binding }),
		("another parachain id", Binding { para: 2001, ..binding }),
		("another window", Binding { seed: H256::repeat_byte(9), ..binding }),
		("another account", Binding { account: &other, ..binding }),
		("another class", Binding { class: 0, ..binding }),
	] {
		let input = elsewhere.input();
		assert_ne!(input, real.input());
		// At class 0 the target is no obstacle, so that it is the puzzle that refuses.
		let error = check(&input, 0, &share).unwrap_err();
		assert!(matches!(error, ShareError::Puzzle(_)), "{what}: {error:?}");
	}
}

#[test]
fn every_changed_bit_is_refused() {
	let real = Real::new();
	let (input, share) = (real.input(), real.shares()[0]);
	for bit in 0..8 * SHARE {
		let mut bytes = share.to_bytes();
		bytes[bit / 8] ^= 1 << (bit % 8);
		check(&input, 0, &bytes.into()).unwrap_err();
	}
}

#[test]
fn the_target_is_checked_before_the_puzzle() {
	let real = Real::new();
	let input = real.input();
	let solved = real.all.iter().find(|share| !real.shares().contains(share)).unwrap();
	assert_eq!(check(&input, real.class, solved), Err(ShareError::BelowTarget));
	assert_eq!(check(&input, 0, solved), Ok(share::id(&input, solved)));
	let unsolved = Share { nonce: 0, solution: [0; SOLUTION] };
	assert_eq!(check(&input, MAX_CLASS, &unsolved), Err(ShareError::BelowTarget));
	assert_eq!(
		check(&input, 0, &unsolved),
		Err(ShareError::Puzzle(EquihashError::Duplicate { index: 0 }))
	);
}

#[test]
fn a_batch_is_refused_by_its_first_wrong_share() {
	let real = Real::new();
	let (input, class, shares) = (real.input(), real.class, real.shares());
	let refused = |shares: &[Share]| check_batch(&input, class, shares).unwrap_err();
	assert_eq!(refused(&[]), (0, BatchError::Empty));
	assert_eq!(refused(&[shares[0]; 33]), (0, BatchError::TooMany { found: 33 }));
	assert_eq!(refused(&[shares[0], shares[0]]), (1, BatchError::Order), "twice");
	assert_eq!(refused(&[shares[1], shares[0]]), (1, BatchError::Order), "swapped");
	assert_eq!(refused(&[shares[0], shares[2], shares[1]]), (2, BatchError::Order));

	let below = real.all.iter().find(|share| !shares.contains(share)).unwrap();
	assert_eq!(refused(&[shares[0], *below]), (1, BatchError::BelowTarget));

	let mut mixed = shares.clone();
	mixed.push(real.false_share());
	mixed.sort_by_key(|share| share::id(&input, share));
	let at = mixed.iter().position(|share| *share == real.false_share()).unwrap() as u32;
	let (found, error) = refused(&mixed);
	assert_eq!(found, at);
	assert!(matches!(error, BatchError::Puzzle(_)));
}

#[test]
fn errors_say_what_to_do() {
	for (error, words) in [
		(BatchError::Empty, "one share or more"),
		(BatchError::TooMany { found: 33 }, "at most 32 shares, and this one 33"),
		(BatchError::Order, "sort them"),
		(BatchError::BelowTarget, "look that genesis"),
		(BatchError::Puzzle(EquihashError::RootNotZero), "does not solve the puzzle: the hashes"),
	] {
		assert!(error.to_string().contains(words), "{error}");
	}
}
