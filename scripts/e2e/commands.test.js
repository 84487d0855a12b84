// What a node's binary does beside running a chain.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf } from '../lib/accounts.js';
import { BINARY, connected, exec, forgeTo, startNode, temporaryFolder } from './harness.js';

const HEIGHT = 6;
const node = (...args) => exec(BINARY, args);
// It must succeed. Answers what it printed.
async function done(...args) {
	const { code, stdout, stderr } = await node(...args);
	assert.equal(code, 0, `mmt-node ${args.join(' ')}: ${stderr}${stdout}`);
	return stdout;
}
// It must fail with these words.
async function refused(words, ...args) {
	const { code, stdout, stderr } = await node(...args);
	assert.notEqual(code, 0, `mmt-node ${args.join(' ')} was to fail: ${stdout}`);
	assert.match(stderr, words);
}

test('blocks go from one node\'s disk to another\'s', { timeout: 600_000 }, async (t) => {
	const [folder, other] = [temporaryFolder(t), temporaryFolder(t)];
	const running = await startNode(t, folder, ['--dev', '--instant-seal']);
	const first = await connected(t, running);
	await forgeTo(first, HEIGHT);
	const hash = await first.rpc('chain_getBlockHash', HEIGHT);
	await first.disconnect();
	assert.equal((await running.stop()).code, 0);

	const blocks = join(folder, 'blocks.bin');
	const [from, to] = [folder, other].map((where) => ['--dev', '--base-path', join(where, 'data')]);
	await done('export-blocks', ...from, blocks);
	await done('import-blocks', ...to, blocks);
	await done('check-block', String(HEIGHT), ...to);
	await refused(/Unknown block/, 'check-block', '99', ...to);

	// Two are taken back: the state is that of the fourth.
	await done('revert', '2', ...to);
	const spec = JSON.parse(await done('export-state', ...to));
	const number = '0x26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac';
	assert.equal(spec.genesis.raw.top[number], '0x04000000', 'System.Number');

	await done('import-blocks', ...to, blocks);
	const again = await startNode(t, other, ['--dev', '--instant-seal']);
	const second = await connected(t, again);
	assert.equal(await second.rpc('chain_getBlockHash', HEIGHT), hash);
	await second.disconnect();
	await again.stop();

	const database = join(other, 'data/chains/mmt_dev');
	assert.ok(readdirSync(database).includes('paritydb'));
	await done('purge-chain', ...to, '-y');
	assert.deepEqual(readdirSync(database).filter((name) => name === 'paritydb'), []);
	await refused(/No such file/, 'import-blocks', ...to, join(other, 'blocks.none'));
});

test('session keys are made and put where a node looks for them', { timeout: 300_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const made = JSON.parse(await done('key', 'generate', '--scheme', 'sr25519', '--output-type', 'json'));
	const seen = JSON.parse(await done('key', 'inspect', made.secretPhrase, '--output-type', 'json'));
	assert.equal(seen.ss58Address, made.ss58Address);
	const file = join(folder, 'secret');
	writeFileSync(file, made.secretPhrase);
	const where = ['--chain', 'local', '--base-path', join(folder, 'data')];
	const aura = ['--scheme', 'sr25519', '--key-type', 'aura'];
	await done('key', 'insert', ...where, ...aura, '--suri', file);
	// The key type in hexadecimal, then the public key.
	const name = `61757261${made.publicKey.slice(2)}`;
	assert.deepEqual(readdirSync(join(folder, 'data/chains/mmt_local/keystore')), [name]);
	await refused(/.+/, 'key', 'insert', ...where, ...aura, '--suri', 'no such phrase');
});

test('the chains that come with the node are written', { timeout: 300_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const file = join(folder, 'local.json');
	await done('export-chain-spec', '--chain', 'local', '--raw', '--output', file);
	const spec = JSON.parse(readFileSync(file, 'utf8'));
	const older = JSON.parse(await done('build-spec', '--chain', 'local', '--raw', '--disable-default-bootnode'));
	assert.deepEqual(older.genesis, spec.genesis);
	assert.match(await done('chain', 'check', file), /^sound:/m);

	// Anybody may have changed it on the way.
	for (const [change, reason] of [
		[{ para_id: 4242 }, /'para_id' is 4242/],
		[{ properties: { ...spec.properties, tokenDecimals: 10 } }, /'properties\.tokenDecimals' is 10/],
	]) {
		writeFileSync(file, JSON.stringify({ ...spec, ...change }));
		await refused(reason, 'chain', 'check', file);
	}
	const { code } = await node('chain', 'new', 'chain-specs/local.toml', '--out', '/dev/null');
	assert.equal(code, 0);
	await refused(/cannot be written/, 'chain', 'new', 'chain-specs/local.toml', '--out', folder);
});

test('a development node leaves the chains of others alone', { timeout: 300_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const where = ['--base-path', join(folder, 'data')];
	await refused(/live chain/, '--dev', '--chain', 'main', ...where);
	await refused(/--features collator/, '--chain', 'local', ...where);
	const blocks = join(folder, 'blocks.bin');
	writeFileSync(blocks, '');
	await refused(/who forged a block/, 'import-blocks', '--chain', 'local', ...where, blocks);
	await refused(/live chain/, 'import-blocks', '--dev', '--chain', 'main', ...where, blocks);
	await refused(/neither an address/, '--dev', '--skip-delegates', await addressOf('//Alice'), '--skip-delegates', 'Bob');
	assert.ok(!existsSync(join(folder, 'data/chains/mmt/paritydb')), 'nothing of the live chain is on disk');
});
