import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hexToU8a } from '@polkadot/util';
import { cryptoWaitReady, signatureVerify } from '@polkadot/util-crypto';
import { pairOf } from './accounts.js';
import { UsageError } from './errors.js';
import {
	betCommitment, candidateOf, checkCandidate, consensusOf, forgetBets, keepBet, keepStatement, keptBet, parseCheckpoint,
	pickCandidate, readStatement, roundToSign, signCheckpoint, statementMessage,
} from './footstones.js';

const byte = (value) => `0x${value.repeat(32)}`;
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const CHECKPOINT = { height: '1200', block: byte('b1'), state: byte('c2') };
const CANDIDATE = '0x176568fa626c227e672224d34d53f338961b0fb1903f0417dad3f46ff389a8e2';
const BET = {
	genesis: byte('11'), account: ALICE, chain: 5, round: 7, candidate: CANDIDATE, amount: '1500000000000', salt: byte('33'),
};

await cryptoWaitReady();

// Worked out with Python's hashlib, from the layout alone.
test('candidates and commitments to bets', () => {
	assert.equal(candidateOf(CHECKPOINT), CANDIDATE);
	const commitment = betCommitment(BET);
	assert.equal(commitment, '0x9ad3ec9cf47aa2bcd35599c2167ba535d287222193edd0807ad0f1bdf559b821');
	for (const change of [
		{ genesis: byte('12') }, { account: BOB }, { chain: 6 }, { round: 8 }, { candidate: byte('17') }, { amount: 1n },
		{ salt: byte('34') },
	]) {
		assert.notEqual(betCommitment({ ...BET, ...change }), commitment, JSON.stringify(Object.keys(change)));
	}
});

test('what a footstone signs', async () => {
	const statement = { genesis: byte('11'), chain: 5, round: 7, checkpoint: CHECKPOINT };
	const message = statementMessage(statement);
	assert.equal(message, [
		'mmt/footstones/checkpoint/1', 'chain: 5', 'round: 7', 'height: 1200', `block: ${byte('b1')}`, `state: ${byte('c2')}`,
		`network: ${byte('11')}`,
	].join('\n'));
	const { Sr25519 } = signCheckpoint(await pairOf('//Bob'), statement);
	assert.ok(signatureVerify(`<Bytes>${message}</Bytes>`, hexToU8a(Sr25519), BOB).isValid);
	assert.ok(!signatureVerify(`<Bytes>${message}</Bytes>`, hexToU8a(Sr25519), ALICE).isValid);
});

test('arguments', () => {
	assert.deepEqual(parseCheckpoint(['1200', byte('B1'), byte('c2')]), CHECKPOINT);
	for (const bad of [['x', byte('b1'), byte('c2')], ['1', '0xb1', byte('c2')], ['1', byte('b1')]]) {
		assert.throws(() => parseCheckpoint(bad), UsageError);
	}
	assert.deepEqual(['pow', 'tpos', 'posi', 'bft'].map(consensusOf), ['PoW', 'TPoS', 'PoSI', 'Bft']);
	for (const bad of ['PoW', 'toString', undefined]) assert.throws(() => consensusOf(bad), UsageError);
	const round = { candidates: [{ hash: byte('01') }, { hash: byte('02') }] };
	assert.equal(pickCandidate(round, '1'), byte('02'));
	assert.equal(pickCandidate(round, byte('01')), byte('01'));
	for (const none of ['2', byte('03')]) assert.throws(() => pickCandidate(round, none), /no candidate/);
	assert.throws(() => checkCandidate('first'), UsageError);
});

test('a bet is kept until it is revealed', (t) => {
	const state = mkdtempSync(join(tmpdir(), 'mmt-bets-'));
	t.after(() => rmSync(state, { recursive: true }));
	const key = { genesis: BET.genesis, account: ALICE, chain: 5, round: 7 };
	const commitment = betCommitment(BET);
	assert.equal(keptBet(key, commitment, state), null);
	assert.equal(keepBet(BET, state), commitment);
	const [file] = readdirSync(state);
	assert.equal(statSync(join(state, file)).mode & 0o777, 0o600);
	// One that the chain refused is there beside it.
	keepBet({ ...BET, salt: byte('44') }, state);
	keepBet({ ...BET, round: 8 }, state);
	const found = keptBet(key, commitment, state);
	assert.deepEqual([found.candidate, found.amount, found.salt], [CANDIDATE, BET.amount, BET.salt]);
	assert.equal(keptBet({ ...key, account: BOB }, commitment, state), null);
	const text = readFileSync(join(state, file), 'utf8');
	writeFileSync(join(state, file), text.replace('1500000000000', '1600000000000'));
	assert.throws(() => keptBet(key, commitment, state), /does not hold the bet/);
	forgetBets(BET, state);
	assert.equal(readdirSync(state).length, 1, 'that of another round stays');
});

test('an account signs one checkpoint for a round', (t) => {
	const state = mkdtempSync(join(tmpdir(), 'mmt-statements-'));
	t.after(() => rmSync(state, { recursive: true }));
	const one = { genesis: byte('11'), account: ALICE, chain: '5', round: 7, checkpoint: CHECKPOINT };
	const statement = { ...one, chain: 5 };
	assert.deepEqual(keepStatement(one, state), statement);
	const [file] = readdirSync(state);
	assert.equal(statSync(join(state, file)).mode & 0o777, 0o600);
	assert.deepEqual(keepStatement(one, state), statement, 'the same once more');
	for (const change of [{ height: '1201' }, { block: byte('b2') }, { state: byte('c3') }]) {
		const other = { ...one, checkpoint: { ...CHECKPOINT, ...change } };
		assert.throws(() => keepStatement(other, state), /signed another checkpoint for round 7 of data chain 5: height 1200/);
	}
	assert.deepEqual(readdirSync(state), [file], 'what was refused leaves nothing');
	const other = { ...CHECKPOINT, block: byte('b2') };
	for (const change of [{ genesis: byte('22') }, { account: BOB }, { chain: 6 }, { round: 8 }]) {
		keepStatement({ ...one, checkpoint: other, ...change }, state);
	}
	assert.equal(readdirSync(state).length, 5);
	for (const text of ['{', JSON.stringify({ ...statement, round: 8 }), JSON.stringify({ ...statement, checkpoint: {} })]) {
		writeFileSync(join(state, file), text);
		assert.throws(() => keepStatement(one, state), /does not hold the checkpoint that was signed .* nothing was signed/);
	}
});

test('nothing is signed that the chain would refuse', async () => {
	const data = { round: 7, checkpoint: { checkpoint: { height: 1199 } } };
	const footstone = { bond: '5', held: '0', opened: null };
	const open = { round: 7, phase: 'propose' };
	const members = [{ who: { eq: (who) => who === ALICE }, proposed: { isTrue: false } }];
	const rounds = async () => ({ unwrap: () => ({ members }) });
	const look = (change = {}, account = ALICE) => {
		const state = {
			chain_getBlockHash: byte('99'), mmt_dataChain: data, mmt_footstone: footstone, mmt_betRound: null, ...change,
		};
		return roundToSign({
			rpc: async (method) => state[method],
			api: {
				at: async () => ({ query: { footstones: { rounds } } }),
				errors: { footstones: new Proxy({}, { get: (_, name) => ({ meta: { docs: [' Because of', ` ${name}.`] } }) }) },
			},
		}, '5', account, CHECKPOINT);
	};
	assert.equal(await look(), 7);
	assert.equal(await look({ mmt_dataChain: { ...data, checkpoint: null } }), 7);
	assert.equal(await look({ mmt_betRound: open }), 7);
	// Who has left may finish the round that it is in, and who opened one takes part in others.
	assert.equal(await look({ mmt_betRound: open, mmt_footstone: { bond: '0', held: '5', opened: 3 } }), 7);
	const at = (height) => ({ ...data, checkpoint: { checkpoint: { height } } });
	for (const [error, change, account] of [
		['NotAFootstone', { mmt_footstone: null }],
		['NotAFootstone', { mmt_footstone: { ...footstone, bond: '0' } }],
		['NotAFootstone', { mmt_footstone: { ...footstone, bond: '0', held: '5' } }],
		['ChainNotFound', { mmt_dataChain: null }],
		['NotHigher', { mmt_dataChain: at(1200) }],
		['NotHigher', { mmt_dataChain: at(1201), mmt_betRound: open }],
		['AlreadyOpened', { mmt_footstone: { ...footstone, opened: 3 } }],
		['NotProposing', { mmt_betRound: { ...open, phase: 'bet' } }],
		['NotInRound', { mmt_betRound: open }, BOB],
	]) {
		const message = new RegExp(`Because of +${error}\\. Nothing was signed\\.$`);
		await assert.rejects(look(change, account), { name: `footstones.${error}`, message });
	}
	members[0].proposed.isTrue = true;
	await assert.rejects(look({ mmt_betRound: open }), { name: 'footstones.AlreadyProposed' });
});

test('a statement is read from a file', (t) => {
	const folder = mkdtempSync(join(tmpdir(), 'mmt-statements-'));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'statement.json');
	const good = { chain: 5, round: 7, checkpoint: CHECKPOINT, signer: BOB, signature: `0x${'01'.repeat(64)}` };
	writeFileSync(file, JSON.stringify(good));
	assert.deepEqual(readStatement(file), good);
	for (const bad of [{}, { ...good, signature: '0x01' }, { ...good, checkpoint: { height: 1 } }]) {
		writeFileSync(file, JSON.stringify(bad));
		assert.throws(() => readStatement(file), UsageError);
	}
});
