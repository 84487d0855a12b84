// balances.transferKeepAlive: send tokens.
import { addressOf } from '../lib/accounts.js';
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';

await run({
	summary: 'Sends tokens to an account.',
	usage: '--as ACCOUNT TO AMOUNT',
	least: 2,
	check: async ({ args }) => {
		await addressOf(args[0]);
		parseAmount(args[1], 38);
	},
	call: async (chain, { args: [to, amount] }) =>
		chain.api.tx.balances.transferKeepAlive(await addressOf(to, chain.prefix), chain.amount(amount)),
});
