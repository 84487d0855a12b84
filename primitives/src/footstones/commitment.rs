//! What is hashed for a bet before it is shown.

use super::{ChainId, Round};
use crate::{AccountId, Balance};
use codec::Encode;
use sp_core::H256;

/// First bytes of what is hashed for a bet.
pub const BET_PREFIX: &[u8] = b"mmt/footstones/bet/1";

/// What a footstone commits to: `amount` on `candidate`, the [hash of a
/// checkpoint](super::Checkpoint::hash). It says nothing about the candidate, and can be used by
/// nobody else, in no other round, on no other chain.
///
/// BLAKE2b with 32 bytes of output over, one after the other:
///
/// | bytes | what |
/// |---|---|
/// | 20 | `mmt/footstones/bet/1`, ASCII |
/// | 32 | hash of the genesis block of the chain that is bet on |
/// | 32 | the account |
/// | 4 | data chain, u32, little-endian |
/// | 4 | round, u32, little-endian |
/// | 32 | hash of the checkpoint |
/// | 16 | the bet in planck of BMM, u128, little-endian |
/// | 32 | the salt: 32 random bytes, another 32 for each bet |
pub fn commitment(
	genesis: &H256,
	account: &AccountId,
	chain: ChainId,
	round: Round,
	candidate: &H256,
	amount: Balance,
	salt: &H256,
) -> H256 {
	let mut bytes = BET_PREFIX.to_vec();
	(genesis, account, chain, round, candidate, amount, salt).encode_to(&mut bytes);
	sp_io::hashing::blake2_256(&bytes).into()
}
