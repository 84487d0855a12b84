// A chain of one's own: from a TOML file to a running node.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf } from '../lib/accounts.js';
import {
	BINARY, called, connected, exec, refused, REPO, startNode, temporaryFolder,
} from './harness.js';

const node = (...args) => exec(BINARY, args);

// A consortium in which Alice approves and Bob may transact from the start.
async function consortium() {
	const delegates = [];
	for (let i = 1; i <= 27; i += 1) delegates.push(await addressOf(`//Delegate//${i}`));
	return `name = "Harbour Records"
id = "harbour"
para_id = 2100
relay_chain = "rococo-local"
network = "development"
kind = "consortium"
delegates = 27
unlock_period = 5
approver = "${await addressOf('//Alice')}"
approved = ["${await addressOf('//Bob')}"]

[token]
name = "Quay"
symbol = "QUAY"
decimals = 6

[rewards]
first = "8"
step = "2"
floor = "1"
period = 1000

[fees]
transaction = "0.02"
registration = "50"

[names]
suffix = "pier"
rent = { three = "2.5", five = "0.5" }

[balances]
"${await addressOf('//Alice')}" = "1_000_000"
"${await addressOf('//Bob')}" = "2000.5"
"${await addressOf('//Charlie')}" = "3000"
${delegates.map((account) => `\n[[delegate]]\naccount = "${account}"\naura = "${account}"\n`).join('')}`;
}

test('a chain of one\'s own', { timeout: 600_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const toml = join(folder, 'harbour.toml');
	const spec = join(folder, 'harbour.json');
	const text = await consortium();
	writeFileSync(toml, text);

	await t.test('a wrong value is named with its place', async () => {
		for (const [from, to, complaint] of [
			['delegates = 27', 'delegates = 26', /'delegates' must be 27 to 512/],
			['delegates = 27', 'delegats = 27', /delegats/],
			['first = "8"', `first = "${'9'.repeat(30)}"`, /rewards\.first/],
			['period = 1000', 'period = 0', /rewards\.period/],
			['decimals = 6', 'decimals = 19', /token\.decimals/],
			['approver =', 'aprover =', /aprover/],
			['"pier"', '"Pier"', /'names\.suffix' must be 2 to 12/],
			['"2.5"', '"-1"', /names\.rent\.three/],
		]) {
			const wrong = join(folder, 'wrong.toml');
			writeFileSync(wrong, text.replace(from, to));
			const { code, stderr, stdout } = await node('chain', 'new', wrong);
			assert.notEqual(code, 0, to);
			assert.match(stderr, complaint);
			assert.match(stderr, /wrong\.toml/);
			assert.equal(stdout, '');
		}
	});

	await t.test('chain new and chain check', async () => {
		for (const raw of [[], ['--raw']]) {
			const made = await node('chain', 'new', toml, ...raw, '--out', spec);
			assert.equal(made.code, 0, made.stderr);
			const json = JSON.parse(readFileSync(spec, 'utf8'));
			assert.equal(json.name, 'Harbour Records');
			assert.equal(json.properties.tokenSymbol, 'QUAY');
			const checked = await node('chain', 'check', spec);
			assert.equal(checked.code, 0, checked.stderr + checked.stdout);
			assert.match(checked.stdout, /end with \.pier; 2\.5 QUAY a year for three letters, 160 QUAY for four/);
		}
	});

	await t.test('it runs, and is another chain', async () => {
		const running = await startNode(t, folder, ['--dev', '--chain', spec, '--block-time', '300']);
		const chain = await connected(t, running);
		assert.deepEqual([chain.symbol, chain.decimals], ['QUAY', 6]);
		const profile = await chain.rpc('mmt_chainProfile');
		assert.deepEqual(
			[profile.kind, profile.delegates, profile.unlockPeriod, profile.fees.transaction],
			['consortium', 27, 5, '20000'],
		);
		assert.deepEqual(
			{ ...profile.names, rent: { ...profile.names.rent } },
			{
				suffix: 'pier',
				rent: { three: '2500000', four: '160000000', five: '500000' },
				premium: '1000000000000',
			},
		);
		assert.equal(await chain.rpc('mmt_blockReward', 1001), '6000000');
		assert.equal((await chain.account(await addressOf('//Bob'))).free, 2_000_500_000n);

		const sent = await called(running, 'transfer', '--as', '//Bob', '//Alice', '1');
		assert.match(sent, /^fee 0\.02 QUAY$/m);

		// Charlie has tokens and no approval.
		const charlie = await addressOf('//Charlie');
		assert.deepEqual(await chain.rpc('mmt_permissions', charlie), { transact: false, stand: false });
		await refused(running, 'AccountNotApproved', 'transfer', '--as', '//Charlie', '//Bob', '1');
		await refused(running, '\\w+', 'approve', '--as', '//Bob', '//Charlie', '--transact');
		await called(running, 'approve', '--as', '//Alice', '//Charlie', '--transact');
		assert.deepEqual(await chain.rpc('mmt_permissions', charlie), { transact: true, stand: false });
		await called(running, 'transfer', '--as', '//Charlie', '//Bob', '1');

		// It may stand once it is approved for that, too.
		await called(running, 'set-keys', '--as', '//Charlie', '--seed', '//Charlie//aura');
		await refused(running, 'NotApproved', 'register', '--as', '//Charlie');
		await called(running, 'approve', '--as', '//Alice', '//Charlie', '--transact', '--stand');
		await called(running, 'register', '--as', '//Charlie');
		await called(running, 'set-commission', '--as', '//Charlie', '7.5');
		await called(running, 'approve', '--as', '//Alice', '//Charlie', '--withdraw');
		await refused(running, 'AccountNotApproved', 'resign', '--as', '//Charlie');

		// Five blocks to unlock.
		await called(running, 'vote', '--as', '//Bob', `${await addressOf('//Delegate//1')}=100`);
		await called(running, 'unvote', '--as', '//Bob', `${await addressOf('//Delegate//1')}=100`);
		const { unlocking: [{ unlocksAt }] } = await chain.rpc('mmt_voter', await addressOf('//Bob'));
		await chain.until('it is unlocked', (_, height) => height >= unlocksAt);
		await called(running, 'withdraw', '--as', '//Bob');
		assert.equal((await chain.account(await addressOf('//Bob'))).frozen, 0n);
	});
});

test('the chain specs that come along', { timeout: 600_000 }, async (t) => {
	const folder = temporaryFolder(t);
	for (const name of ['annex', 'consortium', 'local', 'main']) {
		await t.test(name, async () => {
			const file = join(REPO, 'chain-specs', `${name}.toml`);
			assert.ok(existsSync(file), `${file} is missing`);
			const spec = join(folder, `${name}.json`);
			const made = await node('chain', 'new', file, '--out', spec);
			assert.equal(made.code, 0, made.stderr);
			const checked = await node('chain', 'check', spec);
			if (name === 'main') {
				// Who launches it names the delegates, and builds what wallets need.
				assert.match(made.stderr, /hardware wallets cannot sign .* without the feature metadata-hash/);
				assert.equal(checked.code, 1);
				assert.match(checked.stderr, /no delegate is seated/);
			} else {
				assert.equal(checked.code, 0, checked.stderr);
			}
		});
	}

	await t.test('the consortium runs, with two delegates for its 27 seats', async () => {
		const spec = join(folder, 'consortium.json');
		const running = await startNode(t, folder, ['--dev', '--chain', spec, '--block-time', '300']);
		const chain = await connected(t, running);
		assert.equal(chain.symbol, 'HBR');
		assert.match(await called(running, 'transfer', '--as', '//Dave', '//Ferdie', '1'), /^fee 0\.001 HBR$/m);
		await refused(running, 'AccountNotApproved', 'transfer', '--as', '//Ferdie', '//Dave', '0.5');
		await called(running, 'approve', '--as', '//Charlie', '//Ferdie', '--transact');
		await called(running, 'transfer', '--as', '//Ferdie', '//Dave', '0.5');
		const round = await chain.until('five rounds are over', async (hash) => {
			const now = await chain.rpc('mmt_round', hash);
			return now.index >= 5 ? now : null;
		});
		assert.equal(new Set(round.order).size, 2);

		// A third that stands has a seat, and keeps it while nobody stands for it.
		await called(running, 'approve', '--as', '//Charlie', '//Dave', '--transact', '--stand');
		await called(running, 'set-keys', '--as', '//Dave', '--seed', '//Dave//aura');
		await called(running, 'register', '--as', '//Dave');
		const dave = await addressOf('//Dave');
		const grown = await chain.until('the third forges', async (hash) => {
			const { forged } = await chain.rpc('mmt_delegate', dave, hash);
			return forged > 0 ? chain.rpc('mmt_round', hash) : null;
		});
		assert.equal(new Set(grown.order).size, 3);
		await called(running, 'resign', '--as', '//Dave');
		const { index } = await chain.rpc('mmt_round');
		const stayed = await chain.until('three rounds are over', async (hash) => {
			const now = await chain.rpc('mmt_round', hash);
			return now.index >= index + 3 ? now : null;
		});
		assert.equal(new Set(stayed.order).size, 3);
	});
});
