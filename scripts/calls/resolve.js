// footstones.resolve: decide a round.
import { run } from '../lib/cli.js';
import { parseNumber } from '../lib/notary.js';

await run({
	summary: 'Decides the round of a data chain when its time is over. Anybody may.',
	usage: '--as ACCOUNT CHAIN',
	notes: 'A candidate with two thirds of the bond becomes the checkpoint; without one nobody loses anything.',
	least: 1,
	check: ({ args: [id] }) => parseNumber(id, 'the number of a data chain'),
	call: (chain, { args: [id] }) => chain.api.tx.footstones.resolve(id),
});
