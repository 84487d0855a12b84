import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hexToU8a, stringToU8a, u8aToHex } from '@polkadot/util';
import { cryptoWaitReady, signatureVerify } from '@polkadot/util-crypto';
import { addressOf, pairOf } from './accounts.js';
import { UsageError } from './errors.js';
import {
	accountOf, commitmentOf, consentMessage, consentOf, expiryOf, formatDays, isName, parseDays, splitName,
} from './names.js';
import { fusesOf, ipv6, parseKey, parseRecord } from './records.js';
import { checkPlan } from './registration.js';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';
const hex = (text) => u8aToHex(stringToU8a(text));
const byte = (value) => `0x${value.repeat(32)}`;

// Worked out with Python's hashlib, from the layout alone.
const COMMITMENTS = [
	[
		{ genesis: byte('11'), name: 'alice.mmt', owner: ALICE, secret: byte('22'), duration: 241_920, maxPrice: 5_000_000_000_000n },
		'0x892aa9da87f9ebd575f61e829ac17ad53b5bd65ee183a59933f79db81def2da5',
	],
	[
		{
			genesis: byte('00'), name: '我的書.mmt', owner: BOB, duration: 15_768_000, maxPrice: String(2n ** 128n - 1n),
			secret: u8aToHex(Uint8Array.from({ length: 32 }, (_, i) => i)),
		},
		'0x41815dd9cb98d002c94f4430d26adc26765635739cac8acf5eb4f18f1d17e809',
	],
	// 64 bytes: a length of two bytes.
	[
		{ genesis: byte('ff'), name: `${'a'.repeat(51)}.${'b'.repeat(12)}`, owner: ALICE, secret: byte('00'), duration: 0, maxPrice: 0n },
		'0x3825841b6a59e459541cfa7ad0f3f500694b25e78dcebdc0e86a3acbf3b9c540',
	],
];

test('commitments', () => {
	for (const [plan, expected] of COMMITMENTS) assert.equal(commitmentOf(plan), expected);
});

test('a commitment binds everything in it', () => {
	const [[plan, expected]] = COMMITMENTS;
	for (const change of [
		{ genesis: byte('12') }, { name: 'alicf.mmt' }, { owner: BOB }, { secret: byte('23') },
		{ duration: 241_921 }, { maxPrice: 5_000_000_000_001n },
	]) {
		assert.notEqual(commitmentOf({ ...plan, ...change }), expected, JSON.stringify(Object.keys(change)));
	}
});

test('what an account signs that a name points at it', async () => {
	await cryptoWaitReady();
	const message = consentMessage({ genesis: byte('11'), name: 'alice.mmt', owner: ALICE });
	assert.equal(message, [
		'mmt/names/consent/1',
		'name: alice.mmt',
		'owner: 0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d',
		`chain: ${byte('11')}`,
	].join('\n'));
	const chain = { api: { genesisHash: { toHex: () => byte('11') } } };
	const { Sr25519 } = consentOf(chain, await pairOf('//Bob'), { name: 'alice.mmt', owner: ALICE });
	// As a wallet signs it.
	assert.ok(signatureVerify(`<Bytes>${message}</Bytes>`, hexToU8a(Sr25519), BOB).isValid);
	assert.ok(!signatureVerify(`<Bytes>${message} </Bytes>`, hexToU8a(Sr25519), BOB).isValid);
});

test('names are told from addresses and paths', async () => {
	for (const text of ['alice.mmt', 'book.alice.mmt', '我的書.mmt']) assert.ok(isName(text), text);
	for (const text of [ALICE, '//Alice', '//a.b', 'alice', '.mmt', 'alice.', 'a..mmt', 'a b.mmt', '', undefined]) {
		assert.ok(!isName(text), String(text));
	}
	assert.deepEqual(splitName('book.alice.mmt'), ['book', 'alice.mmt']);
	for (const text of ['alice.mmt', 'alice']) assert.throws(() => splitName(text), UsageError);
	assert.throws(() => checkPlan({ args: ['book.alice.mmt'] }), /subname/);
	assert.throws(() => checkPlan({ args: ['alice.mmt'], secret: '0x11' }), UsageError);
	checkPlan({ args: ['alice.mmt'], secret: byte('11'), days: '28', 'max-price': '1.5' });
});

// A node that knows one name.
const nodeOf = (records) => ({
	prefix: 42,
	api: { rpc: { chain: { getFinalizedHead: async () => ({ toHex: () => byte('aa') }) } } },
	rpc: async (method, name, keys, at) => {
		assert.deepEqual([method, keys, at], ['mmt_resolve', ['account'], byte('aa')]);
		if (name !== 'alice.mmt') throw new Error('nobody has this name');
		return { id: 1, name, owner: ALICE, activeUntil: 9, records };
	},
});

test('an account may be a name', async (t) => {
	const said = t.mock.method(process.stderr, 'write', () => true);
	const account = (verified) => nodeOf([{ type: 'account', value: BOB, verified }]);
	assert.equal(await accountOf(ALICE, account(true)), ALICE);
	assert.equal(await accountOf('//Bob', account(true)), await addressOf('//Bob'));
	assert.equal(await accountOf('alice.mmt'), 'alice.mmt', 'only its form, without a chain');
	assert.equal(said.mock.callCount(), 0);
	assert.equal(await accountOf('alice.mmt', account(true)), BOB);
	assert.equal(await accountOf('alice.mmt', account(false)), BOB);
	const [first, second] = said.mock.calls.map((call) => call.arguments[0]);
	assert.equal(first, `alice.mmt is ${BOB} (verified)\n`);
	assert.match(second, /not verified/);
	await assert.rejects(accountOf('alice.mmt', nodeOf([])), /points at no account/);
	await assert.rejects(accountOf('bob.mmt', nodeOf([])), /nobody has this name/);
	await assert.rejects(accountOf('nobody', account(true)), UsageError);
});

test('times', async () => {
	assert.equal(parseDays('28'), 241_920);
	assert.equal(formatDays(241_920), '28 days');
	assert.equal(formatDays(8640), '1 day');
	for (const text of ['', '-1', '1.5', 'ten', undefined]) assert.throws(() => parseDays(text), UsageError);
	const chain = { api: { rpc: { chain: { getHeader: async () => ({ number: { toNumber: () => 100 } }) } } } };
	assert.equal(await expiryOf(chain, { days: '2' }), 17_380);
	assert.equal(await expiryOf(chain, { until: '200' }), 200);
	assert.equal(await expiryOf(chain, {}), null);
});

test('records', () => {
	for (const [text, key, record] of [
		[`account=${ALICE}`, 'account', { Account: ALICE }],
		['account=//Bob', 'account', { Account: '//Bob' }],
		[`chain=2000:${byte('AB')}`, 'chain', { Chain: { genesis: byte('ab'), para: '2000' } }],
		['work=12', 'work', { Work: '12' }],
		['asset=7', 'asset', { Asset: '7' }],
		[`blob=blake3:${byte('01')}`, 'blob', { Blob: { algorithm: 1, digest: byte('01') } }],
		[`nodeSet=${byte('01')},${byte('02')}`, 'nodeSet', { NodeSet: [byte('01'), byte('02')] }],
		[`encryptionKey=x25519:${byte('01')}`, 'encryptionKey', { EncryptionKey: { kem: 32, key: byte('01') } }],
		[
			'service:rpc=wss://node.example.org/a=b', 'service:rpc',
			{ Service: { service: hex('rpc'), url: hex('wss://node.example.org/a=b') } },
		],
		['a=192.0.2.1', 'a', { A: { ttl: 3600, addresses: [Uint8Array.of(192, 0, 2, 1)] } }],
		['a@60=192.0.2.1,10.0.0.255', 'a', { A: { ttl: 60, addresses: [Uint8Array.of(192, 0, 2, 1), Uint8Array.of(10, 0, 0, 255)] } }],
		['aaaa@60=::1', 'aaaa', { Aaaa: { ttl: 60, addresses: [Uint8Array.from([...Array(15).fill(0), 1])] } }],
		['txt=v=spf1 -all', 'txt', { Txt: { ttl: 3600, strings: [hex('v=spf1 -all')] } }],
		['txt=', 'txt', { Txt: { ttl: 3600, strings: ['0x'] } }],
		[`txt=${'x'.repeat(300)}`, 'txt', { Txt: { ttl: 3600, strings: [hex('x'.repeat(255)), hex('x'.repeat(45))] } }],
		['cname@90=www.example.org', 'cname', { Cname: { ttl: 90, target: hex('www.example.org') } }],
		// polkadot.js would read such a text as bytes.
		['text:note=0xab', 'text:note', { Text: { key: hex('note'), value: '0x30786162' } }],
		['text:greeting=你好', 'text:greeting', { Text: { key: hex('greeting'), value: hex('你好') } }],
	]) {
		assert.deepEqual(parseRecord(text), { key, record }, text);
	}
	for (const text of [
		'', 'a', '=1', 'b=1', 'text=1', 'text:=1', 'account:x=1', 'a=192.0.2', 'a=192.0.2.256', 'a=', 'a@x=192.0.2.1',
		'aaaa=1.2.3.4', 'aaaa=fe80::1%eth0', 'account@60=1', 'work=-1', 'chain=2000', `chain=x:${byte('01')}`, 'chain=1:0x01',
		'blob=md5:0x00', 'blob=sha256:0x00', 'nodeSet=0x01', 'encryptionKey=rsa:0x00', 'encryptionKey=x25519:00', 'constructor=1',
	]) {
		assert.throws(() => parseRecord(text), UsageError, text);
	}
});

test('keys of records', () => {
	assert.deepEqual(parseKey('account'), { Account: null });
	assert.deepEqual(parseKey('text:a:b'), { Text: hex('a:b') });
	assert.deepEqual(parseKey('service:rpc'), { Service: hex('rpc') });
	for (const text of ['', 'text', 'a:b', 'toString']) assert.throws(() => parseKey(text), UsageError, text);
});

test('IPv6 addresses', () => {
	for (const [text, expected] of [
		['2001:db8::1', '20010db8000000000000000000000001'],
		['::', '0'.repeat(32)],
		['1::', `0001${'0'.repeat(28)}`],
		['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
		['::ffff:192.0.2.1', '00000000000000000000ffffc0000201'],
		['64:ff9b::192.0.2.33', '0064ff9b0000000000000000c0000221'],
	]) {
		assert.equal(Buffer.from(ipv6(text)).toString('hex'), expected, text);
	}
});

test('fuses', () => {
	assert.equal(fusesOf(), 0);
	assert.equal(fusesOf(['parent-cannot-control', 'can-extend', 'can-extend']), 17);
	assert.throws(() => fusesOf(['cannot-fly']), UsageError);
});
