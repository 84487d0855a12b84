// Session keys and the proof that their owner holds them.
import { hexToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { pairOf } from './accounts.js';

// What a key signs to prove that `owner` (a public key) holds it.
export function ownershipStatement(owner) {
	return u8aConcat(stringToU8a('POP_'), owner);
}

// Keys and proof from a secret. A chain of this network has one session key, Aura's, which is
// sr25519; so the encoded keys are that public key and the encoded proof is its signature.
export async function keysFromSecret(secret, owner) {
	const aura = await pairOf(secret);
	return {
		keys: u8aToHex(aura.publicKey),
		proof: u8aToHex(aura.sign(ownershipStatement(owner))),
	};
}

// Keys and proof made by the node and kept in its keystore. The node answers this only to those
// it trusts: on 127.0.0.1, or with `--rpc-methods unsafe`.
export async function keysFromNode(chain, owner) {
	const { keys, proof } = await chain.rpc('author_rotateKeysWithOwner', u8aToHex(owner));
	return { keys: asHex(keys), proof: asHex(proof) };
}

function asHex(value) {
	return typeof value === 'string' ? u8aToHex(hexToU8a(value)) : u8aToHex(Uint8Array.from(value));
}
