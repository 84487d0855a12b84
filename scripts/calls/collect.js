// notary.collect: pay out what waits for a work.
import { run } from '../lib/cli.js';
import { assetOf, parseNumber } from '../lib/notary.js';

await run({
	summary: 'Pays out what waits for a work: royalties to other works, the rest to its owner.',
	usage: '--as ACCOUNT WORK [--asset ID]',
	notes: 'Anybody may ask for it; only the owners are paid.',
	options: { asset: { type: 'string', value: 'ID', help: "asset (default: the chain's token)" } },
	least: 1,
	check: ({ args: [work], asset }) => {
		parseNumber(work, 'the number of a work');
		assetOf(asset);
	},
	call: (chain, { args: [work], asset }) => chain.api.tx.notary.collect(work, assetOf(asset)),
});
