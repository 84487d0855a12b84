// What scripts ask a node about proof of resource before they send something.
import { UsageError } from './errors.js';
import { parseNumber } from './notary.js';
import { epochOf } from './bmm.js';
import { inOrder, MAX_CLASS, shareInput } from './shares.js';

// '6' to 6, a class.
export function parseClass(text) {
	const found = Number(parseNumber(text, 'a class'));
	if (found > MAX_CLASS) throw new UsageError(`'${text}' is not a class: 0 to ${MAX_CLASS}`);
	return found;
}

// Where proof of resource stands. A chain without it is refused by the node, in words.
export const resourceStatus = (chain, at) => chain.rpc('mmt_resourceStatus', ...(at ? [at] : []));

// The window that takes shares now: the one before the running one.
export const openWindow = (status) => status.window - 1;

// The class that counts in an epoch: the latest that was declared for it or for one before.
export function classIn(classes, epoch) {
	const valid = classes.filter(([from]) => from <= epoch).sort(([a], [b]) => a - b);
	return valid.at(-1)?.[1] ?? null;
}

// What shares of `account` for a window are solved for, with the class it counts by.
export async function bindingOf(chain, account, window) {
	const [status, worker, seed] = await Promise.all([
		resourceStatus(chain),
		chain.rpc('mmt_worker', account),
		chain.api.query.resource.seeds(window),
	]);
	if (worker === null) throw new Error(`${account} is no worker; register-worker.js makes it one`);
	if (seed.isNone) throw new Error(`the chain no longer knows window ${window}, or not yet`);
	const difficulty = classIn(worker.classes, epochOf(window));
	if (difficulty === null) {
		throw new Error(`the class counts from epoch ${worker.classes[0]?.[0]} on, and window ${window} is before it`);
	}
	const { genesis, para } = status;
	const input = shareInput({ genesis, para, seed: seed.unwrap().toHex(), account, class: difficulty });
	return { input, class: difficulty };
}

// Shares of a file in the order that the chain wants, for a window or the one that is open.
export async function sharesFor(chain, account, shares, text) {
	const window = text === undefined ? openWindow(await resourceStatus(chain)) : Number(text);
	const binding = await bindingOf(chain, account, window);
	return { window, class: binding.class, shares: inOrder(binding.input, shares) };
}

// All workers, page by page.
export async function allWorkers(chain, at) {
	const found = [];
	let next = null;
	do {
		const page = await chain.rpc('mmt_workers', next, 256, ...(at ? [at] : []));
		found.push(...page.workers);
		next = page.next;
	} while (next !== null);
	return found;
}

export const WINDOW_OPTION = {
	window: { type: 'string', value: 'W', help: 'the window (default: the one before the running one)' },
};
