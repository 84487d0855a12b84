// delegates.setCommission: change what the delegate keeps.
import { parsePercent } from '../lib/amounts.js';
import { run } from '../lib/cli.js';

await run({
	summary: 'Sets the part of its earnings that the delegate keeps, from the round after the next on.',
	usage: '--as ACCOUNT PERCENT',
	least: 1,
	check: ({ args }) => parsePercent(args[0]),
	call: (chain, { args }) => chain.api.tx.delegates.setCommission(parsePercent(args[0])),
});
