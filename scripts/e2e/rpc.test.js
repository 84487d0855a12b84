// Every `mmt_*` method and what nodes usually serve, asked by a real client.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { addressOf, pairOf } from '../lib/accounts.js';
import { missing, parseMetrics, UNDER_A_RELAY_CHAIN } from '../lib/deploy.js';
import { called, connected, eventually, REPO, startNode, temporaryFolder } from './harness.js';

const MMT = 10n ** 12n;

test('the RPC of a node', { timeout: 600_000 }, async (t) => {
	const node = await startNode(t, temporaryFolder(t));
	const chain = await connected(t, node);
	const { api } = chain;
	const alice = await pairOf('//Alice');
	const delegate = await addressOf('//Delegate//7');
	const stake = chain.amount('50');
	const voted = await chain.send(api.tx.delegates.vote([{ delegate, amount: stake }]), alice);
	const parent = (await api.rpc.chain.getHeader(voted.block)).parentHash.toHex();

	await t.test('all methods are announced', async () => {
		const { methods } = await chain.rpc('rpc_methods');
		for (const method of [
			'mmt_chainProfile', 'mmt_chainProfileHash', 'mmt_permissions', 'mmt_ranking', 'mmt_delegate',
			'mmt_round', 'mmt_slotOwner', 'mmt_voter', 'mmt_claimable', 'mmt_blockReward', 'mmt_emission',
			'mmt_confirmations', 'mmt_resolve', 'mmt_reverse', 'mmt_availability', 'mmt_namesOf', 'mmt_subnames',
			'mmt_nameOfId', 'mmt_namePrice', 'mmt_resourceStatus', 'mmt_worker', 'mmt_workers', 'mmt_resourceEpoch',
			'mmt_sampleTasks', 'mmt_footstones', 'mmt_footstone', 'mmt_dataChain', 'mmt_dataChains', 'mmt_betRound',
			'mmt_siblings', 'mmt_nameProofKeys', 'mmt_witnessedName', 'mmt_verifyOfSibling',
			'author_submitExtrinsic', 'author_rotateKeysWithOwner',
			'chain_getFinalizedHead', 'state_getMetadata', 'state_call', 'system_accountNextIndex',
			'payment_queryInfo', 'chainHead_v1_follow', 'chainSpec_v1_genesisHash', 'engine_createBlock',
		]) {
			assert.ok(methods.includes(method), `${method} is missing`);
		}
		const guide = readFileSync(join(REPO, 'docs/script-writer.md'), 'utf8');
		const untold = methods.filter((method) => method.startsWith('mmt_') && !guide.includes(`\`${method}\``));
		assert.deepEqual(untold, [], 'the guide has them all');
	});

	await t.test('mmt_chainProfile and mmt_chainProfileHash', async () => {
		const profile = await chain.rpc('mmt_chainProfile');
		assert.equal(profile.kind, 'public');
		assert.equal(profile.delegates, 27);
		assert.equal(profile.token.symbol, 'MMT');
		assert.equal(profile.token.decimals, 12);
		assert.equal(profile.fees.transaction, String(MMT / 2n));
		assert.equal(profile.fees.registration, String(200n * MMT));
		assert.deepEqual(
			{ ...profile.rewards },
			{ first: String(5n * MMT), step: String(MMT), floor: String(MMT), period: 2_877_120 },
		);
		assert.equal(profile.names.suffix, 'mmt');
		assert.deepEqual(
			{ ...profile.names.rent },
			{ three: String(640n * MMT), four: String(160n * MMT), five: String(5n * MMT) },
		);
		assert.equal(profile.names.premium, String(1_000_000n * MMT));
		assert.equal(profile.unlockPeriod, 54);
		assert.equal(profile.approver, null);
		const hash = await chain.rpc('mmt_chainProfileHash');
		assert.match(hash, /^0x[0-9a-f]{64}$/);
		const genesis = await chain.rpc('chain_getBlockHash', 0);
		assert.equal(await chain.rpc('mmt_chainProfileHash', genesis), hash);
	});

	await t.test('mmt_permissions', async () => {
		assert.deepEqual(await chain.rpc('mmt_permissions', alice.address), { transact: true, stand: true });
	});

	await t.test('mmt_ranking', async () => {
		const ranking = await chain.rpc('mmt_ranking', 0, 512);
		assert.equal(ranking.length, 27);
		assert.deepEqual(ranking[0], { rank: 1, account: delegate, votes: stake.toString() });
		assert.deepEqual(await chain.rpc('mmt_ranking', 3, 2), ranking.slice(3, 5));
		assert.deepEqual(await chain.rpc('mmt_ranking', 27, 2), []);
		assert.deepEqual(await chain.rpc('mmt_ranking', 5_000, 2), []);
		await assert.rejects(chain.rpc('mmt_ranking', 5_001, 2), /7006/);
		assert.equal((await chain.rpc('mmt_ranking', 0, 1, parent))[0].votes, '0');
	});

	await t.test('mmt_delegate', async () => {
		const record = await chain.rpc('mmt_delegate', delegate);
		assert.equal(record.account, delegate);
		assert.equal(record.status, 'active');
		assert.equal(record.votes, stake.toString());
		assert.equal(record.forging, true);
		assert.equal(record.missed, 0);
		assert.equal(record.productivity, 1_000_000_000);
		assert.equal((await chain.rpc('mmt_delegate', delegate, parent)).votes, '0');
		assert.equal(await chain.rpc('mmt_delegate', alice.address), null);
	});

	await t.test('mmt_round and mmt_slotOwner', async () => {
		// The order by which a block is forged is that of the state it was built on.
		const round = await chain.rpc('mmt_round', parent);
		assert.equal(round.length, 27);
		assert.equal(new Set(round.order).size, 27);
		assert.equal(new Set(round.nextOrder).size, 27);
		const { slot, author } = await chain.author(voted.block);
		assert.equal(slot, round.currentSlot + 1);
		assert.equal(author, round.order[slot % 27]);
		assert.equal(await chain.rpc('mmt_slotOwner', slot, parent), author);
		assert.equal(await chain.rpc('mmt_slotOwner', slot + 27, parent), author);
		assert.equal(await chain.rpc('mmt_slotOwner', round.beganAfterSlot, parent), null);
		// Explorers go by `session.validators`.
		const derived = await api.derive.chain.getHeader(voted.block);
		assert.equal(derived.author.toString(), author);
	});

	await t.test('one block to a slot, ten seconds a slot', async () => {
		const times = [];
		// Four blocks after the genesis block, which has no slot.
		const head = await chain.until('five blocks are final', async (hash) => {
			const height = (await api.rpc.chain.getHeader(hash)).number.toNumber();
			return height >= 5 ? height : null;
		});
		for (let height = head - 3; height <= head; height += 1) {
			const hash = await api.rpc.chain.getBlockHash(height);
			const { slot } = await chain.author(hash);
			const now = (await (await api.at(hash)).query.timestamp.now()).toNumber();
			assert.equal(Math.floor(now / 10_000), slot);
			times.push(slot);
		}
		assert.deepEqual(times, times.map((_, i) => times[0] + i));
	});

	await t.test('mmt_voter', async () => {
		assert.deepEqual(await chain.rpc('mmt_voter', alice.address), {
			votes: [{ delegate, amount: stake.toString() }],
			unlocking: [],
			frozen: stake.toString(),
		});
		assert.deepEqual(await chain.rpc('mmt_voter', delegate), { votes: [], unlocking: [], frozen: '0' });
	});

	await t.test('mmt_claimable', async () => {
		const { author, height } = await chain.author(voted.block);
		const before = await chain.rpc('mmt_claimable', author, parent);
		const after = await chain.rpc('mmt_claimable', author, voted.block);
		assert.equal(BigInt(after.total), BigInt(after.asDelegate) + BigInt(after.asVoter));
		assert.ok(BigInt(after.total) > BigInt(before.total), `the author of block ${height} is owed nothing more`);
	});

	await t.test('mmt_blockReward', async () => {
		const period = 2_877_120;
		for (const [height, tokens] of [
			[0, 0n], [1, 5n], [period, 5n], [period + 1, 4n], [4 * period, 2n], [4 * period + 1, 1n], [5 * period + 1, 1n],
		]) {
			assert.equal(await chain.rpc('mmt_blockReward', height), String(tokens * MMT));
		}
	});

	await t.test('mmt_emission', async () => {
		const emission = await chain.rpc('mmt_emission', voted.block);
		assert.equal(emission.nextReward, String(5n * MMT));
		assert.equal(emission.minted, String(5n * MMT * BigInt(voted.height)));
		assert.ok(BigInt(emission.feePot) >= voted.fee);
		assert.equal(emission.claimed, '0');
	});

	await t.test('mmt_confirmations', async () => {
		const answer = await eventually('two blocks stand on it', async () => {
			const now = await chain.rpc('mmt_confirmations', voted.block);
			return now.depth >= 2 ? now : null;
		});
		assert.equal(answer.height, voted.height);
		assert.equal(answer.finalized, true);
		assert.equal(answer.onBestChain, true);
	});

	await t.test('bad parameters have named errors', async () => {
		const nowhere = `0x${'11'.repeat(32)}`;
		await assert.rejects(chain.rpc('mmt_round', nowhere), /7001/);
		await assert.rejects(chain.rpc('mmt_confirmations', nowhere), /7001/);
		await assert.rejects(chain.rpc('mmt_delegate', 'nobody'), /-32602|Invalid params/);
		await assert.rejects(chain.rpc('mmt_blockReward', -1), /-32602|Invalid params/);
	});

	await t.test('show prints each of them', async () => {
		for (const [args, text] of [
			[['profile'], /"symbol": "MMT"/],
			[['profile-hash'], /0x[0-9a-f]{64}/],
			[['permissions', '//Alice'], /"transact": true/],
			[['ranking', 0, 1], /"votes": "50 MMT"/],
			[['delegate', delegate], /"status": "active"/],
			[['round'], /"nextOrder"/],
			// Slots before the round's first block have no owner.
			[['slot', (await chain.rpc('mmt_round')).currentSlot + 10_000], /5/],
			[['voter', '//Alice'], /"frozen": "50 MMT"/],
			[['claimable', '//Alice'], /"total": ".* MMT"/],
			[['reward', 1], /^5 MMT$/m],
			[['emission', '--raw'], /"nextReward": "5000000000000"/],
			[['confirmations', voted.block], /"finalized": true/],
			[['balance', '//Alice'], /frozen 50 MMT/],
		]) {
			assert.match(await called(node, 'show', ...args), text);
		}
	});

	await t.test('Prometheus answers', async () => {
		// The node counts every five seconds.
		const text = await eventually('substrate_block_height tells the best block', async () => {
			const answer = await fetch(`http://127.0.0.1:${node.prometheus}/metrics`);
			const text = await answer.text();
			const best = text.match(/^substrate_block_height\{[^}]*status="best"[^}]*\} (\d+)$/m)?.[1];
			return Number(best) > 0 && text;
		});
		// The alerts and the dashboard ask for nothing that a node does not have.
		for (const job of ['mmt-node', 'mmt-relay']) {
			assert.deepEqual(missing(text, job, { but: UNDER_A_RELAY_CHAIN }), []);
		}
		const names = [...parseMetrics(text).keys()];
		for (const name of UNDER_A_RELAY_CHAIN) {
			assert.ok(!names.some((own) => own.startsWith(name)), `${name} is there without a relay chain`);
		}
	});

	await t.test('Ctrl-C ends it well', async () => {
		await chain.disconnect();
		assert.deepEqual(await node.stop('SIGINT'), { code: 0, signal: null });
	});
});
