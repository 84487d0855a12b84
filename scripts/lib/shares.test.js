import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { u8aToHex } from '@polkadot/util';
import { blake2AsHex, cryptoWaitReady } from '@polkadot/util-crypto';
import { UsageError } from './errors.js';
import {
	inOrder, parseShare, reaches, readShares, rootOf, samplesForCall, samplesOf, shareId, shareInput, SumTree,
} from './shares.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const byte = (value) => `0x${value.repeat(32)}`;
const BINDING = { genesis: byte('11'), para: 2000, seed: byte('22'), account: ALICE, class: 3 };
const share = (n) => ({ nonce: String(n), solution: u8aToHex(new Uint8Array(84).fill(n)) });
const sorted = (count) => inOrder(shareInput(BINDING), Array.from({ length: count }, (_, n) => share(n)));

await cryptoWaitReady();

// Worked out with Python's hashlib, from the layout alone.
test('inputs and ids', () => {
	const input = shareInput(BINDING);
	assert.equal(input.length, 101);
	assert.equal(blake2AsHex(input, 256), '0xb68726df954844c0bef6bd68cc9b2fa85401e3d34ae6557d16ed5f847c236d34');
	assert.equal(shareId(input, share(0)), '0x080d4e164949c2166dbe0216fe9b8232872a5660e97a787040f77ad3fc4c1c63');
	for (const change of [
		{ genesis: byte('12') }, { para: 2001 }, { seed: byte('23') }, { class: 4 },
		{ account: '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty' },
	]) {
		assert.notDeepEqual(shareInput({ ...BINDING, ...change }), input);
	}
});

test('the root over shares, and the sum', () => {
	const ids = sorted(7).map(({ id }) => id);
	for (const [count, hash, sum] of [
		[1, '0x57726ea0df2e6c3565aaf40c2f55914897f3193eba3dd2a8d6d754d89a964e42', '8'],
		[2, '0x9f8bf7fc54057aec740b1c6aefb0f954d9d52749a1344fdc6df5590cbda540cc', '16'],
		[5, '0x28d45fa56f4648fbd445116e7685bde77165088fe60ca0efedf5a4c39e9c1f0a', '40'],
		[7, '0xd6c17773c7e2e3146efeaf4a470a8b8d2c2671ab659de70f7025b30fc75b2abc', '56'],
	]) {
		assert.deepEqual(new SumTree(ids.slice(0, count), 3).root(), { hash, sum });
	}
	assert.throws(() => new SumTree([], 3), RangeError);
	assert.throws(() => new SumTree([ids[1], ids[0]], 3), RangeError);
	assert.throws(() => new SumTree([ids[0], ids[0]], 3), RangeError);
});

test('every share is shown by its path, and by no other', () => {
	for (const count of [1, 2, 3, 5, 8, 33, 100]) {
		const shares = sorted(count);
		const tree = new SumTree(shares.map(({ id }) => id), 3);
		shares.forEach(({ id }, index) => {
			const found = rootOf({ id, sum: 8 }, index, count, tree.path(index));
			assert.deepEqual(found, { root: tree.root(), before: 8n * BigInt(index) });
			assert.throws(() => rootOf({ id, sum: 8 }, index, count, [...tree.path(index), ...tree.path(0), { sibling: {}, split: id }]));
			if (count > 1) assert.throws(() => rootOf({ id, sum: 8 }, index, count, tree.path(index).slice(1)));
			// On the wrong side of a split.
			if (index > 0) assert.throws(() => rootOf({ id: shares[index - 1].id, sum: 8 }, index, count, tree.path(index)));
		});
	}
});

test('samples answer the points', () => {
	const shares = sorted(40);
	const samples = samplesOf(shares, 3, ['0', '7', '8', '319', 160]);
	assert.deepEqual(samples.map((sample) => sample.share.nonce), [0, 0, 1, 39, 20].map((i) => shares[i].nonce));
	assert.throws(() => samplesOf(shares, 3, ['320']), RangeError);
	const [{ path: [{ sibling, split }] }] = samplesForCall(samples);
	const [{ path: [step] }] = samples;
	assert.deepEqual([sibling, split], [[step.sibling.hash, step.sibling.sum], step.split]);
});

test('a class is reached by so many zero bits', () => {
	const id = `0x000f${'ff'.repeat(30)}`;
	for (const [difficulty, holds] of [[0, true], [12, true], [13, false]]) assert.equal(reaches(id, difficulty), holds);
	assert.ok(reaches(byte('ff'), 0));
	assert.ok(reaches(byte('00'), 40));
});

test('shares are read from a file', (t) => {
	const folder = mkdtempSync(join(tmpdir(), 'mmt-shares-'));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'shares.json');
	const read = (value) => {
		writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
		return readShares(file);
	};
	const flat = `0x0102000000000000${'07'.repeat(84)}`;
	assert.deepEqual(parseShare(flat), { nonce: '513', solution: `0x${'07'.repeat(84)}` });
	assert.deepEqual(read([flat, { nonce: 7, solution: share(7).solution }]), [parseShare(flat), share(7)]);
	assert.deepEqual(read({ shares: [share(1)] }), [share(1)]);
	for (const bad of [
		'{', {}, [1], [{ nonce: -1, solution: share(1).solution }], [{ nonce: 1, solution: '0x00' }], [`${flat}00`],
		[{ nonce: '18446744073709551616', solution: share(1).solution }],
	]) {
		assert.throws(() => read(bad), UsageError, JSON.stringify(bad));
	}
	assert.throws(() => readShares(join(folder, 'nothing')), UsageError);
});
