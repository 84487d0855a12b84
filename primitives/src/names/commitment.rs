//! What is hashed before a registration, and what an account signs that a name points at.

use crate::{AccountId, Balance, BlockNumber};
use alloc::{format, vec::Vec};
use codec::Encode;
use sp_core::H256;
use sp_crypto_hashing::blake2_256;
use sp_runtime::{traits::Verify, MultiSignature};

/// First bytes of what is hashed for a commitment.
pub const COMMIT_PREFIX: &[u8] = b"mmt/names/commit/1";

/// First line of what an account signs that a name points at.
pub const CONSENT_PREFIX: &str = "mmt/names/consent/1";

/// What stands around a message that a wallet signs for a web page, so that nobody can be made to
/// sign a transaction that way.
const WRAPPING: (&[u8], &[u8]) = (b"<Bytes>", b"</Bytes>");

/// What is committed to before a registration. It says nothing about the name, and can be used for
/// no other name, owner, duration, price or chain.
///
/// BLAKE2b with 32 bytes of output over, one after the other:
///
/// | bytes | what |
/// |---|---|
/// | 18 | `mmt/names/commit/1`, ASCII |
/// | 32 | hash of the chain's genesis block |
/// | 1 or 2, then at most 253 | the name in full, UTF-8, with its length before it as a SCALE compact number |
/// | 32 | the account that will own the name |
/// | 32 | the secret |
/// | 4 | blocks that the registration is for, u32, little-endian |
/// | 16 | the most that it may cost in planck, u128, little-endian |
pub fn commitment(
	genesis: &H256,
	name: &[u8],
	owner: &AccountId,
	secret: &H256,
	duration: BlockNumber,
	max_price: Balance,
) -> H256 {
	let mut bytes = COMMIT_PREFIX.to_vec();
	(genesis, name, owner, secret, duration, max_price).encode_to(&mut bytes);
	blake2_256(&bytes).into()
}

/// What an account signs so that a name's account record that is that account counts as verified.
/// It is text, for a wallet shows it: four lines without a line break at the end,
///
/// ```text
/// mmt/names/consent/1
/// name: alice.mmt
/// owner: 0x… the name's owner, 32 bytes in hexadecimal
/// chain: 0x… hash of the chain's genesis block
/// ```
pub fn consent_message(genesis: &H256, name: &str, owner: &AccountId) -> Vec<u8> {
	let owner: &[u8; 32] = owner.as_ref();
	format!("{CONSENT_PREFIX}\nname: {name}\nowner: {:?}\nchain: {genesis:?}", H256(*owner))
		.into_bytes()
}

/// `message` as a wallet signs it for a web page: between `<Bytes>` and `</Bytes>`.
pub fn wrapped(message: &[u8]) -> Vec<u8> {
	[WRAPPING.0, message, WRAPPING.1].concat()
}

/// Whether `signature` is that of `account` under `message`, either as it is or [`wrapped`]. Costs
/// two verifications at worst.
pub fn consents(signature: &MultiSignature, account: &AccountId, message: &[u8]) -> bool {
	signature.verify(message, account) || signature.verify(&wrapped(message)[..], account)
}
