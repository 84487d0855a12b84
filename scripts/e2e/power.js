// Persistent power for tests, on a node with --instant-seal: windows last as long as the test wants.
import assert from 'node:assert/strict';
import { WINDOWS_PER_EPOCH, settledAt } from '../lib/bmm.js';
import { resourceStatus } from '../lib/resource.js';
import { parseShare } from '../lib/shares.js';
import { exec, forgeTo, WORKER } from './harness.js';

// Forges to the first block of a window, or stays if that has begun.
export async function forgeToWindow(chain, window) {
	const { rules } = await resourceStatus(chain);
	await forgeTo(chain, window * rules.window);
}

// Registers pairs as workers of class 0 and forges to the first window in which their shares count.
export async function registered(chain, pairs) {
	for (const pair of pairs) await chain.send(chain.api.tx.resource.register(0, null), pair);
	const { epoch } = await resourceStatus(chain);
	await forgeToWindow(chain, (epoch + 1) * WINDOWS_PER_EPOCH);
	return epoch + 1;
}

// Shares of the running window, as mmt-worker finds and orders them.
export async function sharesNow(node, account, count) {
	const { code, stdout, stderr } = await exec(WORKER, [
		'solve', '--node', node.url, '--account', account, '--count', count,
	]);
	assert.equal(code, 0, stderr);
	const shares = JSON.parse(stdout).map(parseShare);
	assert.equal(shares.length, count);
	return shares;
}

// Gives each of `[pair, shares]` so many shares of an epoch that settles, and answers which one.
export async function powerFor(node, chain, list) {
	const epoch = await registered(chain, list.map(([pair]) => pair));
	const window = epoch * WINDOWS_PER_EPOCH;
	const batches = [];
	for (const [pair, count] of list) batches.push([pair, await sharesNow(node, pair.address, count)]);
	await forgeToWindow(chain, window + 1);
	for (const [pair, shares] of batches) await chain.send(chain.api.tx.resource.submitShares(window, shares), pair);
	const { rules } = await resourceStatus(chain);
	await forgeTo(chain, settledAt(epoch, rules.window));
	return epoch;
}
