//! What is committed to and consented to. `tests/vectors/commitments.json` was not made by this code.

use super::*;
use crate::AccountId;
use commitment::wrapped;
use sp_core::{sr25519, Pair, H256};
use sp_runtime::MultiSignature;

fn hash(text: &str) -> H256 {
	H256::from_slice(&unhex(text))
}

fn account(text: &str) -> AccountId {
	AccountId::new(hash(text).0)
}

#[test]
fn vectors_hold() {
	let cases = vectors("commitments");
	for case in cases.as_array().unwrap() {
		let text = |key: &str| case[key].as_str().unwrap();
		let (genesis, owner) = (hash(text("genesis")), account(text("owner")));
		let made = commitment(
			&genesis,
			text("name").as_bytes(),
			&owner,
			&hash(text("secret")),
			case["duration"].as_u64().unwrap() as u32,
			text("maxPrice").parse().unwrap(),
		);
		assert_eq!(made, hash(text("commitment")), "{case}");
		let message = consent_message(&genesis, text("name"), &owner);
		assert_eq!(String::from_utf8(message).unwrap(), text("consent"));
	}
	assert_eq!(cases.as_array().unwrap().len(), 4);
}

#[test]
fn a_commitment_is_to_all_that_is_in_it() {
	let of = |genesis: u8, name: &[u8], owner: u8, secret: u8, duration, max_price| {
		let owner = AccountId::new([owner; 32]);
		let secret = H256::repeat_byte(secret);
		commitment(&H256::repeat_byte(genesis), name, &owner, &secret, duration, max_price)
	};
	let made = [
		of(1, b"alice.mmt", 2, 3, 4, 5),
		of(9, b"alice.mmt", 2, 3, 4, 5),
		of(1, b"alicf.mmt", 2, 3, 4, 5),
		of(1, b"alice.mmt", 9, 3, 4, 5),
		of(1, b"alice.mmt", 2, 9, 4, 5),
		of(1, b"alice.mmt", 2, 3, 9, 5),
		of(1, b"alice.mmt", 2, 3, 4, 9),
	];
	for (place, one) in made.iter().enumerate() {
		assert!(!made[..place].contains(one), "{place}");
	}
}

#[test]
fn consent_is_signed_as_it_is_or_as_wallets_wrap_it() {
	let pair = sr25519::Pair::from_string("//Bob", None).unwrap();
	let bob: AccountId = pair.public().into();
	let alice = AccountId::new([1; 32]);
	let genesis = H256::repeat_byte(7);
	let message = consent_message(&genesis, "alice.mmt", &alice);
	let sign = |bytes: &[u8]| MultiSignature::from(pair.sign(bytes));
	assert!(consents(&sign(&message), &bob, &message));
	assert!(consents(&sign(&wrapped(&message)), &bob, &message));
	assert!(wrapped(&message).starts_with(b"<Bytes>mmt/names/consent/1\nname: alice.mmt\n"));
	assert!(wrapped(&message).ends_with(b"</Bytes>"));

	assert!(!consents(&sign(&message), &alice, &message), "of another account");
	for other in [
		consent_message(&genesis, "alicf.mmt", &alice),
		consent_message(&genesis, "alice.mmt", &bob),
		consent_message(&H256::repeat_byte(8), "alice.mmt", &alice),
		wrapped(&wrapped(&message)),
	] {
		assert!(!consents(&sign(&other), &bob, &message));
	}
}
