// names.release: give a name up.
import { run } from '../lib/cli.js';
import { checkName, textBytes } from '../lib/names.js';

await run({
	summary: 'Gives a name up. It is free at once, and its deposit is released.',
	usage: '--as OWNER NAME',
	least: 1,
	check: ({ args }) => checkName(args[0]),
	call: (chain, { args }) => chain.api.tx.names.release(textBytes(args[0])),
});
