// The parts of the network that need none.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { account, distances } from './network/slots.js';

test('slots that nobody filled are counted', () => {
	const found = account([
		{ slot: 10, author: 'one' },
		{ slot: 11, author: 'two' },
		{ slot: 14, author: 'one' },
		{ slot: 15, author: 'two' },
	]);
	assert.equal(found.blocks, 4);
	assert.equal(found.slots, 5);
	assert.equal(found.skipped, 2);
	assert.equal(found.longestGap, 3);
	assert.equal(Math.round(found.meanMillis), 16_667);
	assert.deepEqual([...found.authors], [['one', 2], ['two', 2]]);
	assert.equal(account([{ slot: 1, author: 'one' }]).skipped, 0);
});

test('relay slots of 6 s make distances of 12, 12 and 6', () => {
	// One block for each slot of ten seconds, on the first relay slot in it.
	const relaySlots = Array.from({ length: 31 }, (_, slot) => Math.ceil((slot * 10) / 6));
	const found = distances(relaySlots.map((slot) => slot * 6_000));
	assert.deepEqual([...found], [[6_000, 10], [12_000, 20]]);
});

// A child of this test stays in the list of processes until it is waited for.
function ended(pid) {
	const stat = `/proc/${pid}/stat`;
	return !existsSync(stat) || / Z /.test(readFileSync(stat, 'utf8'));
}

test('what was started is ended, and nothing else', async (t) => {
	const folder = mkdtempSync(join(tmpdir(), 'mmt-network-'));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	process.env.MMT_NETWORK = folder;
	const { end, endAll, launch, listed, running } = await import('./network/processes.js');

	const stranger = spawn('sleep', ['60']);
	t.after(() => stranger.kill('SIGKILL'));
	const one = launch('one', 'sleep', ['60']);
	launch('two', 'sleep', ['60']);
	assert.deepEqual(running().map(({ name }) => name), ['one', 'two']);
	assert.equal(await end('one'), true);
	assert.equal(await end('one'), false);
	assert.ok(ended(one.pid));
	assert.deepEqual(listed().map(({ name }) => name), ['two']);
	assert.deepEqual(await endAll(), ['two']);
	assert.deepEqual(listed(), []);
	assert.equal(stranger.exitCode, null);
	assert.equal(process.kill(stranger.pid, 0), true);
});
