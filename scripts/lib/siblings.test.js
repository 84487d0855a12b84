import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { compactToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { ChainError } from './errors.js';
import { decode, encode } from './proof.js';
import {
	commonHead, nameProof, proofAt, siblingOf, StateProofError, valuesIn, verifyOfSibling, wayTo,
} from './siblings.js';

const hash = (bytes) => blake2AsU8a(bytes, 256);
const bytes = (item) => u8aConcat(compactToU8a(item.length), item);
const fill = (length, value) => new Uint8Array(length).fill(value);

// Nodes of a trie, as the SDK's codec of state version 1 writes them. The path of a leaf is of whole bytes here.
const leaf = (path, value) => value.length > 32
	? u8aConcat([0b0010_0000 | (2 * path.length)], path, hash(value))
	: u8aConcat([0b0100_0000 | (2 * path.length)], path, bytes(value));
const branch = (children, value) => {
	const bitmap = Object.keys(children).reduce((bits, at) => bits | (1 << at), 0);
	const list = Object.values(children).map((child) => bytes(child.length < 32 ? child : hash(child)));
	const head = [value ? 0b1100_0000 : 0b1000_0000, bitmap & 255, bitmap >> 8];
	return u8aConcat(head, ...(value ? [bytes(value)] : []), ...list);
};

// Keys: 0x1a… (32 bytes in the leaf's node), 0x1b… (a long value in a node of its own), 0x2c…, short, inside the root.
const LONG = fill(40, 7);
const first = leaf([0x11, 0x22], fill(32, 5));
const second = leaf([0x33, 0x44], LONG);
const short = leaf([0x55], fill(3, 9));
const inner = branch({ 10: first, 11: second });
const outer = branch({ 1: inner, 2: branch({ 12: short }) }, fill(1, 1));
const ROOT = hash(outer);
const KEYS = {
	first: Uint8Array.of(0x1a, 0x11, 0x22),
	second: Uint8Array.of(0x1b, 0x33, 0x44),
	short: Uint8Array.of(0x2c, 0x55),
	none: Uint8Array.of(0x1a, 0x11, 0x23),
	longer: Uint8Array.of(0x1a, 0x11, 0x22, 0x00),
	shorter: Uint8Array.of(0x1a),
	nowhere: Uint8Array.of(0x30),
};
const read = (nodes, ...keys) => valuesIn(ROOT, nodes, keys.map((key) => KEYS[key]));
const refused = (pattern) => (error) => error instanceof StateProofError && pattern.test(error.message);

test('values are read from nodes in any order', () => {
	assert.deepEqual(read([outer, inner, first], 'first'), [fill(32, 5)]);
	assert.deepEqual(read([first, inner, outer], 'first'), [fill(32, 5)]);
	assert.deepEqual(read([LONG, second, outer, inner], 'second'), [LONG]);
	assert.deepEqual(read([outer], 'short'), [fill(3, 9)]);
	assert.deepEqual(
		read([outer, inner, first, second, LONG], 'second', 'first', 'short', 'none'),
		[LONG, fill(32, 5), fill(3, 9), null],
	);
	assert.deepEqual(valuesIn(ROOT, [outer], [new Uint8Array()]), [fill(1, 1)]);
});

test('what is not there is shown not to be there', () => {
	assert.deepEqual(read([outer, inner, first], 'none', 'longer'), [null, null]);
	assert.deepEqual(read([outer, inner, first], 'shorter', 'none'), [null, null]);
	assert.deepEqual(read([outer], 'nowhere'), [null]);
});

test('nodes are put in the order of the way, without those that are not on it', () => {
	assert.deepEqual(wayTo(ROOT, [LONG, first, second, inner, outer], KEYS.second), [outer, inner, second, LONG]);
	assert.deepEqual(wayTo(ROOT, [inner, outer, first], KEYS.none), [outer, inner, first]);
	assert.throws(() => wayTo(ROOT, [outer, second], KEYS.second), refused(/is missing/));
});

test('a proof that was cut off, is of another state or has too much is refused', () => {
	const nodes = [outer, inner, second, LONG];
	for (let i = 0; i < nodes.length; i++) {
		assert.throws(() => read(nodes.filter((_, at) => at !== i), 'second'), refused(/is missing/), `without node ${i}`);
	}
	assert.throws(() => valuesIn(hash(inner), nodes, [KEYS.second]), refused(/leads to none/));
	assert.throws(() => read([...nodes, first], 'second'), refused(/leads to none/));
	assert.throws(() => read([...nodes, outer], 'second'), refused(/twice/));
	assert.throws(() => read([], 'second'), refused(/is missing/));
});

test('one bit flipped anywhere is refused', () => {
	const nodes = [outer, inner, second, LONG];
	nodes.forEach((node, i) => {
		for (let bit = 0; bit < 8 * node.length; bit++) {
			const changed = node.slice();
			changed[bit >> 3] ^= 1 << (bit & 7);
			assert.throws(() => read(nodes.map((other, at) => (at === i ? changed : other)), 'second'), StateProofError, `node ${i}, bit ${bit}`);
		}
	});
});

test('a node that cannot be read is refused', () => {
	for (const node of [[0b0001_1111], [0b1000_0000, 0, 0], [0b0111_1111, 255], [0b1000_0000, 1, 0, 0x84]]) {
		const bad = Uint8Array.from(node);
		assert.throws(() => valuesIn(hash(bad), [bad], [KEYS.first]), refused(/cannot be read/), u8aToHex(bad));
	}
});

test('the newest final head that both chains have', async () => {
	const heads = [3, 5, 8].map((number) => ({ number, hash: `0x0${number}` }));
	const blocks = (known, final = 100) => ({
		finalized: async () => final,
		api: { rpc: { chain: { getBlockHash: async (number) => ({ toHex: () => known[number] ?? '0x00' }) } } },
	});
	const all = blocks({ 3: '0x03', 5: '0x05', 8: '0x08' });
	assert.equal((await commonHead(heads, all)).number, 8);
	assert.equal((await commonHead(heads, all, 8)).number, 8);
	assert.equal(await commonHead(heads, all, 9), null);
	assert.equal((await commonHead(heads, blocks({ 3: '0x03', 5: '0x05', 8: '0xff' }))).number, 5);
	assert.equal(await commonHead(heads, blocks({ 3: '0x03', 8: '0xff' }), 4), null);
	assert.equal(await commonHead([], all), null);
	const behind = blocks({ 3: '0x03', 5: '0x05', 8: '0x08' }, 7);
	assert.equal((await commonHead(heads, behind)).number, 5, 'one that is not final yet is not taken');
	assert.equal(await commonHead(heads, behind, 6), null);
});

const VECTORS = new URL('../../primitives/tests/vectors/proof.json', import.meta.url);
const FILE = hexToU8a(JSON.parse(readFileSync(VECTORS)).accepted[0].file);

// A chain that answers these methods, and what it was asked.
function answering(answers) {
	const asked = [];
	return {
		asked,
		finalized: async () => 100,
		rpc: async (method, ...params) => {
			asked.push([method, ...params]);
			return answers[method](...params);
		},
	};
}

test('a chain that is not followed is named, with what to do', async () => {
	const chain = answering({ mmt_siblings: () => ({ siblings: [{ para: 2000, heads: [] }] }) });
	assert.equal((await siblingOf(chain, 2000)).para, 2000);
	await assert.rejects(siblingOf(chain, 2100), /does not follow chain 2100.*follow-sibling\.js/);
});

test('a proof is asked for at the head, and believed only under the root that is known', async () => {
	const there = answering({
		mmt_nameProofKeys: () => ({ keys: [u8aToHex(KEYS.second), u8aToHex(KEYS.none)] }),
		state_getReadProof: () => ({ proof: [outer, inner, first, second, LONG].map((node) => u8aToHex(node)) }),
	});
	const head = { number: 7, hash: '0x07', stateRoot: u8aToHex(ROOT) };
	const { number, nodes, values } = await nameProof(there, head, 'alice.mmt');
	assert.equal(number, 7);
	assert.equal(nodes.length, 5);
	assert.deepEqual(values, [LONG, null]);
	assert.deepEqual(there.asked[0], ['mmt_nameProofKeys', 'alice.mmt', '0x07']);
	assert.deepEqual(there.asked[1], ['state_getReadProof', [u8aToHex(KEYS.second), u8aToHex(KEYS.none)], '0x07']);
	await assert.rejects(nameProof(there, { ...head, stateRoot: u8aToHex(hash(LONG)) }, 'alice.mmt'), StateProofError);
});

test('a proof file is taken to a newer head, once the node has it in its index', async () => {
	const proof = decode(FILE);
	const { entry, range, header, state } = proof;
	let asked = 0;
	const there = answering({
		mmt_anchorProof: () => {
			asked += 1;
			if (asked === 1) throw new Error('7011: the node has not indexed that block yet');
			return {
				entry: { ...entry, root: u8aToHex(entry.root) },
				mmr: { index: Number(range.index), entries: Number(range.entries), items: range.items.map((item) => u8aToHex(item)) },
				header: u8aToHex(header),
				// In another order, and with one too many.
				state: [...state, outer].reverse().map((node) => u8aToHex(node)),
			};
		},
	});
	const head = { hash: '0x07', stateRoot: u8aToHex(hash(state[0])) };
	const old = { ...proof, entry: { ...entry, block: 0 }, range: { ...range, entries: 1n }, header: new Uint8Array(), state: [] };
	assert.deepEqual(encode(await proofAt(there, head, old)), FILE);
	assert.equal(asked, 2);
});

test("what a chain says of a sibling's proof", async () => {
	const shows = { owner: '5F', digest: '0x01' };
	const saying = (verdict) => answering({ mmt_verifyOfSibling: () => verdict });
	const proof = decode(FILE);
	const good = saying({ proven: true, shows, mismatch: null });
	assert.deepEqual(await verifyOfSibling(good, 2000, proof), shows);
	assert.deepEqual(good.asked, [['mmt_verifyOfSibling', 2000, u8aToHex(FILE)]]);
	const bad = saying({ proven: false, shows: null, mismatch: { name: 'StaleHead', text: 'the head is older' } });
	await assert.rejects(verifyOfSibling(bad, 2000, proof), (error) =>
		error instanceof ChainError && error.name === 'StaleHead' && /the head is older/.test(error.message));
});
