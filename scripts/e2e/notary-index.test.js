// The index of batches that a node keeps: killed in the middle, and over states that are gone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pairOf } from '../lib/accounts.js';
import { BINARY, connected, eventually, exec, startNode, temporaryFolder } from './harness.js';

const sha256 = (bytes) => `0x${createHash('sha256').update(bytes).digest('hex')}`;
// Batches that the node knows of.
const batches = async (chain) => (await chain.rpc('mmt_notaryIndex'))?.batches ?? 0;

test('the index of a node survives, and says what it lost', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const args = ['--dev', '--block-time', '200'];
	let node = await startNode(t, folder, args);
	let chain = await connected(t, node);
	const alice = await pairOf('//Alice');
	const root = (n) => sha256(`batch ${n}`);
	const anchor = (n) => chain.send(chain.api.tx.notary.anchorBatch(root(n), n + 1), alice);
	const check = async (count) => {
		await eventually('all are indexed', async () => (await batches(chain)) === count);
		for (let n = 0; n < count; n += 1) {
			assert.equal(await chain.rpc('mmt_anchorOf', root(n), n + 1), n);
			const { entry, mmr } = await chain.rpc('mmt_anchorProof', n);
			assert.deepEqual([entry.root, entry.count, mmr.index], [root(n), n + 1, n]);
			assert.ok(mmr.entries >= count);
		}
	};

	await t.test('kill -9 of the node', async () => {
		let count = 0;
		for (let round = 0; round < 2; round += 1) {
			for (let i = 0; i < 3; i += 1) await anchor(count++);
			// It may die between a block and its place in the index.
			await node.stop('SIGKILL');
			await chain.disconnect();
			node = await startNode(t, folder, args);
			chain = await connected(t, node);
			await check(count);
		}
		await chain.until('some blocks stand on it', (_, height) => (height > 60 ? height : null));
	});

	await t.test('states that are gone before they are read', async () => {
		const last = await chain.rpc('mmt_notaryIndex');
		assert.equal(last.missing, null);
		await chain.disconnect();
		await node.stop('SIGINT');
		const blocks = join(folder, 'blocks.bin');
		const pruned = temporaryFolder(t);
		const data = (where) => ['--dev', '--base-path', join(where, 'data')];
		const exported = await exec(BINARY, ['export-blocks', ...data(folder), '--binary', blocks]);
		assert.equal(exported.code, 0, exported.stderr);
		const imported = await exec(BINARY, [
			'import-blocks', ...data(pruned), '--state-pruning', 16, '--binary', blocks,
		], { seconds: 300 });
		assert.equal(imported.code, 0, imported.stderr);

		node = await startNode(t, pruned, [...args, '--state-pruning', 16]);
		chain = await connected(t, node);
		const lost = await eventually('it has caught up', async () => {
			const index = await chain.rpc('mmt_notaryIndex');
			return index?.batches === 6 ? index : null;
		});
		assert.equal(lost.missing[0], 1, JSON.stringify(lost));
		await assert.rejects(
			chain.rpc('mmt_anchorProof', 0),
			/7013.*lost the state of blocks 1 to \d+.*archive node/,
		);
		await anchor(6);
		await eventually('it is indexed', async () => (await batches(chain)) === 7);
		const { mmr } = await chain.rpc('mmt_anchorProof', 6);
		assert.deepEqual([mmr.index, mmr.entries], [6, 7]);
		assert.match(readFileSync(node.log, 'utf8'), /The states of blocks 1 to \d+ are gone/);
	});
});
