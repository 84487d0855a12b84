import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { addressOf } from './accounts.js';
import { formatAmount, formatPercent } from './amounts.js';
import {
	creditedIn, destinationsOf, emissionOf, EPOCH_RATE, epochOf, formatBmm, formatPower, lossOf, MAX_MINED, parseBmm,
	persistence, powerOf, quorumOf, referralOf, rewardOf, settledAt, windowOf,
} from './bmm.js';
import { UsageError } from './errors.js';
import { epochLines, epochOfEvents, table, workerLines } from './report.js';
import { classIn, parseClass } from './resource.js';

const [ALICE, BOB] = await Promise.all(['//Alice', '//Bob'].map((path) => addressOf(path)));

// Without the digits that nobody needs.
const short = (planck) => formatAmount(planck / 10n ** 8n, 4);
const percent = (part, whole) => formatPercent((part * 10_000n) / whole * 100_000n);

test('the example in docs/resource.md is what the chain works out', () => {
	const text = readFileSync(new URL('../../docs/resource.md', import.meta.url), 'utf8');
	const says = (line) => assert.ok(text.includes(line), `docs/resource.md does not say: ${line}`);
	const emission = emissionOf(MAX_MINED);
	const workers = [['Ann', 168, 3072n], ['Ben', 23, 3072n], ['Cai', 0, 128n]]
		.map(([name, n, dpp]) => ({ name, n, dpp, pp: powerOf(dpp, n) }));
	const total = workers.reduce((sum, { pp }) => sum + pp, 0n);
	for (const { name, n, dpp, pp } of workers) {
		const reward = rewardOf(emission, pp, total);
		says(`| ${name} | ${n} | ${dpp} sol | ${formatAmount(persistence(n) / 100n, 2)} % | ${formatPower(pp)} | ${percent(pp, total)} | ${short(reward)} BMM |`);
	}
	const ben = rewardOf(emission, workers[1].pp, total);
	says(`of all PP, ${formatPower(total)}`);
	says(`emits ${short(emission)} BMM`);
	says(`${short(referralOf(ben))} BMM go to Ann and ${short(ben - referralOf(ben))} BMM to Ben`);
	const [bet, losing, all] = ['1', '2', '10'].map(parseBmm);
	says(`loses ${formatBmm(lossOf(bet, losing, all))}`);
	says(`${short(quorumOf(all))} BMM`);
	let left = MAX_MINED;
	for (let epoch = 0; epoch < 24; epoch += 1) left -= emissionOf(left);
	says(`${short(MAX_MINED - left)} BMM on the first day`);
});

test('docs/resource.md says of every error what to do, and of no other', () => {
	const text = readFileSync(new URL('../../docs/resource.md', import.meta.url), 'utf8');
	const said = new Set([...text.matchAll(/`((resource|footstones)\.[A-Z]\w+)`/g)].map(([, name]) => name));
	const errors = ['resource', 'footstones'].flatMap((pallet) => {
		const source = readFileSync(new URL(`../../pallets/${pallet}/src/errors.rs`, import.meta.url), 'utf8');
		return [...source.matchAll(/^\t\t([A-Z]\w+),$/gm)].map(([, name]) => `${pallet}.${name}`);
	});
	assert.deepEqual([...said].sort(), errors.sort());
});

test('24 epochs are 0.04743 % of what is left', () => {
	let left = 10n ** 36n;
	for (let epoch = 0; epoch < 24; epoch += 1) left -= (left * EPOCH_RATE) / 10n ** 18n;
	const mined = 10n ** 36n - left;
	const exact = 4_743n * 10n ** 29n;
	const off = mined > exact ? mined - exact : exact - mined;
	assert.ok(off * 10n ** 9n < exact, `${mined}`);
});

test('windows and epochs', () => {
	assert.deepEqual([0, 5, 6, 23, 24].map((height) => windowOf(height, 6)), [0, 0, 1, 3, 4]);
	assert.deepEqual([3, 4, 7, 8].map(epochOf), [0, 1, 1, 2]);
	// Epoch 1 is windows 4 to 7; its shares come in during 5 to 8, and window 9 settles it.
	assert.equal(settledAt(1, 6), 54);
	assert.deepEqual(creditedIn(1, 6), [30, 53]);
});

test('power, rewards and losses are whole numbers, rounded to the chain', () => {
	assert.equal(powerOf(1n, 0), 500_000n);
	assert.equal(powerOf(7n, 1), (7n * 10n ** 6n * 85n) / 169n);
	assert.equal(rewardOf(10n, 1n, 3n), 3n);
	assert.equal(rewardOf(10n, 0n, 0n), 0n);
	assert.equal(referralOf(39n), 1n);
	assert.equal(quorumOf(10n), 7n);
	assert.equal(quorumOf(9n), 6n);
	for (const [bet, losing, total, lost] of [
		[100n, 0n, 300n, 0n], [100n, 1n, 300n, 1n], [100n, 30n, 300n, 9n], [100n, 100n, 300n, 100n],
		[100n, 300n, 300n, 100n], [1n, 1n, 10n ** 30n, 1n],
	]) {
		assert.equal(lossOf(bet, losing, total), lost, `${bet} ${losing} ${total}`);
	}
});

test('amounts of BMM have 12 digits', () => {
	assert.equal(formatBmm(1_500_000_000_000n), '1.5 BMM');
	assert.equal(parseBmm('0.000000000001'), 1n);
	assert.throws(() => parseBmm('0.0000000000001'), UsageError);
	assert.equal(formatPower('64000001'), '64.000001 sol');
});

test('reward accounts', async () => {
	const own = (text) => addressOf(text);
	assert.deepEqual(await destinationsOf(['//Alice=3', `${BOB}=1`], own), [[ALICE, 3], [BOB, 1]]);
	for (const text of ['//Alice', '//Alice=0', '//Alice=65536', '//Alice=x', '=3', 'nobody=3']) {
		await assert.rejects(destinationsOf([text], own), UsageError, text);
	}
});

test('classes', () => {
	assert.equal(parseClass('40'), 40);
	for (const text of ['41', '-1', 'x', undefined]) assert.throws(() => parseClass(text), UsageError);
	const classes = [[4, 2], [6, 3]];
	assert.deepEqual([3, 4, 5, 6, 9].map((epoch) => classIn(classes, epoch)), [null, 2, 2, 3, 3]);
});

// As polkadot.js has them.
const number = (value) => ({ toNumber: () => Number(value), toBigInt: () => BigInt(value) });
const credited = (worker, window, epoch, sol, power) => ({ event: {
	method: 'Credited',
	data: { worker, window: number(window), epoch: number(epoch), sol: number(sol), power: number(power) },
} });
const settledEvent = (epoch, emission, power, workers) => ({ event: {
	method: 'EpochSettled',
	data: { epoch: number(epoch), emission: number(emission), power: number(power), workers: number(workers) },
} });

test('an epoch is told by its events', () => {
	const events = [
		credited(ALICE, 4, 1, 10, 5_000_000), credited(BOB, 5, 1, 10, 5_000_000), credited(ALICE, 6, 1, 20, 15_000_000),
		credited(BOB, 8, 2, 10, 9_000_000), settledEvent(0, 7, 7, 1), settledEvent(1, 4_000_000_000_000, 20_000_000, 2),
	];
	const found = epochOfEvents(events, 1);
	assert.deepEqual(found.settled, { emission: 4_000_000_000_000n, power: 20_000_000n, workers: 2 });
	const [title, , first, second, ...more] = epochLines(found);
	assert.equal(title, 'epoch 1 paid 4 BMM for 20 sol of persistent power, by parts of it:');
	assert.match(first, new RegExp(`^${ALICE} +2 +30 sol +15 sol +75 % +3 BMM$`));
	assert.match(second, new RegExp(`^${BOB} +1 +10 sol +5 sol +25 % +1 BMM$`));
	assert.deepEqual(more, []);
	assert.match(epochLines(epochOfEvents(events, 2))[0], /^epoch 2 is not settled yet: 1 workers, 9 sol/);
	assert.match(epochLines(epochOfEvents([settledEvent(3, 0, 0, 0)], 3))[0], /had no work/);
});

test('workers in a table', () => {
	assert.deepEqual(table([['a', 'b'], ['ccc', '1']]), ['a    b', 'ccc  1']);
	const [title, line] = workerLines([{ account: ALICE, lastEpoch: null, streak: 168, dpp: '3', pp: '1500000' }]);
	assert.match(title, /^worker +last epoch +n +e +DPP +PP$/);
	assert.match(line, new RegExp(`^${ALICE} +none yet +168 +75 % +3 sol +1.5 sol$`));
});
