// mmt-dns beside a development node, asked with dig. `dig` is in Debian's bind9-dnsutils.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { domainToASCII } from 'node:url';
import { pairOf } from '../lib/accounts.js';
import { parseRecord } from '../lib/records.js';
import { registerName } from '../lib/registration.js';
import {
	called, connected, DNS, eventually, exec, freePorts, start, startNode, temporaryFolder,
} from './harness.js';

const HAN = '我的書.mmt';

// What dig was answered: status, flags, and records as `[name, ttl, type, data]`.
async function dig(port, name, type, ...options) {
	const { code, stdout, stderr } = await exec('dig', [
		'@127.0.0.1', '-p', port, '+noall', '+comments', '+answer', '+authority', '+tries=1', '+time=8', ...options,
		name, type,
	]);
	assert.notEqual(code, 'ENOENT', 'dig is missing: scripts/setup.sh --node installs it');
	const status = stdout.match(/status: (\w+)/)?.[1] ?? `none: ${stdout}${stderr}`;
	const flags = stdout.match(/^;; flags: ([a-z ]*);/m)?.[1].split(' ') ?? [];
	const sections = { answer: [], authority: [] };
	let section;
	for (const line of stdout.split('\n')) {
		section = line.match(/^;; (ANSWER|AUTHORITY) SECTION/)?.[1].toLowerCase() ?? section;
		if (!section || !line || line.startsWith(';')) continue;
		const [owner, ttl, , kind, ...data] = line.split(/\s+/);
		sections[section].push([owner, Number(ttl), kind, data.join(' ')]);
	}
	return { status, flags, ...sections };
}

test('DNS', { timeout: 600_000 }, async (t) => {
	assert.ok(existsSync(DNS), `${DNS} is missing: build it with scripts/test.sh, or name one in MMT_DNS`);
	const folder = temporaryFolder(t);
	let node = await startNode(t, folder);
	let chain = await connected(t, node);
	const nodePort = Number(new URL(node.url).port);
	const [port] = await freePorts(1);
	const server = start(DNS, ['--node', node.url, '--listen', `127.0.0.1:${port}`]);
	t.after(() => server.child.kill('SIGKILL'));
	const ask = (name, type, ...options) => dig(port, name, type, ...options);
	const answers = async (name, type, expected, ...options) => {
		const { status, answer } = await ask(name, type, ...options);
		assert.equal(status, 'NOERROR', `${name} ${type}`);
		const found = answer.map(([, , kind, data]) => `${kind} ${data}`);
		assert.deepEqual(found.sort(), [...expected].sort(), `${name} ${type}`);
		return answer;
	};
	// The zone's SOA says how long a negative answer may be kept.
	const negative = async (name, type, expected) => {
		const { status, answer, authority } = await ask(name, type);
		const zone = authority.map(([owner, , kind]) => [owner, kind]);
		assert.deepEqual([status, answer, zone], [expected, [], [['mmt.', 'SOA']]], `${name} ${type}`);
	};

	const alice = await pairOf('//Alice');
	const { names, utility } = chain.api.tx;
	await registerName(chain, alice, 'alice.mmt');
	await registerName(chain, alice, HAN);
	const set = (name, ...texts) => names.setRecords(name, texts.map((text) => [parseRecord(text).record, null]));
	await chain.send(utility.batchAll([
		names.setSubname('alice.mmt', 'www', alice.address, null, 0),
		names.setSubname('alice.mmt', 'away', alice.address, null, 0),
		set('www.alice.mmt', 'cname@120=alice.mmt'),
		set('away.alice.mmt', 'cname=www.example.org'),
		set(HAN, 'a@60=192.0.2.3'),
	]), alice);
	await called(
		node, 'set-records', '--as', '//Alice', 'alice.mmt', 'account=//Alice', 'a@60=192.0.2.1,192.0.2.2',
		'aaaa@600=2001:db8::1', `txt=v=spf1 -all ${'x'.repeat(300)}`, 'service:rpc=wss://node.example.org:8443/path',
		'text:note=not for DNS',
	);

	await t.test('records', async () => {
		await eventually('it answers', async () => (await ask('mmt', 'SOA')).status === 'NOERROR', 30);
		for (const transport of ['+notcp', '+tcp']) {
			const found = await answers('alice.mmt', 'A', ['A 192.0.2.1', 'A 192.0.2.2'], transport);
			for (const [, ttl] of found) assert.equal(ttl, 60);
		}
		await answers('alice.mmt', 'AAAA', ['AAAA 2001:db8::1']);
		const [[, , , text]] = (await ask('alice.mmt', 'TXT')).answer;
		assert.equal(text.replaceAll(/^"|"$|" "/g, ''), `v=spf1 -all ${'x'.repeat(300)}`);
		await answers('_rpc._tcp.alice.mmt', 'SRV', ['SRV 0 0 8443 node.example.org.']);
		await answers('ALICE.mmt', 'A', ['A 192.0.2.1', 'A 192.0.2.2']);
		const { flags } = await ask('alice.mmt', 'A');
		assert.ok(flags.includes('aa') && !flags.includes('ra'), `flags ${flags}`);
	});

	await t.test('aliases', async () => {
		await answers('www.alice.mmt', 'CNAME', ['CNAME alice.mmt.']);
		await answers('www.alice.mmt', 'A', ['CNAME alice.mmt.', 'A 192.0.2.1', 'A 192.0.2.2']);
		await answers('away.alice.mmt', 'A', ['CNAME www.example.org.']);
	});

	await t.test('a Han name, as resolvers write it', async () => {
		await answers(domainToASCII(HAN), 'A', ['A 192.0.2.3']);
	});

	await t.test('what there is not', async () => {
		await negative('nobody.mmt', 'A', 'NXDOMAIN');
		await negative('nobody.alice.mmt', 'A', 'NXDOMAIN');
		await negative('al.mmt', 'A', 'NXDOMAIN');
		await negative('_ftp._tcp.alice.mmt', 'SRV', 'NXDOMAIN');
		await negative('alice.mmt', 'MX', 'NOERROR');
		await negative(domainToASCII(HAN), 'AAAA', 'NOERROR');
		assert.equal((await ask('example.org', 'A')).status, 'REFUSED');
	});

	await t.test('a node that is away, and comes back', async () => {
		await chain.disconnect();
		await node.stop('SIGKILL');
		await eventually('it says so', async () => (await ask('alice.mmt', 'AAAA')).status === 'SERVFAIL', 60);
		assert.equal((await ask('unasked.mmt', 'A')).status, 'SERVFAIL');
		node = await startNode(t, folder, undefined, { port: nodePort });
		await eventually('it answers again', async () => (await ask('alice.mmt', 'AAAA')).status === 'NOERROR', 60);
		await answers('alice.mmt', 'A', ['A 192.0.2.1', 'A 192.0.2.2']);
		// What changes is there within a block of the chain's clock.
		chain = await connected(t, node);
		const moved = [[parseRecord('a@60=192.0.2.9').record, null]];
		await chain.send(chain.api.tx.names.setRecords('alice.mmt', moved), alice);
		await eventually('the new address is there', async () => {
			const { answer } = await ask('alice.mmt', 'A');
			return answer.length === 1 && answer[0][3] === '192.0.2.9';
		}, 60);
	});

	await t.test('it ends when it is told to', async () => {
		server.child.kill('SIGTERM');
		assert.equal(await server.done, 0, server.output.stderr);
	});
});
