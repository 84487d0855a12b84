// Shares of proof of resource: their bytes, and the Merkle-sum tree over many of them. The layouts are
// those of docs/resource-format.md.
import { readFileSync } from 'node:fs';
import { bnToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a, decodeAddress } from '@polkadot/util-crypto';
import { UsageError } from './errors.js';

export const SOLUTION_BYTES = 84;
export const MAX_SHARES = 32;
export const MAX_LEAVES = 4096;
export const MAX_CLASS = 40;

const unsigned = (value, bits) => bnToU8a(BigInt(value), { bitLength: bits, isLe: true });
const blake2 = (...parts) => blake2AsU8a(u8aConcat(...parts), 256);

// What a share is solved for: 101 bytes that bind chain, window, account and class.
export const shareInput = ({ genesis, para, seed, account, class: difficulty }) => u8aConcat(
	hexToU8a(genesis), unsigned(para, 32), hexToU8a(seed), decodeAddress(account), unsigned(difficulty, 8),
);

// Hash that orders shares and says whether one reaches its class.
export const shareId = (input, { nonce, solution }) =>
	u8aToHex(blake2(input, unsigned(nonce, 64), hexToU8a(solution)));

// Whether an id has so many leading zero bits.
export const reaches = (id, difficulty) => difficulty === 0 || BigInt(id) >> BigInt(256 - difficulty) === 0n;

// One share: `{ nonce, solution }`, or its 92 bytes in hexadecimal.
export function parseShare(value) {
	const text = typeof value === 'string' && /^0x[0-9a-fA-F]{184}$/.test(value) ? value : null;
	if (text) {
		const nonce = hexToU8a(text.slice(0, 18)).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
		return { nonce: nonce.toString(), solution: `0x${text.slice(18)}`.toLowerCase() };
	}
	const { nonce, solution } = value ?? {};
	const whole = /^\d+$/.test(String(nonce)) && BigInt(nonce) < 2n ** 64n;
	if (!whole || !/^0x[0-9a-fA-F]{168}$/.test(solution ?? '')) {
		throw new UsageError('a share is {"nonce": "7", "solution": "0x… 84 bytes"}, or its 92 bytes in hexadecimal');
	}
	return { nonce: String(nonce), solution: solution.toLowerCase() };
}

// Shares of a JSON file: an array of them, or an object that has it as `shares`.
export function readShares(file) {
	let value;
	try {
		value = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new UsageError(`'${file}' cannot be read: ${error.message}`);
	}
	const list = Array.isArray(value) ? value : value?.shares;
	if (!Array.isArray(list)) throw new UsageError(`'${file}' holds no array of shares`);
	return list.map((one, index) => {
		try {
			return parseShare(one);
		} catch (error) {
			throw new UsageError(`'${file}', share ${index}: ${error.message}`);
		}
	});
}

// In the order that the chain wants, each with its `id`.
export const inOrder = (input, shares) => shares
	.map((share) => ({ ...share, id: shareId(input, share) }))
	.sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));

const leafOf = (id, sum) => ({ hash: blake2([0], unsigned(sum, 64), hexToU8a(id)), sum });
const nodeOf = (left, split, right) => ({
	hash: blake2([1], unsigned(left.sum, 64), left.hash, hexToU8a(split), unsigned(right.sum, 64), right.hash),
	sum: left.sum + right.sum,
});
const plain = ({ hash, sum }) => ({ hash: u8aToHex(hash), sum: sum.toString() });

// The tree over ids, which rise strictly; each counts 2^class sol. A node without a neighbour moves up.
export class SumTree {
	constructor(ids, difficulty) {
		if (ids.length === 0 || ids.length > MAX_LEAVES) throw new RangeError(`1 to ${MAX_LEAVES} shares`);
		if (ids.some((id, i) => i > 0 && id <= ids[i - 1])) throw new RangeError('ids rise, and no share is there twice');
		this.each = 2n ** BigInt(difficulty);
		this.count = ids.length;
		// Each node with the first id under it, which splits it from what is on its left.
		this.levels = [ids.map((id) => ({ ...leafOf(id, this.each), first: id }))];
		while (this.levels.at(-1).length > 1) {
			const below = this.levels.at(-1);
			this.levels.push(Array.from({ length: Math.ceil(below.length / 2) }, (_, i) => {
				const [left, right] = [below[2 * i], below[2 * i + 1]];
				return right ? { ...nodeOf(left, right.first, right), first: left.first } : left;
			}));
		}
	}

	// `{ hash, sum }` of all.
	root() {
		return plain(this.levels.at(-1)[0]);
	}

	// What stands beside the way of a leaf to the root: `[{ sibling: { hash, sum }, split }]`.
	path(index) {
		const found = [];
		let at = index;
		for (const level of this.levels.slice(0, -1)) {
			const beside = at ^ 1;
			if (beside < level.length) {
				found.push({ sibling: plain(level[beside]), split: level[Math.max(at, beside)].first });
			}
			at >>= 1;
		}
		return found;
	}

	// Index of the leaf that holds a point of 0 … sum − 1.
	leafAt(point) {
		const index = BigInt(point) / this.each;
		if (index >= BigInt(this.count)) throw new RangeError(`${point} is beyond the last share`);
		return Number(index);
	}
}

// The root that a share's place and path lead to, and the sum of all on its left.
export function rootOf({ id, sum }, index, count, path) {
	let node = leafOf(id, BigInt(sum));
	let before = 0n;
	let next = 0;
	for (let [at, width] = [index, count]; width > 1; width = Math.ceil(width / 2), at >>= 1) {
		if ((at ^ 1) >= width) continue;
		if (next === path.length) throw new RangeError('the path is too short');
		const { sibling, split } = path[next++];
		const other = { hash: hexToU8a(sibling.hash), sum: BigInt(sibling.sum) };
		const onLeft = (at & 1) === 1;
		if (onLeft !== split <= id) throw new RangeError('the share is on the wrong side of a split');
		if (onLeft) before += other.sum;
		node = onLeft ? nodeOf(other, split, node) : nodeOf(node, split, other);
	}
	if (next !== path.length) throw new RangeError('the path is too long');
	return { root: plain(node), before };
}

// Answers to the points that the chain asks for, of shares in order.
export function samplesOf(shares, difficulty, points) {
	const tree = new SumTree(shares.map(({ id }) => id), difficulty);
	return points.map((point) => {
		const index = tree.leafAt(point);
		const { nonce, solution } = shares[index];
		return { share: { nonce, solution }, path: tree.path(index) };
	});
}

// Samples as a call takes them: polkadot.js has another name for a field `hash`, and none for its place.
export const samplesForCall = (samples) => samples.map(({ share, path }) => ({
	share,
	path: path.map(({ sibling: { hash, sum }, split }) => ({ sibling: [hash, sum], split })),
}));
