// Works and licences by the scripts, on a real node: claims, a thief, sales with royalties, transfers.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf, pairOf } from '../lib/accounts.js';
import { called, connected, forgeTo, REPO, refused, startNode, temporaryFolder } from './harness.js';

const sha256 = (...parts) => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(Buffer.from(part));
	return hash.digest();
};
const node = (left, right) => sha256([1], left, right);
const little = (value, bytes) => {
	const out = Buffer.alloc(bytes);
	for (let i = 0, rest = BigInt(value); i < bytes; i += 1, rest >>= 8n) out[i] = Number(rest & 255n);
	return out;
};
const compact = (value) => {
	assert.ok(value < 64);
	return Buffer.from([value << 2]);
};

// Root of a perfect tree over 2^n hashes, and the siblings of one of them.
function perfect(hashes, index, siblings = []) {
	let level = hashes;
	for (let at = index; level.length > 1; at >>= 1) {
		if (index !== undefined) siblings.push(level[at ^ 1]);
		level = level.filter((_, i) => i % 2 === 0).map((left, i) => node(left, level[2 * i + 1]));
	}
	return level[0];
}

// The chain's range, kept here from the batches that this test anchors.
class Range {
	entries = [];

	proof(index) {
		const items = [];
		const right = [];
		let from = 0;
		for (let height = 31; height >= 0; height -= 1) {
			const size = 2 ** height;
			if (!(this.entries.length & size)) continue;
			const tree = this.entries.slice(from, from + size);
			if (index >= from + size) items.push(perfect(tree));
			else if (index >= from) perfect(tree, index - from, items);
			else right.push(perfect(tree));
			from += size;
		}
		if (right.length > 0) items.push(right.reduceRight((bagged, left) => node(bagged, left)));
		return items;
	}
}

// Somebody notarizes a file by hand: hashes it, anchors a batch of one, and writes what claims need
// of an .mmtproof file.
async function notarize(chain, range, folder, secret, file) {
	const bytes = readFileSync(join(REPO, file));
	const { publicKey } = await pairOf(secret);
	const salt = sha256(secret, file);
	const preimage = Buffer.concat([
		publicKey, [0], sha256(bytes), little(bytes.length, 8), salt, Buffer.alloc(32),
	].map((part) => Buffer.from(part)));
	const genesis = chain.api.genesisHash.toU8a();
	const root = sha256([0], 'mmt/notary/1', genesis, preimage);
	const receipt = await chain.send(chain.api.tx.notary.anchorBatch(root, 1), await pairOf(secret));
	const anchored = receipt.events.find((event) => chain.api.events.notary.Anchored.is(event)).data;
	const entry = Buffer.concat([
		root, little(1, 4), little(receipt.height, 4), little(anchored.time.toBigInt(), 8),
	]);
	range.entries.push(sha256([0], 'mmt/batch/1', entry));
	const index = anchored.index.toNumber();
	assert.equal(index, range.entries.length - 1);
	const items = range.proof(index);
	const body = Buffer.concat([
		Buffer.from('mmtproof'), Buffer.from([1]),
		genesis, preimage,
		little(0, 4), little(1, 4), compact(0),
		entry,
		little(index, 8), little(range.entries.length, 8), compact(items.length), ...items,
		compact(0), compact(0),
	]);
	const path = join(folder, `${secret.replaceAll('/', '')}-${index}.mmtproof`);
	writeFileSync(path, Buffer.concat([body, sha256(body).subarray(0, 4)]));
	return path;
}

test('works', { timeout: 900_000 }, async (t) => {
	const folder = temporaryFolder(t);
	const server = await startNode(t, folder, ['--dev', '--instant-seal']);
	const chain = await connected(t, server);
	const range = new Range();
	const { query } = chain.api;
	const made = (secret, file) => notarize(chain, range, folder, secret, file);
	const work = async (id) => (await query.notary.works(id)).unwrap();
	const free = async (secret) => (await chain.account(await addressOf(secret))).free;
	const window = (await chain.rpc('mmt_chainProfile')).unlockPeriod;
	const settled = async (id) => forgeTo(chain, (await work(id)).claimed.toNumber() + window + 1);
	const text = join(folder, 'terms.txt');
	writeFileSync(text, 'You may read it to others.\n');

	await t.test('a batch', async () => {
		const root = `0x${'11'.repeat(32)}`;
		await refused(server, 'EmptyBatch', 'anchor', '--as', '//Alice', root, 0);
		await refused(server, 'TooManyItems', 'anchor', '--as', '//Alice', root, 16_777_217);
	});

	const alices = await made('//Alice', 'README.md');
	await t.test('a thief claims first and the earlier anchor wins', async () => {
		const thiefs = await made('//Eve', 'README.md');
		await refused(server, 'NotOwnerOfLeaf', 'claim-work', '--as', '//Eve', alices);
		await called(server, 'claim-work', '--as', '//Eve', thiefs, '--media', 'text/markdown');
		await refused(server, 'AlreadyClaimed', 'claim-work', '--as', '//Alice', alices);
		const won = await called(server, 'challenge-work', '--as', '//Alice', alices, '--media', 'text/markdown');
		assert.match(won, /notary\.Challenged work=0/);
		await refused(server, 'NotEarlier', 'challenge-work', '--as', '//Eve', thiefs);
		assert.equal((await work(0)).owner.toString(), await addressOf('//Alice'));
	});

	await t.test('a damaged proof is named before anything is sent', async () => {
		const bytes = readFileSync(alices);
		bytes[60] ^= 1;
		const bad = join(folder, 'bad.mmtproof');
		writeFileSync(bad, bytes);
		const { explain } = await import('../lib/errors.js');
		const { readProof } = await import('../lib/notary.js');
		assert.throws(() => readProof(bad), (error) => explain(error).text.includes('damaged'));
	});

	await settled(0);
	await t.test('a work made from it is sold with a royalty', async () => {
		const bobs = await made('//Bob', 'LICENSE');
		await refused(server, 'DuplicateParent', 'claim-work', '--as', '//Bob', bobs, '--parent', '0=1', '--parent', '0=1');
		await called(server, 'claim-work', '--as', '//Bob', bobs, '--parent', '0=25');
		const terms = ['--kind', 'display', '--price', '8', '--text', text, '--transferable', '--copies', '2'];
		await called(server, 'set-terms', '--as', '//Bob', '1', ...terms);
		// The first sale waits until nobody can win the work any longer.
		await called(server, 'buy-licence', '--as', '//Charlie', '1', '0', '--text', text);
		await refused(server, 'StillChallengeable', 'collect', '--as', '//Dave', '1');
		await refused(server, 'NotOwner', 'set-terms', '--as', '//Eve', '1', ...terms);
		await refused(server, 'SelfPurchase', 'buy-licence', '--as', '//Bob', '1', '0');
		await refused(server, 'PriceAboveCap', 'buy-licence', '--as', '//Charlie', '1', '0', '--max-price', '7.9');
		await refused(server, 'RoyaltyAboveCap', 'buy-licence', '--as', '//Charlie', '1', '0', '--max-royalty', '24');
		await refused(server, 'TermsChanged', 'buy-licence', '--as', '//Charlie', '1', '0', '--text', join(REPO, 'LICENSE'));
		await settled(1);
		const before = [await free('//Alice'), await free('//Bob')];
		await called(server, 'collect', '--as', '//Dave', '1');
		assert.deepEqual(
			[await free('//Alice') - before[0], await free('//Bob') - before[1]],
			[chain.amount('2'), chain.amount('6')],
		);
		const sold = await called(server, 'buy-licence', '--as', '//Dave', '1', '0');
		assert.match(sold, /notary\.RoyaltyPaid work=0 source=1 .*amount=2 /);
		await refused(server, 'SoldOut', 'buy-licence', '--as', '//Dave', '1', '0');
	});

	await t.test('licences and the work pass on', async () => {
		await refused(server, 'NotHolder', 'transfer-licence', '--as', '//Eve', '0', '//Eve');
		await called(server, 'transfer-licence', '--as', '//Charlie', '0', '//Eve');
		await refused(server, 'NotRevocable', 'revoke-licence', '--as', '//Bob', '0');
		await called(server, 'offer-work', '--as', '//Bob', '1', '//Dave');
		await called(server, 'accept-work', '--as', '//Dave', '1', '--decline');
		await called(server, 'offer-work', '--as', '//Bob', '1', '//Dave');
		await refused(server, 'WorkChanged', 'accept-work', '--as', '//Dave', '1', '--revision', '1');
		// Licences that pass on meanwhile stop nothing.
		const seen = (await chain.rpc('mmt_work', 1)).revision;
		await called(server, 'transfer-licence', '--as', '//Eve', '0', '//Charlie');
		await called(server, 'accept-work', '--as', '//Dave', '1', '--revision', String(seen));
		await refused(server, 'LicencesLive', 'burn-work', '--as', '//Dave', '1');
		await called(server, 'set-terms', '--as', '//Dave', '1', '--close', '0');
		await called(server, 'revoke-licence', '--as', '//Charlie', '0');
		await called(server, 'revoke-licence', '--as', '//Dave', '1');
		await refused(server, 'HasChildren', 'burn-work', '--as', '//Alice', '0');
		await called(server, 'burn-work', '--as', '//Dave', '1');
		await called(server, 'burn-work', '--as', '//Alice', '0');
		for (const who of ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve']) {
			assert.equal((await chain.account(await addressOf(who))).reserved, 0n);
		}
	});
});
