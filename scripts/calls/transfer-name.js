// names.transfer: give a name to another account.
import { run } from '../lib/cli.js';
import { accountOf, checkName, textBytes } from '../lib/names.js';

await run({
	summary: 'Gives a name to an account. Its records, subnames and price end; its time stays.',
	usage: '--as OWNER NAME TO',
	least: 2,
	check: async ({ args: [name, to] }) => {
		checkName(name);
		await accountOf(to);
	},
	call: async (chain, { args: [name, to] }) =>
		chain.api.tx.names.transfer(textBytes(name), await accountOf(to, chain)),
});
