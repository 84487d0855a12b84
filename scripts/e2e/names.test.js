// Names by the scripts, on a real node: registration, records, payment by name, subnames, sales. That
// a top name lapses takes 28 days of blocks at least: the pallet's own tests do that.
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf, pairOf } from '../lib/accounts.js';
import { BLOCKS_PER_DAY, consentOf, textBytes } from '../lib/names.js';
import { parseKey, parseRecord } from '../lib/records.js';
import { planFor, registerName, registration } from '../lib/registration.js';
import {
	call, called, connected, eventually, newAccount, refused, SCRIPTS, sendAllRefused, sendRefused, start,
	startNode, temporaryFolder,
} from './harness.js';

const YEAR = 365 * BLOCKS_PER_DAY;

test('names', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const server = await startNode(t, folder);
	const chain = await connected(t, server);
	const { names, utility } = chain.api.tx;
	const [alice, bob, eve] = await Promise.all(['//Alice', '//Bob', '//Eve'].map((path) => pairOf(path)));
	const state = join(folder, 'state');
	const run = (name, as, ...args) => called(server, name, '--as', as, ...args);
	const refuse = (error, name, as, ...args) => refused(server, error, name, '--as', as, ...args);
	const resolve = (name, ...keys) => chain.rpc('mmt_resolve', name, keys);
	const height = async () => (await chain.api.rpc.chain.getHeader()).number.toNumber();
	const reserved = async (pair) => (await chain.account(pair.address)).reserved;
	const free = async (pair) => (await chain.account(pair.address)).free;
	// A script that must fail with these words.
	const fails = async (words, name, as, ...args) => {
		const { code, stderr } = await call(server, name, '--as', as, ...args);
		assert.equal(code, 1, stderr);
		assert.match(stderr, words);
	};

	await t.test('nobody is faster than who committed', async () => {
		const watcher = await newAccount(chain, '1000');
		const plan = await planFor(chain, { signer: alice, name: 'alice.mmt', duration: YEAR });
		const commit = names.commit(plan.commitment);
		const reveal = registration(chain, plan);
		await sendRefused(chain, 'CommitmentNotFound', reveal, alice);
		await sendRefused(chain, 'CommitmentTooNew', utility.batchAll([commit, reveal]), alice);
		const said = await run('commit-name', '//Alice', 'alice.mmt', '--secret', plan.secret);
		assert.match(said, new RegExp(`^commitment ${plan.commitment}$`, 'm'));
		// It can neither be prolonged nor used for anything else.
		await sendRefused(chain, 'AlreadyCommitted', commit, alice);
		await chain.send(commit, watcher.pair);
		await sendRefused(chain, 'CommitmentNotFound', reveal, eve);
		await sendAllRefused(chain, alice, [
			{ owner: eve.address }, { duration: YEAR + 1 }, { maxPrice: BigInt(plan.maxPrice) + 1n }, { name: 'elice.mmt' },
		].map((change) => ['CommitmentNotFound', registration(chain, { ...plan, ...change })]));
		const done = await run('register-name', '//Alice', 'alice.mmt', '--secret', plan.secret, '--state', state);
		assert.match(done, /names\.Registered id=1 label=alice owner=/);
		assert.deepEqual(readdirSync(state), []);
		await sendRefused(chain, 'CommitmentNotFound', reveal, alice);
		await sendRefused(chain, 'NameTaken', reveal, watcher.pair);
		assert.equal((await resolve('alice.mmt')).owner, alice.address);
		// A price above the cap loses the fee, and nothing else.
		const watched = (...args) => registerName(chain, watcher.pair, ...args);
		await assert.rejects(watched('watcher.mmt', { maxPrice: 0n }), { name: 'names.PriceAboveCap' });
		await assert.rejects(watched('a1ice.mmt'), { name: 'names.LooksLikeAnother' });
	});

	await t.test('a script that is killed goes on where it stopped', async () => {
		const script = join(SCRIPTS, 'calls/register-name.js');
		const args = ['--as', '//Alice', 'my-book.mmt', '--state', state];
		const first = start(process.execPath, [script, ...args, '--url', server.url]);
		first.child.stdout.on('data', () => {
			if (first.output.stdout.includes('committed in block')) first.child.kill('SIGKILL');
		});
		assert.equal(await first.done, 'SIGKILL');
		const [file, ...others] = readdirSync(state);
		assert.deepEqual(others, []);
		assert.equal(statSync(join(state, file)).mode & 0o777, 0o600);
		await fails(/another --days/, 'register-name', '//Alice', ...args.slice(2), '--days', '400');
		const second = await called(server, 'register-name', ...args);
		assert.match(second, /going on with .*\n(.*\n)*names\.Registered|is registered/);
		assert.deepEqual(readdirSync(state), []);
		assert.equal((await resolve('my-book.mmt')).owner, alice.address);
	});

	await t.test('what cannot be registered is said before anything is paid', async () => {
		for (const [name, type] of [
			['alice.mmt', 'taken'], ['my-b00k.mmt', 'looksLike'], ['mybook.mmt', 'looksLike'], ['al.mmt', 'reserved'],
			['Alice.mmt', 'invalid'], ['alice.dot', 'invalid'], ['book.alice.mmt', 'subname'], ['我的書.mmt', 'free'],
		]) {
			assert.equal((await chain.rpc('mmt_availability', name)).type, type, name);
		}
		const before = await free(eve);
		await fails(/it is taken/, 'register-name', '//Eve', 'alice.mmt');
		await fails(/looks like my-book\.mmt/, 'register-name', '//Eve', 'my-b00k.mmt');
		await fails(/lower case/, 'commit-name', '//Eve', 'Eve.mmt');
		assert.equal((await call(server, 'register-name', '--as', '//Eve', 'eve.mmt', '--days', '27')).code, 2);
		assert.equal(await free(eve), before);
	});

	await t.test('bad input has a named error', async () => {
		const { id } = await resolve('alice.mmt');
		const consent = consentOf(chain, bob, { name: 'alice.mmt', owner: bob.address });
		const renew = (name) => names.renew(textBytes(name), YEAR, 0);
		await sendAllRefused(chain, alice, [
			...[
				['LabelTooShort', 'ab.mmt'], ['LabelTooLong', `${'a'.repeat(52)}.mmt`], ['BadCharacter', 'Alice.mmt'],
				['BadCharacter', 'ali\u200bce.mmt'], ['EdgeHyphen', 'alice-.mmt'], ['ReservedHyphens', 'xn--abc.mmt'],
				['MixedScripts', 'book書.mmt'], ['EmptyName', 'mmt'], ['ForeignSuffix', 'alice.dot'],
				['NameTooLong', `${`${'a'.repeat(50)}.`.repeat(5)}mmt`], ['TooDeep', `${'abc.'.repeat(9)}mmt`],
				['NotATopName', 'book.alice.mmt'], ['NameNotFound', 'nobody.mmt'], ['PriceAboveCap', 'alice.mmt'],
			].map(([error, name]) => [error, renew(name)]),
			['DurationTooLong', names.renew('alice.mmt', 5 * YEAR, 10n ** 18n)],
			['TransferToSelf', names.transfer('alice.mmt', alice.address)],
			['BuyerWithoutPrice', names.setPrice('alice.mmt', null, bob.address)],
			['SelfPurchase', names.buy('alice.mmt', 0)],
			['UnknownFuse', names.burnFuse('alice.mmt', 32)],
			['NotASubname', names.burnFuse('alice.mmt', 1)],
			['StillTransferable', names.burnFuse('alice.mmt', 4)],
			['OutlivesParent', names.setSubname('alice.mmt', 'book', bob.address, 2 ** 31, 0)],
			['ExpiryPassed', names.setSubname('alice.mmt', 'book', bob.address, 1, 0)],
			['ParentTransferable', names.setSubname('alice.mmt', 'book', bob.address, YEAR, 1)],
			['NoPrimaryName', names.setPrimary(null)],
			['StillAlive', names.reclaimDeposit(id, null)],
			['NothingToReclaim', names.reclaimDeposit(999, null)],
		]);
		await sendAllRefused(chain, bob, [
			['NotOwner', names.transfer('alice.mmt', bob.address)],
			['NotForSale', names.buy('alice.mmt', 0)],
			['ForwardMismatch', names.setPrimary('alice.mmt')],
			['NotOwner', names.setRecords('alice.mmt', [[parseRecord('work=1').record, null]])],
		]);
		const set = (...texts) => names.setRecords('alice.mmt', texts.map((text) => [parseRecord(text).record, null]));
		const key = (method, bytes) => set(`encryptionKey=${method}:0x${'11'.repeat(bytes)}`);
		await sendAllRefused(chain, alice, [
			['NoRecords', set()], ['DuplicateRecord', set('work=1', 'work=2')],
			['TtlOutOfRange', set('a@29=192.0.2.1')], ['SameAddress', set('a=192.0.2.1,192.0.2.1')],
			['NoHostAddress', set('a=0.0.0.0')], ['NoHostAddress', set('aaaa=::')], ['BadTarget', set('cname=a..b')],
			['TargetIsAddress', set('cname=192.0.2.1')], ['KeyLength', key('x25519', 31)], ['KeyForm', key('p256', 65)],
			['BadServiceName', set('service:RPC=https://x.org')], ['UrlScheme', set('service:rpc=ftp://x.org')],
			['UrlUserinfo', set('service:rpc=https://a:b@x.org')], ['UrlHost', set('service:rpc=https://')],
			['UrlPort', set('service:rpc=https://x.org:0')], ['BadTextKey', set('text:E-Mail=x')],
			['BadText', set('text:note=a\u202eb')], ['EmptyText', set('text:note=')],
			['RecordTooLarge', set(`text:note=${'x'.repeat(510)}`)],
			['UnexpectedConsent', names.setRecords('alice.mmt', [[{ Work: 1 }, consent]])],
		]);
	});

	await t.test('records, and accounts that agree', async () => {
		await run(
			'set-records', '//Alice', 'my-book.mmt', 'account=//Alice', 'work=0',
			`chain=2000:${chain.api.genesisHash.toHex()}`, 'service:rpc=wss://node.example.org',
			'a@300=192.0.2.1,192.0.2.2', 'text:note=你好', 'txt=hello',
		);
		const shown = JSON.parse(await called(server, 'show', 'name', 'my-book.mmt'));
		assert.equal(shown.records.length, 7);
		assert.deepEqual((await resolve('my-book.mmt', 'a', 'text:note', 'text:nothing')).records, [
			{ type: 'a', value: { ttl: 300, addresses: ['192.0.2.1', '192.0.2.2'] }, verified: false },
			{ type: 'text', value: { key: 'note', value: '你好' }, verified: false },
		]);
		const account = async (name) => {
			const [{ value, verified }] = (await resolve(name, 'account')).records;
			return [value, verified];
		};
		assert.deepEqual(await account('my-book.mmt'), [alice.address, true]);
		await run('set-records', '//Alice', 'alice.mmt', 'account=//Bob');
		assert.deepEqual(await account('alice.mmt'), [bob.address, false]);
		const consent = async (name) => (await run('consent-name', '//Bob', name, '--owner', '//Alice')).trim();
		const pointing = ['set-records', '//Alice', 'alice.mmt', 'account=//Bob', '--consent'];
		await refuse('BadConsent', ...pointing, await consent('my-book.mmt'));
		await run(...pointing, await consent('alice.mmt'));
		assert.deepEqual(await account('alice.mmt'), [bob.address, true]);
		await run('clear-records', '//Alice', 'my-book.mmt', 'text:note', 'work');
		await refuse('RecordNotFound', 'clear-records', '//Alice', 'my-book.mmt', 'text:note');
		assert.equal((await resolve('my-book.mmt')).records.length, 5);
	});

	await t.test('paid by name, and known by it', async () => {
		const before = await free(bob);
		const paid = await call(server, 'transfer', '--as', '//Eve', 'alice.mmt', '5');
		assert.equal(paid.code, 0, paid.stderr);
		assert.ok(paid.stderr.includes(`alice.mmt is ${bob.address} (verified)\n`), paid.stderr);
		assert.equal((await free(bob)) - before, chain.amount('5'));
		await fails(/nobody has the name/, 'transfer', '//Eve', 'nobody.mmt', '5');
		await fails(/is no name of this chain/, 'transfer', '//Eve', 'alice.dot', '5');
		const reverse = async (who) => JSON.parse(await called(server, 'show', 'reverse', who)).name;
		await run('set-primary', '//Bob', 'alice.mmt');
		assert.equal(await reverse('//Bob'), 'alice.mmt');
		await run('set-records', '//Alice', 'alice.mmt', 'account=//Alice');
		assert.equal(await reverse('//Bob'), null, 'the name leads elsewhere now');
		await run('set-primary', '//Bob', '--none');
	});

	await t.test('a subname ends when its time is over', async () => {
		const until = (await height()) + 40;
		await chain.send(names.setSubname('alice.mmt', 'brief', bob.address, until, 0), alice);
		const { id } = await resolve('brief.alice.mmt');
		await chain.send(names.setRecords('brief.alice.mmt', [[{ Work: 1 }, null]]), bob);
		await chain.until('it is over', (_, at) => at >= until);
		await assert.rejects(resolve('brief.alice.mmt'));
		await sendRefused(chain, 'SubnameExpired', names.setRecords('brief.alice.mmt', [[{ Work: 2 }, null]]), bob);
		await run('reclaim-deposit', '//Eve', id, '--record', 'work');
		await run('reclaim-deposit', '//Eve', id);
		assert.equal(await reserved(bob), 0n);
	});

	await t.test('fuses hold against the parent', async () => {
		const owner = await newAccount(chain, '1000');
		await registerName(chain, owner.pair, 'fused.mmt');
		await run('burn-fuse', owner.secret, 'fused.mmt', 'cannot-transfer');
		await run(
			'set-subname', owner.secret, 'kept.fused.mmt', '--owner', '//Bob', '--days', '30',
			'--fuse', 'parent-cannot-control', '--fuse', 'can-extend',
		);
		await sendAllRefused(chain, owner.pair, [
			['FuseBurned', names.setSubname('fused.mmt', 'kept', null, null, 0)],
			['FuseBurned', names.setSubname('fused.mmt', 'kept', eve.address, null, 0)],
			['FuseBurned', names.release('fused.mmt')],
			['FuseBurned', names.transfer('fused.mmt', eve.address)],
			['NotOwner', names.burnFuse('kept.fused.mmt', 2)],
		]);
		const { activeUntil } = await resolve('kept.fused.mmt');
		await run('extend-subname', '//Bob', 'kept.fused.mmt', '--days', '60');
		assert.ok((await resolve('kept.fused.mmt')).activeUntil > activeUntil);
		await run('transfer-name', '//Bob', 'kept.fused.mmt', '//Charlie');
		assert.equal((await resolve('kept.fused.mmt')).owner, await addressOf('//Charlie'));
		const page = JSON.parse(await called(server, 'show', 'subnames', 'fused.mmt'));
		const [{ name, fuses }, ...others] = page.names;
		assert.deepEqual([name, fuses, others], ['kept.fused.mmt', ['parentCannotControl', 'canExtend'], []]);
	});

	await t.test('renewed, sold and given up', async () => {
		const { id, activeUntil, records } = await resolve('my-book.mmt');
		await run('renew-name', '//Bob', 'my-book.mmt', '--days', '100');
		assert.equal((await resolve('my-book.mmt')).activeUntil, activeUntil + 100 * BLOCKS_PER_DAY);
		await run('set-subname', '//Alice', 'notes.my-book.mmt', '--owner', '//Charlie');
		const notes = (await resolve('notes.my-book.mmt')).id;
		await fails(/points at no account/, 'transfer', '//Eve', 'notes.my-book.mmt', '1');
		await run('sell-name', '//Alice', 'my-book.mmt', '250', '--to', '//Bob');
		await refuse('NotTheBuyer', 'buy-name', '//Eve', 'my-book.mmt');
		await refuse('PriceAboveCap', 'buy-name', '//Bob', 'my-book.mmt', '--max-price', '249');
		await run('sell-name', '//Alice', 'my-book.mmt', '--cancel');
		await fails(/is not for sale/, 'buy-name', '//Bob', 'my-book.mmt');
		await run('sell-name', '//Alice', 'my-book.mmt', '250');
		const before = await free(alice);
		await run('buy-name', '//Bob', 'my-book.mmt');
		assert.equal((await free(alice)) - before, chain.amount('250'));
		const sold = await resolve('my-book.mmt');
		assert.deepEqual([sold.owner, sold.records], [bob.address, []]);
		assert.ok(sold.id > id);
		await assert.rejects(resolve('notes.my-book.mmt'), /7021/);
		await run('release-name', '//Bob', 'my-book.mmt');
		assert.equal((await chain.rpc('mmt_availability', 'my-b00k.mmt')).type, 'free');
		await run('clear-records', '//Alice', 'alice.mmt');
		await run('release-name', '//Alice', 'alice.mmt');
		// What died with the old tenure is given back by anybody.
		const words = { service: ({ service }) => `service:${service}`, text: ({ key }) => `text:${key}` };
		const dead = records.map(({ type, value }) => parseKey(words[type]?.(value) ?? type));
		await chain.send(utility.batchAll([
			...dead.map((key) => names.reclaimDeposit(id, key)), names.reclaimDeposit(notes, null),
		]), eve);
		for (const pair of [alice, bob, eve, await pairOf('//Charlie')]) assert.equal(await reserved(pair), 0n);
	});
});
