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
	betCommitment, candidateOf, checkCandidate, consensusOf, forgetBets, keepBet, keptBet, parseCheckpoint, pickCandidate,
	readStatement, signCheckpoint, statementMessage,
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
