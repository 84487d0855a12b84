// names.setPrice: offer a name for sale, or no longer.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf, checkName, textBytes } from '../lib/names.js';

await run({
	summary: 'Offers a name for sale, to anybody or to one account, or no longer.',
	usage: '--as OWNER NAME PRICE [--to ACCOUNT] | --as OWNER NAME --cancel',
	notes: 'The buyer gets the bare name and its deposit: records and subnames end with the sale.',
	options: {
		to: { type: 'string', value: 'ACCOUNT', help: 'who alone may buy it' },
		cancel: { type: 'boolean', help: 'sell it no longer' },
	},
	least: 1,
	most: 2,
	check: async ({ args: [name, price], to, cancel }) => {
		checkName(name);
		if (!cancel === !price || (cancel && to)) throw new UsageError('say the price, or --cancel');
		if (price) parseAmount(price, 38);
		if (to) await accountOf(to);
	},
	call: async (chain, { args: [name, price], to, cancel }) =>
		chain.api.tx.names.setPrice(
			textBytes(name),
			cancel ? null : chain.amount(price),
			to ? await accountOf(to, chain) : null,
		),
});
