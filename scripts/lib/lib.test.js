import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';
import { hexToU8a } from '@polkadot/util';
import { cryptoWaitReady, signatureVerify } from '@polkadot/util-crypto';
import { addressOf, pairOf } from './accounts.js';
import { formatAmount, formatPercent, parseAmount, parsePercent } from './amounts.js';
import { connect } from './chain.js';
import { splitTarget } from './cli.js';
import { poolError, UsageError } from './errors.js';
import './quiet.js';
import { keysFromSecret, ownershipStatement } from './session-keys.js';

test('amounts are exact at any size', () => {
	for (const [text, planck] of [
		['0', 0n],
		['0.5', 500_000_000_000n],
		['1_000', 1_000_000_000_000_000n],
		['0.000000000001', 1n],
		['123456789012345678901234567890.000000000001', 123456789012345678901234567890000000000001n],
	]) {
		assert.equal(parseAmount(text, 12), planck);
		assert.equal(formatAmount(planck, 12), text.replaceAll('_', ''));
	}
	assert.equal(formatAmount(1_500_000_000_000n, 12, 'MMT'), '1.5 MMT');
	assert.equal(formatAmount(-1n, 3), '-0.001');
	assert.equal(formatAmount(7n, 0), '7');
});

test('what is no amount is refused', () => {
	for (const text of ['', '-1', '1e3', '.5', '1.', '1,5', ' 1', '0.0000000000001', undefined]) {
		assert.throws(() => parseAmount(text, 12), UsageError, String(text));
	}
});

test('percentages are parts per billion', () => {
	for (const [text, parts] of [['0', 0], ['10', 100_000_000], ['12.5%', 125_000_000], ['100 %', 1_000_000_000]]) {
		assert.equal(parsePercent(text), parts);
	}
	assert.equal(formatPercent(125_000_000), '12.5 %');
	for (const text of ['100.0000001', '-1', 'ten', undefined]) {
		assert.throws(() => parsePercent(text), UsageError);
	}
});

test('addresses are written out or derived', async () => {
	const alice = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
	assert.equal(await addressOf('//Alice'), alice);
	assert.equal(await addressOf(alice), alice);
	await assert.rejects(addressOf(alice.replace('5G', '5H')), UsageError);
	await assert.rejects(pairOf('not a secret'), UsageError);
});

test('a target splits at its last equals sign', () => {
	assert.deepEqual(splitTarget('//Bob=1.5'), ['//Bob', '1.5']);
	assert.throws(() => splitTarget('//Bob'), UsageError);
	assert.throws(() => splitTarget('=5'), UsageError);
});

test('a session key signs that it belongs to its owner, and to nobody else', async () => {
	await cryptoWaitReady();
	const owner = (await pairOf('//Alice')).publicKey;
	const { keys, proof } = await keysFromSecret('//Alice//aura', owner);
	const holds = (who) => signatureVerify(ownershipStatement(who), hexToU8a(proof), hexToU8a(keys)).isValid;
	assert.ok(holds(owner));
	assert.ok(!holds((await pairOf('//Bob')).publicKey));
});

test('refusals of the pool have a name and a reason', () => {
	const refused = (message, data) => poolError({ code: 1010, message: `1010: Invalid Transaction: ${message}`, data });
	assert.equal(refused('Custom error: 101').name, 'AccountNotApproved');
	assert.equal(refused('Custom error: 7').custom, 7);
	assert.equal(refused('Inability to pay some fees , e.g. account balance too low').name, 'Payment');
	assert.equal(refused('Transaction is outdated').name, 'Stale');
	assert.equal(poolError({ code: 1014, message: '1014: Priority is too low: (1 vs 1)' }).name, 'PriorityTooLow');
});

test('a node that hangs up is named, and not tried for ever', { timeout: 30_000 }, async () => {
	const server = net.createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
	await once(server, 'listening');
	let calls = 0;
	server.on('connection', () => (calls += 1));
	const url = `ws://127.0.0.1:${server.address().port}`;
	await assert.rejects(connect(url), { message: new RegExp(`^connecting to the node at ${url} failed; try again: .`) });
	// The look whether somebody listens, and the connection. polkadot.js would try again after 2.5 s.
	await new Promise((resolve) => setTimeout(resolve, 3_000));
	assert.equal(calls, 2);
	server.close();
});
