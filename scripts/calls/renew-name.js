// names.renew: let a name last longer.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { checkName, parseDays, priceOf, textBytes } from '../lib/names.js';

await run({
	summary: 'Lets a top name last longer. Anybody may, for anybody; the time is added to what is left.',
	usage: '--as ACCOUNT NAME [--days N] [--max-price AMOUNT]',
	options: {
		days: { type: 'string', value: 'N', help: 'how much longer (default 365)' },
		'max-price': { type: 'string', value: 'AMOUNT', help: 'most that you pay (default: the price now)' },
	},
	least: 1,
	check: ({ args: [name], days = '365', ...caps }) => {
		checkName(name);
		parseDays(days);
		if (caps['max-price'] !== undefined) parseAmount(caps['max-price'], 38);
	},
	call: async (chain, { args: [name], days = '365', ...caps }) => {
		const duration = parseDays(days);
		const cap = caps['max-price'];
		const most = cap === undefined ? await priceOf(chain, name, duration) : chain.amount(cap);
		return chain.api.tx.names.renew(textBytes(name), duration, most);
	},
});
