// Persistent power for tests, on a node with --instant-seal: windows last as long as the test wants.
import { WINDOWS_PER_EPOCH, settledAt } from '../lib/bmm.js';
import { bindingOf, resourceStatus } from '../lib/resource.js';
import { inOrder } from '../lib/shares.js';
import { forgeTo } from './harness.js';
import { sharesOf } from './solver.js';

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

// Shares of a window that has begun, in order, as a call takes them.
export async function sharesIn(chain, account, window, count) {
	const { input } = await bindingOf(chain, account, window);
	return inOrder(input, await sharesOf(input, count)).map(({ nonce, solution }) => ({ nonce, solution }));
}

// Gives each of `[pair, shares]` so many shares of an epoch that settles, and answers which one.
export async function powerFor(chain, list) {
	const epoch = await registered(chain, list.map(([pair]) => pair));
	const window = epoch * WINDOWS_PER_EPOCH;
	const solving = list.map(async ([pair, count]) => [pair, await sharesIn(chain, pair.address, window, count)]);
	const batches = await Promise.all(solving);
	await forgeToWindow(chain, window + 1);
	for (const [pair, shares] of batches) await chain.send(chain.api.tx.resource.submitShares(window, shares), pair);
	const { rules } = await resourceStatus(chain);
	await forgeTo(chain, settledAt(epoch, rules.window));
	return epoch;
}
