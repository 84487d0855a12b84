// balances.transferKeepAlive: send tokens.
import { parseAmount } from '../lib/amounts.js';
import { run } from '../lib/cli.js';
import { accountOf } from '../lib/names.js';

await run({
	summary: 'Sends tokens to an account.',
	usage: '--as ACCOUNT TO AMOUNT',
	least: 2,
	check: async ({ args }) => {
		await accountOf(args[0]);
		parseAmount(args[1], 38);
	},
	call: async (chain, { args: [to, amount] }) =>
		chain.api.tx.balances.transferKeepAlive(await accountOf(to, chain), chain.amount(amount)),
});
