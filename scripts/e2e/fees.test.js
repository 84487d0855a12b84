import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairOf } from '../lib/accounts.js';
import { call, called, connected, newAccount, refused, startNode, temporaryFolder } from './harness.js';

test('what transactions cost', { timeout: 600_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t), ['--dev', '--instant-seal']);
	const chain = await connected(t, node);
	const { api } = chain;
	const flat = chain.amount('0.5');
	const alice = await pairOf('//Alice');

	await t.test('a transfer costs 0.5 MMT, to the planck', async () => {
		const { address } = await newAccount(chain, '10');
		const before = await chain.account(alice.address);
		const printed = await called(node, 'transfer', '--as', '//Alice', address, '1.000000000001');
		const after = await chain.account(alice.address);
		assert.equal(before.free - after.free, chain.amount('1.000000000001') + flat);
		assert.equal((await chain.account(address)).free, chain.amount('11.000000000001'));
		assert.match(printed, /^fee 0\.5 MMT$/m);
	});

	await t.test('a heavy transaction pays for its weight and length', async () => {
		const bob = await pairOf('//Bob');
		const small = await chain.send(api.tx.system.remark('0x01'), bob);
		assert.equal(small.fee, flat, 'the event names what was charged');
		const many = Array.from({ length: 300 }, () => api.tx.balances.transferKeepAlive(alice.address, 1n));
		const heavy = await chain.send(api.tx.utility.batchAll(many), bob);
		assert.ok(heavy.fee > flat, `300 transfers cost ${chain.format(heavy.fee)}`);
		const long = await chain.send(api.tx.system.remark(`0x${'00'.repeat(500_000)}`), bob);
		assert.ok(long.fee > flat, `500 kB cost ${chain.format(long.fee)}`);
	});

	await t.test('a tip comes on top and goes to the author', async () => {
		const before = await chain.account(alice.address);
		const printed = await called(node, 'transfer', '--as', '//Alice', '//Bob', '1', '--tip', '2');
		assert.match(printed, /^fee 2\.5 MMT$/m);
		const after = await chain.account(alice.address);
		assert.equal(before.free - after.free, chain.amount('3.5'));
	});

	await t.test('who cannot pay is told so', async () => {
		const { secret, address } = await newAccount(chain, '0.3');
		await refused(node, 'Payment', 'transfer', '--as', secret, '//Bob', '0.1');
		assert.equal((await chain.account(address)).free, chain.amount('0.3'));
	});

	await t.test('a script that is used wrongly says how it is used', async () => {
		for (const [args, text] of [
			[['//Bob'], /usage/],
			[['//Bob', 'much'], /not an amount/],
			[['Bob', '1'], /not an address/],
			[['//Bob', '1', '--colour', 'red'], /--colour/],
		]) {
			const { code, stderr } = await call(node, 'transfer', '--as', '//Alice', ...args);
			assert.equal(code, 2, stderr);
			assert.match(stderr, text);
			assert.equal(stderr.trim().split('\n').length, 1, stderr);
		}
	});
});
