import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../lib/accounts.js';
import { call, called, connected, eventually, startNode, temporaryFolder } from './harness.js';

test('a node that is killed goes on where it was', { timeout: 600_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const delegate = await addressOf('//Delegate//1');
	const alice = await addressOf('//Alice');
	const state = async (chain, at) => ({
		voter: await chain.rpc('mmt_voter', alice, at),
		ranking: await chain.rpc('mmt_ranking', 0, 27, at),
		emission: await chain.rpc('mmt_emission', at),
		free: (await chain.account(alice, at)).free,
	});

	let node = await startNode(t, folder);
	let chain = await connected(t, node);
	await called(node, 'vote', '--as', '//Alice', `${delegate}=123.5`);
	await chain.until('a few more blocks are there', async (_, height) => height >= 12);
	const finalized = (await chain.api.rpc.chain.getFinalizedHead()).toHex();
	const { height } = await chain.author(finalized);
	const before = await state(chain, finalized);
	assert.equal(before.voter.frozen, chain.amount('123.5').toString());
	// A transaction is under way while the node dies.
	const dying = call(node, 'transfer', '--as', '//Bob', '//Charlie', '1');
	const bob = await addressOf('//Bob');
	await eventually('the node has it', async () =>
		(await chain.rpc('author_pendingExtrinsics')).length > 0 || (await chain.account(bob)).nonce > 0);
	const [end] = await Promise.all([node.stop('SIGKILL'), chain.disconnect()]);
	assert.equal(end.signal, 'SIGKILL');
	// Final or not, for the block may have been made before.
	await dying;

	node = await startNode(t, folder);
	chain = await connected(t, node);
	assert.equal((await chain.rpc('chain_getBlockHash', height)), finalized, 'the finalized block is there');
	assert.deepEqual(await state(chain, finalized), before);
	const now = await chain.until('the chain goes on', async (hash, at) => (at > height + 5 ? hash : null));
	assert.deepEqual((await state(chain, now)).voter, before.voter);
	await called(node, 'transfer', '--as', '//Alice', '//Bob', '1');
	assert.equal((await node.stop('SIGINT')).code, 0);
});

test('who waits for a block of a node that dies is told so at once', { timeout: 120_000 }, async (t) => {
	// No block comes before the end.
	const node = await startNode(t, temporaryFolder(t), ['--dev', '--block-time', '60000']);
	const chain = await connected(t, node);
	const waiting = call(node, 'transfer', '--as', '//Bob', '//Charlie', '1');
	await eventually('the node has it', async () => (await chain.rpc('author_pendingExtrinsics')).length > 0);
	await Promise.all([node.stop('SIGKILL'), chain.disconnect()]);
	const { code, stderr } = await waiting;
	assert.equal(code, 1);
	assert.equal(stderr, 'error: the connection to the node was lost before the block was final; it may still be\n');
});
