// Proof files, works and terms, as the scripts take and send them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TypeRegistry } from '@polkadot/types';
import { formatAmount, formatPercent, parseAmount, parsePercent } from './amounts.js';
import { UsageError } from './errors.js';

const MAGIC = 'mmtproof';
const VERSION = 1;
const CHECKSUM = 4;

const registry = new TypeRegistry();
registry.register({
	Preimage: {
		owner: 'AccountId', algorithm: 'u8', digest: 'H256', size: 'u64', salt: 'H256', metadata: 'H256',
	},
	Path: { index: 'u32', count: 'u32', siblings: 'Vec<H256>' },
	Entry: { root: 'H256', count: 'u32', block: 'u32', time: 'u64' },
	MmrProof: { index: 'u64', entries: 'u64', items: 'Vec<H256>' },
	ProofFile: { genesis: 'H256', preimage: 'Preimage', path: 'Path', entry: 'Entry', mmr: 'MmrProof' },
});

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();

function read(file) {
	try {
		return readFileSync(file);
	} catch {
		throw new UsageError(`'${file}' cannot be read`);
	}
}

// What a claim takes from an `.mmtproof` file. The chain checks it; here only the file's frame is,
// so that a wrong or damaged file is named as such.
export function readProof(file) {
	const bytes = read(file);
	if (bytes.subarray(0, MAGIC.length).toString('latin1') !== MAGIC) {
		throw new UsageError(`'${file}' is no proof; name the .mmtproof that 'mmt notarize' wrote`);
	}
	if (bytes[MAGIC.length] !== VERSION) {
		throw new UsageError(`'${file}' is of version ${bytes[MAGIC.length]}, and these scripts read ${VERSION}`);
	}
	const body = bytes.subarray(0, -CHECKSUM);
	if (!sha256(body).subarray(0, CHECKSUM).equals(bytes.subarray(-CHECKSUM))) {
		throw new UsageError(`'${file}' is damaged: its checksum does not match`);
	}
	return registry.createType('ProofFile', Uint8Array.from(body.subarray(MAGIC.length + 1)));
}

// The proof of the batch at a head that the chain still remembers: the node makes a new one, as the
// file's own is of the block in which it was written.
export async function freshProof(chain, proof) {
	if (chain.api.genesisHash.toHex() !== proof.genesis.toHex()) {
		throw new UsageError(`the proof is of the chain with the genesis block ${proof.genesis.toHex()}`);
	}
	const heads = (await chain.api.query.notary.heads()).heads;
	// By `get`, here and below: a struct is a Map, which has `entries` and `size` of its own.
	if (heads.some(([entries]) => entries.eq(proof.mmr.get('entries')))) return proof.mmr.toJSON();
	return (await chain.rpc('mmt_anchorProof', proof.mmr.index.toNumber())).mmr;
}

// Arguments of `claim` and, after the work's number, of `challenge`.
export async function claimOf(chain, { file, media, parents }) {
	const proof = readProof(file);
	const plain = (type) => type.toJSON();
	return [
		{ ...plain(proof.preimage), owner: proof.preimage.owner.toHex() },
		plain(proof.path),
		{ ...plain(proof.entry), time: proof.entry.time.toString() },
		await freshProof(chain, proof),
		media,
		parentsOf(parents),
	];
}

// Number of the work of a proof's content, or null.
export async function workOf(chain, { preimage }) {
	const content = ['algorithm', 'digest', 'size'].map((field) => preimage.get(field));
	const found = await chain.api.query.notary.workOf(content);
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

// Decimals and symbol of an asset (`{ Native }`, `{ WithId }` or the chain's own codec).
export async function unitOf(chain, asset) {
	const id = asset.isWithId ? asset.asWithId.toNumber() : asset.WithId;
	if (id === undefined) return { decimals: chain.decimals, symbol: chain.symbol };
	const { decimals, symbol } = await chain.api.query.assets.metadata(id);
	return { decimals: decimals.toNumber(), symbol: symbol.toUtf8() || `of asset ${id}` };
}

// A price in tokens to the asset's smallest unit.
export async function priceOf(chain, text, asset) {
	return parseAmount(text, (await unitOf(chain, asset)).decimals);
}

export async function showPrice(chain, price, asset) {
	const { decimals, symbol } = await unitOf(chain, asset);
	return formatAmount(price, decimals, symbol);
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
