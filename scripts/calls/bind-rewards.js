// resource.bindRewards: which accounts the rewards go to.
import { destinationsOf } from '../lib/bmm.js';
import { run } from '../lib/cli.js';
import { UsageError } from '../lib/errors.js';
import { accountOf } from '../lib/names.js';

await run({
	summary: 'Says which accounts the rewards go to, and in which parts. It replaces what was said before.',
	usage: '--as WORKER ACCOUNT=PARTS… | --as WORKER --own',
	notes: '//Bob=3 //Charlie=1 gives three quarters to //Bob. There may be 8 of them.',
	options: { own: { type: 'boolean', help: 'to the worker itself, as at first' } },
	least: 0,
	most: Infinity,
	check: async ({ args, own = false }) => {
		if ((args.length === 0) !== own) throw new UsageError('say who gets which part, or --own');
		await destinationsOf(args, (text) => accountOf(text));
	},
	call: async (chain, { args }) =>
		chain.api.tx.resource.bindRewards(await destinationsOf(args, (text) => accountOf(text, chain))),
});
