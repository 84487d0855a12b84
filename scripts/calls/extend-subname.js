// names.extendSubname: let a subname last longer.
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { checkExpiry, EXPIRY_OPTIONS, expiryOf, splitName, textBytes } from '../lib/names.js';

await run({
	summary: 'Lets a subname with an expiry of its own last longer, at most as long as its parent.',
	usage: '--as ACCOUNT SUBNAME (--days N | --until BLOCK)',
	notes: "ACCOUNT owns the parent; or the subname, if its fuse 'can-extend' is burned.",
	options: EXPIRY_OPTIONS,
	least: 1,
	check: ({ args: [name], ...expiry }) => {
		splitName(name);
		checkExpiry(expiry);
		if ((expiry.days ?? expiry.until) === undefined) throw new UsageError('say --days or --until');
	},
	call: async (chain, { args: [name], ...expiry }) =>
		chain.api.tx.names.extendSubname(textBytes(name), await expiryOf(chain, expiry)),
});
