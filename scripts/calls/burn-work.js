// notary.burn: give a work up.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Gives a work up and releases its deposit. Its file can be claimed again.',
	usage: '--as OWNER WORK',
	notes: 'A work with licences, with works made from it, or with something to collect stays.',
	least: 1,
	check: ({ args }) => parseNumber(args[0], 'the number of a work'),
	call: (chain, { args }) => chain.api.tx.notary.burn(args[0]),
});
