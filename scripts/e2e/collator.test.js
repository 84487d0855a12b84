// The node with the relay-chain side: its relay chain runs inside of it. Without peers, that has its first block
// alone, so nothing is forged here; scripts/network has a relay chain that validates.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BINARY, COLLATOR, connected, eventually, exec, freePorts, REPO, startNode, temporaryFolder } from './harness.js';

// Starts it with a chain of `toml`. Nothing is sought on the internet.
async function start(t, folder, toml, args) {
	const [file, spec] = ['chain.toml', 'chain.json'].map((name) => join(folder, name));
	writeFileSync(file, toml);
	const made = await exec(BINARY, ['chain', 'new', file, '--raw', '--out', spec]);
	assert.equal(made.code, 0, made.stderr);
	const key = ['key', 'generate-node-key', '--chain', spec, '--base-path', join(folder, 'data')];
	const generated = await exec(COLLATOR, key);
	assert.equal(generated.code, 0, generated.stderr);
	const [rpc, prometheus, p2p] = await freePorts(3);
	const relay = [
		...['--chain', 'westend', '--reserved-only', '--no-mdns', '--no-telemetry'],
		...['--rpc-port', rpc, '--prometheus-port', prometheus, '--port', p2p],
	];
	return startNode(
		t, folder, ['--chain', spec, '--no-mdns', '--no-hardware-benchmarks', '-l', 'bootnodes=debug', ...args],
		{ binary: COLLATOR, relay },
	);
}
const local = readFileSync(join(REPO, 'chain-specs/local.toml'), 'utf8');
const consortium = readFileSync(join(REPO, 'chain-specs/consortium.toml'), 'utf8');

// Waits for a line of the node's log that matches.
const logged = (node, line) =>
	eventually(`the log says ${line}`, () => readFileSync(node.log, 'utf8').match(line), 30);

test('a full node follows its chain', { timeout: 300_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const node = await start(t, folder, local, []);
	const chain = await connected(t, node);
	assert.deepEqual(await chain.rpc('system_nodeRoles'), ['Full']);
	const profile = await chain.rpc('mmt_chainProfile');
	assert.equal(profile.kind, 'public');
	await logged(node, /Parachain id: 2000/);
	await logged(node, /Collating: no/);
	await logged(node, /DHT bootnode enabled: true; DHT bootnode discovery enabled: true/);
	assert.doesNotMatch(readFileSync(node.log, 'utf8'), /This chain is private/);
	await chain.disconnect();
	assert.equal((await node.stop('SIGINT')).code, 0);
});

test('a collator of a private chain keeps to the peers it is told of', { timeout: 300_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const toml = consortium.replace('kind = "consortium"', 'kind = "private"');
	const peer = '/ip4/127.0.0.1/tcp/1/p2p/12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp';
	const node = await start(t, folder, toml, ['--collator', '--reserved-nodes', peer]);
	const chain = await connected(t, node);
	assert.deepEqual(await chain.rpc('system_nodeRoles'), ['Authority']);
	assert.equal((await chain.rpc('mmt_chainProfile')).kind, 'private');
	assert.deepEqual(await chain.rpc('system_reservedPeers'), [peer.split('/').at(-1)]);
	await logged(node, /Collating: yes/);
	await logged(node, /This chain is private: this node has news only for the 1 peers/);
	// Nobody is to find it through the relay chain.
	await logged(node, /DHT bootnode enabled: false; DHT bootnode discovery enabled: false/);
	// The key of a delegate is made in it, and stays there.
	const { keys } = await chain.rpc('author_rotateKeysWithOwner', `0x${'11'.repeat(32)}`);
	assert.equal(await chain.rpc('author_hasSessionKeys', keys), true);
	await chain.disconnect();
	assert.equal((await node.stop('SIGTERM')).code, 0);
});
