//! What is hashed and signed.

use super::*;
use crate::names::commitment::wrapped;
use sp_core::{sr25519, Pair};
use sp_runtime::MultiSignature;

#[test]
fn vectors_of_statements() {
	for vector in vectors("statements") {
		let checkpoint = Checkpoint {
			height: number(&vector["height"]),
			block: hash(&vector["block"]),
			state: hash(&vector["state"]),
		};
		assert_eq!(checkpoint.hash(), hash(&vector["hash"]));
		let statement = Statement {
			chain: number(&vector["chain"]),
			round: number(&vector["round"]),
			checkpoint,
		};
		let message = statement.message(&hash(&vector["genesis"]));
		assert_eq!(message, text(&vector["message"]).as_bytes());
	}
}

#[test]
fn vectors_of_bets() {
	for vector in vectors("bets") {
		let made = commitment(
			&hash(&vector["genesis"]),
			&AccountId::new(hash(&vector["account"]).0),
			number(&vector["chain"]),
			number(&vector["round"]),
			&hash(&vector["candidate"]),
			number(&vector["amount"]),
			&hash(&vector["salt"]),
		);
		assert_eq!(made, hash(&vector["commitment"]));
	}
}

#[test]
fn a_bet_is_bound_to_everything() {
	let of = |genesis, account, chain, round, candidate, amount, salt| {
		let [genesis, candidate, salt] = [genesis, candidate, salt].map(H256::repeat_byte);
		commitment(
			&genesis,
			&AccountId::new([account; 32]),
			chain,
			round,
			&candidate,
			amount,
			&salt,
		)
	};
	let made = [
		of(1, 2, 3, 4, 5, 6, 7),
		of(9, 2, 3, 4, 5, 6, 7),
		of(1, 9, 3, 4, 5, 6, 7),
		of(1, 2, 9, 4, 5, 6, 7),
		of(1, 2, 3, 9, 5, 6, 7),
		of(1, 2, 3, 4, 9, 6, 7),
		of(1, 2, 3, 4, 5, 9, 7),
		of(1, 2, 3, 4, 5, 6, 9),
	];
	for (place, one) in made.iter().enumerate() {
		assert!(!made[..place].contains(one), "{place}");
	}
}

#[test]
fn a_statement_is_signed_as_it_is_or_as_wallets_wrap_it() {
	let pair = sr25519::Pair::from_string("//Bob", None).unwrap();
	let bob: AccountId = pair.public().into();
	let genesis = H256::repeat_byte(7);
	let checkpoint = Checkpoint { height: 9, block: H256::zero(), state: H256::zero() };
	let statement = Statement { chain: 1, round: 2, checkpoint };
	let message = statement.message(&genesis);
	let sign = |bytes: &[u8]| MultiSignature::from(pair.sign(bytes));
	assert!(statement.is_signed(&genesis, &bob, &sign(&message)));
	assert!(statement.is_signed(&genesis, &bob, &sign(&wrapped(&message))));
	assert!(!statement.is_signed(&genesis, &AccountId::new([1; 32]), &sign(&message)));
	assert!(!statement.is_signed(&H256::zero(), &bob, &sign(&message)), "of another network");
	for other in [
		Statement { chain: 9, ..statement },
		Statement { round: 9, ..statement },
		Statement { checkpoint: Checkpoint { height: 8, ..checkpoint }, ..statement },
		Statement { checkpoint: Checkpoint { block: genesis, ..checkpoint }, ..statement },
		Statement { checkpoint: Checkpoint { state: genesis, ..checkpoint }, ..statement },
	] {
		assert!(!other.is_signed(&genesis, &bob, &sign(&message)), "{other:?}");
	}
}
