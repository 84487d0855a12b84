// Hardware wallets. They show a transaction by a part of the chain's metadata, check that it is part of the
// whole, and sign the hash of the whole with the transaction (RFC 78). A chain takes that if its runtime holds
// the same hash, which the node's feature `metadata-hash` builds in; `MMT_HASHED_TOKEN` says that it did, and
// for which token: `12 MMT`. Without, the test shows that such a transaction is refused and nothing worse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { pairOf } from '../lib/accounts.js';
import { connected, sendRefused, startNode, temporaryFolder } from './harness.js';

const [decimals, tokenSymbol] = (process.env.MMT_HASHED_TOKEN ?? '12 MMT').split(' ');
const TOKEN = { decimals: Number(decimals), tokenSymbol };

// What a wallet makes of the chain's metadata: the hash, and what a device needs to show a transaction.
async function merkleized({ api, prefix }, token) {
	const metadata = (await api.call.metadata.metadataAtVersion(15)).unwrap();
	return merkleizeMetadata(metadata.toU8a(true), {
		base58Prefix: prefix,
		specName: api.runtimeVersion.specName.toString(),
		specVersion: api.runtimeVersion.specVersion.toNumber(),
		...token,
	});
}

const hash = (merkle) => `0x${Buffer.from(merkle.digest()).toString('hex')}`;
const signing = (merkle) => ({ mode: 1, metadataHash: hash(merkle), withSignedTransaction: true });

test('a signature with the hash of the metadata', { timeout: 300_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t), ['--dev', '--instant-seal']);
	const chain = await connected(t, node);
	const { tx } = chain.api;
	const alice = await pairOf('//Alice');
	const merkle = await merkleized(chain, TOKEN);
	const anchor = tx.notary.anchorBatch(`0x${'07'.repeat(32)}`, 1);

	await t.test('a device gets a part of the metadata for each transaction', async () => {
		for (const call of [anchor, tx.balances.transferKeepAlive(alice.address, 1n)]) {
			const signed = await call.signAsync(alice, signing(merkle));
			const proof = merkle.getProofForExtrinsic(signed.toU8a());
			assert.ok(proof.length > 500 && proof.length < 10_000, `${proof.length} bytes`);
		}
	});

	if (process.env.MMT_HASHED_TOKEN === undefined) {
		await t.test('is refused by a runtime without it', async () => {
			await sendRefused(chain, 'CannotLookup', anchor, alice, signing(merkle));
			await chain.send(anchor, alice);
		});
		return;
	}

	await t.test('is taken', async () => {
		const { events } = await chain.send(anchor, alice, signing(merkle));
		assert.ok(events.some((event) => chain.api.events.notary.Anchored.is(event)));
	});

	await t.test('is refused if the wallet showed another token', async () => {
		for (const other of [{ ...TOKEN, decimals: 10 }, { ...TOKEN, tokenSymbol: 'DOT' }]) {
			await sendRefused(chain, 'BadProof', anchor, alice, signing(await merkleized(chain, other)));
		}
	});
});
