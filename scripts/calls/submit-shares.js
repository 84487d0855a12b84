// resource.submitShares: up to 32 shares of the window that has just ended.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { parseNumber } from '../lib/notary.js';
import { sharesFor, WINDOW_OPTION } from '../lib/resource.js';
import { MAX_SHARES, readShares } from '../lib/shares.js';

await run({
	summary: 'Submits up to 32 shares of the last window. It is free if all of them are valid.',
	usage: '--as WORKER FILE [--window W]',
	notes: [
		'FILE is JSON: an array of {"nonce": "7", "solution": "0x… 84 bytes"}, or of their 92 bytes in hexadecimal.',
		'They are sent in the order that the chain wants.',
	].join('\n'),
	options: WINDOW_OPTION,
	least: 1,
	check: ({ args: [file], window }) => {
		const { length } = readShares(file);
		if (length > MAX_SHARES) {
			throw new UsageError(`${length} shares are more than ${MAX_SHARES}; commit-root.js takes up to 4096`);
		}
		if (window !== undefined) parseNumber(window, 'a window');
	},
	call: async (chain, { args: [file], window: text, signer }) => {
		const { window, shares } = await sharesFor(chain, signer.address, readShares(file), text);
		return chain.api.tx.resource.submitShares(window, shares.map(({ nonce, solution }) => ({ nonce, solution })));
	},
});
