import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { decode, encode, entryHash, headOf, leafOf, ProofError, rootOf, verify } from './proof.js';

const vectors = (name) =>
	JSON.parse(readFileSync(new URL(`../../primitives/tests/vectors/${name}.json`, import.meta.url)));

const refusal = (name) => (error) => {
	assert.ok(error instanceof ProofError, error.stack);
	assert.equal(error.name, name);
	assert.ok(error.message.length > 0);
	return true;
};

// `body` with the checksum that fits it.
const sealed = (body) =>
	u8aConcat(body, createHash('sha256').update(body).digest().subarray(0, 4));

test('leaves', () => {
	for (const vector of vectors('leaf')) {
		const bytes = Object.fromEntries(
			['genesis', 'owner', 'digest', 'salt', 'metadata'].map((key) => [key, hexToU8a(vector[key])]),
		);
		const { algorithm, size, leaf } = vector;
		assert.equal(u8aToHex(leafOf({ ...bytes, algorithm, size })), leaf);
	}
});

test('batches', () => {
	const { leaves, roots, paths, refused } = vectors('batch');
	const read = ({ index, count, siblings }) => ({ index, count, siblings: siblings.map((s) => hexToU8a(s)) });
	for (const vector of paths) {
		const { index, count } = vector;
		assert.equal(u8aToHex(rootOf(read(vector), hexToU8a(leaves[index]))), roots[count - 1]);
		for (let other = 0; other < count; other++) {
			if (other === index) continue;
			const moved = () => u8aToHex(rootOf({ ...read(vector), index: other }, hexToU8a(leaves[index])));
			let root;
			try {
				root = moved();
			} catch (error) {
				refusal('PathLength')(error);
			}
			assert.notEqual(root, roots[count - 1]);
		}
	}
	for (const vector of refused) {
		assert.throws(() => rootOf(read(vector), hexToU8a(leaves[0])), refusal(vector.error));
	}
});

test('ranges', () => {
	const { entries, heads, proofs, refused } = vectors('range');
	const hashes = entries.map((entry) => entryHash({ ...entry, root: hexToU8a(entry.root) }));
	assert.deepEqual(hashes.map((hash) => u8aToHex(hash)), entries.map(({ hash }) => hash));
	const read = ({ index, entries: count, items }) =>
		({ index: BigInt(index), entries: BigInt(count), items: items.map((item) => hexToU8a(item)) });
	for (const vector of proofs) {
		assert.equal(u8aToHex(headOf(read(vector), hashes[vector.index])), heads[vector.entries - 1]);
	}
	for (const vector of refused) {
		assert.throws(() => headOf(read(vector), hashes[0]), refusal(vector.error));
	}
});

test('proofs that hold', () => {
	for (const { name, file, verified } of vectors('proof').accepted) {
		const { size, anchoredIndex, ...rest } = verify(hexToU8a(file));
		assert.deepEqual(
			{ ...rest, size: String(size), anchoredIndex: String(anchoredIndex) }, verified, name,
		);
	}
});

test('a file is written as it was read', () => {
	for (const { name, file } of vectors('proof').accepted) assert.equal(u8aToHex(encode(decode(hexToU8a(file)))), file, name);
});

test('proofs that do not', () => {
	const { refused } = vectors('proof');
	assert.ok(refused.length > 50);
	for (const { name, file, error } of refused) {
		assert.throws(() => verify(hexToU8a(file)), refusal(error), name);
	}
	assert.throws(() => verify(u8aConcat(Buffer.from('mmtproof\x01'), new Uint8Array(2 ** 18))), refusal('TooLong'));
});

test('a changed, missing or added byte is refused', () => {
	const file = hexToU8a(vectors('proof').accepted[2].file);
	for (let at = 0; at < file.length; at++) {
		const changed = file.slice();
		changed[at] ^= 1 << (at % 8);
		assert.throws(() => verify(changed), ProofError);
		assert.throws(() => verify(file.slice(0, at)), ProofError);
		assert.throws(() => verify(u8aConcat(file.slice(0, at), [0], file.slice(at))), ProofError);
	}
});

// Whoever mends the checksum as well can only make the proof one of another block.
test('a changed byte under a mended checksum shows nothing else', () => {
	const file = hexToU8a(vectors('proof').accepted[1].file);
	const honest = verify(file);
	for (let at = 9; at < file.length - 4; at++) {
		const body = file.slice(0, -4);
		body[at] ^= 1 << (at % 8);
		let verified;
		try {
			verified = verify(sealed(body));
		} catch (error) {
			assert.ok(error instanceof ProofError, error.stack);
			continue;
		}
		assert.notEqual(verified.blockHash, honest.blockHash);
		const { blockHash, blockNumber } = verified;
		assert.deepEqual(verified, { ...honest, blockHash, blockNumber });
	}
});

test('arbitrary fields are refused, whatever their lengths say', () => {
	const honest = hexToU8a(vectors('proof').accepted[2].file).slice(0, -4);
	let seed = createHash('sha256').update('seed').digest();
	for (let round = 0; round < 2000; round++) {
		seed = createHash('sha256').update(seed).digest();
		const at = 9 + (seed.readUInt32LE(0) % (honest.length - 9));
		const between = seed.subarray(4, 4 + (seed[31] % 12));
		const body = u8aConcat(honest.subarray(0, at), between, honest.subarray(at + (seed[30] % 12)));
		try {
			verify(sealed(body));
		} catch (error) {
			assert.ok(error instanceof ProofError, error.stack);
		}
	}
});

test('fields are read as they stand', () => {
	const proof = decode(hexToU8a(vectors('proof').accepted[0].file));
	assert.equal(proof.header.length, 236);
	assert.deepEqual(proof.state.map((node) => node.length), [531, 399, 102, 150, 50]);
	assert.deepEqual([proof.path.count, proof.entry.block, proof.range.entries], [1, 100, 1n]);
});
