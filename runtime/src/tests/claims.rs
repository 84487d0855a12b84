//! Attesting a claim pays no fee, so an attestation of nothing never gets as far as a block.

use super::{preset, signed};
use crate::{Executive, Runtime, RuntimeCall, System, MMT};
use codec::Encode;
use polkadot_runtime_common::claims::{self, Call, EthereumAddress, PrevalidateAttests};
use sp_genesis_builder::DEV_RUNTIME_PRESET;
use sp_keyring::Sr25519Keyring::{self, Alice, Bob};
use sp_runtime::transaction_validity::{
	InvalidTransaction, TransactionSource, TransactionValidityError,
};

/// What the chain answers to an attestation of somebody without a claim.
const SIGNER_HAS_NO_CLAIM: u8 = 1;

/// Whether the pool, and the author of a block, take a transaction.
fn validate(
	who: Sr25519Keyring,
	call: impl Into<RuntimeCall>,
) -> Result<(), TransactionValidityError> {
	let transaction = signed(who, call.into());
	Executive::validate_transaction(TransactionSource::External, transaction, System::block_hash(0))
		.map(drop)
}

fn attest(bytes: usize) -> Call<Runtime> {
	Call::attest { statement: vec![0; bytes] }
}

#[test]
fn who_has_no_claim_cannot_attest() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let refused: Result<(), TransactionValidityError> =
			Err(InvalidTransaction::Custom(SIGNER_HAS_NO_CLAIM).into());
		for bytes in [0, 1 << 20] {
			assert_eq!(validate(Alice, attest(bytes)), refused, "{bytes} bytes");
			// What pays for its length is let in.
			let remark = frame_system::Call::<Runtime>::remark { remark: vec![0; bytes] };
			assert_eq!(validate(Alice, remark), Ok(()), "{bytes} bytes");
		}
	});
}

#[test]
fn who_has_a_claim_attests_it_and_nobody_else() {
	preset(DEV_RUNTIME_PRESET).execute_with(|| {
		let ethereum = EthereumAddress([7; 20]);
		claims::Claims::<Runtime>::insert(ethereum, MMT);
		claims::Preclaims::<Runtime>::insert(Alice.to_account_id(), ethereum);
		assert_eq!(validate(Alice, attest(0)), Ok(()));
		assert!(validate(Bob, attest(0)).is_err());
	});
}

#[test]
fn the_check_of_attestations_carries_no_data() {
	assert!(PrevalidateAttests::<Runtime>::new().encode().is_empty());
}
