// Bad input gets a named error, and changes nothing but the fee.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, pairOf } from '../lib/accounts.js';
import { keysFromSecret } from '../lib/session-keys.js';
import {
	call, called, connected, newAccount, refused, sendRefused, startNode, temporaryFolder,
} from './harness.js';

test('bad input', { timeout: 900_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t), ['--dev', '--instant-seal']);
	const chain = await connected(t, node);
	const { tx } = chain.api;
	const genesisDelegate = (i) => addressOf(`//Delegate//${i}`);
	const delegate = await genesisDelegate(1);

	// What votes and delegates are, for a before and after.
	const look = async (address) => JSON.stringify([
		await chain.rpc('mmt_voter', address),
		await chain.rpc('mmt_delegate', address),
		await chain.rpc('mmt_ranking', 0, 512),
		(await chain.account(address)).frozen.toString(),
	]);
	// A script that must be refused, and must leave everything as it is.
	const changesNothing = async (address, error, ...command) => {
		const before = await look(address);
		await refused(node, error, ...command);
		assert.equal(await look(address), before);
	};

	await t.test('votes', async () => {
		const { address, secret, pair } = await newAccount(chain, '1000');
		const vote = (error, ...targets) => changesNothing(address, error, 'vote', '--as', secret, ...targets);
		await vote('UnknownDelegate', '//Bob=10');
		await vote('AmountTooSmall', `${delegate}=0`);
		await vote('AmountTooSmall', `${delegate}=0.999999999999`);
		await vote('DuplicateTarget', `${delegate}=1`, `${delegate}=2`);
		await vote('InsufficientBalance', `${delegate}=1001`);

		// 34 targets: 27 delegates do not suffice, so the rest are accounts that are none.
		const many = [];
		for (let i = 1; i <= 34; i += 1) many.push({ delegate: await genesisDelegate(i), amount: chain.amount('1') });
		const before = await look(address);
		await sendRefused(chain, 'TooManyTargets', tx.delegates.vote(many), pair);
		assert.equal(await look(address), before);

		await changesNothing(address, 'VoteNotFound', 'unvote', '--as', secret, `${delegate}=1`);
		await changesNothing(address, 'NothingToWithdraw', 'withdraw', '--as', secret);

		await called(node, 'vote', '--as', secret, `${delegate}=900`);
		await changesNothing(address, 'VoteTooLarge', 'unvote', '--as', secret, `${delegate}=901`);
		await called(node, 'unvote', '--as', secret, `${delegate}=800`);
		await changesNothing(address, 'StillUnlocking', 'withdraw', '--as', secret);
		// 100 are voted and 800 unlocking: 500 more are in the account and not free.
		await vote('FundsUnlocking', `${delegate}=500`);
		// Frozen tokens cannot be sent away either.
		await changesNothing(address, 'Frozen', 'transfer', '--as', secret, '//Bob', '500');
	});

	await t.test('delegates', async () => {
		const without = await newAccount(chain, '1000');
		await changesNothing(without.address, 'NoSessionKeys', 'register', '--as', without.secret);
		await changesNothing(without.address, 'NotRegistered', 'resign', '--as', without.secret);
		await changesNothing(without.address, 'NotRegistered', 'set-commission', '--as', without.secret, '5');

		const { address, secret } = await newAccount(chain, '1000', { keys: true });
		await called(node, 'register', '--as', secret, '--commission', '5');
		await changesNothing(address, 'AlreadyRegistered', 'register', '--as', secret);
		await changesNothing(address, 'NotBenched', 'rejoin', '--as', secret);
		await called(node, 'resign', '--as', secret);
		await changesNothing(address, 'AlreadyResigned', 'resign', '--as', secret);
		assert.equal((await chain.rpc('mmt_delegate', address)).status, 'resigned');

		const poor = await newAccount(chain, '100', { keys: true });
		await changesNothing(poor.address, 'InsufficientBalance', 'register', '--as', poor.secret);
	});

	await t.test('a commission over 100 %', async () => {
		const { address, secret, pair } = await newAccount(chain, '1000', { keys: true });
		const { code, stderr } = await call(node, 'register', '--as', secret, '--commission', '100.1');
		assert.equal(code, 2);
		assert.match(stderr, /more than 100 %/);
		const before = await look(address);
		await sendRefused(chain, 'CommissionTooHigh', tx.delegates.register(1_000_000_001), pair);
		assert.equal(await look(address), before);
	});

	await t.test('session keys of somebody else', async () => {
		const thief = await newAccount(chain, '10');
		const owner = await pairOf('//Bob');
		const { keys, proof } = await keysFromSecret('//Bob//aura', owner.publicKey);
		await sendRefused(chain, 'InvalidProof', tx.session.setKeys(keys, proof), thief.pair);
		await sendRefused(chain, 'InvalidProof', tx.session.setKeys(keys, '0x'), thief.pair);
	});

	await t.test('approvals are for the approver, and a public chain has none', async () => {
		const bob = await addressOf('//Bob');
		await changesNothing(bob, '\\w+', 'approve', '--as', '//Bob', '//Charlie', '--transact');
	});

	await t.test('nothing writes raw storage', async () => {
		const alice = await pairOf('//Alice');
		const raw = tx.system.setStorage([['0x00', '0x01']]);
		await sendRefused(chain, 'WritesRawStorage', tx.sudo.sudo(raw), alice);
		await sendRefused(chain, 'WritesRawStorage', tx.utility.batch([tx.sudo.sudo(raw)]), alice);
		await sendRefused(chain, 'WritesRawStorage', tx.sudo.sudo(tx.system.killPrefix('0x00', 1)), alice);
	});
});
