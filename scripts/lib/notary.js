// Proof files, works and terms, as the scripts take and send them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { u8aToHex } from '@polkadot/util';
import { formatPercent, parseAmount, parsePercent } from './amounts.js';
import { UsageError } from './errors.js';
import { decode, ProofError } from './proof.js';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

function read(file) {
	try {
		return readFileSync(file);
	} catch {
		throw new UsageError(`'${file}' cannot be read`);
	}
}

// The fields of an `.mmtproof` file. What they show is for the chain to check.
export function readProof(file) {
	try {
		return decode(read(file));
	} catch (error) {
		if (!(error instanceof ProofError)) throw error;
		throw new UsageError(`'${file}': ${error.message}`);
	}
}

// The proof of the batch at a head that the chain still remembers: the node makes a new one, as the
// file's own is of the block in which it was written.
async function freshProof(chain, { genesis, range }) {
	if (chain.api.genesisHash.toHex() !== u8aToHex(genesis)) {
		throw new UsageError(`the proof is of the chain with the genesis block ${u8aToHex(genesis)}`);
	}
	const { heads } = await chain.api.query.notary.heads();
	if (heads.some(([entries]) => entries.toBigInt() === range.entries)) return range;
	return (await chain.rpc('mmt_anchorProof', Number(range.index))).mmr;
}

// Arguments of `claim` and, after the work's number, of `challenge`.
export async function claimOf(chain, { file, media, parents }) {
	const proof = readProof(file);
	const { owner, algorithm, digest, size, salt, metadata, path, entry } = proof;
	const preimage = { owner, algorithm, digest, size, salt, metadata };
	return [preimage, path, entry, await freshProof(chain, proof), media, parentsOf(parents)];
}

// Number of the work of a proof's content, or null.
export async function workOf(chain, { algorithm, digest, size }) {
	const found = await chain.api.query.notary.workOf([algorithm, digest, size]);
	return found.isSome ? found.unwrap().toString() : null;
}

// '12' to 12.
export function parseNumber(text, what) {
	if (!/^\d+$/.test(text ?? '')) throw new UsageError(`'${text}' is not ${what}, which is a whole number`);
	return BigInt(text).toString();
}

// '12.5 %' to parts per million.
export function parseShare(text) {
	const billionths = parsePercent(text);
	if (billionths % 1000 !== 0) throw new UsageError(`'${text}' has more than 4 digits after the point`);
	return billionths / 1000;
}

export function formatShare(parts) {
	return formatPercent(parts * 1000);
}

// `['3=10', …]` to `[{ work, parts }]`.
export function parentsOf(list = []) {
	return list.map((text) => {
		const [work, share, ...more] = text.split('=');
		if (share === undefined || more.length > 0) {
			throw new UsageError(`'${text}' is not WORK=PERCENT, such as 3=10`);
		}
		return { work: parseNumber(work, 'the number of a work'), parts: parseShare(share) };
	});
}

// '7' to an asset of `pallet-assets`; without one it is the chain's own token.
export function assetOf(text) {
	return text === undefined
		? { Native: null }
		: { WithId: Number(parseNumber(text, 'the number of an asset')) };
}

// Decimals of an asset, `{ Native }` or `{ WithId }` or the chain's own codec of them.
async function decimalsOf(chain, asset) {
	const id = asset.isWithId ? asset.asWithId : asset.WithId;
	if (id === undefined) return chain.decimals;
	return (await chain.api.query.assets.metadata(id)).decimals.toNumber();
}

// A price in tokens to the asset's smallest unit.
export async function priceOf(chain, text, asset) {
	return parseAmount(text, await decimalsOf(chain, asset));
}

// SHA-256 of the text of terms.
export function hashOfText(file) {
	return `0x${sha256(read(file)).toString('hex')}`;
}

// A work's record, or an error that says there is none.
export async function workRecord(chain, work) {
	const record = await chain.api.query.notary.works(work);
	if (record.isNone) throw new Error(`there is no work ${work}`);
	return record.unwrap();
}

export const KINDS = ['use', 'display', 'copy', 'modify', 'exclusive'];

// 'use' to `Use`.
export function kindOf(text) {
	if (!KINDS.includes(text)) throw new UsageError(`'${text}' is not one of ${KINDS.join(', ')}`);
	return text[0].toUpperCase() + text.slice(1);
}

// Options of `claim-work` and `challenge-work`.
export const CLAIM_OPTIONS = {
	media: { type: 'string', value: 'TYPE', help: 'media type (default application/octet-stream)' },
	parent: {
		type: 'string',
		multiple: true,
		value: 'WORK=PERCENT',
		help: 'a work that it is made from, and its part of every price; may be given 8 times',
	},
};
