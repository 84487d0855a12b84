import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pairOf } from './accounts.js';
import { UsageError } from './errors.js';
import { commitmentOf } from './names.js';
import { committed, forgetPlan, keptPlan } from './registration.js';

const number = (value) => ({ toNumber: () => value });

// A chain as far as a registration asks it. `commitments` are `[hash, block]`.
function fakeChain({ genesis = '11', availability = { type: 'free' }, commitments = [], height = 10 } = {}) {
	const hash = `0x${genesis.repeat(32)}`;
	const sent = [];
	return {
		sent,
		prefix: 42,
		amount: (text) => BigInt(text) * 10n ** 12n,
		format: String,
		rpc: async (method) => (method === 'mmt_availability' ? availability : { total: '5000000000000' }),
		send: async (tx) => {
			sent.push(tx);
			return { height, fee: 0n };
		},
		until: async (_, look) => {
			for (let at = height; !look(null, at); at += 1) assert.ok(at < height + 10);
		},
		api: {
			genesisHash: { toHex: () => hash },
			consts: {
				names: {
					minDuration: number(241_920), maxDuration: number(15_768_000),
					minCommitmentAge: number(2), maxCommitmentAge: number(8640),
				},
			},
			query: {
				names: {
					commitments: async () => commitments.map(([commitment, at]) =>
						Object.assign(new Map([['at', number(at)]]), { hash_: { toHex: () => commitment } })),
				},
			},
			rpc: { chain: { getHeader: async () => ({ number: number(height) }) } },
			tx: { names: { commit: (commitment) => commitment } },
		},
	};
}

test('what is committed to outlives the script', async (t) => {
	t.mock.method(process.stdout, 'write', () => true);
	const state = mkdtempSync(join(tmpdir(), 'mmt-names-'));
	t.after(() => rmSync(state, { recursive: true }));
	const signer = await pairOf('//Alice');
	const input = { args: ['alice.mmt'], signer, state };

	const plan = await keptPlan(fakeChain(), input);
	assert.equal(plan.commitment, commitmentOf(plan));
	assert.equal(statSync(plan.file).mode & 0o777, 0o600);
	assert.equal(readdirSync(state).length, 1);

	// Killed: the next run has the same secret, whatever the price is by then.
	assert.deepEqual(await keptPlan(fakeChain(), input), plan);
	assert.deepEqual(await keptPlan(fakeChain(), { ...input, days: '365', 'max-price': '5', owner: '//Alice' }), plan);
	for (const other of [{ days: '400' }, { owner: '//Bob' }, { 'max-price': '6' }, { secret: `0x${'33'.repeat(32)}` }]) {
		await assert.rejects(keptPlan(fakeChain(), { ...input, ...other }), /with another --/);
	}
	// It is of this chain and this account.
	assert.notEqual((await keptPlan(fakeChain({ genesis: '22' }), input)).file, plan.file);
	assert.notEqual((await keptPlan(fakeChain(), { ...input, signer: await pairOf('//Bob') })).file, plan.file);

	const text = readFileSync(plan.file, 'utf8');
	for (const damaged of ['', '{}', text.slice(0, -3), text.replace(plan.secret, `0x${'33'.repeat(32)}`)]) {
		writeFileSync(plan.file, damaged);
		await assert.rejects(keptPlan(fakeChain(), input), /remove it to commit anew/);
	}
	writeFileSync(plan.file, text);

	// Registered, and killed before the file went away.
	const taken = { availability: { type: 'taken', owner: signer.address, expires: 99 } };
	assert.notEqual(await keptPlan(fakeChain({ ...taken, commitments: [[plan.commitment, 9]] }), input), null);
	assert.equal(await keptPlan(fakeChain(taken), input), null);
	assert.equal(readdirSync(state).length, 2);
	forgetPlan(plan.file);
});

test('nothing is committed to that leads nowhere', async (t) => {
	const state = mkdtempSync(join(tmpdir(), 'mmt-names-'));
	t.after(() => rmSync(state, { recursive: true }));
	const signer = await pairOf('//Alice');
	const plan = (availability, options = {}) =>
		keptPlan(fakeChain({ availability }), { args: ['alice.mmt'], signer, state, ...options });
	for (const [availability, words] of [
		[{ type: 'taken', owner: 'x', expires: 1 }, /it is taken/],
		[{ type: 'grace', owner: 'x', until: 7 }, /until block 7/],
		[{ type: 'reserved' }, /reserved/],
		[{ type: 'looksLike', name: 'a1ice.mmt', owner: 'x' }, /looks like a1ice\.mmt/],
		[{ type: 'invalid', error: { name: 'BadCharacter', text: 'write it in lower case' } }, /lower case/],
	]) {
		await assert.rejects(plan(availability), words);
	}
	for (const days of ['27', '1826']) await assert.rejects(plan({ type: 'free' }, { days }), UsageError);
	assert.deepEqual(readdirSync(state), []);
	// One's own look-alikes, and a name that lapsed.
	await plan({ type: 'looksLike', name: 'a1ice.mmt', owner: signer.address });
	assert.equal(readdirSync(state).length, 1);
});

test('a commitment is made once, and again when it is too old', async (t) => {
	t.mock.method(process.stdout, 'write', () => true);
	const signer = { address: 'x' };
	const plan = { signer: 'x', commitment: `0x${'44'.repeat(32)}` };
	for (const [commitments, times] of [
		[[], 1], [[[`0x${'55'.repeat(32)}`, 9]], 1], [[[plan.commitment, 9]], 0],
		[[[plan.commitment, 9_000 + 1 - 8640]], 0], [[[plan.commitment, 9_000 - 8640]], 1],
	]) {
		const height = commitments.length === 1 && commitments[0][1] > 100 ? 9000 : 10;
		const chain = fakeChain({ commitments, height });
		await committed(chain, plan, { signer });
		assert.deepEqual(chain.sent, Array(times).fill(plan.commitment), JSON.stringify(commitments));
	}
});
