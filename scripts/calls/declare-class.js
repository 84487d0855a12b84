// resource.declareClass: how hard the shares are from the next epoch on.
import { run } from '../lib/cli.js';
import { parseClass } from '../lib/resource.js';

await run({
	summary: 'Sets the class of the shares from the next epoch on.',
	usage: '--as WORKER CLASS',
	notes: 'A share of class C takes 2^C solutions on average, and counts as many sol.',
	least: 1,
	check: ({ args: [text] }) => parseClass(text),
	call: (chain, { args: [text] }) => chain.api.tx.resource.declareClass(parseClass(text)),
});
