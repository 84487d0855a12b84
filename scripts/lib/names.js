// Names: what a commitment and a consent are made of, times, and names where accounts are asked for.
import { bnToU8a, compactAddLength, hexToU8a, stringToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a, decodeAddress } from '@polkadot/util-crypto';
import { addressOf } from './accounts.js';
import { UsageError } from './errors.js';
import { parseNumber } from './notary.js';

// Blocks of 10 seconds in a day.
export const BLOCKS_PER_DAY = 8640;

// A text as the chain takes it. polkadot.js would read one such as '0xab' as bytes.
export const textBytes = (text) => u8aToHex(stringToU8a(text));

// Whether an argument is meant as a name: it has a dot, and no address or development path has.
export const isName = (text) => /^[^/\s.]+(\.[^/\s.]+)+$/.test(text ?? '');

// A name in full, such as `alice.mmt`. The chain knows what else it has to be.
export function checkName(text) {
	if (!isName(text)) throw new UsageError(`'${text}' is not a name in full, such as alice.mmt`);
	return text;
}

// 'book.alice.mmt' to `['book', 'alice.mmt']`.
export function splitName(text) {
	const at = checkName(text).indexOf('.');
	if (!isName(text.slice(at + 1))) {
		throw new UsageError(`'${text}' is a top name; a subname is such as book.${text}`);
	}
	return [text.slice(0, at), text.slice(at + 1)];
}

// Days to blocks.
export function parseDays(text) {
	return Number(parseNumber(text, 'a number of days')) * BLOCKS_PER_DAY;
}

// Blocks to '28 days'.
export function formatDays(blocks) {
	const tenths = Math.round((blocks * 10) / BLOCKS_PER_DAY);
	return `${tenths / 10} day${tenths === 10 ? '' : 's'}`;
}

const unsigned = (value, bits) => bnToU8a(BigInt(value), { bitLength: bits, isLe: true });

// What `commit` takes for a registration. Whoever does not know `secret` learns nothing from it.
export function commitmentOf({ genesis, name, owner, secret, duration, maxPrice }) {
	return u8aToHex(blake2AsU8a(u8aConcat(
		stringToU8a('mmt/names/commit/1'),
		hexToU8a(genesis),
		compactAddLength(stringToU8a(name)),
		decodeAddress(owner),
		hexToU8a(secret),
		unsigned(duration, 32),
		unsigned(maxPrice, 128),
	), 256));
}

// What an account signs to agree that the name of `owner` points at it: text, as wallets show it.
export function consentMessage({ genesis, name, owner }) {
	return [
		'mmt/names/consent/1',
		`name: ${name}`,
		`owner: ${u8aToHex(decodeAddress(owner))}`,
		`chain: ${genesis}`,
	].join('\n');
}

// The signature of `pair`, an sr25519 one, as a wallet would make it.
export function consentOf(chain, pair, { name, owner }) {
	const message = consentMessage({ genesis: chain.api.genesisHash.toHex(), name, owner });
	return { Sr25519: u8aToHex(pair.sign(`<Bytes>${message}</Bytes>`)) };
}

// What the chain says of a name, at a block that is final: money may hang on the answer.
export async function resolve(chain, name, keys = []) {
	const at = (await chain.api.rpc.chain.getFinalizedHead()).toHex();
	return chain.rpc('mmt_resolve', name, keys, at);
}

// The account that a name points at, `{ address, verified }`. A name that does not resolve, as an
// expired one, is refused by the node, in words.
export async function accountOfName(chain, name) {
	const { records } = await resolve(chain, name, ['account']);
	const found = records.find(({ type }) => type === 'account');
	if (!found) throw new Error(`${name} points at no account; its owner sets one with set-records.js`);
	return { address: await addressOf(found.value, chain.prefix), verified: found.verified };
}

// The address that an argument means: one that is written out, that of a development path, or the one
// that a name points at, which is said. Without a chain only the form is looked at.
export async function accountOf(text, chain) {
	if (!isName(text)) return addressOf(text, chain?.prefix);
	if (!chain) return text;
	const { address, verified } = await accountOfName(chain, text);
	const word = verified ? 'verified' : 'not verified: this account never agreed to the name';
	process.stderr.write(`${text} is ${address} (${word})\n`);
	return address;
}

// What a registration or renewal costs now, in planck.
export async function priceOf(chain, name, duration) {
	return BigInt((await chain.rpc('mmt_namePrice', name, duration)).total);
}

// What a name is sold for now, in planck.
export async function saleOf(chain, name) {
	const { id, blockHash } = await resolve(chain, name, ['account']);
	const info = await chain.rpc('mmt_nameOfId', id, blockHash);
	if (!info?.offer) throw new Error(`${name} is not for sale`);
	return BigInt(info.offer.price);
}

// When a subname is to end.
export const EXPIRY_OPTIONS = {
	days: { type: 'string', value: 'N', help: 'it lasts so many days from now on' },
	until: { type: 'string', value: 'BLOCK', help: 'or up to this block' },
};

export function checkExpiry({ days, until }) {
	if (days !== undefined && until !== undefined) throw new UsageError('say --days or --until, not both');
	if (days !== undefined) parseDays(days);
	if (until !== undefined) parseNumber(until, 'a block');
}

// The block of it; null if nothing is said.
export async function expiryOf(chain, { days, until }) {
	if (until !== undefined) return Number(until);
	if (days === undefined) return null;
	return (await chain.api.rpc.chain.getHeader()).number.toNumber() + parseDays(days);
}
