// The same vectors that the chain's code is tested with: written from the layouts alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bnToU8a, hexToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a, cryptoWaitReady } from '@polkadot/util-crypto';
import { emissionOf, EPOCH_RATE, lossOf, powerOf } from './bmm.js';
import { betCommitment, candidateOf, statementMessage } from './footstones.js';
import { parseShare, reaches, rootOf, shareId, shareInput, SumTree } from './shares.js';

const read = (name) =>
	JSON.parse(readFileSync(new URL(`../../primitives/tests/vectors/${name}.json`, import.meta.url), 'utf8'));
const { binding, trees, powers, emission } = read('resource');
const { statements, bets, losses } = read('footstones');

await cryptoWaitReady();

test('shares', () => {
	const input = shareInput({ ...binding, account: hexToU8a(binding.account) });
	assert.equal(u8aToHex(input), binding.input);
	for (const { share, id, zeros } of binding.shares) {
		assert.equal(shareId(input, parseShare(share)), id);
		assert.deepEqual([reaches(id, zeros), reaches(id, zeros + 1)], [true, false]);
	}
});

test('trees', () => {
	for (const { count, class: difficulty, root, sum, paths } of trees) {
		const id = (at) => u8aToHex(blake2AsU8a(u8aConcat('id', bnToU8a(at, { bitLength: 32, isLe: true })), 256));
		const ids = Array.from({ length: count }, (_, at) => id(at)).sort();
		const tree = new SumTree(ids, difficulty);
		assert.deepEqual(tree.root(), { hash: root, sum });
		for (const { index, path } of paths) {
			assert.deepEqual(tree.path(index), path);
			const worth = 2n ** BigInt(difficulty);
			const found = rootOf({ id: ids[index], sum: worth }, index, count, path);
			assert.deepEqual(found, { root: { hash: root, sum }, before: worth * BigInt(index) });
		}
	}
});

test('power, emission and losses', () => {
	for (const { dpp, streak, pp } of powers) assert.equal(powerOf(dpp, streak), BigInt(pp));
	assert.equal(EPOCH_RATE, BigInt(emission.rate));
	for (const { remaining, emission: emitted } of emission.epochs) assert.equal(emissionOf(BigInt(remaining)), BigInt(emitted));
	for (const { bet, losing, total, loss } of losses) assert.equal(lossOf(...[bet, losing, total].map(BigInt)), BigInt(loss));
});

test('statements and bets', () => {
	for (const { genesis, chain, round, height, block, state, hash, message } of statements) {
		assert.equal(candidateOf({ height, block, state }), hash);
		assert.equal(statementMessage({ genesis, chain, round, checkpoint: { height, block, state } }), message);
	}
	for (const { commitment, ...bet } of bets) {
		assert.equal(betCommitment({ ...bet, account: hexToU8a(bet.account) }), commitment);
	}
});
