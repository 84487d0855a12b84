// Keys that sign, and addresses.
import { Keyring } from '@polkadot/api';
import { cryptoWaitReady, decodeAddress, encodeAddress } from '@polkadot/util-crypto';
import { UsageError } from './errors.js';

const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });

// The keyring would take any other text of up to 32 bytes for a seed, a mistyped path as well.
const SECRET = /^(\/\/\S+|0x[0-9a-fA-F]{64}(\/\/?\S+)?|([a-z]+ ){11,23}[a-z]+(\/\/?\S+)?)$/;

// The sr25519 pair of a development path (`//Alice`), a mnemonic or a 0x seed.
export async function pairOf(secret) {
	await cryptoWaitReady();
	try {
		if (!SECRET.test(secret)) throw new Error();
		return keyring.addFromUri(secret);
	} catch {
		throw new UsageError('the secret is none of: a path such as //Alice, 12 to 24 words, a 0x seed');
	}
}

// An address as written, or that of a development path.
export async function addressOf(text, prefix = 42) {
	if (text?.startsWith('//')) return encodeAddress((await pairOf(text)).publicKey, prefix);
	try {
		return encodeAddress(decodeAddress(text), prefix);
	} catch {
		throw new UsageError(`'${text}' is not an address; write 5F… or a path such as //Bob`);
	}
}
