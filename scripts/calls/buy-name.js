// names.buy: buy a name that is for sale.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { checkName, saleOf, textBytes } from '../lib/names.js';

await run({
	summary: 'Buys a name that is for sale: money and name change hands together.',
	usage: '--as ACCOUNT NAME [--max-price AMOUNT]',
	notes: [
		'You get the bare name: set its records anew. Without --max-price the price is taken as it is now;',
		'if the owner raises it before, nothing is bought.',
	].join('\n'),
	options: { 'max-price': { type: 'string', value: 'AMOUNT', help: 'most that you pay, in tokens' } },
	least: 1,
	check: ({ args: [name], ...caps }) => {
		checkName(name);
		if (caps['max-price'] !== undefined) parseAmount(caps['max-price'], 38);
	},
	call: async (chain, { args: [name], ...caps }) => {
		const cap = caps['max-price'];
		const most = cap === undefined ? await saleOf(chain, name) : chain.amount(cap);
		return chain.api.tx.names.buy(textBytes(name), most);
	},
});
