// footstones.retireChain: remove a data chain.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Removes a data chain without an open round, and gives its deposit back.',
	usage: '--as MANAGER CHAIN',
	notes: 'CHAIN is its number, which no other chain will have.',
	least: 1,
	check: ({ args: [id] }) => parseNumber(id, 'the number of a data chain'),
	call: (chain, { args: [id] }) => chain.api.tx.footstones.retireChain(id),
});
