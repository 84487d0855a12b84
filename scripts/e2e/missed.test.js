import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf } from '../lib/accounts.js';
import { called, connected, forgeTo, newAccount, startNode, temporaryFolder } from './harness.js';

test('a delegate that is away misses its slots, is benched and comes back', { timeout: 900_000 }, async (t) => {
	const away = await addressOf('//Delegate//3');
	const node = await startNode(t, temporaryFolder(t), [
		...['--dev', '--block-time', '200', '--skip-delegates', '//Delegate//3'],
	]);
	const chain = await connected(t, node);

	// An account that stands by, to take the seat.
	const spare = await newAccount(chain, '1000', { keys: true });
	await called(node, 'register', '--as', spare.secret);

	const missed = await chain.until('a slot was missed', async (hash) => {
		const record = await chain.rpc('mmt_delegate', away, hash);
		return record.missed > 0 ? record : null;
	});
	assert.equal(missed.forged, 0);
	assert.equal(missed.productivity, 0);

	const benched = await chain.until('it is benched', async (hash) => {
		const record = await chain.rpc('mmt_delegate', away, hash);
		return record.status === 'benched' ? { record, round: await chain.rpc('mmt_round', hash) } : null;
	});
	assert.ok(benched.record.missed >= 3, `benched after ${benched.record.missed} missed slots`);
	const ranking = await chain.rpc('mmt_ranking', 0, 512);
	assert.ok(!ranking.some(({ account }) => account === away), 'it is ranked no longer');

	const replaced = await chain.until('its seat went to another', async (hash) => {
		const round = await chain.rpc('mmt_round', hash);
		return round.order.includes(away) ? null : round;
	});
	assert.equal(replaced.order.length, 27);
	assert.ok(replaced.order.includes(spare.address), 'the candidate took the seat');
	assert.ok(replaced.index <= benched.round.index + 2);
	const others = await chain.rpc('mmt_delegate', await addressOf('//Delegate//4'));
	assert.equal(others.missed, 0);

	await called(node, 'rejoin', '--as', '//Delegate//3');
	assert.equal((await chain.rpc('mmt_delegate', away)).status, 'active');
});

test('with all delegates away but one, the chain goes on', { timeout: 300_000 }, async (t) => {
	const names = Array.from({ length: 27 }, (_, index) => `//Delegate//${index + 1}`);
	const [here] = names.splice(11, 1);
	const node = await startNode(t, temporaryFolder(t), [
		...['--dev', '--instant-seal', '--skip-delegates', names.join(',')],
	]);
	const chain = await connected(t, node);
	// A block or two in each round: whoever is away has been benched by then, as far as that goes.
	await forgeTo(chain, 16);
	await called(node, 'transfer', '--as', '//Alice', '//Bob', '1');
	const { order, index } = await chain.rpc('mmt_round');
	assert.equal(order.length, 27);
	assert.ok(index > 6, `round ${index}`);
	assert.equal((await chain.rpc('mmt_ranking', 0, 512)).length, 18, 'two thirds of the seats can be filled');
	for (let height = 1; height <= 17; height += 1) {
		const { author } = await chain.author(await chain.api.rpc.chain.getBlockHash(height));
		assert.equal(author, await addressOf(here), `block ${height}`);
	}
});
